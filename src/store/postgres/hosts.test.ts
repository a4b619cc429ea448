import { expect, test } from 'vitest';
import { hostsOf } from './hosts.ts';

test('given several servers in one address, then each is an address of its own and they are tried in turn', () => {
  const hosts = hostsOf('postgres://desk:word@a:5432,b:6000/desk?target_session_attrs=read-write&sslmode=require');
  const [first, second] = [
    'postgres://desk:word@a:5432/desk?sslmode=require',
    'postgres://desk:word@b:6000/desk?sslmode=require',
  ];
  expect(hosts.count).toBe(2);
  expect(hosts.url()).toBe(first);
  hosts.leave(first);
  hosts.leave(first); // two connections that failed together go on by one
  expect(hosts.url()).toBe(second);
  hosts.leave(second);
  expect(hosts.url()).toBe(first);
});

test.each([
  ['postgres://a,b/desk?target_session_attrs=primary', 'postgres://a/desk'],
  ['postgresql://n@[::1]:5432/desk?application_name=x', 'postgresql://n@[::1]:5432/desk?application_name=x'],
  ['postgres://a/desk?x=1&target_session_attrs=any', 'postgres://a/desk?x=1'],
  ['/var/run/postgresql desk', '/var/run/postgresql desk'],
  ['socket:/tmp?db=desk', 'socket:/tmp?db=desk'],
])('given %s, then the first address is %s', (address, first) => {
  expect(hostsOf(address).url()).toBe(first);
});
