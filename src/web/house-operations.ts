import type { HealthView } from '../operations/house/health.ts';
import type { HouseChangeView, SettingsView, TeamView } from '../operations/house/views.ts';

type Nothing = Readonly<Record<string, never>>;
type Write<T> = { takes: T; gives: Nothing };

/** What the desk asks about the installation as a whole. */
export interface HouseOperations {
  'house.doctor': { takes: Nothing; gives: HealthView };
  'house.changes': { takes: Nothing; gives: { readonly changes: readonly HouseChangeView[] } };
  'house.settings': { takes: Nothing; gives: SettingsView };
  'house.setOrganisation': Write<{ name: string }>;
  'house.setPromises': Write<Readonly<Record<keyof SettingsView['promises'], number>>>;
  'house.setCalendar': Write<{
    weekdays: readonly number[];
    from: number;
    to: number;
    timeZone: string;
    holidays: readonly string[];
    hours?: readonly { readonly weekday: number; readonly from: number; readonly to: number }[];
  }>;
  'house.setRetention': Write<Readonly<Record<keyof SettingsView['retention'], number>>>;
  'house.testMail': { takes: Nothing; gives: { readonly to: string } };
  'team.list': { takes: Nothing; gives: { readonly teams: readonly TeamView[] } };
  'team.make': { takes: { name: string; members: readonly string[] }; gives: { readonly team: string } };
  'team.change': {
    takes: { team: string; name: string; members: readonly string[] };
    gives: { readonly team: string };
  };
  'team.drop': Write<{ team: string }>;
}
