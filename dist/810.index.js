export const id = 810;
export const ids = [810];
export const modules = {

/***/ 62422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ listAliasNames),
/* harmony export */   GG: () => (/* binding */ updateAlias),
/* harmony export */   PO: () => (/* binding */ listAliases),
/* harmony export */   bd: () => (/* binding */ getAlias),
/* harmony export */   lB: () => (/* binding */ createAlias)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71696);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22221);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5261);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25128);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89341);





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
    const found = await (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(aliasPages(aws, functionName, version), ({ aliases }) => aliases);
    // Checked again here, because the caller moves these aliases.
    return version ? found.filter(({ traffic }) => traffic.version === version) : found;
}
/**
 * The names of the first aliases of a function.
 * @param enough the number of names after which no further page is read
 */
async function listAliasNames(aws, functionName, enough) {
    const names = ({ aliases }) => aliases.map(({ name }) => name);
    return (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(aliasPages(aws, functionName), names, enough);
}
function aliasPages(aws, functionName, version) {
    const input = { FunctionName: functionName, ...(version && { FunctionVersion: version }) };
    return (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'ListAliases', functionName, async (Marker) => {
        const { NextMarker, Aliases = [] } = await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .ListAliasesCommand */ .UZx({ ...input, Marker }));
        return { NextMarker, aliases: Aliases.map(wholeAlias) };
    });
}
function wholeAlias(answer) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasIn */ .eq)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .complete */ .M)(answer, 'Name', 'FunctionVersion', 'RevisionId'));
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


/***/ }),

/***/ 22221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AM: () => (/* binding */ configurationIn),
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   K$: () => (/* binding */ functionIn),
/* harmony export */   Nm: () => (/* binding */ layerVersionIn),
/* harmony export */   eq: () => (/* binding */ aliasIn),
/* harmony export */   sR: () => (/* binding */ layerContentIn)
/* harmony export */ });
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86322);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89341);


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
function functionIn({ Configuration: found, Code, Tags = {}, }) {
    (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .complete */ .M)(found, 'FunctionName', 'Version', 'RevisionId');
    return {
        version: versionIn(found),
        tags: Tags,
        location: Code?.Location,
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

/***/ 25128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ pagesOf),
/* harmony export */   S: () => (/* binding */ itemsOf)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8051);
/* harmony import */ var _aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5261);


/** The most pages of a list: half a million functions, 50 on a page. */
const MOST_PAGES = 10_000;
/**
 * The pages of a list, read on demand, each by a call of its own.
 * @param resource the resource that errors name
 * @param read reads the page that a token stands for; the first page has none
 * @throws AwsFailure, also when the list does not end: a part of it could pass for all of it
 */
async function* pagesOf(aws, operation, resource, read) {
    const tokens = new Set();
    for (let token;;) {
        const current = token;
        const page = await (0,_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, operation, resource, () => read(current));
        yield page;
        token = page.NextMarker || page.NextToken;
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
async function itemsOf(pages, items, enough = Number.POSITIVE_INFINITY) {
    const found = [];
    for await (const page of pages) {
        for (const each of items(page))
            found.push(each);
        if (found.length >= enough)
            break;
    }
    return found;
}
function endless(operation, resource, why) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .OQ({ code: 'EndlessList', kind: 'aws', status: 200, uncertain: false }, `The list that ${operation} returns for ${resource} does not end: ${why}.`, 'Run the workflow again. If the error persists, look for a proxy between the runner and AWS, and see the AWS Health Dashboard.');
}


/***/ }),

/***/ 6392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ findFunctionUrl),
/* harmony export */   M: () => (/* binding */ createFunctionUrl),
/* harmony export */   Y1: () => (/* binding */ getFunctionUrl),
/* harmony export */   v0: () => (/* binding */ deleteFunctionUrl),
/* harmony export */   vV: () => (/* binding */ updateFunctionUrl)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3025);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5261);




/** Reads the URL that a function or an alias has; undefined when it has none, or does not exist. */
async function findFunctionUrl(aws, name, alias) {
    const input = { FunctionName: name, ...(alias && { Qualifier: alias }) };
    const config = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetFunctionUrlConfig', resourceOf(name, alias), () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .GetFunctionUrlConfigCommand */ .Hcc(input))));
    return config && urlOf(config);
}
/**
 * Reads the URL that a function or an alias has.
 * @throws Failure when it has none
 */
async function getFunctionUrl(aws, name, alias) {
    const found = await findFunctionUrl(aws, name, alias);
    if (!found)
        throw noUrl(aws.region, name, alias);
    return found;
}
/** Creates the URL of an alias; an existing URL is a conflict (409). */
function createFunctionUrl(aws, name, alias, settings) {
    const { authType: AuthType, cors, invokeMode: InvokeMode } = settings;
    const input = {
        FunctionName: name,
        Qualifier: alias,
        AuthType,
        InvokeMode,
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ Cors: cors && corsMembers(cors) }),
    };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'CreateFunctionUrlConfig', resourceOf(name, alias), async () => {
        const { FunctionUrl } = await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .CreateFunctionUrlConfigCommand */ .DJE(input));
        // The response does not have all settings.
        return { ...settings, address: new URL(FunctionUrl ?? '') };
    });
}
/** Changes some settings of an alias's URL; the others stay as they are. */
function updateFunctionUrl(aws, name, alias, { Cors, ...members }) {
    const input = {
        FunctionName: name,
        Qualifier: alias,
        ...members,
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUndefined */ .r)({ Cors: Cors && corsMembers(Cors) }),
    };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'UpdateFunctionUrlConfig', resourceOf(name, alias), async () => urlOf(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .UpdateFunctionUrlConfigCommand */ .GQU(input))));
}
/** The SDK's lists can be changed. */
function corsMembers(cors) {
    return Object.fromEntries(Object.entries(cors).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));
}
/** Deletes the URL of an alias. One that does not exist is no failure. */
async function deleteFunctionUrl(aws, name, alias) {
    const input = { FunctionName: name, Qualifier: alias };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'DeleteFunctionUrlConfig', resourceOf(name, alias), () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .DeleteFunctionUrlConfigCommand */ .Ik0(input))));
}
function resourceOf(name, alias) {
    return alias ? `${name}:${alias}` : name;
}
function urlOf(config) {
    const { FunctionUrl, AuthType = 'AWS_IAM', Cors: cors, InvokeMode: invokeMode = 'BUFFERED' } = config;
    return { address: new URL(FunctionUrl ?? ''), authType: AuthType, cors, invokeMode };
}
function noUrl(region, name, alias) {
    const owner = alias ? `The alias ${alias} of the function ${name}` : `The function ${name}`;
    const qualifier = alias ? ` --qualifier ${alias}` : '';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${owner} in ${region} has no function URL, so \`url: function-url\` has no URL to test.`, `Create one with \`function-url-auth-type\` in the mode deploy, or with \`aws lambda create-function-url-config --region ${region} --function-name ${name}${qualifier} --auth-type NONE\` (with NONE, anyone can call it, and it also needs permissions: Lambda developer guide, "Control access to function URLs"), or write another address in \`url\`.`);
}


/***/ }),

/***/ 74480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ tagFunction),
/* harmony export */   HF: () => (/* binding */ getVersion),
/* harmony export */   N9: () => (/* binding */ getFunction),
/* harmony export */   Px: () => (/* binding */ updateCode),
/* harmony export */   ZI: () => (/* binding */ withReason),
/* harmony export */   o6: () => (/* binding */ updateConfiguration),
/* harmony export */   v0: () => (/* binding */ waitForFunction),
/* harmony export */   wp: () => (/* binding */ downloadCode),
/* harmony export */   yb: () => (/* binding */ waitUntilIdle),
/* harmony export */   zp: () => (/* binding */ createFunction)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70852);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22221);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5261);
/* harmony import */ var _client_proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51740);
/* harmony import */ var _client_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22235);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89341);








/** Reads a function, or one of its versions or aliases; undefined when it does not exist. */
function getFunction(aws, name, qualifier) {
    const input = { FunctionName: name, ...(qualifier && { Qualifier: qualifier }) };
    const resource = qualifier ? `${name}:${qualifier}` : name;
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'GetFunction', resource, async () => (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .functionIn */ .K$)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .complete */ .M)(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_7__/* .GetFunctionCommand */ .YF5(input)), 'Configuration'))));
}
function wholeConfiguration(answer) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationIn */ .AM)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .complete */ .M)(answer, 'FunctionName', 'Version', 'RevisionId'));
}
/** Sends the members to change. Lambda replaces the whole value of each member. */
function updateConfiguration(aws, input) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'UpdateFunctionConfiguration', input.FunctionName ?? '', async () => wholeConfiguration(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_7__/* .UpdateFunctionConfigurationCommand */ .Zlw(input))), Object.values(input.Environment?.Variables ?? {}));
}
function updateCode(aws, input) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'UpdateFunctionCode', input.FunctionName ?? '', async () => wholeConfiguration(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_7__/* .UpdateFunctionCodeCommand */ .KfB(input))));
}
function createFunction(aws, input) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'CreateFunction', input.FunctionName ?? '', async () => wholeConfiguration(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_7__/* .CreateFunctionCommand */ .Y8X(input))), Object.values(input.Environment?.Variables ?? {}));
}
/** Adds tags to a function or changes their values. */
async function tagFunction(aws, arn, tags) {
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .tN)(aws, 'TagResource', arn, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_7__/* .TagResourceCommand */ .eqU({ Resource: arn, Tags: tags })));
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
        remedy: 'Fix the cause that AWS names, then run the workflow again: it sends the failed change again.',
    });
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
        return { progress: 'failed', state: withReason('State Failed', StateReasonCode, StateReason) };
    }
    if (LastUpdateStatus === 'Failed') {
        const state = withReason('LastUpdateStatus Failed', LastUpdateStatusReasonCode, LastUpdateStatusReason);
        return { progress: 'failed', state };
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


/***/ }),

