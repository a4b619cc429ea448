import { pictureKind } from '../../picture/signatures.ts';
import { openedPdf } from '../pages/pdf.ts';
import { type Drawer, UNTITLED } from './canvas.ts';

/** A PDF within something else: how many pages it has. They are drawn where it is shown by itself. */
export const pdf: Drawer = async (bytes, { draft }) => {
  const pages = await openedPdf(bytes, ({ count }) => count);
  if (typeof pages !== 'number') return pages;
  draft.say(
    `A PDF of ${pages === 1 ? 'one page' : `${pages.toLocaleString('en-GB')} pages`}, which is not shown here.`,
  );
  return UNTITLED;
};

/** A picture within something else. */
export const picture: Drawer = (bytes, { draft }) => {
  const kind = pictureKind(bytes);
  if (kind === 'png' || kind === 'jpeg') draft.within('figure', () => draft.picture(kind, bytes, ''));
  return UNTITLED;
};

export const otherPicture: Drawer = (_bytes, { draft }) => {
  draft.say('A picture of a kind that is not shown here.');
  return UNTITLED;
};
