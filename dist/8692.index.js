export const id = 8692;
export const ids = [8692];
export const modules = {

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ listAliasNames),
/* harmony export */   GG: () => (/* binding */ updateAlias),
/* harmony export */   Gd: () => (/* binding */ deleteAlias),
/* harmony export */   PO: () => (/* binding */ listAliases),
/* harmony export */   bd: () => (/* binding */ getAlias),
/* harmony export */   lB: () => (/* binding */ createAlias)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2221);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5128);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9341);





/** Reads an alias; undefined when it, or the function, does not exist. */
function getAlias(aws, functionName, name) {
    const input = { FunctionName: functionName, Name: name };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetAlias', `${functionName}:${name}`, async () => wholeAlias(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .GetAliasCommand */ .MES(input)))));
}
/**
 * The aliases of a function; one call for every 50.
 * @param version returns only aliases whose primary version this is
 */
async function listAliases(aws, functionName, version) {
    const found = await (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(aliasPages(aws, functionName, version));
    // Checked again here, because the caller moves these aliases.
    return version ? found.filter(({ traffic }) => traffic.version === version) : found;
}
/**
 * The names of the first aliases of a function.
 * @param enough the number of names after which no further page is read
 */
async function listAliasNames(aws, functionName, enough) {
    const found = await (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(aliasPages(aws, functionName), enough);
    return found.map(({ name }) => name);
}
function aliasPages(aws, functionName, version) {
    const input = { FunctionName: functionName, ...(version && { FunctionVersion: version }) };
    return (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'ListAliases', functionName, (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .ListAliasesCommand */ .UZx({ ...input, Marker })), ({ Aliases = [] }) => Aliases.map(wholeAlias));
}
function wholeAlias(answer) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasIn */ .eq)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .complete */ .My)(answer, 'Name', 'FunctionVersion', 'RevisionId'));
}
function createAlias(aws, functionName, { name, version, description }) {
    const input = { FunctionName: functionName, Name: name, FunctionVersion: version, Description: description };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'CreateAlias', `${functionName}:${name}`, async () => wholeAlias(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .CreateAliasCommand */ .W_e(input))));
}
/** @param revisionId the state of the alias that the change is for: Lambda refuses it for any other state (412) */
function updateAlias(aws, functionName, { name, revisionId }, { version, shares, description }) {
    const input = {
        FunctionName: functionName,
        Name: name,
        ...(version !== undefined && { FunctionVersion: version }),
        RevisionId: revisionId,
        ...(shares && { RoutingConfig: { AdditionalVersionWeights: { ...shares } } }),
        ...(description !== undefined && { Description: description }),
    };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'UpdateAlias', `${functionName}:${name}`, async () => wholeAlias(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .UpdateAliasCommand */ .lqC(input))));
}
/** Deletes an alias; one that no longer exists counts as deleted. Its function URL and its versions stay. */
async function deleteAlias(aws, functionName, name) {
    const input = { FunctionName: functionName, Name: name };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'DeleteAlias', `${functionName}:${name}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .DeleteAliasCommand */ .Hou(input))));
}


/***/ }),

/***/ 2221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ configurationIn),
/* harmony export */   H3: () => (/* binding */ FUNCTION),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   K$: () => (/* binding */ functionIn),
/* harmony export */   Nm: () => (/* binding */ layerVersionIn),
/* harmony export */   eq: () => (/* binding */ aliasIn),
/* harmony export */   sR: () => (/* binding */ layerContentIn)
/* harmony export */ });
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6322);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9341);


/** Turns responses of Lambda into the types of the action. Descriptions are parsed only here. */
function aliasIn(answer) {
    const { Name = '', AliasArn = '', RevisionId, FunctionVersion = '', Description = '' } = answer;
    return {
        name: Name,
        arn: AliasArn,
        revisionId: RevisionId,
        traffic: {
            version: FunctionVersion,
            shares: { ...answer.RoutingConfig?.AdditionalVersionWeights },
        },
        history: (0,_model_history_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAliasHistory */ .SM)(Description),
        description: Description,
    };
}
/** What the configuration of a function always has. */
const FUNCTION = ['FunctionName', 'Version', 'RevisionId'];
/** Keeps every member, and gives the required ones a value. */
function configurationIn(answer) {
    const { FunctionName = '', FunctionArn = '', Version: number = '', Description = '' } = answer;
    const { CodeSha256 = '', CodeSize = 0 } = answer;
    return { ...answer, FunctionName, FunctionArn, Version: number, Description, CodeSha256, CodeSize };
}
function versionIn(answer) {
    const configuration = configurationIn(answer);
    return {
        number: configuration.Version,
        record: (0,_model_history_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersionRecord */ .FO)(configuration.Description),
        configuration,
    };
}
function functionIn({ Configuration: found, Code, Tags = {}, TagsError, }) {
    (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .complete */ .My)(found, ...FUNCTION);
    return {
        version: versionIn(found),
        tags: Tags,
        areTagsHidden: TagsError !== undefined,
        location: Code?.Location,
        withheld: Code?.Error && [Code.Error.ErrorCode, Code.Error.Message].filter(Boolean).join(': '),
        image: Code?.ResolvedImageUri,
        storage: storageIn(Code),
    };
}
/** Lambda shows the object only if it uses it in place. */
function storageIn(code) {
    const { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version } = code?.ResolvedS3Object ?? {};
    return {
        sourceKmsKeyArn: code?.SourceKMSKeyArn,
        referenced: bucket && key ? { bucket, key, version } : undefined,
    };
}
function layerVersionIn(answer) {
    const { Version: number = 0, LayerVersionArn = '', Description } = answer;
    const { CompatibleRuntimes = [], CompatibleArchitectures = [] } = answer;
    return {
        number,
        arn: LayerVersionArn,
        record: (0,_model_history_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersionRecord */ .FO)(Description),
        runtimes: CompatibleRuntimes,
        architectures: CompatibleArchitectures,
    };
}
function layerContentIn(answer) {
    const { CompatibleRuntimes = [], CompatibleArchitectures = [], Content } = answer;
    return {
        runtimes: CompatibleRuntimes,
        architectures: CompatibleArchitectures,
        codeSha256: Content?.CodeSha256,
        location: Content?.Location,
    };
}


/***/ }),

/***/ 5128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   S: () => (/* binding */ itemsOf)
/* harmony export */ });
/* harmony import */ var _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9494);
/* harmony import */ var _aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);


/** The most pages of a list: half a million functions, 50 on a page. */
const MOST_PAGES = 10_000;
/**
 * A list, page by page, read on demand, each page by a call of its own.
 * @param resource the resource that errors name
 * @param read reads the page that a token stands for; the first page has none
 * @param items the items of a page; may throw as `complete` does
 * @throws AwsFailure, also when the list does not end: a part of it could pass for all of it
 */
async function* pagesOf(aws, operation, resource, read, items) {
    const tokens = new Set();
    for (let token;;) {
        const current = token;
        const { list, next } = await (0,_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, operation, resource, async () => {
            const page = await read(current);
            return { list: items(page), next: page.NextMarker || page.NextToken };
        });
        yield list;
        token = next;
        if (!token)
            return;
        if (tokens.has(token))
            throw endless(operation, resource, 'a page leads back to an earlier one');
        tokens.add(token);
        if (tokens.size >= MOST_PAGES)
            throw endless(operation, resource, `there is another page after ${MOST_PAGES.toLocaleString('en-US')}`);
    }
}
/**
 * All items of a list in its order. A loop, because the items of hundreds of pages are too many for the arguments of a call.
 * @param enough the number of items after which no further page is read
 */
async function itemsOf(pages, enough = Number.POSITIVE_INFINITY) {
    const found = [];
    for await (const page of pages) {
        for (const each of page)
            found.push(each);
        if (found.length >= enough)
            break;
    }
    return found;
}
function endless(operation, resource, why) {
    return new _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .OQ({ code: 'EndlessList', kind: 'aws', status: 200, uncertain: false }, `The list that ${operation} returns for ${resource} does not end: ${why}.`, 'Run the workflow again. If the error persists, look for a proxy between the runner and AWS, and see the AWS Health Dashboard.');
}


/***/ }),

/***/ 4480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ tagFunction),
/* harmony export */   HF: () => (/* binding */ getVersion),
/* harmony export */   N9: () => (/* binding */ getFunction),
/* harmony export */   Op: () => (/* binding */ untagFunction),
/* harmony export */   Px: () => (/* binding */ updateCode),
/* harmony export */   ZI: () => (/* binding */ withReason),
/* harmony export */   o6: () => (/* binding */ updateConfiguration),
/* harmony export */   v0: () => (/* binding */ waitForFunction),
/* harmony export */   wp: () => (/* binding */ downloadCode),
/* harmony export */   xg: () => (/* binding */ failedState),
/* harmony export */   yb: () => (/* binding */ waitUntilIdle),
/* harmony export */   zp: () => (/* binding */ createFunction)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(852);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2221);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4900);
/* harmony import */ var _client_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1740);
/* harmony import */ var _client_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2235);
/* harmony import */ var _errors_advice_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7594);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9341);









/** Reads a function, or one of its versions or aliases; undefined when it does not exist. */
function getFunction(aws, name, qualifier) {
    const input = { FunctionName: name, ...(qualifier && { Qualifier: qualifier }) };
    const resource = qualifier ? `${name}:${qualifier}` : name;
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'GetFunction', resource, async () => (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .functionIn */ .K$)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_7__/* .complete */ .My)(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_8__/* .GetFunctionCommand */ .YF5(input)), 'Configuration'))));
}
function wholeConfiguration(answer) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationIn */ .AM)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_7__/* .complete */ .My)(answer, ..._answers_js__WEBPACK_IMPORTED_MODULE_2__/* .FUNCTION */ .H3));
}
/** Sends the members to change. Lambda replaces the whole value of each member. */
function updateConfiguration(aws, input) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'UpdateFunctionConfiguration', input.FunctionName ?? '', async () => wholeConfiguration(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_8__/* .UpdateFunctionConfigurationCommand */ .Zlw(input))), Object.values(input.Environment?.Variables ?? {}));
}
function updateCode(aws, input) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'UpdateFunctionCode', input.FunctionName ?? '', async () => wholeConfiguration(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_8__/* .UpdateFunctionCodeCommand */ .KfB(input))));
}
function createFunction(aws, input) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'CreateFunction', input.FunctionName ?? '', async () => wholeConfiguration(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_8__/* .CreateFunctionCommand */ .Y8X(input))), Object.values(input.Environment?.Variables ?? {}));
}
/** Adds tags to a function or changes their values. */
async function tagFunction(aws, arn, tags) {
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'TagResource', arn, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_8__/* .TagResourceCommand */ .eqU({ Resource: arn, Tags: tags })));
}
/** Removes tags of a function. Keys that it does not have make no difference. */
async function untagFunction(aws, arn, keys) {
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'UntagResource', arn, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_8__/* .UntagResourceCommand */ .RP$({ Resource: arn, TagKeys: [...keys] })));
}
/**
 * Downloads a deployment package from the address that GetFunction gives, which is valid for ten minutes.
 * @param resource the owner of the package, for errors; the address itself is a secret
 * @returns the bytes as they come
 */
async function* downloadCode(aws, location, resource) {
    const timeout = AbortSignal.timeout(aws.waitTimeout * 1000);
    const problem = `The code of ${resource} could not be downloaded`;
    try {
        const answer = await (0,_client_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchUrl */ .QJ)(new URL(location), { signal: timeout });
        if (!answer.ok)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${problem}: status ${answer.status}.`, 'Run the workflow again.');
        if (answer.body)
            yield* answer.body;
    }
    catch (error) {
        throw error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR
            ? error
            : new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${problem}.`, 'Run the workflow again.', { cause: error });
    }
}
/**
 * Waits until $LATEST is neither being created nor updated and returns it.
 * @param seen the response of the last call, to save the first read
 * @throws Failure when the creation or update failed, with AWS's reason
 */
function waitForFunction(aws, name, what, seen) {
    return waitForLatest(aws, name, what, observeUpdate, seen);
}
/** Waits like waitForFunction, but for an update by somebody else, which may also end in failure. */
function waitUntilIdle(aws, name, seen) {
    const observe = (configuration) => {
        const observed = observeUpdate(configuration);
        return observed.progress === 'failed' ? { ...observed, progress: 'ready' } : observed;
    };
    return waitForLatest(aws, name, `an update of ${name} that is already under way`, observe, seen);
}
function waitForLatest(aws, name, what, observe, seen) {
    return (0,_client_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .waitUntilReady */ .bs)({
        ...aws,
        what,
        timeout: aws.waitTimeout,
        first: seen,
        read: async () => (await getVersion(aws, name)).configuration,
        observe,
        remedy: remedyOf(undefined),
        look: `To see what it waits for, run \`aws lambda get-function-configuration --function-name ${name}\`: see \`State\`, \`LastUpdateStatus\` and their reasons.`,
    });
}
/** @param reasonCode of the state that the function is in */
function remedyOf(reasonCode) {
    return `${(0,_errors_advice_js__WEBPACK_IMPORTED_MODULE_6__/* .adviceOnState */ .JG)(reasonCode)} Then run the workflow again: it repeats the failed change.`;
}
/**
 * Reads $LATEST or a version that existed before.
 * @throws Failure when it no longer exists
 */
