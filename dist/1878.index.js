export const id = 1878;
export const ids = [1878];
export const modules = {

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $o: () => (/* binding */ getDeploymentGroup),
/* harmony export */   Ie: () => (/* binding */ getDeploymentConfig),
/* harmony export */   JK: () => (/* binding */ getLifecycle),
/* harmony export */   Uk: () => (/* binding */ stopDeployment),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   i8: () => (/* binding */ getDeployment),
/* harmony export */   pP: () => (/* binding */ activeDeploymentIn)
/* harmony export */ });
/* harmony import */ var _model_shift_code_deploy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9426);
/* harmony import */ var _model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45);
/* harmony import */ var _own_member_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(511);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4900);
/* harmony import */ var _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9341);
/* harmony import */ var _errors_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4565);







const STATES = {
    Created: 'running',
    Queued: 'running',
    InProgress: 'running',
    Baking: 'running',
    Ready: 'running',
    Succeeded: 'succeeded',
    Failed: 'failed',
    Stopped: 'stopped',
};
/** Loaded on first use: no other release needs it. */
async function opened(aws) {
    const codeDeploy = await __webpack_require__.e(/* import() */ 7507).then(__webpack_require__.t.bind(__webpack_require__, 7507, 19));
    return { codeDeploy, client: await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .clientLike */ .xS)(aws, codeDeploy.CodeDeployClient) };
}
/**
 * Begins a deployment.
 * @param alarms names of alarms that stop it; undefined: those of the group
 * @returns its ID
 * @throws AwsFailure
 */
async function createDeployment(aws, shift, versions, { alarms, description }) {
    const { codeDeploy, client } = await opened(aws);
    const input = {
        applicationName: shift.application,
        deploymentGroupName: shift.group,
        deploymentConfigName: shift.configuration,
        description,
        revision: {
            revisionType: 'AppSpecContent',
            appSpecContent: { content: (0,_model_shift_code_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .appSpecOf */ .UC)(versions, shift) },
        },
        ...(alarms && {
            overrideAlarmConfiguration: { enabled: true, alarms: alarms.map((name) => ({ name })) },
        }),
    };
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'CreateDeployment', `${shift.application}/${shift.group}`, async () => {
        const answer = await client.send(new codeDeploy.CreateDeploymentCommand(input));
        return (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .complete */ .My)(answer, 'deploymentId').deploymentId;
    });
}
/** The ID of the deployment that keeps a group busy, in the error of CreateDeployment; undefined if that is another error. */
function activeDeploymentIn(error) {
    if (!(error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .AwsFailure */ .OQ) || error.code !== 'DeploymentLimitExceededException')
        return undefined;
    return _errors_words_js__WEBPACK_IMPORTED_MODULE_3__/* .WORDS */ .q.activeDeployment.exec(error.said)?.[1];
}
/** Reads a deployment configuration; undefined if it does not exist. */
async function getDeploymentConfig(aws, name) {
    const { codeDeploy, client } = await opened(aws);
    try {
        const { deploymentConfigInfo: info = {} } = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetDeploymentConfig', name, () => client.send(new codeDeploy.GetDeploymentConfigCommand({ deploymentConfigName: name })));
        return { platform: info.computePlatform ?? '', schedule: scheduleIn(info.trafficRoutingConfig) };
    }
    catch (error) {
        if (error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .AwsFailure */ .OQ && error.code === 'DeploymentConfigDoesNotExistException')
            return undefined;
        throw error;
    }
}
function scheduleIn({ type, timeBasedCanary, timeBasedLinear, } = {}) {
    if (type === 'AllAtOnce')
        return [];
    if (type === 'TimeBasedCanary') {
        const { canaryPercentage = 0, canaryInterval = 0 } = timeBasedCanary ?? {};
        return [{ share: canaryPercentage / 100, seconds: canaryInterval * 60 }];
    }
    if (type !== 'TimeBasedLinear')
        return undefined;
    const { linearPercentage = 100, linearInterval = 0 } = timeBasedLinear ?? {};
    return (0,_model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_5__/* .linearSchedule */ .jn)(linearPercentage, linearInterval * 60);
}
/**
 * Reads a deployment group.
 * @throws AwsFailure, also if the application or the group does not exist
 */
