import type { ReactNode } from 'react';
import { call } from '../../api.ts';
import { DocumentWords } from '../../parts/document-words.tsx';
import { WORDS } from './words.ts';

/** A report as the customer will see it, as it is decided now. */
export async function previewOf(engagement: string, document: string): Promise<ReactNode> {
  const page = await call('engagement.preview', { engagement, document });
  switch (page.kind) {
    case 'words':
      return <DocumentWords html={page.html} />;
    case 'pages':
      return <p>{WORDS.pages}</p>;
    case 'none':
      return <p>{page.says}</p>;
  }
}
