export const id = 6893;
export const ids = [6893];
export const modules = {

/***/ 6893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
// EXTERNAL MODULE: ./build/model/version.js
var model_version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/plan/callers.js
var callers = __webpack_require__(4878);
// EXTERNAL MODULE: ./build/plan/changes/newer-served.js
var newer_served = __webpack_require__(8303);
// EXTERNAL MODULE: ./build/model/last-move.js
var last_move = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/plan/capacity/capacity.js
var capacity = __webpack_require__(2415);
// EXTERNAL MODULE: ./build/plan/changes/served.js
var served = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/plan/configuration.js
var configuration = __webpack_require__(9804);
// EXTERNAL MODULE: ./build/plan/prune-versions.js
var prune_versions = __webpack_require__(1614);
// EXTERNAL MODULE: ./build/plan/release-plan.js + 1 modules
var release_plan = __webpack_require__(5045);
// EXTERNAL MODULE: ./build/plan/settings/event-invoke.js
var event_invoke = __webpack_require__(9271);
// EXTERNAL MODULE: ./build/plan/shift/shift-steps.js
var shift_steps = __webpack_require__(1423);
// EXTERNAL MODULE: ./build/plan/shift/somebodys-shift.js
var somebodys_shift = __webpack_require__(8413);
// EXTERNAL MODULE: ./build/plan/version-candidates.js
var version_candidates = __webpack_require__(3049);
;// CONCATENATED MODULE: ./build/plan/promotion.js













/**
 * Plans a promotion: the version is activated and tested, then the alias moves. A promotion neither reads nor changes
 * $LATEST, even if it fails: $LATEST belongs to the next release.
 * @param target the version with its state
 * @param run the ID of the workflow run
 * @throws Failure if the version cannot be served, or if somebody else shifts the traffic of the alias
 */
function planPromotion(inputs, current, target, run) {
    const { alias } = current;
    const from = alias?.traffic.version;
    const to = target.number;
    const servedNow = from === model_version/* LATEST */.k0 ? undefined : (0,model_version/* numbered */.jN)(current.versions, from);
    const endShift = (0,shift_steps/* endEarlierShift */.yj)(current);
    const { alias: wholeAlias } = endShift;
    const isServed = wholeAlias?.traffic.version === to;
    // The promotion of a version that gets a share of the traffic completes that traffic shift.
    if (alias && !isServed && !Object.hasOwn(alias.traffic.shares, to))
        (0,somebodys_shift/* refuseTrafficShift */.sO)(current.functionName, alias);
    if (!isServed)
        (0,version_candidates/* refuseUninvocableVersion */.D)(current, target);
    (0,shift_steps/* refuseOtherDeployment */.kW)(alias, current.deployment, to);
    const draft = {
        functionName: current.functionName,
        alias: inputs.alias,
        from,
        to,
        slots: {
            'end-shift': endShift.step,
            ...(!isServed && { wake: (0,release_plan/* wakeStep */.bM)(target), move: (0,release_plan/* aliasStep */.B_)(inputs.alias, wholeAlias, inputs) }),
        },
        environment: configuration/* NO_DIFFERENCE */.Cw,
        changes: servedNow && !isServed ? (0,served/* changesOfMove */.m$)(servedNow.configuration, target.configuration) : [],
        warnings: [
            ...endShift.warnings,
            ...(isServed
                ? (0,somebodys_shift/* trafficShiftWarnings */.kU)(current.functionName, alias)
                : [...markedBad(current, to), ...unrecordedMove(current)]),
        ],
    };
    const admitting = (0,callers/* withCallers */.L)(draft, inputs, current.callers ?? {}, (0,callers/* accountOf */.XP)(target.configuration.FunctionArn));
    const called = (0,event_invoke/* withEventInvoke */.B)(admitting, inputs, current.callers?.eventInvoke);
    const scaled = (0,capacity/* withCapacity */.H)(called, inputs, current.capacity);
    const shifted = (0,shift_steps/* withTrafficShift */.ab)(scaled, inputs, wholeAlias, current.deployment);
    const named = (0,release_plan/* withReleaseAlias */.kK)((0,release_plan/* withTests */.wk)(shifted, inputs), inputs, current);
    return (0,release_plan/* ordered */.Sj)((0,shift_steps/* withoutAfterMove */.Ac)((0,prune_versions/* withPruning */.E5)(named, inputs, (0,last_move/* movedByThisRun */.mX)(alias, run))));
}
/** A version that is marked bad is promoted only if `version` names it. */
function markedBad({ alias }, version) {
    if (!alias || !(0,model_alias/* badVersions */.hu)(alias).includes(version))
        return [];
    return [
        `Version ${version} is marked as bad in the history of the alias ${alias.name}: it failed its test there or was rolled back. It is promoted because \`version\` names it.`,
    ];
}
/** The description of the version records the predecessor for another alias, so only this alias could record its own. */
function unrecordedMove({ alias }) {
    const served = (0,model_alias/* servedVersion */.aw)(alias);
    if (!alias || (0,model_alias/* isManaged */.yF)(alias) || served === undefined)
        return [];
    const { name } = alias;
    return [
        `This action does not manage the description of the alias ${name}, so the history does not record that it served version ${served}. To roll back, set \`version: ${served}\`.`,
    ];
}
/**
 * Chooses the version to promote: the named version, even if it is marked bad, or the version of the source alias.
 * @throws Failure that lists the versions, if there is none, if it is unclear which one was tested, or if it is marked
 * bad and not named
 */
function choosePromoted(promotion, current) {
    const promoted = promotion.kind === 'version'
        ? { version: promotion.version, reason: 'named by `version`' }
        : { version: servedBySourceAlias(current, promotion.alias), reason: `served by ${promotion.alias}` };
    if (!(0,model_version/* numbered */.jN)(current.versions, promoted.version)) {
        throw (0,version_candidates/* refusedVersion */.d)(current, promotion.kind === 'version'
            ? `Version ${promoted.version} of ${current.functionName} does not exist.`
            : `Version ${promoted.version} of ${current.functionName} (${promoted.reason}) does not exist.`, 'Set `version` to a version that exists, or `source-alias` to the alias that serves it.');
    }
    return promoted;
}
/** The version to which the source alias sends all of its traffic. */
function servedBySourceAlias(current, name) {
    const { sourceAlias, alias } = current;
    if (!sourceAlias)
        throw new Error('The source alias must exist.');
    const { version } = sourceAlias.traffic;
    if (version === model_version/* LATEST */.k0) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `The alias ${name} serves $LATEST, which every release changes, so there is no version to promote.`, `Release to ${name} first (\`mode: deploy\` with \`alias: ${name}\`), so that it serves a published version. Or set \`version\` instead of \`source-alias\` to promote a version of this list.`);
    }
    const [shift] = (0,model_alias/* sharesOf */.AR)(sourceAlias.traffic);
    if (shift) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `The alias ${name} serves version ${version} and sends ${(0,model_alias/* percent */.KN)(shift[1])} of its traffic to version ${shift[0]}, so it is unclear which of the two was tested.`, 'Wait until the traffic shift ends, then run the workflow again. Or set `version` to the version to promote, instead of `source-alias`.');
    }
    const marking = [alias, sourceAlias].find((each) => (0,model_alias/* badVersions */.hu)(each).includes(version));
    if (marking) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `Version ${version}, which the alias ${name} serves, is marked as bad in the history of the alias ${marking.name}: it failed its test there or was rolled back.`, `Fix the problem, release the new version to ${name}, then run this workflow again. To promote version ${version} anyway, set \`version: ${version}\` instead of \`source-alias\`.`);
    }
    return version;
}

// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/client/aws.js + 1 modules
var client_aws = __webpack_require__(4900);
// EXTERNAL MODULE: ./build/aws/settled-alias.js
var settled_alias = __webpack_require__(1258);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var version = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/read/callers.js
var read_callers = __webpack_require__(8165);
// EXTERNAL MODULE: ./build/read/capacity.js
var read_capacity = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/read/deployment.js
var read_deployment = __webpack_require__(2838);
// EXTERNAL MODULE: ./build/read/missing.js
var missing = __webpack_require__(741);
;// CONCATENATED MODULE: ./build/read/promotion.js








/**
 * Reads the current state for a promotion, in parallel. It does not read $LATEST or wait for an update of it, but it waits
 * while AWS moves the provisioned concurrency of an alias.
 * @throws Failure if the function does not exist
 */
async function readPromotion(aws, inputs) {
    const { functionName, alias: aliasName, promotion, releaseAlias: wantedName } = inputs;
    const sourceName = promotion.kind === 'source-alias' ? promotion.alias : undefined;
    const [versions, alias, sourceAlias, releaseAlias, callers, capacity] = await Promise.all([
        (0,client_aws/* orUndefined */.y0)((0,version/* listVersions */.yO)(aws, functionName)),
        readSettled(aws, functionName, aliasName),
        sourceName ? readSettled(aws, functionName, sourceName) : undefined,
        wantedName ? (0,aws_alias/* getAlias */.bd)(aws, functionName, wantedName.name) : undefined,
        (0,read_callers/* readCallers */.l)(aws, inputs),
        (0,read_capacity/* readCapacity */.d)(aws, inputs),
    ]);
    if (!versions)
        throw (0,missing/* missingFunction */.Tm)(aws, functionName);
    const group = inputs.trafficShift?.codeDeploy;
    const deployment = await (0,read_deployment/* openDeployment */.Q)(aws, functionName, alias, group);
    if (await (0,read_deployment/* isOutdated */.l)(aws, functionName, alias, deployment, group))
        return readPromotion(aws, inputs);
    return {
        deployment,
        functionName,
        versions,
        callers,
        capacity,
        alias,
        sourceAlias,
        releaseAlias,
    };
}
async function readSettled(aws, functionName, name) {
    const alias = await (0,aws_alias/* getAlias */.bd)(aws, functionName, name);
    return alias && (0,settled_alias/* settledAlias */.m)(aws, functionName, alias);
}
/** @throws Failure that lists the aliases, if the alias in `source-alias` does not exist */
async function refuseMissingSource(aws, { functionName, promotion }, { sourceAlias }) {
    if (promotion.kind !== 'source-alias' || sourceAlias)
        return;
    throw await (0,missing/* missingAlias */.FU)(aws, functionName, promotion.alias, 'Check `source-alias`: it names the alias through which the version was tested.');
}

