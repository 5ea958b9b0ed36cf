import { GivenInputs, type Parser } from '../../../src/inputs/given-inputs.ts'
import { Problems } from '../../../src/inputs/parsers/problems.ts'
import { readTrafficShift } from '../../../src/inputs/traffic-shift/traffic-shift.ts'
import { stepWith } from '../step.ts'

/** What a parser makes of a text, and what it says about it. */
export function parsed<T>(parse: Parser<T>, text: string, name = 'traffic-shift') {
  const problems = new Problems()
  const value = parse(text, name, problems)
  return { value, problem: problems.found ? textOf(problems) : undefined }
}

/** What the inputs of a traffic shift are read as. */
export function shiftWith(inputs: Readonly<Record<string, string>>, region = 'eu-central-1') {
  const problems = new Problems()
  const shift = readTrafficShift(new GivenInputs(stepWith({ alias: 'live', ...inputs }), problems), region)
  return { shift, problem: problems.found ? textOf(problems) : undefined }
}

function textOf(problems: Problems): string {
  const { message, advice } = problems.failure()
  return `${message} ${advice}`
}
