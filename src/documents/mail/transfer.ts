/** What a body is packed in (RFC 2045, 6), one sign for each byte on the packed side. */
export interface Transfer {
  unpack(body: string): Uint8Array;
  pack(bytes: Uint8Array): string;
}

/** Null for an encoding that nobody writes any more. `lineEnd` is that of the mail. */
export function transferFor(encoding: string, lineEnd: string): Transfer | null {
  if (encoding === 'base64') {
    return {
      unpack: (body) => new Uint8Array(Buffer.from(body, 'base64')),
      pack: (bytes) =>
        (
          Buffer.from(bytes)
            .toString('base64')
            .match(/.{1,76}/gu) ?? []
        ).join(lineEnd),
    };
  }
  if (encoding === 'quoted-printable') return { unpack: unquoted, pack: (bytes) => quoted(bytes, lineEnd) };
  if (!/^(?:|7bit|8bit|binary)$/u.test(encoding)) return null;
  return {
    unpack: (body) => new Uint8Array(Buffer.from(body, 'latin1')),
    pack: (bytes) => Buffer.from(bytes).toString('latin1'),
  };
}

function unquoted(body: string): Uint8Array {
  const joined = body.replaceAll(/[ \t]+(?=\r?\n)/gu, '').replaceAll(/=\r?\n/gu, '');
  const bytes = joined.replaceAll(/=(?<code>[0-9A-Fa-f]{2})/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return new Uint8Array(Buffer.from(bytes, 'latin1'));
}

/** Lines have at most 76 signs, and none ends with white space (RFC 2045, 6.7). */
const LONGEST = 76;

function quoted(bytes: Uint8Array, lineEnd: string): string {
  const lines = Buffer.from(bytes).toString('latin1').split(/\r?\n/u);
  return lines.map((line) => quotedLine(line, lineEnd)).join(lineEnd);
}

function quotedLine(line: string, lineEnd: string): string {
  const signs = Array.from(line, (sign, i) => {
    const isPlain = /[!-<>-~]/u.test(sign) || ((sign === ' ' || sign === '\t') && i < line.length - 1);
    return isPlain ? sign : `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
  let [out, length] = ['', 0];
  for (const sign of signs) {
    if (length + sign.length >= LONGEST) {
      out += `=${lineEnd}`;
      length = 0;
    }
    out += sign;
    length += sign.length;
  }
  return out;
}
