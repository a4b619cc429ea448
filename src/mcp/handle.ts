import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Caller } from './caller.ts';
import { mcpServer } from './server.ts';
import type { McpOptions } from './server.ts';

/** One HTTP request that holds one message, and what is sent back. */
export interface McpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Uint8Array<ArrayBuffer>;
}
export interface McpResponse {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

/**
 * Streamable HTTP without sessions: each request is answered by a server of its own, made for whoever sent it, with one JSON
 * body. Speaks 2026-07-28, and with older clients the revisions of 2025.
 */
export async function handleMcp(
  caller: Caller,
  { url, headers, body }: McpRequest,
  options: McpOptions,
): Promise<McpResponse> {
  const handler = createMcpHandler(() => mcpServer(caller, options), {
    maxSubscriptions: 0,
    maxRequestBodySize: Math.max(1, body.length),
  });
  try {
    const response = await handler.fetch(new Request(url, { method: 'POST', headers: plain(headers), body }));
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  } finally {
    await handler.close();
  }
}

/** What the protocol library looks at; who asks was settled before, so no credential goes on. */
const PASSED = ['content-type', 'accept', 'mcp-protocol-version', 'mcp-method', 'mcp-name'];

function plain(headers: McpRequest['headers']): Record<string, string> {
  return Object.fromEntries(
    PASSED.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    }),
  );
}
