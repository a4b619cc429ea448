import { ACTION_KINDS, DISPOSITIONS, MEANS, METHODS } from '../../domain/case/words.ts';
import type { ActionKind, Means } from '../../domain/case/words.ts';
import { done } from '../../domain/kit/result.ts';
import { refuseFields } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { file } from '../file-field.ts';
import { id, list, locator, oneOf, optional, text } from '../fields.ts';
import { randomId } from '../ids.ts';
import { notedIn } from '../noted.ts';
import { keepAll } from './evidence.ts';
import { caseVerb } from './verb.ts';

const NOTE = 5_000;
const ALL_MEANS = [...MEANS.contain, ...MEANS.remove, ...MEANS.prevent] as const;

export const planAction = caseVerb({
  name: 'case.planAction',
  verb: 'plan-action',
  summary:
    'Plan what will be done: contain, remove or prevent, by which means, for which credentials, or for which signed change',
  input: {
    kind: oneOf(ACTION_KINDS),
    means: oneOf(ALL_MEANS),
    what: text(NOTE),
    credentials: optional(list(id<'credential'>(), 100)),
    request: optional(id<'request'>()),
  },
  carry({ kind, means, what, credentials, request }, { ctx }) {
    if (!fits(kind, means))
      return refuseFields([{ field: 'means', says: safe`These means do not belong to this kind of action.` }]);
    return done({
      facts: {
        action: randomId<'action'>(ctx.random),
        kind,
        means,
        credentials: credentials ?? [],
        ...(request === null ? {} : { request }),
      },
      text: { what },
    });
  },
});

export const executeAction = caseVerb({
  name: 'case.executeAction',
  verb: 'execute-action',
  summary: 'Record that an action was carried out, with proof: a statement, and a link or files where there are any',
  input: { action: id<'action'>(), proof: text(20_000), link: optional(locator()), files: optional(list(file(), 10)) },
  async carry({ action, proof, link, files }, call, loaded) {
    const noted = await notedIn(call, loaded);
    const kept = await keepAll(call.ctx, loaded.head, files);
    return done({
      facts: { action, evidence: kept.refs, credentials: noted.credentials },
      text: { proof, ...(link === null ? {} : { link }), ...kept.text },
      rows: { evidence: kept.rows },
      noted,
    });
  },
});

export const verifyAction = caseVerb({
  name: 'case.verifyAction',
  verb: 'verify-action',
  summary: 'Say whether an action works, after looking at its proof; never one’s own',
  input: { action: id<'action'>(), result: oneOf(['works', 'failed']), method: oneOf(METHODS), finding: text(NOTE) },
  carry: ({ action, result, method, finding }) => done({ facts: { action, result, method }, text: { finding } }),
});

export const waiveAction = caseVerb({
  name: 'case.waiveAction',
  verb: 'waive-action',
  summary: 'Say why a planned action, or a whole kind of action, is not needed',
  input: { kind: oneOf(ACTION_KINDS), action: optional(id<'action'>()), reason: text(NOTE) },
  carry: ({ kind, action, reason }) => done({ facts: { kind, action }, text: { reason } }),
});

export const settleCredential = caseVerb({
  name: 'case.settleCredential',
  verb: 'settle-credential',
  summary: 'Say how a credential ended that no action deals with: expired, approved as it is, or not a credential',
  input: { credential: id<'credential'>(), disposition: oneOf(DISPOSITIONS), reason: text(NOTE) },
  carry: ({ credential, disposition, reason }) => done({ facts: { credential, disposition }, text: { reason } }),
});

function fits(kind: ActionKind, means: Means): boolean {
  const ofKind: readonly Means[] = MEANS[kind];
  return ofKind.includes(means);
}
