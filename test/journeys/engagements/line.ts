import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { EngagementKind } from '../../../src/domain/engagement/words.ts';
import type { EngagementView, ValueView } from '../../../src/operations/engagement/views.ts';
import { provedDead } from '../../support/dead-credential.ts';
import type { Colleague } from '../timed-stage.ts';
import type { EngagementStage } from './stage.ts';

const OF = { engagement: 'E-1' };
export const CUSTOMER = 'Acme';

/** Who reads the report, at the customer. */
export const CARLA = { recipient: 'Carla Costa', email: 'carla@acme.example' };
const WEEK = 7 * 86_400_000;

/** An engagement that was opened and has its reviewer before the story begins. */
export async function opened(
  { lena }: EngagementStage,
  of: { readonly name: string; readonly purpose: string; readonly kind: EngagementKind },
): Promise<void> {
  await lena.call('engagement.open', { ...of, customer: CUSTOMER, retention: 'brief' });
  await lena.call('engagement.addMember', { ...OF, email: 'paula@example.org', role: 'reviewer' });
}

/** What was found in the documents, by what stands for it or what it is called. */
export async function valuesIn({ lena }: EngagementStage): Promise<ReadonlyMap<string, ValueView>> {
  const { values } = await lena.call<EngagementView>('engagement.show', OF);
  return new Map(values.map((value) => [value.words ?? '', value]));
}

/** Somebody approves exactly the copies of a document that there are now. */
export async function approved({ lena }: EngagementStage, by: Colleague, name: string): Promise<void> {
  const { documents } = await lena.call<EngagementView>('engagement.show', OF);
  const { document, rendition } = documents.find((one) => one.name === name) ?? { document: '', rendition: null };
  await by.call('engagement.approveRelease', { ...OF, document, hash: rendition?.hash });
}

/** The lead shares a released document with the customer for two months; gives the link that their mail has. */
export async function shared(
  stage: EngagementStage,
  name: string,
  how: { readonly form: string; readonly passphrase?: string },
): Promise<string> {
  const { documents } = await stage.lena.call<EngagementView>('engagement.show', OF);
  const document = documents.find((one) => one.name === name)?.document;
  const until = stage.now() + 8 * WEEK;
  await stage.lena.call('engagement.share', { ...OF, document, ...CARLA, until, view: true, download: true, ...how });
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

/** The pack of the engagement as a member exports it; gives where it is kept. */
export async function savedPack({ url, downloads }: EngagementStage, { cookie }: Colleague): Promise<string> {
  const response = await fetch(`${url}/api/v1/engagement.pack`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(OF),
  });
  if (!response.ok) throw new Error(await response.text());
  const file = join(downloads, `${OF.engagement}.zip`);
  await writeFile(file, new Uint8Array(await response.arrayBuffer()));
  return file;
}
