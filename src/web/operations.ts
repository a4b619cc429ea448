import type { CaseView, DraftView, FoundCaseView, MeView, PersonView, QueueView } from '../operations/views.ts';

/**
 * What the desk asks of the server: what each operation takes and what it answers. Closed words travel as plain
 * strings, since the server parses them at its own edge and names the field when one is wrong.
 */
export interface Operations {
  'people.setUp': { takes: { link: string; name: string; email: string; password: string }; gives: MeView };
  'people.signIn': { takes: { email: string; password: string }; gives: MeView };
  'people.signOut': { takes: Nothing; gives: Nothing };
  'people.me': { takes: Nothing; gives: MeView };
  'people.invite': { takes: { name: string; email: string; roles: readonly string[] }; gives: Invited };
  'people.accept': { takes: { link: string; password: string }; gives: MeView };
  'people.list': { takes: Nothing; gives: { readonly people: readonly PersonView[] } };
  'people.setRoles': { takes: { person: string; roles: readonly string[] }; gives: PersonView };
  'people.disable': { takes: { person: string }; gives: PersonView };

  'case.queue': {
    takes: { stages?: readonly string[]; words?: string; after?: string; limit?: number };
    gives: QueueView;
  };
  'case.show': { takes: InCase; gives: CaseView };
  'case.readEvidence': {
    takes: InCase & { evidence: string };
    gives: { readonly sha256: string; readonly content: string };
  };
  'case.classify': Write<{ kind: string; verdict: string; severity: string; cause?: string; note?: string }>;
  'case.linkIdentity': Write<{ kind: string; name: string; locator?: string; owner?: string }>;
  'case.unlinkIdentity': Write<{ identity: string; reason: string }>;
  'case.identityUnknown': Write<{ reason: string }>;
  'case.planAction': Write<{ kind: string; means: string; what: string; credentials?: readonly string[] }>;
  'case.executeAction': Write<{ action: string; proof: string; link?: string; files?: readonly TextFile[] }>;
  'case.verifyAction': Write<{ action: string; result: string; method: string; finding: string }>;
  'case.waiveAction': Write<{ kind: string; action?: string; reason: string }>;
  'case.settleCredential': Write<{ credential: string; disposition: string; reason: string }>;
  'case.requestExemption': Write<{
    actions: readonly string[];
    credentials: readonly string[];
    until: number;
    justification: string;
    controls: string;
  }>;
  'case.decideExemption': Write<{ exemption: string; decision: string; reason: string }>;
  'case.draftOutcome': { takes: InCase & { submission: string }; gives: DraftView };
  'case.endExemption': Write<{ exemption: string; how: string }>;
  'case.recordOutcome': Write<{ submission: string; found: string; did: string; why: string; can: string }>;
  'case.message': Write<{ submission: string; text: string }>;
  'case.wait': Write<{ party: string; clock: string; why: string }>;
  'case.resume': Write<{ party: string }>;
  'case.escalate': Write<{ note: string }>;
  'case.merge': Write<{ into: string; why: string }>;
  'case.split': Write<{ from: string; why: string }>;
  'case.close': Write<Nothing>;
  'case.markUnreachable': Write<{ submission: string }>;
  'case.addEvidence': Write<{ file: TextFile }>;
  'text.redact': {
    takes: InCase & { value: string; reason: string };
    gives: { readonly removed: number; readonly case: CaseView };
  };
  'text.found': { takes: { limit?: number }; gives: { readonly cases: readonly FoundCaseView[] } };
  'text.redactFound': {
    takes: InCase & { finding: string };
    gives: { readonly removed: number; readonly case: CaseView };
  };
  'text.declineFound': Write<{ finding: string; reason: string }>;

  'identity.list': {
    takes: { words?: string; limit?: number };
    gives: { readonly identities: readonly KnownIdentity[] };
  };
  'ledger.key': {
    takes: Nothing;
    gives: { readonly name: string; readonly key: string; readonly fingerprint: string };
  };
}

export type Operation = keyof Operations;
export type Takes<O extends Operation> = Operations[O]['takes'];
export type Gives<O extends Operation> = Operations[O]['gives'];

/** The operations that change a case and answer the case as it is now. */
export type CaseWrite = {
  [O in Operation]: Operations[O] extends { takes: InCase; gives: CaseView } ? O : never;
}[Operation];

export interface InCase {
  /** The id or the number, such as `C-104`. */
  case: string;
}
/** A file that is text already; `content` is UTF-8. */
export interface TextFile {
  name: string;
  content: string;
}
export interface Invited {
  readonly person: PersonView;
  /** The address of the invitation, with its token after `#`. Shown once. */
  readonly link: string;
}
export interface KnownIdentity {
  readonly identity: string;
  readonly kind: string;
  readonly name: string;
  readonly locator: string | null;
  readonly owner: string | null;
  readonly cases: number;
}
type Nothing = Readonly<Record<never, never>>;
interface Write<T> {
  takes: InCase & T;
  gives: CaseView;
}
