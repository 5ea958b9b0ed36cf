import type { Fault, Injection } from '../../../local-aws/front/front.ts'

/** A call of a run: the service, the name of the operation, and which of its calls it is, counted from 1. */
export interface CallSite {
  readonly service: string
  readonly operation: string
  readonly nth: number
}

/** What goes wrong at a call, and how the run is ended there. */
export interface FaultKind {
  /** As the column of the table. */
  readonly name: string
  /** Says the same in a sentence of docs/reliability.md. */
  readonly meaning: string
  at(site: CallSite): Injection
  /** From the hit on every call of whatever operation goes wrong in the same way. */
  readonly spreads?: true
  /** A write of Lambda meets it, and nobody notices: the run ends as an undisturbed one. */
  readonly isSurvived?: true
  /** The process is ended when the call has taken effect. */
  readonly ends?: 'SIGTERM' | 'SIGKILL'
}

/** The error that each service answers in a case: status, code. */
type Codes = Readonly<Record<'lambda' | 's3' | 'sts' | 'codedeploy', readonly [status: number, code: string]>>

function error({ service }: CallSite, codes: Codes, message: string): Fault {
  const [status, code] = codes[Object.hasOwn(codes, service) ? (service as keyof Codes) : 'lambda']
  return { kind: 'error', status, code, message }
}

const DENIED: Codes = {
  lambda: [403, 'AccessDeniedException'],
  s3: [403, 'AccessDenied'],
  sts: [403, 'AccessDenied'],
  codedeploy: [400, 'AccessDeniedException'],
}
const EXPIRED: Codes = {
  lambda: [403, 'ExpiredTokenException'],
  s3: [400, 'ExpiredToken'],
  sts: [400, 'ExpiredTokenException'],
  codedeploy: [400, 'ExpiredTokenException'],
}
/**
 * STS has neither 404 nor 409 nor 412: a provider that is not there (yet), one that cannot be asked now, another region.
 * Nor has CodeDeploy: a deployment that it does not know, a group that is busy, a status that does not fit.
 */
const MISSING: Codes = {
  lambda: [404, 'ResourceNotFoundException'],
  s3: [404, 'NoSuchBucket'],
  sts: [400, 'InvalidIdentityToken'],
  codedeploy: [400, 'DeploymentDoesNotExistException'],
}
const BUSY: Codes = {
  lambda: [409, 'ResourceConflictException'],
  s3: [409, 'OperationAborted'],
  sts: [400, 'IDPCommunicationError'],
  codedeploy: [400, 'DeploymentLimitExceededException'],
}
const STALE: Codes = {
  lambda: [412, 'PreconditionFailedException'],
  s3: [412, 'PreconditionFailed'],
  sts: [403, 'RegionDisabledException'],
  codedeploy: [400, 'InvalidDeploymentStatusException'],
}
const UPDATE_IN_PROGRESS =
  'The operation cannot be performed at this time. An update is in progress for resource: arn:aws:lambda:eu-west-1:123456789012:function:x'

const always = { times: Number.POSITIVE_INFINITY }

/** Columns of the matrix, in their order. */
export const FAULTS: readonly FaultKind[] = [
  {
    name: 'denied',
    meaning: 'AWS denies the operation, from this call on',
    at: (site) => ({
      ...site,
      ...always,
      fault: error(site, DENIED, `User: deploy is not authorized to perform: ${site.operation}`),
    }),
  },
  {
    name: 'expired',
    meaning:
      'the credentials have expired, for this call and all after it; with `role-to-assume`, for this one',
    spreads: true,
    at: (site) => ({
      ...site,
      fault: error(site, EXPIRED, 'The security token included in the request is expired'),
    }),
  },
  {
    name: '404',
    meaning: 'AWS does not find it, once; what is to be deleted is gone then',
    at: (site) => ({
      ...site,
      fault: error(site, MISSING, 'The resource does not exist: not found.'),
      ...(site.operation.startsWith('Delete') && { takesEffect: true }),
    }),
  },
  {
    name: '409',
    meaning: 'an update is in progress, once',
    isSurvived: true,
    at: (site) => ({ ...site, fault: error(site, BUSY, UPDATE_IN_PROGRESS) }),
  },
  {
    name: '412',
    meaning: 'a precondition failed, once',
    at: (site) => ({
      ...site,
      fault: error(site, STALE, 'The RevisionId provided does not match the latest RevisionId.'),
    }),
  },
  {
    name: '429',
    meaning: 'the call is throttled, once',
    isSurvived: true,
    at: (site) => ({ ...site, fault: { kind: 'throttled' } }),
  },
  {
    name: '429 …',
    meaning: 'the operation is throttled, from this call on',
    at: (site) => ({ ...site, ...always, fault: { kind: 'throttled' } }),
  },
  {
    name: '500',
    meaning: 'AWS fails, once',
    isSurvived: true,
    at: (site) => ({ ...site, fault: { kind: 'server-error' } }),
  },
  {
    name: '500 …',
    meaning: 'AWS fails the operation, from this call on',
    at: (site) => ({ ...site, ...always, fault: { kind: 'server-error' } }),
  },
  {
    name: 'reset',
    meaning: 'the connection breaks before the request gets through',
    isSurvived: true,
    at: (site) => ({ ...site, fault: { kind: 'reset' } }),
  },
  {
    name: 'reset after',
    meaning: 'the connection breaks after the call took effect, without an answer',
    isSurvived: true,
    at: (site) => ({ ...site, fault: { kind: 'reset' }, takesEffect: true }),
  },
  {
    name: 'lost',
    meaning: 'the call takes effect, and half of its answer comes before the connection ends',
    isSurvived: true,
    at: (site) => ({ ...site, fault: { kind: 'cut-off' }, takesEffect: true }),
  },
  {
    name: 'stalled',
    meaning: 'the call takes effect, and its answer never comes',
    isSurvived: true,
    at: (site) => ({ ...site, fault: { kind: 'stalled' }, takesEffect: true }),
  },
  {
    name: 'malformed',
    meaning: 'the call takes effect, and nobody can read its answer',
    isSurvived: true,
    at: (site) => ({ ...site, fault: { kind: 'malformed' }, takesEffect: true }),
  },
  {
    name: 'SIGTERM',
    meaning: 'the run is cancelled when the call has taken effect; its answer comes a moment later',
    ends: 'SIGTERM',
    at: (site) => ({ ...site, fault: { kind: 'late', milliseconds: 50 } }),
  },
  {
    name: 'SIGKILL',
    meaning: 'the runner is lost when the call has taken effect',
    ends: 'SIGKILL',
    at: (site) => ({ ...site, fault: { kind: 'stalled' }, takesEffect: true }),
  },
]
