import { decide } from '../../src/domain/case/decide.ts';
import { row } from '../../src/domain/identity/entitlement/entitlement.ts';
import type { CaseId } from '../../src/domain/kit/ids.ts';
import { keepEvidence } from '../../src/operations/case/evidence.ts';
import { commandOf } from '../../src/operations/case/verb.ts';
import { storedText } from '../../src/operations/codec.ts';
import type { Context } from '../../src/operations/context.ts';
import type { SafeFile } from '../../src/operations/file-field.ts';
import { findCase, loadCase } from '../../src/operations/load.ts';
import { record } from '../../src/operations/record.ts';
import { imported, staged } from '../../src/store/testing/imports.ts';

/**
 * Stores a message and a file that hold a value, as the door of an earlier version did that recognised nothing in them.
 * Gives the case.
 */
export async function letIn(ctx: Context, number: number, value: string): Promise<CaseId> {
  const id = await findCase(ctx, { number });
  const loaded = id === null ? null : await loadCase(ctx, id);
  const submission = loaded?.state.submissions[0]?.id;
  if (id === null || loaded === null || submission === undefined) throw new Error(`There is no case ${number}.`);
  const at = ctx.now();
  const actor = { id: ctx.vault.systemActor(id), by: 'person' } as const;
  const file: SafeFile = {
    name: storedText('seen.txt'),
    bytes: Buffer.from(`seen: ${value}`),
    about: { ending: 'txt', hidden: [], count: 0, dropped: [], proof: null },
  };
  const { ref, row } = await keepEvidence(ctx, loaded.head, file);
  const commands = [
    commandOf<'message'>({
      verb: 'message',
      actor,
      at,
      facts: { submission, from: 'desk', credentials: [] },
      text: { body: storedText(`Is ${value} still in use?`) },
    }),
    commandOf<'add-evidence'>({
      verb: 'add-evidence',
      actor,
      at,
      facts: { evidence: ref, credentials: [] },
      text: { name: file.name },
    }),
  ];
  const events = commands.map((command) => {
    const decided = decide(loaded.state, command, id);
    if (!decided.ok) throw new Error(decided.refusal.reason);
    return decided.value;
  });
  const change = { cases: [{ loaded, head: loaded.head, events, title: null }], rows: { evidence: [row] } };
  const { appended } = await record(ctx, change, at, null);
  if (!appended.done) throw new Error(`The case could not be changed: ${appended.conflict}.`);
  return id;
}

/** Imports two identities that share a value, in their names and rights, and it or another one in their purposes, past a door that recognised nothing. */
export async function letIntoInventory({ store }: Context, value: string, other = value): Promise<void> {
  const rows = [row('aws', 'allow', 's3:getobject', `bucket ${value}`, 'p')];
  const records = ['a', 'b'].map((name) => {
    const one = staged(name);
    const words = { name: storedText(`${name}-${value}`), parts: { ...one.parts, purpose: `key ${other}` } };
    return { ...one, ...words, entitlements: { digest: 'd'.repeat(43), rows } };
  });
  await imported(store, 'one', records);
}