/***/ 32032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sg: () => (/* binding */ outcomeOfError),
/* harmony export */   fy: () => (/* binding */ NOT_FROM_LAMBDA),
/* harmony export */   lA: () => (/* binding */ invoke)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70852);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90178);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5261);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8051);
/* harmony import */ var _errors_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94565);







/**
 * Invokes a function once, synchronously. A failure that another invocation may not have is an outcome; a failure that
 * every invocation would have is thrown.
 * @throws Failure when the invocation is not allowed, function, qualifier or payload are invalid, or the state of the
 * version does not allow invocations and does not end by itself
 */
async function invoke(aws, input) {
    const { functionName, qualifier, payload, tenantId, signal } = input;
    const command = new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__/* .InvokeCommand */ .mdN({
        FunctionName: functionName,
        Qualifier: qualifier,
        InvocationType: 'RequestResponse',
        LogType: 'Tail',
        Payload: Buffer.from(payload),
        TenantId: tenantId,
    });
    try {
        const answer = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(aws, 'Invoke', `${functionName}:${qualifier}`, () => aws.invoking().send(command, { abortSignal: signal }));
        if (!answer.ExecutedVersion)
            return { kind: 'failed', reason: NOT_FROM_LAMBDA };
        return {
            kind: 'answered',
            executedVersion: answer.ExecutedVersion,
            payload: answer.Payload ?? new Uint8Array(),
            logTail: Buffer.from(answer.LogResult ?? '', 'base64'),
            functionError: answer.FunctionError,
        };
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
    if (!(error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AwsFailure */ .OQ) || isFinal(error))
        throw error;
    const state = stateIn(error.message);
    const remedy = (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOfState */ .NK)({ State: state });
    if (remedy && state !== 'Failed')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(error.message, qualifier === _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0 ? ON_INSTANCES : remedy);
    if (isNotReady(error))
        return { kind: 'not-ready', reason: error.message };
    return { kind: 'failed', reason: error.message, advice: error.advice };
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

/***/ 27494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ listProvisionedQualifiers),
/* harmony export */   BF: () => (/* binding */ putProvisionedConcurrency),
/* harmony export */   HW: () => (/* binding */ deleteProvisionedConcurrency),
/* harmony export */   ai: () => (/* binding */ allocationText),
/* harmony export */   q$: () => (/* binding */ waitForProvisionedConcurrency),
/* harmony export */   uO: () => (/* binding */ ALLOCATION_ADVICE),
/* harmony export */   yp: () => (/* binding */ getProvisionedConcurrency)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);
/* harmony import */ var _model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12111);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5261);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25128);
/* harmony import */ var _client_wait_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22235);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8051);







/** The error code for an alias without provisioned concurrency (Lambda API, GetProvisionedConcurrencyConfig). */
const NONE = 'ProvisionedConcurrencyConfigNotFoundException';
/** Reads the provisioned concurrency of an alias; undefined when it has none, or does not exist. */
async function getProvisionedConcurrency(aws, functionName, alias) {
    const input = { FunctionName: functionName, Qualifier: alias };
    try {
        return await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetProvisionedConcurrencyConfig', `${functionName}:${alias}`, async () => provisionedIn(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__/* .GetProvisionedConcurrencyConfigCommand */ .D96(input))));
    }
    catch (error) {
        if ((0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isNotFound */ .c4)(error) || (error instanceof _errors_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .AwsFailure */ .OQ && error.code === NONE))
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
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'PutProvisionedConcurrencyConfig', `${functionName}:${alias}`, async () => provisionedIn(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__/* .PutProvisionedConcurrencyConfigCommand */ .iLl(input))));
}
async function deleteProvisionedConcurrency(aws, functionName, alias) {
    const input = { FunctionName: functionName, Qualifier: alias };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'DeleteProvisionedConcurrencyConfig', `${functionName}:${alias}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__/* .DeleteProvisionedConcurrencyConfigCommand */ .Cbo(input)));
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
 * @param seen the response of the last call, to save the first read
 * @throws Failure when the allocation fails, with AWS's reason
 */
function waitForProvisionedConcurrency(aws, functionName, alias, seen) {
    return (0,_client_wait_js__WEBPACK_IMPORTED_MODULE_3__/* .waitUntilReady */ .bs)({
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
        observe: observeAllocation,
        remedy: ALLOCATION_ADVICE,
    });
}
/** What to do about a failed allocation. */
const ALLOCATION_ADVICE = 'If the reason is that the function fails while it starts, its log shows the error: fix it. Otherwise, check the concurrency limits of the account and the reserved concurrency of the function. Then run the workflow again.';
/** An allocation in the words of the log: `3 of 10 allocated`. */
function allocationText({ requested, allocated }) {
    return `${allocated} of ${requested} allocated`;
}
function observeAllocation(found) {
    if ((0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .hasFailed */ .W)(found))
        return { progress: 'failed', state: found.reason ?? found.status };
    return { progress: (0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .isAllocating */ .p)(found) ? 'waiting' : 'ready', state: allocationText(found) };
}
/** The versions and aliases of a function that have provisioned concurrency, by number or name. */
async function listProvisionedQualifiers(aws, functionName) {
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'ListProvisionedConcurrencyConfigs', functionName, (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_5__/* .ListProvisionedConcurrencyConfigsCommand */ .oXS({ FunctionName: functionName, Marker })));
    return (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(pages, ({ ProvisionedConcurrencyConfigs = [] }) => 
    // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
    ProvisionedConcurrencyConfigs.map(({ FunctionArn }) => FunctionArn?.split(':')[7] ?? ''));
}


/***/ }),

/***/ 31258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ settledAlias),
/* harmony export */   q: () => (/* binding */ aliasToRollBack)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98706);
/* harmony import */ var _model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12111);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90178);
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62422);
/* harmony import */ var _client_wait_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22235);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8051);
/* harmony import */ var _provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27494);








/**
 * The longest time, in milliseconds, that AWS's weights are expected to stay once everything is allocated. Weights that
 * stay longer are somebody's.
 */
const CLEARING = 10_000;
/**
 * The alias once AWS holds its traffic back no longer. While AWS moves provisioned concurrency to another version, it keeps
 * all traffic on the version before, with a weight of 1 on the alias (hashicorp/terraform issue 24957): these weights are
 * nobody's change. An alias without such a weight costs no call.
 * @returns the alias as it was given if its weights are somebody's
 * @throws Failure when the allocation fails, with AWS's reason, or takes longer than `wait-timeout`
 */
async function settledAlias(aws, functionName, alias) {
    if ((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .heldOn */ .Lq)(alias.traffic) === undefined)
        return alias;
    const provisioned = await provisionedOf(aws, functionName, alias);
    if (!provisioned)
        return alias;
    const { clock } = aws;
    let allocatedAt;
    const observe = (seen) => {
        refuseFailedAllocation(functionName, seen);
        if (!seen.provisioned || !(0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .isAllocating */ .p)(seen.provisioned))
            allocatedAt ??= clock.now();
        const isOver = allocatedAt !== undefined && clock.now() - allocatedAt >= CLEARING;
        const isSettled = isOver || (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .heldOn */ .Lq)(seen.alias.traffic) === undefined;
        return { progress: isSettled ? 'ready' : 'waiting', state: heldText(seen) };
    };
    const settled = await (0,_client_wait_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntilReady */ .bs)({
        ...aws,
        what: `the move of the alias ${alias.name} of ${functionName} to ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(alias.traffic.version)}`,
        timeout: aws.waitTimeout,
        first: { alias, provisioned },
        read: async () => {
            const [found, now] = await Promise.all([
                (0,_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .getAlias */ .bd)(aws, functionName, alias.name),
                (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .getProvisionedConcurrency */ .yp)(aws, functionName, alias.name),
            ]);
            return { alias: found ?? alias, provisioned: now };
        },
        observe,
        remedy: _provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .ALLOCATION_ADVICE */ .uO,
    });
    return settled.alias;
}
/**
 * The alias without weights that AWS has put on it, for a rollback: it does not wait for an allocation, and its move ends
 * it. Says so in the log.
 */
async function aliasToRollBack(aws, functionName, alias) {
    const held = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .heldOn */ .Lq)(alias.traffic);
    if (held === undefined)
        return alias;
    const provisioned = await provisionedOf(aws, functionName, alias).catch(() => undefined);
    if (!provisioned || !((0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .isAllocating */ .p)(provisioned) || (0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .hasFailed */ .W)(provisioned)))
        return alias;
    const { version } = alias.traffic;
    const why = (0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .hasFailed */ .W)(provisioned)
        ? `because AWS could not allocate provisioned concurrency for ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(version)} (${provisioned.reason})`
        : `while AWS allocates provisioned concurrency for ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(version)} (${(0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .allocationText */ .ai)(provisioned)})`;
    aws.log(`The alias ${alias.name} is on ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(version)}, but ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(held)} keeps all of its traffic ${why}. The rollback does not wait for that.`);
    return { ...alias, traffic: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .allTo */ .jT)(version) };
}
/** Without the permission to read it, AWS's weights cannot be told from somebody's. */
async function provisionedOf(aws, functionName, { name }) {
    try {
        return await (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .getProvisionedConcurrency */ .yp)(aws, functionName, name);
    }
    catch (error) {
        if (!(0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isDenied */ .GZ)(error))
            throw error;
        aws.log(`Whether AWS has put the weights on the alias ${name} is unknown. ${error.message}`);
        return undefined;
    }
}
/** AWS keeps the traffic on the version before for good. */
function refuseFailedAllocation(functionName, { alias, provisioned }) {
    const { name, traffic } = alias;
    const held = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .heldOn */ .Lq)(traffic);
    if (held === undefined || !provisioned || !(0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .hasFailed */ .W)(provisioned))
        return;
    const to = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(traffic.version);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`AWS could not allocate provisioned concurrency for ${to} of ${functionName} (${provisioned.reason ?? provisioned.status}), so ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(held)} keeps all traffic of the alias ${name}.`, `${_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .ALLOCATION_ADVICE */ .uO} As long as the alias ${name} is on ${to}, move it back first, with \`mode: rollback\`.`);
}
function heldText({ alias, provisioned }) {
    const held = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .heldOn */ .Lq)(alias.traffic);
    const allocation = provisioned ? (0,_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .allocationText */ .ai)(provisioned) : 'no provisioned concurrency';
    return held === undefined ? allocation : `${allocation}; ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(held)} keeps all traffic until then`;
}


