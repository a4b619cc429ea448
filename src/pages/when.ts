import { html } from './html.ts';
import type { Html } from './html.ts';
import { sharedWords } from './words/shared.ts';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

/** A moment (milliseconds since 1970) in universal time; the page's script turns it into the reader's own. */
export function moment(at: number): Html {
  return html`<time datetime="${new Date(at).toISOString()}" data-show="moment">${MOMENT.format(at)} ${sharedWords.universalTime}</time>`;
}

/** The day of a moment. */
export function day(at: number): Html {
  return html`<time datetime="${new Date(at).toISOString()}" data-show="day">${DAY.format(at)}</time>`;
}
