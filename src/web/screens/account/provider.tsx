import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { Section } from '../../parts/section.tsx';
import { WORDS } from './words.ts';

/** Whether one can come in over the organisation's identity provider; absent where there is none. */
export function Provider() {
  const { data } = useQuery({ queryKey: ['provider', 'account'], queryFn: () => call('people.provider', {}) });
  const provider = data?.provider ?? null;
  if (provider === null) return null;
  const { title, bound, unbound } = WORDS.provider;
  return (
    <Section title={provider.name} lead={title}>
      <p>{provider.isBound ? bound : unbound}</p>
    </Section>
  );
}