// EXTERNAL MODULE: ./build/read/rollback.js
var rollback = __webpack_require__(7233);
// EXTERNAL MODULE: ./build/read/traffic-shift.js + 2 modules
var traffic_shift = __webpack_require__(5572);
// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/report/sentences/choices.js
var choices = __webpack_require__(3514);
// EXTERNAL MODULE: ./build/smoke-test/prepare-tests.js
var prepare_tests = __webpack_require__(1898);
// EXTERNAL MODULE: ./build/model/configuration.js
var model_configuration = __webpack_require__(852);
// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
;// CONCATENATED MODULE: ./build/modes/promotion-result.js





/** The result of a promotion at a stage, from its plan and what it reached. */
function promotionResult(stage, { inputs, current, plan, output, note, tests }, reached) {
    const { alias = current.alias } = reached;
    const before = (0,model_alias/* servedVersion */.aw)(current.alias);
    const url = reached.functionUrl?.url.address ?? tests?.functionUrl ?? current.callers?.url?.address;
    const moved = stage === 'done' && before !== alias?.traffic.version;
    // Where only permissions were missing, the alias serves what it did before.
    const movedAs = (0,release_plan/* releasesVersion */.T9)(plan) ? 'promoted' : 'deployed';
    const doneAs = reached.deployment?.isRunning ? 'shifting' : movedAs;
    return {
        ...result/* NO_FAILURE */.x9,
        ...identity(inputs, current, alias),
        result: stage === 'done' ? doneAs : stage,
        changed: stage === 'done',
        plan: (0,plan_output/* withFailures */.G9)(output, reached),
        note,
        ...(0,result/* servedUntilNow */.EZ)(current, moved ? before : undefined),
        functionUrl: url?.href,
        deploymentId: reached.deployment?.id,
        shift: reached.shift,
    };
}
/** The result of a promotion that was refused before anything was written. */
function refusedPromotion(inputs, current, failure) {
    const { alias } = current;
    return {
        ...identity(inputs, current, alias),
        ...(0,result/* refusalParts */.DQ)(failure, inputs.alias, alias),
        note: undefined,
    };
}
/** The function, and the alias with what it serves. */
function identity(inputs, current, alias) {
    const { promotion } = inputs;
    const { configuration } = current.versions.at(-1) ?? {};
    return {
        kind: 'promotion',
        from: promotion.kind === 'source-alias' ? promotion.alias : undefined,
        ...(0,result/* servedAlias */.k3)(inputs, current, alias),
        functionArn: configuration && (0,model_configuration/* unqualifiedArn */.X2)(configuration.FunctionArn),
    };
}

