import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inFolder, toolSays } from './tool.ts';

/** What poppler and qpdf see in a PDF. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const out = await withPdf(pdf, (path) => toolSays('pdftotext', ['-layout', path, '-']));
  return Buffer.from(out).toString('utf8');
}

export async function pagesOf(pdf: Uint8Array): Promise<number> {
  const out = await withPdf(pdf, (path) => toolSays('pdfinfo', [path]));
  const pages = /^Pages:\s+([0-9]+)$/mu.exec(Buffer.from(out).toString('latin1'))?.[1];
  if (pages === undefined) throw new Error('pdfinfo tells no number of pages');
  return Number(pages);
}

/** Everything in it, unpacked: every object and stream, also what no page shows. */
export async function unpackedPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const args = ['--qdf', '--object-streams=disable', '--decode-level=all'];
  // 3: it opened with warnings
  return await withPdf(pdf, (path) => toolSays('qpdf', [...args, path, '-'], undefined, [3]));
}

/** Each page as a PNG, `dpi` dots to the inch. */
export async function picturesOf(pdf: Uint8Array, dpi: number): Promise<Uint8Array[]> {
  return await inFolder(async (folder) => {
    const path = join(folder, 'a.pdf');
    await writeFile(path, pdf);
    await toolSays('pdftoppm', ['-r', String(dpi), '-png', path, 'page'], folder);
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted();
    return await Promise.all(pages.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
  });
}

async function withPdf<T>(pdf: Uint8Array, work: (path: string) => Promise<T>): Promise<T> {
  return await inFolder(async (folder) => {
    const path = join(folder, 'a.pdf');
    await writeFile(path, pdf);
    return await work(path);
  });
}
