import { chmod, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, throughline } from '../support/command.ts';
import { makeRepository, needsGit, repositoryIn } from '../support/git-repository.ts';
import { made } from '../support/made.ts';
import { tempFolder } from '../support/temp.ts';

const token = (seed: number) => `glpat-${made('alnum', 20, seed)}`;

async function scanned(folder: string, ...options: readonly string[]) {
  const { code, out, err } = await throughline(['scan', '--git', folder, '--json', ...options]);
  const rows = out.split('\n').flatMap((line): Found[] => (line === '' ? [] : [JSON.parse(line)]));
  return { code, out, err, places: rows.map(({ commit, path, place }) => `${commit} ${path} ${place}`) };
}
interface Found {
  readonly commit: string;
  readonly path: string;
  readonly place: string;
}

describe('the history of a repository', needsGit, () => {
  test('given a credential that was taken out again, then it is found in the commit that brought it, once, and so are those in messages, names, tags and other branches', async () => {
    const repo = await makeRepository();
    const [inFile, inMessage, inTag, inBranch, inName] = [1, 2, 3, 4, 5].map(token);
    await repo.commit('begin', { readme: 'nothing' });
    const second = await repo.commit('settings', { 'deploy/a b.env': `x=1\nTOKEN=${inFile}\n` });
    await repo.commit('moved', { 'deploy/a b.env': null, 'other/copy.env': `x=1\nTOKEN=${inFile}\n` });
    const third = await repo.commit(`gone, it was\n${inMessage}`, { 'other/copy.env': null });
    await repo.git('tag', '--annotate', `--message=for ${inTag}`, 'v1');
    await repo.git('checkout', '--quiet', '-b', 'side', 'HEAD~3');
    const side = await repo.commit('aside', { 'x.txt': `token ${inBranch}` });
    await repo.git('checkout', '--quiet', 'main');
    const author = `--author=${inName} <a@example.org>`;
    await repo.git('commit', '--quiet', '--allow-empty', '--message=by a bot', author);
    const named = await repo.git('rev-parse', 'HEAD');
    const tag = await repo.git('rev-parse', 'v1');

    const { code, out, err, places } = await scanned(repo.folder);
    expect(code).toBe(3);
    expect(places.toSorted()).toEqual(
      [
        `${second} deploy/a b.env line 2`,
        `${third} (commit) line 7`,
        `${side} x.txt line 1`,
        `${named} (commit) line 3`,
        `${tag} (tag) line 6`,
      ].toSorted(),
    );
    expect(err).toContain('Read 6 commits of');
    for (const value of [inFile, inMessage, inTag, inBranch, inName]) expect(out + err).not.toContain(value);
  });

  test('given --since, then what was gone before does not count, and what a later tree still holds does, on every branch', async () => {
    const repo = await makeRepository();
    await repo.commit('begin', { old: `token ${token(1)}`, kept: `token ${token(2)}`, left: `token ${token(3)}` });
    await repo.git('branch', 'fork');
    await repo.commit('clean up', { old: null, left: null });
    const since = await repo.commit('here', { more: 'nothing' });
    const later = await repo.commit('later', { new: `token ${token(4)}` });
    const onMain = await scanned(repo.folder, '--since', since);
    const first = await repo.git('rev-parse', 'fork');
    expect(onMain.places.toSorted()).toEqual([`${since} kept line 1`, `${later} new line 1`].toSorted());
    expect(onMain.err).toContain(`Read 2 commits of`);

    await repo.git('checkout', '--quiet', 'fork');
    await repo.commit('work on an old state', { work: 'nothing' });
    const onBoth = await scanned(repo.folder, '--since', since);
    expect(onBoth.places).toEqual(
      expect.arrayContaining([...onMain.places, `${first} old line 1`, `${first} left line 1`]),
    );
  });

  test('given merges, rewritten dates and files that come back, then every file of every commit is read', async () => {
    const repo = await makeRepository();
    await repo.commit('begin', { a: 'one' });
    await repo.git('checkout', '--quiet', '-b', 'side');
    await repo.commit('aside', { b: 'two' });
    await repo.git('checkout', '--quiet', 'main');
    await repo.commit('main', { c: 'three' });
    await repo.git('merge', '--quiet', '--no-commit', 'side');
    // only the merge itself has it: no parent does
    const merge = await repo.commit('evil merge', { d: `token ${token(7)}` });
    await repo.commit('gone', { d: null });
    expect((await scanned(repo.folder)).places).toEqual([`${merge} d line 1`]);
    expect((await scanned(repo.folder, '--since', 'side')).places).toEqual([`${merge} d line 1`]);
  });

  test('given SARIF, then it stands where code hosts look, with its commit', async () => {
    const repo = await makeRepository();
    const commit = await repo.commit('begin', { 'a b.env': `TOKEN=${token(1)}` });
    const { code, out } = await throughline(['scan', '--git', repo.folder, '--sarif', '-']);
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      runs: [
        {
          results: [
            {
              locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.env' } } }],
              properties: { commit },
            },
          ],
        },
      ],
    });
  });

  test('given something wrong, then a sentence says what: no repository, no commit, no such revision, an option in disguise', async () => {
    const empty = await makeRepository();
    const repo = await makeRepository();
    await repo.commit('begin');
    const folder = await tempFolder();
    const says = async (...args: readonly string[]) => {
      const { code, err } = await throughline(['scan', ...args]);
      return `${code} ${err}`;
    };
    expect(await says('--git', folder)).toMatch(/^2 .*is no git repository/u);
    expect(await says('--git', join(folder, 'none'))).toMatch(/^2 .*there is no such file/u);
    expect(await says('--git', empty.folder)).toMatch(/^2 .*has no commit yet/u);
    expect(await says('--git', repo.folder, '--since', 'nowhere')).toMatch(/^2 .*has no commit nowhere/u);
    expect(await says('--git', repo.folder, '--since=--output=/tmp/x')).toMatch(/^2 .*has no commit/u);
    expect(await says('--git', repo.folder, '--resume', 'state')).toMatch(/^2 .*--resume is for files/u);
    expect(await says('--since', 'main', '.')).toMatch(/^2 .*--git REPO/u);
  });
});

