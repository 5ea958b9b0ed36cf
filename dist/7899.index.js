export const id = 7899;
export const ids = [7899];
export const modules = {

/***/ 6758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ storingCode)
/* harmony export */ });
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9494);

/**
 * Makes calls that store code. If the account's storage is full, old versions are deleted now rather than at the end, and
 * the calls are made once more.
 * @param store may be called again after it failed, because a refused call changes nothing
 * @param room absent if no old versions may be deleted
 * @throws AwsFailure that says what was deleted, if it is not enough
 */
async function storingCode({ log }, store, room) {
    try {
        return await store();
    }
    catch (error) {
        if (!room || !isStorageFull(error))
            throw error;
        log("The account's storage for code is full: deleting old versions now, as `keep-versions` allows.");
        const pruned = await room.prune();
        if (pruned.deleted.length === 0)
            throw stillFull(error, room, pruned);
        return await store().catch((again) => {
            throw isStorageFull(again) ? stillFull(again, room, pruned) : again;
        });
    }
}
function isStorageFull(error) {
    return error instanceof _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .OQ && error.code === 'CodeStorageExceededException';
}
function stillFull(error, { keep, name }, { deleted, problem }) {
    const outcome = deleted.length === 0
        ? `\`keep-versions: ${keep}\` leaves no old version of ${name} to delete.`
        : `Deleting ${deleted.length === 1 ? 'version' : 'versions'} ${deleted.join(', ')} of ${name}, as \`keep-versions: ${keep}\` allows, did not free enough.`;
    return new _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .OQ(error, [error.message, outcome, problem].filter(Boolean).join(' '), 'Delete unused functions, layers and versions in this region, lower `keep-versions`, or ask AWS for a higher quota (Service Quotas, AWS Lambda, "Function and layer storage").');
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


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ versionBeforeLastMove),
/* harmony export */   T: () => (/* binding */ beforeLastMove),
/* harmony export */   c0: () => (/* binding */ recordedPredecessor),
/* harmony export */   c8: () => (/* binding */ rolledBackByThisRun),
/* harmony export */   mX: () => (/* binding */ movedByThisRun),
/* harmony export */   r$: () => (/* binding */ publishedByThisRun)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(178);


/**
 * Whether this workflow run made the last move of an alias. If so, an earlier attempt of the run may have ended before
 * it completed the steps after the move.
 * @param run the ID of the workflow run, which all of its attempts share
 */
function movedByThisRun(alias, run) {
    const history = alias?.history;
    return run !== undefined && history?.current === alias?.traffic.version && history?.git.run === run;
}
/**
 * Whether this workflow run rolled an alias back, and nobody has moved it since. A release of this run to a lower number
 * than one that is marked bad looks the same: the history does not tell the two apart.
 * @param run the ID of the workflow run, which all of its attempts share
 * @returns the version that was rolled back from; undefined if the last move was another one
 */
function rolledBackByThisRun(alias, run) {
    const [marked] = (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .badVersions */ .hu)(alias);
    const isBehind = marked !== undefined && Number(alias.traffic.version) < Number(marked);
    return isBehind && movedByThisRun(alias, run) ? marked : undefined;
}
/** Whether this workflow run published a version. */
function publishedByThisRun(record, run) {
    return run !== undefined && record?.git.run === run;
}
/**
 * An alias as it was before its last move, according to its history; undefined if the history has no previous version.
 * @param before the version that it served then, if it could be read
 */
function beforeLastMove(alias, before) {
    const { history } = alias;
    const [current, ...previous] = history?.previous ?? [];
    if (!history || current === undefined)
        return undefined;
    const git = before?.record?.git ?? {};
    const { bad, made } = history;
    return (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .withHistory */ .$k)({ ...alias, traffic: (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .allTo */ .jT)(current) }, { current, previous, bad, made, git });
}
/** The number of the version that an alias served before its last move. */
function versionBeforeLastMove(alias) {
    return alias?.history?.previous[0];
}
/**
 * The version that an alias served previously, according to the descriptions of versions: the latest one that is not
 * marked bad. Undefined if there is none, or if a version in between was deleted.
 */
function recordedPredecessor(alias, versions) {
    const bad = (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .badVersions */ .hu)(alias);
    let { version } = alias.traffic;
    for (;;) {
        const predecessor = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .numbered */ .jN)(versions, version)?.record?.predecessor;
        // The predecessor of another alias is no target. Predecessors have lower numbers, so the loop ends.
        if (!predecessor || predecessor.alias !== alias.name)
            return undefined;
        if (Number(predecessor.version) >= Number(version))
            return undefined;
        if (!bad.includes(predecessor.version))
            return predecessor.version;
        version = predecessor.version;
    }
}


/***/ }),

/***/ 9415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ layerDigest),
/* harmony export */   P$: () => (/* binding */ layerArn),
/* harmony export */   p2: () => (/* binding */ mayUse),
/* harmony export */   uD: () => (/* binding */ missingGrantees),
/* harmony export */   yM: () => (/* binding */ isShared)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(154);


/**
 * The digest in the description of a layer version: SHA-256, in base64url, of the content digest and the sorted runtimes
 * and architectures.
 */
function layerDigest({ content, runtimes, architectures }) {
    const parts = [content, runtimes.toSorted().join(','), architectures.toSorted().join(',')];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\0')).digest('base64url');
}
/**
 * The grantees that may not use a layer version yet.
 *
 * @param policy the resource policy of the version, as JSON; undefined if it has none
 */
function missingGrantees(sharing, policy) {
    const wanted = [
        ...sharing.accounts.map((id) => ({ kind: 'account', id })),
        ...sharing.organizations.map((id) => ({ kind: 'organization', id })),
        ...(sharing.everybody ? [{ kind: 'everybody', id: '*' }] : []),
    ];
    return wanted.filter((grantee) => !mayUse(policy, grantee));
}
/**
 * Whether a grantee may use a layer version.
 *
 * @param policy as above
 */
function mayUse(policy, grantee) {
    return (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .statementsOf */ .GX)(policy).some((statement) => statement.Effect === 'Allow' && admits(statement, grantee));
}
function admits({ Principal, Condition }, { kind, id }) {
    const principals = [typeof Principal === 'string' ? Principal : (Principal?.['AWS'] ?? [])].flat();
    const organizations = [Condition?.['StringEquals']?.['aws:PrincipalOrgID'] ?? []].flat();
    if (principals.includes('*') && Condition === undefined)
        return true;
    if (kind === 'everybody')
        return false;
    if (kind === 'organization')
        return principals.includes('*') && organizations.includes(id);
    // A policy names an account by its ID, or as AWS writes it: arn:aws:iam::111122223333:root.
    return (Condition === undefined &&
        principals.some((principal) => principal === id || principal.endsWith(`::${id}:root`)));
}
/** Whether anybody is to use the version besides its own account. */
function isShared({ accounts, organizations, everybody = false }) {
    return accounts.length + organizations.length > 0 || everybody;
}
/** The ARN of a layer, without the version. */
function layerArn(layerVersionArn) {
    return layerVersionArn.replace(/:\d+$/, '');
}


/***/ }),

