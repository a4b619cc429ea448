import type { Duplex } from 'node:stream';
import { BerReader, BerWriter, BindResponse, ExtendedRequest, ExtendedResponse, PasswordPolicyControl } from 'ldapts';
import type { MessageResponse } from 'ldapts';
import type { Ask, Asking } from '../asking.ts';
import { Reader } from '../line/reader.ts';
import { secure } from '../line/secure.ts';
import { Stopped } from '../stopped.ts';

/** LDAP over TLS from the first byte; on other ports the target's detail says `ldaps`. */
const LDAPS = 636;

/**
 * A simple bind (RFC 4511, 4.2). The library writes and reads the messages; its own client wants the password as a string
 * and hides the control that tells a lock-out from a wrong password.
 */
export const askLdap: Ask = async (asking) => {
  const { target, credential } = asking;
  // an empty name or password binds as nobody, and is let in (RFC 4513, 5.1.2)
  if (target.account === null || target.account === '' || target.account.length > NAME) throw new Stopped('unusable');
  const stream =
    target.port === LDAPS || target.detail === 'ldaps'
      ? await secure(await asking.open(), target)
      : await started(asking);
  const policy = new PasswordPolicyControl();
  const writer = new BerWriter({ size: SPACE + target.account.length * 4 + credential.length });
  writer.startSequence();
  writer.writeInt(BIND);
  writer.startSequence(0x60); // BindRequest
  writer.writeInt(3);
  writer.writeString(target.account);
  writer.writeBuffer(credential, 0x80); // simple
  writer.endSequence();
  writer.startSequence(0xa0); // controls
  policy.write(writer);
  writer.endSequence();
  writer.endSequence();
  stream.write(asking.wiped(writer.buffer));
  const answer = new BindResponse({ messageId: BIND });
  const kept = await read(stream, answer, 0x61, [policy]);
  return codeOf(answer, policy, kept);
};

const BIND = 2;
/** Characters of a name; the rest of a message is shorter than the space kept for it. */
const NAME = 2_048;
const SPACE = 512;

/** OID of StartTLS (RFC 4511, 4.14). */
const START_TLS = '1.3.6.1.4.1.1466.20037';

/** Asks for TLS. Without it the conversation goes on only where that is allowed. */
async function started(asking: Asking): Promise<Duplex> {
  const line = await asking.open();
  line.write(new ExtendedRequest({ messageId: 1, oid: START_TLS }).write());
  const answer = new ExtendedResponse({ messageId: 1 });
  await read(line, answer, 0x78, []);
  if (answer.status === 0) {
    if (line.readableLength > 0) throw new Stopped('not-understood'); // words before the handshake are nobody's
    return await secure(line, asking.target);
  }
  if (!asking.clear) throw new Stopped('tls-not-offered');
  return line;
}

/** Reads one message into `answer`; whether a control came with it. */
async function read(
  stream: Duplex,
  answer: MessageResponse,
  operation: number,
  controls: readonly PasswordPolicyControl[],
): Promise<boolean> {
  const reader = new Reader(stream);
  const head = await reader.exactly(2);
  const [tag = 0, short = 0] = head;
  if (tag !== 0x30) throw new Stopped('not-understood');
  const long =
    short > 0x80 ? await reader.exactly(short === 0x81 || short === 0x82 ? short - 0x80 : refuse()) : Buffer.alloc(0);
  const length = short < 0x80 ? short : long.length === 0 ? refuse() : long.readUIntBE(0, long.length);
  const body = await reader.exactly(length);
  await reader.release();
  const ber = new BerReader(Buffer.concat([head, long, body]));
  ber.readSequence();
  if (ber.readInt() !== answer.messageId || ber.readSequence(operation) === null) refuse();
  answer.parse(ber, [...controls]);
  return (answer.controls ?? []).length > 0;
}

function codeOf({ status, errorMessage }: BindResponse, policy: PasswordPolicyControl, kept: boolean): string {
  if (status !== 49) return String(status);
  // `80090308: LdapErr: DSID-…, comment: AcceptSecurityContext error, data 52e, v…`
  const data = /\bdata ([\da-f]{1,8}),/iu.exec(errorMessage.slice(0, 512))?.[1]?.toLowerCase();
  if (data !== undefined) return KNOWN.includes(data) ? `49:${data}` : '49:data';
  if (!kept) return '49';
  if (policy.value?.error === 1) return '49:locked';
  return policy.value?.error === 0 ? '49:expired' : '49:policy';
}

const KNOWN = ['525', '52e', '530', '531', '532', '533', '701', '773', '775'];

function refuse(): never {
  throw new Stopped('not-understood');
}
