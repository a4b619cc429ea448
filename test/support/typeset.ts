import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, toolSays } from '../documents/kit/tool.ts';

/** The PDF that TeX makes of a source. */
export async function typeset(source: string): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    await writeFile(join(folder, 'a.tex'), source);
    await toolSays('pdflatex', ['-interaction=batchmode', 'a.tex'], folder);
    return new Uint8Array(await readFile(join(folder, 'a.pdf')));
  });
}