/***/ 3656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ isFinishedShift),
/* harmony export */   Gv: () => (/* binding */ shiftUnderWay),
/* harmony export */   VI: () => (/* binding */ withShiftTakenBack),
/* harmony export */   fl: () => (/* binding */ withShiftFinished),
/* harmony export */   pU: () => (/* binding */ recordsEndedShift)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6322);


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

/***/ 5961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishLayer: () => (/* binding */ publishLayer)
});

// EXTERNAL MODULE: ./build/aws/client/pages.js
var pages = __webpack_require__(5128);
// EXTERNAL MODULE: ./build/aws/layer-version.js
var layer_version = __webpack_require__(2342);
// EXTERNAL MODULE: ./build/aws/s3.js
var s3 = __webpack_require__(5930);
// EXTERNAL MODULE: ./build/cancellation.js
var cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/code.js
var model_code = __webpack_require__(4177);
// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
// EXTERNAL MODULE: ./build/model/layer.js
var model_layer = __webpack_require__(9415);
// EXTERNAL MODULE: ./build/model/last-move.js
var last_move = __webpack_require__(3688);
;// CONCATENATED MODULE: ./build/plan/layer.js


/**
 * Plans a layer. Content that an existing version already has is not published again, even if the description or the
 * license differs. Old versions are deleted only after this workflow run has published a version, in this attempt or an
 * earlier one.
 *
 * @param content the content digest of the package
 * @param run the ID of the workflow run
 */
function planLayer(wanted, content, current, run) {
    const { layerName, runtimes, architectures, sharing, keepVersions: keep, staging } = wanted;
    const { newest, existing, policy, different = [] } = current;
    const grantees = (0,model_layer/* missingGrantees */.uD)(sharing, existing && policy);
    const sharingSteps = grantees.map((grantee) => ({ type: 'add-layer-version-permission', grantee }));
    const publishing = existing
        ? []
        : [
            ...(staging ? [{ type: 'stage-code', staging }] : []),
            {
                type: 'publish-layer-version',
                changes: newest ? changesFrom(newest, wanted, content, different) : [],
            },
        ];
    const isNew = !existing || (0,last_move/* publishedByThisRun */.r$)(existing.record, run);
    return {
        layerName,
        digest: (0,model_layer/* layerDigest */.K9)({ content, runtimes, architectures }),
        newest,
        existing,
        steps: [
            ...publishing,
            ...sharingSteps,
            ...(keep === undefined || !isNew ? [] : [{ type: 'prune-layer-versions', keep }]),
        ],
    };
}
/** The versions whose records are wrong, as a full sentence; none if there are none. */
function differentLayerWarnings(layerName, different) {
    if (different.length === 0)
        return [];
    const [subject, record, theirs, them] = different.length === 1
        ? ['version', 'records', 'that version', 'it']
        : ['versions', 'record', 'those versions', 'them'];
    const numbers = different.join(', ');
    return [
        `The description of ${subject} ${numbers} of the layer ${layerName} ${record} this content, but the content of ${theirs} is different, so the record is ignored. Find out who published ${them}: this action records only what it has published.`,
    ];
}
/** That everybody will be able to use a version, as a full sentence; none if nobody new is. */
function publicLayerWarnings({ layerName, existing, steps }) {
    const isPublic = steps.some((step) => step.type === 'add-layer-version-permission' && step.grantee.kind === 'everybody');
    if (!isPublic)
        return [];
    const version = existing ? `version ${existing.number}` : 'the new version';
    return [
        `EVERYBODY with an AWS account will be able to use and download ${version} of the layer ${layerName} (\`share-with: '*'\`). Make sure that it contains no secrets and no code that must stay private.`,
    ];
}
/** The content is compared by its digest, which includes the runtimes and architectures. */
function changesFrom(newest, wanted, content, different) {
    const { runtimes, architectures } = wanted;
    const before = { content, runtimes: newest.runtimes, architectures: newest.architectures };
    const sameContent = newest.record?.digest === (0,model_layer/* layerDigest */.K9)(before) && !different.includes(newest.number);
    return [
        ...(sameContent ? [] : [{ member: 'Content' }]),
        ...listChange('CompatibleRuntimes', newest.runtimes, runtimes),
        ...listChange('CompatibleArchitectures', newest.architectures, architectures),
    ];
}
function listChange(member, from, to) {
    return from.toSorted().join() === to.toSorted().join() ? [] : [{ member, from, to }];
}
/**
 * The versions to delete, the oldest first. The newest versions and those that are in use are kept.
 *
 * @param keep the number of newest versions to keep
 * @param used ARNs of the layer versions that functions use, and of the one that the run found or published
 */
function layerVersionsToPrune(keep, versions, used) {
    return versions
        .toSorted((left, right) => right.number - left.number)
        .slice(keep)
        .filter(({ arn }) => !used.has(arn))
        .map(({ number }) => number)
        .reverse();
}

// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/apply/code-storage.js
var code_storage = __webpack_require__(6758);
// EXTERNAL MODULE: ./build/apply/write-once.js
var write_once = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/apply/layer.js












/**
 * Publishes and shares a layer version and deletes old ones, as planned. A failed deletion is only a warning.
 *
 * @param reached receives the progress after each write
 * @returns the final progress, and a warning if old versions could not be deleted
 * @throws Failure of the first failed write; another run continues from there
 */
