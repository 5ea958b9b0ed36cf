export const id = 553;
export const ids = [553];
export const modules = {

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/version.js
var model_version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/release/apply/attempt-release.js
var attempt_release = __webpack_require__(4472);
// EXTERNAL MODULE: ./build/release/apply/finish.js
var finish = __webpack_require__(8954);
// EXTERNAL MODULE: ./build/release/history/alias-description.js
var alias_description = __webpack_require__(9402);
// EXTERNAL MODULE: ./build/release/plan/name-release.js
var name_release = __webpack_require__(9417);
// EXTERNAL MODULE: ./build/release/plan/plan-callers.js + 1 modules
var plan_callers = __webpack_require__(5654);
// EXTERNAL MODULE: ./build/release/history/own-run.js
var own_run = __webpack_require__(3049);
// EXTERNAL MODULE: ./build/release/plan/alias-step.js
var alias_step = __webpack_require__(7607);
// EXTERNAL MODULE: ./build/release/plan/environment.js
var environment = __webpack_require__(3153);
// EXTERNAL MODULE: ./build/release/plan/keep-versions.js
var keep_versions = __webpack_require__(53);
// EXTERNAL MODULE: ./build/release/plan/plan-tests.js
var plan_tests = __webpack_require__(5281);
// EXTERNAL MODULE: ./build/release/plan/release-plan.js
var release_plan = __webpack_require__(5029);
// EXTERNAL MODULE: ./build/release/plan/version-candidates.js
var version_candidates = __webpack_require__(2175);
// EXTERNAL MODULE: ./build/release/plan/wake-version.js
var wake_version = __webpack_require__(103);
// EXTERNAL MODULE: ./build/release/plan/weights.js
var weights = __webpack_require__(9869);
;// CONCATENATED MODULE: ./build/release/plan/plan-promotion.js













/**
 * Decides what a promotion does: the version is woken and tested, then the alias moves. $LATEST is neither looked at
 * nor changed, also not when the promotion fails: it belongs to the next release.
 * @param target the version as it was read, with its state
 * @param run the id of the workflow run
 * @throws Failure when it cannot be served, or when somebody else is shifting the alias's traffic
 */
function planPromotion(inputs, state, target, run) {
    const { alias } = state;
    const from = alias?.traffic.version;
    const to = target.number;
    if (alias)
        (0,weights/* refuseForeignWeights */.g)(state.functionName, alias, (0,model_version/* numbered */.jN)(state.versions, from));
    const isServed = alias !== undefined && (0,model_alias/* serves */.xu)(alias, to);
    if (!isServed)
        (0,version_candidates/* refuseFailedVersion */.a)(state, target);
    const draft = {
        functionName: state.functionName,
        alias: inputs.alias,
        ...(from && { from }),
        to,
        slots: isServed ? {} : { wake: (0,wake_version/* wakeStep */.b)(target), move: (0,alias_step/* aliasStep */.B)(inputs.alias, alias, inputs) },
        environment: environment/* NO_DIFFERENCE */.Cw,
        warnings: isServed ? [] : [...markedBad(state, to), ...unrecordedMove(state)],
    };
    const called = (0,plan_callers/* withCallers */.L)(draft, inputs, state.callers ?? {}, (0,plan_callers/* accountOf */.XP)(target.configuration.FunctionArn));
    const named = (0,name_release/* withReleaseAlias */.kK)((0,plan_tests/* withTests */.w)(called, inputs), inputs, state);
    return (0,release_plan/* ordered */.S)((0,keep_versions/* withPruning */.E)(named, inputs, (0,own_run/* movedByThisRun */.mX)(alias, run)));
}
/** Only who names it gets such a version. */
function markedBad({ alias }, version) {
    if (!alias || !(0,model_alias/* badVersions */.hu)(alias).includes(version))
        return [];
    return [
        `Version ${version} is marked bad in the history of the alias ${alias.name}: it failed its test there or was rolled back. It is promoted because \`version\` names it.`,
    ];
}
/** The version's own description names what another alias served before it, so that only the alias could tell. */
function unrecordedMove({ alias }) {
    const served = (0,model_alias/* servedVersion */.aw)(alias);
    if (!alias || (0,model_alias/* isManaged */.yF)(alias) || served === undefined)
        return [];
    const { name } = alias;
    return [
        `The description of the alias ${name} is somebody else's and is kept, so nothing will record that it served version ${served} before. A rollback then has to name it: \`version: ${served}\`.`,
    ];
}

;// CONCATENATED MODULE: ./build/release/plan/promoted-version.js



/**
 * Decides which version is promoted: the one that is named, marked or not, or the one that the source alias serves.
 * @throws Failure that lists the versions, when there is none, when nobody can tell which one was tested, or when it
 * is marked bad and was not named
 */
function choosePromoted(promotion, state) {
    const promoted = promotion.kind === 'version'
        ? { version: promotion.version, reason: 'as `version` says' }
        : { version: servedAlone(state, promotion.alias), reason: `what ${promotion.alias} serves` };
    if (!(0,model_version/* numbered */.jN)(state.versions, promoted.version)) {
        throw (0,version_candidates/* refusedVersion */.d)(state, `Version ${promoted.version} of ${state.functionName} (${promoted.reason}) does not exist.`, 'Name one that exists with `version`, or the alias that serves it with `source-alias`.');
    }
    return promoted;
}
/** The version that the source alias sends all of its traffic to. */
function servedAlone(state, name) {
    const { source, alias } = state;
    if (!source)
        throw new Error('That there is the source alias was made sure of.');
    const { version } = source.traffic;
    if (version === model_version/* LATEST */.k0) {
        throw (0,version_candidates/* refusedVersion */.d)(state, `The alias ${name} serves $LATEST, which every release changes: there is no version to promote.`, `Release to ${name} first (\`mode: deploy\` with \`alias: ${name}\`), so that it serves a published version.`);
    }
    const [shift] = (0,model_alias/* sharesOf */.AR)(source.traffic);
    if (shift) {
        throw (0,version_candidates/* refusedVersion */.d)(state, `The alias ${name} serves version ${version} and sends ${(0,model_alias/* percent */.KN)(shift[1])} of its traffic to version ${shift[0]}, so nobody can tell which of the two was tested.`, `Let that traffic shift end, then run again. Or name the version to promote with \`version\`.`);
    }
    const marking = [alias, source].find((each) => (0,model_alias/* badVersions */.hu)(each).includes(version));
    if (marking) {
        throw (0,version_candidates/* refusedVersion */.d)(state, `Version ${version}, which the alias ${name} serves, is marked bad in the history of the alias ${marking.name}: it failed its test there or was rolled back.`, `Release a version that passes to ${name}. To promote this one all the same, name it: \`version: ${version}\` instead of \`source-alias\`.`);
    }
    return version;
}

// EXTERNAL MODULE: ./build/release/prove-unchanged.js
var prove_unchanged = __webpack_require__(6148);
// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/lambda.js
var aws_lambda = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var version = __webpack_require__(2330);
// EXTERNAL MODULE: ./build/release/missing-alias.js
var missing_alias = __webpack_require__(5623);
// EXTERNAL MODULE: ./build/release/read-callers.js
var read_callers = __webpack_require__(2445);
;// CONCATENATED MODULE: ./build/release/read-promotion.js





/**
 * Reads what a promotion decides by, all at once. $LATEST is not read, and an update of it not waited for.
 * @throws Failure when there is no such function
 */
async function readPromotion(lambda, inputs) {
    const { functionName, alias: aliasName, promotion, releaseAlias: releaseName } = inputs;
    const sourceName = promotion.kind === 'source-alias' ? promotion.alias : undefined;
    const [versions, alias, source, releaseAlias, callers] = await Promise.all([
        (0,aws_lambda/* orUndefined */.y0)((0,version/* listVersions */.yO)(lambda, functionName)),
        (0,aws_alias/* getAlias */.bd)(lambda, functionName, aliasName),
        sourceName ? (0,aws_alias/* getAlias */.bd)(lambda, functionName, sourceName) : undefined,
        releaseName ? (0,aws_alias/* getAlias */.bd)(lambda, functionName, releaseName) : undefined,
        (0,read_callers/* readCallers */.l)(lambda, inputs),
    ]);
    if (!versions)
        throw (0,missing_alias/* missingFunction */.T)(lambda, functionName);
    return {
        functionName,
        versions,
        callers,
        ...(alias && { alias }),
        ...(source && { source }),
        ...(releaseAlias && { releaseAlias }),
    };
}
/** @throws Failure that lists the aliases when there is none of the name that `source-alias` gives */
async function refuseMissingSource(lambda, { functionName, promotion }, { source }) {
    if (promotion.kind !== 'source-alias' || source)
        return;
    throw await (0,missing_alias/* missingAlias */.F)(lambda, functionName, promotion.alias, 'Check `source-alias`: it is the alias that the version was tested behind.');
}

// EXTERNAL MODULE: ./build/release/read-rollback.js
var read_rollback = __webpack_require__(921);
// EXTERNAL MODULE: ./build/release/release-tests.js
var release_tests = __webpack_require__(7183);
// EXTERNAL MODULE: ./build/release/undo-own-move.js
var undo_own_move = __webpack_require__(5713);
// EXTERNAL MODULE: ./build/report/diff.js
var diff = __webpack_require__(9920);
// EXTERNAL MODULE: ./build/report/named-version.js
var named_version = __webpack_require__(8071);
;// CONCATENATED MODULE: ./build/report/promotion-sentences.js


/** What a promotion starts from, as a line for the log. */
function servedBefore(region, alias, state) {
    const target = state.alias ? (0,named_version/* namedTraffic */.X)(state, state.alias) : `there is no alias ${alias} yet`;
    const source = state.source ? `${(0,named_version/* namedTraffic */.X)(state, state.source)}; ` : '';
    return `${state.functionName} in ${region}: ${source}${target}.`;
}
/** What a promotion will do, in one sentence. */
function promotionSentence(name, { version, reason }, state) {
    const to = (0,named_version/* namedVersion */.e)(state, version);
    const from = state.alias?.traffic;
    if (from === undefined)
        return `The alias ${name} is created on ${to}: ${reason}.`;
    if (from.version !== version)
        return `The alias ${name} goes from ${(0,named_version/* namedVersion */.e)(state, from.version)} to ${to}: ${reason}.`;
    return (0,model_alias/* isWhole */.wP)(from)
        ? `The alias ${name} serves ${to} already.`
        : `The alias ${name} sends all of its traffic to ${to}: ${reason}.`;
}

// EXTERNAL MODULE: ./build/report/public-plan.js
var public_plan = __webpack_require__(896);
// EXTERNAL MODULE: ./build/release/apply/test-failure.js
var test_failure = __webpack_require__(9982);
// EXTERNAL MODULE: ./build/release/failure-parts.js
var failure_parts = __webpack_require__(9495);
// EXTERNAL MODULE: ./build/release/look-again.js
var look_again = __webpack_require__(9854);
// EXTERNAL MODULE: ./build/report/result.js
var report_result = __webpack_require__(9934);
// EXTERNAL MODULE: ./build/report/served-alias.js
var served_alias = __webpack_require__(6719);
// EXTERNAL MODULE: ./build/report/where-things-stand.js
var where_things_stand = __webpack_require__(7269);
;// CONCATENATED MODULE: ./build/modes/promotion-outcome.js








/**
 * The result of a promotion.
 * @param reached the alias as it is now, and what did not work out
 */
function resultOf(result, { inputs, state, plan, shown, note }, reached, tests) {
    const { alias = state.alias, warnings = [] } = reached;
    const before = (0,model_alias/* servedVersion */.aw)(state.alias);
    const url = reached.functionUrl ?? tests?.functionUrl ?? state.callers?.url?.address;
    const moved = result === 'promoted' && before !== alias?.traffic.version;
    const previous = moved ? before : undefined;
    return {
        ...report_result/* NO_FAILURE */.x9,
        ...identity(inputs, state, alias),
        // Where only callers were let in, the alias serves what it did before.
        result: result === 'promoted' && !(0,name_release/* releasesVersion */.T9)(plan) ? 'deployed' : result,
        changed: result === 'promoted',
        plan: { ...shown, warnings: [...shown.warnings, ...warnings] },
        note,
        ...(0,served_alias/* servedUntilNow */.E)(state, previous),
        functionUrl: url?.href,
    };
}
/** The result of a promotion that was refused before anything was written. */
function refused(inputs, state, failure) {
    const { alias } = state;
    return {
        ...identity(inputs, state, alias),
        ...(0,served_alias/* servedUntilNow */.E)(state, undefined),
        ...(0,failure_parts/* refusalParts */.D)(failure, alias),
        functionUrl: undefined,
        plan: undefined,
        note: undefined,
    };
}
/** The result of a promotion that failed half way: what the alias serves is read again, so that it is told truly. */
async function failed(facts, { lambda, progress: reached, failure, undone: { rolledBack, warnings } }) {
    const { inputs, state, target } = facts;
    const { functionName, alias: name } = inputs;
    const before = state.alias?.traffic.version;
    const alias = await (0,look_again/* lookAtAlias */.X)(lambda, functionName, name);
    const now = alias ? alias.found : reached.alias;
    const version = target.number;
    // Where somebody else moved the alias meanwhile, that is not this promotion's doing.
    const moved = now !== undefined && now.traffic.version === version && version !== before;
    return {
        ...resultOf('failed', facts, now ? { alias: now } : {}),
        changed: moved,
        ...(0,failure_parts/* failureParts */.X)(failure, version),
        ...(rolledBack && { result: 'rolled-back', failedVersion: version }),
        served: [
            (0,where_things_stand/* servedSentence */.h4)(name, before, alias, rolledBack ? version : undefined),
            moved && !before && failure instanceof test_failure/* TestFailure */.p
                ? 'There was no alias before, so there is nothing to go back to.'
                : '',
            ...warnings,
        ]
            .filter(Boolean)
            .join(' '),
    };
}
/** The function, and the alias with what it serves. */
function identity(inputs, state, alias) {
    const { promotion } = inputs;
    const { number, configuration } = state.versions.at(-1) ?? {};
    return {
        kind: 'promotion',
        from: promotion.kind === 'source-alias' ? promotion.alias : undefined,
        ...(0,served_alias/* servedAlias */.k)(inputs, state, alias),
        functionArn: configuration?.FunctionArn.replace(new RegExp(`:${number}$`), ''),
    };
}

;// CONCATENATED MODULE: ./build/modes/promotion.js



















/** Promotes a version that is there already: reads, decides which, proves it, moves the alias. Nothing else is written. */
async function promote(inputs, session) {
    const { lambda, phase } = session;
    const state = await phase('Read the aliases and versions', async () => {
        const read = await readPromotion(lambda, inputs);
        session.info(servedBefore(inputs.region, inputs.alias, read));
        return read;
    });
    let facts;
    let tests;
    try {
        facts = await phase('Plan', () => decide(session, inputs, state));
        tests = await testsOf(session, facts);
    }
    catch (error) {
        return refused(inputs, state, (0,failure/* asFailure */.h)(error));
    }
    for (const warning of facts.shown.warnings)
        session.warning(warning);
    if (inputs.dryRun)
        return resultOf('planned', facts, {});
    if ((0,name_release/* isUnchanged */._5)(facts.plan))
        return unchanged(session, facts, tests);
    return carryOut(session, facts, tests);
}
/** Chooses the version and plans; its own state is read before anything depends on it. */
async function decide({ lambda, info, git }, inputs, state) {
    await refuseMissingSource(lambda, inputs, state);
    const promoted = choosePromoted(inputs.promotion, state);
    const target = await (0,read_rollback/* readTarget */._)(lambda, inputs.functionName, promoted.version);
    const plan = planPromotion(inputs, state, target, git.run);
    const shown = (0,public_plan/* publicPlan */.Bn)(plan, undefined, []);
    const note = promotionSentence(inputs.alias, promoted, state);
    for (const line of [note, ...(0,diff/* planLines */.H)(shown)])
        info(line);
    return { inputs, state, target, plan, shown, note };
}
function testsOf({ lambda }, { inputs, state, target, plan }) {
    const secrets = (0,release_tests/* secretsOf */.F)([target, (0,model_version/* numbered */.jN)(state.versions, state.alias?.traffic.version)]);
    return (0,release_tests/* prepareTests */.V)(lambda, inputs, secrets, (0,plan_callers/* setsFunctionUrl */.nL)(plan));
}
/**
 * What is served already is tested all the same, and gets its name where that is missing. Where an attempt of this very
 * run brought it behind the alias, a failure is undone: that attempt was cut short.
 */
async function unchanged(session, facts, tests) {
    const { phase, warning } = session;
    const start = startOf(facts);
    const release = releaseOf(session, facts, tests);
    const { number: version } = facts.target;
    const result = await (0,prove_unchanged/* proveUnchanged */.s)(resultOf('unchanged', facts, start, tests), { version, alias: start.alias, tests, phase }, () => (0,finish/* finish */.O)(release, start, phase, warning));
    if (!facts.inputs.autoRollback)
        return result;
    const undone = await (0,undo_own_move/* undoOwnMove */.Y)(release, start, result, false, session);
    return undone ? failed({ ...facts, state: { ...facts.state, alias: undone.from } }, undone.attempt) : result;
}
async function carryOut(session, facts, tests) {
    const { autoRollback } = facts.inputs;
    const release = releaseOf(session, facts, tests);
    const attempt = await (0,attempt_release/* attemptRelease */.r)(release, startOf(facts), () => ({ autoRollback }), session);
    if (attempt.outcome === 'failed')
        return failed(facts, attempt);
    return resultOf('promoted', facts, attempt.progress, tests);
}
/** The alias's history says where the version that is served came from, and which run moved the alias. */
function releaseOf({ lambda, git }, { plan, target }, tests) {
    const { sha, ref } = target.record?.git ?? {};
    return { lambda, plan, git: (0,alias_description/* gitReference */.GW)(sha, git.run, ref), ...(tests && { tests }) };
}
function startOf({ state: { alias }, target }) {
    const served = (0,model_alias/* servedVersion */.aw)(alias);
    return {
        version: target,
        ...(alias && { alias }),
        ...(served && { previousVersion: served }),
    };
}


/***/ }),

