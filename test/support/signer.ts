import { decisionChallenge } from '../../src/ledger/decision-signature.ts';
import type { Decision } from '../../src/ledger/decision-signature.ts';
import { sha256 } from '../../src/log/crypto.ts';
import { openAuthenticator } from './authenticator.ts';
import type { House } from './house.ts';

const ORIGIN = 'http://localhost:4180';

/** For tests: somebody with a passkey that signs decisions, in a house that has a name. */
export interface Signer {
  /** The member `signed` of an operation's input. */
  sign(decision: Decision): Promise<object>;
}

export async function openSigner(house: House, cookie: string): Promise<Signer> {
  const key = openAuthenticator();
  const { options } = (await house.call('people.beginPasskey', {}, { cookie })).json;
  const added = await house.call('people.addPasskey', { name: 'ring', ...key.make(options, ORIGIN) }, { cookie });
  if (added.status !== 200) throw new Error(`The passkey was not added: ${added.text}`);
  return {
    async sign(decision) {
      const { nonce, options: asked } = (await house.call('people.askSignature', {}, { cookie })).json;
      const challenge = decisionChallenge(sha256, decision, String(nonce));
      const { handle: _, ...shown } = key.show(asked, ORIGIN, { challenge });
      return { nonce, ...shown };
    },
  };
}
