import { useEffect, useRef } from 'react';
import { readKept, writeKept } from './kept.ts';

/** What a key does on the screen that is open. */
export interface Shortcut {
  readonly key: string;
  readonly says: string;
  readonly run: () => void;
  /** Whether the key does what it does everywhere now, such as scrolling what has the focus. */
  readonly rests?: () => boolean;
}

/** Binds single keys while the screen is there. They rest while somebody types, and can be turned off (WCAG 2.1.4). */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    bound.add(latest);
    return () => {
      bound.delete(latest);
    };
  }, []);
}

/** The keys of everything that is on the page now, for the help. */
export function boundShortcuts(): readonly Shortcut[] {
  return [...bound].flatMap(({ current }) => current);
}

export function areSingleKeysOn(): boolean {
  return readKept('single-keys') !== 'off';
}

export function turnSingleKeys(on: boolean): void {
  writeKept('single-keys', on ? 'on' : 'off');
}

const bound = new Set<{ readonly current: readonly Shortcut[] }>();

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key !== 'Escape' && isTyping(event)) return;
  if (event.key !== 'Escape' && !areSingleKeysOn()) return;
  if (document.querySelector('dialog:modal') !== null) return;
  const shortcut = boundShortcuts().findLast(({ key }) => key === event.key);
  if (shortcut === undefined || shortcut.rests?.() === true) return;
  event.preventDefault();
  shortcut.run();
});

/** Asked where the key was pressed: a field in a shadow tree, such as the editor of reports, shows itself as its host only. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select');
}
