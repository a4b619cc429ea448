import { html } from './html.ts';
import type { Html } from './html.ts';
import type { RefusalView } from './route.ts';
import { sharedWords } from './words/shared.ts';

/** Says beside each field what is wrong with it: the field's name to the sentence. */
export type Errors = ReadonlyMap<string, string>;

export function errorsOf(refusal: RefusalView | undefined): Errors {
  return new Map(refusal?.fields?.map(({ field, says }) => [field, says]));
}

/** What stands with a field. `id` is the field's name and the anchor of its label, hint and error. */
export interface Label {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly error: string | undefined;
}

/** A text of several lines. Spell checking is off, because some browsers send what is typed to a server for it. */
export function area(
  of: Label & { readonly value: string; readonly rows: number; readonly required?: boolean; readonly secret?: boolean },
): Html {
  // The line end after the tag is dropped by HTML, so that a value that begins with one keeps it.
  return html`<div class="field${of.error !== undefined && ' wrong'}">${labelled(of)}
<textarea id="${of.id}" name="${of.id}" rows="${of.rows}" spellcheck="false" autocomplete="off" autocapitalize="off"${of.secret === true && html` class="masked"`}${of.required === true && html` required`}${described(of)}>
${of.value}</textarea></div>`;
}

/** A text of one line. */
export function line(
  of: Label & {
    readonly value: string;
    readonly type: 'text' | 'email';
    readonly complete: string;
    readonly required?: boolean;
  },
): Html {
  return html`<div class="field${of.error !== undefined && ' wrong'}">${labelled(of)}
<input id="${of.id}" name="${of.id}" type="${of.type}" value="${of.value}" spellcheck="false" autocomplete="${of.complete}" autocapitalize="off"${of.required === true && html` required`}${described(of)}></div>`;
}

/** Files from the reader's machine. A browser forgets them when the form comes back. */
export function filesField(of: Label): Html {
  return html`<div class="field${of.error !== undefined && ' wrong'}">${labelled(of)}
<input id="${of.id}" name="${of.id}" type="file" multiple${described(of)}></div>`;
}

/** Fields that nobody sees. */
export function hidden(values: Readonly<Record<string, string>>): Html {
  return html`${Object.entries(values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;
}

/** What was refused, at the top, focused when the page opens; each field named there is a link to it. */
export function refusalBox(refusal: RefusalView | undefined, shown: readonly string[] = []): Html | null {
  if (refusal === undefined) return null;
  const fields = refusal.fields ?? [];
  return html`<div class="box refused" role="alert" tabindex="-1" autofocus>
<h2>${sharedWords.refusedHeading}</h2>
<p>${refusal.title}</p>
${says(refusal.detail, refusal.title)}
${fields.length > 0 && html`<ul>${fields.map(({ field, says }) => html`<li>${shown.includes(field) ? html`<a href="#${field}">${says}</a>` : says}</li>`)}</ul>`}
${says(refusal.next, refusal.detail)}
</div>`;
}

/** What is said besides the title, where it says anything new. */
export function says(sentence: string, before: string): Html | null {
  return sentence === '' || before.includes(sentence) ? null : html`<p>${sentence}</p>`;
}

/** The attributes that tie a field to its hint and its error. */
export function described({ id, hint, error }: Pick<Label, 'id' | 'hint' | 'error'>): Html | null {
  const by = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(
    (part) => part !== false,
  );
  if (by.length === 0) return null;
  return html` aria-describedby="${by.join(' ')}"${error !== undefined && html` aria-invalid="true"`}`;
}

export function errorLine(id: string, error: string | undefined): Html | null {
  return error === undefined ? null : html`<p class="error" id="${id}-error">${error}</p>`;
}

function labelled({ id, label, hint, optional, error }: Label): Html {
  return html`<label for="${id}">${label}${optional !== undefined && html` <span class="soft">(${optional})</span>`}</label>
${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`}${errorLine(id, error)}`;
}
