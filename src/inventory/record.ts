import type { Entitlement } from '../domain/identity/entitlement/entitlement.ts';
import type { CredentialRecord, ImportItem, InventoryRecord } from '../domain/identity/record.ts';
import { moment } from './read/moment.ts';

/** What every record has to say; the rest is filled in. */
type Given = Pick<InventoryRecord, 'key' | 'kind' | 'name'> & Partial<InventoryRecord>;

/** So much of each is kept; a longer text ends in an ellipsis, a longer list in a remark. */
export const MOST = {
  name: 300,
  locator: 2_000,
  environment: 200,
  purpose: 1_000,
  remark: 400,
  remarks: 50,
  consumers: 200,
  credentials: 200,
  rows: 20_000,
};

/** A record with what its source says nothing about left empty, and no longer than anybody reads. */
export function record(given: Given): ImportItem {
  const { consumers = [], credentials = [], entitlements = null, remarks = [] } = given;
  const said = [
    ...remarks,
    ...tooMany('consumers', consumers, MOST.consumers),
    ...tooMany('credentials', credentials, MOST.credentials),
    ...tooMany('rows of what it may do', entitlements ?? [], MOST.rows),
  ];
  return {
    is: 'record',
    record: {
      key: given.key,
      kind: given.kind,
      name: clipped(given.name, MOST.name),
      locator: clippedOrNull(given.locator, MOST.locator),
      environment: clippedOrNull(given.environment, MOST.environment),
      owner: clippedOrNull(given.owner, MOST.name),
      ownerFrom: clippedOrNull(given.ownerFrom, MOST.name),
      purpose: clippedOrNull(given.purpose, MOST.purpose),
      status: given.status ?? 'active',
      consumers: consumers.slice(0, MOST.consumers).map((one) => clipped(one, MOST.name)),
      credentials: credentials.slice(0, MOST.credentials),
      entitlements: entitlements === null ? null : rows(entitlements),
      remarks: few(said.map((one) => clipped(one, MOST.remark))),
    },
  };
}

export function unreadable(where: string, says: string): ImportItem {
  return { is: 'unreadable', where: clipped(where, MOST.name), says: clipped(says, MOST.remark) };
}

/** A credential's moments as the export has them, and what is wrong with them. */
export interface Dates {
  readonly issued?: unknown;
  readonly rotated?: unknown;
  readonly expires?: unknown;
  readonly lastUsed?: unknown;
}

const IN_WORDS = { issued: 'day of issue', rotated: 'last rotation', expires: 'expiry', lastUsed: 'last use' } as const;

/** A credential; what cannot be read of its dates is added to `remarks`. */
export function credential(
  kind: string,
  label: string,
  isActive: boolean,
  dates: Dates,
  remarks: string[],
): CredentialRecord {
  const at = (which: keyof typeof IN_WORDS): number | null => {
    const { at: read, says } = moment(dates[which], `${IN_WORDS[which]} of the ${kind} ${label}`);
    if (says !== null) remarks.push(says);
    return read;
  };
  return {
    kind: clipped(kind, 60),
    label: clipped(label, MOST.name),
    issued: at('issued'),
    rotated: at('rotated'),
    expires: at('expires'),
    lastUsed: at('lastUsed'),
    active: isActive,
  };
}

function rows(entitlements: readonly Entitlement[]): readonly Entitlement[] {
  return entitlements.length <= MOST.rows ? entitlements : entitlements.slice(0, MOST.rows);
}

function tooMany(what: string, all: readonly unknown[], most: number): readonly string[] {
  return all.length <= most ? [] : [`There are ${all.length} ${what}; the first ${most} are kept.`];
}

function few(remarks: readonly string[]): readonly string[] {
  const all = [...new Set(remarks)];
  return all.length <= MOST.remarks
    ? all
    : [...all.slice(0, MOST.remarks - 1), `And ${all.length - MOST.remarks + 1} more remarks.`];
}

function clippedOrNull(text: string | null | undefined, most: number): string | null {
  return text === null || text === undefined ? null : clipped(text, most);
}

function clipped(text: string, most: number): string {
  return (text.length <= most ? text : `${text.slice(0, most - 1)}…`).toWellFormed();
}
