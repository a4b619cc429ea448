import { expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { parsePolicy } from './policy.ts';
import { freshSigner, nodeSha256 as sha256 } from './testing/keys.ts';
import { formatVerifierKey } from './verifier-key.ts';

const { key } = freshSigner('example.com/log');
const vkey = formatVerifierKey(key);

test('the logs of a policy without witnesses are read', () => {
  const policy = `# ours\n\n\tlog ${vkey}  https://example.com/log \n log ${formatVerifierKey(freshSigner('b').key)}\nquorum none\n`;
  const keys = parsePolicy(sha256, utf8(policy));
  expect(keys.ok && keys.value.map(({ name }) => name)).toEqual(['example.com/log', 'b']);
});

test.each([
  [`log ${vkey}\n`, 'policy-malformed'],
  ['quorum none\n', 'policy-malformed'],
  [`log ${vkey}\nlog ${vkey}\nquorum none\n`, 'policy-malformed'],
  [`log ${vkey}\nquorum none\nquorum none\n`, 'policy-malformed'],
  [`log ${vkey} a b\nquorum none\n`, 'policy-malformed'],
  [`log ${vkey}\nadmin x\nquorum none\n`, 'policy-malformed'],
  [`log ${vkey}\nwitness w ${vkey}\nquorum w\n`, 'policy-unsupported'],
  [`log ${vkey}\nquorum w\n`, 'policy-unsupported'],
  ['log nonsense\nquorum none\n', 'key-malformed'],
])('%j is refused', (policy, code) => {
  expect(parsePolicy(sha256, utf8(policy))).toMatchObject({ ok: false, code });
});
