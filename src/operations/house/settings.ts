import { DEFAULT_PROMISES } from '../../domain/policy/clocks.ts';
import { DEFAULT_SETTINGS } from '../../domain/policy/settings.ts';
import type { Settings } from '../../domain/policy/settings.ts';
import type { SettingName, SettingRow, Store } from '../../store/types.ts';

/** What the administrators have set, as it is in force now. */
export interface SettingsNow {
  current(): Settings;
  /** Reads what was set since, here or on another node. */
  refresh(): Promise<void>;
}

/** What was never set is as it comes. */
export async function openSettings(store: Pick<Store, 'settings'>): Promise<SettingsNow> {
  let rows: readonly SettingRow[] = await store.settings();
  let current = read(rows);
  return {
    current: () => current,
    async refresh() {
      const now = await store.settings();
      // the same object as long as nothing was changed, so that what is made of it can be kept
      if (JSON.stringify(now) !== JSON.stringify(rows)) current = read(now);
      rows = now;
    },
  };
}

function read(rows: readonly SettingRow[]): Settings {
  return {
    organisation: parsed<{ name: string }>(rows, 'organisation').name ?? DEFAULT_SETTINGS.organisation,
    promises: {
      ...DEFAULT_PROMISES,
      ...parsed(rows, 'promises'),
      calendar: { ...DEFAULT_PROMISES.calendar, ...parsed(rows, 'calendar') },
    },
    retention: { ...DEFAULT_SETTINGS.retention, ...parsed(rows, 'retention') },
  };
}

/** The rows hold what the operations of this folder wrote after they had checked it. */
function parsed<T extends object>(rows: readonly SettingRow[], name: SettingName): Partial<T> {
  const body = rows.find((row) => row.name === name)?.body;
  return body === undefined ? {} : (JSON.parse(body) as Partial<T>);
}
