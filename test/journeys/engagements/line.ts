import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { expect } from 'vitest';
import { searchBytes } from '../../../src/app/demo/byte-search.ts';
import type { Searched } from '../../../src/app/demo/byte-search.ts';
import type { Disposition, EngagementKind } from '../../../src/domain/engagement/words.ts';
import type { EngagementView, ValueView } from '../../../src/operations/engagement/views.ts';
import { provedDead } from '../../support/dead-credential.ts';
import { engagementPage } from '../screens/engagement.ts';
import { reviewScreen } from '../screens/report-review.ts';
import type { Colleague } from '../timed-stage.ts';
import type { EngagementStage } from './stage.ts';

const OF = { engagement: 'E-1' };
const DAY = 86_400_000;

/** Who reads the report, at the customer. */
export const CARLA = { recipient: 'Carla Costa', email: 'carla@acme.example' };

/** An engagement that was opened and has its reviewer before the story begins. */
export async function opened(
  { lena }: EngagementStage,
  of: { readonly name: string; readonly purpose: string; readonly kind: EngagementKind },
): Promise<void> {
  await lena.call('engagement.open', { ...of, customer: 'Acme', retention: 'brief' });
  await lena.call('engagement.addMember', { ...OF, email: 'paula@example.org', role: 'reviewer' });
}

/**
 * The lead decides about each credential, by what stands for it, and about every name as the policy for customers says, and
 * has the copies made; gives what the customer will see. She is on the page of the engagement before.
 */
export async function reviewed(
  { lena, paula }: EngagementStage,
  name: string,
  secrets: Readonly<Record<string, Disposition>>,
): Promise<string> {
  const review = reviewScreen(lena.page);
  await engagementPage(lena.page).review(name);
  await review.waitFor(name);
  for (const [placeholder, disposition] of Object.entries(secrets)) await review.decide(placeholder, disposition);
  await review.decideNamesByPolicy();
  const [first = ''] = Object.keys(secrets);
  await lena.page.keyboard.press('p');
  await review.customer.getByText(first).first().waitFor({ timeout: 60_000 });
  const seen = await review.customer.innerText();
  await lena.page.keyboard.press('p');
  await review.makeCopies(paula.name);
  return seen;
}

/** A second person looks at the copies of a document, and approves exactly these. */
export async function approved({ url }: EngagementStage, by: Colleague, name: string): Promise<void> {
  const page = engagementPage(by.page);
  await page.goTo(url);
  await page.lookAtCopies(name);
  const review = reviewScreen(by.page);
  await review.waitFor(name);
  await review.approve(by.name);
}

/** The lead releases a document, and shares it with the customer for two months; gives the link that their mail has. */
export async function released(stage: EngagementStage, name: string, how: How): Promise<string> {
  const page = engagementPage(stage.lena.page);
  await page.goTo(stage.url);
  await page.release(name);
  return await shared(stage, how);
}

interface How {
  readonly form: string;
  readonly passphrase?: string;
}

async function shared(stage: EngagementStage, how: How): Promise<string> {
  const until = new Date(stage.now() + 60 * DAY).toISOString().slice(0, 10);
  await engagementPage(stage.lena.page).share({ ...how, ...CARLA, until });
  await stage.tick();
  const mails = await stage.mails();
  const mail = mails.findLast(({ envelope }) => envelope.to.includes(CARLA.email));
  const { text = '' } = await PostalMime.parse(mail?.raw ?? '');
  return /https?:\S+\/share\/[a-z-]+/u.exec(text)?.[0] ?? '';
}

/** Every case that there is is worked by two responders until its credential is dead, and the engagement learns of it. */
export async function everyCaseWorked(stage: EngagementStage): Promise<void> {
  const { rosa, viktor } = stage;
  const { rows } = await rosa.call<{ readonly rows: readonly { readonly number: string }[] }>('case.queue', {});
  for (const { number } of rows) await provedDead(number, rosa.call, viktor.call);
  await stage.tick();
}

/** Time passes in which the lead, who was told what became of each credential, could dispute it; then a clock closes the cases. */
export async function casesClosed(stage: EngagementStage): Promise<void> {
  const stages = async () => {
    const { values } = await stage.lena.call<EngagementView>('engagement.show', OF);
    return values.flatMap((value) => (value.case === null ? [] : [value.case.stage]));
  };
  // a mail may be on its way still
  await expect.poll(async () => new Set(await stages()), { timeout: 60_000 }).toEqual(new Set(['told']));
  await stage.pass(15 * DAY);
  await stage.tick();
}

/** What was found in the documents, by what stands for it or what it is called. */
export async function valuesIn({ lena }: EngagementStage): Promise<ReadonlyMap<string, ValueView>> {
  const { values } = await lena.call<EngagementView>('engagement.show', OF);
  return new Map(values.map((value) => [value.words ?? '', value]));
}

/** The pack of the engagement as a member saves it; gives where it is kept. */
export async function savedPack({ url, downloads }: EngagementStage, { page }: Colleague): Promise<string> {
  const own = engagementPage(page);
  await own.goTo(url);
  const file = await own.savePack();
  const pack = join(downloads, file.suggestedFilename());
  await file.saveAs(pack);
  return pack;
}

/** The same decision for every credential that was found. */
export async function secretsIn(
  stage: EngagementStage,
  disposition: Disposition,
): Promise<Readonly<Record<string, Disposition>>> {
  const found = [...(await valuesIn(stage))].filter(([, value]) => value.class === 'secret');
  return Object.fromEntries(found.map(([placeholder]) => [placeholder, disposition]));
}

/** Every byte that is left is searched, once the ledger has written what it still had to. */
export async function everyByte({ served, folder }: EngagementStage, values: readonly string[]): Promise<Searched> {
  await served.app.ctx.log.sequencer.flush();
  return await searchBytes([folder], values);
}
