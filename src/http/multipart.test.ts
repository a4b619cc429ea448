import { expect, test } from 'vitest';
import { isMultipart, readMultipart } from './multipart.ts';

const BOUNDARY = '----WebKitFormBoundaryA1b2';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A form as the platform's own encoder writes it. */
async function encoded(form: FormData): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return { bytes: new Uint8Array(await request.arrayBuffer()), type: request.headers.get('content-type') ?? '' };
}

function body(...lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.join('\r\n'));
}

test('given a form with words and files, then both come out as they went in', async () => {
  const form = new FormData();
  form.set('text', 'Grüße\r\n--' + BOUNDARY);
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256);
  form.append('files', new File([bytes], 'a "quoted" name ü.png', { type: 'image/png' }));
  form.append('files', new File(['plain'], 'b.txt'));
  const { bytes: sent, type } = await encoded(form);
  const read = readMultipart(sent, type);
  expect(read).toEqual({
    ok: true,
    value: {
      fields: { text: 'Grüße\r\n--' + BOUNDARY },
      files: [
        { field: 'files', name: 'a "quoted" name ü.png', base64: Buffer.from(bytes).toString('base64') },
        { field: 'files', name: 'b.txt', base64: Buffer.from('plain').toString('base64') },
      ],
    },
  });
});

test('given a file field in which nothing was chosen, then there is no file', async () => {
  const form = new FormData();
  form.set('text', 'a');
  form.append('files', new File([], ''));
  const { bytes, type } = await encoded(form);
  expect(readMultipart(bytes, type)).toMatchObject({ ok: true, value: { fields: { text: 'a' }, files: [] } });
});

test('given a field that is called as objects are built, then it is a field', () => {
  const read = readMultipart(
    body(`--${BOUNDARY}`, 'Content-Disposition: form-data; name="__proto__"', '', 'x', `--${BOUNDARY}--`, ''),
    TYPE,
  );
  expect(read.ok && Object.entries(read.value.fields)).toEqual([['__proto__', 'x']]);
});

const PART = 'Content-Disposition: form-data; name="text"';

test.each([
  ['nothing', body('')],
  ['no end', body(`--${BOUNDARY}`, PART, '', 'a', '')],
  ['half of its bytes', body(`--${BOUNDARY}`, PART, '', 'a', `--${BOUNDARY}--`, '').subarray(0, 60)],
  ['words before the first boundary', body('hello', `--${BOUNDARY}`, PART, '', 'a', `--${BOUNDARY}--`, '')],
  ['words after the last boundary', body(`--${BOUNDARY}`, PART, '', 'a', `--${BOUNDARY}--`, 'more')],
  ['a longer boundary in the middle', body(`--${BOUNDARY}`, PART, '', 'a', `--${BOUNDARY}x`, PART, '', 'b')],
  ['a part without a name', body(`--${BOUNDARY}`, 'Content-Type: text/plain', '', 'a', `--${BOUNDARY}--`, '')],
  ['two names for one part', body(`--${BOUNDARY}`, PART, PART, '', 'a', `--${BOUNDARY}--`, '')],
  [
    'a transfer encoding',
    body(`--${BOUNDARY}`, PART, 'Content-Transfer-Encoding: base64', '', 'YQ==', `--${BOUNDARY}--`, ''),
  ],
  ['headers without end', body(`--${BOUNDARY}`, `${PART}${'x'.repeat(5_000)}`, '', 'a', `--${BOUNDARY}--`, '')],
  [
    'a text that is no UTF-8',
    Buffer.concat([body(`--${BOUNDARY}`, PART, '', ''), Buffer.of(0xff), body('', `--${BOUNDARY}--`, '')]),
  ],
  [
    'more parts than a form has',
    body(...Array.from({ length: 41 }, () => [`--${BOUNDARY}`, PART, '', 'a']).flat(), `--${BOUNDARY}--`, ''),
  ],
])('given %s, then it is refused and nothing throws', (_what, bytes) => {
  expect(readMultipart(bytes, TYPE)).toMatchObject({ ok: false, refusal: { reason: 'input-invalid' } });
});

test.each([
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'a'.repeat(71)}`,
  'multipart/form-data; boundary="a b"x',
])('given the content type %s, then it is refused', (type) => {
  expect(isMultipart(type)).toBe(true);
  expect(readMultipart(body('--a', PART, '', 'x', '--a--', ''), type).ok).toBe(false);
});

test('given any bytes after the boundary, then it reads them or refuses them', () => {
  const whole = Buffer.from(
    body(`--${BOUNDARY}`, PART, '', 'abc', `--${BOUNDARY}`, PART, '', 'd', `--${BOUNDARY}--`, ''),
  );
  for (let at = 0; at < whole.length; at += 1) {
    for (const byte of [0, 13, 34, 45, 255]) {
      const changed = Buffer.from(whole);
      changed[at] = byte;
      expect([true, false]).toContain(readMultipart(changed, TYPE).ok);
    }
  }
});
