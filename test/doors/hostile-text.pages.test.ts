import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePage } from '../../src/pages/code-page.ts';
import { problemPage } from '../../src/pages/problem-page.ts';
import { receiptPage } from '../../src/pages/receipt-page.ts';
import { removedPage } from '../../src/pages/removal.ts';
import { reportPage } from '../../src/pages/report-page.ts';
import type { RefusalView } from '../../src/pages/route.ts';
import { CODE, NOW, REPORTED, STATUS, TOLD } from '../../src/pages/samples.ts';
import { statusPage } from '../../src/pages/status-page.ts';

/** Each page with one text in every field that holds text from outside. */
const PAGES: Readonly<Record<string, (text: string) => string>> = {
  report: (text) =>
    reportPage({
      values: { text, where: text, urgent: true, kind: text, contact: text },
      requestId: text,
      organisation: text,
      refusal: refused(text, ['text', 'where', 'kind', 'contact']),
    }),
  receipt: (text) =>
    receiptPage({
      reported: {
        ...REPORTED,
        code: text,
        stored: { what: text, where: text },
        hidden: [{ placeholder: text, kind: text }],
        statusUrl: text,
      },
      requestId: text,
    }),
  removed: (text) => removedPage({ code: text, removed: 2, status: { ...STATUS, what: text }, requestId: text }),
  code: (text) => codePage({ code: text, refusal: refused(text, ['code']) }),
  'status in work': (text) =>
    statusPage({
      code: text,
      status: { ...STATUS, what: text, messages: STATUS.messages.map((one) => ({ ...one, body: text })) },
      requestIds: ids(text),
      now: NOW,
    }),
  'status told and refused': (text) =>
    statusPage({
      code: text,
      status: { ...TOLD, what: text, outcome: { found: text, did: text, why: text, can: text, at: NOW } },
      requestIds: ids(text),
      now: NOW,
      refusal: refused(text, ['text', 'answer', 'answerWhy', 'withdrawWhy', 'sure', 'value']),
      typed: { text, answer: text, answerWhy: text, again: text, withdrawWhy: text },
    }),
  problem: (text) => problemPage(refused(text, [])),
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</textarea><svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '--><!--<iframe src=javascript:alert(1)>',
  'javascript:alert(1)',
  '&lt;script&gt;&#60;b&#62;',
  ']]><![CDATA[',
  '\u0000<\u0000b>\u2028</script>\u2029',
  '${alert(1)} `${1}`',
  '\n\n<b>',
];

for (const [name, page] of Object.entries(PAGES)) {
  // A single word of the kind that fills each field: it has no hyphen (a code's), bracket (a chip's), or space.
  const plain = skeleton(page('word'));

  test.each(HOSTILE)(`given %j in every field of the page “${name}”, then its markup stays the same`, (text) => {
    expect(skeleton(page(text.replaceAll('-', '')))).toEqual(plain);
  });

  test(`given any text in every field of the page “${name}”, then its markup stays the same`, () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '>', '"', "'", '`', '&', '=', '/', 'a', '!', ' ', '\n', ';', '\u0000', '\u202E'),
          maxLength: 30,
        }),
        (text) => {
          expect(skeleton(page(`x${text}`))).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });
}

test('given the code of a real report, then its words are the only thing that a link holds', () => {
  const links = [...receiptPage({ reported: REPORTED, requestId: 'r' }).matchAll(/<a [^>]*href="([^"]*)"/gu)].map(
    ([, to]) => to,
  );
  expect(links).toEqual(['#main', '/', '/status', `/status#${CODE}`]);
});

/** Tags and the names of their attributes, in order, without any text or value. */
function skeleton(page: string): readonly string[] {
  return [...page.matchAll(/<[^>]*>/gu)].map(([tag]) => tag.replaceAll(/"[^"]*"/gu, '""'));
}

function refused(text: string, fields: readonly string[]): RefusalView {
  return {
    reason: text,
    title: text,
    detail: text,
    next: `${text}.`,
    status: 422,
    fields: fields.map((field) => ({ field, says: text })),
  };
}

function ids(text: string): { message: string; answer: string; withdraw: string; redact: string } {
  return { message: text, answer: text, withdraw: text, redact: text };
}
