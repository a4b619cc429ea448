const PEM = /-----BEGIN [A-Z0-9 ]{3,60}-----/u;

/**
 * The one form in which a value is fingerprinted, so that the same credential written twice is the same.
 *
 * Unicode NFC; white space and matching quotes around it are taken off. In a PEM block the line ends (`\r\n`, `\n`,
 * escaped `\n`), indentation and quotes between the lines do not count: only the frame and the base64 do.
 */
export function normalise(value: string): string {
  const bare = unquote(value.normalize('NFC').trim());
  return PEM.test(bare) ? pemForm(bare) : bare;
}

function unquote(value: string): string {
  const first = value.charAt(0);
  const paired = value.length >= 2 && first === value.at(-1) && /["'`]/u.test(first);
  return paired ? unquote(value.slice(1, -1).trim()) : value;
}

function pemForm(value: string): string {
  const marks = value.match(/-----(?:BEGIN|END) [A-Z0-9 ]{3,60}-----/gu) ?? [];
  const body = marks.reduce((rest, mark) => rest.replace(mark, ''), value);
  return [marks[0], body.replaceAll(/\\[nrt"']|[^A-Za-z0-9+/=:,-]/gu, '')].join('\n');
}
