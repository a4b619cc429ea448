import { type AnchorPass, anchorPass } from './anchors.ts';
import type { Detector, RunDetector, Scan } from './detector.ts';
import { encoded } from './detectors/encoded.ts';
import { detectors, runDetectors } from './detectors/index.ts';
import type { Finding } from './finding.ts';
import { OWN_PLACEHOLDER } from './placeholders.ts';
import { type Ranked, resolve } from './resolve.ts';

const RUN = /[A-Za-z0-9+/=_%-]{16,}/gu;

/** How many layers of encoding are taken off. */
const DEPTH = 2;

let pass: AnchorPass<Detector> | undefined;

/**
 * Every credential, placeholder and identity that we recognise in a text, in its order and without overlap.
 *
 * Time and memory grow with the length of the text: one pass picks places, and only bounded windows around them are
 * read. Our own placeholders are never found again.
 */
export function find(text: string): Finding[] {
  return findLayer(text, DEPTH);
}

function findLayer(text: string, depth: number): Finding[] {
  pass ??= anchorPass(
    detectors.flatMap((detector) => detector.anchors.map((anchor) => ({ anchor, payload: detector }))),
  );
  const found: Ranked[] = [];
  const findIn = (inner: string): Finding[] => (depth > 0 ? findLayer(inner, depth - 1) : []);
  const states = new Map<Detector, Scan & { until: number }>(
    detectors.map((detector) => [detector, { until: 0, refusedTo: 0, findIn }]),
  );
  const own = ownPlaceholders(text);
  const isOwn = within(own);
  pass(text, (at, anchor, detector) => {
    const state = states.get(detector);
    // the word in `[password #1]` promises nothing about what stands behind it
    if (state === undefined || at < state.until || isOwn(at)) return;
    const findings = detector.look(text, at, anchor, state);
    if (detector.skipsInside === true)
      state.until = findings.reduce(
        (end, { class: is, end: to }) => (is === 'secret' ? Math.max(end, to) : end),
        state.until,
      );
    keep(found, detector, findings);
  });
  const forRuns = depth > 0 ? [...runDetectors, encoded(findIn)] : runDetectors;
  for (const run of text.matchAll(RUN)) {
    for (const detector of forRuns) keep(found, detector, detector.run(text, run.index, run.index + run[0].length));
  }
  return resolve(text, found, own);
}

/** Whether a place lies inside one of the spans, which are in order; found by halving. */
function within(spans: readonly { start: number; end: number }[]): (at: number) => boolean {
  return (at) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? Infinity) <= at;
  };
}

function ownPlaceholders(text: string): { start: number; end: number }[] {
  if (!text.includes(' #')) return [];
  return [...text.matchAll(OWN_PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function keep(found: Ranked[], detector: Detector | RunDetector, findings: readonly Finding[]): void {
  for (const finding of findings) found.push({ finding, rank: detector.rank });
}
