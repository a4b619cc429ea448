import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { api, linkIn } from '../../support/api.ts';
import { assistant, said } from '../../support/assistant.ts';
import type { Era } from '../../support/assistant.ts';
import { COMMAND, run, throughline } from '../../support/command.ts';
import { PASSWORD } from '../../support/house.ts';
import { startServer } from '../../support/server.ts';
import { tempFolder } from '../../support/temp.ts';

const INSPECTOR = fileURLToPath(
  new URL('../../../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js', import.meta.url),
);
const DAY = 86_400_000;

test('given a running server, then none, when assistants are started on the machine, then they read, propose where they may, and the inspector agrees', async () => {
  const folder = await tempFolder();
  const server = await startServer(folder);
  const administrator = await api(server).signUp('people.setUp', {
    link: linkIn(server.setUp),
    name: 'Ada',
    email: 'ada@example.org',
    password: PASSWORD,
  });
  const admin = api(server, administrator);
  const { person } = await admin.call<{ person: string }>('people.me', {});
  await admin.call('people.setRoles', { person, roles: ['administrator', 'auditor'] });
  const { value } = await admin.call<{ value: string }>('token.make', {
    name: 'Assistant',
    scopes: ['read', 'propose'],
    until: Date.now() + DAY,
  });
  await api(server).call('case.report', { text: 'The deploy key is in the chat.' });
  const speak = (args: readonly string[], token = '', era: Era = 'auto') =>
    assistant(
      new StdioClientTransport({
        command: process.execPath,
        args: [...COMMAND, 'mcp', '--data', server.data, ...args],
        env: { PATH: process.env['PATH'] ?? '', ...(token === '' ? {} : { THROUGHLINE_TOKEN: token }) },
        stderr: 'ignore',
      }),
      era,
    );

  const reader = await speak([], value);
  const names = (await reader.listTools()).tools.map(({ name }) => name);
  expect(names).toContain('case_show');
  expect(names).not.toContain('case_proposeClassification');
  expect(said(await reader.callTool({ name: 'case_show', arguments: { case: 'C-1' } })).data).toMatchObject({
    number: 'C-1',
    title: { untrusted_text: 'The deploy key is in the chat.' },
  });
  const read = await reader.readResource({ uri: 'throughline://cases/C-1' });
  expect(JSON.stringify(read)).toContain('untrusted_text');
  const proposer = await speak(['--allow-proposals'], value, 'legacy');
  const proposal = { case: 'C-1', kind: 'leaked-secret', verdict: 'confirmed', severity: 'high' };
  expect(said(await proposer.callTool({ name: 'case_proposeClassification', arguments: proposal })).data).toMatchObject(
    { case: 'C-1' },
  );

  const headers = ['--header', `Authorization: Bearer ${value}`];
  const overHttp = await inspect(
    folder,
    ['--transport', 'http', '--server-url', `${server.url}/mcp`, ...headers],
    LIST,
  );
  expect(overHttp).toMatchObject({ code: 0 });
  expect(toolsIn(overHttp.out)).toEqual([...names, 'case_proposeClassification'].toSorted());
  const resource = await inspect(
    folder,
    ['--transport', 'http', '--server-url', `${server.url}/mcp`, ...headers],
    ['--method', 'resources/read', '--uri', 'throughline://cases/C-1'],
  );
  expect(resource).toMatchObject({ code: 0 });
  expect(resource.out).toContain('The deploy key is in the chat.');
  await server.stop();

  // without a server the folder is opened for as long as the assistant stays
  const overPipes = await inspect(
    folder,
    ['-e', `THROUGHLINE_TOKEN=${value}`, process.execPath, ...COMMAND, 'mcp', '--data', server.data],
    [...LIST, '--strict'],
  );
  expect(overPipes, overPipes.err).toMatchObject({ code: 0 });
  expect(toolsIn(overPipes.out)).toEqual(names.toSorted());
  const auditor = await speak(['--as', 'ada@example.org']);
  // what anybody may read is beside what their roles read
  expect((await auditor.listTools()).tools.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  const queue = said(await auditor.callTool({ name: 'case_queue', arguments: {} })).data;
  expect(queue).toMatchObject({ rows: [{ number: 'C-1' }] });
  await auditor.close();

  const nobody = await throughline(['mcp', '--data', server.data, '--as', 'nobody@example.org']);
  expect(nobody).toMatchObject({ code: 3, out: '' });
  expect((await throughline(['mcp', '--data', server.data])).err).toContain('THROUGHLINE_TOKEN');
});

const LIST = ['--method', 'tools/list'];

/** The inspector's own command line, with a home of its own and no catalogue. */
function inspect(folder: string, target: readonly string[], what: readonly string[]) {
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder, MCP_CATALOG_PATH: `${folder}/mcp.json` };
  return run(process.execPath, [INSPECTOR, '--cli', ...what, ...target], env);
}

function toolsIn(printed: string): readonly string[] {
  const read: { readonly tools: readonly { readonly name: string }[] } = JSON.parse(printed);
  return read.tools.map(({ name }) => name).toSorted();
}
