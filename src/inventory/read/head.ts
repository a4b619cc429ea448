import type { ImportFile } from '../importer.ts';
import { utf8 } from './utf8.ts';

/** So much of a file is looked at to see what it is. */
const MOST = 4_096;

/** How a file begins, as text; bytes that are no UTF-8 become the replacement character. */
export async function head(file: ImportFile): Promise<string> {
  let start = '';
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of utf8(file)) {
    start += decoder.decode(chunk.subarray(0, MOST), { stream: true });
    if (start.length >= MOST) break;
  }
  return start.slice(0, MOST);
}