// EXTERNAL MODULE: ./build/modes/release-workflow.js
var release_workflow = __webpack_require__(7410);
;// CONCATENATED MODULE: ./build/modes/promotion.js
















/** Promotes an existing version: chooses it, tests it and moves the alias. Nothing else is written. */
function promote(inputs, session) {
    const { autoRollback, dryRun } = inputs;
    const mode = {
        dryRun,
        reading: 'Read the aliases and versions',
        read: async () => {
            const read = await readPromotion(session.aws, inputs);
            session.info((0,choices/* servedBefore */.p7)(inputs.region, inputs.alias, read));
            return read;
        },
        plan: (current) => plan(session, inputs, current),
        resultOf: promotionResult,
        refused: (current, failure) => refusedPromotion(inputs, current, failure),
        undo: () => ({ autoRollback }),
        resultWhenUndone: 'rolled-back',
        undoEarlier: autoRollback
            ? {
                restoreLatest: false,
                planBefore: (planned, { from }) => ({
                    ...planned,
                    current: { ...planned.current, alias: from },
                    start: { ...planned.start, alias: from },
                }),
            }
            : undefined,
    };
    return (0,release_workflow/* releaseWorkflow */.V)(mode, session);
}
/** Chooses the version and plans. The state of the version is read before anything depends on it. */
async function plan(session, inputs, current) {
    const { aws, info, git } = session;
    await refuseMissingSource(aws, inputs, current);
    const promoted = choosePromoted(inputs.promotion, current);
    const target = await (0,rollback/* readTarget */._)(aws, inputs.functionName, promoted.version);
    const planned = planPromotion(inputs, current, target, git.run);
    const newer = await newerServedWarnings(session, inputs, current, planned, target);
    const { watch, warnings } = await (0,traffic_shift/* prepareShift */.S)(aws, planned);
    const output = (0,plan_output/* planOutput */.pp)(planned, undefined, [...newer, ...warnings]);
    const note = (0,choices/* promotionSentence */.hv)(inputs.alias, promoted, current);
    for (const line of [note, ...(0,plan_lines/* planLines */.H)(output)])
        info(line);
    const secrets = (0,prepare_tests/* secretsOf */.F)([target, (0,model_version/* numbered */.jN)(current.versions, current.alias?.traffic.version)]);
    const tested = { ...inputs, url: current.callers?.url };
    const tests = await (0,prepare_tests/* prepareTests */.V)(session, tested, secrets, (0,callers/* setsFunctionUrl */.nL)(planned));
    // The alias's history says where the version came from, and which run moved the alias.
    const { sha, ref } = target.record?.git ?? {};
    return {
        inputs,
        current,
        note,
        plan: planned,
        output,
        details: { git: (0,model_history/* gitReference */.GW)(sha, git.run, ref), watch },
        start: startOf(current, target),
        isUnchanged: (0,release_plan/* isUnchanged */._5)(planned),
        tests,
    };
}
/** A promoted version is as old as the commit that it was released from. */
async function newerServedWarnings(session, { functionName, ifNewerIsServed, githubToken }, { alias, versions }, planned, target) {
    if (ifNewerIsServed !== 'stop' || !(0,release_plan/* releasesVersion */.T9)(planned))
        return [];
    const served = (0,newer_served/* servedRelease */.h)(functionName, alias, (0,model_version/* numbered */.jN)(versions, (0,model_alias/* servedVersion */.aw)(alias)));
    if (!served)
        return [];
    const { refuseNewerServed } = await __webpack_require__.e(/* import() */ 892).then(__webpack_require__.bind(__webpack_require__, 892));
    return refuseNewerServed(session, served, target.record?.git.sha, githubToken);
}
function startOf({ alias }, target) {
    return { version: target, alias, previousVersion: (0,model_alias/* servedVersion */.aw)(alias) };
}


