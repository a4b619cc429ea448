import { githubEntitlements } from '../../domain/identity/entitlement/permissions.ts';
import { literal } from '../../domain/identity/entitlement/pattern.ts';
import type { ImportItem } from '../../domain/identity/record.ts';
import type { ImportFile, ImportOptions, Importer } from '../importer.ts';
import { NotThisFormat } from '../importer.ts';
import { instead } from '../kinds.ts';
import { head } from '../read/head.ts';
import { jsonEntries } from '../read/json-entries.ts';
import type { Values } from '../read/values.ts';
import { isRecord, text, texts } from '../read/values.ts';
import { credential, record, unreadable } from '../record.ts';

/** Apps that are installed in an organisation, and deploy keys of its repositories. */
export const GITHUB: Importer = {
  source: 'github',
  reads: 'what `gh api --paginate /orgs/ORG/installations` and `gh api --paginate /repos/ORG/REPO/keys` print',
  async *read(files, options) {
    let found = 0;
    for (const file of files) {
      const start = (await head(file)).trimStart();
      if (!start.startsWith('{') && !start.startsWith('['))
        throw new NotThisFormat(instead(start, file.name, `Give ${GITHUB.reads}.`));
      for await (const item of read(file, options)) {
        if (item.is === 'record') found += 1;
        yield item;
      }
      // an empty list is an answer too
      if (/^\[\s*\]\s*$/u.test(start) || /"installations":\s*\[\s*\]/u.test(start)) found += 1;
    }
    if (found === 0)
      throw new NotThisFormat(`There is no app and no deploy key of GitHub in here. Give ${GITHUB.reads}.`);
  },
};

async function* read(file: ImportFile, options: ImportOptions): AsyncGenerator<ImportItem> {
  for await (const entry of jsonEntries(file, ['installations'])) {
    if (entry.is === 'unreadable') yield unreadable(entry.where, entry.says);
    if (entry.is !== 'entry') continue;
    const { value, where } = entry;
    if (isRecord(value['permissions']) && text(value['app_slug']) !== null) yield installation(value, where, options);
    else if (typeof value['read_only'] === 'boolean') yield deployKey(value, file.name, where, options);
    else if (typeof value['message'] === 'string' && 'documentation_url' in value)
      yield unreadable(where, 'This is an answer by which GitHub refused the request, not an export.');
    else yield unreadable(where, 'This is neither an installed app nor a deploy key.');
  }
}

/** https://docs.github.com/en/rest/orgs/orgs#list-app-installations-for-an-organization */
function installation(value: Values, where: string, options: ImportOptions): ImportItem {
  const id = text(value['id']);
  const slug = text(value['app_slug']);
  if (id === null || slug === null) return unreadable(where, 'This installation has no id or no name.');
  const account = isRecord(value['account']) ? text(value['account']['login']) : null;
  const holder = account ?? 'the account';
  const onAll = value['repository_selection'] === 'all';
  const permissions = isRecord(value['permissions']) ? value['permissions'] : {};
  const paths = texts(value['single_file_paths']);
  return record({
    key: `installation ${id}`,
    kind: 'oauth-app',
    name: slug,
    locator: text(value['html_url']),
    environment: options['environment'] ?? null,
    status: text(value['suspended_at']) === null ? 'active' : 'disabled',
    entitlements: githubEntitlements(
      Object.entries(permissions).flatMap(([name, access]) => (typeof access === 'string' ? [{ name, access }] : [])),
      onAll ? `${literal(holder)}/*` : `${literal(holder)}/(selected)`,
      `installation of ${slug}`,
    ),
    remarks: [
      ...(onAll ? [] : ['It may use selected repositories; the export does not say which.']),
      ...(paths.length > 0 ? [`Single files that it may use: ${paths.join(', ')}.`] : []),
    ],
  });
}

/**
 * https://docs.github.com/en/rest/deploy-keys/deploy-keys#list-deploy-keys. The answer names its repository only in `url`.
 * The public key itself is not kept.
 */
function deployKey(value: Values, file: string, where: string, options: ImportOptions): ImportItem {
  const id = text(value['id']);
  const url = text(value['url']) ?? '';
  const match = /\/repos\/([^/\s]{1,100})\/([^/\s]{1,100})\/keys\//u.exec(url);
  const repository = match === null ? (options['repository'] ?? null) : `${match[1]}/${match[2]}`;
  if (id === null) return unreadable(where, 'This deploy key has no id.');
  if (repository === null)
    return unreadable(where, `It is not said which repository this deploy key of ${file} belongs to.`);
  const remarks: string[] = [];
  const isEnabled = value['enabled'] !== false;
  const kept = credential(
    'deploy-key',
    `deploy key ${id}`,
    isEnabled,
    { issued: value['created_at'], lastUsed: value['last_used'] },
    remarks,
  );
  const addedBy = text(value['added_by']);
  return record({
    key: `${repository} deploy key ${id}`,
    kind: 'ssh-key',
    name: `${repository}: ${text(value['title']) ?? `deploy key ${id}`}`,
    locator: url === '' ? null : url,
    environment: options['environment'] ?? null,
    owner: addedBy,
    ownerFrom: addedBy === null ? null : 'the person who added the key',
    status: isEnabled ? 'active' : 'disabled',
    credentials: [kept],
    entitlements: githubEntitlements(
      [{ name: 'contents', access: value['read_only'] === true ? 'read' : 'write' }],
      literal(repository),
      'deploy key',
    ),
    remarks: [
      ...remarks,
      ...(value['verified'] === false ? ['GitHub has not verified this key: it cannot be used until then.'] : []),
    ],
  });
}
