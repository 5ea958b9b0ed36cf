export const id = 4900;
export const ids = [4900];
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
// EXTERNAL MODULE: ./build/aws/errors/errors.js + 10 modules
var errors = __webpack_require__(6671);
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
        throw error instanceof failure/* Failure */.HR ? error : (0,errors/* explainAwsError */.Ni)(error, operation, resource, secrets);
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
        const { code, status, requestId } = (0,errors/* sdkErrorDetails */.tz)(error);
        note(`${status || 'no answer'} ${code}${requestId ? `, request ${requestId}` : ''}, `);
        throw error;
    }
}
/**
 * Repeats a call that AWS refused because the session has expired, for instance when the runner's clock is wrong. Such a
 * call had no effect. Only a session that the action itself started can be renewed.
 */
async function withNewSession({ renewSession }, error, call) {
    if (!renewSession || error instanceof failure/* Failure */.HR || !(0,errors/* isExpired */._d)((0,errors/* sdkErrorDetails */.tz)(error)))
        throw error;
    await renewSession();
    try {
        return await call();
    }
    catch (second) {
        const details = (0,errors/* sdkErrorDetails */.tz)(second);
        throw (0,errors/* isExpired */._d)(details) ? (0,errors/* explainRenewedSession */._)(details) : second;
    }
}
/** The response of a call, or undefined when the resource does not exist. */
function orUndefined(answer) {
    return answer.catch((error) => {
        if ((0,errors/* isNotFound */.c4)(error))
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
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6671);
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
        if ((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsIdle */ .Ez)(details.error) !== undefined && attempts >= STALLED_ATTEMPTS)
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

/***/ 6671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OQ: () => (/* binding */ AwsFailure),
  Ub: () => (/* binding */ deniedAction),
  Ni: () => (/* binding */ explainAwsError),
  _: () => (/* binding */ explainRenewedSession),
  ce: () => (/* binding */ explainStsError),
  dh: () => (/* binding */ isConflict),
  GZ: () => (/* binding */ isDenied),
  _d: () => (/* binding */ isExpired),
  ly: () => (/* binding */ isInUse),
  tc: () => (/* binding */ isLastingConflict),
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
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/text/certificates.js
var certificates = __webpack_require__(5976);
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
    UntagResource: 'lambda:UntagResource',
    Invoke: 'lambda:InvokeFunction',
    InvokeWithResponseStream: 'lambda:InvokeFunction',
    GetFunctionUrlConfig: 'lambda:GetFunctionUrlConfig',
    CreateFunctionUrlConfig: 'lambda:CreateFunctionUrlConfig',
    UpdateFunctionUrlConfig: 'lambda:UpdateFunctionUrlConfig',
    DeleteFunctionUrlConfig: 'lambda:DeleteFunctionUrlConfig',
    GetPolicy: 'lambda:GetPolicy',
    AddPermission: 'lambda:AddPermission',
    RemovePermission: 'lambda:RemovePermission',
    DeleteAlias: 'lambda:DeleteAlias',
    GetFunctionCodeSigningConfig: 'lambda:GetFunctionCodeSigningConfig',
    PutFunctionCodeSigningConfig: 'lambda:PutFunctionCodeSigningConfig',
    DeleteFunctionCodeSigningConfig: 'lambda:DeleteFunctionCodeSigningConfig',
    GetRuntimeManagementConfig: 'lambda:GetRuntimeManagementConfig',
    PutRuntimeManagementConfig: 'lambda:PutRuntimeManagementConfig',
    GetFunctionEventInvokeConfig: 'lambda:GetFunctionEventInvokeConfig',
    PutFunctionEventInvokeConfig: 'lambda:PutFunctionEventInvokeConfig',
    DeleteFunctionEventInvokeConfig: 'lambda:DeleteFunctionEventInvokeConfig',
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
    GetDurableExecution: 'lambda:GetDurableExecution',
    GetDurableExecutionHistory: 'lambda:GetDurableExecutionHistory',
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
    creation: 'a function that does not exist yet',
    'execution-role': 'a new or changed `execution-role`',
    tags: '`tags`',
    'tags-remove': '`tags-remove`',
    test: '`payload`, `http-path` or `smoke-test: true`',
    'durable-test': 'a test of a durable function',
    'function-url': '`url: function-url`',
    'invoke-permissions': '`invoke-permissions`',
    'function-url-auth-type': '`function-url-auth-type`, `function-url-cors` or `function-url-invoke-mode`',
    'code-signing': '`code-signing-config-arn`',
    'runtime-management': '`runtime-management`',
    'event-invoke': '`function-event-invoke-configuration`',
    'provisioned-concurrency': '`provisioned-concurrency`, or an alias that has provisioned concurrency',
    'reserved-concurrency': '`reserved-concurrency`',
    'keep-versions': '`keep-versions`',
    'remove-alias': '`remove-alias`',
    's3-key': '`s3-key`',
    's3-bucket': '`s3-bucket`, for uploads',
    's3-bucket-key': '`s3-bucket` or `s3-key`, of a bucket that encrypts with a customer managed KMS key',
    'image-uri': '`image-uri`, and images that are restored to `$LATEST`',
    layers: 'changes of `layers`',
    vpc: 'changes of `vpc-subnet-ids` or `vpc-security-group-ids`',
    'file-system': 'changes of `file-system-arn`',
    key: 'environment variables that are encrypted with a customer managed KMS key',
    'source-key': '`source-kms-key-arn`, or code that is already encrypted with a customer managed KMS key',
    'share-with': '`share-with`',
    'traffic-shift': '`traffic-shift`, unless `error-rate-threshold` is `off`',
    alarms: '`alarms`, or a CodeDeploy deployment group with alarms',
    codedeploy: '`traffic-shift-engine: codedeploy`',
    'codedeploy-alarms': '`alarms` with `traffic-shift-engine: codedeploy`',
};
const changing = ['deploy', 'rollback'];
const moving = ['deploy', 'promotion', 'rollback'];
/**
 * The permissions by mode, feature and resource. Restoring $LATEST in `rollback` needs the same permissions as `deploy`.
 * Documented in the Service Authorization Reference (actions), the Lambda developer guide ("Required IAM permissions"
 * for a VPC, "User permissions" for file systems, "Securing environment variables" and "Encrypting Lambda .zip
 * deployment packages" for keys), the Lambda API reference (GetFunction shows tags to callers that may list them), the
 * S3 user guide ("Using server-side encryption with AWS KMS keys"), the IAM user guide ("Granting a user permissions
 * to pass a role to an AWS service") and the AWS knowledge center ("lambda-ecr-image"). Lambda reads layers and
 * packages in S3 with the permissions of the caller.
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
    // A failed release writes the removed tags again.
    {
        modes: ['deploy'],
        feature: 'tags-remove',
        on: 'function',
        calls: ['UntagResource', 'TagResource'],
        implied: ['lambda:ListTags'],
    },
    { modes: ['deploy'], feature: 'test', on: 'versions', calls: ['Invoke', 'InvokeWithResponseStream'] },
    // An inactive target is invoked until it is active, whether or not there is a test.
    { modes: ['promotion', 'rollback'], on: 'versions', calls: ['Invoke', 'InvokeWithResponseStream'] },
    // Executions are resources below the version that they run (Lambda developer guide, "Security and permissions for Lambda
    // durable functions").
    {
        modes: ['deploy', 'promotion', 'rollback', 'smoke-test'],
        feature: 'durable-test',
        on: 'versions',
        calls: ['GetDurableExecution', 'GetDurableExecutionHistory'],
    },
    // Every release looks for callers that bypass the alias; without these permissions, it skips that.
    { modes: ['deploy'], on: 'function', calls: ['GetPolicy', 'GetFunctionUrlConfig'] },
    { modes: ['deploy'], on: 'event-source-mappings', calls: ['ListEventSourceMappings'] },
    { modes: ['promotion'], feature: 'invoke-permissions', on: 'function', calls: ['GetPolicy'] },
    // A failed release removes what it has added.
    {
        modes: ['deploy', 'promotion'],
        feature: 'invoke-permissions',
        on: 'callers',
        calls: ['AddPermission', 'RemovePermission'],
    },
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
        calls: [
            'CreateFunctionUrlConfig',
            'UpdateFunctionUrlConfig',
            'DeleteFunctionUrlConfig',
            'AddPermission',
            'RemovePermission',
        ],
    },
    {
        modes: ['promotion', 'rollback', 'smoke-test'],
        feature: 'function-url',
        on: 'function',
        calls: ['GetFunctionUrlConfig'],
    },
    // AWS checks the permission to attach a configuration on the configuration, too.
    {
        modes: ['deploy'],
        feature: 'code-signing',
        on: 'code-signing',
        calls: [
            'GetFunctionCodeSigningConfig',
            'PutFunctionCodeSigningConfig',
            'DeleteFunctionCodeSigningConfig',
        ],
    },
    {
        modes: ['deploy'],
        feature: 'runtime-management',
        on: 'function',
        calls: ['GetRuntimeManagementConfig', 'PutRuntimeManagementConfig'],
    },
    {
        modes: ['deploy', 'promotion'],
        feature: 'event-invoke',
        on: 'versions',
        calls: [
            'GetFunctionEventInvokeConfig',
            'PutFunctionEventInvokeConfig',
            'DeleteFunctionEventInvokeConfig',
        ],
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
    {
        modes: ['deploy'],
        feature: 'remove-alias',
        on: 'function',
        calls: ['DeleteAlias', 'ListProvisionedConcurrencyConfigs', 'ListDurableExecutionsByFunction'],
    },
    {
        modes: ['deploy'],
        feature: 'remove-alias',
        on: 'callers',
        calls: [
            'DeleteFunctionUrlConfig',
            'RemovePermission',
            'GetFunctionEventInvokeConfig',
            'DeleteFunctionEventInvokeConfig',
        ],
    },
    {
        modes: ['deploy'],
        feature: 'remove-alias',
        on: 'versions',
        calls: ['DeleteProvisionedConcurrencyConfig', 'DeleteFunction'],
    },
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
        implied: ['kms:Decrypt', 'kms:Encrypt'],
    },
    // Lambda makes the grant, so that the execution role can decrypt.
    {
        modes: changing,
        feature: 'key',
        on: 'key-grants',
        implied: ['kms:CreateGrant'],
        condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
    // Only users with access to the key can view or manage the code. AWS does not name their actions; Lambda itself needs these.
    {
        modes: changing,
        feature: 'source-key',
        on: 'key',
        implied: ['kms:Decrypt', 'kms:GenerateDataKey'],
    },
    // The lists are read only to name the aliases and versions that exist in place of one that does not.
    {
        modes: ['smoke-test'],
        on: 'function',
        calls: ['Invoke', 'GetFunction', 'GetAlias', 'ListAliases', 'ListVersionsByFunction'],
    },
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

// EXTERNAL MODULE: ./build/aws/errors/words.js
var words = __webpack_require__(4565);
;// CONCATENATED MODULE: ./build/aws/errors/images.js

/** A statement of a repository's policy (Lambda developer guide, "Amazon ECR permissions" and "cross-account permissions"). */
function statementFor(principal) {
    return `\`{ "Effect": "Allow", "Principal": ${principal}, "Action": [ "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer" ] }\``;
}
const FOR_LAMBDA = statementFor('{ "Service": "lambda.amazonaws.com" }');
/**
 * Explains that a repository in another account does not admit this one, which no permission of the role changes; undefined
 * for any other refusal.
 * @param message AWS's message (IAM user guide, "Troubleshoot access denied error messages")
 */
function explainForeignRepository(message, operation) {
    const [, account, action, owner, repository] = words/* WORDS */.q.foreignRepository.exec(message) ?? [];
    if (!account || account === owner)
        return undefined;
    return [
        `The account ${owner} does not let the account ${account} use its repository ${repository}. (${operation}: ${message})`,
        `Check the account in \`image-uri\`. If it is right, its owner has to add two statements to the policy of the repository, which allow ${action} and what Lambda needs: ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} and ${FOR_LAMBDA}.`,
    ];
}
/**
 * Explains that Lambda itself is not allowed to read an image, which no permission of the role changes; undefined for
 * any other refusal.
 * @param message AWS's message
 */
function explainUnreadableImage(message, operation, facts) {
    if (!words/* WORDS */.q.unreadableImage.test(message))
        return undefined;
    return [
        `Lambda is not allowed to read the image. (${operation}: ${message})`,
        `${adviceOnRepository(facts)} Then run the workflow again.`,
    ];
}
/** How a repository lets Lambda read its images, by whether it is in the account of the function. */
function adviceOnRepository({ imageUri = '', executionRole }) {
    const [, owner, repository = 'NAME'] = IMAGE.exec(imageUri) ?? [];
    const account = executionRole?.split(':')[4];
    const isForeign = owner !== undefined && account !== undefined && owner !== account;
    const others = isForeign
        ? `, and ${statementFor(`{ "AWS": "arn:aws:iam::${account}:root" }`)} for the account of the function`
        : '';
    return `Add ${FOR_LAMBDA} to the statements in the policy of the repository${others}: \`aws ecr get-repository-policy --repository-name ${repository}\` prints the policy, and \`aws ecr set-repository-policy\` replaces all of it. ${isForeign ? `Only the account ${owner} can do that.` : OWN_ACCOUNT}`;
}
const OWN_ACCOUNT = 'Or allow the role of this step to perform ecr:GetRepositoryPolicy and ecr:SetRepositoryPolicy on this repository: Lambda then adds the statement itself.';
/** Account and name of a repository in the URI of an image (Amazon ECR user guide, "Private registry authentication"). */
const IMAGE = /^(\d{12})\.dkr\.ecr\.[^/]+\/([^@:]+)/;

;// CONCATENATED MODULE: ./build/aws/errors/layers.js

/**
 * Explains that a layer of another account is not shared, which no permission of the role changes; undefined for any other
 * refusal.
 * @param message AWS's message
 */
function explainForeignLayer(message, operation) {
    const [, owner, layer, version] = words/* WORDS */.q.foreignLayer.exec(message) ?? [];
    // The check of `layers` before a release says which input names the layer.
    if (!owner || operation === 'GetLayerVersion')
        return undefined;
    return [
        `Version ${version} of the layer ${layer} in the account ${owner} is not shared with this account. (${operation}: ${message})`,
        'Each version of a layer has its own permissions. Its owner has to share this version (`share-with` in `mode: publish-layer`, or `aws lambda add-layer-version-permission`), or name a version in `layers` that is shared.',
    ];
}

;// CONCATENATED MODULE: ./build/aws/errors/access-denied.js





/** The page with the policies that this action needs. */
const POLICY_PAGE = 'The page docs/iam.md of this action';
/**
 * Explains a missing permission: the IAM action and the resource, and what to change.
 * @param message AWS's message; it names the action when that is not the action of the call, such as iam:PassRole
 * @param resource the resource of the call, for services whose message does not name one
 */
function explainAccessDenied(message, operation, resource, facts = {}) {
    const unreadable = explainUnreadableImage(message, operation, facts) ?? explainForeignRepository(message, operation);
    if (unreadable)
        return unreadable;
    const notShared = explainForeignLayer(message, operation);
    if (notShared)
        return notShared;
    const [action, on] = refused(message) ?? [IAM_ACTIONS[operation], resource];
    // If AWS names a policy that is not the caller's own, a permission there does not help (IAM user guide, "Troubleshoot access
    // denied error messages").
    const denying = words/* WORDS */.q.explicitDeny.exec(message)?.[1];
    if (denying) {
        const article = /^[aeiou]/i.test(denying) ? 'an' : 'a';
        return [
            `AWS denied ${operation}: ${article} ${denying} denies ${action} on ${on}. (${shortened(message)})`,
            adviceOnDeny(denying, action),
        ];
    }
    const silent = words/* WORDS */.q.noPolicyAllows.exec(message)?.[1];
    if (silent) {
        const [, who] = words/* WORDS */.q.notAuthorized.exec(message) ?? [];
        return [
            `AWS denied ${operation}: the ${silent} does not allow ${action} on ${on}. (${who ? `Signed in as ${who}` : message})`,
            `Allow ${action} in the ${silent}, then run the workflow again. The policy of the role alone is not enough.`,
        ];
    }
    return [
        `AWS denied ${operation}: the credentials are not allowed to perform ${action} on ${on}. (${shortened(message)})`,
        [missing(action, on, policyOf(message)), ...(isOfKey(action) ? [KEY_POLICY] : []), ELSEWHERE].join(' '),
    ];
}
/** The IAM action that AWS denied: it names the action where that is not the action of the call. */
function deniedActionIn(message, operation) {
    return refused(message)?.[0] ?? IAM_ACTIONS[operation];
}
/** AWS's message without what the sentence before it says already: who called, and the reason unless it is the usual one. */
function shortened(message) {
    const [, who, why = ''] = words/* WORDS */.q.notAuthorized.exec(message) ?? [];
    if (who === undefined)
        return message;
    // The advice says so.
    const isUsual = /^($|with an explicit deny|because no identity-based policy allows)/.test(why);
    return isUsual ? `Signed in as ${who}` : `Signed in as ${who}; AWS says: ${why.replace(/\.$/, '')}`;
}
/**
 * Whose policy has to allow a call. A message may name the execution role as well, so this says which one is meant; without
 * a role or a user in the message, it is the role that the step signs in as.
 */
function policyOf(message) {
    const [, who = ''] = words/* WORDS */.q.notAuthorized.exec(message) ?? [];
    const [, role] = /:assumed-role\/([^/]+)\//.exec(who) ?? [];
    const [, user] = /:user\/(?:.*\/)?([^/]+)$/.exec(who) ?? [];
    if (user)
        return `a policy of the user ${user}`;
    return role
        ? `the policy of the role ${role}, which this step signs in as`
        : 'the policy of the role that this step signs in as';
}
/** The action and the resource that AWS's message names; undefined when it names none. */
function refused(message) {
    const [, action, on] = words/* WORDS */.q.refusedAction.exec(message) ?? [];
    if (action && on)
        return [action, on];
    // Lambda's message when the caller's permissions do not allow it to fetch a package, or to look at a VPC.
    const [, service, call, object] = words/* WORDS */.q.deniedByService.exec(message) ?? [];
    if (!call || !object)
        return undefined;
    return service === 'EC2' ? [`ec2:${call}`, '*'] : [`s3:${call}`, `arn:*:s3:::${object}`];
}
const isOfKey = (action) => action.startsWith('kms:');
const KEY_POLICY = 'The policy of the key has to allow it, too.';
const ELSEWHERE = 'If the policy already allows it, look for an explicit deny, a permissions boundary or a service control policy.';
/** What to do about a policy that denies a call, whatever others allow. */
function adviceOnDeny(denying, action) {
    return `AWS reports an explicit deny (${denying}), which overrides every permission of the role. ${ORGANIZATION.test(denying) ? `Ask the administrators of your AWS organization to allow ${action} for this role: no policy of the account can.` : `Ask who manages that policy to allow ${action}.`}`;
}
/** Policies that only the organization of an account can change. */
const ORGANIZATION = /^(service|resource) control policy$/i;
/** @param policy whose policy it is missing from */
function missing(action, on, policy) {
    const needs = IAM_NEEDS.filter((need) => actionsOf(need).includes(action));
    const condition = needs.find((need) => need.condition)?.condition;
    const statement = {
        Effect: 'Allow',
        Action: together(action, needs),
        Resource: granted(on, needs),
        Condition: condition,
    };
    return `Add \`${inOneLine(statement)}\` to ${policy}${reasonOf(needs)}, then run the workflow again. ${POLICY_PAGE} has the whole policy.`;
}
/** The action, with those of a key that every feature needs together with it, which would fail next. */
function together(action, needs) {
    const [actions = [action], ...others] = needs.map(actionsOf);
    const isSame = others.every((each) => each.join() === actions.join());
    return isOfKey(action) && isSame && actions.length > 1 ? actions : action;
}
/** JSON on one line, with spaces. */
function inOneLine(value) {
    return JSON.stringify(value, undefined, 1).replaceAll(/\n */g, ' ');
}
/** The feature that needs a permission. Of several, not all need be used, so none is named. */
function reasonOf(needs) {
    const [feature, ...others] = new Set(needs.map((need) => need.feature));
    return feature && others.length === 0 ? ` (needed for ${FEATURES[feature]})` : '';
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

// EXTERNAL MODULE: ./build/aws/errors/advice.js
var advice = __webpack_require__(7594);
// EXTERNAL MODULE: ./build/own-member.js
var own_member = __webpack_require__(511);
// EXTERNAL MODULE: ./build/aws/errors/facts.js
var errors_facts = __webpack_require__(8763);
// EXTERNAL MODULE: ./build/model/members/member-inputs.js
var member_inputs = __webpack_require__(1286);
;// CONCATENATED MODULE: ./build/aws/errors/member-inputs.js



/** Parts of members, and members of other requests than UpdateFunctionConfiguration. */
const OTHERS = {
    Architectures: 'architectures',
    Cors: 'function-url-cors',
    Destination: 'function-event-invoke-configuration',
    MaximumEventAgeInSeconds: 'function-event-invoke-configuration',
    MaximumRetryAttempts: 'function-event-invoke-configuration',
    ProvisionedConcurrentExecutions: 'provisioned-concurrency',
    ReservedConcurrentExecutions: 'reserved-concurrency',
    SecurityGroupIds: 'vpc-security-group-ids',
    SubnetIds: 'vpc-subnet-ids',
    Tags: 'tags',
};
/** Members of requests as AWS names them in its messages, with the input that sets them. */
const INPUTS = {
    ...Object.fromEntries(Object.entries(member_inputs/* MEMBER_INPUTS */.F).map(([member, [input = 'function-configuration']]) => [member, input])),
    ...OTHERS,
};
/** What to do about a refusal whose message names members of the request; undefined for any other. */
function adviceOnMembers(message) {
    const inputs = inputsIn(message);
    if (inputs.length === 0)
        return undefined;
    const what = `${memberOf(inputs, message)}${(0,model_text/* listed */.KE)(inputs)}`;
    const [most, least] = [words/* WORDS */.q.atMost.exec(message)?.[1], words/* WORDS */.q.atLeast.exec(message)?.[1]];
    if (least !== undefined)
        return `Set ${what} to at least ${least}, then run the workflow again.`;
    if (most === undefined)
        return `Correct ${what}, then run the workflow again.`;
    const quota = words/* WORDS */.q.ofModel.test(message)
        ? ''
        : ' If this is a limit of the account and not of Lambda itself, AWS Support can raise it.';
    return `Set ${what} to at most ${most}, then run the workflow again.${quota}`;
}
/** The one input whose member a message names, with the member where the input is a map; undefined for none or several. */
function namedMember(message) {
    const inputs = inputsIn(message);
    return inputs.length === 1 ? `${memberOf(inputs, message)}${(0,model_text/* listed */.KE)(inputs)}` : undefined;
}
/** Inputs that are maps in the shape of the API. */
const MAPS = ['function-configuration', 'function-event-invoke-configuration', 'function-url-cors'];
/** The member of a map that AWS names, to precede the input; empty where there is no such map. */
function memberOf([input = '', ...others], message) {
    const member = others.length === 0 && MAPS.includes(input) && words/* WORDS */.q.memberAt.exec(message)?.[1];
    return member ? `\`${(0,model_text/* capitalised */.Iu)(member)}\` in ` : '';
}
/**
 * The inputs whose members a message names; AWS writes `MemorySize`, 'memorySize', 'snapStart.applyOn' and `The runtime
 * parameter`.
 */
function inputsIn(message) {
    const named = Object.entries(INPUTS).filter(([member]) => {
        const ownCase = `[${member[0]}${member[0]?.toLowerCase()}]${member.slice(1)}`;
        return new RegExp(`['.]${ownCase}['.]|\\b${member}\\b|[Tt]he ${member.toLowerCase()} parameter`).test(message);
    });
    return [...new Set(named.map(([, input]) => input))];
}

;// CONCATENATED MODULE: ./build/aws/errors/causes.js






/** Causes that AWS's messages do not name, or name only between labels of its own. The first that matches counts. */
const BY_WORDS = [
    [
        words/* WORDS */.q.roleLacks,
        ([, action, service = ''], { message, facts }) => {
            const on = (0,advice/* targetOf */.$r)(message, facts);
            const setting = (0,own_member/* ownMember */.n)(SETTINGS, service.toUpperCase()) ?? (facts.deadLetterTarget && '`DeadLetterConfig`');
            const need = setting ? `, which Lambda needs for ${setting}` : '';
            return `${roleOf(facts)} is not allowed to perform ${service.toLowerCase()}:${action}${on ? ` on ${on}` : ''}${need}.`;
        },
    ],
    [words/* WORDS */.q.roleNotAssumable, (_, { facts }) => `Lambda cannot assume ${(0,model_text/* uncapitalised */.h5)(roleOf(facts))}.`],
    [
        words/* WORDS */.q.keyKnowsNoRole,
        (_, { facts }) => `KMS does not know ${(0,model_text/* uncapitalised */.h5)(roleOf(facts))}, so Lambda cannot use the function's key.`,
    ],
    [
        words/* WORDS */.q.keyNoGrant,
        ([, said], { facts: { kmsKey } }) => `Lambda cannot use ${kmsKey ? `the KMS key ${kmsKey}` : "the function's KMS key"} for its environment variables: ${said ?? 'KMS refuses a grant for it.'}`,
    ],
    [
        words/* WORDS */.q.fileSystemNotReady,
        (_, { message }) => `The EFS file system ${words/* WORDS */.q.arn.exec(message)?.[0] ?? 'of the function'} is not ready: not all of its mount targets are available yet.`,
    ],
    [words/* WORDS */.q.ec2Message, ([, said = '']) => `${said.replace(/\.$/, '')}.`],
    [
        words/* WORDS */.q.runtimeBlocked,
        ([, runtime]) => `AWS no longer allows functions with the runtime ${runtime} to be created or updated.`,
    ],
    [
        words/* WORDS */.q.unsigned,
        () => 'Lambda does not accept the code: no profile of the code signing configuration has signed it.',
    ],
    [
        words/* WORDS */.q.provisionedVersion,
        (_, { facts: { version } }) => `${version ? `Version ${version}, which the alias serves,` : 'The version that the alias serves'} already has provisioned concurrency of its own, so the alias cannot have any.`,
    ],
    [
        words/* WORDS */.q.unreservedLeft,
        ([, left]) => `The account has only ${left} units of unreserved concurrency in this region, fewer than \`provisioned-concurrency\` asks for.`,
    ],
    [
        words/* WORDS */.q.unreservedMinimum,
        ([, least]) => `The account has too little concurrency: with this value, fewer than the ${least} units that AWS requires would stay unreserved in this region.`,
    ],
    [
        words/* WORDS */.q.reservedBelowProvisioned,
        ([, reserved, provisioned]) => `\`reserved-concurrency\` is ${reserved}, but ${provisioned} units of concurrency of the function are provisioned.`,
    ],
    [
        words/* WORDS */.q.provisionedAboveReserved,
        (_, { facts: { provisionedConcurrency, reservedConcurrency } }) => provisionedConcurrency && reservedConcurrency
            ? `\`provisioned-concurrency\` is ${provisionedConcurrency}, but the reserved concurrency of the function is only ${reservedConcurrency}.`
            : "`provisioned-concurrency` is higher than the function's reserved concurrency.",
    ],
    [
        words/* WORDS */.q.weightsWithProvisioned,
        () => 'AWS does not split the traffic of an alias that has provisioned concurrency.',
    ],
    [words/* WORDS */.q.inProgress, (_, { resource }) => `Another update of ${resource} is in progress.`],
    [
        words/* WORDS */.q.noTenant,
        () => 'The function has tenant isolation, so it can be invoked only for a tenant, and `tenant-id` is not set.',
    ],
    [words/* WORDS */.q.notTenant, () => '`tenant-id` is set, but the function has no tenant isolation.'],
    [
        words/* WORDS */.q.badPrincipal,
        (_, { facts: { principal } }) => `AWS does not accept the principal ${principal ?? 'of a permission'} in \`invoke-permissions\`: it does not exist.`,
    ],
    [
        words/* WORDS */.q.noDestination,
        (_, { message }) => `AWS does not accept the destination ${words/* WORDS */.q.arn.exec(message)?.[0] ?? 'of asynchronous invocations'}: it does not exist, or cannot be a destination.`,
    ],
    [
        words/* WORDS */.q.policySize,
        ([, size, limit], { resource }) => `The resource policy of ${resource} is full: with the new statement it would have ${size} bytes, and AWS allows ${limit}.`,
    ],
];
/** What Lambda uses the permissions of an execution role for when it checks a function's settings. */
const SETTINGS = {
    EC2: 'the VPC of the function',
    XRAY: '`TracingConfig`',
};
function roleOf({ executionRole }) {
    return executionRole
        ? `The execution role ${(0,errors_facts/* roleName */.S3)(executionRole)}`
        : 'The execution role of the function';
}
/** Causes of errors that say enough by their names. */
const BY_NAME = {
    ApplicationDoesNotExistException: ({ resource }) => `The CodeDeploy application ${resource.split('/')[0]} does not exist in this account and region.`,
    CodeSigningConfigNotFoundException: () => 'The code signing configuration in `code-signing-config-arn` does not exist.',
    CodeStorageExceededException: () => "The account's storage for code in this region is full.",
    DeploymentGroupDoesNotExistException: ({ resource }) => {
        const [application, group] = resource.split('/');
        return `The CodeDeploy application ${application} has no deployment group ${group ?? 'of this name'}.`;
    },
    KMSDisabledException: ({ facts: { kmsKey } }) => `The KMS key ${kmsKey || 'of the function'} is disabled, so Lambda cannot decrypt the environment variables.`,
    PreconditionFailedException: ({ resource }) => `Somebody else changed ${resource} after this run had read it.`,
    PublicPolicyException: () => 'This account blocks public access to functions.',
};
/** The cause of a refusal, as a full sentence; undefined where only AWS's message names it. */
function causeOf(refused) {
    const { code, message } = refused;
    for (const [words, cause] of BY_WORDS) {
        const found = words.exec(message);
        if (found)
            return cause(found, refused);
    }
    return (0,own_member/* ownMember */.n)(BY_NAME, code)?.(refused) ?? outOfBounds(message);
}
/** A value that is beyond what AWS allows for a member of the request. */
function outOfBounds(message) {
    const [most, least] = [words/* WORDS */.q.atMost.exec(message)?.[1], words/* WORDS */.q.atLeast.exec(message)?.[1]];
    const member = namedMember(message);
    if (!member || (most === undefined && least === undefined))
        return undefined;
    const allowed = most === undefined ? `at least ${least}` : `at most ${most}`;
    const value = words/* WORDS */.q.valueAt.exec(message)?.[1];
    return value === undefined
        ? `The value of ${member} is beyond what AWS allows, ${allowed}.`
        : `${member} is ${value}, but AWS allows ${allowed}.`;
}

;// CONCATENATED MODULE: ./build/aws/errors/classes.js
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

;// CONCATENATED MODULE: ./build/aws/errors/environment-variables.js

/** Variables that replace the endpoints of AWS (AWS SDKs reference guide, "Service-specific endpoints"). */
function endpointVariables(environment) {
    return Object.keys(environment).filter((name) => /^AWS_ENDPOINT_URL(_|$)/.test(name) && environment[name]);
}
/** Explains an address that is none, by the variable that has it; undefined if there is no such variable. */
function explainEndpointVariable(environment) {
    const names = endpointVariables(environment).filter((name) => !/^https?:\/\//.test(environment[name] ?? ''));
    if (names.length === 0)
        return undefined;
    const does = names.length === 1 ? 'does' : 'do';
    return [
        `${(0,model_text/* listed */.KE)(names)} ${does} not begin with \`https://\`, so the call could not be sent.`,
        `Write \`https://\` in front of the address in ${(0,model_text/* listed */.KE)(names)}. To call AWS's own endpoint, remove the variable.`,
    ];
}
/** What to check when the name of an endpoint cannot be resolved. */
function addressAdvice(environment) {
    const names = endpointVariables(environment);
    return names.length === 0
        ? "Check `aws-region` for a typo, and the runner's network and DNS."
        : `Check the address in ${(0,model_text/* listed */.KE)(names)}, and the runner's network and DNS.`;
}
/** The variable that names a proxy of this address, such as `127.0.0.1:3128`; undefined if there is none. */
function proxyVariable(address, environment) {
    return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'].find((name) => {
        const value = environment[name] ?? '';
        if (!URL.canParse(value))
            return false;
        const { hostname, port, protocol } = new URL(value);
        return address === `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
    });
}
/** Explains credentials that HTTP cannot carry. The headers of a request have the ID and the token, not the secret key. */
function explainUnsendable(environment) {
    const wrong = ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'].filter((name) => /[^\x20-\x7e]/.test(environment[name] ?? ''));
    const isBreak = wrong.length > 0 && wrong.every((name) => /^[\x20-\x7e]+[\r\n]+$/.test(environment[name] ?? ''));
    if (isBreak)
        return [
            `${(0,model_text/* listed */.KE)(wrong)} ${wrong.length === 1 ? 'ends' : 'end'} with a line break, which cannot be sent.`,
            `Save ${wrong.length === 1 ? 'this secret' : 'these secrets'} again without the line break: \`printf %s\` writes none, \`echo\` does.`,
        ];
    const names = wrong.length === 0 ? ['AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN'] : wrong;
    return [
        'The AWS credentials contain a character that cannot be sent, such as a line break.',
        `Save ${(0,model_text/* listed */.KE)(names)} again without spaces, line breaks and special characters.`,
    ];
}

// EXTERNAL MODULE: ./build/aws/errors/incomplete-answer.js
var incomplete_answer = __webpack_require__(9341);
// EXTERNAL MODULE: ./build/redaction.js + 5 modules
var redaction = __webpack_require__(6668);
;// CONCATENATED MODULE: ./build/aws/errors/redaction.js

/** Characters of AWS's message that are shown. AWS's own messages are far shorter; those of other services may not be. */
const LONGEST = 2048;
/**
 * AWS's message without the secrets of the request: neither where Lambda is known to quote them nor anywhere else, in
 * any encoding. A long message is cut and ends in `…`.
 */
function withoutSecrets(text, secrets) {
    const shown = (0,redaction/* redactionOf */.Z)(secrets).hide(withoutEchoes(text));
    return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).toWellFormed()}…`;
}
/** Without the values of environment variables where Lambda's messages quote them. */
function withoutEchoes(text) {
    // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
    const measured = text.search(/String measured:/i);
    const said = measured < 0 ? text : text.slice(0, measured).trimEnd();
    // An invalid name: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
    const start = said.search(/Value '/i);
    const end = said.toLowerCase().lastIndexOf("' at 'environment");
    if (start < 0 || end < start)
        return said;
    return `${said.slice(0, start)}The value${said.slice(end + 1)}`;
}

;// CONCATENATED MODULE: ./build/aws/errors/errors.js













/**
 * A failed AWS call, with the explanation for the user and the details that the release decides by. The SDK's error is
 * not kept as the cause, because its message and response may quote environment variables.
 */
class AwsFailure extends failure/* Failure */.HR {
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
    return code === 'InvalidParameterValueException' || (isConflict(error) && !words/* WORDS */.q.inProgress.test(said));
}
/** Whether a conflict lasts until somebody changes what AWS names, so that it is of no use to wait. */
function isLastingConflict(error) {
    return isConflict(error) && words/* WORDS */.q.provisionedVersion.test(error.said);
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
    const { roleNotAssumable, roleLacks, keyKnowsNoRole } = words/* WORDS */.q;
    return [roleNotAssumable, roleLacks, keyKnowsNoRole].some((words) => words.test(error.said));
}
/** @param secrets values that must not appear in the text even where AWS quotes them */
function sdkErrorDetails(thrown, secrets = []) {
    const error = thrown;
    const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {};
    const system = status === 0 ? (textOf(error.code) ?? textOf(error.errors?.[0]?.code)) : undefined;
    const code = system ?? textOf(error.name) ?? 'Error';
    const message = withoutSecrets(messageOf(error), secrets);
    // An error after a successful status is in the response itself: it is cut off or cannot be parsed.
    const malformed = isMalformed(error) || (status >= 200 && status < 300);
    return { code, status, message, attempts, malformed, requestId, reason: textOf(error.Reason) };
}
/**
 * Explains an error of the SDK.
 * @param resource the resource of the call, such as a function's ARN or name
 * @param secrets values that must not appear in the text even where AWS quotes them
 */
function explainAwsError(thrown, operation, resource, secrets = []) {
    const details = sdkErrorDetails(thrown, secrets);
    const facts = (0,errors_facts/* factsOf */.xS)(thrown);
    if (isAccessDenied(details.code)) {
        const denial = explainAccessDenied(details.message, operation, resource, facts);
        return asAwsFailure(details, denial, deniedActionIn(details.message, operation));
    }
    const tell = (cause, label) => `${cause} (${operation} for ${resource}: ${label})`;
    return asAwsFailure(details, explain(details, { facts, tell, operation, resource }));
}
/**
 * Explains an error of STS, whose calls need no permission of a policy.
 * @param failed what failed, such as "Signing in to ROLE failed"
 */
function explainStsError(details, failed) {
    return asAwsFailure(details, explain(details, {
        tell: (cause, label) => `${failed}. ${cause} (${label})`,
        resource: 'AWS STS',
        facts: {},
    }));
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
    return (/^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(code) ||
        // The SDK itself reads the token of IAM Identity Center; all its errors have this name.
        (code === NO_CREDENTIALS && words/* WORDS */.q.tokenExpired.test(message)));
}
/** Whether the call was refused because there were too many. */
function saysTooMany({ status, code }) {
    return (classOf(code) ?? classByStatus(status)) === 'throttled';
}
function asAwsFailure(details, [problem, advice], deniedAction) {
    const { code, status, requestId, message: said } = details;
    const kind = kindOf(details);
    const uncertain = kind === 'aws';
    const about = { code, kind, said, status, uncertain, requestId, deniedAction };
    return new AwsFailure(about, problem, advice);
}
/** The class of an error: by its name; by its status where that says nothing. */
function kindOf({ code, message, status, malformed }) {
    // Without valid credentials, no call was carried out.
    if (explainCredentials(code, message))
        return 'denied';
    if (malformed)
        return 'aws';
    const named = classOf(code);
    // Lambda wraps what EC2 answers, with the name InvalidParameterValueException.
    if (named === 'input' && words/* WORDS */.q.throttledByEc2.test(message))
        return 'throttled';
    return named ?? classByStatus(status);
}
/** The SDK's error when no provider has credentials. */
const NO_CREDENTIALS = 'CredentialsProviderError';
/** The parser's words about a response in another format. Its quote of the response may have secrets, so it is not shown. */
const MARKUP = /^Unexpected token '?</;
const NOT_JSON = /^(Unexpected|Expected|Unterminated|Bad|Invalid) .*JSON/;
const UNREADABLE = 'Run the workflow again. If the error persists, look for a proxy between the runner and AWS.';
function explain(details, call) {
    const { code, status, message, attempts, malformed, reason } = details;
    const { tell, operation, facts } = call;
    const credentials = explainCredentials(code, message);
    if (credentials)
        return credentials;
    const named = classOf(code);
    // Lambda responds with 502 for some of these, although the cause is not in AWS (Lambda API reference, Invoke).
    if (named === 'surroundings')
        return explainRefusal(details, call);
    if (saysTooMany({ status, code })) {
        if (operation === 'Invoke')
            return (0,advice/* throttledInvocation */.$T)(reason, facts);
        return [
            // Without a name of AWS, the code is that of an error of JavaScript.
            tell(`AWS throttled the call ${attempts} times in a row (${withoutStop(message)}).`, named ? code : `HTTP ${status}`),
            'All control-plane calls of an account share 15 requests a second. Run the workflow again later, or run fewer releases at once.',
        ];
    }
    // Such an answer is of a proxy, which has no names of errors (RFC 9110, 15.5.8).
    if (status === 407)
        return [
            tell('The proxy requires a login.', 'HTTP 407'),
            'Put the user name and the password into HTTPS_PROXY, percent-encoded: `http://USER:PASSWORD@HOST:PORT`.',
        ];
    if (code === incomplete_answer/* INCOMPLETE */.j5)
        return [tell(`${(0,model_text/* capitalised */.Iu)(message)}.`, `HTTP ${status}`), UNREADABLE];
    // The SDK's message for a response without an error code; AWS always sends one.
    if (malformed || message === 'UnknownError')
        return explainUnreadable(status, message, tell);
    const idle = secondsIdle(message);
    if (idle !== undefined)
        return [
            tell(`No data was sent or received for ${idle} seconds, ${attempts} times in a row.`, code),
            "Check the runner's network (proxy, firewall, VPC endpoint) and its upload speed, then run the workflow again.",
        ];
    if (status === 0)
        return explainNoResponse(code, message, tell);
    if ((named ?? classByStatus(status)) === 'aws')
        return [
            tell(`AWS reports an error of its own (${withoutStop(message)}).`, `HTTP ${status}, ${code}`),
            "The problem is on AWS's side. Run the workflow again; https://health.aws.amazon.com shows known incidents.",
        ];
    return explainRefusal(details, call);
}
function explainRefusal({ code, message }, { tell, operation, resource, facts }) {
    const cause = causeOf({ code, message, resource, facts });
    const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
    return [
        cause ? tell(cause, `${code}: ${message}`) : tell(`AWS reports: ${sentence}`, code),
        adviceFor(code, message, operation, (0,advice/* subjectOf */.et)(resource, facts)),
    ];
}
function explainUnreadable(status, message, tell) {
    const label = `HTTP ${status}`;
    if (MARKUP.test(message))
        return [
            tell('Something other than AWS sent the response, such as a proxy: it is HTML or XML instead of JSON.', label),
            UNREADABLE,
        ];
    if (NOT_JSON.test(message))
        return [
            tell('Something between the runner and AWS, such as a proxy, has changed the response or cut it off: it is not valid JSON.', label),
            UNREADABLE,
        ];
    return [tell('The response of AWS could not be read.', label), UNREADABLE];
}
function explainCredentials(code, message) {
    if (isExpired({ code, message })) {
        return [
            `The AWS credentials have expired (${withoutStop(message)}).`,
            'Name the role in `role-to-assume`: the action then signs in itself and renews the session while it runs. Or sign in right before this step, for instance with aws-actions/configure-aws-credentials in the same job; sessions last an hour unless the role allows more. Then run the workflow again.',
        ];
    }
    // Where the profile does not exist, the SDK does not mention it.
    if (code === NO_CREDENTIALS && (process.env['AWS_PROFILE'] || /profile/i.test(message))) {
        return [
            `No AWS credentials were found in the profile that AWS_PROFILE names${process.env['AWS_PROFILE'] ? `, "${process.env['AWS_PROFILE']}"` : ''} (${message}).`,
            'To use AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, set `AWS_PROFILE: ""` in the `env:` of this step: while AWS_PROFILE is set, the AWS SDK ignores them. To use the profile, create it on the runner.',
        ];
    }
    if (/ERR_INVALID_CHAR/.test(code) || /invalid character in header/i.test(message)) {
        return [...explainUnsendable(process.env)];
    }
    if (code === NO_CREDENTIALS) {
        return [
            `No AWS credentials were found (${withoutStop(message)}).`,
            "Name a role in `role-to-assume` (and set `permissions: id-token: write`), sign in before this step, for instance with aws-actions/configure-aws-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the step's `env:`. If `role-to-assume` comes from a variable or secret, check that this is not empty: an empty input counts as not set.",
        ];
    }
    if (/^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId)$/.test(code)) {
        return [
            `AWS does not accept the credentials (${code}: ${withoutStop(message)}).`,
            'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: they must belong together, still exist, and contain no spaces or line breaks.',
        ];
    }
    return undefined;
}
function explainNoResponse(code, message, tell) {
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
        const [, host = 'of the AWS endpoint'] = /(?:ENOTFOUND|EAI_AGAIN) (\S+)/.exec(message) ?? [];
        return [
            tell(`The host name ${host} could not be resolved.`, code),
            `${addressAdvice(process.env)} A runner that reaches AWS only through a proxy needs HTTPS_PROXY in its environment or in the step's \`env:\`.`,
        ];
    }
    if ((0,certificates/* isOfCertificate */.x)(code)) {
        // Node advises an option of its own after the semicolon.
        const [what = code] = message.split(';');
        return [
            tell(`This runner does not trust the certificate of the server that responded: ${what}.`, code),
            "If a proxy decrypts the traffic, save the certificate of its authority on the runner and name that file in NODE_EXTRA_CA_CERTS in the step's `env:`. Otherwise, " +
                (/^CERT_(HAS_EXPIRED|NOT_YET_VALID)/.test(code)
                    ? 'check the clock of the runner.'
                    : 'check that AWS_ENDPOINT_URL, if it is set, names the right server.'),
        ];
    }
    if (!/^E[A-Z]+$|Timeout/.test(code)) {
        return ((code === 'ERR_INVALID_URL' && explainEndpointVariable(process.env)) || [
            tell(`The request could not be sent: ${message}.`, code),
            "Check the variables of the AWS SDK in the step's environment, such as AWS_ENDPOINT_URL: an address must begin with `https://`.",
        ]);
    }
    if (code === 'ECONNREFUSED') {
        const [, host = 'The host'] = /ECONNREFUSED (\S+)/.exec(message) ?? [];
        const proxy = proxyVariable(host, process.env);
        if (proxy)
            return [
                tell(`The proxy ${host}, which ${proxy} names, refused the connection.`, code),
                `Correct ${proxy} or start the proxy, then run the workflow again.`,
            ];
        return [
            tell(`${host} refused the connection.`, code),
            'Check the network of the runner (firewall, VPC endpoint, proxy, AWS_ENDPOINT_URL), then run the workflow again.',
        ];
    }
    return [
        code === 'ECONNRESET'
            ? tell('The connection to AWS was reset.', code)
            : tell(`AWS did not respond (${withoutStop(message)}).`, code),
        "Check the runner's network (proxy, firewall, VPC endpoint), then run the workflow again.",
    ];
}
function adviceFor(code, message, operation, subject) {
    const own = (0,advice/* adviceOn */.ik)({ code, message }, operation, subject);
    if (own)
        return own;
    if (code === 'RequestEntityTooLargeException' || code === 'RequestTooLargeException') {
        return 'Make the package smaller: leave files out with `exclude`, or move dependencies to a layer.';
    }
    if (code === 'CodeStorageExceededException') {
        return 'Delete unused versions, functions and layers, or ask AWS for a higher quota. With `keep-versions`, a release deletes old versions of its function, and deletes them first when the storage is full.';
    }
    if (code === 'PolicyLengthExceededException') {
        return (0,advice/* adviceOnFullPolicy */.tD)(operation, subject);
    }
    if (code === 'ResourceNotFoundException') {
        return 'Check the names, the region and the account that the credentials belong to.';
    }
    if (code === 'ResourceConflictException') {
        return `Something else is updating this function, such as another deployment. Wait for it to finish (\`aws lambda wait function-updated-v2 --function-name ${subject.functionName}\`), then run the workflow again.`;
    }
    if (code === 'PreconditionFailedException') {
        return 'Somebody else changed the function or the alias at the same time: check that change, then run the workflow again.';
    }
    return ((0,advice/* adviceOnRequest */.NC)(message, subject) ??
        adviceOnMembers(message) ??
        'Correct what AWS names, then run the workflow again.');
}
/** A message without the full stop at its end, for parentheses within a sentence. */
function withoutStop(message) {
    return message.replace(/\.$/, '');
}
function messageOf(error) {
    const message = textOf(error.message) ?? textOf(error.errors?.[0]?.message) ?? textOf(error.name);
    return message?.trim() ?? 'no message';
}
/** A text that is not empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/**
 * Whether the SDK could not read the response: then, it adds the response to an error that is not one of the service. The
 * parser's message quotes the response, which may contain environment variables.
 */