async function applyLayerPlan(release, start, phase, reached) {
    const { aws, plan } = release;
    let progress = start;
    let warning;
    const advance = (to) => {
        progress = { ...progress, ...to, changed: true };
        reached(progress);
    };
    let sent = release.archive && { kind: 'package', ...release.archive };
    for (const step of plan.steps) {
        switch (step.type) {
            case 'stage-code':
                sent = await phase('Upload the layer to S3', () => stage(release, step.staging));
                break;
            case 'publish-layer-version':
                advance(published(await phase('Publish the layer', () => (0,code_storage/* storingCode */.q)(aws, () => publish(release, sent), roomOf(aws, plan))), sent));
                if (progress.wrong)
                    refuseOtherContent(plan.layerName, progress.wrong, sent);
                break;
            case 'add-layer-version-permission':
                await phase(`Share the layer with ${granteeText(step.grantee)}`, () => share(aws, plan.layerName, progress.version?.number ?? 0, step.grantee));
                advance({});
                break;
            case 'prune-layer-versions':
                warning = (await phase('Delete old versions', () => pruneLayerVersions(aws, plan.layerName, step.keep, progress.version?.arn))).problem;
        }
    }
    return { progress, warning };
}
/** A version is only used if Lambda got the bytes that were hashed: others may write to the bucket, too. */
function published(version, sent) {
    return version.codeSha256 === sent?.sha256 ? { version } : { wrong: version };
}
function refuseOtherContent(layerName, { number, codeSha256 }, sent) {
    const where = sent?.kind === 's3-object' ? ` from s3://${sent.object.bucket}/${sent.object.key}` : '';
    throw new failure/* Failure */.HR(`Lambda published version ${number} of ${layerName}${where} with other content than this run sent: CodeSha256 is ${codeSha256}, not ${sent?.sha256}.`, `Do not use that version: delete it (\`aws lambda delete-layer-version --layer-name ${layerName} --version-number ${number}\`). Find out who can write to the bucket, then run the workflow again.`);
}
/** What may be deleted before the version is published; undefined without `keep-versions`. */
function roomOf(aws, { layerName, steps }) {
    const prune = steps.find((step) => step.type === 'prune-layer-versions');
    if (!prune)
        return undefined;
    const { keep } = prune;
    return { keep, name: layerName, prune: () => pruneLayerVersions(aws, layerName, keep) };
}
async function stage({ aws, archive }, staging) {
    if (!archive?.open)
        return archive && { kind: 'package', ...archive };
    const { sha256, size, open } = archive;
    return { kind: 's3-object', sha256, object: await (0,s3/* stageArchive */.FK)(aws, staging, { sha256, size, open }) };
}
/** Publishes once, even if the response is lost: the published version is found by its digest. */
async function publish({ aws, plan, inputs, git }, code) {
    const { layerName, digest, newest } = plan;
    const members = {
        LayerName: layerName,
        Description: (0,model_history/* formatVersionDescription */.Gy)(inputs.description, { digest, git }),
        Content: code && (0,model_code/* codeMembers */.N5)(code),
        ...(0,without_undefined/* withoutUndefined */.r)({
            CompatibleRuntimes: inputs.runtimes.length > 0 ? inputs.runtimes : undefined,
            CompatibleArchitectures: inputs.architectures.length > 0 ? inputs.architectures : undefined,
            LicenseInfo: inputs.license || undefined,
        }),
    };
    const published = await (0,write_once/* writeOnce */.F)(aws, {
        operation: 'PublishLayerVersion',
        unrepeated: true,
        send: async () => {
            const { Version, LayerVersionArn, Content } = await (0,layer_version/* publishLayerVersion */.bI)(aws, members);
            return { ...versionOf(Version, LayerVersionArn), codeSha256: Content?.CodeSha256 };
        },
        reread: async () => {
            for await (const page of (0,layer_version/* listLayerVersions */.n)(aws, layerName)) {
                const intended = page.find(({ record }) => record?.digest === digest);
                if (!intended || intended.number <= (newest?.number ?? 0))
                    return undefined;
                const { codeSha256 } = (await (0,layer_version/* getLayerVersion */.um)(aws, layerName, intended.number)) ?? {};
                // Whoever publishes a version writes its record, so only the hash of its archive identifies it.
                return codeSha256 === code?.sha256
                    ? { ...versionOf(intended.number, intended.arn), codeSha256 }
                    : undefined;
            }
            return undefined;
        },
    });
    aws.log(`Published ${published.arn}.`);
    return published;
}
/** A version from the response of AWS. */
function versionOf(number = 0, arn = '') {
    return { number, arn };
}
/** For messages: `account 111122223333`, or `everybody`. */
function granteeText({ kind, id }) {
    return kind === 'everybody' ? kind : `${kind} ${id}`;
}
/**
 * Lets an account, all accounts of an organization or everybody use a version (AddLayerVersionPermission). After a conflict, the
 * policy shows whether another job added the same statement.
 */
async function share(aws, layerName, version, grantee) {
    const { kind, id } = grantee;
    await (0,write_once/* writeOnce */.F)(aws, {
        operation: 'AddLayerVersionPermission',
        send: async () => {
            await (0,layer_version/* addLayerVersionPermission */.g9)(aws, {
                LayerName: layerName,
                VersionNumber: version,
                StatementId: kind === 'everybody' ? kind : `${kind}-${id}`,
                Action: 'lambda:GetLayerVersion',
                Principal: kind === 'account' ? id : '*',
                ...(0,without_undefined/* withoutUndefined */.r)({ OrganizationId: kind === 'organization' ? id : undefined }),
            });
            return true;
        },
        reread: async () => (0,model_layer/* mayUse */.p2)(await (0,layer_version/* getLayerVersionPolicy */.qN)(aws, layerName, version), grantee) || undefined,
    });
    aws.log(`Version ${version} of ${layerName} can be used by ${granteeText(grantee)}.`);
}
/** Milliseconds between deletions: all control-plane calls of an account share 15 per second. */
const PAUSE = 100;
/**
 * Deletes old versions of a layer that no function of the account uses. A failure is a warning, because the new version
 * is already published.
 *
 * @param keep the number of newest versions to keep
 * @param own ARN of the version that the run found or published; undefined before that
 */
async function pruneLayerVersions(aws, layerName, keep, own) {
    const deleted = [];
    let problem = `No old versions of ${layerName} were deleted, because the versions or the functions that use them could not be read.`;
    try {
        const toDelete = await findPrunable(aws, layerName, keep, own);
        for (const version of toDelete) {
            problem = `Version ${version} of ${layerName} could not be deleted.`;
            if (deleted.length > 0)
                await aws.clock.sleep(PAUSE);
            await (0,layer_version/* deleteLayerVersion */.No)(aws, layerName, version);
            deleted.push(version);
        }
        if (deleted.length === 0)
            aws.log('There are no old versions to delete.');
    }
    catch (error) {
        if (error instanceof cancellation/* Cancelled */.cJ)
            throw error;
        const { message, advice } = (0,failure/* asFailure */.h_)(error);
        return { deleted, problem: `${problem} ${message} ${advice}` };
    }
    finally {
        if (deleted.length > 0)
            aws.log(`Deleted of ${layerName}: ${deleted.join(', ')}.`);
    }
    return { deleted };
}
/** Functions are listed only if there are more versions than to keep, because an account may have many functions. */
async function findPrunable(aws, layerName, keep, own) {
    const versions = await (0,pages/* itemsOf */.S)((0,layer_version/* listLayerVersions */.n)(aws, layerName));
    if (versions.length === 0) {
        throw new failure/* Failure */.HR(`AWS lists no versions of ${layerName}, although one exists.`, 'The next run that publishes a version deletes the old ones.');
    }
    if (versions.length <= keep)
        return [];
    const used = await (0,layer_version/* listUsedLayerVersions */.WS)(aws);
    return layerVersionsToPrune(keep, versions, own === undefined ? used : new Set([...used, own]));
}

// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/plan/package-checks.js
var package_checks = __webpack_require__(8778);
// EXTERNAL MODULE: ./build/read/code/same-content.js
var same_content = __webpack_require__(4829);
;// CONCATENATED MODULE: ./build/read/layer/compare-layer.js


/**
 * Compares versions with a content and its runtimes and architectures.
 * @param temporary a directory for downloads
 */
function comparingWith(aws, { layerName, runtimes, architectures }, code, temporary) {
    const { digest: content } = code;
    const wanted = (0,model_layer/* layerDigest */.K9)({ content, runtimes, architectures });
    return async ({ number }, found) => {
        if ((0,model_layer/* layerDigest */.K9)({ ...found, content }) !== wanted)
            return 'different';
        const stored = { ...found, name: `version ${number} of the layer ${layerName}` };
        return (0,same_content/* compareContent */.T)(aws, stored, code, temporary);
    };
}

;// CONCATENATED MODULE: ./build/read/layer/layer.js

