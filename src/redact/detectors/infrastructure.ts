import { isBech32 } from '../checksums.ts';
import { shapeTable } from '../shapes.ts';

const VAULT = 'https://developer.hashicorp.com/vault/docs/concepts/tokens';
const DOPPLER = 'https://docs.doppler.com/reference/auth-token-formats';
const ONEPASSWORD = 'https://developer.1password.com/docs/service-accounts/';

/** Secret stores, networks, clusters and the tools that build them. */
export const infrastructure = shapeTable('infrastructure', [
  ['vault-service-token', 'HashiCorp Vault service token', VAULT, 'hvs.', /hvs\.[A-Za-z0-9_-]{24,300}/y],
  ['vault-batch-token', 'HashiCorp Vault batch token', VAULT, 'hvb.', /hvb\.[A-Za-z0-9_-]{24,1000}/y],
  ['vault-recovery-token', 'HashiCorp Vault recovery token', VAULT, 'hvr.', /hvr\.[A-Za-z0-9_-]{24,300}/y],
  [
    'pulumi-token',
    'Pulumi access token',
    'https://www.pulumi.com/docs/administration/access-identity/access-tokens/',
    'pul-',
    /pul-[0-9a-f]{40}(?![0-9a-z])/y,
  ],
  ['doppler-token', 'Doppler personal token', DOPPLER, 'dp.pt.', /dp\.pt\.[A-Za-z0-9]{40,50}/y],
  ['doppler-token', 'Doppler service token', DOPPLER, 'dp.st.', /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,50}/y],
  ['doppler-token', 'Doppler CLI token', DOPPLER, 'dp.ct.', /dp\.ct\.[A-Za-z0-9]{40,50}/y],
  ['doppler-token', 'Doppler service account token', DOPPLER, 'dp.sa.', /dp\.sa\.[A-Za-z0-9]{40,50}/y],
  ['doppler-token', 'Doppler SCIM token', DOPPLER, 'dp.scim.', /dp\.scim\.[A-Za-z0-9]{40,50}/y],
  ['doppler-token', 'Doppler audit token', DOPPLER, 'dp.audit.', /dp\.audit\.[A-Za-z0-9]{40,50}/y],
  [
    'age-secret-key',
    'age secret key',
    'https://github.com/C2SP/C2SP/blob/main/age.md',
    'AGE-SECRET-KEY-',
    /AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58,62}/y,
    isBech32,
  ],
  [
    '1password-secret-key',
    '1Password secret key',
    'https://support.1password.com/secret-key-security/',
    'A3-',
    /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}/y,
  ],
  [
    '1password-service-token',
    '1Password service account token',
    ONEPASSWORD,
    'ops_eyJ',
    /ops_eyJ[A-Za-z0-9+/_-]{100,4000}={0,3}/y,
  ],
  [
    'tailscale-key',
    'Tailscale key',
    'https://tailscale.com/kb/1101/api',
    'tskey-',
    /tskey-(?:[a-z]{2,12}-)?[A-Za-z0-9]{5,32}-[A-Za-z0-9]{6,64}/y,
  ],
  [
    'defined-networking-key',
    'Defined Networking API key',
    'https://docs.defined.net/guides/automating-host-creation/',
    'dnkey-',
    /dnkey-[A-Z0-9]{26}-[A-Z0-9]{52}/y,
  ],
  [
    'openshift-token',
    'OpenShift user token',
    'https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html',
    'sha256~',
    /sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y,
  ],
  [
    'infisical-token',
    'Infisical service token',
    'https://infisical.com/docs/documentation/platform/token',
    'st.',
    /st\.[0-9a-f-]{24,36}\.[0-9a-f]{32}\.[0-9a-f]{32}(?![0-9A-Za-z])/y,
  ],
  [
    'prefect-api-key',
    'Prefect API key',
    'https://docs.prefect.io/v3/manage/cloud/manage-users/api-keys',
    'pnu_',
    /pn[ub]_[A-Za-z0-9]{36}/y,
  ],
  ['scalingo-token', 'Scalingo API token', 'https://developers.scalingo.com/', 'tk-us-', /tk-us-[A-Za-z0-9_-]{40,60}/y],
  [
    'docker-auth-token',
    'Docker personal access token',
    'https://docs.docker.com/security/access-tokens/',
    'dckr_pat_',
    /dckr_pat_[A-Za-z0-9_-]{20,50}/y,
  ],
  [
    'docker-auth-token',
    'Docker organisation access token',
    'https://docs.docker.com/enterprise/security/access-tokens/',
    'dckr_oat_',
    /dckr_oat_[A-Za-z0-9_-]{20,50}/y,
  ],
  [
    'dependency-track-key',
    'Dependency-Track API key',
    'https://docs.dependencytrack.org/integrations/rest-api/',
    'odt_',
    /odt_[A-Za-z0-9]{32,64}/y,
  ],
  [
    'endor-credential',
    'Endor Labs API credential',
    'https://docs.endorlabs.com/administration/api-keys/',
    'endr+',
    /endr\+[A-Za-z0-9-]{16,40}/y,
  ],
  [
    'docker-swarm-token',
    'Docker Swarm join token',
    'https://docs.docker.com/engine/swarm/join-nodes/',
    'SWMTKN-1-',
    /SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}(?![0-9a-z])/y,
  ],
  [
    'docker-swarm-token',
    'Docker Swarm unlock key',
    'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
    'SWMKEY-1-',
    /SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/y,
  ],
  [
    'akamai-token',
    'Akamai EdgeGrid client or access token',
    'https://techdocs.akamai.com/developer/docs/edgegrid',
    'akab-',
    // Followed by a point it is the host of the client.
    /akab-[a-z0-9]{16}-[a-z0-9]{16}(?!\.?[a-z0-9])/y,
  ],
]);
