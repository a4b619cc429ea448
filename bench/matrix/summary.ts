import { CODES, type Split } from '../../test/corpora/language.ts';
import { type Measured, ratio, wordsIn } from '../../test/corpora/measure.ts';
import type { Document } from '../../test/corpora/page.ts';

/** The figures of one run, for the last line. */
export function summary(
  split: Split,
  secret: readonly Document[],
  harmless: readonly Document[],
  withSecrets: Measured,
  without: Measured,
): object {
  const { outcomes } = withSecrets;
  const words = harmless.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const covered = (wanted: readonly (typeof outcomes)[number][]): number =>
    ratio(wanted.filter((outcome) => outcome.covered).length, wanted.length);
  return {
    bench: 'matrix',
    split,
    documents: secret.length + harmless.length,
    secrets: outcomes.length,
    recall: covered(outcomes),
    recallByLanguage: Object.fromEntries(
      CODES.map((code) => [code, covered(outcomes.filter(({ document }) => document.language === code))]),
    ),
    harmlessWords: words,
    falseAlarms: without.falseAlarms.length,
    falseAlarmsPerThousandWords: ratio(1000 * without.falseAlarms.length, words),
    falseAlarmsBesideSecrets: withSecrets.falseAlarms.length,
  };
}
