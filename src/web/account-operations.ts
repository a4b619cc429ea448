import type {
  ChangeOfPersonView,
  MeView,
  PersonView,
  PasskeyView,
  PasskeysView,
  ProviderView,
  SessionView,
} from '../operations/views.ts';
import type { MadePasskey, ShownPasskey } from './passkey.ts';

/** What is one's own: where one is signed in, and with what one comes in. */
export interface AccountOperations {
  'people.changes': { takes: Nothing; gives: { readonly changes: readonly ChangeOfPersonView[] } };
  'people.prove': { takes: { password: string }; gives: Nothing };
  'people.sessions': { takes: Nothing; gives: { readonly sessions: readonly SessionView[] } };
  /** The one in which it is asked, where none is named. */
  'people.endSession': { takes: { session?: string }; gives: Nothing };
  'people.changePassword': { takes: { password: string }; gives: Nothing };
  'people.makeRecovery': { takes: { person: string }; gives: { readonly link: string; readonly until: number } };
  /** From their account at the identity provider. */
  'people.releaseAccount': { takes: { person: string }; gives: PersonView };
  'people.recover': { takes: { link: string; password: string }; gives: MeView };
  'people.passkeys': { takes: Nothing; gives: PasskeysView };
  'people.beginPasskey': { takes: Nothing; gives: { readonly options: PublicKeyCredentialCreationOptionsJSON } };
  'people.addPasskey': { takes: { name: string } & MadePasskey; gives: PasskeyView };
  'people.removePasskey': { takes: { passkey: string }; gives: Nothing };
  'people.provider': { takes: Nothing; gives: ProviderView };
  /** `to` is a page of the desk, `again` to show once more that it is oneself. */
  'people.beginAtProvider': { takes: { to: string; again: boolean }; gives: { readonly url: string } };
  'people.askPasskey': {
    takes: { for: string };
    gives: { readonly options: PublicKeyCredentialRequestOptionsJSON };
  };
  'people.askSignature': {
    takes: Nothing;
    gives: { readonly nonce: string; readonly options: PublicKeyCredentialRequestOptionsJSON };
  };
  'people.signInByPasskey': { takes: ShownPasskey; gives: MeView };
  'people.proveByPasskey': { takes: ShownPasskey; gives: Nothing };
}

type Nothing = Readonly<Record<never, never>>;
