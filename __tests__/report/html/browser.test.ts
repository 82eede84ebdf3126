import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, jest } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
import { failure, NOTHING, unstable } from '../../../src/core/outcome.ts'
import type { Report } from '../../../src/core/report.ts'
import { renderHtml } from '../../../src/report/html/index.ts'
import { exit, reportOf, type Story, tailOf } from '../../support/reports.ts'
import { where } from '../../support/tools.ts'
import { failedRun, manyStages, pageReport } from './reports.ts'

const test = where('chromium')
// A browser that shares its machine with other tests takes its time.
jest.setTimeout(60_000)
const folder = mkdtempSync(join(tmpdir(), 'stagewright-page-'))
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
/** What no page may do: speak to the network, break its own policy, throw. */
const trouble: string[] = []
let browser: Browser | undefined
let shared: Promise<Page> | undefined
let opened = 0

/** One page for all tests: a new one would take longer than most of them. */
const launch = async (): Promise<Page> => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS })
  const page = await browser.newPage({ offline: true, reducedMotion: 'reduce' })
  page.on('request', (request) => (/^(?:file|data):/.test(request.url()) ? undefined : trouble.push(request.url())))
  page.on('console', (message) => trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('dialog', (dialog) => {
    trouble.push(dialog.message())
    void dialog.dismiss()
  })
  return page
}

const open = async (report: Report, { hash = '', width = 1_280, dark = false } = {}): Promise<Page> => {
  const page = await (shared ??= launch())
  const file = join(folder, `${(opened += 1)}.html`)
  writeFileSync(file, renderHtml(report, { locating: { workspace: '/w' }, version: '1.2.3' }))
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ media: 'screen', colorScheme: dark ? 'dark' : 'light' })
  await page.goto(`${pathToFileURL(file).href}${hash}`)
  await page.waitForSelector('html[data-ready]')
  return page
}

afterEach(() => expect(trouble.splice(0)).toEqual([]))

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const textOf = async (page: Page, selector: string): Promise<string> => (await page.locator(selector).first().textContent()) ?? ''

describe('the page of a failed run', () => {
  test('begins with what failed, on which attempt, why, after how long, and what to do', async () => {
    const page = await open(failedRun())
    expect(await textOf(page, 'h1')).toBe('Unit tests failed on attempt 2 of 2: exit code 1, after 11.9s')
    expect(await page.locator('main > section').evaluateAll((parts) => parts.map(({ id }) => id))).toEqual(['verdict', 'failures', 'stages', 'timeline', 'details'])
    expect(await textOf(page, '#failures .findings tbody tr')).toContain('src/disk.ts:7')
    expect(await textOf(page, '#failures .log')).toContain('ERROR Needle two')
    expect(await page.locator('#failures').isVisible()).toBe(true)
  })

  test('opens a stage at a click, with its command, attempts, logs, scans and history', async () => {
    const page = await open(failedRun())
    await page.click('details[id="stage-test"] > summary')
    const body = page.locator('details[id="stage-test"] .body')
    expect(await body.locator('.part > h3').allTextContents()).toEqual(['Command', expect.stringContaining('Attempt 1'), expect.stringContaining('Attempt 2'), 'History'])
    expect(await body.textContent()).toContain('./test.sh')
    expect(await body.locator('.chart rect').count()).toBe(13)
    expect(await body.locator('.chart text').allTextContents()).toEqual(['median 4.0s', 'slow above 9.0s'])
  })

  test('shows the decision of a guard', async () => {
    const page = await open(failedRun(), { hash: '#stage-deploy' })
    expect(await page.locator('.detail tbody tr').first().locator('td').allTextContents()).toEqual(['passed', 'refs', 'main', 'main'])
  })

  test('sorts the table by any column, and filters it', async () => {
    const page = await open(failedRun())
    const names = () => page.locator('table.stages tbody th').allTextContents()
    await page.click('table.stages thead button:text-is("Took")')
    expect(await names()).toEqual(['Unit tests', 'build', 'deploy', 'lint'])
    await page.click('table.stages thead button:text-is("Took")')
    expect(await names()).toEqual(['lint', 'build', 'deploy', 'Unit tests'])
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toBe('Took')
  })
})

