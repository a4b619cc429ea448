import { expect, it } from 'vitest';
import { isHttps } from './web-address.ts';

it('takes an address over HTTPS', () => {
  expect(isHttps('https://chat.example.org/c/1?thread=2')).toBe(true);
});

it.each([
  'http://chat.example.org/',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://somebody@chat.example.org/',
  'chat.example.org/c/1',
  '//chat.example.org',
  '',
])('makes no link of %j', (address) => {
  expect(isHttps(address)).toBe(false);
});
