import { useId } from 'react';
import { Button } from '../../../parts/button.tsx';
import { Drop } from '../../../parts/drop.tsx';
import { useUpload, type Uploaded } from './use-upload.ts';
import { WORDS } from './words.ts';

/** Documents are dropped or chosen, several at once or a whole folder; each tells how far it is, and why it was refused. */
export function Upload() {
  const { files, send, clear } = useUpload();
  const isOver = files.length > 0 && files.every(({ state }) => state === 'done' || state === 'refused');
  return (
    <div className="upload">
      <Drop
        label={WORDS.add.label}
        says={WORDS.add.says}
        help={WORDS.add.help}
        multiple
        error={undefined}
        onFiles={send}
      />
      <Folder onFiles={send} />
      {files.length > 0 && (
        <ul className="rows upload-files" aria-label={WORDS.add.label}>
          {files.map((file) => (
            <FileLine key={file.key} file={file} />
          ))}
        </ul>
      )}
      <p role="status" className="small">
        {isOver && summary(files)}
      </p>
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
          const chosen = [...(currentTarget.files ?? [])].filter(({ name }) => !name.startsWith('.'));
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
      {file.state === 'refused' ? (
        <span className="small">
          <strong>{WORDS.add.refused}:</strong> {file.says}
        </span>
      ) : (
        <span className="small soft row-state">
          {file.state === 'busy' && <span className="spinner" aria-hidden="true" />} {WORDS.add[file.state]}
        </span>
      )}
    </li>
  );
}

function summary(files: readonly Uploaded[]): string {
  const done = files.filter(({ state }) => state === 'done').length;
  return done === files.length ? WORDS.add.all(done) : WORDS.add.some(done, files.length - done);
}
