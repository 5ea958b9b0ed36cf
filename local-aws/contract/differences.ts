import { isDeepStrictEqual } from 'node:util'
import type { Expectation, Json, Observation } from './case.ts'

/** How an answer differs from what is expected, as sentences; empty when it does not. */
export function differencesOf(seen: Observation, expected: Expectation): string[] {
  return [
    ...refusalDifferences(seen, expected),
    ...(expected.members ? memberDifferences(expected.members, seen.answer, '') : []),
    ...(expected.absent ?? [])
      .filter((path) => valueAt(seen.answer, path) !== undefined)
      .map((path) => `${path} is ${show(valueAt(seen.answer, path))}, expected none`),
    ...Object.entries(expected.differs ?? {})
      .filter(([path, value]) => isDeepStrictEqual(valueAt(seen.answer, path), value))
      .map(([path, value]) => `${path} is still ${show(value)}`),
    ...Object.entries(expected.names ?? {}).flatMap(([path, names]) =>
      nameDifferences(seen.answer, path, names),
    ),
  ]
}

function refusalDifferences(seen: Observation, { status, code, message }: Expectation): string[] {
  const isOther = status === undefined ? seen.status < 200 || seen.status > 299 : seen.status !== status
  const statuses = isOther ? [`status ${seen.status}, expected ${status ?? 'success'}`] : []
  if (isOther && seen.message !== undefined) statuses.push(`it said ${show(seen.message)}`)
  const codes = code === undefined || seen.code === code ? [] : [`code ${seen.code}, expected ${code}`]
  const isSaid = message === undefined || pattern(`*${message}*`).test(seen.message ?? '')
  return [
    ...statuses,
    ...codes,
    ...(isSaid ? [] : [`message ${show(seen.message)}, expected ${show(message)}`]),
  ]
}

function memberDifferences(expected: unknown, seen: unknown, path: string): string[] {
  if (typeof expected === 'string' && typeof seen === 'string' && expected.includes('*'))
    return pattern(expected).test(seen) ? [] : [other(path, seen, expected)]
  if (Array.isArray(expected)) {
    if (!Array.isArray(seen) || seen.length !== expected.length) return [other(path, seen, expected)]
    return expected.flatMap((each, index) => memberDifferences(each, seen[index], `${path}.${index}`))
  }
  if (typeof expected === 'object' && expected !== null) {
    const object = asObject(seen)
    if (object === undefined) return [other(path, seen, expected)]
    return Object.entries(expected).flatMap(([name, value]) =>
      memberDifferences(value, object[name], path === '' ? name : `${path}.${name}`),
    )
  }
  return isDeepStrictEqual(seen, expected) ? [] : [other(path, seen, expected)]
}

function nameDifferences(answer: Json, path: string, expected: readonly string[]): string[] {
  const names = Object.keys(asObject(valueAt(answer, path)) ?? {}).sort()
  const isSame = isDeepStrictEqual(names, [...expected].sort())
  return isSame ? [] : [`${path || 'the answer'} has ${names.join(', ')}, expected ${expected.join(', ')}`]
}

const other = (path: string, seen: unknown, expected: unknown) =>
  `${path || 'the answer'} is ${show(seen)}, expected ${show(expected)}`

/** The value at a path such as `Versions.0.State`; the answer itself for an empty one. */
export function valueAt(value: unknown, path: string): unknown {
  if (path === '') return value
  return path.split('.').reduce<unknown>((inner, name) => asObject(inner)?.[name], value)
}

/** An object or list, also where it is a text of JSON, as policies and payloads are. */
function asObject(value: unknown): Json | undefined {
  if (typeof value === 'object' && value !== null) return value as Json
  if (typeof value !== 'string') return undefined
  try {
    const parsed: unknown = JSON.parse(value)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Json) : undefined
  } catch {
    return undefined
  }
}

/** Matches a whole text in which `*` stands for anything. */
function pattern(text: string): RegExp {
  const literal = (part: string) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${text.split('*').map(literal).join('[^]*')}$`)
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
