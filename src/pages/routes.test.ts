import { describe, expect, test } from 'vitest';
import type { Form, PageAnswer, PageContext, PageFile } from './route.ts';
import { pageRoutes } from './routes.ts';
import { CODE, contextThat, refusalView, REPORTED, STATUS, TOLD } from './samples.ts';

const KEY = 'aaaaaaaa-0000-4000-8000-000000000000';
const SECRET = ['hunter', '2000', 'value'].join('-');

describe('sending a report', () => {
  test('given only the text, then it is sent anonymously under the id of the form, and the code is shown', async () => {
    const { ctx, asked } = contextThat({ 'case.report': REPORTED });
    const answer = await post(ctx, '/report', { text: 'a key', where: ' ', kind: '', contact: '', requestId: KEY });

    expect(asked).toEqual([
      { operation: 'case.report', input: { text: 'a key', urgent: false, anonymous: true }, key: KEY },
    ]);
    expect(answer.status).toBe(201);
    expect(textOf(answer).replaceAll(/<[^>]*>/gu, '')).toContain(CODE);
    expect(textOf(answer)).toContain(`href="/status#${CODE}"`);
  });

  test('given everything, then everything is sent', async () => {
    const { ctx, asked } = contextThat({ 'case.report': REPORTED });
    await post(ctx, '/report', {
      text: 'a key',
      where: 'wiki ',
      urgent: 'yes',
      kind: 'leaked-secret',
      contact: ' me@example.org ',
      requestId: KEY,
    });
    expect(asked[0]?.input).toEqual({
      text: 'a key',
      urgent: true,
      where: 'wiki',
      kind: 'leaked-secret',
      contact: 'me@example.org',
      anonymous: false,
    });
  });

  test('given files, then they go with the report, and the receipt says what is in the copies', async () => {
    const about = { ending: 'png', hidden: [], count: 2, dropped: ['metadata'], proof: null } as const;
    const { ctx, asked } = contextThat({
      'case.report': { ...REPORTED, files: [{ name: 'screen <1>.png', size: 9, about }] },
    });
    const chosen = { field: 'files', name: 'screen <1>.png', base64: 'YQ==' };
    const answer = await post(ctx, '/report', { text: 'see it' }, [chosen, { ...chosen, field: 'other' }]);
    expect(asked[0]?.input).toMatchObject({ files: [{ name: 'screen <1>.png', base64: 'YQ==' }] });
    expect(textOf(answer)).toContain('screen &lt;1&gt;.png: 2 places are hidden. Not in the copy: metadata.');
  });

  test('given a file that is refused, then the words are kept, and it is said that the files have to be chosen again', async () => {
    const refusal = refusalView({ reason: 'file-locked', detail: 'File 1 is protected by a password.' });
    const { ctx } = contextThat({ 'case.report': { refusal } });
    const page = textOf(
      await post(ctx, '/report', { text: 'see it' }, [{ field: 'files', name: 'a', base64: 'YQ==' }]),
    );
    expect(page).toContain('see it</textarea>');
    expect(page).toContain('<p>File 1 is protected by a password.</p>');
    expect(page).toMatch(/id="files-hint">Choose the files again/u);
  });

  test('given a refusal, then the form comes back with what was typed, what is wrong, and a fresh id', async () => {
    const refusal = refusalView({ fields: [{ field: 'contact', says: 'This is no mail address.' }] });
    const { ctx } = contextThat({ 'case.report': { refusal } });
    const answer = await post(ctx, '/report', {
      text: '\nfirst "line"',
      where: 'w',
      urgent: 'yes',
      kind: 'offboarding',
      contact: 'me@',
      requestId: KEY,
    });

    expect(answer.status).toBe(422);
    const page = textOf(answer);
    expect(page).toMatch(/<textarea id="text"[^>]*>\n\nfirst &quot;line&quot;<\/textarea>/u);
    expect(page).toContain('name="where" type="text" value="w"');
    expect(page).toContain('value="yes" checked');
    expect(page).toContain('<option value="offboarding" selected>');
    expect(page).toMatch(/value="me@"[^>]* aria-describedby="contact-hint contact-error" aria-invalid="true"/u);
    expect(page).toContain('<details open>');
    expect(page).toContain('<p>Something in what you sent is not right.</p>');
    expect(page).not.toContain('<p></p>');
    expect(page).toContain('<a href="#contact">This is no mail address.</a>');
    expect(page).not.toContain(KEY);
  });

  test('given that we may have taken it without saying so, then the form keeps its id, so that it counts once', async () => {
    const { ctx } = contextThat({ 'case.report': { refusal: refusalView({ reason: 'busy', status: 503 }) } });
    expect(textOf(await post(ctx, '/report', { text: 'a key', requestId: KEY }))).toContain(
      `name="requestId" value="${KEY}"`,
    );
  });

  test('given a forged id, then a fresh one is used', async () => {
    const { ctx, asked } = contextThat({ 'case.report': REPORTED });
    await post(ctx, '/report', { text: 'a key', requestId: 'x\r\nSet-Cookie: a' });
    expect(asked[0]?.key).toMatch(/^[0-9a-f-]{36}$/u);
  });
});

