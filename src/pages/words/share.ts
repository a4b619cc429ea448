import type { ShareAct } from '../../domain/engagement/words.ts';
import type { ShareState } from '../../operations/engagement/shares/views.ts';

/** Words of the page on which a report is shared with one person. */
export const shareWords = {
  title: 'A report is shared with you',
  recipient: 'For',
  from: 'From',
  until: 'Until',
  before:
    'Nothing is shown before you press the button. What is opened and downloaded is recorded; you see that record, too. Your name stands in your copy.',
  passphrase: 'Passphrase',
  passphraseHint: 'You got it in another way than this link. If you did not, ask whoever shared the report.',
  enter: 'Show the report',
  notYou: 'If you are not this person, please do not go on: the link was meant for somebody else.',

  ended: {
    open: '',
    over: 'This share has ended. Ask whoever shared the report if you still need it.',
    revoked: 'This share was revoked. Ask whoever shared the report if you still need it.',
    withdrawn: 'This report is not released any more, so it is not shown. Ask whoever shared it.',
    gone: 'The report is gone: everything that was held of this work was disposed of, and your copy with it. Only the record that it was shared is left.',
  } satisfies Record<ShareState, string>,
  endedTitle: 'Nothing is shared here any more',
  wrong: 'This passphrase is not right.',
  triesLeft: (left: number) =>
    left === 1
      ? 'One more wrong one locks the share for a time.'
      : `After ${left} more wrong ones the share locks for a time.`,
  locked: 'Too many wrong passphrases were given, so none is taken until',
  lockedNext: 'Whoever shared the report sees this. Ask them for the passphrase meanwhile.',
  recorded: 'That this was tried is recorded.',

  report: 'The report',
  page: (number: number, count: number) => `Page ${number} of ${count}`,
  pages: (from: number, to: number, count: number) =>
    from === to ? `Page ${from} of ${count}` : `Pages ${from} to ${to} of ${count}`,
  earlier: 'Earlier pages',
  later: 'Later pages',
  words: 'The words of the report',
  download: 'Download your copy',
  downloadHint: 'Your name stands in it. It is proved again to be without credentials that were found.',
  noDownload: 'This share is for looking only.',
  closes: 'This page stays open until',
  again: 'After that, open the link again.',
  log: 'What was done with this share',
  acts: {
    opened: 'Opened',
    revealed: 'The report was shown',
    downloaded: 'Downloaded',
    refused: 'Somebody was turned away',
  } satisfies Record<ShareAct, string>,
} as const;
