import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** What an answer may say instead of the truth. */
export interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly counter?: number;
  /** UP 1, UV 4 (W3C Web Authentication Level 3, §6.1). */
  readonly flags?: number;
  readonly handle?: string;
}

/** For tests: an authenticator in software with one ES256 key, which says whatever it is told to say. */
export interface Authenticator {
  /** Answers creation options as a browser at `origin` does: the fields of `people.addPasskey`. */
  make(options: unknown, origin: string, lies?: Lies): Record<string, string>;
  /** Answers request options: the fields of `people.signInByPasskey`. */
  show(options: unknown, origin: string, lies?: Lies): Record<string, string>;
}

export function openAuthenticator(): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let handle = '';
  let counter = 0;
  const clientData = (type: string, options: unknown, origin: string, lies: Lies) =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? textIn(options, 'challenge'),
        origin: lies.origin ?? origin,
        crossOrigin: false,
      }),
    );
  return {
    make(options, origin, lies = {}) {
      handle = textIn(member(options, 'user'), 'id');
      const key = coseKey(publicKey);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, id, key]);
      const rpId = lies.rpId ?? textIn(member(options, 'rp'), 'id');
      const data = authenticatorData(rpId, lies.flags ?? 0x45, lies.counter ?? counter, attested);
      return {
        credential: id.toString('base64url'),
        clientData: clientData('webauthn.create', options, origin, lies).toString('base64url'),
        attestation: attestation(data).toString('base64url'),
      };
    },
    show(options, origin, lies = {}) {
      counter += 1;
      const rpId = lies.rpId ?? textIn(options, 'rpId');
      const data = authenticatorData(rpId, lies.flags ?? 0x05, lies.counter ?? counter, Buffer.alloc(0));
      const client = clientData('webauthn.get', options, origin, lies);
      return {
        credential: id.toString('base64url'),
        clientData: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signed(privateKey, Buffer.concat([data, sha256(client)])),
        handle: lies.handle ?? handle,
      };
    },
  };
}

function authenticatorData(rpId: string, flags: number, counter: number, attested: Buffer): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.of(flags), count, attested]);
}

/** CBOR (RFC 8949) of `{fmt: "none", attStmt: {}, authData}`, §8.7. */
function attestation(data: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length);
  return Buffer.concat([
    Buffer.of(0xa3),
    text('fmt'),
    text('none'),
    text('attStmt'),
    Buffer.of(0xa0),
    text('authData'),
    Buffer.of(0x59),
    length,
    data,
  ]);
}

/** COSE_Key of an ES256 key: {1: 2, 3: -7, -1: 1, -2: x, -3: y} (RFC 9053 §7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const bytes = (value: string) => Buffer.concat([Buffer.of(0x58, 32), Buffer.from(value, 'base64url')]);
  return Buffer.concat([Buffer.of(0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21), bytes(x), Buffer.of(0x22), bytes(y)]);
}

function text(word: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + word.length), Buffer.from(word)]);
}

function signed(key: KeyObject, data: Buffer): string {
  return sign('sha256', data, key).toString('base64url');
}

function sha256(data: Buffer): Buffer {
  return createHash('sha256').update(data).digest();
}

function textIn(value: unknown, name: string): string {
  return String(member(value, name));
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
