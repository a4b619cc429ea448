import { fromUtf8, utf8 } from '../bytes.ts';
import type { Sha256 } from '../bytes.ts';
import { isSignedType, passkeyName, signatureIn } from '../decision-signature.ts';
import { readLeaf } from '../leaf.ts';
import type { PackEvent } from './event-file.ts';
import { factsOf } from './redactions.ts';

/** One event as people read it, in the order of the stream. */
export interface ReportLine {
  readonly event: PackEvent;
  /** Exact milliseconds. */
  readonly at: number;
  /** What the operator calls whoever did it. */
  readonly who: string;
  /** What happened, in one sentence. */
  readonly says: string;
  readonly texts: readonly { readonly label: string; readonly body: string }[];
}

/**
 * `report.html` of a pack: one file that needs no network and runs nothing. It is for reading: nothing in it is proof, and
 * what people wrote stands in it as text only.
 */
export function reportPage(sha256: Sha256, name: string, lines: readonly ReportLine[]): Uint8Array {
  return utf8(
    [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escaped(name)}</title>`,
      STYLE,
      '</head>',
      '<body>',
      `<h1>${escaped(name)}</h1>`,
      `<p>${LEAD}</p>`,
      '<ol>',
      ...lines.map((line, seq) => item(sha256, line, seq)),
      '</ol>',
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  );
}

const LEAD =
  'This page is for reading, and nothing vouches for it: names and words are the operator’s. What holds is in the files beside it; check them with <code>throughline verify</code>, or in a browser on the page “Verify a pack” of any desk.';

function item(sha256: Sha256, { event, at, who, says, texts }: ReportLine, seq: number): string {
  const words = texts.map(({ label, body }) => `<dt>${escaped(label)}</dt><dd>${escaped(body)}</dd>`).join('');
  const signed = signature(sha256, event, who);
  return [
    `<li value="${seq}">`,
    `<p>${escaped(says)}</p>`,
    `<p class="soft">${escaped(who)}, <time>${new Date(at).toISOString()}</time></p>`,
    signed === null ? '' : `<p class="signed">${escaped(signed)}</p>`,
    words === '' ? '' : `<dl>${words}</dl>`,
    '</li>',
  ].join('');
}

/** Who signed a decision, or that nobody did; null for what is no decision. */
function signature(sha256: Sha256, event: PackEvent, who: string): string | null {
  const facts = factsOf(event);
  if (facts === null || !isSignedType(readLeaf(fromUtf8(event.leaf)).type)) return null;
  const signed = signatureIn(facts.get('signed'));
  return signed === null
    ? `Recorded as ${who}’s, with no signature of its own.`
    : `Signed by the passkey ${passkeyName(sha256, signed)} of ${signed.site}, which the operator says is ${who}’s.`;
}

/** Text for an element's content: what stands for markup is written out, and control characters are shown as unknown. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const STYLE = `<style>
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
li { margin: 0 0 1.25rem; }
li p { margin: 0; }
dl { margin: 0.25rem 0 0; }
dt { font-size: 0.875rem; }
dd { margin: 0 0 0.25rem; white-space: pre-wrap; }
.soft { font-size: 0.875rem; }
.signed { font-weight: 600; }
</style>`;
