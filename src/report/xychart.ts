import { mermaid } from './escape.ts'

/** A line of a chart; all have as many points. */
export interface Line {
  readonly color: string
  readonly values: readonly number[]
}

export interface Chart {
  readonly title: string
  /** What the points stand for; they are numbered from zero. */
  readonly x: string
  readonly y: { readonly label: string; readonly most: number }
  readonly lines: readonly Line[]
}

/** A Mermaid chart of lines over time, of at least two points; it has no legend, so the words beside it have to name the colours. */
export const xychart = ({ title, x, y, lines }: Chart): string => {
  const points = lines[0]?.values.length ?? 0
  return [
    '```mermaid',
    // Its own background would be one more grey in the dark.
    `%%{init: {"themeVariables": {"xyChart": {"backgroundColor": "transparent", "plotColorPalette": "${lines.map(({ color }) => color).join(', ')}"}}}}%%`,
    'xychart-beta',
    `    title ${quoted(title)}`,
    // Mermaid 10 takes (range + 1) / points for the step, later ones range / (points - 1): only here they agree.
    `    x-axis ${quoted(x)} 0 --> ${points - 1}`,
    `    y-axis ${quoted(y.label)} 0 --> ${number(Math.max(y.most, LEAST_RANGE))}`,
    ...lines.map(({ values }) => `    line [${values.map(number).join(', ')}]`),
    '```',
  ].join('\n')
}

/** An axis from zero to zero has no scale. */
const LEAST_RANGE = 1

const LONGEST = 60

/** Without a glyph in front: between quotes no keyword is one. */
const quoted = (text: string): string => `"${mermaid('', text, LONGEST).trimStart()}"`

/** Mermaid knows no exponents. */
const number = (value: number): string => String(Number(value.toFixed(3)))
