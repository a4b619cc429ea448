import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Caller } from './caller.ts';
import { mcpServer } from './server.ts';
import type { McpOptions } from './server.ts';

/** Speaks with the program that started this process, over its pipes, until it closes them. */
export async function speakStdio(
  caller: Caller,
  { input, output }: { readonly input: Readable; readonly output: Writable },
  options: McpOptions,
): Promise<void> {
  const ended = once(input, 'close');
  const transport = new StdioServerTransport(input, output);
  const handle = serveStdio(() => mcpServer(caller, options), { transport, maxSubscriptions: 0 });
  await ended;
  await handle.close();
}
