import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { PAGES, proseOf, ROOT } from './pages.ts'

interface Link {
  readonly from: string
  readonly to: string
}

const links: readonly Link[] = PAGES.flatMap((from) =>
  [...proseOf(from).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => ({ from, to })),
)
const isInternal = ({ to }: Link): boolean => !/^[a-z]+:/.test(to)

/** As GitHub makes anchors: lower case, without punctuation, spaces as hyphens, `-1` for the second of a name. */
const anchorsOf = (file: string): readonly string[] => {
  const seen = new Map<string, number>()
  return [...proseOf(file).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-')
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  })
}

const problemOf = ({ from, to }: Link): string | undefined => {
  const [path = '', anchor] = to.split('#')
  const file = path === '' ? from : normalize(join(dirname(from), path))
  if (!existsSync(join(ROOT, file))) return `${from}: ${to} leads to no file`
  return anchor === undefined || anchorsOf(file).includes(anchor) ? undefined : `${from}: ${to} leads to no heading`
}

describe('a link', () => {
  test.each(PAGES)('in %s leads to a file and a heading that exist', (page) => {
    const problems = links.filter((link) => link.from === page && isInternal(link)).map(problemOf)
    expect(problems.filter((problem) => problem !== undefined)).toEqual([])
  })

  test('to another site is a whole https address', () => {
    expect(links.filter((link) => !isInternal(link)).map(({ to }) => to)).not.toContainEqual(
      expect.not.stringMatching(/^https:\/\/[\w.-]+\//),
    )
  })

  test('leads from the README to every document', () => {
    const linked = links.filter(({ from }) => from === 'README.md').map(({ to }) => to.split('#')[0])
    const documents = PAGES.filter((page) => page !== 'README.md' && !page.startsWith('examples/'))
    expect(documents.filter((page) => !linked.includes(page))).toEqual([])
  })
})
