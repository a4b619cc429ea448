import { askDesk } from './desk.ts';
import type { KitLink } from './link.ts';

/** A link to search a place, opened on the machine of whoever can read that place. */
export interface PlaceKit {
  readonly placeholders: readonly string[];
  readonly checkKey: Uint8Array;
  readonly fingerprints: ReadonlySet<string>;
}

/** What a search came to. */
export interface Searched {
  readonly found: number;
  readonly inFiles: number;
  readonly files: number;
  readonly unread: number;
}

/** A sentence where the desk says no, or answers in a way that no desk does. */
export async function openPlaceKit(link: KitLink): Promise<PlaceKit | string> {
  const answered = await askDesk(link, 'kit.openPlace', {});
  if (!answered.ok) return answered.says;
  const { placeholders, checkKey, fingerprints } = answered.value;
  const isKey = typeof checkKey === 'string' && /^[0-9a-f]{64}$/u.test(checkKey);
  if (!isKey || !isWords(placeholders) || !isWords(fingerprints) || fingerprints.length === 0)
    return `${link.desk} answered in a way that no desk answers.`;
  return {
    placeholders,
    checkKey: new Uint8Array(Buffer.from(checkKey, 'hex')),
    fingerprints: new Set(fingerprints),
  };
}

/** What the desk says of the result that it was brought; a sentence either way. */
export async function answerPlaceKit(
  link: KitLink,
  searched: Searched,
): Promise<{ readonly ok: boolean; readonly says: string }> {
  const kept = await askDesk(link, 'kit.answerPlace', { ...searched });
  if (!kept.ok) return kept;
  const { says } = kept.value;
  return { ok: true, says: isWords([says]) ? String(says) : 'The desk has it.' };
}

function isWords(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= 100 &&
    value.every((one) => typeof one === 'string' && one.length <= 1_000 && !/\p{Cc}/u.test(one))
  );
}
