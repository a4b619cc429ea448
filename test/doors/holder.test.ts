import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KitView, ProbeTargetsView } from '../../src/operations/proof/views.ts';
import type { CaseView } from '../../src/operations/views.ts';
import { api, linkIn } from '../support/api.ts';
import { searchFolder } from '../support/bytes.ts';
import { throughlineIn } from '../support/command.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { makeRepository, needsGit } from '../support/git-repository.ts';
import type { TestRepository } from '../support/git-repository.ts';
import { needsPostgres } from '../support/postgres.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';
import { startGuardedPostgres } from '../support/servers/postgres.ts';
import type { Guarded } from '../support/servers/postgres.ts';

const PASSWORD = 'correct horse battery 1';
const fresh = () => `Gull${randomBytes(4).toString('hex')}-${randomBytes(5).toString('hex')}`;

/** A desk of its own process, and cases at it that are each about one password. */
async function openDesk(folder: string, env: Readonly<Record<string, string>> = {}) {
  const server: RunningServer = await startServer(folder, { REPORTS_PER_MINUTE: '0', ...env });
  const link = linkIn(server.setUp);
  const ada = await api(server).signUp('people.setUp', {
    link,
    name: 'Ada',
    email: 'ada@example.org',
    password: PASSWORD,
  });
  const invited: { link: string } = await api(server, ada).call('people.invite', {
    name: 'Rita',
    email: 'rita@example.org',
    roles: ['responder'],
  });
  const rita = api(
    server,
    await api(server).signUp('people.accept', { link: linkIn(invited.link), password: PASSWORD }),
  );
  let cases = 0;
  return {
    server,
    async about(password: string) {
      cases += 1;
      const id = `C-${cases}`;
      await api(server).call('case.report', { text: `password=${password}` });
      await rita.call('case.linkIdentity', { case: id, kind: 'database-user', name: 'orders' });
      const listed: ProbeTargetsView = await rita.call('case.probeTargets', { case: id });
      const { credential, targets } = listed.credentials[0] ?? { credential: '', targets: [] };
      const target = targets[0]?.target;
      return {
        kit: async (purpose: 'probe' | 'git'): Promise<string> =>
          (
            await rita.call<KitView>('case.giveKit', {
              case: id,
              credential,
              for: purpose,
              ...(purpose === 'probe' && { target }),
            })
          ).link,
        shown: async (): Promise<CaseView> => await rita.call('case.show', { case: id }),
      };
    },
  };
}

describe('given a kit for a probe, on the machine of who holds the credential', needsPostgres, () => {
  let folder: string;
  let database: Guarded;
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeAll(async () => {
    folder = await makeTempFolder();
    database = await startGuardedPostgres(null, ['host all all 127.0.0.1/32 scram-sha-256']);
    await database.run('create role orders_rw login');
    const targets = join(folder, 'targets.json');
    const entry = { issuer: 'postgres', host: 'localhost', port: database.port, detail: 'postgres', private: true };
    await writeFile(targets, JSON.stringify({ targets: [{ ...entry, identity: 'orders', account: 'orders_rw' }] }));
    desk = await openDesk(folder, { PROBE_TARGETS: targets });
  }, 60_000);
  afterAll(async () => {
    await desk?.server.stop();
    await database?.stop();
    await removeFolder(folder);
  });

  test('when the old password is piped in, then the desk has the issuer’s word as asserted, and nothing of the password', async () => {
    const password = fresh();
    await database.run(`alter role orders_rw password '${password}'`);
    const about = await desk.about(password);
    const kit = await about.kit('probe');
    const wrong = await throughlineIn(folder, ['probe', kit, '--yes'], 'some other password');
    expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('another credential') });
    const alive = await throughlineIn(folder, ['probe', kit, '--yes'], `${password}\n`);
    expect(alive).toMatchObject({ code: 0, err: expect.stringContaining('Still valid') });
    expect((await about.shown()).probes).toMatchObject([{ answer: 'still-valid', code: 'logged-in', asserted: true }]);
    const again = await throughlineIn(folder, ['probe', kit, '--yes'], password);
    expect(again).toMatchObject({ code: 3, err: expect.stringContaining('This kit was used') });
    for (const { out, err } of [wrong, alive, again]) expect(out + err).not.toContain(password);
    expect(await searchFolder(join(folder, 'logs'), password)).toEqual([]);
  });

  test('when the password was rotated, then it is refused, also through an address that the holder names', async () => {
    const password = fresh();
    await database.run(`alter role orders_rw password '${fresh()}'`);
    const about = await desk.about(password);
    const kit = await about.kit('probe');
    const dead = await throughlineIn(folder, ['probe', kit, '--yes', '--json', '--host', '127.0.0.1'], password);
    expect(dead).toMatchObject({ code: 0, err: expect.stringContaining('the code 28P01, and nothing else') });
    expect(JSON.parse(dead.out)).toMatchObject({ answer: 'refused', code: '28P01', asserted: true });
    expect((await about.shown()).probes).toMatchObject([{ answer: 'refused', asserted: true }]);
  });

  test('when it is called wrongly, then a sentence says what is wrong, and nobody is asked', async () => {
    const says = async (...args: readonly string[]) => {
      const { code, err } = await throughlineIn(folder, ['probe', ...args], 'x');
      return `${code} ${err}`;
    };
    const token = `tlk_${'0'.repeat(64)}`;
    expect(await says()).toMatch(/^2 Name the kit/u);
    expect(await says('https://desk.example.org/', '--yes')).toMatch(/^2 This is no kit/u);
    expect(await says(`http://desk.example.org/kit#${token}`, '--yes')).toMatch(/^2 .*without TLS/u);
    expect(await says(`${desk.server.url}/kit#${token}`)).toMatch(/^2 .*give --yes/u);
    expect(await says(`${desk.server.url}/kit#${token}`, '--yes')).toMatch(/^3 This kit was used/u);
    expect(await says(`http://127.0.0.1:1/kit#${token}`, '--yes')).toMatch(/^3 .*cannot be reached/u);
    const about = await desk.about(fresh());
    expect(await says(await about.kit('git'), '--yes')).toMatch(/^3 This kit is for searching/u);
  });
});