async function getVersion(aws, name, version) {
    const found = await getFunction(aws, name, version);
    if (found)
        return found.version;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${version ? `Version ${version} of ${name}` : name} no longer exists: somebody deleted it while this step was running.`, 'Find out who deleted it, and why. Running the workflow again creates what is missing, if the inputs describe it.');
}
/**
 * An inactive function can be updated, and so can one on managed instances.
 * @throws Failure for a function that is being deleted: nothing can be done with it any longer
 */
function observeUpdate(configuration) {
    const { State, StateReason, StateReasonCode } = configuration;
    if (State === 'Deleting')
        refuseDeleted(configuration);
    const { LastUpdateStatus, LastUpdateStatusReason, LastUpdateStatusReasonCode } = configuration;
    // An update can repair a failed function: while an update is in progress, only its outcome counts.
    if (State === 'Failed' && LastUpdateStatus !== 'InProgress') {
        const state = failedState('State', StateReasonCode, StateReason);
        return { progress: 'failed', state, remedy: remedyOf(StateReasonCode) };
    }
    if (LastUpdateStatus === 'Failed') {
        const state = failedState('LastUpdateStatus', LastUpdateStatusReasonCode, LastUpdateStatusReason);
        return { progress: 'failed', state, remedy: remedyOf(LastUpdateStatusReasonCode) };
    }
    if (!(0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .isSettled */ .Is)(configuration) && LastUpdateStatus !== 'InProgress') {
        return { progress: 'waiting', state: withReason(`State ${State}`, StateReasonCode, StateReason) };
    }
    const state = withReason(`LastUpdateStatus ${LastUpdateStatus}`, LastUpdateStatusReasonCode, LastUpdateStatusReason);
    return { progress: LastUpdateStatus === 'Successful' ? 'ready' : 'waiting', state };
}
function refuseDeleted({ FunctionName, StateReason, StateReasonCode }) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function ${FunctionName} is being deleted: ${withReason('State Deleting', StateReasonCode, StateReason)}.`, 'Find out who deletes it, and why. Running the workflow again after that creates it, if the inputs describe it.');
}
/**
 * A state with AWS's reason: `State Failed (EniLimitExceeded: The limit …)`. Leaves out "Creating: The function is being
 * created.", because Lambda gives this reason for updates, too.
 */
