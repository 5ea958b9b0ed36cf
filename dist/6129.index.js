export const id = 6129;
export const ids = [6129];
export const modules = {

/***/ 4900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xS: () => (/* binding */ clientLike),
  eF: () => (/* binding */ openAws),
  y0: () => (/* binding */ orUndefined),
  tN: () => (/* binding */ send)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-cjs/index.js
var dist_cjs = __webpack_require__(1696);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/aws/errors/aws-failure.js
var aws_failure = __webpack_require__(9494);
// EXTERNAL MODULE: ./build/aws/client/cancellable.js
var cancellable = __webpack_require__(2434);
// EXTERNAL MODULE: ./build/aws/client/configuration.js
var configuration = __webpack_require__(5038);
// EXTERNAL MODULE: ./build/is-object.js
var is_object = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/aws/errors/facts.js
var facts = __webpack_require__(8763);
;// CONCATENATED MODULE: ./build/aws/client/known-facts.js



/** Makes a client keep what requests and answers tell about functions, and add it to the errors of later calls. */
function keepFacts(client, known) {
    const keeping = (next) => async (args) => {
        const input = args.input;
        try {
            const answer = await next(args);
            learn(known, input, answer.output);
            return answer;
        }
        catch (error) {
            if (error instanceof Error)
                (0,facts/* addFacts */.vo)(error, { ...knownAbout(known, input), ...factsIn(input) });
            throw error;
        }
    };
    client.middlewareStack.add(keeping, { step: 'initialize', name: 'knownFacts' });
    return client;
}
function learn(known, input, output) {
    const add = (resource, facts) => known.set(resource, { ...known.get(resource), ...facts });
    const configuration = (0,is_object/* isObject */.G)(output['Configuration']) ? output['Configuration'] : output;
    const { FunctionArn, Role, KMSKeyArn = '', Version } = configuration;
    if (isText(FunctionArn) && isText(Role) && isText(KMSKeyArn)) {
        const facts = { executionRole: Role, kmsKey: KMSKeyArn };
        add(nameIn(FunctionArn), facts);
        add(`${nameIn(FunctionArn)}:${Version}`, facts);
    }
    const { AliasArn, FunctionVersion, Name } = output;
    if (isText(AliasArn) && isText(FunctionVersion))
        add(`${nameIn(AliasArn)}:${Name}`, { version: FunctionVersion });
    const concurrency = (0,is_object/* isObject */.G)(output['Concurrency']) ? output['Concurrency'] : output;
    const { ReservedConcurrentExecutions: reserved } = concurrency;
    const name = functionIn(input);
    const setsReserved = typeof input['ReservedConcurrentExecutions'] === 'number';
    if (name && typeof reserved === 'number')
        add(name, { reservedConcurrency: reserved, ...(setsReserved && { setsReserved }) });
}
/** What is known about the function, alias or version of a call. */
function knownAbout(known, input) {
    const name = functionIn(input);
    const { Qualifier, Name } = input;
    const qualifier = isText(Qualifier) ? Qualifier : Name;
    const ofQualifier = known.get(`${name}:${qualifier}`);
    const ofVersion = ofQualifier?.version && known.get(`${name}:${ofQualifier.version}`);
    return { ...known.get(name), ...ofQualifier, ...ofVersion };
}
/** What a request sets itself. */
function factsIn({ Role, KMSKeyArn, Principal, DeadLetterConfig, ImageUri, Code, ...more }) {
    const of = (members, name) => ((0,is_object/* isObject */.G)(members) ? members[name] : undefined);
    const provisioned = more['ProvisionedConcurrentExecutions'];
    const text = (value) => (isText(value) && value !== '' ? value : undefined);
    return (0,without_undefined/* withoutUndefined */.r)({
        executionRole: text(Role),
        kmsKey: text(KMSKeyArn),
        principal: text(Principal),
        deadLetterTarget: text(of(DeadLetterConfig, 'TargetArn')),
        imageUri: text(ImageUri ?? of(Code, 'ImageUri')),
        provisionedConcurrency: typeof provisioned === 'number' ? provisioned : undefined,
    });
}
function functionIn({ FunctionName }) {
    return isText(FunctionName) ? nameIn(FunctionName) : '';
}
/** The name in a function's ARN, partial ARN or name. */
function nameIn(text) {
    return /(?:^|:)function:([^:]+)/.exec(text)?.[1] ?? text;
}
const isText = (value) => typeof value === 'string';

// EXTERNAL MODULE: ./build/aws/client/large-bodies.js
var large_bodies = __webpack_require__(6052);
// EXTERNAL MODULE: ./build/aws/client/proxy.js
var proxy = __webpack_require__(1740);
// EXTERNAL MODULE: ./build/aws/client/typed-answers.js
var typed_answers = __webpack_require__(3538);
// EXTERNAL MODULE: ./build/aws/client/wait.js
var wait = __webpack_require__(2235);
;// CONCATENATED MODULE: ./build/aws/client/aws.js











/** Clients are created on first use: a test of a URL needs no client and no region. */
function openAws(options) {
    const { cancellation, waitScale, credentials } = options;
    let opened;
    const known = new Map();
    const client = once(() => {
        opened = (0,cancellable/* stopWith */.V)(controlClient(options, credentials, known), cancellation);
        return opened;
    });
    const undoing = once(() => {
        // Uses the same credentials: there may be no time to sign in again.
        const hurrying = (0,cancellable/* hurryWith */.$)(controlClient(options, client().config.credentials, known), cancellation);
        return {
            ...aws,
            client: hurrying,
            invoking: once(() => (0,cancellable/* hurryWith */.$)(invokingClient(hurrying, known), cancellation)),
            clock: (0,wait/* scaledClock */.vs)(waitScale, cancellation.undoingOver),
        };
    });
    const aws = {
        ...options,
        get client() {
            return client();
        },
        invoking: once(() => (0,cancellable/* stopWith */.V)(invokingClient(client(), known), cancellation, { waitForWrites: false })),
        clock: (0,wait/* scaledClock */.vs)(waitScale, cancellation.stop),
        undoing,
        sessionSecrets: async () => (opened ? secretsOfSession(opened) : []),
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
async function secretsOfSession({ config }) {
    try {
        const { secretAccessKey, sessionToken = '' } = await config.credentials();
        return [secretAccessKey, sessionToken];
    }
    catch {
        // Whoever needs the credentials reports that there are none.
        return [];
    }
}
function controlClient({ region, waitScale }, credentials, known) {
    const client = new dist_cjs/* LambdaClient */.Nox({
        ...(0,configuration/* clientConfiguration */.k)(region, waitScale),
        ...(0,without_undefined/* withoutUndefined */.r)({ credentials }),
    });
    return (0,large_bodies/* sendInPieces */.z)(keepFacts((0,typed_answers/* checkAnswers */.U)(client), known));
}
/**
 * A client that makes each call once, with no time limit of its own: the caller decides about retries, and a function
 * may run for 15 minutes. It signs with the credentials of the other client.
 */
function invokingClient({ config }, known) {
    const client = (0,typed_answers/* checkAnswers */.U)(new dist_cjs/* LambdaClient */.Nox({
        region: config.region,
        credentials: config.credentials,
        maxAttempts: 1,
        requestHandler: (0,proxy/* throughProxy */.EU)({ connectionTimeout: 10_000, requestTimeout: 0, socketTimeout: 0 }),
    }));
    return keepFacts(client, known);
}
/** Creates a client of another service with the settings of the client for Lambda. */
async function clientLike({ client: { config } }, Client) {
    const { region, credentials, maxAttempts, requestHandler } = config;
    const retryStrategy = await config.retryStrategy();
    return (0,typed_answers/* checkAnswers */.U)(new Client({ region, credentials, maxAttempts, requestHandler, retryStrategy }));
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
        if (error instanceof failure/* Failure */.HR)
            throw error;
        const { explainAwsError } = await explanations();
        throw explainAwsError(error, operation, resource, secrets);
    }
}
/** What only an error needs is loaded only then. */
const explanations = () => Promise.all(/* import() */[__webpack_require__.e(6668), __webpack_require__.e(7141)]).then(__webpack_require__.bind(__webpack_require__, 7141));
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
        const { sdkErrorDetails } = await Promise.all(/* import() */[__webpack_require__.e(6668), __webpack_require__.e(723)]).then(__webpack_require__.bind(__webpack_require__, 723));
        const { code, status, requestId } = sdkErrorDetails(error);
        note(`${status || 'no answer'} ${code}${requestId ? `, request ${requestId}` : ''}, `);
        throw error;
    }
}
/**
 * Repeats a call that AWS refused because the session has expired, for instance when the runner's clock is wrong. Such a
 * call had no effect. Only a session that the action itself started can be renewed.
 */