async function getDeploymentGroup(aws, { application, group }) {
    const { codeDeploy, client } = await opened(aws);
    const input = { applicationName: application, deploymentGroupName: group };
    const { deploymentGroupInfo: info = {} } = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetDeploymentGroup', `${application}/${group}`, () => client.send(new codeDeploy.GetDeploymentGroupCommand(input)));
    const { computePlatform = '', alarmConfiguration = {}, lastAttemptedDeployment: last } = info;
    const alarms = alarmConfiguration.enabled ? (alarmConfiguration.alarms ?? []) : [];
    return {
        platform: computePlatform,
        alarms: alarms.flatMap(({ name }) => (name ? [name] : [])),
        ignoresUnknownAlarms: alarmConfiguration.ignorePollAlarmFailure ?? false,
        lastDeployment: last?.deploymentId,
    };
}
/** Reads a deployment. */
async function getDeployment(aws, deploymentId) {
    const { codeDeploy, client } = await opened(aws);
    const { deploymentInfo = {} } = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetDeployment', deploymentId, () => client.send(new codeDeploy.GetDeploymentCommand({ deploymentId })));
    return deploymentIn(deploymentId, deploymentInfo);
}
function deploymentIn(id, info) {
    const { status = 'Created', revision, errorInformation, rollbackInfo } = info;
    const { code = '', message = '' } = errorInformation ?? {};
    return {
        id,
        status,
        // A status that is new in CodeDeploy is not the end of a deployment.
        state: (0,_own_member_js__WEBPACK_IMPORTED_MODULE_6__/* .ownMember */ .n)(STATES, status) ?? 'running',
        git: (0,_model_shift_code_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .releaseIn */ .B8)(info.description),
        versions: (0,_model_shift_code_deploy_js__WEBPACK_IMPORTED_MODULE_4__/* .versionsInAppSpec */ .tG)(revision?.appSpecContent?.content ?? revision?.string?.content),
        error: errorInformation && { code, message },
        rollbackId: rollbackInfo?.rollbackDeploymentId,
        takesBack: rollbackInfo?.rollbackTriggeringDeploymentId,
    };
}
/** Reads how far a deployment is; undefined before it has started. */
async function getLifecycle(aws, deploymentId) {
    const { codeDeploy, client } = await opened(aws);
    try {
        const { targetIds = [] } = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'ListDeploymentTargets', deploymentId, () => client.send(new codeDeploy.ListDeploymentTargetsCommand({ deploymentId })));
        const [targetId] = targetIds;
        if (targetId === undefined)
            return undefined;
        const { deploymentTarget } = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetDeploymentTarget', deploymentId, () => client.send(new codeDeploy.GetDeploymentTargetCommand({ deploymentId, targetId })));
        return lifecycleIn(deploymentTarget);
    }
    catch (error) {
        if (error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .AwsFailure */ .OQ && error.code === 'DeploymentNotStartedException')
            return undefined;
        throw error;
    }
}
function lifecycleIn({ lambdaTarget = {} } = {}) {
    const { lifecycleEvents = [], lambdaFunctionInfo } = lambdaTarget;
    return {
        events: lifecycleEvents.map(({ lifecycleEventName = '', status = 'Unknown', diagnostics }) => ({
            name: lifecycleEventName,
            status,
            message: diagnostics?.message ?? '',
        })),
        weight: lambdaFunctionInfo?.targetVersionWeight,
    };
}
/**
 * Stops a deployment and has CodeDeploy take back what it shifted.
 * @returns false if it has ended already
 */
async function stopDeployment(aws, deploymentId) {
    const { codeDeploy, client } = await opened(aws);
    try {
        await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'StopDeployment', deploymentId, () => client.send(new codeDeploy.StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true })));
        return true;
    }
    catch (error) {
        if (error instanceof _errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .AwsFailure */ .OQ && error.code === 'DeploymentAlreadyCompletedException')
            return false;
        throw error;
    }
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

/***/ 9426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ releaseIn),
/* harmony export */   Ke: () => (/* binding */ describedAs),
/* harmony export */   Pl: () => (/* binding */ isShiftBetween),
/* harmony export */   UC: () => (/* binding */ appSpecOf),
/* harmony export */   tG: () => (/* binding */ versionsInAppSpec)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6322);

/**
 * The AppSpec of a shift (CodeDeploy user guide, "AppSpec file structure for AWS Lambda deployments"). Its version is the
 * literal 0.0, which no JSON serializer writes.
 */
