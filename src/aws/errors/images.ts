/** AWS's page with the policies of repositories. */
const GUIDE =
  'the Lambda developer guide has the statement under "Amazon ECR permissions" (principal lambda.amazonaws.com, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer)'

/**
 * What to do about an image that Lambda refuses, by its message; undefined for any other message.
 * @param message AWS's message
 */
export function imageAdvice(message: string): string | undefined {
  if (/source image .* does not exist/i.test(message))
    return 'The image is no longer in the repository: push it again, and let lifecycle rules keep the images that versions of the function use.'
  if (/(manifest|media type).* not supported/i.test(message))
    return 'Lambda takes a single image, not an image index: build it for one platform and without attestations, `docker buildx build --platform linux/amd64 --provenance=false --sbom=false`.'
  if (/source image .* is not valid/i.test(message))
    return "Check `image-uri`: the image has to be in a private repository of ECR in the function's region."
  return undefined
}

/**
 * Explains that Lambda itself is not allowed to read an image, which no permission of the role changes; undefined for
 * any other refusal.
 * @param message AWS's message
 */
export function explainUnreadableImage(
  message: string,
  operation: string,
): readonly [problem: string, advice: string] | undefined {
  if (!/Lambda does not have permission to access the ECR image/i.test(message)) return undefined
  return [
    `${operation}: Lambda is not allowed to read the image. (${message})`,
    `Allow it in the policy of the repository: ${GUIDE}. In the account of the function, Lambda adds the statement itself if the role of this step has ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on the repository. A repository in another account must also allow the account of the function.`,
  ]
}
