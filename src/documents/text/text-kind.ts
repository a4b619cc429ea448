import { Buffer } from 'node:buffer';

/** Texts in which values are packed or cut into pieces, and all others. */
export type TextKind = 'har' | 'html' | 'mail' | 'text';

/** So many bytes tell. */
const HEAD = 4096;

/** What kind of text bytes are, by their beginning; by the name only where that alone tells. */
export function textKind(bytes: Uint8Array, name: string): TextKind {
  // signs of UTF-16 are signs and zeros
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '');
  const start = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/u, '').toLowerCase();
  if (/^(?:<!doctype html|<html|<svg|<!doctype svg)/u.test(start)) return 'html';
  if (/^\{\s*"log"\s*:\s*\{/u.test(start)) return 'har';
  if (/\.(?:eml|mbox|mht|mhtml)$/iu.test(name) || beginsAsMail(head)) return isHeader(head) ? 'mail' : 'text';
  return /\.(?:html?|svg|xhtml)$/iu.test(name) && start.startsWith('<') ? 'html' : 'text';
}

/** Whether the first line is a field of a header (RFC 5322, 2.2). */
function isHeader(head: string): boolean {
  return /^(?:From [^\n]*\n)?[!-9;-~]{1,76}[ \t]*:/u.test(head);
}

/** Whether fields stand there, without an empty line between them, that only mails have. */
function beginsAsMail(head: string): boolean {
  for (const line of head.replace(/^From [^\n]*\n/u, '').split(/\r?\n/u)) {
    if (/^(?:mime-version|received|return-path|message-id|dkim-signature):/iu.test(line)) return true;
    if (!/^(?:[!-9;-~]+:|[ \t]+\S)/u.test(line)) return false;
  }
  return false;
}
