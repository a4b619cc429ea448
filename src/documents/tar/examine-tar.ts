import type { Context } from '../context.ts';
import type { Examined } from '../document.ts';
import { together } from '../together.ts';

/** Header and content are filled up to so many bytes (POSIX.1-2017, pax, "ustar Interchange Format"). */
const BLOCK = 512;

/** Reads the headers of an archive one after the other: by nothing that `open` uses. */
export async function examineTar(bytes: Uint8Array, context: Context): Promise<Examined> {
  const all: Examined[] = [];
  /** What a header in front of a file says of it: its long name. */
  let said = '';
  for (let at = 0; at + BLOCK <= bytes.length;) {
    const header = bytes.subarray(at, at + BLOCK);
    const { name, size, type } = fieldsOf(header);
    at += BLOCK;
    if (header.every((byte) => byte === 0)) continue;
    if (!context.budget.takeParts(1) || Number.isNaN(size) || at + size > bytes.length)
      return { texts: [], bytes: [bytes], unexamined: ['an archive that cannot be read to its end'] };
    const content = bytes.subarray(at, at + size);
    at += Math.ceil(size / BLOCK) * BLOCK;
    const text = new TextDecoder('utf-8').decode(type === 'x' ? content : header).replaceAll('\0', ' ');
    all.push({ texts: [{ text, place: 'headers of files', marks: [] }], bytes: [header], unexamined: [] });
    if (type === 'x') said = text;
    else {
      const long = /^\d+ path=(.*)$/mu.exec(said)?.[1];
      said = '';
      if (type === '0') all.push(await context.examine(content, long ?? name));
      else if (type !== '5') all.push({ texts: [], bytes: [content], unexamined: ['an entry of an unknown kind'] });
    }
  }
  return together(all);
}

function fieldsOf(header: Uint8Array): { readonly name: string; readonly size: number; readonly type: string } {
  const field = (from: number, length: number): string =>
    Buffer.from(header.subarray(from, from + length))
      .toString('utf8')
      .split('\0')[0] ?? '';
  const prefix = field(345, 155);
  return {
    name: `${prefix === '' ? '' : `${prefix}/`}${field(0, 100)}`,
    size: Number.parseInt(field(124, 12).trim(), 8),
    type: field(156, 1),
  };
}
