import type { Context } from '../context.ts';
import type { Examined } from '../document.ts';
import { together } from '../together.ts';
import { examineXml } from '../xml/examine-xml.ts';
import { unpacked } from '../zip/examine-zip.ts';
import { isBlank } from './blanks.ts';

/**
 * Every part of a package as another reader sees it, the names of the parts among the texts.
 *
 * @param examineOwn parts of this kind of file that are seen better together, by their names
 */
export async function examineOffice(
  bytes: Uint8Array,
  context: Context,
  examineOwn: (parts: ReadonlyMap<string, Uint8Array>) => ReadonlyMap<string, Examined> = () => new Map(),
): Promise<Examined> {
  const parts = unpacked(bytes, context);
  if (parts === null) return { texts: [], bytes: [], unexamined: ['a package that cannot be unpacked'] };
  const names = { text: [...parts.keys()].join('\n'), place: 'names of parts', marks: [] };
  const all: Examined[] = [{ texts: [names], bytes: [], unexamined: [] }];
  const own = examineOwn(parts);
  for (const [i, [name, part]] of [...parts].entries()) {
    if (name.endsWith('/')) continue;
    const seen = own.get(name);
    if (seen !== undefined) all.push(seen);
    else if (isBlank(part)) all.push({ texts: [], bytes: [part], unexamined: [] });
    else all.push(examineXml(part, `part ${i + 1}`) ?? (await context.examine(part, name)));
  }
  return together(all);
}
