/** What one room may import beside itself. Places are paths below `src/`: a folder, or one file. */
export interface Row {
  /** Places whose values and types may be imported. */
  readonly values: readonly string[];
  /** Places of which only types may be imported, by `import type`. */
  readonly types?: readonly string[];
  /** Node's own modules. */
  readonly node?: true;
  /** Packages, by name. */
  readonly packages?: readonly string[];
}

/** The house's import table. Lint refuses what it does not allow, in static, dynamic and type imports alike. */
export const IMPORT_TABLE: Readonly<Record<string, Row>> = {
  'domain/kit': { values: [] },
  domain: { values: ['domain'] },
  ledger: { values: [] },
  // the words of a tracking code are among the secrets that it recognises
  redact: { values: ['domain/kit'], packages: ['@scure/bip39'] },
  documents: {
    values: ['redact', 'domain/kit'],
    node: true,
    packages: [
      '@embedpdf/pdfium',
      '@tesseract.js-data/eng',
      'docx',
      'fast-png',
      'fflate',
      'fontkit',
      'jpeg-js',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-gfm',
      'parse5',
      'pdfkit',
      'pdfjs-dist',
      'postal-mime',
      'roboto-fontface',
      'saxes',
      'tar-stream',
      'tesseract.js',
      'yaml',
      'yauzl',
    ],
  },
  vault: { values: ['domain', 'ledger'], node: true, packages: ['@scure/bip39', 'kysely', 'pg'] },
  store: { values: ['domain', 'ledger'], node: true, packages: ['kysely', 'pg'] },
  log: { values: ['domain', 'ledger'], node: true },
  probes: { values: ['domain', 'ledger'], node: true, packages: ['pg', 'mysql2', 'ldapts', 'ssh2'] },
  // it reads what people export from their systems, in the browser and on the command line alike; files come in as chunks
  inventory: { values: ['domain', 'ledger/sha256.ts'], packages: ['yaml', 'csv-parse', '@peculiar/x509'] },
  'inventory/live': { values: ['domain', 'inventory'], packages: ['pg'] },
  channels: { values: ['domain', 'ledger'], node: true, packages: ['nodemailer', 'postal-mime'] },
  // who somebody is: one file for each way of showing it
  authn: {
    values: ['domain', 'ledger'],
    node: true,
    packages: ['openid-client', 'jose', '@simplewebauthn/server'],
  },
  operations: {
    values: ['domain', 'ledger', 'redact'],
    types: ['authn', 'vault', 'store', 'log', 'channels', 'probes', 'documents'],
    packages: ['zod', 'fflate'],
  },
  jobs: {
    values: ['operations', 'domain', 'ledger', 'redact'],
    types: ['authn', 'vault', 'store', 'log', 'channels', 'probes', 'documents'],
  },
  // the whole of what an installation holds, taken out, put back, moved and looked over
  upkeep: {
    values: ['operations', 'jobs', 'vault', 'store', 'log', 'domain', 'ledger'],
    node: true,
    packages: ['age-encryption', 'kysely', 'pg', 'tar-stream'],
  },
  // the server answers the pages' routes: it hands a page its form and sends what it returns
  http: {
    values: ['operations', 'domain', 'pages', 'mcp'],
    node: true,
    packages: ['fastify', 'pino', 'zod', 'prom-client', '@opentelemetry/api'],
  },
  pages: { values: ['operations', 'domain'], node: true, packages: ['fastify'] },
  mcp: {
    values: ['operations', 'domain'],
    node: true,
    packages: ['@modelcontextprotocol/server'],
  },
  cli: {
    values: ['operations', 'upkeep', 'domain', 'ledger', 'redact', 'documents', 'probes', 'inventory'],
    node: true,
  },
  web: {
    values: [
      'ledger',
      'redact',
      'inventory',
      'domain/kit',
      'domain/case/words.ts',
      'domain/identity/words.ts',
      'domain/engagement/words.ts',
      // a text in the editor is brought up to date where it is: it may hold what must not travel
      'domain/engagement/report/inventory-table.ts',
    ],
    types: ['domain', 'operations', 'documents/view/words/elements.ts'],
    packages: [
      'react',
      'react-dom',
      'fflate',
      '@tanstack/react-query',
      '@codemirror/state',
      '@codemirror/view',
      '@codemirror/commands',
      '@codemirror/lang-markdown',
      '@codemirror/language',
      '@codemirror/search',
      '@lezer/highlight',
    ],
  },
};

/** Names that only these places may import, because whoever holds them vouches for something. */
export const GUARDED: readonly {
  readonly name: string;
  readonly from: string;
  readonly by: readonly string[];
  readonly why: string;
}[] = [
  {
    name: 'sealSafeText',
    from: 'domain/kit/safe-text.ts',
    by: ['redact', 'domain/kit/safe.ts', 'operations/codec.ts'],
    why: 'it vouches that text has been through redaction',
  },
];
