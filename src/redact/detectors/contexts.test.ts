import { expect, it } from 'vitest';
import { fixtureKinds, fixtures } from '../../../test/support/fixtures.ts';
import { fill } from '../../../test/support/template.ts';
import { find } from '../find.ts';

/** Where people leave a key: the same key has to be found in all of them. */
const CONTEXTS: Readonly<Record<string, (value: string) => string>> = {
  sentence: (value) => `We saw ${value}.`,
  list: (value) => `first,${value},last`,
  brackets: (value) => `the old one (${value}) is gone`,
  code: (value) => `use \`${value}\` here`,
  'table of Markdown': (value) => `| deploy | ${value} | ok |`,
  'bold text': (value) => `**${value}**`,
  element: (value) => `<Key>${value}</Key>`,
  'attribute, escaped': (value) => `a=&quot;${value}&quot;`,
  'address, escaped': (value) => `?x=1&amp;t=${value}&amp;y=2`,
  'JSON in JSON': (value) => JSON.stringify({ body: JSON.stringify({ key: value }) }),
  'line of an escaped text': (value) => `{"log":"line\\n${value}\\nend"}`,
  'Japanese sentence': (value) => `新しい鍵は${value}です。`,
  'German sentence': (value) => `Der Schlüssel lautet „${value}“ und gilt.`,
  assignment: (value) => `X=${value}`,
  pair: (value) => `x:${value}`,
  'query of an address': (value) => `https://h.example/p?k=${value}`,
  'line of its own': (value) => `a\r\n${value}\r\nb`,
  'line of a log': (value) => `[2026-01-02 10:00:00] auth=${value} ok`,
};

/** Told by what stands beside them, so that another place is another question. */
const BY_PLACE = new Set([
  'aws-secret-access-key',
  'jenkins-password',
  'vault-unseal-key',
  'gitlab-session-cookie',
  'bundler-credentials',
  'infura-key',
  'alchemy-key',
  'quicknode-key',
  'thingsboard-token',
  'tines-webhook',
  'azure-sas-signature',
]);

const values = fixtureKinds()
  .filter((kind) => !BY_PLACE.has(kind))
  .flatMap((kind) => fixtures(kind, 'hit').map(([, template]) => valueOf(kind, template)))
  .filter((value) => value !== undefined);

it.each(Object.entries(CONTEXTS))('keys are found whole in a %s', (_, write) => {
  expect(values.filter((value) => !isCovered(write(value), value))).toEqual([]);
});

/** The first value of the kind in a fixture. */
function valueOf(kind: string, template: string): string | undefined {
  const { text, marks } = fill(template, 1);
  const mark = marks.find(({ label }) => label === undefined || label === kind);
  return mark === undefined ? undefined : text.slice(mark.start, mark.end);
}

/** Every character of the value lies in a secret finding. */
function isCovered(text: string, value: string): boolean {
  const at = text.indexOf(value);
  const covered = new Uint8Array(text.length);
  for (const { class: is, start, end } of find(text)) if (is === 'secret') covered.fill(1, start, end);
  return at !== -1 && covered.subarray(at, at + value.length).every((one) => one === 1);
}
