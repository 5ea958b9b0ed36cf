export const id = 237;
export const ids = [237];
export const modules = {

/***/ 8487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IQ: () => (/* binding */ createAliasOn),
/* harmony export */   O: () => (/* binding */ writeAlias),
/* harmony export */   Sw: () => (/* binding */ rereadAlias),
/* harmony export */   fm: () => (/* binding */ nameRelease),
/* harmony export */   kb: () => (/* binding */ moveAlias),
/* harmony export */   tw: () => (/* binding */ moveTo)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8706);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6322);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(178);
/* harmony import */ var _concurrent_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(319);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2764);






/** The move of an alias to a version, all of its traffic at once, with the history that it has then. */
function moveTo(before, target) {
    const { version } = target;
    return {
        before,
        after: (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .allTo */ .jT)(version),
        ...((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .isManaged */ .yF)(before) && { description: descriptionAfter(before, target) }),
    };
}
function descriptionAfter(alias, { version, git, left, longestHistory }) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .servedVersion */ .aw)(alias);
    const history = left
        ? (0,_model_history_js__WEBPACK_IMPORTED_MODULE_4__/* .historyAfterRollback */ .jO)(alias.history, served, left, version, git)
        : (0,_model_history_js__WEBPACK_IMPORTED_MODULE_4__/* .historyAfterMove */ .W$)(alias.history, served, version, git);
    return (0,_model_history_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAliasHistory */ .GR)({ ...history, previous: history.previous.slice(0, longestHistory) });
}
/**
 * Moves an alias, wholly or in part, and writes its history in the same call.
 * @throws Failure when somebody else moved the alias meanwhile
 */
function moveAlias(aws, functionName, move) {
    const { after } = move;
    const isThere = (found) => (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameTraffic */ .W8)(found.traffic, after) && tellsOf(found, after.version);
    return writeAlias(aws, functionName, move, isThere);
}
/** Creates an alias that serves a version. */
function createAliasOn(aws, functionName, name, { version, git }) {
    const description = (0,_model_history_js__WEBPACK_IMPORTED_MODULE_4__/* .formatAliasHistory */ .GR)((0,_model_history_js__WEBPACK_IMPORTED_MODULE_4__/* .historyAfterMove */ .W$)(undefined, undefined, version, git));
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOnce */ .F)(aws, {
        operation: 'CreateAlias',
        send: () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .createAlias */ .lB)(aws, functionName, { name, version, description }),
        lookAgain: async () => {
            const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name);
            if (!found || (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .serves */ .xu)(found, version))
                return found;
            throw (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignChange */ .$y)(`Somebody else created the alias ${name} during this release; it serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .trafficText */ .nR)(found.traffic)}.`, LEFT);
        },
    });
}
/** The history says what the alias serves, or is not ours to write. */
function tellsOf(alias, version) {
    return !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .isManaged */ .yF)(alias) || alias.history?.current === version;
}
const LEFT = 'The alias was left as they made it.';
/**
 * Carries a move of an alias out, with its RevisionId.
 * @param isThere whether an alias that was read again is what the move intended
 * @throws Failure when somebody else changed it meanwhile: theirs stays
 */
function writeAlias(aws, functionName, { before, after, description }, isThere) {
    const { name } = before;
    let { revisionId } = before;
    return (0,_write_once_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOnce */ .F)(aws, {
        operation: 'UpdateAlias',
        send: () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(aws, functionName, { name, revisionId }, {
            version: after.version,
            ...(!(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameTraffic */ .W8)(before.traffic, after) && { shares: after.shares }),
            ...(description !== undefined && { description }),
        }),
        lookAgain: async () => {
            const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name);
            if (found && isThere(found))
                return found;
            refuseConcurrentMove(before, found, after);
            revisionId = found?.revisionId;
            return undefined;
        },
    });
}
/**
 * Reads an alias again whose RevisionId is another, as after AddPermission.
 * @throws Failure when somebody else has changed more of it
 */
async function rereadAlias(aws, functionName, before) {
    const found = await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, before.name);
    refuseConcurrentChange(before, found);
    return found;
}
/**
 * An alias of which only the RevisionId is another, as after AddPermission, may still be moved; so may one whose traffic
 * goes already where it shall and that only lacks its history.
 * @throws Failure for anything else
 */
function refuseConcurrentMove(before, found, after) {
    if (!found || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameTraffic */ .W8)(found.traffic, after))
        refuseConcurrentChange(before, found);
}
/** @throws Failure unless the alias routes to the same versions and has the same description */
function refuseConcurrentChange(before, found) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .trafficText */ .nR)(before.traffic);
    if (!found) {
        throw (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignChange */ .$y)(`Somebody else deleted the alias ${before.name} during this release; it served ${served}.`, 'The next run would create it.');
    }
    const now = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .trafficText */ .nR)(found.traffic);
    if (now === served && found.description === before.description)
        return;
    const change = now === served ? 'its description is another one now' : `it served ${served} and now serves ${now}`;
    throw (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignChange */ .$y)(`Somebody else changed the alias ${before.name} during this release: ${change}.`, LEFT);
}
/**
 * Points the alias that names a release at its version. An alias that is there already is read again: this release
 * may have pinned it meanwhile.
 * @throws Failure when somebody else creates or moves it at the same time
 */
async function nameRelease({ aws, plan: { functionName }, git }, { name, existing }, version) {
    const target = { version, git };
    const before = existing && (await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name));
    const alias = before
        ? await moveAlias(aws, functionName, moveTo(before, target))
        : await createAliasOn(aws, functionName, name, target);
    const moved = before && before.traffic.version !== version;
    aws.log(moved
        ? `Alias ${alias.name}: ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_5__/* .versionName */ .sh)(before.traffic.version)} → ${alias.traffic.version}.`
        : `Alias ${alias.name} names version ${alias.traffic.version}.`);
}


/***/ }),

/***/ 4178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ attemptRelease),
  O: () => (/* binding */ finish)
});

// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/s3.js
var s3 = __webpack_require__(5930);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var aws_version = __webpack_require__(5475);
// EXTERNAL MODULE: ./build/cancellation.js
var cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
// EXTERNAL MODULE: ./build/model/smoke-test.js
var smoke_test = __webpack_require__(6272);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/plan/steps.js
var steps = __webpack_require__(7181);
// EXTERNAL MODULE: ./build/apply/alias.js
var apply_alias = __webpack_require__(8487);
// EXTERNAL MODULE: ./build/aws/callers.js
var callers = __webpack_require__(7898);
// EXTERNAL MODULE: ./build/aws/function-url.js
var function_url = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/model/policy.js
var policy = __webpack_require__(154);
// EXTERNAL MODULE: ./build/apply/concurrent-change.js
var concurrent_change = __webpack_require__(319);
// EXTERNAL MODULE: ./build/apply/write-once.js
var write_once = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/apply/invoke-permissions.js





/** Adds statements to the resource policy of an alias, one after the other. */
async function addPermissions(aws, functionName, { alias, permissions }) {
    for (const permission of permissions) {
        await addOnce(aws, functionName, alias, permission);
        const { StatementId, Principal, SourceArn } = permission;
        aws.log(`Alias ${alias}: ${Principal}${SourceArn ? ` may call it for ${SourceArn}` : ' may call it'} (statement ${StatementId}).`);
    }
}
async function addOnce(aws, functionName, alias, permission) {
    await (0,write_once/* writeOnce */.F)(aws, {
        operation: 'AddPermission',
        send: async () => {
            await (0,callers/* addPermission */.Ft)(aws, { ...permission, FunctionName: functionName, Qualifier: alias });
            return true;
        },
        lookAgain: async () => {
            const statements = (0,policy/* statementsOf */.GX)(await (0,callers/* getPolicy */.Z8)(aws, functionName, alias));
            return statements.some((statement) => (0,policy/* allows */.NB)(statement, permission)) || undefined;
        },
    });
}
/**
 * Gives an alias a function URL, or changes whom it lets through.
 * @throws Failure when somebody else gave it another URL meanwhile
 */
async function setFunctionUrl(aws, functionName, { alias, authType, from }) {
    const write = from ? function_url/* updateFunctionUrl */.vV : function_url/* createFunctionUrl */.M;
    const url = await (0,write_once/* writeOnce */.F)(aws, {
        operation: from ? 'UpdateFunctionUrlConfig' : 'CreateFunctionUrlConfig',
        send: () => write(aws, functionName, alias, authType),
        lookAgain: async () => {
            const found = await (0,function_url/* findFunctionUrl */.$m)(aws, functionName, alias);
            if (!found || found.authType === authType)
                return found;
            if (from)
                return undefined;
            throw (0,concurrent_change/* foreignChange */.$y)(`Somebody else gave the alias ${alias} a function URL during this release; its auth type is ${found.authType}.`, 'It was left as they made it.');
        },
    });
    aws.log(`Alias ${alias}: ${url.address.href} (auth type ${url.authType}).`);
    return url;
}

// EXTERNAL MODULE: ./build/apply/latest.js
var latest = __webpack_require__(6228);
// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/plan/versions.js
var plan_versions = __webpack_require__(7977);
;// CONCATENATED MODULE: ./build/apply/prune-versions.js





/** Calls at once, and milliseconds between: all control-plane calls of an account share 15 a second. */
const AT_ONCE = 5;
const PAUSE = 500;
/** How many one run deletes at most, which takes half a minute; releases to come delete the rest. */
const MOST = 250;
/** From here on a text does not name each version. */
const NAMED = 20;
/**
 * Deletes old versions that nothing points at. A release is done before that, so nothing in here fails it
 * but being told to stop.
 * @param keep how many of the newest versions stay in any case
 * @param alias the alias of the release as this release left it
 * @returns a warning that names what could not be deleted, as full sentences; undefined when all went well
 */
