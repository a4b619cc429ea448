/**
 * Who issued a value, from its kind: the longest issuer's name that the kind begins with. Kinds that nobody in
 * particular issues (`jwt`, `password-hash`, `age-secret-key`) have none.
 */
export function providerOf(kind: string): string | undefined {
  const words = kind.split('-');
  for (let count = Math.min(words.length, LONGEST); count > 0; count -= 1) {
    const name = words.slice(0, count).join('-');
    if (ISSUERS.has(name)) return ALIASES[name] ?? name;
  }
  return undefined;
}

/** The field of a finding: empty where nobody in particular issues the kind. */
export function issuedBy(kind: string): { readonly provider?: string } {
  const provider = providerOf(kind);
  return provider === undefined ? {} : { provider };
}

/** Products that are known by another name than that of who issues their credentials. */
const ALIASES: Readonly<Record<string, string>> = {
  amazon: 'aws',
  firebase: 'google',
  facebook: 'meta',
  instagram: 'meta',
  teams: 'microsoft',
  nuget: 'microsoft',
  vault: 'hashicorp',
  terraform: 'hashicorp',
  trello: 'atlassian',
};

const ISSUERS: ReadonlySet<string> = new Set(
  `
1password adafruit adobe aiven akamai alchemy alibaba airtable amazon anthropic apify asana atlassian authress aws azure brevo buildkite cerebras circleci
clickhouse clickup clojars cloudflare coderabbit confluent contentful courier coze crates-io databricks defined-networking dependency-track digitalocean discord
docker doppler dropbox duffel dynatrace easypost elevenlabs endor facebook figma firebase firecrawl fireworks flexport fullstory fleetbase
flutterwave fly frameio friendli github gitlab gocardless google grafana groq harness heroku honeycomb hubspot huggingface ifttt infisical
infracost infura instagram intra42 ionic jenkins jfrog jina klaviyo langsmith launchdarkly linear linkedin lob mailchimp mailgun mapbox
mattermost maxmind mergify mongodb-atlas nats neon netlify new-relic nightfall notion npm nuget nvidia nylas octopus okta openai openrouter openshift
pagarme paypal perplexity pinecone pixie plaid planetscale posthog postman prefect pubnub pulumi pypi quicknode razorpay readme
render replicate resend retell riot rubygems runway salesforce scale scalingo scrapfly segment sendgrid sentry shippo shopify slack snyk sonar
sourcegraph square stackhawk stripe supabase tailscale tavily teams teamwork telegram telnyx terraform thingsboard throughline tines together trello
truenas twilio twitch twitter typeform ubidots vault vercel voiceflow voyage wakatime wandb xai yandex-cloud zapier zhipu zoho
zuplo
`
    .trim()
    .split(/\s+/u),
);

const LONGEST = 2;