/***/ }),

/***/ 75475:
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
var dist_cjs = __webpack_require__(71696);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(59874);
// EXTERNAL MODULE: ./build/model/configuration.js
var model_configuration = __webpack_require__(70852);
// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(86322);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(90178);
// EXTERNAL MODULE: ./build/aws/answers.js
var answers = __webpack_require__(22221);
// EXTERNAL MODULE: ./build/aws/client/aws.js
var client_aws = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/aws/client/pages.js
var client_pages = __webpack_require__(25128);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
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
var wait = __webpack_require__(22235);
// EXTERNAL MODULE: ./build/aws/errors/errors.js + 9 modules
var errors = __webpack_require__(8051);
// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(74480);
// EXTERNAL MODULE: ./build/aws/invoke.js
var invoke = __webpack_require__(32032);
;// CONCATENATED MODULE: ./build/aws/version.js













/** @throws AwsFailure with an uncertain outcome if the response names no published version */
function publishVersion(aws, input) {
    const { FunctionName: name = '' } = input;
    return (0,client_aws/* send */.tN)(aws, 'PublishVersion', name, async () => {
        const published = (0,answers/* versionIn */.It)(await aws.client.send(new dist_cjs/* PublishVersionCommand */.D3m(input)));
        if ((0,version/* isNumber */.Et)(published.number))
            return published;
        throw new errors/* AwsFailure */.OQ({ code: 'NoVersion', kind: 'aws', status: 200, uncertain: true }, `PublishVersion answered for ${name} without the number of a version, so it is unknown whether a version was published.`, 'Run the workflow again: a version that was published is found and used. If the error persists, look for a proxy between the runner and AWS.');
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
    const pages = (0,client_pages/* pagesOf */.E)(aws, 'ListVersionsByFunction', name, (Marker) => aws.client.send(new dist_cjs/* ListVersionsByFunctionCommand */.Ox4({ FunctionName: name, Marker })));
    const found = await (0,client_pages/* itemsOf */.S)(pages, ({ Versions = [] }) => Versions.map(kept), enough);
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
            const signal = AbortSignal.timeout(WAKE_UP_TIMEOUT);
            await (0,invoke/* invoke */.lA)(aws, { functionName: name, qualifier, ...makeEvent(), signal });
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
                state: (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason),
            };
        },
        remedy: 'A version cannot be changed: choose another version.',
    });
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
    const state = (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason);
    if (State === 'Failed')
        return { progress: 'failed', state };
    const snapshotMissing = SnapStart?.ApplyOn === 'PublishedVersions' && SnapStart.OptimizationStatus !== 'On';
    if (State === 'Active' && snapshotMissing)
        return { progress: 'waiting', state: `${state}, SnapStart not yet on` };
    return { progress: State === 'Active' || State === 'Inactive' ? 'ready' : 'waiting', state };
}


/***/ }),

/***/ 12111:
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

/***/ 70852:
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


/***/ }),

/***/ 69688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ tooLargeForRequest),
/* harmony export */   Ce: () => (/* binding */ DIRECT_UPLOAD_LIMIT),
/* harmony export */   KY: () => (/* binding */ refuseTooLargeForRequest),
/* harmony export */   My: () => (/* binding */ UNZIPPED_LIMIT),
/* harmony export */   NQ: () => (/* binding */ unzippedProblem),
/* harmony export */   V5: () => (/* binding */ refuseTooManyTags),
/* harmony export */   ix: () => (/* binding */ megabytes),
/* harmony export */   tf: () => (/* binding */ fitsInRequest)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59874);

/** Lambda quotas, "50 MB (zipped, for direct upload)": in bytes. */
const DIRECT_UPLOAD_LIMIT = 52_428_800;
/** Lambda quotas, "250 MB (unzipped), the maximum size of the contents of a deployment package, including layers": in bytes. */
const UNZIPPED_LIMIT = 262_144_000;
/** The number of tags of a function, without those of AWS itself, whose keys begin with `aws:` (Lambda developer guide). */
const MOST_TAGS = 50;
/**
 * Refuses tags that a function cannot have together with its existing ones.
 * @throws Failure, before anything is written
 */
function refuseTooManyTags(existing, added) {
    const keys = Object.keys({ ...existing, ...added }).filter((key) => !key.startsWith('aws:'));
    if (Object.keys(added).length === 0 || keys.length <= MOST_TAGS)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function would have ${keys.length} tags; Lambda allows ${MOST_TAGS}.`, 'Remove tags from `tags`, or delete tags of the function that are no longer needed: this action never removes them.');
}
const SMALLER = 'Remove what the function does not need at run time, such as tests, caches and development dependencies (use `exclude` with a `source-dir`)';
/** Whether an archive of this size fits into a request. A larger one goes through S3. */
function fitsInRequest(bytes) {
    return bytes <= DIRECT_UPLOAD_LIMIT;
}
/**
 * The message for an archive that is too large for a request.
 *
 * @param subject the start of the sentence, such as "The package"
 */
function tooLargeForRequest(subject, bytes) {
    return `${subject} is ${megabytes(bytes)} zipped; Lambda accepts at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`;
}
/**
 * Refuses an archive that is too large for a request, before anything is written.
 *
 * @param bytes size of the archive
 * @throws Failure with the size and what to do
 */
function refuseTooLargeForRequest(bytes) {
    if (fitsInRequest(bytes))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(tooLargeForRequest('The package', bytes), `Set \`s3-bucket\` to a bucket in the function's region, so that Lambda fetches the package from there. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`);
}
/**
 * The failure for files that exceed the limit for unzipped code; undefined if they do not.
 *
 * @param subject the start of the message, such as "The archive `build/app.zip`"
 * @param bytes size of all files, uncompressed
 */
