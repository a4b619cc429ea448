type Call = (name: string, input: object, cookie?: string) => Promise<Record<string, unknown>>;
type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

/** Every text of conversations that are linked, and of what a triage found. */
export async function walkThreads(call: Call, t: Texts, id: string | undefined, cookie: string): Promise<void> {
  await call(
    'case.linkThread',
    { case: id, kind: 'chat', ...t('case.linkThread', 'address', 'author', 'excerpt') },
    cookie,
  );
  await call(
    'case.recordTriage',
    { case: id, finding: 'cannot-tell', grounds: ['nothing-known'], ...t('case.recordTriage', 'says') },
    cookie,
  );
}
