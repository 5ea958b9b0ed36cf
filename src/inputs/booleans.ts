import { lineOf, type Parser } from './given-inputs.ts'
import { quoted } from './problems.ts'

/** The spellings of YAML 1.2's core schema, which are also the ones that GitHub's toolkit takes. */
const spellings = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

export const boolean: Parser<boolean> = lineOf((text, name, problems) => {
  const value = spellings.get(text)
  if (value === undefined)
    problems.add(
      `\`${name}\` is ${quoted(text)}: it has to be true or false.`,
      `Write \`${name}: true\` or \`${name}: false\`.`,
    )
  return value
})
