import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { Suggestions } from '../../../parts/suggestions.tsx';
import { useCase } from '../context.ts';
import { TaskForm } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

/** Somebody who uses the identity; those that its page names are offered. */
export default function AddConsumer() {
  const { view } = useCase();
  const { identities, credentials, consumers } = view;
  const form = useForm({ identity: identities[0]?.identity ?? '', name: '', contact: '', credential: '' });
  const { identity, name, contact, credential } = form.values;
  const known = useQuery({
    queryKey: ['identity', identity],
    queryFn: () => call('identity.show', { identity }),
    enabled: identity !== '',
  });
  const listed = new Set(consumers.filter((one) => one.identity === identity).map((one) => one.name));
  const offered = (known.data?.consumers ?? [])
    .map((one) => one.name)
    .filter((one) => !listed.has(one) && one !== name && one.toLowerCase().includes(name.trim().toLowerCase()))
    .slice(0, 8);
  return (
    <TaskForm
      verb="addConsumer"
      form={form}
      operation="case.addConsumer"
      input={() => ({ case: view.case, identity, name, ...filled({ contact: contact.trim(), credential }) })}
      required={['identity', 'name']}
    >
      {identities.length > 1 && (
        <Choice
          form={form}
          name="identity"
          label={TRACE_FIELDS.ofIdentity}
          options={identities.map((one) => ({ value: one.identity, label: one.name }))}
        />
      )}
      <Suggestions
        label={TRACE_FIELDS.consumerName}
        help={TRACE_FIELDS.consumerNameHelp}
        error={form.errors.get('name')}
        text={name}
        onType={(text) => form.set('name', text)}
        offered={offered}
        keyOf={(one) => one}
        show={(one) => ({ name: one, more: TRACE_FIELDS.fromItsPage })}
        onChoose={(one) => form.set('name', one)}
        count={TRACE_FIELDS.consumersOffered}
      />
      <TextField
        form={form}
        name="contact"
        type="email"
        label={TRACE_FIELDS.contact}
        help={TRACE_FIELDS.contactHelp}
        optional
      />
      {credentials.length > 1 && (
        <Choice
          form={form}
          name="credential"
          label={TRACE_FIELDS.ofCredential}
          options={credentials.map((one) => ({ value: one.credential, label: one.placeholder }))}
          optional
        />
      )}
    </TaskForm>
  );
}
