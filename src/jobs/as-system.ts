/** What a job hands to the door: the system acts, nobody else, and what is done twice is refused by the case itself. */
export function asSystem(input: Readonly<Record<string, unknown>>) {
  return { actor: { kind: 'system' }, channel: 'cli', input, idempotencyKey: null } as const;
}
