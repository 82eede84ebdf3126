import { expect, test } from '@jest/globals'
import { styleOf } from '../../../src/hosts/terminal/style.ts'

test.each([
  ['live in a terminal', true, false, {}, 'live'],
  ['lines in a pipe', false, false, {}, 'lines'],
  ['lines in a terminal that cannot move its cursor', true, false, { TERM: 'dumb' }, 'lines'],
  ['plain with --plain', true, true, {}, 'plain'],
  ['plain with --plain in a pipe', false, true, {}, 'plain'],
  ['plain with STAGEWRIGHT_PLAIN', true, false, { STAGEWRIGHT_PLAIN: '1' }, 'plain'],
  ['live where STAGEWRIGHT_PLAIN is off', true, false, { STAGEWRIGHT_PLAIN: '0' }, 'live'],
  ['live where STAGEWRIGHT_PLAIN is empty', true, false, { STAGEWRIGHT_PLAIN: '' }, 'live'],
] as const)('a run is told %s', (_, isTTY, plain, environment, style) => {
  expect(styleOf({ isTTY, plain, environment })).toBe(style)
})
