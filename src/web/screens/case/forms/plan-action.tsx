import { useState } from 'react';
import { ACTION_KINDS, MEANS, type ActionKind } from '../../../../domain/case/words.ts';
import { Checks } from '../../../parts/checks.tsx';
import { Choice, TextArea } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { Radios } from '../../../parts/radios.tsx';
import { Chip } from '../../../parts/safe-words.tsx';
import { ACTION_KIND_NAMES, MEANS_NAMES } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { WORDS } from '../words.ts';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function PlanAction({ about }: TaskProps) {
  const { view } = useCase();
  const request = view.requests.find((each) => each.request === about);
  const form = useForm({
    kind: request === undefined ? (kindOf(about) ?? '') : 'contain',
    means: request === undefined ? '' : request.add.length > 0 ? 'restore' : 'reduce',
    what: request?.words.join('\n') ?? '',
  });
  const [credentials, setCredentials] = useState(request === undefined ? openCredentials(about, view.credentials) : []);
  const kind = kindOf(form.values.kind);
  const means: readonly { value: string; label: string }[] =
    kind === null ? [] : MEANS[kind].map((value) => ({ value, label: MEANS_NAMES[value] }));
  const chosen = means.some(({ value }) => value === form.values.means) ? form.values.means : '';
  return (
    <TaskForm
      verb="planAction"
      form={form}
      operation="case.planAction"
      input={() => ({
        case: view.case,
        ...form.values,
        means: chosen,
        ...(credentials.length > 0 && { credentials }),
        ...(request !== undefined && { request: request.request }),
      })}
      required={['kind', 'means', 'what']}
    >
      <Radios
        form={form}
        name="kind"
        legend={FIELDS.kind}
        options={ACTION_KINDS.map((value) => ({
          value,
          label: ACTION_KIND_NAMES[value],
          help: WORDS.actions.leads[value],
        }))}
      />
      {kind !== null && <Choice form={form} name="means" label={FIELDS.means[kind]} options={means} />}
      <TextArea form={form} name="what" label={FIELDS.what} rows={3} />
      {view.credentials.length > 0 && (
        <Checks
          legend={FIELDS.credentials}
          options={view.credentials.map(({ credential, placeholder }) => ({
            value: credential,
            label: <Chip placeholder={placeholder} />,
          }))}
          chosen={credentials}
          onChange={setCredentials}
          error={form.errors.get('credentials')}
        />
      )}
    </TaskForm>
  );
}

function kindOf(word: string | null): ActionKind | null {
  return ACTION_KINDS.find((kind) => kind === word) ?? null;
}

/** The credential that the form was opened for, else all that are not settled yet. */
function openCredentials(
  about: string | null,
  all: readonly { credential: string; disposition: string | null }[],
): readonly string[] {
  if (all.some(({ credential }) => credential === about)) return about === null ? [] : [about];
  return all.filter(({ disposition }) => disposition === null).map(({ credential }) => credential);
}
