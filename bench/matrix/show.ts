import type { Measured } from '../../test/corpora/measure.ts';
import type { Document } from '../../test/corpora/page.ts';

/** Missed secrets and false alarms with the text around them, evenly over all there are; the values are made up. */
export function missedAndFalse(withSecrets: Measured, without: Measured, most: number): string[] {
  const missed = withSecrets.outcomes
    .filter(({ covered }) => !covered)
    .map(({ document, label }) => `missed ${label.context} | ${around(document, label.start, label.end)}`);
  const alarms = [...without.falseAlarms, ...withSecrets.falseAlarms].map(
    ({ document, finding }) =>
      `false ${finding.detector} ${finding.kind} ${finding.confidence} | ${around(document, finding.start, finding.end)}`,
  );
  return [...spread(missed, most), ...spread(alarms, most)];
}

function around({ text, language, kind }: Document, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 60), start);
  const excerpt = `${before}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`;
  return `${language} ${kind} | ${excerpt.replaceAll('\n', '⏎')}`;
}

function spread(lines: readonly string[], most: number): string[] {
  const step = Math.max(1, lines.length / Math.max(1, most));
  return Array.from({ length: Math.min(most, lines.length) }, (_, i) => lines[Math.floor(i * step)] ?? '');
}
