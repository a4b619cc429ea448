import { safe } from '../kit/safe.ts';
import type { SafeText } from '../kit/safe-text.ts';
import type { ClosingGap } from './closing-gate.ts';
import type { ReleaseGap } from './release-gate.ts';

type Gap = ReleaseGap | ClosingGap;

/** What is missing, a sentence for each kind of gap. */
export function gapsInWords(gaps: readonly Gap[]): SafeText[] {
  const kinds = [...new Set(gaps.map(({ gap }) => gap))];
  return kinds.map((kind) => SENTENCES[kind]);
}

const SENTENCES: Readonly<Record<Gap['gap'], SafeText>> = {
  unscanned: safe`It was not scanned, or by older detectors.`,
  undecided: safe`Not every finding is decided.`,
  alive: safe`A credential that has to be rotated is not proved dead, and nobody excepted it.`,
  'not-proved': safe`Its copies were not made and proved clean since the last change.`,
  unapproved: safe`Nobody but its authors has approved these copies.`,
  'no-exit': safe`Of an identity nobody has said what became of it.`,
  'place-open': safe`A place where a credential was kept is not shown to be clear.`,
  'case-open': safe`The case of a finding is still open.`,
  'original-there': safe`An original is still there, and nobody kept it for a reason until a day to come.`,
};