describe('taking out what was missed', () => {
  test('given a value, then it is asked for once and the page says in how many places it stood', async () => {
    const { ctx, asked } = contextThat({ 'case.redactOwn': { removed: 2, status: STATUS } });
    const answer = await post(ctx, '/redact', { code: CODE, value: SECRET, requestId: KEY });
    expect(asked).toEqual([{ operation: 'case.redactOwn', input: { code: CODE, value: SECRET }, key: KEY }]);
    expect(textOf(answer)).toContain('in 2 places');
    expect(textOf(answer)).not.toContain(SECRET);
  });

  test('given a value of several lines, then its line ends are as they are stored', async () => {
    const { ctx, asked } = contextThat({ 'case.redactOwn': { removed: 1, status: STATUS } });
    await post(ctx, '/redact', { code: CODE, value: 'first\r\nsecond', requestId: KEY });
    expect(asked[0]?.input).toEqual({ code: CODE, value: 'first\nsecond' });
  });

  test('given a value that stands nowhere, then it is refused beside its field and not echoed', async () => {
    const refusal = refusalView({ reason: 'no-such-text', title: 'That exact text does not occur.', status: 404 });
    const { ctx } = contextThat({ 'case.redactOwn': { refusal }, 'case.status': STATUS });
    const answer = await post(ctx, '/redact', { code: CODE, value: SECRET, requestId: KEY });
    expect(answer.status).toBe(404);
    expect(textOf(answer)).toContain('<a href="#value">That exact text does not occur.</a>');
    expect(textOf(answer)).not.toContain(SECRET);
  });
});

describe('the receipt', () => {
  test('given a code, then the receipt comes as a file', async () => {
    const { ctx } = contextThat({ 'case.receipt': { receipt: '{"v":1}', proven: false } });
    const answer = await post(ctx, '/receipt', { code: CODE });
    expect(answer).toEqual({
      status: 200,
      file: { name: 'throughline-receipt.json', type: 'application/json', text: '{"v":1}' },
    });
  });
});

