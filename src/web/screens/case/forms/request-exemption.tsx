import { useState } from 'react';
import { Checks } from '../../../parts/checks.tsx';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Chip, SafeWords } from '../../../parts/safe-words.tsx';
import { useCase } from '../context.ts';
import { untilFor } from './exemption-days.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function RequestExemption({ about }: TaskProps) {
  const { view } = useCase();
  const form = useForm({ until: '', justification: '', controls: '' });
  const open = view.actions.filter(({ state }) => state === 'planned' || state === 'executed');
  const unsettled = view.credentials.filter(({ disposition }) => disposition === null);
  const [actions, setActions] = useState(open.map(({ action }) => action).filter((id) => id === about));
  const [credentials, setCredentials] = useState(
    unsettled.map(({ credential }) => credential).filter((id) => id === about),
  );
  return (
    <TaskForm
      verb="requestExemption"
      form={form}
      operation="case.requestExemption"
      input={() => ({
        case: view.case,
        actions,
        credentials,
        until: untilFor(form.values.until, Date.now()) ?? 0,
        justification: form.values.justification,
        controls: form.values.controls,
      })}
      check={() =>
        new Map(
          actions.length + credentials.length > 0
            ? []
            : [[open.length > 0 ? 'actions' : 'credentials', FIELDS.nothingChosen]],
        )
      }
      required={['until', 'justification', 'controls']}
    >
      {open.length > 0 && (
        <Checks
          legend={FIELDS.actions}
          options={open.map(({ action, what }) => ({ value: action, label: <SafeWords text={what} /> }))}
          chosen={actions}
          onChange={(chosen) => setActions([...chosen])}
          error={form.errors.get('actions')}
        />
      )}
      {unsettled.length > 0 && (
        <Checks
          legend={FIELDS.credentials}
          options={unsettled.map(({ credential, placeholder }) => ({
            value: credential,
            label: <Chip placeholder={placeholder} />,
          }))}
          chosen={credentials}
          onChange={(chosen) => setCredentials([...chosen])}
          error={form.errors.get('credentials')}
        />
      )}
      <TextField form={form} name="until" type="date" label={FIELDS.until} help={FIELDS.untilHelp} />
      <TextArea form={form} name="justification" label={FIELDS.justification} rows={3} />
      <TextArea form={form} name="controls" label={FIELDS.controls} rows={3} />
    </TaskForm>
  );
}
