/** Made-up exports that the stories drop on the page. */

/** A table of so many robots. */
export function manyRobots(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `robot-${i},Team ${i % 7}`);
  return `name,owner\n${rows.join('\n')}\n`;
}

export const TABLE = `Account,Owned by,Notes
lawn-robot,Team Hare,Cuts the grass
pool-robot,Team Turtle,=HYPERLINK(1)
`;

/** Two service accounts, a role for one of them, and a document that is none. */
export const CLUSTER = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: deployer
  namespace: shop
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: reader
  namespace: shop
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: deploy
  namespace: shop
rules:
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [get, patch]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: deployer-deploys
  namespace: shop
subjects:
  - kind: ServiceAccount
    name: deployer
    namespace: shop
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: deploy
---
kind: [
`;
