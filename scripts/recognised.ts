import { readFileSync, writeFileSync } from 'node:fs';
import type { Kind } from '../src/redact/detector.ts';
import { encoded } from '../src/redact/detectors/encoded.ts';
import { detectors, runDetectors } from '../src/redact/detectors/index.ts';
import { providerOf } from '../src/redact/providers.ts';

const PAGE = new URL('../docs/reference/what-we-recognise.md', import.meta.url);

/** Writes the page from the table of detectors; with `--check` it only compares, and exits 1 where it is stale. */
const page = render();
if (process.argv.includes('--check')) {
  if (readFileSync(PAGE, 'utf8') !== page) {
    process.stderr.write('docs/reference/what-we-recognise.md is stale: run node scripts/recognised.ts\n');
    process.exit(1);
  }
} else {
  writeFileSync(PAGE, page);
}

function render(): string {
  const all = [...detectors, ...runDetectors, encoded(() => [])];
  const kinds = new Set(all.flatMap((detector) => detector.kinds.map(({ kind }) => kind)));
  const issuers = new Set([...kinds].map(providerOf).filter((provider) => provider !== undefined));
  return [
    '# What we recognise',
    '',
    `Made from the table of detectors in \`src/redact/detectors/\` by \`node scripts/recognised.ts\`: ${kinds.size} kinds.`,
    'A value of class *secret* is always replaced. *Identity* references and blanks to fill in stay in the text.',
    `${issuers.size} issuers are known by name. Where one puts a checksum into its values, it is verified: a wrong one`,
    'makes the finding less sure, but the value still goes, as it may be mistyped.',
    '',
    '## What it cannot see',
    '',
    '- A password that is an ordinary word and stands without a name, a table header, quotes or a sentence that tells it.',
    '- A value of a service that gives it no form, where neither the service nor a word such as key or token is near.',
    '- Text inside pictures, and inside compressed or encrypted content.',
    '- Encodings more than two layers deep.',
    '',
    'What was missed can be taken out later (`text.redact`), also from stored text, in its usual encodings.',
    '',
    ...[...Map.groupBy(all, ({ name }) => name)].flatMap(([name, family]) => section(name, family.flatMap(kindsOf))),
  ].join('\n');
}

function kindsOf({ kinds }: { readonly kinds: readonly Kind[] }): readonly Kind[] {
  return kinds;
}

/** One family as a table; nothing where a family only adds places for the kinds of others. */
function section(name: string, kinds: readonly Kind[]): string[] {
  const rows = [...new Set(kinds.map(row))];
  if (rows.length === 0) return [];
  return [
    `## ${name}`,
    '',
    '| kind | what | class | issuer | checksum | source |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
}

function row({ kind, what, source, class: ofClass, checksum }: Kind): string {
  const link = source.startsWith('https://') ? `<${source}>` : `\`${source}\``;
  return `| \`${kind}\` | ${what} | ${ofClass} | ${providerOf(kind) ?? ''} | ${checksum ? 'verified' : ''} | ${link} |`;
}
