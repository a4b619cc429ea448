import type { LineRule } from '../line-rules.ts';

/** An argument of a shell command, in quotes or bare. */
export const ARGUMENT = String.raw`(?:"(?<v1>(?:[^"\\\n]|\\.){1,200})"|'(?<v2>[^'\n]{1,200})'|(?<v>(?!-{1,2}[A-Za-z])[^\s"'\x60;|&<>()]{1,200}))`;

/** What may stand between a command and its argument: anything of the same command, over continued lines. */
export const ARGUMENTS = String.raw`(?:[^\n|;&\\]|\\\r?\n|\\[^\r\n]){0,240}?`;

/** Words with which the argument of a sentence or of a help text goes on: no value. */
export const TALK =
  /^(?:is|are|was|the|an?|and|or|to|for|of|in|on|with|from|your|will|can|must|should|flags?|options?|arguments?|parameters?|values?|PASSWORD|PASS|password|passwd)$/u;

/**
 * A rule for a command; `line` begins where its name does. Letters of flags are told apart by case, those of the
 * name are not, since the anchor has compared them.
 */
export function commandRule(
  anchor: string,
  what: string,
  source: string,
  line: string,
  kind = 'command-password',
): LineRule {
  return {
    anchor,
    kind,
    what: `Password given to ${what}`,
    source,
    before: /(?:^|[^A-Za-z0-9_.-]|\.\/|[\\/])$/u,
    line: new RegExp(line.startsWith(anchor) ? `[^\\n]{${anchor.length}}${line.slice(anchor.length)}` : line, 'dyu'),
    accepts: (value) => !TALK.test(value) && !/^[[<(]|^\.{2,}|^=/u.test(value),
  };
}
