import type { Preset } from './preset.ts'

/** The tools whose output is known, by name; each is loaded when a pipeline asks for it. */
export const PRESETS: Readonly<Record<string, { readonly description: string; readonly load: () => Promise<() => Preset> }>> = {
  tsc: { description: 'TypeScript, plain and --pretty', load: async () => (await import('./tsc.ts')).tsc },
  eslint: { description: 'eslint and oxlint: stylish, unix, compact, JSON', load: async () => (await import('./eslint.ts')).eslint },
  jest: { description: 'jest', load: async () => (await import('./jest.ts')).jest },
  vitest: { description: 'vitest', load: async () => (await import('./vitest.ts')).vitest },
  mocha: { description: 'mocha: spec, dot and other reporters that end with a list of failures', load: async () => (await import('./mocha.ts')).mocha },
  pytest: { description: 'pytest, with any --tb', load: async () => (await import('./pytest.ts')).pytest },
  go: { description: 'go build, vet and test, with -v and -json; panics, races, timeouts', load: async () => (await import('./go.ts')).go },
  gcc: { description: 'gcc, g++, clang and their linkers', load: async () => (await import('./gcc.ts')).gcc },
  rustc: { description: 'rustc, cargo and clippy; panics', load: async () => (await import('./rustc.ts')).rustc },
  junit: { description: 'JUnit XML, of any test runner', load: async () => (await import('./junit.ts')).junit },
}
