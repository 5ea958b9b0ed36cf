import { AddPermissionCommand, CreateEventSourceMappingCommand } from '@aws-sdk/client-lambda'
import { startGitHub, TOKEN } from '../../__tests__/github/github-server.ts'
import type { Scene } from '../../__tests__/support/scene.ts'
import { type Arranged, all, code, type Day, deploy, NAME, rollback } from './day.ts'

/** Sends a signal once a call is stalled. */
const cancelled =
  (operation: string, nth = 1, killWith: NodeJS.Signals = 'SIGINT') =>
  ({ aws }: Scene): Arranged => {
    const { happened } = aws.front.inject({ operation, nth, fault: { kind: 'stalled' } })
    return { killWhen: happened, killWith }
  }

const killedAfterMove = ({ aws }: Scene): Arranged => {
  const { happened } = aws.front.inject({ operation: 'Invoke', nth: 2, fault: { kind: 'stalled' } })
  return { killWhen: happened }
}

/** A run for a pull request, whose comments GitHub may refuse. */
export const pullRequest =
  (fork: string | undefined, refusal?: { status: number; message: string }) =>
  async (scene: Scene): Promise<Arranged> => {
    const github = await startGitHub()
    if (refusal) github.refuse = (method) => (method === 'POST' ? refusal : undefined)
    const event = {
      pull_request: {
        number: 12,
        head: { sha: '9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b', repo: { full_name: fork ?? 'acme/shop' } },
        base: { repo: { full_name: 'acme/shop' } },
      },
    }
    await scene.write('event.json', JSON.stringify(event))
    return {
      env: {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: `${scene.workspace}/event.json`,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_API_URL: github.url,
      },
      end: () => github.close(),
    }
  }

const commented = deploy({ 'dry-run': 'true', 'github-token': TOKEN })

/** Runs that are cancelled or killed, plans that nobody sees, and runs that succeed with a warning. */
export const ENDING_DAYS: readonly Day[] = [
  {
    title: 'The run is cancelled while it reads',
    inputs: deploy(),
    arrange: cancelled('GetAlias'),
  },
  {
    title: 'The run is cancelled while it uploads the code',
    inputs: deploy(),
    arrange: cancelled('UpdateFunctionCode'),
  },
  {
    title: 'The run is cancelled after the alias has moved, during its test',
    inputs: deploy({ payload: '{}' }),
    arrange: cancelled('Invoke', 2),
  },
  {
    title: 'A rollback is cancelled while it moves the alias',
    inputs: rollback(),
    arrange: cancelled('UpdateAlias'),
  },
  {
    title: 'The runner kills the step after the alias has moved; this is its post step',
    inputs: deploy({ payload: '{}' }),
    arrange: killedAfterMove,
    runsPostStep: true,
  },
  {
    title: 'The plan of a pull request from a fork',
    inputs: commented,
    arrange: pullRequest('somebody/shop'),
  },
  {
    title: 'The token may not comment on the pull request',
    inputs: commented,
    arrange: pullRequest(undefined, { status: 403, message: 'Resource not accessible by integration' }),
  },
  {
    title: 'An API and a queue call the function without its alias',
    inputs: deploy({ 'memory-size': '256' }),
    arrange: async ({ lambda }) => {
      await lambda.send(
        new AddPermissionCommand({
          FunctionName: NAME,
          StatementId: 'api',
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
          SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*',
        }),
      )
      await lambda.send(
        new CreateEventSourceMappingCommand({
          FunctionName: NAME,
          EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders',
          Enabled: false,
        }),
      )
    },
  },
  {
    title: 'Nothing changed: the same code is released again',
    inputs: deploy(),
    arrange: all(
      code(
        'import os\n\n\ndef handler(event, context):\n    return {"text": "two", "greeting": os.environ.get("GREETING")}\n',
      ),
    ),
  },
  {
    title: 'A release after one that failed: the same code again',
    inputs: deploy({ payload: '{}' }),
    arrange: all(code('def handler(event, context):\n    raise KeyError("TABLE_NAME")\n'), (scene) =>
      scene.run(deploy({ payload: '{}' })),
    ),
  },
  {
    title: 'A release without an alias',
    inputs: { 'function-name': NAME, 'source-dir': 'app' },
  },
]
