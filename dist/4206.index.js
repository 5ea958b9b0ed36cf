export const id = 4206;
export const ids = [4206];
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

/***/ 4957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ deleteVersions),
/* harmony export */   s: () => (/* binding */ pruneVersions)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_callers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7898);
/* harmony import */ var _aws_durable_executions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7907);
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9494);
/* harmony import */ var _aws_provisioned_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7494);
/* harmony import */ var _aws_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5475);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2529);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9874);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2217);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(154);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(271);
/* harmony import */ var _plan_prune_versions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1614);












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
        toDelete = (0,_plan_prune_versions_js__WEBPACK_IMPORTED_MODULE_10__/* .versionsToPrune */ .v4)(pruning.keep, await readUse(aws, pruning));
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
    const problem = failure && `${failure.message} ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .insteadOfRerun */ .Eq)(failure.advice)} The next release tries again.`;
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
        if ((0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isInUse */ .ly)(error))
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
    const statement = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .statementsOf */ .GX)(policy).find(_model_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .allowsInvocation */ .pc);
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
    return new _failure_js__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR(`${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_9__/* .capitalised */ .Iu)(which)} of ${functionName} could not be deleted.${notTried} ${message}`, advice);
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

/***/ 7907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fT: () => (/* binding */ getExecutionHistory),
/* harmony export */   ug: () => (/* binding */ versionOfExecution),
/* harmony export */   zl: () => (/* binding */ hasUnfinishedExecutions)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1696);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4900);
/* harmony import */ var _client_pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5128);



/**
 * The statuses of executions that have not ended. Paused ones continue on the same version (Lambda developer guide,
 * "Pausing and resuming durable executions"); the SDK does not list their statuses yet.
 */
const UNFINISHED = ['RUNNING', 'PAUSING', 'PAUSED'];
/** Whether durable executions of a version have not ended. They continue on that version, for up to a year. */
async function hasUnfinishedExecutions(aws, functionName, version) {
    const input = { FunctionName: functionName, Qualifier: version, Statuses: UNFINISHED };
    const resource = `${functionName}:${version}`;
    const pages = (0,_client_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .pagesOf */ .E)(aws, 'ListDurableExecutionsByFunction', resource, (Marker) => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .ListDurableExecutionsByFunctionCommand */ .BPf({ ...input, Marker })), ({ DurableExecutions = [] }) => DurableExecutions);
    for await (const found of pages)
        if (found.length > 0)
            return true;
    return false;
}
/** The number of events that are read. */
const LAST_EVENTS = 20;
/** The last events of a durable execution, the oldest first. */
async function getExecutionHistory(aws, execution) {
    const input = { DurableExecutionArn: execution, ReverseOrder: true, MaxItems: LAST_EVENTS };
    const command = new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_2__/* .GetDurableExecutionHistoryCommand */ .b9k(input);
    const { Events = [] } = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetDurableExecutionHistory', execution, () => aws.client.send(command));
    const newestFirst = Events.map((event) => {
        const { EventType: type = 'Event', Name: name, EventTimestamp: time } = event;
        return { type, name, time, error: errorIn(event) };
    });
    return newestFirst.toReversed();
}
/** Each type of event has a member for its details, which names the error in the same way. */
function errorIn(event) {
    const errors = Object.values(event).flatMap((details) => {
        const { ErrorType, ErrorMessage } = details?.Error?.Payload ?? {};
        return [ErrorType, ErrorMessage].filter(Boolean).join(': ') || [];
    });
    return errors[0];
}
/**
 * The version that an execution runs, by its ARN, which never names an alias (Lambda API reference, Execution:
 * DurableExecutionArn).
 */
function versionOfExecution(execution) {
    return /:([^:/]+)\/durable-execution\//.exec(execution)?.[1] ?? '';
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
/* harmony import */ var _aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9494);
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
        if ((0,_aws_errors_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error))
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
