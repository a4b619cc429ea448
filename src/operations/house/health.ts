/** How one thing stands. */
export type Standing = 'well' | 'look at this' | 'broken';

export const CHECKS = [
  'schema',
  'views',
  'ledger',
  'keys',
  'clock',
  'backlog',
  'disk',
  'mail',
  'database',
  'files',
  'backups',
  'witness',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One line of what `doctor` says. Names of tables, files and numbers; never a word that somebody wrote. */
export interface HealthLine {
  readonly check: CheckName;
  readonly standing: Standing;
  readonly says: string;
  /** What to do; null where there is nothing. */
  readonly next: string | null;
}

export interface Health {
  /** The worst of its lines. */
  readonly standing: Standing;
  readonly lines: readonly HealthLine[];
  readonly version: string;
  readonly engine: 'sqlite' | 'postgres';
  /** Leaves that wait for the ledger, and mails that wait to be sent. */
  readonly backlog: { readonly ledger: number; readonly mails: number };
  readonly keys: { readonly held: number; readonly destroyed: number; readonly rootMadeAt: number | null };
  readonly disk: { readonly free: number; readonly size: number };
  /** When the newest backup was made; null where none is known. */
  readonly backupAt: number | null;
}

/** The same of a server that runs, with since when it does. */
export interface HealthView extends Health {
  readonly runningSince: number;
}

/** The worst of them. */
export function worst(standings: readonly Standing[]): Standing {
  if (standings.includes('broken')) return 'broken';
  return standings.includes('look at this') ? 'look at this' : 'well';
}