function isMalformed(error) {
    return (error instanceof SyntaxError || (error instanceof Error && '$response' in error && !('$fault' in error)));
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

/***/ 1286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MEMBER_INPUTS)
/* harmony export */ });
/**
 * The inputs that set a member of UpdateFunctionConfiguration. The input `function-configuration` sets any of them, those
 * with an empty list alone.
 */
const MEMBER_INPUTS = {
    Role: ['execution-role'],
    Handler: ['handler'],
    Description: ['description'],
    Timeout: ['timeout'],
    MemorySize: ['memory-size'],
    VpcConfig: ['vpc-subnet-ids', 'vpc-security-group-ids'],
    Environment: ['environment', 'environment-from', 'environment-remove'],
    Runtime: ['runtime'],
    DeadLetterConfig: [],
    KMSKeyArn: [],
    TracingConfig: [],
    Layers: ['layers'],
    FileSystemConfigs: ['file-system-arn', 'file-system-mount-path'],
    ImageConfig: [],
    EphemeralStorage: ['ephemeral-storage'],
    SnapStart: [],
    LoggingConfig: [],
    CapacityProviderConfig: [],
    DurableConfig: [],
    TenancyConfig: [],
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
/** Whom a statement is about: its sources, or its principals where it names no source. */
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

/***/ 6668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ redactionOf),
  M: () => (/* reexport */ withoutAwsCredentials)
});

