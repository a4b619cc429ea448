import { INTERNAL_SUFFIXES, TENANT_SUFFIXES } from '../detectors/identities/host-suffixes.ts';

/**
 * What is left of a reference when only its form is told: the network of an address, the suffix of a host, the type of
 * a resource. Null where nothing would be left or the form is not known. Doing it again changes nothing.
 */
export function generalise(kind: string, value: string): string | null {
  if (value.startsWith('arn:')) return arn(value);
  if (kind === 'private-address') return value.includes(':') ? network6(value) : network4(value);
  if (kind === 'host' || kind === 'tenant-host') return domain(value);
  if (kind === 'endpoint') return endpoint(value);
  if (kind === 'callback-url') return callback(value);
  if (kind === 'kubernetes-subject') return subject(value);
  if (kind === 'spiffe-id') return 'spiffe://*';
  return kind === 'cloud-resource' ? resource(value) : null;
}

/** `10.20.30.40` lies in `10.20.0.0/16`; a network that is larger already stays. */
function network4(value: string): string | null {
  const [address = '', mask] = value.split('/');
  if (mask !== undefined && Number(mask) <= 16) return value;
  const [first, second] = address.split('.');
  return second === undefined ? null : `${first}.${second}.0.0/16`;
}

/** The 48 bits that name an organisation's network (RFC 4193); all of link-local is one. */
function network6(value: string): string {
  const [address = '', mask] = value.toLowerCase().split('/');
  if (address.startsWith('fe80')) return 'fe80::/10';
  if (mask !== undefined && Number(mask) <= 48) return value;
  const groups = address.split('::')[0]?.split(':') ?? [];
  return `${groups.slice(0, 3).join(':')}::/48`;
}

function domain(host: string): string | null {
  const suffixes = [...INTERNAL_SUFFIXES, ...Object.keys(TENANT_SUFFIXES)].filter((suffix) =>
    host.toLowerCase().endsWith(suffix),
  );
  const longest = suffixes.reduce((best, suffix) => (suffix.length > best.length ? suffix : best), '');
  return longest === '' ? '*' : `*${longest}`;
}

function endpoint(value: string): string | null {
  const [, scheme = '', host = ''] = /^([a-z][a-z0-9+.-]{0,20}:\/\/)?([^/:?#]+)/iu.exec(value) ?? [];
  return host === '' ? null : `${scheme}${domain(host) ?? '*'}`;
}

/** The path stays: it says which program waits there, not whose. */
function callback(value: string): string | null {
  const [, scheme, path = ''] = /^([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#]+([^?#]*)/iu.exec(value) ?? [];
  return scheme === undefined ? null : `${scheme}*${path}`;
}

/** Partition, service and type: `arn:aws:iam::*:role/*`. */
function arn(value: string): string {
  const [, partition, service, , , ...rest] = value.split(':');
  const type = /^([a-z-]{2,40})[/:]/iu.exec(rest.join(':'))?.[1];
  return `arn:${partition}:${service}::*:${type === undefined ? '*' : `${type}/*`}`;
}

/** The group of all that are like it. */
function subject(value: string): string {
  const [, group] = /^(system:(?:serviceaccounts?|nodes?))(?::|$)/iu.exec(value) ?? [];
  return group === undefined ? value : `${group.replace(/s$/iu, '')}s`;
}

function resource(value: string): string | null {
  if (value.toLowerCase().startsWith('/subscriptions/')) return '/subscriptions/*';
  const type = /^projects\/[^/]+\/(?:locations\/[^/]+\/)?([A-Za-z]+)\//u.exec(value)?.[1];
  return type === undefined ? null : `projects/*/${type}/*`;
}
