import { expect, test } from 'vitest';
import { isThisMachine, placeOf } from './place.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
  ['::1', '::1'],
  ['::2', '0:0:0:0::/64'],
  ['::ffff:c000:207', '0:0:0:0::/64'],
])('given %s, then the place is %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});

test('given this machine’s own addresses, then they are known, in either family', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(placeOf).every(isThisMachine)).toBe(true);
  expect(['192.0.2.7', '2001:db8::1', '::2', '::ffff:c000:207', ''].map(placeOf).some(isThisMachine)).toBe(false);
});
