import type { ReviewCaseView } from '../../../operations/review/views.ts';
import { mayWork } from '../../parts/rights.ts';
import { Link } from '../../parts/router.tsx';
import { useMe } from '../../session.ts';
import { FORM_WORDS } from '../case/forms/words.ts';
import { addressOfTask } from '../case/task-in-address.ts';
import { verbOf } from '../case/verbs.ts';
import { WORDS } from './words.ts';

/** Leads to the form that fills a gap, opened in its case. */
export function AskFor({ number, gap }: { number: string; gap: ReviewCaseView['gaps'][number] }) {
  const me = useMe();
  if (!mayWork(me)) return null;
  if (gap.operation === 'inventory.begin') {
    return (
      <Link to="/import" className="button">
        {WORDS.importing}
      </Link>
    );
  }
  const verb = verbOf(gap.operation);
  if (verb === null) return null;
  return (
    <Link to={`/cases/${number}${addressOfTask({ verb, about: gap.about })}`} className="button">
      {FORM_WORDS[verb].open}
      <span className="unseen">: {number}</span>
    </Link>
  );
}
