import { DATA, identity, KUNDEN, PAYMENTS, PLATFORM, SHOP } from './identity-seed.ts';
import type { SourceSeed } from './identity-seed.ts';

const at = (name: string) => `spiffe://cluster.example.net/ns/${name.replace('/', '/sa/')}`;

/** What the export of the cluster shows. */
export const CLUSTER: SourceSeed = {
  source: 'kubernetes',
  name: 'cluster eu-1',
  environment: 'production',
  identities: [
    identity('workload', 'shop/checkout', at('shop/checkout'), 'Runs the checkout.', SHOP, 20, 70, [
      ['get', 'secrets'],
    ]),
    identity('workload', 'shop/search', at('shop/search'), 'Runs the search of the shop.', SHOP, 20, 70, [
      ['get', 'configmaps'],
    ]),
    identity('workload', 'payments/ledger', at('payments/ledger'), 'Keeps the books.', PAYMENTS, 15, 75, [
      ['get', 'secrets'],
    ]),
    identity(
      'workload',
      'payments/reconcile',
      at('payments/reconcile'),
      'Compares books with the bank.',
      PAYMENTS,
      15,
      75,
      [['list', 'jobs']],
    ),
    identity('workload', 'data/airlift', at('data/airlift'), 'Runs the jobs of the night.', DATA, 220, null, [
      ['*', '*'],
    ]),
    identity(
      'workload',
      'platform/gitops',
      at('platform/gitops'),
      'Brings the cluster to what the repository says.',
      PLATFORM,
      110,
      null,
      [['*', '*']],
    ),
    identity('workload', 'platform/cert-issuer', at('platform/cert-issuer'), 'Renews certificates.', PLATFORM, 40, 50, [
      ['update', 'secrets'],
    ]),
    identity(
      'workload',
      'kundendienst/postkorb',
      at('kundendienst/postkorb'),
      'Verteilt eingehende Anfragen.',
      KUNDEN,
      65,
      25,
      [['get', 'configmaps']],
    ),
    identity('workload', 'kundendienst/rueckruf', at('kundendienst/rueckruf'), 'Plant Rückrufe.', KUNDEN, 65, 25, [
      ['get', 'configmaps'],
    ]),
    identity('workload', 'default/debug-pod', at('default/debug-pod'), null, null, 410, null, [['*', 'pods']]),
  ],
};
