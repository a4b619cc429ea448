import { useId, useState, type KeyboardEvent } from 'react';
import { Labelled, type LabelledProps } from './labelled.tsx';
import { suggestionAfter } from './suggesting.ts';

interface Props<T> extends LabelledProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly offered: readonly T[];
  readonly keyOf: (one: T) => string;
  /** The first line of an offer, and a quieter second one. */
  readonly show: (one: T) => { readonly name: string; readonly more: string };
  readonly onChoose: (one: T) => void;
  /** Says how many are offered, for those who do not see the list. */
  readonly count: (offers: number) => string;
}

/**
 * A text field with offers below it. What is typed counts as it is until an offer is chosen, with the mouse or with the
 * arrow keys and Enter (the combobox with a list of the ARIA practices). The list stands in the flow: it covers nothing.
 */
export function Suggestions<T>({ label, help, error, text, onType, offered, keyOf, show, onChoose, count }: Props<T>) {
  const id = useId();
  const [at, setAt] = useState(-1);
  const active = offered[at];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      setAt(-1);
      onChoose(active);
      return;
    }
    const next = suggestionAfter(event.key, at, offered.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  };
  return (
    <Labelled label={label} help={help} error={error}>
      {(ids) => (
        <>
          <input
            {...ids}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={offered.length > 0}
            aria-controls={`${id}-list`}
            aria-activedescendant={active === undefined ? undefined : `${id}-${at}`}
            value={text}
            onChange={(event) => {
              setAt(-1);
              onType(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <span className="unseen" role="status">
            {offered.length > 0 && count(offered.length)}
          </span>
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={`${label}: offers`}
            className="offers"
            hidden={offered.length === 0}
          >
            {offered.map((one, index) => {
              const { name, more } = show(one);
              return (
                // The keys are the field's: it keeps the focus and says which offer is meant.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={keyOf(one)}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  onClick={() => onChoose(one)}
                >
                  <span className="offer-name">{name}</span> <span className="small soft">{more}</span>
                </div>
              );
            })}
          </div>
        </>
      )}
    </Labelled>
  );
}
