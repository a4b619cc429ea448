/** One line of a text without its end; `number` counts from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A line that is longer is cut here; nothing that we read has such lines. */
export const MOST_LINE = 1024 * 1024;

/** The lines of UTF-8, ended by LF or CR LF. Bytes that are no UTF-8 become the replacement character. */
export async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let number = 1;
  for await (const chunk of bytes) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [i, part] of parts.entries()) {
      if (rest.length + part.length <= MOST_LINE) rest += part;
      if (i === parts.length - 1) continue;
      yield { number, text: rest.endsWith('\r') ? rest.slice(0, -1) : rest };
      number += 1;
      rest = '';
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield { number, text: rest };
}
