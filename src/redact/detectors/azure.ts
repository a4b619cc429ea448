import { type Middle, middleDetector } from '../middles.ts';

const ACCOUNT_KEYS = 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage';
/** Microsoft's own patterns of the keys that carry a signature of the service. */
const SIGNATURES = 'https://github.com/microsoft/security-utilities';

const MIDDLES: readonly Middle[] = [
  {
    kind: 'azure-client-secret',
    what: 'Microsoft Entra client secret',
    source: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    anchors: ['0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'],
    before: [3, 3],
    pattern: /[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/y,
  },
  {
    kind: 'azure-devops-token',
    what: 'Azure DevOps personal access token',
    source:
      'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
    anchors: ['AZDO'],
    before: [76, 76],
    pattern: /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'azure-account-key',
    what: 'Azure account key of 512 bits (storage, Cosmos DB, API management, batch)',
    source: ACCOUNT_KEYS,
    anchors: ['+ASt', '+AMC', '+ABa', 'APIM', 'ACDb'],
    before: [76, 76],
    pattern: /[A-Za-z0-9+/]{76}(?:\+ASt|\+AMC|\+ABa|APIM|ACDb)[A-Za-z0-9+/]{6}==/y,
  },
  {
    kind: 'azure-account-key',
    what: 'Azure account key of 256 bits (service bus, event hub, relay, IoT, event grid, cache)',
    source: SIGNATURES,
    anchors: ['+ASb', '+AEh', '+ARm', 'AIoT', 'AZEG', 'AzCa'],
    before: [33, 33],
    pattern: /[A-Za-z0-9+/]{33}(?:\+ASb|\+AEh|\+ARm|AIoT|AZEG|AzCa)[A-Za-z0-9+/]{6}=/y,
  },
  {
    kind: 'azure-function-key',
    what: 'Azure Functions key',
    source: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    anchors: ['AzFu'],
    before: [44, 44],
    pattern: /[A-Za-z0-9_-]{44}AzFu[A-Za-z0-9_-]{5}[AQgw]==/y,
  },
  {
    kind: 'azure-search-key',
    what: 'Azure AI Search key',
    source: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
    anchors: ['AzSe'],
    before: [42, 42],
    pattern: /[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'azure-registry-key',
    what: 'Azure container registry key',
    source: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
    anchors: ['+ACR'],
    before: [42, 42],
    pattern: /[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}(?![A-Za-z0-9+/])/y,
  },
  {
    kind: 'azure-service-key',
    what: 'Azure service key in the common annotated form (OpenAI, AI services and others)',
    source: SIGNATURES,
    anchors: ['JQQJ'],
    before: [52, 52],
    // Those of Azure DevOps have their own kind.
    pattern:
      /(?![A-Za-z0-9]{76}AZDO)[A-Za-z0-9]{52}JQQJ[0-9][0-9A-Z][A-Za-z0-9]{26}(?:[A-Za-z0-9]{2}==)?(?![A-Za-z0-9])/y,
  },
];

/** Microsoft Azure and Entra. */
export const azure = middleDetector('azure', MIDDLES);
