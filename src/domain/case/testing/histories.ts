import { anna, ben, CONTROL, KEY, ROTATE } from './cast.ts';
import type { Step } from './step.ts';
import { collects, reports, reportsBy, sends, writes } from './telling-steps.ts';
import { classifies, executes, links, plans, verifies, waives } from './work-steps.ts';

/** Beginnings that many tests share, each one step further than the one before. */
export const RECEIVED: readonly Step[] = [reports(KEY)];
export const CLASSIFIED: readonly Step[] = [...RECEIVED, classifies(anna), links(anna)];
export const PLANNED: readonly Step[] = [...CLASSIFIED, plans(anna, ROTATE), plans(anna, CONTROL)];
export const EXECUTED: readonly Step[] = [...PLANNED, executes(anna, ROTATE), executes(anna, CONTROL)];
export const VERIFIED: readonly Step[] = [...EXECUTED, verifies(ben, ROTATE), verifies(ben, CONTROL)];
export const WRITTEN: readonly Step[] = [...VERIFIED, writes(anna)];
export const DELIVERED: readonly Step[] = [...WRITTEN, sends('accepted')];

/** Nothing to do: what is left is to explain it. */
export const FALSE_ALARM: readonly Step[] = [reports(), classifies(anna, 'false-alarm')];
export const EXPLAINED: readonly Step[] = [...FALSE_ALARM, writes(anna), collects()];

/** Explained to a reporter without an address, who has not looked yet. */
export const ON_PAGE: readonly Step[] = [reportsBy('page', 'page'), classifies(anna, 'false-alarm'), writes(anna)];

/** The work of a confirmed case without a credential, done with reasons alone. */
export const WAIVED: readonly Step[] = [
  reports(),
  classifies(anna),
  links(anna),
  waives(anna, 'contain'),
  waives(anna, 'prevent'),
];