/***/ 3049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P9: () => (/* binding */ versionBeforeLastMove),
/* harmony export */   T: () => (/* binding */ beforeLastMove),
/* harmony export */   mX: () => (/* binding */ movedByThisRun),
/* harmony export */   r$: () => (/* binding */ publishedByThisRun)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);

/**
 * Whether the last move of an alias was made by this workflow run. When it serves what is to be released already, an
 * attempt that was cut short has left it so, or an attempt that was whole: what the inputs ask for beyond the move may
 * still be to do.
 * @param run the id of the workflow run; another attempt of it has the same
 */
function movedByThisRun(alias, run) {
    const history = alias?.history;
    return run !== undefined && history?.current === alias?.traffic.version && history?.git.run === run;
}
/** Whether a version was published by this workflow run. */
function publishedByThisRun(record, run) {
    return run !== undefined && record?.git.run === run;
}
/**
 * An alias as it was before its last move, as far as its history tells; undefined when it tells of nothing before.
 * @param before what is known of the version that it served then
 */
function beforeLastMove(alias, before) {
    const { history } = alias;
    const [current, ...previous] = history?.previous ?? [];
    if (!history || current === undefined)
        return undefined;
    const git = before?.record?.git ?? {};
    return (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .withHistory */ .$k)({ ...alias, traffic: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .allTo */ .jT)(current) }, { current, previous, bad: history.bad, git });
}
/** The number of the version that an alias served before its last move. */
function versionBeforeLastMove(alias) {
    return alias?.history?.previous[0];
}


