import { done } from '../../../domain/kit/result.ts';
import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import { Download } from '../../download.ts';
import { secret } from '../../fields.ts';
import { operation } from '../../operation.ts';
import type { Ran } from '../../operation.ts';
import { mediaTypeOf } from '../../saved-as.ts';
import { recorded, turnedAway } from './enter.ts';
import { shortOf } from './link.ts';
import { copyOf } from './recipients-copy.ts';
import { subjectByTicket, visitByTicket } from './visit.ts';
import type { RefusedShareView } from './views.ts';

/** The recipient's own copy, with their name in it. */
export const downloadShare = operation({
  name: 'share.download',
  summary: 'Download the copy of a shared report that carries its recipient’s name',
  changes: true,
  gives: 'the file, or why not; both are recorded',
  input: { ticket: secret(20, 200) },
  subject: subjectByTicket,
  digestsSecrets: false,
  async run({ ticket }, call): Promise<Result<Ran<Download | RefusedShareView>>> {
    const visited = await visitByTicket(call, ticket.use(String));
    if (!visited.ok) return visited;
    const visit = visited.value;
    const { link, share, loaded } = visit;
    if (visit.state !== 'open') return turnedAway(call, visit, 'ended', link);
    if (!share.download) return refuse('share-right-missing');
    const bytes = await copyOf(call.ctx, loaded.head.id, share.share);
    if (bytes === null) return refuse('share-over');
    const change = await recorded(call, visit, ['downloaded'], link);
    if (!change.ok) return change;
    const file = new Download(`report-${shortOf(share.share)}.${share.form}`, mediaTypeOf(share.form), bytes);
    return done({ change: change.value, answer: () => Promise.resolve(file) });
  },
});
