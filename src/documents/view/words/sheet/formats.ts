import type { Cell, Sheet } from '../../../office/sheet/cells.ts';
import { type XmlNode, elementsIn, path, valueOf } from '../xml-tree.ts';

/** How the numbers of a workbook are written (ECMA-376-1, 18.8.30), so far as they would be misread without. */
export interface Formats {
  /** `plain` is what the cell holds. */
  shown(cell: Cell, sheet: Sheet, plain: string): string;
}

/** Dates and shares of a hundred are told apart; any other number stands as it is, with at most 15 signs. */
export function formatsOf(styles: XmlNode | null): Formats {
  const root = styles ?? undefined;
  const own = new Map(
    elementsIn(path(root, 'numFmts'), 'numFmt').map((one) => [valueOf(one, 'numFmtId'), valueOf(one, 'formatCode')]),
  );
  const kinds = elementsIn(path(root, 'cellXfs'), 'xf').map((xf) => {
    const id = valueOf(xf, 'numFmtId');
    return own.has(id) ? kindOf(own.get(id) ?? '') : (BUILT_IN[id] ?? 'plain');
  });
  return {
    shown(cell, { source }, plain) {
      const number = Number(plain);
      if (cell.type !== 'n' || plain === '' || !Number.isFinite(number)) return plain;
      const style = /\ss=["'](?<style>\d{1,6})["']/u.exec(source.slice(cell.start, cell.tagEnd))?.groups?.['style'];
      return written(number, plain, kinds[Number(style)] ?? 'plain') ?? plain;
    },
  };
}

type Kind = 'plain' | 'date' | 'time' | 'date and time' | 'percent';

/** 18.8.30: formats that every program has. */
const BUILT_IN: Readonly<Record<string, Kind | undefined>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'date and time',
  45: 'time',
  46: 'time',
  47: 'time',
};

/** By the letters of a format, without what it quotes, escapes or brackets (18.8.31). */
function kindOf(format: string): Kind {
  const letters = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '').toLowerCase();
  if (letters.includes('%')) return 'percent';
  const [hasDay, hasTime] = [/[yd]/u.test(letters), /[hs]/u.test(letters)];
  if (hasDay) return hasTime ? 'date and time' : 'date';
  return hasTime ? 'time' : 'plain';
}

/** Days from the last of 1899 on (18.17.4.1); the few of 1900 before March, which Excel counts otherwise, stay numbers. */
function written(number: number, plain: string, kind: Kind): string | null {
  if (kind === 'plain') return /^-?\d*\.\d{15,}$/u.test(plain) ? String(Number(number.toPrecision(15))) : null;
  if (kind === 'percent') return `${Number((number * 100).toPrecision(12))} %`;
  if (number < 0 || number > LAST_DAY || (kind !== 'time' && number < FIRST_DAY)) return null;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(number * 86_400) * 1_000).toISOString();
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 19)];
  return kind === 'date' ? day : kind === 'time' ? time : `${day} ${time}`;
}

const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
