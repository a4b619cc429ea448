import type { Problem } from '../operations/problem.ts';

export const EXIT = { done: 0, defect: 1, usage: 2, refused: 3 } as const;

/** Prints for people and gives the exit code: results to standard output, everything else to standard error. */
export function say(text: string, code: number): number {
  (code === EXIT.done ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

/** What Node's `parseArgs` has against some arguments: the first line, the rest is about programming. */
export function wrongArguments(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'These arguments cannot be read.';
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** A refusal: for programs the problem as JSON, for people the sentences. */
export function refused(problem: Problem, isJson: boolean): number {
  if (isJson) {
    printJson(problem);
    return EXIT.refused;
  }
  const fields = (problem.fields ?? []).map(({ field, says }) => `  --${field}: ${says}`);
  return say(
    [problem.title, ...(problem.detail === '' ? [] : [problem.detail]), ...fields, problem.next].join('\n'),
    EXIT.refused,
  );
}
