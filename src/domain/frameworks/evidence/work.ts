import type { ControlId } from '../catalogue.ts';
import type { Action } from '../../case/state.ts';
import type { Disposition } from '../../case/words.ts';
import { always } from './rule.ts';
import type { Rules } from './rule.ts';

/** What the work on a case shows. */
export const WORK: Rules<
  | 'identity-linked'
  | 'identity-unlinked'
  | 'identity-unknown'
  | 'action-planned'
  | 'action-executed'
  | 'action-verified'
  | 'action-waived'
  | 'credential-settled'
> = {
  'identity-linked': always('ID.AM-02', 'ID.AM-08'),
  'identity-unlinked': always('ID.AM-08'),
  'identity-unknown': { nothing: 'It says openly that the evidence is missing.' },
  'action-planned': { nothing: 'A plan shows nothing until it is carried out.' },
  'action-executed': { shows: ({ action }, about) => actionShows(about.action(action)) },
  'action-verified': {
    shows: ({ action, result }, about) =>
      result === 'works' ? ['RS.AN-06', ...actionShows(about.action(action))] : ['RS.AN-06'],
  },
  'action-waived': always('GV.RM-04'),
  'credential-settled': { shows: ({ disposition }) => DISPOSITION_SHOWS[disposition] },
};

const KIND_SHOWS: Readonly<Record<Action['kind'], readonly ControlId[]>> = {
  contain: ['RS.MI-01'],
  remove: ['RS.MI-02', 'NHI2'],
  prevent: ['ID.IM-03'],
};

/** Beside what their kind shows; a place from which something is removed adds nothing. */
const MEANS_SHOW: Readonly<Partial<Record<Action['means'], readonly ControlId[]>>> = {
  rotate: ['PR.AA-01', 'NHI7'],
  revoke: ['PR.AA-01', 'NHI1'],
  disable: ['PR.AA-01', 'NHI1'],
  reduce: ['PR.AA-05', 'NHI5'],
  restore: ['PR.AA-05', 'RC.RP'],
  control: ['GV.OV-01'],
  policy: ['GV.OV-01', 'GV.RM-04'],
};

function actionShows(action: Pick<Action, 'kind' | 'means'> | null): readonly ControlId[] {
  return action === null ? [] : [...KIND_SHOWS[action.kind], ...(MEANS_SHOW[action.means] ?? [])];
}

const DISPOSITION_SHOWS: Readonly<Record<Disposition, readonly ControlId[]>> = {
  rotated: ['PR.AA-01', 'NHI7'],
  revoked: ['PR.AA-01', 'NHI1'],
  disabled: ['PR.AA-01', 'NHI1'],
  expired: ['PR.AA-01', 'NHI7'],
  exempted: ['ID.RA-07', 'GV.RM-04'],
  'approved-as-is': ['ID.RA-07', 'GV.RM-04'],
  'not-a-credential': ['RS.MA-02'],
};
