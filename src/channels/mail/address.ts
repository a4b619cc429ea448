import { domainToASCII } from 'node:url';

/** A mailbox: a display name (may be empty) and one address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** Longest path in SMTP without its brackets, and longest local part, in octets (RFC 5321, 4.5.3.1). */
const MOST_OCTETS = 254;
const MOST_LOCAL_OCTETS = 64;

/** Signs that separate or quote in header fields and SMTP commands, with spaces and everything invisible. */
const SPECIAL = /[\s()<>[\]\\,;:"\p{C}]/u;

/**
 * Reads one address as SMTP takes it: the local part as it is (it may be in any script, RFC 6531), the domain as
 * ASCII. Null for anything else: several addresses, quoted local parts, comments, control characters.
 */
export function readAddress(text: string): string | null {
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || local === '' || SPECIAL.test(text) || Buffer.byteLength(local) > MOST_LOCAL_OCTETS)
    return null;
  const ascii = domainToASCII(domain);
  const address = `${local}@${ascii}`;
  return ascii === '' || Buffer.byteLength(address) > MOST_OCTETS ? null : address;
}

/** Reads `Name <address>` or a bare address. Null where the name has control characters or the address is none. */
export function readMailbox(text: string): Mailbox | null {
  const open = text.lastIndexOf('<');
  const bracketed = open >= 0 && text.endsWith('>');
  const address = readAddress(bracketed ? text.slice(open + 1, -1) : text);
  const name = bracketed ? text.slice(0, open).trim() : '';
  return address === null || isBroken(name) ? null : { name, address };
}

/** Would break out of a header field: a line end or any other control character. */
export function isBroken(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