function appSpecOf({ functionName, alias, from, to }, { beforeAllowTraffic, afterAllowTraffic, }) {
    const properties = { Name: functionName, Alias: alias, CurrentVersion: from, TargetVersion: to };
    const resources = [{ [functionName]: { Type: 'AWS::Lambda::Function', Properties: properties } }];
    const hooks = [
        ...(beforeAllowTraffic === undefined ? [] : [{ BeforeAllowTraffic: beforeAllowTraffic }]),
        ...(afterAllowTraffic === undefined ? [] : [{ AfterAllowTraffic: afterAllowTraffic }]),
    ];
    const hooksPart = hooks.length > 0 ? `,"Hooks":${JSON.stringify(hooks)}` : '';
    return `{"version":0.0,"Resources":${JSON.stringify(resources)}${hooksPart}}`;
}
const DESCRIPTION = /^lambda-deploy-action(?: sha=(\S+))?(?: run=(\S+))?(?: ref=(\S+))?$/;
/** The description of a deployment. It records its release, because the run may be lost before it can. */
function describedAs({ sha, run, ref }) {
    const fields = [sha && `sha=${sha}`, run && `run=${run}`, ref && `ref=${ref}`];
    return ['lambda-deploy-action', ...fields].filter(Boolean).join(' ');
}
/** The release in the description of a deployment. Empty if this action did not write it. */
function releaseIn(description) {
    const [, sha, run, ref] = DESCRIPTION.exec(description ?? '') ?? [];
    return (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .gitReference */ .GW)(sha, run, ref);
}
/** Whether a deployment moves an alias from one version to another. One that takes another back may deploy the same revision. */
function isShiftBetween({ versions, takesBack }, wanted) {
    if (!versions || takesBack !== undefined)
        return false;
    const members = ['functionName', 'alias', 'from', 'to'];
    return members.every((member) => versions[member] === wanted[member]);
}
/** The versions in an AppSpec in JSON; undefined if it is not one of this action, such as one in YAML. */
function versionsInAppSpec(content) {
    try {
        const [resource] = JSON.parse(content ?? '').Resources;
        const [{ Properties }] = Object.values(resource ?? {});
        const { Name, Alias, CurrentVersion, TargetVersion } = Properties;
        return {
            functionName: String(Name),
            alias: String(Alias),
            from: String(CurrentVersion),
            to: String(TargetVersion),
        };
    }
    catch {
        return undefined;
    }
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

/***/ 7410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ releaseWorkflow)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/** The workflow of every mode that moves an alias: read, plan, then refuse, show the plan, or carry it out. */
async function releaseWorkflow(mode, session) {
    const { phase, warning } = session;
    const current = await phase(mode.reading, mode.read);
    let planned;
    try {
        planned = await phase('Plan', () => mode.plan(current));
    }
    catch (error) {
        const refused = mode.refused(current, (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error));
        return mode.dryRun ? { ...refused, isRefusedPlan: true } : refused;
    }
    const { output, plan } = planned;
    for (const each of output.warnings)
        warning(each);
    if (mode.dryRun) {
        const consequences = (plan.consequences ?? []).map((each) => each.planned);
        for (const each of consequences)
            warning(each);
        const warned = { ...planned, output: { ...output, warnings: [...output.warnings, ...consequences] } };
        return mode.resultOf('planned', warned, planned.start);
    }
    if (isComplete(planned))
        return mode.resultOf('unchanged', planned, planned.start);
    // Most of the code: a release that finds nothing to do ends sooner without it.
    const { carryOut } = await Promise.all(/* import() */[__webpack_require__.e(7742), __webpack_require__.e(9935), __webpack_require__.e(4206), __webpack_require__.e(6022)]).then(__webpack_require__.bind(__webpack_require__, 6022));
    return carryOut(mode, planned, session);
}
/** Whether there is nothing to release, to test, or to finish. */
function isComplete({ isUnchanged, tests, plan }) {
    return isUnchanged && !tests && plan.steps.length === 0;
}


/***/ }),

/***/ 7863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ changesOfRelease),
/* harmony export */   SB: () => (/* binding */ changesOfCreation),
/* harmony export */   m$: () => (/* binding */ changesOfMove)
/* harmony export */ });
/* harmony import */ var _is_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6736);
/* harmony import */ var _model_layer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9415);



/**
 * What callers will notice: how the version that a release publishes differs from the served one. $LATEST is published
 * as a whole, so this includes what somebody else, or a failed run, left there.
 */
function changesOfRelease(served, { latest, changes, inputs, codeSha256 }) {
    const CodeSha256 = changes.code ? codeSha256 : latest.CodeSha256;
    const next = { CodeSha256, configuration: nextConfiguration(latest, changes) };
    return differences(contentsOf(served), next, (field) => isRequested(inputs, field));
}
/**
 * What the first version of a new function will have.
 * @param configuration in normal form
 */
