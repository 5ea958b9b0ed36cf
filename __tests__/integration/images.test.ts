import { GetFunctionCommand, UpdateFunctionCodeCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pushImage, pushIndex } from '../../local-aws/push-image.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { push, pushBroken, pushBuilt, REGISTRY, releaseOfImage } from '../support/images.ts'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  invoke,
  type Scene,
  startScene,
  versionsOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'
import { freshName } from './full-release.ts'

let scene: Scene

beforeAll(async () => {
  scene = watched(await startScene())
})
afterAll(() => scene.end())

const codeOf = async (name: string, qualifier?: string) =>
  (await scene.lambda.send(new GetFunctionCommand({ FunctionName: name, Qualifier: qualifier }))).Code
const writes = () =>
  scene.calls().filter((operation) => !/^(GET|Get|List|BatchGetImage|Invoke)/.test(operation))

/** A function that serves version 1 of an image behind `live`. */
async function releasedImage(text = 'one'): Promise<{ name: string; repository: string; digest: string }> {
  const name = freshName()
  const digest = await push(scene, `${name}:1`, text)
  await arrangeRelease(scene, name, { image: `${REGISTRY}/${name}@sha256:${digest}`, alias: 'live' })
  scene.calls()
  return { name, repository: name, digest }
}

describe('a container image', () => {
  test('creates a function by the digest that its tag stands for', async () => {
    const name = freshName()
    const digest = await push(scene, `${name}:1.0`, 'first')
    const run = await scene.succeed({ ...releaseOfImage(name, `${name}:1.0`), payload: '{}' })
    expect(run.outputs).toMatchObject({ result: 'created', version: '1', 'code-sha256': digest })
    expect(await codeOf(name, '1')).toMatchObject({
      RepositoryType: 'ECR',
      ImageUri: `${REGISTRY}/${name}@sha256:${digest}`,
      ResolvedImageUri: `${REGISTRY}/${name}@sha256:${digest}`,
    })
    expect(await configurationOf(scene, name, 'live')).toMatchObject({
      PackageType: 'Image',
      CodeSha256: digest,
    })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'first' })
    expect(run.log).toContain(`Image: ${REGISTRY}/${name}:1.0, currently sha256:${digest}.`)
    expect(run.log).toContain(`+ ImageUri: ${REGISTRY}/${name}@sha256:${digest}`)
    expect(run.summary).toContain(`sha256:${digest}`)
  })

  test('is released by its tag, and the plan names both digests', async () => {
    const { name, digest } = await releasedImage()
    const next = await push(scene, `${name}:2`, 'two')
    const run = await scene.succeed(
      releaseOfImage(name, `${name}:2`, { 'memory-size': '512', payload: '{}' }),
    )
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(run.log).toContain(`~ image: sha256:${digest.slice(0, 12)} → sha256:${next.slice(0, 12)}`)
    expect(await configurationOf(scene, name, 'live')).toMatchObject({ CodeSha256: next, MemorySize: 512 })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'two' })
    expect(await invoke(scene, name, '1')).toMatchObject({ text: 'one' })
  })

  test('that is served already is a release without a write, and by its digest without a call of ECR', async () => {
    const { name, digest } = await releasedImage()
    for (const image of [`${name}:1`, `${name}@sha256:${digest}`, `${name}:gone@sha256:${digest}`]) {
      scene.calls()
      const run = await scene.succeed(releaseOfImage(name, image))
      expect(run.outputs).toMatchObject({ result: 'unchanged', version: '1', changed: 'false' })
      const calls = scene.calls()
      expect(calls.filter((operation) => !operation.startsWith('Get'))).toEqual(
        image.includes('@') ? [] : ['BatchGetImage'],
      )
    }
  })

  test('whose tag has moved is a new release', async () => {
    const { name } = await releasedImage()
    const moved = await push(scene, `${name}:1`, 'moved')
    const run = await scene.succeed(releaseOfImage(name, `${name}:1`))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', 'code-sha256': moved })
  })

  test('whose tag moves during the release is released as it was looked at', async () => {
    const { name } = await releasedImage()
    const looked = await push(scene, `${name}:2`, 'looked at')
    const stop = scene.aws.front.on('UpdateFunctionCode', async () => {
      await pushBroken(scene, `${name}:2`)
    })
    const run = await scene.succeed(releaseOfImage(name, `${name}:2`, { payload: '{}' }))
    stop()
    expect(run.outputs).toMatchObject({ result: 'deployed', 'code-sha256': looked })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'looked at' })
  })

  test('is planned without a write', async () => {
    const { name } = await releasedImage()
    const next = await push(scene, `${name}:2`, 'two')
    scene.calls()
    const run = await scene.succeed(releaseOfImage(name, `${name}:2`, { 'dry-run': 'true' }))
    const plan = JSON.parse(run.outputs['plan'] ?? '{}') as { steps: object[] }
    expect(plan.steps).toContainEqual(expect.objectContaining({ type: 'update-code', to: next }))
    expect(writes()).toEqual([])
  })

  test('that was tested in one function is released to another: the same one, by its digest', async () => {
    const { name: staging, digest } = await releasedImage('tested')
    await push(scene, `${staging}:1`, 'not tested')
    const production = freshName()
    const promote = releaseOfImage(production, `${staging}@sha256:${digest}`, { payload: '{}' })
    expect((await scene.succeed(promote)).outputs).toMatchObject({ result: 'created', version: '1' })
    expect(await invoke(scene, production, 'live')).toMatchObject({ text: 'tested' })
    expect((await codeOf(production, 'live'))?.ResolvedImageUri).toBe(
      (await codeOf(staging, 'live'))?.ResolvedImageUri,
    )
  })
})

