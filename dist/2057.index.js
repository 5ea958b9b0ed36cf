export const id = 2057;
export const ids = [2057];
export const modules = {

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce)
/* harmony export */ });
/* harmony import */ var _aws_client_wait_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2235);
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);


/** The maximum number of resends if the resource is busy or only its RevisionId has changed. */
const MOST_RESENDS = 5;
/** Milliseconds before the first resend to a busy resource. Doubles each time. */
const FIRST_PAUSE = 500;
/**
 * Sends a write until it has taken effect once. After a stale RevisionId (412), a busy resource (409), a missing resource
 * or a lost response, the resource is read again.
 * @throws AwsFailure of the last attempt, and what reread throws
 */
async function writeOnce({ clock, debug, log }, { operation, send, reread, unrepeated }) {
    for (let resends = 0;; resends += 1) {
        try {
            return await send();
        }
        catch (error) {
            const busy = (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflict */ .dh)(error);
            const stale = (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreconditionFailed */ .W$)(error);
            if (!busy && !stale && !(0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error) && !(0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(error))
                throw error;
            debug(`${error.message} Reading the resource again.`);
            const intended = await reread().catch((trouble) => {
                // If AWS cannot be reached, the first error says more.
                throw (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(error) && (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(trouble) ? error : trouble;
            });
            if (intended !== undefined)
                return intended;
            const mayResend = unrepeated === true && (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isUncertain */ .cp)(error);
            if (resends >= MOST_RESENDS || (0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isLastingConflict */ .tc)(error) || (!busy && !stale && !mayResend))
                throw error;
            if (stale)
                continue;
            const why = mayResend ? 'it did not take effect' : 'another operation is in progress';
            const pause = FIRST_PAUSE * 2 ** resends;
            log(`${operation}: ${why}. ${(0,_aws_client_wait_js__WEBPACK_IMPORTED_MODULE_0__/* .tryingAgain */ .gy)(pause, resends + 2, MOST_RESENDS + 1)}`);
            await clock.sleep(pause);
        }
    }
}


/***/ }),

/***/ 7898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ addPermission),
/* harmony export */   VA: () => (/* binding */ listEventSourceMappings),
/* harmony export */   Z8: () => (/* binding */ getPolicy),
/* harmony export */   kM: () => (/* binding */ removePermission)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1696);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4900);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5128);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9341);




/**
 * The resource policy of a function, or of one of its aliases or versions, as JSON; undefined when it has none, or does
 * not exist.
 */
function getPolicy(aws, name, qualifier) {
    const input = { FunctionName: name, ...(qualifier && { Qualifier: qualifier }) };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetPolicy', qualifier ? `${name}:${qualifier}` : name, async () => (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .completePolicy */ .oL)(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .GetPolicyCommand */ .s4W(input)))));
}
/** Adds a statement to a resource policy. One whose id is taken is a conflict (409). */
async function addPermission(aws, input) {
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'AddPermission', `${input.FunctionName}:${input.Qualifier}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .AddPermissionCommand */ .AL$(input)));
}
/** Removes a statement from the resource policy of an alias; one that no longer exists counts as removed. */
async function removePermission(aws, name, alias, id) {
    const input = { FunctionName: name, Qualifier: alias, StatementId: id };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'RemovePermission', `${name}:${alias}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .RemovePermissionCommand */ .h$5(input))));
}
/**
 * The event source mappings of a function; those of its aliases and versions may be among them.
 * @param functionName with the qualifier of a version or an alias, for the mappings of that
 */
async function listEventSourceMappings(aws, functionName) {
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E)(aws, 'ListEventSourceMappings', functionName, (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .ListEventSourceMappingsCommand */ .Cb$({ FunctionName: functionName, Marker })), ({ EventSourceMappings = [] }) => EventSourceMappings);
    return (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsOf */ .S)(pages);
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
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1696);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3025);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9341);





