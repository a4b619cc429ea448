import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile, Importer } from '../importer.ts';
import { NotThisFormat } from '../importer.ts';
import { instead } from '../kinds.ts';
import { head } from '../read/head.ts';
import { jsonEntries } from '../read/json-entries.ts';
import { text } from '../read/values.ts';
import { applicationOf, kindOf, principalOf } from './objects.ts';
import { collectTenant } from './tenant.ts';

/** Service principals and applications of a Microsoft Entra tenant, each pair as one identity. */
export const ENTRA: Importer = {
  source: 'entra',
  reads:
    'what Microsoft Graph answers for `servicePrincipals` and `applications` (and, where you want permissions, `appRoleAssignments` and `oauth2PermissionGrants`), as JSON',
  async *read(files, options) {
    for (const file of files) await isJson(file);
    // an application and its service principal are two objects, in two files as a rule
    const tenant = yield* collectTenant(files);
    const seen = new Set<string>();
    for (const file of files) {
      for await (const entry of jsonEntries(file, ['value'])) {
        if (entry.is !== 'entry' || kindOf(entry.value) !== 'servicePrincipal') continue;
        const item = principalOf(entry, tenant, options);
        if (item.is === 'record') seen.add(item.record.key);
        yield item;
      }
    }
    let alone = 0;
    for (const file of files) yield* applications(file, seen, () => (alone += 1));
    if (seen.size + alone + tenant.size === 0)
      throw new NotThisFormat(
        `There is no service principal and no application of Entra in here. Give ${ENTRA.reads}.`,
      );

    async function* applications(
      file: ImportFile,
      known: ReadonlySet<string>,
      count: () => void,
    ): AsyncGenerator<ImportItem> {
      for await (const entry of jsonEntries(file, ['value'])) {
        if (entry.is !== 'entry' || kindOf(entry.value) !== 'application') continue;
        count();
        // its credentials are with its service principal already
        if (known.has(text(entry.value['appId']) ?? '')) continue;
        yield applicationOf(entry, options);
      }
    }
  },
};

async function isJson(file: ImportFile): Promise<void> {
  const start = (await head(file)).trimStart();
  if (!start.startsWith('{') && !start.startsWith('['))
    throw new NotThisFormat(instead(start, file.name, `Give ${ENTRA.reads}.`));
}
