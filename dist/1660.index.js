export const id = 1660;
export const ids = [1660];
export const modules = {

/***/ 1660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback_rollback)
});

// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
// EXTERNAL MODULE: ./build/model/version.js
var model_version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/plan/current.js
var plan_current = __webpack_require__(1263);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/code-identity.js
var code_identity = __webpack_require__(3076);
// EXTERNAL MODULE: ./build/model/comparable.js
var comparable = __webpack_require__(6736);
// EXTERNAL MODULE: ./build/model/shift/shift-under-way.js
var shift_under_way = __webpack_require__(3656);
// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/plan/changes/served.js
var changes_served = __webpack_require__(7863);
// EXTERNAL MODULE: ./build/plan/changes/unreleased.js
var unreleased = __webpack_require__(3166);
// EXTERNAL MODULE: ./build/plan/configuration.js
var configuration = __webpack_require__(9804);
// EXTERNAL MODULE: ./build/plan/release-plan.js + 1 modules
var release_plan = __webpack_require__(5045);
// EXTERNAL MODULE: ./build/plan/version-candidates.js
var version_candidates = __webpack_require__(3049);
;// CONCATENATED MODULE: ./build/plan/rollback.js












/**
 * Plans a rollback: the target is activated and tested, then the alias moves, then $LATEST is restored.
 * @param move undefined if the alias does not move
 * @throws Failure if the target cannot be served
 */
function planRollback(inputs, current, move) {
    const { functionName, alias } = current;
    const { version: from } = alias.traffic;
    const plan = { functionName, alias: alias.name, from, environment: configuration/* NO_DIFFERENCE */.Cw };
    if (!move) {
        const restore = inputs.restoreLatest ? unfinishedRestore(current) : undefined;
        return (0,release_plan/* ordered */.Sj)({ ...plan, to: from, slots: { 'restore-latest': restore }, warnings: [] });
    }
    const { target, rolledBackFrom } = move;
    const served = from === model_version/* LATEST */.k0 ? undefined : (0,model_version/* numbered */.jN)(current.versions, from);
    (0,version_candidates/* refuseUninvocableVersion */.D)(current, target);
    const latest = inputs.restoreLatest
        ? latestAfterRollback(current, target)
        : { warnings: [] };
    const draft = {
        ...plan,
        to: target.number,
        changes: served ? (0,changes_served/* changesOfMove */.m$)(served.configuration, target.configuration) : [],
        slots: {
            'end-shift': current.deployment && {
                type: 'stop-deployment',
                alias,
                deployment: current.deployment.id,
                takesBack: current.deployment.takesBack !== undefined,
            },
            wake: (0,release_plan/* wakeStep */.bM)(target),
            move: moveStep(alias, rolledBackFrom),
            'restore-latest': latest.restore,
        },
        warnings: [
            ...deploymentProblem(current),
            ...shiftWarnings(current),
            ...unmarkedWarnings(current, move),
            ...latest.warnings,
        ],
    };
    return (0,release_plan/* ordered */.Sj)((0,release_plan/* withTests */.wk)(draft, inputs));
}
function moveStep(alias, rolledBackFrom) {
    return {
        type: 'update-alias',
        alias,
        clearsWeights: !(0,model_alias/* isWhole */.wP)(alias.traffic),
        rolledBackFrom,
    };
}
function deploymentProblem({ deploymentProblem: problem }) {
    return problem ? [problem] : [];
}
/** The version that is rolled back from is marked in the description of the alias, unless another tool writes that. */
function unmarkedWarnings({ alias }, move) {
    if (move?.rolledBackFrom === undefined || (0,model_alias/* isManaged */.yF)(alias))
        return [];
    return [
        `Another tool wrote the description of the alias ${alias.name}, so this rollback cannot mark version ${move.rolledBackFrom} as bad: do not roll back to version ${move.rolledBackFrom}. If that tool, such as Terraform, also sets the version of the alias, set version ${move.target.number} there, or it moves the alias back to version ${move.rolledBackFrom}.`,
    ];
}
/** A rollback ends any traffic shift, because a shift to a bad version is a reason to roll back. It warns about it. */
function shiftWarnings({ alias }) {
    const own = (0,shift_under_way/* shiftUnderWay */.Gv)(alias);
    if (own)
        return [
            `The rollback ends the traffic shift of the alias ${alias.name} from version ${own.from} to version ${own.to}. The run that shifts the traffic, if it is still active, fails because of that.`,
        ];
    return (0,model_alias/* sharesOf */.AR)(alias.traffic).map(([version, share]) => `When the rollback began, the alias ${alias.name} also sent ${(0,model_alias/* percent */.KN)(share)} of its traffic to version ${version}, and this action did not start that traffic shift. The rollback ends it. Stop the tool that shifts the traffic, such as CodeDeploy, or it may start the shift again.`);
}
/**
 * Decides whether $LATEST is restored to the target. It is overwritten only if a version has the same state, because
 * otherwise somebody's work could be lost (docs/decisions/0007).
 */
