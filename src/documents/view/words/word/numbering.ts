import { type XmlNode, elementsIn, path, valueOf } from '../xml-tree.ts';

/** Lists of a Word file (ECMA-376-1, 17.9). It counts: each paragraph is asked for once, in the order of the text. */
export interface Numbering {
  /** The place of the next paragraph of a list; null where it is in none. */
  next(properties: XmlNode | undefined): ListPlace | null;
}

export interface ListPlace {
  /** From 0 on. */
  readonly level: number;
  /** Null for a bullet. */
  readonly number: number | null;
  /** As it stands before the paragraph: `1.2`; empty for a bullet. */
  readonly label: string;
}

export function numberingOf(root: XmlNode | null): Numbering {
  const all = root ?? undefined;
  const abstract = new Map(elementsIn(all, 'abstractNum').map((one) => [valueOf(one, 'abstractNumId'), one]));
  const lists = new Map(
    elementsIn(all, 'num').map((num) => [valueOf(num, 'numId'), valueOf(path(num, 'abstractNumId'), 'val')]),
  );
  /** How far each level of a list has counted. */
  const counts = new Map<string, number[]>();
  return {
    next(properties) {
      const list = lists.get(valueOf(path(properties, 'numId'), 'val'));
      if (properties === undefined || list === undefined) return null;
      const level = Math.min(DEEPEST, Math.max(0, Math.trunc(Number(valueOf(path(properties, 'ilvl'), 'val')) || 0)));
      const levels = elementsIn(abstract.get(list), 'lvl');
      const levelAt = (at: number): XmlNode | undefined => levels.find((one) => valueOf(one, 'ilvl') === String(at));
      const firstOf = (at: number): number => Number(valueOf(path(levelAt(at), 'start'), 'val') || '1') || 0;
      const before = counts.get(list) ?? [];
      const own = Array.from({ length: level + 1 }, (_, at) => before[at] ?? firstOf(at) - (at === level ? 1 : 0));
      own[level] = (own[level] ?? 0) + 1;
      counts.set(list, own);
      const format = valueOf(path(levelAt(level), 'numFmt'), 'val');
      if (format === 'bullet' || format === 'none') return { level, number: null, label: '' };
      const text = valueOf(path(levelAt(level), 'lvlText'), 'val') || `%${level + 1}.`;
      const label = text.replaceAll(/%(?<of>[1-9])/gu, (_, of: string) => String(own[Number(of) - 1] ?? 1));
      return { level, number: own[level] ?? 1, label };
    },
  };
}

/** 17.9.6: nine levels. */
const DEEPEST = 8;
