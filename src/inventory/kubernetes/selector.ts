import type { Values } from '../read/values.ts';
import { field, isRecord, records, text, texts } from '../read/values.ts';

/**
 * Whether labels meet a selector: all of its labels and all of its expressions; an empty one takes everything
 * (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements).
 */
export function meets(labels: Values, selector: Values): boolean {
  const wanted = Object.entries(isRecord(selector['matchLabels']) ? selector['matchLabels'] : {});
  return (
    wanted.every(([key, value]) => field(labels, key) === value) &&
    records(selector['matchExpressions']).every((one) => isMet(labels, one))
  );
}

/** Whether every part of a selector is one that Kubernetes has. */
export function isUnderstood(selector: Values): boolean {
  return (
    Object.keys(selector).every((key) => key === 'matchLabels' || key === 'matchExpressions') &&
    records(selector['matchExpressions']).every(({ operator }) => OPERATORS.has(text(operator) ?? ''))
  );
}

const OPERATORS = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist']);

function isMet(labels: Values, { key, operator, values }: Values): boolean {
  const value = text(field(labels, text(key) ?? ''));
  const isAmong = value !== null && texts(values).includes(value);
  switch (operator) {
    case 'In':
      return isAmong;
    case 'NotIn':
      return !isAmong;
    case 'Exists':
      return value !== null;
    case 'DoesNotExist':
      return value === null;
    default:
      return false;
  }
}