/** Reads the URL that a function or an alias has; undefined when it has none, or does not exist. */
function findFunctionUrl(aws, name, alias) {
    const input = { FunctionName: name, ...(alias && { Qualifier: alias }) };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'GetFunctionUrlConfig', resourceOf(name, alias), async () => urlOf(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .GetFunctionUrlConfigCommand */ .Hcc(input)))));
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
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutUndefined */ .r)({ Cors: cors && corsMembers(cors) }),
    };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'CreateFunctionUrlConfig', resourceOf(name, alias), async () => {
        const answer = await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .CreateFunctionUrlConfigCommand */ .DJE(input));
        // The response does not have all settings.
        return { ...settings, address: (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .completeUrl */ .XO)(answer, 'FunctionUrl') };
    });
}
/** Changes some settings of an alias's URL; the others stay as they are. */
function updateFunctionUrl(aws, name, alias, { Cors, ...members }) {
    const input = {
        FunctionName: name,
        Qualifier: alias,
        ...members,
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutUndefined */ .r)({ Cors: Cors && corsMembers(Cors) }),
    };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'UpdateFunctionUrlConfig', resourceOf(name, alias), async () => urlOf(await aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .UpdateFunctionUrlConfigCommand */ .GQU(input))));
}
/** The SDK's lists can be changed. */
function corsMembers(cors) {
    return Object.fromEntries(Object.entries(cors).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value]));
}
/** Deletes the URL of an alias. One that does not exist is no failure. */
async function deleteFunctionUrl(aws, name, alias) {
    const input = { FunctionName: name, Qualifier: alias };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'DeleteFunctionUrlConfig', resourceOf(name, alias), () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_3__/* .DeleteFunctionUrlConfigCommand */ .Ik0(input))));
}
function resourceOf(name, alias) {
    return alias ? `${name}:${alias}` : name;
}
function urlOf(config) {
    const { AuthType = 'AWS_IAM', Cors: cors, InvokeMode: invokeMode = 'BUFFERED' } = config;
    return { address: (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .completeUrl */ .XO)(config, 'FunctionUrl'), authType: AuthType, cors, invokeMode };
}
function noUrl(region, name, alias) {
    const owner = alias ? `The alias ${alias} of the function ${name}` : `The function ${name}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${owner} in ${region} has no function URL, so \`url: function-url\` has no URL to test.`, `If anyone may call the function, set \`function-url-auth-type: NONE\` in \`mode: deploy\`, which creates the URL and its permissions. Otherwise, test with \`payload\` or \`http-path\`, or write another address in \`url\`.`);
}


/***/ }),

/***/ 7675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ getEventInvokeConfig),
/* harmony export */   b: () => (/* binding */ setEventInvokeConfig)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4900);


/** Reads how Lambda invokes an alias asynchronously; undefined if nothing is set, or there is no such alias. */
async function getEventInvokeConfig(aws, name, alias) {
    const input = { FunctionName: name, Qualifier: alias };
    const found = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetFunctionEventInvokeConfig', `${name}:${alias}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetFunctionEventInvokeConfigCommand */ .sJE(input))));
    if (!found)
        return undefined;
    const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = found;
    return { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig };
}
/** Replaces how Lambda invokes an alias asynchronously; undefined deletes what is set. */
async function setEventInvokeConfig(aws, name, alias, config) {
    const input = { FunctionName: name, Qualifier: alias };
    if (config) {
        await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'PutFunctionEventInvokeConfig', `${name}:${alias}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .PutFunctionEventInvokeConfigCommand */ .Xd9({ ...input, ...config })));
        return;
    }
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'DeleteFunctionEventInvokeConfig', `${name}:${alias}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .DeleteFunctionEventInvokeConfigCommand */ .zvY(input))));
}


/***/ }),

/***/ 2217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Items by what they have in common, in their order. Node.js 20, on which release/ can run, has no Map.groupBy. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
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

/***/ 6641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  removeAlias: () => (/* binding */ removeAlias)
});

// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/callers.js
var callers = __webpack_require__(7898);
// EXTERNAL MODULE: ./build/aws/function-url.js
var function_url = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/aws/provisioned-concurrency.js
var provisioned_concurrency = __webpack_require__(7494);
// EXTERNAL MODULE: ./build/aws/settings/event-invoke.js
var event_invoke = __webpack_require__(7675);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/apply/alias.js
var apply_alias = __webpack_require__(8487);
// EXTERNAL MODULE: ./build/apply/prune-versions.js
var prune_versions = __webpack_require__(4957);
// EXTERNAL MODULE: ./build/apply/write-once.js
var write_once = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/apply/removal/alias-removal.js











