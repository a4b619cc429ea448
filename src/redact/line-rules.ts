import { type Detector, type Kind, type Need, matchAt } from './detector.ts';
import type { Finding } from './finding.ts';
import { looksChosen } from './judge.ts';
import { isPlaceholder } from './placeholders.ts';
import { isRandom } from './randomness.ts';

/** One place in the grammar of some line where a credential stands, whatever it looks like. */
export interface LineRule {
  /** Compared in either case, or as written where `exact` says so; at least three characters. */
  readonly anchor: string;
  readonly exact?: true;
  /** What has to stand around the anchor, where that is not what the whole family needs. */
  readonly needs?: Need;
  readonly kind: string;
  readonly what: string;
  readonly source: string;
  /** What has to stand on the line in front of the anchor; sees at most 160 UTF-16 units, so it may end in `$`. */
  readonly before?: RegExp;
  /** Flags `d` and `y`, bounded, begins at the anchor. Every group whose name begins with `v` is a value. */
  readonly line: RegExp;
  /** Refuses a value that the grammar allows. `place` is where it stands. */
  readonly accepts?: (value: string, text: string, place: number) => boolean;
}

/** What a detector says of a value that its grammar has shown to be one. */
export interface Reading {
  readonly detector: string;
  readonly kind: string;
  /** In our own words, after which the reason goes on: `Password of a CREATE USER statement`. */
  readonly what: string;
  readonly place?: string;
}

const WINDOW = 160;

/** A family written as lines of some language: the anchor's line has to be of the given form. */
export function lineDetector(
  name: string,
  rank: number,
  rules: readonly LineRule[],
  needs: Need = 'nothing',
): Detector {
  const rulesByAnchor = Map.groupBy(rules, (rule) => rule.anchor.toLowerCase());
  return {
    name,
    rank,
    needs,
    kinds: distinct(rules),
    anchors: [...rulesByAnchor].map(([text, [rule]]) => ({
      text: rule?.exact === true ? rule.anchor : text,
      exact: rule?.exact === true,
      ...(rule?.needs === undefined ? {} : { needs: rule.needs }),
    })),
    look(text, at, anchor) {
      for (const rule of rulesByAnchor.get(anchor.toLowerCase()) ?? []) {
        if (rule.before !== undefined && !rule.before.test(lineBefore(text, at))) continue;
        const match = matchAt(rule.line, text, at);
        const found = match === null ? [] : valuesOf(name, rule, text, match);
        if (found.length > 0) return found;
      }
      return [];
    },
  };
}

/** What stands on the line in front of a place; a written-out `\n` begins a line too, as in texts inside JSON. */
export function lineBefore(text: string, at: number): string {
  const window = text.slice(Math.max(0, at - WINDOW), at);
  const cut = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r'));
  const escaped = window.lastIndexOf(String.raw`\n`);
  return window.slice(escaped > cut ? escaped + 2 : cut + 1);
}

/** The finding for a value whose place is sure: a word counts too, a blank to fill in is a placeholder. */
export function readAs(reading: Reading, text: string, start: number, end: number): readonly Finding[] {
  const value = text.slice(start, end);
  if (isSpliced(value)) return [];
  if (value.length < 3 || isNoValue(value)) return [];
  const blank = isPlaceholder(value);
  return [
    {
      detector: reading.detector,
      kind: reading.kind,
      class: blank ? 'placeholder' : 'secret',
      start,
      end,
      confidence: blank ? 0.5 : looksChosen(value) ? 0.9 : 0.75,
      entropy: !blank && value.length >= 20 && isRandom(value, 20) ? 'high' : 'low',
      why: blank ? `${reading.what}, but a blank to fill in` : reading.what,
      ...(reading.place === undefined ? {} : { place: reading.place }),
    },
  ];
}

/** Our own mark, the place from which a program reads the value, a sentence, a regular expression, a hole in a string. */
function isNoValue(value: string): boolean {
  return (
    /^\[[a-z][a-z0-9-]* ?(?:#|$)/u.test(value) ||
    /^(?:https?|file|vault|ssm):\/\/|^~?\/[\w.@-]+(?:\/[\w.@:-]*)+$/iu.test(value) ||
    (/\s/u.test(value) && (value.length > 64 || /[.:;?!]\s|\w, |^\s|\s$/u.test(value))) ||
    /^\(\?|\\[sSwWdD][+*{]|\.\*|\[\^|\[\w-\w/u.test(value)
  );
}

/** Where a program puts a value in between: `' + password + '`, `'.$pass.'`, `%s`, `:name`, `?`. */
export function isSpliced(value: string): boolean {
  return (
    /^[%:?&@]{1,2}[\w()]{0,40}[;,]?$|^\{\d{0,2}\}$|^%\([\w.]{1,40}\)s$/u.test(value) ||
    /["'`][ \t]{0,4}[.+&|,][ \t]{0,4}|[ \t]{0,4}[.+&|][ \t]{0,4}["'`]|\$\{\w|\{\$\w|#\{\w|\$\(\w|^\$\w+$|\{\{|<%/u.test(
      value,
    )
  );
}

function valuesOf(detector: string, rule: LineRule, text: string, match: RegExpExecArray): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [group, span] of Object.entries(match.indices?.groups ?? {})) {
    // oxlint says it is always there; a group that took no part has none
    if (!group.startsWith('v') || span === undefined) continue;
    const [start, end] = span;
    if (rule.accepts !== undefined && !rule.accepts(text.slice(start, end), text, start)) continue;
    findings.push(...readAs({ detector, kind: rule.kind, what: rule.what }, text, start, end));
  }
  return findings;
}

function distinct(rules: readonly LineRule[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const { kind, what, source } of rules) {
    const name = `${kind} ${what}`;
    if (!kinds.has(name)) kinds.set(name, { kind, what, source, class: 'secret' });
  }
  return [...kinds.values()];
}