function unzippedProblem(subject, bytes) {
    if (bytes <= UNZIPPED_LIMIT)
        return undefined;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, including all layers.`, `${SMALLER}. If it is still too large, deploy a container image; moving files to a layer does not help, because layers count as well.`);
}
/** A size in the unit of the quotas (1 MB = 1,048,576 bytes) and in bytes. */
function megabytes(bytes) {
    const rounded = Math.ceil((bytes / 1_048_576) * 10) / 10;
    return `${rounded} MB (${bytes.toLocaleString('en-US')} bytes)`;
}


/***/ }),

/***/ 23656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ isFinishedShift),
/* harmony export */   Gv: () => (/* binding */ shiftUnderWay),
/* harmony export */   VI: () => (/* binding */ withShiftTakenBack),
/* harmony export */   fl: () => (/* binding */ withShiftFinished),
/* harmony export */   pU: () => (/* binding */ recordsEndedShift)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98706);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86322);


/** The traffic shift of this action that is under way on an alias; undefined if there is none, or if the weights are somebody's. */
function shiftUnderWay({ traffic, history, }) {
    const [first, ...more] = (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesOf */ .AR)(traffic);
    if (!first || more.length > 0 || first[0] !== history?.next || !isOnCurrent({ traffic, history }))
        return undefined;
    const [to, share] = first;
    return { from: traffic.version, to, share };
}
/** Whether the history records a traffic shift that no weight shows: somebody ended it, and left the record. */
function recordsEndedShift(alias) {
    return alias.history?.next !== undefined && (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(alias.traffic) && isOnCurrent(alias);
}
function isOnCurrent({ traffic, history }) {
    return history?.current === traffic.version;
}
/** Whether CodeDeploy has finished a traffic shift that the history still records as under way. */
function isFinishedShift({ history, traffic }) {
    return history?.next === traffic.version && (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(traffic);
}
/**
 * The alias with a history in which a finished shift is the last move.
 * @param git the source of the release, as far as it is known
 */
function withShiftFinished(alias, git) {
    const { history, traffic } = alias;
    if (!history)
        return alias;
    return (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .withHistory */ .$k)(alias, (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyAfterMove */ .W$)(history, history.current, traffic.version, git));
}
/**
 * The alias once its traffic shift is taken back: all traffic goes to the version that served before it.
 * @param to that version, where the alias has moved elsewhere
 */
function withShiftTakenBack(alias, to) {
    const { history, traffic } = alias;
    if (!history)
        return alias;
    const without = { ...history, next: undefined, deployment: undefined };
    const served = isFinishedShift(alias) ? history.current : traffic.version;
    return { ...(0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .withHistory */ .$k)(alias, without), traffic: (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .allTo */ .jT)(to ?? served) };
}


/***/ }),

/***/ 72118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G3: () => (/* binding */ bodyText),
/* harmony export */   Go: () => (/* binding */ isBinary),
/* harmony export */   MP: () => (/* binding */ describeBody),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   yC: () => (/* binding */ mismatchesOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70271);


/** The maximum number of differences of a JSON body that are listed. */
const MOST_LISTED = 5;
/** The maximum length of a printed value. */
const VALUE_LENGTH = 100;
/** The first status of a failed request (RFC 9110, 15). */
const FIRST_ERROR = 400;
/**
 * All differences of an answer from the expected one; empty if it passes.
 * @param redaction hides secrets in printed values
 */
function mismatchesOf(answer, expected, redaction) {
    return [
        ...(answer.problems ?? []).map(problemOf),
        ...statusMismatches(answer, expected.status),
        ...bodyMismatches(answer, expected.body, redaction),
        ...latencyMismatches(answer, expected.maxLatency),
    ];
}
/** A problem of the answer itself, or that there is none. */
function problemOf(sentence) {
    return { subject: 'answer', expected: 'a whole, readable answer', actual: sentence, sentence };
}
function statusMismatches({ status }, expected) {
    if (expected === undefined) {
        if (status === undefined || status < FIRST_ERROR)
            return [];
        const wanted = `below ${FIRST_ERROR}`;
        return [{ ...mismatch('status', `a status ${wanted}`, String(status)), expected: wanted }];
    }
    if (status === expected)
        return [];
    if (status === undefined) {
        const sentence = `Expected status ${expected}, but the answer has no statusCode.`;
        return [{ subject: 'status', expected: String(expected), actual: 'no statusCode', sentence }];
    }
    return [{ ...mismatch('status', `status ${expected}`, String(status)), expected: String(expected) }];
}
function latencyMismatches({ latency }, most) {
    if (most === undefined || latency <= most)
        return [];
    const [expected, actual] = [`within ${most} ms`, (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .millisecondsText */ .YZ)(latency)];
    const sentence = `Expected an answer ${expected}, but it took ${actual}.`;
    return [{ subject: 'latency', expected, actual, sentence }];
}
function bodyMismatches(answer, expected, redaction) {
    if (!expected)
        return [];
    if (expected.kind === 'json')
        return jsonMismatches(answer, expected.value, redaction);
    if (bodyText(answer).includes(expected.text))
        return [];
    const text = `a body that contains "${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(expected.text, redaction, VALUE_LENGTH)}"`;
    return [mismatch('body', text, describeBody(answer, redaction))];
}
function jsonMismatches(answer, expected, redaction) {
    const parsed = parsedJson(bodyText(answer));
    if (!parsed)
        return [mismatch('body', 'a JSON body', describeBody(answer, redaction))];
    const found = [...differences(expected, parsed.value, 'body')];
    const listed = found.slice(0, MOST_LISTED).map((difference) => differenceMismatch(difference, redaction));
    const more = found.length - listed.length;
    if (more === 0)
        return listed;
    const sentence = `The body differs in ${more} more ${more === 1 ? 'place' : 'places'}.`;
    return [...listed, { subject: 'body', expected: 'no difference', actual: `${more} more`, sentence }];
}
function differenceMismatch({ path, kind, expected, actual }, redaction) {
    const subject = (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(path, redaction, VALUE_LENGTH);
    if (kind === 'length') {
        const counts = [expected, actual].map((value) => count(value.length));
        const [wanted = '', got = ''] = counts;
        return {
            subject,
            expected: wanted,
            actual: got,
            sentence: `Expected ${subject} to have ${wanted}, got ${got}.`,
        };
    }
    const wanted = valueText(expected, redaction);
    if (kind === 'missing') {
        const sentence = `Expected ${subject} to be ${wanted}, but it is missing.`;
        return { subject, expected: wanted, actual: 'missing', sentence };
    }
    const got = valueText(actual, redaction);
    return {
        subject,
        expected: wanted,
        actual: got,
        sentence: `Expected ${subject} to be ${wanted}, got ${got}.`,
    };
}
function count(members) {
    return `${members} ${members === 1 ? 'member' : 'members'}`;
}
function valueText(value, redaction) {
    try {
        return (0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(JSON.stringify(value) ?? String(value), redaction, VALUE_LENGTH);
    }
    catch {
        // JSON.parse reads any depth, JSON.stringify does not write it.
        return 'a value too deeply nested to be shown';
    }
}
function mismatch(subject, expected, actual) {
    return { subject, expected, actual, sentence: `Expected ${expected}, got ${actual}.` };
}
/**
 * The differences between a value and the expected one. An object may have additional members, but every expected member
 * must match. An array must have the same length and match member by member. Everything else must be equal.
 * @param path the path of the values, the start of the paths of the differences
 */
function* differences(expected, actual, path) {
    if (Array.isArray(expected) && Array.isArray(actual)) {
        if (expected.length === actual.length) {
            for (const [index, member] of expected.entries()) {
                yield* differences(member, actual[index], `${path}[${index}]`);
            }
        }
        else {
            yield { path, kind: 'length', expected, actual };
        }
    }
    else if (isObject(expected) && isObject(actual)) {
        yield* memberDifferences(expected, actual, path);
    }
    else if (!isEqualScalar(expected, actual)) {
        yield { path, kind: 'different', expected, actual };
    }
}
function* memberDifferences(expected, actual, path) {
    for (const [name, member] of Object.entries(expected)) {
        const below = path + memberPath(name);
        if (Object.hasOwn(actual, name))
            yield* differences(member, actual[name], below);
        else
            yield { path: below, kind: 'missing', expected: member, actual: undefined };
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** -0 and 0 are one number. */
function isEqualScalar(expected, actual) {
    return expected === actual;
}
function memberPath(name) {
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
/** Bytes that are checked to find out whether a body is text. */
const SNIFFED_BYTES = 4096;
/** The body as text. Bytes that are invalid in the character set of the answer become U+FFFD. */
function bodyText({ body, contentType }) {
    if (typeof body === 'string')
        return body;
    return decoderOf(contentType).decode(body);
}
/** A description of a body, with its beginning if it is text, to follow "got". */
function describeBody(answer, redaction) {
    const size = sizeOf(answer.body);
    if (size === 0)
        return 'an empty body';
    if (isBinary(answer)) {
        const type = answer.contentType ? `, ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(answer.contentType, redaction, 60)}` : '';
        return `binary, ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(size)}${type}`;
    }
    const text = bodyText(answer);
    const kind = isHtml(text, answer.contentType) ? 'HTML' : isJson(text) ? 'JSON' : 'text';
    const cut = answer.isCut ? ` of more than ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeText */ .lP)(size)}` : '';
    return `${kind}${cut}: ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(text, redaction)}`;
}
function sizeOf(body) {
    return typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
}
/** Whether a body contains bytes that are not text, regardless of its Content-Type. */
function isBinary({ body, contentType }) {
    if (typeof body === 'string')
        return body.slice(0, SNIFFED_BYTES).includes('\0');
    const head = body.subarray(0, SNIFFED_BYTES);
    if (head.includes(0) && !/utf-?16/i.test(contentType ?? ''))
        return true;
    try {
        // As a stream, because the beginning may end within a character.
        decoderOf(contentType, true).decode(head, { stream: true });
        return false;
    }
    catch {
        return true;
    }
}
function decoderOf(contentType, fatal = false) {
    const charset = /charset="?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
    try {
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder(charset, { fatal });
    }
    catch {
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder('utf-8', { fatal });
    }
}
function isHtml(text, contentType) {
    return /text\/html/i.test(contentType ?? '') || /^\s*<(!doctype html|html|head|body)\b/i.test(text);
}
function isJson(text) {
    return parsedJson(text) !== undefined;
}
/** The value of a JSON text, boxed because it may be any value; undefined if the text is not JSON. */
function parsedJson(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 99825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A1: () => (/* binding */ requestHeaders),
  w$: () => (/* binding */ sendRequest),
  iD: () => (/* binding */ withPath)
});

// EXTERNAL MODULE: ./build/aws/client/proxy.js
var proxy = __webpack_require__(51740);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(59874);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(70271);
// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __webpack_require__(3025);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/smoke-test/redirects.js


/** The most redirects that are followed, as in browsers (Fetch standard, "HTTP-redirect fetch"). */
const MOST_REDIRECTS = 20;
/**
 * The request that follows an answer with a redirect. Custom headers and the body stay within the origin. A redirect to
 * http from https, or to a link-local address, where clouds keep the credentials of their machines, is refused.
 * @param first the address of the test, which may be link-local itself
 */
function redirected({ address, ...request }, status, location, first) {
    const from = `${address.host} redirects`;
    if (!URL.canParse(location, address.href))
        return { refused: `${from} to an address that is none.` };
    const target = new URL(location, address);
    if (!/^https?:$/.test(target.protocol))
        return { refused: `${from} to an address with ${target.protocol}, which is not followed.` };
    if (address.protocol === 'https:' && target.protocol === 'http:')
        return { refused: `${from} from https to http (${target.host}), which is not followed.` };
    if (isLinkLocal(target.hostname) && target.origin !== first.origin)
        return { refused: linkLocal(from, target) };
    target.hash = '';
    const sent = withMethod(request, status);
    return {
        next: target.origin === address.origin ? { ...sent, address: target } : { ...bare(sent), address: target },
    };
}
/** After 301 and 302 a POST becomes a GET, after 303 anything but a HEAD (Fetch standard). */
function withMethod(request, status) {
    const { method, headers } = request;
    const becomesGet = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST';
    if (!becomesGet)
        return request;
    const kept = Object.entries(headers).filter(([name]) => !/^content-/i.test(name));
    return { method: 'GET', headers: Object.fromEntries(kept) };
}
function bare({ method }) {
    return { method, headers: {} };
}
/** Whether a redirect left behind what the user wrote. */
function hasLeftBehind(before, after) {
    return (Object.keys(before.headers).length > Object.keys(after.headers).length ||
        (before.body !== undefined && after.body === undefined));
}
/**
 * Refuses a name that leads to a link-local address.
 * @returns why, as a full sentence; undefined if the name is fine, or cannot be found
 */
async function refuseLinkLocalName(address, target) {
    if (target.origin === address.origin)
        return undefined;
    try {
        const found = await (0,promises_.lookup)(target.hostname.replace(/^\[|\]$/g, ''), { all: true });
        const isUnsafe = found.some(({ address: ip }) => isLinkLocal((0,external_node_net_.isIPv6)(ip) ? `[${ip}]` : ip));
        return isUnsafe ? linkLocal(`${address.host} redirects`, target) : undefined;
    }
    catch {
        // The request itself tells why.
        return undefined;
    }
}
function linkLocal(from, { host }) {
    return `${from} to the link-local address ${host}, which is not followed.`;
}
/**
 * Whether a host is a link-local address (RFC 3927, RFC 4291), or an address of the same service of AWS in IPv6.
 * @param hostname as in a URL: IPv4 in decimal digits, IPv6 in brackets
 */
function isLinkLocal(hostname) {
    return /^(169\.254\.|\[(fe[89ab][0-9a-f]:|::ffff:(a9fe:|169\.254\.)|fd00:ec2:))/i.test(hostname);
}

;// CONCATENATED MODULE: ./build/smoke-test/http.js





/** The maximum size of a body that is read: the limit for answers of a function. */
const LARGEST_BODY = 6 * 1024 * 1024;
/**
 * Sends a request, follows redirects and reads the answer. Proxies are used as for AWS.
 * @param signal aborts the request, even while the body is read
 * @throws Failure if such a request cannot be made
 */
async function sendRequest(address, request, signal) {
    const start = performance.now();
    let sent = { ...request, address };
    let isBare = false;
    try {
        for (let redirects = 0;; redirects += 1) {
            const response = await (0,proxy/* fetchUrl */.QJ)(sent.address, prepare(sent, signal));
            const location = response.headers.get('location');
            if (location === null || ![301, 302, 303, 307, 308].includes(response.status))
                return await answered(response, sent.address, { start, signal, isBare });
            await response.body?.cancel();
            if (redirects === MOST_REDIRECTS)
                return failed(`${address.host} redirects more than ${MOST_REDIRECTS} times.`);
            const followed = redirected(sent, response.status, location, address);
            if ('refused' in followed)
                return failed(followed.refused);
            const { next } = followed;
            const unsafe = (0,proxy/* proxyFor */.iJ)(next.address)
                ? undefined
                : await refuseLinkLocalName(sent.address, next.address);
            if (unsafe && next.address.origin !== address.origin)
                return failed(unsafe);
            isBare ||= next.address.origin !== sent.address.origin && hasLeftBehind(sent, next);
            sent = next;
        }
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            throw error;
        if (signal.aborted)
            return { kind: 'late' };
        const { reason, isNotReady } = explainConnectionError(error, (0,proxy/* proxyFor */.iJ)(sent.address) ?? sent.address);
        return { kind: isNotReady ? 'not-ready' : 'failed', reason };
    }
}
function failed(reason) {
    return { kind: 'failed', reason };
}
async function answered(response, address, { start, signal, isBare }) {
    const { body, ...read } = await readBody(response, signal);
    const answer = {
        status: response.status,
        body,
        latency: performance.now() - start,
        ...read,
        contentType: response.headers.get('content-type') ?? undefined,
    };
    return { kind: 'answered', answer, address, isBare };
}
function prepare({ address, ...request }, signal) {
    const { method, body } = request;
    const headers = Object.values(requestHeaders(request)).map(({ name, value }) => [
        name,
        value,
    ]);
    const prepared = { method, headers, signal, body: body ?? null, redirect: 'manual' };
    try {
        new Request(address, prepared);
        return prepared;
    }
    catch (cause) {
        throw new failure/* Failure */.HR(`A ${method} request with these headers${body === undefined ? '' : ' and a body'} cannot be sent to ${address.host}.`, 'GET and HEAD requests cannot have a body, CONNECT and TRACE are not supported, names and values of headers must be printable characters without line breaks, and a URL must not contain a user name or password.', { cause });
    }
}
/** Reads a body until the signal, at most LARGEST_BODY. */
async function readBody(response, signal) {
    const chunks = [];
    let size = 0;
    try {
        // Leaving the loop closes the connection.
        for await (const chunk of response.body ?? []) {
            chunks.push(chunk);
            size += chunk.byteLength;
            if (size > LARGEST_BODY)
                return { body: Buffer.concat(chunks).subarray(0, LARGEST_BODY), isCut: true };
        }
        return { body: Buffer.concat(chunks) };
    }
    catch {
        const end = signal.aborted ? 'was not complete in time' : 'was cut off';
        const problem = `The body of the answer ${end}, after ${(0,model_text/* sizeText */.lP)(size)}.`;
        return { body: Buffer.concat(chunks), isCut: true, problems: [problem] };
    }
}
/** Codes of Node and OpenSSL for a certificate that is not accepted, or missing. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/;
/** Codes for other failed handshakes. */
const HANDSHAKE = /^(EPROTO|ERR_SSL_|ERR_TLS_)/;
/** Explains an error that fetch threw for a URL. The cause of "fetch failed" is an error of Node. */
function explainConnectionError(thrown, { hostname, host }) {
    const error = innermost(thrown);
    const code = error.code ?? '';
    const said = error.message ?? String(thrown);
    if (/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) {
        return { reason: `The name ${hostname} could not be found (DNS: ${code}).`, isNotReady: true };
    }
    if (code === 'ECONNREFUSED')
        return { reason: `${host} refused the connection.`, isNotReady: true };
    if (/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/.test(code)) {
        return { reason: `${host} could not be reached (${code}).`, isNotReady: true };
    }
    if (CERTIFICATE.test(code)) {
        return { reason: `The certificate of ${hostname} is not accepted: ${said} (${code}).`, isNotReady: true };
    }
    if (HANDSHAKE.test(code) || /before secure TLS connection/.test(said)) {
        return { reason: `TLS could not be set up with ${host} (${code}: ${said}).`, isNotReady: true };
    }
    if (/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) {
        return { reason: `${host} closed the connection without an answer (${code}).`, isNotReady: false };
    }
    return {
        reason: `No answer came from ${host} (${[code, said].filter(Boolean).join(': ')}).`,
        isNotReady: false,
    };
}
/** The innermost cause. A host with several addresses has one error for each of them. */
function innermost(error) {
    const inner = error.cause ?? (error.code === undefined || error.errors ? error.errors?.[0] : undefined);
    return inner ? innermost(inner) : error;
}
/** The User-Agent header of a smoke test. */
const USER_AGENT = 'lambda-deploy-action (smoke test)';
/** The headers of a request: the user's, and the defaults of an HTTP client. */
function requestHeaders({ headers, body }) {
    const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { name, value }]);
    return {
        accept: { name: 'Accept', value: '*/*' },
        'user-agent': { name: 'User-Agent', value: USER_AGENT },
        ...(0,without_undefined/* withoutUndefined */.r)({
            'content-type': body === undefined ? undefined : { name: 'Content-Type', value: contentTypeOf(body) },
        }),
        ...Object.fromEntries(given),
    };
}
function contentTypeOf(body) {
    try {
        JSON.parse(body);
        return 'application/json';
    }
    catch {
        return 'text/plain; charset=utf-8';
    }
}
/**
 * A URL with a path appended to its own. The query of the path is appended to the query of the URL.
 *
 * `https://x/prod` and `https://x/prod/` with `/health` are `https://x/prod/health`; `https://x/prod?a=1` with
 * `/health?b=2` is `https://x/prod/health?a=1&b=2`; without a path, the URL is unchanged.
 *
 * @param path begins with `/`, may have a query
 */
