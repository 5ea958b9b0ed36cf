export const id = 64;
export const ids = [64];
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
    return new ConcurrentChange(`Another version answered the test of ${subject}: ${actual}, not ${expected}, which did not fail. Somebody else moved the alias during the test.`, UNLESS_ON_PURPOSE);
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

/***/ 4957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ deleteVersions),
/* harmony export */   s: () => (/* binding */ pruneVersions)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_callers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7898);
/* harmony import */ var _aws_durable_executions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7907);
/* harmony import */ var _aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1814);
/* harmony import */ var _aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7494);
/* harmony import */ var _aws_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5475);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2529);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9874);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2217);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(154);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(271);
/* harmony import */ var _plan_prune_versions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1614);












/** The number of versions that are deleted in parallel. */
const AT_ONCE = 5;
/** Milliseconds between batches for each call per version: all control-plane calls of an account share 15 per second. */
const PAUSE_PER_CALL = 350;
/** The maximum number of deletions in one run, which takes 40 seconds. The next releases delete the rest. */
const MOST_DELETIONS = 250;
/** The maximum number of attempts. Versions that cannot be deleted now do not use up the deletions. */
const MOST_ATTEMPTS = 1000;
/** The maximum number of versions that a text lists. */
const NAMED = 20;
/**
 * Deletes old versions that are not in use. A failure is a warning, because the release does not depend on it; only a
 * cancellation is thrown.
 */
async function pruneVersions(aws, pruning) {
    let toDelete;
    try {
        toDelete = (0,_plan_prune_versions_js__WEBPACK_IMPORTED_MODULE_9__/* .versionsToPrune */ .v4)(pruning.keep, await readUse(aws, pruning));
    }
    catch (error) {
        if (error instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_6__/* .Cancelled */ .cJ)
            throw error;
        const { message, advice } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .asFailure */ .h_)(error);
        const problem = `No old versions were deleted, because the aliases and settings that may use them could not be read. ${message} ${advice}`;
        return { deleted: [], problem };
    }
    if (toDelete.length === 0)
        aws.log('There are no old versions to delete.');
    const { deleted, failure, remaining } = await deleteVersions(aws, pruning, toDelete);
    if (remaining > 0 && !failure)
        aws.log(`${remaining.toLocaleString('en')} more old versions remain. The next releases delete them.`);
    const problem = failure &&
        `${failure.message} ${failure.advice.replace(/,? then run the workflow again\./, '.')} The next release tries again.`;
    return { deleted, problem };
}
async function readUse(aws, { functionName, alias, spared }) {
    const [versions, aliases, provisioned] = await Promise.all([
        (0,_aws_version_js__WEBPACK_IMPORTED_MODULE_5__/* .listVersionNumbers */ .RP)(aws, functionName),
        (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .listAliases */ .PO)(aws, functionName),
        (0,_aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .listProvisionedQualifiers */ .AZ)(aws, functionName),
    ]);
    return { versions, aliases: [...aliases, ...(alias ? [alias] : [])], provisioned, spared };
}
/**
 * Deletes versions, except for those that something calls by their number, in batches that leave room for other calls.
 * @throws Cancelled, and nothing else
 */
