import { expect, onTestFinished, test } from 'vitest';
import { brand } from '../../../src/domain/kit/ids.ts';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import type { PersonLineView } from '../../../src/operations/views.ts';
import { startSmtpServer } from '../../support/smtp.ts';
import { openTeam } from './team.ts';
import type { Team } from './team.ts';

test('given an engagement whose only lead is disabled, when an administrator appoints another, then the work goes on, the team is told, and the administrator has seen nothing of it', async () => {
  const smtp = await startSmtpServer();
  onTestFinished(() => smtp.stop());
  const team = await openTeam('implementation', { smtpUrl: `smtp://${smtp.host}:${smtp.port}` });
  const { house } = team;
  const ada = house.administrator;
  const berta = await house.join('Berta', ['administrator', 'delivery-lead']);
  const linus = await house.join('Linus', ['delivery-lead']);
  const appoint = (name: string, as = ada) => appointed(team, name, as);
  const outsiders = async () => [await team.refused('show', {}, ada), await team.refused('show', {}, berta)];

  expect(await left(team)).toEqual({ engagements: [] });
  expect(await alone(team, 'Lena')).toBe(1);
  // it is led: to an administrator there is no such engagement, and none of any other number
  expect(await appoint('Linus')).toBe('not-found');
  expect(await team.refused('appointLead', { engagement: 'E-99', person: '0'.repeat(32) }, ada)).toBe('not-found');

  await house.call('people.disable', { person: await idOf(team, 'Lena') }, { cookie: ada });
  const listed = await house.call('engagement.withoutLead', {}, { cookie: ada });
  expect(listed.json).toEqual({ engagements: [{ engagement: 'E-1', led: ['Lena'] }] });
  expect(listed.text).not.toMatch(/Acme|portal/iu);
  expect(await alone(team, 'Lena')).toBe(1);

  expect(await appoint('Berta', berta)).toBe('appointed-by-oneself');
  expect(await appoint('Lena')).toBe('cannot-lead');
  expect(await appoint('Rosa'), 'a reviewer without the role of a lead').toBe('cannot-lead');
  expect(await appoint('Linus', linus)).toBe('not-allowed');
  expect(await appoint('Linus', team.outsider)).toBe('not-allowed');
  expect(await outsiders()).toEqual(['not-found', 'not-found']);

  const done = await house.call(
    'engagement.appointLead',
    { engagement: 'E-1', person: await idOf(team, 'Linus') },
    { cookie: ada },
  );
  expect(done.json).toEqual({ engagement: 'E-1', lead: 'Linus' });
  expect(await outsiders()).toEqual(['not-found', 'not-found']);
  expect(await left(team)).toEqual({ engagements: [] });
  expect(await appoint('Berta'), 'it is led again').toBe('not-found');

  const seen = await team.does<EngagementView>('show', {}, linus);
  expect(seen).toMatchObject({ role: 'lead', customer: 'Acme', appointments: [{ lead: 'Linus', by: 'Ada Admin' }] });
  const shown = await team.does<EngagementView>('removeMember', { person: await idOf(team, 'Lena') }, linus);
  expect(shown.members.map(({ name, role }) => [name, role])).toContainEqual(['Linus', 'lead']);
  expect((await team.does<EngagementView>('show', {}, team.reviewer)).appointments).toHaveLength(1);

  const stream = await house.app.ctx.store.stream(brand<'stream'>(seen.id));
  expect(stream?.events.map(({ type }) => type)).toContain('lead-appointed');
  const { json } = await house.call('house.changes', {}, { cookie: berta });
  expect(json['changes']).toMatchObject([{ what: 'lead-appointed', by: 'Ada Admin', says: 'E-1: Linus' }]);
  const mails = await smtp.mails();
  expect(new Set(mails.flatMap(({ envelope }) => envelope.to))).toEqual(
    new Set(['linus@example.org', 'rosa@example.org']),
  );
  for (const { raw } of mails) {
    expect(raw.toString()).toContain('E-1 has a new lead');
    expect(raw.toString()).not.toMatch(/Acme|New portal|Linus/u);
  }
});

async function appointed(team: Team, name: string, cookie: string): Promise<string> {
  return team.refused('appointLead', { person: await idOf(team, name) }, cookie);
}

async function left({ house }: Team) {
  return (await house.call('engagement.withoutLead', {}, { cookie: house.administrator })).json;
}

async function people({ house }: Team) {
  const { json } = await house.call('people.list', {}, { cookie: house.administrator });
  return json as { readonly people: readonly PersonLineView[] };
}

async function idOf(team: Team, name: string): Promise<string> {
  return (await people(team)).people.find((one) => one.name === name)?.person ?? '';
}

async function alone(team: Team, name: string): Promise<number | undefined> {
  return (await people(team)).people.find((one) => one.name === name)?.leadsAlone;
}
