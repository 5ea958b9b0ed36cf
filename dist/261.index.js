export const id = 261;
export const ids = [261];
export const modules = {

/***/ 5261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ openAws),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   xS: () => (/* binding */ clientLike),
/* harmony export */   y0: () => (/* binding */ orUndefined)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3025);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8014);
/* harmony import */ var _cancellable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2434);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5038);
/* harmony import */ var _large_bodies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6052);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2235);








/** Clients are created on first use: a test of a URL needs no client and no region. */
function openAws(options) {
    const { cancellation, waitScale, credentials } = options;
    const client = once(() => (0,_cancellable_js__WEBPACK_IMPORTED_MODULE_2__/* .stopWith */ .V)(controlClient(options, credentials), cancellation));
    const undoing = once(() => {
        // Uses the same credentials: there may be no time to sign in again.
        const hurrying = (0,_cancellable_js__WEBPACK_IMPORTED_MODULE_2__/* .hurryWith */ .$)(controlClient(options, client().config.credentials), cancellation);
        return {
            ...aws,
            client: hurrying,
            invoking: once(() => (0,_cancellable_js__WEBPACK_IMPORTED_MODULE_2__/* .hurryWith */ .$)(invokingClient(hurrying), cancellation)),
            clock: (0,_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .scaledClock */ .vs)(waitScale, cancellation.undoingOver),
        };
    });
    const aws = {
        ...options,
        get client() {
            return client();
        },
        invoking: once(() => (0,_cancellable_js__WEBPACK_IMPORTED_MODULE_2__/* .stopWith */ .V)(invokingClient(client()), cancellation, { waitForWrites: false })),
        clock: (0,_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .scaledClock */ .vs)(waitScale, cancellation.stop),
        undoing,
        // Through the client, because it caches credentials, too.
        renewSession: credentials && (() => client().config.credentials({ forceRefresh: true })),
    };
    return aws;
}
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
function controlClient({ region, waitScale }, credentials) {
    return (0,_large_bodies_js__WEBPACK_IMPORTED_MODULE_4__/* .sendInPieces */ .z)(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .LambdaClient */ .Nox({ ...(0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .clientConfiguration */ .k)(region, waitScale), ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutUndefined */ .r)({ credentials }) }));
}
/**
 * A client that makes each call once, with no time limit of its own: the caller decides about retries, and a function
 * may run for 15 minutes. It signs with the credentials of the other client.
 */
function invokingClient({ config }) {
    return new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .LambdaClient */ .Nox({
        region: config.region,
        credentials: config.credentials,
        maxAttempts: 1,
        requestHandler: { connectionTimeout: 10_000, requestTimeout: 0, socketTimeout: 0 },
    });
}
/** Creates a client of another service with the settings of the client for Lambda. */
async function clientLike({ client: { config } }, Client) {
    const { region, credentials, maxAttempts, requestHandler } = config;
    return new Client({
        region,
        credentials,
        maxAttempts,
        requestHandler,
        retryStrategy: await config.retryStrategy(),
    });
}
/**
 * Makes one call and explains its error.
 * @param resource the resource that errors name: a function's name with its qualifier, or an ARN
 * @param secrets values in the request that no error may show
 * @throws AwsFailure; a Failure when the action could not sign in
 */
async function send(aws, operation, resource, call, secrets = []) {
    const timedCall = () => timed(aws, `${operation} ${resource}`, call);
    try {
        return await timedCall().catch((error) => withNewSession(aws, error, timedCall));
    }
    catch (error) {
        throw error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? error : (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainAwsError */ .Ni)(error, operation, resource, secrets);
    }
}
/** Makes a call and writes its outcome and duration to the debug log. */
async function timed({ debug }, name, call) {
    const start = performance.now();
    const note = (outcome) => debug(`${name}: ${outcome}${Math.round(performance.now() - start)} ms`);
    try {
        const answer = await call();
        note('');
        return answer;
    }
    catch (error) {
        const { code, status, requestId } = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sdkErrorDetails */ .tz)(error);
        note(`${status || 'no answer'} ${code}${requestId ? `, request ${requestId}` : ''}, `);
        throw error;
    }
}
/**
 * Repeats a call that AWS refused because the session has expired, for instance when the runner's clock is wrong. Such a
 * call had no effect. Only a session that the action itself started can be renewed.
 */
async function withNewSession({ renewSession }, error, call) {
    if (!renewSession || error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR || !(0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sdkErrorDetails */ .tz)(error)))
        throw error;
    await renewSession();
    try {
        return await call();
    }
    catch (second) {
        const details = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sdkErrorDetails */ .tz)(second);
        throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)(details) ? (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainRenewedSession */ ._)(details) : second;
    }
}
/** The response of a call, or undefined when the resource does not exist. */
function orUndefined(answer) {
    return answer.catch((error) => {
        if ((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    });
}


/***/ }),

/***/ 2434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hurryWith),
/* harmony export */   V: () => (/* binding */ stopWith)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2529);

/**
 * Milliseconds that one request may take after a cancellation, so that there is time for another. These requests are
 * small.
 */
const HURRIED = 1500;
/**
 * Makes the requests of a client end when the run is cancelled. No new request begins. A read in progress is aborted at
 * once. A write in progress has a short time to finish, so that its outcome is known. Each retry of the SDK counts as a
 * new request.
 * @param waitForWrites false where no request changes anything, such as invocations
 */
