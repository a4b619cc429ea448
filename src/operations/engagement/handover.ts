import type { DocumentId } from '../../domain/engagement/events.ts';
import { handoverOf } from '../../domain/engagement/report/handover.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { safe } from '../../domain/kit/safe.ts';
import { utf8 } from '../../ledger/bytes.ts';
import { engagementRef } from '../fields.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import type { Ran } from '../operation.ts';
import { added } from './add-document.ts';
import { openedText } from './opened-text.ts';
import { Original } from './original.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import type { LoadedEngagement } from './stream.ts';
import { answer } from './verb.ts';
import { viewEntries } from './view-entries.ts';
import type { EngagementView } from './views.ts';

const NAME = 'Handover';

/**
 * The page that the customer gets at the end, out of the inventory. It is a document like any other: it is scanned, decided
 * about, proved and approved before it leaves, and made again it is a new version.
 */
export const handover = operation({
  name: 'engagement.handover',
  summary:
    'Write the handover for the customer from the inventory, as a document that goes through the gate like any other',
  changes: true,
  gives: 'the engagement as it is afterwards',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call): Promise<Result<Ran<EngagementView>>> {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const { name, customer } = openedText(loaded);
    const entries = viewEntries(loaded).map((entry) => ({
      ...entry,
      name: entry.name ?? '',
      owner: entry.owner ?? '',
      proof: entry.proof ?? '',
      places: entry.places.map((place) => ({ ...place, where: place.where ?? '', says: place.says ?? '' })),
    }));
    const source = handoverOf({ engagement: String(name), customer: String(customer), entries });
    return added(call, {
      document: earlier(loaded) ?? randomId<'document'>(call.ctx.random),
      name: safe`Handover`,
      original: new Original('handover.md', utf8(source)),
      base: null,
    });
  },
  again: async (_input, call) => done(await answer(call)),
});

/** The handover that was written before; null where this is the first. */
function earlier({ events }: LoadedEngagement): DocumentId | null {
  const found = events.find(({ event }) => event.type === 'version-added' && String(event.text.name) === NAME)?.event;
  return found?.type === 'version-added' ? found.facts.document : null;
}
