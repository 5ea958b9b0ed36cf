export const id = 893;
export const ids = [893];
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
// EXTERNAL MODULE: ./build/model/last-move.js
var last_move = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/model/shift/shift-under-way.js
var shift_under_way = __webpack_require__(3656);
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
    const isServed = from === to;
    // The promotion of a version that gets a share of the traffic completes that traffic shift.
    if (alias && !isServed && !Object.hasOwn(alias.traffic.shares, to))
        (0,somebodys_shift/* refuseTrafficShift */.sO)(current.functionName, alias);
    if (!isServed)
        (0,version_candidates/* refuseUninvocableVersion */.D)(current, target);
    const endShift = (0,shift_steps/* endShiftStep */.KA)(alias);
    const wholeAlias = endShift ? (0,shift_under_way/* withShiftTakenBack */.VI)(endShift.alias) : alias;
    const draft = {
        functionName: current.functionName,
        alias: inputs.alias,
        from,
        to,
        slots: {
            'end-shift': endShift,
            ...(!isServed && { wake: (0,release_plan/* wakeStep */.bM)(target), move: (0,release_plan/* aliasStep */.B_)(inputs.alias, wholeAlias, inputs) }),
        },
        environment: configuration/* NO_DIFFERENCE */.Cw,
        changes: servedNow && !isServed ? (0,served/* changesOfMove */.m$)(servedNow.configuration, target.configuration) : [],
        warnings: [
            ...(0,shift_steps/* endedShiftWarnings */.gl)(alias),
            ...(isServed
                ? (0,somebodys_shift/* trafficShiftWarnings */.kU)(current.functionName, alias)
                : [...markedBad(current, to), ...unrecordedMove(current)]),
        ],
    };
    const called = (0,callers/* withCallers */.L)(draft, inputs, current.callers ?? {}, (0,callers/* accountOf */.XP)(target.configuration.FunctionArn));
    const scaled = (0,capacity/* withCapacity */.H)(called, inputs, current.capacity);
    const shifted = (0,shift_steps/* withTrafficShift */.ab)(scaled, inputs, wholeAlias);
    const named = (0,release_plan/* withReleaseAlias */.kK)((0,release_plan/* withTests */.wk)(shifted, inputs), inputs, current);
    return (0,release_plan/* ordered */.Sj)((0,prune_versions/* withPruning */.E)(named, inputs, (0,last_move/* movedByThisRun */.mX)(alias, run)));
}
/** A version that is marked bad is promoted only if `version` names it. */
function markedBad({ alias }, version) {
    if (!alias || !(0,model_alias/* badVersions */.hu)(alias).includes(version))
        return [];
    return [
        `Version ${version} is marked bad in the history of the alias ${alias.name}: it failed its test there or was rolled back. It is promoted because \`version\` names it.`,
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
        throw (0,version_candidates/* refusedVersion */.d)(current, `Version ${promoted.version} of ${current.functionName} (${promoted.reason}) does not exist.`, 'Set `version` to a version that exists, or `source-alias` to the alias that serves it.');
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
        throw (0,version_candidates/* refusedVersion */.d)(current, `The alias ${name} serves $LATEST, which every release changes, so there is no version to promote.`, `Release to ${name} first (\`mode: deploy\` with \`alias: ${name}\`), so that it serves a published version.`);
    }
    const [shift] = (0,model_alias/* sharesOf */.AR)(sourceAlias.traffic);
    if (shift) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `The alias ${name} serves version ${version} and sends ${(0,model_alias/* percent */.KN)(shift[1])} of its traffic to version ${shift[0]}, so it is unclear which of the two was tested.`, 'Wait until the traffic shift ends, then run the workflow again. Or set `version` to the version to promote.');
    }
    const marking = [alias, sourceAlias].find((each) => (0,model_alias/* badVersions */.hu)(each).includes(version));
    if (marking) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `Version ${version}, which the alias ${name} serves, is marked bad in the history of the alias ${marking.name}: it failed its test there or was rolled back.`, `Release a version that passes its test to ${name}. To promote this version anyway, set \`version: ${version}\` instead of \`source-alias\`.`);
    }
    return version;
}

// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/client/aws.js
var client_aws = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/aws/settled-alias.js
var settled_alias = __webpack_require__(1258);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var version = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/read/callers.js
var read_callers = __webpack_require__(8165);
// EXTERNAL MODULE: ./build/read/capacity.js
var read_capacity = __webpack_require__(6733);
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
        throw (0,missing/* missingFunction */.T)(aws, functionName);
    return {
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
    throw await (0,missing/* missingAlias */.F)(aws, functionName, promotion.alias, 'Check `source-alias`: it names the alias through which the version was tested.');
}

// EXTERNAL MODULE: ./build/read/rollback.js
var rollback = __webpack_require__(7233);
// EXTERNAL MODULE: ./build/read/traffic-shift.js + 1 modules
var traffic_shift = __webpack_require__(5477);
// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/report/sentences/choices.js
var choices = __webpack_require__(3514);
// EXTERNAL MODULE: ./build/smoke-test/release-tests.js + 1 modules
var release_tests = __webpack_require__(5753);
// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
;// CONCATENATED MODULE: ./build/modes/promotion-result.js



/** The result of a promotion at a stage, from its plan and what it reached. */
function promotionResult(stage, { inputs, current, plan, output, note, tests }, reached) {
    const { alias = current.alias, warnings = [] } = reached;
    const before = (0,model_alias/* servedVersion */.aw)(current.alias);
    const url = reached.functionUrl ?? tests?.functionUrl ?? current.callers?.url?.address;
    const moved = stage === 'done' && before !== alias?.traffic.version;
    // Where only permissions were missing, the alias serves what it did before.
    const doneAs = (0,release_plan/* releasesVersion */.T9)(plan) ? 'promoted' : 'deployed';
    return {
        ...result/* NO_FAILURE */.x9,
        ...identity(inputs, current, alias),
        result: stage === 'done' ? doneAs : stage,
        changed: stage === 'done',
        plan: { ...output, warnings: [...output.warnings, ...warnings] },
        note,
        ...(0,result/* servedUntilNow */.EZ)(current, moved ? before : undefined),
        functionUrl: url?.href,
        shift: reached.shift,
    };
}
/** The result of a promotion that was refused before anything was written. */
function refusedPromotion(inputs, current, failure) {
    const { alias } = current;
    return {
        ...identity(inputs, current, alias),
        ...(0,result/* refusalParts */.DQ)(failure, alias),
        note: undefined,
    };
}
/** The function, and the alias with what it serves. */
function identity(inputs, current, alias) {
    const { promotion } = inputs;
    const { number, configuration } = current.versions.at(-1) ?? {};
    return {
        kind: 'promotion',
        from: promotion.kind === 'source-alias' ? promotion.alias : undefined,
        ...(0,result/* servedAlias */.k3)(inputs, current, alias),
        functionArn: configuration?.FunctionArn.replace(new RegExp(`:${number}$`), ''),
    };
}

// EXTERNAL MODULE: ./build/modes/release-workflow.js + 22 modules
var release_workflow = __webpack_require__(6333);
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
async function plan({ aws, info, git }, inputs, current) {
    await refuseMissingSource(aws, inputs, current);
    const promoted = choosePromoted(inputs.promotion, current);
    const target = await (0,rollback/* readTarget */._)(aws, inputs.functionName, promoted.version);
    const planned = planPromotion(inputs, current, target, git.run);
    const { watch, warnings } = await (0,traffic_shift/* prepareShift */.S)(aws, planned);
    const output = (0,plan_output/* planOutput */.pp)(planned, undefined, warnings);
    const note = (0,choices/* promotionSentence */.hv)(inputs.alias, promoted, current);
    for (const line of [note, ...(0,plan_lines/* planLines */.H)(output)])
        info(line);
    const secrets = (0,release_tests/* secretsOf */.F)([target, (0,model_version/* numbered */.jN)(current.versions, current.alias?.traffic.version)]);
    const tests = await (0,release_tests/* prepareTests */.V)(aws, inputs, secrets, (0,callers/* setsFunctionUrl */.nL)(planned));
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
function startOf({ alias }, target) {
    return { version: target, alias, previousVersion: (0,model_alias/* servedVersion */.aw)(alias) };
}


/***/ }),

/***/ 4878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withCallers),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   nL: () => (/* binding */ setsFunctionUrl)
/* harmony export */ });
/* unused harmony export wantedPermissions */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(154);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3025);