function stopWith(client, { stop, writesOver, writing }, { waitForWrites = true } = {}) {
    return handling(client, async (handle, request, options) => {
        const limit = isWrite(request) && waitForWrites ? writesOver : stop;
        if (!abortsUpload(request))
            stop.throwIfAborted();
        const answer = handle(request, { ...options, abortSignal: either(limit, options.abortSignal) });
        if (limit === writesOver)
            writing(answer);
        try {
            // A stalled body may keep the SDK from aborting.
            return await Promise.race([answer, (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .aborted */ .QH)(limit)]);
        }
        catch (error) {
            throw limit.aborted ? limit.reason : error;
        }
    });
}
/** The upload of a part does not count as a write: parts are not an object yet. */
function isWrite({ method, query = {} }) {
    return method !== 'GET' && method !== 'HEAD' && !('partNumber' in query);
}
/** Removes the parts of an interrupted upload from S3 (AbortMultipartUpload), where nobody would find them later. */
function abortsUpload({ method, query = {} }) {
    return method === 'DELETE' && 'uploadId' in query;
}
/** Limits the time of each request of a client that undoes changes, once the run is cancelled. */
function hurryWith(client, { stop, undoingOver }) {
    return handling(client, async (handle, request, options) => {
        undoingOver.throwIfAborted();
        const late = stop.aborted ? AbortSignal.timeout(HURRIED) : undefined;
        const signals = late ? AbortSignal.any([undoingOver, late]) : undoingOver;
        try {
            return await handle(request, { ...options, abortSignal: either(signals, options.abortSignal) });
        }
        catch (error) {
            throw late?.aborted && !undoingOver.aborted ? new AnswerTooLate() : error;
        }
    });
}
/** The SDK retries after an error with this name. */
class AnswerTooLate extends Error {
    name = 'TimeoutError';
    constructor() {
        super(`no response within ${HURRIED} ms`);
    }
}
function either(limit, given) {
    return given instanceof AbortSignal ? AbortSignal.any([limit, given]) : limit;
}
function handling(client, handle) {
    const { requestHandler } = client.config;
    const inner = Reflect.get(requestHandler, 'handle').bind(requestHandler);
    const wrapped = (request, options = {}) => handle(inner, request, options);
    client.config.requestHandler = new Proxy(requestHandler, {
        get: (target, member) => (member === 'handle' ? wrapped : Reflect.get(target, member)),
    });
    return client;
}


/***/ }),

/***/ 5038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ clientConfiguration)
/* harmony export */ });
/* harmony import */ var _smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3609);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3025);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8014);



/** Attempts of a call that is throttled, fails in AWS or gets no response; the SDK waits in between. */
const ATTEMPTS = 8;
/**
 * In milliseconds. After this time without data in either direction, the connection counts as lost. A whole call has no
 * limit, because 50 MB may take long on a slow connection. S3's client would also use such a limit to wait for 100
 * Continue, which some proxies do not forward; without a limit, it sends after six seconds.
 */
const IDLE_TIMEOUT = 120_000;
/**
 * The configuration of every client for short calls, with the SDK's standard retries.
 * @param waitScale factor on every wait: for responses, and before retries
 */
function clientConfiguration(region, waitScale) {
    return {
        region,
        maxAttempts: ATTEMPTS,
        retryStrategy: new ScaledRetryStrategy(ATTEMPTS, waitScale),
        requestHandler: { connectionTimeout: 10_000, socketTimeout: IDLE_TIMEOUT * waitScale },
    };
}
/** Attempts of a call whose connection stalls; each takes minutes to fail. */
const STALLED_ATTEMPTS = 3;
/** The SDK's standard retries, with a factor on the pauses between them, and fewer of them for stalled connections. */
class ScaledRetryStrategy extends _smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.StandardRetryStrategy {
    #factor;
    constructor(maxAttempts, factor) {
        super({ maxAttempts });
        this.#factor = factor;
        const backoff = this.retryBackoffStrategy;
        const pauseBefore = backoff.computeNextBackoffDelay.bind(backoff);
        backoff.computeNextBackoffDelay = (attempt) => pauseBefore(attempt) * factor;
    }
    refreshRetryTokenForRetry(...[token, details]) {
        if ((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsIdle */ .Ez)(details.error) !== undefined && token.getRetryCount() + 1 >= STALLED_ATTEMPTS) {
            return Promise.reject(new Error('The connection is stalled.'));
        }
        const { retryAfterHint: hint } = details;
        const scaled = hint && new Date(Date.now() + (hint.getTime() - Date.now()) * this.#factor);
        return super.refreshRetryTokenForRetry(token, {
            ...details,
            ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUndefined */ .r)({ retryAfterHint: scaled }),
        });
    }
}


/***/ }),

/***/ 6052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ sendInPieces)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3422);


/** Bytes (or characters) per write. */
const PIECE = 262_144;
/**
 * Makes a client write large bodies piece by piece. Node hands a body that is written at once to TLS as a whole and sees
 * no progress: on a slow connection, the socket seems idle and times out while the body is being sent.
 */
function sendInPieces(client) {
    const inPieces = (next) => (args) => {
        const { request } = args;
        if (!_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.HttpRequest.isInstance(request) || !isLarge(request.body))
            return next(args);
        // The request itself keeps its body: each attempt sends it from the beginning.
        const sent = _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.HttpRequest.clone(request);
        sent.body = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(piecesOf(request.body), { objectMode: false });
        return next({ ...args, request: sent });
    };
    client.middlewareStack.add(inPieces, { step: 'finalizeRequest', priority: 'low', name: 'bodyInPieces' });
    return client;
}
function isLarge(body) {
    return (typeof body === 'string' || body instanceof Uint8Array) && body.length > PIECE;
}
function* piecesOf(body) {
    for (let start = 0; start < body.length;) {
        const end = endOfPiece(body, start + PIECE);
        yield typeof body === 'string' ? Buffer.from(body.slice(start, end)) : body.subarray(start, end);
        start = end;
    }
}
/** A character of two code units is not cut in the middle. */
function endOfPiece(body, end) {
    const isCut = typeof body === 'string' && /[\uD800-\uDBFF]/.test(body.charAt(end - 1));
    return Math.min(isCut ? end + 1 : end, body.length);
}


/***/ }),

/***/ 2235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bs: () => (/* binding */ waitUntilReady),
/* harmony export */   vs: () => (/* binding */ scaledClock)
/* harmony export */ });
/* unused harmony export pauseAfter */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/**
 * The wall clock, with every wait multiplied by a factor.
 * @param signal ends every wait; absent: nothing does
 */
function scaledClock(factor, signal) {
    return {
        now: () => performance.now() / factor,
        sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds * factor, undefined, { signal }).catch(() => {
            throw signal?.reason;
        }),
    };
}
const SHORTEST_PAUSE = 100;
const LONGEST_PAUSE = 3000;
/** The delay until a finished transition is noticed, as a fraction of its duration. */
const TOLERANCE = 0.05;
/** An unchanged state is logged again after this many milliseconds. */
const LOG_EVERY = 15_000;
/**
 * Milliseconds until the next read, a twentieth of the elapsed time: short transitions are read often, long ones rarely.
 * An account may call GetFunction 100 times a second (Lambda quotas), enough for ten releases at once.
 * @param elapsed milliseconds since the wait began
 */
