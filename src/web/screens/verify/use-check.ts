import { useEffect, useRef, useState } from 'react';
import type { Checked } from './check-pack.ts';

export type CheckState =
  | { readonly is: 'idle' }
  | { readonly is: 'working'; readonly name: string }
  | { readonly is: 'failed'; readonly name: string }
  | { readonly is: 'done'; readonly name: string; readonly checked: Checked };

/** Runs checks in a worker; a newer check takes the place of an older one. */
export function useCheck(): { readonly state: CheckState; readonly check: (file: File, keys: string) => void } {
  const [state, setState] = useState<CheckState>({ is: 'idle' });
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);

  const check = (file: File, keys: string) => {
    worker.current?.terminate();
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.current = fresh;
    const { name } = file;
    setState({ is: 'working', name });
    const fail = () => {
      if (worker.current === fresh) setState({ is: 'failed', name });
    };
    fresh.addEventListener('error', fail);
    fresh.addEventListener('message', ({ data }: MessageEvent<Checked>) => {
      setState({ is: 'done', name, checked: data });
      fresh.terminate();
    });
    file.arrayBuffer().then((archive) => fresh.postMessage({ archive, keys }, [archive]), fail);
  };
  return { state, check };
}
