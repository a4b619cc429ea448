import { inOrder } from './apart.ts';
import { sealSafeText } from '../domain/kit/safe-text.ts';
import { type Secret, echoes } from './echoes.ts';
import { find } from './find.ts';
import type { Finding, SafeFinding } from './finding.ts';
import { knownValues } from './known.ts';
import { type Memory, memory } from './learned.ts';
import type { Redacted, RedactOptions } from './redact.ts';
import { OWN_PLACEHOLDER } from './placeholders.ts';
import { inGiven, replaced } from './replaced.ts';

/** Several texts that are made safe together: the fields of a report and its files, a folder, an engagement. */
export interface Job {
  /** The safe copy of a text, without any value that this or an earlier text of the job gave away. */
  redact(text: string): Redacted;
  /** The safe copies of some texts, each without any value that one of them gave away. */
  redactAll(texts: readonly string[]): Redacted[];
  /** How many values the job has met: a text that was made safe before the last of them may still hold it. */
  readonly size: number;
}

/** Starts a job. It holds the values that it meets in memory until it is dropped. */
export function job(options: RedactOptions): Job {
  const values = memory();
  return {
    redact: (text) => redactOne(text, options, values),
    get size() {
      return values.size;
    },
    redactAll(texts) {
      const made = texts.map(() => ({ redacted: EMPTY, size: -1 }));
      // Each pass that learns a value makes another one necessary, for the texts that were made safe before.
      for (let pass = 0; pass < MOST_ROUNDS && made.some(({ size }) => size < values.size || size < 0); pass += 1) {
        for (const [i, text] of texts.entries()) {
          if (made[i]?.size === values.size) continue;
          const redacted = redactOne(text, options, values);
          made[i] = { redacted, size: values.size };
        }
      }
      return made.map(({ redacted }) => redacted);
    },
  };
}

const EMPTY: Redacted = { safe: sealSafeText(''), findings: [] };

/** More is never needed: each round or pass takes away something that the one before brought to light. */
const MOST_ROUNDS = 8;

function redactOne(text: string, options: RedactOptions, values: Memory): Redacted {
  let findings: SafeFinding[] = [];
  let safe = text;
  // What is replaced may bring something else to light (two tokens without a space between them), so it goes on
  // until nothing is found; each round leaves less text.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const all = find(safe);
    const more = secretsIn(safe, all, options, values);
    if (more.length === 0) break;
    const named = more.map((secret) => name(secret, options));
    findings = [...findings, ...inGiven(named, findings)].sort((a, b) => a.start - b.start);
    safe = replaced(text, findings);
  }
  return { safe: sealSafeText(safe), findings };
}

function secretsIn(text: string, all: readonly Finding[], options: RedactOptions, values: Memory): Secret[] {
  const found = all
    .filter((finding) => finding.class === 'secret')
    .map((finding) => ({ finding, value: values.learn(text.slice(finding.start, finding.end), finding).value }));
  const own = [...text.matchAll(OWN_PLACEHOLDER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const known = options.known === undefined ? [] : knownValues(text, inOrder([...spans(found), ...own]), options.known);
  for (const { value, finding } of known) values.learn(value, finding);
  const repeated = echoes(text, values.search(), inOrder([...spans(found), ...spans(known), ...own]));
  return [...found, ...known, ...repeated].sort((a, b) => a.finding.start - b.finding.start);
}

function spans(secrets: readonly Secret[]): readonly Finding[] {
  return secrets.map(({ finding }) => finding);
}

function name({ finding, value }: Secret, options: RedactOptions): SafeFinding {
  const fingerprint = options.fingerprint(value, finding.entropy);
  return { ...finding, fingerprint, placeholder: options.numbering.placeholderFor(fingerprint, finding.kind) };
}
