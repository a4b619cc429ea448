import { type Detector, exactly, matchAt } from '../detector.ts';
import { issuedBy } from '../providers.ts';
import { isBlank } from '../shapes.ts';

interface Endpoint {
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  readonly anchor: string;
  /** Sticky, from the anchor; group `v` is the key. */
  readonly pattern: RegExp;
}

const SAS = 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview';

const ENDPOINTS: readonly Endpoint[] = [
  {
    kind: 'infura-key',
    what: 'Infura API key in an address',
    source: 'https://docs.metamask.io/services/get-started/endpoints/',
    anchor: '.infura.io/',
    pattern: /\.infura\.io\/(?:ws\/)?v3\/(?<v>[0-9a-f]{32})(?![0-9a-z])/y,
  },
  {
    kind: 'alchemy-key',
    what: 'Alchemy API key in an address',
    source: 'https://www.alchemy.com/docs/reference/api-overview',
    anchor: '.alchemy.com/',
    pattern: /\.alchemy\.com\/(?:nft\/)?v[0-9]\/(?<v>[A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'quicknode-key',
    what: 'QuickNode token in an address',
    source: 'https://www.quicknode.com/docs/welcome',
    anchor: '.quiknode.pro/',
    pattern: /\.quiknode\.pro\/(?<v>[0-9a-f]{40})(?![0-9a-z])/y,
  },
  {
    kind: 'thingsboard-token',
    what: 'ThingsBoard device token in an address',
    source: 'https://thingsboard.io/docs/reference/http-api/',
    anchor: '/api/v1/',
    pattern:
      /\/api\/v1\/(?=[a-z]{0,19}[0-9])(?<v>[A-Za-z0-9]{20})\/(?:telemetry|attributes|rpc|claim|firmware)(?![A-Za-z])/y,
  },
  {
    kind: 'tines-webhook',
    what: 'Secret part of a Tines webhook address',
    source: 'https://www.tines.com/docs/actions/types/webhook/',
    anchor: '.tines.com/webhook/',
    pattern: /\.tines\.com\/webhook\/[0-9a-f]{32}\/(?<v>[0-9a-f]{32})(?![0-9a-z])/y,
  },
  {
    kind: 'azure-sas-signature',
    what: 'Signature of a shared access address of Azure',
    source: SAS,
    anchor: 'sig=',
    pattern: /sig=(?<v>[A-Za-z0-9%+/]{43,80}?(?:%3[dD]|=))/y,
  },
];

/** Keys that stand in the path or the query of an address; the address itself stays. */
export const endpoints: Detector = {
  name: 'endpoints',
  rank: 3,
  skipsInside: true,
  // Paths that begin like these are common, keys in them are not: little is read around each.
  reach: { left: 64, right: 256 },
  kinds: ENDPOINTS.map(({ kind, what, source }) => ({ kind, what, source, class: 'secret' })),
  anchors: exactly(...ENDPOINTS.map(({ anchor }) => anchor)),
  look(text, at, anchor) {
    const endpoint = ENDPOINTS.find((one) => one.anchor === anchor);
    const match = endpoint === undefined ? null : matchAt(endpoint.pattern, text, at);
    const value = match?.groups?.['v'];
    if (endpoint === undefined || match === null || value === undefined) return [];
    if (anchor === 'sig=' && /[A-Za-z0-9]/u.test(text.charAt(at - 1))) return [];
    const start = at + match[0].indexOf(value, anchor.length);
    return [
      {
        detector: 'endpoints',
        kind: endpoint.kind,
        class: isBlank(value) ? 'placeholder' : 'secret',
        start,
        end: start + value.length,
        confidence: 0.93,
        why: `${endpoint.what}: host and path are right`,
        entropy: 'high',
        ...issuedBy(endpoint.kind),
      },
    ];
  },
};
