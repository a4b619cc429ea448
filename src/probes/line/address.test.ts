import { describe, expect, test } from 'vitest';
import { hostForm, placeOf } from './address.ts';

test.each([
  ['8.8.8.8', 'public'],
  ['2606:4700::1111', 'public'],
  ['127.0.0.1', 'loopback'],
  ['127.8.9.10', 'loopback'],
  ['::1', 'loopback'],
  ['10.1.2.3', 'inside'],
  ['172.31.255.255', 'inside'],
  ['192.168.0.1', 'inside'],
  ['100.64.0.1', 'inside'],
  ['fd12:3456::1', 'inside'],
  ['0.0.0.0', 'never'],
  ['169.254.169.254', 'never'],
  ['100.100.100.200', 'never'],
  ['168.63.129.16', 'never'],
  ['192.0.0.192', 'never'],
  ['224.0.0.1', 'never'],
  ['255.255.255.255', 'never'],
  ['::', 'never'],
  ['fe80::1', 'never'],
  ['fd00:ec2::254', 'never'],
  ['::ffff:8.8.8.8', 'never'],
  ['::ffff:127.0.0.1', 'never'],
  ['64:ff9b::7f00:1', 'never'],
  ['2002:7f00:1::', 'never'],
  ['ff02::1', 'never'],
  ['::7f00:1', 'never'],
  ['::ffff:0:7f00:1', 'never'],
  ['::ffff:10.0.0.1', 'never'],
  ['64:ff9b:1::a00:1', 'never'],
  ['2001:0:4136:e378::1', 'never'],
  ['100::1', 'never'],
  ['5f00::1', 'never'],
  ['3fff::1', 'inside'],
  ['no address', 'never'],
])('given %s, then it lies at %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});

describe('given how a host is written', () => {
  test.each(['db.example.org', 'localhost', 'a-b.c', '_ldap.example.org', 'xn--bcher-kva.example'])(
    'when it is %s, then it is a name',
    (host) => {
      expect(hostForm(host)).toBe('name');
    },
  );

  test.each(['10.0.0.1', '8.8.8.8', '::1', '2606:4700::1111'])('when it is %s, then it is an address', (host) => {
    expect(hostForm(host)).toBe('address');
  });

  test.each([
    '',
    '127.1',
    '0x7f.1',
    '0x7f000001',
    '2130706433',
    '0177.0.0.1',
    '127.0.0.01',
    'example.org.',
    '.example.org',
    'a..b',
    '-a.example.org',
    'example.org:80',
    'user@example.org',
    'example.org/path',
    'fe80::1%eth0',
    '0:0:0:0:0:0:0:1',
    '[::1]',
    'exa mple.org',
    'example.org\n',
    'bücher.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(127)}example`,
  ])('when it is written as %j, then it is neither', (host) => {
    expect(hostForm(host)).toBeNull();
  });
});
