import { useId } from 'react';
import { Button } from '../../../parts/button.tsx';
import { Drop } from '../../../parts/drop.tsx';
import { chosenFiles, droppedFiles } from './chosen-files.ts';
import type { Upload as Uploaded } from './upload-queue.ts';
import { useUpload } from './use-upload.ts';
import { WORDS } from './words.ts';

/** Documents are dropped or chosen, several at once or a whole folder; each tells how far it is, and why it was refused. */
export function Upload() {
  const { files, busy, send, again, clear } = useUpload();
  const isOver = files.length > 0 && !busy;
  const isLeft = files.some(({ is }) => is === 'waiting' || is === 'failed');
  return (
    <div className="upload">
      {!busy && (
        <>
          <Drop
            label={WORDS.add.label}
            says={WORDS.add.says}
            help={WORDS.add.help}
            multiple
            error={undefined}
            onFiles={(chosen) => send(chosenFiles(chosen))}
            onItems={(items) => void droppedFiles(items).then(send)}
          />
          <Folder onFiles={(chosen) => send(chosenFiles(chosen))} />
        </>
      )}
      {files.length > 0 && (
        <ul className="rows upload-files" aria-label={WORDS.add.label}>
          {files.map((file, index) => (
            // nothing is taken out of the list or moved in it
            <FileLine key={index} file={file} />
          ))}
        </ul>
      )}
      <p role="status" className="small">
        {busy && WORDS.add.progress(files.filter(({ is }) => is !== 'waiting' && is !== 'busy').length, files.length)}
        {isOver && summary(files)}
      </p>
      {isOver && isLeft && <Button onClick={again}>{WORDS.add.again}</Button>}
      {isOver && (
        <Button tone="quiet" onClick={clear}>
          {WORDS.add.clear}
        </Button>
      )}
    </div>
  );
}

function Folder({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const id = useId();
  return (
    <p className="upload-folder">
      <input
        id={id}
        className="unseen"
        type="file"
        multiple
        ref={(input) => input?.setAttribute('webkitdirectory', '')}
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
      <label htmlFor={id} className="button button-quiet">
        {WORDS.add.folder}
      </label>
    </p>
  );
}

function FileLine({ file }: { file: Uploaded }) {
  return (
    <li className="row-item">
      <span className="row-name">{file.name}</span>
      {'says' in file ? (
        <span className="small">
          <strong>{WORDS.add[file.is]}:</strong> {file.says}
        </span>
      ) : (
        <span className="small soft row-state">
          {file.is === 'busy' && <span className="spinner" aria-hidden="true" />} {WORDS.add[file.is]}
        </span>
      )}
    </li>
  );
}

function summary(files: readonly Uploaded[]): string {
  const done = files.filter(({ is }) => is === 'done' || is === 'unchanged').length;
  return done === files.length ? WORDS.add.all(done) : WORDS.add.some(done, files.length - done);
}
