import type { PersonRow } from '../../store/types.ts';
import type { Context } from '../context.ts';

/** Whether nobody else could administer this installation any more. */
export async function isLastAdministrator(ctx: Context, row: PersonRow): Promise<boolean> {
  const others = (await ctx.store.people()).filter((one) => one.person !== row.person && isAdministrator(one));
  return isAdministrator(row) && others.length === 0;
}

export function isAdministrator({ roles, status }: PersonRow): boolean {
  return roles.includes('administrator') && status === 'active';
}