async function pruneVersions(aws, functionName, keep, alias) {
    let toDelete;
    try {
        const [versions, aliases, provisioned] = await Promise.all([
            (0,aws_version/* listVersionNumbers */.RP)(aws, functionName),
            (0,aws_alias/* listAliases */.PO)(aws, functionName),
            (0,aws_version/* listProvisionedQualifiers */.AZ)(aws, functionName),
        ]);
        const use = { versions, aliases: [...aliases, ...(alias ? [alias] : [])], provisioned };
        toDelete = (0,plan_versions/* versionsToPrune */.v)(keep, use);
    }
    catch (error) {
        if (error instanceof cancellation/* Cancelled */.cJ)
            throw error;
        const { message, advice } = (0,build_failure/* asFailure */.h_)(error);
        return `No old version was deleted, because not all that may point at one could be read. ${message} ${advice}`;
    }
    const left = toDelete.length - MOST;
    const problem = await deleteAll(aws, functionName, toDelete.slice(0, MOST));
    if (left > 0 && !problem)
        aws.log(`${left.toLocaleString('en')} more are left to the next releases.`);
    return problem;
}
async function deleteAll(aws, functionName, toDelete) {
    const deleted = [];
    const failures = new Map();
    for (let start = 0; start < toDelete.length; start += AT_ONCE) {
        if (start > 0)
            await aws.clock.sleep(PAUSE);
        const batch = toDelete.slice(start, start + AT_ONCE);
        const outcomes = await Promise.allSettled(batch.map((version) => (0,aws_version/* deleteVersion */.CH)(aws, functionName, version)));
        for (const [index, outcome] of outcomes.entries()) {
            const version = batch[index] ?? 0;
            if (outcome.status === 'fulfilled')
                deleted.push(version);
            else if (outcome.reason instanceof cancellation/* Cancelled */.cJ)
                throw outcome.reason;
            else
                failures.set(version, (0,build_failure/* asFailure */.h_)(outcome.reason));
        }
        // What no call may do, no further call may either.
        if (outcomes.every(({ status }) => status === 'rejected'))
            break;
    }
    if (deleted.length > 0)
        aws.log(`Deleted ${versionsText(deleted)} of ${functionName}.`);
    else if (failures.size === 0)
        aws.log('No old version had to be deleted.');
    return warningOf(functionName, failures, toDelete.length - deleted.length - failures.size);
}
function warningOf(functionName, failures, untried) {
    const [first] = failures.values();
    if (!first)
        return undefined;
    const left = untried > 0 ? ` ${untried} more were not tried.` : '';
    return `Old ${versionsText([...failures.keys()])} of ${functionName} could not be deleted.${left} ${first.message} ${first.advice}`;
}
function versionsText(versions) {
    if (versions.length > NAMED) {
        return `${versions.length} versions (${Math.min(...versions)} to ${Math.max(...versions)})`;
    }
    return `${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')}`;
}

// EXTERNAL MODULE: ./build/model/code-identity.js
var code_identity = __webpack_require__(3076);
// EXTERNAL MODULE: ./build/model/comparable.js
var comparable = __webpack_require__(6736);
;// CONCATENATED MODULE: ./build/apply/publish.js






/**
 * Publishes $LATEST, as it was last seen, as a version and waits until that can be invoked.
 * @throws Failure when $LATEST is no longer what was seen
 */
async function publish(aws, latest, description) {
    const name = latest.FunctionName;
    const published = await publishOnce(aws, name, latest, description);
    (0,concurrent_change/* refuseConcurrentChange */.mq)(latest, {}, published.configuration);
    const ready = await (0,aws_version/* waitForVersion */.PF)(aws, name, published);
    aws.log(`Published version ${ready.number}.`);
    return ready;
}
/** A version that exists already, ready to be invoked. */
async function existingVersion(aws, name, version) {
    const found = await (0,aws_function/* getVersion */.HF)(aws, name, version);
    aws.log(`Version ${version} has this code and configuration already.`);
    return (0,aws_version/* waitForVersion */.PF)(aws, name, found);
}
async function publishOnce(aws, name, latest, description) {
    let revisionId = latest.RevisionId;
    return (0,write_once/* writeOnce */.F)(aws, {
        operation: 'PublishVersion',
        send: () => (0,aws_version/* publishVersion */.Qt)(aws, {
            FunctionName: name,
            CodeSha256: latest.CodeSha256,
            RevisionId: revisionId,
            Description: description,
        }),
        lookAgain: async () => {
            const [found, versions] = await Promise.all([(0,aws_function/* waitUntilIdle */.yb)(aws, name), (0,aws_version/* listVersions */.yO)(aws, name)]);
            const intended = versions.findLast(({ configuration }) => isIntended(configuration, latest, description));
            if (intended)
                return intended;
            (0,concurrent_change/* refuseConcurrentChange */.mq)(latest, {}, found);
            revisionId = found.RevisionId;
            return undefined;
        },
    });
}
/**
 * Whether a version is what was to be published, by whomever. Variables that cannot be read cannot be compared: there
 * our description, which names the run, has to stand for them.
 */
function isIntended(version, latest, description) {
    if ((0,code_identity/* isSameRelease */._M)(version, latest))
        return true;
    return version.Description === description && (0,comparable/* unexpectedMembers */.HR)(latest, {}, version).length === 0;
}
/**
 * $LATEST after something was published from it, which gives it a new RevisionId.
 * @throws Failure when its content is no longer what it was
 */
async function latestAfterPublishing(aws, latest) {
    const found = await (0,aws_function/* waitUntilIdle */.yb)(aws, latest.FunctionName);
    (0,concurrent_change/* refuseConcurrentChange */.mq)(latest, {}, found);
    return found;
}

// EXTERNAL MODULE: ./build/apply/restore-latest.js
var restore_latest = __webpack_require__(4109);
;// CONCATENATED MODULE: ./build/apply/apply-plan.js
















/**
 * Carries out a plan, step by step.
 * @param progressed told before and after every step how far the release has come, so that a failure can be told truly
 * @throws Failure from the step that failed; the steps before it stand
 */
async function applyPlan(release, start, phase, progressed) {
    let progress = start;
    const advance = (by) => {
        progress = { ...progress, ...by };
        progressed(progress);
    };
    for (const step of release.plan.steps) {
        const work = () => {
            advance(aboutTo(release, progress, step));
            return applyStep(release, progress, step);
        };
        advance(await phase(titleOf(step), work));
    }
    return progress;
}
/** What a step puts at risk is known before it: its end may never come. */
function aboutTo(release, progress, step) {
    if (step.type !== 'update-alias' || !release.tests)
        return {};
    return { unverified: ownMove(release, progress, step) };
}
function titleOf(step) {
    return step.type === 'publish-version' && step.existing ? 'Find version' : steps/* STEPS */.UT[step.type].title;
}
async function applyStep(release, progress, step) {
    const { aws, plan, git } = release;
    switch (step.type) {
        case 'stage-code':
            return stageCode(release, step.staging);
        case 'create-function':
            return { latest: await (0,latest/* createFunctionOf */.Y$)(withStaged(release, progress), step.members) };
        case 'pin-aliases':
            return pinAliases(release, progress, step);
        case 'update-configuration':
            return {
                latest: await (0,latest/* changeConfiguration */.V_)(release, latestOf(progress), step.members, (0,latest/* wholeChange */.I3)(release)),
            };
        case 'update-code':
            return {
                latest: await (0,latest/* changeCode */.UX)(withStaged(release, progress), latestOf(progress), step, (0,latest/* wholeChange */.I3)(release)),
            };
        case 'publish-version':
            return { version: await releaseVersion(release, progress, step.existing) };
        case 'create-alias': {
            const target = { version: numberOf(progress), git };
            const alias = await (0,apply_alias/* createAliasOn */.IQ)(aws, plan.functionName, step.alias, target);
            aws.log(`Alias ${alias.name} serves version ${alias.traffic.version}.`);
            return { alias };
        }
        case 'update-alias':
            return moveOwnAlias(release, progress, step);
        case 'wake-version':
            return { version: await (0,aws_version/* wakeVersion */.Jx)(aws, plan.functionName, step.version, release.tests?.payload) };
        case 'test-version':
            await runSmokeTest(release, progress, 'version');
            return {};
        case 'test-traffic':
            await runSmokeTest(release, progress, 'traffic');
            return { unverified: undefined };
        case 'restore-latest':
            return restore(release, progress, step);
        case 'add-permissions':
            await addPermissions(aws, plan.functionName, step);
            return movableAlias(release, progress);
        case 'set-function-url':
            return { functionUrl: (await setFunctionUrl(aws, plan.functionName, step)).address };
        case 'tag-resource':
            await tag(aws, latestOf(progress).FunctionArn, step.tags);
            return {};
        case 'name-release':
            await (0,apply_alias/* nameRelease */.fm)(release, step, numberOf(progress));
            return {};
        case 'prune-versions': {
            const problem = await pruneVersions(aws, plan.functionName, step.keep, progress.alias);
            return problem ? { warnings: [...(progress.warnings ?? []), problem] } : {};
        }
    }
}
async function tag(aws, arn, tags) {
    await (0,write_once/* writeOnce */.F)(aws, {
        operation: 'TagResource',
        send: () => (0,aws_function/* tagFunction */.Dk)(aws, arn, tags),
        lookAgain: async () => undefined,
    });
    aws.log(`Tags set: ${Object.keys(tags).join(', ')}.`);
}
async function stageCode({ aws, code, digest }, staging) {
    if (code?.kind !== 'package' || !code.open)
        return {};
    const { sha256, size, open } = code;
    const archive = { sha256, size, open, ...(digest && { digest }) };
    return { staged: await (0,s3/* stageArchive */.FK)(aws, staging, archive) };
}
/** The release with its code as it is sent: from S3 where it was put there. */
function withStaged(release, { staged }) {
    const { code } = release;
    if (!code || !staged)
        return release;
    return { ...release, code: { kind: 's3-object', sha256: code.sha256, object: staged } };
}
/** A new statement gives the alias another RevisionId, which its move has to know. */
async function movableAlias({ aws, plan }, { alias: known }) {
    const { move } = plan.slots;
    if (move?.type !== 'update-alias')
        return {};
    const before = known ?? move.alias;
    return { alias: await (0,apply_alias/* rereadAlias */.Sw)(aws, plan.functionName, before) };
}
async function moveOwnAlias(release, progress, step) {
    const { aws, plan } = release;
    const move = ownMove(release, progress, step);
    const alias = await (0,apply_alias/* moveAlias */.kb)(aws, plan.functionName, move);
    const [from, to] = [move.before.traffic.version, alias.traffic.version];
    aws.log(from === to
        ? `Alias ${alias.name}: all traffic goes to version ${to}.`
        : `Alias ${alias.name}: ${(0,version/* versionName */.sh)(from)} → ${to}.`);
    return { alias };
}
function ownMove({ git }, progress, { alias, left, longestHistory }) {
    return (0,apply_alias/* moveTo */.tw)(progress.alias ?? alias, {
        version: numberOf(progress),
        git,
        ...(left && { left }),
        ...(longestHistory !== undefined && { longestHistory }),
    });
}
/** $LATEST, which every step that needs it comes after. */
function latestOf({ latest }) {
    if (!latest)
        throw new Error('This step needs $LATEST.');
    return latest;
}
/** The number of the version that is released. */
function numberOf({ version }) {
    if (!version)
        throw new Error('This step needs a version.');
    return version.number;
}
async function restore(release, progress, { version, bestEffort }) {
    const { warnings = [] } = progress;
    const latest = latestOf(progress);
    if (!bestEffort)
        return { latest: await (0,restore_latest/* restoreLatest */.O)(release, latest, version) };
    try {
        return { latest: await (0,restore_latest/* restoreLatest */.O)(release, latest, version) };
    }
    catch (error) {
        if (error instanceof cancellation/* Cancelled */.cJ)
            throw error;
        const { message, advice } = (0,build_failure/* asFailure */.h_)(error);
        const problem = `$LATEST could not be restored to version ${version.number}: ${message} ${advice}`;
        return { warnings: [...warnings, problem] };
    }
}
/** @throws TestFailure when the test ran and failed */
async function runSmokeTest({ tests }, progress, stage) {
    const verdict = await tests?.[stage](numberOf(progress), progress.unverified?.before.traffic.version);
    if (verdict && !verdict.passed)
        throw new smoke_test/* TestFailure */.p2(verdict);
}
function releaseVersion({ aws, plan, digest, text, git }, progress, existing) {
    const { previousVersion } = progress;
    if (existing)
        return existingVersion(aws, plan.functionName, existing);
    const predecessor = plan.alias && previousVersion && { alias: plan.alias, version: previousVersion };
    const record = { git, ...(digest && { digest }), ...(predecessor && { predecessor }) };
    return publish(aws, latestOf(progress), (0,model_history/* formatVersionDescription */.Gy)(text, record));
}
/** Nobody who calls through an alias may meet $LATEST while it changes: the present state becomes a version. */
async function pinAliases({ aws, plan, git }, progress, { aliases, existing }) {
    const latest = latestOf(progress);
    const name = plan.functionName;
    const run = git.run ? { run: git.run } : {};
    const description = (0,model_history/* formatVersionDescription */.Gy)('State before the first release', { git: run });
    const baseline = existing
        ? await existingVersion(aws, name, existing)
        : await publish(aws, latest, description);
    const version = baseline.number;
    const pin = async (onLatest) => {
        const moved = await (0,apply_alias/* moveAlias */.kb)(aws, name, (0,apply_alias/* moveTo */.tw)(onLatest, { version, git: run }));
        aws.log(`Alias ${onLatest.name}: $LATEST → version ${version}, so that it does not serve the change untested.`);
        return moved;
    };
    const [fresh, ...pinned] = await Promise.all([latestAfterPublishing(aws, latest), ...aliases.map(pin)]);
    const own = pinned.find(({ name: pinnedName }) => pinnedName === progress.alias?.name);
    return { latest: fresh, baseline, ...(own && { alias: own, previousVersion: version }) };
}