async function withNewSession({ renewSession }, error, call) {
    if (!renewSession || error instanceof failure/* Failure */.HR)
        throw error;
    const { isExpired, sdkErrorDetails } = await Promise.all(/* import() */[__webpack_require__.e(6668), __webpack_require__.e(723)]).then(__webpack_require__.bind(__webpack_require__, 723));
    if (!isExpired(sdkErrorDetails(error)))
        throw error;
    await renewSession();
    try {
        return await call();
    }
    catch (second) {
        const details = sdkErrorDetails(second);
        throw isExpired(details) ? (await explanations()).explainRenewedSession(details) : second;
    }
}
/** The response of a call, or undefined when the resource does not exist. */
function orUndefined(answer) {
    return answer.catch((error) => {
        if ((0,aws_failure/* isNotFound */.c4)(error))
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
/* harmony import */ var _smithy_core_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3609);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3025);
/* harmony import */ var _errors_classes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5860);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1740);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2235);





/** Attempts of a call that fails in AWS or gets no response; the SDK waits in between. */
const ATTEMPTS = 8;
/** Attempts of a call that is throttled: all jobs of an account share one quota, and each has to get its turn. */
const THROTTLED_ATTEMPTS = 16;
/**
 * Milliseconds of the first pauses at most. The SDK's pauses grow to 20 seconds: when only a few jobs are left, the quota
 * would go unused.
 */
const SHORT_PAUSE = 5000;
/** A call that is refused more often competes with so many others that it has to wait longer. */
const SHORT_PAUSES = 7;
/**
 * In milliseconds. After this time without data in either direction, the connection counts as lost. A whole call has no
 * limit, because 50 MB may take long on a slow connection. S3's client would also use such a limit to wait for 100
 * Continue, which some proxies do not forward; without a limit, it sends after six seconds.
 */
const IDLE_TIMEOUT = 120_000;
/**
 * The configuration of every client for short calls, with the SDK's standard retries, through the proxy of the
 * environment.
 * @param waitScale factor on every wait: for responses, and before retries
 */
function clientConfiguration(region, waitScale, { attempts = ATTEMPTS, throttled = THROTTLED_ATTEMPTS, idle = IDLE_TIMEOUT } = {}) {
    return {
        region,
        maxAttempts: throttled,
        retryStrategy: new ScaledRetryStrategy(attempts, throttled, waitScale),
        requestHandler: (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .throughProxy */ .EU)({ connectionTimeout: 10_000, socketTimeout: (0,_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .answerLimit */ .Ey)(idle, waitScale) }),
    };
}
/** Attempts of a call whose connection stalls; each takes minutes to fail. */
const STALLED_ATTEMPTS = 3;
/** The SDK's standard retries, with a factor on the pauses between them, and more or fewer of them by what failed. */
class ScaledRetryStrategy extends _smithy_core_retry__WEBPACK_IMPORTED_MODULE_3__.StandardRetryStrategy {
    #attempts;
    #factor;
    constructor(attempts, throttled, factor) {
        super({ maxAttempts: throttled });
        this.#attempts = attempts;
        this.#factor = factor;
        const backoff = this.retryBackoffStrategy;
        const pauseBefore = backoff.computeNextBackoffDelay.bind(backoff);
        backoff.computeNextBackoffDelay = (retries) => {
            const longest = retries < SHORT_PAUSES ? SHORT_PAUSE : Number.POSITIVE_INFINITY;
            return Math.min(pauseBefore(retries), longest) * factor;
        };
    }
    refreshRetryTokenForRetry(...[token, details]) {
        const attempts = token.getRetryCount() + 1;
        if ((0,_errors_classes_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsIdle */ .Ez)(details.error) !== undefined && attempts >= STALLED_ATTEMPTS)
            return Promise.reject(new Error('The connection is stalled.'));
        if (details.errorType !== 'THROTTLING' && attempts >= this.#attempts)
            return Promise.reject(new Error('The call failed too often.'));
        const { retryAfterHint: hint } = details;
        const scaled = hint && new Date(Date.now() + (hint.getTime() - Date.now()) * this.#factor);
        return super.refreshRetryTokenForRetry(token, {
            ...details,
            ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutUndefined */ .r)({ retryAfterHint: scaled }),
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

/***/ 1740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ throughProxy),
/* harmony export */   QJ: () => (/* binding */ fetchUrl),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1279);

/**
 * The proxy for an address, from HTTPS_PROXY, HTTP_PROXY and NO_PROXY in either case; undefined without one. These are
 * the rules of GitHub's toolkit, which requests identity tokens and calls GitHub: lower case comes first, NO_PROXY lists
 * hosts, with or without a port, and means their subdomains as well, `*` means all hosts, and a loopback address never
 * has a proxy.
 */
function proxyFor(address, environment = process.env) {
    const name = address.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const proxy = settingOf(name, environment);
    if (!proxy || isLoopback(address) || isExcepted(address, settingOf('no_proxy', environment)))
        return undefined;
    const url = /^https?:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
    return URL.canParse(url) ? new URL(url) : undefined;
}
function settingOf(name, environment) {
    return environment[name] || environment[name.toUpperCase()] || '';
}
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]';
}
function isExcepted({ hostname, port, protocol }, list) {
    const withPort = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
    return list
        .split(',')
        .map((item) => item.trim().toLowerCase())
        .filter((item) => item !== '')
        .some((item) => {
        const end = item.startsWith('.') ? item : `.${item}`;
        const isHost = (host) => host === item || host.endsWith(end);
        return item === '*' || isHost(hostname) || isHost(withPort);
    });
}
/** The options of an SDK client's requests, with the agents for a proxy where the environment names one. */
function throughProxy(options) {
    if (!settingOf('https_proxy', process.env) && !settingOf('http_proxy', process.env))
        return options;
    return new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_0__.NodeHttpHandler(async () => {
        // Loaded on first use.
        const { ProxyFromEnvironment } = await Promise.all(/* import() */[__webpack_require__.e(3040), __webpack_require__.e(8912)]).then(__webpack_require__.bind(__webpack_require__, 8912));
        const agent = new ProxyFromEnvironment(proxyFor);
        return { ...options, httpAgent: agent, httpsAgent: agent };
    });
}
/** By the address of a proxy, or by how hosts are looked up without one. */
const dispatchers = new Map();
/**
 * Node's fetch, through the proxy for the address. Node itself takes it from the environment only from version 24 on.
 * @param lookup finds the addresses of a host that no proxy looks up; the system's by default
 */
async function fetchUrl(address, request, lookup) {
    const way = proxyFor(address)?.href ?? lookup;
    if (way === undefined)
        return fetch(address, request);
    const undici = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5641));
    const dispatcher = dispatchers.get(way) ??
        (typeof way === 'string' ? new undici.ProxyAgent(way) : new undici.Agent({ connect: { lookup: way } }));
    dispatchers.set(way, dispatcher);
    const sent = { ...request, dispatcher };
    return (await undici.fetch(address, sent));
}


/***/ }),

/***/ 3538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ checkAnswers)
/* harmony export */ });
/* harmony import */ var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6890);
/* harmony import */ var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4534);
/* harmony import */ var _is_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1412);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9341);




/**
 * Makes a client refuse answers in which a member, at any depth, has another type than the API of AWS describes: the SDK
 * passes them on, and whatever reads them would end in an error of JavaScript, or decide by half of a list.
 */
function checkAnswers(client) {
    const checked = (next, context) => async (args) => {
        const answer = await next(args);
        const [, , , , , output] = (0,_smithy_core_transport__WEBPACK_IMPORTED_MODULE_1__.getSmithyContext)(context)['operationSchema'];
        checkOutput(_smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__.NormalizedSchema.of(output), answer.output);
        return answer;
    };
    client.middlewareStack.add(checked, { step: 'initialize', priority: 'high', name: 'typedAnswers' });
    return client;
}
function checkOutput(schema, output) {
    refuse(problemIn(schema, output, []), output);
    const events = schema.isStructSchema() ? schema.getEventStreamMember() : '';
    if (!events)
        return;
    const kinds = schema.getMemberSchema(events);
    output[events] = checkedEvents(kinds, output[events], output);
}
async function* checkedEvents(kinds, events, output) {
    for await (const event of events) {
        refuse(problemIn(kinds, event, []), output);
        yield event;
    }
}
function refuse(problem, answer) {
    if (problem !== undefined)
        throw new _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .IncompleteAnswer */ .Ti(problem, answer);
}
/** What is wrong with a value, in words that follow "the response of AWS"; undefined if nothing is. */
function problemIn(schema, value, path) {
    const [kind, isKind] = kindOf(schema);
    if (!isKind(value))
        return `has no ${kind} as ${path.join('.') || 'a whole'}`;
    for (const [name, member, each] of membersIn(schema, value)) {
        const problem = problemIn(member, each, name === undefined ? path : [...path, name]);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
/** What a value of a schema is. What nothing reads member by member can be anything. */
function kindOf(schema) {
    if (schema.isListSchema())
        return ['list', Array.isArray];
    if (schema.isStructSchema() || schema.isMapSchema())
        return ['object', _is_object_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .G];
    if (schema.isStringSchema())
        return ['text', (value) => typeof value === 'string' || value instanceof String];
    if (schema.isNumericSchema())
        return ['number', Number.isFinite];
    if (schema.isBooleanSchema())
        return ['boolean', (value) => typeof value === 'boolean'];
    if (schema.isTimestampSchema())
        return ['time', (value) => value instanceof Date && !Number.isNaN(value.getTime())];
    return ['value', () => true];
}
/** The parts of a value with their schemas. Only those of an object that AWS describes have a name. */
function* membersIn(schema, value) {
    if (schema.isStructSchema()) {
        for (const [name, member] of schema.structIterator()) {
            const found = value[name];
            if (found !== undefined && !member.isStreaming())
                yield [name, member, found];
        }
        return;
    }
    if (!schema.isListSchema() && !schema.isMapSchema())
        return;
    const member = schema.getValueSchema();
    const isSparse = Boolean(schema.getMergedTraits().sparse);
    for (const found of Object.values(value))
        if (found !== null || !isSparse)
            yield [undefined, member, found];
}


/***/ }),

