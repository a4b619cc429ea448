import { piecesOf } from './pieces.ts';

/** Text as it was stored, line breaks kept, with each placeholder drawn as the hole that it is. */
export function SafeWords({ text }: { text: string }) {
  return (
    <span className="safe-words">
      {piecesOf(text).map((piece, index) =>
        // The text never changes under its index: a new text is a new list.
        piece.is === 'words' ? piece.text : <Chip key={index} placeholder={piece.text} />,
      )}
    </span>
  );
}

/** A credential stood here, or words that were taken out later. */
export function Chip({ placeholder }: { placeholder: string }) {
  return (
    <span className="chip" title="What stood here is not stored.">
      {placeholder}
    </span>
  );
}
