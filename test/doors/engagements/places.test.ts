import { expect, test } from 'vitest';
import type { EngagementView, PlaceKitView } from '../../../src/operations/engagement/views.ts';
import { throughlineIn } from '../../support/command.ts';
import { makeRepository, needsGit } from '../../support/git-repository.ts';
import { freshPassword, openTeam, textFile } from './team.ts';

test(
  'given a kit for a repository, when its history holds what its files do not, then it is found there; when it is gone, the place is clear, and never where a part is missing',
  needsGit,
  async () => {
    const { password, kit, shown } = await withPlace();
    const repository = await makeRepository();
    await repository.commit('first', { 'a.env': `DB=${password}\n` });
    await repository.commit('out of the vault', { 'a.env': 'DB=from the vault\n' });
    const scan = async (...args: readonly string[]) =>
      await throughlineIn(repository.folder, ['scan', ...args, '--kit', await kit()]);

    const folder = await scan('.');
    expect(folder).toMatchObject({ code: 1 });
    expect(folder.err).toContain('.git is a history and was not searched');
    const found = await scan('--git', '.');
    expect(found).toMatchObject({ code: 3 });
    expect(found.err).toContain('{"found":1,"inFiles":1,"files":2,"unread":0}');
    expect(await shown()).toMatchObject({ cleared: null, searched: { found: 1, files: 2 } });

    const clean = await makeRepository();
    await clean.commit('first', { 'a.env': 'DB=from the vault\n' });
    const lacking = await makeRepository();
    await lacking.commit('first', { 'a.env': 'DB=from the vault\n' });
    await lacking.lose(await lacking.git('rev-parse', 'HEAD:a.env'));
    const history = async (of: string) => await throughlineIn(of, ['scan', '--git', '.', '--kit', await kit()]);
    expect(await history(lacking.folder)).toMatchObject({ code: 1 });
    expect(await shown()).toMatchObject({ cleared: null, searched: { found: 0, unread: 1 } });
    const whole = await history(clean.folder);
    expect(whole).toMatchObject({ code: 0 });
    expect(whole.out).toContain('[password #1]: found nowhere. The place is clear.');
    expect(await shown()).toMatchObject({ cleared: 'scan' });
  },
);

/** An engagement with a place that is searched for the password of its report. */
async function withPlace() {
  const team = await openTeam();
  await team.house.server.listen({ host: '127.0.0.1', port: 0 });
  const password = freshPassword();
  await team.does('addDocument', textFile(`# Report\n\npassword: ${password}\n`));
  const added = await team.does('addEntry', { name: 'deploy-bot', owner: 'Acme', origin: 'borrowed' });
  const entry = added.entries[0]?.entry ?? '';
  const listed = await team.does('listPlace', { entry, kind: 'code', where: 'The repository portal' });
  const place = listed.entries[0]?.places[0]?.place ?? '';
  const values = listed.values.map(({ value }) => value);
  const address = team.house.server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    password,
    async kit() {
      const { link } = await team.does<PlaceKitView>('givePlaceKit', { entry, place, values });
      return link.replace(/^http:\/\/[^/]+/u, `http://127.0.0.1:${port}`);
    },
    shown: async () => (await team.does<EngagementView>('show')).entries[0]?.places[0],
  };
}
