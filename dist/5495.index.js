export const id = 5495;
export const ids = [5495];
export const modules = {

/***/ 4878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withCallers),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   nL: () => (/* binding */ setsFunctionUrl)
/* harmony export */ });
/* unused harmony export wantedPermissions */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _model_function_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9644);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(154);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(271);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3025);






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
    const statements = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .statementsOf */ .GX)(policy);
    const wanted = wantedPermissions(inputs, account);
    const removable = removableStatements(inputs, statements, wanted);
    const lasting = statements.filter((statement) => !removable.unwanted.includes(statement) && !removable.open.includes(statement));
    const missing = wanted
        .filter((permission) => !lasting.some((statement) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .allows */ .NB)(statement, permission)))
        .map((permission) => withFreeId(permission, statements));
    const functionUrl = urlStep(inputs, alias, url);
    const permissions = missing.length > 0 ? { type: 'add-permissions', alias, permissions: missing } : undefined;
    const callers = plan.slots.move?.type === 'create-alias'
        ? { 'permissions-of-new-alias': permissions, 'function-url-of-new-alias': functionUrl }
        : { permissions, 'function-url': functionUrl };
    const becomesPublic = authType === 'NONE' && (url?.authType !== 'NONE' || missing.some(({ Principal }) => Principal === '*'));
    return {
        ...plan,
        slots: { ...plan.slots, ...callers },
        ...(becomesPublic && {
            consequences: [publicUrl(alias, functionUrl ? 'set-function-url' : 'add-permissions')],
        }),
        warnings: [...plan.warnings, ...removableStatementWarnings(inputs.functionName, alias, removable)],
    };
}
/**
 * Creates the function URL, or changes the settings that the inputs name. Nothing if it has them already.
 * @throws Failure if there is no URL whose settings could change
 */
