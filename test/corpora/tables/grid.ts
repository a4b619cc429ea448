import { Page } from '../page.ts';
import type { Context } from '../page.ts';
import { type Scene, phraseOf } from '../scene.ts';
import { credentialField, writeValue } from '../fields.ts';
import { thing } from '../things.ts';

/** Cells of a table, header first; each is a page of its own, so that labels move with it. */
export type Grid = readonly (readonly Page[])[];

/** Accounts with user, credential, host and a note, in an order that changes. */
export function accounts(scene: Scene, context: Context, rows: number): Grid {
  const { dice, language } = scene;
  const field = credentialField(scene);
  const columns = [
    { name: dice.pick(language.user), cell: () => text(thing('user', language.code, dice)) },
    { name: field.name, cell: () => credential(scene, field, context) },
    { name: dice.pick(language.host), cell: () => text(thing('host', language.code, dice)) },
    { name: dice.pick(language.note), cell: () => text(dice.pick(language.notes)) },
  ];
  const kept = dice.chance(0.3) ? columns.slice(0, 3) : dice.chance(0.3) ? columns.toReversed() : columns;
  return [
    kept.map((column) => text(column.name)),
    ...Array.from({ length: rows }, () => kept.map((column) => column.cell())),
  ];
}

/** A table that has nothing to do with credentials, though its words do: policies, expiry dates, counts. */
export function figures(scene: Scene, rows: number): Grid {
  const { dice, language } = scene;
  const head = [phraseOf(scene, language.password), dice.pick(language.host), 'Version', 'SHA-1'];
  const first = `${head[0] ?? ''} (${thing('date', language.code, dice)})`;
  return [
    [`#`, first, ...head.slice(1)].map(text),
    ...Array.from({ length: rows }, (_, i) =>
      [
        String(i + 1),
        dice.pick(language.noValue),
        thing('host', language.code, dice),
        thing('version', language.code, dice),
        thing('hash', language.code, dice),
      ].map(text),
    ),
  ];
}

function credential(scene: Scene, field: ReturnType<typeof credentialField>, context: Context): Page {
  const page = new Page();
  writeValue(page, scene, field, context);
  return page;
}

/** A page with one harmless text. */
export function text(content: string): Page {
  return new Page().write(content);
}
