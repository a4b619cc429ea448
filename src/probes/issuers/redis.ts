import type { Duplex } from 'node:stream';
import type { Ask, Asking } from '../asking.ts';
import { Reader } from '../line/reader.ts';
import { secure } from '../line/secure.ts';
import { Stopped } from '../stopped.ts';

/** Sends AUTH, as an array of the Redis protocol (redis.io, "Redis serialization protocol specification"). */
export const askRedis: Ask = async (asking) => {
  const stream = await opened(asking);
  const reader = new Reader(stream);
  const code = await auth(asking, stream, reader, asking.credential);
  if (code !== 'OK') return code;
  // an account with `nopass` takes whatever is sent
  return (await auth(asking, stream, reader, NO_PASSWORD)) === 'OK' ? 'not-asked' : 'OK';
};

const NO_PASSWORD = Buffer.from('throughline probe: this is no password');

async function auth(asking: Asking, stream: Duplex, reader: Reader, password: Buffer): Promise<string> {
  const { account } = asking.target;
  const words = [Buffer.from('AUTH'), ...(account === null ? [] : [Buffer.from(account)]), password];
  const parts = words.flatMap((word) => [Buffer.from(`$${word.length}\r\n`), word, Buffer.from('\r\n')]);
  stream.write(asking.wiped(Buffer.concat([Buffer.from(`*${words.length}\r\n`), ...parts])));
  const answer = await reader.line(LINE);
  if (answer === '+OK') return 'OK';
  const word = /^-([A-Z]{1,32})(?: |$)/u.exec(answer)?.[1];
  if (word === undefined) throw new Stopped('not-understood');
  return word;
}

/** Bytes of an answer in one line. */
const LINE = 1_024;

/**
 * Redis speaks TLS from the first byte or never, and does not say which. Where plain words are allowed, one that gives
 * nothing away is tried first: a server that speaks TLS answers it with an alert, or not at all.
 */
async function opened(asking: Asking): Promise<Duplex> {
  if (asking.clear) {
    const plain = await asking.open();
    plain.write('*1\r\n$4\r\nPING\r\n');
    const reader = new Reader(plain);
    const first = await reader.exactly(1).catch(() => null);
    if (first?.[0] === 0x2b || first?.[0] === 0x2d) {
      await reader.line(LINE);
      return plain;
    }
    plain.destroy();
  }
  return await secure(await asking.open(), asking.target);
}
