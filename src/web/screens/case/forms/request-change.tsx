import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { endOfDay } from '../../../parts/end-of-day.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Choice, TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Loading } from '../../../parts/loading.tsx';
import { usePlace } from '../../../parts/router.tsx';
import { useCase } from '../context.ts';
import { ChangePreview } from '../requests/change-preview.tsx';
import { snapshotOptions } from '../requests/snapshot-options.ts';
import { TickRows } from '../requests/tick-rows.tsx';
import { useComparison } from '../requests/use-comparison.ts';
import { TRACE_WORDS } from '../trace-words.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

const WORDS = TRACE_WORDS.requests;

/** Asks for exactly these rows: two snapshots are compared, what shall change is ticked, and what is signed is shown. */
export default function RequestChange({ about }: TaskProps) {
  const { view } = useCase();
  const linked = view.identities.find((one) => one.identity === about) ?? view.identities[0];
  const { query } = usePlace();
  const form = useForm({
    identity: linked?.identity ?? '',
    before: query.get('before') ?? '',
    after: query.get('after') ?? '',
    until: '',
    why: '',
  });
  const { identity, until, why } = form.values;
  const { snapshots, taken, before, after, compared, ticked, tick } = useComparison(identity, form.values);
  // the choices show which two are compared before anybody has chosen
  const shown = { ...form, values: { ...form.values, before, after } };
  const diff = compared.data;
  const mark = (change: Parameters<typeof tick>[0]) => {
    tick(change);
    form.setErrors(new Map([...form.errors].filter(([field]) => field !== 'rows')));
  };
  const isTicked = ticked.add.size + ticked.remove.size > 0;
  const choice = {
    case: view.case,
    identity,
    before,
    after,
    add: [...ticked.add].toSorted((a, b) => a - b),
    remove: [...ticked.remove].toSorted((a, b) => a - b),
    ...(until !== '' && { until: endOfDay(until) ?? 0 }),
  };
  const preview = useQuery({
    queryKey: ['change', choice],
    queryFn: () => call('case.previewChange', choice),
    enabled: isTicked,
    retry: false,
  });
  const diffDigest = isTicked ? preview.data?.diff : undefined;
  return (
    <TaskForm
      verb="requestChange"
      form={form}
      operation="case.requestChange"
      input={() => ({ ...choice, diff: diffDigest ?? '', why })}
      check={() => new Map(diffDigest === undefined ? [['rows', unready(isTicked)]] : [])}
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
      {snapshots.isError && <Failed error={snapshots.error} onAgain={() => void snapshots.refetch()} />}
      {snapshots.data !== undefined && taken.length < 2 && <p className="note">{TRACE_FIELDS.noPictures}</p>}
      {taken.length > 1 && (
        <>
          <Choice form={shown} name="before" label={TRACE_FIELDS.before} options={snapshotOptions(taken)} />
          <Choice form={shown} name="after" label={TRACE_FIELDS.after} options={snapshotOptions(taken)} />
        </>
      )}
      {before !== '' && before === after && <p className="note">{TRACE_FIELDS.samePicture}</p>}
      {form.errors.has('rows') && (
        <p className="error" role="alert">
          {form.errors.get('rows')}
        </p>
      )}
      {compared.isFetching && <Loading says={TRACE_FIELDS.comparing} />}
      {compared.isError && <Failed error={compared.error} onAgain={() => void compared.refetch()} />}
      {diff !== undefined && diff.removed.length + diff.added.length === 0 && (
        <p className="note">{TRACE_FIELDS.noRows}</p>
      )}
      {diff !== undefined && (
        <>
          <TickRows legend={WORDS.lost} rows={diff.removed} chosen={ticked.add} onChange={(add) => mark({ add })} />
          <TickRows
            legend={WORDS.gained}
            rows={diff.added}
            chosen={ticked.remove}
            onChange={(remove) => mark({ remove })}
          />
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
      {isTicked && <ChangePreview preview={preview} />}
      <TextArea form={form} name="why" label={TRACE_FIELDS.changeWhy} rows={3} />
    </TaskForm>
  );
}

function unready(isTicked: boolean): string {
  return isTicked ? TRACE_FIELDS.notPreviewed : TRACE_FIELDS.nothingTicked;
}