/**
 * Adds the missing permissions and the missing function URL of the alias: before the alias moves, or after it is
 * created. Nothing is removed. Statements that are no longer wanted are listed in a warning, with the command that removes
 * them; therefore a wanted permission is missing, even if one of them allows as much.
 *
 * @param account the account of the function, if it is known
 */
function withCallers(plan, inputs, { policy, url }, account) {
    const { alias, functionUrlAuthType: authType } = inputs;
    if (alias === undefined)
        return plan;
    const statements = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .statementsOf */ .GX)(policy);
    const wanted = wantedPermissions(inputs, account);
    const removable = removableStatements(inputs, statements, wanted);
    const lasting = statements.filter((statement) => !removable.unwanted.includes(statement) && !removable.open.includes(statement));
    const missing = wanted
        .filter((permission) => !lasting.some((statement) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .allows */ .NB)(statement, permission)))
        .map((permission) => withFreeId(permission, statements));
    const changesUrl = authType !== undefined && url?.authType !== authType;
    const permissions = missing.length > 0 ? { type: 'add-permissions', alias, permissions: missing } : undefined;
    const functionUrl = changesUrl
        ? { type: 'set-function-url', alias, authType, from: url?.authType }
        : undefined;
    const callers = plan.slots.move?.type === 'create-alias'
        ? { 'permissions-of-new-alias': permissions, 'function-url-of-new-alias': functionUrl }
        : { permissions, 'function-url': functionUrl };
    const becomesPublic = authType === 'NONE' && (changesUrl || missing.some(({ Principal }) => Principal === '*'));
    return {
        ...plan,
        slots: { ...plan.slots, ...callers },
        warnings: [
            ...plan.warnings,
            ...(becomesPublic ? [publicUrlWarning(alias)] : []),
            ...removableStatementWarnings(inputs.functionName, alias, removable),
        ],
    };
}
/** The account in an ARN. */
function accountOf(arn) {
    return arn?.split(':')[4];
}
/** Whether a plan creates the function URL of the alias or changes it. */
function setsFunctionUrl({ slots }) {
    return (slots['function-url'] ?? slots['function-url-of-new-alias']) !== undefined;
}
/** A permission with an unused statement ID: somebody may have changed the statement that has its own ID. */
function withFreeId(permission, statements) {
    const taken = new Set(statements.map(({ Sid }) => Sid));
    const { StatementId: id } = permission;
    let free = id;
    for (let suffix = 2; taken.has(free); suffix += 1)
        free = `${id}-${suffix}`;
    return { ...permission, StatementId: free };
}
function publicUrlWarning(alias) {
    return `The function URL of the alias ${alias} becomes PUBLIC (auth type NONE): anyone on the internet can call the function without authentication. To prevent this, set \`function-url-auth-type: AWS_IAM\`.`;
}
function removableStatements({ invokePermissions, functionUrlAuthType }, statements, wanted) {
    const isUnwanted = (each) => isManaged(each) && !(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublic */ .Ul)(each) && !wanted.some(({ StatementId }) => isIdOf(each, StatementId));
    return {
        unwanted: invokePermissions ? statements.filter(isUnwanted) : [],
        open: functionUrlAuthType === 'AWS_IAM' ? statements.filter(_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isPublic */ .Ul) : [],
    };
}
/** Warnings, as full sentences, with the commands that remove the statements. */
function removableStatementWarnings(functionName, alias, { unwanted: remaining, open: publicStatements }) {
    const remove = (list) => `To remove ${list.length === 1 ? 'it' : 'each of them'}: \`aws lambda remove-permission --function-name ${functionName} --qualifier ${alias} --statement-id ${(list.length === 1 && list[0]?.Sid) || 'ID'}\`.`;
    return [
        ...(remaining.length > 0
            ? [
                `${named(remaining)} of the alias ${alias} ${remaining.length === 1 ? 'was' : 'were'} added by an earlier release and ${remaining.length === 1 ? 'is' : 'are'} no longer in \`invoke-permissions\`. ${remaining.length === 1 ? 'It is' : 'They are'} kept because callers may still depend on ${remaining.length === 1 ? 'it' : 'them'}. ${remove(remaining)}`,
            ]
            : []),
        ...(publicStatements.length > 0
            ? [
                `${named(publicStatements)} of the alias ${alias} ${publicStatements.length === 1 ? 'allows' : 'allow'} everyone to call its function URL if the auth type is NONE again. With AWS_IAM, ${publicStatements.length === 1 ? 'it has' : 'they have'} no effect. ${remove(publicStatements)}`,
            ]
            : []),
    ];
}
function named(statements) {
    const ids = statements.map(({ Sid }) => Sid ?? 'without an ID').join(', ');
    return `The ${statements.length === 1 ? 'statement' : 'statements'} ${ids}`;
}
/** Whether a statement has the ID, or the ID with a suffix because it was in use. */
function isIdOf({ Sid = '' }, id) {
    return Sid === id || Sid.startsWith(`${id}-`);
}
/** The prefix of the IDs of this action's statements. */
const STATEMENT_PREFIX = 'lda1-';
/** Hexadecimal digits of the hash in a statement ID. */
const DIGITS = 12;
/** Whether this action manages a statement. */
function isManaged({ Sid = '' }) {
    return Sid.startsWith(STATEMENT_PREFIX);
}
/**
 * The wanted statements.
 * @param account the account of the function: it owns sources whose ARN contains no account, such as buckets
 */