function changesOfCreation(configuration, codeSha256) {
    const nothing = { CodeSha256: undefined, configuration: {} };
    return differences(nothing, { CodeSha256: codeSha256, configuration }, () => true);
}
/** What callers will notice when an alias moves to a version that exists. It is named, so all of it is requested. */
function changesOfMove(served, version) {
    return differences(contentsOf(served), contentsOf(version), () => true);
}
function contentsOf(version) {
    return { CodeSha256: version.CodeSha256, configuration: (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(version) };
}
/** The code first, then the configuration by field. Variables that cannot be read cannot be compared. */
function differences(served, next, requested) {
    const before = fieldsOf(served.configuration);
    const after = fieldsOf(next.configuration);
    const isUnreadable = [before, after].some((fields) => fields.has(UNREADABLE));
    const fields = [...new Set([...before.keys(), ...after.keys()])].sort();
    const configuration = fields
        .filter((field) => !(0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(before.get(field), after.get(field)))
        .filter((field) => !(isUnreadable && field.startsWith('Environment.')))
        .map((field) => changeOf(field, before.get(field), after.get(field), requested(field)));
    if (next.CodeSha256 === served.CodeSha256)
        return configuration;
    const [from, to] = [served.CodeSha256, next.CodeSha256];
    return [
        { what: 'code', field: 'CodeSha256', from, to, requested: requested('CodeSha256') },
        ...configuration,
    ];
}
/** What stands in place of variables that cannot be read. */
const UNREADABLE = 'Environment.Unreadable';
function changeOf(field, from, to, requested) {
    if (field.startsWith('Environment.'))
        return { what: 'configuration', field, requested };
    return { what: 'configuration', field, from, to, requested };
}
/** The configuration that $LATEST will have, in normal form. */
function nextConfiguration(latest, { members, configuration, architectures }) {
    const written = [
        ...configuration.map(({ member }) => [member, members[member]]),
        ...architectures.map(({ member, to }) => [member, to]),
    ];
    const next = written.map(([member, value]) => [
        member,
        (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableMember */ .r2)(member, value, latest.FunctionName),
    ]);
    return { ...(0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(latest), ...Object.fromEntries(next) };
}
/** The single values of a configuration in normal form, by field. */
function fieldsOf(configuration) {
    return new Map(Object.entries(configuration)
        .flatMap(([member, value]) => valuesOf(member, value))
        .filter(([, value]) => value !== undefined));
}
function valuesOf(member, value) {
    if (member === 'Layers' && Array.isArray(value))
        return value.map((arn) => [
            `Layers.${(0,_model_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .layerArn */ .P$)(arn)}`,
            Number(arn.slice(arn.lastIndexOf(':') + 1)),
        ]);
    if (!(0,_is_object_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .G)(value))
        return [[member, value]];
    const members = member === 'Environment' && 'Variables' in value
        ? Object(value['Variables'])
        : (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutDefaults */ .nd)(member, value);
    return Object.entries(members).map(([name, each]) => [`${member}.${name}`, each]);
}
/** Whether the inputs say anything about a field: judged by variable, layer, and member of a structure. */
function isRequested(inputs, field) {
    const [member = '', ...rest] = field.split('.');
    const name = rest.join('.');
    const { environment, layers, configuration } = inputs;
    switch (member) {
        case 'Environment':
            return (environment !== undefined &&
                (environment.strategy === 'replace' ||
                    Object.hasOwn(environment.set, name) ||
                    environment.remove.includes(name)));
        case 'Layers':
            return (layers !== undefined &&
                (layers.strategy === 'replace' || layers.arns.some((arn) => (0,_model_layer_js__WEBPACK_IMPORTED_MODULE_1__/* .layerArn */ .P$)(arn) === name)));
        case 'Architectures':
            return inputs.architectures !== undefined;
        case 'CodeSha256':
            return inputs.code.kind !== 'none';
        // It counts as a whole.
        case 'ImageConfig':
            return configuration.ImageConfig !== undefined;
        default: {
            const written = configuration[member];
            if (written === undefined)
                return false;
            return name === '' || typeof written !== 'object' || written === null || isWritten(written, name);
        }
    }
}
function isWritten(structure, name) {
    return Object.keys(structure).length === 0 || Object.hasOwn(structure, name);
}


/***/ }),

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ NO_DIFFERENCE),
/* harmony export */   Ws: () => (/* binding */ wantedConfiguration),
/* harmony export */   Y1: () => (/* binding */ ignoredMembers),
/* harmony export */   ZW: () => (/* binding */ environmentDifference),
/* harmony export */   Zg: () => (/* binding */ refuseFileSystemWithoutVpc),
/* harmony export */   kq: () => (/* binding */ changedMembers)
/* harmony export */ });
/* unused harmony export wantedLayers */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _is_object_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1412);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(852);
/* harmony import */ var _model_layer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9415);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3025);
/* harmony import */ var _settings_unreadable_environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6667);