const TITLES = {
    'delete-function-url': 'Delete the function URL',
    'remove-permissions': 'Remove invoke permissions',
    'delete-event-invoke-config': 'Delete the configuration for asynchronous invocations',
    'delete-provisioned-concurrency': 'Remove provisioned concurrency',
    'delete-versions': 'Delete versions',
    'vacate-version': 'Move the alias off its version',
    'delete-alias': 'Delete alias',
};
/**
 * Carries out a removal. Each step can be repeated.
 * @param advance receives what was reached after each step
 * @throws Failure of the step that failed
 */
async function carryOutRemoval(removal, alias, phase, advance) {
    let progress = { alias, done: [], deleted: [] };
    for (const step of removal.steps) {
        const reached = await phase(TITLES[step.type], () => carryOut(removal, step, progress, alias.name));
        progress = { ...progress, ...reached, done: [...progress.done, step] };
        advance(progress);
    }
}
async function carryOut({ aws, functionName, isDurable }, step, progress, name) {
    switch (step.type) {
        case 'delete-function-url':
            await once(aws, 'DeleteFunctionUrlConfig', () => (0,function_url/* deleteFunctionUrl */.v0)(aws, functionName, name));
            aws.log(`Deleted the function URL ${step.address}.`);
            return {};
        case 'remove-permissions':
            // One after another: they change the same policy.
            for (const id of step.ids) {
                await once(aws, 'RemovePermission', () => (0,callers/* removePermission */.kM)(aws, functionName, name, id));
                aws.log(`Removed the statement ${id}.`);
            }
            return {};
        case 'delete-event-invoke-config':
            await once(aws, 'DeleteFunctionEventInvokeConfig', () => (0,event_invoke/* setEventInvokeConfig */.b)(aws, functionName, name, undefined));
            return {};
        case 'delete-provisioned-concurrency':
            await once(aws, 'DeleteProvisionedConcurrencyConfig', () => (0,provisioned_concurrency/* deleteProvisionedConcurrency */.HW)(aws, functionName, name));
            return {};
        case 'delete-versions': {
            const { deleted, failure, remaining } = await (0,prune_versions/* deleteVersions */.$)(aws, { functionName, isDurable }, step.versions.map(Number));
            if (failure)
                throw failure;
            if (remaining > 0)
                throw new build_failure/* Failure */.HR(`${remaining} versions of the alias ${name} remain.`, 'Run the workflow again to finish.');
            return { deleted: [...progress.deleted, ...deleted] };
        }
        case 'vacate-version':
            return progress.alias ? { alias: await vacate(aws, functionName, progress.alias, step.to) } : {};
        case 'delete-alias':
            await once(aws, 'DeleteAlias', () => (0,aws_alias/* deleteAlias */.Gd)(aws, functionName, name));
            aws.log(`Deleted the alias ${name}.`);
            return { alias: undefined };
    }
}
/** Sends a deletion again if another operation is in progress. A deletion that has taken effect can be repeated, too. */
function once(aws, operation, send) {
    const reread = async () => undefined;
    return (0,write_once/* writeOnce */.F)(aws, { operation, send: () => send().then(() => true), reread }).then(() => { });
}
/** Moves the alias to another version. Its history stays, and says to the next run which versions belong to it. */
async function vacate(aws, functionName, before, to) {
    const refreshed = await (0,apply_alias/* refreshAlias */.ym)(aws, functionName, before);
    const move = { before: refreshed, after: (0,model_alias/* allTo */.jT)(to) };
    const alias = await (0,apply_alias/* writeAlias */.O)(aws, functionName, move, (found) => (0,model_alias/* serves */.xu)(found, to));
    aws.log(`Alias ${before.name}: ${(0,version/* versionName */.sh)(before.traffic.version)} → ${(0,version/* versionName */.sh)(to)}, until it is deleted.`);
    return alias;
}

// EXTERNAL MODULE: ./build/model/policy.js
var model_policy = __webpack_require__(154);
// EXTERNAL MODULE: ./build/model/release-alias.js
var release_alias = __webpack_require__(5502);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/plan/prune-versions.js
var plan_prune_versions = __webpack_require__(1614);
;// CONCATENATED MODULE: ./build/plan/removal/alias-removal.js







/**
 * The steps that remove an alias. First, nobody can call it any longer. The alias goes last: its history says which versions
 * belong to it, so that a run that was interrupted can be repeated. Therefore it leaves the version that it serves before
 * that version is deleted.
 */
