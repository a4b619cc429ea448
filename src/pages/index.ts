/** The reporter's pages: what the HTTP layer mounts and shows. */
export { FRAMED_POLICY, FRAMING_POLICY, PAGE_POLICY, pageAssets } from './assets.ts';
export type { PageAsset } from './assets.ts';
export { notFoundPage, problemPage } from './problem-page.ts';
export { backFromProvider, keptAdministratorPage } from './provider-page.ts';
export type { Called, Form, PageAnswer, PageContext, PageFile, PageRoute, RefusalView } from './route.ts';
export { pageRoutes } from './routes.ts';
