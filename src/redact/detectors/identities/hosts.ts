import { type Detector, matchAt, runStart } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { INTERNAL_SUFFIXES, TENANT_SUFFIXES } from './host-suffixes.ts';
import { identity } from './shape.ts';

const HABIT = 'https://www.rfc-editor.org/rfc/rfc6762#appendix-G';
const SIGN = /[A-Za-z0-9_.-]/u;

/** Length of the longest host name (RFC 1035). */
const LONGEST = 253;

/** Machines of one network, and hosts whose name says whose they are. */
export const hosts: Detector = {
  name: 'identities-hosts',
  rank: 2.05,
  kinds: [
    { kind: 'host', what: 'Name of a machine in one network', source: HABIT, class: 'identity' },
    {
      kind: 'tenant-host',
      what: 'Host that a service gives to one customer',
      source: 'docs/reference/audiences.md',
      class: 'identity',
    },
    {
      kind: 'endpoint',
      what: 'Address of such a host',
      source: 'https://www.rfc-editor.org/rfc/rfc3986',
      class: 'identity',
    },
  ],
  anchors: [...INTERNAL_SUFFIXES, ...Object.keys(TENANT_SUFFIXES)].map((text) => ({ text, exact: false })),
  look(text, at, anchor) {
    const end = domainEnd(text, at + anchor.length, anchor);
    // only where the name ends with it: `.local` in `.localdomain` or `.svc` in `.svc.cluster.local` is not yet all
    if (/[A-Za-z0-9_-]/u.test(text.charAt(end)) || /^\.[A-Za-z0-9]/u.test(text.slice(end, end + 2))) return [];
    const start = runStart(text, at, LONGEST, SIGN);
    const name = text.slice(start, end);
    const labels = name.split('.');
    if (labels.some((label) => label === '' || label.length > 63) || !/[A-Za-z]/u.test(labels[0] ?? '')) return [];
    const isInternal = INTERNAL_SUFFIXES.includes(anchor);
    if (isInternal && isNone(text, name, labels, start, end)) return [];
    const provider = TENANT_SUFFIXES[anchor];
    const kind = isInternal ? 'host' : 'tenant-host';
    const why = isInternal
      ? 'Name that means a machine in one network only'
      : 'Host that a service gives to one customer';
    return [
      address(text, start, end, {
        kind,
        confidence: isInternal ? 0.8 : 0.85,
        why,
        ...(provider === undefined ? {} : { provider }),
      }),
    ];
  },
};

/** Middle labels that mean the network of an organisation: `sonar.internal.example.com`. */
const MIDDLE = ['.internal', '.corp', '.intranet', '.intra', '.lan', '.private'];
const REST =
  /(?:\.[A-Za-z0-9-]{1,63}){0,4}\.(?:com|net|org|io|de|eu|fr|es|it|nl|ch|at|uk|us|jp|cn|cloud|dev|biz|info|tech)(?![A-Za-z0-9_-])/iy;

function domainEnd(text: string, end: number, anchor: string): number {
  return MIDDLE.includes(anchor) && text.charAt(end) === '.' ? end + (matchAt(REST, text, end)?.[0].length ?? 0) : end;
}

type About = Parameters<typeof identity>[1];

/** With scheme and port where they stand around a host of the open network. */
function address(text: string, start: number, end: number, about: About): Finding {
  const scheme = /(?:^|[^A-Za-z0-9])([A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/)$/u.exec(
    text.slice(Math.max(0, start - 24), start),
  )?.[1];
  if (scheme === undefined || about.kind === 'host') return identity('identities-hosts', about, start, end);
  const port = /^:[0-9]{1,5}(?![0-9])/u.exec(text.slice(end, end + 7))?.[0] ?? '';
  return identity('identities-hosts', { ...about, kind: 'endpoint' }, start - scheme.length, end + port.length);
}

/** Files (`settings.local`), packages (`com.example.internal`) and members of objects are no machines. */
function isNone(text: string, name: string, labels: readonly string[], start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '.' || before === '$' || text.charAt(end) === '(' || name.includes('_')) return true;
  if (before === '/' && text.charAt(start - 2) !== '/') return true;
  if (
    /^(?:com|org|io|net|java|javax|sun|jdk|kotlin|scala|github|gitlab|golang|node|this|self|window|module)$/iu.test(
      labels[0] ?? '',
    )
  )
    return true;
  return (
    labels.length === 2 &&
    /^(?:env|settings|config|local|default|docker|compose|values|rc|app|application|test|dev|prod|storage|data|var|scope|is|non)$/iu.test(
      labels[0] ?? '',
    )
  );
}
