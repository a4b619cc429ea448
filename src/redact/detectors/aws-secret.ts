import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';
import { issuedBy } from '../providers.ts';
import { bitsPerCharacter } from '../randomness.ts';

const KIND = 'aws-secret-access-key';
/** 40 characters of base64, as one whole: no more of its characters on either side. */
const SECRET = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/gu;
const KEY_ID = /^A[KS]IA[A-Z2-7]{16}/u;

/** How far from its key id, or behind the word, a secret may stand, in UTF-16 units. */
const NEAR = 200;
const BEHIND_WORD = 60;

/**
 * The secret half of an Amazon Web Services key has no fixed characters: 40 of base64, told by what stands near,
 * its key id on either side or a word in front that says so.
 */
export const awsSecret: Detector = {
  name: 'aws-secret',
  rank: 3,
  skipsInside: true,
  reach: { left: NEAR + 64, right: NEAR + 128 },
  kinds: [
    {
      kind: KIND,
      what: 'AWS secret access key, beside its key id or a word that says so',
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
      class: 'secret',
    },
  ],
  anchors: [...anyCase('aws_sec', 'awssec', 'aws-sec', 'aws sec', 'secretaccesskey', 'secret_access_key'), ...keyIds()],
  look(text, at, anchor) {
    if (!anchor.endsWith('IA')) return near(text, at, at + BEHIND_WORD + 40, 'behind a word that names it');
    if (!KEY_ID.test(text.slice(at, at + 20))) return [];
    return near(text, Math.max(0, at - NEAR), at + 20 + NEAR, 'beside an access key id');
  },
};

function keyIds(): { text: string; exact: true }[] {
  return ['AKIA', 'ASIA'].map((text) => ({ text, exact: true }));
}

/** Every value in a stretch that looks like one; the stretch is widened so that none is cut in two. */
function near(text: string, from: number, to: number, where: string): readonly Finding[] {
  const start = Math.max(0, from - 1);
  return [...text.slice(start, to + 1).matchAll(SECRET)]
    .filter((match) => isSecret(match[0]))
    .map((match) => found(start + match.index, where));
}

/** Both cases and digits in a mixture that no word, path or digest has. */
function isSecret(value: string): boolean {
  return (
    /[A-Z]/u.test(value) &&
    /[a-z]/u.test(value) &&
    /[0-9]/u.test(value) &&
    !/[a-z]{9}|[A-Z]{9}/u.test(value) &&
    bitsPerCharacter(value) >= 4.2 &&
    !isPlaceholder(value)
  );
}

function found(start: number, where: string): Finding {
  return {
    detector: 'aws-secret',
    kind: KIND,
    class: 'secret',
    start,
    end: start + 40,
    confidence: 0.95,
    why: `AWS secret access key: length and alphabet are right, ${where}`,
    entropy: 'high',
    ...issuedBy(KIND),
  };
}
