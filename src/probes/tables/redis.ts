import type { IssuerTable } from '../types.ts';

const AUTH = 'https://redis.io/docs/latest/commands/auth/';
const ACL = 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/';

export const REDIS: IssuerTable = {
  issuer: 'redis',
  name: 'Redis',
  asks: 'Sends AUTH with the password, and with the account where there is one. Where it is taken, a word that is no password is sent after it: an account that takes anything proves nothing.',
  lookedUp: '2026-11-21',
  rows: [
    {
      code: 'WRONGPASS',
      answer: 'refused',
      says: 'The server refused this password, or has switched the account off.',
      page: AUTH,
    },
    {
      code: 'OK',
      answer: 'still-valid',
      says: 'The server took this password, and does not take another.',
      page: AUTH,
    },
    {
      code: 'ERR',
      answer: 'cannot-tell',
      says: 'The server has no password for this account, or is older than Redis 6 and does not say clearly.',
      page: AUTH,
    },
    { code: 'NOAUTH', answer: 'cannot-tell', says: 'The server wants a password before anything else.', page: ACL },
    {
      code: 'NOPERM',
      answer: 'cannot-tell',
      says: 'The account may not do that; its password was not judged.',
      page: ACL,
    },
    {
      code: 'DENIED',
      answer: 'cannot-tell',
      says: 'The server turns away whoever does not come from its own machine (protected mode).',
      page: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/#protected-mode',
    },
    {
      code: 'LOADING',
      answer: 'cannot-tell',
      says: 'The server is starting. Try again later.',
      page: 'https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors',
    },
  ],
};
