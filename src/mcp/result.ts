import type { CallToolResult } from '@modelcontextprotocol/server';
import { refuse } from '../domain/kit/refusals.ts';
import type { Answer } from '../operations/answer.ts';
import type { Operation } from '../operations/operation.ts';
import { problemOf } from '../operations/problem.ts';
import type { Problem } from '../operations/problem.ts';
import { fence } from './fence.ts';
import { marked } from './marked.ts';

/** Characters of JSON in one answer. */
export const MOST_CHARACTERS = 100_000;
/** How long a single text may be, tried one after the other until an answer fits. */
const LENGTHS = [20_000, 2_000, 200] as const;
/** Bytes of a file that travels in an answer. */
const MOST_BYTES = 1_000_000;

/** What a tool answers: data marked and fenced, or a refusal with what to do next. */
export function resultOf(operation: Operation, answer: Answer, boundary: string): CallToolResult {
  switch (answer.kind) {
    case 'value':
      return valueResult(operation, answer.value, boundary);
    case 'file':
      return fileResult(operation, answer);
    case 'refused':
      return refused(answer.problem, boundary);
    case 'unreachable':
      return { isError: true, content: [{ type: 'text', text: answer.says }] };
  }
}

function valueResult(operation: Operation, value: unknown, boundary: string): CallToolResult {
  const json = fitting(value);
  if (json !== null) return data(json, boundary);
  return refused({ ...problemOf(refuse('answer-too-large').refusal), detail: howToPage(operation) }, boundary);
}

/** A value as JSON with its texts marked, and cut as far as it has to be; null where even that is too much. */
export function fitting(value: unknown): string | null {
  for (const most of LENGTHS) {
    const json = JSON.stringify(asObject(marked(value, most)));
    if (json.length <= MOST_CHARACTERS) return json;
  }
  return null;
}

function data(json: string, boundary: string): CallToolResult {
  const structuredContent: Record<string, unknown> = JSON.parse(json);
  return { structuredContent, content: [{ type: 'text', text: fence(json, boundary) }] };
}

/** Structured content is an object (MCP 2025-06-18, “Structured Content”). */
function asObject(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
}

function fileResult(operation: Operation, { name, bytes }: Extract<Answer, { kind: 'file' }>): CallToolResult {
  if (bytes.length > MOST_BYTES) {
    const { title, next } = problemOf(refuse('answer-too-large').refusal);
    const elsewhere = `${name} has ${bytes.length} bytes. POST /api/v1/${operation.name} gives it with the same token.`;
    return { isError: true, content: [{ type: 'text', text: `${title} ${elsewhere} ${next}` }] };
  }
  const resource = {
    uri: `throughline:${operation.name}/${name}`,
    mimeType: 'application/octet-stream',
    blob: Buffer.from(bytes).toString('base64'),
  };
  return { content: [{ type: 'resource', resource }] };
}

/** Title and next step are our own words; a detail may name what somebody wrote. */
export function refused({ reason, status, title, detail, next, fields }: Problem, boundary: string): CallToolResult {
  const shown = {
    reason,
    status,
    ...(detail === '' ? {} : { detail: marked(detail, 2_000) }),
    ...(fields === undefined ? {} : { fields: marked(fields, 200) }),
  };
  const text = `${title} ${next}\n${fence(JSON.stringify(shown), boundary)}`;
  return { isError: true, structuredContent: { ...shown, title, next }, content: [{ type: 'text', text }] };
}

export function howToPage({ input }: Operation): string {
  const ways = ['limit', 'words'].filter((name) => Object.hasOwn(input, name));
  return ways.length === 0 ? '' : `Give ${ways.map((name) => `“${name}”`).join(' or ')}.`;
}
