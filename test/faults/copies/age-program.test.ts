import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { identitiesIn } from '../../../src/upkeep/archive/encryption.ts';
import { verifyArchive } from '../../../src/upkeep/archive/read-archive.ts';
import { run } from '../../support/command.ts';
import { openHouse } from '../../support/house.ts';
import { needsPrograms, program } from '../../support/servers/programs.ts';
import { tempFolder } from '../../support/temp.ts';
import { backedUp } from './kit/copies.ts';

test(
  'given the age program, when it opens a backup of ours with a key that age-keygen made, and seals what was in it, then tar lists the entries, and we open what it has sealed',
  needsPrograms('age', 'age-keygen', 'tar'),
  async () => {
    const house = await openHouse();
    await house.call('case.report', { text: 'One report.' });
    const out = await tempFolder();
    const [key, ours] = [join(out, 'key.txt'), join(out, 'ours.age')];
    const [plain, theirs] = [join(out, 'plain.tar'), join(out, 'theirs.age')];
    expect(await run(program('age-keygen'), ['-o', key])).toMatchObject({ code: 0 });
    const written = await readFile(key, 'utf8');
    const recipient = /age1[0-9a-z]+/u.exec(written)?.[0] ?? '';
    await backedUp({ dir: house.dir, databaseUrl: null }, ours, { recipients: [recipient] });

    expect(await run(program('age'), ['--decrypt', '-i', key, '-o', plain, ours])).toMatchObject({ code: 0 });
    const listed = await run(program('tar'), ['-tf', plain]);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out.trim().split('\n').at(-1)).toBe('manifest.json');
    expect(await run(program('age'), ['-r', recipient, '-o', theirs, plain])).toMatchObject({ code: 0 });
    const unlock = { identities: identitiesIn(written), passphrases: [] };
    const manifest = await verifyArchive(theirs, unlock, 'data');
    expect(manifest.entries).toEqual((await verifyArchive(ours, unlock, 'data')).entries);
    await house.close();
  },
);
