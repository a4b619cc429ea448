/** Whether an address that somebody typed leads to a page over HTTPS: nothing else is ever made into a link. */
export function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '';
}
