import { type Shape, shapeDetector } from '../shapes.ts';

const KEYS = 'https://docs.stripe.com/keys';
const HOOKS = 'https://docs.stripe.com/webhooks/signature';

/** Stripe secret and restricted keys, and webhook signing secrets. Publishable keys (pk_) are public. */
export const stripe = shapeDetector('stripe', [
  ...['sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_'].map((anchor): Shape => ({
    kind: anchor.startsWith('sk') ? 'stripe-secret-key' : 'stripe-restricted-key',
    what: anchor.startsWith('sk') ? 'Stripe secret key' : 'Stripe restricted key',
    source: KEYS,
    anchor,
    pattern: /[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,250}/y,
    check: (value) => ({
      confidence: value.length >= 32 ? 0.95 : 0.75,
      why: value.length >= 32 ? 'prefix and length are right' : 'prefix is right, the rest is short',
    }),
  })),
  ...['pk_live_', 'pk_test_'].map((anchor): Shape => ({
    kind: 'stripe-publishable-key',
    what: 'Stripe publishable key, made to be seen in pages and apps',
    source: KEYS,
    anchor,
    // With small letters: others issue secrets that begin alike, in capitals and digits only.
    pattern: /pk_(?:live|test)_(?=[A-Z0-9]{0,20}[a-z])[A-Za-z0-9]{10,250}/y,
    class: 'placeholder',
  })),
  {
    kind: 'stripe-webhook-secret',
    what: 'Stripe webhook signing secret',
    source: HOOKS,
    anchor: 'whsec_',
    pattern: /whsec_[A-Za-z0-9+/=]{24,100}/y,
  },
]);
