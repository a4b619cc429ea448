import { readFile } from 'node:fs/promises';
import { formsOf, sentForms } from '../../operations/proof/matching.ts';
import { together } from '../../operations/proof/prober.ts';
import { canTell } from '../../operations/proof/targets.ts';
import { probe } from '../../probes/probe.ts';
import { systemDial } from '../../probes/system.ts';
import { PROBE_LIMITS } from '../../probes/types.ts';
import type { ProbeResult } from '../../probes/types.ts';
import { EXIT, printJson, say } from '../output.ts';
import { askSecret } from './ask-secret.ts';
import { confirm } from './confirm.ts';
import { askDesk } from './desk.ts';
import { kitLink } from './link.ts';
import { openKit } from './open-kit.ts';
import type { OpenKit } from './open-kit.ts';
import { PROBE_HELP, probeArguments } from './probe-options.ts';
import type { ProbeOptions } from './probe-options.ts';

/** `throughline probe KIT`: on the machine of whoever holds the credential. Only the code of the answer leaves it. */
export async function probeCommand(args: readonly string[]): Promise<number> {
  const asked = probeArguments(args);
  if (asked.kind === 'help') return say(PROBE_HELP, EXIT.done);
  if (asked.kind === 'wrong') return say(`${asked.says}\nSee: throughline probe --help`, EXIT.usage);
  const { options } = asked;
  if (!options.yes && !process.stdin.isTTY)
    return say(
      'The credential comes by a pipe, so nobody can be asked: give --yes to try it and send the answer.',
      EXIT.usage,
    );
  const link = kitLink(options.link);
  if (typeof link === 'string') return say(link, EXIT.usage);
  const kit = await openKit(link, 'probe');
  if (typeof kit === 'string') return say(kit, EXIT.refused);
  const target = await targetOf(kit, options);
  if (typeof target === 'string') return say(target, EXIT.usage);
  const where = `${target.host} port ${target.port} (${target.issuer})${target.account === null ? '' : ` as ${target.account}`}`;
  process.stderr.write(`${kit.number}: ${kit.placeholder} will be offered once to ${where}.\n`);
  const given = await askSecret(process.stdin, 'The credential (it is not shown): ');
  if (given === null) return say('Nothing was given, so nobody was asked.', EXIT.refused);
  const result = await tried(kit, target, given, options);
  if (typeof result === 'string') return say(result, EXIT.refused);
  process.stderr.write(`${WORDS[result.answer]} (${result.code}). ${result.says}\n`);
  const sends = `${link.desk} is sent the kit and the code ${result.code}, and nothing else.`;
  if (!options.yes && !(await confirm(`${sends} Send it?`))) return say('Nothing was sent.', EXIT.refused);
  if (options.yes) process.stderr.write(`${sends}\n`);
  const kept = await askDesk(link, 'kit.answer', { code: result.code, issuer: target.issuer });
  if (!kept.ok) return say(kept.says, EXIT.refused);
  if (options.json) printJson(kept.value);
  else say(`${kit.number} has it, as asserted by the holder.`, EXIT.done);
  return EXIT.done;
}

const WORDS: Readonly<Record<ProbeResult['answer'], string>> = {
  refused: 'Refused: the credential is dead',
  'still-valid': 'Still valid: the credential works',
  'cannot-tell': 'The answer does not tell',
};

type KitTarget = NonNullable<OpenKit['target']>;

/** What the kit says, and what the holder says instead. Their own word allows an address of their own network. */
async function targetOf(kit: OpenKit, options: ProbeOptions): Promise<KitTarget | string> {
  const issuer = kit.target?.issuer ?? options.issuer;
  const host = options.host ?? kit.target?.host;
  const port = options.port ?? kit.target?.port;
  if (issuer === null || host === undefined || port === undefined)
    return 'The kit does not say where to ask: give --issuer, --host and --port.';
  if (options.issuer !== null && options.issuer !== issuer) return `The kit is for ${issuer}.`;
  if (!canTell(issuer, kit.kind))
    return `${issuer} takes no credential of this kind, so its refusal would prove nothing.`;
  const authority =
    options.authority === null ? null : await readFile(options.authority, 'utf8').catch(() => undefined);
  if (authority === undefined) return 'There is no readable file of that name for --authority.';
  return {
    name: host,
    issuer,
    host,
    port,
    account: options.account ?? kit.target?.account ?? null,
    detail: options.detail ?? kit.target?.detail ?? null,
    authority: authority ?? kit.target?.authority ?? null,
    private: options.host !== null || (kit.target?.private ?? false),
    clear: kit.target?.clear ?? false,
  };
}

/** Compares it here, then offers each form that has the fingerprint. Its bytes are gone afterwards. */
async function tried(
  kit: OpenKit,
  target: KitTarget,
  given: Buffer,
  { yes }: ProbeOptions,
): Promise<ProbeResult | string> {
  const forms = formsOf(given.toString('utf8'), kit.isIt);
  given.fill(0);
  if (forms.length === 0) return 'This is another credential than the one of the case. Nobody was asked.';
  const sent = sentForms(forms, kit.kind, target);
  if (sent.length === 0) return 'Give the credential as its issuer takes it. Nobody was asked.';
  if (!yes && !(await confirm('It is the one. Offer it to its issuer now?'))) return 'Nobody was asked.';
  const { private: inside, clear } = target;
  const allowed = [{ host: target.host.toLowerCase(), port: target.port, inside, clear }];
  const results: ProbeResult[] = [];
  for (const form of sent)
    results.push(await probe(target, Buffer.from(form), PROBE_LIMITS, systemDial(allowed, Date.now())));
  return together(results) ?? 'Nobody was asked.';
}
