import type { CaseEvent } from '../../domain/case/events.ts';
import type { Means } from '../../domain/case/words.ts';
import type { ActionId } from '../../domain/kit/ids.ts';
import { changeSentence } from './change-sentences.ts';
import { proofSentence } from './proof-sentences.ts';
import { CAUSE_WORDS, day, DISPOSITION_WORDS, KIND_WORDS, VERDICT_WORDS } from './words.ts';

const SENT = {
  accepted: 'was accepted by the recipient’s server',
  deferred: 'was put off by the recipient’s server',
  refused: 'was refused by the recipient’s server',
  bounced: 'came back',
};

/** What happened, as one plain sentence for the trace. Texts of people stand beside it, not in it. */
export function sentenceOf(event: CaseEvent, meansOf: (action: ActionId) => Means | null = () => null): string {
  switch (event.type) {
    case 'submitted':
      return `A report came in by ${event.facts.channel}${event.facts.urgent ? ', marked as urgent' : ''}.`;
    case 'contact-given':
      return 'The reporter left an address to be told at.';
    case 'message':
      return event.facts.from === 'reporter' ? 'The reporter wrote.' : 'We wrote to the reporter.';
    case 'evidence-added':
      return 'A file was added as evidence.';
    case 'classification-proposed':
      return `Automation proposed: ${KIND_WORDS[event.facts.kind]}, ${VERDICT_WORDS[event.facts.verdict]}.`;
    case 'classified': {
      const { kind, verdict, severity, cause } = event.facts;
      return `Classified as ${KIND_WORDS[kind]}: ${VERDICT_WORDS[verdict]}, severity ${severity}${cause === null ? '' : `; ${CAUSE_WORDS[cause]}`}.`;
    }
    case 'identity-linked':
      return 'An identity was linked.';
    case 'identity-unlinked':
      return 'An identity was taken off the case.';
    case 'identity-unknown':
      return 'The identity was said to be unknown.';
    case 'action-planned':
      return `Planned to ${event.facts.kind} (${event.facts.means}).`;
    case 'action-executed':
      return `Carried out, with proof${named(meansOf(event.facts.action))}.`;
    case 'action-verified':
      return event.facts.result === 'works'
        ? `Verified by a second person${named(meansOf(event.facts.action))}: it works.`
        : `Verified by a second person${named(meansOf(event.facts.action))}: it failed, so it is open again.`;
    case 'action-waived':
      return event.facts.action === null
        ? `No ${event.facts.kind} action is needed.`
        : `A planned action${named(meansOf(event.facts.action))} is not needed after all.`;
    case 'credential-settled':
      return `A credential was settled: ${DISPOSITION_WORDS[event.facts.disposition]}.`;
    case 'exemption-requested':
      return event.facts.extends === undefined
        ? `An exemption was asked for, until ${day(event.facts.until)}.`
        : `An extension of an exemption was asked for, until ${day(event.facts.until)}.`;
    case 'exemption-decided':
      return `The exemption was ${event.facts.decision}.`;
    case 'exemption-ended':
      return `The exemption ended: ${event.facts.how}.`;
    case 'change-requested':
    case 'change-decided':
    case 'change-expired':
    case 'change-withdrawn':
    case 'change-matched':
    case 'change-contradicted':
      return changeSentence(event);
    case 'triage-recorded':
    case 'kit-given':
    case 'credential-probed':
    case 'probe-mismatched':
    case 'cleanup-proven':
    case 'consumer-listed':
    case 'consumer-contact':
    case 'consumer-sent':
    case 'consumer-answered':
    case 'thread-linked':
      return proofSentence(event);
    case 'outcome-recorded':
      return 'An outcome was written for the reporter.';
    case 'outcome-sent':
      return `The outcome was mailed (attempt ${event.facts.attempt}) and ${SENT[event.facts.result]}.`;
    case 'outcome-collected':
      return 'The reporter opened the outcome.';
    case 'outcome-answered':
      return {
        confirmed: 'The reporter confirmed the outcome.',
        disputed: 'The reporter disputed the outcome.',
        'second-opinion': 'The reporter asked for a second opinion.',
      }[event.facts.answer];
    case 'submission-withdrawn':
      return 'The reporter withdrew the report.';
    case 'machine-updated':
      return 'The system that reported was updated.';
    case 'reporter-unreachable':
      return 'The reporter could not be reached.';
    case 'waiting-started':
      return `Waiting for the ${event.facts.party}; the ${event.facts.clock} clock is paused.`;
    case 'waiting-ended':
      return `No longer waiting for the ${event.facts.party}.`;
    case 'escalated':
      return 'The case was escalated.';
    case 'merged-into':
      return 'The case was merged into another one.';
    case 'merge-received':
      return 'Another case was merged into this one.';
    case 'split-back':
      return 'The case was split off again.';
    case 'split-out':
      return 'A merged case was split off again.';
    case 'text-redacted':
      return 'Words were taken out of an earlier event; their commitment stays.';
    case 'evidence-redacted':
      return 'Words were taken out of a file; its earlier digest stays.';
    case 'redaction-proposed':
      return 'Newer detectors take something in this case for a secret.';
    case 'redaction-decided':
      return event.facts.decision === 'taken-out'
        ? 'What newer detectors had found was taken out.'
        : 'What newer detectors had found is no secret.';
    case 'closed':
      return event.facts.how === 'answered'
        ? 'Closed: every reporter has answered.'
        : 'Closed: the time to dispute has passed.';
  }
}

function named(means: Means | null): string {
  return means === null ? '' : ` (${means})`;
}
