import type { Ask, Sample, Told } from './messages.ts';

/** Has a worker look at the first rows of a table; null where it is none. Gives what ends it. */
export function takeSample(file: File, onTaken: (sample: Sample | null) => void): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    worker.terminate();
    onTaken(data.is === 'sample' ? data.sample : null);
  });
  worker.addEventListener('error', () => onTaken(null));
  worker.postMessage({ is: 'sample', file } satisfies Ask);
  return () => worker.terminate();
}
