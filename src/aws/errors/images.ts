import type { Facts } from './facts.ts'
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
  facts: Facts,
): readonly [problem: string, advice: string] | undefined {
  if (!WORDS.unreadableImage.test(message)) return undefined
  return [
    `Lambda is not allowed to read the image. (${operation}: ${message})`,
    `${adviceOnRepository(facts)} Then run the workflow again.`,
  ]
}

/** How a repository lets Lambda read its images, by whether it is in the account of the function. */
function adviceOnRepository({ imageUri = '', executionRole }: Facts): string {
  const [, owner, repository = 'NAME'] = IMAGE.exec(imageUri) ?? []
  const account = executionRole?.split(':')[4]
  const isForeign = owner !== undefined && account !== undefined && owner !== account
  const others = isForeign
    ? `, and ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} for the account of the function`
    : ''
  return `Add ${FOR_LAMBDA} to the statements in the policy of the repository${others}: \`aws ecr get-repository-policy --repository-name ${repository}\` prints the policy, and \`aws ecr set-repository-policy\` replaces all of it. ${isForeign ? `Only the account ${owner} can do that.` : OWN_ACCOUNT}`
}

const OWN_ACCOUNT =
  'Or allow the role of this step to perform ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on this repository: Lambda then adds the statement itself.'

/** Account and name of a repository in the URI of an image (Amazon ECR user guide, "Private registry authentication"). */
const IMAGE = /^(\d{12})\.dkr\.ecr\.[^/]+\/([^@:]+)/
