import { expect, it } from 'vitest';
import { find } from '../../src/redact/find.ts';

/** What stands in `text`, and as what kind it has to be found (any secret kind where none is given). */
export type Hit = readonly [text: string, value: string, kind?: string];

/** Test support: every value lies inside secret findings of its kind; harmless texts hold no secret. */
export function recognises(hits: Readonly<Record<string, Hit>>, harmless: Readonly<Record<string, string>> = {}): void {
  for (const [name, [text, value, kind]] of Object.entries(hits)) {
    it(`finds ${name}`, () => {
      const secrets = find(text).filter((finding) => finding.class === 'secret');
      const at = text.indexOf(value);
      expect(at).toBeGreaterThanOrEqual(0);
      const found = secrets.filter((finding) => finding.start <= at && finding.end >= at + value.length);
      expect(found.map((finding) => kind === undefined || finding.kind === kind)).toEqual([true]);
      for (const finding of secrets) expect(finding.why).not.toContain(value);
    });
  }
  for (const [name, text] of Object.entries(harmless)) {
    it(`leaves ${name}`, () => {
      expect(find(text).filter((finding) => finding.class === 'secret')).toEqual([]);
    });
  }
}
