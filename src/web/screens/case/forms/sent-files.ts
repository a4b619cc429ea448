import type { SentFile } from '../../../operations.ts';

export type SentFiles =
  | { readonly ok: true; readonly files: readonly SentFile[] }
  | { readonly ok: false; readonly name: string; readonly why: 'too-large' | 'empty' | 'too-many' };

/** Bytes of one file, and of all of them together, as the server takes them. */
const MOST = 10_000_000;
const MOST_TOGETHER = 20_000_000;

/** Reads files as they are, to be sent. What the server would refuse for its size is said before anything travels. */
export async function sentFiles(chosen: readonly Pick<File, 'name' | 'size' | 'arrayBuffer'>[]): Promise<SentFiles> {
  const wrong = chosen.find(({ size }) => size > MOST || size === 0);
  if (wrong !== undefined) return { ok: false, name: wrong.name, why: wrong.size === 0 ? 'empty' : 'too-large' };
  if (chosen.reduce((sum, { size }) => sum + size, 0) > MOST_TOGETHER)
    return { ok: false, name: chosen.at(-1)?.name ?? '', why: 'too-many' };
  const files: SentFile[] = [];
  for (const file of chosen)
    files.push({ name: file.name, base64: toBase64(new Uint8Array(await file.arrayBuffer())) });
  return { ok: true, files };
}

/** A multiple of three, so that the pieces can be joined; not so many that a call has too many arguments. */
const PIECE = 3 * 4_096;

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join('');
}
