import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api.ts';
import { Choice } from '../../../parts/field.tsx';
import { useForm } from '../../../parts/form.ts';
import { useCase } from '../context.ts';
import { TaskForm } from './task-form.tsx';
import { TRACE_FIELDS } from './trace-fields.ts';

/** Lists everybody whom the identity's page names and who is not listed yet; addresses are given one by one. */
export default function ListConsumers() {
  const { view } = useCase();
  const form = useForm({ identity: view.identities[0]?.identity ?? '' });
  const { identity } = form.values;
  const known = useQuery({
    queryKey: ['identity', identity],
    queryFn: () => call('identity.show', { identity }),
    enabled: identity !== '',
  });
  const listed = new Set(view.consumers.filter((one) => one.identity === identity).map((one) => one.name));
  const fresh = known.data?.consumers.filter(({ name }) => !listed.has(name)) ?? [];
  return (
    <TaskForm
      verb="listConsumers"
      form={form}
      operation="case.listConsumers"
      input={() => ({ case: view.case, identity })}
      required={['identity']}
    >
      {view.identities.length > 1 && (
        <Choice
          form={form}
          name="identity"
          label={TRACE_FIELDS.ofIdentity}
          options={view.identities.map((one) => ({ value: one.identity, label: one.name }))}
        />
      )}
      {known.data !== undefined && (
        <div className="in-short">
          {fresh.length === 0 && <p>{TRACE_FIELDS.noneNamed}</p>}
          <ul className="bullets">
            {fresh.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
    </TaskForm>
  );
}
