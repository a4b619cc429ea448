import type { ShareAct } from '../../../../domain/engagement/words.ts';
import type { ShareState } from '../../../../operations/engagement/shares/views.ts';

/** The words of the shares of an engagement. */
export const WORDS = {
  title: 'Shares',
  lead: 'Released reports, each for one named person until a day. Their name stands in their copy.',
  none: 'Nothing is shared yet.',
  loading: 'Fetching the shares',
  open: 'Share a report',
  new: {
    title: 'Share a released report',
    lead: 'One link for one person. Nothing is shown before its button is pressed, and everything that is done with it is recorded.',
    document: 'Report',
    form: 'As',
    recipient: 'Name of the recipient',
    recipientHelp: 'It stands on every page of their copy.',
    email: 'Their e-mail address',
    until: 'Until the end of',
    untilWrong: 'Choose a day that is still to come.',
    rights: 'They may',
    view: 'Look at it here',
    download: 'Download their copy',
    rightsMissing: 'Choose at least one.',
    passphrase: 'Passphrase',
    passphraseHelp:
      'At least ten signs. Tell it to them in another way than the link: it protects a link that is passed on. We keep nothing that it could be read from.',
    passphraseShort: 'Ten signs are the least.',
    button: 'Make the link',
    meanwhile: 'Writing their name into their copy, and proving the copy again',
    cancel: 'Cancel',
  },
  made: {
    title: (name: string) => `The link for ${name}`,
    once: 'It is shown this once and kept nowhere.',
    mailed: 'It is mailed to them, too.',
    notMailed: 'No mail server is set up here, so give it to them yourself.',
    copy: 'Copy the link',
    copied: 'The link is copied.',
    notCopied: 'The browser did not let us copy it. Mark it and copy it by hand.',
    close: 'Done',
  },
  states: {
    open: 'open',
    over: 'ended',
    revoked: 'revoked',
    withdrawn: 'withdrawn: the report is not released any more',
    gone: 'disposed of',
  } satisfies Record<ShareState, string>,
  of: (short: string) => `Share ${short}`,
  by: (name: string) => `shared by ${name}`,
  until: 'until',
  rights: (view: boolean, download: boolean): string => {
    if (view && download) return 'to look at and download';
    return view ? 'to look at only' : 'to download only';
  },
  passphrase: 'with a passphrase',
  locked: 'Locked after wrong passphrases until',
  revokedBecause: 'Revoked:',
  log: (count: number) => (count === 1 ? 'Log: one line' : `Log: ${count} lines`),
  quiet: 'Not opened yet.',
  acts: {
    opened: 'Opened',
    revealed: 'The report was shown',
    downloaded: 'Downloaded',
    refused: 'Somebody was turned away',
  } satisfies Record<ShareAct, string>,
  mails: {
    accepted: 'The link was mailed',
    deferred: 'The mail was put off and is tried again',
    refused: 'The mail was refused',
  } as Readonly<Record<string, string>>,
  revoke: {
    open: 'Revoke',
    title: (name: string) => `Revoke the share of ${name}`,
    lead: 'The link, pages that are open and pictures on them give nothing from this moment on. A copy that was downloaded stays where it is.',
    reason: 'Why',
    button: 'Revoke it now',
    done: 'The share is revoked.',
  },
} as const;