function pauseAfter(elapsed) {
    return Math.min(Math.max(elapsed * TOLERANCE, SHORTEST_PAUSE), LONGEST_PAUSE);
}
/**
 * Reads until a transition has finished.
 * @throws Failure at once when the transition fails, and at the deadline with the last state and its reason
 */
async function waitUntilReady(wait) {
    const { what, observe, clock, log } = wait;
    const start = clock.now();
    let seen = wait.first ?? (await wait.read());
    let logged = { state: '', at: Number.NEGATIVE_INFINITY };
    for (;;) {
        const { progress, state } = observe(seen);
        const elapsed = clock.now() - start;
        if (progress === 'ready')
            return seen;
        if (progress === 'failed') {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`${capitalised(what)} failed: ${state}.`, wait.remedy);
        }
        if (elapsed >= wait.timeout * 1000) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`${capitalised(what)} was not ${wait.goal ?? 'finished'} after ${wait.timeout} seconds; last state: ${state}.`, 'Check the function in the AWS console. If it only needs more time, increase `wait-timeout` (seconds).');
        }
        if (state !== logged.state || elapsed - logged.at >= LOG_EVERY) {
            const after = elapsed < 1000 ? '' : `, after ${Math.round(elapsed / 1000)} s`;
            log(`Waiting for ${what}${after}: ${state}`);
            logged = { state, at: elapsed };
        }
        await clock.sleep(Math.min(pauseAfter(elapsed), wait.timeout * 1000 - elapsed));
        seen = await wait.read();
    }
}
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 8014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OQ: () => (/* binding */ AwsFailure),
  Ni: () => (/* binding */ explainAwsError),
  _: () => (/* binding */ explainRenewedSession),
  ce: () => (/* binding */ explainStsError),
  dh: () => (/* binding */ isConflict),
  _d: () => (/* binding */ isExpired),
  ly: () => (/* binding */ isInUse),
  c4: () => (/* binding */ isNotFound),
  W$: () => (/* binding */ isPreconditionFailed),
  hy: () => (/* binding */ isRoleNotReady),
  B5: () => (/* binding */ isThrottled),
  cp: () => (/* binding */ isUncertain),
  cg: () => (/* binding */ saysTooMany),
  tz: () => (/* binding */ sdkErrorDetails),
  Ez: () => (/* binding */ secondsIdle)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/aws/iam/actions.js
/**
 * The IAM action that each API call needs (AWS Service Authorization Reference, "Actions defined by AWS Lambda").
 * Only calls in this list can be made: see send() in client/aws.ts. needs.ts says when, and on which resource. Every
 * policy is generated from these two files.
 */
const IAM_ACTIONS = {
    GetFunction: 'lambda:GetFunction',
    GetAlias: 'lambda:GetAlias',
    ListAliases: 'lambda:ListAliases',
    ListVersionsByFunction: 'lambda:ListVersionsByFunction',
    CreateFunction: 'lambda:CreateFunction',
    UpdateFunctionConfiguration: 'lambda:UpdateFunctionConfiguration',
    UpdateFunctionCode: 'lambda:UpdateFunctionCode',
    PublishVersion: 'lambda:PublishVersion',
    CreateAlias: 'lambda:CreateAlias',
    UpdateAlias: 'lambda:UpdateAlias',
    TagResource: 'lambda:TagResource',
    Invoke: 'lambda:InvokeFunction',
    GetFunctionUrlConfig: 'lambda:GetFunctionUrlConfig',
    CreateFunctionUrlConfig: 'lambda:CreateFunctionUrlConfig',
    UpdateFunctionUrlConfig: 'lambda:UpdateFunctionUrlConfig',
    GetPolicy: 'lambda:GetPolicy',
    AddPermission: 'lambda:AddPermission',
    ListEventSourceMappings: 'lambda:ListEventSourceMappings',
    DeleteFunction: 'lambda:DeleteFunction',
    GetProvisionedConcurrencyConfig: 'lambda:GetProvisionedConcurrencyConfig',
    PutProvisionedConcurrencyConfig: 'lambda:PutProvisionedConcurrencyConfig',
    DeleteProvisionedConcurrencyConfig: 'lambda:DeleteProvisionedConcurrencyConfig',
    GetFunctionConcurrency: 'lambda:GetFunctionConcurrency',
    PutFunctionConcurrency: 'lambda:PutFunctionConcurrency',
    DeleteFunctionConcurrency: 'lambda:DeleteFunctionConcurrency',
    ListProvisionedConcurrencyConfigs: 'lambda:ListProvisionedConcurrencyConfigs',
    ListDurableExecutionsByFunction: 'lambda:ListDurableExecutionsByFunction',
    ListLayerVersions: 'lambda:ListLayerVersions',
    GetLayerVersion: 'lambda:GetLayerVersion',
    PublishLayerVersion: 'lambda:PublishLayerVersion',
    DeleteLayerVersion: 'lambda:DeleteLayerVersion',
    GetLayerVersionPolicy: 'lambda:GetLayerVersionPolicy',
    AddLayerVersionPermission: 'lambda:AddLayerVersionPermission',
    ListFunctions: 'lambda:ListFunctions',
    // Amazon S3: HeadObject needs the permission to read; all parts of an upload need the permission to put.
    HeadObject: 's3:GetObject',
    GetObject: 's3:GetObject',
    PutObject: 's3:PutObject',
    // Amazon ECR.
    BatchGetImage: 'ecr:BatchGetImage',
    GetDownloadUrlForLayer: 'ecr:GetDownloadUrlForLayer',
    // Amazon CloudWatch.
    GetMetricData: 'cloudwatch:GetMetricData',
    DescribeAlarms: 'cloudwatch:DescribeAlarms',
    // AWS CodeDeploy.
    CreateDeployment: 'codedeploy:CreateDeployment',
    GetDeployment: 'codedeploy:GetDeployment',
    ListDeploymentTargets: 'codedeploy:ListDeploymentTargets',
    GetDeploymentTarget: 'codedeploy:GetDeploymentTarget',
    StopDeployment: 'codedeploy:StopDeployment',
    GetDeploymentConfig: 'codedeploy:GetDeploymentConfig',
    GetDeploymentGroup: 'codedeploy:GetDeploymentGroup',
};

