import { useEffect, useRef, useState } from 'react';
import type { Checked } from './check-pack.ts';
import type { Answer, Question } from './worker.ts';

export type CheckState =
  | { readonly is: 'idle' }
  | { readonly is: 'working'; readonly name: string }
  | { readonly is: 'failed'; readonly name: string }
  | { readonly is: 'done'; readonly name: string; readonly checked: Checked };

/**
 * Runs checks in a worker; a newer check takes the place of an older one. The worker is fetched together with the page,
 * so that from then on no check needs the network.
 */
export function useCheck(): { readonly state: CheckState; readonly check: (file: File, keys: string) => void } {
  const [state, setState] = useState<CheckState>({ is: 'idle' });
  const worker = useRef<Worker | null>(null);
  const count = useRef(0);

  const start = () => {
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    fresh.addEventListener('error', () => {
      // It could not be fetched, or broke: the next check begins with another one.
      if (worker.current === fresh) worker.current = null;
      setState((now) => (now.is === 'working' ? { is: 'failed', name: now.name } : now));
    });
    fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.count === count.current) setState((now) => (now.is === 'working' ? after(now.name, data.checked) : now));
    });
    worker.current = fresh;
    return fresh;
  };
  useEffect(() => {
    start();
    return () => {
      worker.current?.terminate();
      worker.current = null;
    };
    // Once, when the page opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const check = (file: File, keys: string) => {
    const { name } = file;
    count.current += 1;
    const question = { count: count.current, keys };
    setState({ is: 'working', name });
    file.arrayBuffer().then(
      (archive) => (worker.current ?? start()).postMessage({ ...question, archive } satisfies Question, [archive]),
      () => setState({ is: 'failed', name }),
    );
  };
  return { state, check };
}

function after(name: string, checked: Checked | null): CheckState {
  return checked === null ? { is: 'failed', name } : { is: 'done', name, checked };
}