function withReason(state, code, reason) {
    if (code === 'Creating')
        return state;
    const because = [code, reason].filter(Boolean).join(': ');
    return because ? `${state} (${because})` : state;
}
/** Why something is in the state Failed, AWS's reason first: `The limit … (State Failed, EniLimitExceeded)`. */
function failedState(status, code, reason) {
    const labels = [`${status} Failed`, code].filter(Boolean).join(', ');
    return reason ? `${reason.replace(/\.$/, '')} (${labels})` : labels;
}


/***/ }),

/***/ 2032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ queueEvent),
/* harmony export */   Pr: () => (/* binding */ synchronously),
/* harmony export */   fy: () => (/* binding */ NOT_FROM_LAMBDA),
/* harmony export */   lA: () => (/* binding */ invoke),
/* harmony export */   qr: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(852);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4900);
/* harmony import */ var _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9494);
/* harmony import */ var _errors_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4565);







/**
 * Invokes a function once, synchronously. A failure that another invocation may not have is an outcome; a failure that
 * every invocation would have is thrown.
 * @throws Failure when the invocation is not allowed, function, qualifier or payload are invalid, or the state of the
 * version does not allow invocations and does not end by itself
 */
function invoke(aws, input) {
    return synchronously(input, async () => {
        const answer = await sendInvoke(aws, input, { InvocationType: 'RequestResponse', LogType: 'Tail' });
        if (!answer.ExecutedVersion)
            return { kind: 'failed', reason: NOT_FROM_LAMBDA };
        return {
            kind: 'answered',
            executedVersion: answer.ExecutedVersion,
            payload: answer.Payload ?? new Uint8Array(),
            logTail: Buffer.from(answer.LogResult ?? '', 'base64'),
            functionError: answer.FunctionError,
            execution: answer.DurableExecutionArn,
        };
    });
}
/** The outcome of a synchronous invocation. */
function synchronously(input, call) {
    return withReasons(input, () => call().catch((error) => {
        if (error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsFailure */ .OQ && _errors_words_js__WEBPACK_IMPORTED_MODULE_4__/* .WORDS */ .q.durableTooLong.test(error.said))
            return { kind: 'asynchronous-only' };
        throw error;
    }));
}
/**
 * Queues an event for a function once (asynchronous invocation). Outcomes and errors are those of `invoke`.
 * @throws Failure as `invoke` does
 */
