import { useId } from 'react';
import type { SnapshotView } from '../../../operations/identity/views.ts';
import { Moment } from '../../parts/moment.tsx';
import { WORDS } from './words.ts';

interface Props {
  readonly name: string;
  readonly snapshots: readonly SnapshotView[];
  readonly chosen: string;
  readonly onChoose: (digest: string) => void;
}

/** One side of a comparison: which snapshot it is. */
export function SnapshotChoice({ name, snapshots, chosen, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset className="field">
      <legend>{name}</legend>
      <div className="snapshot-choices">
        {snapshots.map(({ digest, takenAt, total, redacted }) => (
          <label key={`${digest} ${takenAt}`} className="radio">
            <input type="radio" name={id} checked={chosen === digest} onChange={() => onChoose(digest)} />
            <span>
              <Moment at={takenAt} />
              <span className="help">
                {WORDS.snapshots.rows(total)}, <span className="mono">{digest.slice(0, 12)}…</span>
                {redacted && `, ${WORDS.snapshots.redacted}`}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
