import { kinds } from '../../redact/kinds.ts';
import { newFile } from '../new-file.ts';
import type { NewFile } from '../new-file.ts';
import { html } from './html.ts';
import { jsonLines } from './json-lines.ts';
import { nameOf } from './name.ts';
import type { ScanOptions } from './options.ts';
import type { Output, Write } from './output.ts';
import { sarif } from './sarif.ts';
import { stockJson, stockTable } from './stock/outputs.ts';
import { words } from './words.ts';

/** All outputs of one scan as one; files appear when it ends, and not at all where it is discarded. */
export interface Outputs extends Output {
  discard(): void;
}

/** `out` is standard output, `err` standard error: where programs read the one, people read the other. */
export function openOutputs(options: ScanOptions, version: string, out: Write, err: Write): Outputs {
  const { classes } = options;
  const files: NewFile[] = [];
  const toFile = (path: string): Write => {
    const file = newFile(path);
    files.push(file);
    return (text) => file.write(text);
  };
  const forPrograms = options.json || options.sarif === '-';
  const title = `Scan of ${options.paths.map((path) => nameOf(path).shown).join(', ')}`;
  const outputs: Output[] = [
    ...(options.json ? [jsonLines(out)] : []),
    ...(options.sarif === null ? [] : [sarif(options.sarif === '-' ? out : toFile(options.sarif), kinds(), version)]),
    ...(options.html === null ? [] : [html(toFile(options.html), title, classes)]),
    ...(options.summaryJson === null ? [] : [stockJson(toFile(options.summaryJson))]),
    options.summary
      ? stockTable(forPrograms ? err : out, classes)
      : forPrograms
        ? { ...words(err, classes), row: () => undefined }
        : words(out, classes),
  ];
  return {
    row: (row) => outputs.forEach((output) => output.row(row)),
    end(summary, stock) {
      for (const output of outputs) output.end(summary, stock);
      for (const file of files) file.finish();
    },
    discard: () => files.forEach((file) => file.discard()),
  };
}