function latestAfterRollback({ latest, versions }, target) {
    if ((0,code_identity/* isSameRelease */._M)(latest, target.configuration))
        return { warnings: [] };
    const kept = versions.findLast((version) => differences(version, latest).length === 0);
    if (kept) {
        // With variables that cannot be read, $LATEST may already have the state of the target.
        if (kept.number === target.number || differences(target, latest).length === 0)
            return { warnings: [] };
        const description = descriptionBefore(latest, kept, target);
        const restore = {
            type: 'restore-latest',
            version: target,
            holds: kept.number,
            ...(0,without_undefined/* withoutUndefined */.r)({ description }),
            bestEffort: true,
        };
        return { restore, warnings: [] };
    }
    const members = (0,unreleased/* listedFields */.pW)(differences(target, latest));
    const warning = `$LATEST is not restored, because it matches no published version and may contain work that exists nowhere else. It differs from version ${target.number} in: ${members}. Before the next release, save what you need from $LATEST. In that release, give the code and the settings that you want, or set \`unreleased-changes: discard\`, which restores $LATEST to version ${target.number} first.`;
    return { warnings: [warning] };
}
/**
 * The description that the function had with the target. A version has it in its own description, unless its release was
 * given another text: so it counts only if the version in $LATEST has it there, too. Without it, a release of the same
 * inputs after a rollback would have a description to change.
 */
function descriptionBefore(latest, kept, target) {
    const [now, before] = [kept, target].map(({ record, configuration }) => record?.digest ? (0,model_history/* textBeforeRecord */.oh)(configuration.Description) : undefined);
    return now && now === latest.Description && before && before !== now ? before : undefined;
}
/**
 * The restore that an interrupted rollback did not complete: the alias has moved, and $LATEST still contains a version
 * that is marked bad, or a part of it, and no other change.
 */
function unfinishedRestore({ latest, alias, versions, }) {
    const served = (0,model_version/* numbered */.jN)(versions, alias.traffic.version);
    if (!served || !(0,model_alias/* isWhole */.wP)(alias.traffic))
        return undefined;
    const yetToRestore = differences(served, latest);
    const bad = (0,model_alias/* badVersions */.hu)(alias);
    const held = versions
        .filter(({ number }) => bad.includes(number))
        .find((version) => !differences(version, latest).some((name) => yetToRestore.includes(name)));
    if (yetToRestore.length === 0 || !held)
        return undefined;
    return { type: 'restore-latest', version: served, holds: held.number, bestEffort: true };
}
/** The members in which $LATEST differs from a version. A restore does not change variables that cannot be read. */
function differences({ configuration }, latest) {
    const isUnreadable = [configuration, latest].some(({ Environment }) => Environment?.Error !== undefined);
    return (0,comparable/* unexpectedMembers */.HR)(configuration, {}, latest).filter((name) => name !== 'Environment' || !isUnreadable);
}

// EXTERNAL MODULE: ./build/model/last-move.js
var last_move = __webpack_require__(3688);
// EXTERNAL MODULE: ./build/model/release-alias.js
var release_alias = __webpack_require__(5502);
// EXTERNAL MODULE: ./build/plan/shift/somebodys-shift.js
var somebodys_shift = __webpack_require__(8413);
;// CONCATENATED MODULE: ./build/plan/rollback-target.js







/**
 * Which version can be named instead: the newest that is older than the served one, or else a newer one. Versions that are
 * marked bad are named only where there is no other.
 */
function nameOne({ versions, alias, latest }) {
    const bad = (0,model_alias/* badVersions */.hu)(alias);
    const served = alias.traffic.version;
    const others = versions.map(({ number }) => number).filter((number) => number !== served);
    const good = others.filter((number) => !bad.includes(number));
    const isSameCode = (number) => served === model_version/* LATEST */.k0 && (0,model_version/* numbered */.jN)(versions, number)?.configuration.CodeSha256 === latest.CodeSha256;
    const older = good.findLast((number) => !(Number(number) > Number(served)) && !isSameCode(number));
    if (older !== undefined)
        return `Set \`version\` to the version to roll back to, such as \`version: ${older}\`.`;
    const newer = good.at(-1);
    if (newer !== undefined)
        return served === model_version/* LATEST */.k0
            ? `To serve version ${newer}, which has the same code as $LATEST, set \`version: ${newer}\`.`
            : `No older version can be served. To serve version ${newer}, which is newer, set \`version: ${newer}\`. Otherwise, release a good version with \`mode: deploy\`.`;
    const [marked] = others.slice(-1);
    return marked === undefined ? 'To change what is served, release with `mode: deploy`.' : nameMarked(marked);
}
/** The newest good version besides the one that is served and the one that is rolled back to; undefined if there is none. */
function otherVersion({ versions, alias }, target) {
    const taken = [alias.traffic.version, target, ...(0,model_alias/* badVersions */.hu)(alias)];
    return versions.map(({ number }) => number).findLast((number) => !taken.includes(number));
}
const nameMarked = (version) => `To serve version ${version} anyway, set \`version: ${version}\`. To serve something else, release with \`mode: deploy\`.`;
/**
 * Chooses the version to roll back to.
 * @param rerunOf the ID of the workflow run, if this is not its first attempt
 * @throws Failure that lists the versions, if there is none, or only versions that have to be named
 */
