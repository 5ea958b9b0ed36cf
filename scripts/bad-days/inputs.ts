import { type Day, deploy, rollback } from './day.ts'

/** Inputs that are wrong: the step ends before it calls AWS. */
export const INPUT_DAYS: readonly Day[] = [
  {
    title: 'Five inputs of a deploy are wrong at once',
    inputs: {
      'function-name': 'orders api',
      alias: '123',
      'memory-size': 'much',
      environment: 'API_KEY:',
      'dry-run': 'maybe',
    },
  },
  {
    title: 'The secret of a variable in `environment` is not set, so `API_KEY:` has nothing after it',
    inputs: deploy({ environment: 'LOG_LEVEL: INFO\nAPI_KEY: ' }),
  },
  {
    title: 'A variable in `environment-from` is not in `env:` of the step',
    inputs: deploy({ 'environment-from': 'API_KEY, DATABASE_URL' }),
    env: { DATABASE_URL: 'postgres://db.internal/orders' },
  },
  {
    title: 'The YAML in `environment` is indented with a tab',
    inputs: deploy({ environment: 'LOG_LEVEL: INFO\n\tAPI_URL: https://api.internal' }),
  },
  {
    title: 'The YAML in `function-configuration` is indented with a tab',
    inputs: deploy({ 'function-configuration': 'TracingConfig:\n\tMode: Active' }),
  },
  {
    title: 'A value in `environment` is a list',
    inputs: deploy({ environment: 'HOSTS:\n  - a.internal\n  - b.internal' }),
  },
  {
    title: '`zip-file` and `source-dir` are both given',
    inputs: deploy({ 'zip-file': 'build/orders.zip' }),
  },
  {
    title:
      'The expression in `zip-file` came out empty, for example because the ID of the step is misspelled',
    inputs: { 'function-name': 'orders-api', alias: 'live', 'zip-file': '' },
  },
  { title: 'An availability zone as the region', inputs: deploy({ 'aws-region': 'eu-central-1a' }) },
  {
    title: 'No region anywhere',
    inputs: deploy(),
    env: { AWS_REGION: '', AWS_DEFAULT_REGION: '' },
  },
  { title: 'The mode is misspelled', inputs: { ...deploy(), mode: 'depoly' } },
  {
    title: 'Inputs with the names of another action: `function_name`, `zip_file`',
    inputs: { function_name: 'orders-api', zip_file: 'orders.zip', 'aws-region': 'eu-west-1' },
  },
  { title: 'A unit in `timeout`: `30s`', inputs: deploy({ timeout: '30s' }) },
  { title: '`payload` is no JSON', inputs: deploy({ payload: "{'order': 1}" }) },
  {
    title: 'A schedule that does not exist',
    inputs: deploy({ 'traffic-shift': 'Canary10Percent' }),
  },
  {
    title: 'A layer without its version',
    inputs: deploy({ layers: 'arn:aws:lambda:eu-west-1:123456789012:layer:dependencies' }),
  },
  {
    title: 'A member of `function-configuration` is misspelled',
    inputs: deploy({ 'function-configuration': 'TracingConfg: { Mode: Active }' }),
  },
  {
    title: 'Two secrets of three are not set',
    inputs: deploy({ environment: 'REGION_NAME: eu\nAPI_KEY:\nDATABASE_URL: ' }),
  },
  { title: 'An input of deploy in a rollback', inputs: rollback({ 'source-dir': 'app', timeout: '30' }) },
  {
    title: 'A rollback to a version and to a tag',
    inputs: rollback({ version: '1', 'git-ref': 'v1.0.0' }),
  },
  {
    title: 'A smoke test whose `expected-status` is no number',
    inputs: { mode: 'smoke-test', 'function-name': 'orders-api', alias: 'live', 'expected-status': '2xx' },
  },
  {
    title: 'Something that is no ARN in `invoke-permissions`',
    inputs: deploy({ 'invoke-permissions': 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod' }),
  },
  {
    title: 'The promotion of `latest`',
    inputs: { 'function-name': 'orders-api', alias: 'PROD', version: 'latest' },
  },
  {
    title: 'A layer without content',
    inputs: { mode: 'publish-layer', 'layer-name': 'dependencies', 'compatible-runtimes': 'python3.13' },
  },
  {
    title: 'A layer of `requirements` without the version of Python',
    inputs: { mode: 'publish-layer', 'layer-name': 'dependencies', requirements: 'requirements.txt' },
  },
  {
    title: 'A function URL without an alias',
    inputs: { 'function-name': 'orders-api', 'source-dir': 'app', 'function-url-auth-type': 'NONE' },
  },
  {
    title: 'The account of the function is not one of `allowed-account-ids`',
    inputs: deploy({
      'function-name': 'arn:aws:lambda:eu-west-1:999999999999:function:orders-api',
      'allowed-account-ids': '123456789012',
    }),
  },
  {
    title: 'More than 4 KB of environment variables',
    inputs: deploy({ environment: `CERTIFICATE: ${'x'.repeat(4100)}` }),
  },
].map((day) => ({ ...day, isReleased: false as const }))
