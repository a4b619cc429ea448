import type { ClearedBy, EntryOrigin, ExitState, PlaceKind } from '../words.ts';
import { tableRow } from './markdown-table.ts';

/** What the customer is handed: every identity of an engagement, and every place where its credential was kept. */
export interface Handover {
  readonly engagement: string;
  readonly customer: string;
  readonly entries: readonly HandoverEntry[];
}
export interface HandoverEntry {
  readonly name: string;
  readonly owner: string;
  readonly origin: EntryOrigin;
  readonly exit: ExitState | null;
  readonly proof: string;
  readonly places: readonly {
    readonly kind: PlaceKind;
    readonly where: string;
    readonly cleared: ClearedBy | null;
    readonly says: string;
  }[];
}

/** One page as Markdown with front matter: who gets what back, in which state and shown by what, and what is open still. */
export function handoverOf({ engagement, customer, entries }: Handover): string {
  const places = entries.flatMap((entry) => entry.places.map((place) => ({ name: entry.name, ...place })));
  const open = [
    ...entries.filter(({ exit }) => exit === null).map(({ name }) => `What became of ${name} is not recorded yet.`),
    ...places
      .filter(({ cleared }) => cleared === null)
      .map(({ name, where }) => `${where} may still hold a credential of ${name}.`),
  ];
  return [
    '---',
    'title: Handover',
    `customer: ${JSON.stringify(customer)}`,
    `engagement: ${JSON.stringify(engagement)}`,
    '---',
    '',
    '# Handover',
    '',
    '## Identities',
    '',
    ...(entries.length === 0
      ? ['No identity of yours was used.']
      : table(
          ['Identity', 'Owner', 'Came in as', 'What became of it', 'Shown by'],
          entries.map(({ name, owner, origin, exit, proof }) => [
            name,
            owner,
            origin,
            exit === null ? 'open' : EXITS[exit],
            proof,
          ]),
        )),
    '',
    '## Where credentials were kept',
    '',
    ...(places.length === 0
      ? ['No place is listed.']
      : table(
          ['Identity', 'Kind', 'Place', 'Clear by', 'As it says'],
          places.map(({ name, kind, where, cleared, says }) => [
            name,
            kind,
            where,
            cleared === null ? 'open' : CLEARED[cleared],
            says,
          ]),
        )),
    '',
    '## Open points',
    '',
    ...(open.length === 0
      ? ['None.']
      : table(
          ['What is open'],
          open.map((says) => [says]),
        )),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [tableRow(head), `|${head.map(() => '---|').join('')}`, ...rows.map(tableRow)];
}

const EXITS: Readonly<Record<ExitState, string>> = {
  returned: 'returned',
  rotated: 'rotated',
  revoked: 'revoked',
  disabled: 'disabled',
  expired: 'expired',
  'kept-by-agreement': 'kept by agreement',
};

const CLEARED: Readonly<Record<ClearedBy, string>> = { scan: 'a search by fingerprint', statement: 'a statement' };