function chooseDestination({ target, expectedVersion }, current, rerunOf) {
    const { alias } = current;
    const rolledBackFrom = (0,plan_current/* versionRolledBackFrom */.I)(alias);
    if (expectedVersion !== undefined && expectedVersion !== rolledBackFrom) {
        const reason = `\`expected-version\` is ${expectedVersion}, but the alias ${alias.name} serves ${(0,model_version/* versionName */.sh)(rolledBackFrom)}, so nothing is rolled back. To roll back ${(0,model_version/* versionName */.sh)(rolledBackFrom)}, set \`expected-version: ${rolledBackFrom}\` or leave it out.`;
        return { kind: 'keep', because: 'not-expected', reason };
    }
    const undone = target.kind === 'previous' ? (0,last_move/* rolledBackByThisRun */.c8)(alias, rerunOf) : undefined;
    if (undone !== undefined && (0,somebodys_shift/* shiftedTo */.Tw)(alias) === undefined) {
        const reason = `The alias ${alias.name} already serves version ${alias.traffic.version}: an earlier attempt of this run rolled version ${undone} back. To go further back, set \`version\`, or start a new run.`;
        return { kind: 'keep', because: 'already-served', reason };
    }
    const { version, reason } = chosen(target, current);
    if ((0,model_alias/* serves */.xu)(alias, version)) {
        const why = target.kind === 'version' ? '' : ` (${reason})`;
        return {
            kind: 'keep',
            because: 'already-served',
            reason: `The alias ${alias.name} already serves version ${version}${why}.`,
        };
    }
    if (!(0,model_version/* numbered */.jN)(current.versions, version))
        refuseMissing(target, version, reason, current);
    return {
        kind: 'move',
        version,
        reason,
        rolledBackFrom: goesBack(current, version) ? rolledBackFrom : undefined,
    };
}
function refuseMissing({ kind }, version, reason, current) {
    const { functionName } = current;
    if (kind === 'version')
        throw (0,version_candidates/* refusedVersion */.d)(current, `Version ${version} of ${functionName} does not exist.`, nameOne(current));
    throw (0,version_candidates/* refusedVersion */.d)(current, `Version ${version} of ${functionName} (${reason}) no longer exists.`, nameOne(current));
}
function chosen(target, current) {
    switch (target.kind) {
        case 'version':
            return { version: target.version, reason: 'named by `version`' };
        case 'release-alias':
            return behindReleaseAlias(target.alias, current);
        case 'git-ref':
            return releasedFrom(target.ref, current);
        case 'previous':
            return servedBefore(current);
    }
}
const IS_MARKED = 'is marked as bad in the history of the alias';
function behindReleaseAlias(wanted, current) {
    const { name, tag } = wanted;
    const made = name === tag ? '' : ` (derived from ${tag})`;
    const { releaseAlias } = current;
    const version = releaseAlias?.traffic.version;
    if (version === undefined) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `${current.functionName} has no alias ${name}${made}.`, `Check \`release-alias\`: a deploy creates this alias only if it sets \`release-alias\`, too. ${releasedAs(tag, current) ?? nameOne(current)}`);
    }
    if (version === model_version/* LATEST */.k0) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `The alias ${name}${made} serves $LATEST, which every release changes, so there is no version to roll back to.`, nameOne(current));
    }
    if (releaseAlias && !mayFollow(wanted, releaseAlias)) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `The alias ${name}${made} serves version ${version}, but ${whatItIs(releaseAlias)}, so what it serves may not be that release.`, `Check \`release-alias\`. To serve version ${version}, set \`version: ${version}\` instead.`);
    }
    if ((0,model_alias/* badVersions */.hu)(current.alias).includes(version)) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `Version ${version}, which the alias ${name}${made} serves, ${IS_MARKED} ${current.alias.name}: it failed its test or was rolled back.`, nameMarked(version));
    }
    return { version, reason: `served by the alias ${name}` };
}
/** How to roll back to what the tag names without its alias; undefined if no good version was released from it. */
function releasedAs(tag, current) {
    const found = versionOfRef(tag, current, (0,model_alias/* badVersions */.hu)(current.alias));
    return 'version' in found
        ? `To roll back to ${tag}, set \`version: ${found.version}\` instead of \`release-alias\`.`
        : undefined;
}
/** Whether an alias is the release alias of the tag. Its own name stands for it, whatever its tag is. */
function mayFollow(wanted, alias) {
    return (0,release_alias/* isReleaseAliasOf */.Zv)(wanted, alias) || (wanted.tag === alias.name && (0,release_alias/* recordedTagOf */.uz)(alias) !== undefined);
}
/** What an alias is that is not the wanted release alias, as part of a sentence. */
function whatItIs(alias) {
    const tag = (0,release_alias/* recordedTagOf */.uz)(alias);
    return tag === undefined
        ? 'its description does not record that it is a release alias'
        : `it is the release alias of ${tag}`;
}
function releasedFrom(ref, current) {
    const bad = (0,model_alias/* badVersions */.hu)(current.alias);
    const found = versionOfRef(ref, current, bad);
    const { alias, functionName } = current;
    if ('version' in found) {
        const doubt = found.isOnlyDescribed
            ? ` by its description; the history of ${alias.name} does not name it`
            : '';
        return { version: found.version, reason: `released from ${ref}${doubt}` };
    }
    const problems = {
        unknown: `No version or release alias of ${functionName} is recorded as released from ${ref}.${otherAlias(current)}`,
        ambiguous: `${ref} matches versions of ${functionName} that were released from different commits.`,
        bad: `Every version of ${functionName} that was released from ${ref} ${IS_MARKED} ${alias.name}: it failed its test or was rolled back.`,
    };
    const advice = {
        unknown: `Check \`git-ref\`, or leave it out and name a version. ${nameOne(current)}`,
        ambiguous: `Give more digits of the commit SHA, or set \`version\` to one of these.`,
        bad: found.kind === 'bad' ? nameMarked(found.newest) : '',
    };
    throw (0,version_candidates/* refusedVersion */.d)(current, problems[found.kind], advice[found.kind]);
}
/** The alias with the name of the release alias, where it is another one, as a sentence; else empty. */
function otherAlias({ releaseAlias }) {
    if (!releaseAlias)
        return '';
    const { name, traffic } = releaseAlias;
    return ` The alias ${name} serves ${(0,model_version/* versionName */.sh)(traffic.version)}, but ${whatItIs(releaseAlias)}.`;
}
/**
 * The recorded previous version. During a traffic shift to a newer version, the version that it is shifted from. The
 * history of an alias is used only if it names the served version; otherwise somebody else moved the alias.
 */
