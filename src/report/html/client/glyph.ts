import type { Result } from '../../table.ts'
import type { PageStage } from '../page.ts'
import { h } from './dom.ts'

/** How a result looks: a sign of its own, so that its colour is not all that tells it. */
export const GLYPHS: Readonly<Record<Result, string>> = {
  success: '\u2713',
  cached: '\u21af',
  resumed: '\u00bb',
  unstable: '~',
  retried: '\u21bb',
  allowed: '!',
  failure: '\u2717',
  cancelled: '\u25a0',
  skipped: '\u2013',
  unfinished: '\u2026',
}

/** What a result means for one who looks for trouble. */
export const TONES: Readonly<Record<Result, 'good' | 'bad' | 'warn' | 'calm' | 'idle'>> = {
  success: 'good',
  cached: 'calm',
  resumed: 'calm',
  unstable: 'warn',
  retried: 'warn',
  allowed: 'warn',
  failure: 'bad',
  cancelled: 'warn',
  skipped: 'idle',
  unfinished: 'idle',
}

/** What is to be said of a stage wherever it is named. */
export const tags = ({ isSlow, isFlaky, part }: PageStage): readonly HTMLElement[] => [
  ...(isSlow ? [h('span', { class: 'tag warn' }, 'slow')] : []),
  ...(isFlaky ? [h('span', { class: 'tag warn' }, 'flaky')] : []),
  ...(part === 'finally' ? [h('span', { class: 'tag idle' }, 'finally')] : []),
]

export const glyph = (result: Result): HTMLElement => h('span', { class: `glyph ${TONES[result]}`, 'aria-hidden': 'true' }, GLYPHS[result])
