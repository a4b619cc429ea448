import { describe, expect, it } from 'vitest';
import { find } from './find.ts';
import { scale } from '../../test/support/scale.ts';
import { readerSamples } from '../../test/support/reader-samples.ts';

/** Milliseconds for each reader: ten minutes in `npm run torture`, a fraction of a second otherwise. */
const BUDGET = Number(process.env['FUZZ_MS'] ?? scale(300, 600_000));

/** A run of every reader begins at its own seed, so that what failed can be run again: FUZZ_SEED=… */
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** What a text is made worse with: signs that open and close, ends of lines, half a surrogate, words of grammars. */
const SHARDS = [
  ...Array.from('"\'`\\()[]{}<>|,;:=/@#$%&*!?-_ \t\n\r\0\u00a0\u2028'),
  '\ud83d',
  '\udc49',
  '\r\n',
  '\\n',
  '\\"',
  '""',
  "''",
  '\n\n',
  '-----BEGIN ',
  '[password #1]',
  'password',
  ' = ',
  '://',
  '${',
  'a'.repeat(300),
];

describe('any text', () => {
  it.each(Object.entries(readerSamples))(
    'like those of the reader of %s is read without a throw, in order and within its bounds',
    (_, samples) => {
      const next = random(SEED);
      const until = performance.now() + BUDGET;
      let rounds = 0;
      do {
        const text = worsened(samples, next);
        const wrong = wrongSpans(text);
        expect(wrong, `FUZZ_SEED=${SEED}, round ${rounds}: ${JSON.stringify(text)}`).toEqual([]);
        rounds += 1;
      } while (performance.now() < until);
      expect(rounds).toBeGreaterThan(0);
    },
    BUDGET * 4 + 60_000,
  );
});

/** Findings that are empty, leave the text or overlap the one before. */
function wrongSpans(text: string): string[] {
  let end = 0;
  return find(text).flatMap((finding) => {
    const right = finding.start >= end && finding.end > finding.start && finding.end <= text.length;
    end = finding.end;
    return right ? [] : [`${finding.detector} ${finding.kind} ${finding.start}-${finding.end}`];
  });
}

function worsened(samples: readonly string[], next: (below: number) => number): string {
  const pick = (): string => samples[next(samples.length)] ?? '';
  let text = pick();
  for (let changes = 1 + next(6); changes > 0; changes -= 1)
    text = CHANGES[next(CHANGES.length)]?.(text, pick, next) ?? text;
  return text.slice(0, 20_000);
}

type Change = (text: string, other: () => string, next: (below: number) => number) => string;

const CHANGES: readonly Change[] = [
  function put(text, _, next) {
    const at = next(text.length + 1);
    return text.slice(0, at) + (SHARDS[next(SHARDS.length)] ?? '') + text.slice(at);
  },
  function replace(text, _, next) {
    const at = next(text.length + 1);
    return text.slice(0, at) + (SHARDS[next(SHARDS.length)] ?? '') + text.slice(at + 1 + next(4));
  },
  function drop(text, _, next) {
    const at = next(text.length + 1);
    return text.slice(0, at) + text.slice(at + next(40));
  },
  function cut(text, _, next) {
    return text.slice(next(20), text.length - next(20));
  },
  function repeat(text, _, next) {
    const at = next(text.length + 1);
    const to = at + next(80);
    return text.slice(0, at) + text.slice(at, to).repeat(next(30)) + text.slice(to);
  },
  function join(text, other, next) {
    const at = next(text.length + 1);
    return text.slice(0, at) + other() + text.slice(at);
  },
  function move(text, _, next) {
    const at = next(text.length + 1);
    const to = at + next(60);
    const rest = text.slice(0, at) + text.slice(to);
    const target = next(rest.length + 1);
    return rest.slice(0, target) + text.slice(at, to) + rest.slice(target);
  },
];

/** A linear congruential generator; the numbers are those of Numerical Recipes. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return below === 0 ? 0 : (state >>> 8) % below;
  };
}
