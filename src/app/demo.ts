/** Filled by the demonstration. */
export function demo(_args: readonly string[]): Promise<number> {
  process.stderr.write('Not yet.\n');
  return Promise.resolve(3);
}