describe('an index as docker/build-push-action pushes it', () => {
  test('creates a function with the image for its architecture, and is unchanged by every name of that image', async () => {
    const name = freshName()
    const { index, arm64 } = await pushBuilt(scene, `${name}:1`, 'one')
    const release = (image: string) => releaseOfImage(name, image, { architectures: 'arm64', payload: '{}' })
    const run = await scene.succeed(release(`${name}:1`))
    expect(run.outputs).toMatchObject({ result: 'created', version: '1', 'code-sha256': arm64 })
    expect(await codeOf(name, '1')).toMatchObject({ ResolvedImageUri: `${REGISTRY}/${name}@sha256:${arm64}` })
    expect(await configurationOf(scene, name, 'live')).toMatchObject({
      CodeSha256: arm64,
      Architectures: ['arm64'],
    })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'one for arm64' })
    expect(run.log).toContain(
      `sha256:${index}, an image index, whose image for this function is sha256:${arm64}.`,
    )
    scene.calls()
    for (const image of [`${name}:1`, `${name}@sha256:${index}`, `${name}@sha256:${arm64}`]) {
      const again = await scene.succeed(release(image))
      expect(again.outputs).toMatchObject({ result: 'unchanged', version: '1', 'code-sha256': arm64 })
    }
    expect(writes()).toEqual([])
  })

  test('is released by its own digest in the format of Docker, too, and with the architecture that the step asks for', async () => {
    const { name } = await releasedImage()
    const { index, amd64 } = await pushBuilt(scene, `${name}:2`, 'two', 'docker')
    const two = await scene.succeed(releaseOfImage(name, `${name}@sha256:${index}`))
    expect(two.outputs).toMatchObject({ result: 'deployed', version: '2', 'code-sha256': amd64 })
    const { arm64 } = await pushBuilt(scene, `${name}:3`, 'three')
    const three = await scene.succeed(
      releaseOfImage(name, `${name}:3`, { architectures: 'arm64', payload: '{}' }),
    )
    expect(three.outputs).toMatchObject({ result: 'deployed', version: '3', 'code-sha256': arm64 })
    expect(await configurationOf(scene, name, 'live')).toMatchObject({ Architectures: ['arm64'] })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'three for arm64' })
  })

  test('that fails its test leaves the alias as it is, and $LATEST gets image and architecture back', async () => {
    const { name, digest } = await releasedImage()
    await pushBuilt(scene, `${name}:2`)
    const run = await scene.run(releaseOfImage(name, `${name}:2`, { architectures: 'arm64', payload: '{}' }))
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    expect(await configurationOf(scene, name)).toMatchObject({
      CodeSha256: digest,
      Architectures: ['x86_64'],
    })
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
    expect(await invoke(scene, name, '$LATEST')).toMatchObject({ text: 'one' })
    expect(run.warnings).toEqual([])
  })

  test('is promoted and rolled back like any other version', async () => {
    const { name, digest } = await releasedImage()
    const { amd64 } = await pushBuilt(scene, `${name}:2`, 'two')
    await scene.succeed(releaseOfImage(name, `${name}:2`, { alias: 'stage' }))
    const promotion = await scene.succeed({ 'function-name': name, 'source-alias': 'stage', alias: 'live' })
    expect(promotion.outputs).toMatchObject({ version: '2', 'code-sha256': amd64 })
    const rollback = await scene.succeed({ mode: 'rollback', 'function-name': name, alias: 'live' })
    expect(rollback.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'code-sha256': digest })
    expect(rollback.warnings).toEqual([])
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'one' })
    expect(await codeOf(name)).toMatchObject({ ResolvedImageUri: `${REGISTRY}/${name}@sha256:${digest}` })
  })
})

