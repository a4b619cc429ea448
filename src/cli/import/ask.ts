import { createInterface } from 'node:readline/promises';

/** A question that is answered by yes or no; null where nobody is there to answer. */
export async function askYes(question: string): Promise<boolean | null> {
  if (!process.stdin.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(?:es)?$/iu.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}

/** A line that is typed without being shown; null where nobody is there to type. */
export async function askUnseen(question: string): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return null;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  try {
    let typed = '';
    for await (const piece of stdin) {
      for (const sign of String(piece)) {
        if (sign === '\r' || sign === '\n') return typed;
        // Ctrl-C, which raw mode hands over instead of a signal
        if (sign === '\u0003') process.exit(130);
        typed = sign === '\u007f' || sign === '\b' ? typed.slice(0, -1) : typed + sign;
      }
    }
    return typed;
  } finally {
    stdin.setRawMode(false);
    stderr.write('\n');
  }
}
