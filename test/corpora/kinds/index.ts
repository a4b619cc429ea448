import { chat } from './chat.ts';
import { configuration } from './configuration.ts';
import { log } from './log.ts';
import { mail } from './mail.ts';
import type { Page } from '../page.ts';
import { report } from './report.ts';
import { review } from './review.ts';
import { runbook } from './runbook.ts';
import type { Scene } from '../scene.ts';
import { shell } from './shell.ts';
import { table } from './table.ts';
import { ticket } from './ticket.ts';

/** Kinds of document, and how one of each is written. */
export const KINDS: ReadonlyMap<string, (scene: Scene) => Page> = new Map([
  ['report', report],
  ['ticket', ticket],
  ['chat', chat],
  ['mail', mail],
  ['runbook', runbook],
  ['table', table],
  ['configuration', configuration],
  ['log', log],
  ['shell', shell],
  ['review', review],
]);
