import type { Entry } from './refusal-entry.ts';

/** Why the installation as a whole is not changed as somebody wished. */
export const HOUSE_REFUSALS = {
  'promises-out-of-order': {
    kind: 'invalid',
    say: 'An answer cannot be promised before a case is classified, nor that before somebody has looked at it.',
    next: 'Give the first look the fewest days and the answer the most.',
  },
  'calendar-without-work': {
    kind: 'invalid',
    say: 'On this calendar nobody ever works.',
    next: 'Choose at least one weekday, and hours that end after they begin.',
  },
  'hours-of-no-day': {
    kind: 'invalid',
    say: 'Hours of a single weekday are for a working day, and once for each.',
    next: 'Give them for days on which people work, each once.',
  },
  'unknown-time-zone': {
    kind: 'invalid',
    say: 'There is no time zone by that name.',
    next: 'Give a name of the IANA time zone database, such as Europe/Berlin or UTC.',
  },
  'retention-out-of-order': {
    kind: 'invalid',
    say: 'A longer class of retention would end before a shorter one.',
    next: 'Give the brief class the fewest days and the long one the most.',
  },
  'no-mail-server': {
    kind: 'conflict',
    say: 'No mail server is set, so nobody can be mailed.',
    next: 'Set SMTP_URL and MAIL_FROM where the server is started, and start it again.',
  },
  'mail-not-taken': {
    kind: 'unavailable',
    say: 'The mail server did not take the mail.',
    next: 'Check SMTP_URL and MAIL_FROM, and what the mail server’s own log says, then try again.',
  },
  'team-name-taken': {
    kind: 'conflict',
    say: 'There is a team by that name already.',
    next: 'Choose another name, or change that team.',
  },
} as const satisfies Record<string, Entry>;
