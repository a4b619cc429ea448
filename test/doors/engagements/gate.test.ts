import { expect, test } from 'vitest';
import { may } from '../../../src/domain/policy/may.ts';
import { brand } from '../../../src/domain/kit/ids.ts';
import { SCOPES } from '../../../src/domain/people/actor.ts';
import { buildSocket } from '../../../src/http/socket.ts';
import { enter } from '../../../src/operations/door.ts';
import { release } from '../../../src/operations/engagement/release.ts';
import { REGISTRY } from '../../../src/operations/registry.ts';
import { decideAll, freshPassword, openTeam, textFile } from './team.ts';
import type { Team } from './team.ts';

/** A document at each step before its release; what is missing is the last word of the gate. */
const STEPS = ['undecided', 'not-proved', 'unapproved', 'alive'] as const;

async function documentAt(team: Team, step: (typeof STEPS)[number]): Promise<{ document: string; hash: string }> {
  const added = await team.does('addDocument', textFile(`# Report\n\npassword: ${freshPassword()}\n`));
  const document = added.documents.at(-1)?.document ?? '';
  if (step !== 'undecided') await decideAll(team, document, step === 'alive' ? 'redact-and-rotate' : 'redact');
  let hash = 'f'.repeat(64);
  if (step === 'unapproved' || step === 'alive') {
    const proved = await team.does('prove', { document });
    hash = proved.documents.find((one) => one.document === document)?.rendition?.hash ?? '';
  }
  if (step === 'alive') await team.does('approveRelease', { document, hash }, team.reviewer);
  return { document, hash };
}

test('given a document at each step before its release, when somebody knocks at the API and at the command line’s socket, then no door lets it out', async () => {
  const team = await openTeam();
  const socket = buildSocket(team.house.app.ctx);
  for (const step of STEPS) {
    const { document, hash } = await documentAt(team, step);
    const view = await team.does('show');
    const gaps = view.documents.find((one) => one.document === document)?.gaps.map(({ gap }) => gap.gap);
    expect(gaps, step).toContain(step);
    for (const [operation, input] of [
      ['release', { document, hash }],
      ['download', { document, form: 'pdf' }],
    ] as const) {
      const refused = ['release-gate', 'other-hash', 'not-released'];
      expect(refused, `${step} × ${operation} × api`).toContain(await team.refused(operation, input));
      const byCommand = await socket.inject({
        method: 'POST',
        url: `/operations/engagement.${operation}`,
        headers: { 'content-type': 'application/json', 'x-throughline-as': 'lena@example.org' },
        payload: JSON.stringify({ engagement: 'E-1', ...input }),
      });
      // nobody releases in somebody's name, whatever the gate says
      const atSocket = operation === 'release' ? 'needs-a-person' : 'not-released';
      expect(byCommand.json()['reason'], `${step} × ${operation} × command line`).toBe(atSocket);
    }
  }
});

test('given a token with every scope, as assistants have, then no operation of an engagement is within its reach', () => {
  const token = { kind: 'machine', id: brand<'token'>('ee'.repeat(16)), scopes: SCOPES } as const;
  const names = [...REGISTRY.values()].map(({ name }) => name).filter((name) => name.startsWith('engagement.'));
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(may(token, name).ok, name).toBe(false);
});

test('given an approved document, when the detectors are newer than its scan, then it does not leave until it was scanned again', async () => {
  const team = await openTeam();
  const added = await team.does('addDocument', textFile('# Report\n\nAll is well.\n'));
  const document = added.documents[0]?.document ?? '';
  const hash = (await team.does('prove', { document })).documents[0]?.rendition?.hash ?? '';
  await team.does('approveRelease', { document, hash }, team.reviewer);
  const { ctx } = team.house.app;
  const lead = await ctx.store.personByEmail('lena@example.org');
  if (lead === null) throw new Error('Lena is not there.');
  const knock = {
    actor: {
      kind: 'person',
      id: lead.person,
      roles: lead.roles,
      via: 'session',
      session: brand<'session'>('5'.repeat(32)),
      provedAt: ctx.now(),
    },
    channel: 'api',
    input: { engagement: 'E-1', document, hash },
    idempotencyKey: null,
  } as const;
  expect(await enter({ ...ctx, detectors: 'of tomorrow' }, release, knock)).toMatchObject({
    ok: false,
    refusal: { reason: 'release-gate' },
  });
  expect(await enter(ctx, release, knock)).toMatchObject({ ok: true });
});
