/** What labels, tags or annotations say of an identity: a proposal, which a person confirms. */
export interface Said {
  readonly owner: string | null;
  /** Where from, in our words: `the tag Owner`. */
  readonly ownerFrom: string | null;
  readonly purpose: string | null;
  readonly environment: string | null;
}

/** Names that people give to such labels; the first that is there counts. Compared without case, prefix, `-` and `_`. */
const NAMES = {
  owner: ['owner', 'ownedby', 'owners', 'team', 'owningteam', 'contact', 'maintainer', 'maintainers', 'responsible'],
  purpose: ['purpose', 'description', 'usedfor', 'usage'],
  environment: ['environment', 'env', 'stage'],
} as const;

/** `what` is the source's word for them: `tag`, `label`, `annotation`. */
export function saysOfItself(what: string, labels: readonly (readonly [name: string, value: string])[]): Said {
  const byName = new Map<string, readonly [string, string]>();
  for (const label of labels) {
    const [name, value] = label;
    const plain = plainName(name);
    if (value.trim() !== '' && !byName.has(plain)) byName.set(plain, [name, value.trim()]);
  }
  const pair = (names: readonly string[]) => names.map((name) => byName.get(name)).find((one) => one !== undefined);
  const owner = pair(NAMES.owner);
  return {
    owner: owner?.[1] ?? null,
    ownerFrom: owner === undefined ? null : `the ${what} ${owner[0]}`,
    purpose: pair(NAMES.purpose)?.[1] ?? null,
    environment: pair(NAMES.environment)?.[1] ?? null,
  };
}

/** `example.org/Owning-Team` is `owningteam`. */
function plainName(name: string): string {
  return name
    .slice(name.lastIndexOf('/') + 1)
    .toLowerCase()
    .replaceAll(/[-_. ]/gu, '');
}
