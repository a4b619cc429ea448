import { expect, test } from 'vitest';
import { needsPostgres } from '../../test/support/postgres.ts';
import { safe } from '../domain/kit/safe.ts';
import {
  caseId,
  caseState,
  event,
  happened,
  id,
  MONDAY,
  reported,
  shown,
  submission,
  words,
} from './testing/changes.ts';
import { freshPostgres, freshSqlite, type Opened } from './testing/engines.ts';
import type { Append } from './types.ts';

/** A day in the life, with something in every table. */
const DAY: readonly Append[] = [
  reported('a', {
    claim: { key: 'once', request: 'digest', case: caseId('a'), at: MONDAY },
    codes: [{ hash: 'code', submission: submission('a').id, case: caseId('a') }],
    people: [
      {
        person: id('anna'),
        key: id('k'),
        email: 'Anna@Example.org',
        name: 'Anna Ä',
        roles: ['responder'],
        passwordHash: 'hash',
        status: 'active',
      },
    ],
    sessions: [
      {
        hash: 's',
        session: id('t'),
        person: id('anna'),
        createdAt: MONDAY,
        expiresAt: MONDAY + 1,
        seenAt: MONDAY,
        proof: 'password',
        provedAt: MONDAY,
        device: { browser: 'firefox', system: 'linux' },
      },
    ],
    tokens: [
      {
        token: id('t'),
        hash: 'th',
        name: 'scanner “CI”',
        scopes: ['report', 'read'],
        madeAt: MONDAY,
        expiresAt: MONDAY + 9,
        endedAt: null,
        usedOn: null,
      },
    ],
    tokenUses: [{ token: id('t'), on: MONDAY }],
    links: [{ hash: 'l', purpose: 'set-up', person: null, expiresAt: MONDAY + 1, usedAt: null }],
    outbox: [
      {
        id: 'm',
        kind: 'notice',
        case: caseId('a'),
        submission: submission('a').id,
        stage: 'received',
        dueAt: MONDAY,
        attempts: 0,
      },
    ],
    search: words('a', safe`A key: "déploy" in the wiki`),
    fingerprints: [
      {
        fingerprint: 'f',
        kind: 'npm-token',
        scope: 'installation',
        case: caseId('a'),
        credential: id('c'),
        placeholder: '[npm-token #1]',
        check: 'c',
      },
    ],
    lateFindings: [
      {
        case: caseId('a'),
        finding: id('late'),
        fingerprint: 'f',
        kind: 'npm-token',
        places: 2,
        confidence: 950,
        state: 'proposed',
      },
    ],
    rescans: [{ case: caseId('a'), detectors: '1' }],
    evidence: [{ evidence: id('e'), case: caseId('a'), sealedSha256: '1', sha256: '2', size: 3, about: null }],
  }),
  reported('b', { useLinks: [{ hash: 'l', at: MONDAY }] }),
  happened('a', 1, { cases: [shown(caseState('a', 'classified'))] }),
  happened('a', 2, {
    cases: [
      shown(
        caseState('a', 'acting', {
          submissions: [
            submission('a'),
            submission('again', { state: 'told', how: 'delivered', at: MONDAY, attempts: [] }),
          ],
          credentials: [{ id: id('c'), kind: id<'credential-kind'>('npm-token'), disposition: null, probedAt: null }],
          actions: [
            {
              id: id('x'),
              kind: 'contain',
              means: 'rotate',
              executors: [],
              credentials: [id('c')],
              request: null,
              state: { state: 'planned' },
            },
          ],
          exemptions: [
            {
              id: id('ex'),
              requester: id('anna'),
              actions: [],
              credentials: [],
              askedAt: MONDAY,
              until: MONDAY,
              extends: null,
              state: 'requested',
            },
          ],
          waiting: [{ party: 'reporter', clock: 'outcome', since: MONDAY }],
          escalated: true,
        }),
        { due: { at: MONDAY, for: 'outcome' } },
      ),
    ],
    identities: [
      {
        identity: id('i'),
        case: caseId('a'),
        kind: 'bot',
        name: safe`robot`,
        locator: safe`arn`,
        owner: null,
        linked: true,
      },
    ],
    outboxLater: [{ id: 'm', dueAt: MONDAY + 5, attempts: 1 }],
    replaceTexts: [{ event: event(caseId('a'), 0).id, text: null }],
  }),
];
const TABLES = [
  'stream',
  'event',
  'staging',
  'log_entry',
  'log_head',
  'claim',
  'code',
  'case_view',
  'submission_view',
  'action_view',
  'credential_view',
  'exemption_view',
  'identity_view',
  'identity_link',
  'stage_move',
  'fingerprint',
  'evidence',
  'late_finding',
  'rescan',
  'search_text',
  'person',
  'session',
  'api_token',
  'link',
  'outbox',
] as const;

test('the same day leaves the same rows on both engines', needsPostgres, async () => {
  const [sqlite, postgres] = [await freshSqlite(), await freshPostgres()];
  try {
    for (const change of DAY) {
      const done = await sqlite.store.append(change);
      expect(done).toMatchObject({ done: true });
      expect(await postgres.store.append(change)).toEqual(done);
    }
    await moveLogOn(sqlite);
    await moveLogOn(postgres);
    for (const table of TABLES) {
      const rows = await rowsOf(sqlite, table);
      expect(rows.length, table).toBeGreaterThan(0);
      expect(rows, table).toEqual(await rowsOf(postgres, table));
    }
  } finally {
    await sqlite.end();
    await postgres.end();
  }
});

async function moveLogOn({ store }: Opened): Promise<void> {
  await store.log.advance({
    from: 0,
    to: 1,
    entries: [{ index: 0, eventId: event(caseId('a'), 0).id }],
    checkpoint: 'note',
    epoch: 0,
  });
}

/** The rows as plain values in one order; what only PostgreSQL's own bookkeeping needs is left out. */
async function rowsOf({ raw }: Opened, table: string): Promise<readonly string[]> {
  const rows = await raw(`select * from ${table}`);
  return rows
    .map((row) => Object.entries(row).filter(([column]) => column !== 'xid' && column !== 'lexemes'))
    .map((cells) => JSON.stringify(cells.map(([column, cell]) => [column, plainCell(cell)])))
    .toSorted();
}

/** PostgreSQL's plain driver gives whole numbers as text. */
function plainCell(cell: unknown): unknown {
  if (cell instanceof Uint8Array) return [...cell];
  return typeof cell === 'number' ? String(cell) : cell;
}
