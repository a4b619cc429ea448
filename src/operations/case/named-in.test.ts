import { describe, expect, it } from 'vitest';
import { isNamedIn } from './named-in.ts';

describe('isNamedIn', () => {
  it.each([
    ['svc-export reads at night', 'svc-export'],
    ['It was SVC-Export.', 'svc-export'],
    ['seen: (svc-export), twice', 'svc-export'],
    ['svc-export2 and svc-export', 'svc-export'],
    ['by arn:aws:iam::1:user/nightly', 'arn:aws:iam::1:user/nightly'],
  ])('%j names %j', (text, name) => {
    expect(isNamedIn(text, name)).toBe(true);
  });

  it.each([
    ['svc-export2 reads', 'svc-export'],
    ['my-svc-export reads', 'svc-export'],
    ['the app is slow', 'app'],
    ['nothing', 'svc-export'],
  ])('%j does not name %j', (text, name) => {
    expect(isNamedIn(text, name)).toBe(false);
  });
});
