import { useState } from 'react';
import { detect } from '../../../inventory/detect.ts';
import type { FileSource } from '../../../inventory/importer.ts';
import { SOURCES, type Source } from '../../../inventory/sources.ts';
import { Button } from '../../parts/button.tsx';
import { Drop } from '../../parts/drop.tsx';
import { sizeInWords } from '../../parts/size.ts';
import { importFile } from './import-file.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly source: Source | null;
  readonly files: readonly File[];
  readonly error: string | undefined;
  readonly onSource: (source: FileSource) => void;
  readonly onChange: (files: readonly File[]) => void;
}

/** The files, and what the first of them looks like where that is not what was chosen. */
export function Files({ source, files, error, onSource, onChange }: Props) {
  const [found, setFound] = useState<FileSource | null>(null);
  const add = async (chosen: readonly File[]) => {
    const known = new Set(files.map(keyOf));
    const all = [...files, ...chosen.filter((file) => !known.has(keyOf(file)))];
    onChange(all);
    const [first] = all;
    if (first === undefined) return;
    const detected = await detect(importFile(first, () => {}));
    const its = 'source' in detected ? detected.source : null;
    setFound(its);
    if (its !== null && source === null) onSource(its);
  };
  const other = found !== null && source !== null && found !== source.source && files.length > 0 ? found : null;
  return (
    <>
      <Drop
        label={WORDS.files}
        says={files.length === 0 ? WORDS.drop : WORDS.dropMore}
        help={WORDS.dropHelp(source?.accepts.join(' ') ?? '')}
        accept={(source?.accepts ?? SOURCES.flatMap(({ accepts }) => accepts)).join(',')}
        multiple
        error={error}
        onFiles={(chosen) => void add(chosen)}
      />
      {files.length > 0 && (
        <ul className="rows import-files">
          {files.map((file) => (
            <li key={keyOf(file)} className="row-item">
              <span className="row-name">{file.name}</span>
              <span className="small soft">{sizeInWords(file.size)}</span>
              <Button tone="quiet" onClick={() => onChange(files.filter((each) => each !== file))}>
                {WORDS.remove}
                <span className="unseen">: {file.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {other !== null && (
        <p className="note import-other" role="status">
          {WORDS.looksLike(titleOf(other))}{' '}
          <Button tone="quiet" onClick={() => onSource(other)}>
            {WORDS.readAs(titleOf(other))}
          </Button>
        </p>
      )}
    </>
  );
}

function titleOf(source: FileSource): string {
  return SOURCES.find((one) => one.source === source)?.title ?? source;
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`;
}