function wantedPermissions({ invokePermissions = [], functionUrlAuthType }, account) {
    return [
        ...invokePermissions.flatMap((each) => statementsFor(each, account)),
        ...(functionUrlAuthType === 'NONE' ? PUBLIC_URL : []),
    ];
}
/**
 * The two statements for calls through a function URL. URLs that were created since October 2025 need both (Lambda
 * developer guide, "Control access to Lambda function URLs").
 */
function throughUrl(members, authType) {
    return [
        identified({
            ...members,
            Action: 'lambda:InvokeFunctionUrl',
            ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUndefined */ .r)({ FunctionUrlAuthType: authType }),
        }),
        identified({ ...members, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true }),
    ];
}
const PUBLIC_URL = throughUrl({ Principal: '*' }, 'NONE');
function statementsFor(permission, account) {
    const { principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken } = permission;
    const namesNoAccount = sourceArn !== undefined && sourceArn.split(':')[4] === '';
    const members = {
        Principal: principal,
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUndefined */ .r)({
            SourceArn: sourceArn,
            SourceAccount: sourceAccount ?? (namesNoAccount ? account : undefined),
            PrincipalOrgID: principalOrgId,
            EventSourceToken: eventSourceToken,
        }),
    };
    return permission.throughUrl
        ? throughUrl(members, permission.functionUrlAuthType)
        : [identified({ ...members, Action: 'lambda:InvokeFunction' })];
}
/** A permission with an ID derived from its content, so that the same statement is not added twice. */
function identified(members) {
    const sorted = Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(sorted)).digest('hex');
    return { StatementId: `${STATEMENT_PREFIX}${kindOf(members)}-${hash.slice(0, DIGITS)}`, ...members };
}
/** The readable part of a statement ID. */
function kindOf({ Principal, PrincipalOrgID }) {
    if (Principal === '*')
        return PrincipalOrgID ?? 'everybody';
    if (/^\d{12}$/.test(Principal))
        return 'account';
    return Principal.startsWith('arn:') ? 'iam' : (Principal.split('.')[0] ?? '');
}


/***/ }),

/***/ 2415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ withCapacity)
/* harmony export */ });
/* harmony import */ var _model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2111);

