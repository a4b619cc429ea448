import { Button } from '../../parts/button.tsx';
import { COUNT } from '../../parts/count.ts';
import type { FileProgress } from './messages.ts';
import type { ImportState } from './states.ts';
import { WORDS } from './words.ts';

/** What is being read and how far it is. */
export function ReadingNow({
  state,
  onCancel,
}: {
  state: Extract<ImportState, { is: 'reading' }>;
  onCancel: () => void;
}) {
  const { progress } = state;
  return (
    <div className="card import-progress">
      <p className="loading-line">
        <span className="spinner" aria-hidden="true" />
        {progress.file === null ? WORDS.reading.begins : <FileLine file={progress.file} />}
      </p>
      <dl className="import-counts">
        <div>
          <dt>{WORDS.reading.records}</dt>
          <dd>{COUNT.format(progress.records)}</dd>
        </div>
        <div>
          <dt>{WORDS.reading.unreadable}</dt>
          <dd>{COUNT.format(progress.unreadable)}</dd>
        </div>
      </dl>
      <p className="small soft">{WORDS.stays}</p>
      <div className="form-end">
        <Button onClick={onCancel}>{WORDS.reading.cancel}</Button>
      </div>
    </div>
  );
}

function FileLine({ file: { name, at, size } }: { file: FileProgress }) {
  const percent = size === 0 ? 100 : Math.floor((at / size) * 100);
  return (
    <>
      <label className="import-file">
        <span className="breakable">{WORDS.reading.file(name, percent)}</span>
        <progress max={100} value={percent} />
      </label>
    </>
  );
}
