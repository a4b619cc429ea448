import { refused } from '../../document.ts';
import { contentOf, operationsOf } from '../../pdf/content/operations.ts';
import type { Operation } from '../../pdf/content/operations.ts';
import { writeFile } from '../../pdf/cos/write-file.ts';
import { Dict, Name, Stream, type Value, isArray } from '../../pdf/cos/values.ts';
import { readClean } from '../../pdf/read.ts';
import type { Source, SourcePage } from '../../pdf/source.ts';
import { packed, repacked } from '../../pdf/write/pixels.ts';
import { propertiesOf } from '../package/properties.ts';
import { inTwo, printable, printed } from '../printed.ts';
import type { Stamp } from '../stamp.ts';
import { closed } from './closed.ts';
import { footOf } from './foot.ts';
import { type Form, formIn } from './form.ts';
import { metadataOf, withRecipient } from './properties.ts';

/** PDF: a line at the foot of every page, upright as the page is shown, and the recipient among its properties. */
export const stampPdf: Stamp = async (bytes, words, context) => {
  const read = await readClean(bytes, context);
  if ('kind' in read) return read;
  const { clean, cleaned } = read;
  const said = printable(words);
  const forms = [
    await formIn(clean, await printed([said.line], SIZE)),
    await formIn(clean, await printed(inTwo(said), SIZE)),
  ] as const;
  for (const page of clean.pages) clean.objects.set(page.object, stampedPage(clean, page, forms));
  if (clean.faults.size > 0) return refused('damaged', 'holds a page that cannot be unpacked');
  const { catalogue } = clean;
  clean.objects.set(cleaned.catalogue.number, catalogue.with({ Metadata: clean.add(metadataOf(words)) }));
  const told = clean.resolve(clean.info);
  const info = clean.add(withRecipient(told instanceof Dict ? told : new Dict(), words));
  for (const [number, value] of clean.objects) clean.objects.set(number, repacked(value, clean));
  const marks = [said.line, ...inTwo(said), ...propertiesOf(words).map(([, value]) => value)];
  return { kind: 'stamped', bytes: writeFile(clean.objects, cleaned.catalogue, info), marks };
};

/** In points. */
const SIZE = 7;

function stampedPage(source: Source, { dict }: SourcePage, forms: readonly [Form, Form]): Dict {
  const { printed: form, matrix } = footOf(dict, source.resolve, forms);
  const resources = dictOf(source.resolve(dict.get('Resources')));
  const pictures = dictOf(source.resolve(resources.get('XObject')));
  const name = freeName(pictures);
  const drawn: readonly Operation[] = [
    ...closed(operationsOf(contentsOf(source, dict))),
    { operator: 'BDC', operands: [new Name('Artifact'), FOOTER] },
    { operator: 'q', operands: [] },
    { operator: 'cm', operands: [...matrix] },
    { operator: 'Do', operands: [new Name(name)] },
    { operator: 'Q', operands: [] },
    { operator: 'EMC', operands: [] },
  ];
  return dict.with({
    Contents: source.add(packed(new Dict(), contentOf(drawn))),
    Resources: resources.with({ XObject: pictures.with({ [name]: form.ref }) }),
  });
}

/** What a screen reader passes over (14.8.2.2). */
const FOOTER = new Dict([
  ['Type', new Name('Pagination')],
  ['Subtype', new Name('Footer')],
]);

function contentsOf(source: Source, dict: Dict): Uint8Array {
  const contents = source.resolve(dict.get('Contents'));
  const streams = isArray(contents) ? contents.map(source.resolve) : [contents];
  return Buffer.concat(streams.flatMap((one) => (one instanceof Stream ? [source.data(one) ?? EMPTY, NEW_LINE] : [])));
}

const EMPTY = new Uint8Array();
const NEW_LINE = Uint8Array.of(0x0a);

function dictOf(value: Value): Dict {
  return value instanceof Dict ? value : new Dict();
}

function freeName(taken: Dict): string {
  let name = 'Recipient';
  for (let number = 2; taken.entries.has(name); number += 1) name = `Recipient${number}`;
  return name;
}
