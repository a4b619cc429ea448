import { releasedAndClosed } from '../../doors/engagements/closed.ts';
import { freshPassword, openTeam } from '../../doors/engagements/team.ts';
import { tempFolder } from '../../support/temp.ts';
import { copyOf } from './folder.ts';

/** A data folder with one engagement that was closed today. */
export async function closedFolder(): Promise<string> {
  const team = await openTeam();
  await releasedAndClosed(team, `# Report\n\npassword: ${freshPassword()}\n`);
  await team.house.close();
  return copyOf(team.house.dir, await tempFolder());
}
