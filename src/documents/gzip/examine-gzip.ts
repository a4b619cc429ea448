import { Gunzip } from 'fflate';
import type { Context } from '../context.ts';
import type { Examined } from '../document.ts';
import { innerName } from './inner-name.ts';

/** Unpacks by other code than `open` does, and looks at what was packed. */
export async function examineGzip(bytes: Uint8Array, context: Context): Promise<Examined> {
  const unpacked = unpackedIn(bytes, context);
  return unpacked === null
    ? { texts: [], bytes: [], unexamined: ['a gzip file that cannot be unpacked'] }
    : context.examine(unpacked, innerName(context.name));
}

function unpackedIn(bytes: Uint8Array, { budget }: Context): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let isWithin = true;
  try {
    const reader = new Gunzip((piece) => {
      isWithin &&= budget.takeBytes(piece.length);
      if (isWithin) pieces.push(piece);
    });
    reader.push(bytes, true);
  } catch {
    return null;
  }
  return isWithin ? new Uint8Array(Buffer.concat(pieces)) : null;
}
