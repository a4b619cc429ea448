import { Buffer } from 'node:buffer';
import PostalMime, { type Email, decodeWords } from 'postal-mime';
import type { Context } from '../context.ts';
import type { Examined } from '../document.ts';
import { together } from '../together.ts';

/** Looks at a mail with another reader of MIME; a file of mails one by one. */
export async function examineMail(bytes: Uint8Array, context: Context): Promise<Examined> {
  const source = Buffer.from(bytes).toString('latin1');
  const pieces = source.startsWith('From ') ? source.split(/^From [^\n]*\n(?=[!-9;-~]+:)/mu).slice(1) : [source];
  const all: Examined[] = [{ texts: [], bytes: [bytes], unexamined: [] }];
  for (const piece of pieces) all.push(await examineOne(new Uint8Array(Buffer.from(piece, 'latin1')), context));
  return together(all);
}

async function examineOne(bytes: Uint8Array, context: Context): Promise<Examined> {
  const mail = await parsed(bytes);
  if (mail === null) return { texts: [], bytes: [], unexamined: ['a mail that cannot be taken apart'] };
  const all: Examined[] = [{ texts: textsOf(mail), bytes: [], unexamined: [] }];
  if (mail.html !== undefined) all.push(await context.examine(utf8(mail.html), 'part.html'));
  for (const { content, filename, mimeType } of mail.attachments) {
    const part = typeof content === 'string' ? utf8(content) : new Uint8Array(content);
    const isSignature = mimeType.endsWith('signature');
    if (part.length > 0 && !isSignature) all.push(await context.examine(part, filename ?? nameFor(mimeType)));
  }
  return together(all);
}

/** It refuses what is nested or folded beyond measure. */
async function parsed(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch {
    return null;
  }
}

function textsOf({ headers, text = '', attachments }: Email): Examined['texts'] {
  const lines = headers.map(({ originalKey, value }) => `${originalKey}: ${decodeWords(value)}`);
  const names = attachments.map(({ filename, description = '' }) => `${filename ?? ''}\n${description}`);
  return [
    { text: lines.join('\n'), place: 'headers', marks: [] },
    { text, place: 'text of the mail', marks: [] },
    { text: names.join('\n'), place: 'names of attachments', marks: [] },
  ];
}

function nameFor(type: string): string {
  return type === 'message/rfc822' ? 'part.eml' : type.startsWith('text/html') ? 'part.html' : 'part.bin';
}

function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'));
}
