import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestOptions } from 'vitest';
import { needs } from '../needs.ts';

/** Servers and tools that the tests of probes start, and the Debian package that brings each. */
const PROBED = {
  mariadbd: 'mariadb-server',
  'mariadb-install-db': 'mariadb-server',
  'redis-server': 'redis-server',
  slapd: 'slapd',
  slapadd: 'slapd',
  sshd: 'openssh-server',
  'ssh-keygen': 'openssh-client',
  nginx: 'nginx-light',
  openssl: 'openssl',
} as const;

/** Programs that make documents as people have them, and that look into our copies; the runner installs them for CI. */
const OF_DOCUMENTS = {
  soffice:
    'libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui libreoffice-draw-nogui fonts-liberation',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  qpdf: 'qpdf',
  exiftool: 'libimage-exiftool-perl',
  pdflatex: 'texlive-latex-base lmodern',
  tesseract: 'tesseract-ocr',
  unzip: 'unzip',
  tar: 'tar',
  zip: 'zip',
  chromium: 'chromium',
  python3: 'python3',
} as const;

/** Programs that open our backups without us. */
const OF_BACKUPS = { age: 'age', 'age-keygen': 'age' } as const;

export const PACKAGES = { ...PROBED, ...OF_DOCUMENTS, ...OF_BACKUPS } as const;
export type Program = keyof typeof PACKAGES;

export const PROGRAMS = Object.keys(PACKAGES).filter((name): name is Program => name in PACKAGES);

/** Where a program is; null where it is not installed. Servers often lie where only root's PATH looks. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** Where a program is that the test says it needs. */
export function program(name: Program): string {
  const path = findProgram(name);
  if (path === null) throw new Error(`${name} is missing: put needsPrograms('${name}') on this test`);
  return path;
}

/** Options that skip a test or group where a program is missing: `describe('…', needsPrograms('nginx'), () => …)`. */
export function needsPrograms(...names: readonly Program[]): TestOptions {
  const missing = new Set(names.filter((name) => findProgram(name) === null).map((name) => PACKAGES[name]));
  return needs(missing.size === 0 ? null : notRun([...missing]));
}

/** Debian packages of the programs for documents and backups that are missing here. */
export function missingForDocuments(): string[] {
  const all = Object.entries({ ...OF_DOCUMENTS, ...OF_BACKUPS });
  return [...new Set(all.flatMap(([name, of]) => (findProgram(name) === null ? [of] : [])))];
}

/** The sentence for what cannot be tested here. */
export function notRun(packages: readonly string[]): string {
  const areOf = (group: Readonly<Record<string, string>>) =>
    packages.every((name) => Object.values(group).includes(name));
  const what = areOf(OF_DOCUMENTS) ? DOCUMENTS : areOf(OF_BACKUPS) ? BACKUPS : SERVERS;
  return `${what} (apt-get install ${packages.join(' ')})`;
}

const SERVERS = 'probes against real servers';
const BACKUPS = 'backups opened by another program';
const DOCUMENTS = 'documents of other programs, and our copies in them';
