import { generateKeyPairSync, randomBytes } from 'node:crypto';

/** Credentials that are made for one run of the demonstration or of a test, and open nothing. */
export interface Credentials {
  /** A private key in PEM: several lines. */
  readonly privateKey: string;
  /** The password of a database user, as it stands in an address. */
  readonly password: string;
  readonly databaseUrl: string;
  /** Words that no detector can know, such as the answer to a door. */
  readonly passphrase: string;
}

export function makeCredentials(): Credentials {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const password = `Rw${randomBytes(12).toString('hex')}Kq`;
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim(),
    password,
    databaseUrl: `postgres://billing_app:${password}@db.internal.example.net:5432/billing`,
    passphrase: [word(), word(), word()].join(' '),
  };
}

/**
 * What nobody may find: each value, and for the key each of its lines and the bytes that they stand for. Half a key is
 * still a find.
 */
export function tellTales({ privateKey, password, databaseUrl, passphrase }: Credentials): readonly string[] {
  const lines = privateKey.split('\n').filter((line) => !line.startsWith('-----'));
  return [password, databaseUrl, passphrase, ...lines];
}

/** Four syllables of a language that nobody speaks. */
function word(): string {
  return Array.from(randomBytes(8), (byte, i) =>
    i % 2 === 0 ? ('bdfgklmnprstvz'[byte % 14] ?? '') : ('aeiou'[byte % 5] ?? ''),
  ).join('');
}
