import type { Browser } from 'playwright-core';
import type { Planted, Planter } from './planter.ts';
import { escaped } from './xml.ts';

/** A page of the web with values in its text, its markup and what it does not show. */
export function page({ plant, text }: Planter): string {
  const beside = plant('table', 'cells', 'password');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(text('property', 'password'))}</title>
<meta name="description" content="${escaped(text('property', 'GitHub token'))}">
<style>.hidden { color: white } td, th { border: 1px solid; padding: 4px }</style></head><body>
<!-- ${escaped(text('markup', 'password'))} -->
<h1>${escaped(text('heading', 'password'))}</h1>
<p>The build was moved to another server in spring. ${escaped(text('body', 'password'))}</p>
<p>${spans(plant('body', 'runs', 'password'))}</p><p>${spans(plant('body', 'runs', 'GitHub token'))}</p>
<p style="width: 14em; overflow-wrap: anywhere">${escaped(text('body', 'JWT'))}</p>
<pre>${escaped(text('body', 'private key'))}</pre>
<p>See <a href="${escaped(text('link target', 'link'))}">the sources</a>. <span class="hidden">${escaped(text('hidden text', 'password'))}</span></p>
<table><tr><th>Account</th><th>Password</th></tr><tr><td>robot</td><td>${escaped(beside.pieces.join(''))}</td></tr></table>
<p><input name="remark" size="60" value="${escaped(text('form value', 'password'))}"></p>
<p style="break-before: page">${escaped(text('body', 'connection string'))}</p>
<img alt="${escaped(text('alternative text', 'password'))}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="1" height="1">
</body></html>`;
}

/** The page as Chromium prints it. */
export async function printed(html: string, browser: Browser): Promise<Uint8Array> {
  return await onPage(html, browser, async (shown) => new Uint8Array(await shown.pdf({ outline: true, tagged: true })));
}

/** The page as it stands on a screen of ordinary density. */
export async function shot(html: string, browser: Browser): Promise<Uint8Array> {
  return await onPage(html, browser, async (shown) => new Uint8Array(await shown.screenshot()));
}

async function onPage<T>(
  html: string,
  browser: Browser,
  work: (shown: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
): Promise<T> {
  const shown = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  try {
    await shown.setContent(html);
    return await work(shown);
  } finally {
    await shown.close();
  }
}

function spans({ label, pieces }: Planted): string {
  const all = pieces.map((piece, i) => (i % 2 === 0 ? `<b>${escaped(piece)}</b>` : escaped(piece)));
  return escaped(label) + all.join('');
}
