import { openSqlite } from '../sqlite/open.ts';
import { event, caseId, reported } from './changes.ts';

/** For tests only, as a process of its own: appends to the file it is given and prints each name that was acknowledged. */
const file = process.argv[2];
if (file === undefined) throw new Error('usage: node write-until-stopped.ts FILE');
const store = await openSqlite({ file });
for (let i = 0; i < 10_000; i += 1) {
  const name = `case ${i}`;
  const answer = await store.append({
    ...reported(name),
    events: [{ ...event(caseId(name), 0), text: new Uint8Array(20_000) }],
  });
  process.stdout.write(`${name}: ${answer.done ? 'done' : answer.conflict}\n`);
  if (!answer.done) break;
}
await store.close();
