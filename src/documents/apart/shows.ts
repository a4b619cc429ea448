import { viewDocument, viewPage } from '../view/view.ts';
import type { Asked, Said } from './said.ts';
import { SETTINGS_OF_DESK } from './settings.ts';

/** What is asked of a document that is only looked at. */
export type Shown = Extract<Asked, { readonly what: 'prepare' | 'view' | 'page' }>;

const { limits } = SETTINGS_OF_DESK;

/** Shows documents. It loads neither the text engine nor anything that writes: somebody waits for the first page. */
export async function shows(asked: Shown): Promise<Said> {
  switch (asked.what) {
    case 'prepare':
      await (await import('../view/pages/pdf.ts')).startPdf();
      return { kind: 'ready' };
    case 'view':
      return viewDocument(asked.bytes, asked.name, asked.marked, limits);
    case 'page': {
      const { bytes, name, page, marked, scale } = asked;
      return viewPage(bytes, name, page, marked, { scale, limits });
    }
  }
}

export function isShown(asked: Asked): asked is Shown {
  return asked.what === 'prepare' || asked.what === 'view' || asked.what === 'page';
}
