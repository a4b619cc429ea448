import { codePage } from './code-page.ts';
import { movedRoutes } from './moved-routes.ts';
import { kitRoutes } from './kit-page.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { reportRoutes } from './report-routes.ts';
import type { PageRoute } from './route.ts';
import { shareRoutes } from './share-routes.ts';
import { statusRoutes } from './status-routes.ts';

/** Every address of the reporter's pages. The HTTP layer mounts this table and adds only headers. */
export const pageRoutes: readonly PageRoute[] = [
  ...reportRoutes,
  ...receiptRoutes,
  ...statusRoutes,
  ...kitRoutes,
  ...movedRoutes,
  ...shareRoutes,
  // Somebody who presses Enter in the address bar after sending a form gets a page, not an error.
  ...['/receipt', '/redact', '/status/message', '/status/answer', '/status/withdraw'].map(askForCode),
];

function askForCode(path: string): PageRoute {
  return { method: 'GET', path, handle: async () => ({ status: 200, html: codePage({}) }) };
}
