export const id = 6131;
export const ids = [6131];
export const modules = {

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BS: () => (/* binding */ concurrentMove),
/* harmony export */   IN: () => (/* binding */ describeAlias),
/* harmony export */   IQ: () => (/* binding */ createAliasOn),
/* harmony export */   O: () => (/* binding */ writeAlias),
/* harmony export */   fm: () => (/* binding */ nameRelease),
/* harmony export */   kb: () => (/* binding */ moveAlias),
/* harmony export */   tw: () => (/* binding */ moveTo),
/* harmony export */   ym: () => (/* binding */ refreshAlias)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6322);
/* harmony import */ var _model_release_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5502);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(178);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3025);
/* harmony import */ var _concurrent_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(319);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2764);








/** The move of all traffic of an alias to a version, with the new history. */
function moveTo(before, target) {
    const { version } = target;
    return {
        before,
        after: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .allTo */ .jT)(version),
        description: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(before) ? descriptionAfter(before, target) : undefined,
    };
}
function descriptionAfter(alias, { version, git, rolledBackFrom, longestHistory, tag }) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .servedVersion */ .aw)(alias);
    const history = rolledBackFrom
        ? (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .historyAfterRollback */ .jO)(alias.history, served, rolledBackFrom, version, git)
        : (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .historyAfterMove */ .W$)(alias.history, served, version, git);
    return (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAliasHistory */ .GR)({
        ...history,
        previous: history.previous.slice(0, longestHistory),
        tag: tag && (0,_model_release_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedTag */ .tT)(tag),
    });
}
/**
 * Moves an alias, with all or a part of its traffic, and writes its history in the same call.
 * @throws Failure if somebody else moved the alias
 */
function moveAlias(aws, functionName, move) {
    const { before, after, description } = move;
    const isMoved = (found) => (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isAfterMove */ .cX)(found.traffic, before.traffic, after) && recordsVersion(found, after.version);
    // The run whose deployment a rollback stopped takes the alias back as well, and marks nothing.
    const isThere = (found) => isMoved(found) && hasMarksOf(found, description);
    return writeAlias(aws, functionName, move, isThere, isMoved);
}
/** Whether all versions that a history marks bad are marked in the one of the alias, if this action manages it. */
function hasMarksOf({ history }, description = '') {
    const { bad = [] } = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .parseAliasHistory */ .SM)(description) ?? {};
    return history === undefined || bad.every((version) => history.bad.includes(version));
}
/** Creates an alias that serves a version. */
function createAliasOn(aws, functionName, name, { version, git, tag }) {
    const history = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .historyAfterMove */ .W$)(undefined, undefined, version, git);
    const description = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAliasHistory */ .GR)({ ...history, made: true, tag: tag && (0,_model_release_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .recordedTag */ .tT)(tag) });
    const isOurs = (found) => tag === undefined || (0,_model_release_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .isReleaseAliasOf */ .Zv)({ name, tag }, found);
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOnce */ .F)(aws, {
        operation: 'CreateAlias',
        send: () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .createAlias */ .lB)(aws, functionName, { name, version, description }),
        reread: async () => {
            const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name);
            if (!found || ((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .serves */ .xu)(found, version) && isOurs(found)))
                return found;
            throw (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_2__/* .concurrentChange */ ._S)(`Somebody else created the alias ${name} during this release; it serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .trafficText */ .nR)(found.traffic)}.`, CHANGE_KEPT);
        },
    });
}
/** Whether the history records the version as current, or this action does not manage the description. */
function recordsVersion(alias, version) {
    return !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(alias) || alias.history?.current === version;
}
const CHANGE_KEPT = 'Their change was kept.';
/**
 * Updates an alias, with its RevisionId.
 * @param isThere whether an alias that was read again is as intended
 * @param isOwn whether another state of the alias is known to be this release's own work
 * @throws Failure if somebody else changed the alias: their change is kept
 */
