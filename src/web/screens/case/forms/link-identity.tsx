import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { IDENTITY_KINDS } from '../../../../domain/case/words.ts';
import { call } from '../../../api.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { IDENTITY_KIND_NAMES } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { TaskForm } from './task-form.tsx';
import { FIELDS } from './words.ts';

export function LinkIdentity() {
  const { view } = useCase();
  const list = useId();
  const form = useForm({ kind: '', name: '', locator: '', owner: '' });
  const known = useQuery({
    queryKey: ['identities', form.values.name],
    queryFn: () => call('identity.list', { words: form.values.name, limit: 8 }),
    enabled: form.values.name.length > 1,
  });
  const offered = known.data?.identities ?? [];
  const { kind, name, locator, owner } = form.values;
  return (
    <TaskForm
      verb="linkIdentity"
      form={form}
      operation="case.linkIdentity"
      input={() => ({ case: view.case, kind, name, ...filled({ locator, owner }) })}
      required={['kind', 'name']}
    >
      <Choice
        form={form}
        name="kind"
        label={FIELDS.identityKind}
        options={optionsOf(IDENTITY_KINDS, IDENTITY_KIND_NAMES)}
      />
      <TextField form={form} name="name" label={FIELDS.identityName} help={FIELDS.identityNameHelp} list={list} />
      <datalist id={list}>
        {offered.map((identity) => (
          <option key={identity.identity} value={identity.name}>
            {identity.locator ?? identity.owner ?? ''}
          </option>
        ))}
      </datalist>
      <TextField form={form} name="locator" label={FIELDS.locator} help={FIELDS.locatorHelp} optional />
      <TextField form={form} name="owner" label={FIELDS.owner} help={FIELDS.ownerHelp} optional />
    </TaskForm>
  );
}
