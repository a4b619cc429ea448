import { inventoryRow } from '../../domain/engagement/report/inventory-table.ts';
import { templateFor } from '../../domain/engagement/report/template.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { utf8 } from '../../ledger/bytes.ts';
import { engagementRef, name, optional } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import { added } from './add-document.ts';
import { namesOf } from './names-of.ts';
import { openedText } from './opened-text.ts';
import { Original } from './original.ts';
import { subjectByEngagement, calledEngagement } from './subject.ts';
import { answer } from './verb.ts';
import { viewEntries } from './view-entries.ts';

/** A report begins as the controlled template of the engagement's kind, with all that is known filled in. */
export const newReport = operation({
  name: 'engagement.newReport',
  summary: 'Begin a report from the controlled template, with the customer and the inventory filled in',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef(), name: name(), period: optional(name()) },
  subject: subjectByEngagement,
  async run({ name: called, period }, call) {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const { name: engagement, customer } = openedText(loaded);
    const { members } = await namesOf(call, loaded);
    const source = templateFor(loaded.state.kind, {
      customer: String(customer),
      engagement: `E-${loaded.number} ${String(engagement)}`,
      period: String(period ?? ''),
      authors: members.find(({ isMe }) => isMe)?.name ?? '',
      inventory: viewEntries(loaded).map(inventoryRow),
    });
    return added(call, {
      document: randomId<'document'>(call.ctx.random),
      name: String(called).toLowerCase().endsWith('.md') ? called : safe`${called}.md`,
      original: new Original('report.md', utf8(source)),
      base: null,
    });
  },
  again: async (_input, call) => done(await answer(call)),
});