/** Adds the changes of concurrency. The provisioned concurrency of an alias that moves is waited for even if it stays. */
function withCapacity(plan, wanted, current = {}) {
    return {
        ...plan,
        slots: {
            ...plan.slots,
            reserve: reserveStep(wanted, current),
            provision: provisionStep(plan, wanted, current),
        },
        warnings: wanted.reservedConcurrency === 0 ? [...plan.warnings, NOTHING_RUNS] : plan.warnings,
    };
}
const NOTHING_RUNS = '`reserved-concurrency` is 0, so Lambda refuses every invocation of the function until the reservation changes.';
function reserveStep({ reservedConcurrency: to }, { reserved: from }) {
    if (to === undefined || to === (from ?? 'none'))
        return undefined;
    return { type: 'set-reserved-concurrency', from, to };
}
function provisionStep({ slots }, { alias, provisionedConcurrency: to }, { provisioned }) {
    if (alias === undefined || to === undefined)
        return undefined;
    const from = provisioned?.requested;
    const moves = slots.move?.type === 'update-alias';
    // A failed allocation begins again when the alias moves, or when the same amount is sent again.
    const sends = to !== (from ?? 0) || (!moves && provisioned !== undefined && (0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .W)(provisioned));
    if (!sends && (to === 0 || !moves))
        return undefined;
    return { type: 'set-provisioned-concurrency', alias, from, to, sends };
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

/***/ 1423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KA: () => (/* binding */ endShiftStep),
/* harmony export */   ab: () => (/* binding */ withTrafficShift),
/* harmony export */   gl: () => (/* binding */ endedShiftWarnings)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3656);
/* harmony import */ var _model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);





/** Takes back a shift that a run of this action began and did not end; undefined if there is none. */
function endShiftStep(alias) {
    if (!alias || !((0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .shiftUnderWay */ .Gv)(alias) || (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .recordsEndedShift */ .pU)(alias)))
        return undefined;
    return { type: 'end-traffic-shift', alias };
}
/** A warning about a shift that is taken back. Empty if there is none. */
function endedShiftWarnings(alias) {
    const shift = alias && (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .shiftUnderWay */ .Gv)(alias);
    if (!shift)
        return [];
    return [
        `The alias ${alias.name} serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .servedText */ .fy)(alias.traffic)}: a run of this action began this traffic shift and did not end it. It is taken back first, so that ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionName */ .sh)(shift.from)} gets all traffic.`,
    ];
}
/**
 * Lets the traffic shift before the alias moves, if the inputs ask for it.
 * @param alias the alias before the release, without a shift of this action
 * @throws Failure if the description of the alias cannot record the shift
 */
function withTrafficShift(plan, { trafficShift: shift }, alias) {
    const { move } = plan.slots;
    if (!shift || !move)
        return plan;
    const atOnce = (why) => ({
        ...plan,
        warnings: [...plan.warnings, `All traffic moves at once, without \`traffic-shift\`: ${why}.`],
    });
    if (!alias || move.type === 'create-alias')
        return atOnce('the alias is new, so there is no version to compare with');
    const { name, traffic } = alias;
    if (traffic.version === _model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .LATEST */ .k0)
        return atOnce(`the alias ${name} serves $LATEST, and Lambda shifts traffic between published versions only`);
    if (!(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhole */ .wP)(traffic))
        return atOnce('this completes the traffic shift that somebody else set up');
    if (!(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .isManaged */ .yF)(alias))
        refuseUnmanaged(alias);
    return {
        ...plan,
        slots: { ...plan.slots, shift: { type: 'shift-traffic', alias, shift } },
        warnings: [...plan.warnings, ...longShiftWarnings((0,_model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .secondsOf */ .TM)(shift.schedule))],
    };
}
/** The history owns the weights: without it, a later run could not tell them from somebody's. */
function refuseUnmanaged({ name }) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The traffic of the alias ${name} cannot be shifted: this action does not manage its description, which has to record the shift, so that a later run can end it if this one is lost.`, `Empty the description of the alias ${name}, so that this action can record its releases there. Or leave \`traffic-shift\` out.`);
}
/** The longest that a job on a runner of GitHub may take, in seconds (GitHub Docs, "Actions limits"). */
const LONGEST_JOB = 6 * 3600;
function longShiftWarnings(seconds) {
    if (seconds < LONGEST_JOB)
        return [];
    return [
        `The traffic shift takes ${(0,_model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(seconds)}, but GitHub ends a job on its own runners after 6 hours, and the shift would be taken back. Use a shorter schedule, or a self-hosted runner with a longer \`timeout-minutes\`.`,
    ];
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
    const because = [StateReasonCode, StateReason].filter(Boolean).join(': ');
    throw refusedVersion(current, `Version ${target.number} of ${current.functionName} is in the state ${State}${because && ` (${because})`}, so no alias can serve it.`, State === 'Failed' ? 'Set `version` to another version.' : remedy, target);
}
/** A line for each of the newest versions: number, time, git ref and commit, and marks. */
function candidateLines({ functionName, versions, alias, sourceAlias }, target) {
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

/***/ 6733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readCapacity)
/* harmony export */ });
/* harmony import */ var _aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7494);
/* harmony import */ var _aws_reserved_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(865);
/* harmony import */ var _model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2111);



