import type { IssuerTable } from '../types.ts';

const CODES = 'https://mariadb.com/docs/server/reference/error-codes/mariadb-error-code-reference';
const CONNECTING =
  'https://mariadb.com/docs/server/mariadb-quickstart-guides/connecting-to-mariadb/troubleshooting-connection-issues-guide';
const LOCKING = 'https://mariadb.com/docs/server/security/user-account-management/account-locking';
const EXPIRY = 'https://mariadb.com/docs/server/security/user-account-management/user-password-expiry';

export const MARIADB: IssuerTable = {
  issuer: 'mariadb',
  name: 'MariaDB',
  asks: 'Logs in with the account and the password, over TLS where the server offers it, and leaves again. Accounts of MariaDB are for places: an account for another address is refused here as a wrong password is, so ask from where the account was used.',
  lookedUp: '2026-11-21',
  rows: [
    {
      code: '1045',
      answer: 'refused',
      says: 'The server used the password and refused it for this account.',
      page: CONNECTING,
    },
    {
      code: '1045:no-password',
      answer: 'cannot-tell',
      says: 'The server refused the account without saying that it used the password.',
      page: CONNECTING,
    },
    {
      code: 'logged-in',
      answer: 'still-valid',
      says: 'The server let this account in with this password.',
      page: CONNECTING,
    },
    {
      code: '1044',
      answer: 'still-valid',
      says: 'The server took the password; only this database is not open to the account.',
      page: CODES,
    },
    {
      code: '1049',
      answer: 'still-valid',
      says: 'The server took the password; only the database does not exist.',
      page: CODES,
    },
    {
      code: '1862',
      answer: 'still-valid',
      says: 'The server took the password; it has run out, and whoever holds it can set a new one.',
      page: EXPIRY,
    },
    { code: '1040', answer: 'cannot-tell', says: 'Too many are connected. Try again later.', page: CODES },
    {
      code: '1129',
      answer: 'cannot-tell',
      says: 'The server has shut us out after too many errors from our address.',
      page: CODES,
    },
    { code: '1130', answer: 'cannot-tell', says: 'The server takes nobody from our address.', page: CODES },
    { code: '1203', answer: 'cannot-tell', says: 'The account is connected too often already.', page: CODES },
    { code: '1226', answer: 'cannot-tell', says: 'The account has used up what it may in this hour.', page: CODES },
    {
      code: '1698',
      answer: 'cannot-tell',
      says: 'The account is let in by something else than a password.',
      page: CODES,
    },
    {
      code: '4150',
      answer: 'cannot-tell',
      says: 'The account is blocked after too many wrong passwords.',
      page: CODES,
    },
    {
      code: '4151',
      answer: 'cannot-tell',
      says: 'The account is locked. Once it is unlocked, the password may work again.',
      page: LOCKING,
    },
    {
      code: 'other-way',
      answer: 'cannot-tell',
      says: 'The server wants this account to log in in a way that we do not speak.',
      page: 'https://mariadb.com/docs/server/reference/plugins/authentication-plugins',
    },
  ],
};
