import { formatSize } from '../../../core/size.ts'
import type { Page, PageUsage } from '../page.ts'
import { replace, s } from './dom.ts'
import type { Row, View } from './timeline-rows.ts'

/** CPU and memory over the time of the run: the machine as an area, each stage as a line. */
export interface Curves {
  readonly element: SVGElement
  readonly remarks: readonly string[]
  draw(view: View & { readonly marks: readonly number[] }, near: number | undefined): void
  /** What was used at a time, of the machine and of a stage. */
  words(at: number, stage: number | undefined): string
}

const PANEL = 74
const GAP = 18
const HEIGHT = 2 * (PANEL + GAP) + 4

/** More lines than this hide one another. */
const MOST_LINES = 60

type Sample = PageUsage['samples'][number]

/** None if nothing was sampled. */
export const curves = (page: Page, rows: readonly Row[]): Curves | undefined => {
  const machine = page.machine?.samples ?? []
  const stages = new Map(rows.map(({ stage, index }) => [index, stage.attempts.map(({ usage }) => usage?.samples ?? []).filter((samples) => samples.length > 0)] as const))
  const most = (of: 1 | 2): number => Math.max(1, ...[machine, ...[...stages.values()].flat()].map((samples) => samples.reduce((peak, sample) => Math.max(peak, sample[of]), 0)))
  if (machine.length === 0 && [...stages.values()].every((parts) => parts.length === 0)) return undefined
  const byPeak = [...stages.values()].toSorted((one, other) => peakOf(other) - peakOf(one))
  const panels = [
    { name: 'CPU', of: 1, top: GAP, most: page.machine?.cores === undefined ? most(1) : Math.max(most(1), page.machine.cores * 100), words: (value: number) => `${Math.round(value)} %` },
    { name: 'Memory', of: 2, top: 2 * GAP + PANEL, most: most(2) * 1.05, words: (value: number) => formatSize(Math.round(value)) },
  ] as const
  const element = s('svg', { class: 'curves', height: HEIGHT, role: 'img', 'aria-label': labelOf(page) })

  const draw: Curves['draw'] = (view, near) => {
    element.setAttribute('width', String(view.gutter + view.width + 8))
    replace(element, ...panels.flatMap((panel) => panelDrawn(panel, view, near)))
  }
  const panelDrawn = (panel: (typeof panels)[number], view: View & { readonly marks: readonly number[] }, near: number | undefined): readonly SVGElement[] => {
    const bottom = panel.top + PANEL
    const place = ([at, cpu, memory]: Sample): readonly [number, number] => [view.x(at), bottom - ((panel.of === 1 ? cpu : memory) / panel.most) * PANEL]
    const line = (samples: readonly Sample[]): string => pathOf(inSight(samples, view).map(place))
    const own = near === undefined ? [] : (stages.get(near) ?? [])
    const area = inSight(machine, view).map(place)
    const shown = byPeak.filter((parts) => parts.some((samples) => isInSight(samples, view))).slice(0, MOST_LINES)
    return [
      ...view.marks.map((at) => s('line', { class: 'grid', x1: view.x(at), x2: view.x(at), y1: panel.top, y2: bottom })),
      s('line', { class: 'base', x1: view.gutter, x2: view.gutter + view.width + 8, y1: bottom, y2: bottom }),
      ...(area.length > 1 ? [s('path', { class: 'machine', d: `${pathOf(area)} L${area.at(-1)?.[0] ?? 0},${bottom} L${area[0]?.[0] ?? 0},${bottom} Z` }), s('path', { class: 'top', d: pathOf(area) })] : []),
      ...shown.flatMap((parts) => parts.map((samples) => s('path', { class: 'stage', d: line(samples) }))),
      ...own.map((samples) => s('path', { class: 'own', d: line(samples) })),
      s('rect', { class: 'cover', x: 0, y: panel.top - 2, width: view.gutter, height: PANEL + 4 }),
      s('text', { class: 'name', x: 6, y: panel.top + 12 }, panel.name),
      s('text', { class: 'dim', x: 6, y: panel.top + 28 }, `up to ${panel.words(panel.most)}`),
      panel.name === 'CPU' && page.machine?.cores !== undefined && s('text', { class: 'dim', x: 6, y: panel.top + 44 }, `${page.machine.cores} ${page.machine.cores === 1 ? 'core' : 'cores'}`),
    ].filter((part) => part !== false)
  }
  const words: Curves['words'] = (at, stage) => {
    const whole = nearest(machine, at)
    const own = stage === undefined ? undefined : nearest((stages.get(stage) ?? []).find((samples) => at >= (samples[0]?.[0] ?? Infinity) && at <= (samples.at(-1)?.[0] ?? -1)) ?? [], at)
    return [whole && `machine ${Math.round(whole[1])} %, ${formatSize(whole[2])}`, own && `stage ${Math.round(own[1])} %, ${formatSize(own[2])}`].filter(Boolean).join(' \u00b7 ')
  }
  return { element, remarks: page.machine?.remarks ?? [], draw, words }
}

const peakOf = (parts: readonly (readonly Sample[])[]): number => Math.max(0, ...parts.map((samples) => samples.reduce((most, [, cpu]) => Math.max(most, cpu), 0)))

const isInSight = (samples: readonly Sample[], { range }: View): boolean => (samples[0]?.[0] ?? Infinity) <= range.to && (samples.at(-1)?.[0] ?? -1) >= range.from

/** With one sample on each side beyond, so that lines reach the edge. */
const inSight = (samples: readonly Sample[], { range }: View): readonly Sample[] => {
  const first = samples.findIndex(([at]) => at >= range.from)
  const last = samples.findLastIndex(([at]) => at <= range.to)
  return first === -1 || last === -1 ? [] : samples.slice(Math.max(0, first - 1), last + 2)
}

const pathOf = (places: readonly (readonly [number, number])[]): string => places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

const nearest = (samples: readonly Sample[], at: number): Sample | undefined =>
  samples.reduce<Sample | undefined>((best, sample) => (best === undefined || Math.abs(sample[0] - at) < Math.abs(best[0] - at) ? sample : best), undefined)

const labelOf = ({ machine, stages }: Page): string => {
  const measured = stages.filter(({ attempts }) => attempts.some(({ usage }) => usage !== undefined)).length
  const whole = machine && `the machine at most ${Math.round(machine.peakCpu)} % of a core and ${formatSize(machine.peakMemory)}`
  return `CPU and memory over time: ${[whole, `${measured} stages, in the table above`].filter(Boolean).join('; ')}`
}
