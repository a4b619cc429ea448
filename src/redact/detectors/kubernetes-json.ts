import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { valueOf } from './kubernetes.ts';

/** How far around the kind its object is read, in UTF-16 units. */
const REACH = 8000;

const DATA = /\\{0,3}"(?:data|stringData)\\{0,3}"\s{0,4}:\s{0,4}\{/gu;
const MEMBER = /\\{0,3}"[A-Za-z0-9._-]{1,253}\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"(?<v>[^"\\\s]{4,8000})/gu;
const KIND = /\\{0,3}"kind\\{0,3}"\s{0,4}:/gu;

/**
 * Everything in the data of a Kubernetes Secret that is written as JSON: lists of `kubectl get -o json`, the annotation
 * of what was applied last, also as a string within a string.
 */
export const kubernetesJson: Detector = {
  name: 'kubernetes-json',
  rank: 2.4,
  reach: { left: 8192, right: 8192 },
  kinds: [
    {
      kind: 'kubernetes-secret-value',
      what: 'Value in the data of a Kubernetes Secret, as JSON',
      source: 'https://kubernetes.io/docs/concepts/configuration/secret/',
      class: 'secret',
    },
  ],
  anchors: anyCase(
    'kind":"secret"',
    'kind": "secret"',
    'kind" : "secret"',
    'kind\\":\\"secret\\"',
    'kind\\": \\"secret\\"',
    'kind\\\\\\":\\\\\\"secret\\\\\\"',
  ),
  look(text, at, anchor) {
    const quote = Math.max(0, at - 1);
    const before = text.slice(Math.max(0, at - REACH), quote);
    const after = text.slice(at + anchor.length, at + anchor.length + REACH);
    const nextKind = after.search(/\\{0,3}"kind\\{0,3}"\s{0,4}:/u);
    // The kind may stand before its data or behind it; the object ends where another kind is named.
    const behind = members(text, at + anchor.length, nextKind === -1 ? after : after.slice(0, nextKind));
    if (behind.length > 0 && !/^\s*\}/u.test(after)) return behind;
    const lastKind = [...before.matchAll(KIND)].at(-1)?.index ?? 0;
    return members(text, quote - before.length + lastKind, before.slice(lastKind));
  },
};

/** The members of the last (or only) data object in a stretch that begins at `from`. */
function members(text: string, from: number, stretch: string): Finding[] {
  return [...stretch.matchAll(DATA)].flatMap((data) => {
    const start = data.index + data[0].length;
    const close = stretch.indexOf('}', start);
    const inside = stretch.slice(start, close === -1 ? stretch.length : close);
    return [...inside.matchAll(MEMBER)].flatMap((member) => {
      const value = member.groups?.['v'] ?? '';
      const end = from + start + member.index + member[0].length;
      return valueOf(text, end - value.length, end);
    });
  });
}