describe('a hostile repository', needsGit, () => {
  test('given a configuration that would run programs, then none is run', async () => {
    const repo = await makeRepository();
    await repo.commit('begin', { a: `token ${token(1)}`, '.gitattributes': '* filter=evil diff=evil' });
    const traps = await tempFolder();
    const trap = join(traps, 'trap.sh');
    await writeFile(trap, `#!/bin/sh\ntouch "${traps}/sprung"\n`);
    await chmod(trap, 0o755);
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.alternateRefsCommand',
      'diff.external',
      'diff.evil.textconv',
      'filter.evil.smudge',
      'gpg.program',
      'alias.rev-list',
    ])
      await repo.git('config', name, name.startsWith('alias') ? `!${trap}` : trap);
    await repo.git('config', 'log.showSignature', 'true');
    await repo.git('config', 'core.hooksPath', traps);
    await repo.git('config', 'core.repositoryFormatVersion', '1');
    await repo.git('config', 'remote.evil.url', `ext::${trap}`);
    await repo.git('config', 'protocol.ext.allow', 'always');
    await repo.git('config', 'remote.evil.promisor', 'true');
    await repo.git('config', 'extensions.partialClone', 'evil');
    const blob = await repo.git('rev-parse', 'HEAD:a');
    await repo.lose(blob);
    const { code, err } = await scanned(repo.folder);
    expect(await readdir(traps)).toEqual(['trap.sh']);
    expect(code).toBe(1);
    expect(err).toContain('1 file of the history are not in');
  });

  test('given variables of git, a link to another repository with orders of its own, links out of it and a folder elsewhere, then it alone is read, and nothing is run', async () => {
    const repo = await makeRepository();
    const traps = await tempFolder();
    const trap = join(traps, 'trap.sh');
    await writeFile(trap, `#!/bin/sh\ntouch "${traps}/sprung"\n`);
    await chmod(trap, 0o755);
    await symlink('/etc/passwd', join(repo.folder, 'out'));
    const begun = await repo.commit('begin', {
      a: `token ${token(1)}`,
      '-x/--upload-pack=touch': `token ${token(2)}`,
      '.gitmodules': `[submodule "s"]\n path = sub\n url = ext::${trap}\n update = !${trap}\n`,
    });
    await repo.git('update-index', '--add', '--cacheinfo', `160000,${begun},sub`);
    await repo.git('commit', '--quiet', '--message=link');
    await repo.git('config', 'core.worktree', join(traps, 'nowhere'));
    const other = await makeRepository();
    await other.commit('begin', { b: `token ${token(3)}` });
    const { code, out, err } = await throughline(['scan', '--git', repo.folder, '--json'], {
      ...process.env,
      GIT_DIR: join(other.folder, '.git'),
      GIT_EXTERNAL_DIFF: trap,
      GIT_SSH_COMMAND: trap,
      GIT_TRACE: join(traps, 'trace'),
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: trap,
    });
    expect(await readdir(traps)).toEqual(['trap.sh']);
    expect(code).toBe(3);
    expect(out.split('\n').flatMap((line) => /"path":"[^"]*"/u.exec(line) ?? [])).toEqual([
      '"path":"-x/--upload-pack=touch"',
      '"path":"a"',
    ]);
    expect(err).toContain('Not looked into: 1 link to another repository');
  });

  test('given odd paths and refs, then they are shown on one line, and neither hides what stands there', async () => {
    const repo = await makeRepository();
    const names = ['--output=x', ' ', 'two\nlines', 'tab\tquote"', '\u202Eesrever', 'ü'];
    const files = Object.fromEntries(names.map((name, i) => [`odd/${name}`, `token ${token(10 + i)}`]));
    await repo.commit('begin', files);
    await repo.git('branch', 'a;touch${IFS}x');
    const { code, places } = await scanned(repo.folder);
    expect(code).toBe(3);
    expect(places).toHaveLength(names.length);
    const { out } = await throughline(['scan', '--git', repo.folder]);
    expect(out).toContain('odd/two\\u{a}lines:1:7');
    expect(out).not.toContain('\u202E');
  });

  test('given replaced objects and grafts that hide a commit, then it is read all the same', async () => {
    const repo = await makeRepository();
    await repo.commit('begin', { a: 'clean' });
    const leak = await repo.commit('leak', { a: `token ${token(1)}` });
    const last = await repo.commit('clean up', { a: 'clean again' });
    const clean = await repo.git('hash-object', '-w', join(repo.folder, 'a'));
    await repo.git('replace', `${leak}:a`, clean);
    await repo.git('replace', '--graft', last);
    await writeFile(join(repo.folder, '.git', 'info', 'grafts'), `${last}\n`);
    expect((await scanned(repo.folder)).places).toEqual([`${leak} a line 1`]);
  });

  test('given a shallow copy, then it is no answer: a part of the history is not there', async () => {
    const repo = await makeRepository();
    await repo.commit('leak', { a: `token ${token(1)}` });
    await repo.commit('clean up', { a: 'clean' });
    const copy = repositoryIn(join(await tempFolder(), 'copy'));
    await repo.git('clone', '--quiet', '--depth=1', `file://${repo.folder}`, copy.folder);
    const { code, places, err } = await scanned(copy.folder);
    expect({ code, places }).toEqual({ code: 1, places: [] });
    expect(err).toContain('is a shallow copy');
  });
});

