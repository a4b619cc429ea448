import { Dict, Name, Stream, Text } from '../../pdf/cos/values.ts';
import { encoded } from '../../pdf/strings/decode.ts';
import { escaped } from '../../xml/rewrite.ts';
import { propertiesOf } from '../package/properties.ts';
import type { Words } from '../recipient.ts';

/** The information of a document with its recipient (ISO 32000-1, 14.3.3: keys of one's own are allowed). */
export function withRecipient(info: Dict, words: Words): Dict {
  return info.with(
    Object.fromEntries(propertiesOf(words).map(([label, value]) => [keyOf(label), new Text(encoded(value))])),
  );
}

/** The same as XMP (ISO 16684-1), in the namespace that Adobe gives to such keys. */
export function metadataOf(words: Words): Stream {
  const said = propertiesOf(words).map(
    ([label, value]) => `<pdfx:${keyOf(label)}>${escaped(value, 'text')}</pdfx:${keyOf(label)}>`,
  );
  const xmp = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/">${said.join('')}</rdf:Description>`,
    '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('\n');
  const dict = new Dict([
    ['Type', new Name('Metadata')],
    ['Subtype', new Name('XML')],
  ]);
  return new Stream(dict, new TextEncoder().encode(xmp));
}

/** `Shared with address` as `SharedWithAddress`. */
function keyOf(label: string): string {
  return label.replaceAll(/(?:^| )[a-z]/giu, (start) => start.trim().toUpperCase());
}