/***/ }),

/***/ 1263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ versionRolledBackFrom)
/* harmony export */ });
/* harmony import */ var _shift_somebodys_shift_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8413);

/**
 * The version that a rollback rolls back from: the served version or, during a traffic shift to a newer version, the
 * newer one. `$LATEST` for an alias that serves it.
 */
function versionRolledBackFrom(alias) {
    return (0,_shift_somebodys_shift_js__WEBPACK_IMPORTED_MODULE_0__/* .shiftedTo */ .Tw)(alias) ?? alias.traffic.version;
}


/***/ }),

/***/ 3049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ refuseUninvocableVersion),
/* harmony export */   d: () => (/* binding */ refusedVersion)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(852);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);




/** The maximum number of versions in an error. */
const LISTED = 10;
/**
 * The failure for a version that an alias cannot serve, with a list of the versions to choose from.
 * @param problem the reason, as full sentences
 * @param target the refused version, with its state, which lists of versions do not contain
 */
function refusedVersion(current, problem, advice, target) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR([problem, ...candidateLines(current, target)].join('\n'), advice);
}
/** @throws Failure for a version in a state in which it cannot be invoked, with the reason from AWS */
function refuseUninvocableVersion(current, target) {
    const { State, StateReasonCode, StateReason } = target.configuration;
    const remedy = (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyOfState */ .NK)(target.configuration);
    if (remedy === undefined)
        return;
    const state = [`state ${State}`, StateReasonCode].filter(Boolean).join(', ');
    throw refusedVersion(current, `No alias can serve version ${target.number} of ${current.functionName}. ${StateReason ? `AWS says: ${StateReason.replace(/\.$/, '')} (${state}).` : `It is in the ${state}.`}`, State === 'Failed' ? otherThan(current, target) : remedy, target);
}
/** What else an alias can serve than a version that failed. */
function otherThan({ versions, alias }, { number }) {
    const others = versions.filter((each) => ![number, alias?.traffic.version].includes(each.number));
    return others.length > 0
        ? 'Set `version` to another version of this list.'
        : 'There is no other version to go to: release a good one with `mode: deploy`.';
}
/** A line for each of the newest versions: number, time, git ref and commit, and marks. */
function candidateLines({ functionName, versions, alias, sourceAlias, latest }, target) {
    if (versions.length === 0)
        return [`${functionName} has no published version.`];
    const bad = [alias, sourceAlias].flatMap((each) => (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .badVersions */ .hu)(each));
    const lines = versions
        .slice(-LISTED)
        .reverse()
        .map((listed) => (listed.number === target?.number ? target : listed))
        .map(({ number, record, configuration }) => {
        const { sha, ref } = record?.git ?? {};
        const marks = [
            number === alias?.traffic.version ? 'served now' : '',
            number === sourceAlias?.traffic.version ? `served by ${sourceAlias.name}` : '',
            bad.includes(number) ? 'bad' : '',
            alias?.traffic.version === _model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .LATEST */ .k0 && configuration.CodeSha256 === latest?.CodeSha256
                ? 'same code as $LATEST'
                : '',
            alias && !alias.history && Number(number) > Number(alias.traffic.version)
                ? 'newer than the served version'
                : '',
            configuration.State === 'Failed' ? 'failed' : '',
        ];
        const facts = [`published ${publishedAt(configuration)}`, ref ?? '', sha ?? '', ...marks].filter(Boolean);
        return `- version ${number}: ${facts.join(', ')}`;
    });
    const more = versions.length - lines.length;
    const title = more > 0
        ? `The newest ${lines.length} of the ${versions.length} versions of ${functionName}:`
        : `The versions of ${functionName}, the newest first:`;
    return [title, ...lines];
}
/** To the minute: `2026-11-03 14:02 UTC`. */
function publishedAt({ LastModified }) {
    const time = new Date(LastModified ?? '');
    return Number.isNaN(time.getTime())
        ? 'at an unknown time'
        : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FU: () => (/* binding */ missingAlias),
/* harmony export */   J0: () => (/* binding */ missingVersion),
/* harmony export */   Tm: () => (/* binding */ missingFunction)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5475);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);