;// CONCATENATED MODULE: ./build/redaction/aws-credentials.js
/**
 * How AWS credentials look that nobody knows, such as those in the environment of a function: the ID of an access key,
 * a session token by its beginning, and what follows the name of a secret key or a session token. Each takes linear time.
 */
const PATTERNS = [
    /\b((?:ASIA|AKIA)[A-Z0-9]{16})\b/dg,
    /(IQoJb3JpZ2lu[A-Za-z0-9+/=_-]{40,})/dg,
    /(?:secret_?access_?key|session_?token|security[_-]?token)["'\\]{0,4}\s{0,2}[:=,]{1,2}>?\s{0,2}["'\\]{0,4}([A-Za-z0-9+/=_-]{16,})/dgi,
];
/** Finds credentials of AWS in a text. @param found receives the range of each */
function findAwsCredentials(text, found) {
    for (const pattern of PATTERNS) {
        for (const { indices } of text.matchAll(pattern)) {
            const [start, end] = indices?.[1] ?? [0, 0];
            found(start, end);
        }
    }
}
/**
 * A text of any length as it is, except for AWS credentials: `***` in place of those that are known, and of those that can be
 * recognized.
 */
function withoutAwsCredentials(text, known) {
    const shown = known
        .filter((secret) => secret !== '')
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return PATTERNS.reduce((rest, pattern) => rest.replace(pattern, (found, secret) => found.replace(secret, '***')), shown);
}

// EXTERNAL MODULE: ./build/own-member.js
var own_member = __webpack_require__(511);
;// CONCATENATED MODULE: ./build/redaction/view.js
/** The text itself. */
function plainView(text) {
    const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    const from = Int32Array.from(codes, (_, index) => index);
    return { codes, from, to: from.map((index) => index + 1) };
}
function textOf({ codes }) {
    return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');
}
/** Writes a view that is decoded from another one. No decoding makes a text longer. */
class ViewWriter {
    #parent;
    #codes;
    #from;
    #to;
    #length = 0;
    #bytes = [];
    #firsts = [];
    #lasts = [];
    constructor(parent) {
        this.#parent = parent;
        const { length } = parent.codes;
        this.#codes = new Uint16Array(length);
        this.#from = new Int32Array(length);
        this.#to = new Int32Array(length);
    }
    get isEmpty() {
        return this.#length === 0 && this.#bytes.length === 0;
    }
    /** Adds a code unit that stands for the code units `first` to `last` of the parent. */
    add(code, first, last = first) {
        this.#flush();
        this.#put(code, first, last);
    }
    /** Adds a character by its number in Unicode. */
    addCharacter(codePoint, first, last) {
        const character = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
        for (let unit = 0; unit < character.length; unit += 1)
            this.add(character.charCodeAt(unit), first, last);
    }
    /** Adds a byte of a text in UTF-8. Bytes that are not UTF-8 count as Latin-1. */
    addByte(byte, first, last) {
        this.#bytes.push(byte);
        this.#firsts.push(first);
        this.#lasts.push(last);
    }
    finish() {
        this.#flush();
        const length = this.#length;
        return {
            codes: this.#codes.slice(0, length),
            from: this.#from.slice(0, length),
            to: this.#to.slice(0, length),
        };
    }
    #flush() {
        if (this.#bytes.length === 0)
            return;
        for (let index = 0; index < this.#bytes.length;) {
            const [codePoint, count] = characterAt(this.#bytes, index);
            const first = this.#firsts[index] ?? 0;
            const last = this.#lasts[index + count - 1] ?? first;
            if (codePoint > 0xffff) {
                this.#put(0xd800 + ((codePoint - 0x10000) >> 10), first, last);
                this.#put(0xdc00 + ((codePoint - 0x10000) & 0x3ff), first, last);
            }
            else
                this.#put(codePoint, first, last);
            index += count;
        }
        for (const list of [this.#bytes, this.#firsts, this.#lasts])
            list.length = 0;
    }
    #put(code, first, last) {
        this.#codes[this.#length] = code;
        this.#from[this.#length] = this.#parent.from[first] ?? 0;
        this.#to[this.#length] = this.#parent.to[last] ?? 0;
        this.#length += 1;
    }
}
/** The character at an index of bytes in UTF-8, and the number of its bytes (RFC 3629). */
function characterAt(bytes, index) {
    const lead = bytes[index] ?? 0;
    const count = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (count === 1 || lead >= 0xf5)
        return [lead, 1];
    let codePoint = lead & (0xff >> (count + 1));
    for (let offset = 1; offset < count; offset += 1) {
        const next = bytes[index + offset] ?? 0;
        if ((next & 0xc0) !== 0x80)
            return [lead, 1];
        codePoint = (codePoint << 6) | (next & 0x3f);
    }
    return codePoint > 0x10ffff ? [lead, 1] : [codePoint, count];
}

;// CONCATENATED MODULE: ./build/redaction/decodings.js


/**
 * What a text says when it is read as JSON, a URL, HTML, base64 or hexadecimal digits, one view for each reading that
 * differs from the text. All of them take linear time.
 */
function decodingsOf(view) {
    const { codes } = view;
    const found = [];
    if (codes.includes(BACKSLASH))
        found.push(unescaped(view, escapeInSource));
    if (codes.includes(PERCENT))
        found.push(unescaped(view, escapeInUrl));
    if (codes.includes(AMPERSAND))
        found.push(unescaped(view, escapeInHtml));
    const base64 = runsOf(view, BASE64_VALUES, SHORTEST_BASE64);
    for (const skipped of [0, 1, 2, 3])
        found.push(base64Decoded(view, base64, skipped));
    const hex = runsOf(view, HEX_VALUES, SHORTEST_HEX);
    for (const skipped of [0, 1])
        found.push(hexDecoded(view, hex, skipped));
    return found.filter((each) => each !== undefined);
}
const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
function unescaped(view, readEscape) {
    const { codes } = view;
    const writer = new ViewWriter(view);
    let isChanged = false;
    for (let at = 0; at < codes.length;) {
        const count = readEscape(codes, at, writer);
        if (count > 0)
            isChanged = true;
        else
            writer.add(codes[at] ?? 0, at);
        at += count || 1;
    }
    return isChanged ? writer.finish() : undefined;
}
/** The characters that source code, JSON and Python write with one letter after a backslash. */
const LETTERS = {
    ...{ n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c, v: 0x0b, a: 0x07 },
    ...{ '"': 0x22, "'": 0x27, '\\': BACKSLASH, '/': 0x2f, '`': 0x60, $: 0x24 },
};
/** The number of hexadecimal digits after `\x`, `\u` and `\U`. */
const DIGITS = { x: 2, u: 4, U: 8 };
const escapeInSource = (codes, at, writer) => {
    if (codes[at] !== BACKSLASH)
        return 0;
    const letter = String.fromCharCode(codes[at + 1] ?? 0);
    const character = LETTERS[letter];
    if (character !== undefined) {
        writer.add(character, at, at + 1);
        return 2;
    }
    const digits = DIGITS[letter] ?? 0;
    if (letter === 'u' && codes[at + 2] === 0x7b)
        return escapeInBraces(codes, at, writer);
    const value = digits > 0 ? hexNumber(codes, at + 2, digits) : undefined;
    if (value === undefined)
        return 0;
    const last = at + 1 + digits;
    if (digits === 2)
        writer.addByte(value, at, last);
    else
        writer.addCharacter(value, at, last);
    return digits + 2;
};
/** JavaScript's `\u{1F98A}`. */
function escapeInBraces(codes, at, writer) {
    for (let digits = 1; digits <= 6; digits += 1) {
        if (codes[at + 3 + digits] !== 0x7d)
            continue;
        const value = hexNumber(codes, at + 3, digits);
        if (value === undefined)
            return 0;
        writer.addCharacter(value, at, at + 3 + digits);
        return digits + 4;
    }
    return 0;
}
const escapeInUrl = (codes, at, writer) => {
    const byte = codes[at] === PERCENT ? hexNumber(codes, at + 1, 2) : undefined;
    if (byte === undefined)
        return 0;
    writer.addByte(byte, at, at + 2);
    return 3;
};
const ENTITIES = {
    ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27, nbsp: 0xa0, sol: 0x2f, equals: 0x3d },
    ...{ plus: 0x2b, colon: 0x3a, NewLine: 0x0a, Tab: 0x09 },
};
/** Characters of the longest entity, with both of its signs. */
const LONGEST_ENTITY = 12;
const escapeInHtml = (codes, at, writer) => {
    if (codes[at] !== AMPERSAND)
        return 0;
    const end = codes.subarray(at, at + LONGEST_ENTITY).indexOf(0x3b);
    if (end < 2)
        return 0;
    const name = String.fromCharCode(...codes.subarray(at + 1, at + end));
    const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? [];
    const value = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : (0,own_member/* ownMember */.n)(ENTITIES, name);
    if (value === undefined)
        return 0;
    writer.addCharacter(value, at, at + end);
    return end + 1;
};
/** The values of digits by their code; -1 for what is none. */
function valuesOf(digits, more = {}) {
    const values = new Int8Array(128).fill(-1);
    for (const [value, digit] of Array.from(digits).entries())
        values[digit.charCodeAt(0)] = value;
    for (const [digit, value] of Object.entries(more))
        values[digit.charCodeAt(0)] = value;
    return values;
}
const HEX_VALUES = valuesOf('0123456789abcdef', { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 });
const BASE64_VALUES = valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', {
    '-': 62,
    _: 63,
});
function hexNumber(codes, at, digits) {
    let number = 0;
    for (let index = at; index < at + digits; index += 1) {
        const value = HEX_VALUES[codes[index] ?? 0x7f] ?? -1;
        if (value < 0)
            return undefined;
        number = number * 16 + value;
    }
    return number;
}
/** The fewest digits that can hold four bytes, the shortest secret. */
const SHORTEST_BASE64 = 6;
const SHORTEST_HEX = 8;
/** The runs of digits, which may be wrapped into lines. */
function runsOf({ codes }, values, shortest) {
    const runs = [];
    let run = [];
    const isDigit = (at) => (values[codes[at] ?? 0x7f] ?? -1) >= 0;
    for (let at = 0; at <= codes.length; at += 1) {
        if (isDigit(at)) {
            run.push(at);
            continue;
        }
        const next = run.length > 0 ? afterLineBreak(codes, at) : at;
        if (next > at && isDigit(next)) {
            at = next - 1;
            continue;
        }
        if (run.length >= shortest)
            runs.push(run);
        if (run.length > 0)
            run = [];
    }
    return runs;
}
/** The index after line breaks and the white space that follows them; the same index without a line break. */
function afterLineBreak(codes, at) {
    let next = at;
    while (codes[next] === 0x0a || codes[next] === 0x0d)
        next += 1;
    if (next === at)
        return at;
    while (codes[next] === 0x20 || codes[next] === 0x09)
        next += 1;
    return next;
}
/** Stands between what two runs say. It is no character. */
const SEPARATOR = 0xffff;
/** @param skipped digits at the beginning of each run: what stands before base64 may look like it, too */
function base64Decoded(view, runs, skipped) {
    return decodedRuns(view, runs, (run, writer) => {
        for (let index = skipped; index + 1 < run.length; index += 1) {
            if ((index - skipped) % 4 === 3)
                continue;
            const [first = 0, last = 0] = [run[index], run[index + 1]];
            const bits = (digitAt(view, first, BASE64_VALUES) << 6) | digitAt(view, last, BASE64_VALUES);
            writer.addByte((bits >> (4 - 2 * ((index - skipped) % 4))) & 0xff, first, last);
        }
    });
}
function hexDecoded(view, runs, skipped) {
    return decodedRuns(view, runs, (run, writer) => {
        for (let index = skipped; index + 1 < run.length; index += 2) {
            const [first = 0, last = 0] = [run[index], run[index + 1]];
            const byte = digitAt(view, first, HEX_VALUES) * 16 + digitAt(view, last, HEX_VALUES);
            writer.addByte(byte, first, last);
        }
    });
}
function digitAt({ codes }, at, values) {
    return values[codes[at] ?? 0] ?? 0;
}
function decodedRuns(view, runs, decode) {
    if (runs.length === 0)
        return undefined;
    const writer = new ViewWriter(view);
    for (const run of runs) {
        if (!writer.isEmpty)
            writer.add(SEPARATOR, run[0] ?? 0);
        decode(run, writer);
    }
    return writer.finish();
}

