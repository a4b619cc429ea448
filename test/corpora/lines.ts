import type { Document, Label } from './page.ts';

/** One labelled line for `npm run bench:detect -- --set FILE`: `secret` stands in `text`, a clean line holds none. */
export interface Line {
  readonly source: string;
  readonly rule: string;
  readonly text: string;
  readonly secret?: string;
  readonly expect: 'secret' | 'clean';
  readonly kind?: string;
  readonly neg_kind?: string;
}

/** Every label as a line with its whole document as the text, and every harmless document as a clean line. */
export function linesOf(documents: {
  readonly secret: readonly Document[];
  readonly harmless: readonly Document[];
}): Line[] {
  return [
    ...documents.secret.flatMap((document) => document.labels.map((label) => secretLine(document, label))),
    ...documents.harmless.map(({ kind, language, text }): Line => ({
      source: `own ${language}`,
      rule: kind,
      text,
      expect: 'clean',
      neg_kind: kind,
    })),
  ];
}

function secretLine({ kind, language, text }: Document, label: Label): Line {
  return {
    source: `own ${language}`,
    rule: kind,
    text,
    secret: text.slice(label.start, label.end),
    expect: 'secret',
    kind: label.context,
  };
}