describe('logs', () => {
  test('hold on the page only the lines that can be seen, at the place that they have', async () => {
    const page = await open(failedRun(), { hash: '#stage-test/attempt-1/line-1500' })
    const view = page.locator('[id="stage-test/attempt-1"] .log')
    expect(await view.locator('.line').count()).toBeLessThan(100)
    expect(await view.locator('.line.target .text').textContent()).toBe('step 1500 of the work')
    expect(await view.locator('.line.target').isVisible()).toBe(true)
    await view.evaluate((box) => (box.scrollTop = box.scrollHeight))
    await view.locator('.no:text-is("3001")').waitFor()
  })

  test('have the colours of the terminal', async () => {
    const page = await open(failedRun(), { hash: '#stage-build' })
    const colors = await page.locator('[id="stage-build/attempt-1"] .line .f2').first().evaluate((element) => getComputedStyle(element).color)
    expect(colors).toBe('rgb(21, 108, 64)')
  })

  test('can be searched all at once, forth and back, with the places counted and shown', async () => {
    const page = await open(failedRun())
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('needle')
    const counts = (said: string): Promise<void> => page.locator(`.count:text-is("${said}")`).waitFor()
    await counts('3')
    for (const said of ['1 / 3', '2 / 3', '3 / 3', '1 / 3']) {
      await page.keyboard.press('Enter')
      await counts(said)
    }
    await page.keyboard.press('Shift+Enter')
    await counts('3 / 3')
    await page.keyboard.press('Shift+Enter')
    await counts('2 / 3')
    expect(await page.locator('mark.now').allTextContents()).toEqual(['needle'])
    expect(await page.locator('.line:has(mark.now) .text').textContent()).toBe('needle one')
    await page.fill('#search', 'Needle')
    await page.locator('.count:text-is("1")').waitFor()
    await page.fill('#search', 'no such thing')
    await page.locator('.count:text-is("nothing found")').waitFor()
  })
})

/** Until what was asked to be drawn is drawn. */
const drawn = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

/** Input reaches a page in its own time: asks again until it has. The test's own time limit ends what never comes. */
const until = async (condition: () => Promise<boolean>): Promise<void> => {
  while (!(await condition()));
}

describe('the timeline', () => {
  const widthOf = async (page: Page): Promise<number> => {
    await drawn(page)
    return page.locator('#timeline .row:has(.name:text-is("Unit tests")) .bar.failure').last().evaluate((bar) => Number(bar.getAttribute('width')))
  }

  const ruler = (page: Page): Promise<readonly string[]> => page.locator('.ruler text').allTextContents()

  test('zooms by buttons, by the wheel and by a drag, and back', async () => {
    const page = await open(failedRun())
    const all = await widthOf(page)
    await page.click('#timeline button[aria-label="Zoom in"]')
    const closer = await widthOf(page)
    expect(closer).toBeGreaterThan(all)
    await page.click('#timeline button[aria-label="Zoom out"]')
    await until(async () => Math.abs((await widthOf(page)) - all) < 0.5)
    const box = await page.locator('.rows').boundingBox()
    if (box === null) throw new Error('there are no rows')
    await page.mouse.move(box.x + 700, box.y + 30)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await until(async () => (await widthOf(page)) > all)
    await page.keyboard.up('Control')
    await page.dblclick('.rows', { position: { x: 700, y: 80 } })
    await until(async () => Math.abs((await widthOf(page)) - all) < 0.5)
    await page.mouse.move(box.x + 500, box.y + 30)
    await page.mouse.down()
    await page.mouse.move(box.x + 800, box.y + 30, { steps: 3 })
    await page.mouse.up()
    await until(async () => !(await ruler(page)).includes('0'))
    await page.click('#timeline button[aria-label="Show all of the run"]')
    await until(async () => (await ruler(page)).includes('0'))
  })

  test('has the curves of CPU and memory on the axis of the stages', async () => {
    const page = await open(failedRun())
    await drawn(page)
    const edges = (selector: string) => page.locator(selector).last().evaluate((shape) => [(shape as SVGGraphicsElement).getBBox().x, (shape as SVGGraphicsElement).getBBox().width].map(Math.round))
    await page.locator('#timeline .row:has(.name:text-is("build")) .name').hover()
    await drawn(page)
    expect(await edges('.curves .own')).toEqual(await edges('#timeline .row.near .bar.success'))
    expect(await page.locator('.curves .machine').count()).toBe(2)
  })

  test('shows at a stage what it needs and what needs it, and says it in words', async () => {
    const page = await open(failedRun())
    await page.locator('#timeline .row .name:text-is("Unit tests")').hover()
    await drawn(page)
    expect(await page.locator('#timeline .row.before .name').allTextContents()).toEqual(['build'])
    expect(await page.locator('#timeline .arrow').count()).toBe(1)
    expect(await textOf(page, '.readout')).toContain('needs build')
    await page.locator('#timeline .row .name:text-is("build")').hover()
    await drawn(page)
    expect(await page.locator('#timeline .row.after .name').allTextContents()).toEqual(['Unit tests', 'lint'])
  })
})

