export const id = 641;
export const ids = [641];
export const modules = {

/***/ 6641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  removeAlias: () => (/* binding */ removeAlias)
});

// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/callers.js
var callers = __webpack_require__(7898);
// EXTERNAL MODULE: ./build/aws/function-url.js
var function_url = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/aws/provisioned-concurrency.js
var provisioned_concurrency = __webpack_require__(7494);
// EXTERNAL MODULE: ./build/aws/settings/event-invoke.js
var event_invoke = __webpack_require__(7675);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/alias.js
var model_alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/apply/alias.js
var apply_alias = __webpack_require__(8487);
// EXTERNAL MODULE: ./build/apply/prune-versions.js
var prune_versions = __webpack_require__(4957);
// EXTERNAL MODULE: ./build/apply/write-once.js
var write_once = __webpack_require__(2764);
;// CONCATENATED MODULE: ./build/apply/removal/alias-removal.js











const TITLES = {
    'delete-function-url': 'Delete the function URL',
    'remove-permissions': 'Remove invoke permissions',
    'delete-event-invoke-config': 'Delete the configuration for asynchronous invocations',
    'delete-provisioned-concurrency': 'Remove provisioned concurrency',
    'delete-versions': 'Delete versions',
    'vacate-version': 'Move the alias off its version',
    'delete-alias': 'Delete alias',
};
const SKIPPED = 'The next run skips what is removed already.';
/**
 * Carries out a removal. Each step can be repeated.
 * @param advance receives what was reached after each step
 * @throws Failure of the step that failed
 */
async function carryOutRemoval(removal, alias, phase, advance) {
    let progress = { alias, done: [], deleted: [] };
    for (const step of removal.steps) {
        const reached = await phase(TITLES[step.type], () => carryOut(removal, step, progress, alias.name));
        progress = { ...progress, ...reached, done: [...progress.done, step] };
        advance(progress);
    }
}
async function carryOut({ aws, functionName, isDurable }, step, progress, name) {
    switch (step.type) {
        case 'delete-function-url':
            await once(aws, 'DeleteFunctionUrlConfig', () => (0,function_url/* deleteFunctionUrl */.v0)(aws, functionName, name));
            aws.log(`Deleted the function URL ${step.address}.`);
            return {};
        case 'remove-permissions':
            // One after another: they change the same policy.
            for (const id of step.ids) {
                await once(aws, 'RemovePermission', () => (0,callers/* removePermission */.kM)(aws, functionName, name, id));
                aws.log(`Removed the statement ${id}.`);
            }
            return {};
        case 'delete-event-invoke-config':
            await once(aws, 'DeleteFunctionEventInvokeConfig', () => (0,event_invoke/* setEventInvokeConfig */.b)(aws, functionName, name, undefined));
            return {};
        case 'delete-provisioned-concurrency':
            await once(aws, 'DeleteProvisionedConcurrencyConfig', () => (0,provisioned_concurrency/* deleteProvisionedConcurrency */.HW)(aws, functionName, name));
            return {};
        case 'delete-versions': {
            const { deleted, failure, remaining } = await (0,prune_versions/* deleteVersions */.$)(aws, { functionName, isDurable }, step.versions.map(Number));
            if (failure)
                throw new build_failure/* Failure */.HR(failure.message, `${failure.advice} ${SKIPPED}`);
            if (remaining > 0)
                throw new build_failure/* Failure */.HR(`${remaining} versions of the alias ${name} remain.`, `Run the workflow again to finish. ${SKIPPED}`);
            return { deleted: [...progress.deleted, ...deleted] };
        }
        case 'vacate-version':
            return progress.alias ? { alias: await vacate(aws, functionName, progress.alias, step.to) } : {};
        case 'delete-alias':
            await once(aws, 'DeleteAlias', () => (0,aws_alias/* deleteAlias */.Gd)(aws, functionName, name));
            aws.log(`Deleted the alias ${name}.`);
            return { alias: undefined };
    }
}
/** Sends a deletion again if another operation is in progress. A deletion that has taken effect can be repeated, too. */
function once(aws, operation, send) {
    const reread = async () => undefined;
    return (0,write_once/* writeOnce */.F)(aws, { operation, send: () => send().then(() => true), reread }).then(() => { });
}
/** Moves the alias to another version. Its history stays, and says to the next run which versions belong to it. */
async function vacate(aws, functionName, before, to) {
    const refreshed = await (0,apply_alias/* refreshAlias */.ym)(aws, functionName, before);
    const move = { before: refreshed, after: (0,model_alias/* allTo */.jT)(to) };
    const alias = await (0,apply_alias/* writeAlias */.O)(aws, functionName, move, (found) => (0,model_alias/* serves */.xu)(found, to));
    aws.log(`Alias ${before.name}: ${(0,version/* versionName */.sh)(before.traffic.version)} → ${(0,version/* versionName */.sh)(to)}, until it is deleted.`);
    return alias;
}

