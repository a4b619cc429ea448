import { fromUtf8 } from './bytes.ts';
import type { Sha256 } from './bytes.ts';
import { reading, Unreadable } from './refusal.ts';
import type { Read } from './refusal.ts';
import { parseVerifierKey } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/**
 * Reads a trust policy (C2SP tlog-policy): the keys of its `log <vkey> [<url>]` lines. Only `quorum none` is taken: a policy
 * that asks for witnesses is refused rather than half obeyed.
 */
export function parsePolicy(sha256: Sha256, file: Uint8Array): Read<readonly VerifierKey[]> {
  return reading(() => {
    const lines = fromUtf8(file)
      .split('\n')
      .map((line) => line.split(/[ \t]+/u).filter((word) => word !== ''))
      .filter(([first]) => first !== undefined && !first.startsWith('#'));
    const logs = lines.filter(([first]) => first === 'log');
    const quorums = lines.filter(([first]) => first === 'quorum');
    if (lines.some(([first]) => first === 'witness' || first === 'group')) throw new Unreadable('policy-unsupported');
    if (quorums.length !== 1 || logs.length + 1 !== lines.length || logs.length === 0)
      throw new Unreadable('policy-malformed');
    if (quorums[0]?.join(' ') !== 'quorum none') throw new Unreadable('policy-unsupported');
    return distinct(logs.map((words) => logKey(sha256, words)));
  });
}

function logKey(sha256: Sha256, [, vkey = '', , ...more]: readonly string[]): VerifierKey {
  const key = parseVerifierKey(sha256, vkey);
  if (more.length > 0) throw new Unreadable('policy-malformed');
  if (!key.ok) throw new Unreadable(key.code);
  return key.value;
}

function distinct(keys: readonly VerifierKey[]): readonly VerifierKey[] {
  if (new Set(keys.map(({ key }) => key.join())).size !== keys.length) throw new Unreadable('policy-malformed');
  return keys;
}
