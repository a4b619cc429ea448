import { useId, useState } from 'react';
import { WORDS } from './words.ts';

/** A place to drop a file on, which is also an ordinary file field for the keyboard. */
export function Drop({
  name,
  error,
  onFile,
}: {
  name: string | null;
  error: string | undefined;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <p className="drop-label">{WORDS.file}</p>
      {/* Dropping is for the mouse; the file field inside does the same for the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <label
        htmlFor={id}
        className={isOver ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <input
          id={id}
          className="unseen"
          type="file"
          accept=".zip,application/zip"
          aria-invalid={error !== undefined}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <strong>{name === null ? WORDS.drop : WORDS.chosen(name)}</strong>
        <span className="help">{WORDS.dropHelp}</span>
      </label>
      {error !== undefined && (
        <p className="error" role="alert">
          <span aria-hidden="true">! </span>
          {error}
        </p>
      )}
    </div>
  );
}
