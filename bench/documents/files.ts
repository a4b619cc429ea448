import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dice as diceOf } from '../../test/corpora/dice.ts';
import { CARRIERS } from '../../test/documents/dirty/carriers.ts';
import { pictureOf } from '../../test/documents/dirty/picture.ts';
import { withParts } from '../../test/documents/dirty/parts.ts';
import { secret } from '../../test/documents/dirty/secrets.ts';
import { type File, fileOf } from '../../test/documents/kit/file.ts';
import { convertedOne } from '../../test/documents/kit/office.ts';

/** A DOCX of 50 pages that LibreOffice wrote, with a value on every page. */
export async function report(): Promise<File> {
  return await written("LibreOffice's DOCX", prose(50 * 40, 40));
}

/** A PDF of 200 pages that TeX wrote, with a value on every page. */
export async function paper(): Promise<File> {
  return await written("TeX's PDF", prose(200 * 46, 46));
}

/** A workbook of 100,000 rows that LibreOffice wrote, with a password in every hundredth. */
export async function workbook(rows: number): Promise<File> {
  const dice = diceOf(3);
  const lines = Array.from({ length: rows }, (_, i) => {
    const password = i % 100 === 0 ? secret('password', dice).text : '';
    return `host-${i}.example.org,10.0.${(i >> 8) & 255}.${i & 255},${i % 7},"${password}",checked in spring`;
  });
  const csv = fileOf('rows.csv', `host,address,rack,password,remark\n${lines.join('\n')}\n`);
  const [made] = await convertedOne([csv], 'xlsx');
  if (made === undefined) throw new Error('LibreOffice made no workbook');
  return made;
}

/** A picture of some lines of a settings page, as large as a window. */
export async function screenshot(): Promise<File> {
  const lines = prose(24, 8).map((line) => line.join(''));
  return { name: 'screen.png', bytes: await pictureOf(lines) };
}

/**
 * So many files as a project leaves them behind, of which the share is: 50 % logs and settings, 25 % DOCX, 12 % XLSX, 8 %
 * pages and mails, 4 % PDF, 1 % pictures. Each has values of its own.
 */
export async function mixed(count: number, folder: string): Promise<void> {
  const word = await written("Word's DOCX", [['Start.'], ...prose(60, 20), ['Password: SLOT']]);
  const sheet = await written("LibreOffice's XLSX", [['Start.'], ...prose(60, 20), ['Password: SLOT']]);
  const pages = await Promise.all([1, 2, 3, 4].map((seed) => written("TeX's PDF", prose(90, 30, seed))));
  const picture = await screenshot();
  for (let i = 0; i < count; i += 1) {
    const own = secret('password', diceOf(1000 + i)).text;
    const path = join(folder, `${i % 20}`, `${i}`);
    const file = await fileNumber(i % 100, own);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}${file.name.slice(file.name.lastIndexOf('.'))}`, file.bytes);
  }

  async function fileNumber(share: number, own: string): Promise<File> {
    if (share < 50)
      return fileOf(
        'a.log',
        `${prose(200, 50, share)
          .map((line) => line.join(''))
          .join('\n')}\npassword=${own}\n`,
      );
    if (share < 75) return { name: 'a.docx', bytes: await withValue(word, 'word/document.xml', own) };
    if (share < 87) return { name: 'a.xlsx', bytes: await withValue(sheet, 'xl/sharedStrings.xml', own) };
    if (share < 95)
      return fileOf(
        'a.html',
        `<html><body><p>Password: ${own}</p>${prose(50, 50)
          .map((line) => `<p>${line.join('')}</p>`)
          .join('')}</body></html>`,
      );
    return share < 99 ? (pages[share % 4] ?? word) : picture;
  }
}

async function withValue({ bytes }: File, part: string, value: string): Promise<Uint8Array> {
  return await withParts(bytes, { [part]: (source) => source.replace('SLOT', value) });
}

async function written(carrier: string, lines: readonly (readonly string[])[]): Promise<File> {
  const made = await CARRIERS[carrier]?.write(lines);
  if (made === undefined) throw new Error(`There is no ${carrier}.`);
  return made;
}

/** Lines of a plain report, with a value in one of every so many. */
function prose(count: number, every: number, seed = 1): string[][] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, i) => {
    if (i % every === 1) {
      const { label, text } = secret(dice.pick(['password', 'GitHub token', 'connection string'] as const), dice);
      return [`${label}${text}`];
    }
    return [Array.from({ length: 10 }, () => dice.pick(WORDS)).join(' ')];
  });
}

const WORDS =
  'the build server was moved to another rack in spring and every job that reads its settings was checked by two people who noted what they saw'.split(
    ' ',
  );
