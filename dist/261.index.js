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
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8014);
/* harmony import */ var _cancellable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2434);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5038);
/* harmony import */ var _large_bodies_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6052);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2235);







/** Clients are made when they are first used: a test of a URL needs none, and no region. */
function openAws(options) {
    const { cancellation, waitScale, credentials } = options;
    const client = once(() => (0,_cancellable_js__WEBPACK_IMPORTED_MODULE_2__/* .stopWith */ .V)(controlClient(options, credentials), cancellation));
    const undoing = once(() => {
        // With the same credentials: there may be no time to sign in again.
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
        // The client remembers credentials, too: it has to be told.
        ...(credentials && { renewSession: () => client().config.credentials({ forceRefresh: true }) }),
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
    return (0,_large_bodies_js__WEBPACK_IMPORTED_MODULE_4__/* .sendInPieces */ .z)(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .LambdaClient */ .Nox({ ...(0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .clientConfiguration */ .k)(region, waitScale), ...(credentials && { credentials }) }));
}
/**
 * A client that tries each call once and waits for its answer as long as the caller does: what a function answers is
 * for the caller to judge, and a function may take 15 minutes. It signs with the credentials of the other client.
 */
function invokingClient({ config }) {
    return new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .LambdaClient */ .Nox({
        region: config.region,
        credentials: config.credentials,
        maxAttempts: 1,
        requestHandler: { connectionTimeout: 10_000, requestTimeout: 0, socketTimeout: 0 },
    });
}
/** A client of another service, with the region, the credentials, the retries and the connections of the one for Lambda. */
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
 * @param resource what the call is about, for errors: a function's name with its qualifier, or an ARN
 * @param secrets values that the request holds and that no error may show
 * @throws AwsFailure; a Failure when the action could not sign in
 */
async function send(aws, operation, resource, call, secrets = []) {
    const attempt = () => timed(aws, `${operation} ${resource}`, call);
    try {
        return await attempt().catch((error) => withNewSession(aws, error, attempt));
    }
    catch (error) {
        throw error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? error : (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainAwsError */ .Ni)(error, operation, resource, secrets);
    }
}
/** Makes a call and notes for debugging how it went. */
async function timed({ debug }, name, call) {
    const start = performance.now();
    const note = (outcome) => debug(`${name}: ${outcome}${Math.round(performance.now() - start)} ms`);
    try {
        const answer = await call();
        note('');
        return answer;
    }
    catch (error) {
        const { code, status, requestId } = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sdkFacts */ .aP)(error);
        note(`${status || 'no answer'} ${code}${requestId ? `, request ${requestId}` : ''}, `);
        throw error;
    }
}
/**
 * Makes a call again whose session AWS found expired, because of the clock of the runner or of a long wait: what is
 * refused for that had no effect. Only a session of the action's own can be renewed.
 */
async function withNewSession({ renewSession }, error, attempt) {
    if (!renewSession || error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR || !(0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sdkFacts */ .aP)(error)))
        throw error;
    await renewSession();
    try {
        return await attempt();
    }
    catch (second) {
        const facts = (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sdkFacts */ .aP)(second);
        throw (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isExpired */ ._d)(facts) ? (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainRenewedSession */ ._)(facts) : second;
    }
}
/** What a call answers, or undefined where AWS knows no such resource. */
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
 * Milliseconds that one request of a run that was told to stop may take, so that another can follow. What is sent
 * then is small.
 */
const HURRIED = 1500;
/**
 * Makes the requests of a client end when the run is told to stop: none begins any more, what only reads is given up at
 * once, and a write that is under way is waited for a little, so that nobody has to guess what became of it. Attempts
 * that the SDK would repeat count as requests of their own.
 * @param waitForWrites false where no request changes anything, such as invocations
 */