describe('ImageConfig', () => {
  test('is set with the image, changes what runs, and is a no-op the second time', async () => {
    const { name } = await releasedImage('one')
    const inputs = releaseOfImage(name, `${name}:1`, {
      'function-configuration':
        'ImageConfig: { Command: [main.other], EntryPoint: [], WorkingDirectory: /var/task }\nSnapStart: { ApplyOn: PublishedVersions }',
    })
    expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(await invoke(scene, name, 'live')).toEqual({ other: 'one' })
    expect((await scene.succeed(inputs)).outputs['result']).toBe('unchanged')

    const less = { ...inputs, 'function-configuration': 'ImageConfig: { Command: [main.other] }' }
    expect((await scene.succeed(less)).outputs).toMatchObject({ result: 'deployed', version: '3' })
    expect((await configurationOf(scene, name, 'live')).ImageConfigResponse).toEqual({
      ImageConfig: { Command: ['main.other'] },
    })
    const none = { ...inputs, 'function-configuration': 'ImageConfig: {}' }
    expect((await scene.succeed(none)).outputs).toMatchObject({ result: 'deployed', version: '4' })
    expect(await invoke(scene, name, 'live')).toMatchObject({ text: 'one' })
  })

  test('goes back to $LATEST with the image of what is served', async () => {
    const { name, digest } = await releasedImage()
    await pushBroken(scene, `${name}:2`)
    const run = await scene.run(
      releaseOfImage(name, `${name}:2`, {
        payload: '{}',
        'function-configuration': 'ImageConfig: { WorkingDirectory: /elsewhere }',
      }),
    )
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    const latest = await configurationOf(scene, name)
    expect(latest).toMatchObject({ CodeSha256: digest })
    expect(latest.ImageConfigResponse).toBeUndefined()
  })
})

describe('an image that fails', () => {
  test('behind the alias: the alias goes back', async () => {
    const { name, digest } = await releasedImage()
    await push(scene, `${name}:2`, 'two')
    const run = await scene.run(
      releaseOfImage(name, `${name}:2`, {
        url: 'http://127.0.0.1:9/',
        'smoke-timeout': '1',
      }),
    )
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'failed-version': '2' })
    expect(await configurationOf(scene, name)).toMatchObject({ CodeSha256: digest })
  })

  test('when only the configuration is released next: $LATEST is put right first', async () => {
    const { name, digest } = await releasedImage()
    const broken = await pushBroken(scene, `${name}:2`)
    await scene.run(releaseOfImage(name, `${name}:2`, { payload: '{}', 'restore-latest': 'false' }))
    expect(await configurationOf(scene, name)).toMatchObject({ CodeSha256: broken })
    await scene.succeed({ 'function-name': name, alias: 'live', 'memory-size': '512' })
    expect(await configurationOf(scene, name, 'live')).toMatchObject({ CodeSha256: digest, MemorySize: 512 })
  })
})

