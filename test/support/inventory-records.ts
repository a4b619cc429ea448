import type { InventoryRecord } from '../../src/domain/identity/record.ts';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { House } from './house.ts';

export const DAY = 86_400_000;

/** A record as an importer makes it: a role of some account, with one access key; `more` replaces what matters to the test. */
export function record(name: string, more: Partial<InventoryRecord> = {}): InventoryRecord {
  const arn = `arn:aws:iam::123456789012:role/${name}`;
  return {
    key: arn,
    kind: 'service-account',
    name,
    locator: arn,
    environment: 'production',
    owner: null,
    ownerFrom: null,
    purpose: null,
    status: 'active',
    consumers: [],
    credentials: [],
    entitlements: [row('aws', 'allow', 's3:getobject', `arn:aws:s3:::${name}/*`, 'read')],
    remarks: [],
    ...more,
  };
}

export function accessKey(issued: number, more: Partial<InventoryRecord['credentials'][number]> = {}) {
  return {
    kind: 'access-key',
    label: 'access key 1',
    issued,
    rotated: null,
    expires: null,
    lastUsed: null,
    active: true,
    ...more,
  };
}

/** Calls operations as one person, and gives what they answer. */
export function asker(house: House, cookie: string) {
  return async <T extends object>(operation: string, input: object, status = 200): Promise<T> => {
    const { status: got, json, text } = await house.call(operation, input, { cookie });
    if (got !== status) throw new Error(`${operation} answered ${got}: ${text}`);
    return json as unknown as T;
  };
}

/** Begins an import, adds these records in one go, and gives its id. */
export async function staged(
  ask: ReturnType<typeof asker>,
  records: readonly InventoryRecord[],
  name = 'aws production',
): Promise<string> {
  const begun = await ask<{ import: string }>('inventory.begin', { source: 'aws', name });
  await ask('inventory.add', { import: begun.import, records, unreadable: [] });
  return begun.import;
}
