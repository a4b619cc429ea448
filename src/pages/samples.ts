import type { ReportedView, StatusView } from '../operations/views.ts';
import type { PageContext, RefusalView } from './route.ts';

/** Views for the tests of the pages. Times are fixed; nothing in here is or looks like a credential. */
export const CODE = 'orbit-lamp-velvet-canyon-inside-mixture-drum';
export const NOW = Date.UTC(2026, 4, 20, 12);

export const STATUS: StatusView = {
  ring: { received: 'done', classified: 'done', acted: 'now', verified: 'open', told: 'open' },
  stage: 'acting',
  reportedAt: Date.UTC(2026, 4, 14, 8, 5),
  promise: { what: 'outcome', by: Date.UTC(2026, 4, 28, 15) },
  what: 'Our key [aws-access-key-id #1] is in the wiki.',
  files: [],
  messages: [
    { from: 'desk', body: 'Which wiki?', at: Date.UTC(2026, 4, 14, 9), files: [] },
    { from: 'reporter', body: 'The second one.', at: Date.UTC(2026, 4, 14, 10), files: [] },
  ],
  outcome: null,
  canAnswer: false,
  answered: null,
  disputeEndsAt: null,
  closed: false,
};

export const TOLD: StatusView = {
  ...STATUS,
  ring: { received: 'done', classified: 'done', acted: 'done', verified: 'done', told: 'now' },
  stage: 'told',
  promise: { what: 'nothing', by: null },
  outcome: {
    found: 'It was real.',
    did: 'It is replaced.',
    why: 'A copied page.',
    can: 'Nothing more.',
    at: Date.UTC(2026, 4, 20, 9),
  },
  canAnswer: true,
  disputeEndsAt: Date.UTC(2026, 4, 27, 9),
};

export const REPORTED: ReportedView = {
  code: CODE,
  receipt: { v: 1 },
  statusUrl: `https://desk.example.org/status#${CODE}`,
  stored: { what: STATUS.what, where: 'The wiki' },
  hidden: [{ placeholder: '[aws-access-key-id #1]', kind: 'aws-access-key-id' }],
  files: [],
};

export function refusalView(over: Partial<RefusalView> = {}): RefusalView {
  return {
    reason: 'input-invalid',
    title: 'Something in what you sent is not right.',
    detail: '',
    next: 'Correct the fields that are named and send it again.',
    status: 422,
    ...over,
  };
}

export interface Asked {
  readonly operation: string;
  readonly input: unknown;
  readonly key: string | undefined;
}

/** A context that answers as told, and remembers what it was asked. A refusal is given as `{refusal}`. */
export function contextThat(answers: Readonly<Record<string, unknown>>): {
  readonly ctx: PageContext;
  readonly asked: Asked[];
} {
  const asked: Asked[] = [];
  let count = 0;
  const ctx: PageContext = {
    async call(operation, input, options) {
      asked.push({ operation, input, key: options?.idempotencyKey });
      const answer = answers[operation];
      return isRefused(answer) ? { ok: false, refusal: answer.refusal } : { ok: true, value: answer };
    },
    work: () => null,
    organisation: () => null,
    nonce: () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    now: () => NOW,
  };
  return { ctx, asked };
}

function isRefused(answer: unknown): answer is { readonly refusal: RefusalView } {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}