function servedBefore(current) {
    const { alias } = current;
    const { history } = alias;
    const served = alias.traffic.version;
    const newer = (0,somebodys_shift/* shiftedTo */.Tw)(alias);
    if (newer)
        return { version: served, reason: `served before the shift to version ${newer}` };
    if (served === model_version/* LATEST */.k0) {
        throw (0,version_candidates/* refusedVersion */.d)(current, `The alias ${alias.name} serves $LATEST, so there is no record of what it served before.`, nameOne(current));
    }
    const isTrusted = history?.current === served;
    const previous = isTrusted ? history.previous.find((version) => !history.bad.includes(version)) : undefined;
    const version = previous ?? (0,last_move/* recordedPredecessor */.c0)(alias, current.versions);
    if (version)
        return { version, reason: 'the previous version' };
    throw (0,version_candidates/* refusedVersion */.d)(current, current.versions.length === 1
        ? `There is nothing to roll back to: ${current.functionName} has only version ${served}, which the alias ${alias.name} serves.`
        : whyUnknown(current), nameOne(current));
}
/** Why there is no previous version, as full sentences. */
function whyUnknown({ alias: { name, traffic, description, history } }) {
    const unknown = `So what the alias served before version ${traffic.version} is unknown, and the rollback needs \`version\`.`;
    if (!history)
        return description
            ? `Another tool, such as Terraform, wrote the description of the alias ${name}, where this action keeps its records. ${unknown}`
            : `No release by this action is recorded in the description of the alias ${name}. ${unknown}`;
    if (history.current !== traffic.version)
        return `Somebody moved the alias ${name} to version ${traffic.version} without this action, whose record ends with version ${history.current}. ${unknown}`;
    const bad = history.bad.filter((version) => Number(version) !== Number(traffic.version));
    return bad.length > 0
        ? `There is no good version to roll back to: the history of the alias ${name} names none before version ${traffic.version}, and ${bad.length === 1 ? 'version' : 'versions'} ${bad.join(', ')} ${bad.length === 1 ? 'is' : 'are'} marked as bad.`
        : `There is nothing to roll back to: no version is recorded that the alias ${name} served before version ${traffic.version}.`;
}
/** Whether a move is a step back, to an older or a previously served version, so that the current one is marked bad. */
function goesBack({ alias }, version) {
    const { history } = alias;
    const served = alias.traffic.version;
    if (served === model_version/* LATEST */.k0)
        return false;
    if (version === served)
        return (0,somebodys_shift/* shiftedTo */.Tw)(alias) !== undefined;
    const servedOnce = history?.current === served && history.previous.includes(version);
    return servedOnce || Number(version) < Number(served);
}
/** A commit SHA or its first digits, at least 4 (git, core.abbrev). */
const COMMIT = /^[0-9a-f]{4,64}$/;
/**
 * The newest version that was released from a tag, a branch or a commit and is not marked bad. The ref is matched first
 * as a name, then as a commit. Anybody who can publish a version writes its description, so versions that the alias has
 * served by its own history come first, then the release alias of the ref, then the other versions.
 */
