import type { Finding } from './finding.ts';

export interface Ranked {
  readonly finding: Finding;
  readonly rank: number;
  /** What stands in the text from the finding's start to its end. */
  readonly value: string;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes of a finding the one of a piece of its value, from `from` to before `to` in it. */
export type Cut<One extends Ranked> = (one: One, from: number, to: number) => One;

/**
 * Makes one row of findings out of many that overlap: the higher rank keeps its span, and of a secret that is cut by
 * it what is left over stays a finding of its own, so that no part of a value remains because of another finding.
 * `taken` are spans that belong to nobody: our own placeholders.
 */
export function resolve<One extends Ranked>(ranked: readonly One[], taken: readonly Span[], cut: Cut<One>): One[] {
  if (ranked.length === 0) return [];
  const order = ranked.toSorted(
    (a, b) =>
      weight(b) - weight(a) ||
      b.finding.end - b.finding.start - (a.finding.end - a.finding.start) ||
      a.finding.start - b.finding.start,
  );
  const kept = new Spans(taken);
  const findings: One[] = [];
  for (const one of order) {
    const { start, end, class: is } = one.finding;
    for (const piece of kept.claim(one.finding)) {
      if (piece.start === start && piece.end === end) findings.push(one);
      else if (is === 'secret') findings.push(...leftOver(one, piece, cut));
    }
  }
  return findings.sort((a, b) => a.finding.start - b.finding.start);
}

/** The finding of a piece: whoever guesses the rest has little to guess, so it is of low entropy. */
export function pieceOf(finding: Finding, from: number, to: number): Finding {
  return { ...finding, start: finding.start + from, end: finding.start + to, entropy: 'low' };
}

/** Secrets before blanks before identities, except that a known documentation value beats a guess by name. */
function weight({ finding, rank }: Ranked): number {
  const byClass = finding.class === 'secret' ? 0.5 : finding.class === 'placeholder' ? 0.2 : -5;
  return rank + byClass + finding.confidence / 10;
}

/** A piece of a finding, without separators at the edges, which would only make the placeholder ugly. */
function leftOver<One extends Ranked>(one: One, piece: Span, cut: Cut<One>): One[] {
  let from = piece.start - one.finding.start;
  let to = piece.end - one.finding.start;
  if (!isWorthKeeping(one.value.slice(from, to))) return [];
  while (from < to && SEPARATOR.test(one.value.charAt(from))) from += 1;
  while (to > from && SEPARATOR.test(one.value.charAt(to - 1))) to -= 1;
  return [cut(one, from, to)];
}

/** Not the name before a value (`key=`) or the host or path behind it (`@github.com/…`, `/getMe`), which a wider finding took along. */
function isWorthKeeping(rest: string): boolean {
  if (/^[A-Za-z_-]{1,40}[=:][\s"']*$|^@[\w-]+\.[\w.-]|^\/[A-Za-z/]+$/u.test(rest)) return false;
  return (rest.match(/[A-Za-z0-9]/gu)?.length ?? 0) >= 3;
}

const SEPARATOR = /[\s"'`,;:=&]/u;

/** Claimed spans by blocks of the text, so that a claim looks at its neighbours only. */
class Spans {
  readonly #blocks = new Map<number, Span[]>();

  constructor(taken: readonly Span[]) {
    for (const span of taken) this.#add(span);
  }

  /** Takes what is still free of a span, and returns those pieces in the order of the text. */
  claim(span: Span): Span[] {
    const inTheWay = this.#overlapping(span).sort((a, b) => a.start - b.start);
    const free: Span[] = [];
    let at = span.start;
    for (const other of inTheWay) {
      if (other.start > at) free.push({ start: at, end: other.start });
      at = Math.max(at, other.end);
    }
    if (at < span.end) free.push({ start: at, end: span.end });
    for (const piece of free) this.#add(piece);
    return free;
  }

  #add(span: Span): void {
    for (let block = blockOf(span.start); block <= blockOf(span.end - 1); block += 1) {
      const spans = this.#blocks.get(block);
      if (spans === undefined) this.#blocks.set(block, [span]);
      else spans.push(span);
    }
  }

  #overlapping(span: Span): Span[] {
    const found = new Set<Span>();
    for (let block = blockOf(span.start); block <= blockOf(span.end - 1); block += 1) {
      for (const other of this.#blocks.get(block) ?? []) {
        if (other.start < span.end && span.start < other.end) found.add(other);
      }
    }
    return [...found];
  }
}

/** Division and not a shift: texts may be longer than 2^31 units. */
function blockOf(at: number): number {
  return Math.floor(at / 256);
}
