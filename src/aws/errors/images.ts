/** AWS's page with the policies of repositories. */
const GUIDE =
  'the Lambda developer guide has the statement under "Amazon ECR permissions" (principal lambda.amazonaws.com, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer)'

/** AWS's page with the policies of repositories that other accounts use. */
const CROSS_ACCOUNT_GUIDE =
  'the Lambda developer guide has both statements under "Amazon ECR cross-account permissions" (for the account and for lambda.amazonaws.com)'

/**
 * What to do about an image that Lambda refuses, by its message; undefined for any other message.
 * @param message AWS's message
 */
export function imageAdvice(message: string): string | undefined {
  if (/source image .{0,500} does not exist/i.test(message))
    return 'The image is no longer in the repository: push it again, and let lifecycle rules keep the images that versions of the function use.'
  if (/(manifest|media type).{0,500} not supported/i.test(message))
    return 'Lambda takes a single image whose manifest, config and layers have the media types of Docker image manifest V2, schema 2, or of OCI 1.0. Build it as Docker does by default, for instance without `compression=zstd`.'
  if (/source image .{0,500} is not valid/i.test(message))
    return "Check `image-uri`: the image has to be in a private repository of ECR in the function's region."
  return undefined
}

/**
 * Explains that a repository in another account does not admit this one, which no permission of the role changes; undefined
 * for any other refusal.
 * @param message AWS's message (IAM user guide, "Troubleshoot access denied error messages")
 */
export function explainForeignRepository(
  message: string,
  operation: string,
): readonly [problem: string, advice: string] | undefined {
  const refused =
    /^User: arn:[^:]+:[^:]+::(\d{12}):.* perform: (ecr:\w+) on resource: arn:[^:]+:ecr:[^:]+:(\d{12}):repository\/(\S+) because no resource-based policy allows/
  const [, account, action, owner, repository] = refused.exec(message) ?? []
  if (!account || account === owner) return undefined
  return [
    `${operation}: the account ${owner} does not let the account ${account} use its repository ${repository}. (${message})`,
    `Check the account in \`image-uri\`. If it is right, its owner has to allow ${action} for the account ${account} in the policy of the repository: ${CROSS_ACCOUNT_GUIDE}.`,
  ]
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
