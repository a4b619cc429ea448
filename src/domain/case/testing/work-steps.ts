import { safe } from '../../kit/safe.ts';
import { brand } from '../../kit/ids.ts';
import type {
  ActionId,
  CredentialId,
  EvidenceId,
  ExemptionId,
  IdentityId,
  LateFindingId,
  Millis,
} from '../../kit/ids.ts';
import type { CredentialKind, NotedCredential } from '../events.ts';
import type { Doer } from '../state.ts';
import type { ActionKind, Clock, Disposition, Means, Method, Party, Verdict } from '../words.ts';
import { CASE, CHANGE, CLEAN, CONTROL, EXEMPTION, FILE, IDENTITY, KEY, LATE, MINE, RESTORE, ROTATE } from './cast.ts';
import { step } from './step.ts';
import type { Step } from './step.ts';

/** What the desk does to a case, as short sentences: `classifies(anna)`, `verifies(ben, ROTATE)`. */
const because = safe`Because the test says so.`;

export function noted(...ids: readonly CredentialId[]): readonly NotedCredential[] {
  return ids.map((one) => ({ id: one, kind: brand<'credential-kind'>('aws-access-key-id') satisfies CredentialKind }));
}

export const classifies = (who: Doer, verdict: Verdict = 'confirmed', cause = verdict === 'confirmed'): Step =>
  step(
    'classify',
    who,
    { kind: 'leaked-secret', verdict, severity: 'high', cause: cause ? 'secret-exposed-in-chat' : null },
    null,
  );

export const proposes = (who: Doer, verdict: Verdict = 'false-alarm'): Step =>
  step('propose-classification', who, { kind: 'access-problem', verdict, severity: 'low' }, null);

export const links = (who: Doer, identity: IdentityId = IDENTITY): Step =>
  step('link-identity', who, { identity, kind: 'service-account' }, { name: safe`deploy-bot` });
export const unlinks = (who: Doer, identity: IdentityId = IDENTITY): Step =>
  step('unlink-identity', who, { identity }, { reason: because });
export const cannotName = (who: Doer): Step => step('identity-unknown', who, {}, { reason: because });

const KNOWN: Readonly<Record<ActionId, readonly [ActionKind, Means, readonly CredentialId[]]>> = {
  [ROTATE]: ['contain', 'rotate', [KEY]],
  [CLEAN]: ['remove', 'chat', []],
  [CONTROL]: ['prevent', 'control', []],
  [RESTORE]: ['contain', 'restore', []],
};

export function plans(
  who: Doer,
  action: ActionId,
  [kind, means, credentials] = KNOWN[action] ?? (['contain', 'reduce', []] as const),
): Step {
  const request = action === RESTORE ? { request: CHANGE } : {};
  return step('plan-action', who, { action, kind, means, credentials, ...request }, { what: because });
}
export const executes = (who: Doer, action: ActionId, ...found: readonly CredentialId[]): Step =>
  step('execute-action', who, { action, evidence: [], credentials: noted(...found) }, { proof: because });
export const verifies = (
  who: Doer,
  action: ActionId,
  result: 'works' | 'failed' = 'works',
  method: Method = 'look',
): Step => step('verify-action', who, { action, result, method }, { finding: because });
export const waives = (who: Doer, kind: ActionKind, action: ActionId | null = null): Step =>
  step('waive-action', who, { kind, action }, { reason: because });
export const settles = (
  who: Doer,
  disposition: Disposition = 'not-a-credential',
  credential: CredentialId = KEY,
): Step => step('settle-credential', who, { credential, disposition }, { reason: because });

export const asksExemption = (
  who: Doer,
  until: Millis,
  actions: readonly ActionId[] = [ROTATE],
  credentials: readonly CredentialId[] = [KEY],
  exemption = EXEMPTION,
  before: ExemptionId | null = null,
): Step =>
  step(
    'request-exemption',
    who,
    { exemption, actions, credentials, until, ...(before === null ? {} : { extends: before }) },
    { justification: because, controls: because },
  );
export const decides = (who: Doer, decision: 'approved' | 'rejected' = 'approved', exemption = EXEMPTION): Step =>
  step('decide-exemption', who, { exemption, decision }, { reason: because });
export const endsExemption = (who: Doer, how: 'expired' | 'revoked', exemption = EXEMPTION): Step =>
  step('end-exemption', who, { exemption, how }, null);

export const adds = (who: Doer, file: EvidenceId = FILE, ...found: readonly CredentialId[]): Step =>
  step(
    'add-evidence',
    who,
    { evidence: { id: file, sha256: 'ab'.repeat(32) }, credentials: noted(...found) },
    { name: safe`scan.txt` },
  );
export const redactsFile = (who: Doer, file: EvidenceId = FILE): Step =>
  step('redact-evidence', who, { evidence: file, was: 'ab'.repeat(32), now: 'cd'.repeat(32) }, null);
export const redactsText = (who: Doer): Step =>
  step('redact-text', who, { target: brand(CASE), was: 'A'.repeat(43), now: null, reason: 'missed-secret' }, null);

export const proposesRedaction = (who: Doer, finding: LateFindingId = LATE): Step =>
  step(
    'propose-redaction',
    who,
    { findings: [{ id: finding, kind: brand<'credential-kind'>('password') }], detectors: '1' },
    null,
  );
export const decidesRedaction = (
  who: Doer,
  decision: 'taken-out' | 'declined' = 'taken-out',
  ...found: readonly CredentialId[]
): Step =>
  step(
    'decide-redaction',
    who,
    { finding: LATE, decision, credentials: noted(...found) },
    decision === 'declined' ? { reason: because } : null,
  );

export const messages = (who: Doer, submission = MINE, ...found: readonly CredentialId[]): Step =>
  step(
    'message',
    who,
    { submission, from: who.by === 'person' ? 'desk' : 'reporter', credentials: noted(...found) },
    { body: because },
  );
export const waits = (who: Doer, party: Party = 'third-party', pauses: Clock = 'outcome'): Step =>
  step('wait', who, { party, clock: pauses }, { why: because });
export const resumes = (who: Doer, party: Party = 'third-party'): Step => step('resume', who, { party }, null);
export const escalates = (who: Doer): Step => step('escalate', who, {}, { note: because });
