import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attachedTo, picturesIn, unpackedMail, untarred, unzippedBy } from './archive.ts';
import type { File } from './file.ts';
import { converted } from './office.ts';
import { textOf, unpackedPdf } from './pdf.ts';
import { inFolder, tool, toolSays } from './tool.ts';

/** What one program that we did not write sees in a file. */
export interface View {
  /** The program, and the part of the file. */
  readonly by: string;
  readonly bytes: Uint8Array;
}

/** Everything that other programs see in each of some files, and in what lies in them. */
export async function viewsOf(files: readonly File[]): Promise<View[][]> {
  const unpacked = await Promise.all(files.map((file) => unpackedViews(file)));
  const office = await officeViews(files);
  return files.map((_, i) => [...(unpacked[i] ?? []), ...(office[i] ?? [])]);
}

type Kind = 'zip' | 'gzip' | 'pdf' | 'picture' | 'mail' | 'other';

async function unpackedViews(file: File): Promise<View[]> {
  const own = (by: string, bytes: Uint8Array): View => ({ by: `${by} ${file.name}`, bytes });
  const raw = own('bytes of', file.bytes);
  switch (kindOf(file)) {
    case 'zip':
      return [raw, own('exiftool', await metadataOf(file)), ...(await within(file, unzippedBy))];
    case 'gzip':
      return [raw, ...(await within(file, untarred))];
    case 'mail':
      return [raw, ...(await within(file, unpackedMail))];
    case 'pdf':
      return [
        raw,
        own('pdftotext', Buffer.from(await textOf(file.bytes))),
        own('qpdf', await unpackedPdf(file.bytes)),
        own('exiftool', await metadataOf(file)),
        ...(await within(file, attachedTo)),
        ...(await within(file, picturesIn)),
      ];
    case 'picture':
      return [raw, own('exiftool', await metadataOf(file)), own('tesseract', await readBy(file))];
    case 'other':
      return [raw];
  }
}

async function within(file: File, unpack: (bytes: Uint8Array) => Promise<File[]>): Promise<View[]> {
  const parts = await unpack(file.bytes);
  const names = { by: `names in ${file.name}`, bytes: Buffer.from(parts.map(({ name }) => name).join('\n')) };
  const inner = await viewsOf(parts.map(({ name, bytes }) => ({ name: `${file.name}/${name}`, bytes })));
  return [names, ...inner.flat()];
}

function kindOf({ name, bytes }: File): Kind {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  if (head.startsWith('\u001f\u008b')) return 'gzip';
  if (head.startsWith('%PDF')) return 'pdf';
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff')) return 'picture';
  return name.endsWith('.eml') ? 'mail' : 'other';
}

async function metadataOf({ name, bytes }: File): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const path = join(folder, `a${name.slice(name.lastIndexOf('.'))}`);
    await writeFile(path, bytes);
    // 1: a file of a kind that it does not know
    return await toolSays('exiftool', ['-a', '-u', '-g1', '-ee', path], folder, [1]);
  });
}

async function readBy({ bytes }: File): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const path = join(folder, 'picture');
    await writeFile(path, bytes);
    // it ends with 1 where a picture has nothing that could be text
    return (await tool('tesseract', [path, '-', '--psm', '11'], folder)).out;
  });
}

/** What LibreOffice reads of each kind: all of it as one XML file, and as the text and the page that it would save. */
const EXPORTS: readonly { readonly of: RegExp; readonly to: readonly string[] }[] = [
  { of: /\.(?:docx|docm|odt|doc)$/u, to: ['fodt', 'txt:Text (encoded):UTF8', 'html'] },
  // every sheet a file of its own, hidden ones too, formulas as they are
  {
    of: /\.(?:xlsx|xlsm|ods)$/u,
    to: ['fods', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true,false,-1'],
  },
  { of: /\.(?:pptx|pptm|odp)$/u, to: ['fodp'] },
];

async function officeViews(files: readonly File[]): Promise<View[][]> {
  const views: View[][] = files.map(() => []);
  for (const { of, to } of EXPORTS) {
    const some = [...files.entries()].filter(([, { name }]) => of.test(name));
    if (some.length === 0) continue;
    for (const ending of to) {
      const made = await converted(
        some.map(([, file]) => file),
        ending,
      );
      for (const [place, [i, { name }]] of some.entries())
        for (const { bytes } of made[place] ?? []) views[i]?.push({ by: `LibreOffice's ${ending} of ${name}`, bytes });
    }
  }
  return views;
}