;// CONCATENATED MODULE: ./build/aws/iam/needs.js

/** The resources that a policy can name only as `*`. */
const EVERYWHERE = ['network', 'account', 'event-source-mappings', 'metrics', 'alarms'];
function isEverywhere(kind) {
    return EVERYWHERE.some((each) => each === kind);
}
/** Features that need additional permissions; the text says when, in Markdown. */
const FEATURES = {
    creation: 'the function does not exist yet and is created',
    'execution-role': '`execution-role` is new or changes',
    tags: '`tags`',
    test: '`payload`, `http-path` or `smoke-test: true`',
    'function-url': '`url: function-url`',
    'invoke-permissions': '`invoke-permissions`',
    'function-url-auth-type': '`function-url-auth-type`',
    'provisioned-concurrency': '`provisioned-concurrency`, or the alias has provisioned concurrency',
    'reserved-concurrency': '`reserved-concurrency`',
    'keep-versions': '`keep-versions`',
    's3-key': '`s3-key`',
    's3-bucket': '`s3-bucket`, for uploads',
    's3-bucket-key': '`s3-bucket` or `s3-key`, and the bucket encrypts with a customer managed KMS key',
    'image-uri': '`image-uri`, and images that are restored to `$LATEST`',
    layers: '`layers` change',
    vpc: '`vpc-subnet-ids` or `vpc-security-group-ids` change',
    'file-system': '`file-system-arn` changes',
    key: 'environment variables are encrypted with a customer managed KMS key',
    'share-with': '`share-with`',
    'traffic-shift': '`traffic-shift`, unless `error-rate-threshold` is `off`',
    alarms: '`alarms`, or a deployment group of CodeDeploy that has alarms',
    codedeploy: '`traffic-shift-engine: codedeploy`',
    'codedeploy-alarms': '`alarms` with `traffic-shift-engine: codedeploy`',
};
const changing = ['deploy', 'rollback'];
const moving = ['deploy', 'promotion', 'rollback'];
/**
 * The permissions by mode, feature and resource. Restoring $LATEST in `rollback` needs the same permissions as `deploy`.
 * Documented in the Service Authorization Reference (actions), the Lambda developer guide ("Required IAM permissions" for
 * a VPC, "User permissions" for file systems, "Securing environment variables" for keys), the Lambda API reference
 * (GetFunction shows tags to callers that may list them), the S3 user guide ("Using server-side encryption with AWS KMS keys"), the IAM user guide ("Granting a user permissions to pass a role
 * to an AWS service") and the AWS knowledge center ("lambda-ecr-image"). Lambda reads layers and packages in S3 with the
 * permissions of the caller.
 */
