import { IDENTITY_KINDS } from '../../domain/case/words.ts';
import { SYSTEMS } from '../../domain/identity/entitlement/entitlement.ts';
import { flag, foreignKey, list, locator, moment, name, oneOf, optional, text } from '../fields.ts';
import { group, records } from '../record-fields.ts';
import type { Made } from '../record-fields.ts';

/** How many records and unreadable places travel at a time. */
export const MOST_AT_ONCE = 500;

const pattern = () => name(2_048);

/** One row of what an identity may do (`Entitlement`). */
const ENTITLEMENT = {
  system: oneOf(SYSTEMS),
  effect: oneOf(['allow', 'deny', 'limit']),
  action: pattern(),
  notActions: list(pattern(), 2_000),
  resource: pattern(),
  notResources: list(pattern(), 2_000),
  condition: optional(text(20_000)),
  via: list(name(500), 1_000),
} as const;

const CREDENTIAL = {
  kind: name(60),
  label: name(300),
  issued: optional(moment()),
  rotated: optional(moment()),
  expires: optional(moment()),
  lastUsed: optional(moment()),
  active: flag(),
} as const;

/** One identity as an importer gives it (`InventoryRecord`). */
const RECORD = {
  key: foreignKey(2_000),
  kind: oneOf(IDENTITY_KINDS),
  name: name(500),
  locator: optional(locator(2_000)),
  environment: optional(name(200)),
  owner: optional(name(320)),
  ownerFrom: optional(name(300)),
  purpose: optional(text(2_000)),
  status: oneOf(['active', 'disabled']),
  consumers: list(name(300), 500),
  credentials: list(group(CREDENTIAL), 500),
  entitlements: optional(list(group(ENTITLEMENT), 20_000)),
  remarks: list(text(1_000), 200),
} as const;

export type SafeRecord = Made<typeof RECORD>;

export const recordsField = () => records(RECORD, 'name', MOST_AT_ONCE);
export const unreadableField = () => list(group({ where: name(500), says: text(2_000) }), MOST_AT_ONCE);
