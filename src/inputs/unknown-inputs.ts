import { listed } from '../model/text.ts'
import type { Step } from './given-inputs.ts'
import { replacementFor } from './other-tools.ts'
import type { Problems } from './parsers/problems.ts'
import { closest } from './parsers/words.ts'

/** The inputs that each mode has in addition to those of every mode, by the name of the mode. */
export type InputsOfModes = Readonly<Record<string, readonly string[]>>

/**
 * Refuses inputs that are probably mistakes: misspelled, of other tools, or of another mode. GitHub itself warns of other
 * unknown inputs.
 *
 * @param mode undefined when it is missing or invalid
 * @param everyMode the inputs that all modes have
 */
export function refuseUnknownInputs(
  environment: Step['environment'],
  mode: string | undefined,
  everyMode: readonly string[],
  inputsOfModes: InputsOfModes,
  problems: Problems,
): void {
  const known = new Set([...everyMode, ...Object.values(inputsOfModes).flat()])
  for (const name of givenNames(environment)) {
    if (!known.has(name)) refuseUnknown(name, [...known], problems)
    else if (mode !== undefined && !everyMode.includes(name) && !inputsOfModes[mode]?.includes(name)) {
      const modes = Object.keys(inputsOfModes).filter((each) => inputsOfModes[each]?.includes(name))
      problems.add(
        `\`${name}\` is an input of the mode ${listed(modes, 'or')}, but \`mode\` is \`${mode}\`.`,
        'Remove it, or correct `mode`.',
      )
    }
  }
}

/** Inputs that have a value, as GitHub passes them: `function-name` becomes the variable INPUT_FUNCTION-NAME. */
function givenNames(environment: Step['environment']): string[] {
  return Object.entries(environment)
    .filter(([variable, value]) => /^INPUT_./.test(variable) && value?.trim())
    .map(([variable]) => variable.slice('INPUT_'.length).toLowerCase())
}

function refuseUnknown(name: string, known: readonly string[], problems: Problems): void {
  const hyphened = name.replaceAll('_', '-')
  const replacement = replacementFor(name)
  const close = closest(name, known)
  if (known.includes(hyphened)) problems.add(`\`${name}\` is called \`${hyphened}\` here.`, 'Rename it.')
  else if (replacement !== undefined) problems.add(replacement.problem, replacement.advice)
  else if (close !== undefined) problems.add(`Unknown input \`${name}\`.`, `Did you mean \`${close}\`?`)
}
