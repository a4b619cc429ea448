import type { EngagementView, ReviewView, ValueView } from '../../../src/operations/engagement/views.ts';
import { provedDead } from '../../support/dead-credential.ts';
import type { EngagementStage } from './stage.ts';

const E = 'E-1';

/** The engagement as its lead sees it. */
export async function shown({ lena }: EngagementStage): Promise<EngagementView> {
  return await lena.call<EngagementView>('engagement.show', { engagement: E });
}

/** Every case that the report made is worked by two responders until its credential is dead; the report is told. */
export async function everyCaseWorked(stage: EngagementStage): Promise<void> {
  const { rosa, viktor } = stage;
  const { rows } = await rosa.call<{ readonly rows: readonly { readonly number: string }[] }>('case.queue', {});
  for (const { number } of rows) await provedDead(number, rosa.call, viktor.call);
  await stage.tick();
}

/** Values that stand in a document, by what stands for them or what they are called. */
export async function valuesIn({ lena }: EngagementStage, document: string): Promise<ReadonlyMap<string, ValueView>> {
  const { values } = await lena.call<ReviewView>('engagement.review', { engagement: E, document });
  return new Map(values.map((value) => [value.words ?? '', value]));
}
