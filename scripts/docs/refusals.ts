import { REFUSALS, refuse } from '../../src/domain/kit/refusals.ts';
import type { Reason } from '../../src/domain/kit/refusals.ts';
import { problemOf } from '../../src/operations/problem.ts';
import { generate, madeFrom, table } from './generated.ts';

const REASONS = Object.keys(REFUSALS).filter((reason): reason is Reason => reason in REFUSALS);

const rows = REASONS.map((reason) => {
  const { status, title, next } = problemOf(refuse(reason).refusal);
  return [`\`${reason}\``, String(status), title, next];
});

await generate(
  'docs/reference/refusals.md',
  `# Refusals

${madeFrom('src/domain/kit/refusals.ts')}

Whatever Throughline does not do, it refuses with one of these ${rows.length} reasons. Over HTTP a refusal is a problem document
(RFC 9457, \`application/problem+json\`) with the status below and the reason as \`reason\`. The command line prints the
two sentences and exits with code 3. A page shows them where the person stands.

${table(['Reason', 'HTTP', 'What is wrong', 'What to do next'], rows)}

A defect of ours is no refusal: over HTTP it is status 500 with the reason \`defect\`, on the command line exit code 1.
`,
);
