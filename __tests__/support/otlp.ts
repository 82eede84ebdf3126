import { join } from 'node:path'
import protobuf from 'protobufjs'

const { Root } = protobuf
const folder = join(import.meta.dirname, 'opentelemetry-proto')

const root = new Root()
root.resolvePath = (_, target) => join(folder, target)
root.loadSync(['trace', 'metrics'].map((signal) => `opentelemetry/proto/collector/${signal}/v1/${signal}_service.proto`))
root.resolveAll()

/** What is wrong with an export request in JSON by the definitions of OTLP and the rules of its JSON encoding; nothing where all is right. */
export const problemsOfExport = (signal: 'trace' | 'metrics', request: unknown): readonly string[] => {
  const type = root.lookupType(`opentelemetry.proto.collector.${signal}.v1.Export${signal === 'trace' ? 'Trace' : 'Metrics'}ServiceRequest`)
  const problems = ofMessage(type, request, '')
  const verified = problems.length > 0 ? null : type.verify(type.toObject(type.fromObject(request as Record<string, unknown>)))
  return verified === null ? problems : [verified]
}

const ofMessage = (type: protobuf.Type, value: unknown, path: string): readonly string[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: expected a ${type.name}`]
  const set = new Map<string, string>()
  return Object.entries(value).flatMap(([key, each]) => {
    const field = type.fields[key]
    if (field === undefined) return [`${path}.${key}: ${type.name} has no such field`]
    const group = field.partOf?.name
    if (group !== undefined && set.has(group)) return [`${path}.${key}: beside ${set.get(group)} of the same oneof`]
    if (group !== undefined) set.set(group, key)
    if (!field.repeated) return ofField(field, each, `${path}.${key}`)
    return Array.isArray(each) ? each.flatMap((one, index) => ofField(field, one, `${path}.${key}[${index}]`)) : [`${path}.${key}: expected a list`]
  })
}

const IDS: Readonly<Record<string, number>> = { traceId: 32, spanId: 16, parentSpanId: 16 }
const LONG = /^(?:s?fixed64|[us]?int64)$/

const ofField = (field: protobuf.Field, value: unknown, path: string): readonly string[] => {
  const { resolvedType, type, name } = field
  if (resolvedType instanceof protobuf.Type) return ofMessage(resolvedType, value, path)
  if (resolvedType instanceof protobuf.Enum) return typeof value === 'number' && resolvedType.valuesById[value] !== undefined ? [] : [`${path}: expected a number of ${resolvedType.name}`]
  if (type === 'bytes') return typeof value === 'string' && new RegExp(`^[0-9a-f]{${IDS[name]}}$`).test(value) && !/^0+$/.test(value) ? [] : [`${path}: expected an id in hex`]
  if (LONG.test(type)) return typeof value === 'string' && /^-?\d{1,19}$/.test(value) ? [] : [`${path}: expected a 64-bit integer as a text`]
  if (type === 'string') return typeof value === 'string' ? [] : [`${path}: expected a text`]
  if (type === 'bool') return typeof value === 'boolean' ? [] : [`${path}: expected true or false`]
  const isInteger = type.endsWith('32')
  return typeof value === 'number' && Number.isFinite(value) && (!isInteger || Number.isInteger(value)) ? [] : [`${path}: expected a number`]
}
