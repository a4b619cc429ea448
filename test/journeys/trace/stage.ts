import type { Page } from 'playwright-core';
import { openTimedStage } from '../timed-stage.ts';
import type { Cast, TimedStage } from '../timed-stage.ts';

export type { Colleague } from '../timed-stage.ts';

const CAST = {
  rosa: { name: 'Rosa Ferreira', roles: ['responder'] },
  viktor: { name: 'Viktor Hahn', roles: ['responder'] },
  paula: { name: 'Paula Novak', roles: ['approver'] },
  otto: { name: 'Otto Okafor', roles: ['auditor'] },
} as const satisfies Cast<string>;

/** The people of the stories that follow an identity, and the browser of whoever reports. */
export type TraceStage = TimedStage<keyof typeof CAST> & { readonly reporter: Page };

export async function openTraceStage(env: Readonly<Record<string, string>> = {}): Promise<TraceStage> {
  const stage = await openTimedStage(CAST, env);
  return { ...stage, reporter: stage.visitor };
}
