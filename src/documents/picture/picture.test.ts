import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needsChromium } from '../../../test/support/chromium.ts';
import { run } from '../../../test/support/command.ts';
import { copyOf } from '../../../test/support/copy-of.ts';
import { camera } from '../../../test/support/screenshot.ts';
import { needsPrograms, program } from '../../../test/support/servers/programs.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { folded } from './match/folded.ts';

const shoot = camera();

/** What the outside program reads in a picture, as it is and three times as large, with similar signs as one. */
async function readOutside(bytes: Uint8Array, name: string): Promise<string> {
  const path = join(await tempFolder(), name);
  await writeFile(path, bytes);
  const said = await run(program('tesseract'), [path, '-', '--psm', '11']);
  expect(said.code).toBe(0);
  return folded(said.out);
}

describe('pictures as a browser shows them', needsChromium, () => {
  test(
    'given a screenshot of a table with passwords, when it is copied, then no password is to be read in it by another program, and the rest is',
    needsPrograms('tesseract'),
    async () => {
      const passwords = [1, 2, 3].map(() => `Kx${randomBytes(5).toString('hex')}!`);
      const rows = passwords.map((password, i) => `<tr><td>Service ${i}<td>account-${i}<td>${password}<td>northern`);
      const bytes = await shoot(
        `<table border=1 cellpadding=5 style="font:15px sans-serif"><tr><th>Name<th>User<th>Password<th>Region${rows.join('')}</table>`,
      );
      const before = await readOutside(bytes, 'before.png');
      expect(passwords.some((password) => before.includes(folded(password)))).toBe(true);
      const copy = await copyOf(bytes, 'table.png');
      expect(copy).toMatchObject({ kind: 'made' });
      if (copy.kind !== 'made') return;
      const after = await readOutside(copy.bytes, 'after.png');
      for (const password of passwords) expect(after).not.toContain(folded(password).slice(0, 6));
      expect(after).toContain(folded('northern'));
      expect(after).toContain(folded('account'));
    },
  );
});
