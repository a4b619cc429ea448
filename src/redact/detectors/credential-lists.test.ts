import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const word = `Igel${made('digits', 3)}!`;
const others = [`Dachs${made('digits', 4)}`, `otter_${made('digits', 2)}`];

describe('lists of accounts', () => {
  recognises(
    {
      addresses: [`anna@example.com:${word}\njonas@example.org:${others[0] ?? ''}`, word],
      names: [`paul7:${others[0] ?? ''}\nadmin:${word}\nrui2:${others[1] ?? ''}`, word],
      'above the first known name': [`paul7:${word}\njonas1:${others[1] ?? ''}\nroot:${others[0] ?? ''}`, word],
      'with bars': [`anna@example.com|${word}\njonas@example.org|${others[0] ?? ''}`, word],
    },
    {
      'accounts of a system': 'root:x:0:0:root:/root:/bin/bash\nbackup:x:34:34:backup:/var/backups:/usr/sbin/nologin',
      'where they log in': 'admin:web01\ntest:web02\nuser:db-prod-03',
      versions: 'node.io:v22.1.0\ntool.io:v1.2.3\nother.io:3.4.5',
      'one line alone': `admin:Dachs${made('digits', 2)}`,
    },
  );
});