function writeAlias(aws, functionName, { before, after, description }, isThere, isOwn = () => false) {
    const { name } = before;
    let { revisionId } = before;
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOnce */ .F)(aws, {
        operation: 'UpdateAlias',
        send: () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(aws, functionName, { name, revisionId }, {
            version: after.version,
            ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutUndefined */ .r)({
                shares: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(before.traffic, after) ? undefined : after.shares,
                description,
            }),
        }),
        reread: async () => {
            const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name);
            if (found && isThere(found))
                return found;
            if (!found || !isOwn(found))
                refuseConcurrentMove(before, found, after);
            revisionId = found?.revisionId;
            return undefined;
        },
    });
}
/**
 * Writes only the description of an alias, whose traffic CodeDeploy moves meanwhile.
 * @throws Failure if somebody else changed the description: their change is kept
 */
function describeAlias(aws, functionName, before, description) {
    const { name } = before;
    let { revisionId } = before;
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOnce */ .F)(aws, {
        operation: 'UpdateAlias',
        send: () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(aws, functionName, { name, revisionId }, { description }),
        reread: async () => {
            const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name);
            if (found?.description === description)
                return found;
            if (found?.description !== before.description)
                throw concurrentlyChanged(before, 'its description changed');
            revisionId = found?.revisionId;
            return undefined;
        },
    });
}
/**
 * Reads an alias again after a call that changes its RevisionId, such as AddPermission.
 * @throws Failure if somebody else changed anything else of it
 */
async function refreshAlias(aws, functionName, before) {
    const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, before.name);
    refuseConcurrentChange(before, found);
    return found;
}
/**
 * An alias can still be moved if only its RevisionId has changed, as after AddPermission, or if its traffic already goes
 * where it should and only the version or the history is missing.
 * @throws Failure otherwise
 */
function refuseConcurrentMove(before, found, after) {
    const isThere = found &&
        ((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(found.traffic, after) ||
            (found.traffic.version === before.traffic.version && (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .heldOn */ .Lq)(found.traffic) === after.version));
    if (!isThere)
        refuseConcurrentChange(before, found);
}
/** @throws Failure unless the alias routes to the same versions and has the same description */
function refuseConcurrentChange(before, found) {
    const moved = concurrentMove(before, found);
    if (moved)
        throw moved;
    if (found?.description === before.description)
        return;
    throw concurrentlyChanged(before, 'its description changed');
}
/**
 * The failure for an alias that somebody else moved or deleted; undefined if it routes to the same versions.
 * @param before the alias as this release left it
 */
function concurrentMove(before, found) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .trafficText */ .nR)(before.traffic);
    if (!found) {
        return (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_2__/* .concurrentChange */ ._S)(`Somebody else deleted the alias ${before.name} during this release; it served ${served}.`, `Their change was kept. The next run creates the alias again. To restore it right away: \`aws lambda create-alias --function-name ${before.arn.replace(/:[^:]+$/, '')} --name ${before.name} --function-version ${before.traffic.version}\`. Its permissions, function URL and provisioned concurrency were deleted with it: restore those that it had, too.`);
    }
    if ((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(found.traffic, before.traffic) || isHeldNoLonger(before.traffic, found.traffic))
        return undefined;
    return (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_2__/* .aliasMovedByOthers */ .I9)(`Somebody else changed the alias ${before.name} during this release: it served ${served} and now serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .trafficText */ .nR)(found.traffic)}.`);
}
/** Whether AWS has taken back a weight that it had put on the alias while it moved provisioned concurrency. */
function isHeldNoLonger(before, found) {
    return (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .heldOn */ .Lq)(before) !== undefined && found.version === before.version && (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isWhole */ .wP)(found);
}
function concurrentlyChanged({ name }, change) {
    return (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_2__/* .concurrentChange */ ._S)(`Somebody else changed the alias ${name} during this release: ${change}.`, CHANGE_KEPT);
}
/**
 * Moves the release alias to the released version, or creates it.
 * @throws Failure if somebody else creates or moves it at the same time
 */
