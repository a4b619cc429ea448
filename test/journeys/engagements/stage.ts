import type { Page } from 'playwright-core';
import { openTimedStage } from '../timed-stage.ts';
import type { Cast, TimedStage } from '../timed-stage.ts';
import { toldInChapters } from '../told-in-chapters.ts';

const CAST = {
  lena: { name: 'Lena Brandt', roles: ['delivery-lead'] },
  paula: { name: 'Paula Novak', roles: ['approver'] },
  rosa: { name: 'Rosa Ferreira', roles: ['responder'] },
  viktor: { name: 'Viktor Hahn', roles: ['responder'] },
} as const satisfies Cast<string>;

/** Whoever delivers reports, whoever approves them, two who work on cases, and the browser of the customer. */
export type EngagementStage = TimedStage<keyof typeof CAST> & { readonly customer: Page };

/** A story of an engagement, in chapters. */
export function engagementChapters(name: string): () => EngagementStage {
  return toldInChapters(name, async () => {
    const stage = await openTimedStage(CAST);
    return { ...stage, customer: stage.visitor };
  });
}
