import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { PAGE_POLICY, pageAssets, workScript } from './assets.ts';
import { EMPTY_REPORT, reportPage } from './report-page.ts';

const page = reportPage({ values: EMPTY_REPORT, requestId: 'a'.repeat(36), organisation: 'Example Works' });
const always = pageAssets.filter((asset) => asset !== workScript);
const files = [page, ...always.map(({ body }) => body)];

test('given the first load of the report form with all that it asks for, then it is at most 30 kB, sent as it is', () => {
  const plain = files.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
  const packed = files.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(plain).toBeLessThanOrEqual(30_000);
  expect(packed).toBeLessThanOrEqual(9_000);
});

test('given the page, then it asks for nothing but the files that were counted', () => {
  const asked = [...page.matchAll(/<(?:link|script|img)[^>]*(?:href|src)="([^"]+)"/gu)].map(([, address]) => address);
  expect(new Set(asked)).toEqual(new Set(always.map(({ path }) => path)));
  expect(asked).toHaveLength(always.length);
});

test('given the policy, then nothing on the page needs what it forbids', () => {
  expect(PAGE_POLICY).not.toContain('unsafe');
  expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script[^>]*>[^<]/u);
});

test('given a page that asks for a proof of work, then all of it is at most 30 kB, too, and the script for it is one of ours', () => {
  const work = { challenge: 'v1.18.1764000000000.15.'.padEnd(88, '0'), bits: 18, waitSeconds: 15 };
  const asking = reportPage({ organisation: null, values: EMPTY_REPORT, requestId: 'a'.repeat(36), work });
  const bytes = [asking, ...pageAssets.map(({ body }) => body)].reduce((sum, body) => sum + Buffer.byteLength(body), 0);
  expect(bytes).toBeLessThanOrEqual(30_000);
  expect(asking).toContain(`data-script="${workScript.path}"`);
  expect(page).not.toContain(workScript.path);
});
