import type { Entry } from './refusal-entry.ts';

/** Why a file is not kept: what cannot be read, cannot be cleared of secrets. */
export const FILE_REFUSALS = {
  'file-unreadable': {
    kind: 'invalid',
    say: 'We cannot read this file, so we cannot make sure that it holds no secret.',
    next: 'Send it in another format, such as PDF, DOCX, PNG or plain text, or describe what it shows. Nothing was stored.',
  },
  'file-locked': {
    kind: 'invalid',
    say: 'This file is protected by a password, so we cannot make sure that it holds no secret.',
    next: 'Save it without the password and send that. Nothing was stored.',
  },
  'file-too-large': {
    kind: 'invalid',
    say: 'This file is larger than we can look through.',
    next: 'Send the part that matters: fewer pages, or an excerpt as text. Nothing was stored.',
  },
  'file-unproved': {
    kind: 'invalid',
    say: 'We took out what we found in this file, and could not prove that the copy is clean.',
    next: 'Send the part that matters as text or as a picture, or take the secret out yourself. Nothing was stored.',
  },
  'file-not-looked-through': {
    kind: 'unavailable',
    say: 'A file of this case cannot be looked through at the moment, so we cannot say that nothing is left in it.',
    next: 'Try again in a few minutes; nothing was changed.',
  },
} as const satisfies Record<string, Entry>;
