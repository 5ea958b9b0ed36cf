export const id = 7742;
export const ids = [7742];
export const modules = {

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

/***/ 7152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readAlarms),
/* harmony export */   u: () => (/* binding */ readShiftMetrics)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5128);



/** Where the data of a minute is found in an answer. */
const IDS = {
    oldCalls: ['old', 'Invocations'],
    oldErrors: ['old', 'Errors'],
    newCalls: ['new', 'Invocations'],
    newErrors: ['new', 'Errors'],
};
/**
 * Reads how often both versions were called through the alias and failed, by minute. Lambda counts them under these
 * dimensions while the alias is weighted (Lambda developer guide, "Viewing metrics for Lambda functions").
 * @param since milliseconds since 1970; CloudWatch rounds down to the minute
 * @throws AwsFailure; Failure when CloudWatch answers in part only
 */
async function readShiftMetrics(aws, shifted, since) {
    const { CloudWatchClient, GetMetricDataCommand } = await __webpack_require__.e(/* import() */ 4085).then(__webpack_require__.t.bind(__webpack_require__, 4085, 19));
    const client = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .clientLike */ .xS)(aws, CloudWatchClient);
    const input = {
        MetricDataQueries: queriesFor(shifted),
        StartTime: new Date(since),
        // CloudWatch refuses a time that is not after StartTime; the clock of the runner may be behind.
        EndTime: new Date(Math.max(since, Date.now()) + 60_000),
        ScanBy: 'TimestampAscending',
    };
    const resource = `${shifted.functionName}:${shifted.alias}`;
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'GetMetricData', resource, (NextToken) => client.send(new GetMetricDataCommand({ ...input, NextToken })), ({ MetricDataResults = [] }) => MetricDataResults);
    const results = [];
    for await (const page of pages)
        results.push(page);
    refuseParts(results.at(-1) ?? []);
    const all = results.flat();
    return { old: countsOf(all, 'oldCalls', 'oldErrors'), new: countsOf(all, 'newCalls', 'newErrors') };
}
function queriesFor({ functionName, alias, ...versions }) {
    return Object.entries(IDS).map(([Id, [version, MetricName]]) => ({
        Id,
        MetricStat: {
            Metric: {
                Namespace: 'AWS/Lambda',
                MetricName,
                Dimensions: [
                    { Name: 'FunctionName', Value: functionName },
                    { Name: 'Resource', Value: `${functionName}:${alias}` },
                    { Name: 'ExecutedVersion', Value: versions[version] },
                ],
            },
            Period: 60,
            Stat: 'Sum',
        },
    }));
}
/** Each page says of every metric whether there is more; on the last page, all are complete. */
function refuseParts(results) {
    const part = results.find(({ StatusCode }) => StatusCode !== 'Complete');
    if (part)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`CloudWatch answered GetMetricData in part only (${part.StatusCode ?? 'no status'}).`, 'Run the workflow again later; see the AWS Health Dashboard if it happens again.');
}
function countsOf(results, calls, errors) {
    const [called, failed] = [sumsOf(results, calls), sumsOf(results, errors)];
    const minutes = [...new Set([...called.keys(), ...failed.keys()])];
    return new Map(minutes.map((minute) => [minute, { calls: called.get(minute) ?? 0, errors: failed.get(minute) ?? 0 }]));
}
function sumsOf(results, id) {
    const data = results
        .filter(({ Id }) => Id === id)
        .flatMap(({ Timestamps = [], Values = [] }) => Timestamps.map((time, index) => [time.getTime(), Values[index] ?? 0]));
    return new Map(data);
}
/**
 * Reads the states of alarms, metric alarms and composite ones. Those that do not exist are left out.
 * @param names at most 100, no ARNs
 */
async function readAlarms(aws, names) {
    const { CloudWatchClient, DescribeAlarmsCommand } = await __webpack_require__.e(/* import() */ 4085).then(__webpack_require__.t.bind(__webpack_require__, 4085, 19));
    const client = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .clientLike */ .xS)(aws, CloudWatchClient);
    const input = { AlarmNames: [...names], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] };
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'DescribeAlarms', names.join(', '), (NextToken) => client.send(new DescribeAlarmsCommand({ ...input, NextToken })), ({ MetricAlarms = [], CompositeAlarms = [] }) => [...MetricAlarms, ...CompositeAlarms]);
    return (await (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(pages)).map(alarmIn);
}
function alarmIn(answer) {
    const { AlarmName = '', AlarmArn = '', StateValue = 'INSUFFICIENT_DATA', StateReason = '' } = answer;
    return { name: AlarmName, arn: AlarmArn, state: StateValue, reason: StateReason };
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

/***/ 3246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ getReservedConcurrency),
/* harmony export */   s: () => (/* binding */ setReservedConcurrency)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4900);


