import { announce } from '../../parts/announce.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { Section } from '../../parts/section.tsx';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries } from '../../session.ts';
import { WORDS as DOOR } from '../door/words.ts';
import { WORDS } from './words.ts';

/** The old one is asked for by the window that asks who it is, where that was not shown lately. */
export function Password() {
  const form = useForm({ password: '' });
  return (
    <Section title={WORDS.password.title} lead={WORDS.password.lead}>
      <SubmitForm
        form={form}
        operation="people.changePassword"
        input={() => form.values}
        required={['password']}
        button={WORDS.password.button}
        onDone={() => {
          form.set('password', '');
          announce(WORDS.password.done);
          void queries.invalidateQueries({ queryKey: ['sessions'] });
        }}
      >
        <TextField
          form={form}
          name="password"
          type="password"
          label={DOOR.newPassword}
          help={DOOR.passwordHelp}
          autoComplete="new-password"
        />
      </SubmitForm>
    </Section>
  );
}
