import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type View, viewDocument, viewPage } from '../../../src/documents/view/view.ts';
import { dice as diceOf } from '../../corpora/dice.ts';
import { launchBrowser, needsChromium } from '../../support/chromium.ts';
import { scale } from '../../support/scale.ts';
import { needsPrograms } from '../../support/servers/programs.ts';
import { mutated } from '../bad-input/mutate.ts';
import { CARRIERS } from '../dirty/carriers.ts';
import { type File, fileOf } from '../kit/file.ts';
import { marksIn, strayIn, wordsIn } from '../kit/fragment.ts';
import { SAMPLES, sample } from '../samples/samples.ts';

const MARKED = [{ id: 'V1', words: '[password #1]' }];
const LINES = [['Moved in spring.'], ['Password: ', '[pass', 'word #1]', ' is gone'], ['<b>not bold</b> & more']];

/** Looks at everything of a view, and gives its words; of pages, the marks alone. */
async function looked({ name, bytes }: File, view: View): Promise<{ readonly words: string; readonly marks: string }> {
  if (view.kind === 'words') {
    expect(strayIn(view.html)).toEqual([]);
    return { words: wordsIn(view.html), marks: marksIn(view.html).join('').replaceAll('V1: ', '') };
  }
  const page = await viewPage(bytes, name, 1, MARKED);
  return { words: '', marks: page.kind === 'page' && page.boxes.length > 0 ? '[password #1]' : '' };
}

describe('given files that other programs wrote', needsPrograms('soffice', 'pdflatex'), () => {
  test.each(Object.entries(CARRIERS))(
    'when %s is shown, then its words are there and the placeholder is marked though it stands in several runs',
    async (_name, { write }) => {
      const file = await write(LINES);
      const view = await viewDocument(file.bytes, file.name, MARKED);
      if (view.kind === 'refused') throw new Error(view.says);
      const { words, marks } = await looked(file, view);
      expect(marks.replaceAll(/\s/gu, '')).toBe('[password#1]');
      if (view.kind === 'words') expect(words).toMatch(/Moved in spring\.[^]*<b>not bold<\/b> & more/u);
    },
  );

  test.each(Object.entries(CARRIERS))(
    'when %s is broken at seeded places, then it is shown or refused with a sentence (ten of them here, the rest in torture)',
    async (_name, { write }) => {
      const file = await write(LINES);
      const dice = diceOf(2027);
      for (let i = 0; i < scale(10, 2_000); i += 1) {
        const broken = { ...file, bytes: new Uint8Array(mutated(file.bytes, dice)) };
        const view = await viewDocument(broken.bytes, broken.name, MARKED);
        if (view.kind === 'refused') expect(view.says).toMatch(/^[a-z]/u);
        else await looked(broken, view);
      }
    },
  );
});

test.each(SAMPLES)(
  'given %s as its program wrote it, when it is broken at seeded places, then it is shown or refused (twelve times here, the rest in torture)',
  async (name) => {
    const bytes = await sample(name);
    const dice = diceOf(2028);
    const kinds = new Set<string>();
    for (let i = 0; i < scale(12, 2_000); i += 1) {
      const view = await viewDocument(new Uint8Array(mutated(bytes, dice)), name, MARKED);
      kinds.add(view.kind);
      if (view.kind === 'words') expect(strayIn(view.html)).toEqual([]);
    }
    expect([...kinds].toSorted()).toEqual(['refused', 'words']);
  },
);

describe('given a page that would load and run what it can', needsChromium, () => {
  test('when it is shown in Chromium, then nothing is asked for and nothing runs', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo; // it listens on a port
    const at = `http://127.0.0.1:${port}`;
    const hostile = fileOf(
      'a.html',
      `<!doctype html><link rel=stylesheet href="${at}/1"><style>@import "${at}/2"; p { background: url(${at}/3) }</style>
<p style="background:url(${at}/4)" onmouseover="fetch('${at}/5')">words</p><img src="${at}/6" srcset="${at}/7">
<svg><image href="${at}/8"/><use href="${at}/9#a"/></svg><video poster="${at}/10" src="${at}/11"></video><iframe src="${at}/12"></iframe>
<script>fetch('${at}/13')</script><img src=x onerror="fetch('${at}/14')"><input type=image src="${at}/15"><object data="${at}/16"></object>
<math><mtext><img src="${at}/17"></mtext></math><table background="${at}/18"><td background="${at}/19">cell`,
    );
    const view = await viewDocument(hostile.bytes, hostile.name, MARKED);
    if (view.kind !== 'words') throw new Error('It is not shown in words.');
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(`${at}/page`);
    await page.setContent(`<main>${view.html}</main>`, { waitUntil: 'networkidle' });
    expect(await page.locator('main').innerText()).toContain('words');
    expect(asked.filter((url) => url !== '/page' && url !== '/favicon.ico')).toEqual([]);
    // that a request would have been seen
    await page.setContent(`<img src="${at}/seen">`, { waitUntil: 'networkidle' });
    expect(asked).toContain('/seen');
  });
});
