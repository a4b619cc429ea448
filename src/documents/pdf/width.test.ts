import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madeCopy } from '../../../test/documents/kit/made-copy.ts';
import { inFolder, toolSays } from '../../../test/documents/kit/tool.ts';
import { needsPrograms } from '../../../test/support/servers/programs.ts';
import { smallPdf, text } from '../../../test/support/small-pdf.ts';
import { typeset } from '../../../test/support/typeset.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Digits are all of one width: two values of one length are as wide as each other. */
const secret = (length: number): string =>
  `Gx9!${BigInt(`0x${randomBytes(20).toString('hex')}`)
    .toString()
    .padStart(40, '7')
    .slice(0, length - 4)}`;

/** Where each word stands, as poppler tells it. */
async function places(pdf: Uint8Array): Promise<readonly string[]> {
  const out = await inFolder(async (folder) => {
    const path = join(folder, 'a.pdf');
    await writeFile(path, pdf);
    return await toolSays('pdftotext', ['-bbox', path, '-']);
  });
  const words = Buffer.from(out)
    .toString('utf8')
    .matchAll(/xMin="(?<left>[\d.]+)" yMin="(?<top>[\d.]+)" xMax="(?<right>[\d.]+)".*>(?<word>.*)<\/word>/gu);
  return Array.from(words, ({ groups }) => {
    const { left = '', top = '', right = '', word = '' } = groups ?? {};
    return `${word} ${Number(left).toFixed(1)} ${Number(top).toFixed(1)} ${Number(right).toFixed(1)}`;
  });
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => text(72, 600 - 16 * i, 'more')).join(' ');

/** How long Helvetica sets a value at size 12, nearly. */
const wide = (value: string): number => value.length * 6.5;

const LAYOUTS: Readonly<Record<string, (value: string) => Promise<Uint8Array> | Uint8Array>> = {
  'in the middle of a line': (v) => smallPdf([`${text(72, 700, `password: ${v} and more`)} ${lines(3)}`]),
  'in strings that follow one another': (v) =>
    smallPdf([`BT /F 12 Tf 72 700 Td (password: ) Tj (${v}) Tj ( and more) Tj 0 -16 Td (below) Tj ET ${lines(3)}`]),
  'in strings that are each put in their place': (v) =>
    smallPdf([`${text(72, 700, `password: ${v}`)} ${text(140 + wide(v), 700, 'and more')} ${lines(3)}`]),
  'at the right edge': (v) => smallPdf([`${text(500 - wide(v), 700, `password: ${v}`)} ${lines(3)}`]),
  centred: (v) => smallPdf([`${text(300 - wide(v) / 2, 700, `password: ${v}`)} ${lines(3)}`]),
  'with a line below it and a ground': (v) =>
    smallPdf([
      `${text(72, 700, `password: ${v}`)} 72 697 ${60 + wide(v)} 1 re f 72 697 m ${130 + wide(v)} 697 l S ${lines(3)}`,
    ]),
  'in a link': (v) =>
    smallPdf([`${text(72, 700, `password: ${v}`)} ${lines(3)}`], {
      page: '/Annots [10 0 R]',
      more: [
        `<</Type /Annot /Subtype /Link /Rect [128 697 ${130 + wide(v)} 712] /QuadPoints [128 712 ${130 + wide(v)} 712 128 697 ${130 + wide(v)} 697] /A <</S /URI /URI (https://example.com/)>>>>`,
      ],
    }),
};

describe('given two PDFs that differ in how long a value is', needsPrograms('pdftotext', 'pdflatex'), () => {
  test.each(Object.entries(LAYOUTS))(
    '%s, when they are copied, then nothing in the copies tells them apart',
    async (_name, layout) => {
      const [short, long] = await Promise.all(
        [12, 24].map(async (length) => await madeCopy(await layout(secret(length)), 'a.pdf')),
      );
      expect(await places(long ?? new Uint8Array())).toEqual(await places(short ?? new Uint8Array()));
      expect(Buffer.from(long ?? []).equals(Buffer.from(short ?? []))).toBe(true);
    },
  );

  test('in justified text of TeX, when they are copied, then what stands on the line of the value stands alike', async () => {
    const source = (value: string) => String.raw`\documentclass{article}\usepackage{lmodern}\begin{document}\noindent
      A line of words that goes before it, \\ \hbox to 12cm{the \hfil password: ${value} \hfil ends \hfil here} \\ and one below.\end{document}`;
    const [short = [], long = []] = await Promise.all(
      [12, 24].map(async (length) => await places(await madeCopy(await typeset(source(secret(length))), 'a.pdf'))),
    );
    const top = short.find((place) => place.startsWith('password:'))?.split(' ')[2];
    const onLine = (all: readonly string[]) =>
      all.filter((place) => place.split(' ')[2] === top || place.startsWith('['));
    expect(onLine(short).length).toBeGreaterThan(3);
    expect(onLine(long)).toEqual(onLine(short));
  });
});
