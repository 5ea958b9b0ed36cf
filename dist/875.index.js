export const id = 875;
export const ids = [875,797];
export const modules = {

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GG: () => (/* binding */ updateAlias),
/* harmony export */   PO: () => (/* binding */ listAliases),
/* harmony export */   bd: () => (/* binding */ getAlias),
/* harmony export */   lB: () => (/* binding */ createAlias)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _lambda_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4123);


/** Reads an alias; undefined when it, or the function, does not exist. */
function getAlias(lambda, functionName, name) {
    const input = { FunctionName: functionName, Name: name };
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'GetAlias', `${functionName}:${name}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetAliasCommand */ .MES(input))));
}
/**
 * The aliases of a function; one call for every 50.
 * @param version only those that serve this version, or send most of their traffic there
 */
async function listAliases(lambda, functionName, version) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'ListAliases', functionName, async () => {
        const input = { FunctionName: functionName, ...(version && { FunctionVersion: version }) };
        const found = [];
        for await (const page of (0,_aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .paginateListAliases */ ._O$)({ client: lambda.client }, input))
            found.push(...(page.Aliases ?? []));
        return found;
    });
}
function createAlias(lambda, input) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'CreateAlias', `${input.FunctionName}:${input.Name}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .CreateAliasCommand */ .W_e(input)));
}
function updateAlias(lambda, input) {
    return (0,_lambda_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(lambda, 'UpdateAlias', `${input.FunctionName}:${input.Name}`, () => lambda.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .UpdateAliasCommand */ .lqC(input)));
}


/***/ }),

/***/ 8875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _inputs_every_mode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4705);
/* harmony import */ var _inputs_given_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5467);
/* harmony import */ var _inputs_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6790);
/* harmony import */ var _release_apply_undo_move_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9426);
/* harmony import */ var _release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9026);
/* harmony import */ var _report_phases_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7023);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178);








/**
 * Moves an alias back whose step was killed before the move was proven. It is what `run` does when it has the time.
 * @returns the exit code of the process
 */
async function cleanUp(runner, interruption, left) {
    const { functionName, region, move } = left;
    const { from, to } = move;
    const phases = (0,_report_phases_js__WEBPACK_IMPORTED_MODULE_5__/* .startPhases */ .T)(runner, interruption);
    const ended = `The step that released ${functionName} was ended before version ${to} had proven itself behind the alias ${from.Name}.`;
    try {
        // They were right when the step began.
        const inputs = (0,_inputs_every_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .readEveryMode */ .R)(new _inputs_given_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .GivenInputs */ .rq(runner, new _inputs_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .Problems */ .Zw()), { region });
        const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_6__.openSession)(runner, { ...inputs, region }, phases, interruption);
        const isBack = await phases.phase('Move the alias back', () => takeBack(session, left));
        if (!isBack) {
            runner.info(`${ended} The alias does not serve that version as the step left it: nothing is to be undone.`);
            return 0;
        }
        const told = `${ended} The alias was moved back: it serves ${(0,_release_plan_version_name_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .s)(from.FunctionVersion)} again. Run the workflow again when the release shall go through.`;
        runner.warning(told);
        await runner.summarize(`> [!WARNING]\n> ${told}\n`);
        return 0;
    }
    catch (error) {
        const { message, advice } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h)(error);
        runner.error(`${ended} Moving the alias back failed: ${message}\n${advice} Look at what the alias serves; \`mode: rollback\` moves it back by hand.`, `${functionName}: not moved back`);
        return 1;
    }
}
/** @returns whether the alias is back; it stays when somebody has moved it meanwhile */
async function takeBack({ lambda }, { functionName, move }) {
    const moved = await (0,_release_apply_undo_move_js__WEBPACK_IMPORTED_MODULE_4__/* .findMoved */ .Ry)(lambda, functionName, move);
    if (!moved)
        return false;
    const back = await (0,_release_apply_undo_move_js__WEBPACK_IMPORTED_MODULE_4__/* .undoMove */ .Cj)(lambda, functionName, move.from, moved, false);
    lambda.log(`Alias ${back.Name}: version ${move.to} → ${back.FunctionVersion}.`);
    return true;
}


/***/ }),

/***/ 6114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ foreignChange),
/* harmony export */   B3: () => (/* binding */ refuseForeignChange),
/* harmony export */   y5: () => (/* binding */ refuseOtherObject)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _plan_drift_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7839);


/**
 * Stops a release that met a change of somebody else's.
 * @param problem who changed what, as a full sentence
 * @param left what became of it, as a full sentence
 */
function foreignChange(problem, left) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(problem, `${left} Find out who deploys at the same time (a \`concurrency\` group keeps workflows apart), then run again.`);
}
/**
 * Stops unless $LATEST, or a version of it, is what it was plus our own change.
 * @throws Failure that names the members which are not
 */
