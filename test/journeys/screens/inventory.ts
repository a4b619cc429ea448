import type { Locator, Page } from 'playwright-core';
import { WORDS } from '../../../src/web/screens/engagement/inventory/words.ts';

/** The inventory on the page of an engagement. */
export function inventoryPart(page: Page) {
  const dialog = page.getByRole('dialog');
  const entry = (name: string): Locator => page.locator('.inventory-entry', { hasText: name });
  const place = (where: string): Locator => page.locator('.inventory-place', { hasText: where });
  async function does(
    opener: Locator,
    { open, button }: { readonly open: string; readonly button: string },
    fill: () => Promise<void>,
  ): Promise<void> {
    await opener.getByRole('button', { name: open }).first().click();
    await fill();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  return {
    entry,
    place,
    async add(of: { readonly name: string; readonly owner: string; readonly origin: keyof typeof WORDS.origins }) {
      await does(page.locator('.page'), WORDS.add, async () => {
        await dialog.getByLabel(WORDS.add.name, { exact: true }).fill(of.name);
        await dialog.getByLabel(WORDS.add.owner, { exact: true }).fill(of.owner);
        await dialog.getByRole('radio', { name: WORDS.origins[of.origin] }).check();
      });
    },
    async listPlace(name: string, kind: keyof typeof WORDS.kinds, where: string) {
      await does(entry(name), WORDS.place, async () => {
        await dialog.getByRole('radio', { name: WORDS.kinds[kind] }).check();
        await dialog.getByLabel(WORDS.place.where, { exact: true }).fill(where);
      });
    },
    /** Makes the link for whoever can read a place; gives it out of the command that they are sent. */
    async kitFor(where: string): Promise<string> {
      await place(where).getByRole('button', { name: WORDS.kit.open }).click();
      await dialog.getByRole('button', { name: WORDS.kit.button }).click();
      const command = await dialog.locator('.one-time code').innerText();
      await dialog.getByRole('button', { name: WORDS.kit.back }).click();
      return /'(\S+)'/u.exec(command)?.[1] ?? '';
    },
    async clear(where: string, says: string) {
      await does(place(where), WORDS.clear, async () => {
        await dialog.getByLabel(WORDS.clear.says, { exact: true }).fill(says);
      });
    },
    async recordExit(name: string, exit: keyof typeof WORDS.exits, proof: string) {
      await does(entry(name), WORDS.exit, async () => {
        await dialog.getByRole('radio', { name: WORDS.exits[exit] }).check();
        await dialog.getByLabel(WORDS.exit.proof, { exact: true }).fill(proof);
      });
    },
    async writeHandover() {
      await does(page.locator('.page'), WORDS.handover, async () => undefined);
      await page.locator('.document-row', { hasText: 'Handover' }).waitFor({ timeout: 60_000 });
    },
  };
}