function planAliasRemoval(current) {
    const { alias, url, hasEventInvokeConfig, provisioned, statements } = current;
    const ids = statements.flatMap(({ Sid }) => Sid ?? []);
    const versions = versionsOfAlias(current);
    const served = [alias.traffic.version, ...(0,model_alias/* sharesOf */.AR)(alias.traffic).map(([version]) => version)];
    const before = versions.filter((version) => !served.includes(version));
    const after = versions.filter((version) => served.includes(version));
    return [
        ...(url ? [{ type: 'delete-function-url', address: url.href }] : []),
        ...(ids.length > 0 ? [{ type: 'remove-permissions', ids }] : []),
        ...(hasEventInvokeConfig ? [{ type: 'delete-event-invoke-config' }] : []),
        ...(provisioned.includes(alias.name) ? [{ type: 'delete-provisioned-concurrency' }] : []),
        ...(before.length > 0 ? [{ type: 'delete-versions', versions: before }] : []),
        ...(after.length > 0
            ? [
                { type: 'vacate-version', to: remainingVersion(current, versions) },
                { type: 'delete-versions', versions: after },
            ]
            : []),
        { type: 'delete-alias' },
    ];
}
/**
 * The versions that only this alias served, the oldest first: those that its history or the records of versions name, except
 * for those that another alias serves or can roll back to, and those with provisioned concurrency of their own.
 */
function versionsOfAlias({ alias, others, versions, provisioned }) {
    const { history, name } = alias;
    const recorded = history ? [history.current, history.next, ...history.previous, ...history.bad] : [];
    const released = versions.flatMap(({ number, record }) => record?.predecessor?.alias === name ? [number, record.predecessor.version] : []);
    const own = new Set([...recorded, ...released]);
    const used = (0,plan_prune_versions/* usedVersions */.lI)({ versions, aliases: others, provisioned });
    const before = new Set(versions.flatMap(({ record }) => record?.predecessor && record.predecessor.alias !== name ? record.predecessor.version : []));
    return versions
        .map(({ number }) => number)
        .filter((number) => (0,version/* isNumber */.Et)(number) && own.has(number) && !used.has(number) && !before.has(number))
        .sort((left, right) => Number(left) - Number(right));
}
/** A version for the alias until it is deleted: one that another alias serves, or else the newest one that stays. */
function remainingVersion({ others, versions }, toDelete) {
    const served = others.map(({ traffic }) => traffic.version).filter(version/* isNumber */.Et);
    const remaining = versions
        .map(({ number }) => number)
        .filter((number) => (0,version/* isNumber */.Et)(number) && !toDelete.includes(number))
        .sort((left, right) => Number(right) - Number(left));
    return served[0] ?? remaining[0] ?? version/* LATEST */.k0;
}
/** @throws Failure, with every reason, if the alias must stay */
function refuseRemoval(current) {
    const { functionName, alias } = current;
    const reasons = [...ownershipReasons(current), ...trafficReasons(alias), ...callerReasons(current)];
    if (reasons.length === 0)
        return;
    const advice = reasons.map((each) => each.advice);
    throw new build_failure/* Failure */.HR(`The alias ${alias.name} of ${functionName} is not removed, because ${reasons.map(({ because }) => because).join('; ')}.`, [...advice, ...(reasons.some(({ stays }) => stays) ? [] : ['Then run the workflow again.'])]
        .join(' ')
        // What follows a list is no part of its last item.
        .replaceAll('\n ', '\n\n'));
}
function ownershipReasons({ functionName, alias, url }) {
    const { name, history } = alias;
    const tag = (0,release_alias/* recordedTagOf */.uz)(alias);
    if (tag !== undefined)
        return [
            {
                because: `it is the release alias of ${tag}, by which rollbacks find the release`,
                advice: 'In `alias`, name an alias for traffic, such as the one of a preview.',
                stays: true,
            },
        ];
    if (history?.made)
        return [];
    const withUrl = url
        ? ` Its function URL stays otherwise, so delete that first: \`aws lambda delete-function-url-config --function-name ${functionName} --qualifier ${name}\`.`
        : '';
    return [
        {
            because: 'its description does not record that this action created it',
            advice: `If nobody calls it, remove it with the tool that created it, or with \`aws lambda delete-alias --function-name ${functionName} --name ${name}\`.${withUrl}`,
            stays: true,
        },
    ];
}
/** Only a shift that the history explains belongs to this action. CodeDeploy would go on without the alias. */
function trafficReasons({ name, traffic, history }) {
    const rollBack = `Run \`mode: rollback\` with \`alias: ${name}\`, which ends that.`;
    if (history?.deployment)
        return [
            {
                because: `its history records a traffic shift by CodeDeploy (deployment ${history.deployment}) whose end no run has recorded yet`,
                advice: rollBack,
            },
        ];
    const isExplained = (0,model_alias/* sharesOf */.AR)(traffic).every(([version]) => version === history?.next);
    if (isExplained || (0,model_alias/* heldOn */.Lq)(traffic) !== undefined)
        return [];
    return [
        {
            because: `somebody shifts its traffic: it serves version ${traffic.version}${(0,model_alias/* sharesText */.W5)(traffic)}`,
            advice: rollBack,
        },
    ];
}
/** The maximum number of callers of one kind that are listed. */
const NAMED = 5;
/** The callers that this action did not add: statements of the resource policy, and event source mappings. */
function callerReasons({ functionName, alias: { name }, statements, mappings }) {
    const foreign = statements.filter((statement) => !(0,model_policy/* isManagedStatement */.XI)(statement));
    const callers = [
        ...shortened(foreign.map(permittedText)),
        ...shortened(mappings.map(({ id, source }) => `${source} (event source mapping ${id})`)),
    ];
    if (callers.length === 0)
        return [];
    return [
        {
            because: `it still has callers that this action did not add: ${callers.join(', ')}`,
            advice: `For each of them:\n${[
                ...shortened(foreign.map((each) => statementAdvice(functionName, name, each))),
                ...shortened(mappings.map((each) => mappingAdvice(functionName, each))),
            ]
                .map((each) => `- ${each}\n`)
                .join('')}`,
        },
    ];
}
function permittedText({ Sid, Principal }) {
    const who = (0,model_policy/* namesOf */.eZ)(Principal).join(' and ');
    const statement = Sid === undefined ? 'a statement without an ID' : `statement ${Sid}`;
    return who ? `${who} (${statement})` : statement;
}
function statementAdvice(functionName, alias, statement) {
    const remove = (0,model_policy/* removalCommand */.Mz)(functionName, alias, [statement.Sid]);
    return `${permittedText(statement)}: if it still needs the function, add ${(0,model_text/* listed */.KE)((0,model_policy/* permissionItems */.W3)(statement))} to \`invoke-permissions\` in the step that deploys another alias, run that step, and change the caller to invoke that alias. In any case, remove the statement from the template that has it, or run \`${remove}\``;
}
function mappingAdvice(functionName, { id, source }) {
    return `${source}: if it still needs the function, run \`aws lambda update-event-source-mapping --uuid ${id} --function-name ${functionName}:ALIAS\` with the name of another alias; if not, run \`aws lambda delete-event-source-mapping --uuid ${id}\``;
}
function shortened(texts) {
    const more = texts.length - NAMED;
    return [...texts.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])];
}

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var aws_version = __webpack_require__(5475);
;// CONCATENATED MODULE: ./build/read/alias-removal.js








