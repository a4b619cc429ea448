import type { AnswerRow, IssuerTable } from '../types.ts';

const RFC_9110 = 'https://www.rfc-editor.org/rfc/rfc9110#section-15';
const RFC_7617 = 'https://www.rfc-editor.org/rfc/rfc7617#section-2';
const RFC_6750 = 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1';
const LOOKED_UP = '2026-11-21';

/** What no web server's answer says about a credential. */
const UNCERTAIN: readonly AnswerRow[] = [
  {
    code: '401-other',
    answer: 'cannot-tell',
    says: 'The server asks for another kind of authentication than this credential is for.',
    page: RFC_9110,
  },
  {
    code: '403',
    answer: 'cannot-tell',
    says: 'The server forbids this page, whoever asks. That can be a rule about addresses or rights.',
    page: RFC_9110,
  },
  { code: '404', answer: 'cannot-tell', says: 'There is no such page.', page: RFC_9110 },
  { code: '407', answer: 'cannot-tell', says: 'A proxy on the way wants to know who we are.', page: RFC_9110 },
  {
    code: '429',
    answer: 'cannot-tell',
    says: 'The server asks us to slow down.',
    page: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
  },
  { code: '5xx', answer: 'cannot-tell', says: 'The server has a fault of its own. Try again later.', page: RFC_9110 },
];

const LET_IN: Omit<AnswerRow, 'page'> = {
  code: 'let-in',
  answer: 'still-valid',
  says: 'The server gave the page with this credential, and asks for one without.',
};

export const HTTP_BASIC: IssuerTable = {
  issuer: 'http-basic',
  name: 'Web server, basic authentication',
  asks: 'Asks for the page with the credential. Where it is given, the page is asked for again without one: a page that is open to everybody proves nothing.',
  lookedUp: LOOKED_UP,
  rows: [
    {
      code: '401',
      answer: 'refused',
      says: 'The server refused the credential and asks for another one of the same kind.',
      page: RFC_7617,
    },
    { ...LET_IN, page: RFC_7617 },
    ...UNCERTAIN,
  ],
};

export const HTTP_BEARER: IssuerTable = {
  ...HTTP_BASIC,
  issuer: 'http-bearer',
  name: 'Web server, bearer token',
  rows: [
    { code: '401', answer: 'refused', says: 'The server refused the token and asks for another one.', page: RFC_6750 },
    { ...LET_IN, page: RFC_6750 },
    {
      code: 'insufficient_scope',
      answer: 'still-valid',
      says: 'The server knows the token; it only does not open this page.',
      page: RFC_6750,
    },
    ...UNCERTAIN,
  ],
};
