import { shapeTable } from '../shapes.ts';
import { cloudflare, vercel } from '../token-checksums.ts';

const GOOGLE_KEYS = 'https://cloud.google.com/docs/authentication/api-keys';
const GOOGLE_OAUTH = 'https://developers.google.com/identity/protocols/oauth2';
const DIGITALOCEAN = 'https://docs.digitalocean.com/reference/api/create-personal-access-token/';
const CLOUDFLARE = 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/';
const VERCEL = 'https://vercel.com/changelog/new-token-formats-and-secret-scanning';
const PLANETSCALE = 'https://planetscale.com/docs/api/reference/service-tokens';

/** Hosting and cloud platforms, other than Amazon and Azure. */
export const cloud = shapeTable('cloud', [
  ['google-api-key', 'Google API key', GOOGLE_KEYS, 'AIza', /AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9])/y],
  ['google-oauth-client-secret', 'Google OAuth client secret', GOOGLE_OAUTH, 'GOCSPX-', /GOCSPX-[A-Za-z0-9_-]{20,40}/y],
  [
    'google-oauth-access-token',
    'Google OAuth access token',
    GOOGLE_OAUTH,
    'ya29.',
    /ya29\.[A-Za-z0-9_.-]{20,2048}(?<!\.)/y,
  ],
  ['google-oauth-refresh-token', 'Google OAuth refresh token', GOOGLE_OAUTH, '1//0', /1\/\/0[A-Za-z0-9_-]{30,256}/y],
  [
    'mongodb-atlas-secret',
    'MongoDB Atlas service account secret',
    'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
    'mdb_sa_sk_',
    /mdb_sa_sk_[A-Za-z0-9_-]{36,50}/y,
  ],
  [
    'zoho-token',
    'Zoho OAuth token',
    'https://www.zoho.com/accounts/protocol/oauth.html',
    '1000.',
    /1000\.[0-9a-f]{32,33}\.[0-9a-f]{32}/y,
  ],
  [
    'salesforce-token',
    'Salesforce session or access token',
    'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_access_tokens.htm',
    '00D',
    /00D[A-Za-z0-9]{9,15}![A-Za-z0-9._]{40,160}(?<!\.)/y,
  ],
  ['digitalocean-token', 'DigitalOcean personal access token', DIGITALOCEAN, 'dop_v1_', /dop_v1_[0-9a-f]{40,80}/y],
  ['digitalocean-token', 'DigitalOcean OAuth token', DIGITALOCEAN, 'doo_v1_', /doo_v1_[0-9a-f]{40,80}/y],
  ['digitalocean-token', 'DigitalOcean refresh token', DIGITALOCEAN, 'dor_v1_', /dor_v1_[0-9a-f]{40,80}/y],
  [
    'heroku-api-key',
    'Heroku API key',
    'https://devcenter.heroku.com/articles/platform-api-quickstart',
    'HRKU-',
    /HRKU-[A-Za-z0-9_-]{36,100}/y,
  ],
  [
    'fly-token',
    'Fly.io access token',
    'https://fly.io/docs/security/tokens/',
    'fm1',
    /fm1[ar]?_[A-Za-z0-9+/_-]{60,4000}={0,3}/y,
  ],
  [
    'fly-token',
    'Fly.io access token',
    'https://fly.io/docs/security/tokens/',
    'fm2_',
    /fm2_[A-Za-z0-9+/_-]{60,4000}={0,3}/y,
  ],
  [
    'fly-token',
    'Fly.io access token (legacy)',
    'https://fly.io/docs/security/tokens/',
    'fo1_',
    /fo1_[A-Za-z0-9_-]{40,60}/y,
  ],
  [
    'cloudflare-origin-ca-key',
    'Cloudflare origin CA key',
    CLOUDFLARE,
    'v1.0-',
    /v1\.0-[0-9a-f]{24}-[0-9a-f]{120,160}/y,
  ],
  [
    'cloudflare-token',
    'Cloudflare account API token',
    CLOUDFLARE,
    'cfat_',
    /cfat_[A-Za-z0-9]{40}[0-9a-f]{8}(?![A-Za-z0-9_-])/y,
    cloudflare,
  ],
  [
    'cloudflare-token',
    'Cloudflare user API token',
    CLOUDFLARE,
    'cfut_',
    /cfut_[A-Za-z0-9]{40}[0-9a-f]{8}(?![A-Za-z0-9_-])/y,
    cloudflare,
  ],
  [
    'cloudflare-token',
    'Cloudflare global API key',
    CLOUDFLARE,
    'cfk_',
    /cfk_[A-Za-z0-9]{40}[0-9a-f]{8}(?![A-Za-z0-9_-])/y,
    cloudflare,
  ],
  [
    'netlify-token',
    'Netlify personal access token',
    'https://docs.netlify.com/api/get-started/',
    'nfp_',
    /nfp_[A-Za-z0-9_]{36,50}/y,
  ],
  [
    'render-api-key',
    'Render API key',
    'https://render.com/docs/api',
    'rnd_',
    /rnd_[A-Za-z0-9]{24,50}(?![A-Za-z0-9_])/y,
  ],
  ...(
    [
      ['vcp_', 'Vercel personal access token'],
      ['vci_', 'Vercel integration token'],
      ['vca_', 'Vercel app access token'],
      ['vcr_', 'Vercel app refresh token'],
      ['vck_', 'Vercel API key'],
    ] as const
  ).map(
    ([anchor, what]) =>
      ['vercel-token', what, VERCEL, anchor, /vc[apirk]_[A-Za-z0-9]{24,80}(?![A-Za-z0-9_-])/y, vercel] as const,
  ),
  [
    'vercel-token',
    'Vercel blob token',
    'https://vercel.com/docs/vercel-blob',
    'vercel_blob_rw_',
    /vercel_blob_rw_[A-Za-z0-9_]{30,80}/y,
  ],
  [
    'supabase-token',
    'Supabase personal access token',
    'https://supabase.com/docs/guides/api/api-keys',
    'sbp_',
    /sbp_(?:oauth_|v0_)?[A-Za-z0-9]{40,64}/y,
  ],
  [
    'supabase-secret-key',
    'Supabase secret key',
    'https://supabase.com/docs/guides/api/api-keys',
    'sb_secret_',
    /sb_secret_[A-Za-z0-9_-]{20,60}/y,
  ],
  [
    'planetscale-token',
    'PlanetScale service token',
    PLANETSCALE,
    'pscale_tkn_',
    /pscale_tkn_[A-Za-z0-9=._-]{30,80}(?<!\.)/y,
  ],
  [
    'planetscale-password',
    'PlanetScale database password',
    PLANETSCALE,
    'pscale_pw_',
    /pscale_pw_[A-Za-z0-9=._-]{30,80}(?<!\.)/y,
  ],
  [
    'planetscale-token',
    'PlanetScale OAuth token',
    PLANETSCALE,
    'pscale_oauth_',
    /pscale_oauth_[A-Za-z0-9=._-]{30,80}(?<!\.)/y,
  ],
  [
    'aiven-password',
    'Aiven service password',
    'https://aiven.io/docs/platform/concepts/service-password',
    'AVNS_',
    /AVNS_[A-Za-z0-9_-]{16,40}/y,
  ],
  [
    'alibaba-access-key-id',
    'Alibaba Cloud access key id',
    'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
    'LTAI',
    /LTAI(?=[A-Za-z]{0,20}[0-9])[A-Za-z0-9]{12,20}(?![A-Za-z0-9])/y,
  ],
  [
    'confluent-secret',
    'Confluent Cloud API secret',
    'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    'cflt',
    /cflt(?=[A-Za-z+/]{0,30}[0-9])[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/=])/y,
  ],
  [
    'yandex-cloud-key',
    'Yandex Cloud API key',
    'https://yandex.cloud/docs/iam/concepts/authorization/api-key',
    'AQVN',
    /AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/y,
  ],
  [
    'yandex-cloud-token',
    'Yandex Cloud IAM token',
    'https://yandex.cloud/docs/iam/concepts/authorization/iam-token',
    't1.',
    /t1\.[A-Za-z0-9_-]{40,400}\.[A-Za-z0-9_-]{80,96}/y,
  ],
]);
