import {
  AddPermissionCommand,
  CreateFunctionUrlConfigCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { arrangeRelease } from '../../__tests__/support/arranged-releases.ts'
import { publishLayer, type Scene } from '../../__tests__/support/scene.ts'
import { all, at, code, type Day, denied, deploy, error, FUNCTION, fault, KEY, NAME } from './day.ts'

const handler = (body: string, head = '') =>
  `import os\n${head}\n\ndef handler(event, context):\n    print("loading orders for", event.get("customer"))\n${body
    .split('\n')
    .map((line) => `    ${line}\n`)
    .join('')}`

const health = (status: number, body: string) =>
  handler(`return {"statusCode": ${status}, "body": '${body}'}`)

const HEALTH = { 'http-path': '/health', 'expected-status': '200', 'expected-body': '{"status": "healthy"}' }

/** Breaks only when it is called through the alias. */
const behindAlias = (body: string) =>
  handler(`if context.invoked_function_arn.endswith(":live"):\n    ${body}\nreturn {"text": "ok"}`)

/** The served version and the new one use a layer that lacks a module. */
async function attachLayer(scene: Scene): Promise<void> {
  const layer = await publishLayer(scene, 'dependencies', { 'python/tiny.py': 'x = 1\n' })
  await arrangeRelease(scene, NAME, { source: 'layered', alias: 'live', members: { Layers: [layer] } })
  await scene.write('app/main.py', handler('return tiny.x', 'import tiny\nimport requests'))
}

/** Tests that fail. */
export const TEST_DAYS: readonly Day[] = [
  {
    title: 'The new version throws; a variable LOG_LEVEL: INFO is set',
    inputs: deploy({ payload: '{"customer": "c-1"}' }),
    arrange: code(
      handler('print("INFO level INFO: table", os.environ.get("TABLE"))\nraise KeyError("TABLE_NAME")'),
    ),
  },
  {
    title: 'The new version takes longer than its timeout of 1 second',
    inputs: deploy({ payload: '{}', timeout: '1' }),
    arrange: code(handler('import time\nprint("calling the payment provider")\ntime.sleep(3)')),
  },
  {
    title: 'The new version imports a module that is not in the package',
    inputs: deploy({ payload: '{}' }),
    arrange: code(handler('return requests.get("https://example.org").text', 'import requests')),
  },
  {
    title: 'The new version imports a module that the attached layer lacks',
    inputs: deploy({ payload: '{}' }),
    arrange: attachLayer,
  },
  {
    title: '`handler` names a file that is not in the package',
    inputs: deploy({ payload: '{}', handler: 'mian.handler' }),
  },
  {
    title: '`handler` names a function that the file lacks',
    inputs: deploy({ payload: '{}', handler: 'main.hanlder' }),
  },
  {
    title: 'The new version has a syntax error',
    inputs: deploy({ payload: '{}' }),
    arrange: code('def handler(event, context)\n    return 1\n'),
  },
  {
    title: 'The process of the new version ends',
    inputs: deploy({ payload: '{}' }),
    arrange: code(handler('import os\nos._exit(3)')),
  },
  {
    title: 'The health check answers 503',
    inputs: deploy(HEALTH),
    arrange: code(health(503, '{"status": "unhealthy", "database": "unreachable"}')),
  },
  {
    title: 'The health check answers another body than expected',
    inputs: deploy(HEALTH),
    arrange: code(health(200, '{"status": "starting", "release": "v1.0.2"}')),
  },
  {
    title: 'The new version is slower than `max-latency-ms` allows',
    inputs: deploy({ payload: '{}', 'max-latency-ms': '50' }),
    arrange: code(handler('import time\ntime.sleep(0.2)\nreturn {"text": "ok"}')),
  },
  {
    title: 'No answer within `smoke-timeout`, two attempts',
    inputs: deploy({ payload: '{}', 'smoke-timeout': '1', attempts: '2', interval: '0' }),
    arrange: code(handler('import time\ntime.sleep(3)')),
  },
  {
    title: 'The new version passes its test by number and fails behind the alias',
    inputs: deploy({ payload: '{}' }),
    arrange: code(behindAlias('raise RuntimeError("no such tenant: live")')),
  },
  {
    title: 'The same, with `auto-rollback: false`',
    inputs: deploy({ payload: '{}', 'auto-rollback': 'false' }),
    arrange: code(behindAlias('raise RuntimeError("no such tenant: live")')),
  },
  {
    title: 'The same in the first release to a new alias',
    inputs: deploy({ alias: 'PROD', payload: '{}' }),
    arrange: code(
      behindAlias(
        'pass\nif context.invoked_function_arn.endswith(":PROD"):\n    raise RuntimeError("no such tenant: PROD")',
      ),
    ),
  },
  {
    title: 'The first release of a function that does not exist yet throws',
    isReleased: false,
    inputs: deploy({
      payload: '{}',
      'execution-role': 'arn:aws:iam::123456789012:role/orders-api',
      runtime: 'python3.13',
      handler: 'main.handler',
    }),
    arrange: code(handler('raise KeyError("TABLE_NAME")')),
  },
  {
    title: 'The new version passes, and the URL of the API does not answer',
    inputs: deploy({ payload: '{}', url: 'http://127.0.0.1:45999/health', 'smoke-timeout': '1' }),
  },
  {
    title: 'The host name in `url` does not exist',
    inputs: deploy({ payload: '{}', url: 'https://orders.invalid/health', 'smoke-timeout': '1' }),
  },
  {
    title: 'The function URL takes only signed requests',
    inputs: deploy({ url: 'function-url' }),
    arrange: ({ lambda }) =>
      lambda.send(
        new CreateFunctionUrlConfigCommand({ FunctionName: NAME, Qualifier: 'live', AuthType: 'AWS_IAM' }),
      ),
  },
  {
    title: '`url: function-url`, and there is none',
    inputs: deploy({ url: 'function-url' }),
  },
  {
    title: 'The role may not invoke the function',
    inputs: deploy({ payload: '{}' }),
    arrange: fault('Invoke', denied('lambda:InvokeFunction', `${FUNCTION}:3`), { times: 20 }),
  },
  {
    title: 'The KMS key of the function is disabled when it is invoked',
    inputs: deploy({ payload: '{}', 'function-configuration': `KMSKeyArn: ${KEY}` }),
    arrange: fault(
      'Invoke',
      error(
        502,
        'KMSDisabledException',
        "Lambda was unable to decrypt the environment variables because the KMS key used is disabled. Please check the function's KMS key settings.",
      ),
      { times: 20 },
    ),
  },
  {
    title: 'The function cannot mount its EFS file system',
    inputs: deploy({ payload: '{}', 'smoke-timeout': '2' }),
    arrange: fault(
      'Invoke',
      error(
        408,
        'EFSMountTimeoutException',
        'The function could not mount the EFS file system with access point arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d due to mount time out.',
      ),
      { times: 2000 },
    ),
  },
  {
    title: 'Nothing changed, and the test of what is served fails',
    inputs: deploy({ payload: '{}' }),
    arrange: async (scene) => {
      await arrangeRelease(scene, NAME, {
        source: handler('raise RuntimeError("the database is gone")'),
        alias: 'live',
        ref: 'v1.0.2',
        run: '70',
      })
    },
  },
  {
    title: 'Mode smoke-test: the alias answers another status',
    inputs: { mode: 'smoke-test', 'function-name': NAME, alias: 'live', ...HEALTH },
    arrange: async (scene) => {
      await arrangeRelease(scene, NAME, {
        source: health(500, '{"message": "Internal Server Error"}'),
        alias: 'live',
        ref: 'v1.0.2',
      })
    },
  },
  {
    title: 'Mode smoke-test of a URL that refuses the connection',
    isReleased: false,
    inputs: { mode: 'smoke-test', url: 'http://127.0.0.1:45999/health', 'smoke-timeout': '1' },
  },
  {
    title: 'Mode smoke-test of an alias that does not exist',
    inputs: { mode: 'smoke-test', 'function-name': NAME, alias: 'prod', payload: '{}' },
  },
  {
    title: 'The failed version cannot be undone: moving the alias back is denied',
    inputs: deploy({ payload: '{}' }),
    arrange: all(
      code(behindAlias('raise RuntimeError("no such tenant: live")')),
      fault('UpdateAlias', denied('lambda:UpdateAlias'), { nth: 2, times: 20 }),
    ),
  },
  {
    title: 'The test fails, and somebody changes $LATEST meanwhile',
    inputs: deploy({ payload: '{}' }),
    arrange: all(
      code(handler('raise KeyError("TABLE_NAME")')),
      at('Invoke', ({ lambda }) =>
        lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: NAME, Timeout: 77 })),
      ),
    ),
  },
  {
    title: 'An API calls the function without its alias, and the release fails its test',
    inputs: deploy({ payload: '{}' }),
    arrange: all(code(handler('raise KeyError("TABLE_NAME")')), ({ lambda }) =>
      lambda.send(
        new AddPermissionCommand({
          FunctionName: NAME,
          StatementId: 'api',
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
          SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*',
        }),
      ),
    ),
  },
]
