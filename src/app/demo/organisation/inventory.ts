import type { Millis } from '../../../domain/kit/ids.ts';
import { row } from '../../../domain/identity/entitlement/entitlement.ts';
import type { System } from '../../../domain/identity/entitlement/entitlement.ts';
import type { InventoryRecord } from '../../../domain/identity/record.ts';
import { listIdentities } from '../../../operations/identity/list.ts';
import { confirmOwner, explain, retire } from '../../../operations/identity/verbs.ts';
import { apply } from '../../../operations/inventory/apply.ts';
import { add, begin } from '../../../operations/inventory/stage.ts';
import { CLOUD } from './identities-cloud.ts';
import { CLUSTER } from './identities-cluster.ts';
import { CODE } from './identities-code.ts';
import { LISTS } from './identities-lists.ts';
import type { IdentitySeed, SourceSeed } from './identity-seed.ts';
import type { Play } from './play.ts';

const DAY: Millis = 86_400_000;
export const SOURCES: readonly SourceSeed[] = [CLOUD, CLUSTER, CODE, LISTS];

/** The imports of six months ago, what people said about identities then, and a second look at the cloud lately. */
export function inventoryPlays(): readonly Play[] {
  return [
    ...SOURCES.map((source, i): Play => ({
      ago: 181,
      minutes: 10 + 10 * i,
      run: (stage) => imported(stage, source, source.identities),
    })),
    { ago: 180, minutes: 30, run: said },
    { ago: 178, minutes: 30, run: explained },
    { ago: 40, minutes: 15, run: (stage) => imported(stage, CLOUD, later(CLOUD.identities)) },
    { ago: 39, minutes: 40, run: retired },
    { ago: 1, minutes: 20, run: (stage) => imported(stage, CLOUD, restored(later(CLOUD.identities))) },
  ];
}

type Stage = Parameters<Play['run']>[0];

async function imported({ staff, end }: Stage, of: SourceSeed, identities: readonly IdentitySeed[]): Promise<void> {
  const { import: id } = await staff.as('rosa', begin, { source: of.source, name: of.name });
  await staff.as('rosa', add, {
    import: id,
    records: identities.map((one) => recordOf(of, one, end)),
    unreadable: [],
  });
  await staff.as('rosa', apply, { import: id });
}

const SYSTEM_OF: Readonly<Record<SourceSeed['source'], System>> = {
  aws: 'aws',
  kubernetes: 'kubernetes',
  github: 'github',
  entra: 'entra',
  postgres: 'postgres',
  x509: 'csv',
  csv: 'csv',
};

function recordOf(of: SourceSeed, one: IdentitySeed, end: Millis): InventoryRecord {
  const issued = end - one.age * DAY;
  return {
    key: `${one.locator}#${one.name}`,
    kind: one.kind,
    name: one.name,
    locator: one.locator,
    environment: of.environment,
    owner: one.owner?.[0] ?? null,
    ownerFrom: one.owner === null ? null : 'the column “owner”',
    purpose: one.purpose,
    status: 'active',
    consumers: [],
    credentials: [
      {
        kind: one.kind === 'certificate' ? 'certificate' : 'access-key',
        label: 'in use',
        issued,
        rotated: null,
        expires: one.expires === null ? null : end + one.expires * DAY,
        lastUsed: end - 182 * DAY,
        active: true,
      },
    ],
    entitlements: one.may.map(([action, resource]) => row(SYSTEM_OF[of.source], 'allow', action, resource, 'its role')),
    remarks: [],
  };
}

/** Two could do less afterwards, and one is not there any more. */
function later(identities: readonly IdentitySeed[]): readonly IdentitySeed[] {
  return identities
    .filter(({ name }) => name !== 'test-harness-2023')
    .map((one) => ({ ...one, may: NOW[one.name] ?? one.may }));
}

/** What was asked for and signed since is there again. */
function restored(identities: readonly IdentitySeed[]): readonly IdentitySeed[] {
  const before = CLOUD.identities.find(({ name }) => name === 'orders-api');
  return identities.map((one) => (one.name === 'orders-api' ? { ...one, may: before?.may ?? one.may } : one));
}

const NOW: Readonly<Partial<Record<string, IdentitySeed['may']>>> = {
  'nightly-export': [['s3:putobject', 'arn:aws:s3:::warehouse/*']],
  'orders-api': [['dynamodb:putitem', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders']],
};

/** Owners are confirmed by a person where there is one; a few are left as the import proposes them. */
async function said(stage: Stage): Promise<void> {
  for (const { identities } of SOURCES) {
    for (const [i, { name, owner }] of identities.entries()) {
      if (owner === null || i % 5 === 4) continue;
      const identity = await identityNamed(stage, name);
      await stage.staff.as('rosa', confirmOwner, { identity, owner: owner[0], team: owner[1] });
    }
  }
}

async function explained(stage: Stage): Promise<void> {
  for (const { name, what, owner, schedule } of AUTOMATION) {
    const until = stage.end + 120 * DAY;
    await stage.staff.as('viktor', explain, {
      identity: await identityNamed(stage, name),
      what,
      owner,
      schedule,
      until,
    });
  }
}

const AUTOMATION = [
  {
    name: 'backup-runner',
    what: 'Reads every database and writes large files at night.',
    owner: 'Mira Castellan',
    schedule: 'Daily, 01:00 to 04:00 UTC',
  },
  {
    name: 'Terminbot',
    what: 'Meldet sich jede Minute an und wieder ab.',
    owner: 'Silke Marwede',
    schedule: 'Werktags, 7 bis 19 Uhr',
  },
] as const;

async function retired(stage: Stage): Promise<void> {
  const identity = await identityNamed(stage, 'migration_2022');
  await stage.staff.as('viktor', retire, {
    identity,
    reason: 'The migration has been over since 2022; nothing uses it.',
  });
}

/** The id of the one identity that bears exactly this name. */
export async function identityNamed({ staff }: Pick<Stage, 'staff'>, name: string): Promise<string> {
  const { identities } = await staff.as('rosa', listIdentities, { words: name, limit: 50 });
  const found = identities.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The demonstration has no identity ${name}.`);
  return found.identity;
}
