import { type Detector, exactly } from '../detector.ts';
import type { Meaning } from '../names.ts';
import { toldAfterJapanese, toldBeforeJapanese } from '../told/japanese.ts';
import { toldFinding } from '../told/finding.ts';

/** Words that promise a credential in Japanese, and what they promise. */
const WORDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['パスワード', { kind: 'password', strength: 'strong' }],
  ['パスフレーズ', { kind: 'passphrase', strength: 'strong' }],
  ['パスコード', { kind: 'password', strength: 'strong' }],
  ['合言葉', { kind: 'password', strength: 'strong' }],
  ['暗証番号', { kind: 'pin', strength: 'strong' }],
  ['PINコード', { kind: 'pin', strength: 'strong' }],
  ['PINは', { kind: 'pin', strength: 'strong' }],
  ['トークン', { kind: 'token', strength: 'plain' }],
  ['シークレット', { kind: 'secret', strength: 'plain' }],
  ['APIキー', { kind: 'api-key', strength: 'plain' }],
  ['アクセスキー', { kind: 'access-key', strength: 'plain' }],
  ['秘密鍵', { kind: 'api-key', strength: 'plain' }],
]);

/** Sentences that tell a password, PIN, token or key in Japanese, where no blank parts a value from the words. */
export const proseJapanese: Detector = {
  name: 'prose',
  rank: 1,
  kinds: [],
  anchors: exactly(...WORDS.keys()),
  look(text, at, anchor) {
    const meaning = WORDS.get(anchor);
    if (meaning === undefined) return [];
    const end = at + anchor.length - (anchor.endsWith('は') ? 1 : 0);
    return [...toldAfterJapanese(text, end, meaning), ...toldBeforeJapanese(text, at, end, meaning)].map((told) =>
      toldFinding(text, told, meaning, told.confidence, 'A Japanese sentence tells what the credential is'),
    );
  },
};
