import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { annotation, command } from '../../../src/hosts/github/commands.ts'
import { commandsIn } from '../../support/runner/commands.ts'

describe('a workflow command', () => {
  test.each([
    [command('endgroup'), '::endgroup::'],
    [command('group', {}, 'Build: 100%'), '::group::Build: 100%25'],
    [command('error', { title: 'a:b,c', line: 3, file: undefined }, 'x\r\ny'), '::error title=a%3Ab%2Cc,line=3::x%0D%0Ay'],
  ])('reads %j', (line, expected) => {
    expect(line).toBe(expected)
  })

  test('tells the runner exactly what was meant', () => {
    const text = fc.array(fc.constantFrom('a', ':', '::', ',', '=', '%', '%0A', '\n', '\r', ' ', '##[error]', 'é')).map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, text, (title, file, message) => {
        const found = commandsIn(Buffer.from(`${command('warning', { title: `t${title}t`, file: `f${file}f` }, message)}\n`))
        expect(found).toMatchObject([{ name: 'warning', properties: { title: `t${title}t`, file: `f${file}f` }, data: message }])
      }),
    )
  })
})

describe('an annotation', () => {
  test('names the place it is about', () => {
    expect(annotation({ level: 'error', title: 'build', file: 'src/a.ts', line: 3, endLine: 4, column: 5, message: 'no' })).toBe(
      '::error title=build,file=src/a.ts,line=3,endLine=4,col=5::no',
    )
    expect(annotation({ level: 'notice', message: 'hi' })).toBe('::notice::hi')
  })

  test('is never empty, for the runner would not show it', () => {
    expect(annotation({ level: 'warning', title: 'build', message: '' })).toBe('::warning title=build::build')
  })
})