// EXTERNAL MODULE: ./build/apply/undo.js
var undo = __webpack_require__(5469);
;// CONCATENATED MODULE: ./build/apply/attempt.js



/**
 * Carries a release out; where it fails, or is told to stop, undoes it.
 * @param undoOptions how much is undone, once it is known how far the release has come
 */
async function attemptRelease(release, start, undoOptions, { phase, undoingPhase, warning, remember }) {
    let progress = start;
    const { functionName } = release.plan;
    const { autoRollback } = undoOptions(start);
    const advance = (reached) => {
        const { unverified: move } = reached;
        if (autoRollback && move !== progress.unverified)
            remember(move && { functionName, move });
        progress = reached;
    };
    try {
        await applyPlan(release, start, phase, advance);
        for (const problem of progress.warnings ?? [])
            warning(problem);
        return { outcome: 'done', progress };
    }
    catch (error) {
        const failure = (0,build_failure/* asFailure */.h_)(error);
        const aws = release.aws.undoing();
        const options = undoOptions(progress);
        const undone = await (0,undo/* undoRelease */.o)({ ...release, aws }, progress, failure, options, undoingPhase);
        for (const problem of undone.warnings)
            warning(problem);
        if (progress.unverified && !undone.left)
            remember(undefined);
        const { alias = progress.alias } = undone;
        return { outcome: 'failed', progress: { ...progress, ...(alias && { alias }) }, failure, undone, aws };
    }
}
/**
 * Carries out what is left to do where nothing has to be released, such as naming the release. There is nothing to
 * undo in it.
 */
async function finish(release, start, phase, warning) {
    const reached = await applyPlan(release, start, phase, () => { });
    for (const problem of reached.warnings ?? [])
        warning(problem);
    return reached;
}


/***/ }),

/***/ 319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ foreignChange),
/* harmony export */   mq: () => (/* binding */ refuseConcurrentChange),
/* harmony export */   y5: () => (/* binding */ refuseOtherObject)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);


/**
 * Stops a release that met a change of somebody else's.
 * @param problem who changed what, as a full sentence
 * @param left what became of it, as a full sentence
 */
function foreignChange(problem, left) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(problem, `${left} Find out who deploys at the same time (a \`concurrency\` group keeps workflows apart), then run again.`);
}
/**
 * Stops unless $LATEST, or a version of it, is what it was plus our own change.
 * @throws Failure that names the members which are not
 */
function refuseConcurrentChange(before, sent, found) {
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .HR)(before, sent, found);
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
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .HR)(before, sent, found);
    if (members.join() !== 'CodeSha256' || found.CodeSha256 === before.CodeSha256)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST of ${before.FunctionName} has other code than s3://${bucket}/${key} had when this release looked at it: CodeSha256 is ${found.CodeSha256}, not ${sent.codeSha256}. Nothing was released from that state.`, version
        ? 'See whether somebody else deploys at the same time, and whether `code-sha256` in the metadata of the object is right; then run again.'
        : 'Somebody has replaced the object meanwhile, or deploys at the same time. Run again when that is over; in a bucket with versions this release would have kept to the one that it looked at.');
}


/***/ }),

/***/ 6228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ wholeChange),
/* harmony export */   UX: () => (/* binding */ changeCode),
/* harmony export */   V_: () => (/* binding */ changeConfiguration),
/* harmony export */   Y$: () => (/* binding */ createFunctionOf)
/* harmony export */ });
/* harmony import */ var _aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8014);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4480);
/* harmony import */ var _model_code_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4177);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6736);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(852);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(178);
/* harmony import */ var _concurrent_change_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(319);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2764);








/** What a function is before anything is sent. */
const NEW_FUNCTION = {
    FunctionName: '',
    FunctionArn: '',
    Version: _model_version_js__WEBPACK_IMPORTED_MODULE_5__/* .LATEST */ .k0,
    Description: '',
    CodeSha256: '',
    CodeSize: 0,
};
/** Creates the function and waits until it can be used. */
async function createFunctionOf({ aws, plan, code }, members) {
    const name = plan.functionName;
    const input = { ...members, FunctionName: name, Code: code ? (0,_model_code_js__WEBPACK_IMPORTED_MODULE_6__/* .codeMembers */ .N)(code) : {} };
    const sent = { members: withoutTags(members), ...(code && { codeSha256: code.sha256 }) };
    const created = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOnce */ .F)(aws, {
        operation: 'CreateFunction',
        send: () => whileRoleSettles(aws, () => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .createFunction */ .zp)(aws, input)),
        lookAgain: async () => {
            const found = (await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .getFunction */ .N9)(aws, name))?.version.configuration;
            const foreign = found ? (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpectedMembers */ .HR)(NEW_FUNCTION, sent, found) : [];
            if (foreign.length === 0)
                return found;
            throw (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_3__/* .foreignChange */ .$y)(`Somebody else created ${name} during this release, and not as this release would: other ${foreign.join(', ')}.`, 'Their function was left as it is.');
        },
    });
    return (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForFunction */ .v0)(aws, name, `the creation of ${name}`, created);
}
/**
 * Updates the configuration of $LATEST and waits until it is in force.
 * @param ahead what another run of the same release may have reached already; absent when there can be none
 */
function changeConfiguration({ aws, plan }, before, members, ahead) {
    const write = (revisionId) => whileRoleSettles(aws, () => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .updateConfiguration */ .o6)(aws, { ...members, FunctionName: plan.functionName, RevisionId: revisionId }));
    return changeLatest(aws, plan.functionName, before, {
        operation: 'UpdateFunctionConfiguration',
        what: 'the configuration update',
        sent: { members },
        ...(ahead && { ahead }),
        write,
    });
}
/**
 * Uploads the code to $LATEST and waits until it is in force.
 * @param ahead what another run of the same release may have reached already; absent when there can be none
 */
function changeCode({ aws, plan, code }, before, step, ahead) {
    const architectures = step.architectures && {
        Architectures: [...step.architectures],
    };
    const sent = {
        ...(code && { codeSha256: code.sha256 }),
        ...(step.architectures && { architectures: step.architectures }),
    };
    const write = (revisionId) => (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .updateCode */ .Px)(aws, {
        FunctionName: plan.functionName,
        ...(code && (0,_model_code_js__WEBPACK_IMPORTED_MODULE_6__/* .codeMembers */ .N)(code)),
        RevisionId: revisionId,
        ...architectures,
    });
    return changeLatest(aws, plan.functionName, before, {
        operation: 'UpdateFunctionCode',
        what: 'the code update',
        sent,
        ...(ahead && { ahead }),
        ...(code?.kind === 's3-object' && { fetched: code.object }),
        write,
    });
}
/**
 * Sends a change of $LATEST and returns the state that it led to. RevisionIds are chained: a newer one is adopted
 * only when the function is what it was plus our own change.
 * @throws Failure when somebody else changed the function meanwhile, before anything is published
 */
