import type { ChangeEvents } from '../../case/events-change.ts';
import { always } from './rule.ts';
import type { Rules } from './rule.ts';

/** What a signed change of entitlements shows. */
export const CHANGES: Rules<keyof ChangeEvents> = {
  'change-requested': always('ID.RA-07', 'PR.AA-05', 'GV.RM-04'),
  'change-decided': {
    shows: ({ decision }) =>
      decision === 'approved' ? ['ID.RA-07', 'PR.AA-05', 'GV.RM-04'] : ['ID.RA-07', 'PR.AA-05', 'NHI5'],
  },
  'change-expired': always('ID.RA-07', 'PR.AA-05'),
  'change-withdrawn': always('ID.RA-07'),
  'change-matched': always('PR.AA-05', 'ID.AM-08', 'RC.RP'),
  'change-contradicted': always('PR.AA-05', 'ID.AM-08', 'GV.OV-01'),
};
