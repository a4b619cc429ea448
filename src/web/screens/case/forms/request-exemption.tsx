import { useState } from 'react';
import { Checks } from '../../../parts/checks.tsx';
import { TextArea, TextField } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Chip, SafeWords } from '../../../parts/safe-words.tsx';
import { useCase } from '../context.ts';
import { ExemptionInShort } from '../exemption-in-short.tsx';
import { untilFor } from './exemption-days.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/** Opened for an action or a credential that stays as it is, or for an exemption that shall go on: a new review of the same things. */
export function RequestExemption({ about }: TaskProps) {
  const { view } = useCase();
  const earlier = view.exemptions.find(({ exemption }) => exemption === about);
  const form = useForm({ until: '', justification: '', controls: earlier?.controls ?? '' });
  const open = view.actions.filter(({ state }) => state === 'planned' || state === 'executed');
  const unsettled = view.credentials.filter(({ disposition }) => disposition === null);
  const [actions, setActions] = useState<readonly string[]>(
    earlier?.actions ?? open.map(({ action }) => action).filter((id) => id === about),
  );
  const [credentials, setCredentials] = useState<readonly string[]>(
    earlier?.credentials ?? unsettled.map(({ credential }) => credential).filter((id) => id === about),
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
        ...(earlier !== undefined && { extends: earlier.exemption }),
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
      {earlier !== undefined && <ExemptionInShort exemption={earlier} />}
      {earlier === undefined && open.length > 0 && (
        <Checks
          legend={FIELDS.actions}
          options={open.map(({ action, what }) => ({ value: action, label: <SafeWords text={what} /> }))}
          chosen={actions}
          onChange={setActions}
          error={form.errors.get('actions')}
        />
      )}
      {earlier === undefined && unsettled.length > 0 && (
        <Checks
          legend={FIELDS.credentials}
          options={unsettled.map(({ credential, placeholder }) => ({
            value: credential,
            label: <Chip placeholder={placeholder} />,
          }))}
          chosen={credentials}
          onChange={setCredentials}
          error={form.errors.get('credentials')}
        />
      )}
      <TextField form={form} name="until" type="date" label={FIELDS.until} help={FIELDS.untilHelp} />
      <TextArea form={form} name="justification" label={FIELDS.justification} rows={3} />
      <TextArea form={form} name="controls" label={FIELDS.controls} rows={3} />
    </TaskForm>
  );
}
