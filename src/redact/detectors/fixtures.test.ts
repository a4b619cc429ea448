import { describe, expect, it } from 'vitest';
import { fixtureKinds, fixtures } from '../../../test/support/fixtures.ts';
import { fill, type Mark } from '../../../test/support/template.ts';
import { find } from '../find.ts';
import type { Finding } from '../finding.ts';
import { providerOf } from '../providers.ts';
import { scanBytes } from '../scan.ts';
import { detectors, runDetectors } from './index.ts';

const SEEDS = [1, 2, 3];

const kinds = [...detectors, ...runDetectors].flatMap((detector) => detector.kinds);
/** Kinds of class secret that somebody issues and describes on a page of theirs. */
const issued = new Set(
  kinds
    .filter(({ class: is, kind, source }) => is === 'secret' && source.startsWith('https://') && providerOf(kind))
    .map(({ kind }) => kind),
);

describe.each(fixtureKinds())('fixtures of %s', (kind) => {
  it.each(fixtures(kind, 'hit'))('hit/%s is found', (_, template) => {
    for (const seed of SEEDS) {
      const { text, marks } = fill(template, seed);
      expect(marks.length, 'marks').toBeGreaterThan(0);
      check(text, marks, kind);
    }
  });

  it.each(fixtures(kind, 'ok'))('ok/%s is not taken for it', (_, template) => {
    for (const seed of SEEDS) {
      const { text, marks } = fill(template, seed);
      check(text, marks, undefined);
      expect(secrets(text).map((finding) => finding.kind)).not.toContain(kind);
    }
  });
});

describe('kinds that somebody issues', () => {
  it.each([...issued])('%s has a hit and a near-miss', (kind) => {
    expect([fixtures(kind, 'hit').length > 0, fixtures(kind, 'ok').length > 0]).toEqual([true, true]);
  });

  it('are at least 80, each with a page of the issuer', () => expect(issued.size).toBeGreaterThanOrEqual(80));

  it('have no fixtures left behind by a kind that is gone', () => {
    const known = new Set(kinds.map(({ kind }) => kind));
    expect(fixtureKinds().filter((kind) => !known.has(kind))).toEqual([]);
  });
});

/** Everything that is marked is found as marked, and nothing else is found as a secret. */
function check(text: string, marks: readonly Mark[], kind: string | undefined): void {
  const found = find(text);
  const expected = marks
    .filter(({ label }) => label !== 'placeholder')
    .map(({ start, end, label }) => ({ start, end, kind: label === undefined || label === 'unsure' ? kind : label }));
  // The pass over bytes reads only stretches of the text, and finds the same.
  expect(places(scanBytes(new TextEncoder().encode(text)))).toEqual(places(found));
  expect(secrets(text).map((one) => ({ start: one.start, end: one.end, kind: one.kind }))).toEqual(expected);
  for (const { start, end, label } of marks) {
    const one = found.find((finding) => finding.start === start && finding.end === end);
    expect(one?.class).toBe(label === 'placeholder' ? 'placeholder' : 'secret');
    expect(one?.provider).toBe(providerOf(one?.kind ?? ''));
    if (label === 'unsure') expect(one?.confidence).toBeLessThan(0.9);
    expect(one?.why).not.toContain(text.slice(start, end));
  }
}

function places(findings: readonly Finding[]): string[] {
  return findings.map(({ kind, class: is, start, end }) => `${is} ${kind} ${start}-${end}`);
}

function secrets(text: string): Finding[] {
  return find(text).filter((finding) => finding.class === 'secret');
}
