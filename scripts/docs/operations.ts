import { grantOf } from '../../src/domain/policy/permissions.ts';
import type { Operation } from '../../src/operations/operation.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { generate, madeFrom, table } from './generated.ts';

const OPERATIONS = [...REGISTRY.values()];
const GROUPS = [...new Set(OPERATIONS.map(groupOf))];

await generate(
  'docs/reference/operations.md',
  `# Operations

${madeFrom('src/operations/registry.ts', 'src/domain/policy/permissions.ts')}

Everything that can be read or changed is one of these ${OPERATIONS.length} operations; the pages and the desk use them too.

- Over HTTP: \`POST /api/v1/<operation>\` with a JSON object; see [openapi.json](openapi.json).
- On the command line: \`throughline <operation> --<field> VALUE\`, for example \`throughline case.show --case C-104 --as ADDRESS\`.
- What goes wrong: [refusals.md](refusals.md).

*Our own jobs* are delivery and clocks; nobody from outside can call an operation that is theirs alone. A field marked with ° is optional.

${GROUPS.map(section).join('\n\n')}
`,
);

function section(group: string): string {
  const rows = OPERATIONS.filter((operation) => groupOf(operation) === group).map((operation) => [
    `\`${operation.name}\``,
    operation.summary,
    who(operation),
    inputOf(operation),
    operation.gives,
  ]);
  return `## ${group}\n\n${table(['Operation', 'What it does', 'Who', 'Input', 'Gives'], rows)}`;
}

function groupOf({ name }: Operation): string {
  return name.slice(0, name.indexOf('.'));
}

function inputOf({ input }: Operation): string {
  const fields = Object.entries(input).map(([name, { optional }]) => `\`${name}\`${optional ? '°' : ''}`);
  return fields.length === 0 ? 'nothing' : fields.join(', ');
}

function who({ name, input }: Operation): string {
  const { anonymous, roles, system } = grantOf(name);
  if ('code' in input) return 'who holds the tracking code';
  if ('link' in input) return 'who holds the one-time link';
  if (anonymous === true) return 'anybody';
  const jobs = system === true ? ['our own jobs'] : [];
  const people = roles === 'any' ? ['anybody signed in'] : roles;
  return [...people, ...jobs].join(', ');
}
