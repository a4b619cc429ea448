import { dueOf } from '../../../domain/engagement/guards-disposal.ts';
import { refuseFields } from '../../../domain/kit/refusals.ts';
import { done } from '../../../domain/kit/result.ts';
import { safe } from '../../../domain/kit/safe.ts';
import { name, text } from '../../fields.ts';
import { openedText } from '../opened-text.ts';
import { engagementVerb } from '../verb.ts';

/** Before its time only with a second person’s approval. Whoever asks writes the engagement’s name, since nothing brings it back. */
export const requestDisposal = engagementVerb({
  name: 'engagement.requestDisposal',
  verb: 'request-disposal',
  summary: 'Ask that everything an engagement holds is destroyed: at its day, or earlier if a second person approves',
  input: { confirm: name(), reason: text(2_000) },
  carry({ confirm, reason }, { at }, loaded) {
    if (folded(String(confirm)) !== folded(String(openedText(loaded).name)))
      return refuseFields([
        {
          field: 'confirm',
          says: safe`Write the engagement’s name as it stands above: what is destroyed does not come back.`,
        },
      ]);
    const due = dueOf(loaded.state);
    return done({ facts: { early: due !== null && at < due }, text: { reason } });
  },
});

export const approveDisposal = engagementVerb({
  name: 'engagement.approveDisposal',
  verb: 'approve-disposal',
  summary: 'Approve an early disposal, as somebody else than whoever asked for it',
  input: {},
  carry: () => done({ facts: {}, text: {} }),
});

export const countersignDisposal = engagementVerb({
  name: 'engagement.countersignDisposal',
  verb: 'countersign-disposal',
  summary: 'Countersign the disposal record, as somebody else than whoever asked for the disposal',
  input: {},
  carry: () => done({ facts: {}, text: {} }),
});

function folded(words: string): string {
  return words.normalize('NFC').trim().toLowerCase();
}