/***/ }),

/***/ 5623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ missingAlias),
/* harmony export */   T: () => (/* binding */ missingFunction)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/** A function that does not exist, where one is needed. */
function missingFunction(lambda, functionName) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`The function ${functionName} does not exist in ${lambda.region}.`, 'Check `function-name`, `aws-region` and the account that the credentials belong to.');
}
/** An alias that does not exist, where one is needed; names those that there are, as far as they may be listed. */
async function missingAlias(lambda, functionName, alias, advice) {
    const aliases = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .listAliases */ .PO)(lambda, functionName).catch(() => []);
    const names = aliases.map(({ name }) => name).join(', ');
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`The function ${functionName} in ${lambda.region} has no alias ${alias}.${names && ` It has: ${names}.`}`, advice);
}


/***/ }),

/***/ 7607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ aliasStep)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);

/** Brings an alias to the version of a release: moves it, or creates it. */
function aliasStep(name, alias, { keepVersions }) {
    if (!alias)
        return { type: 'create-alias', alias: name };
    return {
        type: 'update-alias',
        alias,
        clearsWeights: !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(alias.traffic),
        // What the history names is kept: it must not name more than what is to be kept.
        ...(keepVersions && { longestHistory: keepVersions - 1 }),
    };
}


/***/ }),

