import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngagementView, ValueView } from '../../../src/operations/engagement/views.ts';
import { provedDead } from '../../support/dead-credential.ts';
import type { Colleague } from '../timed-stage.ts';
import type { EngagementStage } from './stage.ts';

const OF = { engagement: 'E-1' };

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