/***/ 2235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ answerLimit),
/* harmony export */   bs: () => (/* binding */ waitUntilReady),
/* harmony export */   gy: () => (/* binding */ tryingAgain),
/* harmony export */   l0: () => (/* binding */ pauseAfter),
/* harmony export */   vs: () => (/* binding */ scaledClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(271);



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
/** Even on a busy machine in tests, in milliseconds. */
const LONGEST_USUAL_ANSWER = 2000;
/**
 * How long to wait for an answer, in milliseconds. Tests may wait less than users do, but not less than a busy machine takes.
 * @param factor of every wait
 */
function answerLimit(milliseconds, factor) {
    return Math.max(milliseconds * factor, LONGEST_USUAL_ANSWER);
}
/**
 * That a call is made again, for the log.
 * @param pause milliseconds
 * @param attempt the number of the next attempt
 */
function tryingAgain(pause, attempt, attempts) {
    return `Trying again in ${Math.round(pause / 100) / 10} s (attempt ${attempt} of ${attempts}).`;
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
        const { progress, state, problem, remedy = wait.remedy } = observe(seen);
        const elapsed = clock.now() - start;
        if (progress === 'ready')
            return seen;
        if (progress === 'failed') {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(problem ?? `${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalised */ .Iu)(what)} failed: ${state}.`, remedy);
        }
        if (elapsed >= wait.timeout * 1000) {
            const limit = `${wait.timeout} ${wait.timeout === 1 ? 'second' : 'seconds'}`;
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .NotFinished */ .qE(`${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .capitalised */ .Iu)(what)} was not ${wait.goal ?? 'finished'} after ${limit}; last state: ${state}.`, `If it only needs more time, increase \`wait-timeout\` (now ${limit}) and run the workflow again. ${wait.look}`);
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


/***/ }),

/***/ 7594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ throttledInvocation),
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   JG: () => (/* binding */ adviceOnState),
/* harmony export */   NC: () => (/* binding */ adviceOnRequest),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   ik: () => (/* binding */ adviceOn),
/* harmony export */   tD: () => (/* binding */ adviceOnFullPolicy)
/* harmony export */ });
/* harmony import */ var _own_member_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(511);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8763);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4565);



