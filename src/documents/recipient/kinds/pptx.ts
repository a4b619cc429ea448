import { refused } from '../../document.ts';
import { isDrawing, isSlides } from '../../office/namespaces.ts';
import type { Element } from '../../xml/elements.ts';
import { isWithin, lastIn } from '../../xml/insert.ts';
import { escaped } from '../../xml/rewrite.ts';
import { officeParts } from '../package/office-parts.ts';
import { type Source, withParts } from '../package/parts.ts';
import { putProperties } from '../package/properties.ts';
import type { Words } from '../recipient.ts';
import type { Stamp } from '../stamp.ts';

/** PowerPoint: a small box at the foot of every slide, also of hidden ones, above everything else on it. */
export const stampPptx: Stamp = (bytes, words, context) =>
  withParts(bytes, context, (parts) => {
    const office = officeParts(parts);
    const slides = office.ofType('.slide+xml');
    if (office.main === null || slides.length === 0) return refused('damaged', 'holds no slide');
    const marks = putProperties(parts, office, words);
    const size = sizeOf(office.main);
    for (const name of slides) {
      const slide = parts.read(name);
      const tree = slide?.elements.find(({ uri, local }) => isSlides(uri) && local === 'spTree');
      if (slide === null || tree === undefined) return refused('damaged', 'holds a slide without shapes');
      const box = boxOf(slide, tree, size, words);
      marks.push(...box.marks);
      parts.edit(name, [box.edit]);
    }
    return { kind: 'stamped', bytes: parts.bytes(), marks: [words.line, ...marks, ...office.marks] };
  });

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In EMU, 914,400 to the inch (ECMA-376-1, 19.2.1.39); 10 by 7.5 inches where it is not said. */
function sizeOf({ elements }: Source): Size {
  const size = elements.find(({ local }) => local === 'sldSz');
  return { width: Number(size?.named('cx')) || 9_144_000, height: Number(size?.named('cy')) || 6_858_000 };
}

const HEIGHT = 228_600;

function boxOf(slide: Source, tree: Element, { width, height }: Size, { line }: Words) {
  const id =
    1 +
    Math.max(
      1,
      ...slide.elements.filter(({ local }) => local === 'cNvPr').map(({ named }) => Number(named('id')) || 1),
    );
  const a = slide.elements.find(({ uri }) => isDrawing(uri))?.uri ?? DRAWING;
  const values: Readonly<Record<string, string | number>> = { x: 0, y: height - HEIGHT, cx: width, cy: HEIGHT };
  const numbers = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  const put = [
    `<p:sp xmlns:p="${tree.uri}" xmlns:a="${a}"><p:nvSpPr><p:cNvPr id="${id}" name="Recipient"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr><a:xfrm><a:off x="0" y="${height - HEIGHT}"/><a:ext cx="${width}" cy="${HEIGHT}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`,
    '<a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="70000"/></a:srgbClr></a:solidFill></p:spPr>',
    '<p:txBody><a:bodyPr wrap="square" lIns="91440" tIns="0" rIns="91440" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>',
    '<a:p><a:pPr algn="l"><a:buNone/></a:pPr><a:r><a:rPr lang="en-GB" sz="800"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:rPr>',
    `<a:t>${escaped(line, 'text')}</a:t></a:r></a:p></p:txBody></p:sp>`,
  ].join('');
  const list = slide.elements.filter(({ local }) => local === 'extLst').find((one) => isLastChild(slide, one, tree));
  const edit = list === undefined ? lastIn(slide.source, tree, put) : { start: list.start, end: list.start, put };
  return { edit, marks: [`id=${id}`, ...numbers, ...LOOKS] };
}

/** Extensions end a group (19.3.1.22); those of a shape within it are followed by more than the end of the group. */
function isLastChild({ source }: Source, one: Element, tree: Element): boolean {
  return isWithin(one, tree) && /^\s*<\/[^<>]*>$/u.test(source.slice(one.end, tree.end));
}

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const LOOKS =
  `name=Recipient txBox=1 prst=rect val=FFFFFF val=70000 val=404040 wrap=square lIns=91440 tIns=0 rIns=91440 bIns=0
  anchor=ctr algn=l lang=en-GB sz=800`.split(/\s+/u);
