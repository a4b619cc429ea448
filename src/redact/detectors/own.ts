import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { RunDetector } from '../detector.ts';
import { shapeDetector } from '../shapes.ts';

const TOKENS = 'SECURITY.md';
const WORDS = 'https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt';
const KNOWN = new Set(wordlist);

/** Our own bearer tokens: sessions, API tokens, set-up and invitation links. */
export const ownTokens = shapeDetector('throughline', [
  {
    kind: 'throughline-session',
    what: 'Session of this desk',
    source: TOKENS,
    anchor: 'tls_',
    pattern: /tls_(?=[a-z]{0,127}[A-Z0-9])[A-Za-z0-9]{16,128}(?![A-Za-z0-9_])/y,
  },
  {
    kind: 'throughline-api-token',
    what: 'API token of this desk',
    source: TOKENS,
    anchor: 'tla_',
    pattern: /tla_(?=[a-z]{0,127}[A-Z0-9])[A-Za-z0-9]{16,128}(?![A-Za-z0-9_])/y,
  },
  {
    kind: 'throughline-link',
    what: 'Invitation or set-up link of this desk',
    source: TOKENS,
    anchor: 'tli_',
    pattern: /tli_(?=[a-z]{0,127}[A-Z0-9])[A-Za-z0-9]{16,128}(?![A-Za-z0-9_])/y,
  },
  {
    kind: 'throughline-kit',
    what: 'One-off link to prove something about a credential',
    source: TOKENS,
    anchor: 'tlk_',
    pattern: /tlk_(?=[a-z]{0,127}[A-Z0-9])[A-Za-z0-9]{16,128}(?![A-Za-z0-9_])/y,
  },
]);

/** Tracking codes: seven words of the BIP-39 list joined by hyphens. Whoever has the code may read the report. */
export const trackingCode: RunDetector = {
  name: 'tracking-code',
  rank: 3,
  kinds: [{ kind: 'tracking-code', what: 'Tracking code of a report at this desk', source: WORDS, class: 'secret' }],
  run(text, start, end) {
    // Nothing of a code holds any other sign, so longer runs such as `/status#code` are cut there first.
    if (end - start > 400) return [];
    return [...text.slice(start, end).matchAll(/[A-Za-z]{3,8}(?:-[A-Za-z]{3,8}){6,}/gu)].flatMap((match) => {
      const words = match[0].split('-');
      const first = words.findIndex(
        (_, i) =>
          words.slice(i, i + 7).length === 7 && words.slice(i, i + 7).every((word) => KNOWN.has(word.toLowerCase())),
      );
      if (first === -1) return [];
      const from = start + match.index + words.slice(0, first).reduce((sum, word) => sum + word.length + 1, 0);
      return [
        {
          detector: 'tracking-code',
          kind: 'tracking-code',
          class: 'secret' as const,
          entropy: 'high' as const,
          confidence: 0.97,
          start: from,
          end: from + words.slice(first, first + 7).join('-').length,
          why: 'Seven words of the code list joined by hyphens',
        },
      ];
    });
  },
};
