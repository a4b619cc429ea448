import { describe, expect, it } from 'vitest';
import { detectors } from './detectors/index.ts';
import { utf8 } from './encodings.ts';
import { find } from './find.ts';
import { scanBytes } from './scan.ts';
import { made, madeKey } from '../../test/support/made.ts';

/**
 * Characters that expressions and loops were handed, counted where text is sliced or matched: each reader takes its
 * window by `slice`, `charAt`, `charCodeAt`, `startsWith` or a sticky match of bounded width, so the calls grow with
 * the windows. Counting calls is the same on every machine, which timing is not.
 */
function steps(work: () => void): number {
  let count = 0;
  const { slice, charAt, startsWith } = String.prototype;
  const { exec } = RegExp.prototype;
  String.prototype.slice = function counted(this: string, from?: number, to?: number): string {
    const piece = slice.call(this, from, to);
    count += 1 + Math.min(piece.length, 64);
    return piece;
  };
  String.prototype.charAt = function counted(this: string, at: number): string {
    count += 1;
    return charAt.call(this, at);
  };
  String.prototype.startsWith = function counted(this: string, what: string, at?: number): boolean {
    count += 1;
    return startsWith.call(this, what, at);
  };
  RegExp.prototype.exec = function counted(this: RegExp, text: string): RegExpExecArray | null {
    const match = exec.call(this, text);
    count += 1 + (match?.[0].length ?? 0);
    return match;
  };
  try {
    work();
  } finally {
    Object.assign(String.prototype, { slice, charAt, startsWith });
    Object.assign(RegExp.prototype, { exec });
  }
  return count;
}

/** Pieces that, repeated, make a careless reader look at the same text again and again. */
const HOSTILE: readonly string[] = [
  ...detectors.flatMap((detector) => detector.anchors.slice(0, 2).map((anchor) => anchor.text)),
  'key=',
  'password="',
  "password='",
  'token=a&',
  'password: ',
  'the password is ',
  'user,password\n',
  '| Password ',
  'PASSWORD   TOKEN\n',
  'kind: Secret\ndata:\n',
  'http://a:',
  'http://a:b@',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\\n',
  `${made('alnum', 64)}\n`,
  'eyJ-',
  'eyJ.',
  'curl -u a',
  "curl -u '",
  '"password":',
  '\\"',
  '<password>',
  '<add key="password" ',
  'name: password\n',
  'Cookie: a=b; ',
  'abandon-',
  'YWJj',
  '%41',
  '=',
  '_',
  ' ',
  '[password #1] ',
  `${madeKey()}\n`,
];

describe('time', () => {
  it.each(HOSTILE.map((piece) => [JSON.stringify(piece.slice(0, 40)), piece] as const))(
    'grows with the text for %s',
    (_, piece) => {
      const small = piece.repeat(Math.ceil(1500 / piece.length));
      const large = piece.repeat(Math.ceil(6000 / piece.length));
      find(piece);
      const [few, many] = [small, large].map((text) => steps(() => find(text)));
      const [fewInBytes, manyInBytes] = [small, large].map((text) => steps(() => scanBytes(utf8(text))));
      // Four times the text: four times the work, where the square would be sixteen. Windows that only fill up in the
      // longer text are the slack.
      expect((many ?? 0) / Math.max(few ?? 1, 2000)).toBeLessThan(9);
      expect((manyInBytes ?? 0) / Math.max(fewInBytes ?? 1, 2000)).toBeLessThan(9);
    },
  );

  it('grows with the text where an expression that begins anew at every sign would not: a run ends with another sign', () => {
    const began = performance.now();
    for (const run of ['a'.repeat(600_000), '%70'.repeat(200_000)]) expect(find(`${run}%`)).toEqual([]);
    // a fraction of a second; with the square of the length it would be minutes
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('grows with the text where a word, a table or a command goes on to the end and could begin again everywhere', () => {
    const began = performance.now();
    for (const row of ['| user | password |\n', 'echo x | docker login -u a --password-stdin\n'])
      scanBytes(utf8(row.repeat(Math.ceil(1_200_000 / row.length))));
    scanBytes(utf8('passwordpassword'.repeat(25_000)));
    // a second; from each beginning to the end it would be half a minute
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
