import { expect } from 'vitest';
import type { EngagementView } from '../../../src/operations/engagement/views.ts';
import { decideAll, textFile } from './team.ts';
import type { Team } from './team.ts';

/** For tests: takes a report through its release and the engagement to its closing. Gives the document. */
export async function releasedAndClosed(team: Team, report: string): Promise<string> {
  const added = await team.does('addDocument', textFile(report));
  const document = added.documents[0]?.document ?? '';
  await decideAll(team, document);
  const proved = await team.does('prove', { document });
  const hash = proved.documents[0]?.rendition?.hash ?? '';
  await team.does('approveRelease', { document, hash }, team.reviewer);
  await team.does('release', { document, hash });
  await team.does('beginClosing');
  const closed = await team.does<EngagementView>('close');
  expect(closed.stage).toBe('closed');
  return document;
}
