import type { ValueId } from '../../domain/engagement/events.ts';
import type { CaseId } from '../../domain/kit/ids.ts';
import { normalise } from '../../redact/normalise.ts';
import type { FingerprintRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { randomId } from '../ids.ts';
import type { LoadedEngagement } from './stream.ts';
import { withValue } from './with-value.ts';

/**
 * How a case knows a credential that was found in an engagement: by fingerprints of its own, which are made of the value
 * while the original is open. Where the original is gone already, only what means the same everywhere is known.
 */
export async function fingerprintsFor(
  ctx: Context,
  loaded: LoadedEngagement,
  value: ValueId,
  id: CaseId,
): Promise<readonly FingerprintRow[]> {
  const row = (await ctx.store.engagementValues(loaded.head.id)).find((one) => one.value === value);
  if (row === undefined) return [];
  const isEverywhere = row.scope === 'installation';
  const own = await withValue(ctx, loaded, value, (raw) => {
    const normal = normalise(raw);
    return {
      fingerprint: isEverywhere ? row.fingerprint : ctx.vault.fingerprint(normal, id),
      check: ctx.vault.checkFingerprint(normal, id),
    };
  });
  return [
    {
      fingerprint: own?.fingerprint ?? row.fingerprint,
      kind: row.kind,
      scope: isEverywhere ? 'installation' : 'case',
      case: id,
      credential: randomId<'credential'>(ctx.random),
      placeholder: `[${row.kind} #1]`,
      check: own?.check ?? null,
    },
  ];
}
