import type { ValueId } from '../../domain/engagement/events.ts';
import type { Context } from '../context.ts';
import { openOriginal } from './open-original.ts';
import { passagesOf } from './scan-document.ts';
import { openScan } from './scan-body.ts';
import type { LoadedEngagement } from './stream.ts';

/**
 * Works with a value as it stands in an original, in memory and for the time of `work`. Null where no original holds it
 * any more, or only as one of our own placeholders.
 */
export async function withValue<T>(
  ctx: Context,
  loaded: LoadedEngagement,
  value: ValueId,
  work: (raw: string) => T,
): Promise<T | null> {
  const { documents, contents } = loaded.state;
  for (const { versions } of documents.toReversed()) {
    for (const { version, original, scan } of versions.toReversed()) {
      if (original.state === 'destroyed' || scan?.findings.some((one) => one.value === value) !== true) continue;
      const body = await openScan(ctx, version, contents);
      const raw = await readAt(ctx, loaded, version, body?.findings.filter((one) => one.value === value) ?? []);
      if (raw !== null) return work(raw);
    }
  }
  return null;
}

async function readAt(
  ctx: Context,
  loaded: LoadedEngagement,
  version: Parameters<typeof openOriginal>[2],
  places: readonly { readonly passage: number; readonly start: number; readonly end: number }[],
): Promise<string | null> {
  const kept = await openOriginal(ctx, loaded, version);
  if (kept === null) return null;
  const reading = ctx.documents.begin();
  try {
    const file = await reading.open(kept);
    if (file.kind === 'busy' || file.kind === 'refused') return null;
    const passages = passagesOf(file);
    const raws = places.map(({ passage, start, end }) => passages[passage]?.text.slice(start, end) ?? '');
    return raws.find((raw) => raw !== '' && !OWN.test(raw)) ?? null;
  } finally {
    reading.end();
  }
}

const OWN = /^\[[a-z0-9][a-z0-9-]{1,48} #[0-9]{1,7}\]$/u;