/** @param resource of a call: a function's name or ARN, with a qualifier or without */
function subjectOf(resource, facts) {
    const [, functionName = resource, qualifier] = /^((?:arn:.*:function:)?[^:]+)(?::([^:]+))?$/.exec(resource) ?? [];
    return { functionName, qualifier, facts };
}
function written(advice, subject) {
    return typeof advice === 'function' ? advice(subject) : advice;
}
/** The options that name a function, and the alias or version of the call. */
function optionsFor({ functionName, qualifier }) {
    return `--function-name ${functionName}${qualifier === undefined ? '' : ` --qualifier ${qualifier}`}`;
}
const EVENT_SIZE = 'An event has at most 6 MB, with `invocation-type: Event` 1 MB. Test with a smaller one: shorten `payload` or `http-body`, or let the function read its input from S3.';
/** AWS documents this refusal without its words (Lambda developer guide, "Troubleshooting tenant isolation"). */
const NO_ISOLATION = 'Only a function with tenant isolation can be invoked for a tenant: leave `tenant-id` out. Tenant isolation can be set only when a function is created.';
const SIGNING = 'This action does not sign code. Sign the archive with AWS Signer and release the signed object with `s3-bucket` and `s3-key`, or set `code-signing-config-arn: none`: the function then accepts code that is not signed.';
const MOUNT_TARGET = 'Check that the file system has a mount target in each subnet of the function, and that its security groups allow NFS (port 2049) from those of the function. Then run the workflow again.';
const ACCESS_POINT = 'Check that the access point in `file-system-arn` exists, and that the execution role may perform elasticfilesystem:ClientMount (and ClientWrite). Then run the workflow again.';
/** Lambda API reference, Invoke, "Errors". */
const SLOW_MOUNT = 'Lambda reached the file system, but the mount took too long: run the workflow again in a few minutes. If that fails, too, reduce the load on the file system, for example by a lower concurrency of the function.';
const S3_FILES = 'Check the S3 Files access point in the file system configuration of the function: that it exists, that the subnets and security groups of the function reach it, and that the execution role may mount it.';
const NETWORK = "Check the VPC of the function: `vpc-subnet-ids` and `vpc-security-group-ids` must exist, and the subnets need free addresses and the account free network interfaces. Lambda's own network interfaces are released about 20 minutes after the last function that uses them.";
const SNAPSHOT = 'The snapshot of the version could not be restored. See the log of the function for an error in a runtime hook or in its start, and release again. `SnapStart: { ApplyOn: None }` in `function-configuration` turns snapshots off.';
const QUOTA = 'A quota is used up. Delete what is no longer needed, or ask AWS for a higher quota (Service Quotas).';
/** A shell expression for a member of the function's configuration. */
function printed(member, subject) {
    return `"$(aws lambda get-function-configuration ${optionsFor(subject)} --query ${member} --output text)"`;
}
const KEY_ADVICE = (subject) => {
    const { kmsKey, executionRole } = subject.facts;
    const role = executionRole ? `the execution role ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .roleName */ .S3)(executionRole)}` : 'the execution role';
    const key = kmsKey === undefined
        ? `the function's KMS key, which \`aws lambda get-function-configuration ${optionsFor(subject)} --query KMSKeyArn\` prints,`
        : `the KMS key ${kmsKey}`;
    const ofKey = kmsKey === ''
        ? 'The function has no KMS key of its own, so Lambda encrypts its variables with the key aws/lambda, whose policy nobody can change.'
        : `Check that ${key} is enabled, and that its key policy allows kms:Decrypt to ${role}, and kms:Encrypt and kms:CreateGrant to the role of this step.`;
    return `${ofKey} If ${role} was deleted and created again, it has lost its access to the key: set it again with \`aws lambda update-function-configuration --function-name ${subject.functionName} --role ${executionRole ?? printed('Role', subject)}\`. Then run the workflow again.`;
};
const DISABLED_KEY = (subject) => `Enable the key: \`aws kms enable-key --key-id ${subject.facts.kmsKey || printed('KMSKeyArn', subject)}\`. Then run the workflow again.`;
const SUBNET = 'Free IP addresses in the subnets of the function, or name subnets with more of them in `vpc-subnet-ids`.';
/** What to do about a function or version in the state Failed, by the reason code of the state (Lambda API reference). */
const BY_REASON = {
    DisabledKMSKey: "Enable the function's KMS key (`aws kms enable-key`).",
    EFSMountConnectivityError: MOUNT_TARGET,
    EFSMountFailure: ACCESS_POINT,
    EFSMountTimeout: SLOW_MOUNT,
    EniLimitExceeded: NETWORK,
    FunctionError: 'The function fails while it starts: its log in CloudWatch Logs shows the error. Correct it.',
    ImageAccessDenied: 'Check the policy of the repository: Lambda must be allowed to read the image.',
    ImageDeleted: 'The image was deleted: push it again, or release another one.',
    InsufficientRolePermissions: 'Add what AWS names to a policy of the execution role. In a VPC, the managed policy AWSLambdaVPCAccessExecutionRole has it.',
    InvalidSecurityGroup: NETWORK,
    InvalidSubnet: NETWORK,
    SubnetOutOfIPAddresses: SUBNET,
};
/** What to do about a state that AWS gives a reason for, as full sentences. */
function adviceOnState(reasonCode) {
    return (reasonCode && BY_REASON[reasonCode]) || 'Fix the cause that AWS names.';
}
/** What to do about errors that say enough by their names. */
const BY_NAME = {
    CodeVerificationFailedException: SIGNING,
    InvalidCodeSignatureException: SIGNING,
    CodeSigningConfigNotFoundException: 'Set `code-signing-config-arn` to a code signing configuration that exists in the region and account of the function, or to `none`.',
    EFSIOException: 'Lambda could not read or write the file system: check its state and its load, then run the workflow again.',
    EFSMountConnectivityException: MOUNT_TARGET,
    EFSMountFailureException: ACCESS_POINT,
    EFSMountTimeoutException: SLOW_MOUNT,
    S3FilesMountConnectivityException: S3_FILES,
    S3FilesMountFailureException: S3_FILES,
    S3FilesMountTimeoutException: S3_FILES,
    EC2AccessDeniedException: 'The execution role needs the permissions of the managed policy AWSLambdaVPCAccessExecutionRole, because the function is in a VPC.',
    EC2ThrottledException: 'EC2 throttled Lambda. Run the workflow again in a few minutes.',
    EC2UnexpectedException: NETWORK,
    ENILimitReachedException: NETWORK,
    ENINotReadyException: 'The network interface of the function is not ready. Run the workflow again in a few minutes.',
    InvalidSecurityGroupIDException: NETWORK,
    InvalidSubnetIDException: NETWORK,
    SubnetIPAddressLimitReachedException: SUBNET,
    SnapStartException: SNAPSHOT,
    SnapStartTimeoutException: SNAPSHOT,
    SnapStartRegenerationFailureException: SNAPSHOT,
    KMSAccessDeniedException: KEY_ADVICE,
    KMSDisabledException: DISABLED_KEY,
    KMSInvalidStateException: KEY_ADVICE,
    KMSNotFoundException: KEY_ADVICE,
    InvalidRuntimeException: 'Set `runtime` to a runtime that Lambda supports.',
    InvalidZipFileException: 'Lambda cannot read the archive: build it again and test it with `unzip -t`.',
    CodeArtifactUserDeletedException: 'Lambda prepares the function again. Run the workflow again in a few minutes.',
    CodeArtifactUserFailedException: 'Lambda could not prepare the function. Release it again; if the error persists, contact AWS Support.',
    RecursiveInvocationException: 'Lambda stopped a loop between the function and another resource. Correct the loop, or allow it (`aws lambda put-function-recursion-config`).',
    ModeNotSupportedException: 'The function cannot be invoked in this way: test it with `url` instead.',
    NoPublishedVersionException: 'A function on managed instances is invoked through a published version: set `alias` or `version`.',
    SerializedRequestEntityTooLargeException: EVENT_SIZE,
    PublicPolicyException: 'Ask whoever manages the account to allow public access to functions, or set `function-url-auth-type: AWS_IAM`.',
    AliasLimitExceededException: QUOTA,
    FunctionVersionsPerCapacityProviderLimitExceededException: 'The capacity provider has as many versions as it may have: delete old ones, for instance with `keep-versions`.',
    ServiceQuotaExceededException: QUOTA,
    LimitExceededException: QUOTA,
    AlarmsLimitExceededException: 'A deployment has at most 10 alarms, those of its group included: shorten `alarms`.',
    ApplicationDoesNotExistException: 'Check `codedeploy-application`, and the region and the account that it is in.',
    DeploymentGroupDoesNotExistException: 'Check `codedeploy-deployment-group`: it has to belong to the application in `codedeploy-application`.',
    DeploymentConfigDoesNotExistException: 'CodeDeploy has no such deployment configuration in this region: check `traffic-shift`.',
};
/** What to do about errors of which only AWS's words say what is wrong. The first that matches counts. */
const BY_WORDS = [
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.throttledByEc2,
        'EC2 throttled Lambda while it looked at the VPC of the function. Run the workflow again later, or release fewer functions at once.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.fileSystemNotReady,
        'Wait until the file system has an available mount target in the availability zone of each subnet in `vpc-subnet-ids`, then run the workflow again.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.keyKnowsNoRole,
        'KMS does not know the execution role: a role that was created a moment ago takes a while, and a role that was deleted and created again has to be set once more (`execution-role`).',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.notInVpc,
        'Check `vpc-subnet-ids` and `vpc-security-group-ids`: all must exist, in one VPC of the region and account of the function.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.unzippedTooLarge,
        'Unzipped, the package and its layers are limited to 250 MB: leave files out with `exclude`, use smaller layers, or release a container image (10 GB).',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.layersTooLarge,
        'Unzipped, the package and its layers are limited to 250 MB: use fewer or smaller `layers`. Leaving files out of the package does not help.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.noLayerVersion,
        'The layer version was deleted, or is not shared with this account. A function keeps such a layer only until its layers are set again: name another version in `layers`, with `layers-strategy: replace` if the function must lose the old one.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.runtimeBlocked,
        'Set `runtime` to a supported runtime that the code runs on. If the function has one already, remove `runtime` to keep it.',
    ],
    [_words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.unsigned, SIGNING],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.noTenant,
        'The function has tenant isolation: set `tenant-id` to a tenant that the smoke test may use, or set `smoke-test: false`.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.tenancyUnsupported,
        'The account or the region does not support tenant isolation yet: remove `TenancyConfig` from `function-configuration`. It can be set only when a function is created.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.tooManyTags,
        'A function has at most 50 tags, those of other tools included: name some in `tags-remove`, or shorten `tags`.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.provisionedVersion,
        ({ functionName, facts: { version } }) => version
            ? `Remove the provisioned concurrency of version ${version} with \`aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier ${version}\` (until the alias has its own, more calls start cold), then run the workflow again. To keep it, leave out \`provisioned-concurrency\`.`
            : `List it with \`aws lambda list-provisioned-concurrency-configs --function-name ${functionName}\`, remove it with \`aws lambda delete-provisioned-concurrency-config --function-name ${functionName} --qualifier\` and the number of the version, then run the workflow again.`,
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.tooMuchReserved,
        'Lower `reserved-concurrency`, reserve less for other functions, or ask AWS for a higher quota of concurrent executions. `aws lambda get-account-settings --query AccountLimit` prints how much concurrency of the account is unreserved (`UnreservedConcurrentExecutions`): AWS keeps a part of it for functions without reserved concurrency. Then run the workflow again.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.tooMuchProvisioned,
        'Lower `provisioned-concurrency`, reserve less for other functions, or ask AWS for a higher quota of concurrent executions. AWS keeps a part of the unreserved concurrency for functions without reserved concurrency, so the highest possible value is lower than what is unreserved. Then run the workflow again.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.badPrincipal,
        'If the principal is misspelled, correct it. If it was deleted, create it again, or remove its item from `invoke-permissions`. Then run the workflow again.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.statementTaken,
        'The policy has another statement with this ID: remove it (`aws lambda remove-permission`), or write the permission so that it becomes the same statement.',
    ],
    [_words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.alreadyExists, 'Somebody else created it at the same time: check it, then run the workflow again.'],
];
/** What to do about an error, by its name and operation, and only then by its words; undefined where neither says enough. */
function adviceOn({ code, message }, operation, subject) {
    if (operation === 'Invoke' && /^Request(Entity)?TooLargeException$/.test(code))
        return EVENT_SIZE;
    const [, action, service] = _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.roleLacks.exec(message) ?? [];
    if (action && service)
        return roleAdvice(action, service, subject.facts, message);
    const advice = written((0,_own_member_js__WEBPACK_IMPORTED_MODULE_2__/* .ownMember */ .n)(BY_NAME, code), subject) ?? adviceByWords(BY_WORDS, message, subject);
    return advice ?? (operation === 'Invoke' && _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.tenant.test(message) ? NO_ISOLATION : undefined);
}
/** What to do about requests that AWS refuses, where neither name nor operation decide. The first that matches counts. */
const BY_WORDS_OF_REFUSALS = [
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.weightsWithProvisioned,
        'AWS does not split the traffic of an alias with provisioned concurrency: release without `traffic-shift`, or remove the provisioned concurrency first (`provisioned-concurrency: 0`).',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.noSnapStart,
        'SnapStart does not support the runtime or setting that AWS names: choose one that it supports (Lambda developer guide, "Improving startup performance with Lambda SnapStart"), or set `SnapStart: { ApplyOn: None }` in `function-configuration`.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.levelOfText,
        'Lambda filters logs by level only in the JSON format: add `LogFormat: JSON` to `LoggingConfig` in `function-configuration`, or leave the levels out.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.noDestination,
        'Name destinations that exist in `DestinationConfig` of `function-event-invoke-configuration`, by their ARNs: a standard queue of SQS, a standard topic of SNS, an event bus of EventBridge, a bucket of S3 or another function. FIFO queues and topics are not possible.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.reservedBelowProvisioned,
        ({ functionName }) => `The provisioned concurrency of a function is part of its reserved concurrency: raise \`reserved-concurrency\`, or first reduce what is provisioned, which \`aws lambda list-provisioned-concurrency-configs --function-name ${functionName}\` lists. Then run the workflow again.`,
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.provisionedAboveReserved,
        'The provisioned concurrency of a function is part of its reserved concurrency: lower `provisioned-concurrency`, or set a higher `reserved-concurrency`. Then run the workflow again.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.roleNotAssumable,
        'The trust policy of the execution role must allow lambda.amazonaws.com to perform sts:AssumeRole. Change it, then run the workflow again.',
    ],
    [_words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.key, KEY_ADVICE],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.unreadableArchive,
        'Lambda cannot read the archive, or finds it empty: build it again and test it with `unzip -t`.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.variablesTooLarge,
        'All variables together are limited to 4 KB: keep large values in Parameter Store, Secrets Manager or S3 and read them from there.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.noImage,
        'The image is no longer in the repository: push it again, and let lifecycle rules keep the images that versions of the function use.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.imageFormat,
        'Lambda takes a single image whose manifest, config and layers have the media types of Docker image manifest V2, schema 2, or of OCI 1.0. Build it as Docker does by default, for instance without `compression=zstd`.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.imageElsewhere,
        "Check `image-uri`: the image has to be in a private repository of ECR in the function's region.",
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.layerTwice,
        'Name one version of each layer in `layers`. A version replaces the one that the function has of the same layer; in another account or region, it is another layer.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.tooManyLayers,
        'Drop layers that the function no longer uses (`layers-strategy: replace`), or put several into one.',
    ],
    [
        _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.layersElsewhere,
        "Publish the layer in the function's region as well: docs/layers.md of this action has a matrix for several regions.",
    ],
];
/** What to do about a request that AWS refuses, by AWS's words. */
function adviceOnRequest(message, subject) {
    return adviceByWords(BY_WORDS_OF_REFUSALS, message, subject);
}
/** What to do about a resource policy that has reached its largest size. */
function adviceOnFullPolicy(operation, subject) {
    if (operation !== 'AddPermission')
        return 'The resource policy is full (20 KB): remove statements that are no longer needed, then run the workflow again.';
    const options = optionsFor(subject);
    return `List its statements with \`aws lambda get-policy ${options}\`, and remove those that are no longer needed with \`aws lambda remove-permission ${options} --statement-id\` and their \`Sid\`. Or replace several of them with one entry of \`invoke-permissions\` whose ARN contains \`*\`. Then run the workflow again.`;
}
function adviceByWords(table, message, subject) {
    return written(table.find(([words]) => words.test(message))?.[1], subject);
}
/** The managed policies with which execution roles get what Lambda asks for, by their paths (AWS managed policy reference). */
const MANAGED = {
    EC2: 'service-role/AWSLambdaVPCAccessExecutionRole',
    XRAY: 'AWSXRayDaemonWriteAccess',
};
function roleAdvice(action, service, facts, message) {
    const { executionRole } = facts;
    const role = `the execution role${executionRole ? ` ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .roleName */ .S3)(executionRole)}` : ''}`;
    const on = targetOf(message, facts);
    const missing = `${service.toLowerCase()}:${action}`;
    const path = MANAGED[service.toUpperCase()];
    if (path) {
        const policy = path.slice(path.indexOf('/') + 1);
        const [, partition = 'aws'] = executionRole?.split(':') ?? [];
        const command = executionRole
            ? ` (\`aws iam attach-role-policy --role-name ${(0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .roleName */ .S3)(executionRole)} --policy-arn arn:${partition}:iam::aws:policy/${path}\`)`
            : '';
        return `Attach the managed policy ${policy} to ${role}${command}: it allows ${missing} and what is needed together with it. Then run the workflow again.`;
    }
    return on
        ? `Add \`{ "Effect": "Allow", "Action": "${missing}", "Resource": "${on}" }\` to a policy of ${role}, then run the workflow again.`
        : `Allow ${missing} in a policy of ${role}, then run the workflow again.`;
}
/** The ARN of what the execution role may not use: AWS names it, or the call does. */
function targetOf(message, { deadLetterTarget }) {
    return _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.arn.exec(message)?.[0] ?? deadLetterTarget;
}
/** Why AWS throttled an invocation, as a sentence (Invoke, TooManyRequestsException, Reason). */
function throttledInvocation(reason, { reservedConcurrency, setsReserved }) {
    const isReserved = reason?.startsWith('ReservedFunction');
    if (isReserved && reservedConcurrency === 0 && setsReserved)
        return [
            'This run had set the reserved concurrency of the function to 0 (`reserved-concurrency`), so Lambda refused this invocation and all others.',
            'If the function is not meant to be stopped, delete `reserved-concurrency` from this step, or correct the expression that gives 0. If it is, remove the smoke test (such as `payload`) from this step.',
        ];
    if (isReserved && reservedConcurrency === 0)
        return [
            'The reserved concurrency of the function is 0, so Lambda refuses every invocation.',
            'Set `reserved-concurrency` to a number of concurrent executions, or to `none`. To release while the function is stopped, remove the smoke test (such as `payload`) from this step.',
        ];
    if (isReserved)
        return [
            'AWS throttled the invocation: the reserved concurrency of the function is used up.',
            'Raise `reserved-concurrency`, or remove it with `reserved-concurrency: none`.',
        ];
    return [
        'AWS throttled the invocation: too many invocations of this function, or in this account and region, run at once.',
        'Run the workflow again later, or ask AWS for a higher quota of concurrent executions.',
    ];
}


