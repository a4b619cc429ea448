/** Tells the person what takes its time. On stderr: stdout belongs to the command, which may be printing JSON. */
export function say(sentence) {
  process.stderr.write(`throughline: ${sentence}\n`);
}

/** What a person can mend: printed as its sentence, without a stack. */
export class SetupFailure extends Error {}
