import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type File, fileOf } from '../kit/file.ts';
import { convertedOne } from '../kit/office.ts';
import { inFolder, toolSays } from '../kit/tool.ts';
import { bundled, tarOf, zipOf } from './bundle.ts';
import { workbook } from './calc.ts';
import { slides } from './impress.ts';
import { mail } from './mail.ts';
import { page, printed, shot } from './page.ts';
import { PRINTED, withMore } from './pdf.ts';
import { pictureOf, screen } from './picture.ts';
import { type Plant, type Planter, planter } from './planter.ts';
import { POWERPOINT_AND_EXCEL } from './powerpoint.ts';
import { texReport } from './tex.ts';
import { WORD } from './word.ts';
import { report } from './writer.ts';

/** A document with values in it, and where each was put. */
export interface Dirty {
  readonly file: File;
  /** The program that wrote it. */
  readonly producer: Producer;
  readonly plants: readonly Plant[];
}

export type Producer = 'LibreOffice' | 'Word' | 'PowerPoint' | 'Excel' | 'TeX' | 'Chromium' | 'text' | 'poppler';

/** Documents of one family, each from a seed. */
export type Family = (seed: number, browser: Browser | null) => Promise<Dirty[]>;

export const FAMILIES: Readonly<Record<string, Family>> = {
  'reports of LibreOffice': async (seed) => {
    const own = planter(seed);
    const flat = fileOf('report.fodt', report(own, await screen(own)));
    return await Promise.all(['docx', 'odt'].map(async (to) => dirty(await one(flat, to), 'LibreOffice', own)));
  },
  'workbooks of LibreOffice': async (seed) => {
    const own = planter(seed);
    const flat = fileOf('book.fods', workbook(own));
    return await Promise.all(['xlsx', 'ods'].map(async (to) => dirty(await one(flat, to), 'LibreOffice', own)));
  },
  'slides of LibreOffice': async (seed) => {
    const own = planter(seed);
    const flat = fileOf('slides.fodp', slides(own, await screen(own)));
    return await Promise.all(['pptx', 'odp'].map(async (to) => dirty(await one(flat, to), 'LibreOffice', own)));
  },
  'files of Word': async (seed) => await samples(WORD, 'Word', seed),
  'files of PowerPoint and Excel': async (seed) => await samples(POWERPOINT_AND_EXCEL, 'PowerPoint', seed),
  'PDFs of LibreOffice': async (seed) => {
    const own = planter(seed);
    const { name, bytes } = await one(fileOf('report.fodt', report(own, await screen(own))), PRINTED);
    return [dirty({ name, bytes: await withMore(bytes, own) }, 'LibreOffice', own)];
  },
  'PDFs of TeX': async (seed) => {
    const own = planter(seed);
    return [dirty({ name: 'paper.pdf', bytes: await texReport(own, await screen(own)) }, 'TeX', own)];
  },
  'prints of Chromium': async (seed, browser) => {
    if (browser === null) return [];
    const [own, other] = [planter(seed), planter(seed + 1)];
    const { pieces } = other.plant('picture', 'whole', 'password');
    const shown = `<body style="font: 16px sans-serif"><h2>Settings of the build</h2><p>User: robot</p><p>Password: ${pieces.join('')}</p></body>`;
    return [
      dirty({ name: 'print.pdf', bytes: await printed(page(own), browser) }, 'Chromium', own),
      dirty({ name: 'screenshot.png', bytes: await shot(shown, browser) }, 'Chromium', other),
    ];
  },
  'pages, mails and bundles': async (seed) => {
    const [ofPage, ofMail, ofZip, ofTar] = [0, 1, 2, 3].map((i) => planter(seed * 10 + i)).map((own) => own);
    if (ofPage === undefined || ofMail === undefined || ofZip === undefined || ofTar === undefined) return [];
    const inner = zipOf(bundled(ofZip));
    const attached = fileOf('settings.json', JSON.stringify({ note: ofMail.text('attachment', 'password') }));
    return [
      dirty(fileOf('page.html', page(ofPage)), 'text', ofPage),
      dirty({ name: 'mail.eml', bytes: mail(ofMail, attached) }, 'text', ofMail),
      dirty(
        {
          name: 'bundle.zip',
          bytes: zipOf([{ name: 'inner.zip', bytes: inner }, fileOf('readme.txt', 'see inside\n')]),
        },
        'text',
        ofZip,
      ),
      dirty({ name: 'bundle.tar.gz', bytes: await tarOf(bundled(ofTar)) }, 'text', ofTar),
    ];
  },
  pictures: async (seed) => {
    const own = planter(seed);
    const value = own.plant('picture', 'whole', 'password').pieces.join('');
    const png = await pictureOf(['Settings of the build', 'User: robot', `Password: ${value}`, 'Host: orders']);
    return [dirty({ name: 'picture.png', bytes: await withMetadata(png, own) }, 'poppler', own)];
  },
};

async function samples(
  makers: Readonly<Record<string, (planter: Planter) => Promise<Uint8Array>>>,
  producer: Producer,
  seed: number,
): Promise<Dirty[]> {
  return await Promise.all(
    Object.entries(makers).map(async ([name, make], i) => {
      const own = planter(seed * 100 + i);
      const by = name.startsWith('excel') ? 'Excel' : producer;
      return dirty({ name, bytes: await make(own) }, by, own);
    }),
  );
}

function dirty(file: File, producer: Producer, { plants }: Planter): Dirty {
  return { file, producer, plants };
}

async function one(file: File, to: string): Promise<File> {
  const [made] = await convertedOne([file], to);
  if (made === undefined) throw new Error(`LibreOffice made no ${to}`);
  return made;
}

async function withMetadata(png: Uint8Array, { text }: Planter): Promise<Uint8Array> {
  return await inFolder(async (folder) => {
    const path = join(folder, 'a.png');
    await writeFile(path, png);
    const tags = [
      `-XMP-dc:Description=${text('picture metadata', 'password')}`,
      `-PNG:Comment=${text('picture metadata', 'GitHub token')}`,
    ];
    await toolSays('exiftool', ['-q', '-overwrite_original', ...tags, path], folder);
    return new Uint8Array(await readFile(path));
  });
}
