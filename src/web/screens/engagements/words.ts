import type { EngagementLineView } from '../../../operations/engagement/views.ts';

export const WORDS = {
  title: 'Engagements',
  lead: 'Work for customers, with the reports that leave the house for them. You see those that you belong to.',
  loading: 'Fetching the engagements',
  open: 'Open an engagement',
  part: (role: string) => `you: ${role.toLowerCase()}`,
  changed: 'changed',
  due: 'to be disposed of from',
  held: 'under a hold',
  keys: { down: 'Next engagement', up: 'Engagement before', open: 'Open an engagement' },
  empty: {
    title: 'You belong to no engagement.',
    lead: 'Open one for the customer that you work for. Then add your team and the first document.',
    other: 'A delivery lead opens one and adds you by your e-mail address. It is listed here from then on.',
  },
  form: {
    title: 'Open an engagement',
    name: 'Name',
    nameHelp: 'What you call the work among yourselves, such as “New portal”.',
    customer: 'Customer',
    purpose: 'What it is for',
    purposeHelp: 'A sentence or two. They stay in the record after everything else has been disposed of.',
    kind: 'Kind of work',
    retention: 'How long its content is kept after it is closed',
    button: 'Open the engagement',
    done: (name: string) => `${name} is open. Add your team and the first document.`,
    cancel: 'Cancel',
  },
  disposal: {
    none: null,
    requested: 'disposal asked for',
    approved: 'disposal approved',
    executed: 'to be verified',
    verified: 'to be countersigned',
    countersigned: null,
  } satisfies Record<EngagementLineView['disposal'], string | null>,
} as const;