function urlStep({ functionName, functionUrlAuthType, functionUrlCors, functionUrlInvokeMode }, alias, url) {
    const authType = functionUrlAuthType ?? url?.authType;
    if (authType === undefined) {
        if (!functionUrlCors && !functionUrlInvokeMode)
            return undefined;
        const given = [
            ...(functionUrlCors ? ['function-url-cors'] : []),
            ...(functionUrlInvokeMode ? ['function-url-invoke-mode'] : []),
        ];
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`The alias ${alias} of ${functionName} has no function URL that ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(given)} could change.`, 'Set `function-url-auth-type` as well, which creates the URL.');
    }
    const to = {
        authType,
        cors: functionUrlCors ?? url?.cors,
        invokeMode: functionUrlInvokeMode ?? url?.invokeMode ?? 'BUFFERED',
    };
    if (url && (0,_model_function_url_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSettings */ .g)(url, to))
        return undefined;
    const from = url && { authType: url.authType, cors: url.cors, invokeMode: url.invokeMode };
    return { type: 'set-function-url', alias, to, from };
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
function publicUrl(alias, of) {
    const who = 'anyone on the internet can call the function without authentication';
    return {
        of,
        planned: `The function URL of the alias ${alias} becomes PUBLIC (auth type NONE): ${who}. To prevent this, set \`function-url-auth-type: AWS_IAM\`.`,
        done: `The function URL of the alias ${alias} is PUBLIC now (auth type NONE): ${who}. To close it, set \`function-url-auth-type: AWS_IAM\` and deploy again.`,
    };
}
function removableStatements({ invokePermissions, functionUrlAuthType }, statements, wanted) {
    const isUnwanted = (each) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .isManagedStatement */ .XI)(each) &&
        !(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .isPublic */ .Ul)(each) &&
        !wanted.some(({ StatementId }) => isIdOf(each, StatementId));
    return {
        unwanted: invokePermissions ? statements.filter(isUnwanted) : [],
        open: functionUrlAuthType === 'AWS_IAM' ? statements.filter(_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .isPublic */ .Ul) : [],
    };
}
/** Warnings, as full sentences, with the commands that remove the statements. */
function removableStatementWarnings(functionName, alias, { unwanted: remaining, open: publicStatements }) {
    const remove = (list) => `To remove ${list.length === 1 ? 'it' : 'them'}: \`${(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .removalCommand */ .Mz)(functionName, alias, list.map(({ Sid }) => Sid))}\`.`;
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
    const shown = statements.map((each) => `${each.Sid ?? 'without an ID'} (${(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .callersText */ .En)(each)})`);
    return `The ${statements.length === 1 ? 'statement' : 'statements'} ${shown.join(', ')}`;
}
/** Whether a statement has the ID, or the ID with a suffix because it was in use. */
function isIdOf({ Sid = '' }, id) {
    return Sid === id || Sid.startsWith(`${id}-`);
}
/** Hexadecimal digits of the hash in a statement ID. */
const DIGITS = 12;
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
            ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUndefined */ .r)({ FunctionUrlAuthType: authType }),
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
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutUndefined */ .r)({
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
    return { StatementId: `${_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .STATEMENT_PREFIX */ .pL}${kindOf(members)}-${hash.slice(0, DIGITS)}`, ...members };
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
const NOTHING_RUNS = 
// biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
"`reserved-concurrency` is 0. With this setting, Lambda refuses every invocation of the function. If the value comes from a workflow input of the type `number` that was left out, write `${{ inputs.reserved-concurrency || '' }}`.";
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

/***/ 8303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ newerServed),
/* harmony export */   bj: () => (/* binding */ withoutOrigin),
/* harmony export */   h: () => (/* binding */ servedRelease),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(178);


/**
 * The release that a release replaces; undefined if there is none. The history of the alias says where it came from, and
 * where somebody else wrote that, the description of the version.
 * @param served the version that the alias serves, or without an alias the newest one
 */
function servedRelease(functionName, alias, served) {
    if (!served || served.number === _model_version_js__WEBPACK_IMPORTED_MODULE_1__/* .LATEST */ .k0)
        return undefined;
    const { number: version, record } = served;
    const history = alias?.history?.current === version ? alias.history.git : undefined;
    const { sha, ref } = history?.sha === undefined ? (record?.git ?? {}) : history;
    return { functionName, alias: alias?.name, version, sha, ref };
}
/** Whether two commits are the same, of which either may be shortened. */
function isSameCommit(left, right) {
    return left.startsWith(right) || right.startsWith(left);
}
/** A warning that a release is not compared, because nothing records where the served one came from. */
function withoutOrigin({ version }) {
    return `\`if-newer-is-served: stop\` has no effect on this release, because nothing records the commit that version ${version} was released from. The next release can be compared.`;
}
/**
 * The failure if a release would overwrite a newer one, or if that is not known; undefined otherwise.
 * @param commit the commit that is released, if it is known
 * @param isNewer whether the served release came from a descendant of it; a text says why that is not known
 */
function newerServed(served, commit, isNewer) {
    if (isNewer === false)
        return undefined;
    const { functionName, alias, version, sha = '', ref } = served;
    const origin = `${short(sha)}${ref ? ` (${ref})` : ''}`;
    const own = commit === undefined ? 'the commit of this release' : `${short(commit)}, the commit of this release`;
    if (isNewer === true) {
        const what = alias
            ? `Version ${version}, which the alias ${alias} of ${functionName} serves,`
            : `Version ${version}, the newest of ${functionName},`;
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${what} was released from ${origin}, which is newer than ${own}. So this run releases nothing, because \`if-newer-is-served\` is \`stop\`.`, 'If the newer release is the right one, there is nothing to do. To go back on purpose, use `mode: rollback`, or release with `if-newer-is-served: release`.');
    }
    const what = alias
        ? `which the alias ${alias} of ${functionName} serves as version ${version}`
        : `the commit of version ${version}, the newest of ${functionName}`;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`This run cannot tell which commit is newer: ${origin}, ${what}, or ${own}. So it releases nothing, because \`if-newer-is-served\` is \`stop\`. ${isNewer}`, 
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    'Set `github-token: ${{ github.token }}` in a job with `permissions: contents: read`, or check out the whole history (`fetch-depth: 0` of actions/checkout). To release anyway, set `if-newer-is-served: release`.');
}
function short(sha) {
    return sha.slice(0, 7);
}


/***/ }),

