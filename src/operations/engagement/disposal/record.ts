import type { RenditionName } from '../../../documents/report/render.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { fromUtf8, utf8 } from '../../../ledger/bytes.ts';
import { disposalRecord } from '../../../ledger/disposal.ts';
import type { DisposalRecord } from '../../../ledger/disposal.ts';
import { membersOf, readJson } from '../../../ledger/json.ts';
import { parseLeaf } from '../../../ledger/leaf.ts';
import { openHalf } from '../../codec.ts';
import { Download } from '../../download.ts';
import { engagementRef, oneOf } from '../../fields.ts';
import { operation, reads } from '../../operation.ts';
import type { Call } from '../../operation.ts';
import { jobFor } from '../../redactor.ts';
import { namesOf } from '../names-of.ts';
import { openedText } from '../opened-text.ts';
import { calledEngagement, subjectByEngagement } from '../subject.ts';
import type { LoadedEngagement } from '../stream.ts';
import { unread } from '../unread-document.ts';
import { recordInWords } from './record-words.ts';

/** What is known of a disposal for good: what was held by commitment, by whom and how it was destroyed, and of every copy what became of it. */
export interface DisposalRecordView {
  /** `E-3` */
  readonly engagement: string;
  readonly name: string;
  readonly customer: string;
  readonly record: DisposalRecord;
  /** Who the actors are, as the operator says it. */
  readonly people: Readonly<Record<string, string>>;
  /** The log's checkpoint, and the proof that the last event of the disposal stands under it; null while that waits. */
  readonly proof: { readonly seq: number; readonly tlogProof: string; readonly checkpoint: string } | null;
}

export const disposalRecordOf = operation({
  name: 'engagement.disposalRecord',
  summary: 'The record of a disposal: what was held, who decided, how it was destroyed, and what became of every copy',
  changes: false,
  gives: 'the record, with its proof from the log',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const view = await viewRecord(call, loaded);
    return view === null ? refuse('engagement-stage') : reads(view);
  },
});

const FORMS = ['json', 'md', 'pdf'] as const;

export const disposalRecordFile = operation({
  name: 'engagement.disposalRecordFile',
  summary: 'Download the record of a disposal as PDF, Markdown or JSON',
  changes: false,
  gives: 'the file',
  input: { engagement: engagementRef(), form: oneOf(FORMS) },
  subject: subjectByEngagement,
  async run({ form }, call) {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const view = await viewRecord(call, loaded);
    if (view === null) return refuse('engagement-stage');
    const name = `${view.engagement}-disposal-record.${form}`;
    if (form === 'json')
      return reads(new Download(name, 'application/json', utf8(`${JSON.stringify(view, null, 2)}\n`)));
    const words = recordInWords(view);
    if (form === 'md') return reads(new Download(name, 'text/markdown; charset=utf-8', utf8(words)));
    const reading = call.ctx.documents.begin();
    try {
      const made = await reading.report(words, PDF, jobFor(call.ctx, loaded.head.id, []).job);
      if (made.kind !== 'made') return unread(made);
      return reads(new Download(name, 'application/pdf', made.files.get('pdf') ?? new Uint8Array()));
    } finally {
      reading.end();
    }
  },
});

const PDF: readonly RenditionName[] = ['pdf'];

async function viewRecord(call: Call, loaded: LoadedEngagement): Promise<DisposalRecordView | null> {
  const { ctx } = call;
  const record = await recordFrom(call, loaded);
  if (record === null) return null;
  const names = await namesOf(call, loaded);
  const { asked, approved, executed, countersigned } = record;
  const actors = [asked, approved, executed, countersigned].flatMap((act) => (act === null ? [] : [act.actor]));
  const last = loaded.events.findLast(({ event }) => event.type.startsWith('disposal-'));
  const proven = last === undefined ? null : await ctx.log.proofs.ofEvents([last.id]);
  const { name, customer } = openedText(loaded);
  return {
    engagement: `E-${loaded.number}`,
    name: String(name),
    customer: String(customer),
    record,
    people: Object.fromEntries(
      loaded.events.flatMap(({ event: { actor } }) => (actors.includes(actor) ? [[actor, names.of(actor)]] : [])),
    ),
    proof:
      proven === null || last === undefined
        ? null
        : { seq: last.stored.seq, tlogProof: proven.proofs[0] ?? '', checkpoint: proven.checkpoint },
  };
}

/** From the bytes that the log commits to, as somebody makes it who has nothing but a pack. */
export async function recordFrom({ ctx }: Pick<Call, 'ctx'>, { head, events }: LoadedEngagement) {
  const read = await Promise.all(
    events.map(async ({ stored }) => {
      const leaf = parseLeaf(stored.leaf);
      const facts = await openHalf(ctx, head.key, stored, 'facts');
      if (!leaf.ok || facts === null) throw new Error(`The event ${stored.id} cannot be opened.`);
      const { seq, type, actor, text } = leaf.value;
      return { seq, type, actor, text, facts: membersOf(readJson(fromUtf8(facts.bytes))) };
    }),
  );
  return disposalRecord(head.id, read);
}
