import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { toBase64, toHex, utf8 } from '../encodings.ts';
import { made } from '../../../test/support/made.ts';

const inner = `DB_PASSWORD=Otter${made('digits', 4)}!\nHOST=db1.internal\n`;
const once = toBase64(utf8(inner));
const twice = toBase64(utf8(once));
const value = toBase64(utf8(`plain${made('digits', 5)}`));

describe('encodings', () => {
  recognises(
    {
      base64: [`see ${once} ok`, once],
      'base64 of base64': [twice, twice],
      hex: [toHex(utf8(inner)), toHex(utf8(inner))],
      'URL encoding': [
        `https://x.internal/?q=password%3DOtter${made('digits', 4)}%26host%3Ddb1`,
        `password%3DOtter${made('digits', 4)}%26host%3Ddb1`,
      ],
      'data of a Kubernetes Secret': [`kind: Secret\ndata:\n  anything: ${value}\n`, value, 'kubernetes-secret-value'],
      'data before the kind': [`data:\n  anything: ${value}\nkind: Secret\n`, value],
    },
    {
      'base64 of plain words': toBase64(utf8('nothing to see here, move along please')),
      'a ConfigMap': `kind: ConfigMap\ndata:\n  anything: ${value}\n`,
    },
  );
});