/**
 * The wanted configuration: the inputs, completed with what the function has. It contains only members from the inputs,
 * without those that AWS would ignore.
 * @param current undefined if the function does not exist yet
 */
function wantedConfiguration(inputs, current) {
    const members = Object.entries(inputs.configuration)
        .filter(([name]) => name !== 'KMSKeyArn' || !isKeyIgnored(inputs, current))
        .map(([name, written]) => [name, wantedMember(name, written, current)]);
    const currentLayers = (current?.Layers ?? []).flatMap(({ Arn }) => (Arn ? [Arn] : []));
    return (0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUndefined */ .r)({
        ...Object.fromEntries(members),
        Layers: inputs.layers && wantedLayers(currentLayers, inputs.layers),
        Environment: inputs.environment && {
            Variables: wantedVariables(current, inputs.environment),
        },
    });
}
/**
 * A wanted member. A structure that is given in part is completed with what the function has; an empty one clears it.
 * Undefined if there is nothing to clear, because the function does not exist yet.
 */
function wantedMember(name, written, current) {
    if (_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .REPLACED_WHOLE */ .n3.has(name) || !(0,_is_object_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .G)(written))
        return written;
    if (Object.keys(written).length === 0)
        return current && _model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_MEMBERS */ .eL[name];
    const completed = completedWith(current && (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .requestMember */ .IB)(name, current), written);
    switch (name) {
        case 'LoggingConfig':
            return withPossibleLevels(completed, written);
        case 'VpcConfig':
            return wantedVpc(completed, written, current);
        default:
            return completed;
    }
}
/** A structure with the members that are not written taken from the current one. */
function completedWith(current, written) {
    const kept = (0,_is_object_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .G)(current) ? current : {};
    const members = Object.entries(written).map(([name, value]) => [
        name,
        (0,_is_object_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .G)(value) ? completedWith(kept[name], value) : value,
    ]);
    return { ...kept, ...Object.fromEntries(members) };
}
/** Log levels exist only in the format JSON: without it, the current ones are not sent. */
function withPossibleLevels(completed, written) {
    if (completed['LogFormat'] === 'JSON')
        return completed;
    const { ApplicationLogLevel: _application, SystemLogLevel: _system, ...rest } = completed;
    return { ...rest, ...written };
}
/** Full sentences about wanted members that are not sent, because AWS would accept and ignore them. */
function ignoredMembers(inputs, current) {
    return isKeyIgnored(inputs, current) ? [IGNORED_KEY] : [];
}
const IGNORED_KEY = 'The function has no environment variables, so AWS would ignore `KMSKeyArn` in `function-configuration`. It is not sent. It takes effect with the first release that has environment variables.';
/** Lambda keeps the key only for a function with environment variables. One that it kept anyway stays. */
function isKeyIgnored(inputs, current) {
    const { KMSKeyArn: key } = inputs.configuration;
    if (key === undefined || key === '')
        return false;
    const { environment } = inputs;
    const variables = environment ? wantedVariables(current, environment) : current?.Environment?.Variables;
    const isUnreadable = !environment && current?.Environment?.Error !== undefined;
    const isKept = !environment && current?.['KMSKeyArn'] === key;
    return Object.keys(variables ?? {}).length === 0 && !isUnreadable && !isKept;
}
/** The members of a wanted configuration that differ from the current one, except Description. */
function changedMembers(wanted, current) {
    const present = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableConfiguration */ .V4)(current);
    return Object.keys(wanted)
        .filter((member) => member !== 'Description')
        .filter((member) => !(0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsWritten */ .wB)(member, present[member], wanted[member], current.FunctionName))
        .map((member) => ({
        member,
        from: present[member] ?? plain(current[member]),
        to: (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableMember */ .r2)(member, wanted[member], current.FunctionName) ?? plain(wanted[member]),
    }));
}
/** A value in the request or response that its normal form omits, because it is Lambda's default. */
function plain(value) {
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
}
/** The service in the ARN of an access point of Amazon EFS, which Lambda reaches only through a VPC. */
const EFS = ':elasticfilesystem:';
/**
 * Refuses to mount a file system of Amazon EFS without a VPC.
 * @param wanted the members that change
 * @throws Failure, before anything is written
 */
