/*
 * The part of the JavaScript program that makes plain data of what a function returned, or says
 * which value in it JSON does not have; `JSON.stringify` would drop it without a word.
 */
export const JAVASCRIPT_JSON = `
class Unfit extends Error {
  constructor(where, why) {
    super(where + " " + why)
    this.where = where
    this.why = why
  }
}
class TooLarge extends Error {}

// Characters: 1 MB of UTF-16.
const LARGEST_RESULT = 524288
const DEEPEST = 100

const returned = (value) => {
  try {
    const json = stringify(plain(value, "result"))
    return json.length > LARGEST_RESULT ? { kind: "too-large" } : { kind: "returned", json }
  } catch (thrown) {
    if (thrown instanceof TooLarge) return { kind: "too-large" }
    if (thrown instanceof Unfit) return { kind: "unfit", path: thrown.where, why: thrown.why }
    throw thrown
  }
}

const plain = (value, where) => {
  let left = LARGEST_RESULT
  const spend = (characters) => {
    left -= characters
    if (left < 0) throw new TooLarge()
  }
  const visit = (each, at, above) => {
    spend(1)
    switch (typeof each) {
      case "undefined":
        return null
      case "boolean":
        return each
      case "string":
        spend(each.length)
        return each
      case "number":
        if (Number.isFinite(each)) return each
        throw new Unfit(at, "is " + each + ", which JSON does not have")
      case "bigint":
        throw new Unfit(at, "is a BigInt, which JSON does not have: make it a text or a number")
      case "object":
        return each === null ? null : composite(each, at, above)
      default:
        throw new Unfit(at, "is a " + typeof each)
    }
  }
  const composite = (each, at, above) => {
    const ancestor = above.find(([other]) => other === each)
    if (ancestor !== undefined) throw new Unfit(at, "leads back to " + ancestor[1])
    if (above.length >= DEEPEST) throw new Unfit(at, "lies more than " + DEEPEST + " levels deep")
    const inside = [...above, [each, at]]
    if (types.isDate(each) && Number.isNaN(each.getTime())) throw new Unfit(at, "is an invalid date")
    if (typeof each.toJSON === "function") return visit(each.toJSON(), at, inside)
    if (types.isBoxedPrimitive(each)) return visit(each.valueOf(), at, inside)
    if (Array.isArray(each)) return listOf(each, at, inside)
    const strange = strangeness(each)
    if (strange !== undefined) throw new Unfit(at, strange)
    return mapOf(each, at, inside)
  }
  const listOf = (each, at, inside) => {
    spend(each.length)
    return listFrom(each, (item, index) => visit(item, at + "[" + index + "]", inside))
  }
  const mapOf = (each, at, inside) =>
    fromEntries(
      keys(each)
        .map((key) => [key, reading(each, key, at)])
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => (spend(key.length), [key, visit(item, below(at, key), inside)])),
    )
  return visit(value, where, [])
}

const below = (at, key) => at + (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? "." + key : "[" + stringify(key) + "]")

const reading = (each, key, at) => {
  try {
    return each[key]
  } catch (thrown) {
    throw new Unfit(below(at, key), "cannot be read: " + shown(thrown))
  }
}

const strangeness = (value) => {
  if (types.isPromise(value)) return "is a promise: it has to be awaited"
  if (types.isMap(value)) return "is a Map, which JSON does not have: see Object.fromEntries"
  if (types.isSet(value)) return "is a Set, which JSON does not have: see Array.from"
  if (types.isNativeError(value)) return "is an error, which JSON does not have"
  if (types.isRegExp(value)) return "is a regular expression, which JSON does not have"
  if (types.isAnyArrayBuffer(value) || ArrayBuffer.isView(value)) return "is binary data, which JSON does not have"
  return undefined
}
`
