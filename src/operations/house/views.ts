import type { PersonId, TeamId } from '../../domain/kit/ids.ts';
import type { Calendar } from '../../domain/policy/calendar.ts';
import type { PromisedDays, Retention } from '../../domain/policy/settings.ts';

/** What is in force, as the desk shows it to administrators. */
export interface SettingsView {
  readonly organisation: string | null;
  readonly promises: PromisedDays;
  readonly calendar: Calendar;
  readonly retention: Retention;
  /** The mail server is set where the server is started: its credential is kept by nobody else. */
  readonly mail: { readonly isSet: boolean; readonly waiting: number };
}

/** A team as the desk shows it. */
export interface TeamView {
  readonly team: TeamId;
  readonly name: string;
  readonly members: readonly { readonly person: PersonId; readonly name: string }[];
}

/** Something that was changed for everybody. */
export interface HouseChangeView {
  /** The kind of event: `calendar-set`. */
  readonly what: string;
  readonly at: number;
  /** Who did it; null for the house itself, the owner of its folder, and whoever is not in the register any more. */
  readonly by: string | null;
  /** What it has been since, or what it was about, in a few words; null where its kind says it all. */
  readonly says: string | null;
}
