import { useRef, useState, type SubmitEvent } from 'react';
import { SOURCES } from '../../../inventory/sources.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/field.tsx';
import { emptyOnes, useForm } from '../../parts/form.ts';
import { Radios } from '../../parts/radios.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { ExportSteps } from './export-steps.tsx';
import { Files } from './files.tsx';
import { Mapping } from './mapping.tsx';
import type { Chosen, Ended } from './states.ts';
import { SourceName } from './source-name.tsx';
import { WORDS } from './words.ts';

interface Props {
  /** Why the reading before ended. */
  readonly ended: Ended | null;
  /** What was chosen then. */
  readonly before: Chosen | null;
  readonly onStart: (chosen: Chosen) => void;
}

/** What is imported: the source, how its export is got, the files, and what the files do not say themselves. */
export function Choose({ ended, before, onStart }: Props) {
  const form = useForm({
    source: before?.source ?? '',
    name: before?.name ?? '',
    environment: before?.said.environment ?? '',
    repository: before?.said.repository ?? '',
  });
  const [files, setFiles] = useState<readonly File[]>(before?.files ?? []);
  const [columns, setColumns] = useState(before?.columns ?? {});
  const element = useRef<HTMLFormElement>(null);
  const source = SOURCES.find((one) => one.source === form.values.source) ?? null;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const wrong = new Map([
      ...(source === null ? [['source', WORDS.sourceNone] as const] : []),
      ...(files.length === 0 ? [['files', WORDS.filesNone] as const] : []),
      ...emptyOnes(form, ['name']),
    ]);
    form.setErrors(wrong);
    if (wrong.size > 0 || source === null) {
      requestAnimationFrame(() => firstWrong(element.current)?.focus());
      return;
    }
    const { name, environment, repository } = form.values;
    onStart({ source: source.source, name: name.trim(), files, said: { environment, repository }, columns });
  };
  return (
    <form ref={element} noValidate onSubmit={submit} className="import-choose">
      <Refusal problem={ended} />
      <Radios
        form={form}
        name="source"
        legend={WORDS.source}
        options={SOURCES.map((one) => ({ value: one.source, label: one.title }))}
      />
      {source !== null && <ExportSteps source={source} />}
      <Files
        source={source}
        files={files}
        error={form.errors.get('files')}
        onSource={(found) => form.set('source', found)}
        onChange={(next) => {
          setFiles(next);
          if (next[0] !== files[0]) setColumns({});
          form.setErrors(new Map([...form.errors].filter(([field]) => field !== 'files')));
        }}
      />
      {source?.source === 'csv' && files[0] !== undefined && (
        <Mapping key={keyOf(files[0])} file={files[0]} chosen={columns} onChange={setColumns} />
      )}
      <SourceName form={form} kind={source?.source ?? null} />
      <TextField form={form} name="environment" label={WORDS.environment} help={WORDS.environmentHelp} optional />
      {source?.source === 'github' && (
        <TextField form={form} name="repository" label={WORDS.repository} help={WORDS.repositoryHelp} optional />
      )}
      <div className="form-end">
        <Button type="submit" tone="next">
          {WORDS.read}
        </Button>
        <span className="small soft">{WORDS.next}</span>
      </div>
    </form>
  );
}

function keyOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`;
}

function firstWrong(form: HTMLFormElement | null): HTMLElement | null {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  return wrong?.querySelector('input') ?? wrong;
}
