import type { CDPSession, Page } from 'playwright-core';
import { WORDS as ACCOUNT } from '../../../src/web/screens/account/words.ts';

/** A security key of Chromium's own (Chrome DevTools Protocol, domain WebAuthn), whose owner always says yes. */
export async function plugIn(page: Page): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return devtools;
}

/** On the page of one's account: makes a passkey of this name. */
export async function addPasskey(page: Page, name: string): Promise<void> {
  const passkeys = page.getByRole('region', { name: ACCOUNT.passkeys.title });
  await passkeys.getByText(ACCOUNT.passkeys.none).waitFor();
  await passkeys.getByLabel(ACCOUNT.passkeys.name).fill(name);
  await passkeys.getByRole('button', { name: ACCOUNT.passkeys.add }).click();
  await passkeys.getByText(name, { exact: true }).waitFor();
}