/***/ 9271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ withEventInvoke)
/* harmony export */ });
/* harmony import */ var _model_settings_event_invoke_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3935);

/**
 * Sets how Lambda invokes the alias asynchronously, if that differs from the input: before the alias moves, or after it is
 * created.
 * @param from what is set now; undefined: nothing
 */
function withEventInvoke(plan, { alias, eventInvoke: written }, from) {
    if (alias === undefined || written === undefined)
        return plan;
    const to = (0,_model_settings_event_invoke_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedEventInvoke */ .O)(written, from);
    if ((0,_model_settings_event_invoke_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameEventInvoke */ .l)(from, to))
        return plan;
    const step = { type: 'set-event-invoke', alias, from, to };
    const slots = plan.slots.move?.type === 'create-alias'
        ? { 'event-invoke-of-new-alias': step }
        : { 'event-invoke': step };
    return { ...plan, slots: { ...plan.slots, ...slots } };
}


/***/ }),

/***/ 1423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ withoutAfterMove),
/* harmony export */   Il: () => (/* binding */ deploymentStep),
/* harmony export */   ab: () => (/* binding */ withTrafficShift),
/* harmony export */   kW: () => (/* binding */ refuseOtherDeployment),
/* harmony export */   yj: () => (/* binding */ endEarlierShift)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3656);
/* harmony import */ var _model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);





/** Plans the end of a shift that an earlier run began and did not end, before anything else meets the alias. */
function endEarlierShift({ alias, deployment, }) {
    const step = endShiftStep(alias, deployment);
    return { step, alias: afterEndShift(alias, step), warnings: endedShiftWarnings(alias, step, deployment) };
}
/**
 * Ends or records a shift that an earlier run began and did not end; undefined if there is none.
 * @param deployment the deployment of CodeDeploy that shifts or shifted the traffic; undefined: none is known
 */
function endShiftStep(alias, deployment) {
    const { state, git = {} } = deployment ?? {};
    if (!alias || state === 'running')
        return undefined;
    if ((0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinishedShift */ .Fo)(alias) && !didFail(deployment))
        return { type: 'record-traffic-shift', alias, git };
    const isOpen = (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinishedShift */ .Fo)(alias) || (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .shiftUnderWay */ .Gv)(alias) || (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .recordsEndedShift */ .pU)(alias);
    if (isOpen)
        return { type: 'end-traffic-shift', alias };
    const isElsewhere = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhole */ .wP)(alias.traffic) && deployment?.rolledBackTo === alias.traffic.version;
    return isElsewhere ? { type: 'end-traffic-shift', alias, to: alias.history?.current } : undefined;
}
function didFail(deployment) {
    return deployment?.state === 'failed' || deployment?.state === 'stopped';
}
function isRunning(deployment) {
    return deployment?.state === 'running';
}
/** The alias after that step. */
function afterEndShift(alias, step) {
    if (!step)
        return alias;
    return step.type === 'record-traffic-shift'
        ? (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .withShiftFinished */ .fl)(step.alias, step.git)
        : (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .withShiftTakenBack */ .VI)(step.alias, step.to);
}
/**
 * Refuses to release beside a deployment of CodeDeploy that shifts the alias to another version.
 * @param to the version to release; undefined: a new one
 * @throws Failure that names the deployment
 */
