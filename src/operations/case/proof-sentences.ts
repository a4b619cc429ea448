import type { CaseEvent } from '../../domain/case/events.ts';
import type { ProofEvents } from '../../domain/case/events-proof.ts';
import type { ConsumerAnswer, ProbeAnswer, ThreadKind, TriageFinding } from '../../domain/case/words.ts';
import { day } from './words.ts';

/** What was found out about a credential, and who else was told, as one plain sentence for the trace. */
export function proofSentence(event: Extract<CaseEvent, { type: keyof ProofEvents }>): string {
  switch (event.type) {
    case 'triage-recorded':
      return `The triage found: ${TRIAGE[event.facts.finding]}.`;
    case 'kit-given':
      return kitSentence(event.facts);
    case 'credential-probed':
      return `${event.facts.asserted ? 'A holder of the credential says that its' : 'Its'} issuer was asked (${event.facts.issuer}, ${event.facts.code}): ${PROBED[event.facts.answer]}.`;
    case 'probe-mismatched':
      return 'A credential was offered for a probe that is not the one of this case.';
    case 'cleanup-proven':
      return cleanupSentence(event.facts);
    case 'consumer-listed':
      return 'Somebody who uses the credential was listed.';
    case 'consumer-contact':
      return 'An address of a consumer was noted.';
    case 'consumer-sent':
      return `A consumer was mailed (attempt ${event.facts.attempt}): ${SENT[event.facts.result]}.`;
    case 'consumer-answered':
      return `A consumer answered: ${MOVED[event.facts.answer]}.`;
    case 'thread-linked':
      return `A conversation elsewhere was linked: ${THREADS[event.facts.kind]}.`;
  }
}

function kitSentence({ purpose, issuer, until }: ProofEvents['kit-given']['facts']): string {
  const asks = issuer === null ? 'ask its issuer' : `ask its issuer (${issuer})`;
  const end = purpose === 'git' ? 'search a repository for it' : asks;
  return `Who holds a credential was given a kit to ${end} on their own machine, until ${day(until)}.`;
}

function cleanupSentence({ result, commits, head, since, asserted }: ProofEvents['cleanup-proven']['facts']): string {
  const who = asserted ? 'somebody searched on their own machine' : 'we searched';
  const from = since === null ? '' : `, from ${since.slice(0, 12)} on`;
  const outcome = result === 'clean' ? 'nowhere there any more' : 'still there';
  return `A repository was looked through up to ${head.slice(0, 12)} (${commits} ${commits === 1 ? 'commit' : 'commits'}${from}; ${who}): the credential is ${outcome}.`;
}

const TRIAGE: Record<TriageFinding, string> = {
  'credential-expired': 'the credential had expired',
  'rotated-without-consumers': 'the credential was rotated, and somebody who uses it was not moved',
  'certificate-or-trust-chain': 'a certificate, or the chain of trust behind it',
  'permission-drift': 'what the identity may do has changed',
  'cannot-tell': 'what is known does not tell the cause',
};
const PROBED: Record<ProbeAnswer, string> = {
  refused: 'it is refused',
  'still-valid': 'it still works',
  'cannot-tell': 'the answer does not tell',
};
const SENT = {
  accepted: 'accepted by the recipient’s server',
  deferred: 'put off by the recipient’s server',
  refused: 'refused by the recipient’s server',
  bounced: 'it came back',
};
const MOVED: Record<ConsumerAnswer, string> = {
  moved: 'they have moved to the new credential',
  'not-yet': 'they have not moved yet',
  'not-a-consumer': 'they do not use it',
};
const THREADS: Record<ThreadKind, string> = {
  chat: 'a chat',
  ticket: 'a ticket',
  'pull-request': 'a pull request',
  mail: 'a mail',
};
