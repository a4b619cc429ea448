import type { SafeText } from '../../../domain/kit/safe-text.ts';
import type { PersonRow } from '../../../store/types.ts';
import type { ProviderSays } from '../../../authn/provider.ts';
import type { Head } from '../../codec.ts';
import type { Context } from '../../context.ts';
import { email, name } from '../../fields.ts';
import { redactor } from '../../redactor.ts';
import { newPerson } from '../register.ts';

interface Made {
  readonly row: PersonRow;
  readonly head: Head;
  readonly text: { readonly name: SafeText; readonly email: SafeText };
}

/**
 * A new person out of what the provider says. Its words come from outside as much as what somebody types, so they go the
 * same way. Null where the address is none that we take; a name that is none, or none at all, gives way to the address.
 */
export async function madeOf(ctx: Context, { email: said, name: called }: ProviderSays): Promise<Made | null> {
  const maker = redactor(ctx, null, []);
  const [address, line] = [email(), name()];
  if (said === null || !address.schema.safeParse(said).success) return null;
  const isName = called !== null && line.schema.safeParse(called).success;
  const text = { name: line.make(isName ? called : said, maker), email: address.make(said, maker) };
  const fresh = await newPerson(ctx, {
    email: String(text.email),
    name: String(text.name),
    roles: [],
    status: 'active',
    passwordHash: null,
  });
  return { ...fresh, text };
}
