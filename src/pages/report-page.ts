import { area, errorLine, described, errorsOf, filesField, hidden, line, refusalBox } from './fields.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { sheet } from './layout.ts';
import type { RefusalView, Work } from './route.ts';
import { workPart } from './work-part.ts';
import { reportWords as words } from './words/report.ts';
import { kindWords, sharedWords } from './words/shared.ts';

/** What stands in the report form, as it was typed. */
export interface ReportValues {
  readonly text: string;
  readonly where: string;
  readonly urgent: boolean;
  readonly kind: string;
  readonly contact: string;
}
export const EMPTY_REPORT: ReportValues = { text: '', where: '', urgent: false, kind: '', contact: '' };

export interface ReportForm {
  readonly values: ReportValues;
  readonly requestId: string;
  readonly organisation: string | null;
  /** What has to be brought besides; nothing for nothing. */
  readonly work?: Work | null;
  /** Why it was not taken, when the form comes back. */
  readonly refusal?: RefusalView;
}

const FIELDS = ['text', 'where', 'files', 'kind', 'contact'];

/** The report form. After a refusal it holds everything that was typed; the answer is `no-store`. */
export function reportPage({ values, requestId, organisation, refusal, work = null }: ReportForm): string {
  const errors = errorsOf(refusal);
  const open = values.kind !== '' || values.contact !== '' || errors.has('kind') || errors.has('contact');
  return sheet({
    title: refusal === undefined ? words.title : sharedWords.errorInTitle + words.title,
    here: 'report',
    organisation,
    body: html`${refusalBox(refusal, FIELDS)}
<h1>${words.heading}</h1>
<p class="lead">${words.lead}</p>
<form method="post" action="/report" enctype="multipart/form-data" class="stack">
${hidden({ requestId })}
${area({ id: 'text', label: words.what, hint: words.whatHint, value: values.text, rows: 7, required: true, error: errors.get('text') })}
${line({ id: 'where', label: words.where, hint: words.whereHint, optional: words.optional, value: values.where, type: 'text', complete: 'off', error: errors.get('where') })}
${filesField({ id: 'files', label: words.files, hint: refusal === undefined ? words.filesHint : words.filesAgain, optional: words.optional, error: errors.get('files') })}
${fire(values.urgent)}
<dl class="say"><div><dt>${words.hiddenTerm}</dt><dd>${words.hiddenSays}</dd></div><div><dt>${words.toldTerm}</dt><dd>${words.toldSays}</dd></div></dl>
<details${open && html` open`}><summary>${words.more} <span class="soft">${words.moreSays}</span></summary>
<div class="stack">
${kinds(values.kind, errors.get('kind'))}
${line({ id: 'contact', label: words.contact, hint: words.contactHint, optional: words.optional, value: values.contact, type: 'email', complete: 'email', error: errors.get('contact') })}
</div></details>
${work !== null && workPart(work)}
<p class="do"><button type="submit">${words.send}</button></p>
</form>`,
  });
}

function fire(urgent: boolean): Html {
  return html`<fieldset><legend>${words.fire}</legend>
<label class="tick"><input type="checkbox" name="urgent" value="yes"${urgent && html` checked`}> ${words.fireYes}</label></fieldset>`;
}

function kinds(chosen: string, error: string | undefined): Html {
  const options = Object.entries(kindWords).map(
    ([kind, label]) => html`<option value="${kind}"${kind === chosen && html` selected`}>${label}</option>`,
  );
  return html`<div class="field${error !== undefined && ' wrong'}"><label for="kind">${words.kind}</label>
${errorLine('kind', error)}<select id="kind" name="kind"${described({ id: 'kind', error })}><option value="">${words.kindUnknown}</option>${options}</select></div>`;
}
