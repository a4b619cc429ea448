import type { Binding } from './types.ts';

/** The additional data of a seal: JSON with its names in a fixed order, so that the same binding is always the same bytes. */
export function bindingText(binding: Binding): string {
  if ('evidence' in binding) return JSON.stringify({ evidence: binding.evidence, v: 1 });
  if ('held' in binding) return JSON.stringify({ held: binding.held, id: binding.id, v: 1 });
  return JSON.stringify({ event: binding.event, part: binding.part, type: binding.type, v: 1 });
}
