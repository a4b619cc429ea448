/** The operations of a running server over HTTP, as somebody with this session. A refusal throws, with what the server said. */
export function api({ url }: { readonly url: string }, cookie = '') {
  async function post(operation: string, input: object): Promise<Response> {
    const headers = { 'content-type': 'application/json', ...(cookie !== '' && { cookie }) };
    const response = await fetch(`${url}/api/v1/${operation}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(input),
    });
    if (!response.ok) throw new Error(`${operation}: ${await response.text()}`);
    return response;
  }
  return {
    async call<T>(operation: string, input: object): Promise<T> {
      const answer: T = JSON.parse(await (await post(operation, input)).text());
      return answer;
    },
    /** Gives the cookie of the session that begins. */
    async signUp(operation: string, input: object): Promise<string> {
      return (await post(operation, input)).headers.get('set-cookie')?.split(';')[0] ?? '';
    },
  };
}

/** What stands behind `#` in a one-time link. */
export function linkIn(address: string): string {
  return address.slice(address.indexOf('#') + 1);
}