function withPath(address, path) {
    const joined = new URL(address);
    if (path === undefined)
        return joined;
    const mark = path.indexOf('?');
    const [appended, query] = mark < 0 ? [path, ''] : [path.slice(0, mark), path.slice(mark + 1)];
    joined.pathname = joined.pathname.replace(/\/$/, '') + appended;
    joined.search = [joined.search.slice(1), query].filter((part) => part !== '').join('&');
    return joined;
}


/***/ }),

/***/ 23157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ runSmokeTest),
  e: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(62422);
// EXTERNAL MODULE: ./build/aws/settled-alias.js
var settled_alias = __webpack_require__(31258);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(98706);
// EXTERNAL MODULE: ./build/model/smoke-test.js
var smoke_test = __webpack_require__(86272);
// EXTERNAL MODULE: ./build/redaction.js + 5 modules
var build_redaction = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/smoke-test/expectations.js
var expectations = __webpack_require__(72118);
;// CONCATENATED MODULE: ./build/smoke-test/request-secrets.js
/** Parts of a request that are at least as long may be secret. */
const SHORTEST = 8;
/** Headers that describe a request and hold no secret (RFC 9110). */
const PUBLIC_HEADER = /^(accept(-.*)?|content-(type|language|encoding)|user-agent|host|origin|cache-control|x-forwarded-.*)$/i;
/** What a test sends and an answer must not show: the payload, headers, the body, and the query of the URL. */
function requestSecrets(target) {
    if (target.kind === 'url')
        return [...secretsOfQuery(target.address.search), ...secretsOfRequest(target.request)];
    const { invocation } = target;
    if (invocation.kind === 'payload')
        return [invocation.payload].filter(isLong);
    const { request } = invocation;
    return [...secretsOfQuery(request.path), ...secretsOfRequest(request)];
}
/** @param address ends with the query, if there is one */
function secretsOfQuery(address) {
    const mark = address.indexOf('?');
    if (mark < 0)
        return [];
    const query = address.slice(mark + 1);
    return [query, ...new URLSearchParams(query).values()];
}
function secretsOfRequest({ headers, body = '' }) {
    const values = Object.entries(headers).filter(([name]) => !PUBLIC_HEADER.test(name));
    return [...values.flatMap(([, value]) => secretsOfHeader(value)), body].filter(isLong);
}
/** The value, and its parts: a scheme with a token, cookies, the user and password of `Basic`. */
function secretsOfHeader(value) {
    const words = value.split(/[\s;,]+/);
    const cookies = words.map((word) => word.slice(word.indexOf('=') + 1));
    const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(value)?.[1];
    const login = basic ? Buffer.from(basic, 'base64').toString() : '';
    return [value, ...words, ...cookies, login, login.slice(login.indexOf(':') + 1)];
}
function isLong({ length }) {
    return length >= SHORTEST;
}

