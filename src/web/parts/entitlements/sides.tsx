import type { CompareView } from '../../../operations/identity/views.ts';
import { Moment } from '../moment.tsx';
import { WORDS } from './words.ts';

/** Which two snapshots are compared: when each was taken, and the digest that somebody may sign. */
export function DiffSides({ before, after }: Pick<CompareView, 'before' | 'after'>) {
  return (
    <div className="diff-sides">
      <dl className="facts">
        <dt>{WORDS.sides.before}</dt>
        <dd>
          <Side side={before} />
        </dd>
        <dt>{WORDS.sides.after}</dt>
        <dd>
          <Side side={after} />
        </dd>
      </dl>
      <p className="small soft">{WORDS.sides.help}</p>
    </div>
  );
}

function Side({ side }: { side: CompareView['before'] }) {
  return (
    <>
      <Moment at={side.takenAt} />{' '}
      <span className="small soft breakable">
        {WORDS.sides.digest} <span className="mono">{side.digest}</span>
      </span>
    </>
  );
}
