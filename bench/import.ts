import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { batchesOf } from '../src/inventory/batches.ts';
import type { ImportFile } from '../src/inventory/importer.ts';
import { readFiles } from '../src/inventory/sources.ts';
import './kit/ends-quietly.ts';
import { bestProcessorTime } from './kit/processor.ts';

/**
 * How fast exports are read, and with how much memory: `npm run bench:import -- [IDENTITIES …]`. The export is one of AWS (a
 * user of about 700 bytes with an inline policy, a managed one, a group and tags), made while it is read, put into the batches
 * that travel. Beside it `JSON.parse` of the same bytes as one text, in the same process. Each size has a process of its own.
 * What the server does with the batches is measured by `bench/inventory.ts`.
 */
const SIZES = [1_000, 10_000, 100_000];

const ACCOUNT = 'arn:aws:iam::111122223333';
const statement = (action: readonly string[], resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource }],
});

const GROUP = {
  GroupName: 'robots',
  Arn: `${ACCOUNT}:group/robots`,
  GroupPolicyList: [{ PolicyName: 'none', PolicyDocument: statement(['logs:PutLogEvents'], '*') }],
};
const POLICY = {
  PolicyName: 'read',
  Arn: `${ACCOUNT}:policy/read`,
  DefaultVersionId: 'v1',
  PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: statement(['ssm:GetParameter'], '*') }],
};

/** Batches between two looks at the memory. */
const LOOK_EVERY = 10;

const own = process.env['BENCH_SIZE'];
if (own !== undefined) await measure(Number(own));
else for (const one of process.argv.length > 2 ? process.argv.slice(2) : SIZES) await inItsOwnProcess(Number(one));

async function inItsOwnProcess(identities: number): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [], {
    execArgv: ['--expose-gc'],
    env: { ...process.env, BENCH_SIZE: String(identities) },
  });
  await once(child, 'exit');
}

async function measure(identities: number): Promise<void> {
  const file = exported(identities);
  const readMs = await bestProcessorTime(async () => {
    let records = 0;
    for await (const batch of batchesOf(readFiles('aws', [file], {}))) records += batch.records.length;
    if (records !== identities) throw new Error(`${records} of ${identities} were read`);
  });
  const [before, most] = await heldWhileReading(file);
  const text = Buffer.concat(await Array.fromAsync(file.open())).toString('utf8');
  const parseMs = await bestProcessorTime(() => void JSON.parse(text));
  const run = {
    identities,
    megabytes: Math.round(text.length / 1e5) / 10,
    perSecond: Math.round((identities / readMs) * 1000),
    timesParse: Math.round((readMs / parseMs) * 10) / 10,
    before,
    most,
  };
  console.log(
    `${identities.toLocaleString('en')} identities (${run.megabytes} MB): ${run.perSecond.toLocaleString('en')} a second of processor time, ` +
      `${run.timesParse} times JSON.parse; ${before} MB held before, ${most} MB at most`,
  );
  console.log(JSON.stringify({ bench: 'import', ...run }));
}

/** Made anew each time it is opened, so that the export itself is nowhere in memory. */
function exported(identities: number): ImportFile {
  const encoder = new TextEncoder();
  return {
    name: 'aws.json',
    size: null,
    async *open() {
      yield encoder.encode('{"UserDetailList":[');
      for (let from = 0; from < identities; from += 100) {
        const count = Math.min(100, identities - from);
        const users = Array.from({ length: count }, (_, i) => JSON.stringify(user(from + i)));
        yield encoder.encode(`${from === 0 ? '' : ','}${users.join(',')}`);
      }
      yield encoder.encode(`],"GroupDetailList":[${JSON.stringify(GROUP)}],"RoleDetailList":[],`);
      yield encoder.encode(`"Policies":[${JSON.stringify(POLICY)}]}`);
    },
  };
}

function user(i: number) {
  return {
    Path: '/',
    UserName: `robot-${i}`,
    UserId: `EXAMPLE${i}`,
    Arn: `${ACCOUNT}:user/robot-${i}`,
    CreateDate: '2024-02-03T09:12:44+00:00',
    UserPolicyList: [
      {
        PolicyName: 'own',
        PolicyDocument: statement(['s3:GetObject', 's3:PutObject'], `arn:aws:s3:::bucket-${i}/*`),
      },
    ],
    GroupList: ['robots'],
    AttachedManagedPolicies: [{ PolicyName: 'read', PolicyArn: POLICY.Arn }],
    Tags: [
      { Key: 'Owner', Value: `team-${i % 50}` },
      { Key: 'Purpose', Value: 'One of many' },
    ],
  };
}

/** What is held while the file is read, in megabytes: after everything that nobody needs any more was given back, at the start and at most. */
async function heldWhileReading(file: ImportFile): Promise<readonly [before: number, most: number]> {
  const megabytes = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return Math.round((heapUsed + arrayBuffers) / 1e6);
  };
  const before = megabytes();
  let [most, batches] = [before, 0];
  for await (const _ of batchesOf(readFiles('aws', [file], {}))) {
    batches += 1;
    if (batches % LOOK_EVERY === 0) most = Math.max(most, megabytes());
  }
  return [before, Math.max(most, megabytes())];
}