function refuseOtherDeployment(alias, deployment, to) {
    if (!alias || !isRunning(deployment))
        return;
    if (deployment.takesBack !== undefined)
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`CodeDeploy is taking back its deployment ${deployment.takesBack} with the deployment ${deployment.id} (status ${deployment.status}), so this run releases nothing to the alias ${alias.name}.`, `Wait until the deployment ${deployment.id} has ended. Then run the workflow again.`);
    if (to !== undefined && deployment.versions?.to === to)
        return;
    const what = deployment.versions
        ? ` from version ${deployment.versions.from} to version ${deployment.versions.to}`
        : '';
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The CodeDeploy deployment ${deployment.id} (status ${deployment.status}) ${deployment.status === 'InProgress' ? 'is shifting' : 'is about to shift'} the traffic of the alias ${alias.name}${what}, so this run did not start.`, `Wait until the deployment has ended. Or end it with \`mode: rollback\`, which gives ${deployment.versions ? `version ${deployment.versions.from}` : 'the version before'} all traffic again. Then run the workflow again.`);
}
/** The step of a plan that has CodeDeploy move the alias; undefined if it has none. */
function deploymentStep({ slots: { move } }) {
    return move?.type === 'deploy-with-codedeploy' ? move : undefined;
}
/** A warning about a shift that is taken back, or a deployment that failed. Empty if there is none. */
function endedShiftWarnings(alias, step, deployment) {
    if (!alias || step?.type !== 'end-traffic-shift')
        return [];
    if (deployment && didFail(deployment))
        return [failedDeploymentWarning(alias, deployment)];
    const shift = (0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_1__/* .shiftUnderWay */ .Gv)(alias);
    if (!shift)
        return [];
    return [
        `An earlier run left the alias ${alias.name} in a traffic shift (${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .percent */ .KN)(shift.share)} to version ${shift.to}). This run first gives ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionName */ .sh)(shift.from)} all traffic, then makes its own changes, if any. No action is needed.`,
    ];
}
function failedDeploymentWarning(alias, { id, state, error }) {
    const why = error?.code ? ` (${error.code}: ${error.message.replace(/\.$/, '')})` : '';
    const took = alias.traffic.version === alias.history?.current && (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhole */ .wP)(alias.traffic)
        ? ''
        : ` The alias ${alias.name} is moved back first, so that ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionName */ .sh)(alias.history?.current ?? '')} gets all traffic.`;
    return `The deployment ${id} of CodeDeploy, which an earlier run began, ${state === 'stopped' ? 'was stopped' : 'failed'}${why}.${took}`;
}
/**
 * Lets the traffic shift before the alias moves, if the inputs ask for it.
 * @param alias the alias before the release, without a shift of this action
 * @throws Failure if the description of the alias cannot record the shift
 */
function withTrafficShift(plan, { trafficShift: shift }, alias, deployment) {
    const { move } = plan.slots;
    if (isRunning(deployment) && alias)
        return withDeployment(plan, alias, shift, deployment.id);
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
        refuseUnmanaged(plan.functionName, alias);
    const long = { ...plan, warnings: [...plan.warnings, ...longShiftWarnings(shift)] };
    if (shift.codeDeploy)
        return withDeployment(long, alias, shift);
    return { ...long, slots: { ...plan.slots, shift: { type: 'shift-traffic', alias, shift } } };
}
/** Has CodeDeploy move the alias. A deployment that runs already is followed. */
function withDeployment(plan, alias, shift, follows) {
    const known = plan.slots.move;
    const move = {
        type: 'deploy-with-codedeploy',
        alias,
        shift,
        follows,
        longestHistory: known?.type === 'update-alias' ? known.longestHistory : undefined,
    };
    return { ...plan, slots: { ...plan.slots, move } };
}
/**
 * A plan that leaves the end of the move to CodeDeploy: what comes after the move is the next run's work, because this one
 * does not wait.
 */
function withoutAfterMove(plan) {
    if (deploymentStep(plan)?.shift?.codeDeploy?.waits !== false)
        return plan;
    const after = { provision: undefined, test: undefined, name: undefined, prune: undefined };
    return { ...plan, slots: { ...plan.slots, ...after } };
}
/** The history owns the weights: without it, a later run could not tell them from somebody's. */
function refuseUnmanaged(functionName, { name }) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`Another tool wrote the description of the alias ${name}, where this action records a traffic shift so that another run can end it. So this run shifts no traffic of this alias.`, `Clear the description: run \`aws lambda update-alias --function-name ${functionName} --name ${name} --description ''\`, and change the tool that sets it. In Terraform, remove \`description\` from the aws_lambda_alias and add it to \`ignore_changes\`. Or leave \`traffic-shift\` out.`);
}
/** The longest that a job on a runner of GitHub may take, in seconds (GitHub Docs, "Actions limits"). */
const LONGEST_JOB = 6 * 3600;
function longShiftWarnings({ schedule, codeDeploy }) {
    const seconds = (0,_model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .secondsOf */ .TM)(schedule);
    if (seconds < LONGEST_JOB || codeDeploy?.waits === false)
        return [];
    const outlived = `The traffic shift takes ${(0,_model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_4__/* .durationText */ .S5)(seconds)}, but GitHub ends a job on its own runners after 6 hours`;
    if (codeDeploy)
        return [
            `${outlived}, and the action would have CodeDeploy stop the deployment. Set \`traffic-shift-wait: false\`, so that this run does not wait for it.`,
        ];
    return [
        `${outlived}, and the shift would be taken back. Use a shorter schedule, or a self-hosted runner with a longer \`timeout-minutes\`.`,
    ];
}


