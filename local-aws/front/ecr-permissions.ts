import type { Json } from './answer.ts'
import { repositoryOf } from './images.ts'
import type { Permission } from './lambda-permissions.ts'

/**
 * What a call to ECR needs: the action of its name, on the repository that it names (Service Authorization Reference,
 * Amazon ECR).
 */
export function ecrPermissions(
  operation: string,
  body: Json,
  region: string,
  accountId: string,
): Permission[] {
  const { repositoryName, registryId = accountId } = body
  const arn = `arn:aws:ecr:${region}:${String(registryId)}:repository/${String(repositoryName)}`
  return [{ action: `ecr:${operation}`, resource: repositoryName === undefined ? '*' : arn }]
}

/**
 * An image is read in the name of whoever gives it to a function. AWS documents it for images of other accounts
 * (knowledge center, "lambda-ecr-image"); here it is asked for any.
 */
export function imagePermissions(uri: unknown): Permission[] {
  const place = typeof uri === 'string' ? repositoryOf(uri) : undefined
  if (place === undefined) return []
  const resource = `arn:aws:ecr:${place.region}:${place.account}:repository/${place.repository}`
  return ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'].map((action) => ({ action, resource }))
}
