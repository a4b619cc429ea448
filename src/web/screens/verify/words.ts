import type { Finding, Outcome } from '../../../ledger/pack/report.ts';

export const WORDS = {
  title: 'Verify a pack',
  lead: 'Checks a case’s pack on your own machine. Nothing is sent anywhere, no account is needed, and it works with the network off once this page is open.',
  file: 'The pack',
  drop: 'Drop a pack here, or choose the file',
  dropHelp: 'The .zip as you were given it.',
  chosen: (name: string) => `Chosen: ${name}`,
  key: 'The log’s key',
  keyHelp:
    'As its owner gave it to you some other way: on paper, by phone, from a page that you trust. A key out of the pack itself proves nothing.',
  ownKey: {
    title: 'The key of this desk’s log',
    lead: 'Hand it to whoever gets a pack, by another way than the pack itself.',
    fingerprint: 'SHA-256 of the key, to read out',
    copy: 'Copy the key',
    copied: 'The key is copied.',
    notCopied: 'The browser would not copy it: select the key and copy it by hand.',
  },
  check: 'Check the pack',
  working: (name: string) => `Checking ${name}`,
  noFile: 'Choose a pack first.',
  failed: 'The check could not be run to its end.',
  failedNext:
    'Try again with the file as you were given it. If it happens twice, use the command line: throughline verify pack.zip',
  noSignatures: 'This browser cannot check signatures on this page.',
  noSignaturesNext:
    'Open the desk by https or on localhost, in a current browser, or use the command line: throughline verify pack.zip',
  unreadable: 'It does not hold',
  unreadableNext:
    'It cannot be read as a pack of ours. Ask for it again: one changed byte is enough to make it worthless.',
  outcomes: {
    holds: 'It holds',
    'signer-unknown': 'Consistent, signer unknown',
    'does-not-hold': 'It does not hold',
  } satisfies Record<Outcome, string>,
  results: {
    'does-not-hold': 'Does not hold',
    'not-checked': 'Not checked',
    holds: 'Holds',
  } satisfies Record<Finding['result'], string>,
  about: {
    case: 'Case',
    events: 'Events',
    log: 'Log',
    size: 'Log size',
    fingerprint: 'Key named in the pack',
    fingerprintHelp: 'SHA-256. Compare it with what its owner tells you.',
    noKey: 'none that can be read',
  },
} as const;
