/** A row of a GitHub table as Markdown; what would end a cell or begin a mark is escaped (GFM 0.29, 4.10). */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(cellOf).join(' | ')} |`;
}

function cellOf(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\|`*<]/gu, String.raw`\$&`);
}

/** The cells of a line that `isTableLine`, as they were written, without the escapes of `tableRow`. */
export function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  const inner = line.trim().replace(/^\|/u, '');
  for (let i = 0; i < inner.length; i += 1) {
    const sign = inner.charAt(i);
    if (sign === '\\' && /[\\|`*<]/u.test(inner.charAt(i + 1))) {
      i += 1;
      cell += inner.charAt(i);
    } else if (sign === '|') {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += sign;
    }
  }
  return cell.trim() === '' ? cells : [...cells, cell.trim()];
}

export function isTableLine(line: string): boolean {
  return /^ {0,3}\|/u.test(line);
}
