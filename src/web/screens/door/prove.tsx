import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { proved } from '../../step-up.ts';
import { WORDS } from './words.ts';

/** On top of the page when something weighs so much that we ask who it is; what was asked for is sent again then. */
export function Prove() {
  const form = useForm({ password: '' });
  const leave = () => proved(false);
  return (
    <Dialog title={WORDS.prove.title} onClose={leave}>
      <p className="soft">{WORDS.prove.lead}</p>
      <SubmitForm
        form={form}
        operation="people.prove"
        input={() => form.values}
        required={['password']}
        button={WORDS.prove.button}
        beside={<Button onClick={leave}>{WORDS.prove.leave}</Button>}
        onDone={() => {
          announce(WORDS.prove.done);
          proved(true);
        }}
      >
        <TextField form={form} name="password" type="password" label={WORDS.password} autoComplete="current-password" />
      </SubmitForm>
    </Dialog>
  );
}
