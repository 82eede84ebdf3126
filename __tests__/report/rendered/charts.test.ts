import { afterAll, describe, expect, jest, test as always } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Report } from '../../../src/core/report.ts'
import { gantt } from '../../../src/report/gantt.ts'
import { plainText } from '../../../src/report/plain.ts'
import { renderMarkdown } from '../../../src/report/markdown.ts'
import { oneLine } from '../../../src/report/words.ts'
import { githubPage, MERMAIDS, mermaidScript } from '../../support/github-page.ts'
import { exit, reportOf, type Story } from '../../support/reports.ts'
import { where } from '../../support/tools.ts'
import { failedRun } from '../html/reports.ts'
import { HOSTILE } from './hostile.ts'

const isRequired = process.env['STAGEWRIGHT_TEST_TOOLS'] === 'required'
const fetched = MERMAIDS.filter((version) => mermaidScript(version) !== undefined)
const test = isRequired || fetched.length > 0 ? where('chromium') : (always.skip as typeof always)
/** The oldest and the newest say most; all of them where time does not matter. */
const VERSIONS = isRequired ? MERMAIDS : fetched.filter((_, index) => index === 0 || index === fetched.length - 1)
const CASES = (VERSIONS.length === 0 ? MERMAIDS : VERSIONS).flatMap((version) => (['light', 'dark'] as const).map((scheme) => ({ version, scheme })))

// A browser that shares its machine with other tests takes its time.
jest.setTimeout(60_000)
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
let browser: Promise<Browser> | undefined
const pages = new Map<string, Promise<Page>>()

interface Case {
  readonly version: string
  readonly scheme: 'light' | 'dark'
}

/** Half an hour beside the full ones, and west of where the charts' dates are. */
const ZONES = ['Asia/Kolkata', 'America/New_York']

/** A page for each version of Mermaid, for what a script has changed in a page stays. */
const pageWith = async ({ version, scheme }: Case): Promise<Page> => {
  const open = async (): Promise<Page> => {
    browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS })
    const page = await (await browser).newPage({ offline: true, viewport: { width: 2_560, height: 1_000 }, timezoneId: ZONES[MERMAIDS.indexOf(version) % 2] ?? '' })
    await page.addScriptTag({ content: mermaidScript(version) ?? '' })
    return page
  }
  const page = await (pages.get(version) ?? pages.set(version, open()).get(version) ?? open())
  await page.emulateMedia({ colorScheme: scheme })
  return page
}

afterAll(async () => {
  await (await browser)?.close()
})

interface Text {
  readonly text: string
  readonly color: string
  /** The bar that it stands in, or nothing where it stands on the page. */
  readonly bar?: string
}

interface Drawn {
  readonly errors: readonly string[]
  readonly bars: number
  readonly lines: readonly string[]
  readonly labels: readonly Text[]
  readonly axis: readonly string[]
  readonly page: string
  /** Elements that no chart is made of. */
  readonly foreign: number
}

/** The charts of a report's summary, drawn as GitHub draws them: with Mermaid's own theme for the colours of the page. */
const drawn = async (report: Report, at: Case): Promise<Drawn> => {
  const page = await pageWith(at)
  await page.evaluate((html) => {
    document.body.innerHTML = ''
    document.body.append(...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('style, main'))
    for (const details of document.querySelectorAll('details')) details.open = true
  }, githubPage(renderMarkdown(report)))
  return page.evaluate(async (scheme) => {
    const { mermaid } = globalThis as unknown as { mermaid: { initialize(options: object): void; render(id: string, text: string): Promise<{ svg: string }> } }
    mermaid.initialize({ startOnLoad: false, theme: scheme === 'dark' ? 'dark' : 'default' })
    const errors: string[] = []
    for (const [index, code] of [...document.querySelectorAll('code.language-mermaid')].entries()) {
      try {
        const { svg } = await mermaid.render(`chart-${index}`, code.textContent ?? '')
        const chart = Object.assign(document.createElement('section'), { innerHTML: svg })
        code.parentElement?.replaceWith(chart)
      } catch (error) {
        errors.push(String(error))
      }
    }
    if (document.body.textContent.includes('Syntax error')) errors.push('Syntax error')
    const bars = new Map([...document.querySelectorAll('rect.task')].map((bar) => [bar.id, getComputedStyle(bar).fill]))
    const labels = [...document.querySelectorAll('svg text[class*="taskText"]')].map((label) => {
      const bar = (label.getAttribute('class') ?? '').includes('taskTextOutside') ? undefined : bars.get(label.id.replace(/-text$/, ''))
      return { text: label.textContent ?? '', color: getComputedStyle(label).fill, ...(bar !== undefined && { bar }) }
    })
    return {
      errors,
      bars: document.querySelectorAll('rect.task').length,
      lines: [...document.querySelectorAll('g[class*="line-plot"] path')].map((path) => getComputedStyle(path).stroke),
      labels,
      axis: [...document.querySelectorAll('svg .grid .tick text')].map((tick) => tick.textContent ?? ''),
      page: getComputedStyle(document.body).backgroundColor,
      foreign: document.querySelectorAll('section :is(script, img, image, iframe, a, foreignObject)').length,
    }
  }, at.scheme)
}

