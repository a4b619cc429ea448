import { announce } from './announce.tsx';
import { useEffect, useSyncExternalStore, type AnchorHTMLAttributes, type MouseEvent } from 'react';

/** Everything of the desk lives below this path. */
const BASE = '/desk';

/** The place within the desk, always with a leading slash: `/`, `/cases/C-104`. */
export function usePlace(): { readonly path: string; readonly query: URLSearchParams; readonly hash: string } {
  const href = useSyncExternalStore(subscribe, () => location.href);
  const { pathname, searchParams, hash } = new URL(href);
  return { path: pathname.slice(BASE.length) || '/', query: searchParams, hash: hash.slice(1) };
}

/** Goes to a place of the desk. `replace` leaves no step in the history, as when a filter changes. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', BASE + to);
  else history.replaceState(null, '', BASE + to);
  for (const listener of listeners) listener();
  if (how === 'push') scrollTo(0, 0);
}

/** A link within the desk; with a modifier key it is an ordinary link. */
export function Link({ to, children, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // what was said about the page that is left is not news on the next one
    announce('');
    go(to);
  };
  return (
    <a {...rest} href={BASE + to} onClick={follow}>
      {children}
    </a>
  );
}

/** Names the page in the tab. */
export function usePage(title: string): void {
  useEffect(() => {
    document.title = `${title} · Throughline`;
  }, [title]);
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}
