import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionUrlConfigCommand,
} from '@aws-sdk/client-lambda'
import { TOKEN } from '../../__tests__/github/github-server.ts'
import { arrangeRelease } from '../../__tests__/support/arranged-releases.ts'
import { handlerSource, type Scene } from '../../__tests__/support/scene.ts'
import { all, type Day, denied, deploy, FUNCTION, fault, NAME } from './day.ts'
import { pullRequest } from './endings.ts'

const remove = (alias: string, more: Record<string, string> = {}) => ({
  'function-name': NAME,
  alias,
  'remove-alias': 'true',
  ...more,
})

/** The alias of a pull request, with a function URL, after two pushes. */
const preview = async (scene: Scene) => {
  for (const push of ['opened', 'pushed'])
    await arrangeRelease(scene, NAME, { source: push, alias: 'pr-12', ref: 'feature/refunds' })
  await scene.lambda.send(
    new CreateFunctionUrlConfigCommand({ FunctionName: NAME, Qualifier: 'pr-12', AuthType: 'NONE' }),
  )
  await scene.write('app/main.py', handlerSource('next push'))
}

/** Aliases of pull requests, and how they are removed. */
export const PREVIEW_DAYS: readonly Day[] = [
  {
    title: 'The removal of an alias that the action did not create',
    inputs: remove('dev'),
    arrange: ({ lambda }) =>
      lambda.send(new CreateAliasCommand({ FunctionName: NAME, Name: 'dev', FunctionVersion: '2' })),
  },
  {
    title: 'The removal of an alias that a queue and an API call',
    inputs: remove('pr-12'),
    arrange: all(preview, async ({ lambda }) => {
      await lambda.send(
        new AddPermissionCommand({
          FunctionName: NAME,
          Qualifier: 'pr-12',
          StatementId: 'api',
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
          SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*',
        }),
      )
      await lambda.send(
        new CreateEventSourceMappingCommand({
          FunctionName: `${NAME}:pr-12`,
          EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders',
          Enabled: false,
        }),
      )
    }),
  },
  {
    title: 'The removal of the alias of a release',
    inputs: remove('v1-0-1'),
    arrange: (scene) =>
      arrangeRelease(scene, NAME, { source: 'two', alias: 'live', releaseAlias: 'v1.0.1', ref: 'v1.0.1' }),
  },
  { title: 'The removal of an alias that is gone already', inputs: remove('pr-12') },
  {
    title: 'A removal with the inputs of the release',
    inputs: remove('pr-12', { 'source-dir': 'app', 'function-url-auth-type': 'NONE' }),
    isReleased: false,
  },
  {
    title: 'The role may not delete the alias, after the function URL and the versions are gone',
    inputs: remove('pr-12'),
    arrange: all(
      preview,
      fault('DeleteAlias', denied('lambda:DeleteAlias', `${FUNCTION}:pr-12`), { times: 20 }),
    ),
  },
  {
    title: 'The role may not delete the versions of a preview',
    inputs: remove('pr-12'),
    arrange: all(
      preview,
      fault('DeleteFunction', denied('lambda:DeleteFunction', `${FUNCTION}:3`), { times: 20 }),
    ),
  },
  {
    title: 'The token may not comment the URL of the preview',
    inputs: deploy({ alias: 'pr-12', 'function-url-auth-type': 'NONE', 'github-token': TOKEN }),
    arrange: pullRequest(undefined, { status: 403, message: 'Resource not accessible by integration' }),
  },
  {
    title: 'A preview fails its test',
    inputs: deploy({ alias: 'pr-12', payload: '{}', 'function-url-auth-type': 'NONE' }),
    arrange: all(preview, (scene) =>
      scene.write('app/main.py', 'def handler(event, context):\n    raise KeyError("TABLE_NAME")\n'),
    ),
  },
]
