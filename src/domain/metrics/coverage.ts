import { CONTROL_IDS } from '../frameworks/catalogue.ts';
import type { ControlId } from '../frameworks/catalogue.ts';
import type { CaseId, Millis } from '../kit/ids.ts';
import type { EventEvidence } from './case-facts.ts';
import type { Folded } from './patterns.ts';

export interface Covered {
  readonly control: ControlId;
  readonly cases: number;
  readonly events: number;
  /** When the last of them happened; null where there is none. */
  readonly last: Millis | null;
}

/** Counts the evidence for each control of the catalogue within a window, case by case, so that memory stays flat. */
export class Coverage {
  readonly #counts = new Map<ControlId, { cases: number; events: number; last: Millis; lastCase: CaseId }>();
  readonly #window: { readonly from: Millis; readonly to: Millis };

  constructor(window: { readonly from: Millis; readonly to: Millis }) {
    this.#window = window;
  }

  add(folded: Folded): void {
    for (const { at, controls } of within(folded, this.#window)) {
      for (const control of controls) {
        const before = this.#counts.get(control) ?? { cases: 0, events: 0, last: at, lastCase: null };
        this.#counts.set(control, {
          cases: before.cases + (before.lastCase === folded.case ? 0 : 1),
          events: before.events + 1,
          last: Math.max(before.last, at),
          lastCase: folded.case,
        });
      }
    }
  }

  /** Every control, in the catalogue's order; those without evidence too, since the gap is what is looked for. */
  rows(): readonly Covered[] {
    return CONTROL_IDS.map((control) => {
      const { cases = 0, events = 0, last = null } = this.#counts.get(control) ?? {};
      return { control, cases, events, last };
    });
  }
}

/** A case's evidence that happened in the window. */
export function within(
  { facts }: Folded,
  { from, to }: { readonly from: Millis; readonly to: Millis },
): readonly EventEvidence[] {
  return facts.evidence.filter(({ at }) => from <= at && at <= to);
}
