import { useSyncExternalStore } from 'react';

/**
 * The server asks once more whether it is really you: whoever sent what was refused waits here until it is shown. True
 * where it was; several who wait at the same time share one question.
 */
export async function askToProve(): Promise<boolean> {
  waiting ??= begin();
  return await waiting.shown;
}

/** The answer to everybody who waits. */
export function proved(shown: boolean): void {
  waiting?.settle(shown);
  waiting = null;
  tell();
}

/** Whether the question is to be asked now. */
export function useProving(): boolean {
  return useSyncExternalStore(subscribe, () => waiting !== null);
}

interface Waiting {
  readonly shown: Promise<boolean>;
  readonly settle: (shown: boolean) => void;
}

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

function begin(): Waiting {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  queueMicrotask(tell);
  return { shown: promise, settle: resolve };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
