import { pictureKind } from '../../picture/signatures.ts';
import { refused } from '../../document.ts';
import { openedPdf, wordsOfPages } from '../pages/pdf.ts';
import { type Drawer, UNTITLED } from './canvas.ts';

/** Pages of which the words are shown. */
const MOST_PAGES = 50;

/** A PDF within something else: the words of its pages. How they look is shown where it is opened by itself. */
export const pdf: Drawer = async (bytes, { draft, budget }) => {
  if (!budget.takeBytes(bytes.length)) return refused('too-large', 'holds more than is read');
  const pages = await openedPdf(bytes, (opened) => ({
    kind: 'pages' as const,
    count: opened.count,
    words: wordsOfPages(opened, MOST_PAGES),
  }));
  if (pages.kind === 'refused') return pages;
  draft.say(
    `A PDF of ${pages.count === 1 ? 'one page' : `${pages.count.toLocaleString('en-GB')} pages`}: its words alone.`,
  );
  for (const words of pages.words) draft.within('pre', () => draft.text(words));
  if (pages.count > MOST_PAGES) draft.say('Its other pages are not shown here.');
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
