import { describe, expect, it } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { find } from '../find.ts';
import { made } from '../../../test/support/made.ts';

const keyId = `AKIA${made('base32', 16, 3)}`;
const secret = `${made('alnum', 39, 4)}+`;

describe('AWS', () => {
  recognises(
    {
      'an access key id in a sentence': [`our deploy key ${keyId} is in the wiki`, keyId, 'aws-access-key-id'],
      'a temporary access key id': [
        `"ASIA${made('base32', 16, 9)}"`,
        `ASIA${made('base32', 16, 9)}`,
        'aws-access-key-id',
      ],
      'the secret half by its name': [`aws_secret_access_key = ${secret}`, secret, 'aws-secret-access-key'],
      'the secret half in camel case': [`{"awsSecretAccessKey": "${secret}"}`, secret, 'aws-secret-access-key'],
    },
    {
      'a longer word that begins alike': `AKIA${made('base32', 16, 3)}ABCDEFG`,
      'the prefix alone': 'keys begin with AKIA or ASIA',
    },
  );

  it('keeps the example of the documentation as a placeholder', () => {
    expect(find(`id: ${['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('')}`).map((finding) => finding.class)).toEqual([
      'placeholder',
    ]);
  });
});
