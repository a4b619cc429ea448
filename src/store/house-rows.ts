import type { CaseId, KeyId, Millis, PersonId, TeamId } from '../domain/kit/ids.ts';
import type { StoredEvent } from './types.ts';

export type SettingName = 'organisation' | 'promises' | 'calendar' | 'retention' | 'dues';

/** One part of what an administrator has set, as JSON; parts that nobody has set are not there. */
export interface SettingRow {
  readonly name: SettingName;
  readonly body: string;
}

/** People who are named together. */
export interface TeamRow {
  readonly team: TeamId;
  readonly name: string;
  readonly members: readonly PersonId[];
}

/** A change of what concerns the installation as a whole; all of a verb's become durable together. */
export type HouseWrite =
  | { readonly do: 'set'; readonly name: SettingName; readonly body: string }
  | { readonly do: 'keep-team'; readonly team: TeamRow }
  | { readonly do: 'drop-team'; readonly team: TeamId }
  /** What runs out next in a case, counted anew; nothing where the case has gone on from `version` meanwhile. */
  | {
      readonly do: 'due';
      readonly case: CaseId;
      readonly version: number;
      readonly due: { readonly at: Millis; readonly for: string } | null;
    };

/** An event that says who may come in, or what one may, with the key of its person's stream. */
export interface RegisterEvent {
  readonly person: PersonId;
  readonly key: KeyId;
  readonly event: StoredEvent;
}

export interface HouseReads {
  /** Events of those types over all people, the newest first. */
  registerEvents(limit: number): Promise<readonly RegisterEvent[]>;
  settings(): Promise<readonly SettingRow[]>;
  /** By name. */
  teams(): Promise<readonly TeamRow[]>;
  /** Cases that are neither closed nor merged, `limit` after the number `after`, in order of their number. */
  openCases(
    after: number,
    limit: number,
  ): Promise<readonly { readonly case: CaseId; readonly number: number; readonly dueAt: Millis | null }[]>;
}
