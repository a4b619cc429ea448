import { ADMITS } from '../domain/people/provider-admission.ts';
import type { Admit } from '../domain/people/provider-admission.ts';
import { ROLES } from '../domain/people/roles.ts';
import type { RolePair } from '../domain/people/provider-roles.ts';

/** An identity provider as an administrator sets it. */
export interface OidcConfig {
  readonly issuer: URL;
  readonly clientId: string;
  /** The secret itself, or the file in which it stands. */
  readonly clientSecret: { readonly value: string } | { readonly file: string };
  /** What the button on the sign-in page calls it. */
  readonly name: string;
  readonly groupsClaim: string;
  readonly roles: readonly RolePair[];
  readonly admit: Admit;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly says: string };

const NAMES = [
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_CLIENT_SECRET_FILE',
  'OIDC_NAME',
  'OIDC_GROUPS_CLAIM',
  'OIDC_ROLES',
  'OIDC_ADMIT',
];

/** The variables `OIDC_…`; null where there is no identity provider. */
export function readOidc(env: Readonly<Record<string, string | undefined>>): Read<OidcConfig | null> {
  const issuer = env['OIDC_ISSUER'];
  if (issuer === undefined) {
    const alone = NAMES.find((name) => env[name] !== undefined);
    return alone === undefined
      ? { ok: true, value: null }
      : wrong(`${alone} needs OIDC_ISSUER: the address of the identity provider.`);
  }
  const url = URL.parse(issuer);
  if (url === null || !isIssuer(url))
    return wrong(
      'OIDC_ISSUER is the https address of the identity provider as it writes it itself, such as https://login.example.org; http is taken from this machine alone.',
    );
  const clientId = env['OIDC_CLIENT_ID'] ?? '';
  if (clientId === '')
    return wrong('OIDC_ISSUER needs OIDC_CLIENT_ID: under which name this desk is registered there.');
  const [value = '', file = ''] = [env['OIDC_CLIENT_SECRET'], env['OIDC_CLIENT_SECRET_FILE']];
  if ((value === '') === (file === ''))
    return wrong('OIDC_ISSUER needs OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE, and not both.');
  const roles = readPairs(env['OIDC_ROLES'] ?? '');
  if (roles === null)
    return wrong(
      `OIDC_ROLES lists group=role with semicolons between, such as "desk team=responder;it=administrator". The roles are ${ROLES.join(', ')}.`,
    );
  const admit = ADMITS.find((one) => one === (env['OIDC_ADMIT'] ?? 'invited'));
  if (admit === undefined)
    return wrong(
      'OIDC_ADMIT is "invited" (only who is known here comes in) or "listed" (whoever is in a group of OIDC_ROLES does).',
    );
  if (admit === 'listed' && roles.length === 0)
    return wrong('OIDC_ADMIT=listed needs OIDC_ROLES: the groups that are listed.');
  return {
    ok: true,
    value: {
      issuer: url,
      clientId,
      clientSecret: file === '' ? { value } : { file },
      name: env['OIDC_NAME']?.trim().slice(0, 60) || url.hostname,
      groupsClaim: env['OIDC_GROUPS_CLAIM'] ?? 'groups',
      roles,
      admit,
    },
  };
}

/** OpenID Connect Core §2: https, without query or fragment. */
function isIssuer({ protocol, hostname, search, hash, username }: URL): boolean {
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127\.[0-9.]+$/u.test(hostname);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isHere);
  return isSafe && search === '' && hash === '' && username === '';
}

/** A name of a group may hold `=` and commas, as those of directories do: the role stands behind the last `=`. */
function readPairs(text: string): readonly RolePair[] | null {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const pairs = parts.flatMap((part) => {
    const at = part.lastIndexOf('=');
    const group = part.slice(0, Math.max(0, at)).trim();
    const role = ROLES.find((one) => one === part.slice(at + 1).trim());
    return group === '' || role === undefined ? [] : [{ group, role }];
  });
  return pairs.length === parts.length ? pairs : null;
}

function wrong(says: string): { readonly ok: false; readonly says: string } {
  return { ok: false, says };
}