/***/ }),

/***/ 9494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   OQ: () => (/* binding */ AwsFailure),
/* harmony export */   Ub: () => (/* binding */ deniedAction),
/* harmony export */   W$: () => (/* binding */ isPreconditionFailed),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   cp: () => (/* binding */ isUncertain),
/* harmony export */   dh: () => (/* binding */ isConflict),
/* harmony export */   hy: () => (/* binding */ isRoleNotReady),
/* harmony export */   ly: () => (/* binding */ isInUse),
/* harmony export */   tc: () => (/* binding */ isLastingConflict)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4565);


/**
 * A failed AWS call, with the explanation for the user and the details that the release decides by. The SDK's error is
 * not kept as the cause, because its message and response may quote environment variables.
 */
class AwsFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
    /** AWS's error code, such as ResourceNotFoundException; the system's code for a broken connection. */
    code;
    /** What the error is about. */
    kind;
    /** What AWS said, without secrets: decisions depend on it, where the message has words of this action. */
    said;
    /** HTTP status; 0 without a response. */
    status;
    /** Whether the call may have taken effect despite the error: the response was lost, or AWS failed. */
    uncertain;
    /** The ID of the call in AWS's own logs; absent without a response. */
    requestId;
    /** The IAM action that a policy does not allow. */
    deniedAction;
    constructor(details, problem, advice) {
        super(problem, advice, { setting: settingOf(details.code) });
        this.name = 'AwsFailure';
        this.code = details.code;
        this.kind = details.kind;
        this.said = details.said ?? problem;
        this.status = details.status;
        this.uncertain = details.uncertain;
        this.requestId = details.requestId;
        this.deniedAction = details.deniedAction;
    }
}
/** The member of the configuration that a refused invocation is about (Lambda API reference, Invoke, "Errors"). */
function settingOf(code) {
    if (/^KMS\w+Exception$/.test(code))
        return 'KMSKeyArn';
    return /^(EFS|S3Files)\w+Exception$/.test(code) ? 'FileSystemConfigs' : undefined;
}
/** Whether AWS refused the call because its RevisionId is stale: the resource has changed since it was read. */
function isPreconditionFailed(error) {
    return error instanceof AwsFailure && error.code === 'PreconditionFailedException';
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
    const { code, said } = error;
    // An update that is in progress has the same name, ResourceConflictException, and passes: only the words differ.
    return code === 'InvalidParameterValueException' || (isConflict(error) && !_words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.inProgress.test(said));
}
/** Whether a conflict lasts until somebody changes what AWS names, so that it is of no use to wait. */
function isLastingConflict(error) {
    return isConflict(error) && _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q.provisionedVersion.test(error.said);
}
function isNotFound(error) {
    return error instanceof AwsFailure && error.code === 'ResourceNotFoundException';
}
/** Whether AWS refused the call because there were too many. */
function isThrottled(error) {
    return error instanceof AwsFailure && error.kind === 'throttled';
}
/** Whether the caller may not make the call. */
function isDenied(error) {
    return error instanceof AwsFailure && error.kind === 'denied';
}
/** The IAM action that a policy does not allow; undefined for any other error. */
function deniedAction(error) {
    return error instanceof AwsFailure ? error.deniedAction : undefined;
}
/** Whether the error leaves open if the call took effect. */
function isUncertain(error) {
    return error instanceof AwsFailure && error.uncertain;
}
/**
 * Whether the role of a function is so new that Lambda cannot use it yet (IAM is eventually consistent): it cannot assume
 * it, cannot use its permissions, or KMS does not know it.
 */
function isRoleNotReady(error) {
    if (!(error instanceof AwsFailure))
        return false;
    const { roleNotAssumable, roleLacks, keyKnowsNoRole } = _words_js__WEBPACK_IMPORTED_MODULE_1__/* .WORDS */ .q;
    return [roleNotAssumable, roleLacks, keyKnowsNoRole].some((words) => words.test(error.said));
}


/***/ }),

