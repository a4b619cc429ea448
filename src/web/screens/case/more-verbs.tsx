import { useRef } from 'react';
import { useCase } from './context.ts';
import { FORM_WORDS } from './forms/words.ts';
import type { Verb } from './verbs.ts';
import { WORDS } from './words.ts';

/** What is done now and then, out of the way of what is done always. */
export function MoreVerbs() {
  const { may, open } = useCase();
  const menu = useRef<HTMLDetailsElement>(null);
  const offered = SELDOM.filter(may);
  if (offered.length === 0) return null;
  const choose = (verb: Verb) => {
    if (menu.current !== null) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
    open({ verb, about: null });
  };
  return (
    // The listeners only close it again; opening is the summary's own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      ref={menu}
      className="menu"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="button">{WORDS.more}</summary>
      <ul className="menu-list">
        {offered.map((verb) => (
          <li key={verb}>
            <button type="button" onClick={() => choose(verb)}>
              {FORM_WORDS[verb].open}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const SELDOM: readonly Verb[] = ['classify', 'wait', 'escalate', 'requestExemption', 'merge', 'split', 'redact'];
