import type { Disposition } from '../../../domain/engagement/words.ts';
import type { FoundView, ValueView } from '../../../operations/engagement/views.ts';

/** One value of a document with every place where it stands: there is one decision for all of them. */
export interface Item {
  readonly value: ValueView;
  readonly places: readonly FoundView[];
}

/** The values of a document in reading order: each stands where it is met first. */
export function itemsOf(findings: readonly FoundView[], values: readonly ValueView[]): readonly Item[] {
  const byValue = new Map(values.map((value) => [value.value, value]));
  const placesOf = Map.groupBy(findings, ({ value }) => value);
  return [...placesOf].flatMap(([id, places]) => {
    const value = byValue.get(id);
    return value === undefined ? [] : [{ value, places }];
  });
}

/** The next value after `from` that nobody decided about, going round; null where there is none. */
export function nextUndecided(
  items: readonly Item[],
  from: string | null,
  isDecided: (value: ValueView) => boolean,
): string | null {
  const at = items.findIndex(({ value }) => value.value === from);
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return round.find(({ value }) => !isDecided(value) && value.value !== from)?.value.value ?? null;
}

/** The value that stands so many before or after `from`; the ends hold. From nowhere it is the first. */
export function stepped(items: readonly Item[], from: string | null, by: 1 | -1): string | null {
  const at = items.findIndex(({ value }) => value.value === from);
  const to = at === -1 ? 0 : Math.min(items.length - 1, Math.max(0, at + by));
  return items[to]?.value.value ?? null;
}

/** What can be decided about a value, in the order of the keys 1 to 5. A credential never stays. */
export function optionsFor(value: Pick<ValueView, 'class' | 'case'>): readonly Disposition[] {
  if (isWorkedOn(value)) return ['redact-and-rotate'];
  return OPTIONS[value.class];
}

/** Its case is open: what was decided about it holds until that is closed. */
export function isWorkedOn(value: Pick<ValueView, 'case'>): boolean {
  return value.case !== null && value.case.stage !== 'closed' && value.case.stage !== 'merged';
}

/** What needs a reason: the value stays in the copy for the customer. */
export function needsReason({ class: is }: Pick<ValueView, 'class'>, disposition: Disposition): boolean {
  const isExample = disposition === 'placeholder' && is === 'secret';
  return disposition === 'keep' || disposition === 'not-a-secret' || isExample;
}

const OPTIONS: Readonly<Record<ValueView['class'], readonly Disposition[]>> = {
  secret: ['redact', 'redact-and-rotate', 'placeholder', 'not-a-secret'],
  identity: ['redact', 'keep'],
  placeholder: ['redact', 'placeholder'],
};