function queueEvent(aws, input) {
    return withReasons(input, async () => {
        const { StatusCode, DurableExecutionArn } = await sendInvoke(aws, input, { InvocationType: 'Event' });
        // Lambda API reference, Invoke: StatusCode.
        if (StatusCode === 202)
            return { kind: 'queued', execution: DurableExecutionArn };
        return {
            kind: 'failed',
            reason: `Lambda answered with the status ${StatusCode} instead of 202 (Accepted).`,
        };
    });
}
function sendInvoke(aws, { functionName, qualifier, payload, tenantId, signal }, type) {
    const command = new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__/* .InvokeCommand */ .mdN({
        FunctionName: functionName,
        Qualifier: qualifier,
        ...type,
        Payload: Buffer.from(payload),
        TenantId: tenantId,
    });
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(aws, 'Invoke', `${functionName}:${qualifier}`, () => aws.invoking().send(command, { abortSignal: signal }));
}
/** The outcome of an invocation, or why there is none. */
async function withReasons({ qualifier, signal }, call) {
    try {
        return await call();
    }
    catch (error) {
        return outcomeOfError(error, qualifier, signal);
    }
}
/**
 * The outcome of an invocation that AWS refused, or that got no response.
 * @throws Failure if another invocation would fail in the same way
 */
function outcomeOfError(error, qualifier, signal) {
    if (signal.aborted)
        return { kind: 'late' };
    if (!(error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsFailure */ .OQ) || isFinal(error))
        throw error;
    const state = stateIn(error.said);
    const remedy = (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOfState */ .NK)({ State: state });
    if (remedy && state !== 'Failed')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.message, qualifier === _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0 ? ON_INSTANCES : remedy);
    // A file system that never gets ready is not helped by a longer wait.
    const advice = error.kind === 'surroundings' ? error.advice : undefined;
    const { message: reason, setting } = error;
    if (isNotReady(error))
        return { kind: 'not-ready', reason, advice, setting };
    return { kind: 'failed', reason, advice: error.advice, setting };
}
/** The state that keeps Lambda from invoking a function: its error, ResourceConflictException, has no other sign of it. */
function stateIn(message) {
    return _errors_words_js__WEBPACK_IMPORTED_MODULE_4__/* .WORDS */ .q.state.exec(message)?.[1];
}
const ON_INSTANCES = '$LATEST of a function on managed instances cannot be invoked: set `alias` or `version` to a published version.';
/** Lambda's response to a synchronous invocation always names the version (Lambda API reference, Invoke). */
const NOT_FROM_LAMBDA = 'The response does not name the version that ran, so it is not from Lambda: look for a proxy between the runner and AWS.';
/**
 * The version is Pending, Inactive (CodeArtifactUserPending), being restored from its snapshot, or not connected to its
 * network or file system yet (Invoke, "Errors").
 */
function isNotReady({ code, message }) {
    if (stateIn(message) === 'Failed')
        return false;
    return NOT_READY.test(code);
}
const NOT_READY = /^(ResourceConflict|ResourceNotReady|SnapStartNotReady|CodeArtifactUserPending|ENINotReady|EC2Throttled|EFSMountTimeout)Exception$/;
/**
 * Whether the same invocation would be refused again: the request itself is invalid or not allowed, or the function cannot
 * start because of what it needs.
 */
function isFinal({ kind, code }) {
    if (kind === 'surroundings')
        return !NOT_READY.test(code);
    return kind === 'denied' || kind === 'missing' || kind === 'input';
}


/***/ }),

/***/ 7494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ listProvisionedQualifiers),
/* harmony export */   BF: () => (/* binding */ putProvisionedConcurrency),
/* harmony export */   HL: () => (/* binding */ failsAtStart),
/* harmony export */   HW: () => (/* binding */ deleteProvisionedConcurrency),
/* harmony export */   My: () => (/* binding */ failedAllocation),
/* harmony export */   ai: () => (/* binding */ allocationText),
/* harmony export */   h8: () => (/* binding */ lookAtAllocation),
/* harmony export */   md: () => (/* binding */ adviceOnAllocation),
/* harmony export */   q$: () => (/* binding */ waitForProvisionedConcurrency),
/* harmony export */   uO: () => (/* binding */ ALLOCATION_ADVICE),
/* harmony export */   yp: () => (/* binding */ getProvisionedConcurrency)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2111);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(271);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4900);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5128);
/* harmony import */ var _client_wait_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2235);
/* harmony import */ var _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9494);








