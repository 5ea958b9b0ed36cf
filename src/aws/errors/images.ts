import { WORDS } from './words.ts'

/** A statement of a repository's policy (Lambda developer guide, "Amazon ECR permissions" and "cross-account permissions"). */
function statementFor(principal: string): string {
  return `\`{ "Effect": "Allow", "Principal": ${principal}, "Action": [ "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer" ] }\``
}

const FOR_LAMBDA = statementFor('{ "Service": "lambda.amazonaws.com" }')

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
    `The account ${owner} does not let the account ${account} use its repository ${repository}. (${operation}: ${message})`,
    `Check the account in \`image-uri\`. If it is right, its owner has to add two statements to the policy of the repository, which allow ${action} and what Lambda needs: ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} and ${FOR_LAMBDA}.`,
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
    `Lambda is not allowed to read the image. (${operation}: ${message})`,
    `Add ${FOR_LAMBDA} to the statements in the policy of the repository (\`aws ecr set-repository-policy\` replaces the whole policy). Or, if the repository is in the account of the function, allow ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on it to the role of this step: Lambda then adds the statement itself. A repository in another account must also allow the account of the function. Then run the workflow again.`,
  ]
}