async function deleteVersions(aws, pruning, toDelete) {
    const outcomes = [];
    const of = (kind) => outcomes.filter((each) => each.kind === kind);
    const pause = PAUSE_PER_CALL * (pruning.isDurable ? 3 : 2);
    while (outcomes.length < toDelete.length) {
        const room = Math.min(AT_ONCE, MOST_DELETIONS - of('deleted').length, MOST_ATTEMPTS - outcomes.length);
        if (room <= 0)
            break;
        if (outcomes.length > 0)
            await aws.clock.sleep(pause);
        const batch = toDelete.slice(outcomes.length, outcomes.length + room);
        const ended = await Promise.allSettled(batch.map((version) => deleteUnused(aws, pruning, version)));
        for (const each of ended) {
            if (each.status === 'rejected')
                throw each.reason;
            outcomes.push(each.value);
        }
        // If every call of a batch fails, further calls would fail, too.
        if (outcomes.slice(-batch.length).every(({ kind }) => kind === 'failed'))
            break;
    }
    const [deleted, failed] = [numbersOf(of('deleted')), of('failed')];
    const untried = toDelete.length - outcomes.length;
    const { functionName } = pruning;
    if (deleted.length > 0)
        aws.log(`Deleted ${versionsText(deleted)} of ${functionName}.`);
    for (const line of keptLines(functionName, of('in-use')))
        aws.log(line);
    return { deleted, failure: failureOf(functionName, failed, untried), remaining: untried };
}
/** @throws Cancelled, and nothing else */
async function deleteUnused(aws, { functionName, isDurable }, version) {
    try {
        const user = await userOf(aws, functionName, String(version), isDurable);
        if (user)
            return { version, kind: 'in-use', because: user };
        const refusal = await refusalToDelete(aws, functionName, version);
        return refusal === undefined
            ? { version, kind: 'deleted' }
            : { version, kind: 'in-use', because: `refused by AWS (${refusal.replace(/\.$/, '')})` };
    }
    catch (error) {
        if (error instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_6__/* .Cancelled */ .cJ)
            throw error;
        return { version, kind: 'failed', failure: (0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .asFailure */ .h_)(error) };
    }
}
/** Deletes a version. Returns why AWS refuses, if something uses the version. */
async function refusalToDelete(aws, functionName, version) {
    try {
        await (0,_aws_version_js__WEBPACK_IMPORTED_MODULE_5__/* .deleteVersion */ .CH)(aws, functionName, version);
        return undefined;
    }
    catch (error) {
        if ((0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isInUse */ .ly)(error))
            return error.message;
        throw error;
    }
}
/** What uses a version by its number, as in `Kept version 3: …`; undefined if AWS knows of nothing. */
async function userOf(aws, functionName, version, isDurable) {
    const [mappings, policy, hasExecutions] = await Promise.all([
        (0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_1__/* .listEventSourceMappings */ .VA)(aws, `${functionName}:${version}`),
        (0,_aws_callers_js__WEBPACK_IMPORTED_MODULE_1__/* .getPolicy */ .Z8)(aws, functionName, version),
        isDurable && (0,_aws_durable_executions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasUnfinishedExecutions */ .zl)(aws, functionName, version),
    ]);
    const mapping = mappings.find(({ FunctionArn }) => FunctionArn?.endsWith(`:${version}`));
    if (hasExecutions)
        return 'needed by durable executions that have not ended';
    if (mapping)
        return `invoked by the event source mapping ${mapping.UUID}`;
    const statement = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .statementsOf */ .GX)(policy).find(_model_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .allowsInvocation */ .pc);
    return statement && `open to callers through a resource policy (statement ${statement.Sid})`;
}
/** One line for each reason: each replica has the same one. */
function keptLines(functionName, inUse) {
    const byReason = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_11__/* .groupBy */ .$)(inUse, ({ version, because }) => withoutNumber(because, version));
    return [...byReason.values()].map((same) => `Kept ${versionsText(numbersOf(same))} of ${functionName}: ${same[0]?.because}.`);
}
function withoutNumber(text, version) {
    return text.replaceAll(new RegExp(`:${version}(?![0-9])`, 'g'), '');
}
function failureOf(functionName, failed, untried) {
    const [first] = failed;
    if (!first)
        return undefined;
    const { message, advice } = first.failure;
    const notTried = untried > 0 ? ` ${untried} more were not attempted.` : '';
    const which = versionsText(numbersOf(failed));
    return new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR(`${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_8__/* .capitalised */ .Iu)(which)} of ${functionName} could not be deleted.${notTried} ${message}`, advice);
}
function numbersOf(outcomes) {
    return outcomes.map(({ version }) => version);
}
function versionsText(versions) {
    if (versions.length > NAMED) {
        return `${versions.length} versions (${Math.min(...versions)} to ${Math.max(...versions)})`;
    }
    return `${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')}`;
}


