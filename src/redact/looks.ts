import type { Anchor, Detector, Need, RunDetector, Scan } from './detector.ts';
import { encoded } from './detectors/encoded.ts';
import { detectors, runDetectors } from './detectors/index.ts';
import { isInOwn } from './own-spans.ts';
import type { Finding } from './finding.ts';

/** An anchor, and the detector that wants to be called for it. */
export interface Call {
  readonly anchor: Anchor;
  readonly needs: Need;
  /** As the detector is told of it: in small letters unless it is compared as written. */
  readonly text: string;
  readonly detector: Detector;
  /** The detector's place in the list of all. */
  readonly index: number;
}

let calls: readonly Call[] | undefined;

/** Every anchor of every detector, in the order in which those at one place are called. */
export function allCalls(): readonly Call[] {
  calls ??= detectors.flatMap((detector, index) =>
    detector.anchors.map((anchor) => ({
      anchor,
      needs: anchor.needs ?? detector.needs ?? 'nothing',
      text: anchor.exact ? anchor.text : anchor.text.toLowerCase(),
      detector,
      index,
    })),
  );
  return calls;
}

/** A text, or a stretch of one that begins `base` UTF-16 units from its beginning. */
export interface Stretch {
  readonly text: string;
  readonly base: number;
}

interface State {
  refusedTo: number;
  /** Anchors before it stand inside of what was found. Both places are counted from the beginning of the whole text. */
  until: number;
}

/** What all detectors remember while they go through one text from its beginning to its end. */
export class Looks {
  readonly #states: State[] = detectors.map(() => ({ until: 0, refusedTo: 0 }));
  readonly #findIn: Scan['findIn'];

  /** `findIn` looks into what was encoded. */
  constructor(findIn: Scan['findIn']) {
    this.#findIn = findIn;
  }

  /** Asks the detector of an anchor that stands at `at` in a stretch. Findings are counted in the stretch. */
  at({ text, base }: Stretch, at: number, { detector, index, text: anchor }: Call): readonly Finding[] {
    const state = this.#states[index];
    if (state === undefined || base + at < state.until || isInOwn(text, at)) return [];
    const here: Scan = { refusedTo: state.refusedTo - base, findIn: this.#findIn };
    const findings = detector.look(text, at, anchor, here);
    state.refusedTo = here.refusedTo + base;
    if (detector.skipsInside === true)
      for (const { class: is, end } of findings)
        if (is === 'secret' && base + end > state.until) state.until = base + end;
    return findings;
  }

  /** Up to where a detector has read in vain or to the end of something, counted from the beginning of the whole text. */
  refusedTo({ index }: Call): number {
    return this.#states[index]?.refusedTo ?? 0;
  }

  refuseTo({ index }: Call, to: number): void {
    const state = this.#states[index];
    if (state !== undefined) state.refusedTo = to;
  }
}

/** The detectors of runs, among them the one that looks into encoded text by `findIn`. */
export function allRunDetectors(findIn: ((text: string) => readonly Finding[]) | null): readonly RunDetector[] {
  return findIn === null ? runDetectors : [...runDetectors, encoded(findIn)];
}