function refuseForeignChange(before, sent, found) {
    const members = (0,_plan_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .H)(before, sent, found);
    if (members.length === 0)
        return;
    const where = found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`;
    const differ = members.length === 1 ? 'differs' : 'differ';
    throw foreignChange(`Somebody else changed ${before.FunctionName} during this release: ${members.join(', ')} of ${where} ${differ} from what this release left there.`, 'Their change was left as it is, and nothing was released from that state.');
}
/**
 * Stops when nothing but the code is another than what was sent by the name of an object in S3.
 * @throws Failure that names the object
 */
function refuseOtherObject(before, sent, found, { bucket, key, version }) {
    const members = (0,_plan_drift_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .H)(before, sent, found);
    if (members.join() !== 'CodeSha256' || found.CodeSha256 === before.CodeSha256)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`$LATEST of ${before.FunctionName} has other code than s3://${bucket}/${key} had when this release looked at it: CodeSha256 is ${found.CodeSha256}, not ${sent.codeSha256}. Nothing was released from that state.`, version
        ? 'See whether somebody else deploys at the same time, and whether `code-sha256` in the metadata of the object is right; then run again.'
        : 'Somebody has replaced the object meanwhile, or deploys at the same time. Run again when that is over; in a bucket with versions this release would have kept to the one that it looked at.');
}


/***/ }),

/***/ 2606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sendOnce)
/* harmony export */ });
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

/** How often a write is sent again when the resource was busy, or only its RevisionId has moved on. */
const RESENDS = 5;
/** Milliseconds before a write is sent again to a busy resource; doubles every time. */
const FIRST_PAUSE = 500;
/**
 * Sends a write until it took effect once. After a stale RevisionId (412), a busy resource (409), a resource that is
 * gone or a lost answer nothing is guessed: the resource is read again.
 * @throws AwsFailure of the last attempt, and what lookAgain throws
 */
async function sendOnce({ clock, debug, log }, { operation, send, lookAgain, unrepeated }) {
    for (let attempt = 0;; attempt += 1) {
        try {
            return await send();
        }
        catch (error) {
            const busy = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isConflict */ .dh)(error);
            const stale = (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPreconditionFailed */ .W$)(error);
            if (!busy && !stale && !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error) && !(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error))
                throw error;
            debug(`${error.message} Reading again what is there.`);
            const intended = await lookAgain().catch((trouble) => {
                // Where nothing can be reached, what failed first says more.
                throw (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error) && (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(trouble) ? error : trouble;
            });
            if (intended !== undefined)
                return intended;
            const failed = unrepeated === true && (0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error);
            if (attempt >= RESENDS || (!busy && !stale && !failed))
                throw error;
            if (stale)
                continue;
            const why = failed ? 'it did not take effect' : 'another operation is in progress';
            log(`${operation}: ${why}; trying again.`);
            await clock.sleep(FIRST_PAUSE * 2 ** attempt);
        }
    }
}


/***/ }),

/***/ 9426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ undoMove),
/* harmony export */   Ry: () => (/* binding */ findMoved),
/* harmony export */   Tc: () => (/* binding */ markBad),
/* harmony export */   zO: () => (/* binding */ tookEffect)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
/* harmony import */ var _history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9402);
/* harmony import */ var _plan_comparable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1830);
/* harmony import */ var _plan_weights_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9869);
/* harmony import */ var _write_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63);






/**
 * Finds out whether a move whose answer is not known took effect.
 * @param isUnderWay whether the request may still arrive: it is then made to come too late
 * @returns the alias, where it took effect
 */
async function findMoved(lambda, functionName, move, isUnderWay = false) {
    const { from } = move;
    const look = async () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, from.Name ?? '');
    const found = await look();
    if (found && tookEffect(found, move))
        return found;
    if (!found || !isUnderWay || (0,_write_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .servedBy */ .nV)(found) !== (0,_write_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .servedBy */ .nV)(from))
        return undefined;
    try {
        await outdate(lambda, functionName, found);
        return undefined;
    }
    catch (error) {
        if (!(0,_aws_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreconditionFailed */ .W$)(error))
            throw error;
        const again = await look();
        return again && tookEffect(again, move) ? again : undefined;
    }
}
/** Whether an alias is what a move makes of it; of somebody else's move to the same version it is told by our text. */
function tookEffect(alias, { to, description }) {
    return (0,_write_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .serves */ .xu)(alias, to) && (description === undefined || alias.Description === description);
}
/** Gives an alias another RevisionId and changes nothing: whoever knows the old one comes too late. */
async function outdate(lambda, functionName, alias) {
    const { Name, FunctionVersion, RevisionId } = alias;
    await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(lambda, { FunctionName: functionName, Name, FunctionVersion, RevisionId });
}
/**
 * Puts an alias back to what it was before it moved, its weights included.
 * @param before the alias before the move
 * @param moved the alias after it
 * @param isBad whether the version that it moved to is marked
 * @throws Failure when somebody else moved the alias meanwhile: theirs stays
 */
