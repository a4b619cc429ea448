import { expect, it } from 'vitest';
import { targetInWords } from './target-in-words.ts';

it('says who is asked, where, as whom and what besides', () => {
  const target = {
    issuer: 'postgres',
    host: 'db.example.org',
    port: 5432,
    account: 'orders_rw',
    detail: 'shop',
  } as const;
  expect(targetInWords(target)).toBe('PostgreSQL at db.example.org:5432, as orders_rw, shop');
});

it('leaves out what is not needed, and puts brackets around an IPv6 address', () => {
  const target = { issuer: 'redis', host: '2001:db8::1', port: 6379, account: null, detail: null } as const;
  expect(targetInWords(target)).toBe('Redis at [2001:db8::1]:6379');
});
