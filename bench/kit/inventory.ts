import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpLink } from '../../src/app/set-up.ts';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import { brand } from '../../src/domain/kit/ids.ts';
import type { InventoryRecord } from '../../src/domain/identity/record.ts';
import type { Actor } from '../../src/domain/people/actor.ts';
import type { Role } from '../../src/domain/people/roles.ts';
import type { Context } from '../../src/operations/context.ts';
import { enter } from '../../src/operations/door.ts';
import { add, begin } from '../../src/operations/inventory/stage.ts';
import type { Fields, Operation } from '../../src/operations/operation.ts';
import { setUp } from '../../src/operations/people/sign-in.ts';
import { openedApp } from './opened-app.ts';

/** A whole house without its doors for browsers, and somebody in it: a responder, where nothing else is said. */
export interface InventoryHouse {
  readonly ctx: Context;
  /** What the server does for one request, without HTTP; throws where it is refused. */
  does<F extends Fields, T>(operation: Operation<F, T>, input: object): Promise<T>;
  close(): Promise<void>;
}

export async function inventoryHouse(
  databaseUrl: string | null,
  roles: readonly Role[] = ['responder'],
): Promise<InventoryHouse> {
  const dir = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
  const app = await openedApp(dir, databaseUrl);
  const link = await setUpLink(app.ctx);
  const knock = { channel: 'api', idempotencyKey: null } as const;
  const first = await enter(app.ctx, setUp, {
    ...knock,
    actor: { kind: 'anonymous' },
    input: {
      link: new URL(link ?? '').hash.slice(1),
      name: 'Ada',
      email: 'ada@example.org',
      password: 'a password for a bench',
    },
  });
  if (!first.ok) throw new Error('The first person could not be set up.');
  const actor: Actor = {
    kind: 'person',
    id: brand<'person'>(first.value.me.person),
    roles,
    via: 'socket',
  };
  return {
    ctx: app.ctx,
    async does(operation, input) {
      const answered = await enter(app.ctx, operation, { ...knock, actor, input });
      if (!answered.ok) throw new Error(`${operation.name}: ${answered.refusal.reason}`);
      return answered.value;
    },
    async close() {
      await app.close();
      await rm(dir, { recursive: true });
    },
  };
}

const AT_ONCE = 500;

/** Stages so many records as an import of a source, 500 at a time, and gives its id. */
export async function stageMany(house: InventoryHouse, count: number, name = 'a large account'): Promise<string> {
  const begun = await house.does(begin, { source: 'aws', name });
  for (let from = 0; from < count; from += AT_ONCE) {
    const records = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => madeRecord(from + i));
    await house.does(add, { import: begun.import, records, unreadable: [] });
  }
  return begun.import;
}

const DAY = 86_400_000;
const TEAMS = ['payments', 'orders', 'search', 'identity', 'reporting', 'shipping', 'mobile'];

/** The same for the same number: a role or user with one or two keys and a few entitlements; each filter holds for some. */
export function madeRecord(n: number): InventoryRecord {
  const team = TEAMS[n % TEAMS.length] ?? 'none';
  const name = `${team}-service-${n}`;
  const arn = `arn:aws:iam::123456789012:user/${name}`;
  const issued = Date.UTC(2024, 0) + (n % 1000) * DAY;
  const key = (label: string, expires: number | null) => ({
    kind: 'access-key',
    label,
    issued,
    rotated: n % 4 === 0 ? issued + 30 * DAY : null,
    expires,
    lastUsed: issued + (n % 400) * DAY,
    active: true,
  });
  return {
    key: arn,
    kind: n % 3 === 0 ? 'api-key' : 'service-account',
    name,
    locator: arn,
    environment: n % 5 === 0 ? 'test' : 'production',
    owner: n % 3 === 0 ? null : `${team}-team@example.org`,
    ownerFrom: n % 3 === 0 ? null : 'the tag Owner',
    purpose: n % 2 === 0 ? `Moves the files of ${team} every night` : null,
    status: n % 50 === 0 ? 'disabled' : 'active',
    consumers: n % 10 === 0 ? [`${team}-batch`] : [],
    credentials: [
      key('access key 1', null),
      ...(n % 6 === 0 ? [key('access key 2', Date.UTC(2026, 0) + (n % 500) * DAY)] : []),
    ],
    entitlements: [
      row('aws', 'allow', 's3:getobject', `arn:aws:s3:::${team}-data-${n}/*`, 'read'),
      row('aws', 'allow', 's3:putobject', `arn:aws:s3:::${team}-data-${n}/in/*`, 'write'),
      row('aws', 'allow', 'sqs:sendmessage', `arn:aws:sqs:eu-west-1:123456789012:${team}`, 'queue'),
    ],
    remarks: [],
  };
}