/** The error code for an alias without provisioned concurrency (Lambda API, GetProvisionedConcurrencyConfig). */
const NONE = 'ProvisionedConcurrencyConfigNotFoundException';
/** Reads the provisioned concurrency of an alias; undefined when it has none, or does not exist. */
async function getProvisionedConcurrency(aws, functionName, alias) {
    const input = { FunctionName: functionName, Qualifier: alias };
    try {
        return await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(aws, 'GetProvisionedConcurrencyConfig', `${functionName}:${alias}`, async () => provisionedIn(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .GetProvisionedConcurrencyConfigCommand */ .D96(input))));
    }
    catch (error) {
        if ((0,_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .isNotFound */ .c4)(error) || (error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .AwsFailure */ .OQ && error.code === NONE))
            return undefined;
        throw error;
    }
}
/** Lambda refuses it for an alias with weights (InvalidParameterValueException). */
function putProvisionedConcurrency(aws, functionName, alias, amount) {
    const input = {
        FunctionName: functionName,
        Qualifier: alias,
        ProvisionedConcurrentExecutions: amount,
    };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(aws, 'PutProvisionedConcurrencyConfig', `${functionName}:${alias}`, async () => provisionedIn(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .PutProvisionedConcurrencyConfigCommand */ .iLl(input))));
}
async function deleteProvisionedConcurrency(aws, functionName, alias) {
    const input = { FunctionName: functionName, Qualifier: alias };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(aws, 'DeleteProvisionedConcurrencyConfig', `${functionName}:${alias}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .DeleteProvisionedConcurrencyConfigCommand */ .Cbo(input)));
}
function provisionedIn(answer) {
    return {
        requested: answer.RequestedProvisionedConcurrentExecutions ?? 0,
        allocated: answer.AllocatedProvisionedConcurrentExecutions ?? 0,
        status: answer.Status ?? '',
        reason: answer.StatusReason,
    };
}
/**
 * Waits until the provisioned concurrency of an alias is allocated.
 * @param options.seen the response of the last call, to save the first read
 * @param options.version that the alias serves, if known
 * @throws Failure when the allocation fails, with AWS's reason
 */
function waitForProvisionedConcurrency(aws, functionName, alias, { seen, version } = {}) {
    const served = version === undefined ? `the version that the alias ${alias} serves` : `version ${version}`;
    return (0,_client_wait_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntilReady */ .bs)({
        ...aws,
        what: `the allocation of provisioned concurrency for the alias ${alias} of ${functionName}`,
        timeout: aws.waitTimeout,
        first: seen,
        read: async () => {
            const found = await getProvisionedConcurrency(aws, functionName, alias);
            if (found)
                return found;
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The provisioned concurrency of the alias ${alias} of ${functionName} no longer exists: somebody removed it while this step was waiting for it.`, 'Find out who removed it, then run the workflow again.');
        },
        observe: (found) => observeAllocation(found, `${served} of ${functionName}`),
        remedy: ALLOCATION_ADVICE,
        look: lookAtAllocation(functionName, alias),
    });
}
/** Where to see what an allocation waits for. */
function lookAtAllocation(functionName, alias) {
    return `An allocation usually takes minutes. To see what it waits for, run \`aws lambda get-provisioned-concurrency-config --function-name ${functionName} --qualifier ${alias}\` while this step waits: see \`Status\` and \`StatusReason\`.`;
}
/** What to do about an allocation that failed or takes too long, where AWS does not say more. */
const ALLOCATION_ADVICE = 'If the reason is that the function fails while it starts, its log shows the error: fix it. Otherwise, check the concurrency limits of the account and the reserved concurrency of the function. Then run the workflow again.';
const INIT_ADVICE = 'The log of the function in CloudWatch Logs shows the error: fix it and release again.';
/** Whether an allocation failed because the version cannot start. */
function failsAtStart({ reason = '' }) {
    return reason.includes('INIT_FAILURE');
}
/** What to do about a failed allocation, by AWS's reason. */
function adviceOnAllocation(provisioned) {
    return failsAtStart(provisioned) ? INIT_ADVICE : ALLOCATION_ADVICE;
}
/**
 * A failed allocation, without the end of the sentence.
 * @param what it is for, such as "version 3 of orders"
 */
function failedAllocation(provisioned, what) {
    const reason = provisioned.reason ?? provisioned.status;
    return failsAtStart(provisioned)
        ? `${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalised */ .Iu)(what)} fails while it starts, so AWS could not allocate its provisioned concurrency (${reason})`
        : `AWS could not allocate provisioned concurrency for ${what} (${reason})`;
}
/** An allocation in the words of the log: `3 of 10 allocated`. */
function allocationText({ requested, allocated }) {
    return `${allocated} of ${requested} allocated`;
}
function observeAllocation(found, what) {
    if ((0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .hasFailed */ .W)(found))
        return {
            progress: 'failed',
            state: found.reason ?? found.status,
            problem: `${failedAllocation(found, what)}.`,
            remedy: adviceOnAllocation(found),
        };
    return { progress: (0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .isAllocating */ .p)(found) ? 'waiting' : 'ready', state: allocationText(found) };
}
/** The versions and aliases of a function that have provisioned concurrency, by number or name. */
async function listProvisionedQualifiers(aws, functionName) {
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .pagesOf */ .E)(aws, 'ListProvisionedConcurrencyConfigs', functionName, (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_6__/* .ListProvisionedConcurrencyConfigsCommand */ .oXS({ FunctionName: functionName, Marker })), ({ ProvisionedConcurrencyConfigs = [] }) => ProvisionedConcurrencyConfigs);
    const found = await (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsOf */ .S)(pages);
    // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
    return found.map(({ FunctionArn }) => FunctionArn?.split(':')[7] ?? '');
}


/***/ }),

/***/ 1258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ settledAlias),
/* harmony export */   q: () => (/* binding */ aliasToRollBack)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8706);
/* harmony import */ var _model_capacity_failed_allocation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8237);
/* harmony import */ var _model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2111);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(271);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(178);
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2422);
/* harmony import */ var _client_wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2235);
/* harmony import */ var _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9494);
/* harmony import */ var _provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7494);









/**
 * The longest time, in milliseconds, that AWS's weights are expected to stay once everything is allocated. Weights that
 * stay longer are somebody's.
 */
const CLEARING = 10_000;
/**
 * The alias once AWS holds its traffic back no longer. While AWS moves provisioned concurrency to another version, it keeps
 * all traffic on the version before, with a weight of 1 on the alias (hashicorp/terraform issue 24957): these weights are
 * nobody's change. An alias without such a weight costs no call.
 * @param isUndone whether this run moves the alias back if the allocation fails
 * @returns the alias as it was given if its weights are somebody's
 * @throws Failure when the allocation fails, with AWS's reason, or takes longer than `wait-timeout`
 */