/***/ 5860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ secondsIdle),
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   UL: () => (/* binding */ classByStatus),
/* harmony export */   w7: () => (/* binding */ isAccessDenied)
/* harmony export */ });
/* unused harmony export MODELED_NAMES */
/** The errors of the API models of the operations that this action calls, by name. A test holds it against the SDK. */
const MODELED = {
    denied: [
        ...['PublicPolicyException', 'ExpiredTokenException', 'IDPRejectedClaimException'],
        ...['InvalidIdentityTokenException', 'RegionDisabledException'],
    ],
    missing: [
        ...['ResourceNotFoundException', 'CodeSigningConfigNotFoundException', 'NoPublishedVersionException'],
        ...['ProvisionedConcurrencyConfigNotFoundException', 'NoSuchKey', 'NotFound'],
        ...['LayersNotFoundException', 'LayerInaccessibleException', 'RepositoryNotFoundException'],
        ...['UnableToGetUpstreamImageException', 'UnableToGetUpstreamLayerException'],
        ...['ApplicationDoesNotExistException', 'DeploymentConfigDoesNotExistException'],
        ...['DeploymentDoesNotExistException', 'DeploymentGroupDoesNotExistException'],
        ...['DeploymentTargetDoesNotExistException', 'RevisionDoesNotExistException', 'NoSuchUpload'],
    ],
    busy: [
        ...['ResourceConflictException', 'DurableExecutionAlreadyStartedException'],
        ...['DeploymentLimitExceededException', 'DeploymentNotStartedException'],
    ],
    stale: ['PreconditionFailedException', 'DeploymentAlreadyCompletedException', 'InvalidWriteOffset'],
    throttled: ['TooManyRequestsException', 'ThrottlingException'],
    full: [
        ...['CodeStorageExceededException', 'AliasLimitExceededException', 'PolicyLengthExceededException'],
        ...['FunctionVersionsPerCapacityProviderLimitExceededException', 'ServiceQuotaExceededException'],
        ...['LimitExceededException', 'AlarmsLimitExceededException'],
    ],
    surroundings: [
        ...[
            'CodeArtifactUserDeletedException',
            'CodeArtifactUserFailedException',
            'CodeArtifactUserPendingException',
        ],
        ...['EC2AccessDeniedException', 'EC2ThrottledException', 'EC2UnexpectedException'],
        ...[
            'EFSIOException',
            'EFSMountConnectivityException',
            'EFSMountFailureException',
            'EFSMountTimeoutException',
        ],
        ...['ENILimitReachedException', 'ENINotReadyException', 'SubnetIPAddressLimitReachedException'],
        ...['InvalidRuntimeException', 'InvalidSecurityGroupIDException', 'InvalidSubnetIDException'],
        ...['InvalidZipFileException', 'ResourceNotReadyException', 'RecursiveInvocationException'],
        ...[
            'KMSAccessDeniedException',
            'KMSDisabledException',
            'KMSInvalidStateException',
            'KMSNotFoundException',
        ],
        ...['S3FilesMountConnectivityException', 'S3FilesMountFailureException', 'S3FilesMountTimeoutException'],
        ...['SnapStartException', 'SnapStartNotReadyException', 'SnapStartTimeoutException'],
        ...['SnapStartRegenerationFailureException'],
    ],
    input: [
        ...['InvalidParameterValueException', 'InvalidRequestContentException', 'ModeNotSupportedException'],
        ...[
            'RequestTooLargeException',
            'SerializedRequestEntityTooLargeException',
            'UnsupportedMediaTypeException',
        ],
        ...['CodeVerificationFailedException', 'InvalidCodeSignatureException'],
        ...[
            'EncryptionTypeMismatch',
            'InvalidObjectState',
            'InvalidRequest',
            'TooManyParts',
            'InvalidParameterException',
        ],
        ...[
            'InvalidNextToken',
            'InvalidNextTokenException',
            'InvalidInputException',
            'DescriptionTooLongException',
        ],
        ...[
            'ApplicationNameRequiredException',
            'InvalidApplicationNameException',
            'InvalidComputePlatformException',
        ],
        ...['DeploymentConfigNameRequiredException', 'InvalidDeploymentConfigNameException'],
        ...['DeploymentGroupNameRequiredException', 'InvalidDeploymentGroupNameException'],
        ...['DeploymentIdRequiredException', 'InvalidDeploymentIdException'],
        ...['DeploymentTargetIdRequiredException', 'InvalidDeploymentTargetIdException'],
        ...[
            'InvalidDeploymentInstanceTypeException',
            'InvalidInstanceNameException',
            'InvalidInstanceStatusException',
        ],
        ...[
            'InvalidInstanceTypeException',
            'InvalidTargetFilterNameException',
            'InvalidTargetInstancesException',
        ],
        ...[
            'InvalidAlarmConfigException',
            'InvalidAutoRollbackConfigException',
            'InvalidAutoScalingGroupException',
        ],
        ...[
            'InvalidECSServiceException',
            'InvalidFileExistsBehaviorException',
            'InvalidGitHubAccountTokenException',
        ],
        ...['InvalidIgnoreApplicationStopFailuresValueException', 'InvalidLoadBalancerInfoException'],
        ...['InvalidRevisionException', 'RevisionRequiredException', 'InvalidRoleException'],
        ...['InvalidTrafficRoutingConfigurationException', 'UnsupportedActionForDeploymentTypeException'],
        ...['InvalidUpdateOutdatedInstancesOnlyValueException'],
        ...['MalformedPolicyDocumentException', 'PackedPolicyTooLargeException'],
    ],
    aws: ['ServiceException', 'ServerException', 'IDPCommunicationErrorException'],
};
/** Errors that every service may give and no model of an operation has ("Common errors" of each API reference). */
const COMMON = {
    denied: [
        'AccessDenied',
        'AccessDeniedException',
        'UnauthorizedOperation',
        'AuthorizationError',
        'Forbidden',
    ],
    missing: ['NoSuchBucket', 'NoSuchVersion', 'ResourceNotFound'],
    stale: ['PreconditionFailed'],
    throttled: [
        ...['Throttling', 'ThrottledException', 'RequestLimitExceeded', 'RequestThrottled', 'SlowDown'],
        ...['RequestThrottledException', 'TooManyRequests', 'BandwidthLimitExceeded', 'LimitExceeded'],
    ],
    input: [
        ...['ValidationException', 'ValidationError', 'RequestEntityTooLargeException', 'InvalidArgument'],
        ...['MethodNotAllowed', 'InvalidParameterValue', 'EntityTooLarge', 'InvalidParameterCombination'],
    ],
    aws: [
        'InternalFailure',
        'InternalError',
        'InternalServerError',
        'ServiceUnavailable',
        'InternalServiceError',
    ],
};
const CLASSES = new Map([MODELED, COMMON].flatMap((table) => Object.entries(table).flatMap(([kind, names]) => names.map((name) => [name, kind]))));
/** The class of a modeled or common error by its name; undefined for any other. */
function classOf(code) {
    return CLASSES.get(code);
}
/** Whether a policy does not let the caller make the call; other errors of this class are about what was asked for. */
function isAccessDenied(code) {
    return COMMON.denied.includes(code);
}
/**
 * The class of an error by its status: where AWS has added the name since, and where there is none, as in answers of
 * proxies and in answers to HEAD. These have no body, so that the SDK calls their errors `Unknown` (S3 API reference,
 * HeadObject: "It's not possible to retrieve the exact exception of these error codes").
 * @param status 0 without an answer
 */
function classByStatus(status) {
    if (status === 429)
        return 'throttled';
    if (status === 401 || status === 403)
        return 'denied';
    if (status === 404)
        return 'missing';
    return status === 0 || status >= 500 ? 'aws' : 'input';
}
/** All names that have a class, for the test that holds them against the SDK. */
const MODELED_NAMES = Object.values(MODELED).flat();
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

/***/ 8763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ roleName),
/* harmony export */   vo: () => (/* binding */ addFacts),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/** The facts for each error of a call. */
const FACTS = new WeakMap();
function addFacts(error, facts) {
    FACTS.set(error, facts);
}
function factsOf(error) {
    return (typeof error === 'object' && error !== null && FACTS.get(error)) || {};
}
/** The name at the end of the ARN of a role. */
function roleName(arn) {
    return arn.slice(arn.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 9341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ complete),
/* harmony export */   Ti: () => (/* binding */ IncompleteAnswer),
/* harmony export */   XO: () => (/* binding */ completeUrl),
/* harmony export */   j5: () => (/* binding */ INCOMPLETE),
/* harmony export */   oL: () => (/* binding */ completePolicy)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(154);

/** The code of the error for an answer that lacks a member that AWS always sends. */
const INCOMPLETE = 'IncompleteAnswer';
/** An error that `send` explains. The call may have taken effect. */
class IncompleteAnswer extends Error {
    name = INCOMPLETE;
    $metadata;
    /** @param problem in words that follow "the response of AWS" */
    constructor(problem, answer) {
        super(`the response of AWS ${problem}`);
        this.$metadata = { httpStatusCode: 200, ...('$metadata' in answer && answer.$metadata) };
    }
}
/**
 * An answer of AWS with the members that decisions depend on, which are no empty texts. Without a RevisionId, for
 * instance, the next write would overwrite the change of somebody else.
 * @throws an error that `send` explains; the call may have taken effect
 */
function complete(answer, ...members) {
    const missing = members.filter((member) => answer[member] === undefined || answer[member] === '');
    if (missing.length === 0)
        return answer;
    throw new IncompleteAnswer(`lacks ${missing.join(' and ')}`, answer);
}
/**
 * The URL in a member of an answer of AWS.
 * @throws as `complete`
 */
function completeUrl(answer, member) {
    const text = answer[member];
    if (text !== undefined && URL.canParse(text))
        return new URL(text);
    throw new IncompleteAnswer(`lacks ${member}`, answer);
}
/**
 * The policy in an answer of AWS, as JSON.
 * @throws as `complete`
 */
function completePolicy(answer) {
    const { Policy } = answer;
    if (Policy === undefined || (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isPolicy */ .pn)(Policy))
        return Policy;
    throw new IncompleteAnswer('has no policy as Policy', answer);
}


/***/ }),

