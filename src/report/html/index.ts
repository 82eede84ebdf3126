import type { Report } from '../../core/report.ts'
import type { Locating } from '../location.ts'
import { pageOf } from './model.ts'
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './page-text.ts'
import type { Page } from './page.ts'

/**
 * The report as one page that needs nothing else: no network, and by its content security policy
 * nothing in it runs but our own script. What others wrote is data, which that script shows as text.
 */
export const renderHtml = (report: Report, options: { readonly locating: Locating; readonly version: string }): string => pageText(pageOf(report, options))

const pageText = (page: Page): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Stagewright ${escaped(page.version)}">
<title>${escaped(`${TITLES[page.outcome]} ${page.name}`)}</title>
<link rel="icon" href="${icon(page)}">
<style>${STYLE}</style>
</head>
<body>
<noscript><p>${escaped(page.verdict)}</p><p>Everything else on this page needs JavaScript; it runs without a network.</p></noscript>
<script type="application/json" id="data">${embedded(page)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`

/** Images only as data: the icon. */
const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src '${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`

/** JSON that ends no element: without `<` it holds neither an end tag nor a comment. */
export const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

/** Text between tags or in an attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const TITLES: Readonly<Record<Page['outcome'], string>> = { success: '✓', failure: '✗', cancelled: '◼', skipped: '○' }

const COLORS: Readonly<Record<Page['outcome'], string>> = { success: '188048', failure: 'd0342c', cancelled: '8a6d00', skipped: '6b7280' }

const icon = ({ outcome }: Page): string =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='5' fill='%23${COLORS[outcome]}'/%3E%3C/svg%3E`