async function settledAlias(aws, functionName, alias, isUndone = false) {
    if ((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .heldOn */ .Lq)(alias.traffic) === undefined)
        return alias;
    const provisioned = await provisionedOf(aws, functionName, alias);
    if (!provisioned)
        return alias;
    const { clock } = aws;
    let allocatedAt;
    const observe = (seen) => {
        refuseFailedAllocation(functionName, seen, isUndone);
        if (!seen.provisioned || !(0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .isAllocating */ .p)(seen.provisioned))
            allocatedAt ??= clock.now();
        const isOver = allocatedAt !== undefined && clock.now() - allocatedAt >= CLEARING;
        const isSettled = isOver || (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .heldOn */ .Lq)(seen.alias.traffic) === undefined;
        return { progress: isSettled ? 'ready' : 'waiting', state: heldText(seen) };
    };
    const settled = await (0,_client_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .waitUntilReady */ .bs)({
        ...aws,
        what: `the move of the alias ${alias.name} of ${functionName} to ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(alias.traffic.version)}`,
        timeout: aws.waitTimeout,
        first: { alias, provisioned },
        read: async () => {
            const [found, now] = await Promise.all([
                (0,_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .getAlias */ .bd)(aws, functionName, alias.name),
                (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .getProvisionedConcurrency */ .yp)(aws, functionName, alias.name),
            ]);
            return { alias: found ?? alias, provisioned: now };
        },
        observe,
        remedy: _provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .ALLOCATION_ADVICE */ .uO,
        look: (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAtAllocation */ .h8)(functionName, alias.name),
    });
    return settled.alias;
}
/**
 * The alias without weights that AWS has put on it, for a rollback: it does not wait for an allocation, and its move ends
 * it. Says so in the log.
 */
