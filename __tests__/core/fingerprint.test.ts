import { describe, expect, test } from '@jest/globals'
import { changes, changesWords, changeWords, type Components, fingerprintText, leavesOf, leavesText, shortened } from '../../src/core/fingerprint.ts'
import type { Leaf } from '../../src/core/trees.ts'

const components: Components = { parts: { script: 's', shell: 'bash' }, env: { A: 'a'.repeat(64) }, needs: { setup: 'n' }, inputs: 'i' }
const leaf = (path: string, digest = 'd'.repeat(64), kind: Leaf['kind'] = 'file'): Leaf => ({ path, kind, digest })

describe('the text of a fingerprint', () => {
  test('does not depend on the order of keys', () => {
    const turned = { ...components, parts: { shell: 'bash', script: 's' } }
    expect(fingerprintText(turned, 'trusted')).toBe(fingerprintText(components, 'trusted'))
  })

  test.each<Partial<Components>>([
    { parts: { script: 't', shell: 'bash' } },
    { parts: { script: 's', shell: 'bash', key: 'k' } },
    { env: {} },
    { env: { B: 'a'.repeat(64) } },
    { needs: { setup: 'm' } },
    { inputs: 'j' },
  ])('changes with %j', (change) => {
    expect(fingerprintText({ ...components, ...change }, 'trusted')).not.toBe(fingerprintText(components, 'trusted'))
  })

  test('is another for a run that is not trusted', () => {
    expect(fingerprintText(components, 'untrusted')).not.toBe(fingerprintText(components, 'trusted'))
  })
})

describe('what has changed', () => {
  test('is told of each part, variable, need and file', () => {
    const now: Components = { parts: { script: 't', shell: 'bash' }, env: { B: 'b' }, needs: { setup: 'm' }, inputs: 'j' }
    const all = changes(components, now, [leaf('a'), leaf('b'), leaf('d')], [leaf('b', 'e'.repeat(64)), leaf('c'), leaf('d', undefined, 'executable')])
    expect(all.map(changeWords)).toEqual([
      'the script has changed',
      'A is no longer set',
      'B is set now',
      'what setup gives has changed',
      'a is gone',
      'b has changed',
      'c is new',
      'd has another mode',
    ])
    expect(changesWords(all)).toBe('the script has changed, A is no longer set, B is set now, 5 more')
  })

  test('is nothing between what is kept and what it was made from', () => {
    const kept = JSON.parse(JSON.stringify(shortened(components))) as Components
    expect(changes(kept, components, leavesOf(leavesText([leaf('a\nb')])), [leaf('a\nb')])).toEqual([])
  })

  test('what is kept of a variable is not enough to recognise its value', () => {
    expect(JSON.stringify(shortened(components))).not.toContain('a'.repeat(9))
  })
})