function versionOfRef(ref, { versions, alias, releaseAlias }, bad) {
    const released = versions.map((version) => ({
        version: version.number,
        git: version.record?.git ?? {},
        owner: ownerOf(version, alias),
    }));
    const named = released.filter(({ git }) => git.ref === ref);
    const commit = ref.toLowerCase();
    const committed = COMMIT.test(commit)
        ? released.filter(({ git: { sha } }) => sha && (sha.startsWith(commit) || commit.startsWith(sha)))
        : [];
    if (named.length === 0 && new Set(committed.map(({ git }) => git.sha)).size > 1)
        return { kind: 'ambiguous' };
    const fitting = ofSurestOwner(named.length > 0 ? named : committed);
    const isServed = fitting.some(({ owner }) => owner === 'served-by-this-alias');
    const name = releaseAlias?.name ?? '';
    const isOfRef = releaseAlias !== undefined && (0,release_alias/* isReleaseAliasOf */.Zv)({ name, tag: ref }, releaseAlias);
    const aliased = isOfRef ? (0,model_alias/* servedVersion */.aw)(releaseAlias) : undefined;
    const found = isServed || !aliased ? fitting.map(({ version }) => version) : [aliased];
    const version = found.findLast((each) => !bad.includes(each));
    const isOnlyDescribed = alias.history !== undefined && !isServed && !aliased;
    if (version)
        return { version, ...(isOnlyDescribed && { isOnlyDescribed }) };
    const newest = found.at(-1);
    return newest === undefined ? { kind: 'unknown' } : { kind: 'bad', newest };
}
/** The alias that a version was released to, the most certain match for a rollback first. */
const OWNERS = ['served-by-this-alias', 'this-alias', 'unknown', 'another-alias'];
/** A version of another alias may have another configuration, so it is used only if nothing else matches. */
function ofSurestOwner(released) {
    const surest = OWNERS.find((owner) => released.some((each) => each.owner === owner));
    return released.filter(({ owner }) => owner === surest);
}
/** A version records its alias together with its predecessor. The first version of an alias has no predecessor. */
function ownerOf({ number, record }, { name, traffic, history }) {
    const known = history ? [traffic.version, history.current, ...history.previous, ...history.bad] : [];
    if (known.includes(number))
        return 'served-by-this-alias';
    if (number === traffic.version)
        return 'this-alias';
    const predecessor = record?.predecessor;
    if (!predecessor)
        return 'unknown';
    return predecessor.alias === name ? 'this-alias' : 'another-alias';
}

// EXTERNAL MODULE: ./build/read/rollback.js
var rollback = __webpack_require__(7233);
// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/report/sentences/choices.js
var choices = __webpack_require__(3514);
// EXTERNAL MODULE: ./build/smoke-test/prepare-tests.js
var prepare_tests = __webpack_require__(1898);
// EXTERNAL MODULE: ./build/modes/release-workflow.js
var release_workflow = __webpack_require__(7410);
// EXTERNAL MODULE: ./build/cancellation.js
var cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/report/result.js
var result = __webpack_require__(9934);
;// CONCATENATED MODULE: ./build/modes/rollback-result.js





/** The result of a rollback at a stage, from its plan and what it reached. */
function rollbackResult(stage, { inputs, current, output, note, functionUrl }, reached) {
    const { alias = current.alias } = reached;
    const before = stage === 'done' ? (0,plan_current/* versionRolledBackFrom */.I)(current.alias) : undefined;
    const previous = before === model_version/* LATEST */.k0 || before === alias.traffic.version ? undefined : before;
    return {
        ...result/* NO_FAILURE */.x9,
        ...identity(inputs, current, alias),
        result: stage === 'done' ? 'rolled-back' : stage,
        changed: stage === 'done',
        plan: (0,plan_output/* withFailures */.G9)(output, reached),
        note,
        ...(0,result/* servedUntilNow */.EZ)(current, previous),
        functionUrl: functionUrl?.href,
    };
}
/** The result of a rollback that was refused before anything was written. */
function refusedRollback(inputs, current, failure) {
    const { alias } = current;
    const told = failure instanceof cancellation/* Cancelled */.cJ
        ? new cancellation/* Cancelled */.cJ(failure.how, (0,cancellation/* rollBackAgainAdvice */.dP)(undefined, (0,model_version/* versionName */.sh)(alias.traffic.version)))
        : failure;
    return {
        ...identity(inputs, current, alias),
        ...(0,result/* refusalParts */.DQ)(told, inputs.alias, alias),
        note: undefined,
    };
}
/** The function, and the alias with what it serves. */
function identity(inputs, current, alias) {
    const { FunctionArn: functionArn, CodeSha256: latestCode } = current.latest;
    const served = (0,result/* servedAlias */.k3)(inputs, current, alias);
    return {
        kind: 'rollback',
        ...served,
        functionArn,
        codeSha256: alias.traffic.version === model_version/* LATEST */.k0 ? latestCode : served.codeSha256,
    };
}

