/** Why a request was not done, as the server words it (RFC 9457 problem details with our `reason`, `next`, `fields`). */
export class Problem extends Error {
  readonly status: number;
  readonly reason: string;
  /** What to do next. */
  readonly next: string;
  /** What is wrong with single fields, by the field's name. */
  readonly fields: ReadonlyMap<string, string>;

  constructor(
    status: number,
    reason: string,
    says: string,
    next: string,
    fields: ReadonlyMap<string, string> = new Map(),
  ) {
    super(says);
    this.status = status;
    this.reason = reason;
    this.next = next;
    this.fields = fields;
  }

  static unreachable(): Problem {
    return new Problem(
      0,
      'unreachable',
      'The server did not answer.',
      'Nothing that you typed is lost. Try again in a moment.',
    );
  }

  /** Whether the server decided: such a request is over, and trying again is a new one. */
  get isDecided(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }
}

/** Reads a refusal; anything that is not one of ours becomes a plain failure. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const said = [text(body, 'title'), text(body, 'detail')].filter((part) => part !== '');
  const says = [...new Set(said)].join(' ') || 'Something went wrong on our side.';
  const next = text(body, 'next') || 'Try again. If it happens twice, tell the administrator.';
  return new Problem(response.status, text(body, 'reason'), says, next, fieldsOf(body));
}

function fieldsOf(body: unknown): ReadonlyMap<string, string> {
  const fields = member(body, 'fields');
  if (!Array.isArray(fields)) return new Map();
  return new Map(fields.map((entry: unknown) => [text(entry, 'field'), text(entry, 'says')]));
}

function text(value: unknown, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' ? found : '';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
