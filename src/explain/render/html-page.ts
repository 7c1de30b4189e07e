import type { Locale } from '../../values/index.js';
import { escaped } from './escape-html.js';
import { HTML_STYLE } from './html-style.js';

/**
 * The frame of a page that needs nothing else: no script, no network (its own policy forbids them), light and dark, on
 * paper and on a phone. `body` is markup in which every text is escaped already; `style` is added to the common one.
 */
export function htmlPage(locale: Locale, title: string, body: string, style = ''): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${HTML_STYLE}${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