/** The most versions that are compared: publishing the content once more costs less than many downloads. */
const MOST_COMPARED = 5;
/** Reads the newest versions of a layer. */
async function readLayer(aws, name) {
    const pages = (0,layer_version/* listLayerVersions */.n)(aws, name);
    const { value: first } = await pages.next();
    const newest = first?.[0];
    const find = async (digest, compare, withPolicy) => {
        const different = [];
        let compared = 0;
        for (let page = first; page !== undefined; page = (await pages.next()).value) {
            for (const existing of page.filter((each) => each.record?.digest === digest)) {
                if (compared === MOST_COMPARED)
                    return { newest, different };
                const read = await readVersion(aws, name, existing, withPolicy);
                if (!read)
                    continue;
                compared += 1;
                const comparison = await compare(existing, read.content);
                const { policy } = read;
                const { codeSha256 } = read.content;
                if (comparison === 'same')
                    return { newest, different, existing, policy, codeSha256 };
                if (comparison === 'different')
                    different.push(existing.number);
            }
        }
        return { newest, different };
    };
    return { newest, find };
}
/** Undefined for a version that was deleted after it was listed. */
async function readVersion(aws, name, existing, withPolicy) {
    const version = existing.number;
    const [content, policy] = await Promise.all([
        (0,layer_version/* getLayerVersion */.um)(aws, name, version),
        withPolicy ? (0,layer_version/* getLayerVersionPolicy */.qN)(aws, name, version) : undefined,
    ]);
    return content && { content, policy };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/package/names.js
var package_names = __webpack_require__(3419);
;// CONCATENATED MODULE: ./build/package/layer/extensions.js

/** Warnings about extensions that Lambda cannot start, as full sentences. It starts every file in `extensions/`. */
function extensionWarnings({ files, executables = [], }) {
    const names = files.filter((file) => /^extensions\/[^/]+$/.test(file) && !executables.includes(file));
    if (names.length === 0)
        return [];
    return [
        `Lambda starts every file in extensions/, but ${(0,package_names/* shownNames */.kA)(names)} ${names.length === 1 ? 'is' : 'are'} not executable, so functions with this layer fail. Run \`chmod +x extensions/*\` on Linux or macOS before the layer is published, and keep other files elsewhere.`,
    ];
}

// EXTERNAL MODULE: ./build/model/limits.js
var limits = __webpack_require__(9688);
;// CONCATENATED MODULE: ./build/package/layer/layer-size.js





/** How many of the largest packages an error names. */
const LARGEST = 5;
/**
 * Refuses content that is too large for a layer, before it is packed.
 *
 * @param where begins the message
 * @param directory where the packages were installed; absolute
 * @throws Failure that names the largest packages
 */
async function requireFittingSize(where, directory) {
    const sizes = new Map();
    for (const entry of await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile())
            continue;
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const name = packageOf((0,external_node_path_.relative)(directory, path).split(external_node_path_.sep));
        sizes.set(name, (sizes.get(name) ?? 0) + (await (0,promises_.stat)(path)).size);
    }
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const problem = (0,limits/* unzippedProblem */.NQ)(where, total);
    if (!problem)
        return;
    const largest = [...sizes]
        .sort(([, left], [, right]) => right - left)
        .slice(0, LARGEST)
        .map(([name, size]) => `${(0,model_text/* shownName */.HD)(name)} ${(0,model_text/* sizeText */.lP)(size)}`);
    throw new failure/* Failure */.HR(`${problem.message} The largest packages: ${largest.join(', ')}.`, 'Leave out what the function does not need, for instance what the runtime already contains (boto3, the AWS SDK), or deploy the function as a container image. Several layers do not help: the limit applies to all of them together.');
}
/** The package that a file belongs to: the first name below `python/` or `nodejs/node_modules/`, with its scope. */
function packageOf(segments) {
    const below = segments.slice(segments[1] === 'node_modules' ? 2 : 1);
    return below[0]?.startsWith('@') ? below.slice(0, 2).join('/') : (below[0] ?? '');
}

// EXTERNAL MODULE: ./build/package/exclude-patterns.js
var exclude_patterns = __webpack_require__(7669);
// EXTERNAL MODULE: ./build/package/layer/site-packages.js
var site_packages = __webpack_require__(30);
;// CONCATENATED MODULE: ./build/package/layer/leave-out.js






/**
 * Deletes what the user excludes from packages that were installed for a layer. The RECORD of each Python package names
 * what remains.
 *
 * @param directory the content of the layer, absolute
 * @param patterns in .gitignore syntax, relative to the layer
 * @returns full sentences about patterns that match nothing
 * @throws Failure when nothing remains
 */
async function leaveOut(directory, patterns) {
    if (patterns.length === 0)
        return [];
    const exclude = (0,exclude_patterns/* readExcludePatterns */._)(patterns);
    const names = [];
    const read = async (prefix) => {
        let remaining = 0;
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(directory, prefix), { withFileTypes: true })) {
            const name = prefix + entry.name;
            names.push(entry.isDirectory() ? `${name}/` : name);
            if (exclude.excludes(name, entry.isDirectory())) {
                await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { recursive: true });
            }
            else
                remaining += entry.isDirectory() ? await read(`${name}/`) : 1;
        }
        return remaining;
    };
    if ((await read('')) === 0)
        throw new failure/* Failure */.HR('`exclude` leaves nothing of the layer.', 'Check the patterns of `exclude`.');
    if (names.includes('python/'))
        await (0,site_packages/* cleanSitePackages */.y)((0,external_node_path_.join)(directory, 'python'));
    const unmatched = await exclude.withoutMatch(async function* () {
        yield* names;
    });
    if (unmatched.length === 0)
        return [];
    return [
        `The layer contains nothing that ${(0,package_names/* shownNames */.kA)(unmatched)} of \`exclude\` would leave out. Patterns follow the rules of .gitignore, relative to the layer, in which packages are in python/ or nodejs/node_modules/.`,
    ];
}

;// CONCATENATED MODULE: ./build/package/layer/structure.js


/** Lambda developer guide, "Packaging your layer content", "Layer paths for each Lambda runtime". */
const PLACES = [
    {
        runtimes: /^python/,
        holds: (file, runtime) => {
            const [, version] = /^python\/lib\/python([\d.]+)\/site-packages\//.exec(file) ?? [];
            return version === undefined
                ? /^python\/(?!lib\/python)/.test(file)
                : !/^python\d/.test(runtime) || runtime === `python${version}`;
        },
        usual: (runtime) => `python/ (or python/lib/${/^python\d/.test(runtime) ? runtime : 'python3.13'}/site-packages/)`,
    },
    {
        runtimes: /^nodejs/,
        holds: (file, runtime) => {
            const [, major] = /^nodejs\/node(\d+)\/node_modules\//.exec(file) ?? [];
            return major === undefined ? file.startsWith('nodejs/') : runtime.startsWith(`nodejs${major}`);
        },
        usual: () => 'nodejs/node_modules/',
    },
    { runtimes: /^java/, holds: (file) => file.startsWith('java/lib/'), usual: () => 'java/lib/' },
    {
        runtimes: /^ruby/,
        holds: (file) => /^ruby\/(gems|lib)\//.test(file),
        usual: () => 'ruby/gems/ or ruby/lib/',
    },
];
/** Whether a file is a program, library or extension, which every runtime can use. `lib/python3.13` is not a library. */
function isForEveryRuntime(file) {
    return /^(bin|lib(?!\/python\d)|extensions)\//.test(file) || file === 'bootstrap';
}
/**
 * Refuses a layer in which a runtime finds nothing.
 *
 * @param where begins the message, for instance "The directory `build/layer`"
 * @param files names of all files
 * @param runtimes the compatible runtimes; without them, one runtime must find something
 * @throws Failure that says what was found, and how to correct it
 */
