import { useId, useState } from 'react';
import type { TextFile } from '../../../operations.ts';
import { readTextFiles } from './read-files.ts';
import { FIELDS } from './words.ts';

interface Props {
  readonly label: string;
  readonly optional?: boolean;
  readonly multiple?: boolean;
  readonly error?: string | undefined;
  readonly onRead: (files: readonly TextFile[]) => void;
}

/** Text files from this machine; what cannot be read as text is refused before it is sent. */
export function FilesField({ label, optional = false, multiple = false, error, onRead }: Props) {
  const id = useId();
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const says = unreadable === null ? error : FIELDS.unreadable(unreadable);
  const read = async (input: HTMLInputElement) => {
    const files = await readTextFiles(input.files ?? []);
    setUnreadable(files.ok ? null : files.name);
    if (!files.ok) input.value = '';
    onRead(files.ok ? files.files : []);
  };
  return (
    <div className={says === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> (optional)</span>}
      </label>
      <p className="help" id={`${id}-help`}>
        {FIELDS.filesHelp}
      </p>
      <input
        id={id}
        type="file"
        multiple={multiple}
        aria-describedby={`${id}-help`}
        aria-invalid={says !== undefined}
        onChange={(event) => void read(event.currentTarget)}
      />
      {says !== undefined && (
        <p className="error" role="alert">
          <span aria-hidden="true">! </span>
          {says}
        </p>
      )}
    </div>
  );
}
