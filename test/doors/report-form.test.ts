import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import type { House } from '../support/house.ts';

/** Sends a form as a browser without scripts does. */
async function sendForm(house: House, path: string, form: FormData) {
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return await house.send('POST', path, Buffer.from(await request.arrayBuffer()), {
    'content-type': request.headers.get('content-type') ?? '',
    'sec-fetch-site': 'same-origin',
  });
}

test('given the report form with a file, when it is sent without a script, then the file is kept without its secret, and so is a later one', async () => {
  const house = await openHouse();
  const password = `Gull-${randomBytes(6).toString('hex')}-9!`;
  const file = new File([zipSync({ 'app.env': strToU8(`DB_PASSWORD=${password}\n`) })], 'bundle.zip');
  const form = new FormData();
  form.set('text', 'It is in the bundle.');
  form.append('files', file);
  const reported = await sendForm(house, '/report', form);
  expect(reported.status).toBe(201);
  expect(reported.text).toContain('bundle.zip: 1 place is hidden.');
  const code = /name="code" value="([^"]+)"/u.exec(reported.text)?.[1] ?? '';
  const later = new FormData();
  later.set('code', code);
  later.set('text', 'Here it is again.');
  later.append('files', new File([`password: ${password}`], 'again.txt'));
  const written = await sendForm(house, '/status/message', later);
  expect(written.status).toBe(200);
  expect(written.text).toContain('With it came: again.txt');
  expect(written.text).toContain('With it came: bundle.zip');
  const rita = await house.join('Rita', ['responder']);
  const shown = await house.call('case.show', { case: 'C-1' }, { cookie: rita });
  expect(shown.json['evidence']).toHaveLength(2);
  await house.close();
  expect(await searchFolder(house.dir, password)).toEqual([]);
});

test('given a form that is no form, or too large, or sent where no file is taken, then it is refused with a page or a problem', async () => {
  const house = await openHouse();
  const type = 'multipart/form-data; boundary=x';
  expect(await house.send('POST', '/report', 'no form', { 'content-type': type })).toMatchObject({ status: 400 });
  expect(await house.send('POST', '/status', '--x--', { 'content-type': type })).toMatchObject({ status: 400 });
  const large = Buffer.alloc(28_000_001);
  expect(await house.send('POST', '/report', large, { 'content-type': type })).toMatchObject({ status: 413 });
  const crossed = { 'content-type': type, 'sec-fetch-site': 'cross-site' };
  expect(await house.send('POST', '/report', '--x--', crossed)).toMatchObject({ status: 403 });
});

test('given an operation without files, then its body may not be as large as one with files', async () => {
  const house = await openHouse();
  const input = { text: 'a'.repeat(13_000_000) };
  expect(await house.call('case.report', input)).toMatchObject({ status: 400 });
  expect(await house.call('case.status', { code: input.text })).toMatchObject({ status: 413 });
});
