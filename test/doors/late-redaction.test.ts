import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { brand } from '../../src/domain/kit/ids.ts';
import { storedText } from '../../src/operations/codec.ts';
import { consumerCode } from '../../src/operations/case/consumer-code.ts';
import type { CaseView } from '../../src/operations/views.ts';
import { searchFolder } from '../support/bytes.ts';
import { openHouse } from '../support/house.ts';
import { asker } from '../support/inventory-records.ts';

const IN = { case: 'C-1' };

/** A word that no detector knows, made now. */
function freshWord(): string {
  return `Zebra${randomBytes(6).toString('hex')}Umbrella`;
}

async function desk() {
  const house = await openHouse();
  const ask = asker(house, await house.join('Rita', ['responder', 'auditor']));
  await house.call('submissions', { text: 'a key in the wiki' });
  const found = { kind: 'leaked-secret', verdict: 'confirmed', severity: 'high', cause: 'third-party' };
  await ask('case.classify', { ...IN, ...found });
  const { identities } = await ask<CaseView>('case.linkIdentity', { ...IN, kind: 'bot', name: 'deploy-bot' });
  return { house, ask, identity: identities[0]?.identity ?? '' };
}

test('given a word in consumers, threads and a triage, when it is taken out, then no view, no search and no byte holds it', async () => {
  const { house, ask, identity } = await desk();
  const word = freshWord();
  const listing = { ...IN, identity, name: `${word} nightly`, contact: `${word}@example.org` };
  const { consumers } = await ask<CaseView>('case.addConsumer', listing);
  const code = consumerCode(
    house.app.ctx,
    brand<'consumer'>(consumers[0]?.consumer ?? ''),
    storedText(listing.contact.toLowerCase()),
  );
  await ask('case.consumerAnswer', { code, answer: 'not-yet', note: `after ${word}` });
  const thread = { address: `https://chat.example.org/${word}`, author: `${word} B.`, excerpt: `then ${word} said` };
  await ask('case.linkThread', { ...IN, kind: 'chat', ...thread });
  const says = `nothing but ${word}`;
  await ask('case.recordTriage', { ...IN, finding: 'cannot-tell', grounds: ['nothing-known'], says });
  await ask('case.escalate', { ...IN, note: `look at ${word}` });
  expect((await ask<{ rows: object[] }>('case.queue', { words: word })).rows).toHaveLength(1);

  const removed = await ask<{ removed: number }>('text.redact', { ...IN, value: word, reason: 'personal-data' });
  expect(removed.removed).toBeGreaterThanOrEqual(7);
  expect((await ask<{ rows: object[] }>('case.queue', { words: word })).rows).toEqual([]);
  const shown = JSON.stringify(await ask('case.show', IN));
  expect(shown).not.toContain(word);
  expect(shown).toContain('[removed-personal-data #1]');
  expect(JSON.stringify(await ask('case.consumerStatus', { code }))).not.toContain(word);
  await house.close();
  expect(await searchFolder(house.dir, word)).toEqual([]);
});

test('given an identity that was taken off the case, when a word of its name is taken out there, then the list of identities forgets it too', async () => {
  const { house, ask } = await desk();
  const word = freshWord();
  const named = {
    kind: 'bot',
    name: `gate ${word}`,
    locator: `https://gate.example.org/${word}`,
    owner: `${word} team`,
  };
  const linked = await ask<CaseView>('case.linkIdentity', { ...IN, ...named });
  const wrong = linked.identities.find(({ name }) => name.includes(word))?.identity;
  await ask('case.unlinkIdentity', { ...IN, identity: wrong, reason: 'the other gate' });
  await ask('text.redact', { ...IN, value: word, reason: 'missed-secret' });
  const listed = await ask<{ identities: readonly { name: string }[] }>('identity.list', {});
  expect(listed.identities.map(({ name }) => name)).toContain('gate [removed-secret #1]');
  expect(JSON.stringify(listed)).not.toContain(word);
  expect((await ask<CaseView>('case.show', IN)).identities.map(({ name }) => name)).toEqual(['deploy-bot']);
  await house.close();
  expect(await searchFolder(house.dir, word)).toEqual([]);
});
