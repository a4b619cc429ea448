import { useState } from 'react';
import type { Invited } from '../../operations.ts';
import { announce } from '../../parts/announce.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { OneTimeLink } from './one-time-link.tsx';
import { RoleChecks } from './role-checks.tsx';
import { WORDS } from './words.ts';

/** Makes an invitation and shows its link once: it is handed over by hand, never mailed by us. */
export function Invite() {
  const [made, setMade] = useState<{ readonly name: string; readonly link: string } | null>(null);
  return (
    <section className="card invite" aria-labelledby="invite">
      <h2 id="invite">{WORDS.invite.title}</h2>
      {made === null ? (
        <InviteForm onMade={(name, { link }) => setMade({ name, link })} />
      ) : (
        <OneTimeLink name={made.name} link={made.link} onAnother={() => setMade(null)} />
      )}
    </section>
  );
}

function InviteForm({ onMade }: { onMade: (name: string, invited: Invited) => void }) {
  const form = useForm({ name: '', email: '' });
  const [roles, setRoles] = useState<readonly string[]>(['responder']);
  return (
    <SubmitForm
      form={form}
      operation="people.invite"
      input={() => ({ ...form.values, roles })}
      required={['name', 'email']}
      check={() => new Map(roles.length === 0 ? [['roles', WORDS.invite.needsRole]] : [])}
      button={WORDS.invite.button}
      onDone={(invited) => {
        announce(WORDS.invite.done(form.values.name));
        void queries.invalidateQueries({ queryKey: ['people'] });
        onMade(form.values.name, invited);
      }}
    >
      <TextField form={form} name="name" label={WORDS.invite.name} />
      <TextField form={form} name="email" type="email" label={WORDS.invite.email} />
      <RoleChecks chosen={roles} onChange={setRoles} error={form.errors.get('roles')} />
    </SubmitForm>
  );
}
