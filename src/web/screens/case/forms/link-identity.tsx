import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IDENTITY_KINDS } from '../../../../domain/case/words.ts';
import type { IdentityRowView } from '../../../../operations/identity/views.ts';
import { call } from '../../../api.ts';
import { Choice, TextField } from '../../../parts/field.tsx';
import { filled, useForm } from '../../../parts/form.ts';
import { optionsOf } from '../../../parts/options.ts';
import { useSettled } from '../../../parts/settled.ts';
import { Suggestions } from '../../../parts/suggestions.tsx';
import { IDENTITY_KIND_NAMES, nameOf } from '../../../parts/vocabulary.ts';
import { useCase } from '../context.ts';
import { ChosenIdentity } from './chosen-identity.tsx';
import { TaskForm, type TaskProps } from './task-form.tsx';
import { FIELDS } from './words.ts';

/**
 * Links an identity of the inventory, found while its name is typed, or one that nobody has written down yet. Opened from a
 * known behaviour, the name is there already.
 */
export function LinkIdentity({ about }: TaskProps) {
  const { view } = useCase();
  const named = view.known.find(({ behaviour }) => behaviour === about)?.identityName ?? '';
  const form = useForm({ name: named, kind: '', locator: '', owner: '' });
  const [chosen, setChosen] = useState<IdentityRowView | null>(null);
  const { kind, name, locator, owner } = form.values;
  const words = useSettled(name.trim(), 150);
  const known = useQuery({
    queryKey: ['identities', 'named', words],
    queryFn: () => call('identity.list', { words, limit: 8 }),
    enabled: words.length > 1 && chosen === null,
    placeholderData: keepPreviousData,
  });
  const linked = new Set(view.identities.map(({ identity }) => identity));
  const offered =
    words.length > 1 ? (known.data?.identities ?? []).filter(({ identity }) => !linked.has(identity)) : [];
  return (
    <TaskForm
      verb="linkIdentity"
      form={form}
      operation="case.linkIdentity"
      input={() =>
        chosen === null
          ? { case: view.case, kind, name, ...filled({ locator, owner }) }
          : { case: view.case, identity: chosen.identity }
      }
      required={chosen === null ? ['name', 'kind'] : []}
    >
      {chosen !== null && <ChosenIdentity identity={chosen} onAnother={() => setChosen(null)} />}
      {chosen === null && (
        <>
          <Suggestions
            label={FIELDS.identityName}
            help={FIELDS.identityNameHelp}
            error={form.errors.get('name')}
            text={name}
            onType={(text) => form.set('name', text)}
            offered={offered}
            keyOf={({ identity }) => identity}
            show={(one) => ({ name: one.name, more: moreOf(one) })}
            onChoose={setChosen}
            count={FIELDS.identitiesOffered}
          />
          <Choice
            form={form}
            name="kind"
            label={FIELDS.identityKind}
            options={optionsOf(IDENTITY_KINDS, IDENTITY_KIND_NAMES)}
          />
          <TextField form={form} name="locator" label={FIELDS.locator} help={FIELDS.locatorHelp} optional />
          <TextField form={form} name="owner" label={FIELDS.owner} help={FIELDS.ownerHelp} optional />
        </>
      )}
    </TaskForm>
  );
}

/** What tells two identities of one name apart. */
function moreOf({ kind, locator, owner }: IdentityRowView): string {
  return [nameOf(IDENTITY_KIND_NAMES, kind), locator, owner].filter((part) => part !== null).join(' · ');
}
