import type { ShareAct } from '../../../domain/engagement/words.ts';

/**
 * `open` gives what it promised; `over` by its end, `revoked` by somebody, `withdrawn` because the report is not released any
 * more, `gone` because all that the engagement held was disposed of.
 */
export type ShareState = 'open' | 'over' | 'revoked' | 'withdrawn' | 'gone';

/** What a link shows before anything is revealed. Times are milliseconds. */
export interface ShareDoorView {
  readonly recipient: string;
  /** Who shared it. */
  readonly from: string;
  readonly until: number;
  readonly state: ShareState;
  readonly needsPassphrase: boolean;
  /** Until when no passphrase is taken, after too many wrong ones. */
  readonly lockedUntil: number | null;
}

/** Somebody was turned away, and that was recorded. */
export interface RefusedShareView {
  readonly kind: 'refused';
  readonly why: 'passphrase' | 'locked' | 'ended';
  /** How many more wrong passphrases are taken before it locks. */
  readonly triesLeft: number | null;
  readonly door: ShareDoorView;
}

/** After the button: the report, or what can be done with it. */
export interface EnteredShareView {
  readonly kind: 'entered';
  readonly door: ShareDoorView;
  /** What the document is called. */
  readonly document: string;
  /** `pdf` */
  readonly form: string;
  /** Goes with every further request of this visit, until `ends`. */
  readonly ticket: string;
  readonly ends: number;
  readonly shows: ShownView;
  readonly download: boolean;
  readonly log: readonly ShareLogLine[];
}

/** What is to be seen of the recipient's copy: `none` where it is not to be looked at here, or cannot be shown. */
export type ShownView =
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'words' }
  | { readonly kind: 'none'; readonly says: string };

export interface ShareLogLine {
  readonly act: ShareAct;
  readonly at: number;
}

/** A fragment of HTML of our own, which loads nothing and runs nothing. */
export interface ShareWordsView {
  readonly html: string;
}

/** What the lead gets once: the link is stored nowhere. */
export interface ShareMadeView {
  readonly share: string;
  readonly link: string;
  /** Whether the recipient is mailed it. */
  readonly mailed: boolean;
  readonly until: number;
}

/** A share as the team sees it, with everything that was done with it. */
export interface ShareRecordView {
  readonly share: string;
  readonly short: string;
  readonly document: string;
  readonly form: string;
  readonly recipient: string;
  readonly email: string;
  readonly sharedBy: string;
  readonly sharedAt: number;
  readonly until: number;
  readonly view: boolean;
  readonly download: boolean;
  readonly hasPassphrase: boolean;
  readonly lockedUntil: number | null;
  readonly state: ShareState;
  readonly revoked: { readonly at: number; readonly reason: string } | null;
  readonly log: readonly ShareLogLine[];
  /** Attempts at mailing the link. */
  readonly mails: readonly { readonly at: number; readonly result: string }[];
}