function undoMove(lambda, functionName, before, moved, isBad) {
    const version = before.FunctionVersion ?? '';
    const marked = isBad ? descriptionWithBad(before, moved.FunctionVersion ?? '') : undefined;
    const description = (0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__/* .isOursToWrite */ .qB)(before.Description) ? (marked ?? before.Description ?? '') : undefined;
    return (0,_write_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAlias */ .O)(lambda, functionName, moved, {
        version,
        weights: Object.fromEntries((0,_plan_weights_js__WEBPACK_IMPORTED_MODULE_3__/* .weightsOf */ .Z)(before)),
        ...(description !== undefined && { description }),
        isThere: (found) => found.FunctionVersion === version &&
            (0,_plan_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .Ft)((0,_plan_weights_js__WEBPACK_IMPORTED_MODULE_3__/* .weightsOf */ .Z)(found), (0,_plan_weights_js__WEBPACK_IMPORTED_MODULE_3__/* .weightsOf */ .Z)(before)) &&
            (description === undefined || (found.Description ?? '') === description),
    });
}
/** Marks a version that failed its test in the alias's history; undefined where there is no room for marks. */
async function markBad(lambda, functionName, alias, failed) {
    const description = descriptionWithBad(alias, failed);
    if (description === undefined)
        return undefined;
    return (0,_write_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .writeAlias */ .O)(lambda, functionName, alias, {
        version: alias.FunctionVersion ?? '',
        description,
        isThere: (found) => found.Description === description,
    });
}
/** The history with a failed version marked; undefined when the description is not ours, or on $LATEST. */
function descriptionWithBad(alias, failed) {
    const served = alias.FunctionVersion;
    if (!served || served === '$LATEST' || !(0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__/* .isOursToWrite */ .qB)(alias.Description))
        return undefined;
    return (0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAliasHistory */ .GR)((0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__/* .historyWithBad */ .K3)((0,_history_alias_description_js__WEBPACK_IMPORTED_MODULE_5__/* .parseAliasHistory */ .SM)(alias.Description), served, failed));
}


/***/ }),

/***/ 63:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M3: () => (/* binding */ LEFT),
/* harmony export */   O: () => (/* binding */ writeAlias),
/* harmony export */   Sw: () => (/* binding */ rereadAlias),
/* harmony export */   nV: () => (/* binding */ servedBy),
/* harmony export */   xu: () => (/* binding */ serves)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _plan_version_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9026);
/* harmony import */ var _plan_weights_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9869);
/* harmony import */ var _foreign_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6114);
/* harmony import */ var _resend_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2606);





const LEFT = 'The alias was left as they made it.';
/**
 * Changes an alias, with its RevisionId.
 * @throws Failure when somebody else changed it meanwhile: theirs stays
 */
function writeAlias(lambda, functionName, before, change) {
    const { version, weights, description, isThere } = change;
    const name = before.Name ?? '';
    let revisionId = before.RevisionId;
    return (0,_resend_js__WEBPACK_IMPORTED_MODULE_3__/* .sendOnce */ .E)(lambda, {
        operation: 'UpdateAlias',
        send: () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(lambda, {
            FunctionName: functionName,
            Name: name,
            FunctionVersion: version,
            RevisionId: revisionId,
            ...(weights && { RoutingConfig: { AdditionalVersionWeights: { ...weights } } }),
            ...(description !== undefined && { Description: description }),
        }),
        lookAgain: async () => {
            const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, name);
            if (found && isThere(found))
                return found;
            refuseForeignMove(before, found, version);
            revisionId = found?.RevisionId;
            return undefined;
        },
    });
}
/**
 * Reads an alias again whose RevisionId is another, as after AddPermission.
 * @throws Failure when somebody else has changed more of it
 */
async function rereadAlias(lambda, functionName, before) {
    const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(lambda, functionName, before.Name ?? '');
    refuseForeignChange(before, found);
    return found;
}
/** All traffic of the alias goes to the version. */
function serves(alias, version) {
    return alias.FunctionVersion === version && (0,_plan_weights_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z)(alias).length === 0;
}
/**
 * An alias of which only the RevisionId is another, as after AddPermission, may still be moved; so may one that
 * already serves the version and only lacks its history.
 * @throws Failure for anything else
 */
