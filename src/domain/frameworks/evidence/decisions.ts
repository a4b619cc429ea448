import { always } from './rule.ts';
import type { Rules } from './rule.ts';

/** What exemptions show, and words that were taken out later. */
export const DECISIONS: Rules<
  | 'exemption-requested'
  | 'exemption-decided'
  | 'exemption-ended'
  | 'text-redacted'
  | 'evidence-redacted'
  | 'redaction-proposed'
  | 'redaction-decided'
> = {
  'exemption-requested': always('ID.RA-07'),
  'exemption-decided': always('ID.RA-07', 'GV.RM-04'),
  'exemption-ended': always('ID.RA-07', 'GV.OV-01'),
  'text-redacted': always('PR.DS-01', 'ID.AM-07'),
  'evidence-redacted': always('PR.DS-01', 'ID.AM-07'),
  'redaction-proposed': { nothing: 'What detectors take for a secret is a proposal until somebody decides.' },
  'redaction-decided': {
    shows: ({ decision }) => (decision === 'taken-out' ? ['PR.DS-01', 'NHI2', 'ID.IM-03'] : ['ID.IM-03']),
  },
};
