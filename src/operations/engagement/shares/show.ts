import type { Result } from '../../../domain/kit/result.ts';
import { trackingCode } from '../../fields.ts';
import { operation, reads } from '../../operation.ts';
import type { Ran } from '../../operation.ts';
import { shareHash } from './link.ts';
import { doorOf, subjectByShareCode, visitOf } from './visit.ts';
import type { ShareDoorView } from './views.ts';

/** What stands before the button. Whoever follows every link of a mail may come here as often as they like: nothing is used up. */
export const showShare = operation({
  name: 'share.show',
  summary: 'See for whom a share is, from whom and until when',
  changes: false,
  gives: 'the recipient, who shared it, until when, and whether it asks for a passphrase; nothing of the report',
  input: { code: trackingCode() },
  subject: subjectByShareCode,
  async run({ code }, call): Promise<Result<Ran<ShareDoorView>>> {
    const visited = await visitOf(call, await call.ctx.store.shareLink(shareHash(call.ctx, code)));
    if (!visited.ok) return visited;
    const { share, state } = visited.value;
    // whoever reads this presses the button next: the process that draws the first page begins meanwhile
    if (state === 'open' && share.view) call.ctx.documents.expectView();
    return reads(doorOf(visited.value));
  },
});
