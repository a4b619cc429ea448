import { fieldList } from '../fields.ts';
import { Page } from '../page.ts';
import { fill, talk, tell } from '../say.ts';
import type { Scene } from '../scene.ts';
import { made } from '../../support/made.ts';
import { thing } from '../things.ts';

/** A thread of e-mails with heads, signatures and quoted lines. */
export function mail(scene: Scene): Page {
  const { language, dice } = scene;
  const one = (slot: string): string => thing(slot, language.code, dice);
  const page = new Page();
  page.write(`From: ${one('person')} <${one('person').toLowerCase()}@example.org>\nTo: ops@example.com\n`);
  page.write(`Subject: ${one('system')} ${one('ticket')}\nMessage-ID: <${one('uuid')}@mail.example.org>\n\n`);
  fill(page, scene);
  page.write('\n');
  tell(page, scene);
  page.write('\n\n');
  if (dice.chance(0.4)) fieldList(page, scene, '');
  page.write(`\n-- \n${one('person')}\nTel. +49 30 ${made('digits', 7, dice.below(1e9))}\n\n`);
  page.write(`> ${one('person')}, ${one('date')}:\n> `);
  talk(page, scene);
  page.write('\n> ');
  tell(page, scene, true);
  page.write('\n');
  return page;
}