function refuseForeignMove(before, found, version) {
    if (!found || !serves(found, version))
        refuseForeignChange(before, found);
}
/** @throws Failure unless the alias routes to the same versions and has the same description */
function refuseForeignChange(before, found) {
    if (!found) {
        throw (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignChange */ .$y)(`Somebody else deleted the alias ${before.Name} during this release; it served ${servedBy(before)}.`, 'The next run would create it.');
    }
    const routed = servedBy(found) !== servedBy(before);
    if (!routed && (found.Description ?? '') === (before.Description ?? ''))
        return;
    const change = routed
        ? `it served ${servedBy(before)} and now serves ${servedBy(found)}`
        : 'its description is another one now';
    throw (0,_foreign_change_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignChange */ .$y)(`Somebody else changed the alias ${before.Name} during this release: ${change}.`, LEFT);
}
/** What an alias sends its traffic to, in words. */
function servedBy(alias) {
    const shares = (0,_plan_weights_js__WEBPACK_IMPORTED_MODULE_1__/* .weightsOf */ .Z)(alias).map(([version, share]) => `${Math.round(share * 100)} % to ${(0,_plan_version_name_js__WEBPACK_IMPORTED_MODULE_4__/* .versionName */ .s)(version)}`);
    return [(0,_plan_version_name_js__WEBPACK_IMPORTED_MODULE_4__/* .versionName */ .s)(alias.FunctionVersion), ...shares].join(' and ');
}


/***/ }),

/***/ 1830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   V4: () => (/* binding */ comparableConfiguration),
/* harmony export */   r2: () => (/* binding */ comparableMember),
/* harmony export */   wB: () => (/* binding */ isAsWritten)
/* harmony export */ });
/** What GetFunction returns beside the configuration proper: identity, code, states and their reasons. */
const NOT_CONFIGURATION = new Set([
    'FunctionName',
    'FunctionArn',
    'MasterArn',
    'Version',
    'Description',
    'RevisionId',
    'LastModified',
    'CodeSha256',
    'CodeSize',
    'ConfigSha256',
    'SigningProfileVersionArn',
    'SigningJobArn',
    'State',
    'StateReason',
    'StateReasonCode',
    'LastUpdateStatus',
    'LastUpdateStatusReason',
    'LastUpdateStatusReasonCode',
    'RuntimeVersionConfig',
]);
/** Lists that are sets to Lambda: their order means nothing. */
const SETS = new Set(['SubnetIds', 'SecurityGroupIds', 'Architectures']);
/** Structures that Lambda replaces with what it is sent and adds nothing to. */
const WHOLE = new Set(['Environment', 'ImageConfig']);
/** What Lambda uses where nothing is set (Lambda API reference, CreateFunction). */
const DEFAULTS = Object.fromEntries(Object.entries({
    Timeout: 3,
    MemorySize: 128,
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    TracingConfig: { Mode: 'PassThrough' },
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None' },
    LoggingConfig: { LogFormat: 'Text' },
}).map(([name, value]) => [name, JSON.stringify(value)]));
/** The whole configuration of a function or version, in the members of UpdateFunctionConfiguration. */
function comparableConfiguration(configuration) {
    const members = Object.entries(configuration).flatMap(([name, value]) => {
        // $metadata is the SDK's own.
        if (NOT_CONFIGURATION.has(name) || name.startsWith('$'))
            return [];
        const member = comparableMember(memberName(name), value, configuration.FunctionName);
        return member === undefined ? [] : [[memberName(name), member]];
    });
    return Object.fromEntries(members);
}
/**
 * One member in its normal form; undefined when it is absent, empty or Lambda's default.
 * @param name the member's name in UpdateFunctionConfiguration
 */
function comparableMember(name, value, functionName) {
    const normal = normalForm(name, withoutWhatLambdaAdds(name, value, functionName));
    return normal !== undefined && JSON.stringify(normal) === DEFAULTS[name] ? undefined : normal;
}
/** Whether two normal forms are the same. */
function isSame(left, right) {
    return JSON.stringify(left) === JSON.stringify(right);
}
/**
 * Whether a current member is what was written. Of a structure only what was written counts, since Lambda adds
 * members of its own; lists, environment variables and ImageConfig count whole.
 */
function isAsWritten(name, current, written, functionName) {
    if (isSame(current, comparableMember(name, written, functionName)))
        return true;
    if (WHOLE.has(name) || !isStructure(written))
        return false;
    const present = isStructure(current) ? current : {};
    return Object.entries(written).every(([key, value]) => value === undefined ||
        isAsWritten(key, present[key], value) ||
        // A default such as LogFormat's Text is left out of normal forms.
        (present[key] === undefined && comparableMember(name, { [key]: value }, functionName) === undefined));
}
function isStructure(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function memberName(name) {
    return name === 'ImageConfigResponse' ? 'ImageConfig' : name;
}
function withoutWhatLambdaAdds(name, value, functionName) {
    if (name === 'Layers' && Array.isArray(value)) {
        return value.map((layer) => typeof layer === 'string' ? layer : layer.Arn);
    }
    if (name === 'FileSystemConfigs' && Array.isArray(value))
        return value.map(withoutDefaultReads);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const members = { ...value };
    if (name === 'ImageConfig')
        return members['ImageConfig'] ?? members;
    if (name === 'SnapStart')
        delete members['OptimizationStatus'];
    if (name === 'VpcConfig') {
        delete members['VpcId'];
        if (members['Ipv6AllowedForDualStack'] === false)
            delete members['Ipv6AllowedForDualStack'];
    }
    if (name === 'LoggingConfig' && members['LogGroup'] === `/aws/lambda/${functionName}`)
        delete members['LogGroup'];
    if (name === 'Environment' && members['Error'] !== undefined) {
        return { Unreadable: members['Error'].ErrorCode ?? 'unknown' };
    }
    return members;
}
/** A file system of S3 Files reads directly where that is possible unless told otherwise. */
function withoutDefaultReads(fileSystem) {
    const { S3FilesConfig: reads, ...rest } = fileSystem;
    return reads?.DirectS3Read === 'AUTO' ? rest : fileSystem;
}
function normalForm(name, value) {
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value)) {
        const items = value.map((item) => normalForm('', item)).filter((item) => item !== undefined);
        if (items.length === 0)
            return undefined;
        return SETS.has(name) ? [...items].sort() : items;
    }
    const entries = Object.entries(value)
        // An environment variable may be empty and is still there.
        .map(([key, member]) => [key, name === 'Variables' ? member : normalForm(key, member)])
        .filter((entry) => entry[1] !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}


