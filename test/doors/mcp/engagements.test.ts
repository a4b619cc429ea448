import { expect, test } from 'vitest';
import { SCOPES } from '../../../src/domain/people/actor.ts';
import { REGISTRY } from '../../../src/operations/registry.ts';
import { decideAll, freshPassword, openTeam, textFile } from '../engagements/team.ts';
import { assistantAt } from '../../support/assistant.ts';
import { makeToken } from '../../support/token.ts';

const GATED = /^(?:engagement|share)\./u;

test('given an engagement with a document on its way out, when an assistant with every scope asks for all there is, then nothing of it gets out', async () => {
  const team = await openTeam();
  const marker = 'Quetzalmarsh';
  const added = await team.does('addDocument', textFile(`# ${marker}\n\npassword: ${freshPassword()}\n`, 'quetzal.md'));
  const document = added.documents[0]?.document ?? '';
  await decideAll(team, document, 'redact');
  const proved = await team.does('prove', { document });
  const hash = proved.documents[0]?.rendition?.hash ?? '';
  await team.does('approveRelease', { document, hash }, team.reviewer);
  await team.does('release', { document, hash });

  const client = await assistantAt(team.house, await makeToken(team.house, SCOPES));
  const { tools } = await client.listTools();
  expect(tools.filter(({ name }) => GATED.test(name.replace('_', '.')))).toEqual([]);
  for (const { name } of [...REGISTRY.values()].filter((operation) => GATED.test(operation.name))) {
    const asked = { engagement: 'E-1', document, hash, form: 'md' };
    for (const called of [name, name.replace('.', '_')])
      await expect(client.callTool({ name: called, arguments: asked }), called).rejects.toThrow(/no such tool/u);
  }
  for (const { name, annotations } of tools) {
    if (annotations?.readOnlyHint !== true) continue;
    const answer = JSON.stringify(await client.callTool({ name, arguments: {} }));
    for (const word of [marker, 'quetzal.md', 'New portal', 'Acme', document, hash])
      expect(answer, name).not.toContain(word);
  }
});
