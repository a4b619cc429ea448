/** Statements of a policy document, one or a list of them; none where it is no document. */
export function statementsOf(document: unknown): readonly unknown[] {
  return isRecord(document) ? listOf(document['Statement']) : [];
}

/**
 * A condition in one form: keys in order, single values as lists, lists in order, operators and condition keys without
 * regard to case (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html). Null where
 * there is none.
 */
export function conditionOf(statement: Readonly<Record<string, unknown>>): string | null {
  const condition = statement['Condition'];
  if (!isRecord(condition) || Object.keys(condition).length === 0) return null;
  const operators = Object.entries(condition).map(([operator, keys]) => [
    operator.toLowerCase(),
    isRecord(keys)
      ? Object.entries(keys)
          .map(([key, values]) => [key.toLowerCase(), textsOf(values).toSorted()] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
      : [],
  ]);
  return JSON.stringify(operators.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/** The texts of an element that may be one or a list. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((one) =>
    typeof one === 'string' ? [one] : typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : [],
  );
}

/** Actions, resources and principals: an empty text names none. */
export function namesOf(value: unknown): readonly string[] {
  return textsOf(value).filter((one) => one !== '');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
