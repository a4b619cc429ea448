import { type Rule, RULES } from '../../src/redact/policy/audiences.ts';
import { generate, madeFrom, table } from './generated.ts';

const rows = Object.entries(RULES).map(
  ([kind, { what, customer, public: toPublic, stem, because }]: [string, Rule]) => [
    `\`${kind}\``,
    what,
    'keep',
    `${customer}: ${because}`,
    toPublic === 'pseudonymise' ? `pseudonymise: \`${stem ?? kind}-a\`` : toPublic,
  ],
);

await generate(
  'docs/reference/audiences.md',
  `# What each audience reads

${madeFrom('src/redact/policy/audiences.ts')}

A secret is replaced for everybody. A reference to an identity is no secret; what becomes of it depends on who will
read the text. \`internal\` is what holds where nothing is said.

- *keep*: it stays as it is.
- *pseudonymise*: the same name for the same identity in every text of an engagement (\`svc-a\`, \`svc-b\`). A
  pseudonym is given out only if nobody in the texts has that name. The numbering belongs to the engagement and is
  stored with it; without the fingerprint key nobody can tell from a pseudonym whose it is.
- *generalise*: its form stays, what tells it from others goes: \`10.20.0.0/16\`, \`*.internal\`,
  \`arn:aws:iam::*:role/*\`, \`https://*/oauth/callback\`.
- *remove*: \`[private-address]\`.

A reference that is removed or has a pseudonym goes wherever else its name stands in the texts of the same job. An AWS
access key id is treated as a secret, since it is one half of a credential and names the account: it is replaced for
every audience. What is recognised as a reference at all stands in [what we recognise](what-we-recognise.md).

${table(['Kind', 'What it is', 'internal', 'customer', 'public'], rows)}
`,
);
