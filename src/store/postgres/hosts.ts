/** Servers of which one takes writes, tried in turn: the one that answered last comes first. */
export interface Hosts {
  readonly count: number;
  /** The address to connect to now, for one server. */
  url(): string;
  /** That address did not do: the next one is tried, unless another connection has gone on to it already. */
  leave(url: string): void;
}

/** scheme, name and password, servers, and what follows them */
const SHAPE = /^(postgres(?:ql)?:\/\/)((?:[^@/?#]*@)?)([^@/?#]*)([/?#].*)?$/u;

/**
 * The servers of an address such as `postgres://name:password@first:5432,second:5432/desk?target_session_attrs=read-write`, as
 * libpq writes several hosts (PostgreSQL manual, 34.1.1.3). One that takes writes is always looked for, so that the
 * attribute says nothing new and is left out. Any other address is taken as it is.
 */
export function hostsOf(address: string): Hosts {
  const urls = urlsOf(address);
  let at = 0;
  const url = () => urls[at] ?? address;
  return {
    count: urls.length,
    url,
    leave(left) {
      if (left === url()) at = (at + 1) % urls.length;
    },
  };
}

function urlsOf(address: string): readonly string[] {
  const [, scheme, login, servers, rest = ''] = SHAPE.exec(address) ?? [];
  if (scheme === undefined || login === undefined || servers === undefined) return [address];
  const after = rest
    .replace(/([?&])target_session_attrs=[^&#]*/u, '$1')
    .replace('?&', '?')
    .replace(/[?&](?=#|$)/u, '');
  return servers.split(',').map((server) => `${scheme}${login}${server}${after}`);
}