/** Reads the function and the alias. Neither has to exist. */
async function readFunctionOfAlias(aws, { functionName, alias: name }) {
    const [found, alias] = await Promise.all([
        (0,aws_function/* getFunction */.N9)(aws, functionName),
        (0,aws_alias/* getAlias */.bd)(aws, functionName, name),
    ]);
    const latest = found?.version.configuration;
    return { functionArn: latest?.FunctionArn, isDurable: latest?.['DurableConfig'] !== undefined, alias };
}
/** Reads what belongs to an alias or uses it. */
async function readRemovable(aws, functionName, alias) {
    const { name } = alias;
    const [aliases, versions, provisioned, policy, url, mappings, eventInvoke] = await Promise.all([
        (0,aws_alias/* listAliases */.PO)(aws, functionName),
        (0,aws_version/* listVersionNumbers */.RP)(aws, functionName),
        (0,provisioned_concurrency/* listProvisionedQualifiers */.AZ)(aws, functionName),
        (0,callers/* getPolicy */.Z8)(aws, functionName, name),
        (0,function_url/* findFunctionUrl */.$m)(aws, functionName, name),
        (0,callers/* listEventSourceMappings */.VA)(aws, `${functionName}:${name}`),
        (0,event_invoke/* getEventInvokeConfig */.J)(aws, functionName, name),
    ]);
    return {
        functionName,
        alias,
        others: aliases.filter((each) => each.name !== name),
        versions,
        provisioned,
        statements: (0,model_policy/* statementsOf */.GX)(policy),
        url: url?.address,
        hasEventInvokeConfig: eventInvoke !== undefined,
        mappings: mappings
            .filter(({ FunctionArn }) => FunctionArn?.endsWith(`:${name}`))
            .map(({ UUID: id = '', EventSourceArn: source = 'an event source' }) => ({ id, source })),
    };
}

