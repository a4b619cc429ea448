import { call } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { randomKey } from '../../parts/keys.ts';
import { PasskeyButton } from '../../parts/passkey-button.tsx';
import { ProviderButton } from '../../parts/provider-button.tsx';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { proved } from '../../step-up.ts';
import { WORDS } from './words.ts';

/** On top of the page when something weighs so much that we ask who it is; what was asked for is sent again then. */
export function Prove() {
  const form = useForm({ password: '' });
  const leave = () => proved(false);
  const shown = () => {
    announce(WORDS.prove.done);
    proved(true);
  };
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
        onDone={shown}
      >
        <TextField form={form} name="password" type="password" label={WORDS.password} autoComplete="current-password" />
      </SubmitForm>
      <PasskeyButton
        what="prove"
        says={WORDS.passkey}
        onShown={async (given) => {
          await call('people.proveByPasskey', given, randomKey());
          shown();
        }}
      />
      <ProviderButton how="prove" says={WORDS.provider} onBack={shown} />
    </Dialog>
  );
}
