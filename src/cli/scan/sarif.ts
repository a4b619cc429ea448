import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Kind } from '../../redact/detector.ts';
import type { Output, Write } from './output.ts';
import type { Row } from './row.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines. Written row by row, so that memory does not
 * grow with the findings. One rule per kind; no part of a value.
 */
export function sarif(write: Write, kinds: readonly Kind[], version: string): Output {
  const driver = {
    name: 'Throughline',
    semanticVersion: version,
    rules: kinds.map(ruleOf),
  };
  const indexes = new Map(kinds.map(({ kind }, index) => [kind, index]));
  const what = new Map(kinds.map((kind) => [kind.kind, kind.what]));
  write(`{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},`);
  write('"columnKind":"utf16CodeUnits","results":[');
  let isFirst = true;
  return {
    row(row) {
      const result = resultOf(row, indexes.get(row.kind), what.get(row.kind) ?? row.kind);
      write(`${isFirst ? '' : ','}\n${JSON.stringify(result)}`);
      isFirst = false;
    },
    end({ unreadable }) {
      const notes = unreadable.map((text) => ({ level: 'error', message: { text } }));
      const invocation = { executionSuccessful: notes.length === 0, toolExecutionNotifications: notes };
      write(`\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`);
    },
  };
}

function ruleOf({ kind, what, source, class: is }: Kind): object {
  return {
    id: kind,
    shortDescription: { text: what },
    ...(source.startsWith('https://') ? { helpUri: source } : {}),
    defaultConfiguration: { level: is === 'secret' ? 'error' : 'note' },
    properties: { tags: ['security', is] },
  };
}

function resultOf(row: Row, ruleIndex: number | undefined, what: string): object {
  const { kind, class: is, confidence, why, place, hint, detector } = row;
  return {
    ruleId: kind,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: is !== 'secret' ? 'note' : confidence >= 0.8 ? 'error' : 'warning',
    message: { text: `${what} in ${place}: ${why}. Confidence ${confidence.toFixed(2)}; ${hint}.` },
    locations: [locationOf(row)],
    ...(row.fingerprint === null ? {} : { partialFingerprints: { 'throughline/v1': row.fingerprint } }),
    properties: { class: is, confidence, detector, place, ...(row.commit === undefined ? {} : { commit: row.commit }) },
  };
}

/** A document has no lines: where it stands there is told by a logical location (SARIF 2.1.0, 3.33). */
function locationOf(row: Row): object {
  const artifactLocation = { uri: uriOf(row.path) };
  if ('passage' in row)
    return { physicalLocation: { artifactLocation }, logicalLocations: [{ fullyQualifiedName: row.place }] };
  const { line, column, start, end, byteStart, byteEnd } = row;
  const region = {
    startLine: line,
    startColumn: column,
    charOffset: start,
    charLength: end - start,
    byteOffset: byteStart,
    byteLength: byteEnd - byteStart,
  };
  return { physicalLocation: { artifactLocation, region } };
}

/** A URI reference: relative where the path is, which code hosts expect. */
export function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path
    .split(/[\\/]/u)
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