describe('without a mouse', () => {
  test('all is reached and done by keys, and one sees where one is', async () => {
    const page = await open(failedRun())
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: element } = document
        const name = [element?.textContent ?? '', element?.getAttribute('aria-label') ?? ''].join('|')
        return element === null || element === document.body ? undefined : { name, isOutlined: getComputedStyle(element).outlineStyle !== 'none' }
      })
    const seen: string[] = []
    for (let step = 0; step < 200; step += 1) {
      await page.keyboard.press('Tab')
      const now = await focused()
      if (now === undefined) break
      expect(now).toEqual({ name: now.name, isOutlined: true })
      seen.push(now.name)
    }
    expect(seen[0]).toBe('Skip to the report|')
    for (const name of ['Timeline|', '|Search all logs', '|Dark theme', 'Took|', '|Zoom in', '|4 stages by time', 'buildsuccess4.0s|']) expect(seen.join('\n')).toContain(name)
  })

  test('the timeline chooses, zooms and opens', async () => {
    const page = await open(failedRun())
    await page.locator('.rows').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('+')
    await drawn(page)
    expect(await page.locator('.rows').getAttribute('aria-activedescendant')).toBe('row-1')
    expect(await page.locator('[role="option"][aria-selected="true"]').getAttribute('aria-label')).toMatch(/^Unit tests: failure/)
    await page.keyboard.press('Enter')
    await page.locator('details[id="stage-test"][open]').waitFor()
    expect(page.url()).toMatch(/#stage-test$/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Unit tests')
  })

  test('a stage opens and closes, and a column sorts', async () => {
    const page = await open(failedRun())
    await page.locator('details[id="stage-lint"] > summary').focus()
    await page.keyboard.press('Enter')
    await page.locator('details[id="stage-lint"] .log').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('details[id="stage-lint"]:not([open])').waitFor({ state: 'attached' })
    await page.locator('table.stages thead button:text-is("Stage")').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('th[aria-sort="ascending"]').textContent()).toBe('Stage')
  })
})

describe('light and dark', () => {
  const background = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

  test('follow the system until one chooses, and the choice is kept', async () => {
    const page = await open(failedRun(), { dark: true })
    expect(await background(page)).toBe('rgb(13, 16, 20)')
    await page.click('button.theme')
    expect(await background(page)).toBe('rgb(255, 255, 255)')
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    expect(await background(page)).toBe('rgb(255, 255, 255)')
    expect(await page.locator('button.theme').getAttribute('aria-pressed')).toBe('false')
    await page.evaluate(() => localStorage.clear())
  })

  test.each([true, false])('have enough contrast for every text (dark: %s)', async (dark) => {
    const page = await open(failedRun(), { dark, hash: '#stage-test' })
    await page.click('details[id="stage-deploy"] > summary')
    await page.fill('#search', 'needle')
    await drawn(page)
    expect(await page.evaluate(faint)).toEqual([])
  })
})

