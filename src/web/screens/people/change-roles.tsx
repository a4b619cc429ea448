import { useState } from 'react';
import type { PersonView } from '../../../operations/views.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useForm } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { RoleChecks } from './role-checks.tsx';
import { WORDS } from './words.ts';

export function ChangeRoles({ person, onLeave }: { person: PersonView; onLeave: () => void }) {
  const form = useForm({});
  const [roles, setRoles] = useState<readonly string[]>(person.roles);
  return (
    <Dialog title={WORDS.roles.title(person.name)} onClose={onLeave}>
      <SubmitForm
        form={form}
        operation="people.setRoles"
        input={() => ({ person: person.person, roles })}
        button={WORDS.roles.button}
        onDone={() => {
          announce(WORDS.roles.done(person.name));
          void queries.invalidateQueries({ queryKey: ['people'] });
          void queries.invalidateQueries({ queryKey: ['me'] });
          onLeave();
        }}
        beside={<Button onClick={onLeave}>{WORDS.cancel}</Button>}
      >
        <RoleChecks chosen={roles} onChange={setRoles} error={form.errors.get('roles')} />
      </SubmitForm>
    </Dialog>
  );
}