type Rgb = readonly [number, number, number]

const channels = (color: string): readonly number[] => (/\((.*)\)/.exec(color)?.[1] ?? '0,0,0').split(',').map(Number)

/** What one sees where a colour lets the one behind it shine through. */
const over = (front: string, back: Rgb): Rgb => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = channels(front)
  return [red * alpha + back[0] * (1 - alpha), green * alpha + back[1] * (1 - alpha), blue * alpha + back[2] * (1 - alpha)]
}

/** WCAG 2.2, relative luminance and contrast ratio. */
const luminance = (rgb: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => (channel <= 10.31 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: Rgb, other: Rgb): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const BLACK: Rgb = [0, 0, 0]

/** How well a label can be read where it stands. */
const readability = ({ color, bar }: Text, page: string): number => {
  const behind = over(page, BLACK)
  return contrast(over(color, behind), bar === undefined ? behind : over(bar, behind))
}

/** All endings that a bar can have. */
const ENDINGS: readonly Story[] = [
  { happens: [{ succeeds: true }] },
  { happens: [{ fails: exit(1) }] },
  { happens: [{ fails: { kind: 'cancelled', by: 'SIGINT' } }] },
]

const hostileRun = (titles: readonly string[]): Report =>
  reportOf(Object.fromEntries(titles.map((title, index): [string, Story] => [`s${index}`, { ...ENDINGS[index % ENDINGS.length], title, command: title }])))

/** Each ending once with its words beside its bar and once within, and a wait of each kind. */
const shortAndLong = (): Report =>
  reportOf(Object.fromEntries(
    [100, 20_000].flatMap((after) =>
      ENDINGS.map(({ happens = [] }, index): [string, Story] => [`s${index}-${after}`, { happens: [{ fails: exit(1), after }, { waits: after }, ...happens.map((happening) => ({ ...happening, after }))] }]),
    ),
  ))

const barsOf = (report: Report): number => gantt(report).split('\n').filter((line) => / 2001-| :2001-/.test(line)).length

describe.each(CASES)('Mermaid $version in $scheme', (at) => {
  test('draws a bar for each of the hostile names, with the name as it is', async () => {
    for (const titles of [HOSTILE.slice(0, 40), HOSTILE.slice(40)]) {
      const report = hostileRun(titles)
      const { errors, bars, labels, foreign } = await drawn(report, at)
      expect(errors).toEqual([])
      expect(foreign).toBe(0)
      expect([bars, barsOf(report)]).toEqual([titles.length, titles.length])
      for (const [index, title] of titles.entries()) expect(labels[index]?.text).toContain(oneLine(plainText(title)).slice(0, 30).trim())
    }
  })

  test('leaves every label readable, within bars and beside them', async () => {
    const { labels, page } = await drawn(shortAndLong(), at)
    // On black a grey that is also for white falls short of WCAG's 4.5.
    const poor = labels.filter((label) => readability(label, page) < 4.1)
    expect(poor).toEqual([])
    expect(new Set(labels.map(({ bar }) => bar === undefined)).size).toBe(2)
  })

  test('draws CPU and memory of stages and machine in colours that stand out', async () => {
    const { errors, lines, page, bars } = await drawn(failedRun(), at)
    expect(errors).toEqual([])
    expect(bars).toBe(barsOf(failedRun()))
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(contrast(over(line, BLACK), over(page, BLACK))).toBeGreaterThan(3)
  })

  test('begins the axis at zero, wherever one looks at it', async () => {
    const { axis } = await drawn(reportOf({ a: {}, b: { happens: [{ succeeds: true, after: 90 * 60_000 }] } }), at)
    expect([axis[0], axis.at(-1)]).toEqual(['00:00:00', '01:30:00'])
  })

  test('keeps a chart of more stages than one can see at 60 bars', async () => {
    const stories = Object.fromEntries(Array.from({ length: 100 }, (_, index): [string, Story] => [`stage-${index}`, { happens: [{ succeeds: true, after: 100 + index }] }]))
    const { errors, bars } = await drawn(reportOf(stories), at)
    expect({ errors, bars }).toEqual({ errors: [], bars: 60 })
  })
})
