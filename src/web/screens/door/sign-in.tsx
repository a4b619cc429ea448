import type { ReactNode } from 'react';
import type { MeView } from '../../../operations/views.ts';
import { call } from '../../api.ts';
import { announce } from '../../parts/announce.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/form.ts';
import { randomKey } from '../../parts/keys.ts';
import { PasskeyButton } from '../../parts/passkey-button.tsx';
import { ProviderButton } from '../../parts/provider-button.tsx';
import { Link, usePage } from '../../parts/router.tsx';
import { SubmitForm } from '../../parts/submit-form.tsx';
import { queries, signedIn, signedOut } from '../../session.ts';
import { Door } from './door.tsx';
import { WORDS } from './words.ts';

/** The place asked for is shown as soon as somebody is in: signing in has no address of its own. */
export function SignIn() {
  usePage(WORDS.signIn.title);
  return (
    <Door title={WORDS.signIn.title} lead={WORDS.signIn.lead}>
      <SignInForm email="" />
      <ByPasskey />
      <ProviderButton how="leave" says={WORDS.provider} />
      <p className="door-foot small soft">
        {WORDS.signIn.report} <a href="/">{WORDS.signIn.reportLink}</a>.
        <br />
        {WORDS.signIn.verify} <Link to="/verify">{WORDS.signIn.verifyLink}</Link>.
      </p>
    </Door>
  );
}

/** On top of the page when the session ended meanwhile, so that nothing typed below is lost. */
export function SignInAgain({ email }: { email: string }) {
  return (
    <Dialog title={WORDS.signIn.again}>
      <p className="soft">{WORDS.signIn.againLead}</p>
      <p className="again-who">{email}</p>
      <SignInForm email={email} beside={<Button onClick={signedOut}>{WORDS.signIn.notMe}</Button>} />
      <ByPasskey />
      <ProviderButton how="beside" says={WORDS.provider} onBack={() => void seeWhoIsIn()} />
    </Dialog>
  );
}

/** With an address only the password is asked for. */
function SignInForm({ email, beside }: { email: string; beside?: ReactNode }) {
  const form = useForm({ email, password: '' });
  return (
    <SubmitForm
      form={form}
      operation="people.signIn"
      input={() => form.values}
      required={['email', 'password']}
      button={WORDS.signIn.button}
      beside={beside}
      onDone={enter}
    >
      {email === '' && <TextField form={form} name="email" type="email" label={WORDS.email} autoComplete="username" />}
      <TextField form={form} name="password" type="password" label={WORDS.password} autoComplete="current-password" />
    </SubmitForm>
  );
}

function ByPasskey() {
  return (
    <PasskeyButton
      what="sign-in"
      says={WORDS.passkey}
      onShown={async (shown) => enter(await call('people.signInByPasskey', shown, randomKey()))}
    />
  );
}

/** Somebody came back beside this page; whoever it is, is in. */
async function seeWhoIsIn(): Promise<void> {
  enter(await call('people.me', {}));
}

function enter(me: MeView): void {
  signedIn(me);
  announce(`Signed in as ${me.name}.`);
  void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
}
