import { useSyncExternalStore } from 'react';

/** Says a result aloud and shows it for a while. Refusals stand beside their button instead. */
export function announce(says: string): void {
  clearTimeout(timer);
  set(says);
  timer = setTimeout(() => set(''), SHOWN_FOR);
}

/** The one live region of the desk. It is there from the start, or screen readers would miss its first words. */
export function Announcer() {
  const says = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className="announcer" role="status" aria-live="polite">
      {says !== '' && <p>{says}</p>}
    </div>
  );
}

const SHOWN_FOR = 7_000;
const listeners = new Set<() => void>();
let spoken = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function set(says: string): void {
  spoken = says;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
