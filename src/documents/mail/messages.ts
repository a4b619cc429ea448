import type { Span } from './entity.ts';

export interface Message {
  /** The line in front of it in a file of mails; null in a file that is one. */
  readonly from: Span | null;
  readonly message: Span;
  /** From 1; 0 in a file that is one. */
  readonly number: number;
}

/** The mails in a file: one, or those behind the lines that begin with `From ` (RFC 4155, appendix A). */
export function messagesIn(source: string): Message[] {
  if (!source.startsWith('From ')) return [{ from: null, message: { start: 0, end: source.length }, number: 0 }];
  const lines = [...source.matchAll(/^From [^\n]*\n(?=[!-9;-~]+:)/gmu)];
  return lines.map(({ index, 0: line }, i) => ({
    from: { start: index, end: index + line.length },
    message: { start: index + line.length, end: lines[i + 1]?.index ?? source.length },
    number: i + 1,
  }));
}
