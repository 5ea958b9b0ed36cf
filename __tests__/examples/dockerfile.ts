/** An instruction of a Dockerfile, such as `COPY --from=build /app app`. */
export interface Instruction {
  /** In capitals. */
  readonly name: string
  /** By their names, such as `from`; one that comes several times has its last value. */
  readonly flags: Readonly<Record<string, string>>
  /** What follows the flags. */
  readonly value: string
}

/** A stage of a build. */
export interface Stage {
  readonly image: string
  /** The name by which other stages copy from it; absent: the last one has none. */
  readonly name: string | undefined
  /** All but FROM. */
  readonly instructions: readonly Instruction[]
}

/**
 * Reads the stages of a Dockerfile as far as the example uses the language: no heredocs, no escape directive.
 * https://docs.docker.com/reference/dockerfile/
 */
export function stagesOf(dockerfile: string): Stage[] {
  const stages: { image: string; name: string | undefined; instructions: Instruction[] }[] = []
  for (const instruction of instructionsOf(dockerfile)) {
    if (instruction.name === 'FROM') {
      const [image = '', , name] = instruction.value.split(/\s+/)
      stages.push({ image, name, instructions: [] })
    } else stages.at(-1)?.instructions.push(instruction)
  }
  return stages
}

function instructionsOf(dockerfile: string): Instruction[] {
  const lines = dockerfile.split('\n').filter((line) => !/^\s*#/.test(line))
  const joined = lines.join('\n').replaceAll(/\\\s*\n\s*/g, '')
  return joined
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', flags = '', value = ''] = /^(\w+)\s+((?:--\S+\s+)*)(.*)$/.exec(line.trim()) ?? []
      const pairs = [...flags.matchAll(/--([\w-]+)=(\S+)/g)].map(([, flag = '', text = '']) => [flag, text])
      return { name: name.toUpperCase(), flags: Object.fromEntries(pairs), value }
    })
}

/** The pairs of ENV, ARG and LABEL, with variables put in. */
export function pairsOf(value: string, variables: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = [...value.matchAll(/([\w.]+)=(?:"([^"]*)"|(\S*))/g)]
  return Object.fromEntries(
    pairs.map(([, name = '', quoted, bare]) => [
      name,
      (quoted ?? bare ?? '').replaceAll(/\$(\w+)/g, (_, variable: string) => variables[variable] ?? ''),
    ]),
  )
}

/** The words of ENTRYPOINT and CMD in exec form. The shell form would start a shell, which Lambda cannot stop. */
export function wordsOf({ name, value }: Instruction): string[] {
  if (!value.startsWith('[')) throw new Error(`${name} is not in exec form: ${value}`)
  return JSON.parse(value) as string[]
}