/***/ }),

/***/ 6733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readCapacity)
/* harmony export */ });
/* harmony import */ var _aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7494);
/* harmony import */ var _aws_reserved_concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3246);
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
    return (0,_aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .waitForProvisionedConcurrency */ .q$)(aws, functionName, alias, { seen: found });
}


/***/ }),

/***/ 5572:
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
// EXTERNAL MODULE: ./build/plan/shift/shift-steps.js
var shift_steps = __webpack_require__(1423);
// EXTERNAL MODULE: ./build/aws/codedeploy.js
var codedeploy = __webpack_require__(3506);
// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
;// CONCATENATED MODULE: ./build/read/code-deploy.js






/** The most alarms that a deployment can have (CodeDeploy API, AlarmConfiguration). */
const MOST_ALARMS = 10;
/**
 * Asks CodeDeploy, before anything is written, whether it can shift the traffic as the inputs say.
 * @throws Failure if the configuration does not exist or shifts otherwise, the group is not one for Lambda, a hook does not
 *   exist, or an alarm would stop the deployment at once
 */
async function prepareDeployment(aws, { shift, follows }) {
    const watch = { alarms: new Set(), comparesErrors: false };
    const codeDeploy = shift?.codeDeploy;
    if (!codeDeploy || follows !== undefined)
        return { watch, warnings: [] };
    const [group] = await Promise.all([
        (0,codedeploy/* getDeploymentGroup */.$o)(aws, codeDeploy),
        checkConfiguration(aws, codeDeploy, shift.schedule),
        checkHooks(aws, codeDeploy),
    ]);
    refusePlatform(`deployment group ${codeDeploy.group}`, group.platform, 'Name a deployment group of an application with the compute platform Lambda in `codedeploy-application` and `codedeploy-deployment-group`. infra/codedeploy.yml of this action creates both.');
    const { deploymentAlarms, warnings } = await checkAlarms(aws, codeDeploy, group, shift.alarms);
    return { watch: { ...watch, deploymentAlarms, lastDeployment: group.lastDeployment }, warnings };
}
/**
 * A hook that does not exist would fail the deployment, as if it had found the version bad. Without the permission to read
 * it, only CodeDeploy can tell.
 */
