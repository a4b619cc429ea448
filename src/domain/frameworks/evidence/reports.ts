import { CAUSE_SHOWS } from './causes.ts';
import { always } from './rule.ts';
import type { Rules } from './rule.ts';

/** What a report and its sorting show. */
export const REPORTS: Rules<
  | 'submitted'
  | 'contact-given'
  | 'message'
  | 'evidence-added'
  | 'classification-proposed'
  | 'classified'
  | 'escalated'
  | 'waiting-started'
  | 'waiting-ended'
  | 'merged-into'
  | 'merge-received'
  | 'split-back'
  | 'split-out'
> = {
  submitted: {
    shows: ({ credentials }) =>
      credentials.length > 0 ? ['ID.RA-08', 'RS.AN-07', 'NHI2', 'PR.DS-01'] : ['ID.RA-08', 'RS.AN-07'],
  },
  'contact-given': { nothing: 'Where a reporter can be told is no telling yet.' },
  message: { shows: ({ from }) => (from === 'desk' ? ['RS.CO-03'] : ['RS.AN-07']) },
  'evidence-added': always('RS.AN-07'),
  'classification-proposed': { nothing: 'Automation proposes; only a person’s decision counts.' },
  classified: { shows: ({ cause }) => ['RS.MA-02', 'RS.MA-03', ...(cause === null ? [] : found(CAUSE_SHOWS[cause]))] },
  escalated: always('RS.MA-04'),
  'waiting-started': { nothing: 'A pause shows that somebody is waited for, and nothing that was done.' },
  'waiting-ended': { nothing: 'The end of a pause shows nothing that was done.' },
  'merged-into': always('RS.MA-03'),
  'merge-received': always('RS.MA-03'),
  'split-back': always('RS.MA-03'),
  'split-out': always('RS.MA-03'),
};

/** A cause that was found is analysis as well. */
function found<T>(risks: readonly T[]): readonly (T | 'RS.AN-03')[] {
  return ['RS.AN-03', ...risks];
}
