import { describe, expect, it } from 'vitest';
import { find } from '../find.ts';
import { recognises } from '../../../test/support/recognises.ts';
import { toBase64, toHex, utf8 } from '../encodings.ts';
import { made } from '../../../test/support/made.ts';

const inner = `DB_PASSWORD=Otter${made('digits', 4)}!\nHOST=db1.internal\n`;
const once = toBase64(utf8(inner));
const twice = toBase64(utf8(once));
const wide = (text: string): string =>
  toBase64(Uint8Array.from({ length: text.length * 2 }, (_, i) => (i % 2 === 0 ? text.charCodeAt(i / 2) : 0)));
const wrapped = (text: string, width: number, before = ''): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).map((line) => before + line).join('\n');
const mail = toBase64(
  utf8(`Hello,\r\n\r\nthis is the log-in for the shop, as promised. Password: Otter${made('digits', 4)}!\r\n`),
);
const long = toBase64(
  utf8(`${'Nothing of note. '.repeat(400)}\npassword=Otter${made('digits', 4)}!\n${'And nothing. '.repeat(300)}`),
);
const command = wide(`$password='Otter${made('digits', 4)}!'`);
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
      'a body of a mail': [`Content-Transfer-Encoding: base64\n\n${wrapped(mail, 76)}\n`, wrapped(mail, 76)],
      'an indented block': [`data: |\n${wrapped(mail, 64, '    ')}\nx: 1`, wrapped(mail, 64, '    ').trim()],
      'a command of PowerShell': [`powershell -enc ${command}`, command],
      'data of a Kubernetes Secret': [`kind: Secret\ndata:\n  anything: ${value}\n`, value, 'kubernetes-secret-value'],
      'a Kubernetes Secret in JSON': [`{"kind":"Secret","data":{"any":"${value}"}}`, value, 'kubernetes-secret-value'],
      'a Kubernetes Secret in a string': [
        JSON.stringify(`{"apiVersion":"v1","data":{"any":"${value}"},"kind":"Secret"}`),
        value,
      ],
      'data before the kind': [`data:\n  anything: ${value}\nkind: Secret\n`, value],
    },
    {
      'base64 of plain words': toBase64(utf8('nothing to see here, move along please')),
      'a long mail of plain words': wrapped(toBase64(utf8('Nothing to see here, move along please. '.repeat(9))), 76),
      'a ConfigMap in JSON': `{"kind":"ConfigMap","data":{"any":"${value}"}}`,
      'a sealed Secret': `kind: SealedSecret\nspec:\n  encryptedData:\n    any: AgB${made('alnum', 200)}`,
      'a ConfigMap': `kind: ConfigMap\ndata:\n  anything: ${value}\n`,
    },
  );

  it('takes only the lines that count out of a long block', () => {
    const text = wrapped(long, 76);
    expect(find(text)).toMatchObject([{ detector: 'encoded', kind: 'password' }]);
    expect(find(text).every(({ start, end }) => end - start < 160 && text.charAt(start - 1) === '\n')).toBe(true);
  });
});
