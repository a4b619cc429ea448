import { Pool, types } from 'pg';
import type { CustomTypesConfig } from 'pg';

const INT8 = 20;

/** Connections to `url`. Whole numbers come as numbers: no column of ours goes beyond 2^53, and where one did it throws. */
export function openPool(url: string, connections: number): Pool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    types: ourTypes,
    pipeline: true,
    connectionTimeoutMillis: 10_000,
  });
  // A connection that the server closed is taken out of the pool, and whoever was using it gets the error from the
  // statement that failed; the events would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
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
