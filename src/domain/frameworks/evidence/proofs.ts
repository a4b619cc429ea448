import type { ProofEvents } from '../../case/events-proof.ts';
import type { ProbeAnswer, TriageFinding } from '../../case/words.ts';
import type { ControlId } from '../catalogue.ts';
import { always } from './rule.ts';
import type { Rules } from './rule.ts';

/** What triage, probes, searches, consumers and conversations elsewhere show. */
export const PROOFS: Rules<keyof ProofEvents> = {
  'triage-recorded': { shows: ({ finding }) => ['RS.AN-03', ...TRIAGE_SHOWS[finding]] },
  'credential-probed': { shows: ({ answer }) => PROBE_SHOWS[answer] },
  'kit-given': { nothing: 'What somebody was given to find something out with has found nothing yet.' },
  'probe-mismatched': {
    nothing: 'What was offered is not the credential of the case, so nothing was asked of anybody.',
  },
  'cleanup-proven': {
    shows: ({ result }) => (result === 'clean' ? ['RS.MI-02', 'RS.AN-06', 'NHI2'] : ['RS.AN-03', 'NHI2']),
  },
  'consumer-listed': always('ID.AM-08', 'NHI9'),
  'consumer-contact': { nothing: 'Where somebody can be told is no telling yet.' },
  'consumer-sent': { shows: ({ result }) => (result === 'accepted' ? ['RS.CO-02', 'RC.CO', 'GV.RM-05'] : []) },
  'consumer-answered': {
    shows: ({ answer }) => (answer === 'moved' ? ['RC.CO', 'RC.RP', 'PR.AA-01'] : ['RC.CO']),
  },
  'thread-linked': always('RS.AN-07'),
};

const TRIAGE_SHOWS: Readonly<Record<TriageFinding, readonly ControlId[]>> = {
  'credential-expired': ['PR.AA-01'],
  'rotated-without-consumers': ['PR.AA-01', 'RC.CO'],
  'certificate-or-trust-chain': ['PR.AA-01', 'NHI4'],
  'permission-drift': ['PR.AA-05', 'NHI5'],
  'cannot-tell': [],
};

const PROBE_SHOWS: Readonly<Record<ProbeAnswer, readonly ControlId[]>> = {
  refused: ['RS.MI-01', 'PR.AA-01', 'RS.AN-06'],
  'still-valid': ['RS.AN-03', 'RS.AN-06'],
  'cannot-tell': ['RS.AN-06'],
};