async function changeLatest(aws, name, before, { operation, what, sent, ahead, fetched, write }) {
    const intended = ahead ? [sent, ahead] : [sent];
    let revisionId = before.RevisionId;
    const seen = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_4__/* .writeOnce */ .F)(aws, {
        operation,
        send: () => write(revisionId),
        lookAgain: async () => {
            const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntilIdle */ .yb)(aws, name);
            const isUntouched = isReached(before, [{}], found);
            // Sent again after a failed update, it changes nothing but the status.
            if (isReached(before, intended, found) && !(isUntouched && (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_7__/* .hasFailed */ .W)(found)))
                return found;
            (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseConcurrentChange */ .mq)(before, {}, found);
            revisionId = found.RevisionId;
            return undefined;
        },
    });
    const settled = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .waitForFunction */ .v0)(aws, name, `${what} of ${name}`, seen);
    if (isReached(before, intended, settled))
        return settled;
    if (fetched)
        (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseOtherObject */ .y5)(before, sent, settled, fetched);
    (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseConcurrentChange */ .mq)(before, sent, settled);
    return settled;
}
/** Everything that a release changes of $LATEST: what another run of it that is ahead of this one has reached. */
function wholeChange({ plan: { slots }, code }) {
    const { configure, code: update } = slots;
    return {
        ...(configure && { members: configure.members }),
        ...(update && code && { codeSha256: code.sha256 }),
        ...(update?.architectures && { architectures: update.architectures }),
    };
}
/** Whether $LATEST is what it was plus one of these changes. */
function isReached(before, changes, found) {
    return changes.some((change) => (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpectedMembers */ .HR)(before, change, found).length === 0);
}
/** A role that was created seconds ago cannot be assumed yet: tries for about half a minute. */
async function whileRoleSettles(aws, call) {
    for (const pause of [1000, 2000, 4000, 8000, 15_000]) {
        try {
            return await call();
        }
        catch (error) {
            if (!(0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoleNotReady */ .hy)(error))
                throw error;
            aws.log('Lambda cannot assume the execution role yet; trying again, since a new role takes a while.');
            await aws.clock.sleep(pause);
        }
    }
    return call();
}
function withoutTags({ Tags: _tags, ...members }) {
    return members;
}


/***/ }),

/***/ 4109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ restoreLatest)
/* harmony export */ });
/* unused harmony export codeOfVersion */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4480);
/* harmony import */ var _aws_s3_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5930);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9874);
/* harmony import */ var _model_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9688);
/* harmony import */ var _package_archive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2325);
/* harmony import */ var _plan_restored_latest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1732);
/* harmony import */ var _concurrent_change_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(319);
/* harmony import */ var _latest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6228);









/**
 * Gives $LATEST the configuration and the code of a version again, so that a later release of the configuration
 * alone cannot ship what failed. Only what differs is written.
 * @param before $LATEST as this release knows it
 * @param version a published version, as it was read
 * @returns $LATEST as it is then
 * @throws Failure when somebody else changed $LATEST meanwhile: theirs stays
 */
async function restoreLatest(release, before, version) {
    const { aws, plan } = release;
    const { configuration } = version;
    const name = plan.functionName;
    let latest = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntilIdle */ .yb)(aws, name);
    (0,_concurrent_change_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseConcurrentChange */ .mq)(before, {}, latest);
    const members = (0,_plan_restored_latest_js__WEBPACK_IMPORTED_MODULE_6__/* .restoredMembers */ .C)(latest, configuration);
    // Had before anything is written: old settings with the new code would be neither.
    const code = latest.CodeSha256 === configuration.CodeSha256 ? undefined : await codeOfVersion(release, version);
    if (Object.keys(members).length > 0)
        latest = await (0,_latest_js__WEBPACK_IMPORTED_MODULE_8__/* .changeConfiguration */ .V_)(release, latest, members);
    if (code) {
        const architectures = configuration.Architectures && { architectures: configuration.Architectures };
        latest = await (0,_latest_js__WEBPACK_IMPORTED_MODULE_8__/* .changeCode */ .UX)({ ...release, code }, latest, { ...architectures });
    }
    return latest;
}
/**
 * The code of a published version, ready to be sent again. What is too large for a request goes from AWS's store
 * straight into S3; an image is sent by its digest.
 * @throws Failure when it is too large and no bucket is given, or cannot be had
 */
async function codeOfVersion({ aws, plan, staging }, version) {
    if (version.configuration.PackageType === 'Image')
        return imageOf(aws, plan.functionName, version);
    const { CodeSize: size, CodeSha256: sha256 } = version.configuration;
    const download = () => readCode(aws, plan.functionName, version);
    if ((0,_model_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .fitsInRequest */ .tf)(size))
        return { kind: 'package', sha256, size, zip: await wholeOf(await download()) };
    if (!staging) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR((0,_model_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLargeForRequest */ .AP)(`The code of version ${version.number}`, size), "Give `s3-bucket`, the name of a bucket in the function's region: code of that size is put back through S3.");
    }
    const open = async () => node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(await download());
    return { kind: 's3-object', sha256, object: await (0,_aws_s3_js__WEBPACK_IMPORTED_MODULE_2__/* .stageArchive */ .FK)(aws, staging, { sha256, size, open }) };
}
/** GetFunction gives the image of a version with the digest that it was deployed by, whatever its tag is now. */
async function imageOf(aws, name, { number, configuration: { CodeSha256: sha256 } }) {
    const image = (await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .getFunction */ .N9)(aws, name, number))?.image;
    if (image)
        return { kind: 'image', sha256, image };
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(`AWS does not tell the image of version ${number}.`, 'Release the image again.');
}
async function readCode(aws, name, { number, configuration: { CodeSha256 } }) {
    const location = (await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .getFunction */ .N9)(aws, name, number))?.location;
    if (!location) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(`AWS gives no download of the code of version ${number}.`, 'Release the code again.');
    }
    const bytes = (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_1__/* .downloadCode */ .wp)(aws, location, `${name}:${number}`);
    const damaged = () => new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(`The download of the code of version ${number} is damaged.`, 'Release the code again.');
    return (0,_package_archive_js__WEBPACK_IMPORTED_MODULE_5__/* .checkedBytes */ .Dp)(bytes, CodeSha256, damaged);
}
async function wholeOf(bytes) {
    const chunks = [];
    for await (const chunk of bytes)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 7275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ undoMove),
/* harmony export */   Ry: () => (/* binding */ findMoved),
/* harmony export */   Tc: () => (/* binding */ markBad)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8014);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _model_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6322);
/* harmony import */ var _model_move_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4017);
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8487);






/**
 * Finds out whether a move whose answer is not known took effect.
 * @param isUnderWay whether the request may still arrive: it is then made to come too late
 * @returns the alias, where it took effect
 */
async function findMoved(aws, functionName, move, isUnderWay = false) {
    const { before } = move;
    const look = async () => (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, before.name);
    const found = await look();
    if (found && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .z)(found, move))
        return found;
    if (!found || !isUnderWay || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameTraffic */ .W8)(found.traffic, before.traffic))
        return undefined;
    try {
        await outdate(aws, functionName, found);
        return undefined;
    }
    catch (error) {
        if (!(0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isPreconditionFailed */ .W$)(error))
            throw error;
        const again = await look();
        return again && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .z)(again, move) ? again : undefined;
    }
}
/** Gives an alias another RevisionId and changes nothing: whoever knows the old one comes too late. */
async function outdate(aws, functionName, alias) {
    await (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .updateAlias */ .GG)(aws, functionName, alias, { version: alias.traffic.version });
}
/**
 * Puts an alias back to what it was before it moved, its weights included.
 * @param before the alias before the move
 * @param moved the alias after it
 * @param isBad whether the version that it moved to is marked
 * @throws Failure when somebody else moved the alias meanwhile: theirs stays
 */
function undoMove(aws, functionName, before, moved, isBad) {
    const marked = isBad ? descriptionWithBad(before, moved.traffic.version) : undefined;
    const back = {
        before: moved,
        after: before.traffic,
        ...((0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(before) && { description: marked ?? before.description }),
    };
    return (0,_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAlias */ .O)(aws, functionName, back, (found) => (0,_model_move_js__WEBPACK_IMPORTED_MODULE_3__/* .tookEffect */ .z)(found, back));
}
/** Marks a version that failed its test in the alias's history; undefined where there is no room for marks. */
async function markBad(aws, functionName, alias, failed) {
    const description = descriptionWithBad(alias, failed);
    if (description === undefined)
        return undefined;
    const marking = { before: alias, after: alias.traffic, description };
    return (0,_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .writeAlias */ .O)(aws, functionName, marking, (found) => found.description === description);
}
/** The history with a failed version marked; undefined when the description is not ours, or on $LATEST. */
function descriptionWithBad(alias, failed) {
    const served = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .servedVersion */ .aw)(alias);
    if (!served || !(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(alias))
        return undefined;
    return (0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .formatAliasHistory */ .GR)((0,_model_history_js__WEBPACK_IMPORTED_MODULE_5__/* .historyWithBad */ .K3)(alias.history, served, failed));
}


/***/ }),

/***/ 5469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ undoRelease)
/* harmony export */ });
/* harmony import */ var _aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8014);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2529);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8706);
/* harmony import */ var _model_move_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4017);
/* harmony import */ var _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6272);
/* harmony import */ var _restore_latest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4109);
/* harmony import */ var _undo_move_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7275);








/**
 * Undoes a release that failed: the alias first, since callers meet it, then the mark in its history, then $LATEST.
 * Nothing in here stops the rest. A release that was interrupted has time for the alias alone.
 */
