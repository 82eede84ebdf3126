import { fence, html } from './escape.ts'
import { plainText } from './plain.ts'

/**
 * Markdown of unknown origin, such that whatever follows it stands on its own: fenced code becomes
 * a block of ours, of HTML only plain elements pass, and everything that it opened is closed.
 */
export const contained = (markdown: string): string => {
  const opened: Opened = { ever: [], still: [] }
  const blocks = splitFences(plainText(markdown)).map(({ kind, text }) =>
    kind === 'code' ? `\n${fence(text)}\n` : harmless(text, opened),
  )
  return opened.ever.length === 0 ? blocks.join('\n') : [...blocks, '', closing(opened.ever)].join('\n')
}

/** The tags that were opened, and of those that hold blocks the ones that are open. */
interface Opened {
  readonly ever: string[]
  readonly still: string[]
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
    const { marks, rest } = FENCE.exec(line)?.groups ?? {}
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

/** After backticks no further one may stand on the line; after tildes anything may. */
const FENCE = /^[ \t]{0,20}(?<marks>`{3,}(?=[^`]*$)|~{3,})(?<rest>.*)$/

/** Comments go, every `<` that does not begin a permitted tag becomes text, and so does a backtick without its partner. */
const harmless = (markdown: string, opened: Opened): string => {
  let inBlock = false
  return markdown
    .replace(/<!--[^]{0,2000}?-->/g, NOTHING_SEEN)
    .split('\n')
    .map((line) => {
      const begins = !inBlock && BLOCK_LINE.test(line)
      inBlock = line.trim() !== '' && (inBlock || begins)
      // At the margin no list or quote of Markdown's can end, and close it, behind our back.
      return harmlessLine(begins ? line.trimStart() : line, inBlock ? ELEMENTS : INLINE_ELEMENTS, opened)
    })
    .join('\n')
}

const harmlessLine = (line: string, permitted: ReadonlySet<string>, opened: Opened): string =>
  line
    .split(SPAN_OR_TAG)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '&lt;').replaceAll('`', '&#96;') : spanOrTag(part, permitted, opened)))
    .join('')

/** A zero-width space: without it what followed a comment could begin a fence. */
const NOTHING_SEEN = '\u200b'

/** A code span on one line, or a whole tag on one line with quoted attributes. */
const SPAN_OR_TAG =
  /((?<!`)`[^`\n]{1,1000}`(?!`)|(?<!`)``(?!`)[^\n]{1,1000}?(?<!`)``(?!`)|<\/?[a-z][a-z0-9]{0,15}(?:[ ]{1,4}[a-z]{1,12}(?:="[^"<>`\n]{0,2000}")?){0,10} ?\/?>)/i

const spanOrTag = (part: string, permitted: ReadonlySet<string>, opened: Opened): string => {
  if (part.startsWith('`')) return `<code>${html(part.replace(/^`+|`+$/g, ''))}</code>`
  const tag = /[a-z0-9]+/i.exec(part)?.[0].toLowerCase() ?? ''
  const isEnd = part.startsWith('</')
  if (!permitted.has(tag) || !isInPlace(tag, isEnd, opened.still)) return part.replaceAll('<', '&lt;')
  if (!isEnd && !CLOSED_BY_OTHERS.has(tag)) opened.ever.push(tag)
  return part
}

/** An end without its beginning would end what stands around the whole; so would one that ends other elements on its way. */
const isInPlace = (tag: string, isEnd: boolean, still: string[]): boolean => {
  const home = HOMES[tag]
  if (home !== undefined) return home.includes(still.at(-1) ?? '')
  if (!CONTAINERS.has(tag)) return true
  if (!isEnd) return still.push(tag) > 0
  return still.at(-1) === tag && still.pop() !== undefined
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Elements that GitHub shows within a line and that end with their closing tag. */
const INLINE = 'a b br code del em i img ins kbd q s samp span strong sub sup tt u var'
const INLINE_ELEMENTS = words(INLINE)

/** Only a line that begins with one of these, and what follows up to an empty line, is HTML; elsewhere it would split what Markdown forms. */
const BLOCKS = 'blockquote dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p summary table tbody td tfoot th thead tr ul'
const BLOCK_LINE = new RegExp(`^ {0,3}</?(?:${BLOCKS.replaceAll(' ', '|')})[ />]`, 'i')
const ELEMENTS = words(`${INLINE} ${BLOCKS}`)

/** Elements without a closing tag, and those that end with the element around them. */
const CLOSED_BY_OTHERS = words('br hr img p li dd dt td th tr tbody thead tfoot')

const CONTAINERS = words('blockquote details div dl h1 h2 h3 h4 h5 h6 ol summary table ul')

/** Directly within what these stand: in HTML each of them, begun or ended, ends all that was opened inside of its kind. */
const TABLE = ['table']
const LIST = ['ol', 'ul']
const HOMES: Readonly<Record<string, readonly string[]>> = {
  tbody: TABLE, thead: TABLE, tfoot: TABLE, tr: TABLE, td: TABLE, th: TABLE, li: LIST, dd: ['dl'], dt: ['dl'],
}

/**
 * Closes everything that was ever opened, the last first, although most of it may be closed
 * already: which tags GitHub takes for tags and not for code or part of a link, only its own parser
 * knows, and HTML ignores a closing tag that has nothing to close. Blocks go first, for as long as a
 * table is open, HTML does not close the emphasis around it.
 */
const closing = (opened: readonly string[]): string => {
  const reversed = [...opened].reverse()
  const [inline, blocks] = [reversed.filter((tag) => INLINE_ELEMENTS.has(tag)), reversed.filter((tag) => !INLINE_ELEMENTS.has(tag))]
  return [...blocks, ...inline].map((tag) => `</${tag}>`).join('')
}
