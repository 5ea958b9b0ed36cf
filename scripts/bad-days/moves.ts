import {
  CreateAliasCommand,
  DeleteFunctionCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import {
  arrangePromotion,
  arrangeRelease,
  arrangeRollback,
} from '../../__tests__/support/arranged-releases.ts'
import { createFunction, type Scene, zipOf } from '../../__tests__/support/scene.ts'
import { all, type Day, denied, deploy, fault, NAME, rollback } from './day.ts'

const THROWS = 'def handler(event, context):\n    raise KeyError("TABLE_NAME")\n'

const update =
  (members: object) =>
  ({ lambda }: Scene) =>
    lambda.send(new UpdateAliasCommand({ FunctionName: NAME, Name: 'live', ...members }))

const weighted = update({ RoutingConfig: { AdditionalVersionWeights: { '1': 0.1 } } })

const describedByTerraform = update({ Description: 'Managed by Terraform' })

const promote = (more: Record<string, string>) => ({ 'function-name': NAME, alias: 'PROD', ...more })

/** A rollback, a promotion, and what other tools left at the alias. */
export const MOVE_DAYS: readonly Day[] = [
  {
    title: 'A rollback to a version that fails its test',
    inputs: rollback({ payload: '{}' }),
    isReleased: false,
    arrange: async (scene) => {
      await arrangeRelease(scene, NAME, { source: THROWS, alias: 'live', ref: 'v1.0.0', run: '41' })
      await arrangeRelease(scene, NAME, { source: 'two', alias: 'live', ref: 'v1.0.1', run: '58' })
    },
  },
  {
    title: 'A rollback of a function with a single version',
    inputs: rollback(),
    isReleased: false,
    arrange: (scene) => arrangeRelease(scene, NAME, { source: 'one', alias: 'live', ref: 'v1.0.0' }),
  },
  {
    title: 'A rollback after a rollback: there is nothing before version 1',
    inputs: rollback(),
    arrange: (scene) => arrangeRollback(scene, NAME, { alias: 'live', to: '1' }),
  },
  { title: 'A rollback to a tag that was never released', inputs: rollback({ 'git-ref': 'v0.9.0' }) },
  {
    title: 'A rollback to a tag whose version was rolled back',
    inputs: rollback({ 'git-ref': 'v1.0.1' }),
    arrange: (scene) => arrangeRollback(scene, NAME, { alias: 'live', to: '1' }),
  },
  { title: 'A rollback to a version that does not exist', inputs: rollback({ version: '12' }) },
  {
    title: 'A rollback to a version that was deleted',
    inputs: rollback(),
    arrange: ({ lambda }) => lambda.send(new DeleteFunctionCommand({ FunctionName: NAME, Qualifier: '1' })),
  },
  { title: 'A rollback to the version that is served', inputs: rollback({ version: '2' }) },
  {
    title: 'A rollback with `expected-version: 1`, while version 2 is served',
    inputs: rollback({ 'expected-version': '1' }),
  },
  {
    title: 'A rollback to a release alias that does not exist',
    inputs: rollback({ 'release-alias': 'v1.0.0' }),
  },
  {
    title: 'A rollback of an alias that serves $LATEST',
    inputs: rollback({ alias: 'dev' }),
    arrange: ({ lambda }) =>
      lambda.send(new CreateAliasCommand({ FunctionName: NAME, Name: 'dev', FunctionVersion: '$LATEST' })),
  },
  { title: 'A rollback of an alias that does not exist', inputs: rollback({ alias: 'prod' }) },
  {
    title: 'A rollback of a function that does not exist',
    inputs: rollback({ 'function-name': 'order-api' }),
  },
  {
    title: 'A rollback of an alias that Terraform describes',
    inputs: rollback(),
    arrange: describedByTerraform,
  },
  {
    title: 'A rollback of an alias that Terraform describes, after a release failed its test',
    inputs: rollback(),
    arrange: all(
      describedByTerraform,
      (scene) => scene.write('app/main.py', THROWS),
      (scene) => scene.run(deploy({ payload: '{}' })),
    ),
  },
  {
    title: 'A release that fails its test, to an alias that Terraform describes',
    inputs: deploy({ payload: '{}' }),
    arrange: all(describedByTerraform, (scene) => scene.write('app/main.py', THROWS)),
  },
  {
    title: 'A rollback of an alias that Terraform describes, of a version that Terraform published',
    inputs: rollback(),
    isReleased: false,
    arrange: async (scene) => {
      await createFunction(scene, NAME)
      await scene.lambda.send(new PublishVersionCommand({ FunctionName: NAME }))
      await scene.lambda.send(
        new CreateAliasCommand({
          FunctionName: NAME,
          Name: 'live',
          FunctionVersion: '1',
          Description: 'Managed by Terraform',
        }),
      )
      await scene.write('app/main.py', THROWS)
      await scene.run(deploy({ payload: '{}' }))
    },
  },
  {
    title: 'A rollback of an alias with weights that another tool set',
    inputs: rollback(),
    arrange: weighted,
  },
  { title: 'A release to an alias with weights that another tool set', inputs: deploy(), arrange: weighted },
  {
    title: 'Nothing to release, at an alias with weights that another tool set',
    inputs: { 'function-name': NAME, alias: 'live', 'memory-size': '128' },
    arrange: weighted,
  },
  {
    title: 'Somebody moved the alias in the console before the rollback',
    inputs: rollback(),
    arrange: async (scene) => {
      await arrangeRelease(scene, NAME, { source: 'three', ref: 'v1.0.2' })
      await update({ FunctionVersion: '3' })(scene)
    },
  },
  {
    title: 'A rollback after somebody edited $LATEST in the console',
    inputs: rollback(),
    arrange: ({ lambda }) =>
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: NAME, MemorySize: 1024 })),
  },
  {
    title: 'The version to roll back to has failed',
    inputs: rollback(),
    arrange: ({ aws }) =>
      aws.front.lambda.setStatus(
        NAME,
        { State: 'Failed', StateReasonCode: 'ImageDeleted', StateReason: 'The image was deleted.' } as never,
        '1',
      ),
  },
  {
    title: 'The role may not move the alias back',
    inputs: rollback(),
    arrange: fault('UpdateAlias', denied('lambda:UpdateAlias'), { times: 20 }),
  },
  {
    title: 'The rollback is done, and $LATEST cannot be restored',
    inputs: rollback(),
    arrange: fault('UpdateFunctionCode', denied('lambda:UpdateFunctionCode'), { times: 20 }),
  },
  {
    title: 'The promotion of an alias that does not exist',
    inputs: promote({ 'source-alias': 'STAGE' }),
  },
  {
    title: 'The promotion of a version that does not exist',
    inputs: promote({ version: '9' }),
  },
  {
    title: 'The promotion of a version that failed its test',
    inputs: { 'function-name': NAME, alias: 'PROD', 'source-alias': 'live' },
    arrange: async (scene) => {
      await arrangePromotion(scene, NAME, { alias: 'PROD', to: '1' })
      await arrangePromotion(scene, NAME, { alias: 'PROD', to: '2' })
      await arrangeRollback(scene, NAME, { alias: 'PROD', to: '1' })
    },
  },
  {
    title: 'The promotion of an alias that serves $LATEST',
    inputs: promote({ 'source-alias': 'dev' }),
    arrange: ({ lambda }) =>
      lambda.send(new CreateAliasCommand({ FunctionName: NAME, Name: 'dev', FunctionVersion: '$LATEST' })),
  },
  {
    title: 'The promotion of an alias whose traffic is split',
    inputs: promote({ 'source-alias': 'live' }),
    arrange: weighted,
  },
  {
    title: 'A promotion whose test fails',
    inputs: promote({ version: '3', payload: '{}' }),
    arrange: async (scene) => {
      await arrangePromotion(scene, NAME, { alias: 'PROD', to: '1' })
      await arrangeRelease(scene, NAME, { source: THROWS, alias: 'live', ref: 'v1.0.2' })
    },
  },
  {
    title: 'A release of settings alone, after somebody edited the function in the console',
    inputs: { 'function-name': NAME, alias: 'live', 'memory-size': '256', 'unreleased-changes': 'stop' },
    arrange: ({ lambda }) =>
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: NAME, Timeout: 60 })),
  },
  {
    title: 'The same without `unreleased-changes`: the edit is released, too',
    inputs: { 'function-name': NAME, alias: 'live', 'memory-size': '256' },
    arrange: ({ lambda }) =>
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: NAME, Timeout: 60 })),
  },
  {
    title: 'A release of settings alone, while $LATEST holds code that was never released',
    inputs: { 'function-name': NAME, alias: 'live', 'memory-size': '256', 'unreleased-changes': 'stop' },
    arrange: async (scene) => {
      await scene.lambda.send(
        new UpdateFunctionCodeCommand({ FunctionName: NAME, ZipFile: zipOf({ 'main.py': 'x = 1\n' }) }),
      )
    },
  },
  {
    title: '`if-newer-is-served: stop`, and the served commit cannot be compared',
    inputs: deploy({ 'if-newer-is-served': 'stop' }),
  },
  {
    title: 'A dry run of a release that would be refused: the alias is weighted',
    inputs: deploy({ 'dry-run': 'true' }),
    arrange: weighted,
  },
]