/***/ }),

/***/ 7839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ unexpectedMembers)
/* harmony export */ });
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1830);

/**
 * In what a state of $LATEST differs from an earlier one plus our own change: names of members, sorted. Anything
 * in it means that somebody else changed the function meanwhile, or that our change is not in force.
 */
function unexpectedMembers(before, sent, after) {
    const expected = (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(before);
    const found = (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(after);
    const written = {
        ...sent.members,
        ...(sent.architectures && { Architectures: sent.architectures }),
    };
    const names = new Set([...Object.keys(expected), ...Object.keys(found), ...Object.keys(written)]);
    // Whatever others write there is no part of the configuration, but what we write has to arrive.
    const description = written['Description'] ?? after.Description ?? '';
    names.delete('Description');
    const members = [...names].filter((name) => name in written
        ? !(0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsWritten */ .wB)(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name)
        : !(0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(expected[name], found[name]));
    if (description !== (after.Description ?? ''))
        members.push('Description');
    const code = (sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ['CodeSha256'];
    return [...code, ...members].sort();
}
/** Variables that were replaced without the right to read them cannot be compared. */
function isUnreadable(after, name) {
    return name === 'Environment' && after.Environment?.Error !== undefined;
}


/***/ }),

/***/ 9026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ versionName)
/* harmony export */ });
/** How a version is called in a sentence: `version 41`, or `$LATEST`, which is none. */
function versionName(version) {
    return version === '$LATEST' ? '$LATEST' : `version ${version}`;
}


/***/ }),

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSession: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/aws/caller-account.js

/**
 * Asks who the credentials belong to, where the inputs expect an account.
 * @throws Failure when it is another one, or when there are no credentials
 */
async function checkAccount(sts, expected, log) {
    if (!expected.allowedAccountIds && !expected.functionAccount)
        return;
    const { callerIdentity } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(86)]).then(__webpack_require__.bind(__webpack_require__, 2086));
    const identity = await callerIdentity(sts);
    log(`The credentials are those of ${identity.arn} in the account ${identity.account}.`);
    const refusal = wrongAccount(identity, expected);
    if (refusal)
        throw refusal;
}
/** Why the credentials are not to be used; undefined when they are of the right account. */
function wrongAccount({ account, arn }, { allowedAccountIds, functionAccount }) {
    const theirs = `The AWS credentials belong to the account ${account} (${arn})`;
    if (allowedAccountIds && !allowedAccountIds.includes(account))
        return new failure/* Failure */.H(`${theirs}, but \`allowed-account-ids\` allows only ${allowedAccountIds.join(', ')}.`, 'Sign in with credentials of an allowed account, or correct `allowed-account-ids`.');
    if (functionAccount && functionAccount !== account)
        return new failure/* Failure */.H(`${theirs}, but the ARN in \`function-name\` is of the account ${functionAccount}.`, `Sign in with credentials of the account ${functionAccount}, or correct \`function-name\`.`);
    return undefined;
}

