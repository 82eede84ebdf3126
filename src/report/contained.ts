import { fence, html } from './escape.ts'
import { plainText } from './plain.ts'

/**
 * Markdown of unknown origin, such that whatever follows it stands on its own: fenced code becomes
 * a block of ours, of HTML only plain elements pass, and everything that it opened is closed.
 */
export const contained = (markdown: string): string => {
  const opened: string[] = []
  const blocks = splitFences(plainText(markdown)).map(({ kind, text }) =>
    kind === 'code' ? `\n${fence(text)}\n` : harmless(text, opened),
  )
  return opened.length === 0 ? blocks.join('\n') : [...blocks, '', closing(opened)].join('\n')
}

interface Block {
  readonly kind: 'code' | 'markdown'
  readonly text: string
}

/** Fenced code, wherever it is indented, is moved to the margin, where nothing around it can keep it from being code. */
const splitFences = (markdown: string): readonly Block[] => {
  const blocks: Block[] = []
  let lines: string[] = []
  let fenced: string | undefined
  const end = (kind: Block['kind']): void => {
    if (lines.length > 0 || kind === 'code') blocks.push({ kind, text: lines.join('\n') })
    lines = []
  }
  for (const line of markdown.split('\n')) {
    const [, marks, rest] = FENCE.exec(line) ?? []
    if (fenced === undefined && marks !== undefined) {
      end('markdown')
      fenced = marks
    } else if (fenced !== undefined && marks?.startsWith(fenced) === true && rest?.trim() === '') {
      end('code')
      fenced = undefined
    } else lines.push(line)
  }
  end(fenced === undefined ? 'markdown' : 'code')
  return blocks
}

const FENCE = /^[ \t]{0,20}(`{3,}|~{3,})([^`]*)$/

/** Comments go, every `<` that does not begin a permitted tag becomes text, and so does a backtick without its partner. */
const harmless = (markdown: string, opened: string[]): string =>
  markdown
    .replace(/<!--[^]{0,2000}?-->/g, '')
    .split(SPAN_OR_TAG)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '&lt;').replaceAll('`', '&#96;') : spanOrTag(part, opened)))
    .join('')

/** A code span on one line, or a whole tag on one line with quoted attributes. */
const SPAN_OR_TAG =
  /((?<!`)`[^`\n]{1,1000}`(?!`)|(?<!`)``(?!`)[^\n]{1,1000}?(?<!`)``(?!`)|<\/?[a-z][a-z0-9]{0,15}(?:[ ]{1,4}[a-z]{1,12}(?:="[^"<>`\n]{0,2000}")?){0,10} ?\/?>)/i

const spanOrTag = (part: string, opened: string[]): string => {
  if (part.startsWith('`')) return `<code>${html(part.replace(/^`+|`+$/g, ''))}</code>`
  const tag = /[a-z0-9]+/i.exec(part)?.[0].toLowerCase() ?? ''
  if (!ELEMENTS.has(tag)) return part.replaceAll('<', '&lt;')
  if (!part.startsWith('</') && !CLOSED_BY_OTHERS.has(tag)) opened.push(tag)
  return part
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that GitHub shows and that end with their closing tag. */
const ELEMENTS = words(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p picture q s samp source span strong sub summary sup table tbody td tfoot th thead tr tt u ul var',
)

/** Elements without a closing tag, and those that end with the element around them. */
const CLOSED_BY_OTHERS = words('br hr img source p li dd dt td th tr tbody thead tfoot')

/**
 * Closes everything that was ever opened, the last first, although most of it may be closed
 * already: which tags GitHub takes for tags and not for code or part of a link, only its own parser
 * knows, and HTML ignores a closing tag that has nothing to close.
 */
const closing = (opened: readonly string[]): string => opened.map((tag) => `</${tag}>`).reverse().join('')
