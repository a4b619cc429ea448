import type { FileSource, ImportFile } from './importer.ts';
import { instead } from './kinds.ts';
import { head } from './read/head.ts';

/** What a file is the export of, or a sentence on what it is instead. */
export type Detected = { readonly source: FileSource } | { readonly says: string };

/** Tells the source of a file by how it begins: the first 4 kB, and never its name, which says what somebody hoped. */
export async function detect(file: ImportFile): Promise<Detected> {
  const start = await head(file);
  const found = SIGNS.find(([, sign]) => sign.test(start));
  if (found !== undefined) return { source: found[0] };
  return {
    says: instead(start, file.name, 'Choose its source yourself, or give one of the exports that are listed.'),
  };
}

/** In this order: what is plain first, a table of any kind last. */
const SIGNS: readonly (readonly [FileSource, RegExp])[] = [
  ['x509', /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/u],
  // DER, as text that is no UTF-8: a sequence with a length of one to three bytes, and in it the next
  ['x509', /^0\uFFFD[^]{0,4}0/u],
  ['aws', /^"?user"?,"?arn"?,"?user_creation_time"?,/u],
  ['aws', /"(?:UserDetailList|GroupDetailList|RoleDetailList|PolicyVersionList)"/u],
  ['kubernetes', /"apiVersion"\s*:|"kind"\s*:\s*"(?:List|ServiceAccount|(?:Cluster)?Role(?:Binding)?)"/u],
  ['kubernetes', /^(?:apiVersion|kind):\s/mu],
  ['github', /"(?:installations|app_slug|read_only|repository_selection)"\s*:/u],
  ['entra', /"(?:servicePrincipalType|appId|@odata\.context|signInAudience|appRoleId|consentType)"\s*:/u],
  ['csv', /^[^\n{[<\u0000]{1,2000}[,;\t|][^\n\u0000]{0,2000}\r?\n/u],
];