describe('a long history', needsGit, () => {
  test('given 10,000 commits, then all are read, with a heap that could not hold them', async () => {
    const repo = await makeRepository();
    const stream = Array.from({ length: 10_000 }, (_, i) => commitOf(i)).join('');
    const imported = await run('git', ['fast-import', '--quiet'], process.env, { cwd: repo.folder, input: stream });
    expect(imported.code).toBe(0);
    const { code, out, err } = await throughline(['scan', '--git', repo.folder, '--since', 'main~9999', '--json'], {
      ...process.env,
      NODE_OPTIONS: '--max-old-space-size=64',
    });
    expect({ code, rows: out.split('\n').length - 1 }).toEqual({ code: 3, rows: 1 });
    expect(err).toContain('Read 10,000 commits');
    expect(out).toContain('"path":"file-77"');
  }, 240_000);
});

/** One commit of a `git fast-import` stream: a file of its own with some four kilobytes. */
function commitOf(i: number): string {
  const secret = i === 7777 ? `token ${token(1)}\n` : '';
  const content = `${secret}${`line of file ${i}: nothing to see here\n`.repeat(100)}`;
  const who = `Ann <ann@example.org> ${1_700_000_000 + i} +0000`;
  const message = `commit number ${i}`;
  return `commit refs/heads/main\ncommitter ${who}\ndata ${message.length}\n${message}\nM 100644 inline file-${i % 100}\ndata ${Buffer.byteLength(content)}\n${content}\n`;
}
