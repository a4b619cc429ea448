import type { AnswerRow, IssuerTable } from '../types.ts';

const RFC = 'https://www.rfc-editor.org/rfc/rfc4511#appendix-A';
const WINDOWS = 'https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--1300-1699-';
const POLICY = 'https://datatracker.ietf.org/doc/html/draft-behera-ldap-password-policy-11#section-6.2';

/** Active Directory puts a Windows error into its words: `data 52e`, in hexadecimal. */
const DIRECTORY: readonly AnswerRow[] = [
  {
    code: '49:52e',
    answer: 'refused',
    says: 'Active Directory refused this password for this account.',
    page: WINDOWS,
  },
  {
    code: '49:525',
    answer: 'cannot-tell',
    says: 'Active Directory knows no such account. The target may name it wrongly.',
    page: WINDOWS,
  },
  { code: '49:530', answer: 'cannot-tell', says: 'The account may not log in at this hour.', page: WINDOWS },
  { code: '49:531', answer: 'cannot-tell', says: 'The account may not log in from here.', page: WINDOWS },
  {
    code: '49:532',
    answer: 'cannot-tell',
    says: 'The password has run out; whoever holds it may be able to set a new one.',
    page: WINDOWS,
  },
  {
    code: '49:533',
    answer: 'cannot-tell',
    says: 'The account is disabled. Once it is enabled, the password may work again.',
    page: WINDOWS,
  },
  {
    code: '49:701',
    answer: 'cannot-tell',
    says: 'The account has run out. Once it is extended, the password may work again.',
    page: 'https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--1700-3999-',
  },
  {
    code: '49:773',
    answer: 'cannot-tell',
    says: 'The password has to be changed; whoever holds it may be able to do so.',
    page: 'https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--1700-3999-',
  },
  {
    code: '49:775',
    answer: 'cannot-tell',
    says: 'The account is locked out, so that its password was not judged.',
    page: 'https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes--1700-3999-',
  },
  {
    code: '49:data',
    answer: 'cannot-tell',
    says: 'Active Directory refused for a reason that we have no row for.',
    page: WINDOWS,
  },
];

export const LDAP: IssuerTable = {
  issuer: 'ldap',
  name: 'LDAP',
  asks: 'Binds with the name (DN) and the password, over TLS from the start (port 636) or after StartTLS. It asks the directory for its password policy along with it: one that keeps a policy answers to a locked account as to a wrong password.',
  lookedUp: '2026-11-21',
  rows: [
    { code: '49', answer: 'refused', says: 'The directory refused this password for this name.', page: RFC },
    { code: '0', answer: 'still-valid', says: 'The directory took this password for this name.', page: RFC },
    {
      code: '49:locked',
      answer: 'cannot-tell',
      says: 'The account is locked out, so that its password was not judged.',
      page: POLICY,
    },
    {
      code: '49:expired',
      answer: 'cannot-tell',
      says: 'The password has run out; somebody may let it in again.',
      page: POLICY,
    },
    {
      code: '49:policy',
      answer: 'cannot-tell',
      says: 'The directory keeps a password policy and does not say whether the password is wrong or the account is locked out.',
      page: POLICY,
    },
    ...DIRECTORY,
    { code: '8', answer: 'cannot-tell', says: 'The directory wants a stronger way to log in.', page: RFC },
    { code: '13', answer: 'cannot-tell', says: 'The directory wants a secure connection.', page: RFC },
    {
      code: '19',
      answer: 'cannot-tell',
      says: 'A rule of the directory stands in the way, often a lock-out.',
      page: RFC,
    },
    { code: '32', answer: 'cannot-tell', says: 'The directory knows no such name.', page: RFC },
    { code: '34', answer: 'cannot-tell', says: 'The name is not written as a DN.', page: RFC },
    { code: '48', answer: 'cannot-tell', says: 'This name does not log in with a password.', page: RFC },
    { code: '50', answer: 'cannot-tell', says: 'The name may not log in.', page: RFC },
    { code: '51', answer: 'cannot-tell', says: 'The directory is busy. Try again later.', page: RFC },
    { code: '52', answer: 'cannot-tell', says: 'The directory is not available. Try again later.', page: RFC },
    {
      code: '53',
      answer: 'cannot-tell',
      says: 'The directory is unwilling, and does not say whether the password is right.',
      page: RFC,
    },
  ],
};
