import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { toBase64, toHex, utf8 } from '../encodings.ts';
import { made } from '../../../test/support/made.ts';

/** One element of DER: tag, length in the long form where it is needed, content. */
function der(tag: number, ...content: readonly (readonly number[])[]): number[] {
  const body = content.flat();
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return [tag, ...length, ...body];
}
const bytes = (count: number, seed: number): number[] => [...utf8(made('alnum', count, seed))];
const base64 = (content: readonly number[]): string => toBase64(Uint8Array.from(content));
const version = (number: number): number[] => der(2, [number]);
const rsaId = der(0x30, der(6, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1]), der(5));

const pkcs8 = base64(der(0x30, version(0), rsaId, der(4, bytes(600, 2))));
const pkcs1 = base64(der(0x30, version(0), der(2, bytes(257, 3)), der(2, bytes(3, 4)), der(2, bytes(256, 5))));
const sec1 = base64(der(0x30, version(1), der(4, bytes(32, 6)), der(0xa0, bytes(10, 7))));
const pkcs12 = base64(der(0x30, version(3), der(0x30, der(6, bytes(9, 8)), bytes(400, 9))));
const pbes2 = der(6, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13]);
const sealed = base64(der(0x30, der(0x30, pbes2, bytes(60, 1)), der(4, bytes(600, 2))));
const wrapped = pkcs8.replaceAll(/.{64}/gu, '$&\n').trim();

describe('keys without a frame', () => {
  recognises(
    {
      'PKCS #8': [`x = "${pkcs8}"`, pkcs8, 'private-key'],
      'PKCS #8 behind a name': [`KEY=${pkcs8}`, pkcs8, 'private-key'],
      'PKCS #8 over several lines': [`x:\n${wrapped}\nend`, wrapped, 'private-key'],
      'encrypted PKCS #8': [`x = "${sealed}"`, sealed, 'private-key'],
      'PKCS #1': [pkcs1, pkcs1, 'private-key'],
      'SEC 1': [`"${sec1}"`, sec1, 'private-key'],
      'PKCS #12': [`store: ${pkcs12}`, pkcs12, 'private-key'],
      'a Java key store': [
        `store: /u3+7QAAAAIAAAAB${made('alnum', 600)}`,
        `/u3+7QAAAAIAAAAB${made('alnum', 600)}`,
        'private-key',
      ],
    },
    {
      'a public key': base64(der(0x30, rsaId, der(3, bytes(270, 2)))),
      'a certificate': base64(der(0x30, der(0x30, der(0xa0, version(2)), version(5), bytes(600, 3)))),
      'random base64': `M${made('alnum', 199)}`,
      'a digest': toHex(utf8(made('alnum', 64))),
    },
  );
});
