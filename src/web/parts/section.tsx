import { useId, type ReactNode } from 'react';

/** One subject of a page with its name, and beside it what can be done about it. */
export function Section({
  title,
  lead,
  verbs,
  children,
}: {
  title: string;
  lead?: string;
  verbs?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <header className="section-head">
        <h2 id={id}>{title}</h2>
        <div className="section-verbs">{verbs}</div>
      </header>
      {lead !== undefined && <p className="section-lead small soft">{lead}</p>}
      {children}
    </section>
  );
}
