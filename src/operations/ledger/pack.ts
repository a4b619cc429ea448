import { zipSync } from 'fflate';
import { refuse } from '../../domain/kit/refusals.ts';
import type { Labels } from '../../ledger/pack/people.ts';
import type { Half, PackEvent } from '../../ledger/pack/event-file.ts';
import { reportPage } from '../../ledger/pack/report-page.ts';
import { packFiles } from '../../ledger/pack/write.ts';
import type { PackInput } from '../../ledger/pack/write.ts';
import type { StoredEvent } from '../../store/types.ts';
import { openHalf } from '../codec.ts';
import type { Context } from '../context.ts';
import { openEvidence } from '../case/evidence.ts';
import { traceView } from '../case/trace-view.ts';
import { subjectCase } from '../case/verb.ts';
import { numberOf } from '../case/view.ts';
import { readAbout } from '../about-file.ts';
import { Download } from '../download.ts';
import { caseRef } from '../fields.ts';
import type { LoadedCase } from '../load.ts';
import { nameActors } from '../names.ts';
import { operation, reads } from '../operation.ts';
import type { Call } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { proveComplete } from './prove-complete.ts';
import type { Completeness } from './prove-complete.ts';

/** A case as evidence that a stranger can check offline; see `ledger/pack/layout.ts` for what is in it. */
export const pack = operation({
  name: 'ledger.pack',
  summary: 'Export a case as a pack that can be verified offline',
  changes: false,
  gives: 'a zip file',
  input: { case: caseRef() },
  subject: subjectByCase,
  async run(_input, call) {
    const { ctx } = call;
    if (call.subject.case === null) return refuse('not-found');
    await ctx.log.sequencer.flush();
    const complete = await proveComplete(ctx, call.subject.case);
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    await ctx.log.sequencer.flush();
    const proven = await proofsFor(ctx, loaded, complete);
    if (proven === null) return refuse('busy');
    const name = numberOf(loaded.stream.number);
    const events = await Promise.all(
      loaded.events.map(async ({ stored }, i) => ({
        ...(await packed(ctx, loaded, stored)),
        proof: proven.proofs[i] ?? '',
      })),
    );
    const told = traceView(loaded, await nameActors(ctx, loaded.head.id, call.actor));
    const lines = events.flatMap((event, i) => {
      const line = told[i];
      return line === undefined ? [] : [{ ...line, event }];
    });
    const files = packFiles(
      {
        name,
        at: call.at,
        events,
        checkpoint: proven.checkpoint,
        ...(await evidenceOf(ctx, loaded)),
        caseIndex: proven.caseIndex,
        people: await labels(call, loaded),
        report: reportPage(ctx.sha256, name, lines),
      },
      { sha256: ctx.sha256, key: ctx.log.signer.key, sign: ctx.log.signer.sign },
    );
    const zipped = zipSync(Object.fromEntries(files), { level: 6, mtime: EPOCH });
    return reads(new Download(`${name}.zip`, 'application/zip', zipped));
  },
});

/** The earliest time that a zip file can hold: a pack has no clock of its own. */
const EPOCH = new Date(1980, 0, 1, 12);

/** Proofs of the case's events and of the index that speaks of them, all under one checkpoint; null while one of them waits. */
async function proofsFor(ctx: Context, { events }: LoadedCase, complete: Completeness | null) {
  const ids = events.map(({ id }) => id);
  const proven = await ctx.log.proofs.ofEvents(complete === null ? ids : [...ids, complete.event]);
  if (proven === null) return null;
  const proof = proven.proofs.at(-1) ?? '';
  return { ...proven, caseIndex: complete === null ? null : { ...complete.proof, proof } };
}

/** A reporter's address never leaves: its event is there, its words are withheld. */
async function packed(ctx: Context, loaded: LoadedCase, stored: StoredEvent): Promise<PackEvent> {
  const facts = await openHalf(ctx, loaded.head.key, stored, 'facts');
  const text = await openHalf(ctx, loaded.head.key, stored, 'text');
  const disclosed = (half: typeof facts): Half =>
    half === null ? { state: 'disposed' } : { state: 'disclosed', ...half };
  return {
    leaf: stored.leaf,
    facts: disclosed(facts),
    text:
      stored.text === null
        ? { state: 'none' }
        : stored.type === 'contact-given'
          ? { state: 'withheld' }
          : disclosed(text),
  };
}

/** The safe copies, and how their names end: text has none, as in the packs of earlier versions. */
async function evidenceOf(ctx: Context, loaded: LoadedCase): Promise<Pick<PackInput, 'evidence' | 'endings'>> {
  const evidence = new Map<string, Uint8Array>();
  const endings = new Map<string, string>();
  for (const row of await ctx.store.evidenceOfCase(loaded.head.id)) {
    const bytes = await openEvidence(ctx, loaded.head, row);
    if (bytes === null) continue;
    evidence.set(row.sha256, bytes);
    const ending = readAbout(row.about)?.ending ?? 'txt';
    if (ending !== 'txt') endings.set(row.sha256, ending);
  }
  return { evidence, endings };
}

/** Names beside pseudonyms: asserted by the operator, and said so by the verifier. */
async function labels(call: Call, loaded: LoadedCase): Promise<Labels> {
  const names = await nameActors(call.ctx, loaded.head.id, call.actor);
  return new Map(
    loaded.events.map(({ event }) => [event.actor, event.facts.by === 'reporter' ? 'reporter' : names.of(event.actor)]),
  );
}