// EXTERNAL MODULE: ./build/smoke-test/send-test.js + 4 modules
var send_test = __webpack_require__(46374);
;// CONCATENATED MODULE: ./build/smoke-test/run-smoke-test.js








/**
 * Tries until the answer is as expected or no attempts remain, and logs a line for each attempt. While the target is not
 * ready (DNS, TLS, a version in the state Pending), an attempt continues until its timeout.
 * @throws Failure if the test is not possible: no permission, no such function or qualifier, no valid request. Also what
 * the promises among the arguments throw
 */
async function runSmokeTest(target, options, tools) {
    const { aws } = tools;
    const judgement = judgementOf(target, options.expected, tools);
    ignoreRejection(judgement.redaction);
    if (target.kind === 'function')
        ignoreRejection(target.versions);
    for (let number = 1;; number += 1) {
        const attempt = await untilReady(target, judgement, options.timeout, aws);
        const passed = attempt.mismatches.length === 0;
        const verdict = verdictOf(target, number, attempt);
        aws.log(attemptLine(number, options.attempts, attempt));
        if (!passed && number === options.attempts)
            for (const line of (0,smoke_test/* evidenceOf */.X1)(verdict))
                aws.log(line);
        if (passed || number === options.attempts)
            return verdict;
        await aws.clock.sleep(options.interval * 1000);
    }
}
function judgementOf(target, expected, { aws, secrets, receive }) {
    const sent = requestSecrets(target);
    const shown = target.kind === 'function' ? [target.functionName, target.qualifier, aws.region] : [];
    const redaction = async () => {
        const [known, session] = await Promise.all([secrets, aws.sessionSecrets?.() ?? []]);
        return (0,build_redaction/* redactionOf */.Z)(known === 'unknown' ? known : [...known, ...sent, ...session], shown);
    };
    return { expected, redaction: redaction(), requestRedaction: (0,build_redaction/* redactionOf */.Z)(sent, shown), receive };
}
/** A promise that rejects before anyone waits for it must not end the process. Later waits still reject. */
function ignoreRejection(promise) {
    Promise.resolve(promise).catch(() => { });
}
const FIRST_PAUSE = 200;
const GROWTH = 1.5;
const LONGEST_PAUSE = 3000;
/**
 * Tries until there is an answer to judge. If the version before still answers because AWS holds the traffic back, the
 * time begins again when it no longer does.
 * @param timeout seconds
 * @throws Failure if AWS does not let the traffic go
 */
async function untilReady(target, judgement, timeout, aws) {
    let start = performance.now();
    let signal = AbortSignal.timeout(timeout * 1000);
    let missing;
    let hasLooked = false;
    for (let pause = FIRST_PAUSE;; pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
        const tried = await tryOnce(target, judgement, signal, aws);
        if (tried !== 'late' && !('notReady' in tried))
            return tried;
        if (tried !== 'late' && tried.isBefore && !hasLooked) {
            hasLooked = true;
            if (await wasHeldBack(target, aws)) {
                start = performance.now();
                signal = AbortSignal.timeout(timeout * 1000);
                continue;
            }
        }
        const elapsed = performance.now() - start;
        if (tried !== 'late') {
            if (tried.notReady !== missing)
                aws.debug(`${tried.notReady} Trying again for up to ${timeout} s in total.`);
            missing = tried.notReady;
            await sleepWithin(aws.clock, pause, timeout * 1000 - elapsed);
        }
        if (tried === 'late' || signal.aborted)
            return late(timeout, missing, performance.now() - start);
    }
}
/**
 * Waits while AWS keeps the traffic of the tested alias on the version before.
 * @returns whether it did
 */
async function wasHeldBack(target, aws) {
    if (target.kind !== 'function')
        return false;
    const { functionName, qualifier } = target;
    const alias = await (0,aws_alias/* getAlias */.bd)(aws, functionName, qualifier);
    if (!alias || (0,model_alias/* heldOn */.Lq)(alias.traffic) === undefined)
        return false;
    return (0,model_alias/* heldOn */.Lq)((await (0,settled_alias/* settledAlias */.m)(aws, functionName, alias)).traffic) === undefined;
}
function tryOnce(target, judgement, signal, aws) {
    if (target.kind === 'function')
        return (0,send_test/* tryFunction */.Yg)(aws, target, judgement, signal);
    return (0,send_test/* tryUrl */.bk)(target, judgement, signal);
}
function sleepWithin(clock, pause, remaining) {
    return clock.sleep(Math.max(0, Math.min(pause, remaining)));
}
function late(timeout, missing, latency) {
    const within = `within ${timeout} ${timeout === 1 ? 'second' : 'seconds'}`;
    const sentence = `Expected an answer ${within}, but none came.${missing ? ` ${missing}` : ''}`;
    return { outcome: 'no answer', mismatches: [(0,expectations/* problemOf */.Zw)(sentence)], log: [], latency };
}
/** `Attempt 1 of 3: version 42 answered 500 in 84 ms. Expected a status below 400, got 500.` */
function attemptLine(number, of, { outcome, mismatches }) {
    const start = `Attempt ${number} of ${of}: ${outcome}`;
    return mismatches.length === 0
        ? `${start}, as expected.`
        : [`${start}.`, ...(0,smoke_test/* sentencesOf */.cj)(mismatches)].join(' ');
}
function verdictOf(target, attempts, attempt) {
    const { outcome: _said, ...rest } = attempt;
    const isUrl = target.kind === 'url' && { isUrl: true };
    return { ...rest, ...isUrl, passed: attempt.mismatches.length === 0, subject: subjectOf(target), attempts };
}
/** What is tested, as part of a sentence. */
function subjectOf(target) {
    if (target.kind === 'url')
        return (0,send_test/* addressText */.GI)(target.address);
    const { functionName, qualifier } = target;
    const isVersion = /^(\d+|\$LATEST)$/.test(qualifier);
    return `${isVersion ? (0,send_test/* versionText */.KA)(qualifier) : `the alias ${qualifier}`} of ${functionName}`;
}


/***/ }),

/***/ 46374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GI: () => (/* binding */ addressText),
  Md: () => (/* binding */ payloadOf),
  Yg: () => (/* binding */ tryFunction),
  bk: () => (/* binding */ tryUrl),
  KA: () => (/* binding */ versionText)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/aws/invoke.js
var invoke = __webpack_require__(32032);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-cjs/index.js
var dist_cjs = __webpack_require__(71696);
// EXTERNAL MODULE: ./build/aws/client/aws.js
var client_aws = __webpack_require__(5261);
;// CONCATENATED MODULE: ./build/aws/invoke-streaming.js



/**
 * Invokes a function once, like its URL does in the invoke mode RESPONSE_STREAM, and reads the stream to its end. A
 * function may fail after it has begun to answer: the end of the stream says so.
 * @throws Failure in the same cases as invoke()
 */
async function invokeStreaming(aws, input) {
    const { functionName, qualifier, payload, tenantId, signal } = input;
    const command = new dist_cjs/* InvokeWithResponseStreamCommand */.Jjw({
        FunctionName: functionName,
        Qualifier: qualifier,
        InvocationType: 'RequestResponse',
        LogType: 'Tail',
        Payload: Buffer.from(payload),
        TenantId: tenantId,
    });
    try {
        return await (0,client_aws/* send */.tN)(aws, 'InvokeWithResponseStream', `${functionName}:${qualifier}`, async () => {
            const { ExecutedVersion, EventStream = [] } = await aws
                .invoking()
                .send(command, { abortSignal: signal });
            if (!ExecutedVersion)
                return { kind: 'failed', reason: invoke/* NOT_FROM_LAMBDA */.fy };
            const chunks = [];
            let end;
            for await (const { PayloadChunk, InvokeComplete } of EventStream) {
                if (PayloadChunk?.Payload)
                    chunks.push(PayloadChunk.Payload);
                if (InvokeComplete)
                    end = InvokeComplete;
            }
            if (!end)
                return { kind: 'failed', reason: CUT_OFF };
            return {
                kind: 'answered',
                executedVersion: ExecutedVersion,
                payload: end.ErrorCode ? errorPayload(end) : Buffer.concat(chunks),
                logTail: Buffer.from(end.LogResult ?? '', 'base64'),
                functionError: end.ErrorCode ? 'Unhandled' : undefined,
            };
        });
    }
    catch (error) {
        return (0,invoke/* outcomeOfError */.Sg)(error, qualifier, signal);
    }
}
const CUT_OFF = 'The response stream ended before Lambda said that it was complete.';
/** The error as a runtime describes it in the payload of Invoke. */
function errorPayload({ ErrorCode: errorType, ErrorDetails = '' }) {
    try {
        const described = JSON.parse(ErrorDetails);
        if (typeof described === 'object' && described !== null)
            return Buffer.from(ErrorDetails);
    }
    catch {
        // A runtime may describe it in plain text.
    }
    return Buffer.from(JSON.stringify({ errorType, errorMessage: ErrorDetails }));
}

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(70271);
// EXTERNAL MODULE: ./build/smoke-test/expectations.js
var expectations = __webpack_require__(72118);
// EXTERNAL MODULE: ./build/smoke-test/http.js + 1 modules
var http = __webpack_require__(99825);
;// CONCATENATED MODULE: ./build/smoke-test/lambda-answer.js

