import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { Transport } from '@modelcontextprotocol/client';
import { onTestFinished } from 'vitest';
import type { House } from './house.ts';

/** `auto` takes the newest revision that both sides speak; `legacy` is a client of 2025. */
export type Era = 'auto' | 'legacy';

/** An assistant over a transport, by the protocol's own client; gone when the test has finished. */
export async function assistant(transport: Transport, mode: Era = 'auto'): Promise<Client> {
  const client = new Client({ name: 'a test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  onTestFinished(async () => await client.close());
  return client;
}

/** The same over HTTP, with a token; the house listens on a port of its own from the first on. */
export async function assistantAt(house: House, token: string, mode?: Era): Promise<Client> {
  const headers = { authorization: `Bearer ${token}` };
  return assistant(new StreamableHTTPClientTransport(await mcpAddress(house), { requestInit: { headers } }), mode);
}

export async function mcpAddress({ server }: House): Promise<URL> {
  const address = server.server.address() ?? (await listening(server));
  if (typeof address !== 'object') throw new Error('The house has no port.');
  return new URL(`http://127.0.0.1:${address.port}/mcp`);
}

async function listening(server: House['server']) {
  await server.listen({ host: '127.0.0.1', port: 0 });
  const address = server.server.address();
  if (address === null) throw new Error('The house does not listen.');
  return address;
}

/** What a tool answered: the first text, and the structured part. */
export function said(answer: object): { readonly text: string; readonly data: unknown; readonly isError: boolean } {
  const { content, structuredContent, isError } = answer as {
    content?: readonly { readonly type: string; readonly text?: string }[];
    structuredContent?: unknown;
    isError?: boolean;
  };
  return { text: content?.[0]?.text ?? '', data: structuredContent, isError: isError === true };
}
