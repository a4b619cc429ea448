import type { House } from '../../support/house.ts';

type Texts = (operation: string, ...fields: string[]) => Record<string, string>;

/** A token is made, and proposes what a case is. Gives what was answered, without the token's value. */
export async function walkTokens(house: House, t: Texts, caseId: string | undefined): Promise<readonly string[]> {
  const asked = { ...t('token.make', 'name'), scopes: ['propose'], until: house.app.ctx.now() + 86_400_000 };
  const made = await house.call('token.make', asked, { cookie: house.administrator });
  const proposed = await house.call(
    'case.proposeClassification',
    {
      case: caseId,
      kind: 'leaked-secret',
      verdict: 'confirmed',
      severity: 'high',
      ...t('case.proposeClassification', 'note'),
    },
    { headers: { authorization: `Bearer ${String(made.json['value'])}` } },
  );
  if (proposed.status !== 200) throw new Error(proposed.text);
  return [JSON.stringify(made.json['token']), proposed.text];
}