;// CONCATENATED MODULE: ./build/modes/rollback.js












/** Rolls an alias back: chooses the version, tests it and moves the alias. Then $LATEST follows. */
function rollback_rollback(inputs, session) {
    const mode = {
        dryRun: inputs.dryRun,
        reading: 'Read the function',
        read: async () => {
            const read = await (0,rollback/* readRollback */.X)(session.aws, inputs);
            session.info((0,choices/* servedNow */.kT)(inputs.region, read));
            return read;
        },
        plan: (current) => plan(session, inputs, current),
        resultOf: rollbackResult,
        refused: (current, failure) => refusedRollback(inputs, current, failure),
        undo: () => ({ autoRollback: true }),
        resultWhenUndone: 'failed',
    };
    return (0,release_workflow/* releaseWorkflow */.V)(mode, session);
}
/** Chooses the version and plans. The state of the version is read before anything depends on it. */
async function plan({ aws, info, warning, git, isRerun }, inputs, current) {
    const { functionName, alias: name, smokeTest, staging } = inputs;
    const destination = chooseDestination(inputs, current, isRerun ? git.run : undefined);
    const { version, rolledBackFrom } = destination.kind === 'move' ? destination : {};
    const target = version === undefined ? undefined : await (0,rollback/* readTarget */._)(aws, functionName, version);
    const planned = planRollback(inputs, current, target && { target, rolledBackFrom });
    const output = (0,plan_output/* planOutput */.pp)(planned, undefined, []);
    const note = (0,choices/* rollbackSentence */.QV)(current, destination);
    for (const line of [note, ...(0,plan_lines/* planLines */.H)(output)])
        info(line);
    const served = (0,model_version/* numbered */.jN)(current.versions, current.alias.traffic.version);
    const secrets = (0,prepare_tests/* secretsOf */.F)([{ configuration: current.latest }, served, target]);
    const tests = await (0,prepare_tests/* prepareTests */.V)({ aws, warning }, { functionName, alias: name, ...(smokeTest && { smokeTest }) }, secrets);
    // The alias's history says where the version came from, and which run moved the alias.
    const { sha, ref } = target?.record?.git ?? {};
    const { alias, latest } = current;
    return {
        inputs,
        current,
        note,
        functionUrl: tests?.functionUrl,
        plan: planned,
        output,
        details: { git: (0,model_history/* gitReference */.GW)(sha, git.run, ref), staging },
        start: { latest, alias, version: target, previousVersion: (0,plan_current/* versionRolledBackFrom */.I)(alias) },
        isUnchanged: destination.kind === 'keep',
        otherVersion: otherVersion(current, version),
        // Nobody asked for the version that is served where another was expected.
        tests: destination.kind === 'keep' && destination.because === 'not-expected' ? undefined : tests,
    };
}


/***/ }),

/***/ 3166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ refuseUndiscarded),
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   k8: () => (/* binding */ unrequested),
/* harmony export */   p7: () => (/* binding */ servedBefore),
/* harmony export */   pW: () => (/* binding */ listedFields),
/* harmony export */   r9: () => (/* binding */ restoreFirst)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8706);
/* harmony import */ var _model_code_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3076);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6736);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(271);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178);
/* harmony import */ var _restored_latest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1732);
/* harmony import */ var _settings_unreadable_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6667);








/**
 * The version that callers use before a release: what the alias serves or, without an alias, the newest version.
 * Undefined if there is none, or the alias serves $LATEST: then nothing in $LATEST is unreleased.
 */
function servedBefore({ served }, { alias }, versions) {
    const version = alias ? served : versions.at(-1);
    return version?.number === _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0 ? undefined : version;
}
/**
 * The step that restores $LATEST to the served version before a release: because it still contains a version that failed
 * and only the configuration is released, or because the inputs discard what is unreleased. Undefined if there is nothing
 * to restore.
 * @param changes how the release would change what is served if nothing were restored
 * @throws Failure if $LATEST contains what this step must not release
 */
