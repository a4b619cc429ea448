import { announce } from '../../parts/announce.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { go, usePage } from '../../parts/router.tsx';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { signedIn } from '../../session.ts';
import { Door } from './door.tsx';
import { useLink } from './link.ts';
import { WORDS } from './words.ts';

/** The first administrator, by the one-time link that the server printed. */
export function SetUp() {
  usePage(WORDS.setUp.title);
  const link = useLink();
  const form = useForm({ name: '', email: '', password: '' });
  return (
    <Door title={WORDS.setUp.title} lead={WORDS.setUp.lead}>
      {link === '' ? (
        <Refusal problem={{ message: WORDS.setUp.noLink, next: WORDS.setUp.noLinkNext }} />
      ) : (
        <SubmitForm
          form={form}
          operation="people.setUp"
          input={() => ({ link, ...form.values })}
          required={['name', 'email', 'password']}
          button={WORDS.setUp.button}
          onDone={(me) => {
            signedIn(me);
            announce(WORDS.setUp.done);
            go('/people', 'replace');
          }}
        >
          <TextField form={form} name="name" label={WORDS.name} help={WORDS.nameHelp} autoComplete="name" />
          <TextField form={form} name="email" type="email" label={WORDS.email} autoComplete="username" />
          <TextField
            form={form}
            name="password"
            type="password"
            label={WORDS.newPassword}
            help={WORDS.passwordHelp}
            autoComplete="new-password"
          />
        </SubmitForm>
      )}
    </Door>
  );
}