// EXTERNAL MODULE: ./build/aws/lambda.js
var lambda = __webpack_require__(4123);
// EXTERNAL MODULE: ./build/github/identity-token.js
var identity_token = __webpack_require__(986);
// EXTERNAL MODULE: ./build/aws/errors.js + 5 modules
var errors = __webpack_require__(368);
;// CONCATENATED MODULE: ./build/aws/web-identity.js
const GITHUB = 'token.actions.githubusercontent.com';
/** Reads the payload of a token; its signature is for AWS to check. */
function claimsOf(token) {
    const claims = payloadOf(token);
    const text = (name) => {
        const value = claims[name];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    };
    const { aud } = claims;
    return {
        provider: text('iss').replace(/^https?:\/\//, '') || GITHUB,
        subject: text('sub'),
        audience: Array.isArray(aud) ? aud.join(', ') : text('aud'),
        ownerId: text('repository_owner_id'),
        repositoryId: text('repository_id'),
    };
}
function payloadOf(token) {
    try {
        const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        return typeof payload === 'object' && payload !== null ? { ...payload } : {};
    }
    catch {
        return {};
    }
}
/** `repo:OWNER/REPO:…`, in newer repositories `repo:OWNER@ID/REPO@ID:…` (GitHub docs, "Immutable subject claims"). */
const SUBJECT = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?(:.*)$/;
/**
 * The subject of a job in both formats, that of its token first: a repository can change from one to the other. A
 * subject of another form, which organizations can define, stands alone.
 */
function subjectFormats({ subject, ownerId, repositoryId }) {
    const [, owner, ownId, repository, repoId, rest] = SUBJECT.exec(subject) ?? [];
    if (owner === undefined)
        return [subject];
    const ids = { owner: ownId ?? ownerId, repository: repoId ?? repositoryId };
    const plain = `repo:${owner}/${repository}${rest}`;
    if (!ids.owner || !ids.repository)
        return [plain];
    const immutable = `repo:${owner}@${ids.owner}/${repository}@${ids.repository}${rest}`;
    return subject === plain ? [plain, immutable] : [immutable, plain];
}
/** The statement of a trust policy that lets a job assume the role, as JSON to copy. */
function trustStatement({ partition, account }, claims) {
    const { provider, audience } = claims;
    const statement = {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: {
                [`${provider}:aud`]: audience,
                [`${provider}:sub`]: subjectFormats(claims),
            },
        },
    };
    return JSON.stringify(statement, undefined, 2);
}

;// CONCATENATED MODULE: ./build/aws/sign-in-refusal.js



/**
 * Explains what AssumeRoleWithWebIdentity was refused with (STS API reference, "AssumeRoleWithWebIdentity", Errors).
 * What the SDK repeats by itself, such as throttling and IDPCommunicationError, is not to be tried once more.
 */
function explainRefusal(facts, attempt) {
    const { said } = facts;
    const code = facts.code.replace(/Exception$/, '');
    const final = (failure) => ({ failure, again: false });
    const passing = (failure) => ({ failure, again: true });
    if (code === 'AccessDenied')
        return passing(notTrusted(said, attempt));
    if (code === 'InvalidIdentityToken') {
        if (/audience/i.test(said))
            return final(wrongAudience(said, attempt));
        if (/No OpenIDConnect provider/i.test(said))
            return final(noProvider(said, attempt));
        if (/retrieve verification key/i.test(said))
            return passing(keysNotFetched(said));
        return final(tokenNotValid(said, attempt));
    }
    if (code === 'ExpiredToken')
        return passing(tokenTooOld(said));
    if (code === 'IDPCommunicationError')
        return final(keysNotFetched(said));
    if (code === 'ValidationError' && /MaxSessionDuration/i.test(said))
        return final(tooLong(said, attempt));
    if (code === 'RegionDisabled')
        return final(regionDisabled(said, attempt));
    if (/Throttl|RequestLimitExceeded/.test(code) || facts.status === 429)
        return final(throttled(said, attempt));
    return final((0,errors/* explainStsError */.ce)(facts, `Signing in to ${attempt.role.arn} failed`));
}
function notTrusted(said, { role, claims }) {
    return new failure/* Failure */.H([
        `AWS does not let this job assume ${role.arn} (${said}): the role does not exist, or its trust policy does not match the job's identity token, which says:`,
        `    sub: ${claims.subject}`,
        `    aud: ${claims.audience}`,
    ].join('\n'), [
        `Compare the trust policy of ${role.name} in the account ${role.account} with that, sign for sign. A statement that trusts this job:`,
        indented(trustStatement(role, claims)),
        ...(claims.subject.endsWith(':pull_request') ? [PULL_REQUESTS] : []),
        'Of a job with `environment: NAME` the subject ends in `:environment:NAME`; without one, in `:ref:refs/heads/BRANCH`, `:ref:refs/tags/TAG` or `:pull_request`. If all of it matches, look for a service control policy.',
    ].join('\n'));
}
const PULL_REQUESTS = 'Mind that it trusts every pull request from a branch of the repository, whatever that changes in the workflow. Better give the job an `environment:` that somebody has to approve, and trust that.';
/** To copy: see escapeLines of the report. */
function indented(text) {
    return text.replace(/^/gm, '    ');
}
function wrongAudience(said, { role, claims }) {
    const { audience, provider } = claims;
    const providerArn = `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}`;
    return new failure/* Failure */.H(`The identity provider ${provider} of the account ${role.account} does not accept the token's audience ${JSON.stringify(audience)} (${said}).`, [
        `Set the input \`audience\` to one that its ClientIdList holds (aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${providerArn}), or add this one to it:`,
        `    aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${providerArn} --client-id ${audience}`,
        `The trust policy of ${role.name} has to say the same: "StringEquals": {${JSON.stringify(`${provider}:aud`)}: ${JSON.stringify(audience)}}.`,
    ].join('\n'));
}
function noProvider(said, { role, claims }) {
    const { audience, provider } = claims;
    return new failure/* Failure */.H(`The account ${role.account} of the role has no OIDC identity provider for ${provider} (${said}).`, [
        'Create it once for the account; infra/github-oidc.yml of this action does that together with a role, or by hand:',
        `    aws iam create-open-id-connect-provider --url https://${provider} --client-id-list ${audience}`,
        'If there is one, see whether `role-to-assume` names the right account.',
    ].join('\n'));
}
function tokenNotValid(said, { claims }) {
    return new failure/* Failure */.H(`AWS does not accept the identity token of the job, which ${claims.provider} issued for the subject ${claims.subject} (${said}).`, 'Compare the URL of the identity provider in IAM with that issuer; run the job again if they are the same.');
}
function keysNotFetched(said) {
    return new failure/* Failure */.H(`AWS could not check the identity token: it did not get GitHub's keys, several times in a row (${said}).`, 'Run the job again: this passes, as a rule. https://www.githubstatus.com and https://health.aws.amazon.com show known incidents.');
}
function tokenTooOld(said) {
    return new failure/* Failure */.H(`AWS says that the identity token has expired, though it was new (${said}).`, 'Run the job again. On a runner of your own, see that what answers at ACTIONS_ID_TOKEN_REQUEST_URL does not keep tokens: they live five minutes.');
}
function tooLong(said, { role: { durationSeconds, name } }) {
    return new failure/* Failure */.H(`\`role-duration-seconds\` is ${durationSeconds}, which is more than the role ${name} allows (${said}).`, [
        'Leave `role-duration-seconds` out, or lower it: the session is renewed before it ends, so a short one does for a long release. Or raise the maximum of the role:',
        `    aws iam update-role --role-name ${name} --max-session-duration ${Math.max(durationSeconds, 3600)}`,
    ].join('\n'));
}
function regionDisabled(said, { role, region }) {
    return new failure/* Failure */.H(`AWS STS is not active in ${region} for the account ${role.account} (${said}).`, 'Activate it in the IAM console (Account settings, Security Token Service), or enable the region for the account; otherwise correct `aws-region`.');
}
function throttled(said, { role }) {
    return new failure/* Failure */.H(`AWS STS throttled signing in to ${role.arn}, several times in a row (${said}).`, 'Run the job again when less is going on, or let fewer jobs of the matrix run at once (`max-parallel`).');
}

