import { describe, expect, test } from 'vitest';
import { readCode } from './code.ts';

const CODE = 'orbit-lamp-velvet-canyon-inside-mixture-drum';

describe('a typed code', () => {
  test.each([
    ['with hyphens', CODE],
    ['with spaces and capitals', ' Orbit lamp  Velvet canyon inside mixture drum\n'],
    ['with commas', 'orbit, lamp, velvet, canyon, inside, mixture, drum'],
    ['with other dashes', CODE.replaceAll('-', '‑')],
    ['as a link', `https://desk.example.org/status#${CODE}`],
  ])('given one %s, then it is the same code', (_how, typed) => {
    expect(readCode(typed)).toBe(CODE);
  });

  test('given no field at all, then it is empty', () => {
    expect(readCode(undefined)).toBe('');
  });
});
