/** What a schema is made of: each thing by its kind and name, with how it is made. */
export type Manifest = ReadonlyMap<string, string>;

export interface SchemaDifferences {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Somebody has made it beside ours: it need not do harm. */
  readonly foreign: readonly string[];
}

export function compared(expected: Manifest, found: Manifest): SchemaDifferences {
  const names = [...expected.keys()];
  return {
    missing: names.filter((name) => !found.has(name)),
    changed: names.filter((name) => found.has(name) && found.get(name) !== expected.get(name)),
    foreign: [...found.keys()].filter((name) => !expected.has(name)),
  };
}
