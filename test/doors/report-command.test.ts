import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { survivors } from '../documents/kit/search.ts';
import { viewsOf } from '../documents/kit/views.ts';
import { throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { needsPrograms } from '../support/servers/programs.ts';
import { tempFolder } from '../support/temp.ts';

const PASSWORD = `Tide-${made('alnum', 11, 71)}!`;
const TOKEN = `glpat-${made('alnum', 20, 72)}`;
const REPORT = `---
title: Post-implementation report
customer: Gull & Sons
---
## Context

We used \`svc-billing\` at postgres://svc_billing:${PASSWORD}@db.example.org:5432/app.

| Identity | Token |
|---|---|
| deploy-bot | ${TOKEN} |

## Closeout

The word ${PASSWORD} stood in a ticket.
`;

async function folderWith(source: string | Uint8Array): Promise<string> {
  const dir = await tempFolder();
  await writeFile(join(dir, 'report.md'), source);
  return dir;
}

test(
  'given a report with credentials, when it is written in all three forms, then no other program sees them in any',
  needsPrograms('soffice', 'pdftotext', 'qpdf', 'exiftool', 'unzip'),
  async () => {
    const dir = await folderWith(REPORT);
    const done = await throughlineIn(dir, ['report', 'report.md', '-o', 'a.html', '-o', 'a.docx', '-o', 'a.pdf']);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(done.out).toContain('gitlab-personal-access-token #1');
    const files = await Promise.all(
      ['a.html', 'a.docx', 'a.pdf'].map(async (name) => ({
        name,
        bytes: new Uint8Array(await readFile(join(dir, name))),
      })),
    );
    const views = await viewsOf(files);
    for (const own of views) {
      expect(survivors(own, [PASSWORD, TOKEN])).toEqual([]);
      // it is the report: what the customer needs is there
      expect(own.some(({ bytes }) => Buffer.from(bytes).toString('utf8').includes('Gull'))).toBe(true);
    }
    expect((await readdir(dir)).toSorted()).toEqual(['a.docx', 'a.html', 'a.pdf', 'report.md']);
  },
);

test('given a file that is there, or signs that no font has, then nothing is written and a sentence says why', async () => {
  const dir = await folderWith('# 한국어');
  await writeFile(join(dir, 'there.html'), 'mine');
  const tried = (...args: string[]) => throughlineIn(dir, ['report', 'report.md', ...args]);
  expect(await tried('-o', 'new.html', '-o', 'there.html')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there.html is there already'),
  });
  expect(await tried('-o', 'a.html')).toMatchObject({ code: 3, err: expect.stringContaining('U+D55C') });
  expect(await readFile(join(dir, 'there.html'), 'utf8')).toBe('mine');
  expect((await readdir(dir)).toSorted()).toEqual(['report.md', 'there.html']);
});

test('given a kind of engagement, when its template is asked for, then it is Markdown that becomes a report', async () => {
  const dir = await tempFolder();
  const printed = await throughlineIn(dir, ['report', '--template', 'offboarding']);
  expect(printed).toMatchObject({ code: 0, err: '' });
  expect(printed.out).toContain('## Where credentials were kept');
  expect(await throughlineIn(dir, ['report', '-', '-o', 'a.html'], printed.out)).toMatchObject({ code: 0 });
  expect(await readFile(join(dir, 'a.html'), 'utf8')).toContain('<h1>Offboarding report</h1>');
});
