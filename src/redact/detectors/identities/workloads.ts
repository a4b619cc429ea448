import { identityDetector } from './shape.ts';

const RBAC = 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects';

/** Who a workload is. */
export const workloadIdentities = identityDetector('identities-workload', 2.3, [
  {
    kind: 'kubernetes-subject',
    what: 'Service account of Kubernetes',
    source: RBAC,
    provider: 'kubernetes',
    anchors: ['system:serviceaccount'],
    pattern: /system:serviceaccounts?:[a-z0-9.-]{1,63}(?::[a-z0-9.*-]{1,253})?(?<![.:])/iy,
    confidence: 0.98,
    why: 'Subject of Kubernetes',
  },
  {
    kind: 'kubernetes-subject',
    what: 'Node or group of Kubernetes',
    source: RBAC,
    provider: 'kubernetes',
    anchors: ['system:node:', 'system:nodes', 'system:masters', 'system:authenticated', 'system:unauthenticated'],
    pattern: /system:(?:node:[a-z0-9.-]{1,253}|nodes|masters|authenticated|unauthenticated)(?<![.:])/iy,
    confidence: 0.95,
    why: 'Subject of Kubernetes',
  },
  {
    kind: 'spiffe-id',
    what: 'SPIFFE id',
    source: 'https://github.com/spiffe/spiffe/blob/main/standards/SPIFFE-ID.md',
    provider: 'spiffe',
    anchors: ['spiffe://'],
    pattern: /spiffe:\/\/[a-z0-9._-]{1,255}(?:\/[A-Za-z0-9._-]{1,255}){0,16}(?<![.])/iy,
    confidence: 0.99,
    why: 'SPIFFE id',
  },
  {
    kind: 'service-account',
    what: 'Service account by the habit of its name',
    source: 'docs/reference/audiences.md',
    anchors: ['svc-', 'svc_', 'svc.', 'sa-', 'sa_', 'srv-', 'srv_', 'robot-', 'bot-'],
    pattern:
      /(?:svc|sa|srv|robot|bot)[-_.][A-Za-z0-9]{2,40}(?:[-_.][A-Za-z0-9]{1,40}){0,8}(?:@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})?/iy,
    notAfter: /[\w.@/-]/u,
    confidence: 0.6,
    why: 'Named as service accounts usually are',
    isNone: isCodeOrFile,
  },
  {
    kind: 'service-account',
    what: 'Service account by the end of its name',
    source: 'docs/reference/audiences.md',
    anchors: ['-svc', '_svc', '-sa@', '_sa@', '-bot@', '-robot', '-runner@', '-service-account', '-deployer'],
    before: /[A-Za-z0-9_-]/u,
    pattern:
      /[A-Za-z][A-Za-z0-9]{1,30}(?:[-_][A-Za-z0-9]{1,30}){0,6}(?:@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6})?/iy,
    notAfter: /[\w.@/-]/u,
    confidence: 0.5,
    why: 'Named as service accounts usually are',
    isNone: (value, text, start) =>
      isCodeOrFile(value, text, start) ||
      !/[-_](?:svc|sa|bot|robot|runner|service-account|deployer)(?:@|$)/iu.test(value),
  },
  {
    kind: 'key-id',
    what: 'Fingerprint of an SSH key',
    source: 'https://www.rfc-editor.org/rfc/rfc4716#section-4',
    anchors: ['sha256:'],
    pattern: /SHA256:[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/y,
    confidence: 0.95,
    why: 'Fingerprint of an SSH key',
  },
  {
    kind: 'key-id',
    what: 'Public key of age',
    source: 'https://age-encryption.org/v1',
    anchors: ['age1'],
    pattern: /age1[02-9ac-hj-np-z]{58}(?![a-z0-9])/y,
    confidence: 0.95,
    why: 'Public key that names who can decrypt',
  },
]);

/** A call, a member or a file is no name of anybody. */
function isCodeOrFile(value: string, text: string, start: number): boolean {
  const next = text.charAt(start + value.length);
  return (
    /[(/=\\]/u.test(next) ||
    /\.(?:js|ts|tsx|py|go|rb|java|md|ya?ml|json|sh|html?|css|png|svg|txt|conf|log)$/iu.test(value)
  );
}
