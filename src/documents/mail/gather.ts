import { type Flow, flow } from '../flow.ts';
import type { Entity, Span } from './entity.ts';
import { type HeaderText, headerTexts } from './header-text.ts';

/** A mail, taken apart: its texts by number, the flows that they make, and what is packed. */
export interface Gathered {
  readonly flows: readonly Flow[];
  readonly texts: readonly HeaderText[];
  readonly leaves: readonly Placed[];
  /** Fields that vouch for a mail as it was, with their line ends. */
  readonly signatures: readonly Span[];
}

export interface Placed {
  readonly entity: Entity;
  readonly place: string;
}

export interface Gatherer {
  /** A line between mails. */
  line(span: Span, message: number): void;
  entity(entity: Entity, message: number): void;
  end(): Gathered;
}

/** RFC 6376 and RFC 8617: what is changed they call forged. */
const SIGNATURES = /^(?:x-google-)?dkim-signature$|^arc-(?:seal|message-signature|authentication-results)$/u;

export function gatherer(source: string): Gatherer {
  const flows: Flow[] = [];
  const texts: HeaderText[] = [];
  const leaves: Placed[] = [];
  const signatures: Span[] = [];
  const add = (into: Flow, all: readonly HeaderText[]): void => {
    for (const text of all) into.add(text.value, texts.push(text) - 1);
    into.gap('\n');
  };
  const take = (entity: Entity, message: string): void => {
    const place = `${message}${entity.number === '' ? '' : `part ${entity.number}, `}`;
    const headers = flow(`${place}headers`);
    for (const [i, field] of entity.fields.entries()) {
      headers.mark(`${place}header ${i + 1}`);
      if (!SIGNATURES.test(field.name)) add(headers, headerTexts(source, field));
      else signatures.push({ start: field.start, end: source.indexOf('\n', field.end) + 1 || field.end });
    }
    flows.push(headers);
    if (entity.content.kind === 'message') take(entity.content.message, message);
    else if (entity.content.kind === 'parts') {
      const between = flow(`${place}between parts`);
      for (const span of entity.content.between) add(between, headerTexts(source, span));
      flows.push(between);
      for (const part of entity.content.parts) take(part, message);
    } else leaves.push({ entity, place: place === '' ? 'text of the mail' : place.slice(0, -2) });
  };
  const inMessage = (number: number): string => (number === 0 ? '' : `mail ${number}, `);
  return {
    line(span, message) {
      const own = flow(`${inMessage(message)}its first line`);
      add(own, headerTexts(source, span));
      flows.push(own);
    },
    entity: (entity, message) => take(entity, inMessage(message)),
    end: () => ({ flows, texts, leaves, signatures }),
  };
}