function refuseFileSystemWithoutVpc(wanted, current) {
    const fileSystems = (wanted['FileSystemConfigs'] ?? []);
    const vpc = (wanted['VpcConfig'] ?? current?.VpcConfig);
    if (!fileSystems.some(({ Arn }) => Arn.includes(EFS)) || vpc?.SubnetIds?.length)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('Lambda reaches a file system of Amazon EFS only through a VPC, and the function has none.', 'Set `vpc-subnet-ids` and `vpc-security-group-ids` to a network with a mount target of the file system as well.');
}
/** Lambda requires subnets and security groups together. */
function wantedVpc(completed, written, current) {
    const { SubnetIds: subnets = [], SecurityGroupIds: groups = [], Ipv6AllowedForDualStack: kept } = completed;
    if ((subnets.length === 0) !== (groups.length === 0)) {
        const missing = subnets.length === 0 ? 'subnets' : 'security groups';
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`Lambda needs both subnets and security groups to connect a function to a VPC, but ${current ? `the function has no ${missing}` : `no ${missing} are given`}.`, `Set \`${subnets.length === 0 ? 'vpc-subnet-ids' : 'vpc-security-group-ids'}\` as well.`);
    }
    // Outside of a VPC, there is no dual stack to keep.
    const dualStack = subnets.length > 0 ? kept : written.Ipv6AllowedForDualStack;
    return (0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUndefined */ .r)({
        Ipv6AllowedForDualStack: dualStack,
        SubnetIds: subnets,
        SecurityGroupIds: groups,
    });
}
const NO_DIFFERENCE = { added: [], changed: [], removed: [] };
/**
 * The wanted environment variables.
 * @throws Failure for a merge with variables that cannot be read: Lambda replaces the whole environment, so the merge
 *   would delete them
 */
function wantedVariables(current, change) {
    if (change.strategy === 'replace')
        return change.set;
    if (current?.Environment?.Error) {
        throw (0,_settings_unreadable_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadableVariables */ .l9)(current, Object.keys(change.set).length > 0 ? 'sets' : 'removes');
    }
    const removed = new Set(change.remove);
    const merged = { ...current?.Environment?.Variables, ...change.set };
    return Object.fromEntries(Object.entries(merged).filter(([name]) => !removed.has(name)));
}
/** Compares two environments by name and value. Each list is sorted. */
function environmentDifference(from, to) {
    const has = (variables, name) => Object.hasOwn(variables, name);
    return {
        added: Object.keys(to)
            .filter((name) => !has(from, name))
            .sort(),
        changed: Object.keys(to)
            .filter((name) => has(from, name) && from[name] !== to[name])
            .sort(),
        removed: Object.keys(from)
            .filter((name) => !has(to, name))
            .sort(),
    };
}
/** Lambda's limit on the layers of a function (Lambda quotas). */
const MOST_LAYERS = 5;
/**
 * The wanted layer versions, in order. A merge replaces the version of an existing layer in its place and appends other
 * layers. Only `replace` removes layers.
 * @param current version ARNs of the current layers
 * @throws Failure if there are more than five
 */
