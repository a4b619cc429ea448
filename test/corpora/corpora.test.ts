import { describe, expect, it } from 'vitest';
import { corpus } from './corpus.ts';
import { find } from '../../src/redact/find.ts';
import { CODES } from './language.ts';
import { measure, ratio, wordsIn } from './measure.ts';
import { scanBytes } from '../../src/redact/scan.ts';

const ORDER = { seed: 7, split: 'dev', each: 3 } as const;

/** Recall of the dev half by language: a little below what is reached, so that they fail when something breaks. */
const FLOORS = { en: 0.95, de: 0.95, fr: 0.95, es: 0.95, it: 0.95, nl: 0.95, pt: 0.95, ja: 0.95 };

/** False alarms per 1,000 words of documents that hold no secret. */
const MOST_FALSE_ALARMS = 0.2;

const { secret, harmless } = corpus(ORDER);

describe('the corpus', () => {
  it('is the same whenever it is made from the same seed', () => {
    expect(corpus({ ...ORDER, each: 1 })).toEqual(corpus({ ...ORDER, each: 1 }));
    expect(corpus({ ...ORDER, each: 1, seed: 8 }).secret).not.toEqual(corpus({ ...ORDER, each: 1 }).secret);
  });

  it('labels what stands there, and nothing in a document without a secret', () => {
    for (const { text, labels } of secret)
      for (const { start, end } of labels) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/^\s|\s$/u);
      }
    expect(harmless.flatMap(({ labels }) => labels)).toEqual([]);
  });
});

describe('what is found in the corpus', () => {
  const { outcomes } = measure(secret, find);

  it.each(CODES)('reaches the floor of recall in %s', (code) => {
    const ofLanguage = outcomes.filter(({ document }) => document.language === code);
    expect(ratio(ofLanguage.filter(({ covered }) => covered).length, ofLanguage.length)).toBeGreaterThan(FLOORS[code]);
  });

  it('is little where there is nothing to find', () => {
    const words = harmless.reduce((sum, { text }) => sum + wordsIn(text), 0);
    expect(ratio(1000 * measure(harmless, find).falseAlarms.length, words)).toBeLessThan(MOST_FALSE_ALARMS);
  });

  it('is the same from bytes as from text', () => {
    const encoder = new TextEncoder();
    for (const { text } of [...secret, ...harmless]) {
      const fromBytes = scanBytes(encoder.encode(text)).map(({ kind, start, end }) => ({ kind, start, end }));
      expect(fromBytes).toEqual(find(text).map(({ kind, start, end }) => ({ kind, start, end })));
    }
  });
});