describe('the status', () => {
  test('given a code that nobody has, then the page asks for it again with what was typed', async () => {
    const { ctx } = contextThat({ 'case.status': { refusal: refusalView({ reason: 'code-unknown', status: 404 }) } });
    const answer = await post(ctx, '/status', { code: 'one two three' });
    expect(answer.status).toBe(404);
    expect(textOf(answer)).toContain('value="one-two-three"');
  });

  test('given a late promise, then the page says so', async () => {
    const { ctx } = contextThat({
      'case.status': { ...STATUS, promise: { what: 'outcome', by: Date.UTC(2026, 4, 19) } },
    });
    expect(textOf(await post(ctx, '/status', { code: CODE }))).toContain('class="late"');
  });

  test.each([
    ['told while the case waits for others', { ...TOLD, stage: 'verified' }, 'Here is what came of it'],
    [
      'confirmed before the case is closed',
      { ...TOLD, canAnswer: false, answered: 'confirmed' },
      'You have your answer',
    ],
    [
      'disputed',
      { ...TOLD, stage: 'classified', canAnswer: false, answered: 'disputed' },
      'Somebody else looks at it again',
    ],
    ['told anew after a dispute', { ...TOLD, answered: 'disputed' }, 'Here is what came of it'],
    ['withdrawn', { ...STATUS, answered: 'withdrawn' }, 'You withdrew this report'],
    ['closed', { ...TOLD, canAnswer: false, answered: 'confirmed', closed: true, stage: 'closed' }, 'Closed'],
  ] as const)('given a report that is %s, then its heading says so', async (_what, status, heading) => {
    const { ctx } = contextThat({ 'case.status': status });
    expect(textOf(await post(ctx, '/status', { code: CODE }))).toContain(`<h1>${heading}</h1>`);
  });

  test('given no outcome yet, then nothing is asked', async () => {
    const { ctx } = contextThat({ 'case.status': STATUS });
    expect(textOf(await post(ctx, '/status', { code: CODE }))).not.toContain('/status/answer');
  });

  test('given a yes with a forgotten reason, then the reason is not sent', async () => {
    const { ctx, asked } = contextThat({ 'case.answer': { ...TOLD, answered: 'confirmed', canAnswer: false } });
    const answer = await post(ctx, '/status/answer', {
      code: CODE,
      answer: 'confirmed',
      answerWhy: 'left over',
      again: 'yes',
      requestId: KEY,
    });
    expect(asked).toEqual([
      { operation: 'case.answer', input: { code: CODE, answer: 'confirmed', again: true }, key: KEY },
    ]);
    expect(textOf(answer)).toContain('Your answer is recorded.');
  });

  test('given a no without a reason, then nothing is sent and the reason is asked for, with the choice kept', async () => {
    const { ctx, asked } = contextThat({ 'case.status': TOLD });
    const answer = await post(ctx, '/status/answer', {
      code: CODE,
      answer: 'disputed',
      answerWhy: ' ',
      requestId: KEY,
    });
    expect(asked.map(({ operation }) => operation)).toEqual(['case.status']);
    expect(answer.status).toBe(422);
    expect(textOf(answer)).toContain('value="disputed" required checked');
    expect(textOf(answer)).toContain('<a href="#answerWhy">');
  });

  test('given a refused reason, then the refusal stands beside the field and the words are kept', async () => {
    const refusal = refusalView({ fields: [{ field: 'why', says: 'Too long.' }] });
    const { ctx } = contextThat({ 'case.answer': { refusal }, 'case.status': TOLD });
    const page = textOf(
      await post(ctx, '/status/answer', {
        code: CODE,
        answer: 'second-opinion',
        answerWhy: 'my words',
        requestId: KEY,
      }),
    );
    expect(page).toContain('<a href="#answerWhy">Too long.</a>');
    expect(page).toContain('my words</textarea>');
  });

  test('given a message that is refused, then its words are kept', async () => {
    const { ctx } = contextThat({ 'case.reporterMessage': { refusal: refusalView() }, 'case.status': STATUS });
    expect(textOf(await post(ctx, '/status/message', { code: CODE, text: 'my message', requestId: KEY }))).toContain(
      'my message</textarea>',
    );
  });

  test('given a withdrawal without the tick, then nothing is withdrawn', async () => {
    const { ctx, asked } = contextThat({ 'case.status': STATUS });
    await post(ctx, '/status/withdraw', { code: CODE, requestId: KEY });
    expect(asked.map(({ operation }) => operation)).toEqual(['case.status']);
  });

  test('given a withdrawal with the tick, then it is done', async () => {
    const { ctx, asked } = contextThat({ 'case.withdraw': { ...STATUS, answered: 'withdrawn' } });
    await post(ctx, '/status/withdraw', { code: CODE, sure: 'yes', withdrawWhy: 'found it myself', requestId: KEY });
    expect(asked).toEqual([{ operation: 'case.withdraw', input: { code: CODE, why: 'found it myself' }, key: KEY }]);
  });

  test('given a page with several forms, then each has an id of its own', async () => {
    const { ctx } = contextThat({ 'case.status': TOLD });
    const page = textOf(await post(ctx, '/status', { code: CODE }));
    const ids = [...page.matchAll(/name="requestId" value="([^"]+)"/gu)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});

test('given any address that takes a form, then opening it without one shows a page', async () => {
  // of a share the address holds the code, and the page depends on it: see test/doors/engagements/shares.test.ts
  for (const { path } of pageRoutes.filter((one) => one.method === 'POST' && !one.path.startsWith('/share/'))) {
    const route = pageRoutes.find((one) => one.method === 'GET' && one.path === path);
    const answer = await route?.handle(contextThat({}).ctx, {}, []);
    expect(answer?.status, path).toBe(200);
  }
});

async function post(ctx: PageContext, path: string, form: Form, files: readonly PageFile[] = []): Promise<PageAnswer> {
  const route = pageRoutes.find((one) => one.method === 'POST' && one.path === path);
  if (route === undefined) throw new Error(`no route ${path}`);
  return await route.handle(ctx, form, files);
}

function textOf(answer: PageAnswer): string {
  return 'html' in answer ? answer.html : '';
}
