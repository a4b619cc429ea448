import type { Scope } from '../../../../domain/people/actor.ts';
import type { TokenView } from '../../../../operations/tokens/view.ts';

export const WORDS = {
  title: 'API tokens',
  lead: 'For programs and assistants. A token reports, proposes or reads; what has to be decided, a person decides.',
  loading: 'Fetching the tokens',
  none: 'There is no token yet. Make one for the first program that is to report or read here.',
  until: 'until',
  endedOn: 'ended on',
  used: 'last came on',
  neverUsed: 'never came',
  state: { works: 'Works', ended: 'Ended', expired: 'Its time is over' } satisfies Record<TokenView['state'], string>,
  make: {
    title: 'Make a token',
    name: 'Name',
    nameHelp: 'What it is for: people read this name in the trace of a case.',
    scopes: 'What it may do',
    until: 'Last day',
    untilHelp: 'At most a year ahead.',
    noDay: 'Choose a day.',
    needsScope: 'Choose at least one.',
    button: 'Make the token',
    done: (name: string) => `The token ${name} is made.`,
    shown: (name: string) => `This is the token ${name}. It is not shown again: put it where the program looks for it.`,
    copy: 'Copy the token',
    copied: 'The token is copied.',
    notCopied: 'The browser would not copy it: select the token and copy it by hand.',
    another: 'Make another',
  },
  end: {
    open: 'End',
    title: (name: string) => `End ${name}`,
    gone: 'From this moment on nothing gets in with it.',
    stays: 'What came with it stays in every trace under its name.',
    button: 'End the token',
    done: (name: string) => `The token ${name} has ended.`,
  },
  cancel: 'Cancel',
} as const;

export const SCOPE_NAMES: Readonly<Record<Scope, string>> = {
  report: 'Report',
  propose: 'Propose',
  read: 'Read cases',
};

export const SCOPE_LEADS: Readonly<Record<Scope, string>> = {
  report: 'Sends reports and follows its own by their codes. Reads nothing else.',
  propose: 'Proposes what a case is. A person sees the proposal and decides.',
  read: 'Reads every case, identity and figure. No engagement, and nobody’s account.',
};
