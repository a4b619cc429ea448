import { base62, crc32 } from '../../../src/redact/checksums.ts';
import { made } from '../../support/made.ts';
import type { Dice } from '../dice.ts';
import type { Secret } from '../page.ts';
import { uuid } from '../things.ts';

/** What issuers hand out, made to their documented formats (the pages stand in docs/reference/what-we-recognise.md). */
const SORTS: Readonly<Record<string, (dice: Dice) => string>> = {
  'GitHub token': (d) => {
    const body = made('alnum', 30, d.below(1e9));
    return `${d.pick(['ghp', 'gho', 'ghs'])}_${body}${base62(crc32(body), 6)}`;
  },
  'GitLab token': (d) => `glpat-${made('alnum', 20, d.below(1e9))}`,
  'Slack token': (d) =>
    `xoxb-${made('digits', 12, d.below(1e9))}-${made('digits', 13, d.below(1e9))}-${made('alnum', 24, d.below(1e9))}`,
  'Stripe key': (d) => `sk_live_${made('alnum', 24, d.below(1e9))}`,
  'hexadecimal of 32': (d) => made('hex', 32, d.below(1e9)),
  'hexadecimal of 40': (d) => made('hex', 40, d.below(1e9)),
  'letters and digits of 32': (d) => made('alnum', 32, d.below(1e9)),
  'letters and digits of 24': (d) => `${made('alnum', 23, d.below(1e9))}${d.below(10)}`,
  'with a prefix of its own': (d) => `${d.pick(['acme', 'dk', 'tok', 'prod'])}_${made('lower', 28, d.below(1e9))}`,
  'base64 of 32 bytes': (d) =>
    `${made('alnum', 20, d.below(1e9))}+${made('alnum', 10, d.below(1e9))}/${made('alnum', 11, d.below(1e9))}=`,
  UUID: uuid,
};

/** A token or key that somebody issued. */
export function issued(dice: Dice): Secret {
  const sort = dice.pick(Object.keys(SORTS));
  return { value: SORTS[sort]?.(dice) ?? '', sort };
}
