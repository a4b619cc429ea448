import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Passwords as argon2id in PHC string format. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long for a missing hash as for a wrong password. */
  verify(password: string, stored: string | null): Promise<boolean>;
}

/** OWASP Password Storage Cheat Sheet: argon2id with m = 19 MiB (in KiB), t = 2, p = 1. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG = 32;
const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,64})\$([A-Za-z0-9+/]{43,86})$/u;

const derive = promisify(argon2);

export function openPasswords(): Passwords {
  return {
    async hash(password) {
      const salt = randomBytes(16);
      return phc(salt, await tagOf(password, salt, COST));
    },
    async verify(password, stored) {
      const parsed = parse(stored ?? NOBODY);
      const tag = await tagOf(password, parsed.salt, parsed.cost);
      return timingSafeEqual(tag, parsed.tag) && stored !== null;
    },
  };
}

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number };

function tagOf(password: string, nonce: Uint8Array, cost: Cost): Promise<Buffer> {
  return derive('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, tagLength: TAG, ...cost });
}

function phc(salt: Uint8Array, tag: Uint8Array): string {
  const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/u, '');
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(salt)}$${plain(tag)}`;
}

function parse(stored: string): { readonly cost: Cost; readonly salt: Buffer; readonly tag: Buffer } {
  const [, memory, passes, parallelism, salt, tag] = PHC.exec(stored) ?? [];
  if (salt === undefined || tag === undefined) throw new Error('A stored password hash cannot be read.');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { cost, salt: Buffer.from(salt, 'base64'), tag: Buffer.from(tag, 'base64') };
}

/** What a password is compared with when there is nobody of that address. */
const NOBODY = phc(Buffer.alloc(16), Buffer.alloc(TAG));