// EXTERNAL MODULE: ./build/read/reread.js
var reread = __webpack_require__(6108);
// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/report/sentences/after-failure.js
var after_failure = __webpack_require__(6631);
;// CONCATENATED MODULE: ./build/report/sentences/removal.js
/** What a removal finds where there is no alias, as sentences. */
function goneSentence({ functionName, region, alias }, exists) {
    const missing = exists
        ? `${functionName} in ${region} has no alias ${alias}`
        : `There is no function ${functionName} in ${region}`;
    return `${missing}, so there is nothing to remove. If you expected it there, check \`function-name\`, \`alias\` and \`aws-region\`.`;
}
/** What is gone after a removal, as sentences. */
function removedSentences(alias, done, deleted) {
    const parts = partsOf(done);
    const versions = deleted.length === 0
        ? 'No version was deleted.'
        : `Deleted the ${deleted.length === 1 ? 'version' : 'versions'} that only it served: ${deleted.join(', ')}.`;
    return `The alias ${alias} is removed${parts.length > 0 ? `, with ${inWords(parts)}` : ''}. ${versions}`;
}
/** What a removal had done when it failed, as a sentence. */
function removedUntilFailure(done, deleted) {
    const versions = deleted.length > 0 ? [versionsText(deleted)] : [];
    const parts = [...partsOf(done), ...versions];
    return parts.length > 0
        ? `Removed already: ${inWords(parts)}. The next run continues from there.`
        : 'Nothing is removed yet.';
}
function versionsText(versions) {
    return `${versions.length === 1 ? 'version' : 'versions'} ${inWords(versions.map(String))}`;
}
function inWords(parts) {
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
function partsOf(done) {
    return done.flatMap((step) => {
        switch (step.type) {
            case 'delete-function-url':
                return ['the function URL'];
            case 'remove-permissions':
                return [step.ids.length === 1 ? 'a permission' : `${step.ids.length} permissions`];
            case 'delete-event-invoke-config':
                return ['the configuration for asynchronous invocations'];
            case 'delete-provisioned-concurrency':
                return ['the provisioned concurrency'];
            default:
                return [];
        }
    });
}

;// CONCATENATED MODULE: ./build/modes/alias-removal.js











/** Removes an alias that this action created, with what belongs to it. One that does not exist is no error. */
async function removeAlias(inputs, session) {
    const { aws, phase, info, notice } = session;
    const { functionName, alias: name, region } = inputs;
    const found = await phase('Read the alias', async () => {
        const read = await readFunctionOfAlias(aws, inputs);
        if (read.alias)
            info(`${functionName} in ${region}: the alias ${name} serves ${(0,model_alias/* servedText */.fy)(read.alias.traffic)}.`);
        return read;
    });
    const { alias } = found;
    if (!alias) {
        const gone = goneSentence(inputs, found.functionArn !== undefined);
        notice(gone);
        return resultOf(inputs, found, { result: 'unchanged', note: gone });
    }
    let steps;
    let plan;
    try {
        steps = await phase('Plan', () => planned(inputs, alias, session));
        plan = (0,plan_output/* removalPlanOutput */.zv)({ functionName, alias }, steps);
    }
    catch (error) {
        return resultOf(inputs, found, { ...failed(error), served: (0,after_failure/* nothingWritten */.F2)(name, alias) });
    }
    if (inputs.dryRun) {
        const note = `The alias ${name} in ${region} serves ${(0,model_alias/* servedText */.fy)(alias.traffic)} now.`;
        return resultOf(inputs, found, { result: 'planned', plan, note });
    }
    let progress = { alias, done: [], deleted: [] };
    try {
        await carryOutRemoval({ aws, functionName, isDurable: found.isDurable, steps }, alias, phase, (reached) => {
            progress = reached;
        });
    }
    catch (error) {
        return afterFailure(inputs, found, { plan, progress }, error, session);
    }
    const { deleted } = progress;
    return resultOf(inputs, { ...found, alias: undefined }, {
        result: 'removed',
        changed: true,
        previousVersion: alias.traffic.version,
        plan,
        deleted,
        note: removedSentences(name, progress.done, deleted),
    });
}
async function planned({ functionName }, alias, { aws, info }) {
    const current = await readRemovable(aws, functionName, alias);
    refuseRemoval(current);
    const steps = planAliasRemoval(current);
    for (const line of (0,plan_lines/* planLines */.H)((0,plan_output/* removalPlanOutput */.zv)(current, steps)))
        info(line);
    return steps;
}
/** What is there now is read again: the last call may have taken effect although it failed. */
async function afterFailure(inputs, found, { plan, progress }, error, { aws }) {
    const { functionName, alias: name } = inputs;
    const { done, deleted } = progress;
    const now = await (0,reread/* rereadAlias */.Sw)(aws.undoing(), functionName, name, progress.alias);
    const isVacated = done.some(({ type }) => type === 'vacate-version');
    const state = !now
        ? `Whether the alias ${name} still exists could not be read.`
        : now.found
            ? isVacated
                ? `The alias ${name} still exists. It was moved to ${(0,version/* versionName */.sh)(now.found.traffic.version)} so that the version that it served could be deleted.`
                : `The alias ${name} still exists and serves ${(0,version/* versionName */.sh)(now.found.traffic.version)}.`
            : `The alias ${name} no longer exists.`;
    return resultOf(inputs, { ...found, alias: now ? now.found : progress.alias }, {
        ...failed(error),
        changed: done.length > 0,
        plan,
        deleted,
        served: `${state} ${removedUntilFailure(done, deleted)}`,
    });
}
function failed(error) {
    return { result: 'failed', failure: (0,build_failure/* asFailure */.h_)(error) };
}
function resultOf({ functionName, region, alias: name }, { functionArn, alias }, parts) {
    return {
        kind: 'removal',
        functionName,
        functionArn,
        region,
        alias: name,
        version: alias?.traffic.version,
        previousVersion: undefined,
        changed: false,
        deleted: [],
        plan: undefined,
        note: undefined,
        failure: undefined,
        served: undefined,
        ...parts,
    };
}


/***/ }),