/** Reads the concurrency that the inputs are about. */
async function readCapacity(aws, inputs) {
    const { functionName, alias, provisionedConcurrency: wanted, reservedConcurrency } = inputs;
    const [provisioned, reserved] = await Promise.all([
        alias && wanted !== undefined ? readProvisioned(aws, functionName, alias, wanted) : undefined,
        reservedConcurrency === undefined ? undefined : (0,_aws_reserved_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .getReservedConcurrency */ .e)(aws, functionName),
    ]);
    return { provisioned, reserved };
}
/**
 * The provisioned concurrency of an alias. If the wanted amount is already being allocated, it waits for that, because
 * then nothing has to be written.
 */
async function readProvisioned(aws, functionName, alias, wanted) {
    const found = await (0,_aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .getProvisionedConcurrency */ .yp)(aws, functionName, alias);
    if (!found || !(0,_model_capacity_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_2__/* .isAllocating */ .p)(found) || found.requested !== wanted)
        return found;
    return (0,_aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .waitForProvisionedConcurrency */ .q$)(aws, functionName, alias, found);
}


/***/ }),

/***/ 741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ missingAlias),
/* harmony export */   T: () => (/* binding */ missingFunction)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);


/** The failure for a function that does not exist. */
function missingFunction(aws, functionName) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`The function ${functionName} does not exist in ${aws.region}.`, 'Check `function-name`, `aws-region` and the account that the credentials belong to.');
}
/** The failure for an alias that does not exist. Lists the existing aliases, if the role may list them. */
async function missingAlias(aws, functionName, alias, advice) {
    const aliases = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .listAliases */ .PO)(aws, functionName).catch(() => []);
    const names = aliases.map(({ name }) => name).join(', ');
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`The function ${functionName} in ${aws.region} has no alias ${alias}.${names && ` It has: ${names}.`}`, advice);
}


/***/ }),

/***/ 7233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRollback),
/* harmony export */   _: () => (/* binding */ readTarget)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5261);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _aws_settled_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1258);
/* harmony import */ var _aws_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5475);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9874);
/* harmony import */ var _model_release_alias_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5502);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(741);








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
        throw (0,_missing_js__WEBPACK_IMPORTED_MODULE_7__/* .missingFunction */ .T)(aws, functionName);
    if (!alias) {
        throw await (0,_missing_js__WEBPACK_IMPORTED_MODULE_7__/* .missingAlias */ .F)(aws, functionName, aliasName, 'Check `alias`. The first `mode: deploy` that names an alias creates it; until then, there is nothing to roll back.');
    }
    return {
        functionName,
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
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR(`Version ${version} of ${functionName} was deleted during this run.`, 'Run the workflow again: it reads the versions that exist now.');
}
/** The name of the release alias of the target, unless it is the alias that is rolled back. */
function aliasOfRelease(target, rolledBack) {
    if (target.kind === 'release-alias')
        return target.alias.name;
    const name = target.kind === 'git-ref' ? (0,_model_release_alias_js__WEBPACK_IMPORTED_MODULE_6__/* .releaseAliasName */ .bl)(target.ref) : undefined;
    return name === rolledBack ? undefined : name;
}


/***/ }),

/***/ 5477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ prepareShift)
});

;// CONCATENATED MODULE: ./build/aws/client/fixed-session.js
/**
 * Whether the credentials are those of a session that nothing in this process can renew, such as
 * aws-actions/configure-aws-credentials leaves in the environment. When they expire is not known then.
 */
async function hasFixedSession(aws) {
    if (aws.renewSession)
        return false;
    const { sessionToken, expiration } = await aws.client.config.credentials();
    return sessionToken !== undefined && expiration === undefined;
}

// EXTERNAL MODULE: ./build/aws/cloudwatch.js
var cloudwatch = __webpack_require__(7152);
// EXTERNAL MODULE: ./build/cancellation.js
var cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/shift/traffic-shift.js
var traffic_shift = __webpack_require__(45);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/plan/shift/alarms.js
var shift_alarms = __webpack_require__(8623);
;// CONCATENATED MODULE: ./build/read/traffic-shift.js