function restoreFirst({ alias, latest }, { inputs, code }, served, versions, changes) {
    const { unreleasedChanges: choice } = inputs;
    if ((0,_model_code_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRelease */ ._M)(latest, served.configuration))
        return undefined;
    if (choice === 'stop' || choice === 'discard')
        refuseUnreadable(choice, latest, served, inputs);
    const along = unrequested(changes);
    const isCodeLeft = !code && latest.CodeSha256 !== served.configuration.CodeSha256;
    const failed = !code && alias && (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_7__/* .isManaged */ .yF)(alias) ? (0,_restored_latest_js__WEBPACK_IMPORTED_MODULE_4__/* .badVersionIn */ .XG)(latest, alias, served, versions) : undefined;
    if (choice === 'stop' && (along.length > 0 || failed))
        refuseUnrequested(changes.filter(({ requested }) => !requested), failed, served, inputs);
    if (choice === 'discard' && (along.length > 0 || failed))
        return { type: 'restore-latest', version: served, discards: true, keepsCode: code !== undefined };
    if (failed) {
        if (!inputs.restoreLatest)
            refuseBadCode(failed, served, inputs);
        return { type: 'restore-latest', version: served };
    }
    if (isCodeLeft && choice === undefined)
        refuseOtherCode(served, inputs);
    return undefined;
}
/** The fields of changes that nobody asked for. */
function unrequested(changes) {
    return changes.filter(({ requested }) => !requested).map(({ field }) => field);
}
/** @throws Failure for changes that are left after $LATEST was restored, such as the architecture of the code */
function refuseUndiscarded(changes, served, inputs) {
    const fields = unrequested(changes);
    if (fields.length === 0)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`\`unreleased-changes\` is \`discard\`, but ${listedFields(fields)} of $LATEST cannot be restored to ${standing(served, inputs)}.`, 'Set the value that you want in this step, or set `unreleased-changes: release` to release $LATEST as it is.');
}
/** Changes as part of a sentence, with their values where they are no secrets: `Timeout (3 → 60)`. */
function changesText(changes) {
    const isShort = (value) => ['string', 'number'].includes(typeof value) && String(value).length <= 40;
    const values = new Map(changes.map((change) => {
        const { what, field } = change;
        // A variable has no values here, because they are secret.
        const [from, to] = 'from' in change ? [change.from ?? (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOf */ .HA)(field), change.to ?? (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultOf */ .HA)(field)] : [];
        const hasValues = what === 'configuration' && isShort(from) && isShort(to);
        return [field, hasValues ? `${field} (${from} → ${to})` : field];
    }));
    return listedFields([...values.values()]);
}
/** How many fields a sentence names. */
const MOST_NAMED = 10;
/** Fields as part of a sentence: the first ten by name. */
function listedFields(fields) {
    const more = fields.length > MOST_NAMED ? [`${fields.length - MOST_NAMED} more`] : [];
    const named = fields.slice(0, MOST_NAMED).map((field) => (field === 'CodeSha256' ? 'the code' : field));
    return [...named, ...more].join(', ');
}
/** `version 41, which the alias live serves`. */
function standing({ number }, { alias }) {
    return `${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .versionName */ .sh)(number)}, ${alias ? `which the alias ${alias} serves` : 'the newest version'}`;
}
function refuseUnrequested(changes, failed, served, inputs) {
    const what = failed
        ? `$LATEST still contains version ${failed.number}, which failed its test or was rolled back`
        : `$LATEST differs from ${standing(served, inputs)}, in what this step does not set: ${changesText(changes)}`;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${what}. \`unreleased-changes: stop\` forbids releasing that.`, `Find out where the difference comes from, such as an edit in the console, another tool or a failed release. Then ${changes.some(({ what }) => what === 'code') ? 'give the code that you want in this step (`source-dir`, `zip-file`, `s3-key` or `image-uri`)' : 'set the values that you want in this step'}, or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first)${failed ? '' : ' or `release` (releases the difference)'}.`);
}
function refuseUnreadable(choice, latest, served, { environment }) {
    const configuration = [latest, served.configuration].find((each) => each.Environment?.Error);
    if (!configuration || environment?.strategy === 'replace')
        return;
    throw (0,_settings_unreadable_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .incomparableVariables */ .fw)(configuration, choice, served.number);
}
function refuseBadCode(failed, served, inputs) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST still contains version ${failed.number}, which failed its test or was rolled back. Without code, this release would publish $LATEST with that code, in place of ${standing(served, inputs)}.`, 'Include the code in this release (`zip-file`, `source-dir`, `s3-key` or `image-uri`), or set `restore-latest: true` to restore $LATEST to the served version first.');
}
function refuseOtherCode(served, inputs) {
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`$LATEST has different code than ${standing(served, inputs)}, and this step gives no code, so it would release code that it knows nothing about.`, `Include the code in this release (${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(['zip-file', 'source-dir', 's3-key', 'image-uri'], 'or')}), or set \`unreleased-changes\` to \`discard\` (restores $LATEST to version ${served.number} first) or \`release\` (releases $LATEST as it is).`);
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

