import { ISSUER_TABLES } from '../../src/probes/tables/all.ts';
import { COMMON } from '../../src/probes/tables/common.ts';
import { ISSUERS } from '../../src/probes/types.ts';
import type { ProbeAnswer } from '../../src/probes/types.ts';
import { generate, madeFrom, table } from './generated.ts';

const WORDS: Readonly<Record<ProbeAnswer, string>> = {
  refused: '**refused**',
  'still-valid': '**still valid**',
  'cannot-tell': 'cannot tell',
};

const issuers = ISSUERS.map((issuer) => {
  const { name, asks, rows, lookedUp } = ISSUER_TABLES[issuer];
  const lines = rows.map(({ code, answer, says, page }) => [`\`${code}\``, WORDS[answer], says, `[page](${page})`]);
  return `## ${name}

${asks}

${table(['Answer', 'Means', 'In words', 'Source'], lines)}

Looked up on ${lookedUp}.`;
});

const common = Object.entries(COMMON).map(([code, says]) => [`\`${code}\``, says]);

await generate(
  'docs/reference/refusals-of-issuers.md',
  `# Refusals of issuers

${madeFrom('src/probes/tables/')}

A probe tries an old credential at whoever issued it and comes to one of three answers: *refused*, *still valid*, *cannot
tell*. Only a row of these tables can say *refused* or *still valid*. Whatever has no row is *cannot tell*.

${issuers.join('\n\n')}

## What stands in the way of any of them

None of it is the issuer's word, so that all of it is *cannot tell*.

${table(['Answer', 'In words'], common)}
`,
);
