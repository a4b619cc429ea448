import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentView, EngagementView } from '../../operations/engagement/views.ts';
import type { Problem } from '../../operations/problem.ts';
import { REGISTRY } from '../../operations/registry.ts';
import { reasonOf } from '../scan/outcome.ts';
import type { Answer } from '../../operations/answer.ts';
import type { Call } from '../speak.ts';
import type { Offered } from './offered.ts';

/** What became of one file. */
export type Added =
  | { readonly kind: 'added' | 'new-version'; readonly name: string; readonly values: number }
  | { readonly kind: 'unchanged'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly says: string; readonly problem: Problem | null };

/** The documents of an engagement as the caller may see them, or why they may not. */
export async function documentsOf(call: Call, engagement: string): Promise<readonly DocumentView[] | Answer> {
  const answer = await call(operationOf('engagement.show'), { engagement });
  return answer.kind === 'value' ? viewIn(answer.value).documents : answer;
}

/** Adds one file, as a document of its own or as the newest version of the one that has its name. */
export async function addOne(
  call: Call,
  engagement: string,
  file: Offered,
  known: readonly DocumentView[],
): Promise<Added> {
  const { name } = file;
  if (file.kind === 'unreadable') return { kind: 'refused', name, says: file.says, problem: null };
  if (file.size > MOST) return { kind: 'refused', name, says: 'is larger than 10 MB.', problem: null };
  if (file.size === 0) return { kind: 'refused', name, says: 'is empty.', problem: null };
  const base64 = await readFile(file.path, 'base64').catch((error: Error) => error);
  if (base64 instanceof Error)
    return { kind: 'refused', name, says: `cannot be read: ${reasonOf(base64)}.`, problem: null };
  const before = known.find((one) => one.name === name);
  const input = { engagement, name, file: { name: name.split('/').at(-1), base64 } };
  const answer =
    before === undefined
      ? await patiently(call, 'engagement.addDocument', input)
      : await patiently(call, 'engagement.addVersion', { ...input, document: before.document });
  if (answer.kind === 'value') {
    const document = viewIn(answer.value).documents.find((one) => one.name === name);
    return { kind: before === undefined ? 'added' : 'new-version', name, values: document?.values ?? 0 };
  }
  if (answer.kind === 'refused' && answer.problem.reason === 'already-done') return { kind: 'unchanged', name };
  if (answer.kind === 'refused') {
    const { title, detail } = answer.problem;
    return {
      kind: 'refused',
      name,
      says: [title, detail].filter((part) => part !== '').join(' '),
      problem: answer.problem,
    };
  }
  return { kind: 'refused', name, says: answer.kind === 'unreachable' ? answer.says : '', problem: null };
}

/** Bytes of one file, as the server takes them. */
const MOST = 10_000_000;

/** Milliseconds between two tries while the desk is busy, and how many there are. */
const PAUSE = 2_000;
const TRIES = 10;

async function patiently(call: Call, operation: string, input: object): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await call(operationOf(operation), input);
    const isBusy = answer.kind === 'refused' && answer.problem.reason === 'busy';
    if (!isBusy || tries === TRIES) return answer;
    await wait(PAUSE);
  }
}

function operationOf(name: string) {
  const operation = REGISTRY.get(name);
  if (operation === undefined) throw new Error(`there is no operation ${name}`);
  return operation;
}

/** All operations of engagements that are called here answer with this view. */
function viewIn(value: unknown): EngagementView {
  return value as EngagementView;
}
