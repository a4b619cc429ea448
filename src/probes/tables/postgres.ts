import type { IssuerTable } from '../types.ts';

const CODES = 'https://www.postgresql.org/docs/current/errcodes-appendix.html';
const FLOW = 'https://www.postgresql.org/docs/current/protocol-flow.html';
const HBA = 'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html';

export const POSTGRES: IssuerTable = {
  issuer: 'postgres',
  name: 'PostgreSQL',
  asks: 'Logs in with the account and the password, over TLS, and leaves again. A server that lets the account in without asking for a password has not looked at it.',
  lookedUp: '2026-11-21',
  rows: [
    { code: '28P01', answer: 'refused', says: 'The server refused this password for this account.', page: CODES },
    {
      code: 'logged-in',
      answer: 'still-valid',
      says: 'The server let this account in with this password.',
      page: FLOW,
    },
    {
      code: 'after-login:3D000',
      answer: 'still-valid',
      says: 'The server took the password; only the database does not exist.',
      page: CODES,
    },
    {
      code: 'after-login:42501',
      answer: 'still-valid',
      says: 'The server took the password; only this database is not open to the account.',
      page: CODES,
    },
    {
      code: 'after-login:53300',
      answer: 'still-valid',
      says: 'The server took the password; only too many are connected.',
      page: CODES,
    },
    {
      code: 'after-login:28000',
      answer: 'cannot-tell',
      says: 'The server took the password, but the account may not log in. Once it may again, the password works.',
      page: CODES,
    },
    {
      code: '28000',
      answer: 'cannot-tell',
      says: 'No rule of the server lets us try from here (pg_hba.conf), so that the password was not judged.',
      page: HBA,
    },
    { code: '53300', answer: 'cannot-tell', says: 'Too many are connected. Try again later.', page: CODES },
    { code: '57P03', answer: 'cannot-tell', says: 'The server is starting or stopping. Try again later.', page: CODES },
  ],
};