const IAM_NEEDS = [
    {
        modes: moving,
        on: 'function',
        calls: ['GetFunction', 'GetAlias', 'ListAliases', 'ListVersionsByFunction', 'UpdateAlias'],
    },
    { modes: changing, on: 'function', calls: ['UpdateFunctionConfiguration', 'UpdateFunctionCode'] },
    { modes: ['deploy', 'promotion'], on: 'function', calls: ['CreateAlias'] },
    { modes: ['deploy'], on: 'function', calls: ['PublishVersion'] },
    { modes: ['deploy'], feature: 'creation', on: 'function', calls: ['CreateFunction'] },
    {
        modes: changing,
        feature: 'execution-role',
        on: 'execution-role',
        implied: ['iam:PassRole'],
        condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
    },
    {
        modes: ['deploy'],
        feature: 'tags',
        on: 'function',
        calls: ['TagResource'],
        implied: ['lambda:ListTags'],
    },
    { modes: ['deploy'], feature: 'test', on: 'versions', calls: ['Invoke'] },
    // An inactive target is invoked until it is active, whether or not there is a test.
    { modes: ['promotion', 'rollback'], on: 'versions', calls: ['Invoke'] },
    // Every release looks for callers that bypass the alias; without these permissions, it skips that.
    { modes: ['deploy'], on: 'function', calls: ['GetPolicy', 'GetFunctionUrlConfig'] },
    { modes: ['deploy'], on: 'event-source-mappings', calls: ['ListEventSourceMappings'] },
    { modes: ['promotion'], feature: 'invoke-permissions', on: 'function', calls: ['GetPolicy'] },
    { modes: ['deploy', 'promotion'], feature: 'invoke-permissions', on: 'callers', calls: ['AddPermission'] },
    {
        modes: ['promotion'],
        feature: 'function-url-auth-type',
        on: 'function',
        calls: ['GetPolicy', 'GetFunctionUrlConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'function-url-auth-type',
        on: 'callers',
        calls: ['CreateFunctionUrlConfig', 'UpdateFunctionUrlConfig', 'AddPermission'],
    },
    {
        modes: ['promotion', 'rollback', 'smoke-test'],
        feature: 'function-url',
        on: 'function',
        calls: ['GetFunctionUrlConfig'],
    },
    // Tells weights of AWS, which keep the traffic on the version before, from somebody's.
    {
        modes: moving,
        feature: 'provisioned-concurrency',
        on: 'versions',
        calls: ['GetProvisionedConcurrencyConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'provisioned-concurrency',
        on: 'versions',
        calls: ['PutProvisionedConcurrencyConfig', 'DeleteProvisionedConcurrencyConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'reserved-concurrency',
        on: 'function',
        calls: ['GetFunctionConcurrency', 'PutFunctionConcurrency', 'DeleteFunctionConcurrency'],
    },
    // The permission to delete never includes the function itself.
    {
        modes: ['deploy', 'promotion'],
        feature: 'keep-versions',
        on: 'function',
        calls: ['ListProvisionedConcurrencyConfigs', 'ListDurableExecutionsByFunction'],
    },
    { modes: ['promotion'], feature: 'keep-versions', on: 'function', calls: ['GetPolicy'] },
    {
        modes: ['promotion'],
        feature: 'keep-versions',
        on: 'event-source-mappings',
        calls: ['ListEventSourceMappings'],
    },
    { modes: ['deploy', 'promotion'], feature: 'keep-versions', on: 'versions', calls: ['DeleteFunction'] },
    // Lambda requires it, too, when a layer is added to a function.
    { modes: ['deploy'], feature: 'layers', on: 'layer-versions', calls: ['GetLayerVersion'] },
    { modes: ['rollback'], feature: 'layers', on: 'layer-versions', implied: ['lambda:GetLayerVersion'] },
    {
        modes: changing,
        feature: 'vpc',
        on: 'network',
        implied: [
            'ec2:DescribeSecurityGroups',
            'ec2:DescribeSubnets',
            'ec2:DescribeVpcs',
            'ec2:GetSecurityGroupsForVpc',
        ],
    },
    {
        modes: changing,
        feature: 'file-system',
        on: 'file-system',
        implied: ['elasticfilesystem:DescribeMountTargets'],
    },
    {
        modes: changing,
        feature: 'key',
        on: 'key',
        implied: ['kms:CreateGrant', 'kms:Decrypt', 'kms:Encrypt'],
    },
    { modes: ['smoke-test'], on: 'function', calls: ['Invoke', 'GetFunction', 'GetAlias'] },
    { modes: ['publish-layer'], on: 'layer', calls: ['PublishLayerVersion'] },
    { modes: ['publish-layer'], on: 'account', calls: ['ListLayerVersions'] },
    { modes: ['publish-layer'], on: 'layer-versions', calls: ['GetLayerVersion'] },
    {
        modes: ['publish-layer'],
        feature: 'share-with',
        on: 'layer-versions',
        calls: ['GetLayerVersionPolicy', 'AddLayerVersionPermission'],
    },
    { modes: ['publish-layer'], feature: 'keep-versions', on: 'layer-versions', calls: ['DeleteLayerVersion'] },
    { modes: ['publish-layer'], feature: 'keep-versions', on: 'account', calls: ['ListFunctions'] },
    {
        modes: [...changing, 'publish-layer'],
        feature: 's3-bucket',
        on: 'objects',
        calls: ['HeadObject', 'PutObject'],
        implied: ['s3:AbortMultipartUpload', 's3:GetObjectVersion'],
    },
    {
        modes: ['deploy'],
        feature: 's3-key',
        on: 'objects',
        calls: ['HeadObject', 'GetObject'],
        implied: ['s3:GetObjectVersion'],
    },
    // S3 encrypts and decrypts with the permissions of the caller; parts of an upload are decrypted, too.
    {
        modes: [...changing, 'publish-layer'],
        feature: 's3-bucket-key',
        on: 'bucket-key',
        implied: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
    // Lambda requires both when a function uses an image of another account.
    {
        modes: ['deploy'],
        feature: 'image-uri',
        on: 'repository',
        calls: ['BatchGetImage', 'GetDownloadUrlForLayer'],
    },
    {
        modes: ['rollback'],
        feature: 'image-uri',
        on: 'repository',
        implied: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'traffic-shift',
        on: 'metrics',
        calls: ['GetMetricData'],
    },
    { modes: ['deploy', 'promotion'], feature: 'alarms', on: 'alarms', calls: ['DescribeAlarms'] },
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy',
        on: 'deployment-group',
        calls: ['CreateDeployment', 'GetDeployment', 'GetDeploymentGroup'],
    },
    // CreateDeployment registers the AppSpec, and reads the configuration.
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy',
        on: 'deployment-application',
        implied: ['codedeploy:RegisterApplicationRevision'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy',
        on: 'deployment-configuration',
        calls: ['GetDeploymentConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'codedeploy-alarms',
        on: 'deployment-group',
        implied: ['codedeploy:UpdateDeploymentGroup'],
    },
    { modes: ['rollback'], feature: 'codedeploy', on: 'deployment-group', calls: ['GetDeployment'] },
    {
        modes: moving,
        feature: 'codedeploy',
        on: 'deployments',
        calls: ['ListDeploymentTargets', 'GetDeploymentTarget', 'StopDeployment'],
    },
];
/** The IAM actions of a need. */
function actionsOf({ calls = [], implied = [] }) {
    return [...new Set([...calls.map((operation) => IAM_ACTIONS[operation]), ...implied])];
}

;// CONCATENATED MODULE: ./build/aws/errors/images.js
/** AWS's page with the policies of repositories. */
const GUIDE = 'the Lambda developer guide has the statement under "Amazon ECR permissions" (principal lambda.amazonaws.com, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer)';
/** AWS's page with the policies of repositories that other accounts use. */
const CROSS_ACCOUNT_GUIDE = 'the Lambda developer guide has both statements under "Amazon ECR cross-account permissions" (for the account and for lambda.amazonaws.com)';
/**
 * What to do about an image that Lambda refuses, by its message; undefined for any other message.
 * @param message AWS's message
 */
function imageAdvice(message) {
    if (/source image .* does not exist/i.test(message))
        return 'The image is no longer in the repository: push it again, and let lifecycle rules keep the images that versions of the function use.';
    if (/(manifest|media type).* not supported/i.test(message))
        return 'Lambda takes a single image whose manifest, config and layers have the media types of Docker image manifest V2, schema 2, or of OCI 1.0. Build it as Docker does by default, for instance without `compression=zstd`.';
    if (/source image .* is not valid/i.test(message))
        return "Check `image-uri`: the image has to be in a private repository of ECR in the function's region.";
    return undefined;
}
/**
 * Explains that a repository in another account does not admit this one, which no permission of the role changes; undefined
 * for any other refusal.
 * @param message AWS's message (IAM user guide, "Troubleshoot access denied error messages")
 */
function explainForeignRepository(message, operation) {
    const refused = /^User: arn:[^:]+:[^:]+::(\d{12}):.* perform: (ecr:\w+) on resource: arn:[^:]+:ecr:[^:]+:(\d{12}):repository\/(\S+) because no resource-based policy allows/;
    const [, account, action, owner, repository] = refused.exec(message) ?? [];
    if (!account || account === owner)
        return undefined;
    return [
        `${operation}: the account ${owner} does not let the account ${account} use its repository ${repository}. (${message})`,
        `Check the account in \`image-uri\`. If it is right, its owner has to allow ${action} for the account ${account} in the policy of the repository: ${CROSS_ACCOUNT_GUIDE}.`,
    ];
}
/**
 * Explains that Lambda itself is not allowed to read an image, which no permission of the role changes; undefined for
 * any other refusal.
 * @param message AWS's message
 */
function explainUnreadableImage(message, operation) {
    if (!/Lambda does not have permission to access the ECR image/i.test(message))
        return undefined;
    return [
        `${operation}: Lambda is not allowed to read the image. (${message})`,
        `Allow it in the policy of the repository: ${GUIDE}. In the account of the function, Lambda adds the statement itself if the role of this step has ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on the repository. A repository in another account must also allow the account of the function.`,
    ];
}

;// CONCATENATED MODULE: ./build/aws/errors/access-denied.js



/** The page with the policies that this action needs. */
const POLICY_PAGE = 'docs/iam.md of this action';
/**
 * Explains a missing permission: the IAM action and the resource, and what to change.
 * @param message AWS's message; it names the action when that is not the action of the call, such as iam:PassRole
 * @param resource the resource of the call, for services whose message does not name one
 */
function explainAccessDenied(message, operation, resource) {
    const unreadable = explainUnreadableImage(message, operation) ?? explainForeignRepository(message, operation);
    if (unreadable)
        return unreadable;
    const [action, on] = refused(message) ?? [IAM_ACTIONS[operation], resource];
    return [
        `AWS denied ${operation}: the credentials are not allowed to perform ${action} on ${on}. (${message})`,
        forbiddenElsewhere(message, action) ?? `${missing(action, on)} ${ELSEWHERE}`,
    ];
}
/** The action and the resource that AWS's message names; undefined when it names none. */
function refused(message) {
    const [, action, on] = /perform: ([\w-]+:\w+) on resource: "?([^\s"]+)/.exec(message) ?? [];
    if (action && on)
        return [action, on];
    // Lambda's message when the caller's permissions do not allow it to fetch a package.
    const [, read, object] = /denied by S3.* permission to (\w+) for (\S+)\. S3 Error/.exec(message) ?? [];
    return read && object ? [`s3:${read}`, `arn:*:s3:::${object}`] : undefined;
}
const ELSEWHERE = 'If the policy already allows it, look for an explicit deny, a permissions boundary or a service control policy.';
/**
 * AWS names the kind of policy that denied the call. If it is not the role's own policy, a permission there does not help
 * (IAM user guide, "Troubleshoot access denied error messages").
 */
function forbiddenElsewhere(message, action) {
    const denying = /with an explicit deny in (?:an? |the )?([\w -]+policy|permissions boundary)/i.exec(message)?.[1];
    if (denying)
        return `AWS reports an explicit deny (${denying}), which overrides every permission: change that policy.`;
    const silent = /because no ([\w ]+ policy|permissions boundary) allows/i.exec(message)?.[1];
    return (silent &&
        `The policy of the role is not enough: a ${silent} also applies, and has to allow ${action}, too.`);
}
function missing(action, on) {
    const needs = IAM_NEEDS.filter((need) => actionsOf(need).includes(action));
    const condition = needs.find((need) => need.condition)?.condition;
    const statement = {
        Effect: 'Allow',
        Action: action,
        Resource: granted(on, needs),
        Condition: condition,
    };
    return `Add ${inOneLine(statement)} to the policy of the role${reasonOf(needs)}; ${POLICY_PAGE} has the whole policy.`;
}
/** JSON on one line, with spaces. */
function inOneLine(value) {
    return JSON.stringify(value, undefined, 1).replaceAll(/\n */g, ' ');
}
/** The features that need a permission, unless it is always needed. */
function reasonOf(needs) {
    const features = [...new Set(needs.map(({ feature }) => feature))];
    const reasons = features.flatMap((feature) => (feature ? [FEATURES[feature]] : []));
    return reasons.length > 0 && reasons.length === features.length
        ? ` (needed for: ${reasons.join('; ')})`
        : '';
}
/** The resource for the policy, including the other versions, aliases or objects, which would fail next. */
function granted(on, needs) {
    if (needs.some((need) => isEverywhere(need.on)))
        return '*';
    const owner = /^(arn:[^:]*:lambda:[^:]*:[^:]*:(function|layer):[^:]+)(:.*)?$/.exec(on);
    if (owner) {
        const [, arn = on, , qualifier] = owner;
        const kinds = needs.map((need) => need.on);
        if (kinds.includes('function'))
            return [arn, `${arn}:*`];
        return qualifier ? `${arn}:*` : arn;
    }
    return on.replace(/^(arn:[^:]*:s3:::[^/]+)\/.*$/, '$1/*');
}

// EXTERNAL MODULE: ./build/redaction.js
var redaction = __webpack_require__(1385);
;// CONCATENATED MODULE: ./build/aws/errors/redaction.js

/** Where Lambda's messages quote the values of environment variables, and the text to show instead. */
const ECHOES = [
    // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
    [/\s*String measured:[\s\S]*/i, ''],
    // An invalid name: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
    [/Value '[\s\S]*' at 'environment/i, "The value at 'environment"],
];
/**
 * AWS's message without the secrets of the request: neither where Lambda is known to quote them nor anywhere else, in
 * any encoding.
 */
function withoutSecrets(text, secrets) {
    return (0,redaction/* redactionOf */.Z)(secrets).hide(ECHOES.reduce((shown, [echo, rest]) => shown.replace(echo, rest), text));
}

;// CONCATENATED MODULE: ./build/aws/errors/errors.js




/**
 * A failed AWS call, with the explanation for the user and the details that the release decides by. The SDK's error is
 * not kept as the cause, because its message and response may quote environment variables.
 */
class AwsFailure extends failure/* Failure */.HR {
    /** AWS's error code, such as ResourceNotFoundException; the system's code for a broken connection. */
    code;
    /** HTTP status; 0 without a response. */
    status;
    /** Whether the call may have taken effect despite the error: the response was lost, or AWS failed. */
    uncertain;
    /** The ID of the call in AWS's own logs; absent without a response. */
    requestId;
    constructor(details, problem, advice) {
        super(problem, advice);
        this.name = 'AwsFailure';
        this.code = details.code;
        this.status = details.status;
        this.uncertain = details.uncertain;
        this.requestId = details.requestId;
    }
}
/** Whether AWS refused the call because its RevisionId is stale: the resource has changed since it was read. */
function isPreconditionFailed(error) {
    return error instanceof AwsFailure && error.status === 412;
}
/** Whether the resource is busy with another update (409), or exists already. */
function isConflict(error) {
    return error instanceof AwsFailure && error.code === 'ResourceConflictException';
}
/**
 * Whether AWS refused to delete a version because of what uses it, such as an alias or a replica of Lambda@Edge. Other
 * versions may still be deleted.
 */
function isInUse(error) {
    if (!(error instanceof AwsFailure))
        return false;
    const { code, message } = error;
    // An update that is in progress is a conflict as well, and passes.
    return code === 'InvalidParameterValueException' || (isConflict(error) && !/in progress/i.test(message));
}
function isNotFound(error) {
    return error instanceof AwsFailure && error.code === 'ResourceNotFoundException';
}
/** Whether AWS refused the call because there were too many. */
function isThrottled(error) {
    return error instanceof AwsFailure && error.status === 429;
}
/** Whether the error leaves open if the call took effect. */
function isUncertain(error) {
    return error instanceof AwsFailure && error.uncertain;
}
/** Whether the role of a function is so new that Lambda cannot assume it yet (IAM is eventually consistent). */
function isRoleNotReady(error) {
    return error instanceof AwsFailure && /role defined for the function cannot be assumed/i.test(error.message);
}
/** @param secrets values that must not appear in the text even where AWS quotes them */
function sdkErrorDetails(thrown, secrets = []) {
    const error = thrown;
    const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {};
    const code = status === 0 ? (error.code ?? error.errors?.[0]?.code ?? error.name ?? 'Error') : (error.name ?? 'Error');
    const message = withoutSecrets(messageOf(error), secrets);
    // An error after a successful status is in the response itself: it is cut off or cannot be parsed.
    const malformed = isMalformed(error) || (status >= 200 && status < 300);
    return { code, status, message, attempts, malformed, requestId };
}
/**
 * Explains an error of the SDK.
 * @param resource the resource of the call, such as a function's ARN or name
 * @param secrets values that must not appear in the text even where AWS quotes them
 */
function explainAwsError(thrown, operation, resource, secrets = []) {
    const details = sdkErrorDetails(thrown, secrets);
    const denied = /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|AuthorizationError)$/;
    return asAwsFailure(details, denied.test(details.code)
        ? explainAccessDenied(details.message, operation, resource)
        : explain(details, `${operation} failed for ${resource}`));
}
/**
 * Explains an error of STS, whose calls need no permission of a policy.
 * @param failed what failed, such as "Signing in to ROLE failed"
 */
function explainStsError(details, failed) {
    return asAwsFailure(details, explain(details, failed));
}
/** Explains that AWS refuses a session that the action has just renewed. */
function explainRenewedSession(details) {
    return asAwsFailure(details, [
        `AWS reports that the session has expired, although it was just renewed (${details.message}).`,
        'Run the workflow again. On a self-hosted runner, check the clock. If the error persists, check whether somebody revokes the sessions of the role.',
    ]);
}
/** Whether AWS refused the credentials because they have expired. */
function isExpired({ code, message }) {
    return (/^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(code) || /token.*expired/i.test(message));
}
/** Whether the call was refused because there were too many. */
function saysTooMany({ status, code }) {
    return status === 429 || /Throttl|TooManyRequests/.test(code);
}
function asAwsFailure(details, [problem, advice]) {
    const { code, status, requestId, malformed } = details;
    // Without credentials nothing was sent.
    const lost = status === 0 && code !== NO_CREDENTIALS;
    const uncertain = lost || status >= 500 || malformed;
    return new AwsFailure({ code, status, uncertain, requestId }, problem, advice);
}
/** The SDK's error when no provider has credentials. */
const NO_CREDENTIALS = 'CredentialsProviderError';
function explain({ code, status, message, attempts, malformed }, failed) {
    const credentials = explainCredentials(code, message);
    if (credentials)
        return credentials;
    // Lambda responds with 502 for these, although the cause is the key (Lambda API reference, Invoke).
    if (code.startsWith('KMS'))
        return [`${failed}: ${code}: ${message}`, KEY_ADVICE];
    if (saysTooMany({ status, code })) {
        return [
            `${failed}: AWS throttled the call, ${attempts} times in a row (${message}).`,
            'All control-plane calls of an account share 15 requests a second. Run the workflow again later, or run fewer releases at once.',
        ];
    }
    // The SDK's message for a response without an error code; AWS always sends one.
    if (malformed || message === 'UnknownError')
        return [
            `${failed}: the response could not be read (HTTP ${status}).`,
            'Run the workflow again. If the error persists, look for a proxy between the runner and AWS.',
        ];
    const idle = secondsIdle(message);
    if (idle !== undefined)
        return [
            `${failed}: no data was sent or received for ${idle} seconds, ${attempts} times in a row.`,
            "Check the runner's network (proxy, firewall, VPC endpoint) and its upload speed, then run the workflow again.",
        ];
    if (status === 0)
        return explainNoResponse(code, message, failed);
    if (status >= 500)
        return [
            `${failed}: AWS answered ${status} ${code} (${message}).`,
            'The error is in AWS. Run the workflow again; https://health.aws.amazon.com shows known incidents.',
        ];
    return [`${failed}: ${code}: ${message}`, adviceFor(code, message)];
}
function explainCredentials(code, message) {
    if (isExpired({ code, message })) {
        return [
            `The AWS credentials have expired (${message}).`,
            'Name the role in `role-to-assume`: the action then signs in itself and renews the session while it runs. Or sign in right before this step, for instance with aws-actions/configure-aws-credentials in the same job; sessions last an hour unless the role allows more.',
        ];
    }
    if (code === NO_CREDENTIALS) {
        return [
            `No AWS credentials were found (${message}).`,
            "Name a role in `role-to-assume` (needs `permissions: id-token: write`), sign in before this step, for instance with aws-actions/configure-aws-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the step's `env:`.",
        ];
    }
    if (/^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId)$/.test(code)) {
        return [
            `AWS does not accept the credentials (${code}: ${message}).`,
            'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: they must belong together, still exist, and contain no spaces or line breaks.',
        ];
    }
    return undefined;
}
function explainNoResponse(code, message, failed) {
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        return [
            `${failed}: the host name of AWS could not be resolved (${message}).`,
            "Check `aws-region` for a typo, and the runner's network and DNS.",
        ];
    }
    if (!/^E[A-Z]+$|Timeout/.test(code)) {
        return [
            `${failed}: the call could not be sent (${code}: ${message}).`,
            "Check the variables of the AWS SDK in the step's environment, such as AWS_ENDPOINT_URL.",
        ];
    }
    return [
        `${failed}: AWS did not respond (${code}: ${message}).`,
        "Check the runner's network (proxy, firewall, VPC endpoint), then run the workflow again.",
    ];
}
const KEY_ADVICE = "Check that the function's KMS key is enabled, and that its key policy lets the execution role and the role of this step use it (kms:Decrypt, kms:Encrypt, kms:CreateGrant).";
function adviceFor(code, message) {
    if (code === 'RequestEntityTooLargeException' || code === 'RequestTooLargeException') {
        return 'Make the package smaller: leave files out with `exclude`, or move dependencies to a layer.';
    }
    if (code === 'CodeStorageExceededException') {
        return "The account's storage for code in this region is full: delete unused versions, functions and layers, or ask AWS for a higher quota. With `keep-versions`, a release deletes its own old versions, and does so first when the storage is full.";
    }
    if (code === 'PolicyLengthExceededException') {
        return 'The resource policy of the alias is full (20 KB): remove unused statements (`aws lambda get-policy` and `aws lambda remove-permission`, both with `--qualifier`), or replace several by one `source-arn` with `*`.';
    }
    if (code === 'ResourceNotFoundException') {
        return 'Check the names, the region and the account that the credentials belong to.';
    }
    if (code === 'ResourceConflictException') {
        return 'Another update is in progress or has just finished: run the workflow again when it is over.';
    }
    if (code === 'PreconditionFailedException') {
        return 'Somebody else changed the function or the alias at the same time: check that change, then run the workflow again.';
    }
    if (/Alias with weights can ?not be used with Provisioned Concurrency/i.test(message)) {
        return 'AWS does not split the traffic of an alias with provisioned concurrency: release without `traffic-shift`, or remove the provisioned concurrency first (`provisioned-concurrency: 0`).';
    }
    if (/role defined for the function cannot be assumed/i.test(message)) {
        return 'The trust policy of the execution role must allow lambda.amazonaws.com to perform sts:AssumeRole.';
    }
    if (/\bKMS\b/.test(message))
        return KEY_ADVICE;
    if (/unzip/i.test(message))
        return 'Lambda cannot read the archive, or finds it empty: build it again and test it with `unzip -t`.';
    if (/environment variables/i.test(message) && /4 ?KB/i.test(message)) {
        return 'All variables together are limited to 4 KB: keep large values in Parameter Store, Secrets Manager or S3 and read them from there.';
    }
    return imageAdvice(message) ?? 'Correct the input that AWS names, then run the workflow again.';
}
function messageOf(error) {
    return (error.message || error.errors?.[0]?.message || error.name || 'no message').trim();
}
/**
 * Whether the SDK could not parse the response. The parser's message quotes the response, which may contain environment
 * variables.
 */