/** Reads the reserved concurrency of a function; undefined when it has none, or does not exist. */
async function getReservedConcurrency(aws, functionName) {
    const input = { FunctionName: functionName };
    const answer = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetFunctionConcurrency', functionName, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetFunctionConcurrencyCommand */ .bgu(input))));
    return answer?.ReservedConcurrentExecutions;
}
/** Sets the reserved concurrency of a function, or removes it. Lambda applies it at once. */
async function setReservedConcurrency(aws, functionName, amount) {
    const input = { FunctionName: functionName };
    if (amount === 'none') {
        await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'DeleteFunctionConcurrency', functionName, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .DeleteFunctionConcurrencyCommand */ .GVr(input)));
        return;
    }
    const reserving = { ...input, ReservedConcurrentExecutions: amount };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'PutFunctionConcurrency', functionName, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .PutFunctionConcurrencyCommand */ .u7u(reserving)));
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

/***/ 3935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ wantedEventInvoke),
/* harmony export */   l: () => (/* binding */ isSameEventInvoke)
/* harmony export */ });
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3025);
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6736);


/** What Lambda does without a configuration (Lambda API reference, PutFunctionEventInvokeConfig). */
const DEFAULTS = { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 21_600 };
/**
 * The wanted configuration: what is written, completed with what there is. An empty map removes the configuration.
 * @returns undefined if there should be none
 */
function wantedEventInvoke(written, current) {
    if (Object.keys(written).length === 0)
        return undefined;
    const { DestinationConfig } = written;
    return (0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUndefined */ .r)({
        MaximumRetryAttempts: written.MaximumRetryAttempts ?? current?.MaximumRetryAttempts,
        MaximumEventAgeInSeconds: written.MaximumEventAgeInSeconds ?? current?.MaximumEventAgeInSeconds,
        DestinationConfig: DestinationConfig || current?.DestinationConfig
            ? { ...current?.DestinationConfig, ...DestinationConfig }
            : undefined,
    });
}
/** Whether Lambda invokes in the same way with both. */
function isSameEventInvoke(left, right) {
    return (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(comparable(left), comparable(right));
}
function comparable(config = {}) {
    const { DestinationConfig: { OnSuccess, OnFailure } = {} } = config;
    return [
        config.MaximumRetryAttempts ?? DEFAULTS.MaximumRetryAttempts,
        config.MaximumEventAgeInSeconds ?? DEFAULTS.MaximumEventAgeInSeconds,
        OnSuccess?.Destination ?? '',
        OnFailure?.Destination ?? '',
    ];
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

/***/ 8623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ alarmsAtStart),
/* harmony export */   d: () => (/* binding */ lookAtAlarms)
/* harmony export */ });
/** @param found what CloudWatch knows under the names of the alarms, metric and composite alarms alike */
function alarmsAtStart(wanted, found) {
    const missing = missingAlarms(wanted, found);
    const alarming = found.filter(({ state }) => state === 'ALARM');
    return {
        missing,
        alarming,
        allAlarming: wanted.length > 0 && alarming.length === wanted.length,
        watch: new Set(alarming.map(({ name }) => name)),
    };
}
/** INSUFFICIENT_DATA neither raises an alarm nor ends the ALARM in which it was at the start. */
function lookAtAlarms(wanted, found, watch) {
    const recovered = found.filter(({ state }) => state === 'OK').map(({ name }) => name);
    const raised = found.filter(({ name, state }) => state === 'ALARM' && !watch.has(name));
    const stillIgnored = [...watch].filter((name) => !recovered.includes(name));
    return { raised, missing: missingAlarms(wanted, found), watch: new Set(stillIgnored) };
}
function missingAlarms(wanted, found) {
    const isFound = ({ name, arn }) => found.some((alarm) => alarm.name === name && (arn === undefined || alarm.arn === arn));
    return wanted.filter((alarm) => !isFound(alarm)).map(({ name }) => name);
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readCallers),
/* harmony export */   r: () => (/* binding */ watchUnqualifiedCallers)
/* harmony export */ });
/* harmony import */ var _aws_callers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7898);
/* harmony import */ var _aws_function_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6392);
/* harmony import */ var _aws_settings_event_invoke_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7675);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(154);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(271);






/** Reads who can call the alias, if any input is about them. */
async function readCallers(aws, inputs) {
    const { functionName, alias, invokePermissions, functionUrlAuthType } = inputs;
    const setsUrl = functionUrlAuthType ?? inputs.functionUrlCors ?? inputs.functionUrlInvokeMode;
    if (!alias || !(invokePermissions || setsUrl || inputs.eventInvoke))
        return {};
    const [policy, url, eventInvoke] = await Promise.all([
        invokePermissions || functionUrlAuthType ? (0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .getPolicy */ .Z8)(aws, functionName, alias) : undefined,
        setsUrl ? (0,_aws_function_url_js__WEBPACK_IMPORTED_MODULE_1__/* .findFunctionUrl */ .$m)(aws, functionName, alias) : undefined,
        inputs.eventInvoke ? (0,_aws_settings_event_invoke_js__WEBPACK_IMPORTED_MODULE_2__/* .getEventInvokeConfig */ .J)(aws, functionName, alias) : undefined,
    ]);
    return { policy, url, eventInvoke };
}
/** The maximum number of callers of one kind that are listed. */
const NAMED = 5;
/** The maximum number of milliseconds to wait for the callers without an alias: after a release, or for a plan. */
const PATIENCE = { release: 2000, 'dry run': 10_000 };
/**
 * Starts to look for callers that do not use the alias, because they receive every change of $LATEST immediately.
 * @param moment whether the plan is carried out or only printed
 * @returns a function that returns the warning, if any, within a short time; it never throws. Its argument is whether
 *   $LATEST was restored in the meantime
 */