/**
 * Reads the payload of a function like API Gateway and function URLs do. An object with a statusCode is a proxy answer
 * with status, headers and body. Otherwise, the payload is the body. In format 2.0, such an answer has the status 200
 * (API Gateway developer guide, "Lambda function response for format 2.0"). In format 1.0, it is an error of the handler, and
 * API Gateway returns 502. A streamed answer may also begin with status and headers.
 */
function readLambdaAnswer(payload, invocation) {
    const streamed = readStreamedAnswer(payload);
    if (streamed)
        return streamed;
    const parsed = (0,expectations/* parsedJson */.U4)(new TextDecoder().decode(payload));
    const format = invocation.kind === 'http' ? invocation.format : undefined;
    const refused = format === 'apigw-v1' && parsed ? refusalByRestApi(parsed.value) : undefined;
    if (refused)
        return { body: payload, contentType: 'application/json', problems: [refused] };
    if (format === 'apigw-v1' && isObject(parsed?.value) && isObject(parsed.value['headers'])) {
        const { statusCode = 200 } = parsed.value;
        return readProxyAnswer(Number(statusCode), parsed.value, true);
    }
    if (isObject(parsed?.value)) {
        const status = statusOf(parsed.value['statusCode']);
        if (status !== undefined)
            return readProxyAnswer(status, parsed.value, format !== undefined);
    }
    const answer = { body: payload, contentType: parsed && 'application/json' };
    if (format === 'apigw-v1')
        return { ...answer, problems: [missingStatus(parsed?.value)] };
    if (format === undefined || !parsed)
        return answer;
    return { ...answer, status: 200, body: typeof parsed.value === 'string' ? parsed.value : payload };
}
/** The separator between the JSON with status and headers and the body of a streamed answer. */
const STREAM_SEPARATOR = Buffer.alloc(8);
function readStreamedAnswer(payload) {
    const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
    const end = bytes.indexOf(STREAM_SEPARATOR);
    if (end < 1)
        return undefined;
    const prelude = (0,expectations/* parsedJson */.U4)(bytes.toString('utf8', 0, end))?.value;
    if (!isObject(prelude))
        return undefined;
    const { statusCode = 200 } = prelude;
    const status = statusOf(statusCode);
    if (status === undefined)
        return undefined;
    const body = bytes.subarray(end + STREAM_SEPARATOR.length);
    return { status, body, contentType: contentTypeOf(prelude) };
}
/** The members that a REST API knows in the answer of a function. */
const REST_MEMBERS = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded'];
/**
 * Why a REST API returns 502 for an answer; undefined if it does not. An answer with headers may have no statusCode, which
 * is then 200; one with a member that it does not know is refused (recordings of LocalStack's tests, 2024-11).
 */
