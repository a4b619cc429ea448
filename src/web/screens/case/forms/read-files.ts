import type { TextFile } from '../../../operations.ts';

export type ReadFiles =
  | { readonly ok: true; readonly files: readonly TextFile[] }
  | { readonly ok: false; readonly name: string };

/** Reads files as UTF-8. Anything that is not text is refused by name: it could not be cleared of secrets. */
export async function readTextFiles(chosen: Iterable<Pick<File, 'name' | 'arrayBuffer'>>): Promise<ReadFiles> {
  const files: TextFile[] = [];
  for (const file of chosen) {
    const content = textOf(await file.arrayBuffer());
    if (content === null) return { ok: false, name: file.name };
    files.push({ name: file.name, content });
  }
  return { ok: true, files };
}

function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null; // not UTF-8: the caller says so by name
  }
}
