import { useEffect, useState, type RefObject } from 'react';

interface Props {
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** For the key that leads here. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly hint: string;
}

/** Looks while somebody types, but only when they pause. */
export function SearchField({ words: asked, onSearch, field, label, hint }: Props) {
  const [words, setWords] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    // Changed from elsewhere: Back, or "show everything".
    setSeen(asked);
    if (words.trim() !== asked) setWords(asked);
  }
  useEffect(() => {
    if (words.trim() === asked) return;
    const timer = setTimeout(() => onSearch(words.trim()), 250);
    return () => clearTimeout(timer);
  }, [words, asked, onSearch]);
  return (
    <div className="filter-search" role="search">
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={hint}
        value={words}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // a search field would be emptied by it: Escape leads back to the list that was looked for
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}
