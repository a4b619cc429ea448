import type { IssuerTable } from '../types.ts';

const CODES = 'https://docs.gitlab.com/api/rest/troubleshooting/#status-codes';
const SELF = 'https://docs.gitlab.com/api/personal_access_tokens/#get-details-on-a-personal-access-token';

export const GITLAB: IssuerTable = {
  issuer: 'gitlab',
  name: 'GitLab',
  asks: 'Asks the REST API about the token itself (`GET /personal_access_tokens/self`): personal, project and group access tokens.',
  lookedUp: '2026-11-21',
  rows: [
    { code: '401', answer: 'refused', says: 'GitLab says that this token is not valid.', page: CODES },
    {
      code: 'recognised',
      answer: 'still-valid',
      says: 'GitLab told what this token is, and that it is active.',
      page: SELF,
    },
    {
      code: 'insufficient_scope',
      answer: 'still-valid',
      says: 'GitLab knows the token; it only may not ask this.',
      page: 'https://docs.gitlab.com/security/tokens/',
    },
    {
      code: '401-other',
      answer: 'cannot-tell',
      says: 'GitLab or something before it refused in words that we do not know.',
      page: CODES,
    },
    {
      code: '403',
      answer: 'cannot-tell',
      says: 'GitLab forbids it: the account may be blocked, or our address.',
      page: CODES,
    },
    { code: '404', answer: 'cannot-tell', says: 'This GitLab is too old to be asked about a token.', page: SELF },
    {
      code: '429',
      answer: 'cannot-tell',
      says: 'GitLab asks us to slow down. Try again later.',
      page: CODES,
    },
    { code: '5xx', answer: 'cannot-tell', says: 'GitLab has a fault of its own. Try again later.', page: CODES },
  ],
};