/** The failure for a function that does not exist. */
function missingFunction(aws, functionName) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`The function ${functionName} does not exist in ${aws.region}.`, 'Check `function-name`, `aws-region` and the account that the credentials belong to.');
}
/** The number of names that an error lists. */
const MOST_LISTED = 10;
/** The number of names after which no further page of a list is read. */
const ENOUGH = 500;
/** The failure for an alias that does not exist. Lists the existing aliases, if the role may list them. */
async function missingAlias(aws, functionName, alias, advice) {
    const names = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .listAliasNames */ .B8)(aws, functionName, ENOUGH).catch(() => []);
    const exist = names.length > 0 ? ` It has: ${firstOf(names)}.` : '';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`The function ${functionName} in ${aws.region} has no alias ${alias}.${exist}`, advice);
}
/** The failure for a version that does not exist. Lists the newest versions, if the role may list them. */
async function missingVersion(aws, functionName, version, advice) {
    // $LATEST is in the list, too.
    const versions = await (0,_aws_version_js__WEBPACK_IMPORTED_MODULE_1__/* .listVersionNumbers */ .RP)(aws, functionName, ENOUGH + 1).catch(() => undefined);
    const numbers = versions?.map(({ number }) => number).toReversed();
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(`The function ${functionName} in ${aws.region} has no version ${version}.${existingVersions(numbers)}`, advice);
}
/** @param newestFirst undefined if the role may not list versions */
function existingVersions(newestFirst) {
    if (newestFirst === undefined)
        return '';
    if (newestFirst.length === 0)
        return ' It has no published version.';
    // The list begins with the oldest, so the newest are unknown.
    if (newestFirst.length >= ENOUGH)
        return ` It has at least ${ENOUGH} versions.`;
    return ` It has: ${firstOf(newestFirst)}.`;
}
function firstOf(names) {
    const more = names.length - MOST_LISTED;
    return `${names.slice(0, MOST_LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 7233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRollback),
/* harmony export */   _: () => (/* binding */ readTarget)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _aws_settled_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1258);
/* harmony import */ var _aws_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5475);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2529);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9874);
/* harmony import */ var _model_release_alias_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5502);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2838);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(741);










/**
 * Reads the current state for a rollback, in parallel. It does not wait for an update of $LATEST, because the alias does
 * not depend on it, nor for an allocation of provisioned concurrency.
 * @throws Failure if the function or the alias does not exist
 */
async function readRollback(aws, { functionName, alias: aliasName, target }) {
    const named = aliasOfRelease(target, aliasName);
    const [latest, alias, versions, releaseAlias] = await Promise.all([
        (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName),
        (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, aliasName),
        (0,_aws_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_aws_version_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(aws, functionName)),
        named ? (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, named) : undefined,
    ]);
    if (!latest)
        throw (0,_missing_js__WEBPACK_IMPORTED_MODULE_9__/* .missingFunction */ .Tm)(aws, functionName);
    if (!alias) {
        throw await (0,_missing_js__WEBPACK_IMPORTED_MODULE_9__/* .missingAlias */ .FU)(aws, functionName, aliasName, 'Check `alias`. The first `mode: deploy` that names an alias creates it; until then, there is nothing to roll back.');
    }
    const toStop = await deploymentToStop(alias, () => (0,_deployment_js__WEBPACK_IMPORTED_MODULE_8__/* .openDeployment */ .Q)(aws, functionName, alias, undefined));
    // Without knowing the deployment, the alias is as good as it was read.
    if (!toStop.deploymentProblem && (await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_8__/* .isOutdated */ .l)(aws, functionName, alias, toStop.deployment, undefined)))
        return readRollback(aws, { functionName, alias: aliasName, target });
    return {
        functionName,
        ...toStop,
        latest: latest.version.configuration,
        alias: await (0,_aws_settled_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .aliasToRollBack */ .q)(aws, functionName, alias),
        versions: versions ?? [],
        releaseAlias,
    };
}
/**
 * A version with its state, which lists of versions do not contain (Lambda API, ListFunctions).
 * @throws Failure if it was deleted after it was listed
 */
async function readTarget(aws, functionName, version) {
    const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName, version);
    if (found)
        return found.version;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .HR(`Version ${version} of ${functionName} was deleted during this run.`, 'Run the workflow again: it reads the versions that exist now.');
}
/** The name of the release alias of the target, unless it is the alias that is rolled back. */
function aliasOfRelease(target, rolledBack) {
    if (target.kind === 'release-alias')
        return target.alias.name;
    const name = target.kind === 'git-ref' ? (0,_model_release_alias_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseAliasName */ .bl)(target.ref) : undefined;
    return name === rolledBack ? undefined : name;
}
/** A rollback does not fail because CodeDeploy does not answer: then it moves the alias beside the deployment. */
async function deploymentToStop({ name }, read) {
    try {
        const deployment = await read();
        return { deployment: deployment?.state === 'running' ? deployment : undefined };
    }
    catch (error) {
        if (error instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .Cancelled */ .cJ)
            throw error;
        const { message, advice } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .asFailure */ .h_)(error);
        return {
            deploymentProblem: `Whether CodeDeploy still shifts the traffic of the alias ${name} is not known. ${message} ${advice}`,
        };
    }
}


/***/ }),

/***/ 3514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ rollbackSentence),
/* harmony export */   hv: () => (/* binding */ promotionSentence),
/* harmony export */   kT: () => (/* binding */ servedNow),
/* harmony export */   p7: () => (/* binding */ servedBefore)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(178);
/* harmony import */ var _plan_current_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1263);



/** The state before a promotion, as a line for the log. */
function servedBefore(region, alias, state) {
    const target = state.alias ? namedTraffic(state, state.alias) : `there is no alias ${alias} yet`;
    const source = state.sourceAlias ? `${namedTraffic(state, state.sourceAlias)}; ` : '';
    return `${state.functionName} in ${region}: ${source}${target}.`;
}
/** What a promotion will do, in one sentence. */
function promotionSentence(name, { version, reason }, state) {
    const to = namedVersion(state, version);
    const from = state.alias?.traffic;
    if (from === undefined)
        return `The alias ${name} is created on ${to}: ${reason}.`;
    if (from.version !== version)
        return `The alias ${name} moves from ${namedVersion(state, from.version)} to ${to}: ${reason}.`;
    return `The alias ${name} already serves ${to}${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesText */ .W5)(from)}.`;
}
/** The state before a rollback, as a line for the log. */
function servedNow(region, state) {
    const { functionName, alias } = state;
    return `${functionName} in ${region}: ${namedTraffic(state, alias)}.`;
}
/** What a rollback will do, in one sentence. */
function rollbackSentence(state, destination) {
    const { alias } = state;
    if (destination.kind === 'keep')
        return destination.reason;
    const { version, reason } = destination;
    const to = `${namedVersion(state, version)}: ${reason}`;
    const from = (0,_plan_current_js__WEBPACK_IMPORTED_MODULE_0__/* .versionRolledBackFrom */ .I)(alias);
    return from === version
        ? `The alias ${alias.name} sends all of its traffic to ${to}.`
        : `The alias ${alias.name} moves from ${namedVersion(state, from)} to ${to}.`;
}
/** A version with the git ref or commit that it was released from: `version 41 (lambda/v1.0.4)`. */
function namedVersion({ versions }, version) {
    const origin = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)((0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .numbered */ .jN)(versions, version));
    return origin ? `${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(version)} (${origin})` : (0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(version);
}
/** What an alias serves, with a version that shares its traffic: `the alias live serves version 41, and sends …`. */
function namedTraffic(state, { name, traffic }) {
    const shares = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).map(([version, share]) => `, and sends ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(share)} to ${namedVersion(state, version)}`);
    return `the alias ${name} serves ${namedVersion(state, traffic.version)}${shares.join('')}`;
}


/***/ })

};