/***/ 5654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XP: () => (/* binding */ accountOf),
  nL: () => (/* binding */ setsFunctionUrl),
  L: () => (/* binding */ withCallers)
});

// EXTERNAL MODULE: ./build/release/plan/resource-policy.js + 1 modules
var resource_policy = __webpack_require__(4860);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/inputs/only-written.js
var only_written = __webpack_require__(2486);
;// CONCATENATED MODULE: ./build/release/plan/wanted-permissions.js


/** What the ids of our statements begin with. */
const OURS = 'lda1-';
/** Hexadecimal digits that tell statements of one kind apart. */
const DIGITS = 12;
/** Whether a statement was written by this action. */
function isOurs({ Sid = '' }) {
    return Sid.startsWith(OURS);
}
/**
 * The statements that the inputs ask for.
 * @param account the account of the function, which owns a source whose ARN names none, such as a bucket
 */
function wantedPermissions({ invokePermissions = [], functionUrlAuthType }, account) {
    return [
        ...invokePermissions.flatMap((each) => statementsFor(each, account)),
        ...(functionUrlAuthType === 'NONE' ? PUBLIC_URL : []),
    ];
}
/**
 * URLs that were created since October 2025 need both; so a second statement goes with the first (Lambda developer
 * guide, "Control access to Lambda function URLs").
 */
