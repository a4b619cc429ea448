import { Buffer } from 'node:buffer';
import type { Context } from '../context.ts';
import type { Examined } from '../document.ts';
import { together } from '../together.ts';

/** Looks at a HAR file as what it is parsed to. */
export async function examineHar(bytes: Uint8Array, context: Context): Promise<Examined> {
  const source = new TextDecoder('utf-8').decode(bytes);
  const all: Examined[] = [{ texts: [{ text: source, place: 'text', marks: [] }], bytes: [bytes], unexamined: [] }];
  const waiting: unknown[] = [parsed(source)];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (one === null || typeof one !== 'object') continue;
    const values: unknown[] = Object.values(one);
    for (const value of values) waiting.push(value);
    const encoding: unknown = 'encoding' in one ? one.encoding : null;
    const text: unknown = 'text' in one ? one.text : null;
    const type = 'mimeType' in one ? String(one.mimeType) : '';
    if (encoding !== 'base64' && typeof text === 'string' && /html|svg/u.test(type))
      all.push(await context.examine(new Uint8Array(Buffer.from(text, 'utf8')), 'body.html'));
    if (encoding === 'base64' && typeof text === 'string' && text !== '')
      all.push(await context.examine(new Uint8Array(Buffer.from(text, 'base64')), 'body.bin'));
  }
  return together(all);
}

/** A file that was cut off is looked at as text alone. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
