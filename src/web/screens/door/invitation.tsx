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

/** Somebody who was invited chooses a password and is in. */
export function Invitation() {
  usePage(WORDS.invitation.title);
  const link = useLink();
  const form = useForm({ password: '' });
  return (
    <Door title={WORDS.invitation.title} lead={WORDS.invitation.lead}>
      {link === '' ? (
        <Refusal problem={{ message: WORDS.invitation.noLink, next: WORDS.invitation.noLinkNext }} />
      ) : (
        <SubmitForm
          form={form}
          operation="people.accept"
          input={() => ({ link, password: form.values.password })}
          required={['password']}
          button={WORDS.invitation.button}
          onDone={(me) => {
            signedIn(me);
            announce(WORDS.invitation.done);
            go('/', 'replace');
          }}
        >
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
