import { describe, expect, test } from 'vitest';
import { CONTROL_IDS, FRAMEWORKS, citedAs } from './catalogue.ts';

describe('the catalogue', () => {
  test('given the two frameworks, then each names its version and where it was read', () => {
    for (const { version, source, controls } of FRAMEWORKS) {
      expect(version).not.toBe('');
      expect(source).toMatch(/^https:\/\//u);
      expect(controls.length).toBeGreaterThan(0);
    }
  });

  test('given all controls, then each stands there once, with a title and a whole sentence', () => {
    expect(new Set(CONTROL_IDS).size).toBe(CONTROL_IDS.length);
    for (const { title, says } of FRAMEWORKS.flatMap(({ controls }) => controls)) {
      expect(title).not.toBe('');
      expect(says).toMatch(/^[A-Z].*\.$/u);
    }
  });

  test('given the OWASP list, then its ten risks are there in its order', () => {
    expect(CONTROL_IDS.filter((id) => id.startsWith('NHI'))).toEqual(
      Array.from({ length: 10 }, (_, index) => `NHI${index + 1}`),
    );
  });
});

describe('what other texts cite', () => {
  test.each([
    ['PR.AC-4', ['PR.AA-05']],
    ['RS.CO-2', ['RS.CO-02']],
    ['RS.AN-3', ['RS.AN-03', 'RS.AN-06']],
    ['NHI-02', ['NHI2']],
    ['nhi2:2025', ['NHI2']],
    ['GV.RM-04', ['GV.RM-04']],
    ['PR.XX-99', []],
  ])('given %s, then it means %j', (label, ids) => {
    expect(citedAs(label)).toEqual(ids);
  });
});