/**
 * Asks CloudWatch once, before anything is written, whether it can watch the traffic shift of a plan.
 * @throws Failure if nothing could tell that the new version is bad: an alarm does not exist or cannot be read, all of them
 *   are in ALARM, or errors that have to be compared cannot be read
 */
async function prepareShift(aws, plan) {
    const { shift: step } = plan.slots;
    if (!step)
        return { warnings: [] };
    const [alarms, errors, session] = await Promise.all([
        watchAlarms(aws, step.shift),
        checkErrors(aws, plan, step.shift),
        sessionWarnings(aws, (0,traffic_shift/* secondsOf */.TM)(step.shift.schedule)),
    ]);
    return {
        watch: { alarms: alarms.watch, comparesErrors: errors.areCompared },
        warnings: [...alarms.warnings, ...errors.warnings, ...session],
    };
}
/** How long a session of aws-actions/configure-aws-credentials lasts unless its inputs say otherwise, in seconds. */
const USUAL_SESSION = 3600;
/** What a release needs besides its shift, in seconds. */
const AROUND_SHIFT = 300;
/** Without valid credentials, a shift could be neither watched nor taken back. */
async function sessionWarnings(aws, seconds) {
    if (seconds + AROUND_SHIFT < USUAL_SESSION || !(await hasFixedSession(aws)))
        return [];
    return [
        `The traffic shift takes ${(0,traffic_shift/* durationText */.S5)(seconds)}, but the credentials come from an earlier step and usually expire after an hour. Without them, the shift could neither go on nor be taken back. Set \`role-to-assume\`, so that the action signs in itself and renews its session, or let the earlier step ask for a longer one (\`role-duration-seconds\`).`,
    ];
}
async function watchAlarms(aws, { alarms }) {
    if (alarms.length === 0)
        return { watch: new Set(), warnings: [] };
    const names = alarms.map(({ name }) => name);
    const { missing, alarming, allAlarming, watch } = (0,shift_alarms/* alarmsAtStart */.I)(alarms, await (0,cloudwatch/* readAlarms */.t)(aws, names));
    if (missing.length > 0)
        throw new failure/* Failure */.HR(`${missing.length === 1 ? 'The alarm' : 'The alarms'} ${(0,model_text/* listed */.KE)(missing)} in \`alarms\` ${missing.length === 1 ? 'does' : 'do'} not exist in ${aws.region}, so ${missing.length === 1 ? 'it' : 'they'} could not stop the traffic shift.`, 'Check the names, the region and the account. An alarm has to be in the region of the function.');
    if (allAlarming)
        throw new failure/* Failure */.HR(`${alarming.length === 1 ? 'The alarm' : 'All alarms'} in \`alarms\` ${alarming.length === 1 ? 'is' : 'are'} in ALARM already (${stateTexts(alarming)}), so nothing could tell that the new version is bad.`, 'Release when the alarm is OK again. If this release is the fix, leave `traffic-shift` and `alarms` out of it, or name alarms that are OK.');
    const warnings = alarming.map((alarm) => `The alarm ${alarm.name} is in ALARM already. It counts only once it has been OK during the traffic shift.`);
    return { watch, warnings };
}
function stateTexts(alarms) {
    return alarms.map(({ name, reason }) => (reason ? `${name}: ${reason}` : name)).join('; ');
}
/** The numbers of the versions do not matter: the same permission is needed for every metric. */
async function checkErrors(aws, { functionName, alias = '', from = '', to = '1' }, { threshold, mustCompare }) {
    if (threshold === undefined)
        return { areCompared: false, warnings: [] };
    try {
        await (0,cloudwatch/* readShiftMetrics */.u)(aws, { functionName, alias, old: from, new: to }, Date.now());
        return { areCompared: true, warnings: [] };
    }
    catch (error) {
        if (mustCompare || error instanceof cancellation/* Cancelled */.cJ)
            throw error;
        const { message, advice } = (0,failure/* asFailure */.h_)(error);
        return {
            areCompared: false,
            warnings: [
                `The errors of the two versions are not compared during the traffic shift. ${message} ${advice} To shift without comparing, set \`error-rate-threshold: off\`.`,
            ],
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
