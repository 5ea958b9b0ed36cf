import { WORDS } from './words.ts'

/** AWS's page with the policies of repositories. */
const GUIDE =
  'the Lambda developer guide has the statement under "Amazon ECR permissions" (principal lambda.amazonaws.com, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer)'

/** AWS's page with the policies of repositories that other accounts use. */
const CROSS_ACCOUNT_GUIDE =
  'the Lambda developer guide has both statements under "Amazon ECR cross-account permissions" (for the account and for lambda.amazonaws.com)'

/**
 * Explains that a repository in another account does not admit this one, which no permission of the role changes; undefined
 * for any other refusal.
 * @param message AWS's message (IAM user guide, "Troubleshoot access denied error messages")
 */
export function explainForeignRepository(
  message: string,
  operation: string,
): readonly [problem: string, advice: string] | undefined {
  const [, account, action, owner, repository] = WORDS.foreignRepository.exec(message) ?? []
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
  if (!WORDS.unreadableImage.test(message)) return undefined
  return [
    `${operation}: Lambda is not allowed to read the image. (${message})`,
    `Allow it in the policy of the repository: ${GUIDE}. In the account of the function, Lambda adds the statement itself if the role of this step has ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on the repository. A repository in another account must also allow the account of the function.`,
  ]
}
