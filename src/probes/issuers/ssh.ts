import { createHash } from 'node:crypto';
import ssh from 'ssh2';
import type { AnyAuthMethod, ParsedKey } from 'ssh2';
import type { Ask, Asking } from '../asking.ts';
import { Stopped } from '../stopped.ts';

/**
 * Tries one password or one key, and leaves before a session begins. The driver wants a password as a string and makes a
 * key of its own from a private key; neither can be overwritten.
 */
export const askSsh: Ask = async (asking) => {
  const { account, authority } = asking.target;
  if (account === null) throw new Stopped('unusable');
  const keys = (authority ?? '').split(/\s+/u).filter((word) => word.startsWith('SHA256:'));
  if (keys.length === 0) throw new Stopped('no-host-key');
  const method = methodFor(asking, account);
  const client = new ssh.Client();
  let wrongHost = false;
  try {
    const sock = await asking.open();
    return await new Promise<string>((resolve, reject) => {
      let sent = false;
      client.on('ready', () => resolve(sent ? 'let-in' : 'not-asked'));
      client.on('change password', () => resolve('password-change'));
      client.on('error', (error) => reject(wrongHost ? new Stopped('host-key') : error));
      client.on('close', () => reject(new Stopped('closed')));
      client.connect({
        sock,
        username: account,
        readyTimeout: 0, // the connection has limits of its own
        hostVerifier: (key: Buffer) => {
          wrongHost = !keys.includes(fingerprint(key));
          return !wrongHost;
        },
        authHandler: (left, partial, next) => {
          if (!sent) {
            // what is offered is known only after asking with nothing; the types say that there always is a list
            if (!Array.isArray(left)) return next({ type: 'none', username: account });
            if (!left.includes(method.type)) return resolve('not-offered');
            sent = true;
            return next(method);
          }
          resolve(partial ? 'partial-success' : `${method.type}-rejected`);
        },
      });
    });
  } finally {
    client.on('error', () => undefined);
    client.destroy();
  }
};

/** As `ssh-keygen -l` prints it. */
function fingerprint(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replaceAll('=', '')}`;
}

function methodFor(
  { credential }: Asking,
  username: string,
): AnyAuthMethod & { readonly type: 'password' | 'publickey' } {
  if (!credential.subarray(0, BEGIN.length).equals(BEGIN))
    return { type: 'password', username, password: credential.toString('utf8') };
  const key = privateKey(credential);
  return { type: 'publickey', username, key };
}

const BEGIN = Buffer.from('-----BEGIN ');

/** Servers of today do not take DSA at all: their refusal would be about the kind and not about the key. */
function privateKey(credential: Buffer): ParsedKey {
  const parsed: unknown = ssh.utils.parseKey(credential);
  const key: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
  if (!isKey(key) || !key.isPrivateKey() || key.type === 'ssh-dss') throw new Stopped('unusable');
  return key;
}

/** The driver gives a key, a list of them (though its types say one), or an error for what it cannot read. */
function isKey(value: unknown): value is ParsedKey {
  return typeof value === 'object' && value !== null && 'isPrivateKey' in value;
}
