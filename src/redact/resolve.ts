import type { Finding } from './finding.ts';

export interface Ranked {
  readonly finding: Finding;
  readonly rank: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes one row of findings out of many that overlap: the higher rank keeps its span, and of a secret that is cut by
 * it what is left over stays a finding of its own, so that no part of a value remains because of another finding.
 * `taken` are spans that belong to nobody: our own placeholders.
 */
export function resolve(text: string, ranked: readonly Ranked[], taken: readonly Span[]): Finding[] {
  const order = ranked.toSorted(
    (a, b) =>
      weight(b) - weight(a) ||
      b.finding.end - b.finding.start - (a.finding.end - a.finding.start) ||
      a.finding.start - b.finding.start,
  );
  const kept = new Spans(taken);
  const findings: Finding[] = [];
  for (const { finding } of order) {
    for (const piece of kept.claim(finding)) {
      const whole = piece.start === finding.start && piece.end === finding.end;
      if (whole) findings.push(finding);
      else if (finding.class === 'secret' && isWorthKeeping(text, piece))
        findings.push({ ...finding, ...trim(text, piece), entropy: 'low' });
    }
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** Secrets before blanks before identities, except that a known documentation value beats a guess by name. */
function weight({ finding, rank }: Ranked): number {
  const byClass = finding.class === 'secret' ? 0.5 : finding.class === 'placeholder' ? 0.2 : -5;
  return rank + byClass + finding.confidence / 10;
}

/** Not the name before a value (`key=`) or the host or path behind it (`@github.com/…`, `/getMe`), which a wider finding took along. */
function isWorthKeeping(text: string, piece: Span): boolean {
  const rest = text.slice(piece.start, piece.end);
  if (/^[A-Za-z_-]{1,40}[=:][\s"']*$|^@[\w-]+\.[\w.-]|^\/[A-Za-z/]+$/u.test(rest)) return false;
  return (rest.match(/[A-Za-z0-9]/gu)?.length ?? 0) >= 3;
}

/** Without separators at the edges, which would only make the placeholder ugly. */
function trim(text: string, piece: Span): Span {
  let { start, end } = piece;
  while (start < end && /[\s"'`,;:=&]/u.test(text.charAt(start))) start += 1;
  while (end > start && /[\s"'`,;:=&]/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

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
    for (let block = span.start >> 8; block <= (span.end - 1) >> 8; block += 1) {
      const spans = this.#blocks.get(block);
      if (spans === undefined) this.#blocks.set(block, [span]);
      else spans.push(span);
    }
  }

  #overlapping(span: Span): Span[] {
    const found = new Set<Span>();
    for (let block = span.start >> 8; block <= (span.end - 1) >> 8; block += 1) {
      for (const other of this.#blocks.get(block) ?? []) {
        if (other.start < span.end && span.start < other.end) found.add(other);
      }
    }
    return [...found];
  }
}
