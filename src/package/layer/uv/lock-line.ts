import type { RequirementLine } from './requirement-lines.ts'

/** The line in uv.lock of a package in the output of `uv export`: `-e ./shared` is `editable = "shared"` there. */
export function lineInLock(lock: string, { requirement, words }: RequirementLine): number | undefined {
  const [, name = '', source = ''] =
    /^(?:([\w.-]+)\s*@\s*)?(\S*)/.exec(requirement || (words.at(-1) ?? '')) ?? []
  const written = source
    .replace(/^\.\//, '')
    .replace(/^git\+/, '')
    .replace(/@[^/]{0,500}$/, '')
  const lines = lock.split('\n')
  const named = (text: string) =>
    lines.findIndex((line) => line.startsWith('name = ') && line.includes(`"${text}"`))
  const from = lines.findIndex(
    (line) => line.startsWith('source = ') && written !== '' && line.includes(`"${written}`),
  )
  const index = name !== '' ? named(name) : from
  return index < 0 ? undefined : index + 1
}
