import { Client, Pool, types } from 'pg';
import type { ClientBase, CustomTypesConfig, PoolClient } from 'pg';
import { isAway, NotPrimary } from './errors.ts';
import { hostsOf, type Hosts } from './hosts.ts';
import { checkSettings } from './settings.ts';

const INT8 = 20;
/** Until a server counts as away that does not even refuse. */
const CONNECT_MS = 10_000;

/**
 * Connections to the server of `url` that takes writes. Where it names several (`hosts.ts`), they are tried until one does, so that
 * after a fail-over the next connection goes to the new one. Whole numbers come as numbers: no column of ours goes beyond
 * 2^53, and where one did it throws.
 */
export function openPool(url: string, connections: number): Pool {
  const pool = new PrimaryPool(hostsOf(url), connections);
  // A connection that the server closed is taken out of the pool, and whoever was using it gets the error from the
  // statement that failed; the events would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: Error | boolean) => void,
) => void;

class PrimaryPool extends Pool {
  readonly #hosts: Hosts;

  constructor(hosts: Hosts, connections: number) {
    super({
      max: connections,
      types: ourTypes,
      pipeline: true,
      connectionTimeoutMillis: CONNECT_MS,
      // whoever looks at pg_stat_activity sees which node it is
      application_name: `throughline ${process.pid}`,
      Client: clientOf(hosts),
      onConnect: takesWrites,
    });
    this.#hosts = hosts;
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    if (callback === undefined) return this.#find();
    void this.#handTo(callback);
    return undefined;
  }

  /** For the pool itself, whose `query` asks for a connection in this way. */
  async #handTo(callback: Connected): Promise<void> {
    const found = await this.#find().catch((error: Error) => error);
    if (found instanceof Error) callback(found, undefined, () => undefined);
    else callback(undefined, found, (release) => found.release(release));
  }

  async #find(): Promise<PoolClient> {
    for (let left = this.#hosts.count; ; left -= 1) {
      const tried = this.#hosts.url();
      try {
        return await super.connect();
      } catch (error) {
        if (!isAway(error)) throw error;
        this.#hosts.leave(tried);
        if (left <= 1) throw error;
      }
    }
  }
}

/** Each new connection goes to the server whose turn it is. */
function clientOf(hosts: Hosts): new () => ClientBase {
  return class extends Client {
    constructor(options?: object) {
      super({ ...options, connectionString: hosts.url() });
    }
  };
}

/** A standby would answer old rows and refuse writes, and one without fsync would forget them: neither is used. */
async function takesWrites(client: ClientBase): Promise<void> {
  const judged = await checkSettings(client);
  if (!judged.ok) throw new NotPrimary(judged.says);
}

const ourTypes: CustomTypesConfig = {
  getTypeParser(oid, format) {
    const usual: (value: string) => unknown = types.getTypeParser(oid, format);
    return Number(oid) === INT8 && format !== 'binary' ? wholeNumber : usual;
  },
};

function wholeNumber(digits: string): number {
  const value = Number(digits);
  if (!Number.isSafeInteger(value)) throw new RangeError('A column holds more than 2^53.');
  return value;
}
