/** A stretch of plain words, or a placeholder where a credential stood. */
export type Piece =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'hidden'; readonly text: string; readonly kind: string };

/** The marks that redaction leaves: `[aws-access-key-id #1]` on the way in, `[removed-secret #1]` when it was missed then. */
export const PLACEHOLDER = /\[([a-z][a-z0-9-]{1,48}) #[0-9]{1,7}\]/gu;

/** Splits safe text at its placeholders; joined again the pieces are the text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > from) pieces.push({ is: 'words', text: text.slice(from, match.index) });
    pieces.push({ is: 'hidden', text: match[0], kind: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ is: 'words', text: text.slice(from) });
  return pieces;
}
