import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';

test('given a password that one text of a report tells, when another only mentions it, then it goes from both, whichever comes first', async () => {
  const house = await openHouse();
  const word = `Qx${randomBytes(3).toString('hex')}!Lm`;
  const made = await house.call('submissions', {
    text: `Somebody typed ${word} into the shared screen.`,
    where: `the wiki says: password = "${word}"`,
  });
  expect(made.json).toMatchObject({
    stored: { what: 'Somebody typed [password #1] into the shared screen.' },
    hidden: [{ placeholder: '[password #1]' }],
  });
  expect(made.text).not.toContain(word);
  await house.close();
  expect(await searchFolder(house.dir, word)).toEqual([]);
});

test('given files that arrive together, when one of them gives a password away, then it goes from all of them', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  const word = `Qx${randomBytes(3).toString('hex')}!Lm`;
  await house.call('submissions', { text: 'see the files' });
  await house.call('case.classify', { case: 'C-1', ...CONFIRMED }, { cookie });
  const plan = { case: 'C-1', kind: 'contain', means: 'rotate', what: 'rotate it' };
  const { actions } = (await house.call('case.planAction', plan, { cookie })).json as { actions: { action: string }[] };
  const files = [
    { name: 'first.txt', content: `tried ${word}, did not work` },
    { name: 'second.txt', content: `db_password: ${word}` },
  ];
  const proof = { case: 'C-1', action: actions[0]?.action, proof: 'done', files };
  const executed = await house.call('case.executeAction', proof, { cookie });
  expect(executed.status).toBe(200);
  await house.close();
  expect(await searchFolder(house.dir, word)).toEqual([]);
});

test('given a token of no known form that one case calls a token, when another case holds it bare, then it is caught there too', async () => {
  const house = await openHouse();
  const cookie = await house.join('Rita', ['responder']);
  const value = `${randomBytes(6).toString('hex')}Zq${randomBytes(8).toString('hex')}`;
  const bare = { text: `I saw ${value} in the build log.` };
  expect((await house.call('submissions', { text: `api_token = "${value}"` })).text).not.toContain(value);
  const second = await house.call('submissions', bare);
  expect(second.json).toMatchObject({
    stored: { what: expect.stringMatching(/^I saw \[[a-z-]+ #1\] in the build log\.$/u) },
  });
  const shown = await house.call('case.show', { case: 'C-2' }, { cookie });
  expect(shown.json).toMatchObject({ alike: [{ number: 'C-1' }] });
  await house.close();
  expect(await searchFolder(house.dir, value)).toEqual([]);
});

test('given a password that the report told, when a later message only mentions it, then it goes from there too', async () => {
  const house = await openHouse();
  const word = `Qx${randomBytes(3).toString('hex')}!Lm`;
  const { json } = await house.call('submissions', { text: `The password is "${word}".` });
  const sent = await house.call('case.reporterMessage', { code: json['code'], text: `It was ${word} as I said` });
  expect(sent.text).toContain('It was [password #1] as I said');
  await house.close();
  expect(await searchFolder(house.dir, word)).toEqual([]);
});

const CONFIRMED = { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'third-party' };
