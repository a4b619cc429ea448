/** Which placeholder stands for which value, across all texts of one case. */
export interface Numbering {
  /** The placeholder of a fingerprint: the one it has, or the next number of its kind. */
  placeholderFor(fingerprint: string, kind: string): string;
}

export interface Numbered {
  readonly fingerprint: string;
  readonly placeholder: string;
}

/**
 * Numbers values per kind, from 1. Rows that were stored before are handed in, so that the same value keeps its
 * placeholder and the numbers go on. A value that is found as two kinds keeps the first.
 */
export function numbering(stored: Iterable<Numbered> = []): Numbering {
  const placeholders = new Map<string, string>();
  const last = new Map<string, number>();
  for (const { fingerprint, placeholder } of stored) {
    placeholders.set(fingerprint, placeholder);
    const [, kind, number] = /^\[(.+) #(\d+)\]$/u.exec(placeholder) ?? [];
    if (kind !== undefined) last.set(kind, Math.max(last.get(kind) ?? 0, Number(number)));
  }
  return {
    placeholderFor(fingerprint, kind) {
      const known = placeholders.get(fingerprint);
      if (known !== undefined) return known;
      const number = (last.get(kind) ?? 0) + 1;
      const placeholder = `[${kind} #${number}]`;
      last.set(kind, number);
      placeholders.set(fingerprint, placeholder);
      return placeholder;
    },
  };
}
