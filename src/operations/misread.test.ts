import { expect, test } from 'vitest';
import type { SafeFinding } from '../redact/finding.ts';
import { job } from '../redact/job.ts';
import { numbering } from '../redact/numbering.ts';
import { countedOnce } from './misread.ts';
import type { CaseJob } from './redactor.ts';

/** The findings of a text, each fingerprinted by its value. */
function found(...values: readonly string[]): readonly SafeFinding[] {
  const one = job({ numbering: numbering(), fingerprint: (value) => value });
  return values.flatMap((value) => one.redact(`DB_PASSWORD=${value}`).findings);
}

function caseThat(known: readonly string[]): CaseJob {
  const one = job({ numbering: numbering(), fingerprint: (value) => value });
  return {
    job: one,
    size: 0,
    redacted: (raw) => one.redact(raw),
    checked: (finding) => ({ ...finding, check: null }),
    isKnown: (fingerprint) => known.includes(fingerprint),
    keyed: (raw) => raw,
  };
}

const [RIGHT, WRONG, OTHER] = ['Gull-7741-Rope-x9', 'Gu1l-7741-Rope-x9', 'Heron-5510-Mast-q2'] as const;

test.each([
  ['none is known, then the first', [WRONG, RIGHT], [], [], [WRONG]],
  ['one is known to the case, then that one', [WRONG, RIGHT], [], [RIGHT], [RIGHT]],
  ['one stands in another text, then that one', [WRONG, RIGHT], [RIGHT], [], [RIGHT]],
])(
  'given several readings of one place, when %s counts, and the others do not',
  (_what, seen, elsewhere, known, counted) => {
    const one = caseThat(known);
    const readings = found(...seen).map((finding) => ({ finding, seenAt: 'line 1' }));
    const all = countedOnce([readings], found(...elsewhere).map(one.checked), one);
    expect(all.filter(({ isMisread }) => isMisread !== true).map(({ fingerprint }) => fingerprint)).toEqual(counted);
    expect(all).toHaveLength(seen.length);
  },
);

test('given a picture and a text beside it in another file, then the reading that the text has counts', () => {
  const one = caseThat([]);
  const picture = found(WRONG, RIGHT).map((finding) => ({ finding, seenAt: 'line 1' }));
  const text = found(RIGHT).map((finding) => ({ finding, seenAt: null }));
  const counted = countedOnce([picture, text], [], one).filter(({ isMisread }) => isMisread !== true);
  expect(counted.map(({ fingerprint }) => fingerprint)).toEqual([RIGHT, RIGHT]);
});

test('given findings in text and in other lines, then each counts', () => {
  const one = caseThat([]);
  const readings = found(RIGHT, WRONG, OTHER).map((finding, i) => ({ finding, seenAt: i === 0 ? null : `line ${i}` }));
  expect(countedOnce([readings], [], one).some(({ isMisread }) => isMisread === true)).toBe(false);
});
