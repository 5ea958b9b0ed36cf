import { AwsError } from '../answer.ts'

/** 400: every error of CodeDeploy's API has this status (CodeDeploy API reference). */
export const refusal = (code: string, message: string) => new AwsError(400, `${code}Exception`, message)

/** 400: the AppSpec, or what names it, is not one that can be deployed. */
export const invalidRevision = (message: string) => refusal('InvalidRevision', message)

/** 400: there is no such deployment. */
export const unknownDeployment = (id: string) =>
  refusal('DeploymentDoesNotExist', `The deployment ${id} could not be found`)

/** 501: the front does not know this part of CodeDeploy. */
export const notKnown = (what: string) =>
  new AwsError(501, 'NotImplemented', `${what} is not in local-aws/front/codedeploy/: add it there.`)
