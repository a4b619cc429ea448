/** One line of a simple YAML file: `depth: key: value`, the value with its quotes taken off. */
export interface YamlLine {
  readonly depth: number;
  readonly key: string;
  readonly value: string;
}

/**
 * The pairs of a YAML file that is written plainly: two spaces a level, a key on every line, block scalars with `|`. Throws
 * where a line is anything else, which is stricter than the standard and enough to know that others can read it.
 */
export function yamlLines(text: string): YamlLine[] {
  const lines: YamlLine[] = [];
  let block: { readonly depth: number; line: YamlLine } | null = null;
  for (const [i, raw] of text.split('\n').entries()) {
    const depth = raw.search(/\S|$/u);
    if (block !== null && (depth > block.depth || raw.trim() === '')) {
      const said: YamlLine = { ...block.line, value: `${block.line.value}${raw.trim()}\n` };
      lines[lines.length - 1] = said;
      block.line = said;
      continue;
    }
    block = null;
    if (raw.trim() === '' || raw.trim().startsWith('#')) continue;
    const [, dash = '', key, value = ''] = /^ *(- )?([A-Za-z][\w-]*):(?: (.*))?$/u.exec(raw) ?? [];
    const plain = /^(?:[^\s'"&*!|>%@`#{[](?:(?!: | #).)*|'[^']*'|"[^"\\]*"|\[[\w, '-]*\]|\||)$/u.test(value);
    if (key === undefined || depth % 2 !== 0 || !plain) throw new Error(`Line ${i + 1} is not plain YAML: ${raw}`);
    const line = {
      depth: depth + dash.length,
      key,
      value: value === '|' ? '' : value.replace(/^(['"])(.*)\1$/u, '$2'),
    };
    lines.push(line);
    if (value === '|') block = { depth: depth + dash.length, line };
  }
  return lines;
}