describe('a run that is killed', () => {
  test.each(
    membersOfTheDay(['UpdateFunctionConfiguration', 'UpdateFunctionCode', 'PublishVersion', 'UpdateAlias']),
  )(
    'at %s leaves a working version behind the alias, and running again makes no version twice',
    async (operation) => {
      const { name } = await releasedImage()
      const next = await push(scene, `${name}:2`, 'two')
      const inputs = releaseOfImage(name, `${name}:2`, { 'memory-size': '512', payload: '{}' })
      const cut = scene.aws.front.inject({ operation, takesEffect: true, fault: { kind: 'stalled' } })
      const killed = await scene.run(inputs, { killWhen: cut.happened })
      expect(killed.exitCode).toBeNull()
      await expect(invoke(scene, name, 'live')).resolves.toHaveProperty('text')

      const run = await scene.succeed(inputs)
      expect(run.outputs).toMatchObject({ version: '2', 'code-sha256': next })
      expect(await versionsOf(scene, name)).toEqual(['1', '2'])
      expect(await configurationOf(scene, name, 'live')).toMatchObject({ CodeSha256: next, MemorySize: 512 })
    },
  )

  test('at the creation of the function goes on from there', async () => {
    const name = freshName()
    await push(scene, `${name}:1`, 'one')
    const inputs = releaseOfImage(name, `${name}:1`, {
      'function-configuration': 'ImageConfig: { Command: [main.other] }',
    })
    const cut = scene.aws.front.inject({
      operation: 'CreateFunction',
      takesEffect: true,
      fault: { kind: 'stalled' },
    })
    expect((await scene.run(inputs, { killWhen: cut.happened })).exitCode).toBeNull()
    expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'deployed', version: '1' })
    expect(await versionsOf(scene, name)).toEqual(['1'])
  })

  test('a creation whose answer is lost is found to be this release', async () => {
    const name = freshName()
    await push(scene, `${name}:1`, 'one')
    scene.aws.front.inject({ operation: 'CreateFunction', takesEffect: true, fault: { kind: 'reset' } })
    const run = await scene.succeed(releaseOfImage(name, `${name}:1`))
    expect(run.outputs).toMatchObject({ result: 'created', version: '1' })
  })
})

test('somebody else who gives the function another image at the same time stops the release', async () => {
  const { name } = await releasedImage()
  const [, theirs] = [await push(scene, `${name}:2`, 'two'), await push(scene, `${name}:3`, 'theirs')]
  const stop = scene.aws.front.on('PublishVersion', async () => {
    await scene.lambda.send(
      new UpdateFunctionCodeCommand({ FunctionName: name, ImageUri: `${REGISTRY}/${name}:3` }),
    )
  })
  const run = await scene.run(releaseOfImage(name, `${name}:2`))
  stop()
  expect(run.errors.join()).toContain('Somebody else changed')
  expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
  expect(await configurationOf(scene, name)).toMatchObject({ CodeSha256: theirs })
})

describe('what cannot be released is told before anything is written', () => {
  const refusal = async (inputs: Record<string, string>) => {
    scene.calls()
    const run = await scene.run(inputs)
    expect({ exitCode: run.exitCode, writes: writes() }).toEqual({ exitCode: 1, writes: [] })
    return run.errors.join('\n')
  }

  test('a tag that is not there', async () => {
    const { name } = await releasedImage()
    const text = await refusal(releaseOfImage(name, `${name}:9`))
    expect(text).toContain(`There is no image with the tag 9 in ${REGISTRY}/${name}.`)
    expect(text).toContain('Nothing was changed in AWS.')
  })

  test('a repository that is not there', async () => {
    expect(await refusal(releaseOfImage(freshName(), 'nowhere:1'))).toContain(
      `There is no repository \`nowhere\` in the registry ${REGISTRY}.`,
    )
  })

  test('a digest that is not there, also in a plan', async () => {
    const { name } = await releasedImage()
    const digest = '0'.repeat(64)
    const text = await refusal(
      releaseOfImage(name, `${name}@sha256:${digest}`, { 'dry-run': 'true', 'memory-size': '512' }),
    )
    expect(text).toContain(`There is no image with the digest sha256:${digest} in ${REGISTRY}/${name}.`)
  })

  test('an index without an image for the architecture of the function', async () => {
    const { name } = await releasedImage()
    const content = { handler: 'main.handler', archive: new Uint8Array() }
    const { images } = await pushIndex(scene.aws, `${name}:arm`, { 'linux/arm64/v8': content })
    const text = await refusal(releaseOfImage(name, `${name}:arm`))
    expect(text).toContain(`${REGISTRY}/${name}:arm lists no image for linux/amd64`)
    expect(text).toContain(`${images[0]} (linux/arm64/v8)`)
    expect(text).toContain('`architectures: arm64`')
  })

  test('an image for another architecture', async () => {
    const { name } = await releasedImage()
    const arm = await push(scene, `${name}:arm`, 'arm', { platform: 'linux/arm64' })
    expect(await refusal(releaseOfImage(name, `${name}@sha256:${arm}`))).toContain(
      'is an image for linux/arm64, but a function with the architecture x86_64',
    )
  })

  test('an image of another account, whose repository lets nobody in', async () => {
    const { name } = await releasedImage()
    const account = '210987654321'
    const content = { handler: 'main.handler', archive: new Uint8Array() }
    await pushImage({ ...scene.aws, registryId: account }, 'shared:1', content)
    const uri = `${account}.dkr.ecr.eu-west-1.amazonaws.com/shared:1`
    expect(await refusal({ 'function-name': name, alias: 'live', 'image-uri': uri })).toContain(
      `The account ${account} does not let the account 123456789012 use its repository shared`,
    )
  })

  test('an image for a function that is packaged as a zip archive, and the reverse', async () => {
    const zip = freshName()
    await createFunction(scene, zip)
    const { name, digest } = await releasedImage()
    expect(await refusal(releaseOfImage(zip, `${name}@sha256:${digest}`))).toContain(
      `The function ${zip} is packaged as a zip archive, and its package type cannot be changed to a container image.`,
    )
    expect(await refusal({ 'function-name': name, alias: 'live', 'source-dir': 'app' })).toContain(
      'cannot be changed to a zip archive',
    )
  })

  test('settings of zip archives for a function that runs an image, and the reverse', async () => {
    const { name } = await releasedImage()
    expect(await refusal({ 'function-name': name, alias: 'live', runtime: 'python3.13' })).toContain(
      '`runtime` applies only to zip archives',
    )
    const zip = freshName()
    await createFunction(scene, zip)
    const configuration = { 'function-configuration': 'ImageConfig: { Command: [a.b] }' }
    expect(await refusal({ 'function-name': zip, alias: 'live', ...configuration })).toContain(
      '`ImageConfig`, which applies only to container images',
    )
  })

  test('an image that may not be looked at: the error names the permission', async () => {
    const { name } = await releasedImage()
    scene.aws.front.inject({
      operation: 'BatchGetImage',
      fault: {
        kind: 'error',
        status: 400,
        code: 'AccessDeniedException',
        message: `User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:eu-west-1:123456789012:repository/${name} because no identity-based policy allows the ecr:BatchGetImage action`,
      },
    })
    const text = await refusal(releaseOfImage(name, `${name}:1`))
    expect(text).toContain('are not allowed to perform ecr:BatchGetImage on')
    expect(text).toContain('docs/iam.md')
  })
})