function throughUrl(members, authType) {
    return [
        identified({
            ...members,
            Action: 'lambda:InvokeFunctionUrl',
            ...(authType && { FunctionUrlAuthType: authType }),
        }),
        identified({ ...members, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true }),
    ];
}
const PUBLIC_URL = throughUrl({ Principal: '*' }, 'NONE');
function statementsFor(permission, account) {
    const { principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken } = permission;
    const nobodys = sourceArn !== undefined && sourceArn.split(':')[4] === '';
    const members = {
        Principal: principal,
        ...(0,only_written/* onlyWritten */.c)({
            SourceArn: sourceArn,
            SourceAccount: sourceAccount ?? (nobodys ? account : undefined),
            PrincipalOrgID: principalOrgId,
            EventSourceToken: eventSourceToken,
        }),
    };
    return permission.throughUrl
        ? throughUrl(members, permission.functionUrlAuthType)
        : [identified({ ...members, Action: 'lambda:InvokeFunction' })];
}
/** An id that follows from the content, so that the same statement is never there twice. */
function identified(members) {
    const sorted = Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1));
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(sorted)).digest('hex');
    return { StatementId: `${OURS}${kindOf(members)}-${hash.slice(0, DIGITS)}`, ...members };
}
/** What a person on call makes out in a list of statements. */
function kindOf({ Principal, PrincipalOrgID }) {
    if (Principal === '*')
        return PrincipalOrgID ?? 'everybody';
    if (/^\d{12}$/.test(Principal))
        return 'account';
    return Principal.startsWith('arn:') ? 'iam' : (Principal.split('.')[0] ?? '');
}

