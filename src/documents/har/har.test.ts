import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { copyOf, madeCopyOf } from '../../../test/support/copy-of.ts';
import { SETTINGS } from '../formats.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

function harOf(content: object, value = 'x'): Uint8Array {
  const request = {
    method: 'POST',
    url: 'https://example.org/login',
    headers: [{ name: 'Authorization', value: `Basic ${Buffer.from(`jo:${value}`).toString('base64')}` }],
    postData: { mimeType: 'application/x-www-form-urlencoded', text: `user=jo&password=${encodeURIComponent(value)}` },
  };
  return strToU8(JSON.stringify({ log: { version: '1.2', entries: [{ request, response: { content } }] } }, null, 2));
}

test('given what a browser noted, when it is copied, then values are gone from headers, forms and packed bodies, and it is JSON still', async () => {
  const value = secret();
  const zip = Buffer.from(zipSync({ 'a.env': strToU8(`DB_PASSWORD=${value}\n`) })).toString('base64');
  const bytes = harOf({ mimeType: 'application/zip', text: zip, encoding: 'base64' }, value);
  const copy = (await madeCopyOf(bytes, 'a.har')).toString('utf8');
  expect(copy).not.toContain(value);
  expect(copy).not.toContain(encodeURIComponent(value));
  const { log } = JSON.parse(copy);
  const [{ request, response }] = log.entries;
  expect(request.postData.text).toBe('user=jo&password=[password #1]');
  const parts = unzipSync(new Uint8Array(Buffer.from(response.content.text, 'base64')));
  expect(Buffer.from(parts['a.env'] ?? []).toString()).toBe('DB_PASSWORD=[password #1]\n');
});

test('given a page in a body, with a value cut up by an element, when it is copied, then the whole of the value is gone', async () => {
  const value = secret();
  const text = `<p title="x">The password is ${value.slice(0, 9)}<b>${value.slice(9)}</b>\n</p>`;
  const copy = await madeCopyOf(
    harOf({ size: 9, mimeType: 'text/html; charset=utf-8', compression: 0, text }),
    'a.har',
  );
  expect(JSON.parse(copy.toString('utf8')).log.entries[0].response.content.text).toBe(
    '<p title="x">The password is [password #1]<b></b>\n</p>',
  );
});

test('given a body that cannot be read, when it is copied, then it is refused, or left out where that is wanted', async () => {
  const program = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 0, 0, 0]), Buffer.alloc(40)]);
  const bytes = harOf({ encoding: 'base64', text: program.toString('base64') });
  expect(await copyOf(bytes, 'a.har')).toMatchObject({
    kind: 'refused',
    says: 'holds embedded file 1, which is of a kind that is not read (a program)',
  });
  expect(await copyOf(bytes, 'a.har', { ...SETTINGS, leaveOut: true })).toMatchObject({
    kind: 'made',
    leftOut: [{ says: 'embedded file 1 is of a kind that is not read (a program)' }],
  });
});
