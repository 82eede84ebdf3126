/*
 * Loops over memory, 16 bytes a step, as WebAssembly with its vector instructions: JavaScript has none,
 * and a look at each byte there costs ten times as much. Written down as the instructions themselves
 * (https://webassembly.github.io/spec/core/binary/), so that nothing has to be built.
 */

/** The module: `memory`, and `find`, `seek` and `count`, each `(from, to)`, as `Sieve` explains them. */
export const sieveCode = (): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 2, I32, I32, 1, I32]),
    ...section(3, [3, 0, 0, 0]),
    ...section(5, [1, 0, PAGES]),
    ...section(7, [4, ...exported('memory', 2, 0), ...exported('find', 0, 0), ...exported('seek', 0, 1), ...exported('count', 0, 2)]),
    ...section(10, [3, ...[find(), seek(), count()].flatMap(body)]),
  ])

/** How many times 64 KiB the memory has. */
export const PAGES = 3
/** Where the six tables of 16 bytes stand that `find` reads: for each of three places that of the lower half of a byte and that of the higher. */
export const TABLES = 0
/** Where the three characters stand that `seek` looks for. */
export const MARK = 96

const I32 = 0x7f
const V128 = 0x7b
const VOID = 0x40
const END = 0x0b

/** Parameters and locals, the same in all of them: two more numbers, then six vectors. */
const [FROM, TO, SUM, BITS] = [0, 1, 2, 3]
const [A, B, C, LOW, HIGH, FOUND] = [4, 5, 6, 7, 8, 9]
const LOCALS = [2, 2, I32, 6, V128]

const get = (local: number): number[] => [0x20, local]
const set = (local: number): number[] => [0x21, local]
const keep = (local: number): number[] => [0x22, local]
const constant = (value: number): number[] => [0x41, ...signed(value)]
const when = (condition: readonly number[], then: readonly number[]): number[] => [...condition, 0x04, VOID, ...then, END]
const RETURN = 0x0f
const ADD = 0x6a
const SUBTRACT = 0x6b
const IS_LESS = 0x49
const IS_NOT_LESS = 0x4f
const AND = 0x71
const SHIFT_LEFT = 0x74
const TRAILING_ZEROS = 0x68
const POPULATION = 0x69

const load = (address: readonly number[], offset: number): number[] => [...address, 0xfd, 0x00, 0, ...unsigned(offset)]
const loadEverywhere = (address: number): number[] => [...constant(address), 0xfd, 0x07, 0, 0]
const SWIZZLE = [0xfd, 0x0e]
const SPLAT = [0xfd, 0x0f]
const EQUAL = [0xfd, 0x23]
const NOT_EQUAL = [0xfd, 0x24]
const BOTH = [0xfd, 0x4e]
const ANY = [0xfd, 0x53]
const BITMASK = [0xfd, 0x64]
const SHIFT_RIGHT = [0xfd, 0x6d]

/** The bytes of two vectors from `first` on. */
const shifted = (before: readonly number[], now: readonly number[], first: number): number[] => [
  ...before, ...now, 0xfd, 0x0d, ...Array.from({ length: 16 }, (_, lane) => first + lane),
]

const next = (): number[] => [...get(FROM), ...constant(16), ADD, ...set(FROM)]

/** Leaves with `result` when all is looked at. */
const leaveAtEnd = (result: readonly number[]): number[] => when([...get(FROM), ...get(TO), IS_NOT_LESS], [...result, RETURN])

/** Leaves with the place of the first byte of `FOUND` that is not zero, if there is one. */
const leaveIfFound = (): number[] =>
  when([...get(FOUND), ...ANY], [...get(FOUND), ...constant(0), ...SPLAT, ...NOT_EQUAL, ...BITMASK, TRAILING_ZEROS, ...get(FROM), ADD, RETURN])

/** Which of eight kinds of mark may have such a byte at `place`. */
const kindsAt = (place: number): number[] => [
  ...load(constant(TABLES), place * 32), ...get(LOW), ...SWIZZLE,
  ...load(constant(TABLES), place * 32 + 16), ...get(HIGH), ...SWIZZLE,
  ...BOTH,
]

/** `A` and `B` hold what the first and the second place of the 16 bytes before had: a mark may lie across. */
const find = (): number[] => [
  ...loop([
    ...leaveAtEnd(get(TO)),
    ...load(get(FROM), 0), ...keep(C), ...constant(15), ...SPLAT, ...BOTH, ...set(LOW),
    ...get(C), ...constant(4), ...SHIFT_RIGHT, ...set(HIGH),
    ...kindsAt(0), ...set(C),
    ...kindsAt(1), ...set(FOUND),
    ...shifted(get(A), get(C), 14), ...shifted(get(B), get(FOUND), 15), ...BOTH, ...kindsAt(2), ...BOTH,
    ...get(C), ...set(A), ...get(FOUND), ...set(B), ...set(FOUND),
    ...leaveIfFound(),
    ...next(),
  ]),
]

/** One mark alone needs no tables. */
const seek = (): number[] => [
  ...[A, B, C].flatMap((local, place) => [...loadEverywhere(MARK + place), ...set(local)]),
  ...loop([
    ...leaveAtEnd(get(TO)),
    ...[A, B, C].flatMap((local, place) => [...load(get(FROM), place), ...get(local), ...EQUAL, ...(place > 0 ? BOTH : [])]),
    ...set(FOUND),
    ...leaveIfFound(),
    ...next(),
  ]),
]

const LINE_FEED = 10

const count = (): number[] => {
  const left = [...get(TO), ...get(FROM), SUBTRACT]
  const onlyInside = [...get(BITS), ...constant(1), ...left, SHIFT_LEFT, ...constant(1), SUBTRACT, AND, ...set(BITS)]
  return loop([
    ...leaveAtEnd(get(SUM)),
    ...load(get(FROM), 0), ...constant(LINE_FEED), ...SPLAT, ...EQUAL, ...BITMASK, ...set(BITS),
    ...when([...left, ...constant(16), IS_LESS], onlyInside),
    ...get(SUM), ...get(BITS), POPULATION, ADD, ...set(SUM),
    ...next(),
  ])
}

/** It ends only from within. */
const loop = (once: readonly number[]): number[] => [0x03, VOID, ...once, 0x0c, 0, END, 0x00]

const body = (code: readonly number[]): number[] => {
  const whole = [...LOCALS, ...code, END]
  return [...unsigned(whole.length), ...whole]
}

const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]

const exported = (name: string, kind: number, index: number): number[] => [name.length, ...Buffer.from(name), kind, index]

/** LEB128. */
const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)])
const signed = (value: number): number[] => (value < 64 ? [value] : [(value & 127) | 128, ...signed(value >> 7)])
