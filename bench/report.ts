/** What it costs to render every report of a large run, and how soon a browser shows its page. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { atMost, type Bench, type Figure, median, node, root } from './measure.ts'

const ROUNDS = 5

export const report: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-bench-'))
  try {
    const runs = Array.from({ length: ROUNDS }, () => rendered(folder))
    const stages = '1,000 stages with 50 lines each'
    return [
      atMost(`all reports of ${stages} (markdown, html, json, junit, sarif, terminal), the first time in a process`, median(runs.map(({ ms }) => ms)), 300, 'ms'),
      atMost(`memory that rendering them takes, above the report itself`, median(runs.map(({ mib }) => mib)), 150, 'MiB'),
      atMost('the report of a run of one stage (events, markdown, json, terminal), the first in a process', median(ofOne('success')), 5, 'ms'),
      atMost('the same of one that failed, with 50 lines to look for the error in', median(ofOne('failure')), 10, 'ms'),
      ...(await painted(folder)),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Rendered {
  readonly ms: number
  readonly mib: number
}

/** In a process of its own: what was compiled or kept before would not count. */
const rendered = (folder: string): Rendered => {
  const { stdout, stderr, status } = spawnSync(node, [join(root, 'bench', 'report-rendering.ts'), join(folder, 'report.html')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Rendered
}

/** In processes of their own, too. */
const ofOne = (outcome: 'success' | 'failure'): readonly number[] =>
  Array.from({ length: ROUNDS }, () => Number(spawnSync(node, [join(root, 'bench', 'report-one.ts'), outcome], { encoding: 'utf8' }).stdout))

const CHROMIUM = '/usr/bin/chromium'

/** Nothing where there is no Chromium. */
const painted = async (folder: string): Promise<readonly Figure[]> => {
  if (spawnSync(CHROMIUM, ['--version'], { stdio: 'ignore' }).error !== undefined) return []
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    const file = join(folder, 'large.html')
    spawnSync(node, [join(root, 'bench', 'report-rendering.ts'), file, '100'])
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(file).href)
      await page.waitForSelector('html[data-ready]')
      times.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity))
      await page.close()
    }
    return [atMost('first paint of the page of 1,000 stages and 100,000 lines', median(times), 1_000, 'ms')]
  } finally {
    await browser.close()
  }
}