function wantedLayers(current, change) {
    const wanted = new Map(change.arns.map((arn) => [(0,_model_layer_js__WEBPACK_IMPORTED_MODULE_3__/* .layerArn */ .P$)(arn), arn]));
    const kept = change.strategy === 'replace' ? [] : current;
    const swapped = kept.map((arn) => wanted.get((0,_model_layer_js__WEBPACK_IMPORTED_MODULE_3__/* .layerArn */ .P$)(arn)) ?? arn);
    const layers = [...new Set([...swapped, ...change.arns])];
    if (layers.length > MOST_LAYERS) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function would have ${layers.length} layers; Lambda allows ${MOST_LAYERS}: ${layers.join(', ')}.`, 'List all layers that the function should have in `layers` and set `layers-strategy: replace`, or combine several layers into one.');
    }
    return layers;
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


/***/ }),

/***/ 6667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fw: () => (/* binding */ incomparableVariables),
/* harmony export */   l9: () => (/* binding */ unreadableVariables),
/* harmony export */   u3: () => (/* binding */ unreadableWarning)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/**
 * The failure of a release that changes some variables of a function and cannot read the others.
 * @param change what the release does to some of them, such as `sets`
 */
function unreadableVariables(configuration, change) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. Lambda replaces all variables at once, so a release that ${change} some without knowing the others would delete those.`, `${decryptionAdvice(configuration)} Or list all variables that the function needs in \`environment\`, and set \`environment-strategy: replace\`${change === 'removes' ? ' in place of `environment-remove`' : ''}. Then run the workflow again.`);
}
/** The failure of a release that has to compare variables that cannot be read. */
function incomparableVariables(configuration, choice, version) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. With \`unreleased-changes: ${choice}\`, they would have to be compared with those of version ${version}.`, `${decryptionAdvice(configuration)} Or list all variables in \`environment\`, and set \`environment-strategy: replace\`. Then run the workflow again.`);
}
/** A warning for a release that takes every version for another one, because it cannot compare variables. */
function unreadableWarning(configuration) {
    return `The function's environment variables cannot be decrypted: ${reasonOf(configuration)}. So they cannot be compared with those of the served version, and every run publishes a version. ${decryptionAdvice(configuration)}`;
}
function reasonOf({ Environment, KMSKeyArn }) {
    const code = Environment?.Error?.ErrorCode ?? 'unknown error';
    const on = KMSKeyArn ? ` on ${KMSKeyArn}` : '';
    return code === 'AccessDeniedException'
        ? `the credentials are not allowed to perform kms:Decrypt${on}`
        : `${code}${on}`;
}
function decryptionAdvice({ KMSKeyArn = "ARN of the function's KMS key" }) {
    return `Add \`{ "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "${KMSKeyArn}" }\` to the policy of the role that this step signs in as, and allow that role kms:Decrypt in the policy of the key, too.`;
}


/***/ }),

/***/ 8413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tw: () => (/* binding */ shiftedTo),
/* harmony export */   kU: () => (/* binding */ trafficShiftWarnings),
/* harmony export */   sO: () => (/* binding */ refuseTrafficShift)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);
/* harmony import */ var _model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3656);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);




/**
 * Refuses to end a traffic shift that somebody else set up, for example during an incident. Only weights that the history
 * of the alias records are this action's own.
 * @throws Failure with the shares and how to end them
 */
function refuseTrafficShift(functionName, alias) {
    if ((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhole */ .wP)(alias.traffic) || (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_2__/* .shiftUnderWay */ .Gv)(alias))
        return;
    const shares = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(alias.traffic).map(([version, share]) => `${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(share)} to ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionName */ .sh)(version)}`);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The traffic of the alias ${alias.name} is split (${shares.join(', ')}). This action did not start that traffic shift, so this run releases nothing to the alias.`, `Wait until the traffic shift ends, or end it, then run the workflow again. ${endings(functionName, alias)}`);
}
/** A warning about a traffic shift that stays because nothing has to be released. Empty if there is none. */
function trafficShiftWarnings(functionName, alias) {
    if (!alias || (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhole */ .wP)(alias.traffic) || (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_2__/* .shiftUnderWay */ .Gv)(alias))
        return [];
    return [
        `${shiftOf(alias)}. It stays as it is, because there was nothing to release. ${endings(functionName, alias)}`,
    ];
}
function shiftOf({ name, traffic }) {
    return `The alias ${name} serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .servedText */ .fy)(traffic)}. This action did not start that traffic shift`;
}
/** How to give each of the versions all of the traffic, as full sentences. */
function endings(functionName, { name, traffic }) {
    const [other] = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).map(([version]) => version);
    return `To end it by giving ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionName */ .sh)(traffic.version)} all traffic, run \`aws lambda update-alias --function-name ${functionName} --name ${name} --routing-config '{}'\`. To end it by giving version ${other} all traffic, add \`--function-version ${other}\` to this command.`;
}
/**
 * The version that gets a share of the traffic because it is new: the one that the history records. In a shift of somebody
 * else, it can only be the one with the higher number.
 */
function shiftedTo(alias) {
    const { traffic } = alias;
    const newer = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).find(([version]) => Number(version) > Number(traffic.version));
    return (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_2__/* .shiftUnderWay */ .Gv)(alias)?.to ?? newer?.[0];
}


/***/ }),

/***/ 2838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openDeployment),
/* harmony export */   l: () => (/* binding */ isOutdated)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_codedeploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9494);
/* harmony import */ var _model_shift_code_deploy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9426);




/**
 * The deployment of CodeDeploy that shifts or shifted the traffic of an alias, until its end is recorded; while it is taken
 * back, the deployment that does that. Undefined if there is none, or it is of another alias: an alias whose history records no
 * shift costs no call.
 * @param group where a deployment is found whose run was lost before it recorded it; undefined: nowhere
 * @throws AwsFailure
 */
