import { unzipSync, zipSync } from 'fflate';

/** Changes parts of a ZIP-based document as text; a part that is not there yet begins as ''. */
export async function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (source: string) => string | Uint8Array | Promise<string | Uint8Array>>>,
): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const made = await change(Buffer.from(parts[name] ?? []).toString('utf8'));
    parts[name] = new Uint8Array(typeof made === 'string' ? Buffer.from(made, 'utf8') : made);
  }
  return zipSync(parts);
}

/** A part as it is. */
export function partOf(bytes: Uint8Array, name: string): Uint8Array {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`There is no ${name}.`);
  return part;
}

/** Puts something before the first (or last) time that a sign of the source stands there; throws where it does not. */
export function before(sign: string, what: string, which: 'first' | 'last' = 'last'): (source: string) => string {
  return (source) => {
    const at = which === 'last' ? source.lastIndexOf(sign) : source.indexOf(sign);
    if (at < 0) throw new Error(`There is no ${sign} in the source.`);
    return source.slice(0, at) + what + source.slice(at);
  };
}

/** Puts something in place of the first time that a sign of the source stands there. */
export function instead(sign: string, what: string): (source: string) => string {
  return (source) => {
    if (!source.includes(sign)) throw new Error(`There is no ${sign} in the source.`);
    return source.replace(sign, () => what);
  };
}
