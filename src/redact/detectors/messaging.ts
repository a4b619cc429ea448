import { shapeTable } from '../shapes.ts';

const META = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens';

/** Mail, chat and social services; webhook addresses are in `webhooks.ts`. */
export const messaging = shapeTable('messaging', [
  [
    'sendgrid-api-key',
    'SendGrid API key',
    'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    'SG.',
    /SG\.[A-Za-z0-9_-]{16,32}\.[A-Za-z0-9_-]{16,64}/y,
  ],
  [
    'mailgun-api-key',
    'Mailgun API key',
    'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/',
    'key-',
    /key-[0-9a-z]{32}(?![0-9A-Za-z])/y,
  ],
  [
    'brevo-api-key',
    'Brevo (Sendinblue) API key',
    'https://developers.brevo.com/docs/getting-started',
    'xkeysib-',
    /xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}/y,
  ],
  [
    'brevo-smtp-key',
    'Brevo (Sendinblue) SMTP key',
    'https://developers.brevo.com/docs/smtp-integration',
    'xsmtpsib-',
    /xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}/y,
  ],
  ['facebook-access-token', 'Meta access token', META, 'EAA', /EAA[A-Za-z0-9]{80,400}(?![A-Za-z0-9_-])/y],
  ['facebook-access-token', 'Meta access token', META, 'EAACEdEose0cBA', /EAACEdEose0cBA[A-Za-z0-9]{20,400}/y],
  ['instagram-token', 'Instagram access token', META, 'IGQV', /IGQV[A-Za-z0-9_-]{100,300}/y],
  [
    'twitch-stream-key',
    'Twitch stream key',
    'https://dev.twitch.tv/docs/video-broadcast/',
    'live_',
    /live_[0-9]{6,12}_[A-Za-z0-9]{28,36}/y,
  ],
  [
    'linkedin-client-secret',
    'LinkedIn client secret',
    'https://learn.microsoft.com/linkedin/shared/authentication/authentication',
    'WPL_AP1.',
    /WPL_AP1\.[A-Za-z0-9._-]{12,40}(?:==)?/y,
  ],
  [
    'frameio-token',
    'Frame.io developer token',
    'https://developer.adobe.com/frameio/',
    'fio-u-',
    /fio-u-[A-Za-z0-9_-]{60,80}/y,
  ],
  [
    'typeform-token',
    'Typeform personal access token',
    'https://www.typeform.com/developers/get-started/personal-access-token/',
    'tfp_',
    /tfp_[A-Za-z0-9_-]{40,60}/y,
  ],
  [
    'hubspot-token',
    'HubSpot private app token',
    'https://developers.hubspot.com/docs/guides/apps/private-apps/overview',
    'pat-',
    /pat-(?:na|eu|ap)[0-9]-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y,
  ],
  [
    'teamwork-token',
    'Teamwork token',
    'https://apidocs.teamwork.com/guides/teamwork/authentication',
    'tkn.v1_',
    /tkn\.v1_[A-Za-z0-9+/_-]{60,100}={0,2}/y,
  ],
  [
    'courier-key',
    'Courier authorisation token',
    'https://www.courier.com/docs/reference/authentication',
    'pk_',
    /pk_(?:prod|test)_[A-Z0-9]{28}(?![A-Za-z0-9])/y,
  ],
  [
    'klaviyo-key',
    'Klaviyo private API key',
    'https://developers.klaviyo.com/en/docs/authenticate_',
    'pk_',
    /pk_(?=[a-z]{0,33}[0-9])[a-z0-9]{34}(?![A-Za-z0-9_])/y,
  ],
  [
    'nylas-key',
    'Nylas API key',
    'https://developer.nylas.com/docs/v3/auth/',
    'nyk_',
    /nyk_(?:v0_)?[A-Za-z0-9]{60,64}(?![A-Za-z0-9_])/y,
  ],
  [
    'twitter-bearer-token',
    'X (Twitter) bearer token',
    'https://docs.x.com/fundamentals/authentication/oauth-2-0/bearer-tokens',
    'AAAAAAAAAAAAAAAAAAAAA',
    /A{20,22}[A-Za-z0-9]{4,60}%[0-9A-Fa-f]{2}[A-Za-z0-9%]{30,120}/y,
  ],
]);