function isMalformed(error) {
    return error instanceof SyntaxError;
}
/**
 * How long a connection was idle before the call timed out, in seconds; undefined for any other error. The SDK reports it
 * only in the message.
 */
function secondsIdle(error) {
    const message = error instanceof Error ? error.message : String(error);
    const milliseconds = /socket timed out after ([\d.]+) ms of inactivity/.exec(message)?.[1];
    return milliseconds === undefined ? undefined : Number(milliseconds) / 1000;
}


/***/ }),

/***/ 1385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ redactionOf)
/* harmony export */ });
/** Secrets of fewer characters would tear holes into ordinary words, and are no secrets. */
const SHORTEST = 4;
/** A line of a secret counts as one of its own from here on: logs are read line by line. */
const SHORTEST_LINE = 8;
/** Nothing of a text can be shown when it is not known what has to be hidden. */
const nothingShown = {
    hide: (text) => text === '' ? '' : '(not shown, because the values of the environment variables could not be read)',
    longest: 0,
};
/** Takes secrets out of text: as they are, and as logs, pages and encodings write them. */
function redactionOf(secrets) {
    if (secrets === 'unknown')
        return nothingShown;
    const forms = [...new Set(secrets.flatMap(withLines).flatMap(formsOf))];
    return {
        hide: (text) => hideForms(text, forms),
        longest: Math.max(0, ...forms.map(({ length }) => length)),
    };
}
function withLines(secret) {
    const lines = secret.split(/\r\n|\n|\r/);
    return [secret, ...(lines.length > 1 ? lines.filter(({ length }) => length >= SHORTEST_LINE) : [])];
}
/** A secret as it is, in JSON, in source code, in a URL, on a page, and inside of anything in base64. */
function formsOf(secret) {
    if (secret.length < SHORTEST)
        return [];
    const json = JSON.stringify(secret).slice(1, -1);
    const forms = [
        secret,
        json,
        asciiOnly(json),
        json.replaceAll('\\"', '"'),
        json.replaceAll('\\"', '"').replaceAll("'", "\\'"),
        encodeURIComponent(secret.toWellFormed()),
        new URLSearchParams([['', secret]]).toString().slice(1),
        htmlEscaped(secret),
        ...base64Forms(secret),
    ];
    return forms.filter(({ length }) => length >= SHORTEST);
}
/** As Python's json.dumps writes it by default. */
function asciiOnly(json) {
    return json.replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function htmlEscaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#x27;');
}
/**
 * Base64 writes three bytes as four characters, so a secret inside of something longer has three forms, of which
 * the characters at both ends depend on its neighbours: those are left out.
 */
function base64Forms(secret) {
    const bytes = Buffer.from(secret);
    const inside = [0, 1, 2].map((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const first = Math.ceil((before * 4) / 3);
        return text.slice(first, Math.floor(((before + bytes.length) * 8) / 6));
    });
    const standard = [bytes.toString('base64'), ...inside];
    return [...standard, ...standard.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
/** All characters that belong to any form are hidden, also where forms overlap. */
function hideForms(text, forms) {
    const hidden = new Uint8Array(text.length);
    for (const form of forms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            hidden.fill(1, at, at + form.length);
        }
    }
    let shown = '';
    for (let start = 0; start < text.length;) {
        const isHidden = hidden[start];
        let end = start;
        while (end < text.length && hidden[end] === isHidden)
            end += 1;
        shown += isHidden ? '***' : text.slice(start, end);
        start = end;
    }
    return shown;
}


/***/ })

};
