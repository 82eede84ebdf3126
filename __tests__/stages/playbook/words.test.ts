import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { complaintIn } from '../../../src/stages/playbook/complaint.ts'
import { after, NO_PASS, parseTold } from '../../../src/stages/playbook/events.ts'
import { PLUGIN } from '../../../src/stages/playbook/plugin.ts'
import { over } from '../../../src/stages/playbook/recap.ts'
import { toYaml } from '../../../src/stages/playbook/variables.ts'

describe('a value as YAML', () => {
  test('is the same value again, in printable ASCII', () => {
    const json = fc.jsonValue({ stringUnit: 'binary' })
    fc.assert(
      fc.property(json, (value) => {
        const text = toYaml(JSON.parse(JSON.stringify(value).replaceAll('${{', '')), String)
        expect(text).toMatch(/^[ -~]*$/)
        expect(parse(text, { uniqueKeys: false })).toEqual(JSON.parse(JSON.stringify(value).replaceAll('${{', '')))
      }),
    )
  })

  test('is unsafe where an expression brought it', () => {
    expect(toYaml({ a: '${{ x }}', b: '{{ y }}' }, () => 'evil {{ z }}')).toBe('{"a": !unsafe "evil {{ z }}", "b": "{{ y }}"}')
  })

  test('has a replacement for half a character', () => {
    expect(toYaml('\ud800', String)).toBe('"\\U0000fffd"')
  })
})

describe('what Ansible complains of', () => {
  test.each<[text: string, message: string | undefined, place?: object | undefined]>([
    ["[WARNING]: x\nERROR! no such thing\n\nThe error appears to be in '/w/a b.yml': line 3, column 7, but may\nbe elsewhere", 'no such thing', { file: '/w/a b.yml', line: 3, column: 7 }],
    ['\u001b[0;31m[ERROR]: no such thing\u001b[0m\nOrigin: /w/c:d.yml:3:7\n', 'no such thing', { file: '/w/c:d.yml', line: 3, column: 7 }],
    ["ERROR! We were unable to read either as JSON nor YAML\n\nSyntax Error while loading YAML.\n  did not find expected ']'\n", "did not find expected ']'", undefined],
    ['usage: ansible-playbook [-h]\nansible-playbook: error: unrecognized arguments: --x\n', 'unrecognized arguments: --x', undefined],
    ['nothing of the kind', undefined, undefined],
  ])('%#', (text, message, place) => {
    expect(complaintIn(text)).toEqual({ message, place })
  })
})

describe('a recap over an earlier one', () => {
  const host = { ok: 1, changed: 1, unreachable: 0, failures: 0, skipped: 0, rescued: 0, ignored: 0 }

  test('adds work up, and takes the last word on who can be reached', () => {
    const before = { a: host, b: { ...host, unreachable: 1 } }
    expect(over(before, { b: { ...host, ok: 3 } })).toEqual({ a: host, b: { ...host, ok: 4, changed: 2 } })
  })
})

describe('what the plugin tells', () => {
  test('is kept up to a bound, and read only if it is whole', () => {
    const told = parseTold('{"kind":"changed","host":"a","task":"t","module":"m","message":"","file":"","line":0}')
    if (told === undefined) throw new Error('not read')
    const pass = Array.from({ length: 1_000 }).reduce<typeof NO_PASS>((sum) => after(sum, told), NO_PASS)
    expect(pass.changed).toHaveLength(200)
    expect(['', '{', '3', 'null', '{"a":1}'].map(parseTold)).toEqual(Array(5).fill(undefined))
  })

  test('is written in ASCII without a backslash, as it goes through a template', () => {
    expect(PLUGIN).toMatch(/^[\n -[\]-~]*$/)
  })
})
