import type { CaseState } from '../../domain/case/state.ts';
import type { CaseId, CredentialId } from '../../domain/kit/ids.ts';
import type { Context } from '../context.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { numberOf } from '../case/view.ts';
import type { KnownInCase } from './views.ts';

/** So many cases are told of for one value. */
const MOST = 5;

/** For each fingerprint of the installation the cases that know it, those in which it is alive first; none for null. */
export async function knownIn(
  ctx: Context,
  fingerprints: readonly (string | null)[],
): Promise<readonly (readonly KnownInCase[])[]> {
  const asked = [...new Set(fingerprints.flatMap((one) => one ?? []))];
  const rows = await ctx.store.fingerprintsShared(asked);
  const loaded = new Map<CaseId, LoadedCase | null>();
  const byFingerprint = new Map<string, KnownInCase[]>();
  for (const { fingerprint, case: noted, credential } of rows) {
    if (!loaded.has(noted)) loaded.set(noted, await whole(ctx, noted));
    const found = loaded.get(noted) ?? null;
    if (found === null) continue;
    const told = byFingerprint.get(fingerprint) ?? [];
    byFingerprint.set(fingerprint, told);
    const number = numberOf(found.stream.number);
    if (told.every((one) => one.case !== number))
      told.push({ case: number, stage: found.state.stage, shows: shownOf(found.state, credential) });
  }
  return fingerprints.map((one) =>
    (byFingerprint.get(one ?? '') ?? []).toSorted((a, b) => RANK[a.shows] - RANK[b.shows]).slice(0, MOST),
  );
}

/** The case, or the one that it was merged into. */
async function whole(ctx: Context, id: CaseId): Promise<LoadedCase | null> {
  const loaded = await loadCase(ctx, id);
  return loaded?.state.stage === 'merged' ? whole(ctx, loaded.state.into) : loaded;
}

const RANK = { alive: 0, open: 1, dead: 2, 'no-credential': 3 } as const;

function shownOf({ credentials, sinceClosed }: CaseState, credential: CredentialId): KnownInCase['shows'] {
  if (sinceClosed.some((one) => one.credential === credential)) return 'alive';
  switch (credentials.find(({ id }) => id === credential)?.disposition ?? null) {
    case null:
      return 'open';
    case 'exempted':
    case 'approved-as-is':
      return 'alive';
    case 'not-a-credential':
      return 'no-credential';
    default:
      return 'dead';
  }
}
