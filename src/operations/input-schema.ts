import { z } from 'zod';
import type { Operation } from './operation.ts';

/** What an operation takes, as JSON Schema (draft 2020-12), each field with what its refusal would say. */
export function inputSchema({ input }: Operation) {
  const shape = Object.fromEntries(
    Object.entries(input).map(([name, field]) => [name, field.schema.describe(field.says)]),
  );
  return z.toJSONSchema(z.strictObject(shape), { unrepresentable: 'any', io: 'input' });
}