/** Runs in the page: texts whose contrast with what is behind them is below 4.5 (WCAG 2.2, 1.4.3). */
const faint = (): readonly string[] => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (canvas === null) throw new Error('no canvas')
  const rgba = (color: string): readonly number[] => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
  }
  const over = (front: readonly number[], back: readonly number[]): readonly number[] => [0, 1, 2].map((at) => (front[at] ?? 0) * (front[3] ?? 1) + (back[at] ?? 0) * (1 - (front[3] ?? 1)))
  const luminance = (color: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = color.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element | null): readonly number[] => {
    if (element === null) return [1, 1, 1]
    const color = rgba(getComputedStyle(element).backgroundColor)
    return color[3] === 1 ? color.slice(0, 3) : over(color, behind(element.parentElement))
  }
  const found = new Set<string>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (element === null || (walker.currentNode.textContent ?? '').trim() === '' || !element.checkVisibility() || element.closest('script, .sr, :disabled') !== null) continue
    const style = getComputedStyle(element)
    const back = behind(element)
    const front = rgba(element instanceof SVGElement ? style.fill : style.color)
    const [a, b] = [luminance(over([...front.slice(0, 3), (front[3] ?? 1) * Number(style.opacity)], back)), luminance(back)]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5) found.add(`${contrast.toFixed(2)} ${element.getAttribute('class') ?? ''} ${walker.currentNode.textContent ?? ''}`)
  }
  return [...found]
}

describe('a run of all kinds', () => {
  const SWEPT = { type: 'hook-ended', hook: 'cleanup', outcome: failure({ kind: 'signal', signal: 'SIGKILL' }), tail: tailOf('swept\n') } as const
  const STORIES: Readonly<Record<string, Story>> = {
    cached: { ends: { status: 'success', handover: NOTHING, cached: { key: 'k', at: 0, savedMs: 9_000 } }, happens: [] },
    resumed: { ends: { status: 'success', handover: NOTHING, resumed: { at: 0, savedMs: 9_000 } }, happens: [] },
    unstable: { ends: unstable('3 warnings') },
    retried: { happens: [{ fails: { kind: 'no-output-timeout', limitMs: 5 }, output: '' }, { waits: 500 }, { succeeds: true, outputs: { version: '1.2' } }] },
    allowed: { happens: [{ fails: exit(3), output: 'no\n' }], conclusion: 'success' },
    denied: { happens: [], ends: failure({ kind: 'denied', objections: ['not on main', 'not you'] }) },
    swept: { happens: [{ succeeds: true }, { emits: { type: 'hook-started', hook: 'cleanup' } }, { emits: SWEPT }], ends: failure({ kind: 'hook', hook: 'cleanup', cause: exit(137) }) },
    raised: { happens: [{ fails: { kind: 'error', type: 'TypeError', bases: [], message: 'no such thing', trace: 'at release.ts:3' } }] },
    stopped: { happens: [{ fails: { kind: 'cancelled', by: 'SIGINT' } }] },
    skipped: { skipped: ['condition', 'its `if` was not true'] },
    endless: { happens: [{ emits: { type: 'attempt-started', attempt: 1 } }], endless: true },
  }

  test('shows each for what it is', async () => {
    const page = await open(reportOf(STORIES, { notices: ['history was not read'], deferred: ['notify'] }))
    const words = await page.locator('table.stages .result').allTextContents()
    expect(words.map((text) => text.slice(1))).toEqual(['cached', 'resumed', 'unstable', 'success on a retry', 'failure, allowed', 'failure', 'failure', 'failure', 'cancelled', 'skipped', 'unfinished'])
    for (const summary of await page.locator('details.stage > summary').all()) await summary.click()
    const bodies = (await page.locator('details.stage .body').allTextContents()).join('\n')
    for (const said of ['restored from the cache', 'resumed: it succeeded', '3 warnings', 'Output version', 'not on main', 'Hook cleanup', 'swept', 'at release.ts:3', 'its `if` was not true']) expect(bodies).toContain(said)
    expect(await page.locator('#notices li').allTextContents()).toEqual(['history was not read', 'left to the post step: notify'])
  })

  test('of nothing at all is a page, too', async () => {
    const page = await open(reportOf({ only: { skipped: ['condition', 'its `if` was not true'] } }, { name: '', outcome: 'skipped' }))
    expect(await textOf(page, 'h1')).toBe('The run: nothing ran')
    expect(await page.locator('#timeline').count()).toBe(0)
  })
})

