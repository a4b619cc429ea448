import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Health } from '../../src/operations/house/health.ts';
import { throughline } from '../support/command.ts';
import { throughlineHere } from '../support/command-here.ts';
import { runToItsEnd, startKillable } from '../support/killable-server.ts';
import { freshDatabase, needsPostgres } from '../support/postgres.ts';
import { scale } from '../support/scale.ts';
import { tempFolder } from '../support/temp.ts';
import { call, mustCall, textAt } from './kit/api.ts';
import { killedAtLine } from './kit/killed-at-line.ts';
import { lookAt, wrongIn } from './kit/rows.ts';

/** Which line of its progress each attempt dies at: the first ones are those of every run. */
const LINES = [1, 4, 3, 2, 5, 6, 7, 8];

test(
  'given reports in the embedded database, when it is moved to PostgreSQL and killed again and again, then it goes on where it was, rows and root agree, and the old one does not start by accident',
  { ...needsPostgres, timeout: 180_000 },
  async () => {
    const dir = join(await tempFolder(), 'data');
    const [database, other] = [await freshDatabase(), await freshDatabase()];
    onTestFinished(async () => {
      await database.drop();
      await other.drop();
    });
    const server = await startKillable({ dir, databaseUrl: null });
    const codes: string[] = [];
    for (let i = 0; i < 20; i += 1)
      codes.push(
        textAt((await mustCall(server.url, 'case.report', { text: `Report ${i}.`, files: [file(i)] })).body, 'code'),
      );
    const args = ['move', '--to', database.url, '--data', dir];
    const running = await throughlineHere(args);
    expect(running).toMatchObject({ code: 3, err: expect.stringContaining('Another Throughline is running') });
    await server.stop();

    for (const line of LINES.slice(0, scale(3, 8))) expect(await killedAtLine(line, args)).toBe(true);
    const half = await throughline(args);
    expect(half.code, half.err).toBe(0);
    expect(half.out).toMatch(/Moved: \d+ files|The move was finished/u);
    expect(await throughlineHere(args)).toMatchObject({ code: 3, err: expect.stringContaining('moved before') });
    expect((await runToItsEnd({ dir, databaseUrl: null })).stderr).toContain('was moved to PostgreSQL');

    const moved = await startKillable({ dir, databaseUrl: database.url });
    for (const code of codes) expect((await call(moved.url, 'case.status', { code }))?.status).toBe(200);
    await mustCall(moved.url, 'case.report', { text: 'After the move.' });
    await moved.stop();
    const tables = await lookAt(dir, database.url);
    expect(await wrongIn(tables)).toEqual([]);
    expect((await tables.rows('select distinct name from sealed_file')).length).toBe(20);
    await tables.close();
    const looked = await throughlineHere(['doctor', '--views', '--json', '--data', dir], {
      ...process.env,
      DATABASE_URL: database.url,
    });
    const health: Health = JSON.parse(looked.out);
    expect(health.lines.filter(({ standing }) => standing === 'broken')).toEqual([]);

    const second = join(await tempFolder(), 'data');
    const fresh = await startKillable({ dir: second, databaseUrl: null });
    await fresh.stop();
    const refused = await throughlineHere(['move', '--to', database.url, '--data', second]);
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('is not empty') });
  },
);

function file(number: number) {
  return { name: `note-${number}.txt`, base64: Buffer.from(`What was seen, number ${number}.`).toString('base64') };
}
