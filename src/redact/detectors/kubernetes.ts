import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';

/** How far around `kind: Secret` its manifest is read, in UTF-16 units. */
const REACH = 8000;

const SOURCE = 'https://kubernetes.io/docs/concepts/configuration/secret/';
const KIND = /kind["']?[ \t]{0,4}:[ \t]{0,4}["']?secret["']?[ \t]*(?:\r?\n|,|\}|$)/iuy;
const ENTRY =
  /^(?<indent>[ \t]*)["']?(?<key>[A-Za-z0-9._-]{1,120})["']?[ \t]{0,4}:[ \t]{0,20}(?<q>["']?)(?<v>[^\s"'#{][^\n"']{0,8000}?)?\k<q>[ \t,]*(?:#[^\n]*)?\r?$/u;

/** Everything under `data:` and `stringData:` of a Kubernetes Secret, whatever its keys are called. */
export const kubernetes: Detector = {
  name: 'kubernetes',
  rank: 2.4,
  reach: { left: 8192, right: 8192 },
  kinds: [
    {
      kind: 'kubernetes-secret-value',
      what: 'Value in the data of a Kubernetes Secret',
      source: SOURCE,
      class: 'secret',
    },
  ],
  anchors: anyCase(
    'kind: secret',
    'kind:secret',
    'kind": "secret',
    'kind":"secret',
    'kind: "secret',
    "kind: 'secret",
    '"kind" : "secret',
  ),
  look(text, at) {
    KIND.lastIndex = at;
    if (!KIND.test(text)) return [];
    const from = Math.max(boundaryBefore(text, at), at - REACH);
    // Up to the next manifest, so that no line is read for more than two of them.
    const after = /\n---[ \t]*(?:\r?\n|$)|kind["']?[ \t]{0,4}:/u.exec(text.slice(at + 5, at + REACH));
    return entries(text, from, after === null ? Math.min(text.length, at + REACH) : at + 5 + after.index);
  },
};

function boundaryBefore(text: string, at: number): number {
  const start = Math.max(0, at - REACH);
  const before = text.slice(start, at);
  return (
    start +
    Math.max(0, before.lastIndexOf('\n---') + 1, before.lastIndexOf('kind:') + 1, before.lastIndexOf('kind"') + 1)
  );
}

/** Lines deeper than `data:`, and block scalars below their key. */
function entries(text: string, from: number, to: number): Finding[] {
  const findings: Finding[] = [];
  let inside: number | null = null;
  let block: number | null = null;
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    const depth = /^[ \t]*/u.exec(line)?.[0].length ?? 0;
    const start = at;
    at += line.length + 1;
    if (line.trim() === '' || /^\s*#/u.test(line)) continue;
    if (block !== null && depth > block) {
      findings.push(...valueOf(text, start + depth, start + line.trimEnd().length));
      continue;
    }
    block = null;
    if (/^\s*["']?(?:data|stringData)["']?\s*:\s*\{?\s*$/u.test(line)) inside = depth;
    else if (inside !== null && depth <= inside) inside = null;
    else if (inside !== null) {
      const entry = ENTRY.exec(line);
      const value = entry?.groups?.['v'] ?? '';
      if (/^[|>][+-]?\d?$/u.test(value)) block = depth;
      else if (value !== '') {
        const offset = start + line.lastIndexOf(value);
        findings.push(...valueOf(text, offset, offset + value.length));
      }
    }
  }
  return findings;
}

/** What stands for a value there; short words that say nothing are left. */
export function valueOf(text: string, start: number, end: number): Finding[] {
  const value = text.slice(start, end);
  if (value.length < 4 || /^(?:dXNlcg==|YWRtaW4=|cm9vdA==|true|false)$/u.test(value) || value.includes('{{')) return [];
  const blank = isPlaceholder(value);
  return [
    {
      detector: 'kubernetes',
      kind: 'kubernetes-secret-value',
      class: blank ? 'placeholder' : 'secret',
      start,
      end,
      confidence: blank ? 0.5 : 0.85,
      entropy: 'low',
      why: blank
        ? 'Stands in the data of a Kubernetes Secret, but is a blank to fill in'
        : 'Value in the data of a Kubernetes Secret',
    },
  ];
}
