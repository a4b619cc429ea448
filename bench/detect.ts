import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Finding } from '../src/redact/finding.ts';
import { find } from '../src/redact/find.ts';
import './kit/ends-quietly.ts';
import { Reliability } from './kit/reliability.ts';

/** One labelled line: `secret` stands in `text`; `expect: 'clean'` lines hold none. */
interface Line {
  readonly source: string;
  readonly rule: string;
  readonly text: string;
  readonly secret?: string;
  readonly expect: 'secret' | 'clean';
  readonly kind?: string;
  readonly neg_kind?: string;
}

interface Tally {
  lines: number;
  covered: number;
  detected: number;
}

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    show: { type: 'string' },
    most: { type: 'string', default: '80' },
    /**
     * Findings that are less sure are left out. Every finding of class secret is replaced in a text, so 0 measures what
     * is done; the table of reliability says what another limit would leave.
     */
    'min-confidence': { type: 'string', default: '0' },
  },
});
if (values.set === undefined) {
  process.stderr.write(
    'usage: npm run bench:detect -- --set FILE.jsonl[.gz]… [--show missed|false] [--most N] [--min-confidence C]\n',
  );
  process.exit(2);
}
measure(values.set.flatMap(readLines), values.show, Number(values.most), Number(values['min-confidence']));

/** Prints span cover and detection on secret lines, false positives on clean ones, by source and kind. */
function measure(lines: readonly Line[], show: string | undefined, most: number, least: number): void {
  const reliability = new Reliability();
  const secrets = new Map<string, Tally>();
  const cleans = new Map<string, Tally>();
  const identities: Tally = { lines: 0, covered: 0, detected: 0 };
  const shown: string[] = [];
  for (const line of lines) {
    const findings = find(line.text).filter((one) => one.class !== 'placeholder' && one.confidence >= least);
    const secretsFound = findings.filter((finding) => finding.class === 'secret');
    if (line.expect === 'clean') {
      if (line.neg_kind === 'malformed') continue;
      reliability.count(line.text, null, secretsFound);
      add(cleans, [line.source, `kind ${line.neg_kind ?? 'none'}`], secretsFound.length > 0, secretsFound.length > 0);
      if (show === 'false' && secretsFound.length > 0) shown.push(describe(line, secretsFound));
    } else if (line.kind === 'identifier') {
      identities.lines += 1;
      identities.covered += Number(isCovered(line, findings));
      identities.detected += Number(findings.length > 0);
    } else if (line.secret !== undefined && line.secret !== '') {
      const covered = isCovered(line, secretsFound);
      reliability.count(line.text, line.secret, secretsFound);
      add(secrets, [line.source, `kind ${line.kind ?? 'none'}`], covered, secretsFound.length > 0);
      if (show === 'missed' && !covered) shown.push(describe(line, secretsFound));
    }
  }
  for (const line of shown.slice(0, most)) print(line);
  print('lines with a secret: span cover, detection');
  for (const [name, tally] of secrets)
    print(
      `  ${name.padEnd(20)} ${share(tally.covered, tally.lines)} ${share(tally.detected, tally.lines)} of ${tally.lines}`,
    );
  print(
    `  identity references  ${share(identities.covered, identities.lines)} ${share(identities.detected, identities.lines)} of ${identities.lines} (not redacted)`,
  );
  print('lines labelled harmless: false positives');
  for (const [name, tally] of cleans)
    print(`  ${name.padEnd(20)} ${share(tally.detected, tally.lines)} of ${tally.lines}`);
  print('findings by confidence: how many are real');
  for (const row of reliability.rows()) print(row);
  const all = secrets.get('all') ?? { lines: 0, covered: 0, detected: 0 };
  const harmless = cleans.get('all') ?? { lines: 0, covered: 0, detected: 0 };
  print(
    JSON.stringify({
      secretLines: all.lines,
      spanCover: ratio(all.covered, all.lines),
      detection: ratio(all.detected, all.lines),
      cleanLines: harmless.lines,
      falsePositives: ratio(harmless.detected, harmless.lines),
    }),
  );
}

/** Every character of every occurrence that counts lies in a finding: one occurrence is enough, as labels name one. */
function isCovered(line: Line, findings: readonly Finding[]): boolean {
  const secret = line.secret ?? '';
  const hidden = new Uint8Array(line.text.length);
  for (const { start, end } of findings) hidden.fill(1, start, end);
  for (let at = line.text.indexOf(secret); at !== -1; at = line.text.indexOf(secret, at + 1)) {
    if (hidden.subarray(at, at + secret.length).every((bit) => bit === 1)) return true;
  }
  return false;
}

function add(tallies: Map<string, Tally>, names: readonly string[], covered: boolean, detected: boolean): void {
  for (const name of ['all', ...names]) {
    const tally = tallies.get(name) ?? { lines: 0, covered: 0, detected: 0 };
    tally.lines += 1;
    tally.covered += Number(covered);
    tally.detected += Number(detected);
    tallies.set(name, tally);
  }
}

function describe(line: Line, findings: readonly Finding[]): string {
  const at = Math.max(0, line.text.indexOf(line.secret ?? '') - 60);
  const found = findings
    .map(
      (finding) =>
        `${finding.kind}@${finding.start}-${finding.end} ${JSON.stringify(line.text.slice(finding.start, finding.end).slice(0, 60))}`,
    )
    .join(' · ');
  return `${line.rule} | ${JSON.stringify(line.text.slice(at, at + 170))} | ${JSON.stringify((line.secret ?? '').slice(0, 70))} | ${found}`;
}

function readLines(file: string): Line[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseLine);
}

/** The set is somebody's own file for measuring: a line without the fields that are read is a defect and throws. */
function parseLine(json: string): Line {
  const line: unknown = JSON.parse(json);
  if (typeof line === 'object' && line !== null && 'text' in line && 'expect' in line && 'source' in line)
    return line as Line;
  throw new Error('A line of the set has no text, expect or source.');
}

function share(part: number, whole: number): string {
  return `${(100 * ratio(part, whole)).toFixed(1).padStart(5)} %`;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
