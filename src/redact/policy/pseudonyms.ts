/** Which pseudonym stands for which identity, across a whole engagement. */
export interface Pseudonyms {
  /** The pseudonym of a fingerprint: the one it has, or the next of its stem that is nobody's name. */
  pseudonymFor(fingerprint: string, stem: string): string;
  /** Says that a name stands in a text that is about to be read, so that it is never given out. */
  avoid(name: string): void;
  /** Whether a name was given out here. */
  isOurs(name: string): boolean;
}

export interface StoredPseudonym {
  readonly fingerprint: string;
  readonly pseudonym: string;
}

/** Words in a text that read like pseudonyms. */
export const LIKE_OURS = /(?<![\w-])(?:svc|host|db-user|user)-[a-z]{1,3}(?![\w-])/gu;

/**
 * Letters per stem: `svc-a` to `svc-z`, then `svc-aa`. Rows that were stored before are handed in, so that the same
 * identity keeps its pseudonym. A name of this form that somebody really uses is passed over, as long as it was met
 * before the pseudonym was given out; afterwards it is taken for ours.
 */
export function pseudonyms(stored: Iterable<StoredPseudonym> = []): Pseudonyms {
  const byFingerprint = new Map<string, string>();
  const ours = new Set<string>();
  const avoided = new Set<string>();
  const last = new Map<string, number>();
  for (const { fingerprint, pseudonym } of stored) {
    byFingerprint.set(fingerprint, pseudonym);
    ours.add(pseudonym);
  }
  return {
    pseudonymFor(fingerprint, stem) {
      const known = byFingerprint.get(fingerprint);
      if (known !== undefined) return known;
      for (let number = last.get(stem) ?? 1; ; number += 1) {
        const pseudonym = `${stem}-${letters(number)}`;
        if (ours.has(pseudonym) || avoided.has(pseudonym)) continue;
        last.set(stem, number);
        ours.add(pseudonym);
        byFingerprint.set(fingerprint, pseudonym);
        return pseudonym;
      }
    },
    avoid(name) {
      if (!ours.has(name)) avoided.add(name);
    },
    isOurs: (name) => ours.has(name),
  };
}

/** 1 is a, 26 is z, 27 is aa. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return rest === 0 ? letter : letters(rest) + letter;
}