test('a repository that Lambda may not read is told as such, and not as a permission of the role', async () => {
  const { name } = await releasedImage()
  await push(scene, `${name}:2`, 'two')
  scene.aws.front.inject({
    operation: 'UpdateFunctionCode',
    fault: {
      kind: 'error',
      status: 403,
      code: 'AccessDeniedException',
      message: 'Lambda does not have permission to access the ECR image. Check the ECR permissions.',
    },
  })
  const run = await scene.run(releaseOfImage(name, `${name}:2`))
  expect(run.errors.join()).toContain('Lambda is not allowed to read the image')
  expect(run.errors.join()).not.toContain('credentials are not allowed to perform')
  expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
})

test('an image whose platform cannot be read is released unchecked, and its test finds another platform', async () => {
  const { name } = await releasedImage()
  await push(scene, `${name}:arm`, 'arm', { platform: 'linux/arm64' })
  scene.aws.front.inject({
    operation: 'GetDownloadUrlForLayer',
    fault: { kind: 'error', status: 400, code: 'AccessDeniedException', message: 'Not allowed.' },
  })
  const run = await scene.run(releaseOfImage(name, `${name}:arm`, { payload: '{}' }))
  expect(run.log).toContain('The platform of the image was not checked, because its config could not be read')
  expect(run.errors.join()).toContain('exec format error')
  expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
})

test('an image that was deleted in ECR is not put back to $LATEST, which a warning says', async () => {
  const { name } = await releasedImage()
  await pushBroken(scene, `${name}:2`)
  scene.aws.front.inject({
    operation: 'UpdateFunctionCode',
    nth: 2,
    fault: {
      kind: 'error',
      status: 400,
      code: 'InvalidParameterValueException',
      message: `Source image ${REGISTRY}/${name}@sha256:… does not exist. Provide a valid source image.`,
    },
  })
  const run = await scene.run(releaseOfImage(name, `${name}:2`, { payload: '{}' }))
  expect(run.outputs).toMatchObject({ result: 'failed', version: '1' })
  expect(run.errors.join()).toMatch(/could not be restored.*lifecycle rules/s)
})
