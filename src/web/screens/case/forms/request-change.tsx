import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api.ts';
import { Choice, TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Loading } from '../../../parts/loading.tsx';
import { useCase } from '../context.ts';
import { keyOfRow } from '../requests/row-key.ts';
import { snapshotOptions } from '../requests/snapshot-options.ts';
import { TickRows } from '../requests/tick-rows.tsx';
import { TRACE_WORDS } from '../trace-words.ts';
import { endOfDay } from '../../../parts/end-of-day.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

const WORDS = TRACE_WORDS.requests;
const NONE: ReadonlySet<string> = new Set();

/** Asks for exactly these rows: two pictures of an identity are compared, and what shall change is ticked. */
export default function RequestChange({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({
    identity: about ?? view.identities[0]?.identity ?? '',
    before: '',
    after: '',
    until: '',
    why: '',
  });
  const [chosen, setChosen] = useState(NONE);
  const { identity, until, why } = form.values;
  const snapshots = useQuery({
    queryKey: ['snapshots', identity],
    queryFn: () => call('identity.snapshots', { identity }),
    enabled: identity !== '',
  });
  const taken = snapshots.data?.snapshots ?? [];
  const after = form.values.after || (taken[0]?.digest ?? '');
  const before = form.values.before || (taken[1]?.digest ?? '');
  // the two newest are compared until somebody chooses others, and the choices show which they are
  const shown = { ...form, values: { ...form.values, before, after } };
  const compared = useQuery({
    queryKey: ['compare', identity, before, after],
    queryFn: () => call('identity.compare', { identity, before, after }),
    enabled: before !== '' && after !== '' && before !== after,
  });
  const diff = compared.data;
  const add = (diff?.removed ?? []).filter((row) => chosen.has(keyOfRow(row)));
  const remove = (diff?.added ?? []).filter((row) => chosen.has(keyOfRow(row)));
  return (
    <TaskForm
      verb="requestChange"
      form={form}
      operation="case.requestChange"
      input={() => ({
        case: view.case,
        identity,
        before,
        after,
        add: add.map(keyOfRow),
        remove: remove.map(keyOfRow),
        why,
        ...(until !== '' && { until: endOfDay(until) ?? 0 }),
      })}
      check={() => new Map(add.length + remove.length > 0 ? [] : [['rows', TRACE_FIELDS.nothingTicked]])}
      required={['identity', 'why']}
    >
      {view.identities.length > 1 && (
        <Choice
          form={form}
          name="identity"
          label={TRACE_FIELDS.changeOf}
          options={view.identities.map((one) => ({ value: one.identity, label: one.name }))}
        />
      )}
      {taken.length > 1 && (
        <>
          <Choice form={shown} name="before" label={TRACE_FIELDS.before} options={snapshotOptions(taken)} />
          <Choice form={shown} name="after" label={TRACE_FIELDS.after} options={snapshotOptions(taken)} />
        </>
      )}
      {snapshots.data !== undefined && taken.length < 2 && <p className="note">{TRACE_FIELDS.noPictures}</p>}
      {form.errors.has('rows') && (
        <p className="error" role="alert">
          {form.errors.get('rows')}
        </p>
      )}
      {compared.isFetching && <Loading says={TRACE_FIELDS.comparing} />}
      {diff !== undefined && (
        <>
          <TickRows legend={WORDS.lost} rows={diff.removed} keyOf={keyOfRow} chosen={chosen} onChange={setChosen} />
          <TickRows legend={WORDS.gained} rows={diff.added} keyOf={keyOfRow} chosen={chosen} onChange={setChosen} />
        </>
      )}
      <TextField
        form={form}
        name="until"
        type="date"
        label={TRACE_FIELDS.changeUntil}
        help={TRACE_FIELDS.changeUntilHelp}
        optional
      />
      <TextArea form={form} name="why" label={TRACE_FIELDS.changeWhy} rows={3} />
    </TaskForm>
  );
}
