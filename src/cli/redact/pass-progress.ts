import { progress } from '../scan/progress.ts';
import type { Progress } from '../scan/progress.ts';
import type { Gathered, Gathering } from './gather.ts';
import type { OnPass } from './make-safe.ts';

/** Draws how far each pass is, where standard error is a terminal. `files` are the given ones, watched. */
export function passProgress({ files }: Gathering): {
  readonly files: readonly Gathered[];
  readonly onPass: OnPass;
  clear(): void;
} {
  const texts = files.flatMap((file) => (file.kind === 'refused' ? [] : [file]));
  const total = { files: texts.length, bytes: texts.reduce((sum, { size }) => sum + size, 0) };
  const screen = process.stderr.isTTY ? (text: string): void => void process.stderr.write(text) : null;
  let bar: Progress | undefined;
  const watched = (file: Gathered): Gathered => {
    if (file.kind === 'refused') return file;
    const { source } = file;
    return {
      ...file,
      async *source() {
        for await (const piece of source()) {
          yield piece;
          bar?.read(piece.length);
        }
        bar?.done();
      },
    };
  };
  return {
    files: files.map(watched),
    onPass(doing) {
      bar?.clear();
      bar = progress(screen, doing, total, () => performance.now());
    },
    clear: () => bar?.clear(),
  };
}
