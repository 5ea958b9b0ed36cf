import { describe, expect, test } from '@jest/globals'
import { Problems } from '../../src/inputs/parsers/problems.ts'
import { refuseUnknownInputs } from '../../src/inputs/unknown-inputs.ts'
import { deployWith, refusal, refusalOf, stepWith } from './step.ts'

describe('an input that there is not', () => {
  test.each([
    ['ailas', 'alias'],
    ['memory-sise', 'memory-size'],
    ['environments', 'environment'],
    ['sourcedir', 'source-dir'],
    ['tag', 'tags'],
  ])('%s is taken for a misspelt %s', async (name, meant) => {
    expect(await refusal({ [name]: 'x' })).toBe(`Unknown input \`${name}\`. Did you mean \`${meant}\`?`)
  })

  test.each([
    ['region', '`region` is called `aws-region` here.'],
    ['code-artifacts-dir', '`code-artifacts-dir` is called `source-dir` here.'],
    ['role', '`role` is called `execution-role` here.'],
    ['function_name', '`function_name` is called `function-name` here.'],
    ['zip_file', '`zip_file` is called `zip-file` here.'],
    ['vpc-config', '`vpc-config` is called `vpc-subnet-ids` and `vpc-security-group-ids` here.'],
    ['tracing-config', 'the member `TracingConfig` of `function-configuration`'],
    ['publish', 'every release publishes a version'],
    ['aws_access_key_id', 'configure-aws-credentials'],
  ])('%s, as other actions name it, is explained', async (name, why) => {
    expect(await refusal({ [name]: 'value' })).toContain(why)
  })

  test('is never shown with its value', async () => {
    expect(await refusal({ aws_secret_access_key: 'canary' })).not.toContain('canary')
  })

  test('is left to GitHub when it resembles none', async () => {
    expect((await deployWith({ colour: 'green', debug: 'x', ab: '1' })).functionName).toBe('orders-api')
  })

  test('is absent when it is empty', async () => {
    expect((await deployWith({ ailas: ' ' })).functionName).toBe('orders-api')
  })
})

describe('an input of another mode', () => {
  const misplaced = (mode: string | undefined) => {
    const problems = new Problems()
    const modes = { paint: ['colour', 'wall'], listen: ['volume', 'wall'] }
    refuseUnknownInputs(
      { INPUT_MODE: 'x', INPUT_COLOUR: 'red', INPUT_WALL: 'north' },
      mode,
      ['mode'],
      modes,
      problems,
    )
    return problems
  }

  test('is an error that names the mode it belongs to', () => {
    expect(misplaced('listen').failure().message).toBe(
      '`colour` is an input of the mode `paint`, but `mode` is `listen`.',
    )
  })

  test.each([
    [{ mode: 'smoke-test', 'function-name': 'f', handler: 'app.handler' }, 'handler', 'deploy', 'smoke-test'],
    [{ mode: 'smoke-test', 'function-name': 'f', 'git-ref': 'main' }, 'git-ref', 'rollback', 'smoke-test'],
    [
      { mode: 'smoke-test', 'function-name': 'f', 'smoke-test': 'true' },
      'smoke-test',
      'deploy',
      'smoke-test',
    ],
    [{ mode: 'deploy', 'function-name': 'f', 'git-ref': 'main' }, 'git-ref', 'rollback', 'deploy'],
  ])('is refused in a step: %j', async (inputs, name, home, mode) => {
    expect(await refusalOf(stepWith(inputs))).toBe(
      `\`${name}\` is an input of the mode \`${home}\`, but \`mode\` is \`${mode}\`. Remove it, or correct \`mode\`.`,
    )
  })

  test('is named with all of its modes when it has several', () => {
    const problems = new Problems()
    const modes = { paint: ['wall'], listen: ['wall'], rest: [] }
    refuseUnknownInputs({ INPUT_WALL: 'north' }, 'rest', ['mode'], modes, problems)
    expect(problems.failure().message).toBe(
      '`wall` is an input of the mode `paint` or `listen`, but `mode` is `rest`.',
    )
  })

  test('is no problem in its own mode, nor when the mode is not known', () => {
    expect(misplaced('paint').found).toBe(false)
    expect(misplaced(undefined).found).toBe(false)
  })
})
