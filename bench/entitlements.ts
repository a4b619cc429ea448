import { canonical, row } from '../src/domain/identity/entitlement/entitlement.ts';
import type { Entitlement } from '../src/domain/identity/entitlement/entitlement.ts';
import { awsEntitlements } from '../src/domain/identity/entitlement/aws.ts';
import { diffEntitlements } from '../src/domain/identity/entitlement/diff.ts';
import { bestProcessorTime } from './kit/processor.ts';

/**
 * The diff of two policy sets of many statements, one in a hundred of which changes: `npm run bench:entitlements -- [STATEMENTS]`.
 * In processor time, against putting the same rows into their canonical form, in the same run: what grows with that grows as sorting does.
 */
const STATEMENTS = Number(process.argv[2] ?? 10_000);
const SIZES = [STATEMENTS / 4, STATEMENTS / 2, STATEMENTS];

const runs = [];
for (const size of SIZES) runs.push({ statements: size, ...(await measure(Math.round(size))) });
for (const { statements, rows, changes, canonicalMs, diffMs } of runs)
  console.log(
    `${statements} statements (${rows} rows, ${changes} changes): diff ${diffMs.toFixed(0)} ms, ` +
      `${(diffMs / canonicalMs).toFixed(1)} times canonicalising both sides (${canonicalMs.toFixed(0)} ms)`,
  );
const wide = await measureWide(STATEMENTS);
console.log(`the same beside one statement that allows everything: ${wide.toFixed(0)} ms`);
console.log(JSON.stringify({ bench: 'entitlements', runs, wideMs: Math.round(wide) }));

async function measure(size: number) {
  const [before, after] = [rowsOf(size, 0), rowsOf(size, Math.max(1, Math.round(size / 100)))];
  const canonicalMs = await bestProcessorTime(() => void [canonical(before), canonical(after)]);
  let changes = 0;
  const diffMs = await bestProcessorTime(() => {
    changes = diffEntitlements(before, after).meaning.length;
  });
  return { rows: before.length, changes, canonicalMs, diffMs };
}

/** A row that touches every other is the worst that people really write. */
async function measureWide(size: number): Promise<number> {
  const wide = row('aws', 'allow', '*', '*', 'administrators', { condition: '[["bool",[["mfa",["true"]]]]]' });
  const [before, after] = [[...rowsOf(size, 0), wide], rowsOf(size, 1)];
  return await bestProcessorTime(() => void diffEntitlements(before, after));
}

/** Policies as accounts have them: reads of a prefix, a write, a denial now and then; the first `changed` otherwise. */
function rowsOf(size: number, changed: number): readonly Entitlement[] {
  const statements = Array.from({ length: size }, (_, i) => ({
    Effect: i % 50 === 49 ? 'Deny' : 'Allow',
    Action: i < changed ? `s3:Put${i % 7}*` : [`service${i % 40}:Get*`, `service${i % 40}:Put${i % 7}`],
    Resource: `arn:aws:service${i % 40}:eu-central-1:111122223333:thing/${i}/*`,
    ...(i % 10 === 0 ? { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-central-1' } } } : {}),
  }));
  return awsEntitlements([{ name: 'p', as: 'identity', document: { Statement: statements } }]).rows;
}