describe('on paper', () => {
  test('everything is unfolded, and folded again afterwards', async () => {
    const page = await open(failedRun())
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('details.stage:not([open])').count()).toBe(0)
    expect(await page.locator('[id="stage-test/attempt-1"] .line').count()).toBe(2_000)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('header, button:not(thead button), input').evaluateAll((controls) => controls.filter((control) => control.checkVisibility()).length)).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await page.locator('details.stage[open]').count()).toBe(0)
  })

  test('it comes out', async () => {
    const page = await open(pageReport({ build: { from: 0, to: 10, outputs: ['built\n'] }, test: { from: 10, to: 20, outputs: ['no\n'], fails: true } }), { dark: true })
    const pdf = await page.pdf()
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('what others wrote', () => {
  const EVIL = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(2)>',
    'javascript:alert(3)',
    '<a href="https://evil.example">x</a>',
    'a\u202egnp.exe',
    'a\0b\ud800c',
    '\x1b]8;;https://evil.example\x07link\x1b]8;;\x07',
    '"><svg onload=alert(4)>',
    '__proto__',
    'constructor',
  ]

  test('is shown as text, wherever it stands, and does nothing', async () => {
    const tales = EVIL.map((evil, index) => {
      const detail = { kind: 'check', title: evil, weight: 'warning', facts: [[evil, evil]], table: { columns: [evil], rows: [[evil]] }, data: {} } as const
      return [`${evil}${index}`, { head: { title: evil, command: evil, needs: [evil] }, from: index * 10, to: index * 10 + 5, outputs: [`${evil}\n`, `${evil}\n${index === 0 ? 'x'.repeat(1_000_000) : ''}\n`], fails: true, details: [detail] }] as const
    })
    const page = await open(pageReport(Object.fromEntries(tales), EVIL[0]))
    for (const summary of await page.locator('details.stage > summary').all()) await summary.click()
    await drawn(page)
    expect(await page.locator('img, iframe, object, embed, svg [onload], a[href^="http"], a[href^="javascript"], main script').count()).toBe(0)
    expect(await page.locator('.brand').textContent()).toContain(EVIL[0])
    expect(await page.locator('table.stages tbody th').nth(4).textContent()).toBe('agnp.exe')
    expect(await page.locator('.log .text').evaluateAll((lines) => Math.max(...lines.map((line) => (line.textContent ?? '').length)))).toBeLessThan(6_000)
    await page.fill('#search', 'onerror=alert')
    await page.locator('.count:text-is("2")').waitFor()
  })

  test('could not get out even if it were run', async () => {
    const page = await open(failedRun())
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', (event) => (document.title += ` ${event.effectiveDirective}`))
      const [script, image] = [document.createElement('script'), document.createElement('img')]
      script.textContent = 'alert(1)'
      image.src = 'https://evil.example/x.png'
      document.body.append(script, image)
    })
    await drawn(page)
    await expect(page.title()).resolves.toMatch(/script-src-elem.*img-src|img-src.*script-src-elem/)
    expect(trouble.splice(0).every((line) => line.includes('Content Security Policy') || line.includes('evil.example'))).toBe(true)
  })
})

describe('a large run', () => {
  test('of 1,000 stages and 100,000 lines can be looked through', async () => {
    const page = await open(manyStages(1_000, 100))
    expect(await page.locator('table.stages tbody tr').count()).toBe(1_000)
    expect(await page.locator('.timeline .row').count()).toBeLessThan(60)
    expect(await page.locator('#failures article').count()).toBe(10)
    await page.locator('.rows').scrollIntoViewIfNeeded()
    const box = await page.locator('.rows').boundingBox()
    await page.mouse.move((box?.x ?? 0) + 1_200, (box?.y ?? 0) + 30)
    await page.mouse.down()
    await page.mouse.move((box?.x ?? 0) + 1_228, (box?.y ?? 0) + 30, { steps: 2 })
    await page.mouse.up()
    await drawn(page)
    expect(await page.locator('.timeline .row .name:text-is("stage-0")').count()).toBe(0)
    expect(await page.locator('.timeline .row .bar').count()).toBeGreaterThan(0)
    await page.fill('#search', 'step 77 of')
    await page.locator('.count:text-is("1000")').waitFor()
    await page.press('#search', 'Shift+Enter')
    await page.locator('details[id="stage-stage-999"][open] mark.now').first().waitFor()
    expect(await page.locator('*').count()).toBeLessThan(40_000)
  })
})

describe('a narrow window', () => {
  test('needs no scrolling to the side', async () => {
    const page = await open(failedRun(), { width: 380, hash: '#stage-test' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
