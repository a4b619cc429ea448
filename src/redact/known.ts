import type { Finding } from './finding.ts';
import { normalise } from './normalise.ts';

const TOKEN = /[^\s"'`<>()[\]{},;|]{8,512}/gu;

/**
 * Tokens that this installation knows as a credential, though nothing in this text gives them away. Each token is
 * asked for whole, and after its last `=` or `:`.
 */
export function knownValues(
  text: string,
  taken: readonly Finding[],
  known: (value: string) => string | null,
): Finding[] {
  const found: Finding[] = [];
  const spans = taken.toSorted((a, b) => a.start - b.start);
  let next = 0;
  for (const token of text.matchAll(TOKEN)) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= token.index) next += 1;
    if ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < token.index + token[0].length) continue;
    for (const [start, value] of readings(token.index, token[0])) {
      const kind = known(normalise(value));
      if (kind === null) continue;
      const end = start + value.length;
      found.push({
        detector: 'known',
        kind,
        class: 'secret',
        start,
        end,
        confidence: 0.99,
        why: 'This installation knows the value as a credential',
        entropy: 'high',
      });
      break;
    }
  }
  return found;
}

function readings(start: number, token: string): [number, string][] {
  const bare = token.replace(/[.,:!?]+$/u, '');
  const cut = Math.max(bare.lastIndexOf('=', bare.length - 3), bare.lastIndexOf(':'), bare.lastIndexOf('/')) + 1;
  const all: [number, string][] = [
    [start, token],
    [start, bare],
    [start + cut, bare.slice(cut)],
  ];
  return all.filter(([, value], i) => value.length >= 8 && all.findIndex(([, other]) => other === value) === i);
}