;// CONCATENATED MODULE: ./build/redaction/parts.js
/** Secrets of fewer characters would tear holes into ordinary words, and are no secrets. */
const SHORTEST = 4;
/** A part of a secret counts as one of its own from here on. */
const SHORTEST_PART = 8;
/** Values that configure a function and are words that its log is full of. */
const WORDS = new Set([
    'true,false,null,none,undefined,enabled,disabled',
    'trace,debug,info,notice,warn,warning,error,critical,fatal,silent,verbose,information,emergency,alert',
    'local,test,testing,development,staging,production,prod,default',
].flatMap((words) => words.split(',')));
const REGION = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;
/** Whether a value is an ordinary word: the name of a log level, an AWS region, `true` and the like. */
function isOrdinary(value) {
    return WORDS.has(value.toLowerCase()) || REGION.test(value);
}
/**
 * What to look for: each secret, as it is and without white space around it, and the parts of it that can appear on
 * their own: the texts in JSON, the user information and the query of a URL, the lines.
 * @param shown values that everybody may read
 */
function withParts(secrets, shown) {
    const whole = secrets.flatMap((secret) => [secret, secret.trim()]);
    const parts = secrets.flatMap(partsOf);
    const known = new Set(shown);
    return [...new Set([...whole, ...parts])].filter((value) => value.length >= SHORTEST && !isOrdinary(value) && !known.has(value));
}
function partsOf(secret) {
    const texts = textsInJson(secret);
    if (texts)
        return texts.filter(isLong).flatMap((text) => [text, ...(text === secret ? [] : partsOf(text))]);
    return [...partsOfUrl(secret), ...linesOf(secret)];
}
/** Logs are read line by line. */
function linesOf(secret) {
    const lines = secret.split(/\r\n|\n|\r/);
    return lines.length > 1 ? lines.map((line) => line.trim()).filter(isLong) : [];
}
function isLong({ length }) {
    return length >= SHORTEST_PART;
}
/** The texts in a JSON object or array, at any depth; undefined for any other text. */
function textsInJson(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    const texts = [];
    let values;
    try {
        values = [JSON.parse(text)];
    }
    catch {
        return undefined;
    }
    // JSON may be deeper than calls can be.
    for (let value = values.pop(); value !== undefined; value = values.pop()) {
        if (typeof value === 'string')
            texts.push(value);
        if (typeof value !== 'object' || value === null)
            continue;
        for (const member of Object.values(value))
            if (member !== null)
                values.push(member);
    }
    return texts;
}
function partsOfUrl(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) || !URL.canParse(text))
        return [];
    const { username, password, searchParams } = new URL(text);
    const user = [decoded(username), decoded(`${username}:${password}`)].filter(isLong);
    return [...user, password, decoded(password), ...[...searchParams.values()].filter(isLong)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/redaction/secret-index.js
/** The fewest characters by which a secret is looked up. */
const KEY = 4;
/** A secret whose other part is cut off is known by as many characters. */
const EDGE = 8;
/** Longer parts of a secret are not compared: no text that is searched is longer. */
const LONGEST = 65_536;
/**
 * Code units of the original, by the number of decodings, that may be left over at an edge where the text is cut within a
 * character: a part of `%f0%9f%a6%8a` is up to 11, in hexadecimal 22, in base64 30.
 */
const LEFT_OVER = [3, 12, 24, 40];
/**
 * Finds many secrets in a text in linear time, by comparing hashes of 53 bits of parts of both. A plus sign equals a
 * space, because forms write spaces so.
 */
class SecretIndex {
    /** The lengths of the secrets, the longest first, by the hash of their beginnings. */
    #lengths = new Map();
    #known = new Set();
    #long;
    #beginnings;
    #endings;
    /** @param secrets of at least four characters */
    constructor(secrets) {
        this.#long = secrets.filter(({ length }) => length >= EDGE);
        for (const secret of secrets)
            if (secret.length <= LONGEST)
                this.#addWhole(hashesOf(secret));
        for (const [key, lengths] of this.#lengths)
            this.#lengths.set(key, [...new Set(lengths)].sort((one, other) => other - one));
    }
    #addWhole(hashes) {
        this.#known.add(hashes.part(0, hashes.length));
        push(this.#lengths, hashes.part(0, KEY), hashes.length);
    }
    /**
     * Finds the secrets in a view.
     * @param found receives the range of each in the original
     */
    find(view, { size, depth, cut }, found) {
        const { codes, from, to } = view;
        const { length } = codes;
        const hashes = hashesOf(codes);
        const tell = (start, end) => found(from[start] ?? 0, to[end - 1] ?? 0);
        for (let start = 0; start + KEY <= length; start += 1) {
            const fits = this.#lengths
                .get(hashes.part(start, KEY))
                ?.find((count) => start + count <= length && this.#known.has(hashes.part(start, count)));
            if (fits !== undefined)
                tell(start, start + fits);
        }
        const leftOver = LEFT_OVER[depth] ?? 0;
        const first = from.findIndex((index) => index > leftOver);
        const last = to.findLastIndex((index) => index < size - leftOver);
        if (cut.end && last < length - 1)
            this.#findBeginning(hashes, last + 2, (start) => found(from[start] ?? 0, size));
        if (cut.start && first !== 0)
            this.#findEnding(hashes, first < 0 ? length : first - 1, (end) => found(0, to[end - 1] ?? 0));
    }
    /**
     * Finds the beginning of a secret at the end of a text.
     * @param shortest the fewest characters after which the text may be left over
     */
    #findBeginning(text, shortest, tell) {
        this.#beginnings ??= byPart(this.#long, (secret) => secret.slice(0, LONGEST), () => 0);
        const beginnings = this.#beginnings;
        for (let start = 0; start + EDGE <= text.length; start += 1) {
            const candidates = beginnings.get(text.part(start, EDGE));
            if (!candidates)
                continue;
            for (let end = text.length; end >= Math.max(shortest, start + EDGE); end -= 1) {
                const count = end - start;
                const isPart = (secret) => secret.length >= count && secret.part(0, count) === text.part(start, count);
                if (!candidates.some(isPart))
                    continue;
                tell(start);
                return;
            }
        }
    }
    /**
     * Finds the end of a secret at the beginning of a text.
     * @param most the most characters before it that may be left over
     */
    #findEnding(text, most, tell) {
        this.#endings ??= byPart(this.#long, (secret) => secret.slice(-LONGEST), ({ length }) => length - EDGE);
        const endings = this.#endings;
        for (let end = text.length; end >= EDGE; end -= 1) {
            const candidates = endings.get(text.part(end - EDGE, EDGE));
            if (!candidates)
                continue;
            for (let start = 0; start <= Math.min(most, end - EDGE); start += 1) {
                const count = end - start;
                const isPart = (secret) => secret.length >= count && secret.part(secret.length - count, count) === text.part(start, count);
                if (!candidates.some(isPart))
                    continue;
                tell(end);
                return;
            }
        }
    }
}
/** Hashes of the secrets, by the hash of the part of each that is looked up. */
function byPart(secrets, compared, startOf) {
    const found = new Map();
    for (const text of secrets.map(compared)) {
        const hashes = hashesOf(text);
        push(found, hashes.part(startOf(text), EDGE), hashes);
    }
    return found;
}
function push(map, key, value) {
    const values = map.get(key);
    if (values)
        values.push(value);
    else
        map.set(key, [value]);
}
const [FACTOR, OTHER_FACTOR] = [0x5bd1e995, 0x1b873593 * 2 + 1];
/** Powers of both factors, as far as the longest text until now needed them. */
let powers = powersUpTo(0);
function powersUpTo(last) {
    const found = [new Int32Array(last + 1).fill(1), new Int32Array(last + 1).fill(1)];
    const [ones, others] = found;
    for (let index = 1; index <= last; index += 1) {
        ones[index] = Math.imul(ones[index - 1] ?? 1, FACTOR);
        others[index] = Math.imul(others[index - 1] ?? 1, OTHER_FACTOR);
    }
    return found;
}
function hashesOf(text) {
    const { length } = text;
    if (powers[0].length <= Math.min(length, LONGEST))
        powers = powersUpTo(Math.min(2 * length, LONGEST));
    const [ones, others] = powers;
    const [sums, otherSums] = [new Int32Array(length + 1), new Int32Array(length + 1)];
    for (let index = 0; index < length; index += 1) {
        const code = (typeof text === 'string' ? text.charCodeAt(index) : text[index]) ?? 0;
        const folded = (code === 0x2b ? 0x20 : code) + 1;
        sums[index + 1] = Math.imul(sums[index] ?? 0, FACTOR) + folded;
        otherSums[index + 1] = Math.imul(otherSums[index] ?? 0, OTHER_FACTOR) + folded;
    }
    const part = (start, count) => {
        const one = (sums[start + count] ?? 0) - Math.imul(sums[start] ?? 0, ones[count] ?? 1);
        const other = (otherSums[start + count] ?? 0) - Math.imul(otherSums[start] ?? 0, others[count] ?? 1);
        return (one >>> 0) * 0x200000 + (other >>> 11);
    };
    return { length, part };
}

;// CONCATENATED MODULE: ./build/redaction.js






/** Characters of a text that are searched and shown. */
const SEARCHED = 65_536;
/** The last characters before a cut are not shown: they may be the beginning of a secret that is too short to know. */
const BEFORE_CUT = 512;
/** How many encodings inside of each other are decoded. */
const DEEPEST = 3;
/** Nothing of a text can be shown when it is not known what has to be hidden. */
const nothingShown = {
    hide: (text) => text === '' ? '' : '(not shown, because the values of the environment variables could not be read)',
};
/**
 * Takes secrets out of text: as they are, and in JSON, URLs, HTML, base64 and hexadecimal digits, up to three of them
 * inside of each other. AWS credentials are hidden wherever they can be recognized. Ordinary words are never hidden.
 * @param shown values that everybody may read, such as the name of the function
 */
function redactionOf(secrets, shown = []) {
    if (secrets === 'unknown')
        return nothingShown;
    let index;
    return {
        hide: (text, cut = {}) => {
            index ??= new SecretIndex(withParts(secrets, shown));
            return hideSecrets(text, cut, index);
        },
    };
}
function hideSecrets(text, cut, index) {
    const isCut = text.length > SEARCHED;
    const part = isCut ? text.slice(0, SEARCHED) : text;
    const hidden = new HiddenRanges(part.length);
    search(plainView(part), { size: part.length, cut: { ...cut, end: isCut || cut.end }, index, hidden });
    return isCut ? `${hidden.applyTo(part.slice(0, -BEFORE_CUT))}…` : hidden.applyTo(part);
}
/** Looks for secrets in a view and in what it says when it is decoded, one level after the other. */
function search(plain, { size, cut, index, hidden }) {
    // Different decodings often say the same about the same places.
    const seen = new Set();
    let views = [plain];
    for (let depth = 0; depth <= DEEPEST; depth += 1) {
        const found = [];
        for (const view of views) {
            const text = textOf(view);
            const key = `${placesOf(view)} ${text}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            index.find(view, { size, depth, cut }, (from, to) => hidden.add(from, to));
            findAwsCredentials(text, (start, end) => hidden.add(view.from[start] ?? 0, view.to[end - 1] ?? 0));
            if (depth < DEEPEST)
                found.push(...decodingsOf(view));
        }
        views = found;
    }
}
/** A hash of the places that a view comes from. */
function placesOf({ from }) {
    return from.reduce((hash, index) => Math.imul(hash, 31) + index, 0);
}
/** The parts of a text that are hidden; they may overlap. */
class HiddenRanges {
    /** At each index, how many ranges begin there, less those that end there. */
    #changes;
    constructor(size) {
        this.#changes = new Int32Array(size + 1);
    }
    add(from, to) {
        this.#changes[from] = (this.#changes[from] ?? 0) + 1;
        this.#changes[to] = (this.#changes[to] ?? 0) - 1;
    }
    applyTo(text) {
        let shown = '';
        let depth = 0;
        let start = 0;
        for (let index = 0; index < text.length; index += 1) {
            const before = depth;
            depth += this.#changes[index] ?? 0;
            if (before === 0 && depth > 0)
                shown += `${text.slice(start, index)}***`;
            if (before > 0 && depth === 0)
                start = index;
        }
        return depth > 0 ? shown : shown + text.slice(start);
    }
}


/***/ }),

/***/ 5976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ isOfCertificate)
/* harmony export */ });
/** Whether an error of Node or OpenSSL is about a certificate that is not accepted, or missing, by its code. */
function isOfCertificate(code) {
    return /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/.test(code);
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
