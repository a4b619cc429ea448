import type { Actor } from '../../domain/people/actor.ts';
import type { CredentialId, Id } from '../../domain/kit/ids.ts';
import { brand } from '../../domain/kit/ids.ts';
import { toHex, utf8 } from '../../ledger/bytes.ts';
import { caseRef } from '../fields.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';
import { operation, reads } from '../operation.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { subjectByCase } from '../subject.ts';
import { subjectCase } from '../case/verb.ts';
import { MISMATCHES } from '../../domain/case/guards-proof.ts';
import { canTell, placeOf, targetsOf } from './targets.ts';
import type { Target } from './targets.ts';
import type { ProbeTargetsView } from './views.ts';

/** A target under the name by which a request chooses it. */
export interface NamedTarget {
  readonly id: Id<'target'>;
  readonly target: Target;
}

/**
 * Where the credentials of this case may be tried: a request chooses from these and can name no other. Nor does what
 * `chooser` imported: a record of one's own making could lead to a server of one's own that refuses everything.
 */
export async function targetsOfCase(
  ctx: Context,
  loaded: LoadedCase,
  chooser: Actor | null,
): Promise<readonly NamedTarget[]> {
  const { id } = loaded.head;
  const [identities, imported] = await Promise.all([ctx.store.identitiesOfCase(id), ctx.store.importedOfCase(id)]);
  const isOwn = ({ person }: { readonly person: string }) => chooser?.kind === 'person' && chooser.id === person;
  const recorded = identities.map(({ identity, kind, name, locator }) => ({
    kind,
    name,
    locator,
    isImported: imported.some((one) => one.identity === identity && !isOwn(one)),
  }));
  return targetsOf(recorded, ctx.targets).map((target) => ({ id: idOf(ctx, target), target }));
}

/** Those of them that can tell whether this credential is dead. */
export function targetsFor(
  targets: readonly NamedTarget[],
  loaded: LoadedCase,
  credential: CredentialId,
): readonly NamedTarget[] {
  const known = loaded.state.credentials.find(({ id }) => id === credential);
  return known === undefined ? [] : targets.filter(({ target }) => canTell(target.issuer, known.kind));
}

export const listTargets = operation({
  name: 'case.probeTargets',
  summary: 'List where each credential of a case may be tried, and how many wrong ones the case still takes',
  changes: false,
  gives: 'for each credential its targets: name, issuer, host, port, account and detail',
  input: { case: caseRef() },
  subject: subjectByCase,
  async run(_input, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    const { ctx } = call;
    const targets = await targetsOfCase(ctx, loaded, call.actor);
    const rows = await ctx.store.fingerprintsOfCase(loaded.head.id);
    const view: ProbeTargetsView = {
      triesLeft: Math.max(0, MISMATCHES - loaded.state.mismatches),
      credentials: loaded.state.credentials.map(({ id, kind }) => ({
        credential: id,
        placeholder: rows.find(({ credential }) => credential === id)?.placeholder ?? `[${kind}]`,
        targets: targetsFor(targets, loaded, id).map(({ id: target, target: shown }) => ({
          target,
          name: shown.name,
          issuer: shown.issuer,
          host: shown.host,
          port: shown.port,
          account: shown.account,
          detail: shown.detail,
        })),
      })),
    };
    return reads(view);
  },
});

/** The first 128 bits of the SHA-256 of what it is: the same target has the same name tomorrow, on every node. */
function idOf(ctx: Context, target: Target): Id<'target'> {
  return brand<'target'>(toHex(ctx.sha256(utf8(`target\0${target.name}\0${placeOf(target)}`))).slice(0, 32));
}
