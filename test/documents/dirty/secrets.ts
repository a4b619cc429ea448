import type { Dice } from '../../corpora/dice.ts';
import { made } from '../../support/made.ts';
import { CHECKSUMS } from '../../support/token-checksums.ts';

/** What somebody wrote down, and what of it has to be gone. All of it is made from dice and opens nothing. */
export interface Secret {
  /** Words that tell what it is, as far as they stand before it. */
  readonly label: string;
  readonly text: string;
  /** The parts of `text` that give access, each long enough to be looked for. */
  readonly values: readonly string[];
}

const KINDS = {
  password(dice: Dice): Secret {
    const value = `${dice.pick(BIRDS)}-${random(dice, 'alnum', 9)}!${dice.below(90) + 10}`;
    return {
      label: dice.pick(['Password: ', 'The password of the build is ', 'Kennwort: ']),
      text: value,
      values: [value],
    };
  },
  'GitHub token'(dice: Dice): Secret {
    const body = `ghp_${random(dice, 'alnum', 30)}`;
    const value = `${body}${CHECKSUMS['github']?.(body) ?? ''}`;
    return { label: dice.pick(['GitHub token ', 'The deploy job uses ', 'Token: ']), text: value, values: [value] };
  },
  'AWS secret key'(dice: Dice): Secret {
    const value = `${random(dice, 'alnum', 19)}/${random(dice, 'alnum', 20)}`;
    return { label: 'aws_secret_access_key = ', text: value, values: [value] };
  },
  'connection string'(dice: Dice): Secret {
    const value = random(dice, 'alnum', 14);
    const host = `${dice.pick(['orders', 'ledger', 'build'])}.example.org`;
    return {
      label: dice.pick(['Database: ', 'It is reached at ', 'DATABASE_URL=']),
      text: `postgres://reader:${value}@${host}:5432/shop`,
      values: [value],
    };
  },
  JWT(dice: Dice): Secret {
    const payload = encoded({
      sub: `robot-${dice.below(1e6)}`,
      aud: 'shop.example.org',
      exp: 1_700_000_000 + dice.below(1e6),
    });
    const signature = random(dice, 'base64url', 43);
    return {
      label: dice.pick(['Authorization: Bearer ', 'The session token is ']),
      text: `${encoded({ alg: 'HS256', typ: 'JWT' })}.${payload}.${signature}`,
      values: [payload.slice(8), signature],
    };
  },
  'private key'(dice: Dice): Secret {
    const lines = Array.from({ length: 5 }, () => random(dice, 'alnum', 64));
    return {
      label: 'The key of the robot:\n',
      text: ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----'].join('\n'),
      values: lines,
    };
  },
  /** An address with a password in it, for the target of a link. */
  link(dice: Dice): Secret {
    const value = random(dice, 'alnum', 16);
    return { label: '', text: `https://robot:${value}@git.example.org/shop.git`, values: [value] };
  },
} as const;

export type Kind = keyof typeof KINDS;

/** Those that stand in one line. */
export const IN_A_LINE = ['password', 'GitHub token', 'AWS secret key', 'connection string', 'JWT'] as const;

export function secret(kind: Kind, dice: Dice): Secret {
  return KINDS[kind](dice);
}

const BIRDS = ['Heron', 'Avocet', 'Dunlin', 'Curlew', 'Turnstone'];

function random(dice: Dice, set: 'alnum' | 'base64url', length: number): string {
  return made(set, length, dice.below(1e9));
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