async function nameRelease({ aws, plan: { functionName }, git }, { name, tag, existing }, version) {
    const target = { version, git, tag };
    // This release has pinned an alias that served $LATEST.
    const isPinned = existing?.traffic.version === _model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .LATEST */ .k0;
    const before = isPinned ? await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name) : existing;
    const alias = before
        ? await moveAlias(aws, functionName, moveTo(before, target))
        : await createAliasOn(aws, functionName, name, target);
    const moved = before && before.traffic.version !== version;
    aws.log(moved
        ? `Alias ${alias.name}: ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_7__/* .versionName */ .sh)(before.traffic.version)} → ${alias.traffic.version}.`
        : `Alias ${alias.name} names version ${alias.traffic.version}.`);
}


/***/ }),

/***/ 319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ otherObject),
/* harmony export */   I9: () => (/* binding */ aliasMovedByOthers),
/* harmony export */   _S: () => (/* binding */ concurrentChange),
/* harmony export */   gB: () => (/* binding */ otherVersionAnswered),
/* harmony export */   mq: () => (/* binding */ refuseConcurrentChange),
/* harmony export */   y5: () => (/* binding */ refuseOtherObject),
/* harmony export */   yg: () => (/* binding */ ConcurrentChange)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);


/** A change that somebody else made during a release. It is kept. */
class ConcurrentChange extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
}
const THEN_RUN_AGAIN = 'Find out who deploys at the same time (a `concurrency` group prevents parallel workflow runs), then run the workflow again.';
/** Another run would undo what somebody may have done in an emergency. */
const UNLESS_ON_PURPOSE = 'If they moved it on purpose, such as in an emergency, do not run this again: it would move the alias once more. Otherwise, run the workflow again; a `concurrency` group prevents parallel workflow runs.';
/**
 * The failure for a change that somebody else made during a release.
 * @param problem who changed what, as a full sentence
 * @param outcome what happened to the change, as a full sentence
 */
function concurrentChange(problem, outcome) {
    return new ConcurrentChange(problem, `${outcome} ${THEN_RUN_AGAIN}`);
}
/** The failure for an alias that somebody else moved during a release. */
function aliasMovedByOthers(problem) {
    return new ConcurrentChange(problem, `Their change was kept. ${UNLESS_ON_PURPOSE}`);
}
/** The failure for a test of an alias that a version answered which is not this release's. Its own version did not fail. */
function otherVersionAnswered({ subject, mismatches }) {
    const { expected = '', actual = '' } = mismatches.find((each) => each.subject === 'version') ?? {};
    return new ConcurrentChange(`Somebody else moved ${subject} to ${actual} while this run tested ${expected} through it: ${actual} answered, so the test says nothing about ${expected}.`, UNLESS_ON_PURPOSE);
}
/**
 * Stops unless $LATEST, or a version of it, is as before plus the sent change, which AWS has confirmed.
 * @throws Failure that names the members that differ
 */
function refuseConcurrentChange(before, sent, found) {
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOfOthers */ .Ew)(before, sent, found);
    if (members.length === 0)
        return;
    const where = found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`;
    const differ = members.length === 1 ? 'differs' : 'differ';
    throw concurrentChange(`Somebody else changed ${before.FunctionName} during this release: ${members.join(', ')} of ${where} ${differ} from what this release expects.`, 'Their change was kept, and nothing was released from that state.');
}
/**
 * Stops if only the code differs from the object in S3 that was sent.
 * @throws Failure that names the object
 */
function refuseOtherObject(before, sent, found, object) {
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOfOthers */ .Ew)(before, sent, found);
    if (members.join() !== 'CodeSha256' || found.CodeSha256 === before.CodeSha256)
        return;
    throw otherObject(found, sent.codeSha256, object);
}
/** The failure for code that is not that of the object in S3 that was sent. */
function otherObject(found, codeSha256, { bucket, key, version }) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST of ${found.FunctionName} has different code than s3://${bucket}/${key} had when this release read it: CodeSha256 is ${found.CodeSha256}, not ${codeSha256}. Nothing was released from that state.`, version
        ? 'Check whether somebody else deploys at the same time, and whether `code-sha256` in the metadata of the object is correct. Then run the workflow again.'
        : 'Somebody replaced the object or deploys at the same time. Run the workflow again afterwards. In a bucket with versioning enabled, a release uses the version of the object that it read.');
}


/***/ }),

