import type { TraceVerb } from '../verbs.ts';
import type { FormWords } from './form-words.ts';

/** What the forms of the trace say: requests, triage, proofs, consumers, threads. */
export const TRACE_FORM_WORDS: Readonly<Record<TraceVerb, FormWords>> = {
  requestChange: {
    open: 'Ask for a change of access',
    title: 'What shall it be able to do?',
    lead: 'An approver signs exactly what stands below, by its digest. It cannot be you.',
    submit: 'Ask for it',
    done: 'The change is asked for. An approver can decide on it now.',
  },
  decideChange: {
    open: 'Decide',
    title: 'Decide on this change',
    lead: 'You sign what stands here, by its digest, and nothing else.',
    submit: 'Record the decision',
    done: 'The decision is recorded.',
  },
  withdrawChange: {
    open: 'Take it back',
    title: 'Take this request back',
    lead: 'Nobody can approve it after that. The trace keeps that it was asked for.',
    submit: 'Take it back',
    done: 'The request is taken back.',
  },
  recordTriage: {
    open: 'Find the cause',
    title: 'Why did it fail?',
    lead: 'What is known is looked up for you; you say what it comes to.',
    submit: 'Record the finding',
    done: 'The finding is recorded.',
    key: 'f',
  },
  probe: {
    open: 'Prove it is dead',
    title: 'Is the old credential dead?',
    lead: 'You give the old credential once; its issuer is asked whether it still takes it. It is held in memory for as long as that takes, and stored nowhere.',
    submit: 'Ask the issuer',
    done: 'The answer is recorded.',
  },
  giveKit: {
    open: 'Give the holder a kit',
    title: 'Let the holder prove it',
    lead: 'Whoever still holds the credential runs one command on their own machine. Only the result comes back, and it is marked as said by them.',
    submit: 'Make the link',
    done: 'The link is made.',
  },
  addConsumer: {
    open: 'Add a consumer',
    title: 'Who else uses it?',
    lead: 'Whoever has to move when the credential is replaced. They are told, and their answer stands in the case.',
    submit: 'Add it',
    done: 'The consumer is listed.',
  },
  listConsumers: {
    open: 'Add those of its page',
    title: 'List the consumers that are known',
    lead: 'Those that the inventory names for the identity. Their addresses are given one by one.',
    submit: 'List them',
    done: 'The consumers are listed.',
  },
  contactConsumer: {
    open: 'Give an address',
    title: 'Where can they be told?',
    submit: 'Tell them there',
    done: 'The address is noted, and they are told there.',
  },
  linkThread: {
    open: 'Link a thread',
    title: 'Link a conversation from elsewhere',
    lead: 'What was said about this in chat, tickets, pull requests or mail stands here as evidence then. Credentials in it are taken out.',
    submit: 'Link it',
    done: 'The thread is linked.',
    key: 'l',
  },
};
