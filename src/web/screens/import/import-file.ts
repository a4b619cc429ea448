import type { ImportFile } from '../../../inventory/importer.ts';
import type { FileProgress } from './messages.ts';

/** A chosen file as importers take it: read in chunks, as often as they ask, and never as a whole. */
export function importFile(file: File, onProgress: (progress: FileProgress) => void): ImportFile {
  const { name, size } = file;
  return {
    name,
    size,
    async *open() {
      let at = 0;
      const reader = file.stream().getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          if (done) return;
          at += value.length;
          onProgress({ name, at, size });
          yield value;
        }
      } finally {
        // whoever stops early needs no more of it
        await reader.cancel();
      }
    },
  };
}
