import type { Exception } from '../../../../domain/engagement/state.ts';

export const WORDS = {
  title: 'Credentials that were found',
  lead: 'One decision holds for every place where a credential stands. What has to be rotated is worked on as a case, and nothing with it leaves before it is proved dead.',
  undecided: 'undecided',
  decidedBy: (name: string) => `by ${name}`,
  case: (stage: string) => `Case: ${stage.toLowerCase()}`,
  dead: 'proved dead',
  alive: 'not proved dead',
  shownAlive: 'shown to be alive',
  alsoIn: 'Also in',
  outcome: {
    open: 'Read the outcome',
    title: (words: string) => `What became of ${words}`,
    loading: 'Fetching the outcome',
    none: (stage: string) => `There is no outcome yet. The case is at the stage “${stage.toLowerCase()}”.`,
    parts: { found: 'What was found', did: 'What was done', why: 'Why', can: 'What you can do' },
    close: 'Close',
  },
  exception: {
    states: {
      asked: (name: string | null) => `Exception asked for${name === null ? '' : ` by ${name}`}`,
      granted: () => 'Exception granted',
      refused: () => 'Exception refused',
    } satisfies Record<Exception['state'], (name: string | null) => string>,
    until: 'until',
    ask: 'Ask for an exception',
    askLead:
      'The report may leave although the credential is not proved dead, until a day that you name; at most 92 days. Somebody else has to grant it.',
    untilLabel: 'Until',
    untilWrong: 'Choose a day within the next 92.',
    reason: 'Why',
    asked: 'The exception is asked for. Somebody else decides about it.',
    decide: 'Decide about the exception',
    decision: 'Decision',
    grant: 'Grant it',
    refuse: 'Refuse it',
    decideButton: 'Save the decision',
    decided: 'The decision is saved.',
  },
} as const;
