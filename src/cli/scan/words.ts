import type { FindingClass } from '../../redact/finding.ts';
import type { Output, Write } from './output.ts';
import { printable } from './printable.ts';
import { furtherPlaceOf, positionOf } from './row.ts';
import type { Row } from './row.ts';
import { inSentences } from './summary.ts';

/** For people: two lines a finding, and what it came to. */
export function words(write: Write, classes: readonly FindingClass[]): Output {
  return {
    row: (row) => write(rowInWords(row)),
    end: (summary) => write(`${inSentences(summary, classes).join('\n')}\n`),
  };
}

function rowInWords(row: Row): string {
  const { path, commit, kind, confidence, why, hint, class: is, fingerprint, value } = row;
  const further = furtherPlaceOf(row);
  const where = further === null ? '' : `${further}; `;
  const inCommit = commit === undefined ? '' : `${commit.slice(0, 12)}:`;
  const more = fingerprint === null ? '' : `; fingerprint ${fingerprint}`;
  return [
    `${inCommit}${printable(path)}:${positionOf(row)}  ${kind}  (${is}, confidence ${confidence.toFixed(2)})\n`,
    `    ${where}${printable(why)}; ${hint}${more}\n`,
    value === null ? '' : `    value: ${printable(value)}\n`,
  ].join('');
}