;// CONCATENATED MODULE: ./build/aws/sign-in.js





/** Milliseconds that a session still has when it is renewed; the SDK asks for another from then on, too. */
const RENEWED_BEFORE = 300_000;
/** Milliseconds after a failed renewal until the next try, while the present session still lasts. */
const RENEWAL_PAUSE = 30_000;
/** Milliseconds before each further try: AWS lets a new role, or one of many parallel jobs, in after some seconds. */
const PAUSES = [1000, 2000, 4000, 8000];
/**
 * Signs in to a role with identity tokens of GitHub. All clients share one session, and asking at the same time signs
 * in once. When the first sign-in has failed, or the session has ended, every further call fails with the same error.
 */
function signIn(options) {
    let held;
    let current;
    const hold = (next) => {
        held = undefined;
        current = next.then((got) => {
            held = got;
            return got;
        });
        return current;
    };
    return async ({ forceRefresh = false } = {}) => {
        if (!current)
            return (await hold(begin(options))).session;
        const isDue = held && (forceRefresh || Date.now() >= held.renewAt);
        return (await (held && isDue ? hold(renew(options, held, forceRefresh)) : current)).session;
    };
}
async function begin(options) {
    const [assumed, held] = await assume(options);
    const { account } = options.role;
    options.log(`Signed in as ${assumed} in the account ${account}, until ${endOf(held.session)}.`);
    return held;
}
async function renew(options, { session }, isRefused) {
    try {
        const [assumed, held] = await assume(options);
        options.log(`Renewed the session of ${assumed}, until ${endOf(held.session)}.`);
        return held;
    }
    catch (error) {
        const { message, advice } = (0,failure/* asFailure */.h)(error);
        if (!isRefused && Date.now() < session.expiration.getTime()) {
            options.warning(`The session could not be renewed yet, and lasts until ${endOf(session)}: ${message}`);
            return { session, renewAt: Date.now() + RENEWAL_PAUSE * options.waitScale };
        }
        throw new failure/* Failure */.H(`The session of ${options.role.arn} has ended and could not be renewed. ${message}`, advice);
    }
}
/** Tries until AWS lets the job in, or nothing is left that time would change. */
async function assume(options) {
    for (const pause of PAUSES) {
        const outcome = await attempt(options);
        if (!('failure' in outcome))
            return outcome;
        if (!outcome.again)
            throw outcome.failure;
        options.log(`Signing in did not work yet, and is tried again: ${outcome.reason}`);
        // Jobs that began together shall not come back together.
        await options.clock.sleep(pause * (0.75 + Math.random() / 2));
    }
    const outcome = await attempt(options);
    if ('failure' in outcome)
        throw outcome.failure;
    return outcome;
}
/** Signs in once, with a token of its own: tokens live five minutes only. */
async function attempt(options) {
    const { role, region, sessionName, identityToken, secret } = options;
    let token;
    try {
        token = await identityToken(role.audience);
    }
    catch (error) {
        if (!(error instanceof identity_token/* TokenEndpointFailure */.Xk))
            throw error;
        return { failure: error, again: true, reason: error.message };
    }
    const sts = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(86)]).then(__webpack_require__.bind(__webpack_require__, 2086));
    try {
        const answer = await sts.assumeRole(options, role, sessionName, token);
        const session = sessionOf(answer.Credentials);
        secret(session.secretAccessKey);
        secret(session.sessionToken);
        return [answer.AssumedRoleUser?.Arn ?? role.arn, { session, renewAt: renewalOf(session) }];
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        const facts = (0,errors/* sdkFacts */.aP)(error, [token]);
        const refusal = explainRefusal(facts, { role, region, claims: claimsOf(token) });
        return { ...refusal, reason: `${facts.code}: ${facts.said}` };
    }
}
function sessionOf(credentials) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
    if (AccessKeyId && SecretAccessKey && SessionToken && Expiration) {
        return {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            sessionToken: SessionToken,
            expiration: Expiration,
        };
    }
    throw new failure/* Failure */.H('AWS STS let the job sign in, but its answer holds no credentials.', 'Run again; if it stays, look for a proxy between the runner and AWS.');
}
/** AWS's sessions last 15 minutes or more; a shorter one is renewed when two thirds of it are over. */
function renewalOf({ expiration }) {
    const end = expiration.getTime();
    return end - Math.min(RENEWED_BEFORE, (end - Date.now()) / 3);
}
function endOf({ expiration }) {
    return expiration.toISOString().replace(/^.*T(.*)\.\d+Z$/, '$1 UTC');
}

