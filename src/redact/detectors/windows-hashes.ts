import type { RunDetector } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { lineBefore } from '../line-rules.ts';

const SOURCE = 'https://www.samba.org/samba/docs/current/man-html/smbpasswd.5.html';
const EMPTY_LM = 'aad3b435b51404eeaad3b435b51404ee';
const EMPTY_NT = '31d6cfe0d16ae931b73c59d7e0c089c0';

/**
 * LM and NT hashes in rows of smbpasswd and of dumps of Windows, and answers of NTLM log-ins. An NT hash opens what
 * the password does. The hashes of the empty password are everywhere and say nothing.
 */
export const windowsHashes: RunDetector = {
  name: 'windows-hashes',
  rank: 2.6,
  kinds: [
    { kind: 'password-hash', what: 'LM or NT hash, or answer of an NTLM log-in', source: SOURCE, class: 'secret' },
  ],
  run(text, start, end) {
    if (end - start !== 32 || text.charAt(start - 1) !== ':' || !/^[0-9a-fA-F]{32}$/u.test(text.slice(start, end)))
      return [];
    const value = text.slice(start, end).toLowerCase();
    if (value === EMPTY_LM || value === EMPTY_NT) return [];
    const before = lineBefore(text, start);
    const after = text.slice(end, end + 40);
    const lm = /[^:\s]:\d{1,10}:$/u.test(before) && /^:[0-9a-fA-F]{32}:/u.test(after);
    const nt =
      /[^:\s]:\d{1,10}:(?:[0-9a-fA-F]{32}|\*{2,32}|X{32}|NO PASSWORD[*]{0,21}):$/u.test(before) &&
      after.startsWith(':');
    if (lm || nt) return [hash(start, end, 'Row of user, number and hashes, as Windows and Samba keep them')];
    const answer = /[^:\s]::[^:\s]{0,64}:[0-9a-fA-F]{16}:$/u.test(before)
      ? /^:[0-9a-fA-F]{16,2000}/u.exec(text.slice(end, end + 2001))
      : null;
    return answer === null
      ? []
      : [hash(start, end + answer[0].length, 'Answer of an NTLM log-in, which can be guessed offline')];
  },
};

function hash(start: number, end: number, why: string): Finding {
  return {
    detector: 'windows-hashes',
    kind: 'password-hash',
    class: 'secret',
    start,
    end,
    confidence: 0.95,
    entropy: 'low',
    why,
  };
}
