import { describe, expect, it } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { base62, crc32 } from '../checksums.ts';
import { find } from '../find.ts';
import { made } from '../../../test/support/made.ts';

const body = made('alnum', 30, 5);
const right = `ghp_${body}${base62(crc32(body), 6)}`;
const wrong = `ghp_${made('alnum', 36, 6)}`;

describe('GitHub and npm', () => {
  recognises(
    Object.fromEntries([
      ...['ghp', 'gho', 'ghu', 'ghs', 'ghr'].map(
        (prefix) =>
          [`a ${prefix} token`, [`token ${prefix}_${made('alnum', 36)}.`, `${prefix}_${made('alnum', 36)}`]] as const,
      ),
      [
        'a fine-grained token',
        [
          `github_pat_${made('alnum', 22)}_${made('alnum', 59)}`,
          `github_pat_${made('alnum', 22)}_${made('alnum', 59)}`,
          'github-fine-grained-token',
        ],
      ],
      ['a token behind an escape', [`"a\\n${right}"`, right]],
      [
        'an npm token',
        [`//registry.npmjs.org/:_authToken=npm_${made('alnum', 36)}`, `npm_${made('alnum', 36)}`, 'npm-access-token'],
      ],
    ]),
    {
      'a masked token': `ghp_${'x'.repeat(36)}`,
      'a short one': 'ghp_abc',
      'a package of that name': 'npm_config_registry_url_of_the_company',
    },
  );

  it('is less sure where the checksum is wrong', () => {
    const [good, bad] = [right, wrong].map((token) => find(token)[0]?.confidence ?? 0);
    expect(good).toBeGreaterThan(0.95);
    expect(bad).toBeLessThan(good ?? 0);
    expect(bad).toBeGreaterThan(0);
  });
});
