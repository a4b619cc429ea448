import { refuse } from '../../domain/kit/refusals.ts';
import { namesIdentity } from '../../redact/policy/names-identity.ts';
import { engagementRef } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import { wordsOf } from './view-values.ts';
import { viewEntries } from './view-entries.ts';
import type { SuggestionsView } from './views.ts';

export const suggestEntries = operation({
  name: 'engagement.suggestEntries',
  summary:
    'List identities that the documents name and the inventory lacks, and the credentials that have to be rotated',
  changes: false,
  gives: 'names with their kinds, and placeholders of credentials',
  input: { engagement: engagementRef() },
  subject: subjectByEngagement,
  async run(_input, call) {
    const loaded = await calledEngagement(call);
    if (loaded === null) return refuse('not-found');
    const rows = await call.ctx.store.engagementValues(loaded.head.id);
    const entered = new Set(viewEntries(loaded).map(({ name }) => name?.toLowerCase()));
    const identities: SuggestionsView['identities'][number][] = [];
    for (const row of rows) {
      if (row.class !== 'identity' || !namesIdentity(row.kind)) continue;
      const name = await wordsOf(call, loaded, row);
      if (name !== null && !entered.has(name.toLowerCase()))
        identities.push({ value: row.value, name, kind: row.kind });
    }
    const toRotate = new Set(
      loaded.state.values.filter((one) => one.disposition === 'redact-and-rotate').map(({ value }) => value),
    );
    const credentials = rows
      .filter(({ value }) => toRotate.has(value))
      .map(({ value, placeholder, kind }) => ({ value, placeholder, kind }));
    return reads<SuggestionsView>({ identities, credentials });
  },
});
