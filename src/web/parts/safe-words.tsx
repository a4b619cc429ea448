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

/** A credential stood here and was taken out before anything was stored. */
export function Chip({ placeholder }: { placeholder: string }) {
  return (
    <span className="chip" title="A credential stood here. It was taken out before anything was stored.">
      {placeholder}
    </span>
  );
}