async function aliasToRollBack(aws, functionName, alias) {
    const held = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .heldOn */ .Lq)(alias.traffic);
    if (held === undefined)
        return alias;
    const provisioned = await provisionedOf(aws, functionName, alias).catch(() => undefined);
    if (!provisioned || !((0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .isAllocating */ .p)(provisioned) || (0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .hasFailed */ .W)(provisioned)))
        return alias;
    const { version } = alias.traffic;
    const why = (0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .hasFailed */ .W)(provisioned)
        ? `because AWS could not allocate provisioned concurrency for ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(version)} (${provisioned.reason})`
        : `while AWS allocates provisioned concurrency for ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(version)} (${(0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .allocationText */ .ai)(provisioned)})`;
    aws.log(`The alias ${alias.name} is on ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(version)}, but ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(held)} keeps all of its traffic ${why}. The rollback does not wait for that.`);
    return { ...alias, traffic: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .allTo */ .jT)(version) };
}
/** Without the permission to read it, AWS's weights cannot be told from somebody's. */
async function provisionedOf(aws, functionName, { name }) {
    try {
        return await (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .getProvisionedConcurrency */ .yp)(aws, functionName, name);
    }
    catch (error) {
        if (!(0,_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .isDenied */ .GZ)(error))
            throw error;
        aws.log(`Whether AWS has put the weights on the alias ${name} is unknown. ${error.message}`);
        return undefined;
    }
}
/** AWS keeps the traffic on the version before for good. */
function refuseFailedAllocation(functionName, { alias, provisioned }, isUndone) {
    const { name, traffic } = alias;
    const held = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .heldOn */ .Lq)(traffic);
    if (held === undefined || !provisioned || !(0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .hasFailed */ .W)(provisioned))
        return;
    const to = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(traffic.version);
    throw new _model_capacity_failed_allocation_js__WEBPACK_IMPORTED_MODULE_0__/* .FailedAllocation */ .S(`${(0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .failedAllocation */ .My)(provisioned, `${to} of ${functionName}`)}. ${isUndone ? `The alias ${name} was set to it, but AWS kept sending all traffic to ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(held)}` : `${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalised */ .Iu)((0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(held))} keeps all traffic of the alias ${name}`}.`, `${isUndone ? '' : `Move the alias ${name} back first, with \`mode: rollback\`. `}${(0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .adviceOnAllocation */ .md)(provisioned)}`, (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .failsAtStart */ .HL)(provisioned));
}
function heldText({ alias, provisioned }) {
    const held = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .heldOn */ .Lq)(alias.traffic);
    const allocation = provisioned ? (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_5__/* .allocationText */ .ai)(provisioned) : 'no provisioned concurrency';
    return held === undefined ? allocation : `${allocation}; ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionName */ .sh)(held)} keeps all traffic until then`;
}


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CH: () => (/* binding */ deleteVersion),
  RP: () => (/* binding */ listVersionNumbers),
  yO: () => (/* binding */ listVersions),
  Qt: () => (/* binding */ publishVersion),
  PF: () => (/* binding */ waitForVersion),
  Jx: () => (/* binding */ wakeVersion)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-cjs/index.js
var dist_cjs = __webpack_require__(1696);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/configuration.js
var model_configuration = __webpack_require__(852);
// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/aws/answers.js
var answers = __webpack_require__(2221);
// EXTERNAL MODULE: ./build/aws/client/aws.js + 1 modules
var client_aws = __webpack_require__(4900);
// EXTERNAL MODULE: ./build/aws/client/pages.js
var client_pages = __webpack_require__(5128);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/aws/client/shared-values.js

/**
 * Saves memory in long lists of similar items: members that equal those of the item before, and equal texts, share one
 * object.
 * @returns a function that takes the next item and returns it with shared members
 */
function sharing() {
    const texts = new Map();
    let last = {};
    const textOf = (text) => {
        const known = texts.get(text);
        if (known === undefined)
            texts.set(text, text);
        return known ?? text;
    };
    const share = (value) => {
        if (typeof value === 'string')
            return textOf(value);
        if (Array.isArray(value))
            return value.map(share);
        return typeof value === 'object' && value !== null ? sharedMembers(value, share) : value;
    };
    return (item) => {
        const before = last;
        last = sharedMembers(item, (member, name) => (0,external_node_util_.isDeepStrictEqual)(member, before[name]) ? before[name] : share(member));
        return last;
    };
}
function sharedMembers(members, share) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, share(member, name)]));
}

// EXTERNAL MODULE: ./build/aws/client/wait.js
var wait = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/aws/errors/aws-failure.js
var aws_failure = __webpack_require__(9494);
// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/invoke.js
var invoke = __webpack_require__(2032);
;// CONCATENATED MODULE: ./build/aws/version.js













/** @throws AwsFailure with an uncertain outcome if the response names no published version */
function publishVersion(aws, input) {
    const { FunctionName: name = '' } = input;
    return (0,client_aws/* send */.tN)(aws, 'PublishVersion', name, async () => {
        const published = (0,answers/* versionIn */.It)(await aws.client.send(new dist_cjs/* PublishVersionCommand */.D3m(input)));
        if ((0,version/* isNumber */.Et)(published.number))
            return published;
        throw new aws_failure/* AwsFailure */.OQ({ code: 'NoVersion', kind: 'aws', status: 200, uncertain: true }, `PublishVersion answered for ${name} without the number of a version, so it is unknown whether a version was published.`, 'Run the workflow again: a version that was published is found and used. If the error persists, look for a proxy between the runner and AWS.');
    });
}
/** All published versions, the oldest first; one call for every 50. */
function listVersions(aws, name) {
    // A function may have thousands of versions, most with the same environment variables.
    const share = sharing();
    return collectVersions(aws, name, (answer) => (0,answers/* versionIn */.It)(share(answer)));
}
/**
 * All published versions, but only their numbers, the records in their descriptions and the hashes of their code.
 * @param enough the number of versions after which no further page is read: then, the newest are missing
 */
function listVersionNumbers(aws, name, enough) {
    const kept = ({ Version: number = '', Description, CodeSha256: codeSha256 }) => ({
        number,
        record: (0,model_history/* parseVersionRecord */.FO)(Description),
        codeSha256,
    });
    return collectVersions(aws, name, kept, enough);
}
/** @param kept picks what to keep of each version, because there may be hundreds of long pages */
async function collectVersions(aws, name, kept, enough) {
    const pages = (0,client_pages/* pagesOf */.E)(aws, 'ListVersionsByFunction', name, (Marker) => aws.client.send(new dist_cjs/* ListVersionsByFunctionCommand */.Ox4({ FunctionName: name, Marker })), ({ Versions = [] }) => Versions.map(kept));
    const found = await (0,client_pages/* itemsOf */.S)(pages, enough);
    return found
        .filter(({ number }) => (0,version/* isNumber */.Et)(number))
        .sort((left, right) => Number(left.number) - Number(right.number));
}
/**
 * Deletes one version; a version that no longer exists counts as deleted. Without a version, DeleteFunction deletes the
 * whole function, so only a number is accepted.
 */
async function deleteVersion(aws, name, version) {
    if (!Number.isSafeInteger(version) || version < 1)
        throw new RangeError(`${version} is not the number of a version.`);
    const input = { FunctionName: name, Qualifier: String(version) };
    await (0,client_aws/* orUndefined */.y0)((0,client_aws/* send */.tN)(aws, 'DeleteFunction', `${name}:${version}`, () => aws.client.send(new dist_cjs/* DeleteFunctionCommand */.Z3K(input))));
}
/**
 * Waits until a published version can be invoked.
 * @throws Failure when the version fails, with AWS's reason
 */
function waitForVersion(aws, name, published) {
    return (0,wait/* waitUntilReady */.bs)({
        ...aws,
        what: `version ${published.number} of ${name}`,
        goal: 'ready',
        timeout: aws.waitTimeout,
        first: published,
        read: () => (0,aws_function/* getVersion */.HF)(aws, name, published.number),
        observe: ({ configuration }) => observeVersion(configuration),
        // Lambda does not publish a new version while the newest version has the same content.
        remedy: `Fix the cause that AWS names and release again: a changed package or setting becomes a new version. To repeat the same release, delete version ${published.number} first, with \`aws lambda delete-function --function-name ${name} --qualifier ${published.number}\`: otherwise, Lambda gives back the version that failed.`,
        look: lookAt(name, published.number),
    });
}
/** Milliseconds. Lambda refuses the invocation of an inactive version at once: one that takes longer is running. */
const WAKE_UP_TIMEOUT = 10_000;
/**
 * Waits until an existing version is active. Lambda makes a version inactive that nobody invokes for weeks; the first
 * invocation is refused and activates it (Lambda developer guide, "Function states").
 * @param makeEvent makes what the version is invoked with; `{}` when absent
 * @throws Failure when the version fails, with AWS's reason, or when invoking it is not allowed
 */
function wakeVersion(aws, name, version, makeEvent = () => ({ payload: '{}' })) {
    const { number: qualifier } = version;
    let seen = version;
    const read = async () => {
        if (seen.configuration.State === 'Inactive') {
            const input = { functionName: name, qualifier, ...makeEvent() };
            const invoked = await (0,invoke/* invoke */.lA)(aws, { ...input, signal: AbortSignal.timeout(WAKE_UP_TIMEOUT) });
            if (invoked.kind === 'asynchronous-only')
                await (0,invoke/* queueEvent */.G4)(aws, { ...input, signal: AbortSignal.timeout(WAKE_UP_TIMEOUT) });
        }
        seen = await (0,aws_function/* getVersion */.HF)(aws, name, qualifier);
        return seen;
    };
    return (0,wait/* waitUntilReady */.bs)({
        ...aws,
        what: `version ${qualifier} of ${name}`,
        goal: 'ready',
        timeout: aws.waitTimeout,
        first: version,
        read,
        observe: ({ configuration }) => {
            const { State, StateReason, StateReasonCode } = configuration;
            refuseUninvocable(configuration);
            return {
                progress: State === 'Active' ? 'ready' : State === 'Failed' ? 'failed' : 'waiting',
                state: State === 'Failed'
                    ? (0,aws_function/* failedState */.xg)('State', StateReasonCode, StateReason)
                    : (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason),
            };
        },
        remedy: 'A version cannot be changed: choose another version.',
        look: lookAt(name, qualifier),
    });
}
function lookAt(name, version) {
    return `To see what it waits for, run \`aws lambda get-function-configuration --function-name ${name} --qualifier ${version}\`: see \`State\` and \`StateReason\`.`;
}
/**
 * A version in a state that does not end by itself is not waited for. How a failed one is repaired depends on the wait.
 * @throws Failure for the other ones
 */
