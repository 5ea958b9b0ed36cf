import { CreateFunctionUrlConfigCommand } from '@aws-sdk/client-lambda'
import type { Scene } from '../../__tests__/support/scene.ts'
import { all, code, type Day, denied, deploy, error, FUNCTION, fault, NAME } from './day.ts'

const API = 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*'
const BUCKET = 'arn:aws:s3:::orders-inbox'

const url = (AuthType: 'NONE' | 'AWS_IAM') => (scene: Scene) =>
  scene.lambda.send(new CreateFunctionUrlConfigCommand({ FunctionName: NAME, Qualifier: 'live', AuthType }))

/** Breaks only when it is called through the alias. */
const BREAKS = code(
  'def handler(event, context):\n    if context.invoked_function_arn.endswith(":live"):\n        raise RuntimeError("no such tenant: live")\n    return {"text": "ok"}\n',
)

/** Who may call the alias, and how: permissions, function URLs, event source mappings. */
export const CALLER_DAYS: readonly Day[] = [
  {
    title: 'The account blocks public function URLs',
    inputs: deploy({ 'function-url-auth-type': 'NONE' }),
    arrange: fault(
      'AddPermission',
      error(
        403,
        'PublicPolicyException',
        'The resource-based policy you tried to add to the Lambda resource would grant public access to it, which isn’t allowed.',
      ),
      { times: 20 },
    ),
  },
  {
    title: 'CORS settings, and there is no function URL',
    inputs: deploy({ 'function-url-cors': 'AllowOrigins: [https://shop.example]' }),
  },
  {
    title: 'A function URL that is signed by IAM, and tested without a signature',
    inputs: deploy({ 'function-url-auth-type': 'AWS_IAM', url: 'function-url' }),
    isReleased: false,
  },
  {
    title: 'CORS settings that Lambda does not take',
    inputs: deploy({
      'function-url-auth-type': 'NONE',
      'function-url-cors': '{ AllowOrigins: [https://shop.example], MaxAge: 604800 }',
    }),
  },
  {
    title: 'The origins of CORS are text and not a list',
    inputs: deploy({
      'function-url-auth-type': 'NONE',
      'function-url-cors': 'AllowOrigins: https://shop.example',
    }),
    isReleased: false,
  },
  {
    title: 'The role may not change the function URL',
    inputs: deploy({ 'function-url-invoke-mode': 'RESPONSE_STREAM' }),
    arrange: all(
      url('NONE'),
      fault('UpdateFunctionUrlConfig', denied('lambda:UpdateFunctionUrlConfig'), { times: 20 }),
    ),
  },
  {
    title: 'A role in `invoke-permissions` was deleted',
    inputs: deploy({ 'invoke-permissions': '- principal: arn:aws:iam::123456789012:role/partner' }),
    arrange: fault(
      'AddPermission',
      error(
        400,
        'InvalidParameterValueException',
        'The provided principal was invalid. Please check the principal and try again.',
      ),
      { times: 20 },
    ),
  },
  {
    title: 'A queue in `invoke-permissions`',
    inputs: deploy({ 'invoke-permissions': 'arn:aws:sqs:eu-west-1:123456789012:orders' }),
    isReleased: false,
  },
  {
    title: 'A service in `invoke-permissions` without its source',
    inputs: deploy({ 'invoke-permissions': '- principal: events.amazonaws.com' }),
    isReleased: false,
  },
  {
    title: 'A bucket is no longer in `invoke-permissions`',
    inputs: deploy({ 'invoke-permissions': API }),
    arrange: (scene) =>
      scene.succeed({
        'function-name': NAME,
        alias: 'live',
        'invoke-permissions': `${API}\n${BUCKET}`,
        'unreleased-changes': 'release',
      }),
  },
  {
    title: 'A new function URL and a permission, and the version fails behind the alias',
    inputs: deploy({ payload: '{}', 'function-url-auth-type': 'NONE', 'invoke-permissions': API }),
    arrange: BREAKS,
  },
  {
    title: 'The same, and the role may not delete the URL and the permission again',
    inputs: deploy({ payload: '{}', 'function-url-auth-type': 'NONE', 'invoke-permissions': API }),
    arrange: all(
      BREAKS,
      fault('DeleteFunctionUrlConfig', denied('lambda:DeleteFunctionUrlConfig'), { times: 20 }),
      fault('RemovePermission', denied('lambda:RemovePermission', `${FUNCTION}:live`), { times: 20 }),
    ),
  },
  {
    title: 'The function URL becomes public',
    inputs: deploy({ 'function-url-auth-type': 'NONE' }),
    arrange: url('AWS_IAM'),
  },
  {
    title: 'Permissions and provisioned concurrency without an alias',
    inputs: {
      'function-name': NAME,
      'source-dir': 'app',
      'invoke-permissions': API,
      'provisioned-concurrency': '5',
    },
    isReleased: false,
  },
]
