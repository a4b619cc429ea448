import { toldInChapters } from '../told-in-chapters.ts';
import { openTraceStage } from './stage.ts';
import type { TraceStage } from './stage.ts';

/** A story of the trace, in chapters. */
export function chapters(
  name: string,
  env: () => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({}),
): () => TraceStage {
  return toldInChapters(name, async () => await openTraceStage(await env()));
}
