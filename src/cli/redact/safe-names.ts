import type { ByteJob, Reader } from '../../redact/bytes/byte-job.ts';

/** Names of files and folders without the values of a job. */
export interface SafeNames {
  /** Reads a path, before any is written. */
  read(path: string): void;
  /** The path as the copy has it, part by part. */
  safe(path: string): string;
}

/** Each part of a path is a text of its own, so that no value is seen across two of them. */
export function safeNames(job: ByteJob): SafeNames {
  const readers = new Map<string, Reader>();
  const stems = (path: string): [string, string][] => path.split('/').map(stemOf);
  return {
    read(path) {
      for (const [stem] of stems(path)) {
        if (readers.has(stem)) continue;
        const reader = job.reader();
        reader.push(Buffer.from(stem));
        reader.end();
        readers.set(stem, reader);
      }
    },
    safe: (path) =>
      stems(path)
        .map(([stem, ending]) => {
          const writer = readers.get(stem)?.writer();
          if (writer === undefined) throw new Error('A name is written that was not read.');
          const name = Buffer.concat([writer.push(Buffer.from(stem)), writer.end()]).toString('utf8');
          return `${name}${ending}`;
        })
        .join('/'),
  };
}

/** A name in front of its ending: `.txt` could pass for a part of a token. */
function stemOf(name: string): [stem: string, ending: string] {
  const ending = /.(\.[A-Za-z0-9]{1,8})$/u.exec(name)?.[1] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}
