import { expect, onTestFinished, test } from 'vitest';
import { loadEngagement } from '../../../src/operations/engagement/stream.ts';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import { freshDatabase, needsPostgres } from '../../support/postgres.ts';
import { releasedAndClosed } from './closed.ts';
import { freshPassword, openTeam } from './team.ts';
import type { Team } from './team.ts';

const MONTH = 31 * 86_400_000;

test(
  'given an engagement on PostgreSQL, when its day comes, then no row holds it any more, and what the server keeps beside its tables cannot be told',
  needsPostgres,
  async () => {
    let ahead = 0;
    const database = await freshDatabase();
    onTestFinished(() => database.drop());
    const team = await openTeam('implementation', { databaseUrl: database.url, now: () => Date.now() + ahead });
    await releasedAndClosed(team, `# Report\n\npassword: ${freshPassword()}\n`);
    const mark = await markOfCanary(team);
    expect(await placesWith(team, mark)).toEqual(['event']);

    ahead = MONTH;
    await team.signInAgain();
    await team.house.app.jobs.runOnce();

    const { stage, disposal } = await team.does<EngagementView>('show');
    expect({ stage, state: disposal.state, unreadable: disposal.unreadable }).toEqual({
      stage: 'disposed',
      state: 'verified',
      unreadable: true,
    });
    expect(await placesWith(team, mark)).toEqual([]);
    const states = new Map(disposal.copies.map(({ copy, became }) => [copy, became]));
    expect(states.get('rows')).toBe('destroyed');
    expect([states.get('write-ahead-log'), states.get('replicas')]).toEqual(['cannot tell', 'cannot tell']);
  },
);

/** How the sealed text of the first canary begins, as a table of PostgreSQL shows it. */
async function markOfCanary(team: Team): Promise<string> {
  const { ctx } = team.house.app;
  const id = await ctx.store.engagementOfNumber(1);
  const loaded = id === null ? null : await loadEngagement(ctx, id);
  const canary = loaded?.events.find(({ event }) => event.type === 'canary-planted');
  return Buffer.from(canary?.stored.text ?? [])
    .subarray(1, 13)
    .toString('hex');
}

async function placesWith(team: Team, words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { name, read } of team.house.app.ctx.everyByte()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of read()) pieces.push(Uint8Array.from(piece));
    if (Buffer.concat(pieces).includes(words)) found.push(name);
  }
  return found;
}