/***/ 7275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ undoMove),
/* harmony export */   Ry: () => (/* binding */ findMoved),
/* harmony export */   Sb: () => (/* binding */ findShares),
/* harmony export */   Tc: () => (/* binding */ markBad),
/* harmony export */   h2: () => (/* binding */ takeSharesBack),
/* harmony export */   wv: () => (/* binding */ movedBackText)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6322);
/* harmony import */ var _model_move_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4017);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(178);
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8487);







/**
 * Finds out whether a move with an unknown outcome took effect.
 * @param isUnderWay whether the request may still arrive: then the RevisionId is changed, so that AWS refuses it
 * @returns the alias, if the move took effect
 */
async function findMoved(aws, functionName, move, isUnderWay = false) {
    const { before } = move;
    const read = async () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, before.name);
    const found = await read();
    if (found && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .zO)(found, move))
        return found;
    if (!found || !isUnderWay || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(found.traffic, before.traffic))
        return undefined;
    try {
        await invalidateRevision(aws, functionName, found);
        return undefined;
    }
    catch (error) {
        if (!(0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreconditionFailed */ .W$)(error))
            throw error;
        const again = await read();
        return again && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .zO)(again, move) ? again : undefined;
    }
}
/**
 * Finds out whether an alias still has the weights of a traffic shift, although somebody has changed its description: then
 * nothing records any longer that they are this action's own.
 * @param known the alias as this release left it
 */
async function findShares(aws, functionName, { before }, known) {
    if (!known || (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isWhole */ .wP)(known.traffic) || known.traffic.version !== before.traffic.version)
        return undefined;
    const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, before.name);
    return found && (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(found.traffic, known.traffic) ? found : undefined;
}
/** Takes the weights of a shift back, and leaves the description as somebody wrote it. */
async function takeSharesBack(aws, functionName, { before }, found) {
    const back = { before: found, after: before.traffic };
    const written = await (0,_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAlias */ .O)(aws, functionName, back, (now) => (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(now.traffic, back.after));
    aws.log(movedBackText(written, found));
    return written;
}
/** Changes only the RevisionId of an alias: AWS refuses requests with the old one. */
async function invalidateRevision(aws, functionName, alias) {
    await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(aws, functionName, alias, { version: alias.traffic.version });
}
/**
 * Moves an alias back to its state before a move, including its weights.
 * @param moved the alias after the move, or after an earlier step of the same shift
 * @param bad the version to mark as bad; undefined: none
 * @throws Failure if somebody else moved the alias: their change is kept
 */
function undoMove(aws, functionName, move, moved, bad) {
    const { before } = move;
    const marked = bad === undefined ? undefined : descriptionWithBad(before, bad);
    const back = {
        before: moved,
        after: before.traffic,
        description: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(before) ? (marked ?? before.description) : undefined,
    };
    const isBack = (found) => (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .zO)(found, back);
    // A step of the shift that was sent last may arrive only now.
    return (0,_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAlias */ .O)(aws, functionName, back, isBack, (found) => (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .zO)(found, move));
}
/** What the log says of an alias that was moved back. */
function movedBackText({ name, traffic: now }, { traffic: before }) {
    return now.version === before.version
        ? `Alias ${name}: all traffic goes to ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_5__/* .versionName */ .sh)(now.version)} again.`
        : `Alias ${name}: ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_5__/* .versionName */ .sh)(before.version)} → ${now.version}.`;
}
/** Marks a version bad in the history of the alias; undefined if this action does not manage the description. */
async function markBad(aws, functionName, alias, failed) {
    const description = descriptionWithBad(alias, failed);
    if (description === undefined)
        return undefined;
    const marking = { before: alias, after: alias.traffic, description };
    return (0,_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAlias */ .O)(aws, functionName, marking, (found) => found.description === description);
}
/** The history with a version marked bad; undefined if this action does not manage it or the alias serves $LATEST. */
function descriptionWithBad(alias, failed) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .servedVersion */ .aw)(alias);
    if (!served || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(alias))
        return undefined;
    return (0,_model_history_js__WEBPACK_IMPORTED_MODULE_6__/* .formatAliasHistory */ .GR)((0,_model_history_js__WEBPACK_IMPORTED_MODULE_6__/* .historyWithBad */ .K3)(alias.history, served, failed));
}


