import type { Arc, StatusView } from '../../operations/views.ts';

/** Where a report stands for its reporter: the stage of its case, or what the reporter said about the answer. */
export type Phase = StatusView['stage'] | 'confirmed' | 'disputed' | 'withdrawn';

/** Words of the status page. */
export const statusWords = {
  title: 'Status of your report',
  sent: 'You sent this on',

  arcs: {
    received: 'Received',
    classified: 'Classified',
    acted: 'Acted on',
    verified: 'Verified',
    told: 'You are told',
  } satisfies Record<Arc, string>,
  arcStates: {
    done: 'done',
    now: 'in work',
    open: 'still to come',
    'not-needed': 'not needed',
  } satisfies Record<StatusView['ring'][Arc], string>,
  yourTurn: 'your turn',
  ring: 'How far it is',
  ringCount: (done: number, of: number) => `${done} of ${of}`,
  ringClosed: 'closed',

  headings: {
    received: 'A person will look at it',
    classified: 'We know what it is',
    acting: 'It is being put right',
    verified: 'It was put right and checked',
    told: 'Here is what came of it',
    closed: 'Closed',
    merged: 'It goes on together with a report of the same thing',
    confirmed: 'You have your answer',
    disputed: 'Somebody else looks at it again',
    withdrawn: 'You withdrew this report',
  } satisfies Record<Phase, string>,
  next: {
    received: 'Next, somebody reads it and decides what kind of problem it is.',
    classified: 'Next, somebody plans what has to be done, and does it.',
    acting: 'Once it is done, a second person checks that it worked.',
    verified: 'Next, a person writes down for you what was found and done.',
    told: 'Read the answer below and tell us whether it answers you.',
    closed: 'Your report was answered. If the same thing comes back, please report it again: the two will be linked.',
    merged: 'Somebody else saw the same. You will still get an answer of your own here.',
    confirmed: 'The case closes once everything else about it is done. You need do nothing more.',
    disputed: 'You asked for another look at the answer. You will get a new one here.',
    withdrawn: 'No answer is owed any more. You can still read everything here.',
  } satisfies Record<Phase, string>,
  promise: {
    classification: 'Somebody will have looked at it by',
    outcome: 'You will have an answer by',
  },
  late: 'We promised this for the date above and are late. It counts against us in our figures.',

  outcome: 'The answer',
  found: 'What we found',
  did: 'What we did',
  why: 'Why',
  can: 'What you can do',

  question: 'Does this answer you?',
  answers: {
    confirmed: ['Yes', 'The report is then closed.'],
    disputed: ['No', 'Somebody else than before looks at it again.'],
    'second-opinion': ['I would like a second opinion', 'Somebody else looks at what was found and done.'],
  },
  answerWhy: 'What is missing or wrong?',
  answerWhyHint: 'Needed for a “no”; credentials that we recognise are hidden here too.',
  answerWhyMissing: 'Say in a few words what is missing or wrong.',
  answerMissing: 'Choose one of the three.',
  again: 'Would you report something again?',
  againYes: 'Yes',
  againNo: 'No',
  optional: 'optional',
  answerSend: 'Send your answer',
  answerUntil: 'You can answer until',
  answered: {
    confirmed: 'You said that this answers you. Thank you.',
    disputed: 'You said that this does not answer you, or asked for a second opinion.',
  },

  messages: 'Messages',
  noMessages: 'None so far. Here you can add what you have noticed since, correct something, or ask.',
  fromReporter: 'You',
  fromDesk: 'The desk',
  message: 'Write to the people who work on it',
  files: 'Files',
  messageHint: 'Credentials that we recognise are hidden before anything is stored.',
  messageSend: 'Send the message',

  reported: 'What you reported',
  receipt: 'Download the receipt',
  refresh: 'Look again',

  withdraw: 'Withdraw the report',
  withdrawSays:
    'You then get no answer any more, and this cannot be undone. What you wrote stays in the record, and the people here may still look into it.',
  withdrawWhy: 'Why?',
  withdrawSure: 'Yes, I withdraw this report',
  withdrawSureMissing: 'Tick the box if you mean it.',
  withdrawSend: 'Withdraw',
} as const;

/** What is said at the top after a form was sent. */
export const noticeWords = {
  'message-sent': 'Your message is with the people who work on it.',
  confirmed: 'Thank you. Your answer is recorded.',
  disputed: 'Your answer is recorded. Somebody else will look at it.',
  'second-opinion': 'Somebody else will look at it.',
  withdrawn: 'The report is withdrawn.',
} as const;
export type Notice = keyof typeof noticeWords;
