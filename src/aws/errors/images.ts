/** The page of AWS that has the policies of repositories. */
const GUIDE =
  'the Lambda developer guide has the statement under "Amazon ECR permissions" (principal lambda.amazonaws.com, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer)'

/**
 * What to do about an image that Lambda does not take, by its words; undefined for any other message.
 * @param said AWS's message
 */
export function imageAdvice(said: string): string | undefined {
  if (/source image .* does not exist/i.test(said))
    return 'The image is not in the repository any more: push it again, and let lifecycle rules keep the images that versions of the function use.'
  if (/(manifest|media type).* not supported/i.test(said))
    return 'Lambda takes a single image and no list of them: build it for one platform and without attestations, `docker buildx build --platform linux/amd64 --provenance=false --sbom=false`.'
  if (/source image .* is not valid/i.test(said))
    return "Check `image-uri`: the image has to be in a private repository of ECR in the function's region."
  return undefined
}

/**
 * Explains that Lambda itself may not read an image, which no permission of the role helps with; undefined for any
 * other refusal.
 * @param said AWS's message
 */
export function explainUnreadableImage(
  said: string,
  operation: string,
): readonly [problem: string, advice: string] | undefined {
  if (!/Lambda does not have permission to access the ECR image/i.test(said)) return undefined
  return [
    `${operation}: Lambda may not read the image. (${said})`,
    `Let the repository's own policy allow it: ${GUIDE}. In the account of the function, Lambda adds that itself where the role of this step has ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on the repository; a repository of another account has to let in that account, too.`,
  ]
}
