import { describe, expect, it } from 'vitest';
import { readerSamples } from '../../test/support/reader-samples.ts';
import { made } from '../../test/support/made.ts';
import { toBase64, utf8 } from './encodings.ts';
import { find } from './find.ts';
import { scanBytes } from './scan.ts';

/** Lines of base64 as mail programs break them, longer than what lies around a run. */
function mailBody(): string {
  const text = `${'Nothing of note in this line. '.repeat(60)}\npassword=Otter${made('digits', 4)}!x\n${'Nor here. '.repeat(90)}`;
  return toBase64(utf8(text)).replaceAll(/.{76}/gu, '$&\n');
}

/** Forms in which the sign that joins name and value is not the first thing behind the name. */
function looselyJoined(): string[] {
  const word = `Otter${made('digits', 4)}`;
  return [
    `if (strcmp(password, "${word}") == 0)`,
    `{password, "${word}"}`,
    'keytool -genkey -keystore x.jks -keypass otterhaus -storepass otterhaus',
    `Dim password As String = "${word}"`,
    `passwords:\n  - ${word}\n  - Biber${made('digits', 4)}\n`,
    'swaks --to bob@example.com --auth-user bob --auth-password otterhaus',
  ];
}

const filler = 'An ordinary sentence goes on and says nothing of interest to anybody.\n'.repeat(40);
const texts = [
  ...Object.entries(readerSamples),
  ['base64 over lines', [mailBody()]] as const,
  ['names with something behind', looselyJoined()] as const,
];

describe('a scan of bytes', () => {
  it.each(texts)('finds what find finds, also far from the beginning: %s', (_, samples) => {
    for (const sample of samples) {
      const text = `${filler}${sample}\n${filler}`;
      const told = find(text).map(({ start, end, kind }) => [kind, start, end]);
      expect(told.length).toBeGreaterThan(0);
      expect(scanBytes(utf8(text)).map(({ start, end, kind }) => [kind, start, end])).toEqual(told);
    }
  });
});
