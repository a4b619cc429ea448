import { useState, type ComponentProps } from 'react';
import { Checks } from './checks.tsx';

interface Props extends Omit<ComponentProps<typeof Checks>, 'options'> {
  readonly options: readonly { readonly value: string; readonly label: string; readonly help?: string }[];
  /** What the field says that narrows the list down. */
  readonly search: string;
  /** What is said of the others that are not drawn. */
  readonly more: (count: number) => string;
}

/** Any number of many things: those that are chosen stand first, and of the others those that are looked for. */
export function ManyChecks({ options, search, more, chosen, onChange, ...rest }: Props) {
  const [words, setWords] = useState('');
  // what was chosen at first stays on top; what is ticked later does not jump away under the pointer
  const [first] = useState(() => new Set(chosen));
  if (options.length <= AT_ONCE) return <Checks {...rest} options={options} chosen={chosen} onChange={onChange} />;
  const wanted = words.trim().toLowerCase();
  const fits = options.filter(({ label, help = '' }) => `${label}\n${help}`.toLowerCase().includes(wanted));
  const sorted = fits.toSorted((a, b) => Number(first.has(b.value)) - Number(first.has(a.value)));
  const shown = sorted.filter(({ value }, i) => i < AT_ONCE || chosen.includes(value));
  return (
    <div className="many-checks">
      <input
        type="search"
        aria-label={search}
        placeholder={search}
        value={words}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          // looking for somebody does not send the form off
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <Checks {...rest} options={shown} chosen={chosen} onChange={onChange} />
      {shown.length < fits.length && <p className="small soft">{more(fits.length - shown.length)}</p>}
    </div>
  );
}

const AT_ONCE = 12;