;// CONCATENATED MODULE: ./build/release/plan/plan-callers.js


/**
 * Adds the permissions and the function URL of the alias that are missing: before the alias moves, or after it is
 * created. Nothing is ever removed; what is not wanted any more is named.
 *
 * @param account the account of the function, as far as it is known
 */
function withCallers(plan, inputs, { policy, url }, account) {
    const { alias, functionUrlAuthType: authType } = inputs;
    if (alias === undefined)
        return plan;
    const statements = (0,resource_policy/* statementsOf */.GX)(policy);
    const wanted = wantedPermissions(inputs, account);
    const missing = wanted
        .filter((permission) => !statements.some((statement) => (0,resource_policy/* allows */.NB)(statement, permission)))
        .map((permission) => withFreeId(permission, statements));
    const changesUrl = authType !== undefined && url?.authType !== authType;
    const permissions = missing.length > 0 ? { type: 'add-permissions', alias, permissions: missing } : undefined;
    const functionUrl = changesUrl
        ? { type: 'set-function-url', alias, authType, ...(url && { from: url.authType }) }
        : undefined;
    const callers = plan.slots.move?.type === 'create-alias'
        ? { 'permissions-of-new-alias': permissions, 'function-url-of-new-alias': functionUrl }
        : { permissions, 'function-url': functionUrl };
    const opens = authType === 'NONE' && (changesUrl || missing.some(({ Principal }) => Principal === '*'));
    return {
        ...plan,
        slots: { ...plan.slots, ...callers },
        warnings: [
            ...plan.warnings,
            ...(opens ? [publicUrl(alias)] : []),
            ...unwanted(inputs, alias, statements, wanted),
        ],
    };
}
/** The account in an ARN. */
function accountOf(arn) {
    return arn?.split(':')[4];
}
/** Whether a plan gives the alias a function URL, or changes the one that it has. */
function setsFunctionUrl({ slots }) {
    return (slots['function-url'] ?? slots['function-url-of-new-alias']) !== undefined;
}
/** Somebody may have changed the statement that has the id. */
function withFreeId(permission, statements) {
    const taken = new Set(statements.map(({ Sid }) => Sid));
    const { StatementId: id } = permission;
    let free = id;
    for (let suffix = 2; taken.has(free); suffix += 1)
        free = `${id}-${suffix}`;
    return { ...permission, StatementId: free };
}
function publicUrl(alias) {
    return `The function URL of the alias ${alias} becomes PUBLIC (auth type NONE): anybody on the internet can call the function, without signing in. Write \`function-url-auth-type: AWS_IAM\` if that is not meant.`;
}
/** Full sentences about statements that stay though nobody asks for them any more. */
function unwanted({ functionName, invokePermissions, functionUrlAuthType }, alias, statements, wanted) {
    const left = statements.filter((each) => isOurs(each) && !(0,resource_policy/* isPublic */.Ul)(each) && !wanted.some(({ StatementId }) => isIdOf(each, StatementId)));
    const open = statements.filter(resource_policy/* isPublic */.Ul);
    const remove = (list) => `To remove ${list.length === 1 ? 'it' : 'each of them'}: \`aws lambda remove-permission --function-name ${functionName} --qualifier ${alias} --statement-id ${(list.length === 1 && list[0]?.Sid) || 'ID'}\`.`;
    return [
        ...(invokePermissions && left.length > 0
            ? [
                `${named(left)} of the alias ${alias} ${left.length === 1 ? 'was' : 'were'} added by an earlier release, and \`invoke-permissions\` asks for ${left.length === 1 ? 'it' : 'them'} no more. ${left.length === 1 ? 'It stays' : 'They stay'}, because callers may still depend on ${left.length === 1 ? 'it' : 'them'}. ${remove(left)}`,
            ]
            : []),
        ...(functionUrlAuthType === 'AWS_IAM' && open.length > 0
            ? [
                `${named(open)} of the alias ${alias} let${open.length === 1 ? 's' : ''} everybody call its function URL as soon as that has the auth type NONE; with AWS_IAM, nobody gets in by ${open.length === 1 ? 'it' : 'them'}. ${remove(open)}`,
            ]
            : []),
    ];
}
function named(statements) {
    const ids = statements.map(({ Sid }) => Sid ?? 'without an id').join(', ');
    return `The ${statements.length === 1 ? 'statement' : 'statements'} ${ids}`;
}
/** The id, or the one that stood in for it because it was taken. */
function isIdOf({ Sid = '' }, id) {
    return Sid === id || Sid.startsWith(`${id}-`);
}


