import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertedOne } from '../../../test/documents/kit/office.ts';
import { fileOf } from '../../../test/documents/kit/file.ts';
import { madeCopy } from '../../../test/documents/kit/made-copy.ts';
import { pagesOf, textOf } from '../../../test/documents/kit/pdf.ts';
import { survivors } from '../../../test/documents/kit/search.ts';
import { inFolder, tool } from '../../../test/documents/kit/tool.ts';
import { viewsOf } from '../../../test/documents/kit/views.ts';
import { launchBrowser, needsChromium } from '../../../test/support/chromium.ts';
import { typeset } from '../../../test/support/typeset.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';

const password = (): string => `Gull-${randomBytes(7).toString('hex')}-9!`;

/** What other programs still see of some values in a copy, and what qpdf has to say of it. */
async function check(bytes: Uint8Array, values: readonly string[]) {
  const [views = []] = await viewsOf([{ name: 'copy.pdf', bytes }]);
  const said = await inFolder(async (folder) => {
    const path = join(folder, 'copy.pdf');
    await writeFile(path, bytes);
    return await tool('qpdf', ['--check', path]);
  });
  return { left: survivors(views, values), code: said.code };
}

const CLEAN = { left: [], code: 0 };

async function printed(html: string): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return new Uint8Array(await page.pdf({ tagged: true, outline: true }));
  } finally {
    await browser.close();
  }
}

describe('given a PDF that TeX made', needsPrograms('pdflatex', 'qpdf', 'pdftotext', 'exiftool'), () => {
  test('when it is copied, then text with kerning and ligatures, tables, links and the outline hold no value, and the rest reads as before', async () => {
    const [one, two, three, four] = [password(), password(), password(), password().slice(5, 17)];
    const bytes =
      await typeset(String.raw`\documentclass{article}\usepackage{lmodern}\usepackage[T1]{fontenc}\usepackage{hyperref}
      \begin{document}\section{The office, password: ${three}}
      The efficient \textbf{flow}: the password is ${one} and more words follow here so that the paragraph breaks over
      several lines, and ${one} stands in it once more. See \href{https://jo:${four}@example.com/}{the AVATAR page}.

      \begin{tabular}{ll}User & Password\\ jo & ${two}\\ al & none\end{tabular}\newpage The second page.\end{document}`);
    const copy = await madeCopy(bytes, 'a.pdf');
    expect(await check(copy, [one, two, three, four])).toEqual(CLEAN);
    expect(await pagesOf(copy)).toBe(2);
    const text = await textOf(copy);
    expect(text).toContain('The efficient flow: the password is [password #');
    expect(text).toContain('The second page.');
  });
});

describe('given a page that Chromium printed', needsChromium, () => {
  test(
    'when it is copied, then cells, runs that are split, links and alternative texts hold no value',
    needsPrograms('qpdf', 'pdftotext', 'exiftool'),
    async () => {
      const [one, two, three] = [password(), password(), password().slice(5, 17)];
      const bytes =
        await printed(`<title>Access</title><h1>Access: password: ${two}</h1><p>password: <b>${one.slice(0, 6)}</b><i>${one.slice(6)}</i> as agreed
      <table border=1><tr><th>User<th>Password<tr><td>jo<td>${two}<tr><td>al<td>none</table>
      <p><a href="https://jo:${three}@example.com/">the page</a><p style="color:#fff;background:#fff">password=${one}`);
      const copy = await madeCopy(bytes, 'a.pdf');
      expect(await check(copy, [one, two, three])).toEqual(CLEAN);
      const text = await textOf(copy);
      expect(text).toMatch(/password: \[password #\d\] as agreed/u);
      expect(text).toMatch(/jo\s+\[password #\d\]\s+al\s+none/u);
    },
  );
});

describe('given a text that LibreOffice exported', needsPrograms('soffice', 'qpdf', 'pdftotext', 'exiftool'), () => {
  test('when it is copied, then text, table, properties and link hold no value', async () => {
    const [one, two, three] = [password(), password(), password().slice(5, 17)];
    const html = `<html><head><title>password: ${two}</title></head><body><p>The password is ${one}, as agreed.</p>
      <table border="1"><tr><th>User</th><th>Password</th></tr><tr><td>jo</td><td>${two}</td></tr></table>
      <p align="right">password: ${one}</p><p><a href="https://jo:${three}@example.com/">the page</a></p></body></html>`;
    const [odt] = await convertedOne([fileOf('a.html', html)], 'odt');
    const [pdf] = await convertedOne(
      [{ name: 'a.odt', bytes: odt?.bytes ?? new Uint8Array() }],
      'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
    );
    const copy = await madeCopy(pdf?.bytes ?? new Uint8Array(), 'a.pdf');
    expect(await check(copy, [one, two, three])).toEqual(CLEAN);
    expect(await textOf(copy)).toMatch(/The password is \[password #\d\], as agreed\./u);
  });
});