/***/ 1732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ restoredMembers),
/* harmony export */   Qm: () => (/* binding */ latestAfterRestore),
/* harmony export */   Vb: () => (/* binding */ formerLatest),
/* harmony export */   XG: () => (/* binding */ badVersionIn),
/* harmony export */   Yu: () => (/* binding */ leavesUnverified),
/* harmony export */   qf: () => (/* binding */ wantedChange)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8706);
/* harmony import */ var _model_code_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3076);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6736);
/* harmony import */ var _model_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(852);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(178);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9804);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7181);







/** The version in $LATEST that the alias's history marks bad, or whose code $LATEST contains. */
function badVersionIn(latest, alias, served, versions) {
    const hasOtherCode = latest.CodeSha256 !== served.configuration.CodeSha256;
    const bad = (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .badVersions */ .hu)(alias);
    return versions
        .filter(({ number }) => bad.includes(number))
        .find(({ configuration }) => (0,_model_code_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRelease */ ._M)(configuration, latest) ||
        (hasOtherCode && configuration.CodeSha256 === latest.CodeSha256));
}
/**
 * What a failed release restores $LATEST to: what it found there. The served version instead if the release found
 * something that is marked bad, or nothing but a part of itself, which an earlier attempt left there.
 */
function formerLatest({ found, alias, served, wanted, versions }) {
    const toServed = served && { ...served.configuration, Version: _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0, Description: found.Description };
    if (served && toServed) {
        const isPart = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownMembers */ .kV)([{ state: served.configuration, sent: wanted }], found).length === 0;
        const isBad = badVersionIn(found, alias, served, versions) !== undefined;
        if (isPart || isBad)
            return { configuration: toServed, code: served };
    }
    const hasCode = ({ configuration }) => configuration.CodeSha256 === found.CodeSha256;
    const code = served && hasCode(served) ? served : versions.findLast(hasCode);
    return { configuration: found, code: code ?? served };
}
/** What a release asks for, relative to the served version: other members and the code of $LATEST are somebody else's. */
function wantedChange(inputs, { configuration }, found, sentCode) {
    const { environment: _environment, ...others } = inputs;
    // Variables that cannot be read cannot be compared.
    const comparable = configuration.Environment?.Error ? others : inputs;
    const { Description: _description, ...members } = (0,_configuration_js__WEBPACK_IMPORTED_MODULE_3__/* .wantedConfiguration */ .Ws)(comparable, configuration);
    // Without an update of the code, $LATEST already had the code that the release asks for.
    const codeSha256 = inputs.code.kind === 'none' ? undefined : (sentCode ?? found.CodeSha256);
    return { members, codeSha256, architectures: inputs.architectures };
}
/**
 * Whether a release that ended may have left something in $LATEST that was not verified: it has begun to change $LATEST
 * or to release it, and the version is not published, tested and served yet.
 * @param remaining the steps that are not done, the failed one first
 */
function leavesUnverified({ steps }, remaining) {
    const begun = steps.slice(0, steps.length - remaining.length + 1);
    return ((0,_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .haveEffect */ .G$)(begun, 'latest', 'version') && (0,_steps_js__WEBPACK_IMPORTED_MODULE_4__/* .haveEffect */ .G$)(remaining, 'latest', 'version', 'test', 'traffic'));
}
/** $LATEST after it was restored as a step of a release. */
function latestAfterRestore(latest, { version: { configuration }, keepsCode }) {
    const { CodeSha256, CodeSize, Architectures } = latest;
    const RevisionId = latest.RevisionId ?? configuration.RevisionId;
    const restored = { ...configuration, Version: _model_version_js__WEBPACK_IMPORTED_MODULE_6__/* .LATEST */ .k0, RevisionId };
    return keepsCode ? { ...restored, CodeSha256, CodeSize, Architectures } : restored;
}
/** Members that UpdateFunctionConfiguration does not accept: they belong to the code or never change. */
const NOT_UPDATED = new Set(['Architectures', 'PackageType', 'TenancyConfig']);
/**
 * The members of UpdateFunctionConfiguration that restore $LATEST to the configuration of a version: only those that
 * differ. Environment variables that cannot be read are not changed.
 * @param repeated members to send even if they do not differ
 */
function restoredMembers(latest, version, repeated = []) {
    const from = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableConfiguration */ .V4)(latest);
    const to = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .comparableConfiguration */ .V4)(version);
    const names = [...new Set([...Object.keys(from), ...Object.keys(to), ...repeated])]
        .filter((name) => !NOT_UPDATED.has(name))
        .filter((name) => repeated.includes(name) || !(0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .isSame */ .Ft)(from[name], to[name]))
        .filter((name) => name !== 'Environment' || (!latest.Environment?.Error && !version.Environment?.Error));
    return Object.fromEntries(names.map((name) => [name, (0,_model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .requestMember */ .IB)(name, version) ?? _model_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .EMPTY_MEMBERS */ .eL[name]]));
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
