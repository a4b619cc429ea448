import { decide } from '../../domain/case/decide.ts';
import { MISMATCHES, PROBE_PAUSE } from '../../domain/case/guards-proof.ts';
import type { CredentialId, Id } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse, refuseFields } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { utf8 } from '../../ledger/bytes.ts';
import type { ProbeResult } from '../../probes/types.ts';
import { commandOf, decided, subjectCase } from '../case/verb.ts';
import { viewCase } from '../case/view.ts';
import { doerOf } from '../doer.ts';
import { caseRef, flag, id, secret } from '../fields.ts';
import { randomId } from '../ids.ts';
import type { LoadedCase } from '../load.ts';
import { operation } from '../operation.ts';
import type { Call, Change, Ran } from '../operation.ts';
import type { Secret } from '../secret.ts';
import { subjectByCase } from '../subject.ts';
import { targetsFor, targetsOfCase } from './case-targets.ts';
import { isCredential } from './credential-rows.ts';
import { goingOn } from './goes-on.ts';
import { formsOf, sentForms } from './matching.ts';
import type { Target } from './targets.ts';
import type { ProbedView } from './views.ts';

/** The longest credential: a private key with its certificate, in PEM. */
const LONGEST = 40_000;

/**
 * Is the old credential dead? Whoever still holds it gives it once; its issuer is asked, and the answer is kept. The
 * credential is in memory for as long as that takes and nowhere else.
 */
export const probeCredential = operation({
  name: 'case.probe',
  summary:
    'Offer the old credential to its issuer once, to show that it is refused; it is used in memory and kept nowhere',
  changes: true,
  gives: 'what the issuer answered, and the case',
  input: {
    case: caseRef(),
    credential: id<'credential'>(),
    target: id<'target'>(),
    secret: secret(1, LONGEST),
    consent: flag(),
  },
  digestsSecrets: false,
  subject: subjectByCase,
  async run({ credential, target: chosen, secret: given, consent }, call): Promise<Result<Ran<ProbedView>>> {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    if (!consent) return refuseFields([{ field: 'consent', says: safe`Agree that the credential is tried there.` }]);
    const acceptable = await whetherAcceptable(call, loaded, credential);
    if (!acceptable.ok) return acceptable;
    const target = await chosenTarget(call, loaded, credential, chosen);
    const isIt = await isCredential(call.ctx, credential);
    if (target === null) return refuse('unknown-target');
    if (isIt === null) return refuse('unknown-credential');
    const forms = given.use((raw) => formsOf(raw, isIt));
    if (forms.length === 0) return mismatch(call, loaded, credential);
    const kind = loaded.state.credentials.find(({ id: one }) => one === credential)?.kind ?? '';
    const sent = sentForms(forms, kind, target);
    if (sent.length === 0)
      return refuseFields([{ field: 'secret', says: safe`Give the credential as its issuer takes it.` }]);
    const result = await askedOnce(call, given, credential, target, sent);
    if (result === null) return refuse('probed-just-now');
    const { answer, code } = result;
    const facts = { probe: randomId<'probe'>(call.ctx.random), credential, issuer: target.issuer, answer, code };
    const change = await decided(call, loaded, 'record-probe', { facts: { ...facts, asserted: false }, text: null });
    const found = answer === 'still-valid' ? ({ credential, shows: answer } as const) : null;
    const whole = await goingOn(call, loaded, change, found);
    return whole.ok ? finished(call, whole.value, result) : whole;
  },
});

/** Nobody is asked where the case would not take the answer: the same rule decides that decides afterwards. */
async function whetherAcceptable(call: Call, loaded: LoadedCase, credential: CredentialId): Promise<Result<unknown>> {
  const actor = await doerOf(call.ctx, call.actor, loaded.head, null);
  const facts = {
    probe: randomId<'probe'>(call.ctx.random),
    credential,
    issuer: 'postgres',
    answer: 'cannot-tell',
    code: 'timeout',
    asserted: false,
  } as const;
  const command = commandOf({ verb: 'record-probe', actor, at: call.at, facts, text: null });
  return decide(loaded.state, command, loaded.head.id, call.ctx.promises);
}

async function chosenTarget(
  { ctx, actor }: Call,
  loaded: LoadedCase,
  credential: CredentialId,
  chosen: Id<'target'>,
): Promise<Target | null> {
  const targets = targetsFor(await targetsOfCase(ctx, loaded, actor), loaded, credential);
  return targets.find((one) => one.id === chosen)?.target ?? null;
}

/** What the issuer said in answer to one call: deciding anew, because the case changed meanwhile, asks nobody again. */
const asked = new WeakMap<Secret, Promise<ProbeResult | null>>();

function askedOnce(
  call: Call,
  given: Secret,
  credential: CredentialId,
  target: Target,
  forms: readonly string[],
): Promise<ProbeResult | null> {
  const before = asked.get(given);
  if (before !== undefined) return before;
  const answer = takeTurn(call, credential).then((isOurs) =>
    isOurs ? call.ctx.prober(target, forms.map(utf8)) : null,
  );
  asked.set(given, answer);
  return answer;
}

/**
 * Durable before anybody is asked: also in another case, in another process, or after a crash between question and
 * answer, an issuer is asked about one credential once in the pause.
 */
async function takeTurn({ ctx, at }: Call, credential: CredentialId): Promise<boolean> {
  const [row] = await ctx.store.fingerprintsOfCredential(credential);
  if (row === undefined) return false;
  const turn = { fingerprint: row.fingerprint, at, pause: PROBE_PAUSE };
  return (await ctx.store.append({ streams: [], events: [], probeTurns: [turn] })).done;
}

async function mismatch(call: Call, loaded: LoadedCase, credential: CredentialId): Promise<Result<Ran<ProbedView>>> {
  const change = await decided(call, loaded, 'record-mismatch', { facts: { credential }, text: null });
  return change.ok ? finished(call, change.value, null) : change;
}

function finished(call: Call, change: Change, result: ProbeResult | null): Result<Ran<ProbedView>> {
  return done({
    change,
    async answer() {
      const loaded = await subjectCase(call);
      if (loaded === null) throw new Error('A case vanished after it was changed.');
      return {
        answer: result?.answer ?? 'mismatched',
        code: result?.code ?? null,
        says: result?.says ?? 'This is another credential than the one of the case. Nobody was asked.',
        triesLeft: Math.max(0, MISMATCHES - loaded.state.mismatches),
        case: await viewCase(call.ctx, call.actor, loaded),
      };
    },
  });
}
