import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';
import { issuedBy } from '../providers.ts';

const JENKINS = 'https://www.jenkins.io/doc/book/installing/linux/#setup-wizard';
const VAULT = 'https://developer.hashicorp.com/vault/docs/concepts/seal';

/** How far before the name of its file Jenkins prints its password, in UTF-16 units. */
const BEFORE = 240;

const UNSEAL =
  /unseal(?:[ _-]?keys?)?(?:[ \t]{0,4}[0-9]{1,2})?["']?[ \t]{0,4}[:=]?[ \t]{0,4}["']?(?<v>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44}|[0-9a-f]{64,66})(?![A-Za-z0-9+/=])/iy;

/** What a server prints once when it is set up, and what people paste into a ticket. */
export const firstRun: Detector = {
  name: 'first-run',
  rank: 3,
  kinds: [
    { kind: 'jenkins-password', what: 'Initial administrator password of Jenkins', source: JENKINS, class: 'secret' },
    { kind: 'vault-unseal-key', what: 'HashiCorp Vault unseal key', source: VAULT, class: 'secret' },
  ],
  anchors: anyCase('initialAdminPassword', 'unseal'),
  look: (text, at, anchor) => (anchor === 'unseal' ? unsealKey(text, at) : printedBefore(text, at)),
};

function unsealKey(text: string, at: number): readonly Finding[] {
  const match = matchAt(UNSEAL, text, at);
  const value = match?.groups?.['v'];
  if (match === null || value === undefined || isPlaceholder(value)) return [];
  const start = at + match[0].length - value.length;
  return [found('vault-unseal-key', 'HashiCorp Vault unseal key behind that name', start, value)];
}

/** 32 hexadecimal digits alone on a line, a few lines before the path of the file that holds them. */
function printedBefore(text: string, at: number): readonly Finding[] {
  const from = Math.max(0, at - BEFORE);
  const line = /(?<=\n[ \t]{0,8})[0-9a-f]{32}(?=[ \t]{0,8}\r?\n)/u.exec(text.slice(from, at));
  if (line === null) return [];
  const what = 'Initial administrator password of Jenkins, alone on a line before the name of its file';
  return [found('jenkins-password', what, from + line.index, line[0])];
}

function found(kind: string, why: string, start: number, value: string): Finding {
  return {
    detector: 'first-run',
    kind,
    class: 'secret',
    start,
    end: start + value.length,
    confidence: 0.93,
    why,
    entropy: 'high',
    ...issuedBy(kind),
  };
}
