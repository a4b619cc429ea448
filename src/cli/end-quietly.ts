/**
 * Who reads the output may stop reading (`| head`): that is no defect, and ends the program with `code`. Where nobody
 * reads what is said beside it, it goes on.
 */
export function endQuietly(code: number): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(code);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
