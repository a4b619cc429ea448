import { describe, expect, it } from 'vitest';
import { base62, crc16, crc32, fromBase32, isBech32 } from './checksums.ts';
import { nkey } from './token-checksums.ts';

describe('checksums as published', () => {
  // The check values of both for "123456789": https://reveng.sourceforge.io/crc-catalogue/
  it('counts CRC-32', () => expect(crc32('123456789')).toBe(0xcbf43926));
  it('counts CRC-16 as XMODEM does', () => expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x31c3));

  it('writes numbers in base 62 with zeros in front', () => {
    expect([base62(0, 3), base62(61, 1), base62(62, 4)]).toEqual(['000', 'z', '0010']);
  });

  // https://www.rfc-editor.org/rfc/rfc4648#section-10
  it('reads base32', () => expect(new TextDecoder().decode(fromBase32('MZXW6YTBOI'))).toBe('foobar'));

  // Valid and invalid texts of https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#test-vectors
  it('verifies Bech32', () => {
    const valid = ['A12UEL5L', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw', '?1ezyfcl'];
    expect(valid.map(isBech32)).toEqual([true, true, true]);
    expect(['A1G7SGD8', 'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx'].map(isBech32)).toEqual([false, false]);
  });

  // The public key in https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth
  it('verifies the keys of NATS', () => {
    const published = 'UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4';
    expect([nkey(published), nkey(published.replace('RCS', 'RCT'))]).toEqual([true, false]);
  });
});