async function checkHooks(aws, { beforeAllowTraffic, afterAllowTraffic }) {
    const hooks = { 'before-allow-traffic': beforeAllowTraffic, 'after-allow-traffic': afterAllowTraffic };
    const checks = Object.entries(hooks).map(async ([input, hook]) => {
        if (hook === undefined)
            return;
        const isMissing = await (0,aws_function/* getFunction */.N9)(aws, hook).then((found) => found === undefined, (error) => {
            if (error instanceof cancellation/* Cancelled */.cJ)
                throw error;
            return false;
        });
        if (isMissing)
            throw new failure/* Failure */.HR(`The function ${hook}, which \`${input}\` names, does not exist in ${aws.region}, so CodeDeploy could not run this hook.`, `Check \`${input}\`, the region and the account.`);
    });
    await Promise.all(checks);
}
/** @returns the alarms that the deployment is given instead of those of its group; undefined: the group keeps its own */
async function checkAlarms(aws, { group: name }, group, references) {
    const given = references.map((alarm) => alarm.name);
    const alarms = [...new Set([...group.alarms, ...given])];
    if (alarms.length > MOST_ALARMS)
        throw new failure/* Failure */.HR(`\`alarms\` and the alarms of the deployment group ${name} are ${alarms.length} together, but a deployment can have at most ${MOST_ALARMS}.`, 'Combine alarms in a composite alarm, or name fewer.');
    if (given.length > 0) {
        refuseAlarms(aws, alarms, await (0,cloudwatch/* readAlarms */.t)(aws, alarms), false);
        return { deploymentAlarms: alarms, warnings: [] };
    }
    if (alarms.length === 0)
        return { deploymentAlarms: undefined, warnings: [] };
    const found = await (0,cloudwatch/* readAlarms */.t)(aws, alarms).catch(asFailureUnlessCancelled);
    if (Array.isArray(found))
        refuseAlarms(aws, alarms, found, group.ignoresUnknownAlarms);
    const warnings = Array.isArray(found) ? [] : [uncheckedAlarms(name, found)];
    return { deploymentAlarms: undefined, warnings };
}
function asFailureUnlessCancelled(error) {
    if (error instanceof cancellation/* Cancelled */.cJ)
        throw error;
    return (0,failure/* asFailure */.h_)(error);
}
/** CodeDeploy reads the alarms of its group itself, so the deployment goes on. */
function uncheckedAlarms(group, { message, advice }) {
    return `Whether an alarm of the deployment group ${group} is in ALARM already could not be checked. If one is, CodeDeploy stops the deployment at once. ${message} ${advice}`;
}
async function checkConfiguration(aws, { configuration }, schedule) {
    const found = await (0,codedeploy/* getDeploymentConfig */.Ie)(aws, configuration);
    if (!found)
        throw new failure/* Failure */.HR(`CodeDeploy has no deployment configuration ${configuration}, which \`traffic-shift\` names.`, `Use one that CodeDeploy has (\`aws deploy list-deployment-configs\`), or make this one once: \`${makingCommand(configuration, schedule)}\`.`);
    refusePlatform(`deployment configuration ${configuration}`, found.platform, 'Name another one in `traffic-shift`, or delete this one and make it again with `--compute-platform Lambda`.');
    if (JSON.stringify(found.schedule) !== JSON.stringify(schedule))
        throw new failure/* Failure */.HR(`The deployment configuration ${configuration} of CodeDeploy shifts the traffic otherwise than its name in \`traffic-shift\` says.`, `See \`aws deploy get-deployment-config --deployment-config-name ${configuration}\`. A deployment configuration cannot be changed: delete it and make it again, or use another one.`);
}
/** The command that makes a deployment configuration for a schedule. */
function makingCommand(name, schedule) {
    const [first] = schedule;
    const percentage = Math.round((first?.share ?? 1) * 100);
    const interval = (first?.seconds ?? 60) / 60;
    const isCanary = schedule.length === 1 && !name.startsWith('Linear');
    const kind = isCanary ? 'Canary' : 'Linear';
    const key = kind.toLowerCase();
    const routing = {
        type: `TimeBased${kind}`,
        [`timeBased${kind}`]: { [`${key}Percentage`]: percentage, [`${key}Interval`]: interval },
    };
    return `aws deploy create-deployment-config --deployment-config-name ${name} --compute-platform Lambda --traffic-routing-config '${JSON.stringify(routing)}'`;
}
function refusePlatform(what, platform, advice) {
    if (platform === 'Lambda')
        return;
    throw new failure/* Failure */.HR(`The ${what} of CodeDeploy is for ${platform ? `the compute platform ${platform}` : 'another compute platform'}, not for Lambda.`, advice);
}
/**
 * CodeDeploy stops a deployment at once whose alarm is active when it begins (CodeDeploy user guide, "Monitoring deployments
 * with CloudWatch alarms").
 */
function refuseAlarms({ region }, names, found, ignoresUnknown) {
    const missing = names.filter((name) => !found.some((alarm) => alarm.name === name));
    if (missing.length > 0 && !ignoresUnknown)
        throw new failure/* Failure */.HR(`The ${missing.length === 1 ? 'alarm' : 'alarms'} ${(0,model_text/* listed */.KE)(missing)} in \`alarms\` or of the deployment group ${missing.length === 1 ? 'does' : 'do'} not exist in ${region}, so CodeDeploy would stop the deployment.`, 'Check the names, the region and the account.');
    const active = found.filter(({ state }) => state === 'ALARM').map(({ name }) => name);
    if (active.length > 0)
        throw new failure/* Failure */.HR(`The ${active.length === 1 ? 'alarm' : 'alarms'} ${(0,model_text/* listed */.KE)(active)} ${active.length === 1 ? 'is' : 'are'} in ALARM already, so CodeDeploy would stop the deployment at once.`, 'Release when the alarm is OK again. If this release is the fix, release it without `traffic-shift` and without the inputs of CodeDeploy.');
}

