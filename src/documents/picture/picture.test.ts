import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { needsChromium } from '../../../test/support/chromium.ts';
import { run } from '../../../test/support/command.ts';
import { madeCopyOf } from '../../../test/support/copy-of.ts';
import { camera } from '../../../test/support/screenshot.ts';
import { needsPrograms, program } from '../../../test/support/servers/programs.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { folded } from './match/folded.ts';

const shoot = camera();

/** What the outside program reads in a picture, with similar signs as one. */
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
      const after = await readOutside(await madeCopyOf(bytes, 'table.png'), 'after.png');
      for (const password of passwords) expect(after).not.toContain(folded(password).slice(0, 6));
      expect(after).toContain(folded('northern'));
      expect(after).toContain(folded('account'));
    },
  );
});

describe('photographs', needsChromium, () => {
  test(
    'given a JPEG of a terminal of quality 60, when it is copied, then what it said of a token is not to be read by another program',
    needsPrograms('tesseract'),
    async () => {
      const token = `tk-${randomBytes(18).toString('hex')}`;
      const bytes = await shoot(terminal(`$ export API_TOKEN=${token}\n$ deploy harbour\nall is well`), {
        quality: 60,
      });
      const after = await readOutside(await madeCopyOf(bytes, 'terminal.jpg'), 'after.jpg');
      for (let at = 0; at + 8 <= token.length; at += 1) expect(after).not.toContain(folded(token.slice(at, at + 8)));
      expect(after).toContain(folded('harbour'));
    },
  );

  test(
    'given a JPEG that lies on its side and says so, when it is copied, then it is read upright, painted and stands upright without saying anything',
    needsPrograms('tesseract', 'exiftool'),
    async () => {
      const password = `Gull-${randomBytes(6).toString('hex')}`;
      const lying = await shoot(
        `<body style="margin:0"><div style="font:20px monospace;width:500px;height:300px;transform:rotate(-90deg) translateX(-500px);transform-origin:0 0"><pre>DB_PASSWORD=${password}\nregion northern harbour</pre></div>`,
        { width: 300, height: 500, quality: 90 },
      );
      const turned = await tagged(lying, ['-n', '-Orientation=6']);
      const copy = await madeCopyOf(turned, 'photo.jpg');
      const after = await readOutside(copy, 'after.jpg');
      expect(after).toContain(folded('northern harbour'));
      expect(after).not.toContain(folded(password.slice(5, 13)));
      expect(await tagsOf(copy)).not.toHaveProperty('Orientation');
      expect(await tagsOf(copy)).toMatchObject({ ImageWidth: 500, ImageHeight: 300 });
    },
  );

  test(
    'given a JPEG whose metadata holds a password, when it is copied, then its pixels stay as they were coded, nothing stands beside them, and the password is known to the rest of the job',
    needsPrograms('exiftool'),
    async () => {
      const password = `Gull-${randomBytes(6).toString('hex')}-7!`;
      const plain = await shoot('<body style="background:linear-gradient(#357,#9cf)">', { quality: 85 });
      const full = await tagged(plain, [
        `-Comment=password: ${password}`,
        '-Artist=Jo Ammer',
        `-UserComment=password: ${password}`,
        '-GPSLatitude=48.1',
        `-XMP-dc:Description=harbour ${password}`,
        `-IPTC:Caption-Abstract=harbour ${password}`,
      ]);
      const bundle = zipSync({ 'photo.jpg': full, 'notes.txt': Buffer.from(`see ${password} there`) });
      const parts = unzipSync(await madeCopyOf(bundle, 'bundle.zip'));
      const copy = parts['photo.jpg'] ?? new Uint8Array();
      expect(Buffer.from(parts['notes.txt'] ?? []).toString()).toBe('see [password #1] there');
      expect(Buffer.from(copy).includes(password)).toBe(false);
      const scan = plain.subarray(Buffer.from(plain).indexOf(Buffer.of(0xff, 0xda)));
      expect(Buffer.from(copy).includes(Buffer.from(scan))).toBe(true);
      const tags = Object.keys(await tagsOf(copy));
      expect(tags.filter((tag) => !OF_PIXELS.test(tag))).toEqual([]);
    },
  );
});

/** What exiftool tells of the file and of its coding. */
const OF_PIXELS =
  /^(?:SourceFile|ExifToolVersion|FileName|Directory|File\w+|MIMEType|Image(?:Width|Height|Size)|EncodingProcess|BitsPerSample|ColorComponents|YCbCrSubSampling|Megapixels)$/u;

function terminal(text: string): string {
  return `<body style="background:#1e1e1e;color:#d4d4d4;font:14px monospace"><pre>${text}</pre>`;
}

/** The picture with what exiftool writes beside its pixels. */
async function tagged(bytes: Uint8Array, tags: readonly string[]): Promise<Uint8Array> {
  const path = join(await tempFolder(), 'tagged.jpg');
  await writeFile(path, bytes);
  expect((await run(program('exiftool'), ['-q', '-overwrite_original', ...tags, path])).code).toBe(0);
  return await readFile(path);
}

async function tagsOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const path = join(await tempFolder(), 'copy.jpg');
  await writeFile(path, bytes);
  const told: unknown = JSON.parse((await run(program('exiftool'), ['-json', path])).out);
  return Array.isArray(told) ? { ...told[0] } : {};
}
