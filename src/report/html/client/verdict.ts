import { formatDuration } from '../../../core/duration.ts'
import type { Page, PageStage } from '../page.ts'
import { h } from './dom.ts'
import { glyph, GLYPHS, TONES } from './glyph.ts'

/** The head of the page: how the run ended, what to do, and how many stages ended how. */
export const verdictPart = (page: Page): HTMLElement =>
  h(
    'section',
    { id: 'verdict', class: `verdict ${TONES[page.outcome]}`, 'aria-labelledby': 'verdict-title' },
    h('p', { class: 'eyebrow' }, h('span', { class: 'stamp' }, `${GLYPHS[page.outcome]} ${WORDS[page.outcome]}`), page.name),
    h('h1', { id: 'verdict-title' }, page.verdict),
    page.next.length > 0 && h('ul', { class: 'next', 'aria-label': 'What to do' }, ...page.next.map((step) => h('li', {}, step))),
    h(
      'dl',
      { class: 'figures' },
      ...figure('Began', h('time', { datetime: page.startedAt }, `${page.startedAt.slice(0, 19).replace('T', ' ')} UTC`)),
      ...figure('Took', formatDuration(page.durationMs)),
      ...figure('Stages', counts(page.stages)),
      ...(page.changes.length === 0 ? [] : figure('Since the last run', page.changes.join(' \u00b7 '))),
    ),
  )

const WORDS: Readonly<Record<Page['outcome'], string>> = { success: 'Succeeded', failure: 'Failed', cancelled: 'Cancelled', skipped: 'Nothing ran' }

const figure = (label: string, value: Node | string): readonly HTMLElement[] => [h('div', {}, h('dt', {}, label), h('dd', {}, value))]

const ORDER = ['failure', 'cancelled', 'allowed', 'unstable', 'retried', 'success', 'cached', 'resumed', 'skipped', 'unfinished'] as const

const counts = (stages: readonly PageStage[]): HTMLElement =>
  h(
    'span',
    { class: 'counts' },
    ...ORDER.flatMap((result) => {
      const those = stages.filter((stage) => stage.result === result)
      return those.length === 0 ? [] : [h('span', {}, glyph(result), `${those.length} ${those[0]?.word ?? result}`)]
    }),
  )
