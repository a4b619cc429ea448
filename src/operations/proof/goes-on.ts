import type { SinceClosed } from '../../domain/case/state.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { recur } from '../case/recur.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import type { Call, Change } from '../operation.ts';

/**
 * What was found out about a credential of a closed case. The case keeps it and stays closed; where it shows that the
 * credential is not dealt with, a linked case is opened in the same change, unless one that is still open deals with it.
 */
export async function goingOn(
  call: Call,
  loaded: LoadedCase,
  change: Result<Change>,
  found: SinceClosed | null,
): Promise<Result<Change>> {
  if (!change.ok || found === null || loaded.state.stage !== 'closed') return change;
  const about = await nameFor(call, loaded, found);
  if (about === null) return change;
  const recurrence = await recur(call, loaded, {
    about,
    what: WHAT[found.shows],
    urgent: found.shows === 'still-valid',
    withIdentities: true,
    credentials: (await call.ctx.store.fingerprintsOfCredential(found.credential)).slice(0, 1),
  });
  return recurrence === null ? change : done(both(change.value, recurrence));
}

const WHAT: Readonly<Record<SinceClosed['shows'], SafeText>> = {
  'still-valid': safe`The issuer of a credential still takes it, though its case was closed.`,
  found: safe`A credential still stands in a repository or its history, though its case was closed.`,
};

/** The first name under which no case was opened yet; null where the last one that was is still open. */
async function nameFor(
  { ctx }: Call,
  { head }: LoadedCase,
  { credential, shows }: SinceClosed,
): Promise<string | null> {
  for (let time = 1; ; time += 1) {
    const about = `${shows} ${credential} ${time}`;
    const before = await ctx.store.recurrence(head.id, about);
    if (before === null) return about;
    if ((await loadCase(ctx, before))?.state.stage !== 'closed') return null;
  }
}

function both(one: Change, other: Change): Change {
  return {
    cases: [...(one.cases ?? []), ...(other.cases ?? [])],
    rows: {
      ...one.rows,
      ...other.rows,
      fingerprints: [...(one.rows?.fingerprints ?? []), ...(other.rows?.fingerprints ?? [])],
    },
  };
}
