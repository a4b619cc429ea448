import type { ActionKind, Kind, Means } from '../../../domain/case/words.ts';
import type { CaseSeed } from './case-seed.ts';

/** One thing that is done about a case, in both languages of the organisation. */
export interface Work {
  readonly kind: ActionKind;
  readonly means: Means;
  readonly what: Words;
  readonly proof: Words;
}
export type Words = Readonly<Record<CaseSeed['language'], string>>;

const ROTATE: Work = {
  kind: 'contain',
  means: 'rotate',
  what: {
    en: 'Make a new credential and take the old one out of use.',
    de: 'Neue Zugangsdaten ausstellen, die alten sperren.',
  },
  proof: {
    en: 'Changed in the vault; the programs read the new one from there.',
    de: 'Im Tresor getauscht; die Programme lesen die neuen von dort.',
  },
};
const REDUCE: Work = {
  kind: 'contain',
  means: 'reduce',
  what: { en: 'Take away the rights that it does not need.', de: 'Rechte entziehen, die es nicht braucht.' },
  proof: {
    en: 'The role was made smaller; see the change request of the same day.',
    de: 'Die Rolle wurde verkleinert; siehe Änderung vom selben Tag.',
  },
};
const RESTORE: Work = {
  kind: 'contain',
  means: 'restore',
  what: { en: 'Give back the access that was lost.', de: 'Den verlorenen Zugang wiederherstellen.' },
  proof: {
    en: 'The program works again; the first run afterwards was green.',
    de: 'Das Programm läuft wieder; der erste Lauf danach war fehlerfrei.',
  },
};
const DISABLE: Work = {
  kind: 'contain',
  means: 'disable',
  what: { en: 'Switch the account off.', de: 'Das Konto abschalten.' },
  proof: {
    en: 'Switched off; nothing has asked for it since.',
    de: 'Abgeschaltet; seither hat nichts danach gefragt.',
  },
};
const CLEAN: Work = {
  kind: 'remove',
  means: 'document',
  what: { en: 'Take it out of the place where it stood.', de: 'Von der Stelle entfernen, an der es stand.' },
  proof: {
    en: 'The place was edited and its earlier versions removed.',
    de: 'Die Stelle ist bereinigt, ältere Fassungen sind gelöscht.',
  },
};
const GUARD: Work = {
  kind: 'prevent',
  means: 'control',
  what: {
    en: 'Turn on a check that refuses this from now on.',
    de: 'Eine Prüfung einschalten, die das künftig ablehnt.',
  },
  proof: {
    en: 'The check runs; a test with a false key was refused.',
    de: 'Die Prüfung läuft; ein Versuch mit falschem Schlüssel wurde abgelehnt.',
  },
};
const WATCH: Work = {
  kind: 'prevent',
  means: 'monitoring',
  what: { en: 'Tell the owner when it happens again.', de: 'Den Verantwortlichen melden, wenn es wieder vorkommt.' },
  proof: { en: 'An alarm was set and tried once.', de: 'Ein Alarm ist eingerichtet und einmal ausprobiert.' },
};
const RULE: Work = {
  kind: 'prevent',
  means: 'policy',
  what: { en: 'Write down who renews it, and when.', de: 'Festhalten, wer es wann erneuert.' },
  proof: {
    en: 'It stands in the team’s calendar and handbook.',
    de: 'Es steht im Kalender und im Handbuch des Teams.',
  },
};

/** What is usually done about each kind of case. */
export const WORK: Readonly<Record<Kind, readonly Work[]>> = {
  'leaked-secret': [ROTATE, CLEAN, GUARD],
  'suspicious-behaviour': [REDUCE, WATCH],
  'unexpected-token-use': [ROTATE, WATCH],
  'policy-exception': [ROTATE, RULE],
  'access-problem': [RESTORE, WATCH],
  'authentication-failure': [RESTORE, RULE],
  'entitlement-change': [REDUCE, WATCH],
  offboarding: [DISABLE, RULE],
};

/** What a German reporter is told; English outcomes are drafted from the trace. */
export const OUTCOME_DE = {
  found: 'Ihre Meldung war richtig: Wir haben die Ursache gefunden und belegt.',
  did: 'Was zu tun war, ist getan und von einer zweiten Person geprüft.',
  why: 'So kann mit dem, was bekannt geworden ist, niemand mehr etwas anfangen.',
  can: 'Für Sie ist nichts weiter zu tun. Melden Sie sich wieder, wenn Ihnen etwas auffällt.',
} as const;

export const CAN_EN =
  'Nothing more for now. Please keep credentials in the vault, and tell us again when something looks odd.';