async function undoRelease(release, progress, failure, { autoRollback, restoreFrom }, phase) {
    const { aws, plan } = release;
    const { latest, alias, unverified, version } = progress;
    const name = plan.functionName;
    const warnings = [];
    const attempt = async (title, what, work) => {
        try {
            await phase(title, work);
            return true;
        }
        catch (error) {
            const { message, advice } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error);
            warnings.push(`${what}: ${message} ${advice}`);
            return false;
        }
    };
    let written;
    let rolledBack = false;
    let left;
    if (unverified && autoRollback && mayHaveMoved(alias, unverified, failure)) {
        const what = `The alias ${unverified.before.name} could not be moved back`;
        const settled = await attempt('Move the alias back', what, async () => {
            written = await takeBack(release, unverified, alias, failure);
            rolledBack = written !== undefined;
        });
        if (!settled)
            left = unverified;
    }
    else if (alias && version && !isServed(alias, version) && isBad(failure)) {
        const failed = version.number;
        await attempt('Mark the version', 'The failed version could not be marked in the alias', async () => {
            written = await (0,_undo_move_js__WEBPACK_IMPORTED_MODULE_5__/* .markBad */ .Tc)(aws, name, alias, failed);
        });
    }
    const holdsWhatFailed = rolledBack || (failure instanceof _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_3__/* .TestFailure */ .p2 && !(alias && isServed(alias, version)));
    if (restoreFrom && latest && holdsWhatFailed && !(failure instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ)) {
        await attempt('Restore $LATEST', '$LATEST could not be restored and still holds the release that failed', () => (0,_restore_latest_js__WEBPACK_IMPORTED_MODULE_4__/* .restoreLatest */ .O)(release, latest, restoreFrom));
    }
    return { rolledBack, warnings, ...(left && { left }), ...(written && { alias: written }) };
}
function isServed(alias, version) {
    return alias.traffic.version === version?.number;
}
/** Whether the version itself is to blame: one whose test got no answer, or could not be made, is not. */
function isBad(failure) {
    return failure instanceof _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_3__/* .TestFailure */ .p2 && failure.isAnswered;
}
/** The alias is known to have moved, or nobody knows what became of the move. */
function mayHaveMoved(alias, move, failure) {
    return isKnownToHaveMoved(alias, move) || (0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isUncertain */ .cp)(failure) || failure instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ;
}
function isKnownToHaveMoved(alias, move) {
    return alias !== undefined && (0,_model_move_js__WEBPACK_IMPORTED_MODULE_6__/* .tookEffect */ .z)(alias, move);
}
/** @returns the alias, where it had moved and is back */
async function takeBack({ aws, plan: { functionName } }, move, known, failure) {
    const interrupted = failure instanceof _cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .Cancelled */ .cJ;
    const moved = isKnownToHaveMoved(known, move)
        ? known
        : await (0,_undo_move_js__WEBPACK_IMPORTED_MODULE_5__/* .findMoved */ .Ry)(aws, functionName, move, interrupted);
    if (!moved) {
        const { name, traffic } = move.before;
        aws.log(`Alias ${name}: it was not moved, and serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_7__/* .trafficText */ .nR)(traffic)}.`);
        return undefined;
    }
    const back = await (0,_undo_move_js__WEBPACK_IMPORTED_MODULE_5__/* .undoMove */ .Cj)(aws, functionName, move.before, moved, isBad(failure));
    aws.log(`Alias ${back.name}: version ${move.after.version} → ${back.traffic.version}.`);
    return back;
}


/***/ }),

/***/ 7898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ addPermission),
/* harmony export */   VA: () => (/* binding */ listEventSourceMappings),
/* harmony export */   Z8: () => (/* binding */ getPolicy)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1696);
/* harmony import */ var _client_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5261);


/**
 * The resource policy of a function, or of one of its aliases, as JSON; undefined when it has none, or does not exist.
 */
async function getPolicy(aws, name, alias) {
    const input = { FunctionName: name, ...(alias && { Qualifier: alias }) };
    const answer = await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .orUndefined */ .y0)((0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'GetPolicy', alias ? `${name}:${alias}` : name, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .GetPolicyCommand */ .s4W(input))));
    return answer?.Policy;
}
/** Adds a statement to a resource policy. One whose id is taken is a conflict (409). */
async function addPermission(aws, input) {
    await (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'AddPermission', `${input.FunctionName}:${input.Qualifier}`, () => aws.client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .AddPermissionCommand */ .AL$(input)));
}
/** The event source mappings of a function; those of its aliases and versions may be among them. */
function listEventSourceMappings(aws, functionName) {
    return (0,_client_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(aws, 'ListEventSourceMappings', functionName, async () => {
        const found = [];
        const pages = (0,_aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_1__/* .paginateListEventSourceMappings */ .KvF)({ client: aws.client }, { FunctionName: functionName });
        for await (const page of pages)
            found.push(...(page.EventSourceMappings ?? []));
        return found;
    });
}


/***/ }),

/***/ 5475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CH: () => (/* binding */ deleteVersion),
  AZ: () => (/* binding */ listProvisionedQualifiers),
  RP: () => (/* binding */ listVersionNumbers),
  yO: () => (/* binding */ listVersions),
  Qt: () => (/* binding */ publishVersion),
  PF: () => (/* binding */ waitForVersion),
  Jx: () => (/* binding */ wakeVersion)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-cjs/index.js
var dist_cjs = __webpack_require__(1696);
// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/aws/answers.js
var answers = __webpack_require__(2221);
// EXTERNAL MODULE: ./build/aws/client/aws.js
var client_aws = __webpack_require__(5261);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/aws/client/shared-values.js

/**
 * Saves memory in long lists of similar items: members that equal those of the item before, and equal texts, share one
 * object.
 * @returns a function that takes the next item and returns it with shared members
 */
function sharing() {
    const texts = new Map();
    let last = {};
    const textOf = (text) => {
        const known = texts.get(text);
        if (known === undefined)
            texts.set(text, text);
        return known ?? text;
    };
    const share = (value) => {
        if (typeof value === 'string')
            return textOf(value);
        if (Array.isArray(value))
            return value.map(share);
        return typeof value === 'object' && value !== null ? sharedMembers(value, share) : value;
    };
    return (item) => {
        const before = last;
        last = sharedMembers(item, (member, name) => (0,external_node_util_.isDeepStrictEqual)(member, before[name]) ? before[name] : share(member));
        return last;
    };
}
function sharedMembers(members, share) {
    return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, share(member, name)]));
}

// EXTERNAL MODULE: ./build/aws/client/wait.js
var wait = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/invoke.js
var invoke = __webpack_require__(2032);
;// CONCATENATED MODULE: ./build/aws/version.js









function publishVersion(aws, input) {
    return (0,client_aws/* send */.tN)(aws, 'PublishVersion', input.FunctionName ?? '', async () => (0,answers/* versionIn */.It)(await aws.client.send(new dist_cjs/* PublishVersionCommand */.D3m(input))));
}
/** All published versions, the oldest first; one call for every 50. */
function listVersions(aws, name) {
    // A function may have thousands of versions, most with the same environment variables.
    const share = sharing();
    return collectVersions(aws, name, (answer) => (0,answers/* versionIn */.It)(share(answer)));
}
/** All published versions, but only their numbers and the records in their descriptions. */
function listVersionNumbers(aws, name) {
    return collectVersions(aws, name, ({ Version: number = '', Description }) => ({
        number,
        record: (0,model_history/* parseVersionRecord */.FO)(Description),
    }));
}
/** @param kept picks what to keep of each version, because there may be hundreds of long pages */
async function collectVersions(aws, name, kept) {
    const versions = await (0,client_aws/* send */.tN)(aws, 'ListVersionsByFunction', name, async () => {
        const pages = (0,dist_cjs/* paginateListVersionsByFunction */.CE5)({ client: aws.client }, { FunctionName: name });
        const found = [];
        for await (const page of pages)
            found.push(...(page.Versions ?? []).map(kept));
        return found;
    });
    return versions
        .filter(({ number }) => number !== version/* LATEST */.k0)
        .sort((left, right) => Number(left.number) - Number(right.number));
}
/**
 * Deletes one version; a version that no longer exists counts as deleted. Without a version, DeleteFunction deletes the
 * whole function, so only a number is accepted.
 */
async function deleteVersion(aws, name, version) {
    if (!Number.isSafeInteger(version) || version < 1)
        throw new RangeError(`${version} is not the number of a version.`);
    const input = { FunctionName: name, Qualifier: String(version) };
    await (0,client_aws/* orUndefined */.y0)((0,client_aws/* send */.tN)(aws, 'DeleteFunction', `${name}:${version}`, () => aws.client.send(new dist_cjs/* DeleteFunctionCommand */.Z3K(input))));
}
/**
 * Waits until a published version can be invoked.
 * @throws Failure when the version fails, with AWS's reason
 */
function waitForVersion(aws, name, published) {
    return (0,wait/* waitUntilReady */.bs)({
        ...aws,
        what: `version ${published.number} of ${name}`,
        goal: 'ready',
        timeout: aws.waitTimeout,
        first: published,
        read: () => (0,aws_function/* getVersion */.HF)(aws, name, published.number),
        observe: ({ configuration }) => observeVersion(configuration),
        // Lambda does not publish a new version while the newest version has the same content.
        remedy: `Fix the reason that AWS names, delete that version (aws lambda delete-function --function-name ${name} --qualifier ${published.number}), then run the workflow again.`,
    });
}
/** Milliseconds. Lambda refuses the invocation of an inactive version at once: one that takes longer is running. */
const WAKE_UP_TIMEOUT = 10_000;
/**
 * Waits until an existing version is active. Lambda makes a version inactive that nobody invokes for weeks; the first
 * invocation is refused and activates it (Lambda developer guide, "Function states").
 * @param payload makes the event of the invocation, as JSON; `{}` when absent
 * @throws Failure when the version fails, with AWS's reason, or when invoking it is not allowed
 */
function wakeVersion(aws, name, version, payload = () => '{}') {
    const { number: qualifier } = version;
    let seen = version;
    const read = async () => {
        if (seen.configuration.State === 'Inactive') {
            const signal = AbortSignal.timeout(WAKE_UP_TIMEOUT);
            await (0,invoke/* invoke */.l)(aws, { functionName: name, qualifier, payload: payload(), signal });
        }
        seen = await (0,aws_function/* getVersion */.HF)(aws, name, qualifier);
        return seen;
    };
    return (0,wait/* waitUntilReady */.bs)({
        ...aws,
        what: `version ${qualifier} of ${name}`,
        goal: 'ready',
        timeout: aws.waitTimeout,
        first: version,
        read,
        observe: ({ configuration: { State, StateReason, StateReasonCode } }) => ({
            progress: State === 'Active' ? 'ready' : State === 'Failed' ? 'failed' : 'waiting',
            state: (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason),
        }),
        remedy: 'A version cannot be changed: choose another version.',
    });
}
/** With SnapStart, a version is ready when its snapshot is ready, which takes minutes. */
function observeVersion({ State, StateReason, StateReasonCode, SnapStart }) {
    const state = (0,aws_function/* withReason */.ZI)(`State ${State}`, StateReasonCode, StateReason);
    if (State === 'Failed')
        return { progress: 'failed', state };
    const snapshotMissing = SnapStart?.ApplyOn === 'PublishedVersions' && SnapStart.OptimizationStatus !== 'On';
    if (State === 'Active' && snapshotMissing)
        return { progress: 'waiting', state: `${state}, SnapStart not yet on` };
    return { progress: State === 'Active' || State === 'Inactive' ? 'ready' : 'waiting', state };
}
/** The versions and aliases of a function that have provisioned concurrency, by number or name. */
async function listProvisionedQualifiers(aws, functionName) {
    return (0,client_aws/* send */.tN)(aws, 'ListProvisionedConcurrencyConfigs', functionName, async () => {
        const input = { FunctionName: functionName };
        const found = [];
        for await (const page of (0,dist_cjs/* paginateListProvisionedConcurrencyConfigs */.WMh)({ client: aws.client }, input)) {
            for (const { FunctionArn } of page.ProvisionedConcurrencyConfigs ?? []) {
                // arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER
                found.push(FunctionArn?.split(':')[7] ?? '');
            }
        }
        return found;
    });
}


