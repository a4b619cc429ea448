import { zipSync } from 'fflate';
import { refuse } from '../../../domain/kit/refusals.ts';
import { parseLeaf } from '../../../ledger/leaf.ts';
import type { Half, PackEvent } from '../../../ledger/pack/event-file.ts';
import type { Labels } from '../../../ledger/pack/people.ts';
import { reportPage } from '../../../ledger/pack/report-page.ts';
import { packFiles } from '../../../ledger/pack/write.ts';
import type { StoredEvent } from '../../../store/types.ts';
import { openHalf } from '../../codec.ts';
import { Download } from '../../download.ts';
import { engagementRef } from '../../fields.ts';
import { operation, reads } from '../../operation.ts';
import type { Call } from '../../operation.ts';
import { namesOf } from '../names-of.ts';
import { calledEngagement, subjectByEngagement } from '../subject.ts';
import { isOfRecord } from '../stream.ts';
import type { LoadedEngagement } from '../stream.ts';
import { recordFrom } from './record.ts';

/** An engagement as evidence that a stranger can check offline, before and after it was disposed of. */
export const engagementPack = operation({
  name: 'engagement.pack',
  summary: 'Export the record of an engagement as a pack that can be verified offline; what it held is not in it',
  changes: false,
  gives: 'a zip file',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const { ctx } = call;
    await ctx.log.sequencer.flush();
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const proven = await ctx.log.proofs.ofEvents(loaded.events.map(({ id }) => id));
    if (proven === null) return refuse('busy');
    const record = await recordFrom(call, loaded);
    const name = `E-${loaded.number}`;
    const people = await labels(call, loaded);
    const events = await Promise.all(
      loaded.events.map(async ({ stored, event }, i) => ({
        ...(await packed(call, loaded, stored)),
        proof: proven.proofs[i] ?? '',
        told: { type: event.type, at: event.facts.at, who: people.get(event.actor) ?? '' },
      })),
    );
    // what the engagement held is in no pack, so neither is any of it here: only that something happened
    const lines = events.map((event) => {
      const { type, at, who } = event.told;
      return { event, at, who, says: `${type.replaceAll('-', ' ')}.`, texts: [] };
    });
    const files = packFiles(
      {
        name,
        at: call.at,
        events,
        checkpoint: proven.checkpoint,
        evidence: new Map(),
        caseIndex: null,
        ...(record === null ? {} : { disposal: record }),
        people,
        report: reportPage(ctx.sha256, name, lines),
      },
      { sha256: ctx.sha256, key: ctx.log.signer.key, sign: ctx.log.signer.sign },
    );
    return reads(
      new Download(`${name}.zip`, 'application/zip', zipSync(Object.fromEntries(files), { level: 6, mtime: EPOCH })),
    );
  },
});

/** The earliest time that a zip file can hold: a pack has no clock of its own. */
const EPOCH = new Date(1980, 0, 1, 12);

/** What the engagement held is kept back while it is there, and so are the addresses of recipients. */
async function packed({ ctx }: Call, { head }: LoadedEngagement, stored: StoredEvent): Promise<PackEvent> {
  const facts = await openHalf(ctx, head.key, stored, 'facts');
  if (facts === null) throw new Error(`The event ${stored.id} cannot be opened.`);
  return { leaf: stored.leaf, facts: { state: 'disclosed', ...facts }, text: await textOf(ctx, head, stored) };
}

async function textOf(ctx: Call['ctx'], head: LoadedEngagement['head'], stored: StoredEvent): Promise<Half> {
  const leaf = parseLeaf(stored.leaf);
  if (!leaf.ok) throw new Error(`The event ${stored.id} cannot be opened.`);
  if (leaf.value.text === null) return { state: 'none' };
  if (stored.text === null) return { state: 'disposed' };
  if (!isOfRecord(stored.type) || stored.type === 'share-made') return { state: 'withheld' };
  const text = await openHalf(ctx, head.key, stored, 'text');
  return text === null ? { state: 'disposed' } : { state: 'disclosed', ...text };
}

/** Names beside pseudonyms: asserted by the operator, and said so by the verifier. */
async function labels(call: Call, loaded: LoadedEngagement): Promise<Labels> {
  const names = await namesOf(call, loaded);
  return new Map(
    loaded.events.map(({ event }) => [
      event.actor,
      event.facts.by === 'recipient' ? 'recipient' : names.of(event.actor),
    ]),
  );
}
