import { useState } from 'react';
import type { SentFile } from '../../../operations.ts';
import { Drop } from '../../../parts/drop.tsx';
import { sentFiles } from './sent-files.ts';
import { FIELDS } from './words.ts';

interface Props {
  readonly label: string;
  readonly multiple?: boolean;
  readonly error?: string | undefined;
  readonly onRead: (files: readonly SentFile[]) => void;
}

/** Files from this machine, of any kind: the server reads them, and says which it cannot read. */
export function FilesField({ label, multiple = false, error, onRead }: Props) {
  const [names, setNames] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async (chosen: readonly File[]) => {
    const sent = await sentFiles(chosen);
    setWrong(sent.ok ? null : FIELDS.unsent[sent.why](sent.name));
    setNames(sent.ok ? sent.files.map(({ name }) => name) : []);
    onRead(sent.ok ? sent.files : []);
  };
  return (
    <Drop
      label={label}
      says={names.length === 0 ? FIELDS.drop(multiple) : names.join(', ')}
      help={names.length === 0 ? FIELDS.filesHelp : FIELDS.dropOther}
      multiple={multiple}
      error={wrong ?? error}
      onFiles={(files) => void read(files)}
    />
  );
}
