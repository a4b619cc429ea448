import { type InlineName } from '../elements.ts';
import { type XmlNode, below, elementsIn, path, textIn, valueOf } from '../xml-tree.ts';
import { officePicture } from '../office-picture.ts';
import { type Looks, looksIn, withOwn } from './styles.ts';
import type { Told, Writing } from './writing.ts';

/** Draws what stands in a paragraph; `looks` are those of its style. */
export function drawRuns(parent: XmlNode, writing: Writing, looks: Looks): void {
  for (const child of elementsIn(parent)) {
    if (child.local === 'r') drawRun(child, writing, looks);
    else if (child.local === 'hyperlink') drawLink(child, writing, looks);
    else if (child.local === 'ins' || child.local === 'moveTo') drawChange('ins', child, writing, looks);
    else if (child.local === 'del' || child.local === 'moveFrom') drawChange('del', child, writing, looks);
    else if (child.local === 'AlternateContent') drawRuns(path(child, 'Choice') ?? child, writing, looks);
    else if (HOLDS_RUNS.has(child.local)) drawRuns(child, writing, looks);
  }
}

const HOLDS_RUNS = new Set([
  'sdt',
  'sdtContent',
  'smartTag',
  'customXml',
  'fldSimple',
  'dir',
  'bdo',
  'oMathPara',
  'oMath',
]);

/** Both what was inserted and what was deleted is in the file. */
function drawChange(name: 'ins' | 'del', node: XmlNode, writing: Writing, looks: Looks): void {
  writing.canvas.draft.within(name, () => drawRuns(node, writing, looks));
}

/** A link leads nowhere here; where it would lead is written behind its words. */
function drawLink(link: XmlNode, writing: Writing, looks: Looks): void {
  const { draft } = writing.canvas;
  draft.within('u', () => drawRuns(link, writing, looks));
  const id = valueOf(link, 'id');
  const target = writing.pack.relationshipsOf(writing.part).find((one) => one.id === id)?.outside ?? '';
  if (target !== '' && target !== textIn(link).trim()) draft.within('small', () => draft.text(` (${target})`));
}

function drawRun(run: XmlNode, writing: Writing, around: Looks): void {
  const properties = path(run, 'rPr');
  const style = writing.styles.looksOf(valueOf(path(properties, 'rStyle'), 'val'));
  const looks = withOwn(withOwn(around, style), looksIn(properties));
  const raised = RAISED[valueOf(path(properties, 'vertAlign'), 'val')];
  const names: InlineName[] = [
    ...(looks.bold === true ? (['strong'] as const) : []),
    ...(looks.italic === true ? (['em'] as const) : []),
    ...(looks.struck === true ? (['s'] as const) : []),
    ...(looks.code === true ? (['code'] as const) : []),
    ...(raised === undefined ? [] : [raised]),
  ];
  const { draft } = writing.canvas;
  for (const name of names) draft.open(name);
  for (const child of elementsIn(run)) drawPiece(child, writing);
  for (const _ of names) draft.close();
}

const RAISED: Readonly<Record<string, InlineName | undefined>> = { superscript: 'sup', subscript: 'sub' };

function drawPiece(piece: XmlNode, writing: Writing): void {
  const { draft } = writing.canvas;
  switch (piece.local) {
    case 't':
    case 'delText':
      // spaces that stand together indent code
      return draft.text(textIn(piece).replaceAll('  ', '\u00a0 '));
    case 'tab':
    case 'ptab':
      return draft.text('\u2003');
    case 'br':
    case 'cr':
      return draft.put('br');
    case 'noBreakHyphen':
      return draft.text('-');
    case 'sym':
      return draft.text('\u2022');
    case 'footnoteReference':
    case 'endnoteReference':
    case 'commentReference':
      return drawCall(piece, writing);
    case 'drawing':
    case 'pict':
    case 'object':
      return drawDrawing(piece, writing);
    case 'AlternateContent':
      for (const child of elementsIn(path(piece, 'Choice') ?? piece)) drawPiece(child, writing);
      return;
    default:
  }
}

const CALLS: Readonly<Record<string, keyof Told | undefined>> = {
  footnoteReference: 'footnote',
  endnoteReference: 'endnote',
  commentReference: 'comment',
};

function drawCall(call: XmlNode, { canvas: { draft }, told }: Writing): void {
  const unit = CALLS[call.local];
  if (unit === undefined) return;
  const number = told[unit].push(valueOf(call, 'id'));
  draft.within('sup', () => draft.text(unit === 'footnote' ? `${number}` : `${unit} ${number}`));
}

/** Pictures as they are; the words of any other drawing stand below the paragraph. */
function drawDrawing(drawing: XmlNode, writing: Writing): void {
  const { draft } = writing.canvas;
  const said = below(drawing, 'docPr')[0];
  const words = valueOf(said, 'descr') || valueOf(said, 'title');
  const ids = [
    ...below(drawing, 'blip').map((blip) => valueOf(blip, 'embed')),
    ...below(drawing, 'imagedata').map((data) => valueOf(data, 'id')),
  ];
  for (const id of new Set(ids)) officePicture(draft, writing.pack, writing.part, id, words);
  if (ids.length === 0 && words !== '') draft.within('small', () => draft.text(words));
}
