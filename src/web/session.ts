import { QueryClient, useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { MeView } from '../operations/views.ts';
import { call } from './api.ts';
import { Problem } from './problem.ts';
import { proved } from './step-up.ts';

/** What the desk knows of the server, kept while the page is open and never on disk. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => error instanceof Problem && !error.isDecided && failures < 2,
    },
  },
});

/** Who is signed in: `undefined` while nobody knows yet, null when nobody is. */
export function useMe(): MeView | null | undefined {
  const { data } = useQuery({ queryKey: ME, queryFn: askMe, staleTime: Infinity });
  return data;
}

/** What is on the page and was fetched for somebody else is fetched anew for this person. */
export function signedIn(me: MeView): void {
  const before = queries.getQueryData<MeView | null>(ME);
  queries.setQueryData(ME, me);
  if (before?.person !== me.person) void queries.resetQueries({ predicate: isTheirs });
  setEnded(false);
  // whoever has just signed in has shown who they are, too
  proved(true);
}

export function signedOut(): void {
  queries.setQueryData(ME, null);
  queries.removeQueries({ predicate: isTheirs });
  setEnded(false);
  proved(false);
}

/** The server no longer knows the session. What was typed stays on the page; signing in again comes on top of it. */
export function sessionEnded(): void {
  if (queries.getQueryData<MeView | null>(ME) === null) return;
  setEnded(true);
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(subscribe, () => ended);
}

queries.getQueryCache().subscribe(({ type, query }) => {
  const error: unknown = query.state.error;
  if (type === 'updated' && query.state.status === 'error' && error instanceof Problem && error.status === 401)
    sessionEnded();
});

const ME = ['me'];
/** Who is signed in is never removed: what watches it would go on watching what is no longer there. */
const isTheirs = ({ queryKey }: { readonly queryKey: readonly unknown[] }) => queryKey[0] !== ME[0];
const listeners = new Set<() => void>();
let ended = false;

async function askMe(): Promise<MeView | null> {
  try {
    return await call('people.me', {});
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

function setEnded(next: boolean): void {
  ended = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
