import type { CredentialId } from '../../domain/kit/ids.ts';
import { brand } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { KIT_PURPOSES } from '../../domain/case/words.ts';
import { ISSUERS } from '../../domain/identity/words.ts';
import type { KitRow } from '../../store/types.ts';
import { decided, subjectCase } from '../case/verb.ts';
import { numberOf } from '../case/view.ts';
import type { Context } from '../context.ts';
import { caseRef, commitId, id, name, oneOf, optional, secret, tableCode, text, whole } from '../fields.ts';
import { hex, randomId } from '../ids.ts';
import type { LoadedCase } from '../load.ts';
import { operation, reads } from '../operation.ts';
import type { Call, Change, Ran, Subject } from '../operation.ts';
import type { Secret } from '../secret.ts';
import { subjectByCase } from '../subject.ts';
import { targetsFor, targetsOfCase } from './case-targets.ts';
import { goingOn } from './goes-on.ts';
import { canTell } from './targets.ts';
import type { KitAnswerView, KitView, OpenKitView } from './views.ts';

/** How long a kit may be used, in milliseconds. */
const DAY = 86_400_000;
const LINK = secret(20, 200);

/** The holder of a credential need not hand it over: their own machine asks, and brings the answer. */
export const giveKit = operation({
  name: 'case.giveKit',
  summary:
    'Give the holder of a credential a one-off link, to probe it or search a repository for it on their own machine',
  changes: true,
  gives: 'the link (shown once), what is typed on the holder’s machine, and until when',
  input: {
    case: caseRef(),
    credential: id<'credential'>(),
    for: oneOf(KIT_PURPOSES),
    target: optional(id<'target'>()),
  },
  subject: subjectByCase,
  async run({ credential, for: purpose, target: asked }, call): Promise<Result<Ran<KitView>>> {
    const { ctx } = call;
    const target = purpose === 'probe' ? asked : null;
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    if (!loaded.state.credentials.some((one) => one.id === credential)) return refuse('unknown-credential');
    if ((await checksOf(ctx, credential)) === null) return refuse('no-check-fingerprint');
    const chosen = target === null ? null : await targetIn(call, loaded, credential, target);
    if (target !== null && chosen === null) return refuse('unknown-target');
    const until = call.at + DAY;
    const facts = { credential, purpose, issuer: chosen?.issuer ?? null, until };
    const token = ctx.vault.token('tlk_');
    const kit: KitRow = {
      hash: ctx.vault.tokenHash(token),
      case: loaded.head.id,
      credential,
      purpose,
      target,
      expiresAt: until,
      usedAt: null,
    };
    const link = `${ctx.publicUrl}/kit#${token}`;
    const command = purpose === 'probe' ? `throughline probe '${link}'` : `throughline scan --git . '${link}'`;
    const view: KitView = { link, command, expiresAt: kit.expiresAt };
    const change = await decided(call, loaded, 'give-kit', { facts, text: null, rows: { kits: [kit] } });
    return change.ok ? done({ change: change.value, answer: () => Promise.resolve(view) }) : change;
  },
});

export const openKit = operation({
  name: 'kit.open',
  summary: 'What the holder’s machine needs: the key of this case’s check fingerprints, and where to ask',
  changes: false,
  gives: 'the number of the case, what kind of credential it is about, its check key and fingerprints, and the target',
  input: { link: LINK },
  subject: subjectByKit,
  async run({ link }, call): Promise<Result<Ran<OpenKitView>>> {
    const { ctx } = call;
    const used = await usable(call, link);
    if (used === null) return refuse('kit-over');
    const { kit, loaded } = used;
    const checks = await checksOf(ctx, kit.credential);
    const rows = await ctx.store.fingerprintsOfCredential(kit.credential);
    if (checks === null) return refuse('no-check-fingerprint');
    const target = kit.target === null ? null : await targetIn(call, loaded, kit.credential, kit.target);
    return reads({
      number: numberOf(loaded.stream.number),
      purpose: kit.purpose,
      placeholder: rows[0]?.placeholder ?? '',
      kind: rows[0]?.kind ?? '',
      ...checks,
      target,
      expiresAt: kit.expiresAt,
    });
  },
});