/***/ }),

/***/ 3076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ holdsCode),
/* harmony export */   YN: () => (/* binding */ knownDigest),
/* harmony export */   _M: () => (/* binding */ isSameRelease)
/* harmony export */ });
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6736);

/**
 * Whether $LATEST holds a package's content: the very archive, or an archive that another tool built from the
 * same files, whose content digest a version of the same code carries in its description.
 */
function holdsCode({ CodeSha256 }, code, versions) {
    if (code.sha256 !== undefined && CodeSha256 === code.sha256)
        return true;
    return code.digest !== undefined && knownDigest(CodeSha256, versions) === code.digest;
}
/** The content digest of some code, where one of the versions with that code records it. */
function knownDigest(sha256, versions) {
    const withCode = versions.filter(({ configuration }) => configuration.CodeSha256 === sha256);
    return withCode.map(({ record }) => record?.digest).find((digest) => digest !== undefined);
}
/**
 * Whether two states of a function have the same code and whole configuration. Variables that cannot be read
 * cannot be called the same.
 */
function isSameRelease(left, right) {
    if (left.Environment?.Error || right.Environment?.Error)
        return false;
    return (left.CodeSha256 === right.CodeSha256 &&
        (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(sorted((0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(left)), sorted((0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(right))));
}
function sorted(configuration) {
    return Object.entries(configuration).sort(([left], [right]) => (left < right ? -1 : 1));
}


/***/ }),

/***/ 852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ hasFailed)
/* harmony export */ });
/** Whether the creation or the last update of a function has failed: nobody knows how much of it is in force. */
function hasFailed({ State, LastUpdateStatus, }) {
    return State === 'Failed' || LastUpdateStatus === 'Failed';
}


/***/ }),

/***/ 4017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ tookEffect)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);

/** Whether an alias is what a move makes of it; of somebody else's move to the same version it is told by our text. */
function tookEffect(alias, { after, description }) {
    return ((0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameTraffic */ .W8)(alias.traffic, after) && (description === undefined || alias.description === description));
}


/***/ }),

/***/ 154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ statementsOf),
/* harmony export */   NB: () => (/* binding */ allows),
/* harmony export */   Ul: () => (/* binding */ isPublic)
/* harmony export */ });
/* unused harmony exports isWithin, isWithinText */
/** Elements that say whom or what a statement is not about: what is left is not worked out here. */
const OTHER_ELEMENTS = ['NotPrincipal', 'NotAction', 'NotResource'];
/**
 * The statements of a resource policy.
 * @param policy as GetPolicy gives it, JSON; undefined when there is none
 */
function statementsOf(policy) {
    const { Statement: found = [] } = JSON.parse(policy ?? '{}');
    return [found].flat();
}
/**
 * Whether a statement allows all that a permission would, whoever wrote it. What it cannot be sure of counts as
 * no: adding a statement that another one makes needless does no harm.
 */
function allows(statement, permission) {
    const { Effect, Principal, Action = [], Condition = {} } = statement;
    if (Effect !== 'Allow' || OTHER_ELEMENTS.some((element) => element in statement))
        return false;
    return (admits(Principal, permission.Principal) &&
        [Action].flat().some((pattern) => isWithinText(permission.Action, pattern)) &&
        Object.entries(Condition).every(([operator, keys]) => Object.entries(keys).every(([key, values]) => isMet(operator, key, [values].flat(), permission))));
}
/** Whether everybody may call a function URL by this statement, as long as the URL asks for no signature. */
function isPublic({ Effect, Principal, Condition = {} }) {
    const keys = Object.values(Condition).flatMap((each) => Object.keys(each).map((key) => key.toLowerCase()));
    return (Effect === 'Allow' &&
        namesOf(Principal).includes('*') &&
        keys.length === 1 &&
        (keys[0] === 'lambda:invokedviafunctionurl' ||
            [Condition['StringEquals']?.['lambda:FunctionUrlAuthType']].flat().includes('NONE')));
}
function namesOf(principal) {
    if (principal === undefined)
        return [];
    return typeof principal === 'string' ? [principal] : Object.values(principal).flat();
}
/** An account is named by its number, or as AWS writes it into the policy: arn:aws:iam::111122223333:root. */
function admits(principal, wanted) {
    return namesOf(principal).some((name) => name === wanted ||
        (/^\d{12}$/.test(wanted) && new RegExp(`^arn:[^:]+:iam::${wanted}:root$`).test(name)) ||
        // Whether `*` stands for services, too, is not documented.
        (name === '*' && !/\.(com|cn)$/.test(wanted)));
}
/** Whether whatever the permission lets in meets a condition. */
function isMet(operator, key, values, { SourceArn, SourceAccount, PrincipalOrgID, ...permission }) {
    const equals = operator === 'StringEquals' || operator === 'StringLike';
    const is = (wanted) => equals && wanted !== undefined && values.includes(wanted);
    switch (key.toLowerCase()) {
        case 'aws:sourcearn':
            return ((equals || operator === 'ArnLike' || operator === 'ArnEquals') &&
                SourceArn !== undefined &&
                values.some((pattern) => operator === 'StringEquals' ? SourceArn === pattern : isWithin(SourceArn, pattern)));
        case 'aws:sourceaccount':
            return is(SourceAccount ?? accountIn(SourceArn));
        case 'aws:principalorgid':
            return is(PrincipalOrgID);
        case 'lambda:eventsourcetoken':
            return is(permission.EventSourceToken);
        case 'lambda:functionurlauthtype':
            return is(permission.FunctionUrlAuthType);
        case 'lambda:invokedviafunctionurl':
            return operator === 'Bool' && permission.InvokedViaFunctionUrl === true && values.includes('true');
        default:
            return false;
    }
}
/** The account that owns a source; undefined where its ARN does not say. */
function accountIn(arn) {
    const account = arn?.split(':')[4];
    return account && /^\d{12}$/.test(account) ? account : undefined;
}
/** Parts of an ARN: arn, partition, service, region, account, and the resource, which may hold colons. */
const PARTS = 6;
/**
 * Whether all ARNs that a pattern stands for are among those of another one. Each part of an ARN is compared by itself,
 * as ArnLike does (IAM user guide, "IAM JSON policy elements: Condition operators").
 */
function isWithin(arn, pattern) {
    const [inner, outer] = [partsOf(arn), partsOf(pattern)];
    return inner.length === outer.length && inner.every((part, index) => isWithinText(part, outer[index] ?? ''));
}
/** Whether all texts that a pattern with `*` and `?` stands for are among those of another one. */
function isWithinText(text, pattern) {
    const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
    // A `*` in the text can be anything, so that only a `*` in the pattern takes it.
    return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '[^*]')}$`, 's').test(text);
}
function partsOf(arn) {
    const parts = arn.split(':');
    return [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')];
}


/***/ }),

/***/ 7641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ proveUnchanged)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6272);
/* harmony import */ var _report_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9934);
/* harmony import */ var _report_sentences_after_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6631);




/**
 * Completes the result of a run that had nothing to release: what is served already is tested all the same. A failure
 * undoes nothing, since this run changed nothing that is served.
 * @param afterwards what is left to do once the test has passed, such as naming the release
 */
async function proveUnchanged(result, { version, alias, tests, phase }, afterwards = async () => { }) {
    try {
        const verdict = tests && (await phase('Test what callers meet', () => tests.traffic(version ?? '')));
        if (verdict && !verdict.passed)
            throw new _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_1__/* .TestFailure */ .p2(verdict);
        await afterwards();
        return { ...result, verdicts: verdict ? [verdict] : [] };
    }
    catch (error) {
        return { ...result, ...(0,_report_result_js__WEBPACK_IMPORTED_MODULE_2__/* .failureParts */ .Xl)((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .asFailure */ .h_)(error), version), served: (0,_report_sentences_after_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingUndone */ .hC)(alias) };
    }
}


/***/ }),

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ NO_DIFFERENCE),
/* harmony export */   ZW: () => (/* binding */ environmentDifference),
/* harmony export */   kq: () => (/* binding */ changedMembers),
/* harmony export */   vj: () => (/* binding */ desiredConfiguration)
/* harmony export */ });
/* unused harmony export desiredLayers */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);


/**
 * What the user wrote, made whole with what the function has: merged environment and layers, the other half of
 * VpcConfig. Members that the user did not write are not in it.
 * @param current undefined when the function does not exist yet
 */
function desiredConfiguration(inputs, current) {
    const { VpcConfig: vpc, ...members } = inputs.configuration;
    const currentLayers = (current?.Layers ?? []).flatMap(({ Arn }) => (Arn ? [Arn] : []));
    return {
        ...members,
        ...(vpc && { VpcConfig: desiredVpc(vpc, current) }),
        ...(inputs.layers && { Layers: desiredLayers(currentLayers, inputs.layers) }),
        ...(inputs.environment && {
            Environment: { Variables: desiredVariables(current?.Environment, inputs.environment) },
        }),
    };
}
/** The members of a desired configuration that differ from the current one. Description is not among them. */
function changedMembers(desired, current) {
    const present = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableConfiguration */ .V4)(current);
    return Object.keys(desired)
        .filter((member) => member !== 'Description')
        .filter((member) => !(0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .isAsWritten */ .wB)(member, present[member], desired[member], current.FunctionName))
        .map((member) => ({
        member,
        ...given('from', present[member] ?? plain(current[member])),
        ...given('to', (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableMember */ .r2)(member, desired[member], current.FunctionName) ?? plain(desired[member])),
    }));
}
/** Lambda's default, which is left out of normal forms, as it stands in the request or answer. */
function plain(value) {
    return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : undefined;
}
function given(key, value) {
    return value === undefined ? {} : { [key]: value };
}
/** Lambda wants subnets and security groups together: the half that was not written stays as it is. */
function desiredVpc(written, current) {
    const subnets = written.SubnetIds ?? current?.VpcConfig?.SubnetIds ?? [];
    const groups = written.SecurityGroupIds ?? current?.VpcConfig?.SecurityGroupIds ?? [];
    if ((subnets.length === 0) !== (groups.length === 0)) {
        const missing = subnets.length === 0 ? 'subnets' : 'security groups';
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`Lambda needs both subnets and security groups to connect a function to a VPC, and ${current ? `the function has no ${missing}` : `no ${missing} are given`}.`, `Set \`${subnets.length === 0 ? 'vpc-subnet-ids' : 'vpc-security-group-ids'}\` as well.`);
    }
    const dualStack = subnets.length > 0 && current?.VpcConfig?.Ipv6AllowedForDualStack;
    // Lambda replaces the whole structure: what is left out of it would go back to its default.
    return {
        ...(dualStack && { Ipv6AllowedForDualStack: true }),
        ...written,
        SubnetIds: subnets,
        SecurityGroupIds: groups,
    };
}
const NO_DIFFERENCE = { added: [], changed: [], removed: [] };
/**
 * The variables that the function shall have.
 * @throws Failure when they would be merged with variables that cannot be read: Lambda replaces the whole
 *   environment with what it is sent, so the merge would wipe them
 */
