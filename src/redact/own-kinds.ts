/** Every word that a placeholder of ours can hold, made by `npm run docs` from the detectors. */
export const OWN_KINDS: ReadonlySet<string> = new Set(
  `
1password-secret-key 1password-service-token account-id account-key adafruit-key adobe-client-secret
age-secret-key airtable-token aiven-password akamai-token alchemy-key alibaba-access-key-id
amazon-mws-auth-token anthropic-api-key api-key apify-token asana-token atlassian-api-token
atlassian-personal-token authorization-code authress-key aws-access-key-id aws-appsync-key aws-bedrock-api-key
aws-secret-access-key aws-session-token azure-account-key azure-client-secret azure-devops-token
azure-function-key azure-registry-key azure-sas-signature azure-search-key azure-service-key basic-auth
bearer-token brevo-api-key brevo-smtp-key buildkite-token bundler-credentials callback-url cerebras-api-key
circleci-token clickhouse-key clickup-token client-id clojars-token cloud-resource cloudflare-origin-ca-key
cloudflare-token coderabbit-key command-password confluent-secret contentful-token courier-key coze-token
crates-io-token database-password database-user databricks-token declared-secret defined-networking-key
dependency-track-key device-key device-password digitalocean-token directory-name discord-bot-token
discord-webhook django-secret-key docker-auth-token docker-swarm-token doppler-token dropbox-token
duffel-token dynatrace-token easypost-key elevenlabs-api-key encoded-secret encrypted-private-key
endor-credential endpoint facebook-access-token facebook-app-token figma-token firebase-device-token
firebase-server-key firecrawl-api-key fireworks-api-key fleetbase-key flexport-token flutterwave-key fly-token
frameio-token friendli-token fullstory-key github-fine-grained-token github-installation-token
github-oauth-token github-personal-access-token github-refresh-token github-user-token gitlab-agent-token
gitlab-deploy-token gitlab-feature-flag-token gitlab-feed-token gitlab-incoming-mail-token gitlab-job-token
gitlab-oauth-secret gitlab-personal-access-token gitlab-runner-token gitlab-scim-token gitlab-session-cookie
gitlab-trigger-token gitlab-workspace-token gocardless-token google-api-key google-chat-webhook
google-oauth-access-token google-oauth-client-secret google-oauth-refresh-token grafana-token groq-api-key
harness-token heroku-api-key honeycomb-key host hubspot-token huggingface-token ifttt-webhook infisical-token
infracost-key infura-key instagram-token intra42-secret ionic-token jenkins-password jfrog-api-key
jfrog-reference-token jina-api-key jwk-private-key jwt kerberos-hash key-id klaviyo-key
kubernetes-secret-value kubernetes-subject langsmith-key launchdarkly-key linear-token linkedin-client-secret
lob-key mailchimp-api-key mailgun-api-key mapbox-token mattermost-webhook maxmind-licence-key mergify-key
mongodb-atlas-secret nats-seed neon-api-key netlify-token new-relic-key nightfall-key notion-token
npm-access-token nuget-api-key nvidia-api-key nylas-key octopus-api-key okta-api-token one-time-code
openai-api-key openrouter-api-key openshift-token pagarme-key passphrase password password-hash paypal-token
perplexity-api-key pin pinecone-api-key pixie-key plaid-token planetscale-password planetscale-token
posthog-key postman-api-key powershell-password prefect-api-key principal-id private-address private-key
protected-password pubnub-key pulumi-token putty-private-key pypi-token quicknode-key razorpay-key
readme-api-key recovery-code removed-personal-data removed-secret render-api-key replicate-token
resend-api-key retell-api-key riot-api-key role rubygems-api-key runway-api-key salesforce-token
saml-assertion scale-key scalingo-token scrapfly-key sealed-value secret secret-access-key secret-location
seed-phrase segment-token sendgrid-api-key sentry-token service-account service-key session-cookie
shippo-token shopify-token signed-url signing-key slack-app-token slack-bot-token slack-client-token
slack-configuration-token slack-legacy-token slack-session-cookie slack-user-token slack-webhook
slack-workspace-token snmp-community snmp-password snyk-token sonar-token sourcegraph-token spiffe-id
square-access-token square-client-secret stackhawk-key storage-name stored-password stripe-publishable-key
stripe-restricted-key stripe-secret-key stripe-webhook-secret supabase-secret-key supabase-token tailscale-key
tavily-api-key teams-webhook teamwork-token telegram-bot-token telnyx-key tenant-host tenant-id
terraform-token thingsboard-token throughline-api-token throughline-kit throughline-link throughline-session
tines-webhook together-api-key token totp-secret tracking-code trello-token truenas-api-key twilio-api-key
twitch-stream-key twitter-bearer-token typeform-token ubidots-token url-password url-token url-user user-name
vault-batch-token vault-recovery-token vault-service-token vault-unseal-key vercel-token voiceflow-api-key
voyage-api-key vpn-secret wakatime-key wandb-api-key wifi-password xai-api-key yandex-cloud-key
yandex-cloud-token zapier-webhook zhipu-api-key zoho-token zuplo-key
`.match(/\S+/gu),
);
