/** What kind of file this is by how it begins, in a word that people know; null where it could be anything. */
export function kindInWords(start: string): string | null {
  const found = KINDS.find(([begins]) => begins.test(start));
  return found === undefined ? null : found[1];
}

/** What a file is that an importer cannot read, and what to give instead. */
export function instead(start: string, name: string, give: string): string {
  if (start.trim() === '') return `The file ${name} is empty. ${give}`;
  const kind = kindInWords(start);
  return kind === null
    ? `The file ${name} is not of the kind that is read here. ${give}`
    : `The file ${name} is ${kind}. ${give}`;
}

const KINDS: readonly (readonly [begins: RegExp, words: string])[] = [
  [/^PK\u0003\u0004/u, 'a ZIP archive or an Office document (a spreadsheet can be saved as CSV)'],
  [/^\u001f/u, 'compressed (unpack it first)'],
  [/^%PDF-/u, 'a PDF'],
  [/^-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/u, 'a private key, which nobody should send; report it if it lay about'],
  [/^-----BEGIN CERTIFICATE-----/u, 'a certificate'],
  [/^-----BEGIN /u, 'in PEM form'],
  [/^\s*<(?:!doctype|html)/iu, 'a web page, perhaps a page to sign in'],
  [/^\s*<\?xml/iu, 'XML'],
  [/^\s*[{[]/u, 'JSON of another kind'],
  [/^(?:---|(?:apiVersion|kind|items):)/mu, 'YAML'],
  [/^[^\n]{1,2000}[,;\t|]/u, 'a table (CSV)'],
];