/***/ }),

/***/ 2175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ refuseFailedVersion),
/* harmony export */   d: () => (/* binding */ refusedVersion)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);


/** How many versions an error lists. */
const LISTED = 10;
/**
 * A version that an alias cannot be moved to, with the versions that there are to choose from.
 * @param problem why, as full sentences
 * @param target the version that was to be served, as it was read last: its state may be known from nowhere else
 */
function refusedVersion(state, problem, advice, target) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H([problem, ...candidateLines(state, target)].join('\n'), advice);
}
/** @throws Failure for a version that no alias can serve, with AWS's reason */
function refuseFailedVersion(state, target) {
    const { State, StateReasonCode, StateReason } = target.configuration;
    if (State !== 'Failed')
        return;
    const because = [StateReasonCode, StateReason].filter(Boolean).join(': ');
    throw refusedVersion(state, `Version ${target.number} of ${state.functionName} is in the state Failed${because && ` (${because})`}, so no alias can serve it.`, 'Name another version with `version`.', target);
}
/** The newest versions, a line for each: number, time, where it was released from, and what speaks against it. */
function candidateLines({ functionName, versions, alias, source }, target) {
    if (versions.length === 0)
        return [`${functionName} has no published version.`];
    const bad = [alias, source].flatMap((each) => (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .badVersions */ .hu)(each));
    const lines = versions
        .slice(-LISTED)
        .reverse()
        .map((listed) => (listed.number === target?.number ? target : listed))
        .map(({ number, record, configuration }) => {
        const { sha, ref } = record?.git ?? {};
        const marks = [
            number === alias?.traffic.version ? 'served now' : '',
            number === source?.traffic.version ? `served by ${source.name}` : '',
            bad.includes(number) ? 'bad' : '',
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
        ? 'at a time that is not known'
        : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ wakeStep)
/* harmony export */ });
/** Makes an existing version ready to be invoked, where it is not: Lambda puts versions to sleep that nobody invokes. */
function wakeStep(target) {
    const { State } = target.configuration;
    const isReady = State === undefined || State === 'Active';
    return isReady ? undefined : { type: 'wake-version', version: target };
}


/***/ }),

/***/ 2445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readCallers)
/* harmony export */ });
/* harmony import */ var _aws_function_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6392);
/* harmony import */ var _aws_resource_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2783);


/** Reads who may call the alias, as far as the inputs say anything about it. */
async function readCallers(lambda, { functionName, alias, invokePermissions, functionUrlAuthType }) {
    if (!alias || !(invokePermissions || functionUrlAuthType))
        return {};
    const [policy, url] = await Promise.all([
        (0,_aws_resource_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .getPolicy */ .Z)(lambda, functionName, alias),
        functionUrlAuthType && (0,_aws_function_url_js__WEBPACK_IMPORTED_MODULE_0__/* .findFunctionUrl */ .$m)(lambda, functionName, alias),
    ]);
    return { ...(policy !== undefined && { policy }), ...(url && { url }) };
}


/***/ }),

/***/ 921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRollback),
/* harmony export */   _: () => (/* binding */ readTarget)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4480);
/* harmony import */ var _aws_lambda_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4123);
/* harmony import */ var _aws_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2330);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9874);
/* harmony import */ var _missing_alias_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5623);
/* harmony import */ var _release_alias_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3722);







/**
 * Reads what a rollback decides by, all at once. An update of $LATEST that is under way is not waited for: the alias
 * does not depend on it.
 * @throws Failure when there is no such function or alias
 */
async function readRollback(lambda, { functionName, alias: aliasName, target }) {
    const named = aliasOfRelease(target, aliasName);
    const [latest, alias, versions, releaseAlias] = await Promise.all([
        (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .getFunction */ .N9)(lambda, functionName),
        (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, aliasName),
        (0,_aws_lambda_js__WEBPACK_IMPORTED_MODULE_2__/* .orUndefined */ .y0)((0,_aws_version_js__WEBPACK_IMPORTED_MODULE_3__/* .listVersions */ .yO)(lambda, functionName)),
        named ? (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, named) : undefined,
    ]);
    if (!latest)
        throw (0,_missing_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .missingFunction */ .T)(lambda, functionName);
    if (!alias) {
        throw await (0,_missing_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .missingAlias */ .F)(lambda, functionName, aliasName, 'Check `alias`. An alias is created by the first `mode: deploy` that names it; before, there is nothing to roll back.');
    }
    return {
        functionName,
        latest: latest.version.configuration,
        alias,
        versions: versions ?? [],
        ...(releaseAlias && { releaseAlias }),
    };
}
/**
 * A version with its state, which lists of versions leave out (Lambda API, ListFunctions).
 * @throws Failure when it has been deleted meanwhile
 */
