import type { Command } from '../../../src/domain/case/commands.ts';
import type { Doer } from '../../../src/domain/case/state.ts';
import type { Kind, RootCause, Verdict } from '../../../src/domain/case/words.ts';
import { brand } from '../../../src/domain/kit/ids.ts';
import type { ActionId, CredentialId, IdentityId, SubmissionId } from '../../../src/domain/kit/ids.ts';
import { safe } from '../../../src/domain/kit/safe.ts';
import type { SafeText } from '../../../src/domain/kit/safe-text.ts';
import { commandOf } from '../../../src/operations/case/verb.ts';

/** Who is in one case, under the pseudonyms that they have there, and what it is about. */
export interface Cast {
  readonly reporter: Doer;
  readonly doer: Doer;
  readonly checker: Doer;
  readonly clock: Doer;
  readonly submission: SubmissionId;
  readonly credential: CredentialId;
  readonly identity: IdentityId;
  readonly rotate: ActionId;
  readonly guard: ActionId;
  readonly what: SafeText;
  readonly where: SafeText;
}

/** How far a case has come; `explained` and `closed` are over, after a false alarm and after work that was verified. */
export type Reached = 'received' | 'classified' | 'planned' | 'executed' | 'verified' | 'told' | 'explained' | 'closed';

type Step = (at: number) => Command;

/** The steps of a case up to there, in their order. The rules of the domain decide each of them: none is made by hand. */
export function stepsTo(reached: Reached, n: number, cast: Cast): readonly Step[] {
  const verdict = reached === 'explained' ? 'false-alarm' : 'confirmed';
  const opened = [reports(n, verdict, cast)];
  const classified = [...opened, classifies(n, verdict, cast)];
  const told = [writes(cast), collects(cast)];
  const over = [answers(cast), closes(cast)];
  if (reached === 'received') return opened;
  if (reached === 'explained') return [...classified, ...told, ...over];
  if (reached === 'classified') return [...classified, links(cast)];
  const planned = [...classified, links(cast), ...plans(cast)];
  if (reached === 'planned') return planned;
  const executed = [...planned, executes(cast, cast.rotate), executes(cast, cast.guard)];
  if (reached === 'executed') return executed;
  const verified = [...executed, verifies(cast, cast.rotate), verifies(cast, cast.guard)];
  if (reached === 'verified') return verified;
  return reached === 'told' ? [...verified, ...told] : [...verified, ...told, ...over];
}

const KINDS: readonly Kind[] = ['leaked-secret', 'suspicious-behaviour', 'unexpected-token-use', 'access-problem'];
const CAUSES: readonly RootCause[] = [
  'secret-exposed-in-code',
  'secret-exposed-in-chat',
  'secret-exposed-in-log',
  'credential-shared-or-reused',
  'credential-too-long-lived',
  'permission-drift',
];
const SEVERITIES = ['low', 'medium', 'medium', 'high', 'critical'] as const;
const SAID = safe`It was done as it was planned; the change stands in the calendar of the team.`;

function reports(n: number, verdict: Verdict, { reporter, submission, credential, what, where }: Cast): Step {
  const kind = brand<'credential-kind'>('aws-access-key-id');
  const facts = {
    submission,
    channel: 'page',
    reach: 'page',
    anonymous: true,
    kind: n % 3 === 0 ? 'leaked-secret' : null,
    urgent: n % 50 === 0,
    credentials: verdict === 'confirmed' ? [{ id: credential, kind }] : [],
    recurs: null,
  } as const;
  return (at) => commandOf({ verb: 'report', actor: reporter, at, facts, text: { what, where } });
}

function classifies(n: number, verdict: Verdict, { doer: actor }: Cast): Step {
  const facts = {
    kind: KINDS[n % KINDS.length] ?? 'leaked-secret',
    verdict,
    severity: SEVERITIES[n % SEVERITIES.length] ?? 'low',
    cause: verdict === 'confirmed' ? (CAUSES[n % CAUSES.length] ?? null) : null,
  };
  return (at) => commandOf({ verb: 'classify', actor, at, facts, text: null });
}

function links({ doer: actor, identity }: Cast): Step {
  const [facts, text] = [{ identity, kind: 'service-account' }, { name: safe`deploy-bot` }] as const;
  return (at) => commandOf({ verb: 'link-identity', actor, at, facts, text });
}

function plans({ doer: actor, credential, rotate, guard }: Cast): readonly Step[] {
  const contain = { action: rotate, kind: 'contain', means: 'rotate', credentials: [credential] } as const;
  const prevent = { action: guard, kind: 'prevent', means: 'control', credentials: [] } as const;
  return [contain, prevent].map(
    (facts) => (at) => commandOf({ verb: 'plan-action', actor, at, facts, text: { what: SAID } }),
  );
}

function executes({ doer: actor }: Cast, action: ActionId): Step {
  const facts = { action, evidence: [], credentials: [] };
  return (at) => commandOf({ verb: 'execute-action', actor, at, facts, text: { proof: SAID } });
}

function verifies({ checker: actor }: Cast, action: ActionId): Step {
  const facts = { action, result: 'works', method: 'look' } as const;
  return (at) => commandOf({ verb: 'verify-action', actor, at, facts, text: { finding: SAID } });
}

function writes({ doer: actor, submission }: Cast): Step {
  const text = { found: SAID, did: SAID, why: SAID, can: SAID };
  return (at) => commandOf({ verb: 'record-outcome', actor, at, facts: { submission, supports: [] }, text });
}

function collects({ reporter: actor, submission }: Cast): Step {
  return (at) => commandOf({ verb: 'collect', actor, at, facts: { submission }, text: null });
}

function answers({ reporter: actor, submission }: Cast): Step {
  const facts = { submission, answer: 'confirmed', again: true } as const;
  return (at) => commandOf({ verb: 'answer', actor, at, facts, text: null });
}

function closes({ clock: actor }: Cast): Step {
  return (at) => commandOf({ verb: 'close', actor, at, facts: { how: 'answered' }, text: null });
}
