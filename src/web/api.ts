import type { Gives, Operation, Takes } from './operations.ts';
import { isAttended } from './attended.ts';
import { Problem, problemFrom } from './problem.ts';
import { askToProve } from './step-up.ts';

/** Asks the server for one operation. Refusals and failures are thrown as `Problem`. */
export async function call<O extends Operation>(operation: O, input: Takes<O>, key?: string): Promise<Gives<O>> {
  const response = await post(operation, input, key);
  return answerOf<O>(await response.json());
}

/** Fetches the case's pack, a zip that can be checked with the network off. */
export async function fetchPack(input: { case: string }): Promise<{ name: string; bytes: Blob }> {
  return await fileFrom(await post('ledger.pack', input), 'pack.zip');
}

/** Fetches the safe copy of a file that is kept as evidence. */
export async function fetchEvidence(input: { case: string; evidence: string }): Promise<{ name: string; bytes: Blob }> {
  return await fileFrom(await post('case.downloadEvidence', input), 'file');
}

/** Fetches a released copy of a document. */
export async function fetchRelease(input: {
  engagement: string;
  document: string;
  form: string;
}): Promise<{ name: string; bytes: Blob }> {
  return await fileFrom(await post('engagement.download', input), `document.${input.form}`);
}

/** Fetches the record of a disposal. */
export async function fetchDisposalRecord(input: {
  engagement: string;
  form: 'pdf' | 'json';
}): Promise<{ name: string; bytes: Blob }> {
  return await fileFrom(await post('engagement.disposalRecordFile', input), `disposal-record.${input.form}`);
}

/** Fetches the engagement's pack, a zip that can be checked with the network off. */
export async function fetchEngagementPack(input: { engagement: string }): Promise<{ name: string; bytes: Blob }> {
  return await fileFrom(await post('engagement.pack', input), 'pack.zip');
}

async function fileFrom(response: Response, otherwise: string): Promise<{ name: string; bytes: Blob }> {
  const named = /filename="([\w.-]+)"/u.exec(response.headers.get('content-disposition') ?? '');
  return { name: named?.[1] ?? otherwise, bytes: await response.blob() };
}

/** Where the server asks first who it is, whoever sits there is asked, and the same request goes once more. */
async function post(operation: string, input: object, key?: string): Promise<Response> {
  try {
    return await postOnce(operation, input, key);
  } catch (error) {
    const asked = error instanceof Problem && error.reason === 'step-up-needed';
    if (!asked || !(await askToProve())) throw error;
    return await postOnce(operation, input, key);
  }
}

async function postOnce(operation: string, input: object, key?: string): Promise<Response> {
  const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json' });
  if (key !== undefined) headers.set('idempotency-key', key);
  else if (!isAttended()) headers.set('throughline-unattended', 'yes');
  const response = await fetch(`/api/v1/${operation}`, { method: 'POST', headers, body: JSON.stringify(input) }).catch(
    () => {
      throw Problem.unreachable();
    },
  );
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/** The server's own types describe its answers (`operations/views.ts`): the one place that trusts them. */
function answerOf<O extends Operation>(body: unknown): Gives<O> {
  return body as Gives<O>;
}
