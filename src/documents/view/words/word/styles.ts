import { type XmlNode, elementsIn, path, valueOf } from '../xml-tree.ts';

/** What the styles of a Word file say, so far as it is shown (ECMA-376-1, 17.7). */
export interface Styles {
  /** The level of a heading, 0 for a title; null for any other style of paragraphs. */
  headingOf(style: string): number | null;
  /** The list that paragraphs of a style belong to. */
  listOf(style: string): XmlNode | undefined;
  /** How runs of a style look. */
  looksOf(style: string): Looks;
}

/** How a run looks; what is undefined is as around it. */
export interface Looks {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly code?: boolean | undefined;
}

export function stylesOf(root: XmlNode | null): Styles {
  const byId = new Map(elementsIn(root ?? undefined, 'style').map((style) => [valueOf(style, 'styleId'), style]));
  /** A style and those that it is based on. */
  const chain = (id: string): XmlNode[] => {
    const all: XmlNode[] = [];
    for (
      let at = byId.get(id);
      at !== undefined && !all.includes(at);
      at = byId.get(valueOf(path(at, 'basedOn'), 'val'))
    )
      all.push(at);
    return all;
  };
  return {
    headingOf(id) {
      for (const style of chain(id)) {
        const level = valueOf(path(style, 'pPr', 'outlineLvl'), 'val');
        if (/^[0-8]$/u.test(level)) return Number(level) + 1;
        const name = valueOf(path(style, 'name'), 'val').toLowerCase();
        if (name === 'title') return 0;
        const own = /^heading (?<level>[1-9])$/u.exec(name)?.groups?.['level'];
        if (own !== undefined) return Number(own);
      }
      return null;
    },
    listOf: (id) => chain(id).flatMap((style) => path(style, 'pPr', 'numPr') ?? [])[0],
    looksOf: (id) => chain(id).reduceRight((looks: Looks, style) => withOwn(looks, looksIn(path(style, 'rPr'))), {}),
  };
}

/** What properties of a run say (17.3.2). */
export function looksIn(properties: XmlNode | undefined): Looks {
  return {
    bold: isOn(path(properties, 'b')),
    italic: isOn(path(properties, 'i')),
    struck: isOn(path(properties, 'strike')) ?? isOn(path(properties, 'dstrike')),
    code: isCodeFont(valueOf(path(properties, 'rFonts'), 'ascii')),
  };
}

/** The first with what the second says. */
export function withOwn(looks: Looks, own: Looks): Looks {
  return {
    bold: own.bold ?? looks.bold,
    italic: own.italic ?? looks.italic,
    struck: own.struck ?? looks.struck,
    code: own.code ?? looks.code,
  };
}

/** 17.17.4: an element without a value is on. */
function isOn(node: XmlNode | undefined): boolean | undefined {
  return node === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(valueOf(node, 'val'));
}

/** Whether letters of a font are equally wide, by its name; undefined where there is none. */
export function isCodeFont(name: string): boolean | undefined {
  return name === ''
    ? undefined
    : /mono(?!type)|courier|consolas|menlo|monaco|\bcode\b|typewriter|terminal/iu.test(name);
}