/***/ 4565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ WORDS)
/* harmony export */ });
/**
 * Every pattern that AWS's messages are matched with. `__tests__/aws/errors/refusals.ts` has a real sentence for each of
 * them, with its source. Messages are matched only where the name of the error does not say enough.
 */
const WORDS = {
    // Permissions.
    /** The action and the resource. */
    refusedAction: /perform: ([\w-]+:\w+) on resource: "?([^\s"]+)/,
    /** What Lambda may not do with the caller's permissions: service, action and resource. */
    deniedByService: /access has been denied by (S3|EC2).{0,500} permission to (\w+) for (\S{1,1000}?)\. \1 Error Code/,
    explicitDeny: /with an explicit deny in (?:an? |the )?([\w -]{1,80}policy|permissions boundary)/i,
    /** Also of a sign-in, where no kind of policy need be named; other refusals of a sign-in, AccessDenied as well, may pass. */
    deniedExplicitly: /explicit deny/i,
    noPolicyAllows: /because no ([\w ]{1,80} policy|permissions boundary) allows/i,
    foreignRepository: /^User: arn:[^:]+:[^:]+::(\d{12}):.{0,500} perform: (ecr:\w+) on resource: arn:[^:]+:ecr:[^:]+:(\d{12}):repository\/(\S+) because no resource-based policy allows/,
    /** Of a refusal: who called, and what AWS adds about its reason. */
    notAuthorized: /^User: (\S+) is not authorized to perform: \S+ on resource: "?[^\s"]+"?(?: (because no .+|with an explicit deny .+))?$/,
    /** Account, name and number of a version of a layer. */
    foreignLayer: /perform: lambda:GetLayerVersion on resource: arn:[^:]+:lambda:[^:]*:(\d{12}):layer:([\w-]+):(\d+) because no resource-based policy allows/,
    unreadableImage: /Lambda does not have permission to access the ECR image/i,
    /** Of the SDK, about the token of IAM Identity Center. */
    tokenExpired: /token.{0,200}expired/i,
    // The execution role: InvalidParameterValueException, as for any other parameter.
    roleNotAssumable: /role defined for the function cannot be assumed/i,
    /** Action and service that the execution role lacks. */
    roleLacks: /(?:provided|function(?:'s)?) execution role does not have permissions to call (\w+) on (?:arn:[\w-]+:)?(\w+)/i,
    /** KMS does not know a role that is seconds old. */
    /** What KMS says, where Lambda quotes it. */
    keyNoGrant: /KMS key is invalid for CreateGrant(?:.{0,500}KMS Message: (.{1,500}))?/is,
    keyKnowsNoRole: /KMS key is invalid for CreateGrant.{0,500}does not refer to a valid principal/is,
    // The network.
    throttledByEc2: /throttled by EC2|EC2 Error Code: (RequestLimitExceeded|Throttling)/i,
    notInVpc: /EC2 Error Code: Invalid(SubnetID|Group|GroupId|SecurityGroupID)\.?\w*/i,
    /** What EC2 says, after labels of Lambda. */
    ec2Message: /EC2 Error Code: Invalid.{0,300} EC2 Error Message: (.{1,500})$/i,
    fileSystemNotReady: /file system .{0,300} life cycle state/i,
    // The key.
    key: /\bKMS\b/,
    // Code.
    unreadableArchive: /Could not unzip uploaded file|must be a non-empty zip/i,
    unzippedTooLarge: /Unzipped size must be smaller|Function code combined with layers exceeds/i,
    layersTooLarge: /Layers consume more than the available size/i,
    layerTwice: /Two different versions of the same layer/i,
    tooManyLayers: /Cannot reference more than \d+ layers/i,
    layersElsewhere: /Layers are not in the same region/i,
    noLayerVersion: /Layer version arn:\S{1,500} does not exist/i,
    runtimeBlocked: /runtime parameter of (\S+) is no longer supported/i,
    noImage: /source image .{0,500} does not exist/i,
    imageFormat: /(manifest|media type).{0,500} not supported/i,
    imageElsewhere: /source image .{0,500} is not valid/i,
    unsigned: /signed using a signature that the client is not configured to accept/i,
    // Configuration.
    variablesTooLarge: /environment variables.{0,200}4 ?KB/is,
    /** The highest or lowest value of a setting. */
    atMost: /must have value less than or equal to (\d+)/i,
    atLeast: /must have value greater than or equal to (\d+)/i,
    /** A limit of the API itself, and the member that exceeds it. */
    ofModel: /validation error detected/i,
    valueAt: /\bValue '([^']{1,100})' at '/i,
    memberAt: /\bat '(?:\w+\.)*(\w+)' failed to satisfy constraint/i,
    noSnapStart: /not supported for SnapStart enabled functions/i,
    levelOfText: /LogLevel is not supported when LogFormat is set to/i,
    noDestination: /destination (ARN|config) .{0,1000} is invalid/i,
    tooManyTags: /exceeds resource tag limit/i,
    noTenant: /(?<!not )enabled with tenancy configuration/i,
    notTenant: /not enabled with tenancy configuration/i,
    tenant: /\btenan(t|cy)\b/i,
    tenancyUnsupported: /Tenancy configuration is not supported/i,
    durableTooLong: /synchronously invoke a durable function with an executionTimeout/i,
    // Aliases, policies, concurrency.
    weightsWithProvisioned: /Alias with weights can ?not be used with Provisioned Concurrency/i,
    provisionedVersion: /Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version/i,
    provisionedAboveReserved: /greater than the reservedConcurrentExecution|lower than function's total provisioned concurrency/i,
    /** What is reserved, and what is provisioned. */
    reservedBelowProvisioned: /ReservedConcurrentExecutions (\d+) should not be lower than function's total provisioned concurrency \[(\d+)\]/i,
    /** What is left, and what must be left. */
    unreservedLeft: /greater than account's unreserved concurrency \[(\d+)\]/i,
    unreservedMinimum: /UnreservedConcurrentExecution below its minimum value of \[(\d+)\]/i,
    tooMuchReserved: /account's UnreservedConcurrentExecution/i,
    tooMuchProvisioned: /account's unreserved concurrency/i,
    statementTaken: /statement id \((\S+)\) provided already exists/i,
    alreadyExists: /already exist/i,
    /** Bytes of a policy, and how many it may have. */
    policySize: /final policy size \((\d+)\) is bigger than the limit \((\d+)\)/i,
    badPrincipal: /provided principal was invalid/i,
    /** Of ResourceConflictException, which an alias that uses a version gives as well. */
    inProgress: /in progress/i,
    /** The state that keeps Lambda from invoking a function. */
    state: /\bstate: (\w+)/,
    // Other services.
    /** The ARN of what an error is about. */
    arn: /\barn:[^\s,;]*[^\s,;.]/,
    /** The ID of a deployment; DeploymentLimitExceededException has no member with it (aws/aws-sdk-java, issue 757). */
    activeDeployment: /'(d-[A-Z0-9]+)'/,
    /** The names of alarms, each between angle brackets. */
    activatedAlarms: /Activated alarms: (.{1,2000})$/,
    /** In the diagnostics of a lifecycle event, which have no code for the error of Lambda. */
    hookMissing: /Function not found|ResourceNotFoundException/,
    // InvalidIdentityToken and ValidationError of AWS STS, which have several causes each.
    wrongAudience: /audience/i,
    noProvider: /No OpenIDConnect provider/i,
    keysNotFetched: /retrieve verification key/i,
    thumbprint: /certificate doesn't match configured thumbprint/i,
    sessionTooLong: /MaxSessionDuration/i,
};


/***/ }),

/***/ 154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ callersText),
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   Mz: () => (/* binding */ removalCommand),
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   Ul: () => (/* binding */ isPublic),
/* harmony export */   W3: () => (/* binding */ permissionItems),
/* harmony export */   XI: () => (/* binding */ isManagedStatement),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   pL: () => (/* binding */ STATEMENT_PREFIX),
/* harmony export */   pc: () => (/* binding */ allowsInvocation),
/* harmony export */   pn: () => (/* binding */ isPolicy),
/* harmony export */   u0: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* unused harmony exports isWithin, isWithinText */
/* harmony import */ var _is_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1412);
/* harmony import */ var _text_wildcards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3009);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(271);