/***/ }),

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

/***/ 2422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B8: () => (/* binding */ listAliasNames),
/* harmony export */   GG: () => (/* binding */ updateAlias),
/* harmony export */   Gd: () => (/* binding */ deleteAlias),
/* harmony export */   PO: () => (/* binding */ listAliases),
/* harmony export */   bd: () => (/* binding */ getAlias),
/* harmony export */   lB: () => (/* binding */ createAlias)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1696);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2221);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4900);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5128);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9341);





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
    const found = await (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(aliasPages(aws, functionName, version));
    // Checked again here, because the caller moves these aliases.
    return version ? found.filter(({ traffic }) => traffic.version === version) : found;
}
/**
 * The names of the first aliases of a function.
 * @param enough the number of names after which no further page is read
 */
async function listAliasNames(aws, functionName, enough) {
    const found = await (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S)(aliasPages(aws, functionName), enough);
    return found.map(({ name }) => name);
}
function aliasPages(aws, functionName, version) {
    const input = { FunctionName: functionName, ...(version && { FunctionVersion: version }) };
    return (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .pagesOf */ .E)(aws, 'ListAliases', functionName, (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .ListAliasesCommand */ .UZx({ ...input, Marker })), ({ Aliases = [] }) => Aliases.map(wholeAlias));
}
function wholeAlias(answer) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .aliasIn */ .eq)((0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .complete */ .My)(answer, 'Name', 'FunctionVersion', 'RevisionId'));
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
/** Deletes an alias; one that no longer exists counts as deleted. Its function URL and its versions stay. */
async function deleteAlias(aws, functionName, name) {
    const input = { FunctionName: functionName, Name: name };
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)(aws, 'DeleteAlias', `${functionName}:${name}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__/* .DeleteAliasCommand */ .Hou(input))));
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

/***/ 4017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ following),
/* harmony export */   g: () => (/* binding */ broughtVersion),
/* harmony export */   zO: () => (/* binding */ tookEffect)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);

/**
 * Whether an alias is as a move, or an earlier move of the same shift, leaves it. The description tells it from another
 * move to the same version.
 */
function tookEffect(alias, move) {
    return [move, ...(move.earlier ?? [])].some(({ after, description }) => (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isAfterMove */ .cX)(alias.traffic, move.before.traffic, after) &&
        (description === undefined || alias.description === description));
}
/** The version that a move brings to callers: all of its traffic, or a share. */
function broughtVersion({ before, after }) {
    const [share] = (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesOf */ .AR)(after);
    return share && before.traffic.version === after.version ? share[0] : after.version;
}
/** A move that follows another one: to undo both leads back to where the first one began. */
function following(first, move) {
    if (!first)
        return move;
    const { before, after, description, earlier = [] } = first;
    return { ...move, before, earlier: [...earlier, { after, description }] };
}


/***/ }),

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cleanUp: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _apply_undo_move_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7275);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2529);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);
/* harmony import */ var _github_runner_in_region_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4917);
/* harmony import */ var _inputs_every_mode_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(582);
/* harmony import */ var _inputs_given_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5467);
/* harmony import */ var _inputs_parsers_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6799);
/* harmony import */ var _model_move_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4017);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(178);
/* harmony import */ var _phases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7282);
/* harmony import */ var _post_step_claim_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8438);
/* harmony import */ var _post_step_state_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1451);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5516);













/**
 * Moves an alias back when its step was killed before the move was tested. `run` does the same when it has the time.
 * @returns the exit code of the process
 */
async function cleanUp(runner, cancellation) {
    try {
        return await moveBack(runner, cancellation, (0,_post_step_state_js__WEBPACK_IMPORTED_MODULE_8__/* .recallMove */ .Xz)(runner));
    }
    catch (error) {
        const { message, advice } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
        runner.error(`${message}\n${advice}`, 'Not moved back');
        return 1;
    }
}
async function moveBack(given, cancellation, left) {
    const { functionName, region, move } = left;
    const runner = (0,_github_runner_in_region_js__WEBPACK_IMPORTED_MODULE_10__/* .runnerInRegion */ .E)(given, () => region);
    const { before } = move;
    if (left.claim && (0,_post_step_claim_js__WEBPACK_IMPORTED_MODULE_7__/* .claim */ .B7)(left.claim, 'post step') === 'step') {
        runner.info(`The step that released ${functionName} has itself decided about version ${(0,_model_move_js__WEBPACK_IMPORTED_MODULE_11__/* .broughtVersion */ .g)(move)} behind the alias ${before.name}: nothing is to be undone.`);
        return 0;
    }
    const isUnderWay = left.claim !== undefined && (await (0,_post_step_claim_js__WEBPACK_IMPORTED_MODULE_7__/* .waitForStep */ .n$)(left.claim));
    const phases = (0,_phases_js__WEBPACK_IMPORTED_MODULE_6__/* .startPhases */ .T)(runner, cancellation);
    const ended = `The step for ${functionName} was killed before version ${(0,_model_move_js__WEBPACK_IMPORTED_MODULE_11__/* .broughtVersion */ .g)(move)} had passed its test through the alias ${before.name}: runners do that when a step does not stop in time after a cancellation or \`timeout-minutes\`.`;
    try {
        // They were valid when the step began.
        const inputs = (0,_inputs_every_mode_js__WEBPACK_IMPORTED_MODULE_3__/* .readEveryMode */ .RV)(new _inputs_given_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .GivenInputs */ .rq(runner, new _inputs_parsers_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .Problems */ .Zw()), { region });
        const session = await (0,_session_js__WEBPACK_IMPORTED_MODULE_9__.openSession)(runner, { ...inputs, region }, phases, cancellation);
        const isBack = await phases.phase('Move the alias back', () => takeBack(session, left, isUnderWay));
        if (!isBack) {
            runner.info(`${ended} The alias no longer serves that version, so nothing has to be undone.`);
            return 0;
        }
        const told = `${ended} The alias was moved back: it serves ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_12__/* .versionName */ .sh)(before.traffic.version)} again. ${whatNow(runner, (0,_model_move_js__WEBPACK_IMPORTED_MODULE_11__/* .broughtVersion */ .g)(move), (0,_model_version_js__WEBPACK_IMPORTED_MODULE_12__/* .versionName */ .sh)(before.traffic.version))}`;
        runner.warning(told);
        await runner.summarize(`> [!WARNING]\n> ${told}\n`);
        return 0;
    }
    catch (error) {
        const { message, advice } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
        runner.error(`${ended} Moving the alias back failed: ${message}\n${advice} Look at what the alias serves. To move it back, run \`mode: rollback\`.`, `${functionName}: not moved back`);
        return 1;
    }
}
/** What to do after the alias was moved back, by what the step was to do. */
function whatNow(runner, version, served) {
    if (runner.input('mode').trim() === 'rollback')
        return (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .rollBackAgainAdvice */ .dP)(version, served);
    const isPromotion = ['version', 'source-alias'].some((name) => runner.input(name).trim() !== '');
    return isPromotion
        ? (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .rerunAdvice */ .bB)(`promote version ${version}`)
        : `$LATEST still contains version ${version}. ${(0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .rerunAdvice */ .bB)(`release version ${version}`)}`;
}
/**
 * @param isUnderWay whether a request of the step may still arrive
 * @returns whether the alias was moved back; it stays where somebody else moved it in the meantime
 */
async function takeBack({ aws }, { functionName, move }, isUnderWay) {
    const moved = await (0,_apply_undo_move_js__WEBPACK_IMPORTED_MODULE_0__/* .findMoved */ .Ry)(aws, functionName, move, isUnderWay);
    if (!moved)
        return false;
    const back = await (0,_apply_undo_move_js__WEBPACK_IMPORTED_MODULE_0__/* .undoMove */ .Cj)(aws, functionName, move, moved, undefined);
    aws.log((0,_apply_undo_move_js__WEBPACK_IMPORTED_MODULE_0__/* .movedBackText */ .wv)(back, moved));
    return true;
}


/***/ })

};
