import { expect, onTestFinished, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { scale } from '../support/scale.ts';
import { startKillable } from '../support/killable-server.ts';
import { call, mustCall, textAt } from './kit/api.ts';
import type { Answer } from './kit/api.ts';
import { wrongAfter } from './kit/checks.ts';
import { keyOf } from './kit/ledger.ts';
import { setUpCrew } from './kit/people.ts';
import { replayAll } from './kit/replay.ts';
import { lookAt } from './kit/rows.ts';
import { noSmallDisk, smallDisk } from './kit/small-disk.ts';
import { emptyBook } from './kit/storm.ts';

/** Words that fill a disk quickly; no two reports have the same. */
const LONG = 'the quick brown fox jumps over the lazy dog '.repeat(1000);
/** How often it goes on being refused. */
const REFUSED = scale(60, 400);
const SENTENCE = 'The disk is full, so nothing new can be kept safely.';

test(
  'given a disk that is full, then reports are refused with a sentence, nothing is lost, it even starts, and goes on when there is space',
  needs(noSmallDisk()),
  async (context) => {
    const disk = await smallDisk(24, 6);
    if (disk === null) return context.skip('a full disk (this machine does not let us mount a small file system)');
    onTestFinished(disk.remove);
    const { dir } = disk;
    let server = await startKillable({ dir, databaseUrl: null });
    onTestFinished(() => server.kill());
    const { responder } = await setUpCrew(server);
    const key = await keyOf(server.url);
    const book = emptyBook(null);

    const kept = await mustCall(server.url, 'submissions', { text: 'Before it was full' }, { key: 'kept' });
    const refusals = await fill(server.url, 900, (n) => book.submitted.push(n));
    expect(refusals.length).toBeGreaterThanOrEqual(REFUSED);
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ status: 503, body: { reason: 'storage-full', title: SENTENCE } });
    for (const { title, code } of book.submitted) {
      const status = await mustCall(server.url, 'status', { code });
      expect(textAt(status.body, 'what').startsWith(title)).toBe(true);
    }
    // what was kept before is shown again to whoever repeats it
    const again = await mustCall(server.url, 'submissions', { text: 'Before it was full' }, { key: 'kept' });
    expect(textAt(again.body, 'code')).toBe(textAt(kept.body, 'code'));
    const file = { name: 'proof.txt', content: LONG.repeat(10) };
    const number = textAt(
      (await mustCall(server.url, 'case.queue', {}, { cookie: responder })).body,
      'rows',
      0,
      'number',
    );
    const attached = await call(server.url, 'case.addEvidence', { case: number, file }, { cookie: responder });
    expect(attached).toMatchObject({ status: 503, body: { reason: 'storage-full' } });
    expect(server.isAlive()).toBe(true);

    await server.kill();
    server = await startKillable({ dir, databaseUrl: null });
    const first = book.submitted[0];
    await mustCall(server.url, 'status', { code: first?.code });
    expect(await call(server.url, 'submissions', { text: LONG })).toMatchObject({ status: 503 });

    await disk.makeSpace();
    await mustCall(server.url, 'submissions', { text: 'There is space again' });
    const tables = await lookAt(dir, null);
    const after = await wrongAfter({ url: server.url, dir, responder, key, tables }, { ...book, submitted: [] });
    await tables.close();
    expect(after.wrong).toEqual([]);
    expect(await server.stop()).toBe(0);
    const replayed = await replayAll(dir, null);
    expect(replayed).toEqual({ cases: book.submitted.length + 2, wrong: [] });
  },
);

/** Reports until `times` were sent or enough was refused, eight at a time; gives what was not taken. */
async function fill(
  url: string,
  times: number,
  taken: (sent: { title: string; key: null; code: string }) => void,
): Promise<readonly Answer[]> {
  const refused: Answer[] = [];
  for (let n = 0; n < times && refused.length < REFUSED; n += 8) {
    await Promise.all(
      Array.from({ length: 8 }, async (_, i) => {
        const title = `Report ${n + i} of a full disk`;
        const answer = await call(url, 'submissions', { text: `${title}: ${LONG}` });
        if (answer?.status === 201) taken({ title, key: null, code: textAt(answer.body, 'code') });
        else refused.push(answer);
      }),
    );
  }
  return refused;
}