function requireStructure(where, files, runtimes) {
    if (files.some(isForEveryRuntime))
        return;
    const unserved = runtimes.filter((runtime) => {
        const places = PLACES.find((each) => each.runtimes.test(runtime));
        return places && !files.some((file) => places.holds(file, runtime));
    });
    const named = runtimes.length > 0;
    const anyPlace = PLACES.some(({ holds }) => files.some((file) => holds(file, '')));
    if (named ? unserved.length === 0 : anyPlace)
        return;
    const [first = ''] = unserved;
    const usual = PLACES.find((each) => each.runtimes.test(first))?.usual(first);
    const lacking = usual
        ? `${where} contains nothing where ${unserved.join(' and ')} would look for it: ${usual}, or bin/ and lib/ for programs and libraries.`
        : `${where} contains nothing where a runtime of Lambda would look for it: python/, nodejs/node_modules/, java/lib/, ruby/gems/, bin/ or lib/.`;
    throw new failure/* Failure */.HR(`${lacking} Its top level has ${atTop(files)}.`, adviceFor(files, runtimes));
}
/** The top-level entries, folders with a slash. */
function atTop(files) {
    const top = [...new Set(files.map((file) => file.replace(/\/.*/s, '/')))];
    const shown = top.slice(0, 8).map(model_text/* shownName */.HD).join(', ');
    return top.length > 8 ? `${shown} and ${top.length - 8} more` : shown;
}
function adviceFor(files, runtimes) {
    const [folder = ''] = files[0]?.split('/') ?? [];
    const inside = files.map((file) => file.slice(folder.length + 1));
    const isTooDeep = files.every((file) => file.startsWith(`${folder}/`)) &&
        inside.some((file) => isForEveryRuntime(file) || PLACES.some(({ holds }) => holds(file, '')));
    if (isTooDeep)
        return `The content is one folder too deep: give \`${(0,model_text/* shownName */.HD)(folder)}\` in it as \`source-dir\`, or zip the content of that folder instead of the folder (\`cd ${(0,model_text/* shownName */.HD)(folder)} && zip -r ../layer.zip .\`).`;
    if (files.some((file) => /^lib\/python\d[\d.]*\/site-packages\//.test(file)))
        return 'It looks like a virtual environment: put its lib/ into a folder python/, or install the packages into one (`pip install --target layer/python`) and give the folder above as `source-dir`. `requirements` does all of that.';
    if (files.some((file) => file.startsWith('node_modules/')))
        return 'Put node_modules/ into a folder nodejs/, and give the folder above as `source-dir`. `package-lock` does all of that.';
    if (files.some((file) => /^[^/]+\.(dist-info|egg-info)\//.test(file) || /^[^/]+(\/__init__)?\.py$/.test(file)))
        return 'It looks like Python packages without the folder python/ around them: move them into one, or install them there (`pip install --target layer/python` for `source-dir: layer`). With `requirements` instead of `source-dir`, this action does all of that.';
    const [versioned] = files.flatMap((file) => /^python\/lib\/(python[\d.]+)\//.exec(file)?.[1] ?? []);
    if (versioned !== undefined && runtimes.some((runtime) => runtime.startsWith('python')))
        return `Its content is for ${versioned}: build it for each compatible runtime, or correct \`compatible-runtimes\`.`;
    return 'Move the content there, or correct `compatible-runtimes`.';
}

// EXTERNAL MODULE: ./build/package/open-package.js
var open_package = __webpack_require__(7762);
// EXTERNAL MODULE: ./build/package/zip/file.js + 2 modules
var file = __webpack_require__(819);
// EXTERNAL MODULE: ./build/plan/package/compiled-files.js + 1 modules
var compiled_files = __webpack_require__(2835);
;// CONCATENATED MODULE: ./build/read/layer/layer-content.js











/**
 * Opens the content of a layer, which is read from files or built from a lock file.
 *
 * @throws Failure with everything that is wrong with it, such as a structure in which no runtime finds anything
 */
async function openLayer(content, tools) {
    const { source } = content;
    const buildDirectory = isLockFile(source) ? await makeBuildDirectory(tools) : undefined;
    const close = async () => {
        if (buildDirectory)
            await (0,promises_.rm)(buildDirectory, { recursive: true, force: true });
    };
    try {
        return { ...checked(content, await layer_content_open(content, buildDirectory ?? '', tools)), close };
    }
    catch (error) {
        await close();
        throw buildDirectory && (0,package_names/* isUnwritable */.Q0)(error) ? notBuilt(tools, error) : error;
    }
}
async function makeBuildDirectory(tools) {
    try {
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(tools.temporary, 'layer-'));
    }
    catch (error) {
        throw notBuilt(tools, error);
    }
}
function notBuilt({ temporary }, error) {
    return (0,package_names/* unwritable */.mP)('What the layer is built of', temporary, 'Packages are installed there', error);
}
function checked({ source, runtimes, architectures }, opened) {
    const where = whereOf(source);
    if (opened.repeated && opened.repeated.length > 0) {
        throw new failure/* Failure */.HR(`${where} holds ${(0,package_names/* shownNames */.kA)(opened.repeated)} more than once, and which copy is used depends on the tool that unpacks it.`, 'Delete the old archive before you build it again, and add each file once.');
    }
    requireStructure(where, opened.files, runtimes);
    const targets = targetsOf(runtimes, architectures);
    const programs = opened.files.filter((file) => /^(bootstrap|extensions\/[^/]+)$/.test(file));
    for (const target of targets)
        (0,compiled_files/* refuseUnrunnable */.D)(where, opened, programs, target);
    const warnings = (0,compiled_files/* compiledFileWarnings */.J)('The layer', opened, targets);
    return { ...opened, warnings: [...opened.warnings, ...extensionWarnings(opened), ...warnings] };
}
/** Each combination. Even without compatible runtimes and architectures, Lambda cannot load a file for another system. */
function targetsOf(runtimes, architectures) {
    const each = (values) => (values.length > 0 ? values : [undefined]);
    return each(runtimes).flatMap((runtime) => each(architectures).map((architecture) => ({ runtime, architecture })));
}
function whereOf(source) {
    if (source.kind === 'zip-file')
        return `The archive \`${(0,package_names/* shownPath */.pS)(source.path)}\``;
    if (source.kind === 'source-dir')
        return `The directory \`${(0,package_names/* shownPath */.pS)(source.path)}\``;
    return `The layer built from \`${(0,package_names/* shownPath */.pS)(source.path)}\``;
}
/** @param place an empty directory to build in */
async function layer_content_open({ source, architectures }, buildDirectory, tools) {
    if (isLockFile(source))
        return build(source, architectures, buildDirectory, tools);
    if (source.kind === 'zip-file')
        return (0,file/* openZipFile */.o)(source.path);
    return (0,open_package/* packDirectory */.j)(source.path, source.exclude);
}
function isLockFile(source) {
    return source.kind === 'requirements' || source.kind === 'package-lock';
}
/** Builds for each architecture. One layer can support both only if it contains no compiled code. */
async function build(source, architectures, buildDirectory, tools) {
    let built;
    for (const architecture of architectures) {
        const directory = (0,external_node_path_.join)(buildDirectory, architecture);
        await (0,promises_.mkdir)(directory);
        const warnings = await install(source, architecture, directory, tools);
        const notes = await leaveOut(directory, source.exclude ?? []);
        await requireFittingSize(whereOf(source), directory);
        const packed = await (0,open_package/* packDirectory */.j)(directory, []);
        if (built && built.digest !== packed.digest)
            throw architecturesDiffer(source, architectures);
        built ??= {
            ...packed,
            warnings: [...packed.warnings, ...warnings],
            notes: [...(packed.notes ?? []), ...notes],
        };
    }
    if (!built)
        throw new Error('A layer is built for at least one architecture.');
    return built;
}
/** The modules for uv and npm are loaded only if a layer is built with them. */
async function install(source, architecture, directory, tools) {
    if (source.kind === 'package-lock') {
        const { installNodePackages } = await Promise.all(/* import() */[__webpack_require__.e(2164), __webpack_require__.e(610), __webpack_require__.e(1831)]).then(__webpack_require__.bind(__webpack_require__, 1831));
        return installNodePackages({ packageLock: source.path, architecture }, directory, tools);
    }
    const { installPythonPackages } = await Promise.all(/* import() */[__webpack_require__.e(8417), __webpack_require__.e(6481)]).then(__webpack_require__.bind(__webpack_require__, 6481));
    const { path: requirements, pythonVersion, selection } = source;
    return installPythonPackages({ requirements, pythonVersion, selection, architecture }, directory, tools);
}
function architecturesDiffer({ path }, architectures) {
    return new failure/* Failure */.HR(`The layer built from \`${(0,package_names/* shownPath */.pS)(path)}\` is not the same for ${architectures.join(' and ')}: it contains compiled code, and a layer can hold that for one architecture only.`, `Publish a layer for each architecture: two steps, each with one of the \`compatible-architectures\` and its own \`layer-name\`, such as \`${(0,external_node_path_.basename)(path).split('.')[0]}-${architectures[1]}\`.`);
}

// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/report/sentences/before.js
var before = __webpack_require__(5555);
;// CONCATENATED MODULE: ./build/modes/publish-layer-result.js

/**
 * The result of a run, from its plan and what it reached.
 * @param warning what failed without affecting the layer
 */
function layerResult(result, { inputs, plan, code, archive, found }, { version, changed }, warning) {
    const published = found ? undefined : version?.number;
    const codeSha256 = version?.codeSha256 ?? archive?.sha256;
    const arn = version?.arn ?? plan.newest?.arn;
    return {
        kind: 'layer',
        result,
        region: inputs.region,
        changed,
        failure: undefined,
        served: undefined,
        codeSha256,
        plan: {
            ...(0,plan_output/* layerPlanOutput */.aU)(plan, [...code.warnings, ...(warning ? [warning] : [])], published),
            ...(warning && { failedSteps: [{ type: 'prune-layer-versions' }] }),
        },
        layerName: inputs.layerName,
        layerArn: arn && layerArn(arn),
        version: version && String(version.number),
        versionArn: version?.arn,
    };
}
/** The result of a run that was refused before anything was written. */
function refusedLayer({ layerName, region }, newest, failure) {
    const arn = newest?.arn;
    return {
        kind: 'layer',
        result: 'failed',
        region,
        changed: false,
        layerName,
        layerArn: arn && layerArn(arn),
        version: undefined,
        versionArn: undefined,
        codeSha256: undefined,
        plan: undefined,
        failure,
        served: 'Nothing was published.',
    };
}
/** The result of a run that failed halfway. */
function failedLayer(facts, progress, failure) {
    const { version, wrong, changed } = progress;
    const { layerName } = facts.inputs;
    const state = version
        ? `Version ${version.number} of ${layerName} ${facts.found ? 'was there before' : 'was published'} and can be used, but is not shared with everyone in \`share-with\` yet. The next run shares this version and publishes nothing new.`
        : wrong
            ? `Version ${wrong.number} of ${layerName} was published, but not with the content of this step.`
            : 'Nothing was published.';
    return { ...layerResult('failed', facts, progress), changed, failure, served: state };
}
/** The ARN of a layer, from the ARN of one of its versions. */
function layerArn(versionArn) {
    return versionArn.replace(/:\d+$/, '');
}

;// CONCATENATED MODULE: ./build/modes/publish-layer.js














/** Publishes a version of a layer: reads or builds its content, looks for a version that has it, publishes if none has. */
async function publishLayer(inputs, session) {
    const { aws, phase, info, warning } = session;
    // The cheapest check comes first: without credentials, nothing has to be built.
    const reader = await phase('Read the layer', async () => {
        const read = await readLayer(aws, inputs.layerName);
        info(startOf(inputs, read));
        return read;
    });
    let facts;
    try {
        facts = await prepare(inputs, reader, session);
    }
    catch (error) {
        return refusedLayer(inputs, reader.newest, (0,failure/* asFailure */.h_)(error));
    }
    const { plan, code, archive } = facts;
    for (const line of code.warnings)
        warning(line);
    const start = { ...(facts.found && { version: facts.found }), changed: false };
    if (inputs.dryRun)
        return layerResult('planned', facts, start);
    let progress = start;
    try {
        const release = { aws, plan, inputs, git: session.git, ...(archive && { archive }) };
        const done = await applyLayerPlan(release, start, phase, (reached) => {
            progress = reached;
        });
        if (done.warning !== undefined)
            warning(done.warning);
        return layerResult(plan.existing ? 'unchanged' : 'published', facts, done.progress, done.warning);
    }
    catch (error) {
        return failedLayer(facts, progress, (0,failure/* asFailure */.h_)(error));
    }
}
/** Builds or reads the content and plans, all of it before anything is written. */
async function prepare(inputs, reader, session) {
    const { phase, info, tools } = session;
    const { source } = inputs;
    const isBuilt = source.kind === 'requirements' || source.kind === 'package-lock';
    const code = await phase(isBuilt ? 'Build the layer' : 'Read the package', async () => {
        const opened = await openLayer(inputs, tools);
        for (const line of [(0,before/* packageLine */.Ns)(opened), ...(opened.notes ?? [])])
            info(line);
        return opened;
    });
    try {
        return await phase('Plan', () => plan(inputs, reader, code, session));
    }
    finally {
        await code.close();
    }
}
/** Plans, and makes the archive when it is to be published. */
async function plan(inputs, reader, opened, { aws, info, tools, git }) {
    const { runtimes, architectures, sharing } = inputs;
    const digest = (0,model_layer/* layerDigest */.K9)({ content: opened.digest, runtimes, architectures });
    const compare = comparingWith(aws, inputs, opened, tools.temporary);
    const { codeSha256, ...current } = await reader.find(digest, compare, (0,model_layer/* isShared */.yM)(sharing));
    const planned = planLayer(inputs, opened.digest, current, git.run);
    const warnings = [
        ...differentLayerWarnings(inputs.layerName, current.different ?? []),
        ...publicLayerWarnings(planned),
    ];
    const code = { ...opened, warnings: [...opened.warnings, ...warnings] };
    const { existing } = planned;
    const archive = existing ? undefined : await code.archive((0,model_code/* keepingFor */.Bl)(inputs, tools.temporary));
    if (archive)
        info(`Zipped: ${(0,model_text/* sizeText */.lP)(archive.size)}.`);
    for (const line of (0,plan_lines/* planLines */.H)((0,plan_output/* layerPlanOutput */.aU)(planned, code.warnings)))
        info(line);
    if (archive)
        (0,package_checks/* requireSendable */.ub)(archive, inputs.staging);
    const found = existing && {
        ...versionOf(existing.number, existing.arn),
        ...(codeSha256 && { codeSha256 }),
    };
    return { inputs, plan: planned, code, ...(archive && { archive }), ...(found && { found }) };
}
function startOf({ layerName, region }, { newest }) {
    return newest
        ? `The layer ${layerName} in ${region}: the newest version is ${newest.number}.`
        : `The layer ${layerName} in ${region} has no version yet.`;
}


/***/ }),

/***/ 30:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ cleanSitePackages)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3419);



