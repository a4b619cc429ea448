import { ProtocolError, ProtocolErrorCode, ResourceNotFoundError } from '@modelcontextprotocol/server';
import type { ReadResourceResult } from '@modelcontextprotocol/server';
import type { Answer } from '../operations/answer.ts';
import type { Caller } from './caller.ts';
import { fence } from './fence.ts';
import { askedBy, FENCED } from './resources.ts';
import { fitting, howToPage } from './result.ts';

/** What stands at an address, marked and fenced as in the answers of tools; who may not read it is told that nothing does. */
export async function readResource(caller: Caller, uri: string, boundary: string): Promise<ReadResourceResult> {
  const asked = askedBy(caller, uri);
  if (asked === null) throw new ResourceNotFoundError(uri);
  const answer = await caller.call(asked.operation, asked.input);
  if (answer.kind !== 'value') throw unread(uri, answer);
  const json = fitting(answer.value);
  if (json === null) throw new ProtocolError(ProtocolErrorCode.InvalidParams, tooLarge(howToPage(asked.operation)));
  return { contents: [{ uri, mimeType: FENCED, text: fence(json, boundary) }] };
}

function unread(uri: string, answer: Exclude<Answer, { kind: 'value' }>): ProtocolError {
  if (answer.kind === 'unreachable') return new ProtocolError(ProtocolErrorCode.InternalError, answer.says);
  // an address that names nothing, and one that nothing can have
  if (answer.kind === 'file' || answer.problem.status === 404 || answer.problem.reason === 'input-invalid')
    return new ResourceNotFoundError(uri);
  return new ProtocolError(ProtocolErrorCode.InvalidParams, `${answer.problem.title} ${answer.problem.next}`);
}

function tooLarge(how: string): string {
  return `This is too large for one resource. Use the tool instead. ${how}`;
}
