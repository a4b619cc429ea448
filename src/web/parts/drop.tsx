import { useId, useState } from 'react';

interface Props {
  readonly label: string;
  /** What stands in the place: what to do, or what was chosen. */
  readonly says: string;
  readonly help: string;
  /** Endings and media types, as the `accept` of a file field takes them; without it, any. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly error: string | undefined;
  /** At least one file; exactly one where `multiple` is not set. */
  readonly onFiles: (files: readonly File[]) => void;
  /** What was dropped, where folders are taken too. */
  readonly onItems?: (items: readonly DataTransferItem[]) => void;
}

/** A place to drop files on, which is also an ordinary file field for the keyboard. */
export function Drop({ label, says, help, accept, multiple = false, error, onFiles, onItems }: Props) {
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <p className="drop-label">{label}</p>
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
          if (onItems === undefined) take(event.dataTransfer.files);
          else onItems([...event.dataTransfer.items]);
        }}
      >
        <input
          id={id}
          className="unseen"
          type="file"
          accept={accept}
          multiple={multiple}
          aria-invalid={error !== undefined}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <strong>{says}</strong>
        <span className="help">{help}</span>
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
