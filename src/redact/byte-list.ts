import { matchAt } from './detector.ts';

/** Lengths of keys and initialisation vectors of common ciphers, in bytes. */
const LENGTHS = new Set([16, 24, 32, 48, 64]);

const LIST =
  /(?:(?:\(byte\)[ \t]?)?-?(?:0x[0-9a-f]{1,2}|\d{1,3})(?:[ \t]{0,4},[ \t\r\n]{0,40}|(?=[ \t\r\n]{0,40}[}\])]))){16,64}/iuy;

/**
 * The bytes of a key that are written as numbers with commas between them, from `at` on; null where there are more or
 * fewer than a key has, or where they are not what chance gives (a table, a range, zeros).
 */
export function byteList(text: string, at: number): { start: number; end: number } | null {
  const list = matchAt(LIST, text, at)?.[0].trimEnd();
  if (list === undefined || !/^[ \t\r\n,]{0,40}[}\])]/u.test(text.slice(at + list.length, at + list.length + 42)))
    return null;
  const numbers = list.split(',').flatMap((part) => {
    const number = /-?(?:0x[0-9a-f]+|\d+)\s*$/iu.exec(part)?.[0];
    return number === undefined ? [] : [Number(number.replace('-', ''))];
  });
  if (!LENGTHS.has(numbers.length) || numbers.some((number) => number > 255)) return null;
  const steps = new Set(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));
  const high = numbers.filter((number) => number > 127).length;
  const varied = new Set(numbers).size >= 13 && steps.size >= 13 && high * 5 >= numbers.length;
  return varied ? { start: at, end: at + list.replace(/,$/u, '').length } : null;
}
