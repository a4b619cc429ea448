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

/** Somebody who no longer knew their password chooses another and is in. */
export function Recovery() {
  usePage(WORDS.recovery.title);
  const link = useLink();
  const form = useForm({ password: '' });
  return (
    <Door title={WORDS.recovery.title} lead={WORDS.recovery.lead}>
      {link === '' ? (
        <Refusal problem={{ message: WORDS.recovery.noLink, next: WORDS.recovery.noLinkNext }} />
      ) : (
        <SubmitForm
          form={form}
          operation="people.recover"
          input={() => ({ link, password: form.values.password })}
          required={['password']}
          button={WORDS.recovery.button}
          onDone={(me) => {
            signedIn(me);
            announce(WORDS.recovery.done);
            go('/account', 'replace');
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
