/** A refusal as the surfaces show it (RFC 9457 problem details without the address). */
export interface RefusalView {
  readonly reason: string;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  /** HTTP status code. */
  readonly status: number;
  readonly fields?: readonly { readonly field: string; readonly says: string }[];
}

/** A number to find, or a time to wait, before a report is taken. */
export interface Work {
  readonly challenge: string;
  readonly bits: number;
  readonly waitSeconds: number;
}

/** What a page is handed to do its work with. */
export interface PageContext {
  /** Runs an operation as the anonymous reporter. The value is what the operation answers. */
  call(operation: string, input: unknown, options?: { readonly idempotencyKey?: string }): Promise<Called>;
  /** A fresh random id for a form: at least 128 bits, of letters, digits and hyphens. */
  nonce(): string;
  /** What the next report from there has to bring besides its words; null while nothing is asked. */
  work(): Work | null;
  /** Whose desk this is; null where nobody has said. */
  organisation(): string | null;
  /** Milliseconds since 1970. */
  now(): number;
}
export type Called =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: RefusalView };

export type Form = Readonly<Record<string, string>>;

/** A file that was chosen in a form; its bytes in base64. */
export interface PageFile {
  readonly field: string;
  readonly name: string;
  readonly base64: string;
}

export type PageAnswer =
  /** `as` says under which policy a browser shows it: a page, a page with a frame of ours in it, or what stands in that frame. */
  | { readonly status: number; readonly html: string; readonly as?: 'framing' | 'framed' }
  /** Bytes as they are: shown in their place, or saved under a name of letters, digits, dots and dashes. */
  | { readonly status: number; readonly bytes: Uint8Array; readonly type: string; readonly saveAs: string | null }
  | { readonly status: number; readonly file: { readonly name: string; readonly type: string; readonly text: string } };

/** One address of the reporter's pages. All answers are `no-store`; forms are `application/x-www-form-urlencoded`. */
export interface PageRoute {
  readonly method: 'GET' | 'POST';
  /** Every value of the address that stands where it has `:name` is among the fields of the form, in place of any sent. */
  readonly path: string;
  /** The form may bring files: it is `multipart/form-data`. */
  readonly takesFiles?: true;
  handle(ctx: PageContext, form: Form, files: readonly PageFile[]): Promise<PageAnswer>;
}

/** The files of one field as operations take them; left out where there are none. */
export function filesOf(files: readonly PageFile[], field: string): { readonly files?: readonly object[] } {
  const own = files.filter((file) => file.field === field).map(({ name, base64 }) => ({ name, base64 }));
  return own.length === 0 ? {} : { files: own };
}

/** A field as it was typed. Browsers send the line ends of a text area as CR LF; we keep LF. */
export function fieldOf(form: Form, name: string): string {
  return (form[name] ?? '').replaceAll('\r\n', '\n');
}

const NONCE = /^[A-Za-z0-9-]{16,64}$/u;

/** The id that a form was rendered with: sent twice, it is one request. A forged or missing one is replaced. */
export function requestIdOf(ctx: PageContext, form: Form): string {
  const sent = form['requestId'] ?? '';
  return NONCE.test(sent) ? sent : ctx.nonce();
}

/** The id for the form that comes back. Only where we do not know whether the request arrived is it the same one. */
export function nextRequestId(ctx: PageContext, form: Form, refusal: RefusalView): string {
  return refusal.status >= 500 ? requestIdOf(ctx, form) : ctx.nonce();
}
