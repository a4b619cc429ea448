import { type AnchorPass, anchorPass } from './anchors.ts';
import type { Finding } from './finding.ts';
import { type Call, Looks, allCalls, allRunDetectors } from './looks.ts';
import { ownAround } from './own-spans.ts';
import { type Ranked, type Span, pieceOf, resolve } from './resolve.ts';

const RUN = /[A-Za-z0-9+/=_%-]{16,}/gu;

/** How many layers of encoding are taken off. */
export const DEPTH = 2;

let pass: AnchorPass<Call> | undefined;

/**
 * Every credential, placeholder and identity that we recognise in a text, in its order and without overlap.
 *
 * Time and memory grow with the length of the text: one pass picks places, and only bounded windows around them are
 * read. Our own placeholders are never found again.
 */
export function find(text: string): Finding[] {
  return findLayer(text, DEPTH);
}

/** The same with so many layers of encoding taken off at most. */
export function findLayer(text: string, depth: number): Finding[] {
  pass ??= anchorPass(allCalls().map((call) => ({ anchor: call.anchor, payload: call })));
  const found: Ranked[] = [];
  const own: Span[] = [];
  const keep = (findings: readonly Finding[], rank: number) => {
    for (const finding of findings) {
      found.push({ finding, rank, value: text.slice(finding.start, finding.end) });
      own.push(...ownAround(text, finding.start, finding.end));
    }
  };
  const findIn = (inner: string): Finding[] => (depth > 0 ? findLayer(inner, depth - 1) : []);
  const looks = new Looks(findIn);
  const whole = { text, base: 0 };
  pass(text, (at, _anchor, call) => keep(looks.at(whole, at, call), call.detector.rank));
  const forRuns = allRunDetectors(depth > 0 ? findIn : null);
  for (const run of text.matchAll(RUN)) {
    for (const detector of forRuns) keep(detector.run(text, run.index, run.index + run[0].length), detector.rank);
  }
  return resolve(found, own, cut).map(({ finding }) => finding);
}

function cut({ finding, rank, value }: Ranked, from: number, to: number): Ranked {
  return { finding: pieceOf(finding, from, to), rank, value: value.slice(from, to) };
}
