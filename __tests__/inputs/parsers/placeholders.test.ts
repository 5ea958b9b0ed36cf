/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of other systems look like that */
import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal, refusalOf, smokeTestWith, stepWith } from '../step.ts'

const warningsOf = async (inputs: Record<string, string>) => (await deployWith(inputs)).warnings ?? []

describe('a placeholder that nothing resolved', () => {
  test.each([
    ['release-alias', '${GITHUB_REF_NAME}', '"${GITHUB_REF_NAME}"'],
    ['release-alias', '$GITHUB_REF_NAME', '"$GITHUB_REF_NAME"'],
    ['alias', '<alias>', '"<alias>"'],
    ['function-name', '{{ function }}', '"{{ function }}"'],
    ['function-name', 'orders-#{stage}', '"#{stage}"'],
    ['execution-role', 'arn:aws:iam::${AWS::AccountId}:role/orders', '"${AWS::AccountId}"'],
    ['execution-role', 'arn:aws:iam::123456789012:role/<role-name>', '"<role-name>"'],
    ['zip-file', 'build/$(Build.BuildId).zip', '"$(Build.BuildId)"'],
    ['source-dir', '%GITHUB_WORKSPACE%/app', '"%GITHUB_WORKSPACE%"'],
    ['layers', 'arn:aws:lambda:eu-central-1:123456789012:layer:deps:${VERSION}', '"${VERSION}"'],
    ['s3-key', 'app/{{resolve:ssm:/key}}.zip', '"{{resolve:ssm:/key}}"'],
  ])('is refused in %s: %s', async (name, text, shown) => {
    const said = await refusal({ 's3-bucket': 'packages', [name]: text })
    expect(said).toContain(`\`${name}\` contains a placeholder of`)
    expect(said).toContain(shown)
    expect(said).toContain('`${{ vars.NAME }}`')
    expect(said).not.toContain('problems with the inputs')
  })

  test.each(['https://${API_HOST}', 'https://api.example.com/<stage>', 'https://{{host}}/health'])(
    'is refused in a URL, of which nothing is shown: %s',
    async (url) => {
      const said = await refusalOf(stepWith({ mode: 'smoke-test', url }))
      expect(said).toContain('`url` contains a placeholder of')
      expect(said).not.toMatch(/API_HOST|stage|host\}/)
    },
  )

  test.each([
    ['- arn:aws:execute-api:eu-central-1:123456789012:${Api}/*', 'line 1'],
    ['arn:aws:s3:::<bucket>', '"<bucket>"'],
    ['- principal: s3.amazonaws.com\n  source-arn: arn:aws:s3:::${BUCKET}', '`source-arn`'],
  ])('is refused in a permission: %s', async (text, place) => {
    const said = await refusal({ alias: 'live', 'invoke-permissions': text })
    expect(said).toContain('placeholder of')
    expect(said).toContain(place)
  })

  test('is refused in an ARN of `function-configuration`, and a warning elsewhere there', async () => {
    const arn = await refusal({ 'function-configuration': 'DeadLetterConfig: { TargetArn: "${DLQ}" }' })
    expect(arn).toContain(
      '`function-configuration`, DeadLetterConfig, TargetArn contains a placeholder of a shell',
    )
    const [warning] = await warningsOf({
      'function-configuration': 'LoggingConfig: { LogGroup: "/${STAGE}" }',
    })
    expect(warning).toContain('`function-configuration`, LoggingConfig, LogGroup contains a placeholder')
  })

  test.each([
    ['environment', 'HOST=https://${API_HOST}/x', 'the environment variable "HOST"', '`${…}`'],
    ['environment', 'PASSWORD: "{{resolve:secretsmanager:db}}"', '"PASSWORD"', '`{{resolve:…}}`'],
    ['environment', 'HOST: <your-host>', '"HOST"', '`<…>`'],
    ['tags', 'team: ${TEAM}', '`tags`', '`${…}`'],
    ['description', 'Orders ${VERSION}', '`description`', '`${…}`'],
    ['payload', '{"host": "${HOST}"}', '`payload`', '`${…}`'],
    ['expected-body', '${VERSION}', '`expected-body`', '`${…}`'],
    ['http-headers', 'Authorization: Bearer ${TOKEN}', '`http-headers`', '`${…}`'],
  ])('is a warning in %s, without its text: %s', async (name, text, place, outline) => {
    const warnings = await warningsOf({ [name]: text, ...(name === 'http-headers' && { 'http-path': '/' }) })
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(place)
    expect(warnings[0]).toContain(outline)
    expect(warnings[0]).not.toMatch(/API_HOST|secretsmanager|your-host/)
  })
})

describe('what only looks like a placeholder', () => {
  test('is no problem in names of AWS', async () => {
    const read = await smokeTestWith({ 'function-name': 'orders-api', version: '$LATEST' })
    expect(read.version).toBeUndefined()
    const arn = 'arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/$default/GET/orders'
    const deploy = await deployWith({ alias: 'live', 'invoke-permissions': arn })
    expect(deploy.invokePermissions).toHaveLength(1)
  })

  test('is no warning in texts', async () => {
    const environment = 'TEMPLATE={{name}} pays $5 <b>now</b>\nPATTERN=^a$\nPERCENT=100%'
    expect(await warningsOf({ environment, payload: '{"html": "<p>$(x)</p>"}' })).toEqual([])
  })
})

describe('a name where the ID of an API belongs', () => {
  test('is refused in a permission', async () => {
    const arn = 'arn:aws:execute-api:eu-central-1:123456789012:OrdersApi/*/GET/orders'
    const said = await refusal({ alias: 'live', 'invoke-permissions': arn })
    expect(said).toContain('"OrdersApi" where the ID of the API belongs')
    expect(said).toContain('`aws apigatewayv2 get-apis`')
  })

  test.each([
    ['https://OrdersApi.execute-api.eu-central-1.amazonaws.com/prod', 'the ID of the API'],
    ['https://orders-api.execute-api.eu-central-1.amazonaws.com/prod', 'the ID of the API'],
    ['https://orders_api.lambda-url.eu-central-1.on.aws', 'the ID of the function URL'],
  ])('is refused in a URL: %s', async (url, what) => {
    expect(await refusalOf(stepWith({ mode: 'smoke-test', url }))).toContain(`has to be ${what}`)
  })

  test.each([
    'https://a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com/prod',
    'https://a1b2c3d4e5-vpce-0a1b2c3d4e5f60718.execute-api.eu-central-1.amazonaws.com/prod',
  ])('is not seen in %s', async (url) => {
    expect((await smokeTestWith({ url })).smokeTest.url).toBeDefined()
  })
})