function refuseUninvocable(configuration) {
    const { FunctionName, Version: number, State, StateReason, StateReasonCode } = configuration;
    const remedy = (0,model_configuration/* remedyOfState */.NK)(configuration);
    if (remedy === undefined || State === 'Failed')
        return;
    throw new failure/* Failure */.HR(`Version ${number} of ${FunctionName} cannot be invoked: ${(0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason)}.`, remedy);
}
/** With SnapStart, a version is ready when its snapshot is ready, which takes minutes. */
function observeVersion(configuration) {
    const { State, StateReason, StateReasonCode, SnapStart } = configuration;
    refuseUninvocable(configuration);
    const isSnapStart = SnapStart?.ApplyOn === 'PublishedVersions';
    if (State === 'Failed') {
        const state = (0,aws_function/* failedState */.xg)('State', StateReasonCode, StateReason);
        const { FunctionName, Version: number } = configuration;
        const problem = `Lambda could not initialize version ${number} of ${FunctionName} for SnapStart: ${state}.`;
        return { progress: 'failed', state, ...(isSnapStart ? { problem } : {}) };
    }
    const state = (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason);
    const snapshotMissing = isSnapStart && SnapStart.OptimizationStatus !== 'On';
    if (State === 'Active' && snapshotMissing)
        return { progress: 'waiting', state: `${state}, SnapStart not yet on` };
    return { progress: State === 'Active' || State === 'Inactive' ? 'ready' : 'waiting', state };
}


/***/ }),

/***/ 2111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ hasFailed),
/* harmony export */   p: () => (/* binding */ isAllocating)
/* harmony export */ });
/** Whether AWS is still allocating. */
function isAllocating({ status }) {
    return status === 'IN_PROGRESS';
}
/** Whether AWS gave up. */
function hasFailed({ status }) {
    return status === 'FAILED';
}


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IB: () => (/* binding */ requestMember),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   NK: () => (/* binding */ remedyOfState),
/* harmony export */   WN: () => (/* binding */ hasFailed),
/* harmony export */   X2: () => (/* binding */ unqualifiedArn),
/* harmony export */   Zp: () => (/* binding */ isOnManagedInstances),
/* harmony export */   eL: () => (/* binding */ EMPTY_MEMBERS)
/* harmony export */ });
/** Whether the creation or the last update of a function failed. An unknown part of it may be in effect. */
function hasFailed({ State, LastUpdateStatus, }) {
    return State === 'Failed' || LastUpdateStatus === 'Failed';
}
/**
 * Steady states in which $LATEST can be updated and published. On managed instances, it is never invoked itself: that is
 * ActiveNonInvocable.
 */
const SETTLED = new Set([
    'Active',
    'ActiveNonInvocable',
    'Deactivated',
    'Inactive',
]);
/** Whether $LATEST is in a steady state in which it can be updated and published. */
function isSettled({ State }) {
    return SETTLED.has(State);
}
/** Whether a function runs on managed instances. Callers without a qualifier reach `$LATEST.PUBLISHED` there. */
function isOnManagedInstances(configuration) {
    return configuration['CapacityProviderConfig'] !== undefined;
}
const NO_ENVIRONMENTS = 'Its scaling configuration allows no execution environments. Raise it (`aws lambda put-function-scaling-config`), or choose another version.';
/** What to do about a version in a state in which it cannot be invoked, and which does not end by itself. */
const REMEDIES = {
    ActiveNonInvocable: NO_ENVIRONMENTS,
    Deactivated: NO_ENVIRONMENTS,
    Deactivating: NO_ENVIRONMENTS,
    Deleting: 'Somebody is deleting it: choose another version.',
    Failed: 'A version cannot be changed: choose another version.',
};
/** What to do about a version that cannot be invoked, now or later; undefined if its state allows it, or may soon. */
function remedyOfState({ State = '' }) {
    return REMEDIES[State];
}
/** The values to send for members that a function should no longer have. Without them, it would keep its own. */
const EMPTY_MEMBERS = {
    DeadLetterConfig: { TargetArn: '' },
    Environment: { Variables: {} },
    EphemeralStorage: { Size: 512 },
    FileSystemConfigs: [],
    ImageConfig: {},
    KMSKeyArn: '',
    Layers: [],
    LoggingConfig: { LogFormat: 'Text' },
    MemorySize: 128,
    SnapStart: { ApplyOn: 'None' },
    Timeout: 3,
    TracingConfig: { Mode: 'PassThrough' },
    VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
};
/** A member in the shape of UpdateFunctionConfiguration; undefined if the function does not have it. */
function requestMember(name, configuration) {
    switch (name) {
        case 'Layers':
            return (configuration.Layers ?? []).map(({ Arn }) => Arn);
        case 'VpcConfig': {
            const { VpcId: _id, ...vpc } = configuration.VpcConfig ?? {};
            return { ...EMPTY_MEMBERS['VpcConfig'], ...vpc };
        }
        case 'SnapStart': {
            const { ApplyOn } = configuration.SnapStart ?? {};
            return ApplyOn === undefined ? undefined : { ApplyOn };
        }
        case 'ImageConfig':
            return configuration.ImageConfigResponse?.ImageConfig;
        default:
            return configuration[name];
    }
}
/** The ARN of a function without the version or alias at its end. */
function unqualifiedArn(arn) {
    return arn.split(':').slice(0, 7).join(':');
}


/***/ })

};