/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce)
/* harmony export */ });
/* harmony import */ var _aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1814);

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
            const busy = (0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isConflict */ .dh)(error);
            const stale = (0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isPreconditionFailed */ .W$)(error);
            if (!busy && !stale && !(0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error) && !(0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error))
                throw error;
            debug(`${error.message} Reading the resource again.`);
            const intended = await reread().catch((trouble) => {
                // If AWS cannot be reached, the first error says more.
                throw (0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error) && (0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(trouble) ? error : trouble;
            });
            if (intended !== undefined)
                return intended;
            const mayResend = unrepeated === true && (0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(error);
            if (resends >= MOST_RESENDS || (0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isLastingConflict */ .tc)(error) || (!busy && !stale && !mayResend))
                throw error;
            if (stale)
                continue;
            const why = mayResend ? 'it did not take effect' : 'another operation is in progress';
            log(`${operation}: ${why}; trying again.`);
            await clock.sleep(FIRST_PAUSE * 2 ** resends);
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
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5261);
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

/***/ 7675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ getEventInvokeConfig),
/* harmony export */   b: () => (/* binding */ setEventInvokeConfig)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5261);


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
        throw new failure/* Failure */.HR(`The alias ${name} is the release alias of ${other} and ${serves}. It cannot be that of ${tag} as well: the two differ only in characters that the name of an alias cannot contain.`, 'Set `release-alias` to a text that gives another name, for example with a suffix.');
    throw new failure/* Failure */.HR(`The alias ${name} already exists and ${serves}. It is not moved, because its description does not record that it is the release alias of ${tag}: callers may use it.`, `Set \`release-alias\` to a text that gives another name. If nobody calls the alias, delete it (\`aws lambda delete-alias --function-name ${functionName} --name ${name}\`) and run the workflow again.`);
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

/***/ 6108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RI: () => (/* binding */ rereadSettled),
/* harmony export */   Sw: () => (/* binding */ rereadAlias),
/* harmony export */   tx: () => (/* binding */ rereadLatest)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1814);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _aws_settled_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1258);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);





/**
 * Reads an alias again at the end of a run. It never throws. The alias counts as missing only if GetFunction does not
 * find it either. GetFunction also has its own quota of 100 requests per second (Lambda quotas).
 * @param known the alias as this run knows it, for the weights, which GetFunction does not return
 */
function rereadAlias(aws, functionName, name, known) {
    const throttled = (error) => {
        if ((0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error))
            return undefined;
        throw error;
    };
    const alias = (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name).catch(throttled);
    return tryRead(alias.then((found) => found ?? readThrough(aws, functionName, name, known)));
}
/**
 * Reads an alias again, and waits while AWS moves its provisioned concurrency.
 * @param known the alias as this run left it
 * @throws Failure when AWS does not finish the move
 */
async function rereadSettled(aws, functionName, known) {
    const now = await rereadAlias(aws, functionName, known.name, known);
    if (!now?.found || (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(now.found.traffic, known.traffic))
        return now;
    return { found: await (0,_aws_settled_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .settledAlias */ .m)(aws, functionName, now.found) };
}
async function readThrough(aws, functionName, name, known) {
    const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName, name);
    if (!found)
        return undefined;
    const { number } = found.version;
    const traffic = known?.traffic.version === number ? known.traffic : (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .allTo */ .jT)(number);
    return { name, arn: '', revisionId: undefined, traffic, history: undefined, description: '' };
}
/** Reads $LATEST again after a failure. It never throws. */
function rereadLatest(aws, functionName) {
    return tryRead((0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName).then((found) => found?.version.configuration));
}
function tryRead(reading) {
    return reading.then((found) => ({ found }), () => undefined);
}


/***/ })

};
