import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { costTable, type Row, SIMULATED, simulated } from '../../support/fan-out.ts'

// Forty plans of 1,000 stages each, played through.
jest.setTimeout(60_000)

const rows: Row[] = []

beforeAll(async () => {
  for (const { shape, parallel } of SIMULATED) rows.push(await simulated(shape, parallel))
})

describe('1,000 stages over 1, 4, 16, 64 and 256 runners, played by the real scheduler in waves', () => {
  test.each(SIMULATED.filter(({ isBound }) => isBound))('end within 10 % of the lower bound: $shape, $parallel side by side', ({ shape, parallel }) => {
    const cells = rows.find((row) => row.shape === shape && row.parallel === parallel)?.cells ?? []
    expect(cells).toHaveLength(5)
    expect(Math.max(...cells.map(({ over }) => over))).toBeLessThanOrEqual(0.1)
  })

  test('never end before the lower bound, nor much before what one large machine could do', () => {
    for (const { cells } of rows) {
      for (const { over, freely } of cells) {
        expect(over).toBeGreaterThanOrEqual(-1e-9)
        expect(freely).toBeLessThanOrEqual(0.1)
      }
    }
  })

  test('cost what the documents say', () => {
    expect(readFileSync(join(import.meta.dirname, '../../../docs/fan-out.md'), 'utf8')).toContain(costTable(rows))
  })
})
