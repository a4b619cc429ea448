import { randomBytes } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needsChromium } from '../../../test/support/chromium.ts';
import { offline } from '../../../test/support/offline.ts';
import { camera, pixelsOf } from '../../../test/support/screenshot.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { folded } from './match/folded.ts';
import { paint } from './paint.ts';
import { readWords, wordsToPassage } from './words.ts';

const shoot = camera();

test(
  'given a process without a network in an empty folder, when it reads a picture, then it reads it, leaves no file and ends by itself',
  needsChromium,
  async () => {
    const { width, height, rgba } = pixelsOf(await shoot('<p style="font:16px sans-serif">The harbour opens at noon'));
    const input = join(await tempFolder(), 'pixels');
    await writeFile(input, rgba);
    const folder = await tempFolder();
    const script = `
      import { readFileSync } from 'node:fs';
      import { readWords } from ${JSON.stringify(new URL('words.ts', import.meta.url).href)};
      process.chdir(${JSON.stringify(folder)});
      const words = await readWords(readFileSync(${JSON.stringify(input)}), ${width}, ${height});
      console.log(words.map(({ text }) => text).join(' '));`;
    const ended = await (await offline()).node(['--input-type=module', '-e', script]);
    expect(ended).toMatchObject({ code: 0, out: 'The harbour opens at noon\n' });
    expect(await readdir(folder)).toEqual([]);
  },
);

test.each([
  ['black on white', '#fff', '#111', 13],
  ['a dark theme', '#1e1e1e', '#d4d4d4', 13],
  ['green on black, small', '#000', '#0f0', 11],
  ['white on a colour', '#2d6cdf', '#fff', 14],
])(
  'given a terminal in %s, when its words are read, then a value of the job is found however it was read, and painting leaves none of it',
  needsChromium,
  async (_what, ground, ink, size) => {
    const value = `Gull-${randomBytes(9).toString('base64url')}`;
    const { width, height, rgba } = pixelsOf(
      await shoot(
        `<body style="background:${ground};color:${ink};font:${size}px monospace"><pre>$ deploy --with ${value} now\nall is well\n</pre>`,
      ),
    );
    const words = (await readWords(rgba, width, height)) ?? [];
    const text = wordsToPassage(words);
    expect(text.passage.text).toContain('all is well');
    const boxes = text.boxesFor([], [value]);
    expect(boxes.length).toBeGreaterThan(0);
    const again = (await readWords(paint(rgba, width, height, boxes), width, height)) ?? [];
    const left = again.map((word) => folded(word.text)).join('');
    expect(left).toContain(folded('deploy'));
    expect(left).toContain(folded('well'));
    expect(wordsToPassage(again).boxesFor([], [value])).toEqual([]);
    for (let at = 0; at + 6 <= value.length; at += 1) expect(left).not.toContain(folded(value.slice(at, at + 6)));
  },
);
