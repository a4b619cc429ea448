import { SCOPES } from '../../src/domain/people/actor.ts';
import { brand } from '../../src/domain/kit/ids.ts';
import { operationsFor, toolName } from '../../src/mcp/tools.ts';
import { generate, madeFrom, table } from './generated.ts';

const token = brand<'token'>('0'.repeat(32));
const tools = SCOPES.flatMap((scope) =>
  operationsFor({ actor: { kind: 'machine', id: token, scopes: [scope] }, mayWrite: true }).map((operation) => ({
    scope,
    operation,
  })),
);

await generate(
  'docs/reference/mcp.md',
  `# What assistants can use

${madeFrom('src/operations/registry.ts', 'src/domain/policy/permissions.ts')}

The ${tools.length} tools of the MCP server: one for each operation that the table of permissions gives to tokens. What needs a person is
not among them, under any name. [For whoever connects an assistant](../handbook/assistants.md) says how.

A field marked with ° is optional. Every text that somebody may have written comes in a field \`untrusted_text\`.

${SCOPES.map(section).join('\n\n')}
`,
);

function section(scope: (typeof SCOPES)[number]): string {
  const rows = tools
    .filter((tool) => tool.scope === scope)
    .map(({ operation }) => [
      `\`${toolName(operation)}\``,
      operation.summary,
      operation.changes ? 'a report or a proposal' : 'nothing',
      Object.entries(operation.input)
        .map(([name, { optional }]) => `\`${name}\`${optional ? '°' : ''}`)
        .join(', ') || 'nothing',
      operation.gives,
    ]);
  return `## With the scope \`${scope}\`\n\n${table(['Tool', 'What it does', 'What it leaves', 'Input', 'Gives'], rows)}`;
}
