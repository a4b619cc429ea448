import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { searchBytes } from '../../../src/app/demo/byte-search.ts';
import type { Health } from '../../../src/operations/house/health.ts';
import { DOCUMENT, openShared } from '../../doors/engagements/shared.ts';
import { throughline } from '../../support/command.ts';
import type { Ended } from '../../support/command.ts';
import { PASSWORD } from '../../support/house.ts';
import { startKillable } from '../../support/killable-server.ts';
import { needsPostgres } from '../../support/postgres.ts';
import { tempFolder } from '../../support/temp.ts';
import { call, mustCall, textAt } from '../kit/api.ts';
import { lookAt, wrongIn } from '../kit/rows.ts';
import { ageKey } from './kit/age-key.ts';
import { envOf, freshPlace, freshUrl } from './kit/place.ts';

/** Words that people wrote and that must be nowhere in an archive in readable form. */
const NAME = 'Wilhelmina Quastenberg';
const REASON = 'the machine is gone';

describe.each([
  ['SQLite', {}, false],
  ['PostgreSQL', needsPostgres, true],
] as const)('on %s', (_engine, needed, isPostgres) => {
  test(
    'given a running house with cases, files, an engagement and a share, when it is backed up and restored elsewhere, then all of it opens, packs verify, the ledger goes on and the rollback stands in it, and nothing in the archives can be read',
    { ...needed, timeout: 120_000 },
    async () => {
      const databaseUrl = isPostgres ? await freshUrl() : null;
      const secret = `ghp_${randomBytes(27).toString('base64url').replaceAll(/[-_]/gu, 'a')}`;
      const { team, share, document } = await openShared(
        databaseUrl === null ? {} : { databaseUrl },
        `# Secret project\n\nWritten for ${NAME}.\n`,
      );
      const { path } = await share();
      const { dir } = team.house;
      const text = `${NAME} left a key: ${secret}`;
      const files = [{ name: 'seen.txt', base64: Buffer.from(`${NAME} was here.`).toString('base64') }];
      const { code } = (await team.house.call('case.report', { text, files })).json;
      await team.house.close();
      const codes = [String(code)];
      const place = { dir, databaseUrl };
      const env = envOf(place);
      const server = await startKillable(place);
      codes.push(textAt((await mustCall(server.url, 'case.report', { text: 'A second one.' })).body, 'code'));

      const out = await tempFolder();
      const [mine, apart] = [await ageKey(out, 'mine.txt'), await ageKey(out, 'apart.txt')];
      const [data, keys] = [join(out, 'data.age'), join(out, 'keys.age')];
      const sealed = ['--recipient', mine.recipient, '--verify', '--identity', mine.file, '--data', dir, '--json'];
      const made = expectDone(await throughline(['backup', data, ...sealed], env));
      expect(JSON.parse(made.out)).toMatchObject({ kind: 'data', noted: true, gone: [] });
      expectDone(await throughline(['backup-keys', keys, '--recipient', apart.recipient, '--data', dir], env));
      expect((await searchBytes([out], [NAME, secret, codes[0] ?? ''])).hits).toEqual([]);
      expect((await stat(data)).mode & 0o777).toBe(0o600);
      const looked = await throughline(['doctor', '--json', '--data', dir], env);
      const { lines }: Health = JSON.parse(looked.out);
      expect(lines.filter(({ check }) => check === 'backups').map(({ standing }) => standing)).toEqual([
        'well',
        'well',
      ]);
      await server.stop();

      const other = await freshPlace(isPostgres);
      const opens = ['--identity', mine.file, '--identity', apart.file];
      const args = ['restore', data, '--keys', keys, ...opens, '--data', other.dir];
      // the entry that says that a backup was made came after it, so it is older than what was signed
      const refused = await throughline(args, envOf(other));
      expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('--acknowledge-rollback') });
      const done = expectDone(await throughline([...args, '--acknowledge-rollback', REASON], envOf(other)));
      expect(done.err).toContain('What was disposed of after that has come back');

      const restored = await startKillable(other);
      for (const one of codes) expect((await call(restored.url, 'case.status', { code: one }))?.status).toBe(200);
      expect(await shared(restored.url, path)).toContain(NAME);
      const lead = await signedIn(restored.url, 'lena@example.org');
      const file = await fetch(`${restored.url}/api/v1/engagement.download`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: lead },
        body: JSON.stringify({ engagement: 'E-1', document, form: 'html' }),
      });
      expect(await file.text()).toContain(NAME);
      await expectPack(restored.url, other.dir, envOf(other), join(out, 'pack.zip'));
      codes.push(textAt((await mustCall(restored.url, 'case.report', { text: 'After the restore.' })).body, 'code'));
      await restored.stop();

      const tables = await lookAt(other.dir, other.databaseUrl);
      expect(await wrongIn(tables)).toEqual([]);
      expect(await tables.rows("select type from event where type = 'restored'")).toHaveLength(1);
      await tables.close();
      const whole = await throughline(['doctor', '--views', '--json', '--data', other.dir], envOf(other));
      const health: Health = JSON.parse(whole.out);
      expect(health.lines.filter(({ standing }) => standing === 'broken')).toEqual([]);
    },
  );
});

function expectDone(ended: Ended): Ended {
  expect(ended, ended.err).toMatchObject({ code: 0 });
  return ended;
}

/** What whoever has the link reads once they have pressed the button. */
async function shared(url: string, path: string): Promise<string> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const page = await (await fetch(`${url}${path}`, { method: 'POST', headers, body: '' })).text();
  expect(page).toContain(DOCUMENT);
  const frame = /<iframe[^>]*src="(?<src>[^"]+)"/u.exec(page)?.groups?.['src'] ?? '';
  return await (await fetch(`${url}${frame}`)).text();
}

async function signedIn(url: string, email: string): Promise<string> {
  return (await mustCall(url, 'people.signIn', { email, password: PASSWORD })).cookie ?? '';
}

/** A stranger checks the case, with the file in it, against the key of the log. */
async function expectPack(url: string, dir: string, env: NodeJS.ProcessEnv, pack: string): Promise<void> {
  const key = textAt((await mustCall(url, 'ledger.key', {})).body, 'key');
  const as = ['--as', 'oskar@example.org', '--data', dir];
  expectDone(await throughline(['export', 'case', 'C-1', '-o', pack, ...as], env));
  expectDone(await throughline(['verify', pack, '--key', key]));
}
