import type { IssuerTable } from '../types.ts';

const AUTHENTICATING = 'https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api';
const TROUBLE = 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api';

export const GITHUB: IssuerTable = {
  issuer: 'github',
  name: 'GitHub',
  asks: 'Asks the REST API who the token belongs to (`GET /user`).',
  lookedUp: '2026-11-21',
  rows: [
    {
      code: 'bad-credentials',
      answer: 'refused',
      says: 'GitHub says that this token is not good.',
      page: AUTHENTICATING,
    },
    {
      code: 'recognised',
      answer: 'still-valid',
      says: 'GitHub told whose token this is.',
      page: 'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
    },
    {
      code: 'not-accessible',
      answer: 'still-valid',
      says: 'GitHub knows the token; it only may not ask this.',
      page: TROUBLE,
    },
    {
      code: 'sso',
      answer: 'still-valid',
      says: 'GitHub knows the token; only its organisation wants single sign-on besides.',
      page: AUTHENTICATING,
    },
    { code: '401', answer: 'cannot-tell', says: 'GitHub saw no token.', page: AUTHENTICATING },
    {
      code: 'rate-limit',
      answer: 'cannot-tell',
      says: 'GitHub asks us to slow down. Try again later.',
      page: TROUBLE,
    },
    {
      code: '403',
      answer: 'cannot-tell',
      says: 'GitHub forbids it. After several wrong tokens it turns away right ones too.',
      page: `${AUTHENTICATING}#failed-login-limit`,
    },
    { code: '5xx', answer: 'cannot-tell', says: 'GitHub has a fault of its own. Try again later.', page: TROUBLE },
  ],
};
