import { shapeTable } from '../shapes.ts';
import { grafana } from '../token-checksums.ts';

const NEWRELIC = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/';
const SENTRY = 'https://docs.sentry.io/account/auth-tokens/';
const GRAFANA = 'https://grafana.com/docs/grafana/latest/administration/service-accounts/';
const DYNATRACE = 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients';

/** Monitoring and incident services. */
export const monitoring = shapeTable('monitoring', [
  ['sentry-token', 'Sentry organisation token', SENTRY, 'sntrys_', /sntrys_eyJ[A-Za-z0-9+/_=-]{60,600}/y],
  ['sentry-token', 'Sentry user token', SENTRY, 'sntryu_', /sntryu_[0-9a-f]{60,68}/y],
  [
    'grafana-token',
    'Grafana Cloud access policy token',
    'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
    'glc_',
    /glc_[A-Za-z0-9+/]{32,400}={0,3}/y,
  ],
  ['grafana-token', 'Grafana service account token', GRAFANA, 'glsa_', /glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}/y, grafana],
  [
    'grafana-token',
    'Grafana API key (legacy)',
    GRAFANA,
    'eyJrIjoi',
    /eyJrIjoi[A-Za-z0-9+/]{40,64}(?:IsIm4iOi|LCJuIjoi|wibiI6I)[A-Za-z0-9+/]{4,200}={0,3}/y,
  ],
  ['new-relic-key', 'New Relic user key', NEWRELIC, 'NRAK-', /NRAK-[A-Z0-9]{27}/y],
  ['new-relic-key', 'New Relic admin key', NEWRELIC, 'NRAA-', /NRAA-[a-f0-9]{27}/y],
  ['new-relic-key', 'New Relic insights query key', NEWRELIC, 'NRIQ-', /NRIQ-[A-Za-z0-9_-]{32}/y],
  ['new-relic-key', 'New Relic insights insert key', NEWRELIC, 'NRII-', /NRII-[A-Za-z0-9_-]{32}/y],
  ['new-relic-key', 'New Relic REST key', NEWRELIC, 'NRRA-', /NRRA-[a-f0-9]{42}/y],
  ['new-relic-key', 'New Relic browser key', NEWRELIC, 'NRJS-', /NRJS-[a-f0-9]{19}/y],
  [
    'pixie-key',
    'Pixie API key',
    'https://docs.px.dev/reference/admin/api-keys/',
    'px-api-',
    /px-api-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y,
  ],
  [
    'pixie-key',
    'Pixie deploy key',
    'https://docs.px.dev/reference/admin/deploy-keys/',
    'px-dep-',
    /px-dep-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y,
  ],
  ['dynatrace-token', 'Dynatrace access token', DYNATRACE, 'dt0', /dt0[a-z][0-9]{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}/y],
  [
    'honeycomb-key',
    'Honeycomb ingest key',
    'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
    'hca',
    /hca[im]k_[a-z0-9]{58}/y,
  ],
  ['posthog-key', 'PostHog personal API key', 'https://posthog.com/docs/api', 'phx_', /phx_[A-Za-z0-9_]{40,60}/y],
  ['posthog-key', 'PostHog project key', 'https://posthog.com/docs/api', 'phc_', /phc_[A-Za-z0-9_]{40,60}/y],
  [
    'pubnub-key',
    'PubNub secret key',
    'https://www.pubnub.com/docs/general/setup/account-setup',
    'sec-c-',
    /sec-c-[A-Za-z0-9-]{36,60}/y,
  ],
  [
    'ubidots-token',
    'Ubidots token',
    'https://docs.ubidots.com/v1.6/reference/authentication',
    'BBFF-',
    /BBFF-[A-Za-z0-9]{30}/y,
  ],
  [
    'segment-token',
    'Segment public API token',
    'https://docs.segmentapis.com/',
    'sgp_',
    /sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9])/y,
  ],
  [
    'databricks-token',
    'Databricks access token',
    'https://docs.databricks.com/dev-tools/auth/pat.html',
    'dapi',
    /dapi[0-9a-fA-F]{32}(?:-[0-9])?(?![0-9A-Za-z])/y,
  ],
  [
    'clickhouse-key',
    'ClickHouse Cloud API secret',
    'https://clickhouse.com/docs/cloud/manage/openapi',
    '4b1d',
    /4b1d[A-Za-z0-9]{38}(?![A-Za-z0-9])/y,
  ],
  [
    'notion-token',
    'Notion integration token',
    'https://developers.notion.com/docs/authorization',
    'ntn_',
    /ntn_[0-9]{11}[A-Za-z0-9]{35}(?![A-Za-z0-9])/y,
  ],
  [
    'notion-token',
    'Notion refresh token',
    'https://developers.notion.com/docs/authorization',
    'nrt_',
    /nrt_[A-Za-z0-9]{40,60}(?![A-Za-z0-9_])/y,
  ],
  [
    'linear-token',
    'Linear API key',
    'https://linear.app/developers/graphql',
    'lin_',
    /lin_(?:api|oauth)_[A-Za-z0-9]{32,64}/y,
  ],
  [
    'contentful-token',
    'Contentful personal access token',
    'https://www.contentful.com/developers/docs/references/authentication/',
    'CFPAT-',
    /CFPAT-[A-Za-z0-9_-]{43,60}/y,
  ],
  [
    'dropbox-token',
    'Dropbox short-lived access token',
    'https://developers.dropbox.com/oauth-guide',
    'sl.',
    /sl\.(?:u\.)?[A-Za-z0-9_-]{130,1500}/y,
  ],
  [
    'asana-token',
    'Asana personal access token',
    'https://developers.asana.com/docs/personal-access-token',
    '1/1',
    /1\/1[0-9]{15}:[0-9a-f]{32}(?![0-9a-f])/y,
  ],
  [
    'asana-token',
    'Asana personal access token',
    'https://developers.asana.com/docs/personal-access-token',
    '2/1',
    /2\/1[0-9]{15}\/1[0-9]{15}:[0-9a-f]{32}(?![0-9a-f])/y,
  ],
]);
