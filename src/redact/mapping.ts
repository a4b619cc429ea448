/** A stretch of a text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How far the ends of a mapping are looked for, in UTF-16 units, and how many lines of YAML. */
const REACH = 3000;
const MOST_LINES = 16;

/**
 * The mapping in which a place stands: what is inside the braces around it (JSON, HCL), inside the tag (HTML, XML),
 * or the lines of the same depth (YAML). Null where there is none near.
 */
export function mappingAround(text: string, at: number): Stretch | null {
  const line = lineAround(text, at);
  const own = text.slice(line.start, line.end);
  if (/^\s*(?:- )?\w[\w-]{0,40}:/u.test(own) && !/[{}]|,\s*$/u.test(own)) return linesAround(text, line);
  return bracesAround(text, at);
}

function lineAround(text: string, at: number): Stretch {
  const before = text.slice(Math.max(0, at - 300), at);
  const after = text.slice(at, at + 300);
  const start = at - before.length + before.lastIndexOf('\n') + 1;
  const next = after.indexOf('\n');
  return { start, end: at + (next === -1 ? after.length : next) };
}

/** Braces are counted without regard to quotes: what stands in quotes comes in pairs too, nearly always. */
function bracesAround(text: string, at: number): Stretch | null {
  let start = at - 1;
  for (let depth = 0; ; start -= 1) {
    if (start < 0 || at - start > REACH) return null;
    const sign = text.charAt(start);
    if (sign === '}') depth += 1;
    else if (sign === '{') {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  for (let end = at, depth = 0; end < Math.min(text.length, at + REACH); end += 1) {
    const sign = text.charAt(end);
    if (sign === '{') depth += 1;
    else if (sign === '}') {
      if (depth === 0) return { start: start + 1, end };
      depth -= 1;
    }
  }
  return { start: start + 1, end: Math.min(text.length, at + REACH) };
}

/** The lines above and below that are indented at least as far; a dash begins the first of them. */
function linesAround(text: string, own: Stretch): Stretch {
  const depth = depthOf(text.slice(own.start, own.end));
  let { start, end } = own;
  for (let lines = 0; lines < MOST_LINES && start > 0 && !/^\s*- /u.test(text.slice(start, start + 80)); lines += 1) {
    const above = lineAround(text, start - 1);
    if (depthOf(text.slice(above.start, above.end)) < depth || above.start >= start) break;
    start = above.start;
  }
  for (let lines = 0; lines < MOST_LINES && end < text.length; lines += 1) {
    const below = lineAround(text, end + 1);
    const content = text.slice(below.start, below.end);
    if (depthOf(content) < depth || (/^\s*- /u.test(content) && depthOf(content) === depth) || below.end <= end) break;
    end = below.end;
  }
  return { start, end };
}

/** Columns before the first word; a dash and its blank count as indentation, an empty line has none. */
function depthOf(line: string): number {
  return /^[ \t]*(?:- )?(?=\S)/u.exec(line)?.[0].length ?? 0;
}
