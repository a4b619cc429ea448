import { row, VERBS } from '../../src/domain/case/transitions.ts';
import type { Verb } from '../../src/domain/case/transitions.ts';
import { STAGES } from '../../src/domain/case/words.ts';
import { generate, madeFrom, table } from './generated.ts';

await generate(
  'docs/reference/transitions.md',
  `# Transitions of a case

${madeFrom('src/domain/case/transitions.ts')}

Each of the ${VERBS.length} verbs of a case, who may give it, and from which stage to which it can lead (\`none\`: before there is a case).
What is not here is refused; conditions on the content of a case come on top, each with its own [refusal](refusals.md). Why it is
so: [decision 5](../decisions/0005-transition-table.md).

${VERBS.map(section).join('\n\n')}
`,
);

function section(verb: Verb): string {
  const { event, by, from } = row(verb);
  const rows = (['none', ...STAGES] as const)
    .map((stage) => [words([stage]), words(from[stage] ?? [])])
    .filter(([, to]) => to !== '');
  return `## ${verb}\n\nRecorded as \`${event}\`; by ${by.join(', ')}.\n\n${table(['At', 'Afterwards at'], rows)}`;
}

function words(stages: readonly string[]): string {
  return stages.map((stage) => `\`${stage}\``).join(', ');
}