/** Elements that exclude principals, actions or resources. They are not evaluated. */
const OTHER_ELEMENTS = ['NotPrincipal', 'NotAction', 'NotResource'];
/** Whether a text is a policy, whose statements can be read. */
function isPolicy(text) {
    try {
        const document = JSON.parse(text);
        if (!isObjectOf(document))
            return false;
        const { Statement: found = [] } = document;
        return [found].flat().every(isStatement);
    }
    catch {
        return false;
    }
}
function isStatement(value) {
    if (!isObjectOf(value))
        return false;
    const { Sid = '', Effect = '', Principal = '', Action = '', Condition = {} } = value;
    return ([Sid, Effect].every(isText) &&
        isTexts(Action) &&
        (isText(Principal) || isObjectOf(Principal, isTexts)) &&
        isObjectOf(Condition, (keys) => isObjectOf(keys, isScalars)));
}
const isText = (value) => typeof value === 'string';
const isTexts = (value) => [value].flat().every(isText);
/** The values of a condition may be written without quotes (IAM user guide, "IAM JSON policy elements: Condition"). */
const isScalars = (value) => [value].flat().every((each) => ['string', 'number', 'boolean'].includes(typeof each));
function isObjectOf(value, isMember = () => true) {
    return (0,_is_object_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .G)(value) && Object.values(value).every(isMember);
}
/**
 * The statements of a resource policy.
 * @param policy the JSON text from GetPolicy; undefined if there is none
 */
function statementsOf(policy) {
    const { Statement: found = [] } = JSON.parse(policy ?? '{}');
    return [found].flat();
}
/**
 * Whether a statement already allows everything that the permission would allow. In doubt it returns false, because a
 * redundant statement does no harm.
 */
function allows(statement, permission) {
    const { Effect, Principal, Action = [], Condition = {} } = statement;
    if (Effect !== 'Allow' || OTHER_ELEMENTS.some((element) => element in statement))
        return false;
    return (admits(Principal, permission.Principal) &&
        [Action].flat().some((pattern) => isWithinText(permission.Action, pattern)) &&
        Object.entries(Condition).every(([operator, keys]) => Object.entries(keys).every(([key, values]) => isMet(operator, key, [values].flat().map(String), permission))));
}
/** Whether this statement lets everyone call a function URL whose auth type is NONE. */
function isPublic({ Effect, Principal, Condition = {} }) {
    const keys = Object.values(Condition).flatMap((each) => Object.keys(each).map((key) => key.toLowerCase()));
    return (Effect === 'Allow' &&
        namesOf(Principal).includes('*') &&
        keys.length === 1 &&
        (keys[0] === 'lambda:invokedviafunctionurl' ||
            [Condition['StringEquals']?.['lambda:FunctionUrlAuthType']].flat().includes('NONE')));
}
/** Whether this statement lets somebody invoke the function, the version or the alias that it is about. */
function allowsInvocation({ Effect, Action = [] }) {
    return (Effect === 'Allow' && [Action].flat().some((pattern) => isWithinText('lambda:InvokeFunction', pattern)));
}
/** The prefix of the IDs of this action's statements. */
const STATEMENT_PREFIX = 'lda1-';
/** Whether this action added a statement. */
function isManagedStatement({ Sid = '' }) {
    return Sid.startsWith(STATEMENT_PREFIX);
}
/** The names of the principals of a statement. */
function namesOf(principal) {
    if (principal === undefined)
        return [];
    return typeof principal === 'string' ? [principal] : Object.values(principal).flat();
}
/** The ARNs of the resources that a statement lets invoke. */
function sourcesOf({ Condition = {} }) {
    return Object.values(Condition).flatMap((keys) => Object.entries(keys).flatMap(([key, values]) => (key.toLowerCase() === 'aws:sourcearn' ? values : [])));
}
/** The items of `invoke-permissions` that allow the callers of a statement. */
function permissionItems(statement) {
    const sources = sourcesOf(statement);
    return sources.length > 0 ? sources : namesOf(statement.Principal).map((name) => `principal: ${name}`);
}
/** The callers that a statement allows: the ARNs of its sources or, without any, its principals. */
function callersText(statement) {
    const sources = sourcesOf(statement);
    const names = namesOf(statement.Principal).map((name) => (name === '*' ? 'everyone' : name));
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(sources.length > 0 ? sources : names);
}
/** A policy names an account by its ID, or as AWS writes it: arn:aws:iam::111122223333:root. */
function admits(principal, wanted) {
    return namesOf(principal).some((name) => name === wanted ||
        (/^\d{12}$/.test(wanted) && /^arn:[^:]+:iam::(\d{12}):root$/.exec(name)?.[1] === wanted) ||
        // AWS does not document whether `*` includes services.
        (name === '*' && !/\.(com|cn)$/.test(wanted)));
}
/** Whether every caller that the permission allows meets a condition. */
function isMet(operator, key, values, { SourceArn, SourceAccount, PrincipalOrgID, ...permission }) {
    const equals = operator === 'StringEquals' || operator === 'StringLike';
    const is = (wanted) => equals && wanted !== undefined && values.includes(wanted);
    switch (key.toLowerCase()) {
        case 'aws:sourcearn':
            return ((equals || operator === 'ArnLike' || operator === 'ArnEquals') &&
                SourceArn !== undefined &&
                values.some((pattern) => operator === 'StringEquals' ? SourceArn === pattern : isWithin(SourceArn, pattern)));
        case 'aws:sourceaccount':
            return is(SourceAccount ?? accountIn(SourceArn));
        case 'aws:principalorgid':
            return is(PrincipalOrgID);
        case 'lambda:eventsourcetoken':
            return is(permission.EventSourceToken);
        case 'lambda:functionurlauthtype':
            return is(permission.FunctionUrlAuthType);
        case 'lambda:invokedviafunctionurl':
            return operator === 'Bool' && permission.InvokedViaFunctionUrl === true && values.includes('true');
        default:
            return false;
    }
}
/** The account that owns a source; undefined if its ARN does not contain it. */
function accountIn(arn) {
    const account = arn?.split(':')[4];
    return account && /^\d{12}$/.test(account) ? account : undefined;
}
/** Parts of an ARN: arn, partition, service, region, account and resource, which may contain colons. */
const PARTS = 6;
/**
 * Whether a pattern matches every ARN that another pattern matches. Each part of an ARN is compared separately, like
 * ArnLike does (IAM user guide, "IAM JSON policy elements: Condition operators").
 */
function isWithin(arn, pattern) {
    const [inner, outer] = [partsOf(arn), partsOf(pattern)];
    return inner.length === outer.length && inner.every((part, index) => isWithinText(part, outer[index] ?? ''));
}
/** Whether a pattern with `*` and `?` matches every text that another pattern matches. */
function isWithinText(text, pattern) {
    const parts = Array.from(pattern, (sign) => {
        if (sign === '*')
            return 'any';
        // A `*` in the text can be anything, so only a `*` in the pattern matches it.
        return sign === '?' ? (character) => character !== '*' : (character) => character === sign;
    });
    return (0,_text_wildcards_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesParts */ .m)(Array.from(text), parts);
}
function partsOf(arn) {
    const parts = arn.split(':');
    return [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')];
}
/**
 * The command that removes statements from a resource policy.
 * @param qualifier the alias whose policy it is; undefined: that of the function itself
 * @param ids statement IDs, which contain nothing that a shell interprets
 */
function removalCommand(functionName, qualifier, ids) {
    const ofAlias = qualifier === undefined ? '' : ` --qualifier ${qualifier}`;
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .commandForEach */ .It)(ids, (id) => `aws lambda remove-permission --function-name ${functionName}${ofAlias} --statement-id ${id}`);
}


/***/ }),

/***/ 3009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ matchesParts)
/* harmony export */ });
/**
 * Whether the parts of a pattern match all items, such as the characters of a text. It takes at most time in proportion
 * to the number of items times that of the parts, whatever the pattern is. A regular expression with many `.*` does not.
 * @param canPass which items `any` may stand for; absent: each of them
 */
function matchesParts(items, parts, canPass = () => true) {
    let [at, part] = [0, 0];
    // The last `any`, and the first item that it does not stand for yet.
    let last;
    while (at < items.length) {
        const next = parts[part];
        if (next === 'any') {
            last = { part, resume: at };
            part += 1;
        }
        else if (next?.(items[at])) {
            at += 1;
            part += 1;
        }
        else {
            if (!last || !canPass(items[last.resume]))
                return false;
            last = { part: last.part, resume: last.resume + 1 };
            at = last.resume;
            part = last.part + 1;
        }
    }
    return parts.slice(part).every((each) => each === 'any');
}


/***/ })

};