// EXTERNAL MODULE: ./build/model/policy.js
var model_policy = __webpack_require__(154);
// EXTERNAL MODULE: ./build/model/release-alias.js
var release_alias = __webpack_require__(5502);
// EXTERNAL MODULE: ./build/plan/prune-versions.js
var plan_prune_versions = __webpack_require__(1614);
;// CONCATENATED MODULE: ./build/plan/removal/alias-removal.js






/**
 * The steps that remove an alias. First, nobody can call it any longer. The alias goes last: its history says which versions
 * belong to it, so that a run that was interrupted can be repeated. Therefore it leaves the version that it serves before
 * that version is deleted.
 */
function planAliasRemoval(current) {
    const { alias, url, hasEventInvokeConfig, provisioned, statements } = current;
    const ids = statements.flatMap(({ Sid }) => Sid ?? []);
    const versions = versionsOfAlias(current);
    const served = [alias.traffic.version, ...(0,model_alias/* sharesOf */.AR)(alias.traffic).map(([version]) => version)];
    const before = versions.filter((version) => !served.includes(version));
    const after = versions.filter((version) => served.includes(version));
    return [
        ...(url ? [{ type: 'delete-function-url', address: url.href }] : []),
        ...(ids.length > 0 ? [{ type: 'remove-permissions', ids }] : []),
        ...(hasEventInvokeConfig ? [{ type: 'delete-event-invoke-config' }] : []),
        ...(provisioned.includes(alias.name) ? [{ type: 'delete-provisioned-concurrency' }] : []),
        ...(before.length > 0 ? [{ type: 'delete-versions', versions: before }] : []),
        ...(after.length > 0
            ? [
                { type: 'vacate-version', to: remainingVersion(current, versions) },
                { type: 'delete-versions', versions: after },
            ]
            : []),
        { type: 'delete-alias' },
    ];
}
/**
 * The versions that only this alias served, the oldest first: those that its history or the records of versions name, except
 * for those that another alias serves or can roll back to, and those with provisioned concurrency of their own.
 */
