import { BLOCK, isPlain } from './blocks.ts';
import { BEYOND, isOf } from './classes.ts';
import { byteAt } from './memory.ts';

/** UTF-16 units of the text of the bytes from `from` to before `to`, which both stand between characters. */
export function countUnits(from: number, to: number): number {
  let units = 0;
  let at = from;
  while (at < to) {
    if (at + BLOCK <= to && isPlain(at)) {
      at += BLOCK;
      units += BLOCK;
      continue;
    }
    if (!isOf(byteAt(at), BEYOND)) {
      at += 1;
      units += 1;
      continue;
    }
    const length = sequenceAt(at);
    units += length === 4 ? 2 : 1;
    at += length === 0 ? 1 : length;
  }
  return units;
}

/** As `sequenceLength` in utf8.ts: 1 to 4 bytes of a character, or 0 where none stands. */
export function sequenceAt(at: number): number {
  const lead = byteAt(at);
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = byteAt(at + 1);
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  if (lead < 0xe0) return 2;
  if ((byteAt(at + 2) & 0xc0) !== 0x80) return 0;
  if (lead < 0xf0) return 3;
  return (byteAt(at + 3) & 0xc0) === 0x80 ? 4 : 0;
}
