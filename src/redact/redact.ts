import { type SafeText, sealSafeText } from '../domain/kit/safe-text.ts';
import { echoes } from './echoes.ts';
import { find } from './find.ts';
import type { Entropy, Finding, SafeFinding } from './finding.ts';
import { knownValues } from './known.ts';
import { normalise } from './normalise.ts';
import type { Numbering } from './numbering.ts';

export interface RedactOptions {
  /**
   * Keyed hash of a normalised value, 32 hex digits. A value of low entropy gets one that means something in its own
   * case only; which key that is, the caller decides.
   */
  fingerprint(value: string, entropy: Entropy): string;
  readonly numbering: Numbering;
  /**
   * Whether this installation already knows a value (normalised, at least eight characters): its kind, or null.
   * Asked for every token of the text that nothing else found.
   */
  known?(value: string): string | null;
}

export interface Redacted {
  readonly safe: SafeText;
  /** What was replaced, in the order of the text; offsets are those in the text that was given. */
  readonly findings: SafeFinding[];
}

/**
 * Replaces every secret in a text by its placeholder. Placeholders that people wrote and identity references stay.
 * A value that was found in one place is replaced wherever else it stands in the same text.
 */
export function redact(text: string, options: RedactOptions): Redacted {
  let findings: SafeFinding[] = [];
  let safe = text;
  // What is replaced may bring something else to light (two tokens without a space between them), so it goes on
  // until nothing is found; each round leaves less text.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const more = inGiven(secretsIn(safe, options), findings);
    if (more.length === 0) break;
    findings = [...findings, ...more.map((finding) => name(text, finding, options))].sort((a, b) => a.start - b.start);
    safe = replace(text, findings);
  }
  return { safe: sealSafeText(safe), findings };
}

const MOST_ROUNDS = 8;

function secretsIn(text: string, options: RedactOptions): Finding[] {
  const secrets = find(text).filter((finding) => finding.class === 'secret');
  const repeated = echoes(text, secrets);
  const known = options.known === undefined ? [] : knownValues(text, [...secrets, ...repeated], options.known);
  return [...secrets, ...repeated, ...known].sort((a, b) => a.start - b.start);
}

/** Moves findings from the text of a later round to the given text; they never touch what was replaced before. */
function inGiven(later: readonly Finding[], replaced: readonly SafeFinding[]): Finding[] {
  let longer = 0;
  let next = 0;
  return later.map((finding) => {
    for (let at = replaced[next]; at !== undefined && at.start + longer <= finding.start; at = replaced[next]) {
      longer += at.placeholder.length - (at.end - at.start);
      next += 1;
    }
    return { ...finding, start: finding.start - longer, end: finding.end - longer };
  });
}

/** The two makers of safe text that a door needs, for one case: free text, and where a credential lives. */
export interface Redactor {
  text(raw: string): Redacted;
  locator(raw: string): Redacted;
}

/** A redactor whose numbers go on from text to text. */
export function redactor(options: RedactOptions): Redactor {
  return {
    text: (raw) => redact(raw, options),
    // A locator is one line: line ends would let one field look like two in a list.
    locator: (raw) => redact(raw.replaceAll(/\s+/gu, ' ').trim(), options),
  };
}

function name(text: string, finding: Finding, options: RedactOptions): SafeFinding {
  const fingerprint = options.fingerprint(normalise(text.slice(finding.start, finding.end)), finding.entropy);
  return { ...finding, fingerprint, placeholder: options.numbering.placeholderFor(fingerprint, finding.kind) };
}

function replace(text: string, findings: readonly SafeFinding[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, placeholder } of findings) {
    pieces.push(text.slice(at, start), placeholder);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