function versionsOfAlias({ alias, others, versions, provisioned }) {
    const { history, name } = alias;
    const recorded = history ? [history.current, history.next, ...history.previous, ...history.bad] : [];
    const released = versions.flatMap(({ number, record }) => record?.predecessor?.alias === name ? [number, record.predecessor.version] : []);
    const own = new Set([...recorded, ...released]);
    const used = (0,plan_prune_versions/* usedVersions */.lI)({ versions, aliases: others, provisioned });
    const before = new Set(versions.flatMap(({ record }) => record?.predecessor && record.predecessor.alias !== name ? record.predecessor.version : []));
    return versions
        .map(({ number }) => number)
        .filter((number) => (0,version/* isNumber */.Et)(number) && own.has(number) && !used.has(number) && !before.has(number))
        .sort((left, right) => Number(left) - Number(right));
}
/** A version for the alias until it is deleted: one that another alias serves, or else the newest one that stays. */
function remainingVersion({ others, versions }, toDelete) {
    const served = others.map(({ traffic }) => traffic.version).filter(version/* isNumber */.Et);
    const remaining = versions
        .map(({ number }) => number)
        .filter((number) => (0,version/* isNumber */.Et)(number) && !toDelete.includes(number))
        .sort((left, right) => Number(right) - Number(left));
    return served[0] ?? remaining[0] ?? version/* LATEST */.k0;
}
/** @throws Failure, with every reason, if the alias must stay */
function refuseRemoval(current) {
    const { functionName, alias } = current;
    const reasons = [
        ...ownershipReasons(current),
        ...trafficReasons(alias),
        ...statementReasons(current),
        ...mappingReasons(current),
    ];
    if (reasons.length === 0)
        return;
    const advice = reasons.map((each) => each.advice);
    throw new build_failure/* Failure */.HR(`The alias ${alias.name} of ${functionName} is not removed: ${reasons.map(({ because }) => because).join('; ')}.`, [...advice, ...(reasons.some(({ stays }) => stays) ? [] : ['Then run the workflow again.'])].join(' '));
}
function ownershipReasons({ functionName, alias, url }) {
    const { name, history } = alias;
    const tag = (0,release_alias/* recordedTagOf */.uz)(alias);
    if (tag !== undefined)
        return [
            {
                because: `it is the release alias of ${tag}, by which rollbacks find the release`,
                advice: 'In `alias`, name an alias for traffic, such as the one of a preview.',
                stays: true,
            },
        ];
    if (history?.made)
        return [];
    const withUrl = url
        ? ` Its function URL stays otherwise, so delete that first: \`aws lambda delete-function-url-config --function-name ${functionName} --qualifier ${name}\`.`
        : '';
    return [
        {
            because: 'its description does not record that this action created it',
            advice: `If nobody calls it, remove it with the tool that created it, or with \`aws lambda delete-alias --function-name ${functionName} --name ${name}\`.${withUrl}`,
            stays: true,
        },
    ];
}
/** Only a shift that the history explains belongs to this action. CodeDeploy would go on without the alias. */
function trafficReasons({ name, traffic, history }) {
    const rollBack = `Run \`mode: rollback\` with \`alias: ${name}\`, which ends that.`;
    if (history?.deployment)
        return [
            {
                because: `its history records a traffic shift by CodeDeploy (deployment ${history.deployment}) whose end no run has recorded yet`,
                advice: rollBack,
            },
        ];
    const isExplained = (0,model_alias/* sharesOf */.AR)(traffic).every(([version]) => version === history?.next);
    if (isExplained || (0,model_alias/* heldOn */.Lq)(traffic) !== undefined)
        return [];
    return [
        {
            because: `somebody shifts its traffic: it serves version ${traffic.version}${(0,model_alias/* sharesText */.W5)(traffic)}`,
            advice: rollBack,
        },
    ];
}
/** The maximum number of callers of one kind that are listed. */
const NAMED = 5;
function statementReasons({ functionName, alias: { name }, statements }) {
    const foreign = statements.filter((statement) => !(0,model_policy/* isManagedStatement */.XI)(statement));
    if (foreign.length === 0)
        return [];
    const named = foreign.map((statement) => {
        const who = (0,model_policy/* namesOf */.eZ)(statement.Principal).join(' and ');
        return `${statement.Sid ?? 'without an ID'}${who ? ` for ${who}` : ''}`;
    });
    const [only] = foreign.length === 1 ? foreign : [];
    return [
        {
            because: `its resource policy has ${foreign.length === 1 ? 'a statement' : 'statements'} that this action did not add (${shortened(named)})`,
            advice: `If these callers no longer need the alias, remove the ${foreign.length === 1 ? 'statement' : 'statements'} where ${foreign.length === 1 ? 'it was' : 'they were'} added, or with \`aws lambda remove-permission --function-name ${functionName} --qualifier ${name} --statement-id ${only?.Sid ?? 'ID'}\`.`,
        },
    ];
}
function mappingReasons({ mappings }) {
    if (mappings.length === 0)
        return [];
    const named = mappings.map(({ id, source }) => `${id} of ${source}`);
    return [
        {
            because: `${mappings.length === 1 ? 'an event source mapping invokes' : 'event source mappings invoke'} it (${shortened(named)})`,
            advice: `Delete ${mappings.length === 1 ? 'the mapping' : 'the mappings'} or map the source to another alias.`,
        },
    ];
}
function shortened(texts) {
    const more = texts.length - NAMED;
    return [...texts.slice(0, NAMED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/version.js + 1 modules
var aws_version = __webpack_require__(5475);
;// CONCATENATED MODULE: ./build/read/alias-removal.js








/** Reads the function and the alias. Neither has to exist. */
async function readFunctionOfAlias(aws, { functionName, alias: name }) {
    const [found, alias] = await Promise.all([
        (0,aws_function/* getFunction */.N9)(aws, functionName),
        (0,aws_alias/* getAlias */.bd)(aws, functionName, name),
    ]);
    const latest = found?.version.configuration;
    return { functionArn: latest?.FunctionArn, isDurable: latest?.['DurableConfig'] !== undefined, alias };
}
/** Reads what belongs to an alias or uses it. */
async function readRemovable(aws, functionName, alias) {
    const { name } = alias;
    const [aliases, versions, provisioned, policy, url, mappings, eventInvoke] = await Promise.all([
        (0,aws_alias/* listAliases */.PO)(aws, functionName),
        (0,aws_version/* listVersionNumbers */.RP)(aws, functionName),
        (0,provisioned_concurrency/* listProvisionedQualifiers */.AZ)(aws, functionName),
        (0,callers/* getPolicy */.Z8)(aws, functionName, name),
        (0,function_url/* findFunctionUrl */.$m)(aws, functionName, name),
        (0,callers/* listEventSourceMappings */.VA)(aws, `${functionName}:${name}`),
        (0,event_invoke/* getEventInvokeConfig */.J)(aws, functionName, name),
    ]);
    return {
        functionName,
        alias,
        others: aliases.filter((each) => each.name !== name),
        versions,
        provisioned,
        statements: (0,model_policy/* statementsOf */.GX)(policy),
        url: url?.address,
        hasEventInvokeConfig: eventInvoke !== undefined,
        mappings: mappings
            .filter(({ FunctionArn }) => FunctionArn?.endsWith(`:${name}`))
            .map(({ UUID: id = '', EventSourceArn: source = 'an event source' }) => ({ id, source })),
    };
}

// EXTERNAL MODULE: ./build/read/reread.js
var reread = __webpack_require__(6108);
// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __webpack_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __webpack_require__(2540);
// EXTERNAL MODULE: ./build/report/sentences/after-failure.js
var after_failure = __webpack_require__(6631);
;// CONCATENATED MODULE: ./build/report/sentences/removal.js
/** What a removal finds where there is no alias, as sentences. */
function goneSentence({ functionName, region, alias }, exists) {
    const missing = exists
        ? `${functionName} in ${region} has no alias ${alias}`
        : `There is no function ${functionName} in ${region}`;
    return `${missing}, so there is nothing to remove. If you expected it there, check \`function-name\`, \`alias\` and \`aws-region\`.`;
}
/** What is gone after a removal, as sentences. */
function removedSentences(alias, done, deleted) {
    const parts = partsOf(done);
    const versions = deleted.length === 0
        ? 'No version was deleted.'
        : `Deleted the ${deleted.length === 1 ? 'version' : 'versions'} that only it served: ${deleted.join(', ')}.`;
    return `The alias ${alias} is removed${parts.length > 0 ? `, with ${inWords(parts)}` : ''}. ${versions}`;
}
/** What a removal had done when it failed, as a sentence. */
function removedUntilFailure(done, deleted) {
    const versions = deleted.length > 0 ? [versionsText(deleted)] : [];
    const parts = [...partsOf(done), ...versions];
    return parts.length > 0 ? `Removed already: ${inWords(parts)}.` : 'Nothing is removed yet.';
}
function versionsText(versions) {
    return `${versions.length === 1 ? 'version' : 'versions'} ${versions.join(', ')}`;
}
function inWords(parts) {
    const last = parts.at(-1) ?? '';
    return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
function partsOf(done) {
    return done.flatMap((step) => {
        switch (step.type) {
            case 'delete-function-url':
                return ['the function URL'];
            case 'remove-permissions':
                return [step.ids.length === 1 ? 'a permission' : `${step.ids.length} permissions`];
            case 'delete-event-invoke-config':
                return ['the configuration for asynchronous invocations'];
            case 'delete-provisioned-concurrency':
                return ['the provisioned concurrency'];
            default:
                return [];
        }
    });
}

;// CONCATENATED MODULE: ./build/modes/alias-removal.js











/** Removes an alias that this action created, with what belongs to it. One that does not exist is no error. */
async function removeAlias(inputs, session) {
    const { aws, phase, info, notice } = session;
    const { functionName, alias: name, region } = inputs;
    const found = await phase('Read the alias', async () => {
        const read = await readFunctionOfAlias(aws, inputs);
        if (read.alias)
            info(`${functionName} in ${region}: the alias ${name} serves ${(0,model_alias/* servedText */.fy)(read.alias.traffic)}.`);
        return read;
    });
    const { alias } = found;
    if (!alias) {
        const gone = goneSentence(inputs, found.functionArn !== undefined);
        notice(gone);
        return resultOf(inputs, found, { result: 'unchanged', note: gone });
    }
    let steps;
    let plan;
    try {
        steps = await phase('Plan', () => planned(inputs, alias, session));
        plan = (0,plan_output/* removalPlanOutput */.zv)({ functionName, alias }, steps);
    }
    catch (error) {
        return resultOf(inputs, found, { ...failed(error), served: (0,after_failure/* nothingWritten */.F2)(name, alias) });
    }
    if (inputs.dryRun) {
        const note = `The alias ${name} in ${region} serves ${(0,model_alias/* servedText */.fy)(alias.traffic)} now.`;
        return resultOf(inputs, found, { result: 'planned', plan, note });
    }
    let progress = { alias, done: [], deleted: [] };
    try {
        await carryOutRemoval({ aws, functionName, isDurable: found.isDurable, steps }, alias, phase, (reached) => {
            progress = reached;
        });
    }
    catch (error) {
        return afterFailure(inputs, found, { plan, progress }, error, session);
    }
    const { deleted } = progress;
    return resultOf(inputs, { ...found, alias: undefined }, {
        result: 'removed',
        changed: true,
        previousVersion: alias.traffic.version,
        plan,
        deleted,
        note: removedSentences(name, progress.done, deleted),
    });
}
async function planned({ functionName }, alias, { aws, info }) {
    const current = await readRemovable(aws, functionName, alias);
    refuseRemoval(current);
    const steps = planAliasRemoval(current);
    for (const line of (0,plan_lines/* planLines */.H)((0,plan_output/* removalPlanOutput */.zv)(current, steps)))
        info(line);
    return steps;
}
/** What is there now is read again: the last call may have taken effect although it failed. */
async function afterFailure(inputs, found, { plan, progress }, error, { aws }) {
    const { functionName, alias: name } = inputs;
    const { done, deleted } = progress;
    const now = await (0,reread/* rereadAlias */.Sw)(aws.undoing(), functionName, name, progress.alias);
    const isVacated = done.some(({ type }) => type === 'vacate-version');
    const state = !now
        ? `Whether the alias ${name} still exists could not be read.`
        : now.found
            ? `The alias ${name} still exists and serves ${(0,version/* versionName */.sh)(now.found.traffic.version)}${isVacated ? ' until it is deleted' : ''}.`
            : `The alias ${name} no longer exists.`;
    return resultOf(inputs, { ...found, alias: now ? now.found : progress.alias }, {
        ...failed(error),
        changed: done.length > 0,
        plan,
        deleted,
        served: `${state} ${removedUntilFailure(done, deleted)}`,
    });
}
function failed(error) {
    return { result: 'failed', failure: (0,build_failure/* asFailure */.h_)(error) };
}
function resultOf({ functionName, region, alias: name }, { functionArn, alias }, parts) {
    return {
        kind: 'removal',
        functionName,
        functionArn,
        region,
        alias: name,
        version: alias?.traffic.version,
        previousVersion: undefined,
        changed: false,
        deleted: [],
        plan: undefined,
        note: undefined,
        failure: undefined,
        served: undefined,
        ...parts,
    };
}


/***/ })

};
