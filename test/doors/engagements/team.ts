import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import type { EngagementView, ReviewView } from '../../../src/operations/engagement/views.ts';
import type { House } from '../../support/house.ts';
import { PASSWORD, openHouse } from '../../support/house.ts';

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

export async function openTeam(kind = 'implementation', options: Parameters<typeof openHouse>[0] = {}): Promise<Team> {
  const house = await openHouse(options);
  let lead = await house.join('Lena', ['delivery-lead']);
  let reviewer = await house.join('Rosa', ['approver']);
  const outsider = await house.join('Oskar', ['responder', 'auditor']);
  const call: Team['call'] = (operation, input, as = lead) =>
    house.call(`engagement.${operation}`, { engagement: 'E-1', ...input }, { cookie: as });
  const team: Team = {
    house,
    get lead() {
      return lead;
    },
    get reviewer() {
      return reviewer;
    },
    outsider,
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
  const opened = await house.call(
    'engagement.open',
    { name: 'New portal', customer: 'Acme', purpose: 'Sets up the portal.', kind, retention: 'brief' },
    { cookie: lead },
  );
  expect(opened, opened.text).toMatchObject({ status: 200, json: { engagement: 'E-1', stage: 'open' } });
  await team.does('addMember', { email: 'rosa@example.org', role: 'reviewer' });
  return team;
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
