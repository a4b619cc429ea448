import type { MeView } from '../../operations/views.ts';
import { mayAdminister, mayOpenEngagements, mayWork } from './rights.ts';

/** The page of the handbook that fits the place in the desk where somebody is. */
export function helpFor(path: string, me: MeView | null): string {
  const page = PLACES.find(({ at }) => at.test(path))?.page;
  if (page !== undefined) return `/handbook${page}`;
  if (me === null) return '/handbook';
  return `/handbook/${pageOf(me)}`;
}

/** Whether a place of the handbook can be read without an account. */
export function isOpenToAll(path: string): boolean {
  return OPEN.includes(path);
}

/** What reporters do, and how a pack is verified: people who need neither an account nor anybody's leave. */
const OPEN: readonly string[] = ['/handbook', '/handbook/reporter', '/handbook/auditor'];

const PLACES: readonly { readonly at: RegExp; readonly page: string }[] = [
  { at: /^\/handbook/u, page: '' },
  { at: /^\/(?:identities|import)/u, page: '/inventory' },
  { at: /^\/engagements\/[^/]+\/documents\/[^/]+\/edit$/u, page: '/writing-a-report' },
  { at: /^\/engagements\/[^/]+\/documents\//u, page: '/reviewing-a-report' },
  { at: /^\/engagements/u, page: '/delivery-lead' },
  { at: /^\/(?:patterns|coverage)/u, page: '/patterns-and-coverage' },
  { at: /^\/admin\/(?:settings|teams)/u, page: '/settings' },
  { at: /^\/admin\/tokens/u, page: '/assistants' },
  { at: /^\/admin\/health/u, page: '/keys-and-backups#how-it-stands' },
  { at: /^\/(?:admin|people)/u, page: '/administrator' },
  { at: /^\/account/u, page: '/your-account' },
  { at: /^\/verify/u, page: '/auditor' },
];

/** In the queue, on a case and at the start it is the page of what somebody mostly does here. */
function pageOf(me: MeView): string {
  if (mayWork(me)) return 'responder';
  if (me.roles.includes('approver')) return 'approver';
  if (me.roles.includes('auditor')) return 'auditor';
  if (mayOpenEngagements(me)) return 'delivery-lead';
  return mayAdminister(me) ? 'administrator' : 'reporter';
}