/**
 * Files in *.dist-info about the installation: dates, paths and addresses of the machine, and the requested packages.
 * METADATA, entry_points.txt and the rest stay, because importlib.metadata reads them.
 */
const INSTALLER_RECORDS = ['INSTALLER', 'REQUESTED', 'direct_url.json', 'uv_cache.json', 'uv_build.json'];
/**
 * Removes files from installed packages that differ between machines and have no use in a layer: the lock of the
 * installation, bytecode, records of the installer, and scripts, which name the interpreter of this machine. Each RECORD
 * keeps only the files that remain.
 *
 * @param root the directory that the packages were installed into; absolute
 * @returns names of the installed distributions
 */
async function cleanSitePackages(root) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.lock'), { force: true });
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
        if (await isDisposable(root, entry))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(pathOf(entry), { recursive: true, force: true });
    }
    const records = entries.filter(({ name, parentPath }) => name === 'RECORD' && isDistInfo(parentPath));
    const present = new Set((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(root, { recursive: true })).map((name) => name.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/')));
    for (const record of records)
        await rewriteRecord(pathOf(record), present);
    return entries
        .filter((entry) => entry.isDirectory() && entry.parentPath === root && isDistInfo(entry.name))
        .map(({ name }) => name.slice(0, -'.dist-info'.length).replace(/-[^-]*$/, ''))
        .sort();
}
function pathOf({ parentPath, name }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parentPath, name);
}
function isDistInfo(path) {
    return path.endsWith('.dist-info');
}
async function isDisposable(root, entry) {
    if (entry.isDirectory())
        return entry.name === '__pycache__';
    if (isDistInfo(entry.parentPath))
        return INSTALLER_RECORDS.includes(entry.name);
    return entry.parentPath === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'bin') && (await isScript(pathOf(entry)));
}
/** Whether a file names its interpreter in the first line; programs in machine code stay. */
async function isScript(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer.toString('latin1') === '#!';
    }
    finally {
        await file.close();
    }
}
/** Lines of a RECORD are `path,hash,size`, the path relative to the root; with a comma it is in quotes (PEP 376). */
async function rewriteRecord(path, present) {
    const rows = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')).split(/\r?\n/);
    const kept = rows.map((row) => ({ name: pathIn(row), row })).filter(({ name }) => present.has(name));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .sortedByName */ .IG)(kept)
        .map(({ row }) => `${row}\n`)
        .join(''));
}
function pathIn(row) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(row);
    return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : row.replace(/,[^,]*,[^,]*$/, '');
}


