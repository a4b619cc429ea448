import { shapeTable } from '../shapes.ts';

const SHOPIFY = 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens';
const SQUARE = 'https://developer.squareup.com/docs/build-basics/access-tokens';
const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/** Payment, shipping and shops. */
export const commerce = shapeTable('commerce', [
  ...['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_', 'shpit_'].map(
    (anchor) =>
      ['shopify-token', 'Shopify token', SHOPIFY, anchor, /shp[a-z]{2}_[A-Za-z0-9]{32,64}(?![A-Za-z0-9])/y] as const,
  ),
  ['square-access-token', 'Square access token', SQUARE, 'sq0atp-', /sq0atp-[A-Za-z0-9_-]{22}/y],
  ['square-client-secret', 'Square OAuth secret', SQUARE, 'sq0csp-', /sq0csp-[A-Za-z0-9_-]{43}/y],
  ['square-access-token', 'Square access token', SQUARE, 'EAAA', /EAAA[A-Za-z0-9_-]{56,60}(?![A-Za-z0-9_-])/y],
  [
    'paypal-token',
    'PayPal Braintree access token',
    'https://developer.paypal.com/braintree/docs/guides/authorization/overview',
    'access_token$',
    /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/y,
  ],
  [
    'plaid-token',
    'Plaid access token',
    'https://plaid.com/docs/api/tokens/',
    'access-',
    new RegExp(`access-(?:production|sandbox|development)-${UUID}`, 'y'),
  ],
  [
    'flutterwave-key',
    'Flutterwave secret key',
    'https://developer.flutterwave.com/docs/authentication',
    'FLWSECK',
    /FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,40}(?:-X)?/y,
  ],
  [
    'razorpay-key',
    'Razorpay key id',
    'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    'rzp_',
    /rzp_(?:live|test)_[A-Za-z0-9]{14,24}/y,
  ],
  ['easypost-key', 'EasyPost API key', 'https://docs.easypost.com/docs/authentication', 'EZAK', /EZAK[A-Za-z0-9]{54}/y],
  [
    'easypost-key',
    'EasyPost test key',
    'https://docs.easypost.com/docs/authentication',
    'EZTK',
    /EZTK[A-Za-z0-9]{54}/y,
  ],
  [
    'pagarme-key',
    'Pagar.me API key',
    'https://docs.pagar.me/docs/chaves-de-acesso',
    'ak_',
    /ak_(?:live|test)_[A-Za-z0-9]{24,36}/y,
  ],
  [
    'shippo-token',
    'Shippo API token',
    'https://docs.goshippo.com/docs/guides_general/authentication/',
    'shippo_',
    /shippo_(?:live|test)_[A-Fa-f0-9]{40}/y,
  ],
  [
    'duffel-token',
    'Duffel API token',
    'https://duffel.com/docs/api/overview/making-requests',
    'duffel_',
    /duffel_(?:test|live)_[A-Za-z0-9_=-]{40,46}/y,
  ],
  [
    'gocardless-token',
    'GoCardless access token',
    'https://developer.gocardless.com/getting-started/api/making-your-first-request',
    'live_',
    /live_(?![0-9]{6,12}_)(?=[A-Za-z_=-]{0,39}[0-9])[A-Za-z0-9_=-]{40}(?![A-Za-z0-9_=-])/y,
  ],
  ['lob-key', 'Lob API key', 'https://docs.lob.com/', 'live_', /live_(?:pub_)?[0-9a-f]{32,36}(?![0-9a-z])/y],
  ['lob-key', 'Lob test API key', 'https://docs.lob.com/', 'test_', /test_(?:pub_)?[0-9a-f]{32,36}(?![0-9a-z])/y],
  [
    'scale-key',
    'Scale AI key',
    'https://docs.scale.com/reference/authentication',
    'live_auth_',
    /live_auth_[0-9a-f]{32}/y,
  ],
  ['fleetbase-key', 'Fleetbase key', 'https://docs.fleetbase.io/', 'flb_', /flb_(?:live|test)_[A-Za-z0-9]{16,32}/y],
]);
