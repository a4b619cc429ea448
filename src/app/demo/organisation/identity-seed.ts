import type { IdentityKind } from '../../../domain/case/words.ts';
import type { SourceKind } from '../../../domain/identity/words.ts';

/** One identity of the demonstration. Days are counted back from today; those to come are negative. */
export interface IdentitySeed {
  readonly kind: IdentityKind;
  readonly name: string;
  readonly locator: string;
  /** What it is for; null where nobody has said. */
  readonly purpose: string | null;
  /** Who owns it, and in which team; null where nobody does. */
  readonly owner: readonly [person: string, team: string] | null;
  /** How many days ago its credential was made. */
  readonly age: number;
  /** In how many days that expires; null for never. */
  readonly expires: number | null;
  /** What it may do, and to what. */
  readonly may: readonly (readonly [action: string, resource: string])[];
}

/** What one export of one system shows. */
export interface SourceSeed {
  readonly source: SourceKind;
  readonly name: string;
  readonly environment: string;
  readonly identities: readonly IdentitySeed[];
}

type Owner = IdentitySeed['owner'];

/** A row of the tables. */
export function identity(
  kind: IdentityKind,
  name: string,
  locator: string,
  purpose: string | null,
  owner: Owner,
  age: number,
  expires: number | null,
  may: IdentitySeed['may'] = [],
): IdentitySeed {
  return { kind, name, locator, purpose, owner, age, expires, may };
}

export const PAYMENTS: Owner = ['Jonas Weidner', 'Payments'];
export const PLATFORM: Owner = ['Mira Castellan', 'Platform'];
export const DATA: Owner = ['Tobias Krahl', 'Data'];
export const SHOP: Owner = ['Ines Duarte', 'Shop'];
export const SUPPORT: Owner = ['Paul Ashby', 'Support'];
/** Der Kundendienst in Hamburg. */
export const KUNDEN: Owner = ['Silke Marwede', 'Kundendienst'];
