import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PAGE_POLICY, pageAssets } from './assets.ts';
import { EMPTY_REPORT, reportPage } from './report-page.ts';

const page = reportPage({ values: EMPTY_REPORT, requestId: 'a'.repeat(36) });
const files = [page, ...pageAssets.map(({ body }) => body)];

test('given the first load of the report form with all that it asks for, then it is at most 30 kB, sent as it is', () => {
  const plain = files.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
  const packed = files.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(plain).toBeLessThanOrEqual(30_000);
  expect(packed).toBeLessThanOrEqual(9_000);
});

test('given the page, then it asks for nothing but the files that were counted', () => {
  const asked = [...page.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/gu)].map(([, address]) => address);
  expect(new Set(asked)).toEqual(new Set(pageAssets.map(({ path }) => path)));
  expect(asked).toHaveLength(pageAssets.length);
});

test('given the policy, then nothing on the page needs what it forbids', () => {
  expect(PAGE_POLICY).not.toContain('unsafe');
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script[^>]*>[^<]/u);
});
