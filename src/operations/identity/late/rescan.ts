import { brand } from '../../../domain/kit/ids.ts';
import type { IdentityId } from '../../../domain/kit/ids.ts';
import { done } from '../../../domain/kit/result.ts';
import type { InventoryFindingRow } from '../../../store/types.ts';
import { randomId } from '../../ids.ts';
import { operation, reads } from '../../operation.ts';
import type { Call, Change } from '../../operation.ts';
import { lookAgainAt } from './look-again.ts';
import { inOwnStream } from './own.ts';

const PAGE = 100;

/**
 * Looks through the next identities of the inventory with the detectors of today, and proposes what they find to be taken out.
 * Nothing is changed by it. A value is proposed once, at the identity where it is met first.
 */
export const rescanInventory = operation({
  name: 'inventory.rescan',
  summary:
    'Look through the next part of the inventory with the detectors of today, and propose what they find: a job’s verb',
  changes: true,
  gives: 'how many identities were looked at, and how many values are newly proposed',
  input: {},
  async run(_input, call) {
    const { store, detectors } = call.ctx;
    const before = await store.inventoryRescan();
    const isBegun = before?.detectors === detectors;
    if (isBegun && before.after === null) return reads({ looked: 0, proposed: 0 });
    const page = await store.heldRows('identity_view', isBegun && before.after !== null ? [before.after] : null, PAGE);
    const identities = page.map(({ key }) => brand<'identity'>(String(key[0])));
    const rows = await freshFindings(call, identities);
    const after = page.length < PAGE ? null : (identities.at(-1) ?? null);
    return done({
      change: {
        streams: await proposals(call, rows),
        rows: { inventory: [{ do: 'found', rows, rescan: { detectors, after } }] },
      },
      answer: () => Promise.resolve({ looked: page.length, proposed: rows.length }),
    });
  },
});

async function freshFindings(call: Call, identities: readonly IdentityId[]): Promise<readonly InventoryFindingRow[]> {
  const { ctx } = call;
  const looked = new Set<string>();
  const rows = new Map<string, InventoryFindingRow>();
  for (const identity of identities) {
    const seen = await lookAgainAt(ctx, identity, looked);
    const known = await ctx.store.fingerprintsFound([...seen.keys()]);
    for (const [fingerprint, { finding, places }] of seen) {
      if (known.has(fingerprint) || rows.has(fingerprint)) continue;
      rows.set(fingerprint, {
        identity,
        finding: randomId<'late-finding'>(ctx.random),
        fingerprint,
        kind: finding.kind,
        places,
        confidence: Math.round(finding.confidence * 1000),
        state: 'proposed',
      });
    }
  }
  return [...rows.values()];
}

/** Each identity says in its trace what was found at it. */
async function proposals(call: Call, rows: readonly InventoryFindingRow[]): Promise<NonNullable<Change['streams']>> {
  const streams: NonNullable<Change['streams']>[number][] = [];
  for (const identity of new Set(rows.map((row) => row.identity))) {
    const row = await call.ctx.store.identity(identity);
    if (row === null) continue;
    const findings = rows.filter((one) => one.identity === identity).map(({ finding: id, kind }) => ({ id, kind }));
    const proposed = inOwnStream(call, row, ({ actor, facts }) => [
      {
        type: 'redaction-proposed',
        actor,
        facts: { ...facts, findings, detectors: call.ctx.detectors },
        text: {},
      },
    ]);
    streams.push(await proposed);
  }
  return streams;
}