/***/ }),

/***/ 5045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B_: () => (/* binding */ aliasStep),
  _5: () => (/* binding */ isUnchanged),
  Sj: () => (/* binding */ ordered),
  T9: () => (/* binding */ releasesVersion),
  lK: () => (/* binding */ sendsCode),
  _$: () => (/* binding */ stages),
  bM: () => (/* binding */ wakeStep),
  kK: () => (/* binding */ withReleaseAlias),
  A6: () => (/* binding */ withStaging),
  wk: () => (/* binding */ withTests)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/release-alias.js
var release_alias = __webpack_require__(5502);
// EXTERNAL MODULE: ./build/model/smoke-test.js
var smoke_test = __webpack_require__(6272);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
;// CONCATENATED MODULE: ./build/plan/order.js
/**
 * The order of all steps of a release, a promotion or a rollback. A shift that an earlier run left is ended first, so that
 * everything else meets an alias with one version. Staging comes next: if it fails, nothing else has
 * changed. Tags, permissions and traffic change only after the gate. Tags come before traffic, so that a refusal to tag is
 * known before the alias moves. Provisioned concurrency belongs to the alias and follows its version, so it comes after the
 * move; Lambda keeps the traffic on the version before until it is allocated, so the test comes after that. A mode of
 * runtime updates comes before the update that follows it; an ARN belongs to one runtime, so it comes after. The test through the alias comes before the steps that do not depend on the version.
 */