;// CONCATENATED MODULE: ./build/read/traffic-shift.js









/**
 * Asks CloudWatch once, before anything is written, whether it can watch the traffic shift of a plan.
 * @throws Failure if nothing could tell that the new version is bad: an alarm does not exist or cannot be read, all of them
 *   are in ALARM, or errors that have to be compared cannot be read
 */
async function prepareShift(aws, plan) {
    const { shift: step } = plan.slots;
    const deployment = (0,shift_steps/* deploymentStep */.Il)(plan);
    if (deployment) {
        const [prepared, session] = await Promise.all([
            prepareDeployment(aws, deployment),
            followingWarnings(aws, deployment),
        ]);
        return { ...prepared, warnings: [...prepared.warnings, ...session] };
    }
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
    if (!(await mayOutliveSession(aws, seconds)))
        return [];
    return [
        `${LONGER_THAN_SESSION(seconds)} Without them, the shift could neither go on nor be taken back. ${LONGER_SESSION}.`,
    ];
}
/** Without valid credentials, a deployment of CodeDeploy cannot be followed. How long its hooks take is not known. */
async function followingWarnings(aws, { shift }) {
    if (!shift?.codeDeploy?.waits)
        return [];
    const seconds = (0,traffic_shift/* secondsOf */.TM)(shift.schedule);
    if (!(await mayOutliveSession(aws, seconds)))
        return [];
    return [
        `${LONGER_THAN_SESSION(seconds)} Without them, this run fails: CodeDeploy continues, and the next run records how the deployment ended. ${LONGER_SESSION}. Or set \`traffic-shift-wait: false\`, so that this run ends earlier.`,
    ];
}
async function mayOutliveSession(aws, seconds) {
    return seconds + AROUND_SHIFT >= USUAL_SESSION && (await hasFixedSession(aws));
}
const LONGER_THAN_SESSION = (seconds) => `The traffic shift takes ${(0,traffic_shift/* durationText */.S5)(seconds)}, but the credentials come from an earlier step and usually expire after an hour.`;
const LONGER_SESSION = 'Set `role-to-assume`, so that the action signs in itself and renews its session, or let the earlier step ask for a longer one (`role-duration-seconds`)';
async function watchAlarms(aws, { alarms }) {
    if (alarms.length === 0)
        return { watch: new Set(), warnings: [] };
    const names = alarms.map(({ name }) => name);
    const { missing, alarming, allAlarming, watch } = (0,shift_alarms/* alarmsAtStart */.I)(alarms, await (0,cloudwatch/* readAlarms */.t)(aws, names));
    if (missing.length > 0)
        throw new failure/* Failure */.HR(`${missing.length === 1 ? 'The alarm' : 'The alarms'} ${(0,model_text/* listed */.KE)(missing)} in \`alarms\` ${missing.length === 1 ? 'does' : 'do'} not exist in ${aws.region}, so ${missing.length === 1 ? 'it' : 'they'} could not stop the traffic shift.`, `Check the ${missing.length === 1 ? 'name' : 'names'} in \`alarms\`, the region and the account. An alarm has to be in the region of the function.`);
    if (allAlarming)
        throw new failure/* Failure */.HR(`${alarming.length === 1 ? 'The alarm' : 'All alarms'} in \`alarms\` ${alarming.length === 1 ? 'is' : 'are'} in ALARM already (${stateTexts(alarming)}), so ${alarming.length === 1 ? 'it' : 'they'} could not detect a bad version.`, `Release when ${alarming.length === 1 ? 'the alarm is' : 'the alarms are'} OK again. If this release is the fix, leave \`traffic-shift\` and \`alarms\` out of it, or name alarms that are OK.`);
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


/***/ })

};
