import type { Crypto } from './verify.ts';
import type { Actor } from '../domain/people/actor.ts';
import type { Answer } from '../operations/answer.ts';
import type { Operation } from '../operations/operation.ts';
import type { Context } from '../operations/context.ts';

/** For whom an assistant speaks on this machine, and how its calls are made. */
export interface Assisted {
  readonly actor: Actor;
  readonly mayWrite: boolean;
  readonly call: (operation: Operation, input: unknown) => Promise<Answer>;
}

/** What the composition root lends to the command line. */
export interface House {
  version(): string;
  readonly crypto: Crypto;
  /** Serves until it is told to end; gives the exit code. */
  serve(options: {
    /** Makes an organisation that is not real where there is none yet, and serves that. */
    readonly demo: boolean;
    readonly data?: string;
    readonly host?: string;
    readonly port?: number;
  }): Promise<number>;
  demo(args: readonly string[]): Promise<number>;
  /** Speaks with an assistant over this process's pipes until it closes them. */
  assist(assisted: Assisted): Promise<void>;
  /** What the environment sets for a data folder; the sentence says what is wrong with it. */
  settings(
    dir: string,
  ): { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly says: string };
  /**
   * Opens a data folder that no server is using, for one call; the sentence says why not where it cannot. Whoever restores
   * it may open it before it says that it is whole.
   */
  withFolder<T>(
    dir: string,
    work: (ctx: Context) => Promise<T>,
    how?: { readonly isRestoring?: true },
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string }>;
  /** Where the running server of a data folder listens for the command line. */
  socketPath(dir: string): string;
  dataDir(given: string | undefined): string;
}

/** Where an installation lies, and what it is set to. */
export interface Settings {
  readonly dir: string;
  /** Null: the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  /** Where the keys lie: a second PostgreSQL and a file elsewhere, or null for the data folder. */
  readonly vault: { readonly databaseUrl: string | null; readonly keyFile: string | null };
  readonly mailUrl: string | null;
  /** Who opens backups, and who opens copies of the keys: keys of age. */
  readonly backupRecipients: readonly string[];
  readonly keyRecipients: readonly string[];
}