function desiredVariables(current, change) {
    if (change.strategy === 'replace')
        return change.set;
    if (current?.Error) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function's environment variables cannot be read (${current.Error.ErrorCode ?? 'unknown error'}), and merging without reading them would wipe them.`, "Allow the role kms:Decrypt on the function's KMS key, or write all variables and set `environment-strategy: replace`.");
    }
    const removed = new Set(change.remove);
    const merged = { ...current?.Variables, ...change.set };
    return Object.fromEntries(Object.entries(merged).filter(([name]) => !removed.has(name)));
}
/** Compares two environments by name and value; each list is sorted. */
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
 * The layer versions that the function shall have, in order. Merging swaps the version of a layer that is
 * there in its place and appends the others; only replacing removes.
 * @param current version ARNs of the layers that the function has
 * @throws Failure when more than five would remain
 */
function desiredLayers(current, change) {
    const wanted = new Map(change.arns.map((arn) => [layerArn(arn), arn]));
    const kept = change.strategy === 'replace' ? [] : current;
    const swapped = kept.map((arn) => wanted.get(layerArn(arn)) ?? arn);
    const layers = [...new Set([...swapped, ...change.arns])];
    if (layers.length > MOST_LAYERS) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function would have ${layers.length} layers, and Lambda allows ${MOST_LAYERS}: ${layers.join(', ')}.`, 'Write all the layers that it shall have in `layers` and set `layers-strategy: replace`, or put several into one.');
    }
    return layers;
}
/** A layer version's ARN without the version: what stays the same from one release of a layer to the next. */
function layerArn(layerVersionArn) {
    return layerVersionArn.replace(/:\d+$/, '');
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

// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
;// CONCATENATED MODULE: ./build/plan/order.js
/**
 * The one order of everything that a release, a promotion or a rollback does. When the package cannot be staged, nothing
 * has been changed yet; nobody is let in and no traffic moves before the gate; what callers meet is tested before
 * anything is done that needs no version. Tags by themselves come before that test: it is all that looks at them.
 */
const ORDER = {
    stage: { steps: ['stage-code'], when: 'with `s3-bucket`' },
    'restore-latest-first': {
        steps: ['restore-latest'],
        when: 'when only the configuration is released and `$LATEST` still holds a version that failed',
    },
    pin: { steps: ['pin-aliases'], when: 'when `$LATEST` is about to change' },
    create: { steps: ['create-function'], when: 'when there is no function yet' },
    configure: { steps: ['update-configuration'] },
    code: { steps: ['update-code'] },
    publish: { steps: ['publish-version'] },
    wake: { steps: ['wake-version'], when: 'in a promotion or rollback to a version that sleeps' },
    gate: { steps: ['test-version'], when: 'with an invocation among the smoke inputs' },
    'tag-alone': { steps: ['tag-resource'], when: 'with `tags`, where no alias moves' },
    permissions: { steps: ['add-permissions'], when: 'with `invoke-permissions`' },
    'function-url': { steps: ['set-function-url'], when: 'with `function-url-auth-type`' },
    move: { steps: ['create-alias', 'update-alias'] },
    'permissions-of-new-alias': {
        steps: ['add-permissions'],
        when: 'with `invoke-permissions`, where the alias is new',
    },
    'function-url-of-new-alias': {
        steps: ['set-function-url'],
        when: 'with `function-url-auth-type`, where the alias is new',
    },
    test: { steps: ['test-traffic'], when: 'with smoke inputs' },
    tag: { steps: ['tag-resource'], when: 'with `tags`, where an alias moves' },
    'restore-latest': { steps: ['restore-latest'], when: 'in a rollback' },
    name: { steps: ['name-release'], when: 'with `release-alias`' },
    prune: { steps: ['prune-versions'], when: 'with `keep-versions`' },
};
const SLOTS = Object.keys(ORDER);
/** What stands in the slots, in order. */
function inOrder(slots) {
    return SLOTS.flatMap((slot) => {
        const step = slots[slot];
        return step ? [step] : [];
    });
}

// EXTERNAL MODULE: ./build/plan/steps.js
var plan_steps = __webpack_require__(7181);
;// CONCATENATED MODULE: ./build/plan/release-plan.js




/** A plan whose slots are filled. */
function ordered(draft) {
    return { ...draft, steps: inOrder(draft.slots) };
}
/** Brings an alias to the version of a release: moves it, or creates it. */
function aliasStep(name, alias, { keepVersions }) {
    if (!alias)
        return { type: 'create-alias', alias: name };
    return {
        type: 'update-alias',
        alias,
        clearsWeights: !(0,model_alias/* isWhole */.wP)(alias.traffic),
        // What the history names is kept: it must not name more than what is to be kept.
        ...(keepVersions && { longestHistory: keepVersions - 1 }),
    };
}
/** Puts the package into S3, where a bucket is given. */
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
/** Makes an existing version ready to be invoked, where it is not: Lambda puts versions to sleep that nobody invokes. */
function wakeStep(target) {
    const { State } = target.configuration;
    const isReady = State === undefined || State === 'Active';
    return isReady ? undefined : { type: 'wake-version', version: target };
}
const UNTESTED_BEFORE = 'Only a URL is tested, and it answers from the new version when the alias has moved: nothing is tested before. Give `payload` or `http-path`, too, so that the version is invoked before it takes traffic.';
/**
 * Adds the tests of a release: the version by its number at the gate, then what callers meet. What changes without a
 * new version is tested when it is done. A plan without steps stays without.
 */
function withTests(plan, { smokeTest }) {
    if (!smokeTest || inOrder(plan.slots).length === 0)
        return plan;
    const { publish, move } = plan.slots;
    const isRelease = publish !== undefined || move !== undefined;
    // Without an alias nothing moves; a URL is tested all the same.
    const meetsCallers = move !== undefined || publish === undefined || smokeTest.url !== undefined;
    const isUrlAlone = isRelease && smokeTest.url !== undefined && !smokeTest.invocation;
    return {
        ...plan,
        slots: {
            ...plan.slots,
            gate: isRelease && smokeTest.invocation ? { type: 'test-version' } : undefined,
            test: meetsCallers ? { type: 'test-traffic' } : undefined,
        },
        warnings: isUrlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
    };
}
/**
 * Adds the alias that names the release, which is set when all else is done and proven. It follows the tag to a
 * version that this release brings behind the alias; where the release brings none, only a missing one is created.
 */
function withReleaseAlias(plan, { releaseAlias: name }, { releaseAlias: existing }) {
    if (name === undefined)
        return plan;
    const named = plan.to ?? plan.from;
    if (existing && existing.traffic.version === plan.to)
        return plan;
    if (existing && !releasesVersion(plan)) {
        const warning = `The alias ${name}, which is to name this release, serves ${(0,version/* versionName */.sh)(existing.traffic.version)} and was left there, because nothing was released: ${(0,version/* versionName */.sh)(named)} has this code and configuration already. Delete that alias if it is a mistake, and it is created anew.`;
        return { ...plan, warnings: [...plan.warnings, warning] };
    }
    const step = { type: 'name-release', name, ...(existing && { existing }) };
    return { ...plan, slots: { ...plan.slots, name: step } };
}
/** Whether a plan does nothing but name what is served already, and delete what is older. */
function isUnchanged({ steps }) {
    return steps.every(({ type }) => plan_steps/* STEPS */.UT[type].effect === 'upkeep');
}
/** Whether a plan brings a version that was not served before: a new one, one that a run left behind, or one that is promoted. */
function releasesVersion({ slots }) {
    return (0,plan_steps/* haveEffect */.G$)(inOrder(slots), 'version', 'traffic');
}


/***/ }),

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ restoredMembers),
/* harmony export */   W: () => (/* binding */ versionToRestore)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8706);
/* harmony import */ var _model_code_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3076);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6736);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);





/**
 * The version that $LATEST has to be restored from before only its configuration is released: it still holds a
 * release that failed, and publishing it would ship that. Undefined when there is nothing to heal.
 * @throws Failure when it has to be, and restoring is switched off or the marks are missing
 */
function versionToRestore({ alias, latest, served }, { inputs, code }, versions) {
    if (code || !alias || !served || served.number === _model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .LATEST */ .k0)
        return undefined;
    if ((0,_model_code_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(latest, served.configuration))
        return undefined;
    const hasOtherCode = latest.CodeSha256 !== served.configuration.CodeSha256;
    if (!(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .isManaged */ .yF)(alias)) {
        if (hasOtherCode)
            refuseUnknownCode(alias.name, served);
        return undefined;
    }
    const bad = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_4__/* .badVersions */ .hu)(alias);
    const failed = versions
        .filter(({ number }) => bad.includes(number))
        .find(({ configuration }) => (0,_model_code_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(configuration, latest) ||
        (hasOtherCode && configuration.CodeSha256 === latest.CodeSha256));
    if (!failed)
        return undefined;
    if (!inputs.restoreLatest)
        refuseBadCode(failed, alias.name);
    return served;
}
function refuseBadCode(failed, alias) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST still holds version ${failed.number}, which failed its test or was rolled back, and releasing only the configuration would bring it behind ${alias}.`, 'Release with the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or leave `restore-latest` on, so that $LATEST gets back what is served first.');
}
function refuseUnknownCode(alias, served) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST has other code than version ${served.number}, which the alias ${alias} serves, and nothing tells whether it was ever tested: the alias's description is somebody else's, so it has no room for marks.`, 'Release with the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or put the code of the served version back to $LATEST first.');
}
/** What has to be sent for a member that a version does not have: leaving it out would keep what $LATEST has. */
const EMPTY = {
    DeadLetterConfig: { TargetArn: '' },
    Environment: { Variables: {} },
    EphemeralStorage: { Size: 512 },
    FileSystemConfigs: [],
    ImageConfig: {},
    KMSKeyArn: '',
    Layers: [],
    LoggingConfig: { LogFormat: 'Text' },
    MemorySize: 128,
    SnapStart: { ApplyOn: 'None' },
    Timeout: 3,
    TracingConfig: { Mode: 'PassThrough' },
    VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
};
/** Members that UpdateConfiguration does not take: they belong to the code or never change. */
const NOT_UPDATED = new Set(['Architectures', 'PackageType', 'TenancyConfig']);
/**
 * The members of UpdateConfiguration that give $LATEST the configuration of a version again: only those in
 * which the two differ. Variables that cannot be read are left as they are.
 */
function restoredMembers(latest, version) {
    const from = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .comparableConfiguration */ .V4)(latest);
    const to = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .comparableConfiguration */ .V4)(version);
    const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
        .filter((name) => !NOT_UPDATED.has(name) && !(0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .isSame */ .Ft)(from[name], to[name]))
        .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error));
    return Object.fromEntries(names.map((name) => [name, requestMember(name, version)]));
}
/** A member as UpdateConfiguration takes it, from what GetFunction answered. */
function requestMember(name, version) {
    switch (name) {
        case 'Layers':
            return (version.Layers ?? []).map(({ Arn }) => Arn);
        case 'VpcConfig': {
            const { VpcId: _id, ...vpc } = version.VpcConfig ?? {};
            return { ...EMPTY['VpcConfig'], ...vpc };
        }
        case 'SnapStart':
            return { ApplyOn: version.SnapStart?.ApplyOn ?? 'None' };
        case 'ImageConfig':
            return version.ImageConfigResponse?.ImageConfig ?? EMPTY['ImageConfig'];
        default:
            return version[name] ?? EMPTY[name];
    }
}


/***/ }),

/***/ 8325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ refuseUnknownTrafficShift),
/* harmony export */   T: () => (/* binding */ shiftedTo)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);


/**
 * Weights on an alias are left over from a release that was cut short when they name a version of its history;
 * anything else is somebody else's traffic shift and not ours to end.
 * @throws Failure for weights that the history does not explain
 */
function refuseUnknownTrafficShift(functionName, { name, traffic, history }, served) {
    const predecessor = served?.record?.predecessor;
    const known = history
        ? [history.current, ...history.previous]
        : predecessor && predecessor.alias === name
            ? [predecessor.version]
            : [];
    const foreign = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).filter(([version]) => !known.includes(version));
    if (foreign.length === 0)
        return;
    const shares = foreign.map(([version, share]) => `${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .percent */ .KN)(share)} to version ${version}`).join(', ');
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The alias ${name} serves version ${traffic.version} and sends ${shares}, which no release of this action left there.`, `Let that traffic shift end, or end it (\`aws lambda update-alias --function-name ${functionName} --name ${name} --routing-config '{}'\`), then run again.`);
}
/** The newer version that an alias sends a share of its traffic to. An older one is left over from a finished shift. */
function shiftedTo({ traffic }) {
    return (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).find(([version]) => Number(version) > Number(traffic.version))?.[0];
}


