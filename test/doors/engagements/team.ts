import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { EngagementView, ReviewView } from '../../../src/operations/engagement/views.ts';
import type { House } from '../../support/house.ts';
import { PASSWORD, openHouse } from '../../support/house.ts';
import { type KeptHouse, keep, once } from '../../support/kept-house.ts';

/** For tests: an engagement with its team, in a house of its own. */
export interface Team {
  readonly house: House;
  /** Leads it; wrote most. */
  readonly lead: string;
  /** Approves what others wrote. */
  readonly reviewer: string;
  /** Works on cases, and belongs to no engagement. */
  readonly outsider: string;
  call(operation: string, input: object, as?: string): ReturnType<House['call']>;
  /** The same where it has to be accepted. */
  does<T = EngagementView>(operation: string, input?: object, as?: string): Promise<T>;
  /** After days in which every session has ended. */
  signInAgain(): Promise<void>;
  /** The reason for which it is refused. */
  refused(operation: string, input?: object, as?: string): Promise<string>;
}

export const REPORT = 'report.md';

type Options = Parameters<typeof openHouse>[0];

/** Three people and an engagement that one of them has opened; made once for each kind, and copied for each test. */
export async function openTeam(kind = 'implementation', options: Options = {}): Promise<Team> {
  if (options.databaseUrl !== undefined) return beginTeam(kind, options);
  let make = keptTeams.get(kind);
  if (make === undefined) keptTeams.set(kind, (make = once(async () => keepTeam(await beginTeam(kind, {})))));
  return copyOfTeam(await make(), options);
}

/** A team at the place to which it has come; its house is closed. */
export interface KeptTeam {
  readonly house: KeptHouse;
  readonly lead: string;
  readonly reviewer: string;
  readonly outsider: string;
}

export async function keepTeam({ house, lead, reviewer, outsider }: Team): Promise<KeptTeam> {
  return { house: await keep(house), lead, reviewer, outsider };
}

export async function copyOfTeam(kept: KeptTeam, options: Options = {}): Promise<Team> {
  return teamIn(await openHouse({ ...options, copyOf: kept.house }), kept);
}

const keptTeams = new Map<string, () => Promise<KeptTeam>>();

async function beginTeam(kind: string, options: Options): Promise<Team> {
  const house = await openHouse(options);
  const team = teamIn(house, {
    lead: await house.join('Lena', ['delivery-lead']),
    reviewer: await house.join('Rosa', ['approver']),
    outsider: await house.join('Oskar', ['responder', 'auditor']),
  });
  const opened = await house.call(
    'engagement.open',
    { name: 'New portal', customer: 'Acme', purpose: 'Sets up the portal.', kind, retention: 'brief' },
    { cookie: team.lead },
  );
  expect(opened, opened.text).toMatchObject({ status: 200, json: { engagement: 'E-1', stage: 'open' } });
  await team.does('addMember', { email: 'rosa@example.org', role: 'reviewer' });
  return team;
}

function teamIn(house: House, people: Pick<Team, 'lead' | 'reviewer' | 'outsider'>): Team {
  let { lead, reviewer } = people;
  const call: Team['call'] = (operation, input, as = lead) =>
    house.call(`engagement.${operation}`, { engagement: 'E-1', ...input }, { cookie: as });
  return {
    house,
    get lead() {
      return lead;
    },
    get reviewer() {
      return reviewer;
    },
    outsider: people.outsider,
    call,
    async does<T>(operation: string, input: object = {}, as = lead): Promise<T> {
      const answered = await call(operation, input, as);
      expect(answered, answered.text).toMatchObject({ status: 200 });
      return answered.json as T;
    },
    async signInAgain() {
      lead = await signedIn(house, 'lena@example.org');
      reviewer = await signedIn(house, 'rosa@example.org');
    },
    async refused(operation, input = {}, as = lead) {
      const answered = await call(operation, input, as);
      expect(answered.status, answered.text).toBeGreaterThanOrEqual(400);
      return String(answered.json['reason']);
    },
  };
}

async function signedIn(house: House, email: string): Promise<string> {
  const { cookie, text } = await house.call('people.signIn', { email, password: PASSWORD });
  if (cookie === null) throw new Error(`${email} could not sign in: ${text}`);
  return cookie;
}

export function freshPassword(): string {
  return `Gull-${randomBytes(6).toString('hex')}-9!`;
}

export function textFile(content: string, name = REPORT) {
  return { name, file: { name, content } };
}

/** Decides about everything that is undecided, and gives the review afterwards. */
export async function decideAll(team: Team, document: string, disposition = 'redact'): Promise<ReviewView> {
  const { values } = await team.does<ReviewView>('review', { document });
  const secrets = values.filter((one) => one.class === 'secret' && one.disposition === null);
  if (secrets.length > 0)
    await team.does('decide', { values: secrets.map(({ value }) => value), disposition, reason: 'said so' });
  if (values.some((one) => one.class === 'identity' && one.disposition === null)) await team.does('acceptPolicy');
  return team.does<ReviewView>('review', { document });
}
