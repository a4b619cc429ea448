import type { ClientBase } from 'pg';

const OLDEST = 150_000;

export type Judged =
  | { readonly ok: true; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly says: string };

/** Looks at a server's settings before anything is written to it, on each new connection: after a fail-over it is another one. */
export async function checkSettings(connection: Pick<ClientBase, 'query'>): Promise<Judged> {
  return judgeSettings(await settingsOf(connection));
}

/**
 * Says why a server cannot be used: it follows another one, it is older than PostgreSQL 15, or it can lose or tear what it has confirmed.
 * Otherwise a warning for each setting that is allowed but weakens a promise.
 */
export function judgeSettings(settings: Readonly<Record<string, string>>): Judged {
  if (settings['in_recovery'] === 'on')
    return {
      ok: false,
      says: 'This PostgreSQL follows another one and takes no writes. Name the one that does in DATABASE_URL, or all of them with commas between.',
    };
  if (Number(settings['server_version_num']) < OLDEST) return { ok: false, says: 'PostgreSQL 15 or later is needed.' };
  const unsafe = ['fsync', 'full_page_writes'].find((name) => settings[name] === 'off');
  if (unsafe !== undefined)
    return {
      ok: false,
      says: `PostgreSQL runs with ${unsafe} = off and can lose what it has confirmed. Turn it on, then start again.`,
    };
  const loses = settings['synchronous_commit'] === 'off';
  const warning =
    'PostgreSQL runs with synchronous_commit = off: a crash can lose reports whose receipt was already given. Turn it on.';
  return { ok: true, warnings: loses ? [warning] : [] };
}

async function settingsOf(connection: Pick<ClientBase, 'query'>): Promise<Readonly<Record<string, string>>> {
  const { rows } = await connection.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version_num')
     union all select 'in_recovery', case when pg_is_in_recovery() then 'on' else 'off' end`,
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