/***/ }),

/***/ 7977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withPruning),
/* harmony export */   v: () => (/* binding */ versionsToPrune)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8706);
/* harmony import */ var _model_last_move_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3688);
/* harmony import */ var _release_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5045);



/**
 * Adds the end of old versions to a plan that brings a new one.
 * @param isOwn whether an attempt of this workflow run brought the version that is served: it may not have come so far
 */
function withPruning(plan, { keepVersions: keep }, isOwn) {
    if (keep === undefined || !(isOwn || (0,_release_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .releasesVersion */ .T9)(plan)))
        return plan;
    return { ...plan, slots: { ...plan.slots, prune: { type: 'prune-versions', keep } } };
}
/**
 * The versions to delete, the oldest first: all but the newest ones, and none that an alias serves, sends a part of
 * its traffic to, or may be rolled back to, none that is marked in a history, and none with provisioned concurrency.
 * @param keep how many of the newest versions stay in any case
 */
function versionsToPrune(keep, use) {
    const numbers = use.versions
        .map(({ number }) => number)
        .filter((version) => /^[1-9][0-9]*$/.test(version))
        .map(Number)
        .sort((left, right) => left - right);
    const used = usedVersions(use);
    return numbers.slice(0, Math.max(numbers.length - keep, 0)).filter((number) => !used.has(String(number)));
}
function usedVersions({ versions, aliases, provisioned }) {
    const used = aliases.flatMap((alias) => {
        const { traffic, history } = alias;
        return [
            traffic.version,
            ...(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_1__/* .sharesOf */ .AR)(traffic).map(([version]) => version),
            ...(history ? [history.current, ...history.previous, ...history.bad] : []),
            // Where the alias's description does not tell, this is what a rollback goes back to.
            (0,_model_last_move_js__WEBPACK_IMPORTED_MODULE_2__/* .recordedPredecessor */ .c0)(alias, versions),
        ];
    });
    return new Set([...used, ...provisioned].filter((version) => version !== undefined));
}


/***/ }),

/***/ 6108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ rereadAlias),
/* harmony export */   t: () => (/* binding */ rereadLatest)
/* harmony export */ });
/* harmony import */ var _aws_alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2422);
/* harmony import */ var _aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8014);
/* harmony import */ var _aws_function_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8706);




/**
 * Reads again what an alias serves, after something went wrong; it never throws. That it is gone is said only when
 * GetFunction does not know it either; that has a quota of its own, too, of 100 requests a second (Lambda quotas).
 */
function rereadAlias(aws, functionName, name) {
    const throttled = (error) => {
        if ((0,_aws_errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error))
            return undefined;
        throw error;
    };
    const alias = (0,_aws_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .getAlias */ .bd)(aws, functionName, name).catch(throttled);
    return look(alias.then((found) => found ?? readThrough(aws, functionName, name)));
}
async function readThrough(aws, functionName, name) {
    const found = await (0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName, name);
    if (!found)
        return undefined;
    const traffic = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .allTo */ .jT)(found.version.number);
    return { name, arn: '', revisionId: undefined, traffic, history: undefined, description: '' };
}
/** Reads again what $LATEST holds, after something went wrong; it never throws. */
function rereadLatest(aws, functionName) {
    return look((0,_aws_function_js__WEBPACK_IMPORTED_MODULE_2__/* .getFunction */ .N9)(aws, functionName).then((found) => found?.version.configuration));
}
function look(reading) {
    return reading.then((found) => ({ found }), () => undefined);
}


/***/ }),

/***/ 6768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   V: () => (/* binding */ prepareTests)
/* harmony export */ });
/* harmony import */ var _aws_function_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6392);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9874);
/* harmony import */ var _model_smoke_test_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6272);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6279);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6965);
/* harmony import */ var _run_smoke_test_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3285);






/**
 * Prepares the tests of a release; undefined when nothing is to be tested.
 * @param secrets what no test may show
 * @param setsUrl whether the release itself sets the function URL, so that it is read when it is needed
 * @throws Failure when the function URL that shall be tested does not exist or asks for a signature, before anything
 * is written
 */
async function prepareTests(aws, { smokeTest, functionName, alias }, secrets, setsUrl = false) {
    if (!smokeTest)
        return undefined;
    const { invocation, url } = smokeTest;
    const ownUrl = async () => {
        const { address, authType } = await (0,_aws_function_url_js__WEBPACK_IMPORTED_MODULE_0__/* .getFunctionUrl */ .Y1)(aws, functionName, alias);
        if (authType === 'AWS_IAM' && smokeTest.expected.status !== 403)
            throw signedUrl(address);
        return address;
    };
    const own = url?.address === 'function-url' && !setsUrl ? await ownUrl() : undefined;
    const tools = { aws, secrets };
    const invoked = (qualifier, version, before) => {
        if (!invocation)
            return undefined;
        const target = { kind: 'function', functionName, qualifier, versions: [version], invocation };
        return (0,_run_smoke_test_js__WEBPACK_IMPORTED_MODULE_5__/* .runSmokeTest */ .p)({ ...target, ...(before && { before }) }, smokeTest, tools);
    };
    const asked = async () => {
        if (!url)
            return undefined;
        const address = url.address === 'function-url' ? (own ?? (await ownUrl())) : url.address;
        return (0,_run_smoke_test_js__WEBPACK_IMPORTED_MODULE_5__/* .runSmokeTest */ .p)({ kind: 'url', address: (0,_http_js__WEBPACK_IMPORTED_MODULE_4__/* .withPath */ .iD)(address, url.path), request: url }, smokeTest, tools);
    };
    return {
        ...(own && { functionUrl: own }),
        ...(invocation && { payload: () => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadOf */ .Md)(invocation, aws.region) }),
        version: async (version) => invoked(version, version),
        traffic: async (version, before) => {
            const verdict = await invoked(alias ?? version, version, before);
            return verdict && !verdict.passed ? verdict : ((await asked()) ?? verdict);
        },
    };
}
function signedUrl(address) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(`\`url\` is \`function-url\`, but the function URL ${address.href} lets only signed requests through (auth type AWS_IAM), which those of the smoke test are not.`, 'Test with `payload` or `http-path` instead, or expect the refusal: `expected-status: 403`.');
}
/** Values of environment variables, those of the function and those that it is about to get: it may print any. */
function secretsOf(versions, more = []) {
    const known = (0,_model_smoke_test_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentSecrets */ .Pm)(versions.flatMap((each) => (each ? [each.configuration] : [])));
    return known === 'unknown' ? known : [...known, ...more];
}


/***/ })

};
