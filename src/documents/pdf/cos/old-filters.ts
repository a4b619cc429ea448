import { isSpace } from './lexer.ts';

/** ISO 32000-1, 7.4.2. */
export function asciiHex(data: Uint8Array): Uint8Array {
  const end = data.indexOf(0x3e);
  const digits = Buffer.from(end < 0 ? data : data.subarray(0, end))
    .toString('latin1')
    .replaceAll(/[^0-9A-Fa-f]/gu, '');
  return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
}

/** ISO 32000-1, 7.4.3. */
export function ascii85(data: Uint8Array): Uint8Array {
  const made: number[] = [];
  let group: number[] = [];
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (isSpace(byte)) continue;
    if (byte === 0x7a && group.length === 0) made.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) group.push(byte - 0x21);
    if (group.length === 5) {
      made.push(...fromBase85(group));
      group = [];
    }
  }
  if (group.length > 1) {
    const { length } = group;
    made.push(...fromBase85([...group, 84, 84, 84, 84].slice(0, 5)).slice(0, length - 1));
  }
  return Uint8Array.from(made);
}

function fromBase85(group: readonly number[]): number[] {
  const value = group.reduce((sum, one) => sum * 85 + one, 0);
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 0xff);
}

/** ISO 32000-1, 7.4.5. */
export function runLength(data: Uint8Array, most: number): Uint8Array | 'too-large' {
  const made: number[] = [];
  for (let at = 0; at < data.length && data[at] !== 128;) {
    const length = data[at] ?? 128;
    if (length < 128) {
      made.push(...data.subarray(at + 1, at + 2 + length));
      at += length + 2;
    } else {
      for (let i = 0; i < 257 - length; i += 1) made.push(data[at + 1] ?? 0);
      at += 2;
    }
    if (made.length > most) return 'too-large';
  }
  return Uint8Array.from(made);
}

/** ISO 32000-1, 7.4.4.2: codes of 9 to 12 bits, 256 clears the table, 257 ends. */
export function lzw(data: Uint8Array, most: number, isEarly: boolean): Uint8Array | 'damaged' | 'too-large' {
  const made: number[] = [];
  let table: (readonly number[])[] = [];
  let bits = 9;
  let before: readonly number[] | null = null;
  let [held, heldBits] = [0, 0];
  const clear = (): void => {
    table = Array.from({ length: 258 }, (_, i) => (i < 256 ? [i] : []));
    bits = 9;
    before = null;
  };
  clear();
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    heldBits += 8;
    if (heldBits < bits) continue;
    const code = (held >> (heldBits - bits)) & ((1 << bits) - 1);
    heldBits -= bits;
    if (code === 257) break;
    if (code === 256) {
      clear();
      continue;
    }
    const last: readonly number[] | null = before;
    const entry: readonly number[] | undefined = table[code] ?? (last === null ? undefined : [...last, last[0] ?? 0]);
    if (entry === undefined) return 'damaged';
    for (const one of entry) made.push(one);
    if (made.length > most) return 'too-large';
    if (last !== null && table.length < 4096) table.push([...last, entry[0] ?? 0]);
    before = entry;
    const size = table.length + (isEarly ? 1 : 0);
    if (size >= 2048) bits = 12;
    else if (size >= 1024) bits = 11;
    else if (size >= 512) bits = 10;
  }
  return Uint8Array.from(made);
}
