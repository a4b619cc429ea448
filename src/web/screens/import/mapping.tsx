import { useEffect, useId, useState } from 'react';
import { FIELDS, mapped, type Field } from '../../../inventory/csv/mapping.ts';
import { Loading } from '../../parts/loading.tsx';
import type { Sample } from './messages.ts';
import { takeSample } from './take-sample.ts';
import { WORDS } from './words.ts';

interface Props {
  readonly file: File;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChange: (columns: Readonly<Record<string, string>>) => void;
}

/** Which column of a table is what, with what the first rows say beside it. Usual heads are chosen already. */
export function Mapping({ file, chosen, onChange }: Props) {
  const [sample, setSample] = useState<Sample | 'unreadable' | null>(null);
  useEffect(
    () =>
      takeSample(file, (taken) => {
        setSample(taken ?? 'unreadable');
        // chosen already where the reading before it ended
        if (taken !== null && Object.keys(chosen).length === 0) onChange(usualColumns(taken.columns));
      }),
    // Once for each file: the page gives another file another key.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  if (sample === null) return <Loading says={WORDS.mapping.loading} />;
  if (sample === 'unreadable' || sample.columns.length === 0)
    return <p className="note import-mapping">{WORDS.mapping.unreadable}</p>;
  const used = new Set(Object.values(chosen));
  const unused = sample.columns.filter((column) => !used.has(column));
  return (
    <fieldset className="import-mapping">
      <legend>{WORDS.mapping.title}</legend>
      <p className="help">{WORDS.mapping.lead}</p>
      <ul className="rows">
        {FIELDS.map((field) => (
          <FieldRow
            key={field}
            field={field}
            sample={sample}
            column={chosen[field] ?? ''}
            onChoose={(column) => onChange({ ...chosen, [field]: column })}
          />
        ))}
      </ul>
      {unused.length > 0 && <p className="help">{WORDS.mapping.unused(unused.join(', '))}</p>}
    </fieldset>
  );
}

interface RowProps {
  readonly field: Field;
  readonly sample: Sample;
  readonly column: string;
  readonly onChoose: (column: string) => void;
}

function FieldRow({ field, sample, column, onChoose }: RowProps) {
  const id = useId();
  const at = sample.columns.indexOf(column);
  const values = at < 0 ? [] : sample.rows.map((row) => row[at] ?? '');
  return (
    <li className="mapping-row">
      <label htmlFor={id}>{WORDS.mapping.fields[field]}</label>
      <select id={id} value={column} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{WORDS.mapping.none}</option>
        {sample.columns.map((name, index) => (
          <option key={`${name} ${index}`} value={name}>
            {name}
          </option>
        ))}
      </select>
      <p className="mapping-sample small soft breakable">
        {at >= 0 && values.map((value) => (value.trim() === '' ? WORDS.mapping.empty : value)).join(' · ')}
      </p>
    </li>
  );
}

/** The columns that carry usual names; every other field is said to have none. */
function usualColumns(columns: readonly string[]): Readonly<Record<string, string>> {
  const usual = mapped(columns, {});
  const found: ReadonlyMap<string, string> = 'mapping' in usual ? usual.mapping : new Map<string, string>();
  return Object.fromEntries(FIELDS.map((field) => [field, found.get(field) ?? '']));
}
