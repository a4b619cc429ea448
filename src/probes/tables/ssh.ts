import type { IssuerTable } from '../types.ts';

const RFC = 'https://www.rfc-editor.org/rfc/rfc4252#section-5.1';

export const SSH: IssuerTable = {
  issuer: 'ssh',
  name: 'SSH',
  asks: 'Asks the server which ways it offers, then tries the one password or key, and leaves without opening a session. The host key has to be the one that the target names. A server answers to a locked account as to a wrong password.',
  lookedUp: '2026-11-21',
  rows: [
    {
      code: 'password-rejected',
      answer: 'refused',
      says: 'The server offers passwords for this account and refused this one.',
      page: RFC,
    },
    {
      code: 'publickey-rejected',
      answer: 'refused',
      says: 'The server offers keys for this account and refused this one.',
      page: 'https://www.rfc-editor.org/rfc/rfc4252#section-7',
    },
    { code: 'let-in', answer: 'still-valid', says: 'The server let the account in.', page: RFC },
    {
      code: 'partial-success',
      answer: 'still-valid',
      says: 'The server took it, and wants something else besides.',
      page: RFC,
    },
    {
      code: 'password-change',
      answer: 'cannot-tell',
      says: 'The server wants the password changed, and does not say whether it is right.',
      page: 'https://www.rfc-editor.org/rfc/rfc4252#section-8',
    },
    { code: 'not-offered', answer: 'cannot-tell', says: 'The server does not offer this way to log in.', page: RFC },
  ],
};
