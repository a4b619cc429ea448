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
  const unpacked = await Promise.all(files.map((file) => unpackedFrom(file)));
  const all = unpacked.flatMap((one, i) => one.files.map((file) => ({ file, of: i })));
  const office = await officeViews(all.map(({ file }) => file));
  return unpacked.map(({ views }, i) => [...views, ...office.filter((_, n) => all[n]?.of === i).flat()]);
}

/** What was seen so far, and every file that was met: the one that was given, and those in it. */
interface Unpacked {
  readonly views: readonly View[];
  readonly files: readonly File[];
}

async function unpackedFrom(file: File): Promise<Unpacked> {
  const inner = await Promise.all((await within(file)).map((one) => unpackedFrom(one)));
  const own = await ownViews(file);
  const names = {
    by: `names in ${file.name}`,
    bytes: Buffer.from(inner.map(({ files }) => files[0]?.name).join('\n')),
  };
  return {
    views: [...own, names, ...inner.flatMap(({ views }) => views)],
    files: [file, ...inner.flatMap(({ files }) => files)],
  };
}

type Kind = 'zip' | 'gzip' | 'pdf' | 'picture' | 'mail' | 'other';

async function ownViews(file: File): Promise<View[]> {
  const own = (by: string, bytes: Uint8Array): View => ({ by: `${by} ${file.name}`, bytes });
  const raw = own('bytes of', file.bytes);
  const kind = kindOf(file);
  if (kind === 'zip' || kind === 'picture' || kind === 'pdf') {
    const [metadata, read, ...more] = await Promise.all([
      metadataOf(file),
      kind === 'picture' ? readBy(file) : Buffer.from(''),
      ...(kind === 'pdf' ? [textOf(file.bytes).then((text) => Buffer.from(text)), unpackedPdf(file.bytes)] : []),
    ]);
    return [
      raw,
      own('exiftool', metadata),
      own('tesseract', read),
      ...more.map((bytes, i) => own(i === 0 ? 'pdftotext' : 'qpdf', bytes)),
    ];
  }
  return [raw];
}

async function within(file: File): Promise<File[]> {
  const parts = await unpackedBy(file);
  return parts.map(({ name, bytes }) => ({ name: `${file.name}/${name}`, bytes }));
}

async function unpackedBy(file: File): Promise<File[]> {
  switch (kindOf(file)) {
    case 'zip':
      return await unzippedBy(file.bytes);
    case 'gzip':
      return await untarred(file.bytes);
    case 'mail':
      return await unpackedMail(file.bytes);
    case 'pdf':
      return [...(await attachedTo(file.bytes)), ...(await picturesIn(file.bytes))];
    case 'picture':
    case 'other':
      return [];
  }
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
  { of: /\.(?:docx|docm|odt|doc)$/u, to: ['fodt', 'txt:Text (encoded):UTF8'] },
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
