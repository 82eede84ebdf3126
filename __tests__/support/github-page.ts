import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** Markdown as GitHub shows it: as GFM, and of its HTML only what its sanitizer lets pass. */
export const githubHtml = (markdown: string): string => {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return String(unified().use(rehypeParse, { fragment: true }).use(rehypeSanitize).use(rehypeStringify).processSync(html))
}

/** The same as a page that looks like GitHub's, in light and dark; its charts are still code. */
export const githubPage = (markdown: string): string =>
  `<!doctype html><meta charset="utf-8"><title>Summary</title><style>${STYLE}</style><main class="markdown-body">${githubHtml(markdown)}</main>`

const TOOLS = join(import.meta.dirname, '..', '..', '.tools', 'mermaid')

/** Mermaid as one script, of a version that `scripts/fetch-mermaid.sh` fetches; undefined where it is not. */
export const mermaidScript = (version: string): string | undefined => {
  const path = join(TOOLS, version, 'mermaid.min.js')
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** The versions that `scripts/fetch-mermaid.sh` fetches, the oldest first. */
export const MERMAIDS: readonly string[] = (/for version in (.*);/.exec(readFileSync(join(import.meta.dirname, '..', '..', 'scripts', 'fetch-mermaid.sh'), 'utf8'))?.[1] ?? '').split(' ')

/** As GitHub sets its text: sizes, tables, code, and the two sets of colours. */
const STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --page: #ffffff; --soft: #f6f8fa; --line: #d1d9e0; --link: #0969da }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --page: #0d1117; --soft: #151b23; --line: #3d444d; --link: #4493f8 } }
body { margin: 0; background: var(--page) }
.markdown-body { max-width: 1012px; margin: 0 auto; padding: 32px; color: var(--text); font: 16px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif; overflow-wrap: break-word }
.markdown-body > :first-child { margin-top: 0 }
h2, h3, h4 { margin: 24px 0 16px; line-height: 1.25 } h2 { font-size: 1.5em; padding-bottom: .3em; border-bottom: 1px solid var(--line) } h3 { font-size: 1.25em } h4 { font-size: 1em }
p, ul, ol, table, pre, details { margin: 0 0 16px } ul, ol { padding-left: 2em } li + li { margin-top: .25em }
a { color: var(--link); text-decoration: underline } summary { cursor: pointer; margin-bottom: 4px } section.chart { margin: 0 0 16px }
table { display: block; width: max-content; max-width: 100%; overflow: auto; border-collapse: collapse }
th, td { padding: 6px 13px; border: 1px solid var(--line) } tr:nth-child(2n) td { background: var(--soft) }
code { padding: .2em .4em; font-size: 85%; background: color-mix(in srgb, var(--line) 40%, transparent); border-radius: 6px; font-family: ui-monospace, 'DejaVu Sans Mono', monospace }
pre { padding: 16px; overflow: auto; font-size: 85%; line-height: 1.45; background: var(--soft); border-radius: 6px } pre code { padding: 0; background: none; font-size: 100% }
`