function watchUnqualifiedCallers(aws, plan, moment = 'release') {
    const changesLatest = (plan.slots.code ?? plan.slots.configure) !== undefined;
    if (!plan.alias || !changesLatest || plan.isOnManagedInstances)
        return async () => [];
    const { functionName, alias } = plan;
    const found = findCallers(aws, functionName, alias, arnOfAlias(plan));
    const giveUp = () => aws.clock.sleep(PATIENCE[moment]).then(nobody, nobody);
    return async (isRestored = false) => {
        const callers = await Promise.race([found, giveUp()]);
        if (callers.length === 0)
            return [];
        const reached = isRestored ? REACHED.restored : REACHED[moment];
        const problem = `Some callers invoke the function ${functionName} without its alias ${alias}. ${reached} To move them to the alias:`;
        return [[problem, ...callers.map((caller) => `- ${caller}`)].join('\n')];
    };
}
/** What callers without an alias get of a change of $LATEST, as full sentences. */
const REACHED = {
    release: 'The change of $LATEST reached them at once: tests and traffic shifts do not protect them.',
    restored: 'They ran the failed code until $LATEST was restored: tests and traffic shifts do not protect them.',
    'dry run': 'The change of $LATEST would reach them at once: tests and traffic shifts do not protect them.',
};
const nobody = () => [];
/** The ARN that callers are to invoke, in words where the alias does not exist yet. */
function arnOfAlias({ alias, slots: { move } }) {
    const moved = move && typeof move.alias !== 'string' ? move.alias.arn : undefined;
    return moved ? `\`${moved}\`` : `the ARN of the alias, which ends in \`:${alias}\``;
}
/** The callers without an alias, each with what moves it to the alias. */
async function findCallers(aws, name, alias, arn) {
    const lookUp = (reading) => reading.catch((error) => {
        aws.debug(`Who calls ${name} without an alias could not be looked up: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asFailure */ .h_)(error).message}`);
        return [];
    });
    const callers = await Promise.all([
        lookUp((0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .getPolicy */ .Z8)(aws, name).then((policy) => permittedBy(policy, name, arn))),
        lookUp((0,_aws_function_url_js__WEBPACK_IMPORTED_MODULE_1__/* .findFunctionUrl */ .$m)(aws, name).then((url) => (url ? [urlCaller(url.address.href, name)] : []))),
        lookUp((0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_0__/* .listEventSourceMappings */ .VA)(aws, name).then((mappings) => mappedTo(mappings, `${name}:${alias}`))),
    ]);
    return callers.flatMap(shortened);
}
function urlCaller(address, name) {
    return `the function URL ${address}: create a function URL of the alias with \`function-url-auth-type\`, change the callers to it, then run \`aws lambda delete-function-url-config --function-name ${name}\``;
}
function shortened(callers) {
    const more = callers.length - NAMED;
    return more > 0 ? [...callers.slice(0, NAMED), `${more} more, in the same way`] : callers;
}
/** The principals that the resource policy of the function itself allows. The alias has a policy of its own. */
function permittedBy(policy, name, arn) {
    return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .statementsOf */ .GX)(policy)
        .filter(({ Effect }) => Effect === 'Allow')
        .map((statement) => {
        const { Sid } = statement;
        const [names, sources] = [(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .namesOf */ .eZ)(statement.Principal), (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .sourcesOf */ .u0)(statement)];
        const caller = `${[...names, ...sources].join(' for ')} (statement ${Sid ?? 'without an ID'})`;
        return `${caller}: first add ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .KE)((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .permissionItems */ .W3)(statement))} to \`invoke-permissions\` and run this workflow; then change the caller to invoke ${arn} (and deploy the API if it is a REST API); only then run \`${(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .removalCommand */ .Mz)(name, undefined, [Sid])}\``;
    });
}
/** Event sources that are mapped to the function itself. */
function mappedTo(mappings, qualified) {
    return mappings
        .filter(({ FunctionArn = '' }) => /^(?:[^:]*:){6}[^:]+(?::\$LATEST)?$/.test(FunctionArn))
        .map(({ UUID = 'ID', EventSourceArn = 'an event source' }) => `${EventSourceArn} (event source mapping ${UUID}): run \`aws lambda update-event-source-mapping --uuid ${UUID} --function-name ${qualified}\``);
}


/***/ })

};
