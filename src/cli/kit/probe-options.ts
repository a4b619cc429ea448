import { parseArgs } from 'node:util';
import { ISSUERS } from '../../domain/identity/words.ts';
import type { Issuer } from '../../domain/identity/words.ts';
import { wrongArguments } from '../output.ts';

export interface ProbeOptions {
  readonly link: string;
  readonly issuer: Issuer | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly account: string | null;
  readonly detail: string | null;
  /** A PEM file. */
  readonly authority: string | null;
  readonly yes: boolean;
  readonly json: boolean;
}
export type ProbeArguments =
  | { readonly kind: 'probe'; readonly options: ProbeOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly says: string };

/** What the words behind `throughline probe` ask for. */
export function probeArguments(args: readonly string[]): ProbeArguments {
  const parsed = parse(args);
  if (typeof parsed === 'string') return { kind: 'wrong', says: parsed };
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  const [link, ...more] = positionals;
  if (link === undefined || more.length > 0) return { kind: 'wrong', says: 'Name the kit: one link, in quotes.' };
  const issuer = ISSUERS.find((one) => one === values.issuer) ?? null;
  if (values.issuer !== undefined && issuer === null)
    return { kind: 'wrong', says: `--issuer is one of: ${ISSUERS.join(', ')}.` };
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && (!Number.isInteger(port) || port < 1 || port > 65_535))
    return { kind: 'wrong', says: '--port is a whole number from 1 to 65535.' };
  return {
    kind: 'probe',
    options: {
      link,
      issuer,
      port,
      host: values.host ?? null,
      account: values.account ?? null,
      detail: values.detail ?? null,
      authority: values.authority ?? null,
      yes: values.yes === true,
      json: values.json === true,
    },
  };
}

function parse(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const named = { issuer: text, host: text, port: text, account: text, detail: text, authority: text } as const;
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...named, yes: flag, json: flag, help: flag },
    });
  } catch (error) {
    return wrongArguments(error);
  }
}

export const PROBE_HELP = `Usage: throughline probe KIT [options]

Tries a credential on this machine and tells the desk that gave you the kit what its
issuer answered. The credential stays here: it is compared with the case by fingerprint,
offered to its issuer once, and overwritten. The desk gets one word, the code of the
answer, and keeps it as asserted by the holder.

KIT is the link that you were given, in quotes. The credential is asked for without
being shown, or read from standard input where it is piped in.

  --host HOST            Another host than the kit names, such as the end of a tunnel;
                         it may lie in a private network, since you name it yourself.
  --port N               Another port.
  --issuer NAME          Who is asked, where the kit does not say: postgres, mariadb,
                         redis, ldap, ssh, http-basic, http-bearer, tls-client, github,
                         gitlab, slack or aws-sts.
  --account NAME         Account, bind DN or the id of an access key.
  --detail TEXT          Database, path of a page, or region.
  --authority FILE       The certificate authority of the host, in PEM.
  --yes                  Do not ask before it is tried, and before the answer is sent.
  --json                 What was kept, as JSON.

Exit code 0: the answer was sent. 1: something was in the way. 2: wrong usage.
3: refused, or you said no.`;
