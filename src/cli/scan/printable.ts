/**
 * A text on one line of a terminal: control characters (line ends and escape sequences among them) and the characters
 * that turn the direction of writing are written as escapes, so that a file's name cannot draw on the screen.
 */
export function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
