import { pushImage } from '../../local-aws/push-image.ts'
import { handlerSource, ROLE, type Scene, zipOf } from './scene.ts'

/** The address of the local AWS's registry. */
export const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'

/**
 * Pushes an image that answers a text, and its name by the handler `main.other`.
 * @param name `orders:1.4.0`
 * @returns its digest, as 64 hexadecimal digits
 */
export async function push(scene: Scene, name: string, text: string): Promise<string> {
  const other = `\n\ndef other(event, context):\n    return {"other": "${text}"}\n`
  const archive = zipOf({ 'main.py': `${handlerSource(text)}${other}` })
  const digest = await pushImage(scene.aws, name, { handler: 'main.handler', archive })
  return digest.slice('sha256:'.length)
}

/** Pushes an image whose handler always fails. */
export async function pushBroken(scene: Scene, name: string): Promise<string> {
  const archive = zipOf({ 'main.py': 'def handler(event, context):\n    raise KeyError("orders")\n' })
  const digest = await pushImage(scene.aws, name, { handler: 'main.handler', archive })
  return digest.slice('sha256:'.length)
}

/** The inputs that release an image to the alias `live`; a function that does not exist is created. */
export const releaseOfImage = (functionName: string, image: string, more: Record<string, string> = {}) => ({
  'function-name': functionName,
  alias: 'live',
  'image-uri': `${REGISTRY}/${image}`,
  'execution-role': ROLE,
  ...more,
})