// EXTERNAL MODULE: ./build/aws/wait.js
var wait = __webpack_require__(3109);
// EXTERNAL MODULE: ./build/release/history/alias-description.js
var alias_description = __webpack_require__(9402);
// EXTERNAL MODULE: ./build/unproven-state.js
var unproven_state = __webpack_require__(3953);
;// CONCATENATED MODULE: ./build/session.js







/** Factor on every wait, for tests that cannot spend the time. Not an input: nobody needs it in a workflow. */
const WAIT_SCALE = 'LAMBDA_DEPLOY_ACTION_WAIT_SCALE';
/** How many digits of a commit stand in descriptions. */
const SHORT_COMMIT = 7;
/**
 * Opens AWS: begins to sign in, or makes sure that the credentials which are there belong to the right account.
 * @throws Failure when they do not
 */
async function openSession(runner, inputs, { phase, undoingPhase }, interruption) {
    const { commit, runId, refName } = runner.origin;
    const { region, waitTimeout } = inputs;
    const waitScale = Number(runner.environment[WAIT_SCALE]) || 1;
    const credentials = roleSession(runner, inputs, waitScale, interruption);
    if (callsAws(inputs)) {
        // Whoever first needs the credentials is told when there are none.
        if (credentials)
            credentials().catch(() => { });
        else
            await checkAccount({ region, waitScale, interruption }, inputs, runner.info);
    }
    return {
        lambda: (0,lambda/* openLambda */.cW)({
            region,
            waitTimeout,
            waitScale,
            interruption,
            ...(credentials && { credentials }),
            log: runner.info,
            debug: runner.debug,
        }),
        phase,
        undoingPhase,
        git: (0,alias_description/* gitReference */.GW)(commit?.slice(0, SHORT_COMMIT), runId, refName),
        info: runner.info,
        warning: runner.warning,
        tools: {
            execute: (program, args, directory) => runner.execute(program, args, directory, interruption.stop),
            environment: runner.environment,
            workspace: runner.workspace,
            temporary: runner.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        },
        remember: (left) => (0,unproven_state/* rememberMove */.b)(runner, left && { ...left, region }),
    };
}
/** The credentials of `role-to-assume`; undefined without it. */
function roleSession(runner, { role, region }, waitScale, interruption) {
    if (!role)
        return undefined;
    const { runId } = runner.origin;
    return signIn({
        role,
        sessionName: role.sessionName ?? ['lambda-deploy', runId].filter(Boolean).join('-'),
        region,
        waitScale,
        clock: (0,wait/* scaledClock */.vs)(waitScale, interruption.stop),
        interruption,
        identityToken: runner.identityToken,
        secret: runner.secret,
        log: runner.info,
        warning: runner.warning,
    });
}
/** A test of a URL alone asks nothing of AWS. */
function callsAws({ mode, functionName }) {
    return mode !== 'smoke-test' || functionName !== undefined;
}


/***/ })

};
