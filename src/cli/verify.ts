import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import type { VerifyAssertion } from '../ledger/decision-signature.ts';
import type { SignatureQuestion } from '../ledger/signature.ts';
import { openPack } from '../ledger/pack/open.ts';
import { CHECKS } from '../ledger/pack/report.ts';
import type { Report } from '../ledger/pack/report.ts';
import { parsePolicy } from '../ledger/policy.ts';
import { refusalSentence } from '../ledger/refusal.ts';
import { verifyPack } from '../ledger/pack/verify.ts';
import { parseVerifierKey } from '../ledger/verifier-key.ts';
import type { VerifierKey } from '../ledger/verifier-key.ts';
import { EXIT, printJson, say } from './output.ts';

const HELP = `Usage: throughline verify PACK [--key KEY | --policy FILE] [--json]

Checks a pack offline, with no account and no network.
  --key KEY      The log's key (name+id+key), which you got some other way than with the pack.
  --policy FILE  A trust policy (C2SP tlog-policy): "log KEY" lines and "quorum none".
Exit code 0: everything holds and you know the signer. 1: it does not hold. 2: wrong usage.
3: consistent, but the signer is unknown because no key was given.`;

/** What the platform lends to the verifier, which imports nothing. */
export interface Crypto {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  readonly ed25519: (question: SignatureQuestion) => boolean;
  readonly assertion: VerifyAssertion;
}

/** `throughline verify`: the pack is read whole, and nothing in it is trusted before it was checked. */
export async function verifyCommand(args: readonly string[], { sha256, ed25519, assertion }: Crypto): Promise<number> {
  const parsed = read(args);
  if (typeof parsed === 'string') return say(`${parsed}\n${HELP}`, EXIT.usage);
  const { values, positionals } = parsed;
  if (values.help === true) return say(HELP, EXIT.done);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return say(HELP, EXIT.usage);
  const keys = await trusted(values, sha256);
  if (typeof keys === 'string') return say(keys, EXIT.usage);
  const archive = await readFile(path).catch(() => null);
  if (archive === null) return say(`There is no readable file ${path}.`, EXIT.usage);
  const pack = openPack(
    new Uint8Array(archive),
    (packed, size) => new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })),
  );
  if (!pack.ok) {
    if (values.json === true) printJson({ outcome: 'does-not-hold', code: pack.code, where: pack.where });
    return say(`This is not a pack that can be relied on. ${refusalSentence(pack)}`, EXIT.defect);
  }
  const report = verifyPack(pack.value, { sha256, ed25519, assertion, trustedKeys: keys });
  if (values.json === true) printJson(report);
  else process.stdout.write(inWords(report));
  return { holds: EXIT.done, 'signer-unknown': EXIT.refused, 'does-not-hold': EXIT.defect }[report.outcome];
}

const MARK = { holds: 'holds      ', 'does-not-hold': 'DOES NOT   ', 'not-checked': 'not checked' } as const;

function inWords(report: Report): string {
  const lines = report.findings.map(({ check, result, say: says }) => `  ${MARK[result]}  ${CHECKS[check]}: ${says}`);
  return [`${report.name} (${report.events} events, log ${report.origin})`, report.say, '', ...lines, ''].join('\n');
}

/** The keys that the reader brought: null for none, a sentence where one cannot be read. */
async function trusted(
  { key, policy }: { readonly key?: string | undefined; readonly policy?: string | undefined },
  sha256: Crypto['sha256'],
): Promise<readonly VerifierKey[] | null | string> {
  if (key === undefined && policy === undefined) return null;
  const keys: VerifierKey[] = [];
  if (key !== undefined) {
    const parsed = parseVerifierKey(sha256, key.trim());
    if (!parsed.ok) return `This is not a log’s key. ${refusalSentence(parsed)}`;
    keys.push(parsed.value);
  }
  if (policy !== undefined) {
    const file = await readFile(policy).catch(() => null);
    if (file === null) return `There is no readable file ${policy}.`;
    const parsed = parsePolicy(sha256, new Uint8Array(file));
    if (!parsed.ok) return `This policy cannot be followed. ${refusalSentence(parsed)}`;
    keys.push(...parsed.value);
  }
  return keys;
}

function read(args: readonly string[]) {
  try {
    const options = {
      help: { type: 'boolean' },
      json: { type: 'boolean' },
      key: { type: 'string' },
      policy: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'These arguments cannot be read.';
  }
}
