import { cp } from 'node:fs/promises';
import { openApp } from '../../../src/app.ts';
import type { App } from '../../../src/app.ts';
import { readConfig } from '../../../src/app/config.ts';
import { loadEngagement } from '../../../src/operations/engagement/stream.ts';
import type { LoadedEngagement } from '../../../src/operations/engagement/stream.ts';

/** Longer than the shortest class of retention. */
export const MONTH = 31 * 86_400_000;

/** Opens a data folder without a server, so many milliseconds ahead of its time. */
export async function opened(dir: string, ahead = 0, databaseUrl: string | null = null): Promise<App> {
  const app = await openApp(
    { ...configOf(dir), databaseUrl },
    {
      onFault: fail,
      onJobFault: (_job, error) => fail(error),
      now: () => Date.now() + ahead,
    },
  );
  if (!app.ok) throw new Error(app.says);
  return app.app;
}

export function configOf(dir: string) {
  const read = readConfig({ data: dir }, {});
  if (!read.ok) throw new Error(read.says);
  return { ...read.config, publicUrl: 'http://127.0.0.1' };
}

export function fail(error: unknown): never {
  throw error;
}

/** The one engagement of the folder. */
export async function engagementOf({ ctx }: Pick<App, 'ctx'>): Promise<LoadedEngagement> {
  const id = await ctx.store.engagementOfNumber(1);
  const loaded = id === null ? null : await loadEngagement(ctx, id);
  if (loaded === null) throw new Error('there is an engagement');
  return loaded;
}

export async function copyOf(dir: string, to: string): Promise<string> {
  await cp(dir, to, { recursive: true });
  return to;
}
