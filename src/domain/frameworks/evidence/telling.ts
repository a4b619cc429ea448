import { always } from './rule.ts';
import type { Rules } from './rule.ts';

/** What telling the reporters shows, and closing. */
export const TELLING: Rules<
  | 'outcome-recorded'
  | 'outcome-sent'
  | 'outcome-collected'
  | 'outcome-answered'
  | 'submission-withdrawn'
  | 'machine-updated'
  | 'reporter-unreachable'
  | 'closed'
> = {
  'outcome-recorded': always('RS.CO-03', 'ID.RA-08'),
  'outcome-sent': { shows: ({ result }) => (result === 'accepted' ? ['RS.CO-02', 'RS.CO-03'] : []) },
  'outcome-collected': always('RS.CO-02', 'RS.CO-03'),
  'outcome-answered': always('ID.IM-03', 'GV.RM-03'),
  'submission-withdrawn': { nothing: 'Who takes a report back is owed no answer.' },
  'machine-updated': always('RS.CO-02'),
  'reporter-unreachable': { nothing: 'Nobody was told.' },
  closed: always('RC.RP', 'RS.AN-06'),
};
