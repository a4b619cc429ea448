import type { IssuerTable } from '../types.ts';

const TEST = 'https://docs.slack.dev/reference/methods/auth.test';

export const SLACK: IssuerTable = {
  issuer: 'slack',
  name: 'Slack',
  asks: 'Asks `auth.test` who the token belongs to.',
  lookedUp: '2026-11-21',
  rows: [
    { code: 'token_revoked', answer: 'refused', says: 'Slack says that the token is revoked.', page: TEST },
    { code: 'token_expired', answer: 'refused', says: 'Slack says that the token has run out.', page: TEST },
    {
      code: 'account_inactive',
      answer: 'refused',
      says: 'Slack says that the account or the workspace of this token is gone.',
      page: TEST,
    },
    { code: 'ok', answer: 'still-valid', says: 'Slack told whose token this is.', page: TEST },
    {
      code: 'invalid_auth',
      answer: 'cannot-tell',
      says: 'Slack says that the token is invalid or that our address may not ask. It does not say which of the two.',
      page: TEST,
    },
    { code: 'not_authed', answer: 'cannot-tell', says: 'Slack saw no token.', page: TEST },
    {
      code: 'access_denied',
      answer: 'cannot-tell',
      says: 'Slack denied access for a reason that it does not say.',
      page: TEST,
    },
    {
      code: 'accesslimited',
      answer: 'cannot-tell',
      says: 'Slack may not be asked from this network.',
      page: TEST,
    },
    {
      code: 'ratelimited',
      answer: 'cannot-tell',
      says: 'Slack asks us to slow down. Try again later.',
      page: 'https://docs.slack.dev/apis/web-api/rate-limits',
    },
    {
      code: '429',
      answer: 'cannot-tell',
      says: 'Slack asks us to slow down. Try again later.',
      page: 'https://docs.slack.dev/apis/web-api/rate-limits',
    },
    {
      code: 'internal_error',
      answer: 'cannot-tell',
      says: 'Slack has a fault of its own. Try again later.',
      page: TEST,
    },
    { code: '5xx', answer: 'cannot-tell', says: 'Slack has a fault of its own. Try again later.', page: TEST },
  ],
};
