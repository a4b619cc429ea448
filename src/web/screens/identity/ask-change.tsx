import type { CompareView } from '../../../operations/identity/views.ts';
import { Link } from '../../parts/router.tsx';
import { addressOfTask } from '../case/task-in-address.ts';
import { useIdentity } from './context.ts';
import { WORDS } from './words.ts';

/** From what changed to asking for it: a change of access is asked for in a case, so its open cases are offered. */
export function AskChange({ diff: { before, after, removed, added } }: { diff: CompareView }) {
  const { view } = useIdentity();
  if (removed.length + added.length === 0) return null;
  const open = view.seenIn.filter(({ isOpen }) => isOpen);
  const asking = { verb: 'requestChange', about: view.identity } as const;
  const query = addressOfTask(asking, { before: before.digest, after: after.digest });
  return (
    <div className="diff-part">
      <h4>{WORDS.snapshots.ask}</h4>
      {open.length === 0 && <p className="soft">{WORDS.snapshots.askNowhere}</p>}
      {open.length > 0 && (
        <ul className="bullets">
          {open.map(({ case: id, number }) => (
            <li key={id}>
              <Link to={`/cases/${number}${query}`}>{WORDS.snapshots.askIn(number)}</Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
