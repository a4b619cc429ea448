import type { ConsumerAnswer } from '../../domain/case/words.ts';

/** Words of the page on which a consumer of a replaced credential says where they are. */
export const movedWords = {
  title: 'A credential is being replaced',
  codeLead: 'Type or paste the seven words of the mail that you got.',
  code: 'Code',
  codeHint: 'Seven words; their order matters.',
  codeSend: 'Go on',
  codeLost: 'Lost the mail? Ask whoever sent it: the desk can send it again.',

  lead: (identity: string) =>
    `The credential of “${identity}” is being replaced, and you were named as somebody who uses it.`,
  asks: (name: string) => `${name} asks`,
  you: 'You are listed as',
  by: 'Please have moved by',
  late: 'This day has passed: the old credential may have stopped working already.',
  what: 'Get the new credential the way you always get one. It is in no mail and on no page of ours, and nobody here will ask you for it.',

  question: 'Where are you?',
  answers: {
    moved: ['We have moved', 'Nothing of ours uses the old credential any more.'],
    'not-yet': ['Not yet', 'Say until when below, so that nobody switches it off under you.'],
    'not-a-consumer': ['Not ours', 'We do not use it, or do not know it.'],
  } satisfies Record<ConsumerAnswer, readonly [string, string]>,
  answerMissing: 'Choose one of the three.',
  when: 'When will you have moved?',
  whenHint: 'A day, for a “not yet”.',
  whenWrong: 'Give a day that is still to come, within a year.',
  note: 'Anything to add?',
  noteHint: 'Credentials that we recognise are hidden before anything is stored; leave them out all the same.',
  optional: 'optional',
  send: 'Send the answer',

  answered: {
    moved: 'You said that you have moved. Thank you; nothing more is needed.',
    'not-yet': 'You said that you have not moved yet. Come back here when you have.',
    'not-a-consumer': 'You said that this is not yours. Thank you; nothing more is needed.',
  } satisfies Record<ConsumerAnswer, string>,
  change: 'Has that changed? You can answer again.',
} as const;
