/** What is in `logs.tgz` is called `logs.tar`, and in `app.log.gz` `app.log`. */
export function innerName(name: string): string {
  return /\.tgz$/iu.test(name) ? name.replace(/\.tgz$/iu, '.tar') : name.replace(/\.gz$/iu, '');
}
