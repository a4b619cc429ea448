import type { Kind } from '../../domain/case/words.ts';

/** Words that stand on every page. */
export const sharedWords = {
  language: 'en-GB',
  product: 'Throughline',
  skip: 'Skip to the main part',
  navigation: 'Pages',
  report: 'Report something',
  lookUp: 'Status',
  foot: 'No account, no cookie, no tracking. What you send is read by the people who look after keys, tokens and bots here.',
  footApart:
    'No account, no cookie, no tracking. What is opened and downloaded here is recorded, and shown on this page.',
  errorInTitle: 'Not sent yet: ',
  refusedHeading: 'That did not work yet',
  incomplete: {
    title: 'Something in the form is not filled in yet.',
    detail: '',
    next: 'Complete it and send it again.',
  },
  files: 'With it came:',
  longText: 'The text as it is stored; it scrolls',
  copy: 'Copy the code',
  copied: 'Copied',
  universalTime: 'UTC',
} as const;

/** The kinds of a case as a reporter would say them. */
export const kindWords: Readonly<Record<Kind, string>> = {
  'leaked-secret': 'A password, key or token is where it should not be',
  'suspicious-behaviour': 'A bot, a script or an account behaves strangely',
  'unexpected-token-use': 'A token or key is used by somebody or from somewhere unexpected',
  'policy-exception': 'Something breaks a rule, and has to for now',
  'access-problem': 'Something can reach more, or less, than it should',
  'authentication-failure': 'A service cannot sign in any more',
  'entitlement-change': 'Rights were changed',
  offboarding: 'Something still works for somebody who left',
};
