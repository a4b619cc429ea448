import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Where an address lies. `never` is asked under no circumstances: link-local, metadata, multicast and reserved ones, and
 * IPv6 forms that hide an IPv4 address. After the special-purpose registries of IANA (iana.org/assignments,
 * iana-ipv4-special-registry and iana-ipv6-special-registry) and the clouds' pages on their metadata addresses.
 */
export type Place = 'public' | 'loopback' | 'inside' | 'never';

/** Where a canonical IPv4 or IPv6 address lies; `never` for what is neither. */
export function placeOf(address: string): Place {
  const family = familyOf(address);
  if (family === null || NEVER[family].check(address, family)) return 'never';
  if (LOOPBACK[family].check(address, family)) return 'loopback';
  if (INSIDE[family].check(address, family)) return 'inside';
  return family === 'ipv4' || GLOBAL.ipv6.check(address, family) ? 'public' : 'never';
}

/** Whether a host is written plainly: an IPv4 address of four decimal numbers, a canonical IPv6 address, or a name. */
export function hostForm(host: string): 'address' | 'name' | null {
  if (isIPv4(host)) return 'address';
  if (isIPv6(host)) return isCanonical6(host) ? 'address' : null;
  return isName(host) ? 'name' : null;
}

/** Labels of letters, digits, hyphens and underscores; the last has a letter first, so that it is no number in disguise. */
function isName(host: string): boolean {
  if (host.length > 253) return false;
  const labels = host.split('.');
  return (
    labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/iu.test(label)) &&
    /^[a-z]/iu.test(labels.at(-1) ?? '')
  );
}

/** The form that the URL standard writes; a zone (`%eth0`) and long forms are not. */
function isCanonical6(host: string): boolean {
  const url = URL.parse(`http://[${host}]/`);
  return url !== null && url.hostname === `[${host}]`;
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  if (isIPv4(address)) return 'ipv4';
  return isIPv6(address) ? 'ipv6' : null;
}

const LOOPBACK = list(['127.0.0.0/8', '::1/128']);

const INSIDE = list([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '198.18.0.0/15',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  'fc00::/7',
  '2001:db8::/32',
  '3fff::/20',
]);

/** All that IANA gives out for the world (iana.org/assignments/ipv6-unicast-address-assignments). */
const GLOBAL = list(['2000::/3']);

const NEVER = list([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24', // with Oracle's metadata at 192.0.0.192
  '100.100.100.200/32', // Alibaba's metadata
  '168.63.129.16/32', // Azure's own service beside a machine
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/128',
  'fd00:ec2::/32', // Amazon's metadata
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  '::ffff:0:0/96', // IPv4-mapped
  '64:ff9b::/96', // IPv4 behind a translator
  '64:ff9b:1::/48',
  '2002::/16', // 6to4
  '2001::/23', // assignments of protocols: Teredo, ORCHID, benchmarking
]);

/** One list for each family: a rule on IPv4-mapped addresses in a common one would meet every IPv4 address. */
function list(ranges: readonly string[]): Readonly<Record<'ipv4' | 'ipv6', BlockList>> {
  const blocks = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    const family = isIPv4(network) ? 'ipv4' : 'ipv6';
    blocks[family].addSubnet(network, Number(bits), family);
  }
  return blocks;
}
