import type { ReactNode } from 'react';
import { call } from '../../api.ts';
import { WORDS } from './words.ts';

/** A report as the customer will see it, as it is decided now. */
export async function previewOf(engagement: string, document: string): Promise<ReactNode> {
  const page = await call('engagement.preview', { engagement, document });
  switch (page.kind) {
    case 'words':
      // a fragment of our own, written from a model of the document: nothing in it comes from outside as markup
      return <div className="document-words" dangerouslySetInnerHTML={{ __html: page.html }} />;
    case 'pages':
      return <p>{WORDS.pages}</p>;
    case 'none':
      return <p>{page.says}</p>;
  }
}