/***/ 1614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ withPruning),
/* harmony export */   lI: () => (/* binding */ usedVersions),
/* harmony export */   v4: () => (/* binding */ versionsToPrune)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _model_last_move_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3688);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(178);
/* harmony import */ var _release_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5045);




/**
 * Adds the deletion of old versions to a plan that releases a version.
 * @param isByThisRun whether an earlier attempt of this workflow run released the served version and may have ended
 *   before the deletion
 */
function withPruning(plan, { keepVersions: keep }, isByThisRun) {
    if (keep === undefined || !(isByThisRun || (0,_release_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesVersion */ .T9)(plan)))
        return plan;
    return { ...plan, slots: { ...plan.slots, prune: { type: 'prune-versions', keep } } };
}
/**
 * The versions to delete unless something calls them by their number, the oldest first. Kept are the newest versions, and
 * every version that an alias serves, sends traffic to or can roll back to, that a history marks bad, or that has
 * provisioned concurrency.
 * @param keep the number of newest versions to keep
 */
function versionsToPrune(keep, use) {
    const numbers = use.versions
        .map(({ number }) => number)
        .filter(_model_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumber */ .Et)
        .map(Number)
        .sort((left, right) => left - right);
    const used = usedVersions(use);
    return numbers.slice(0, Math.max(numbers.length - keep, 0)).filter((number) => !used.has(String(number)));
}
/** The versions that an alias serves or can roll back to, that a history marks bad, that are provisioned, or that are spared. */
function usedVersions({ versions, aliases, provisioned, spared }) {
    const used = aliases.flatMap((alias) => {
        const { traffic, history } = alias;
        return [
            traffic.version,
            ...(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .sharesOf */ .AR)(traffic).map(([version]) => version),
            ...(history ? [history.current, ...history.previous, ...history.bad] : []),
            // Without a history, a rollback uses the predecessor.
            (0,_model_last_move_js__WEBPACK_IMPORTED_MODULE_3__/* .recordedPredecessor */ .c0)(alias, versions),
        ];
    });
    const { versions: named = [], codeSha256 } = spared ?? {};
    const withCode = versions.filter((each) => codeSha256 && each.codeSha256 === codeSha256);
    const needed = [...named, ...withCode.map(({ number }) => number)];
    return new Set([...used, ...provisioned, ...needed].filter((version) => version !== undefined));
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
