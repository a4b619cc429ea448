import type { Entry } from './refusal-entry.ts';

/** Refusals of engagements: what keeps a report from leaving, an engagement from ending, and what is kept from going too early. */
export const ENGAGEMENT_REFUSALS = {
  'engagement-stage': {
    kind: 'conflict',
    say: 'The engagement is at a stage in which this is not done.',
    next: 'Look at the engagement again: its page says what can be done now.',
  },
  'needs-member-role': {
    kind: 'forbidden',
    say: 'Your part in this engagement does not allow this.',
    next: 'Ask its lead.',
  },
  'last-lead': {
    kind: 'conflict',
    say: 'An engagement always has a lead.',
    next: 'Make somebody else its lead first.',
  },
  'appointed-by-oneself': {
    kind: 'forbidden',
    say: 'Nobody appoints themselves.',
    next: 'Appoint somebody else, or ask another administrator.',
  },
  'cannot-lead': {
    kind: 'conflict',
    say: 'This person cannot lead an engagement.',
    next: 'Choose somebody who is active and has the role of a delivery lead.',
  },
  'unknown-part': {
    kind: 'missing',
    say: 'The engagement holds no such thing.',
    next: 'Look at the engagement again.',
  },
  'older-version': {
    kind: 'conflict',
    say: 'There is a newer version of this document.',
    next: 'Go on with the newest version.',
  },
  'secret-cannot-stay': {
    kind: 'conflict',
    say: 'A credential never stays in a report.',
    next: 'Redact it, or say why it is none.',
  },
  'place-not-clean': {
    kind: 'conflict',
    say: 'No search has shown that this place is clear.',
    next: 'Have it searched by fingerprint and nothing found, or say in your own words how you know.',
  },
  'nothing-searched': {
    kind: 'invalid',
    say: 'This does not fit together: a search has looked into at least one file.',
    next: 'Search the whole place, and send the result again.',
  },
  'reason-missing': {
    kind: 'invalid',
    say: 'Somebody will ask why this stays.',
    next: 'Give the reason in a sentence.',
  },
  'release-gate': {
    kind: 'conflict',
    say: 'The report cannot leave yet.',
    next: 'Do what is listed, then try again.',
  },
  'own-release': {
    kind: 'forbidden',
    say: 'Whoever wrote a report does not approve it.',
    next: 'Ask a reviewer of the engagement who wrote no version of it.',
  },
  'other-hash': {
    kind: 'conflict',
    say: 'The report was written again since you looked at it.',
    next: 'Look at the newest copy and decide about that.',
  },
  'same-person': {
    kind: 'forbidden',
    say: 'This takes a second person.',
    next: 'Ask somebody else of the engagement.',
  },
  'not-released': {
    kind: 'conflict',
    say: 'This report was not released, or was changed since.',
    next: 'Release it first.',
  },
  'share-over': {
    kind: 'conflict',
    say: 'This share has ended.',
    next: 'Ask whoever shared it with you.',
  },
  'share-unknown': {
    kind: 'missing',
    say: 'We know no share with this link.',
    next: 'Open the link as it was sent to you: all of it, with its seven words.',
  },
  'visit-over': {
    kind: 'conflict',
    say: 'This page was open for too long.',
    next: 'Open the link again.',
  },
  'cannot-carry-name': {
    kind: 'conflict',
    say: 'This kind of file cannot carry its recipient’s name.',
    next: 'Share another form of the report, such as PDF.',
  },
  'share-right-missing': {
    kind: 'forbidden',
    say: 'This share does not allow that.',
    next: 'Ask whoever shared it with you.',
  },
  'closing-gate': {
    kind: 'conflict',
    say: 'The engagement cannot be closed yet.',
    next: 'Do what is listed, then try again.',
  },
  held: {
    kind: 'conflict',
    say: 'A legal hold keeps what this engagement has.',
    next: 'The hold has to be lifted first.',
  },
  'still-readable': {
    kind: 'conflict',
    say: 'When reading was tried after the disposal, something was still there.',
    next: 'Look at the list of copies and tell the administrator; nobody signs for what is not gone.',
  },
  'not-yet-due': {
    kind: 'conflict',
    say: 'Its time of retention is not over.',
    next: 'Ask for an early disposal: a second person has to approve it.',
  },
} as const satisfies Record<string, Entry>;
