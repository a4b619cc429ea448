import { relative } from 'node:path';
import type { Shown } from '../demo.ts';
import type { Step } from './story.ts';

/** The log's key stands beside the pack. */
export function keyFile(pack: string): string {
  return pack.replace(/(?:\.zip)?$/u, '.key');
}

export function stepInWords({ who, does, says, ring }: Step, count: number): string {
  const head = count === 1 ? HEAD : '';
  const lines = [
    `${String(count).padStart(2)}  ${(ring ?? '').padEnd(5)}  ${who} ${does}`,
    ...says.map((line) => `           ${line}`),
  ];
  return `${head}${lines.join('\n')}\n`;
}

const HEAD = `Throughline, the whole line once, in a temporary folder on this machine.
The ring: received, classified, acted on, verified, told (● done, ◐ in work, ○ still owed).

`;

/** What a stranger can see for themselves afterwards. */
export function inWords({ pack, verified, withoutKey, changed, searched, planted }: Shown): string {
  const place = relative('.', pack);
  return `
The pack:      ${place}
The log’s key: ${keyFile(place)} (in life, you get it some other way than with the pack)

With the key:            ${verified.says}
Without it:              ${withoutKey.says}
With one byte changed:   ${changed.says}

Searched for the credentials, as they are and in base64, hex, UTF-16, URL, JSON, HTML and quoted-printable:
  ${searched.files.length} files with ${searched.bytes} bytes (the data folder in use and afterwards, the pack, and what it unpacks to): ${found(searched.hits.length)}.
  The same search with one of them planted in base64: ${found(planted)}.

Check the pack yourself, with the network off:
  npx throughline verify ${place} --key "$(cat ${keyFile(place)})"
Play it with people and a browser:
  npm start
`;
}

function found(count: number): string {
  return count === 0 ? 'none found' : `${count} found`;
}
