import { expect, test } from 'vitest';
import { type Draft, draft } from './draft.ts';
import { writeHtml } from './write-html.ts';

const ROOM = { words: 10_000, pictures: 10_000 };
const TOKEN = [{ id: 'V"1', words: '[token #1]' }];

function html(make: (into: Draft) => void, room = ROOM, marked = TOKEN) {
  const into = draft(room.words);
  make(into);
  return writeHtml(into.items, marked, room);
}

test('given what is marked over several runs, when it is written, then each run has its part of the mark', () => {
  const made = html((into) =>
    into.within('p', () => {
      into.text('the [to');
      into.within('strong', () => into.text('ken '));
      into.within('em', () => into.within('code', () => into.text('#1] & more')));
    }),
  );
  expect(made).toEqual({
    isWhole: true,
    html:
      '<p>the <mark data-value="V&quot;1">[to</mark><strong><mark data-value="V&quot;1">ken </mark></strong>' +
      '<em><code><mark data-value="V&quot;1">#1]</mark> &amp; more</code></em></p>',
  });
});

test('given words in two paragraphs, when they would be one name together, then nothing is marked', () => {
  const made = html((into) => {
    into.within('p', () => into.text('[token'));
    into.within('p', () => into.text('#1]'));
  });
  expect(made.html).toBe('<p>[token</p><p>#1]</p>');
});

test('given more than there is room for, when it is written, then what is open is closed and a sentence says so', () => {
  const made = html(
    (into) =>
      into.within('ul', () => {
        for (let i = 0; i < 100; i += 1) into.within('li', () => into.text('words and <words>'));
      }),
    { words: 300, pictures: 0 },
  );
  expect(made.isWhole).toBe(false);
  expect(made.html).toMatch(/<\/li><\/ul><p><em>What follows is not shown here: [^<]+<\/em><\/p>$/u);
  expect(made.html.length).toBeLessThan(500);
  expect(made.html.split('<li>')).toHaveLength(made.html.split('</li>').length);
});

test('given a text that is longer than the room, when it is written, then only what fits is there', () => {
  const made = html((into) => into.within('pre', () => into.text('x'.repeat(1_000))), { words: 100, pictures: 0 });
  expect(made.isWhole).toBe(false);
  expect(made.html.split('x').length).toBeLessThan(110);
});

test('given a picture that is larger than the room, when it is written, then a sentence stands for it', () => {
  const made = html((into) => into.picture('png', new Uint8Array(1_000), 'a map'), { words: 1_000, pictures: 500 });
  expect(made).toEqual({
    isWhole: false,
    html: '<em>A picture stands here that is not shown: there are too many, or it is too large.</em><small>a map</small>',
  });
});