async function openDeployment(aws, functionName, alias, group) {
    const deployment = alias?.history?.deployment
        ? await recordedDeployment(aws, functionName, alias, alias.history.deployment)
        : alias && group && (await unrecordedDeployment(aws, functionName, alias, group));
    if (!deployment?.rollbackId || deployment.state === 'succeeded')
        return deployment;
    const rollback = await knownDeployment(aws, deployment.rollbackId);
    return rollback?.state === 'running'
        ? rollback
        : { ...deployment, rolledBackTo: versionRolledBackTo(functionName, alias, rollback) };
}
/**
 * CodeDeploy rolls back to the last revision of the group that succeeded, which need not be the version that served (CodeDeploy
 * user guide, "Redeploy and roll back a deployment").
 */
function versionRolledBackTo(functionName, alias, rollback) {
    const { state, versions } = rollback ?? {};
    const isOfAlias = versions?.functionName === functionName && versions.alias === alias?.name;
    return state === 'succeeded' && isOfAlias ? versions.to : undefined;
}
/** The deployment that the history of an alias records, if it is one of this alias. */
async function recordedDeployment(aws, functionName, alias, id) {
    const deployment = await knownDeployment(aws, id);
    return deployment && isOf(functionName, alias.name, deployment) ? deployment : undefined;
}
/** The deployment of a run that was lost between its creation and its record: the last one of the group. */
async function unrecordedDeployment(aws, functionName, { name, history }, group) {
    if (history?.next === undefined)
        return undefined;
    const { lastDeployment } = await (0,_aws_codedeploy_js__WEBPACK_IMPORTED_MODULE_1__/* .getDeploymentGroup */ .$o)(aws, group);
    const last = lastDeployment === undefined ? undefined : await knownDeployment(aws, lastDeployment);
    const deployment = last?.takesBack === undefined ? last : await knownDeployment(aws, last.takesBack);
    const shift = { functionName, alias: name, from: history.current, to: history.next };
    return deployment && (0,_model_shift_code_deploy_js__WEBPACK_IMPORTED_MODULE_3__/* .isShiftBetween */ .Pl)(deployment, shift) ? deployment : undefined;
}
/** Whether an alias has changed since it was read, because its deployment has ended meanwhile. */
async function isOutdated(aws, functionName, alias, deployment, group) {
    const { history } = alias ?? {};
    const mayBeDeployed = history?.deployment ?? (history?.next && group);
    if (!alias || !mayBeDeployed || deployment?.state === 'running')
        return false;
    const now = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, alias.name);
    return now?.revisionId !== alias.revisionId;
}
/**
 * Whether a deployment is one of this alias. The ID in a history is text, and a run must not stop the deployment of
 * something else because of it. An AppSpec that is not known is none of this action, but may be one of CodeDeploy.
 */
function isOf(functionName, alias, { versions }) {
    return !versions || (versions.functionName === functionName && versions.alias === alias);
}
/** Undefined if CodeDeploy no longer knows it. */
async function knownDeployment(aws, id) {
    try {
        return await (0,_aws_codedeploy_js__WEBPACK_IMPORTED_MODULE_1__/* .getDeployment */ .i8)(aws, id);
    }
    catch (error) {
        if (error instanceof _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .AwsFailure */ .OQ && error.code === 'DeploymentDoesNotExistException')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   V: () => (/* binding */ prepareTests)
/* harmony export */ });
/* harmony import */ var _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6272);

/**
 * Prepares the tests of a release; undefined if nothing is tested, and then nothing of them is loaded.
 * @param secrets values that a test never prints
 * @param setsUrl whether the release configures the function URL
 * @throws Failure if the URL cannot be tested, before anything is written
 */
async function prepareTests(tools, { smokeTest, ...release }, secrets, setsUrl = false) {
    if (!smokeTest)
        return undefined;
    const { releaseTests } = await Promise.all(/* import() */[__webpack_require__.e(6668), __webpack_require__.e(5782), __webpack_require__.e(5753)]).then(__webpack_require__.bind(__webpack_require__, 5753));
    return releaseTests(tools, { ...release, smokeTest }, secrets, setsUrl);
}
/** The current and the new values of environment variables. The function may print any of them. */
function secretsOf(versions, more = []) {
    const known = (0,_model_smoke_test_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentSecrets */ .Pm)(versions.flatMap((each) => (each ? [each.configuration] : [])));
    return known === 'unknown' ? known : [...known, ...more];
}


/***/ })

};
