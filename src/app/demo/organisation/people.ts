import type { Role } from '../../../domain/people/roles.ts';

/** Somebody of the organisation. Nobody here is real; the addresses are reserved for examples (RFC 2606). */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** What the terminal tells of them: what to try when signed in as this person. */
  readonly tryThis: string;
}

export type Who = keyof typeof PEOPLE;

export const PEOPLE = {
  ada: {
    name: 'Ada Lindqvist',
    email: 'ada@example.org',
    roles: ['administrator'],
    tryThis: 'invite somebody, look at the teams, the promises and how the installation is doing. She reads no cases.',
  },
  rosa: {
    name: 'Rosa Feld',
    email: 'rosa@example.org',
    roles: ['responder'],
    tryThis: 'work the queue: what will break a promise stands first. Open a case and press n for what it needs next.',
  },
  viktor: {
    name: 'Viktor Brandt',
    email: 'viktor@example.org',
    roles: ['responder'],
    tryThis: 'verify what Rosa carried out (she cannot do that herself), and look again at the case that was disputed.',
  },
  amara: {
    name: 'Amara Okoye',
    email: 'amara@example.org',
    roles: ['approver'],
    tryThis: 'decide the exemption that waits for her, and approve the report that is proved and not yet released.',
  },
  lena: {
    name: 'Lena Hofer',
    email: 'lena@example.org',
    roles: ['delivery-lead'],
    tryThis:
      'look through a report with findings that nobody decided about, share the released one, see a disposal record.',
  },
  otto: {
    name: 'Otto Nyman',
    email: 'otto@example.org',
    roles: ['auditor'],
    tryThis: 'look at patterns and coverage over six months, export the pack of a closed case and verify it offline.',
  },
} as const satisfies Record<string, Person>;

/** Teams of the desk, with those who are in them. */
export const TEAMS: readonly { readonly name: string; readonly members: readonly Who[] }[] = [
  { name: 'Identity desk', members: ['rosa', 'viktor'] },
  { name: 'Customer delivery', members: ['lena', 'amara'] },
];
