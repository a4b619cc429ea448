import type { TeamId } from '../domain/kit/ids.ts';
import type { SettingName } from './house-rows.ts';

/** What concerns the installation as a whole. */
export interface HouseTables {
  /** `body` is JSON. */
  setting: { name: SettingName; body: string };
  /** `members` is a JSON list of ids of people; `called` is the name in lower case, since no two teams have the same. */
  team: { team: TeamId; name: string; called: string; members: string };
}
