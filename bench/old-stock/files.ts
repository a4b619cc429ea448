import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { render } from '../../src/documents/report/render.ts';
import type { RenditionName } from '../../src/documents/report/render.ts';
import { dice as diceOf } from '../../test/corpora/dice.ts';
import { withParts } from '../../test/documents/dirty/parts.ts';
import { pictureOf } from '../../test/documents/dirty/picture.ts';
import { secret } from '../../test/documents/dirty/secrets.ts';
import { fileOf } from '../../test/documents/kit/file.ts';
import { convertedOne } from '../../test/documents/kit/office.ts';

const DAY = 86_400_000;
/** The day from which the ages of the reports count back. */
const NEWEST = Date.UTC(2026, 5, 1);

/**
 * So many reports as teams leave them behind: 25 % Markdown, 12 % text, 20 % DOCX and 10 % PDF (both by our own writer), 10 %
 * XLSX and 7 % ODT (by LibreOffice), 5 % CSV, 5 % HTML, 5 % mail, 1 % screenshots. One in a hundred is cut off. Each has a
 * password of its own; every second one of twenty tokens that others have too; all name one of fifty service accounts.
 */
export async function oldReports(count: number, folder: string): Promise<void> {
  const [sheet, text] = await Promise.all([written('xlsx'), written('odt')]);
  const picture = await pictureOf(['Settings of the build', 'User: robot', 'Password: Gull-7741-Rope-x9']);
  for (let i = 0; i < count; i += 1) {
    const { name, bytes } = await fileNumber(i);
    const path = join(folder, `customer-${i % 25}`, `${i}-${name}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, i % 100 === 37 ? bytes.subarray(0, bytes.length / 2) : bytes);
    const day = new Date(NEWEST - ((i * 37) % 3000) * DAY);
    utimesSync(path, day, day);
  }

  async function fileNumber(i: number): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const source = report(i);
    const share = (i * 61) % 100;
    if (share < 25) return fileOf('report.md', source);
    if (share < 37) return fileOf('notes.txt', source);
    if (share < 57) return { name: 'report.docx', bytes: await rendered(source, 'docx') };
    if (share < 67) return { name: 'report.pdf', bytes: await rendered(source, 'pdf') };
    if (share < 77) return { name: 'systems.xlsx', bytes: await withLines(sheet, 'xl/sharedStrings.xml', i) };
    if (share < 84) return { name: 'report.odt', bytes: await withLines(text, 'content.xml', i) };
    if (share < 89)
      return fileOf(
        'accounts.csv',
        `who,what\n${linesOf(i)
          .map((line) => `"${line}",seen`)
          .join('\n')}\n`,
      );
    if (share < 94) return { name: 'report.html', bytes: await rendered(source, 'html') };
    if (share < 99) return fileOf('answer.eml', mail(source));
    return { name: 'screen.png', bytes: picture };
  }
}

/** A report of a few pages. */
function report(i: number): string {
  const dice = diceOf(i + 1);
  const prose = Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => dice.pick(WORDS)).join(' '));
  const closed = new Date(NEWEST - ((i * 53) % 3000) * DAY).toISOString().slice(0, 10);
  return `---\ntitle: Report ${i}\nclosed: ${closed}\n---\n\n# Report ${i}\n\n${[...linesOf(i), ...prose].join('\n\n')}\n`;
}

function linesOf(i: number): string[] {
  const shared = secret('GitHub token', diceOf(50_000 + (i % 40)));
  const own = secret('password', diceOf(i + 100_000));
  const token = i % 2 === 0 ? [`${shared.label}${shared.text}`] : [];
  return [`${own.label}${own.text}`, ...token, `It runs as robot-${i % 50}@proj-1234.iam.gserviceaccount.com.`];
}

async function rendered(source: string, form: RenditionName): Promise<Uint8Array> {
  const made = await render(source, [form]);
  const bytes = 'kind' in made ? undefined : made.get(form);
  if (bytes === undefined) throw new Error(`No ${form} was made of a report.`);
  return bytes;
}

/** A document that LibreOffice writes, with places for lines. */
async function written(to: 'xlsx' | 'odt'): Promise<Uint8Array> {
  const lines = ['SLOT-0', 'SLOT-1', 'SLOT-2', ...report(0).split('\n\n').slice(5)];
  const given = fileOf(to === 'xlsx' ? 'a.csv' : 'a.txt', lines.join('\n'));
  const [made] = await convertedOne([given], to === 'xlsx' ? 'xlsx' : 'odt:writer8');
  if (made === undefined) throw new Error(`LibreOffice made no ${to}.`);
  return made.bytes;
}

async function withLines(bytes: Uint8Array, part: string, i: number): Promise<Uint8Array> {
  const lines = linesOf(i);
  return await withParts(bytes, {
    [part]: (source) => source.replaceAll(/SLOT-([0-2])/gu, (_, n: string) => lines[Number(n)] ?? 'Nothing.'),
  });
}

/** RFC 5322, with lines as they are. */
function mail(source: string): string {
  const head = ['From: rita@example.org', 'To: ada@example.org', 'Subject: Your question', 'MIME-Version: 1.0'];
  return `${[...head, 'Content-Type: text/plain; charset=utf-8', '', source].join('\n').replaceAll('\n', '\r\n')}\r\n`;
}

const WORDS =
  'the build server was moved to another rack in spring and every job that reads its settings was checked by two people who noted what they saw'.split(
    ' ',
  );
