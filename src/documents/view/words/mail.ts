import { Buffer } from 'node:buffer';
import { refused } from '../../document.ts';
import { type Entity, encodingOf, entityIn, typeOf } from '../../mail/entity.ts';
import { headerTexts } from '../../mail/header-text.ts';
import { nameFor } from '../../mail/leaf.ts';
import { messagesIn } from '../../mail/messages.ts';
import { transferFor } from '../../mail/transfer.ts';
import { type Canvas, type Drawer, levelIn } from './canvas.ts';
import { headingOf } from './elements.ts';

/** A mail: who wrote to whom, then each of its parts. A file of mails one after the other. */
export const mail: Drawer = async (bytes, canvas) => {
  if (!canvas.budget.takeBytes(bytes.length)) return refused('too-large', 'holds more than is read');
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const messages = messagesIn(source);
  for (const { message, number } of messages) {
    if (number > 0) canvas.draft.within(headingOf(levelIn(canvas, 1)), () => canvas.draft.text(`Mail ${number}`));
    await drawEntity(source, entityIn(source, message), canvas);
  }
  const [only] = messages;
  const title = only?.number === 0 ? fieldOf(source, entityIn(source, only.message), 'subject') : '';
  return { kind: 'drawn', title: title === '' ? null : title };
};

/** What readers of mail show, in their order. */
const SHOWN = ['from', 'to', 'cc', 'date', 'subject'];

async function drawEntity(source: string, entity: Entity, canvas: Canvas): Promise<void> {
  const { draft } = canvas;
  const isMail = entity.fields.some(({ name }) => SHOWN.includes(name));
  if (isMail) drawHead(source, entity, canvas);
  switch (entity.content.kind) {
    case 'message':
      return drawEntity(source, entity.content.message, canvas);
    case 'parts':
      for (const part of entity.content.parts) await drawEntity(source, part, canvas);
      break;
    case 'too-deep':
      draft.say('What follows nests more deeply than is shown here.');
      break;
    case 'leaf':
      await drawLeaf(source, entity, canvas);
  }
  if (isMail) drawOtherFields(source, entity, canvas);
}

function drawHead(source: string, entity: Entity, { draft }: Canvas): void {
  draft.within('table', () => {
    for (const name of SHOWN) {
      const value = fieldOf(source, entity, name);
      if (value === '') continue;
      draft.within('tr', () => {
        draft.within('th', () => draft.text(`${name.charAt(0).toUpperCase()}${name.slice(1)}`));
        draft.within('td', () => draft.text(value));
      });
    }
  });
}

/** The rest of the header, which goes along with the file. */
function drawOtherFields(source: string, { fields }: Entity, canvas: Canvas): void {
  const others = fields.filter(({ name }) => !SHOWN.includes(name));
  if (others.length === 0) return;
  const { draft } = canvas;
  draft.within(headingOf(levelIn(canvas, 2)), () => draft.text('The rest of the header'));
  draft.within('pre', () => {
    for (const field of others) draft.text(`${read(source, field)}\n`);
  });
}

async function drawLeaf(source: string, { fields, body, number }: Entity, canvas: Canvas): Promise<void> {
  const type = typeOf(source, fields);
  const transfer = transferFor(encodingOf(source, fields), '\n');
  if (number !== '') {
    const what = type.file === '' ? `Part ${number}` : fileName(type.file);
    canvas.draft.within(headingOf(levelIn(canvas, 2)), () => canvas.draft.text(what));
  }
  if (transfer === null) return canvas.draft.say('This part is packed in a way that is not read.');
  await canvas.within(transfer.unpack(source.slice(body.start, body.end)), nameFor(type.name, type.file));
}

function fileName(written: string): string {
  return headerTexts(written, { start: 0, end: written.length })
    .map(({ value }) => value)
    .join('');
}

function fieldOf(source: string, { fields }: Entity, name: string): string {
  const field = fields.find((one) => one.name === name);
  return field === undefined ? '' : read(source, field).replace(/^[^:]*:\s*/u, '');
}

/** A field as it reads, unfolded. */
function read(source: string, span: { readonly start: number; readonly end: number }): string {
  return headerTexts(source, span)
    .map(({ value }) => value)
    .join('')
    .replaceAll(/\s+/gu, ' ');
}