function stopWith(client, { stop, writesOver, writing }, { waitForWrites = true } = {}) {
    return handling(client, async (handle, request, options) => {
        const limit = isWrite(request) && waitForWrites ? writesOver : stop;
        if (!freesParts(request))
            stop.throwIfAborted();
        const answer = handle(request, { ...options, abortSignal: either(limit, options.abortSignal) });
        if (limit === writesOver)
            writing(answer);
        try {
            // A body that does not get on may keep the SDK from giving up.
            return await Promise.race([answer, (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .aborted */ .QH)(limit)]);
        }
        catch (error) {
            throw limit.aborted ? limit.reason : error;
        }
    });
}
/** A part of an object in S3 is none yet: it is not worth waiting for. */
function isWrite({ method, query = {} }) {
    return method !== 'GET' && method !== 'HEAD' && !('partNumber' in query);
}
/** What an upload that was cut off has left in S3 is taken away (AbortMultipartUpload); nobody would find it later. */
function freesParts({ method, query = {} }) {
    return method === 'DELETE' && 'uploadId' in query;
}
/** Makes the requests of a client, which undo something, hurry once the run is told to stop. */
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
/** The SDK tries again after an error of this name. */
class AnswerTooLate extends Error {
    name = 'TimeoutError';
    constructor() {
        super(`no answer within ${HURRIED} ms`);
    }
}
function either(limit, given) {
    return given instanceof AbortSignal ? AbortSignal.any([limit, given]) : limit;
}
function handling(client, handle) {
    const { requestHandler } = client.config;
    const inner = Reflect.get(requestHandler, 'handle').bind(requestHandler);
    const ours = (request, options = {}) => handle(inner, request, options);
    client.config.requestHandler = new Proxy(requestHandler, {
        get: (target, member) => (member === 'handle' ? ours : Reflect.get(target, member)),
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
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8014);


/** Attempts of a call that is throttled, fails on the side of AWS or gets no answer; the SDK waits in between. */
const ATTEMPTS = 8;
/**
 * Milliseconds. When nothing was sent and nothing received for so long, the call is lost. There is no limit on a whole
 * call: how long 50 MB need is the line's business. Such a limit would also be how long S3's client waits to be told to
 * send a part (100 Continue), which some proxies do not pass on; without one it sends after six seconds.
 */
const PATIENCE = 120_000;
/**
 * What every client for short calls is made with: the SDK's standard retries.
 * @param waitScale factor on every wait: for answers, and before retries
 */
function clientConfiguration(region, waitScale) {
    return {
        region,
        maxAttempts: ATTEMPTS,
        retryStrategy: new ScaledRetryStrategy(ATTEMPTS, waitScale),
        requestHandler: { connectionTimeout: 10_000, socketTimeout: PATIENCE * waitScale },
    };
}
/** Attempts of a call over a line that falls silent, each of which takes minutes to notice. */
const SILENT_ATTEMPTS = 3;
/**
 * The SDK's standard retries, with the pauses between them multiplied by a factor, and fewer of them for a line that
 * falls silent.
 */
class ScaledRetryStrategy extends _smithy_core_retry__WEBPACK_IMPORTED_MODULE_1__.StandardRetryStrategy {
    #factor;
    constructor(maxAttempts, factor) {
        super({ maxAttempts });
        this.#factor = factor;
        const backoff = this.retryBackoffStrategy;
        const pauseBefore = backoff.computeNextBackoffDelay.bind(backoff);
        backoff.computeNextBackoffDelay = (attempt) => pauseBefore(attempt) * factor;
    }
    refreshRetryTokenForRetry(...[token, facts]) {
        if ((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .silenceOf */ .Dp)(facts.error) !== undefined && token.getRetryCount() + 1 >= SILENT_ATTEMPTS) {
            return Promise.reject(new Error('The line stays silent.'));
        }
        const { retryAfterHint: hint } = facts;
        const scaled = hint && new Date(Date.now() + (hint.getTime() - Date.now()) * this.#factor);
        return super.refreshRetryTokenForRetry(token, { ...facts, ...(scaled && { retryAfterHint: scaled }) });
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


/** Bytes (or characters) that are written at once. */
const PIECE = 262_144;
/**
 * Makes a client write large bodies piece by piece. Written at once, Node hands a body to TLS as a whole and does not
 * see it move: over a slow line the socket seems silent, and the call is given up while it is being sent.
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
        sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds * factor, undefined, { ...(signal && { signal }) }).catch(() => {
            throw signal?.reason;
        }),
    };
}
const SHORTEST_PAUSE = 100;
const LONGEST_PAUSE = 3000;
/** How much longer than it took a transition may seem to take, because nobody looked. */
const TOLERANCE = 0.05;
/** A state that stays is logged again after this many milliseconds. */
const LOG_EVERY = 15_000;
/**
 * Milliseconds until the next look, a twentieth of what has passed already: many looks at what takes a second, few at
 * what takes minutes. GetFunction is good for 100 calls a second in an account (Lambda quotas), so that ten
 * releases can look at once.
 * @param elapsed milliseconds since the wait began
 */
function pauseAfter(elapsed) {
    return Math.min(Math.max(elapsed * TOLERANCE, SHORTEST_PAUSE), LONGEST_PAUSE);
}
/**
 * Looks again and again until a transition has ended.
 * @throws Failure at once when it failed, and at the deadline with the last state and its reason
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
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`${capitalised(what)} did not end within ${wait.timeout} seconds; last state: ${state}.`, 'Look at the function in the AWS console; when it only needs longer, raise `wait-timeout` (seconds).');
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
  c4: () => (/* binding */ isNotFound),
  W$: () => (/* binding */ isPreconditionFailed),
  hy: () => (/* binding */ isRoleNotReady),
  B5: () => (/* binding */ isThrottled),
  cp: () => (/* binding */ isUncertain),
  cg: () => (/* binding */ saysTooMany),
  aP: () => (/* binding */ sdkFacts),
  Dp: () => (/* binding */ silenceOf)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/aws/iam/actions.js
/**
 * The IAM action that each API call needs (AWS Service Authorization Reference, "Actions defined by AWS Lambda").
 * A call that is not in here cannot be made: see send() in lambda.ts. When it is made, and on what, is told by
 * iam-needs.ts; every policy is made from the two.
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
    ListProvisionedConcurrencyConfigs: 'lambda:ListProvisionedConcurrencyConfigs',
    ListLayerVersions: 'lambda:ListLayerVersions',
    GetLayerVersion: 'lambda:GetLayerVersion',
    PublishLayerVersion: 'lambda:PublishLayerVersion',
    DeleteLayerVersion: 'lambda:DeleteLayerVersion',
    GetLayerVersionPolicy: 'lambda:GetLayerVersionPolicy',
    AddLayerVersionPermission: 'lambda:AddLayerVersionPermission',
    ListFunctions: 'lambda:ListFunctions',
    // Amazon S3: a look at an object needs the right to read it; all parts of an upload need the right to put it.
    HeadObject: 's3:GetObject',
    GetObject: 's3:GetObject',
    PutObject: 's3:PutObject',
    // Amazon ECR.
    BatchGetImage: 'ecr:BatchGetImage',
};

;// CONCATENATED MODULE: ./build/aws/iam/needs.js

/** What makes a mode need more than it always does; the text says when, in Markdown. */
const FEATURES = {
    creation: 'the function does not exist yet and is created',
    'execution-role': '`execution-role` is new or changes',
    tags: '`tags`',
    test: '`payload`, `http-path` or `smoke-test: true`',
    'function-url': '`url: function-url`',
    'invoke-permissions': '`invoke-permissions`',
    'function-url-auth-type': '`function-url-auth-type`',
    'keep-versions': '`keep-versions`',
    's3-key': '`s3-key`',
    's3-bucket': '`s3-bucket`, for what is uploaded',
    'image-uri': '`image-uri`, and images that `$LATEST` gets back',
    layers: '`layers` change',
    vpc: '`vpc-subnet-ids` or `vpc-security-group-ids` change',
    'file-system': '`file-system-arn` changes',
    key: 'variables are encrypted with a KMS key of your own',
    'share-with': '`share-with`',
};
const changing = ['deploy', 'rollback'];
const moving = ['deploy', 'promotion', 'rollback'];
/**
 * Who needs what, when, on what. Restoring $LATEST in `rollback` sets what `deploy` sets and needs the same.
 * Sources, beside the reference of the actions: Lambda developer guide ("Required IAM permissions" for a VPC, "User
 * permissions" for file systems, "Securing environment variables" for keys; layers and packages in S3 are read with
 * the permissions of the caller; AWS knowledge center, "lambda-ecr-image", for images), its API reference (GetFunction shows tags to whoever may list them), IAM user guide
 * ("Granting a user permissions to pass a role to an AWS service").
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
    // Who calls the function without its alias is looked up at every release, and without these not at all.
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
    // Deleting is never given on the function itself.
    {
        modes: ['deploy', 'promotion'],
        feature: 'keep-versions',
        on: 'function',
        calls: ['ListProvisionedConcurrencyConfigs'],
    },
    { modes: ['deploy', 'promotion'], feature: 'keep-versions', on: 'versions', calls: ['DeleteFunction'] },
    // Lambda asks for it as well when a function gets a layer.
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
    // Lambda asks for both when a function of one account gets an image of another.
    {
        modes: ['deploy'],
        feature: 'image-uri',
        on: 'repository',
        calls: ['BatchGetImage'],
        implied: ['ecr:GetDownloadUrlForLayer'],
    },
    {
        modes: ['rollback'],
        feature: 'image-uri',
        on: 'repository',
        implied: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    },
];
/** The IAM actions of a need. */
function actionsOf({ calls = [], implied = [] }) {
    return [...new Set([...calls.map((operation) => IAM_ACTIONS[operation]), ...implied])];
}

;// CONCATENATED MODULE: ./build/aws/errors/images.js
/** The page of AWS that has the policies of repositories. */
const GUIDE = 'the Lambda developer guide has the statement under "Amazon ECR permissions" (principal lambda.amazonaws.com, ecr:BatchGetImage and ecr:GetDownloadUrlForLayer)';
/**
 * What to do about an image that Lambda does not take, by its words; undefined for any other message.
 * @param said AWS's message
 */
function imageAdvice(said) {
    if (/source image .* does not exist/i.test(said))
        return 'The image is not in the repository any more: push it again, and let lifecycle rules keep the images that versions of the function use.';
    if (/(manifest|media type).* not supported/i.test(said))
        return 'Lambda takes a single image and no list of them: build it for one platform and without attestations, `docker buildx build --platform linux/amd64 --provenance=false --sbom=false`.';
    if (/source image .* is not valid/i.test(said))
        return "Check `image-uri`: the image has to be in a private repository of ECR in the function's region.";
    return undefined;
}
/**
 * Explains that Lambda itself may not read an image, which no permission of the role helps with; undefined for any
 * other refusal.
 * @param said AWS's message
 */
function explainUnreadableImage(said, operation) {
    if (!/Lambda does not have permission to access the ECR image/i.test(said))
        return undefined;
    return [
        `${operation}: Lambda may not read the image. (${said})`,
        `Let the repository's own policy allow it: ${GUIDE}. In the account of the function, Lambda adds that itself where the role of this step has ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on the repository; a repository of another account has to let in that account, too.`,
    ];
}

;// CONCATENATED MODULE: ./build/aws/errors/access-denied.js



/** Where the policies that this action needs are written down. */
const POLICY_PAGE = 'docs/iam.md of this action';
/**
 * Explains a refusal for lack of a permission: the IAM action and the resource, and what to change.
 * @param said AWS's message; it names the action where that is another than the call's, such as iam:PassRole
 * @param resource what the call was about, for services that do not say what they refused
 */
function explainAccessDenied(said, operation, resource) {
    const unreadable = explainUnreadableImage(said, operation);
    if (unreadable)
        return unreadable;
    const [action, on] = refused(said) ?? [IAM_ACTIONS[operation], resource];
    return [
        `AWS denied ${operation}: the credentials may not perform ${action} on ${on}. (${said})`,
        forbiddenElsewhere(said, action) ?? `${missing(action, on)} ${ELSEWHERE}`,
    ];
}
/** The action and the resource that AWS's message names; undefined when it names none. */
function refused(said) {
    const [, action, on] = /perform: ([\w-]+:\w+) on resource: "?([^\s"]+)/.exec(said) ?? [];
    if (action && on)
        return [action, on];
    // What Lambda says when it may not fetch a package in the name of the caller.
    const [, read, object] = /denied by S3.* permission to (\w+) for (\S+)\. S3 Error/.exec(said) ?? [];
    return read && object ? [`s3:${read}`, `arn:*:s3:::${object}`] : undefined;
}
const ELSEWHERE = 'If it is there already, look for an explicit deny, a permissions boundary or a service control policy.';
/**
 * AWS says which kind of policy refused; the role's own policy cannot help where it is another (IAM user guide,
 * "Troubleshoot access denied error messages").
 */
function forbiddenElsewhere(said, action) {
    const denying = /with an explicit deny in (?:an? |the )?([\w -]+policy|permissions boundary)/i.exec(said)?.[1];
    if (denying)
        return `AWS says that an explicit deny forbids it (${denying}): no permission lifts it, only a change of that policy.`;
    const silent = /because no ([\w ]+ policy|permissions boundary) allows/i.exec(said)?.[1];
    return (silent &&
        `The policy of the role is not enough: a ${silent} applies as well, and has to allow ${action}, too.`);
}
function missing(action, on) {
    const needs = IAM_NEEDS.filter((need) => actionsOf(need).includes(action));
    const condition = needs.find((need) => need.condition)?.condition;
    const statement = {
        Effect: 'Allow',
        Action: action,
        Resource: granted(on, needs),
        ...(condition && { Condition: condition }),
    };
    return `Add ${inOneLine(statement)} to the policy of the role${reasonOf(needs)}; ${POLICY_PAGE} has the whole policy.`;
}
/** JSON as one writes it by hand. */
function inOneLine(value) {
    return JSON.stringify(value, undefined, 1).replaceAll(/\n */g, ' ');
}
/** When it is needed, where that is not always. */
function reasonOf(needs) {
    const features = [...new Set(needs.map(({ feature }) => feature))];
    const reasons = features.flatMap((feature) => (feature ? [FEATURES[feature]] : []));
    return reasons.length > 0 && reasons.length === features.length
        ? ` (needed for: ${reasons.join('; ')})`
        : '';
}
/** The resource as a policy should name it: with it, the other versions, aliases or objects do not fail next. */
function granted(on, needs) {
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

/** Where Lambda's answers quote environment variables, values and all, and what is left of the text. */
const ECHOES = [
    // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
    [/\s*String measured:[\s\S]*/i, ''],
    // A name that Lambda does not take: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
    [/Value '[\s\S]*' at 'environment/i, "The value at 'environment"],
];
/**
 * What AWS says, without the values that a request held: neither where Lambda is known to quote them nor anywhere
 * else, in whatever form.
 */
function withoutSecrets(text, secrets) {
    return (0,redaction/* redactionOf */.Z)(secrets).hide(ECHOES.reduce((shown, [echo, rest]) => shown.replace(echo, rest), text));
}

;// CONCATENATED MODULE: ./build/aws/errors/errors.js




/**
 * An AWS call that failed, with what a user has to know and what the release has to decide by. The SDK's error is
 * not kept as the cause: its message and its answer may quote environment variables.
 */
class AwsFailure extends failure/* Failure */.HR {
    /** AWS's error code, such as ResourceNotFoundException; the system's for a broken connection. */
    code;
    /** HTTP status; 0 when there was no answer. */
    status;
    /** Whether the call may have taken effect all the same: the answer was lost, or AWS failed. */
    uncertain;
    /** What AWS finds the call by in its own logs; absent when there was no answer. */
    requestId;
    constructor(facts, problem, advice) {
        super(problem, advice);
        this.name = 'AwsFailure';
        this.code = facts.code;
        this.status = facts.status;
        this.uncertain = facts.uncertain;
        if (facts.requestId)
            this.requestId = facts.requestId;
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
function isNotFound(error) {
    return error instanceof AwsFailure && error.code === 'ResourceNotFoundException';
}
/** Whether AWS refused the call because there were too many. */
function isThrottled(error) {
    return error instanceof AwsFailure && error.status === 429;
}
/** Whether nobody can tell from the error alone if the call took effect. */
function isUncertain(error) {
    return error instanceof AwsFailure && error.uncertain;
}
/** Whether the role of a function is so new that Lambda cannot assume it yet (IAM is eventually consistent). */
function isRoleNotReady(error) {
    return error instanceof AwsFailure && /role defined for the function cannot be assumed/i.test(error.message);
}
/** @param secrets values that must not appear in the text even where AWS quotes them */
function sdkFacts(thrown, secrets = []) {
    const error = thrown;
    const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {};
    const code = status === 0 ? (error.code ?? error.errors?.[0]?.code ?? error.name ?? 'Error') : (error.name ?? 'Error');
    const said = withoutSecrets(messageOf(error), secrets);
    // What fails after AWS said that all was well is the answer: cut off, or not one that can be read.
    const malformed = isMalformed(error) || (status >= 200 && status < 300);
    return { code, status, said, attempts, malformed, ...(requestId && { requestId }) };
}
/**
 * Explains an error of the SDK.
 * @param resource what the call was about, such as a function's ARN or name
 * @param secrets values that must not appear in the text even where AWS quotes them
 */
function explainAwsError(thrown, operation, resource, secrets = []) {
    const facts = sdkFacts(thrown, secrets);
    const denied = /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|AuthorizationError)$/;
    return asAwsFailure(facts, denied.test(facts.code)
        ? explainAccessDenied(facts.said, operation, resource)
        : explain(facts, `${operation} failed for ${resource}`));
}
/**
 * Explains an error of STS, whose calls need no permission of a policy.
 * @param failed what failed, such as "Signing in to ROLE failed"
 */
function explainStsError(facts, failed) {
    return asAwsFailure(facts, explain(facts, failed));
}
/** Explains that AWS does not take a session of the action's own, though it has just been renewed. */
function explainRenewedSession(facts) {
    return asAwsFailure(facts, [
        `AWS says that the session has expired, though it was renewed just before (${facts.said}).`,
        'Run again. On a runner of your own, see that its clock is right; if it stays, see whether somebody revokes the sessions of the role.',
    ]);
}
/** Whether AWS refused the credentials because their time is over. */
function isExpired({ code, said }) {
    return (/^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(code) || /token.*expired/i.test(said));
}
/** Whether the call was refused because there were too many. */
function saysTooMany({ status, code }) {
    return status === 429 || /Throttl|TooManyRequests/.test(code);
}
function asAwsFailure(facts, [problem, advice]) {
    const { code, status, requestId, malformed } = facts;
    // Without credentials nothing was sent.
    const lost = status === 0 && code !== NO_CREDENTIALS;
    const uncertain = lost || status >= 500 || malformed;
    return new AwsFailure({ code, status, uncertain, ...(requestId && { requestId }) }, problem, advice);
}
/** The SDK's name for the error that no provider has credentials. */
const NO_CREDENTIALS = 'CredentialsProviderError';
function explain({ code, status, said, attempts, malformed }, failed) {
    const credentials = explainCredentials(code, said);
    if (credentials)
        return credentials;
    // Lambda answers 502 for these, though nothing is wrong on its side (Lambda API reference, Invoke).
    if (code.startsWith('KMS'))
        return [`${failed}: ${code}: ${said}`, KEY_ADVICE];
    if (saysTooMany({ status, code })) {
        return [
            `${failed}: AWS throttled the call, ${attempts} times in a row (${said}).`,
            'All control-plane calls of an account share 15 requests a second: run again when less is going on, or run fewer releases at once.',
        ];
    }
    // The SDK's words for an answer without an error code, which AWS does not give.
    if (malformed || said === 'UnknownError')
        return [
            `${failed}: the answer could not be read (HTTP ${status}).`,
            'Run again; if it stays, look for a proxy between the runner and AWS.',
        ];
    const silence = silenceOf(said);
    if (silence !== undefined)
        return [
            `${failed}: nothing could be sent and no answer came for ${silence} seconds, ${attempts} times in a row.`,
            "Check the runner's network (proxy, firewall, VPC endpoint) and how fast it can send, then run again.",
        ];
    if (status === 0)
        return explainNoAnswer(code, said, failed);
    if (status >= 500)
        return [
            `${failed}: AWS answered ${status} ${code} (${said}).`,
            'This is a fault on the side of AWS: run again; https://health.aws.amazon.com shows known ones.',
        ];
    return [`${failed}: ${code}: ${said}`, adviceFor(code, said)];
}
function explainCredentials(code, said) {
    if (isExpired({ code, said })) {
        return [
            `The AWS credentials have expired (${said}).`,
            'Name the role in `role-to-assume`, so that the action signs in by itself and renews the session while it runs. Or sign in again shortly before this step, for instance with aws-actions/configure-aws-credentials in the same job; sessions last an hour unless the role allows more.',
        ];
    }
    if (code === NO_CREDENTIALS) {
        return [
            `No AWS credentials were found (${said}).`,
            "Name a role in `role-to-assume` (needs `permissions: id-token: write`), sign in before this step, for instance with aws-actions/configure-aws-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the step's `env:`.",
        ];
    }
    if (/^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId)$/.test(code)) {
        return [
            `AWS does not accept the credentials (${code}: ${said}).`,
            'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: they must belong together, still exist, and be free of spaces and line ends.',
        ];
    }
    return undefined;
}
function explainNoAnswer(code, said, failed) {
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        return [
            `${failed}: the address of AWS could not be found (${said}).`,
            "Check `aws-region` for a typing error, and the runner's network and DNS.",
        ];
    }
    if (!/^E[A-Z]+$|Timeout/.test(code)) {
        return [
            `${failed}: the call could not be sent (${code}: ${said}).`,
            "Check what the step's environment says to the AWS SDK, such as AWS_ENDPOINT_URL.",
        ];
    }
    return [
        `${failed}: no answer came from AWS (${code}: ${said}).`,
        "Check the runner's network (proxy, firewall, VPC endpoint), then run again.",
    ];
}
const KEY_ADVICE = "Check that the function's KMS key is enabled, and that its key policy lets the execution role and the role of this step use it (kms:Decrypt, kms:Encrypt, kms:CreateGrant).";
function adviceFor(code, said) {
    if (code === 'RequestEntityTooLargeException' || code === 'RequestTooLargeException') {
        return 'Make the package smaller: leave files out with `exclude`, or move dependencies to a layer.';
    }
    if (code === 'CodeStorageExceededException') {
        return "The account's storage for function code in this region is full: delete versions and functions that nothing uses, or ask AWS for a higher quota.";
    }
    if (code === 'PolicyLengthExceededException') {
        return 'The resource policy of the alias is full (20 KB): remove statements that nobody needs (`aws lambda get-policy` and `aws lambda remove-permission`, both with `--qualifier`), or let one `source-arn` with `*` stand for several.';
    }
    if (code === 'ResourceNotFoundException') {
        return 'Check the names, the region and the account that the credentials belong to.';
    }
    if (code === 'ResourceConflictException') {
        return 'Another update is under way or has just happened: run again when it is over.';
    }
    if (code === 'PreconditionFailedException') {
        return 'Somebody else changed the function or the alias at the same time: look at what they did, then run again.';
    }
    if (/role defined for the function cannot be assumed/i.test(said)) {
        return 'The trust policy of the execution role must allow lambda.amazonaws.com to perform sts:AssumeRole.';
    }
    if (/\bKMS\b/.test(said))
        return KEY_ADVICE;
    if (/unzip/i.test(said))
        return 'The archive is damaged or empty for Lambda: build it again and test it with `unzip -t`.';
    if (/environment variables/i.test(said) && /4 ?KB/i.test(said)) {
        return 'All variables together may have 4 KB: keep large values in Parameter Store, Secrets Manager or S3 and read them from there.';
    }
    return imageAdvice(said) ?? 'Correct the input that AWS names, then run again.';
}
function messageOf(error) {
    return (error.message || error.errors?.[0]?.message || error.name || 'no message').trim();
}
/**
 * The SDK could not read the answer, though AWS said that all was well. What the parser says of it quotes the answer,
 * and variables may stand there.
 */
function isMalformed(error) {
    return error instanceof SyntaxError;
}
/**
 * How long nothing was sent or received before a call was given up, in seconds; undefined for any other error. The
 * SDK tells it by the message alone.
 */
function silenceOf(error) {
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
