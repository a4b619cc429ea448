type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

/** What a holder's machine sends of a repository. */
export async function walkKits(
  call: Call,
  t: Texts,
  of: { readonly case: string | undefined; readonly cookie: string },
): Promise<void> {
  const shown = await call('case.show', { case: of.case }, of.cookie);
  const { credentials } = shown as { credentials: readonly { credential: string }[] };
  const credential = credentials[0]?.credential;
  const { link } = await call('case.giveKit', { case: of.case, credential, for: 'git' }, of.cookie);
  await call('kit.history', {
    link: String(link).split('#')[1],
    result: 'found',
    head: 'a1'.repeat(20),
    commits: 3,
    ...t('kit.history', 'repository', 'where'),
  });
}
