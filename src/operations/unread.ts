import type { Refused } from '../documents/document.ts';
import type { Reason } from '../domain/kit/refusals.ts';

/** Why a file was not taken, as our refusals say it. */
export const UNREAD: Readonly<Record<Refused['reason'], Reason>> = {
  locked: 'file-locked',
  damaged: 'file-unreadable',
  unknown: 'file-unreadable',
  'too-large': 'file-too-large',
  'too-deep': 'file-too-large',
  macros: 'file-unreadable',
  unproved: 'file-unproved',
};