const ORDER = {
    'end-shift': {
        steps: ['end-traffic-shift', 'record-traffic-shift', 'stop-deployment'],
        when: 'when an earlier run began to shift traffic and did not end',
    },
    stage: { steps: ['stage-code'], when: 'with `s3-bucket`' },
    'restore-latest-first': {
        steps: ['restore-latest'],
        when: 'when only the configuration is released and `$LATEST` still contains a version that failed, or with `unreleased-changes: discard`',
    },
    pin: { steps: ['pin-aliases'], when: 'when `$LATEST` is about to change' },
    'code-signing': { steps: ['set-code-signing'], when: 'with `code-signing-config-arn`' },
    create: { steps: ['create-function'], when: 'when the function does not exist' },
    'runtime-mode': {
        steps: ['set-runtime-management'],
        when: 'with `runtime-management`, for `$LATEST`, if it is not an ARN',
    },
    configure: { steps: ['update-configuration'] },
    code: { steps: ['update-code'] },
    'runtime-version': {
        steps: ['set-runtime-management'],
        when: 'with the ARN of a runtime version, for `$LATEST`',
    },
    publish: { steps: ['publish-version'] },
    'runtime-of-release': {
        steps: ['set-runtime-management'],
        when: 'with `runtime-management`, for the version',
    },
    wake: { steps: ['wake-version'], when: 'in a promotion or rollback to an inactive version' },
    gate: { steps: ['test-version'], when: 'when the smoke test invokes the function' },
    untag: { steps: ['untag-resource'], when: 'with `tags-remove`' },
    tag: { steps: ['tag-resource'], when: 'with `tags`' },
    reserve: { steps: ['set-reserved-concurrency'], when: 'with `reserved-concurrency`' },
    permissions: { steps: ['add-permissions'], when: 'with `invoke-permissions`' },
    'function-url': {
        steps: ['set-function-url'],
        when: 'with `function-url-auth-type`, `function-url-cors` or `function-url-invoke-mode`',
    },
    'event-invoke': { steps: ['set-event-invoke'], when: 'with `function-event-invoke-configuration`' },
    shift: { steps: ['shift-traffic'], when: 'with `traffic-shift`' },
    move: { steps: ['create-alias', 'update-alias', 'deploy-with-codedeploy'] },
    'permissions-of-new-alias': {
        steps: ['add-permissions'],
        when: 'with `invoke-permissions`, when the alias is new',
    },
    'function-url-of-new-alias': {
        steps: ['set-function-url'],
        when: 'with the same inputs, when the alias is new',
    },
    'event-invoke-of-new-alias': {
        steps: ['set-event-invoke'],
        when: 'with `function-event-invoke-configuration`, when the alias is new',
    },
    provision: { steps: ['set-provisioned-concurrency'], when: 'with `provisioned-concurrency`' },
    test: { steps: ['test-traffic'], when: 'with a smoke test' },
    'restore-latest': { steps: ['restore-latest'], when: 'in a rollback' },
    name: { steps: ['name-release'], when: 'with `release-alias`' },
    prune: { steps: ['prune-versions'], when: 'with `keep-versions`' },
};
const SLOTS = Object.keys(ORDER);
/** The steps in the slots, in order. */
function inOrder(slots) {
    return SLOTS.flatMap((slot) => {
        const step = slots[slot];
        return step ? [step] : [];
    });
}

// EXTERNAL MODULE: ./build/plan/steps.js
var plan_steps = __webpack_require__(7181);
;// CONCATENATED MODULE: ./build/plan/release-plan.js







/** The complete plan. */
function ordered(draft) {
    return { ...draft, steps: inOrder(draft.slots) };
}
/** Moves the alias to the released version, or creates it. */
function aliasStep(name, alias, { keepVersions }) {
    if (!alias)
        return { type: 'create-alias', alias: name };
    return {
        type: 'update-alias',
        alias,
        clearsWeights: !(0,model_alias/* isWhole */.wP)(alias.traffic),
        // Versions in the history are not deleted, so it must not contain more than should be kept.
        longestHistory: keepVersions ? keepVersions - 1 : undefined,
    };
}
/** Uploads the package to S3, if a bucket is given. */
function withStaging(plan, { staging, code }) {
    if (!staging || code.kind === 's3-object' || code.kind === 'image' || !sendsCode(plan))
        return plan;
    return { ...plan, slots: { ...plan.slots, stage: { type: 'stage-code', staging } } };
}
/** Whether a plan sends a package to Lambda. */
function sendsCode({ slots }) {
    return slots.code !== undefined || slots.create !== undefined;
}
/** Whether the package of a plan goes through S3. */
function stages({ slots }) {
    return slots.stage !== undefined;
}
/** Activates an existing version. Lambda deactivates versions that are not invoked for a while. */
function wakeStep(target) {
    const { State } = target.configuration;
    const isReady = State === undefined || State === 'Active';
    return isReady ? undefined : { type: 'wake-version', version: target };
}
const UNTESTED_BEFORE = 'Only a URL is tested, and it reaches the new version only after the alias moves, so nothing is tested before the version takes traffic. To test it first, also set `payload` or `http-path`.';
/**
 * Adds the tests of a release: first the version by its number, then through the alias and at the URL. Changes without a
 * new version are tested afterwards. A plan without steps gets no tests.
 */
function withTests(plan, { smokeTest }) {
    if (!smokeTest || inOrder(plan.slots).length === 0)
        return plan;
    const { publish, move } = plan.slots;
    const isRelease = publish !== undefined || move !== undefined;
    // A URL is tested even if no alias moves.
    const testsTraffic = move !== undefined || publish === undefined || smokeTest.url !== undefined;
    const isUrlAlone = isRelease && smokeTest.url !== undefined && (0,smoke_test/* functionTestsOf */.hL)(smokeTest).length === 0;
    return {
        ...plan,
        slots: {
            ...plan.slots,
            gate: isRelease && (0,smoke_test/* functionTestsOf */.hL)(smokeTest).length > 0 ? { type: 'test-version' } : undefined,
            test: testsTraffic ? { type: 'test-traffic' } : undefined,
        },
        warnings: isUrlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
    };
}
/**
 * Adds the release alias, which is set after all tests have passed. It moves to the version that this release releases.
 * If the release releases none, a missing release alias is created and an existing one stays.
 * @throws Failure if another alias has the name (docs/decisions/0022)
 */
function withReleaseAlias(plan, { releaseAlias: wanted }, { releaseAlias: existing }) {
    if (wanted === undefined)
        return plan;
    if (existing && !(0,release_alias/* isReleaseAliasOf */.Zv)(wanted, existing))
        refuseOtherAlias(plan, wanted, existing);
    const { name } = wanted;
    const named = plan.to ?? plan.from;
    if (existing && existing.traffic.version === plan.to)
        return plan;
    if (existing && !releasesVersion(plan)) {
        const warning = `The release alias ${name} stays on ${(0,version/* versionName */.sh)(existing.traffic.version)}, because nothing is released: ${(0,version/* versionName */.sh)(named)} already has this code and configuration. If the alias is wrong, delete it and run the workflow again.`;
        return { ...plan, warnings: [...plan.warnings, warning] };
    }
    const step = { type: 'name-release', ...wanted, existing };
    return { ...plan, slots: { ...plan.slots, name: step } };
}
function refuseOtherAlias({ functionName }, { name, tag }, existing) {
    const other = (0,release_alias/* recordedTagOf */.uz)(existing);
    const serves = `serves ${(0,model_alias/* trafficText */.nR)(existing.traffic)}`;
    if (other !== undefined)
        throw new failure/* Failure */.HR(`The alias ${name} is the release alias of ${other} and ${serves}. It cannot be that of ${tag} as well: the two differ only in characters that the name of an alias cannot contain.`, 'Set `release-alias` to another name, for example with a suffix.');
    throw new failure/* Failure */.HR(`The alias ${name} already exists and ${serves}, and this action did not create it as a release alias. Callers may use it, so it is not moved to this release.`, `Set \`release-alias\` to another name. If nobody calls the alias ${name}, delete it (\`aws lambda delete-alias --function-name ${functionName} --name ${name}\`) and run the workflow again.`);
}
/** Whether a plan only sets the release alias and deletes old versions. */
function isUnchanged({ steps }) {
    return steps.every(({ type }) => plan_steps/* STEPS */.UT[type].effect === 'upkeep');
}
/** Whether a plan releases a version that the alias does not serve yet: a new, an existing or a promoted one. */
function releasesVersion({ slots }) {
    return (0,plan_steps/* haveEffect */.G$)(inOrder(slots), 'version', 'traffic');
}


/***/ })

};
