import type { Context, Format } from '../context.ts';
import { type Examined, type Opened, type Refused, type Written, refused } from '../document.ts';
import type { FormatName } from '../format-names.ts';
import { decodeText } from '../text-bytes.ts';
import type { Part } from '../zip/unzip.ts';
import { zipped } from '../zip/zipped.ts';
import { type Chapter, asOne } from './chapter.ts';
import { examineOffice } from './examine-office.ts';
import { type Package, openPackage } from './package.ts';
import { otherChapters } from './other-parts.ts';
import { withoutReferences } from './references.ts';

/** One kind of Office file. */
export interface Office {
  readonly format: FormatName;
  /**
   * Reads the parts that only this kind has, in the order of reading. All other parts are read as those of any
   * package are. A chapter may be made of several parts: a sheet and the strings that it shares.
   */
  chapters(pack: Package, context: Context): Promise<readonly Chapter[] | Refused>;
  /** Parts that the other reader sees better together, by their names. */
  examineParts?(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Examined>;
}

/** The reader of a kind of Office file. Parts that are not edited stay byte for byte. */
export function officeFormat(office: Office): Format {
  return {
    async open(bytes, context) {
      const pack = await openPackage(bytes, context);
      if (pack.kind === 'refused') return pack;
      const own = await office.chapters(pack, context);
      if ('kind' in own) return own;
      const others = await otherChapters(pack, new Set(own.flatMap(({ parts }) => parts)), context);
      if ('kind' in others) return others;
      return { kind: 'opened', document: documentOf(office.format, pack, asOne([...own, ...others])) };
    },
    examine: (bytes, context) => examineOffice(bytes, context, office.examineParts),
  };
}

function documentOf(format: FormatName, pack: Package, all: Chapter): Opened {
  return {
    format,
    passages: all.passages,
    dropped: [...new Set([...pack.leftOut, ...all.dropped])],
    async write(edits, values): Promise<Written> {
      const written = await all.write(edits, values);
      if (written.kind === 'refused') return written;
      const parts: Part[] = [];
      for (const { name, bytes } of pack.parts) {
        const safe = withoutLost(name, written.parts.get(name) ?? bytes, pack);
        if (safe === null) return refused('damaged', 'holds a part that cannot be written again');
        parts.push({ name, bytes: safe });
      }
      return { kind: 'written', bytes: zipped([pack.contentTypes, ...parts]) };
    },
  };
}

/** A part without what refers to parts that are left out. */
function withoutLost(name: string, bytes: Uint8Array, pack: Package): Uint8Array | null {
  const lost = pack.relationshipsOf(name).filter(({ part }) => part !== null && pack.isLeftOut(part));
  if (lost.length === 0) return bytes;
  const decoded = decodeText(bytes);
  if (decoded === null) return null;
  const source = withoutReferences(decoded.text, new Set(lost.map(({ id }) => id)));
  return source === null ? null : decoded.encode(source);
}