export const answerKit = operation({
  name: 'kit.answer',
  summary: 'Bring the answer of an issuer that was asked on the holder’s machine; it is kept as asserted by the holder',
  changes: true,
  gives: 'what was kept',
  input: { link: LINK, code: tableCode(), issuer: optional(oneOf(ISSUERS)) },
  subject: subjectByKit,
  async run({ link, code: said, issuer: named }, call): Promise<Result<Ran<KitAnswerView>>> {
    const { ctx } = call;
    const used = await usable(call, link, 'probe');
    if (used === null) return refuse('kit-over');
    const { kit, loaded } = used;
    const target = kit.target === null ? null : await targetIn(call, loaded, kit.credential, kit.target);
    const issuer = target?.issuer ?? named;
    const kind = loaded.state.credentials.find((one) => one.id === kit.credential)?.kind ?? '';
    if (issuer === null || !canTell(issuer, kind)) return refuse('unknown-target');
    // the table decides what a code means, and no code that is not in it is kept
    const { answer, code, says } = ctx.meaning(issuer, said);
    const change = await decided(call, loaded, 'record-probe', {
      facts: {
        probe: randomId<'probe'>(ctx.random),
        credential: kit.credential,
        issuer,
        answer,
        code,
        asserted: true,
      },
      text: null,
    });
    const found = answer === 'still-valid' ? ({ credential: kit.credential, shows: answer } as const) : null;
    return kept(call, used, await goingOn(call, loaded, change, found), { answer, code, says });
  },
});

export const historyKit = operation({
  name: 'kit.history',
  summary: 'Bring the result of searching a repository and its history; it is kept as asserted by the holder',
  changes: true,
  gives: 'what was kept',
  input: {
    link: LINK,
    result: oneOf(['clean', 'found']),
    repository: name(),
    head: commitId(),
    since: optional(commitId()),
    commits: whole(1, 1_000_000_000),
    where: optional(text(5_000)),
  },
  subject: subjectByKit,
  async run({ link, result, repository, head, since, commits, where }, call): Promise<Result<Ran<KitAnswerView>>> {
    const used = await usable(call, link, 'git');
    if (used === null) return refuse('kit-over');
    const { kit, loaded } = used;
    const change = await decided(call, loaded, 'prove-cleanup', {
      facts: { credential: kit.credential, result, commits, head, since, asserted: true },
      text: { repository, ...(where === null ? {} : { where }) },
    });
    const found = result === 'found' ? ({ credential: kit.credential, shows: result } as const) : null;
    const says = result === 'clean' ? 'The credential is nowhere in this history.' : 'The credential is still there.';
    return kept(call, used, await goingOn(call, loaded, change, found), { answer: result, code: null, says });
  },
});

interface Used {
  readonly kit: KitRow;
  readonly loaded: LoadedCase;
}

/** Only the keyed hash of a link is looked up, so time says nothing. */
async function subjectByKit(input: Readonly<Record<string, unknown>>, ctx: Context): Promise<Result<Subject>> {
  const kit = await ctx.store.kit(ctx.vault.tokenHash(String(input['link'])));
  return kit === null ? refuse('kit-over') : done({ case: kit.case, submission: null });
}

/** Null where it was used, has run out, is for something else, or its case was merged into another one. */
async function usable(call: Call, link: Secret, purpose: KitRow['purpose'] | null = null): Promise<Used | null> {
  const kit = await call.ctx.store.kit(link.use((value) => call.ctx.vault.tokenHash(value)));
  if (kit === null || kit.usedAt !== null || kit.expiresAt <= call.at) return null;
  if (purpose !== null && kit.purpose !== purpose) return null;
  const loaded = await subjectCase(call);
  return loaded === null || loaded.state.stage === 'merged' ? null : { kit, loaded };
}

/** The answer and the use of the kit become durable together or not at all. */
function kept(
  call: Call,
  { kit, loaded }: Used,
  change: Result<Change>,
  view: Pick<KitAnswerView, 'answer' | 'code' | 'says'>,
): Result<Ran<KitAnswerView>> {
  if (!change.ok) return change;
  const rows = { ...change.value.rows, useKits: [{ hash: kit.hash, at: call.at }] };
  const answer: KitAnswerView = { number: numberOf(loaded.stream.number), ...view, asserted: true };
  return done({ change: { ...change.value, rows }, answer: () => Promise.resolve(answer) });
}

/** The key and the fingerprints that leave the house; null where the credential has none yet. */
async function checksOf(ctx: Context, credential: CredentialId) {
  const rows = await ctx.store.fingerprintsOfCredential(credential);
  const noted = rows.find(({ check }) => check !== null)?.case;
  if (noted === undefined) return null;
  return {
    checkKey: hex(ctx.vault.checkKey(noted)),
    fingerprints: rows.flatMap(({ check, case: of }) => (check === null || of !== noted ? [] : [check])),
  };
}

async function targetIn({ ctx, actor }: Call, loaded: LoadedCase, credential: CredentialId, chosen: string) {
  const targets = targetsFor(await targetsOfCase(ctx, loaded, actor), loaded, credential);
  return targets.find((one) => one.id === brand<'target'>(chosen))?.target ?? null;
}