describe('given a kit for a repository', needsGit, () => {
  let folder: string;
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeAll(async () => {
    folder = await makeTempFolder();
    desk = await openDesk(folder);
  }, 60_000);
  afterAll(async () => {
    await desk?.server.stop();
    await removeFolder(folder);
  });

  const search = (repo: TestRepository, kit: string, ...more: readonly string[]) =>
    throughlineIn(folder, ['scan', '--git', repo.folder, ...more, kit]);

  test('when the credential stands where no detector would see it, also encoded, then each place is told by commit, and after rewriting the history it is proven clean', async () => {
    const password = fresh();
    const about = await desk.about(password);
    const repo = await makeRepository();
    await repo.commit('begin', { readme: 'nothing' });
    const base = await repo.git('rev-parse', 'HEAD');
    const word = await repo.commit('notes', { 'notes.txt': `one\ntwo ${password} three\n` });
    const encoded = await repo.commit('values', {
      'notes.txt': null,
      'values.yaml': `data:\n  x: ${Buffer.from(password).toString('base64')}\n`,
      'url.txt': `see https://jo:${encodeURIComponent(password)}@db.example.org/\n`,
    });
    await repo.commit('gone', { 'values.yaml': null, 'url.txt': null, 'other.txt': `password=${fresh()}` });
    const found = await search(repo, await about.kit('git'));
    expect(found.code).toBe(3);
    const places = [`${word} notes.txt:2`, `${encoded} values.yaml:2`, `${encoded} url.txt:1`];
    const [first] = (await about.shown()).cleanups;
    expect(first).toMatchObject({ result: 'found', commits: 4, since: null, asserted: true });
    expect((first?.where ?? '').split('\n').toSorted()).toEqual(
      places.map((place) => place.replace(/^(.{12})\S* /u, '$1:')).toSorted(),
    );
    expect(found.out + found.err).not.toContain(password);

    await repo.git('reset', '--quiet', '--hard', base);
    const head = await repo.commit('anew', { 'other.txt': `password=${fresh()}` });
    const clean = await search(repo, await about.kit('git'), '--since', base);
    expect(clean).toMatchObject({ code: 0, out: expect.stringContaining('nowhere in this history') });
    expect((await about.shown()).cleanups[1]).toMatchObject({ result: 'clean', head, since: base, commits: 2 });
  });

  test('when a part of the history is missing, then it is not told of as clean, and the kit can be used again', async () => {
    const about = await desk.about(fresh());
    const repo = await makeRepository();
    await repo.commit('begin', { a: 'one' });
    await repo.commit('go on', { a: 'two' });
    const blob = await repo.git('rev-parse', 'HEAD~1:a');
    await repo.lose(blob);
    const kit = await about.kit('git');
    const searched = await search(repo, kit);
    expect(searched).toMatchObject({ code: 1, err: expect.stringContaining('nobody can say that it is clean') });
    expect((await about.shown()).cleanups).toEqual([]);
    const whole = await makeRepository();
    await whole.commit('begin', { a: 'one' });
    expect(await search(whole, kit)).toMatchObject({ code: 0 });
  });
});