async function readTarget(lambda, functionName, version) {
    const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .getFunction */ .N9)(lambda, functionName, version);
    if (found)
        return found.version;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .H(`Version ${version} of ${functionName} has been deleted meanwhile.`, 'Run again: the versions that there are now are read then.');
}
/** The alias that may name what is to be rolled back to: not the one that is rolled back. */
function aliasOfRelease(target, rolledBack) {
    if (target.kind === 'release-alias')
        return target.name;
    const name = target.kind === 'git-ref' ? (0,_release_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .releaseAliasName */ .b)(target.ref) : undefined;
    return name === rolledBack ? undefined : name;
}


/***/ }),

/***/ 5713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ undoOwnMove)
/* harmony export */ });
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4480);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _apply_test_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9982);
/* harmony import */ var _apply_undo_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6863);
/* harmony import */ var _history_own_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3049);





/**
 * Finishes what an attempt of this workflow run could not that was cut short between the move of the alias and its
 * test: where this attempt found nothing to release and the test fails, the move is undone as the other would have.
 * @returns undefined when the move is another run's, or has nothing before it: then what is served stays
 */
async function undoOwnMove(release, start, { failure }, restoreLatest, { undoingPhase, warning }) {
    const { alias } = start;
    const previous = (0,_history_own_run_js__WEBPACK_IMPORTED_MODULE_3__/* .versionBeforeLastMove */ .P9)(alias);
    if (!(failure instanceof _apply_test_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .TestFailure */ .p) || !alias || !(0,_history_own_run_js__WEBPACK_IMPORTED_MODULE_3__/* .movedByThisRun */ .mX)(alias, release.git.run))
        return undefined;
    const lambda = release.lambda.undoing();
    const { functionName } = release.plan;
    const read = previous === undefined ? undefined : (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_0__/* .getFunction */ .N9)(lambda, functionName, previous);
    // What cannot be read, or is gone, cannot be gone back to.
    const before = (await read?.catch(() => undefined))?.version;
    const from = before && (0,_history_own_run_js__WEBPACK_IMPORTED_MODULE_3__/* .beforeLastMove */ .T)(alias, before);
    if (!from)
        return undefined;
    const progress = { ...start, unproven: { before: from, after: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .allTo */ .jT)(alias.traffic.version) } };
    const options = { autoRollback: true, ...(restoreLatest && { restoreFrom: before }) };
    const undone = await (0,_apply_undo_release_js__WEBPACK_IMPORTED_MODULE_2__/* .undoRelease */ .o)({ ...release, lambda }, progress, failure, options, undoingPhase);
    for (const problem of undone.warnings)
        warning(problem);
    const { alias: now = alias } = undone;
    const attempt = {
        outcome: 'failed',
        progress: { ...progress, alias: now },
        failure,
        undone,
        lambda,
    };
    return { attempt, from, before };
}


/***/ }),

/***/ 8071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ namedTraffic),
/* harmony export */   e: () => (/* binding */ namedVersion)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(178);
/* harmony import */ var _release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9026);



/** A version with the git ref or commit that it was released from: `version 41 (lambda/v1.0.4)`. */
function namedVersion({ versions }, version) {
    const origin = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .yv)((0,_model_version_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(versions, version));
    return origin ? `${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(version)} (${origin})` : (0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_1__/* .versionName */ .s)(version);
}
/** What an alias serves, with a version that shares its traffic: `the alias live serves version 41, and sends …`. */
function namedTraffic(state, { name, traffic }) {
    const shares = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .sharesOf */ .AR)(traffic).map(([version, share]) => `, and sends ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(share)} to ${namedVersion(state, version)}`);
    return `the alias ${name} serves ${namedVersion(state, traffic.version)}${shares.join('')}`;
}


/***/ }),

/***/ 6719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ servedUntilNow),
/* harmony export */   k: () => (/* binding */ servedAlias)
/* harmony export */ });
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(178);

/** What a result says of an alias of a function and of the published version that it serves. */
function servedAlias({ functionName, region, alias }, { versions }, found) {
    const version = found?.traffic.version;
    const served = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(versions, version);
    return {
        functionName,
        region,
        alias,
        aliasArn: found?.arn,
        version,
        origin: (0,_model_version_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .yv)(served),
        codeSha256: served?.configuration.CodeSha256,
    };
}
/** What a result says of the version that was served before; nothing where there was none. */
function servedUntilNow({ versions }, previous) {
    return { previousVersion: previous, previousOrigin: (0,_model_version_js__WEBPACK_IMPORTED_MODULE_0__/* .originOf */ .yv)((0,_model_version_js__WEBPACK_IMPORTED_MODULE_0__/* .numbered */ .jN)(versions, previous)) };
}


/***/ })

};
