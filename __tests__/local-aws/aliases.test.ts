import {
  CreateAliasCommand,
  type CreateAliasCommandInput,
  DeleteAliasCommand,
  GetAliasCommand,
  ListAliasesCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createHello, publishHello, refusal, settle } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

// https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html
const { lambda } = await startedAws({ transitionMs: 10 })
let FunctionName: string

/** Versions 1, 2 and 3 differ in their environment; version 4 has another role. */
beforeAll(async () => {
  FunctionName = await createHello(lambda)
  for (const color of ['red', 'green', 'blue']) await publishHello(lambda, FunctionName, color)
  const Role = 'arn:aws:iam::123456789012:role/other'
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Role }))
  await settle(lambda, FunctionName)
  await publishHello(lambda, FunctionName, 'white')
})

let count = 0
async function create(overrides: Partial<CreateAliasCommandInput> = {}): Promise<string> {
  count += 1
  const input = { FunctionName, FunctionVersion: '1', ...overrides, Name: overrides.Name ?? `live-${count}` }
  await lambda.send(new CreateAliasCommand(input))
  return input.Name
}

const weights = (AdditionalVersionWeights: Record<string, number>) => ({
  RoutingConfig: { AdditionalVersionWeights },
})
const read = (Name: string) => lambda.send(new GetAliasCommand({ FunctionName, Name }))
const arn = (qualifier: string) =>
  `arn:aws:lambda:eu-west-1:123456789012:function:${FunctionName}:${qualifier}`

describe('An alias', () => {
  test('is refused with 409 when its name is taken', async () => {
    const Name = await create()
    expect(await refusal(create({ Name }))).toEqual({
      status: 409,
      name: 'ResourceConflictException',
      message: `Alias already exists: ${arn(Name)}`,
    })
  })

  test('is refused with 404 for a version that does not exist, at creation and later', async () => {
    const expected = {
      status: 404,
      name: 'ResourceNotFoundException',
      message: `Function not found: ${arn('9')}`,
    }
    expect(await refusal(create({ FunctionVersion: '9' }))).toEqual(expected)
    const move = { FunctionName, Name: await create(), FunctionVersion: '9' }
    expect(await refusal(lambda.send(new UpdateAliasCommand(move)))).toEqual(expected)
  })

  test('that does not exist gives 404, to a reader and to an update', async () => {
    const expected = {
      status: 404,
      name: 'ResourceNotFoundException',
      message: `Cannot find alias arn: ${arn('none')}`,
    }
    expect(await refusal(read('none'))).toEqual(expected)
    const update = new UpdateAliasCommand({ FunctionName, Name: 'none', Description: 'x' })
    const message = `Alias not found: ${arn('none')}`
    expect(await refusal(lambda.send(update))).toEqual({ ...expected, message })
  })

  test('keeps what an update leaves out', async () => {
    const Name = await create({ Description: 'served', ...weights({ '2': 0.1 }) })
    await lambda.send(new UpdateAliasCommand({ FunctionName, Name, Description: 'still served' }))
    expect(await read(Name)).toMatchObject({
      FunctionVersion: '1',
      Description: 'still served',
      RoutingConfig: { AdditionalVersionWeights: { '2': 0.1 } },
    })
  })

  test('may serve $LATEST', async () => {
    expect((await read(await create({ FunctionVersion: '$LATEST' }))).FunctionVersion).toBe('$LATEST')
  })

  test('has a new RevisionId when it is made anew under its old name', async () => {
    const Name = await create()
    const { RevisionId } = await read(Name)
    await lambda.send(new DeleteAliasCommand({ FunctionName, Name }))
    await create({ Name })
    expect((await read(Name)).RevisionId).not.toBe(RevisionId)
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html
describe('The constraints of an alias', () => {
  test('a name has at most 128 characters', async () => {
    const refused = await refusal(create({ Name: 'a'.repeat(129) }))
    expect(refused).toMatchObject({ status: 400, name: 'ValidationException' })
    expect(await create({ Name: 'a'.repeat(128) })).toHaveLength(128)
  })

  test.each(['12', 'with space', 'dotted.name'])('a name such as "%s" is refused', async (Name) => {
    expect(await refusal(create({ Name }))).toMatchObject({ status: 400, name: 'ValidationException' })
  })

  test('a description has at most 256 characters', async () => {
    const Name = await create({ Description: 'd'.repeat(256) })
    const update = new UpdateAliasCommand({ FunctionName, Name, Description: 'd'.repeat(257) })
    expect(await refusal(lambda.send(update))).toMatchObject({ status: 400, name: 'ValidationException' })
  })
})

// https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
describe('The weights of an alias', () => {
  const invalid = { status: 400, name: 'InvalidParameterValueException' }
  const malformed = { status: 400, name: 'ValidationException' }

  test('name at most one other version', async () => {
    expect(await refusal(create(weights({ '2': 0.1, '3': 0.1 })))).toMatchObject(invalid)
  })

  test('name a version that exists', async () => {
    const refused = await refusal(create(weights({ '9': 0.1 })))
    expect(refused).toMatchObject({ status: 404, name: 'ResourceNotFoundException' })
  })

  test('do not name the primary version', async () => {
    expect(await refusal(create(weights({ '1': 0.1 })))).toMatchObject(invalid)
  })

  test('do not name the version that the alias moves to', async () => {
    const Name = await create(weights({ '2': 0.1 }))
    const move = new UpdateAliasCommand({ FunctionName, Name, FunctionVersion: '2' })
    expect(await refusal(lambda.send(move))).toMatchObject(invalid)
  })

  test('and $LATEST do not go together', async () => {
    expect(await refusal(create(weights({ $LATEST: 0.1 })))).toMatchObject(malformed)
    expect(await refusal(create({ FunctionVersion: '$LATEST', ...weights({ '2': 0.1 }) }))).toMatchObject(
      invalid,
    )
  })

  test('name a version with the same execution role', async () => {
    expect(await refusal(create(weights({ '4': 0.1 })))).toMatchObject(invalid)
  })

  test('are between 0 and 1', async () => {
    expect(await refusal(create(weights({ '2': 1.5 })))).toMatchObject(malformed)
  })

  test('are cleared by an empty map', async () => {
    const Name = await create(weights({ '2': 0.1 }))
    await lambda.send(new UpdateAliasCommand({ FunctionName, Name, ...weights({}) }))
    expect((await read(Name)).RoutingConfig).toBeUndefined()
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html
describe('ListAliases', () => {
  test('gives only the aliases of a version when asked to', async () => {
    const [third, weighted] = [await create({ FunctionVersion: '3' }), await create(weights({ '3': 0.1 }))]
    const { Aliases } = await lambda.send(new ListAliasesCommand({ FunctionName, FunctionVersion: '3' }))
    const names = Aliases?.map(({ Name }) => Name)
    expect(names).toContain(third)
    expect(names).not.toContain(weighted)
  })

  test('gives pages', async () => {
    await create()
    await create()
    const first = await lambda.send(new ListAliasesCommand({ FunctionName, MaxItems: 1 }))
    const second = await lambda.send(
      new ListAliasesCommand({
        FunctionName,
        MaxItems: 1,
        ...(first.NextMarker ? { Marker: first.NextMarker } : {}),
      }),
    )
    expect([first.Aliases?.length, second.Aliases?.length]).toEqual([1, 1])
    expect(second.Aliases?.[0]?.Name).not.toBe(first.Aliases?.[0]?.Name)
  })
})
