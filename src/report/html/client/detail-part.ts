import type { Fact, PageStage } from '../page.ts'
import { h } from './dom.ts'

/** What a stage's work or a policy around it has to show: facts and a table. */
export const detailPart = ({ title, weight, facts: told, table }: PageStage['details'][number]): HTMLElement =>
  h(
    'section',
    { class: `part detail${weight === 'warning' ? ' warn' : ''}` },
    h('h3', {}, title),
    factList(told),
    table !== undefined &&
      table.rows.length > 0 &&
      h(
        'div',
        { class: 'scroll' },
        h(
          'table',
          {},
          h('thead', {}, h('tr', {}, ...table.columns.map((column) => h('th', { scope: 'col' }, column)))),
          h('tbody', {}, ...table.rows.slice(0, MOST_ROWS).map((cells) => h('tr', {}, ...cells.map((cell) => h('td', { class: WORD_TONES.get(cell) }, cell))))),
        ),
      ),
    table !== undefined && table.rows.length > MOST_ROWS && h('p', { class: 'dim' }, `${table.rows.length - MOST_ROWS} more rows are in the JSON report.`),
  )

const MOST_ROWS = 1_000

/** Words of verdicts in the tables of guards, lookups and playbooks. */
const WORD_TONES: ReadonlyMap<string, string> = new Map([
  ['passed', 'good'],
  ['ok', 'good'],
  ['healthy', 'good'],
  ['failed', 'bad'],
  ['denied', 'bad'],
  ['unhealthy', 'bad'],
  ['unreachable', 'bad'],
  ['not found out', 'warn'],
])

/** Facts with their labels, side by side as far as there is room. */
export const factList = (all: readonly Fact[]): HTMLElement | undefined =>
  all.length === 0 ? undefined : h('dl', { class: 'facts' }, ...all.map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))))
