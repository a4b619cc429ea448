/** A file that is handed from one program to the next. */
export interface File {
  /** With its ending, which programs go by. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function fileOf(name: string, text: string): File {
  return { name, bytes: new Uint8Array(Buffer.from(text, 'utf8')) };
}
