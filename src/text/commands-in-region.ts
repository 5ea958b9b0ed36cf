/** A command of the AWS CLI up to its first option. A mention of an operation has no options. */
const REGIONAL_COMMAND = /\baws (deploy|ecr|kms|lambda)(?: [a-z][a-z0-9-]*){1,2}(?= --(?!region ))/g

/** Gives every command in a text the region of the run: without it, the reader's default region decides. */
export function withCommandsInRegion(text: string, region: string | undefined): string {
  return region ? text.replace(REGIONAL_COMMAND, `$& --region ${region}`) : text
}
