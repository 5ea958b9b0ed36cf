import { type ImageBuild, pushImage, pushIndex } from '../../local-aws/push-image.ts'
import { handlerSource, ROLE, type Scene, zipOf } from './scene.ts'

/** The address of the local AWS's registry. */
export const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'

const hexadecimal = (digest: string) => digest.slice('sha256:'.length)

/** An image that answers a text, and its name by the handler `main.other`. */
function answering(text: string) {
  const other = `\n\ndef other(event, context):\n    return {"other": "${text}"}\n`
  return { handler: 'main.handler', archive: zipOf({ 'main.py': `${handlerSource(text)}${other}` }) }
}

/** An image whose handler always fails. */
const failing = {
  handler: 'main.handler',
  archive: zipOf({ 'main.py': 'def handler(event, context):\n    raise KeyError("orders")\n' }),
}

/**
 * Pushes an image that answers a text, and its name by the handler `main.other`.
 * @param name `orders:1.4.0`
 * @returns its digest, as 64 hexadecimal digits
 */
export async function push(scene: Scene, name: string, text: string, build?: ImageBuild): Promise<string> {
  return hexadecimal(await pushImage(scene.aws, name, answering(text), build))
}

/** Pushes an image whose handler always fails. */
export async function pushBroken(scene: Scene, name: string): Promise<string> {
  return hexadecimal(await pushImage(scene.aws, name, failing))
}

/** An index and its images, by their digests of 64 hexadecimal digits. */
export interface BuiltImages {
  readonly index: string
  readonly amd64: string
  readonly arm64: string
}

/**
 * Pushes what docker/build-push-action pushes for two platforms: an index of two images, which answer a text and the name
 * of their platform, and of their attestations.
 * @param text absent: the images fail
 */
export async function pushBuilt(
  scene: Scene,
  name: string,
  text?: string,
  format?: ImageBuild['format'],
): Promise<BuiltImages> {
  const of = (platform: string) => (text === undefined ? failing : answering(`${text} for ${platform}`))
  const images = { 'linux/amd64': of('amd64'), 'linux/arm64': of('arm64') }
  const pushed = await pushIndex(scene.aws, name, images, format && { format })
  const [amd64 = '', arm64 = ''] = pushed.images.map(hexadecimal)
  return { index: hexadecimal(pushed.digest), amd64, arm64 }
}

/** The inputs that release an image to the alias `live`; a function that does not exist is created. */
export const releaseOfImage = (functionName: string, image: string, more: Record<string, string> = {}) => ({
  'function-name': functionName,
  alias: 'live',
  'image-uri': `${REGISTRY}/${image}`,
  'execution-role': ROLE,
  ...more,
})