function refusalByRestApi(value) {
    if (!isObject(value))
        return missingStatus(value);
    const { statusCode, headers, multiValueHeaders } = value;
    const isProxyAnswer = statusCode !== undefined || isObject(headers);
    if (isProxyAnswer && Object.keys(value).some((name) => !REST_MEMBERS.includes(name)))
        return `The answer has a member that a REST API does not know (it knows ${REST_MEMBERS.join(', ')}): API Gateway would return 502 instead.`;
    if (isObject(multiValueHeaders) && !Object.values(multiValueHeaders).every(Array.isArray))
        return 'The answer has multiValueHeaders whose values are not lists: API Gateway would return 502 instead.';
    if (!isProxyAnswer)
        return missingStatus(value);
    return statusCode === undefined || statusOf(statusCode) !== undefined ? undefined : missingStatus(value);
}
/** REST APIs also accept the number as a string. */
function statusOf(statusCode) {
    const isStatus = typeof statusCode === 'number' || typeof statusCode === 'string';
    return isStatus && /^[1-9]\d\d$/.test(String(statusCode)) ? Number(statusCode) : undefined;
}
function missingStatus(value) {
    const given = isObject(value) && Object.hasOwn(value, 'statusCode');
    const what = given ? 'has a statusCode that is not an HTTP status' : 'has no statusCode';
    return `The answer ${what}: API Gateway would return 502 instead.`;
}
/** @param isWeb whether API Gateway or a function URL would convert it to an HTTP response */
function readProxyAnswer(status, answer, isWeb) {
    const read = { status, contentType: contentTypeOf(answer) };
    const { body = null, isBase64Encoded } = answer;
    if (body === null)
        return { ...read, body: '' };
    if (typeof body !== 'string') {
        const text = { ...read, body: Buffer.from(jsonText(body)) };
        if (!isWeb)
            return text;
        const problem = 'The body inside the answer is not a string: API Gateway would return an error instead.';
        return { ...text, problems: [problem] };
    }
    if (isBase64Encoded !== true)
        return { ...read, body };
    if (isBase64(body))
        return { ...read, body: Buffer.from(body, 'base64') };
    return { ...read, body, problems: ['The answer says isBase64Encoded, but its body is not base64.'] };
}
function jsonText(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        // JSON.parse reads any depth, JSON.stringify does not write it.
        return '';
    }
}
function contentTypeOf({ headers, multiValueHeaders }) {
    const values = [headers, multiValueHeaders].flatMap((each) => (isObject(each) ? Object.entries(each) : []));
    const found = values.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    const first = Array.isArray(found) ? found[0] : found;
    return typeof first === 'string' ? first : undefined;
}
function isBase64(text) {
    const compact = text.replace(/\s/g, '');
    return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/smoke-test/stack-trace.js

/** The number of lines that are shown. */
const MOST_LINES = 10;
const LINE_LENGTH = 300;
/** Frames of the runtime itself, which say nothing about the function. */
const OF_THE_RUNTIME = /\/var\/runtime\/|\/var\/lang\/|node:internal|<frozen |com\.amazonaws\.services\.lambda\.runtime|\bsun\.reflect\b|java\.base\//;
/**
 * The lines of the stack trace that a runtime returned, without its own frames and without secrets; empty where there is
 * none, or where the log shows it already.
 * @param payload what the function returned: Python, Java, .NET and Ruby have a list `stackTrace`, Node has a list `trace`
 *   that begins with the message, Go has none (recordings of LocalStack's tests)
 * @param log the lines of the log that are shown
 */
function stackTraceOf(payload, log, redaction) {
    const { stackTrace, trace } = (typeof payload === 'object' && payload !== null ? payload : {});
    const isNode = !Array.isArray(stackTrace) && Array.isArray(trace);
    const frames = isNode ? textsIn(trace).filter((line) => /^\s*at /.test(line)) : textsIn(stackTrace);
    const own = frames.filter((frame) => !OF_THE_RUNTIME.test(frame));
    // Python tells the innermost frame last, the others first.
    const isInnermostLast = own.some((frame) => /^\s*File "/.test(frame));
    const lines = own.flatMap((frame) => frame.split('\n')).filter((line) => line.trim() !== '');
    const shown = isInnermostLast ? lines.slice(-MOST_LINES) : lines.slice(0, MOST_LINES);
    const hidden = shown.map((line) => (0,model_text/* excerpt */.Kb)(line, redaction, LINE_LENGTH));
    const logged = new Set(log.map(compact));
    return hidden.every((line) => logged.has(compact(line))) ? [] : hidden;
}
function textsIn(list) {
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
/** The runtimes indent a trace in the log otherwise than in the answer. */
function compact(line) {
    return line.replaceAll(/[\s\u00a0]+/g, ' ').trim();
}

// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __webpack_require__(3025);
;// CONCATENATED MODULE: ./build/smoke-test/web-event.js


/** An address from a documentation block (RFC 5737), so that no rule for a real address applies. */
const SOURCE_IP = '192.0.2.1';
/** Replaces the ID of an API or function URL. */
const API_ID = 'smoke-test';
/** The stage of HTTP APIs and function URLs. Frameworks add any other stage to the path. */
const STAGE = '$default';
/**
 * The event of a request for a web handler, as JSON.
 *
 * A function URL sends format 2.0 (Lambda developer guide, "Request payload format"): the path keeps its percent-escapes,
 * and members without a value are omitted. A REST API sends format 1.0 ("Input format of a Lambda function for proxy
 * integration"): members without a value are null. `lambda_http`, which the AWS Lambda Web Adapter uses, distinguishes
 * the formats by the member httpMethod, which 1.0 must have twice and 2.0 must not have; Mangum by `version` and
 * `resource`. The members of `identity`, and what becomes of the path, are from recordings of AWS (LocalStack's tests of
 * API Gateway).
 */
function webEvent(format, request, about) {
    const event = format === 'apigw-v1' ? restEvent(request, about) : httpEvent(request, about);
    return JSON.stringify(event);
}
function httpEvent(request, { region, time, requestId }) {
    const { pathname, search, searchParams } = urlOf(request);
    const { cookie, ...headers } = eventHeaders(request, `${API_ID}.lambda-url.${region}.on.aws`);
    const domainName = headers['host']?.value ?? '';
    const query = Array.from(new Set(searchParams.keys()), (name) => [
        name,
        searchParams.getAll(name).join(','),
    ]);
    return {
        version: '2.0',
        routeKey: '$default',
        rawPath: pathname,
        rawQueryString: search.slice(1),
        cookies: cookie?.value.split(/; */),
        headers: mapValues(headers, (name) => name.toLowerCase()),
        queryStringParameters: query.length > 0 ? Object.fromEntries(query) : undefined,
        requestContext: {
            accountId: 'anonymous',
            apiId: API_ID,
            domainName,
            domainPrefix: domainName.split('.')[0],
            http: {
                method: request.method,
                path: pathname,
                protocol: 'HTTP/1.1',
                sourceIp: SOURCE_IP,
                userAgent: headers['user-agent']?.value,
            },
            requestId,
            routeKey: '$default',
            stage: STAGE,
            time: commonLogTime(time),
            timeEpoch: time.getTime(),
        },
        body: request.body,
        isBase64Encoded: false,
    };
}
function restEvent(request, { region, time, requestId }) {
    const { pathname, searchParams } = urlOf(request);
    const headers = eventHeaders(request, `${API_ID}.execute-api.${region}.amazonaws.com`);
    const domainName = headers['host']?.value ?? '';
    const names = [...new Set(searchParams.keys())];
    const resource = pathname === '/' ? '/' : '/{proxy+}';
    return {
        resource,
        path: pathname,
        httpMethod: request.method,
        headers: mapValues(headers, (name) => name),
        multiValueHeaders: Object.fromEntries(Object.values(headers).map(({ name, value }) => [name, [value]])),
        queryStringParameters: orNull(names.map((name) => [name, searchParams.getAll(name).at(-1)])),
        multiValueQueryStringParameters: orNull(names.map((name) => [name, searchParams.getAll(name)])),
        // As it was sent, but without a slash at its end.
        pathParameters: pathname === '/' ? null : { proxy: pathname.slice(1).replace(/\/$/, '') },
        stageVariables: null,
        requestContext: {
            accountId: '123456789012',
            apiId: API_ID,
            deploymentId: API_ID,
            resourceId: API_ID,
            resourcePath: resource,
            httpMethod: request.method,
            path: pathname,
            protocol: 'HTTP/1.1',
            stage: STAGE,
            domainName,
            domainPrefix: domainName.split('.')[0],
            requestId,
            extendedRequestId: requestId,
            requestTime: commonLogTime(time),
            requestTimeEpoch: time.getTime(),
            identity: {
                accessKey: null,
                accountId: null,
                caller: null,
                cognitoAuthenticationProvider: null,
                cognitoAuthenticationType: null,
                cognitoIdentityId: null,
                cognitoIdentityPoolId: null,
                principalOrgId: null,
                sourceIp: SOURCE_IP,
                user: null,
                userAgent: headers['user-agent']?.value,
                userArn: null,
            },
        },
        body: request.body ?? null,
        isBase64Encoded: false,
    };
}
/** The path as a URL, with invalid characters escaped. */
function urlOf({ path }) {
    return new URL(`https://host${path}`);
}
/** The headers that API Gateway or a function URL sends to a function. */
function eventHeaders(request, host) {
    const { body } = request;
    const generated = {
        Host: host,
        'X-Forwarded-For': SOURCE_IP,
        'X-Forwarded-Port': '443',
        'X-Forwarded-Proto': 'https',
        ...(0,without_undefined/* withoutUndefined */.r)({
            'Content-Length': body === undefined ? undefined : String(Buffer.byteLength(body)),
        }),
    };
    return { ...(0,http/* requestHeaders */.A1)({ headers: generated }), ...(0,http/* requestHeaders */.A1)(request) };
}
function mapValues(headers, nameOf) {
    return Object.fromEntries(Object.values(headers).map(({ name, value }) => [nameOf(name), value]));
}
function orNull(entries) {
    return entries.length > 0 ? Object.fromEntries(entries) : null;
}
/** Such as `21/Nov/2026:10:15:30 +0000`. */
function commonLogTime(time) {
    const [, day, month, year, clock] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(time.toUTCString()) ?? [];
    return `${day}/${month}/${year}:${clock} +0000`;
}

;// CONCATENATED MODULE: ./build/smoke-test/send-test.js









/** Invokes a function once. */
async function tryFunction(aws, { functionName, qualifier, invocation, tenantId, isStreamed, ...target }, { expected, redaction, requestRedaction, receive }, signal) {
    const payload = payloadOf(invocation, aws.region);
    const start = performance.now();
    const call = isStreamed ? invokeStreaming : invoke/* invoke */.lA;
    const invoked = await call(aws, { functionName, qualifier, payload, tenantId, signal });
    const latency = performance.now() - start;
    if (invoked.kind !== 'answered')
        return unanswered(invoked, latency, requestRedaction);
    const [hidden, versions] = await Promise.all([redaction, target.versions]);
    const answer = { ...readLambdaAnswer(invoked.payload, invocation), latency };
    const { executedVersion, functionError } = invoked;
    if (executedVersion === target.before && !versions?.includes(executedVersion)) {
        return { notReady: `${versionText(executedVersion)} still answers through ${qualifier}.`, isBefore: true };
    }
    receive?.({ body: invoked.payload, contentType: 'application/json' });
    const who = versionText(executedVersion);
    const described = functionError ? (0,expectations/* parsedJson */.U4)(new TextDecoder().decode(invoked.payload))?.value : undefined;
    const failure = functionError ? describedFailure(described, functionError) : undefined;
    const mismatches = [
        ...versionMismatches(executedVersion, versions),
        ...(failure ? [functionErrorOf(failure, hidden)] : (0,expectations/* mismatchesOf */.yC)(answer, expected, hidden)),
    ];
    const log = mismatches.length > 0 ? (0,model_text/* logLines */.OG)(invoked.logTail, hidden) : [];
    return {
        outcome: functionError
            ? `${who} failed after ${(0,model_text/* millisecondsText */.YZ)(latency)}`
            : `${who} ${answeredText(answer)}`,
        mismatches,
        answer: mismatches.length > 0 ? (0,expectations/* describeBody */.MP)(answer, hidden) : undefined,
        trace: failure && stackTraceOf(described, log, hidden),
        log,
        latency,
        executedVersion,
        functionError,
        errorType: failure && errorTypeOf(failure),
    };
}
/** Requests a URL once. */
async function tryUrl({ address, request }, { expected, redaction, requestRedaction, receive }, signal) {
    const start = performance.now();
    const requested = await (0,http/* sendRequest */.w$)(address, request, signal);
    if (requested.kind !== 'answered') {
        return unanswered(requested, performance.now() - start, requestRedaction);
    }
    const hidden = await redaction;
    const { answer } = requested;
    receive?.(answer);
    const redirected = requested.address.href !== address.href;
    const from = redirected ? ` after a redirect to ${(0,model_text/* excerpt */.Kb)(addressText(requested.address), hidden)}` : '';
    const found = (0,expectations/* mismatchesOf */.yC)(answer, expected, hidden);
    const mismatches = found.length > 0 && requested.isBare ? [...found, (0,expectations/* problemOf */.Zw)(LEFT_BEHIND)] : found;
    return {
        outcome: `${addressText(address)} ${answeredText(answer)}${from}`,
        mismatches,
        answer: mismatches.length > 0 ? (0,expectations/* describeBody */.MP)(answer, hidden) : undefined,
        log: [],
        latency: answer.latency,
    };
}
const LEFT_BEHIND = 'The redirect leads to another origin, so it was followed without `http-headers` and `http-body`. Test the URL that it leads to if it needs them.';
/** A URL without its query, which may contain a key. */
function addressText({ origin, pathname }) {
    return `${origin}${pathname}`;
}
function versionText(version) {
    return version === '$LATEST' ? version : `version ${version}`;
}
/** The event that a function is invoked with, as JSON. */
function payloadOf(invocation, region) {
    if (invocation.kind === 'payload')
        return invocation.payload;
    return webEvent(invocation.format, invocation.request, {
        region,
        time: new Date(),
        requestId: (0,external_node_crypto_.randomUUID)(),
    });
}
/** The maximum length of a reason. Reasons from AWS may quote other services. */
const REASON_LENGTH = 1000;
/** Invocations and requests without an answer have the same outcomes. */
function unanswered(outcome, latency, redaction) {
    if (outcome.kind === 'late')
        return 'late';
    const reason = (0,model_text/* excerpt */.Kb)(outcome.reason, redaction, REASON_LENGTH);
    if (outcome.kind === 'not-ready')
        return { notReady: reason };
    const { advice } = outcome;
    return { outcome: 'no answer', mismatches: [(0,expectations/* problemOf */.Zw)(reason)], log: [], latency, advice };
}
function answeredText({ status, latency }) {
    return `answered ${status === undefined ? '' : `${status} `}in ${(0,model_text/* millisecondsText */.YZ)(latency)}`;
}
function versionMismatches(executed, versions) {
    if (!versions || versions.includes(executed))
        return [];
    const expected = versions.map(versionText).join(' or ');
    const actual = versionText(executed);
    const sentence = `Expected ${expected} to answer, but ${actual} did.`;
    return [{ subject: 'version', expected, actual, sentence }];
}
function functionErrorOf({ functionError, errorType, errorMessage }, redaction) {
    const said = [errorType, errorMessage].filter((part) => part !== undefined);
    const actual = said.length > 0 ? (0,model_text/* excerpt */.Kb)(said.join(': '), redaction) : `an ${functionError} error`;
    const sentence = `The function failed: ${actual.replace(/\.$/, '')}.`;
    return { subject: 'answer', expected: 'an answer', actual, sentence };
}
/** Some runtimes report a timeout by its message alone. */
function errorTypeOf({ errorType, errorMessage = '' }) {
    return / Task timed out after [\d.]+ seconds$/.test(errorMessage) ? 'Sandbox.Timedout' : errorType;
}
function describedFailure(value, functionError) {
    const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const described = members.filter(([name, part]) => ['errorType', 'errorMessage'].includes(name) && typeof part === 'string' && part);
    return { functionError, ...Object.fromEntries(described) };
}


/***/ })

};
