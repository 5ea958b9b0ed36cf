export const id = 9003;
export const ids = [9003];
export const modules = {

/***/ 9688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ tooLargeForRequest),
/* harmony export */   Ce: () => (/* binding */ DIRECT_UPLOAD_LIMIT),
/* harmony export */   KY: () => (/* binding */ refuseTooLargeForRequest),
/* harmony export */   My: () => (/* binding */ UNZIPPED_LIMIT),
/* harmony export */   NQ: () => (/* binding */ unzippedProblem),
/* harmony export */   V5: () => (/* binding */ refuseTooManyTags),
/* harmony export */   ix: () => (/* binding */ megabytes),
/* harmony export */   tf: () => (/* binding */ fitsInRequest)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);

/** Lambda quotas, "50 MB (zipped, for direct upload)": in bytes. */
const DIRECT_UPLOAD_LIMIT = 52_428_800;
/** Lambda quotas, "250 MB (unzipped), the maximum size of the contents of a deployment package, including layers": in bytes. */
const UNZIPPED_LIMIT = 262_144_000;
/** The number of tags of a function, without those of AWS itself, whose keys begin with `aws:` (Lambda developer guide). */
const MOST_TAGS = 50;
/**
 * Refuses tags that a function cannot have together with its existing ones.
 * @throws Failure, before anything is written
 */
function refuseTooManyTags(existing, added) {
    const keys = Object.keys({ ...existing, ...added }).filter((key) => !key.startsWith('aws:'));
    if (Object.keys(added).length === 0 || keys.length <= MOST_TAGS)
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The function would have ${keys.length} tags; Lambda allows ${MOST_TAGS}.`, 'Remove tags from `tags`, or name tags that are no longer needed in `tags-remove`.');
}
const SMALLER = 'Remove what the function does not need at run time, such as tests, caches and development dependencies (use `exclude` with a `source-dir`)';
/** Whether an archive of this size fits into a request. A larger one goes through S3. */
function fitsInRequest(bytes) {
    return bytes <= DIRECT_UPLOAD_LIMIT;
}
/**
 * The message for an archive that is too large for a request.
 *
 * @param subject the start of the sentence, such as "The package"
 */
function tooLargeForRequest(subject, bytes) {
    return `${subject} is ${megabytes(bytes)} zipped; Lambda accepts at most ${megabytes(DIRECT_UPLOAD_LIMIT)} by direct upload.`;
}
/**
 * Refuses an archive that is too large for a request, before anything is written.
 *
 * @param bytes size of the archive
 * @throws Failure with the size and what to do
 */
function refuseTooLargeForRequest(bytes) {
    if (fitsInRequest(bytes))
        return;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(tooLargeForRequest('The package', bytes), `Set \`s3-bucket\` to a bucket in the function's region, so that Lambda fetches the package from there. Or make it smaller: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}, or move dependencies to a layer.`);
}
/**
 * The failure for files that exceed the limit for unzipped code; undefined if they do not.
 *
 * @param subject the start of the message, such as "The archive `build/app.zip`"
 * @param bytes size of all files, uncompressed
 */
function unzippedProblem(subject, bytes) {
    if (bytes <= UNZIPPED_LIMIT)
        return undefined;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`${subject} is ${megabytes(bytes)} unzipped; Lambda allows ${megabytes(UNZIPPED_LIMIT)}, including all layers.`, `${SMALLER}. If it is still too large, deploy a container image; moving files to a layer does not help, because layers count as well.`);
}
/** A size in the unit of the quotas (1 MB = 1,048,576 bytes) and in bytes; a small one in bytes alone. */
function megabytes(bytes) {
    const megabytes = bytes / 1_048_576;
    if (megabytes < 0.1)
        return `${bytes.toLocaleString('en-US')} bytes`;
    return `${Number.isInteger(megabytes) ? megabytes : megabytes.toFixed(1)} MB (${bytes.toLocaleString('en-US')} bytes)`;
}


/***/ }),

/***/ 3656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ isFinishedShift),
/* harmony export */   Gv: () => (/* binding */ shiftUnderWay),
/* harmony export */   VI: () => (/* binding */ withShiftTakenBack),
/* harmony export */   fl: () => (/* binding */ withShiftFinished),
/* harmony export */   pU: () => (/* binding */ recordsEndedShift)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8706);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6322);


/** The traffic shift of this action that is under way on an alias; undefined if there is none, or if the weights are somebody's. */
function shiftUnderWay({ traffic, history, }) {
    const [first, ...more] = (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .sharesOf */ .AR)(traffic);
    if (!first || more.length > 0 || first[0] !== history?.next || !isOnCurrent({ traffic, history }))
        return undefined;
    const [to, share] = first;
    return { from: traffic.version, to, share };
}
/** Whether the history records a traffic shift that no weight shows: somebody ended it, and left the record. */
function recordsEndedShift(alias) {
    return alias.history?.next !== undefined && (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(alias.traffic) && isOnCurrent(alias);
}
function isOnCurrent({ traffic, history }) {
    return history?.current === traffic.version;
}
/** Whether CodeDeploy has finished a traffic shift that the history still records as under way. */
function isFinishedShift({ history, traffic }) {
    return history?.next === traffic.version && (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhole */ .wP)(traffic);
}
/**
 * The alias with a history in which a finished shift is the last move.
 * @param git the source of the release, as far as it is known
 */
function withShiftFinished(alias, git) {
    const { history, traffic } = alias;
    if (!history)
        return alias;
    return (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .withHistory */ .$k)(alias, (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyAfterMove */ .W$)(history, history.current, traffic.version, git));
}
/**
 * The alias once its traffic shift is taken back: all traffic goes to the version that served before it.
 * @param to that version, where the alias has moved elsewhere
 */
function withShiftTakenBack(alias, to) {
    const { history, traffic } = alias;
    if (!history)
        return alias;
    const without = { ...history, next: undefined, deployment: undefined };
    const served = isFinishedShift(alias) ? history.current : traffic.version;
    return { ...(0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .withHistory */ .$k)(alias, without), traffic: (0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .allTo */ .jT)(to ?? served) };
}


/***/ }),

/***/ 9003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  smokeTest: () => (/* binding */ smokeTest)
});

// EXTERNAL MODULE: ./build/model/configuration.js
var model_configuration = __webpack_require__(852);
// EXTERNAL MODULE: ./build/model/failed-test/test-failure.js + 1 modules
var test_failure = __webpack_require__(8657);
// EXTERNAL MODULE: ./build/model/smoke-test.js
var smoke_test = __webpack_require__(6272);
// EXTERNAL MODULE: ./build/aws/alias.js
var aws_alias = __webpack_require__(2422);
// EXTERNAL MODULE: ./build/aws/errors/aws-failure.js
var aws_failure = __webpack_require__(9494);
// EXTERNAL MODULE: ./build/aws/function.js
var aws_function = __webpack_require__(4480);
// EXTERNAL MODULE: ./build/aws/function-url.js
var function_url = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/model/alias.js
var alias = __webpack_require__(8706);
// EXTERNAL MODULE: ./build/model/version.js
var version = __webpack_require__(178);
// EXTERNAL MODULE: ./build/read/missing.js
var missing = __webpack_require__(741);
;// CONCATENATED MODULE: ./build/read/smoke-test.js








/** Starts to read. A rejected read is reported by whoever waits for it; if nobody does, it is ignored. */
function readTested(aws, inputs) {
    const qualifier = inputs.alias ?? inputs.version ?? version/* LATEST */.k0;
    let known;
    const missing = () => {
        known ??= whatIsMissing(aws, inputs.functionName ?? '', inputs);
        return known;
    };
    const reads = startReads(aws, inputs, qualifier, missing);
    for (const read of Object.values(reads))
        read.catch(() => { });
    return { qualifier, missing, ...reads };
}
function startReads(aws, inputs, qualifier, missing) {
    const { functionName: name, alias, region, smokeTest } = inputs;
    const nothing = Promise.resolve(undefined);
    if (name === undefined || region === '') {
        const secrets = Promise.resolve([]);
        return { versions: nothing, alias: nothing, secrets, configuration: nothing, functionUrl: nothing };
    }
    const reading = alias ? aliasOf(aws, name, alias, missing) : nothing;
    const versions = reading.then((found) => (found ? versionsOf(found) : [qualifier]));
    const own = configurationOf(aws, name, qualifier, missing);
    const secrets = secretsOf(aws, name, own, versions);
    const known = {
        alias: reading.catch(() => undefined),
        configuration: own.catch(() => undefined),
    };
    const address = smokeTest.url?.address;
    if (address === undefined || address === 'function-url') {
        const functionUrl = address ? (0,function_url/* getFunctionUrl */.Y1)(aws, name, alias) : nothing;
        return { versions, secrets, functionUrl, ...known };
    }
    // A URL can be tested without any permission in AWS. Its answer is then not printed.
    const unknown = () => 'unknown';
    return {
        versions: versions.catch(() => undefined),
        secrets: secrets.catch(unknown),
        functionUrl: nothing,
        ...known,
    };
}
async function aliasOf(aws, name, aliasName, missing) {
    const alias = await (0,aws_alias/* getAlias */.bd)(aws, name, aliasName);
    if (!alias)
        throw await missing();
    return alias;
}
/** The error of an invocation, or, where AWS answered that something does not exist, which of function, alias and version that is. */
async function explainMissing({ missing }, error) {
    return (0,aws_failure/* isNotFound */.c4)(error) ? missing() : error;
}
/** During a traffic shift, an alias has two versions. */
function versionsOf({ traffic }) {
    return [traffic.version, ...(0,alias/* sharesOf */.AR)(traffic).map(([version]) => version)];
}
async function secretsOf(aws, name, configuration, versions) {
    const others = async () => {
        const [, ...weighted] = (await versions) ?? [];
        return Promise.all(weighted.map((version) => configurationOf(aws, name, version, () => whatIsMissing(aws, name, { version }))));
    };
    const [own, more] = await Promise.all([configuration, others()]);
    return (0,smoke_test/* environmentSecrets */.Pm)([own, ...more]);
}
async function configurationOf(aws, name, qualifier, missing) {
    const found = await (0,aws_function/* getFunction */.N9)(aws, name, qualifier);
    if (!found)
        throw await missing();
    return found.version.configuration;
}
/** The failure for the function, or for that of its aliases and versions, which does not exist. */
async function whatIsMissing(aws, name, { alias, version }) {
    if (alias === undefined && version === undefined)
        return (0,missing/* missingFunction */.Tm)(aws, name);
    if (!(await (0,aws_function/* getFunction */.N9)(aws, name)))
        return (0,missing/* missingFunction */.Tm)(aws, name);
    if (alias !== undefined)
        return (0,missing/* missingAlias */.FU)(aws, name, alias, ADVICE_FOR_ALIAS);
    return (0,missing/* missingVersion */.J0)(aws, name, String(version), ADVICE_FOR_VERSION);
}
const ADVICE_FOR_ALIAS = 'Check `alias`. The first `mode: deploy` that names an alias creates it.';
const ADVICE_FOR_VERSION = 'Check `version`, or set `alias` to test what an alias serves. `keep-versions` of a release deletes old versions.';

// EXTERNAL MODULE: ./build/report/sentences/after-failure.js
var after_failure = __webpack_require__(6631);
// EXTERNAL MODULE: ./build/report/sentences/before.js
var before = __webpack_require__(5555);
// EXTERNAL MODULE: ./build/smoke-test/http.js + 1 modules
var http = __webpack_require__(9825);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/redaction.js + 5 modules
var redaction = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/smoke-test/expectations.js
var expectations = __webpack_require__(2118);
;// CONCATENATED MODULE: ./build/smoke-test/response-output.js



/**
 * Characters of an output. GitHub takes 1 MB, which it counts as UTF-16 (GitHub docs, "Metadata syntax for GitHub Actions",
 * outputs).
 */
const LONGEST = 500_000;
/**
 * The answer as an output. A part of an answer would pass for all of it, so it is whole or left out.
 * @param credentials those of the session, which no output shows
 */
function responseOutput(received, credentials) {
    if (received.isCut)
        return refused('it did not arrive in full');
    if ((0,expectations/* isBinary */.Go)(received))
        return refused('it is binary, and an output is text');
    const text = (0,redaction/* withoutAwsCredentials */.M)((0,expectations/* bodyText */.G3)(received), credentials);
    if (text.length <= LONGEST)
        return { text };
    return refused(`it has ${(0,model_text/* sizeText */.lP)(Buffer.byteLength(text))}, and GitHub takes outputs of at most ${LONGEST.toLocaleString('en-US')} characters`);
}
function refused(why) {
    return {
        refused: `The output \`response\` is empty, although there was a response: ${why}. Make the function return less, or store it elsewhere and return its address.`,
    };
}

// EXTERNAL MODULE: ./build/smoke-test/run-smoke-test.js + 2 modules
var run_smoke_test = __webpack_require__(3459);
;// CONCATENATED MODULE: ./build/modes/smoke-test.js









/** Tests a function, alias, version or URL: first the function, then the URL. Ends with the first test that fails. */
async function smokeTest(inputs, session) {
    const tested = readTested(session.aws, inputs);
    const verdicts = [];
    let received;
    const passes = async (target) => {
        const isFirst = verdicts.length === 0;
        const receive = (answer) => {
            if (isFirst)
                received = answer;
        };
        const verdict = await testTarget(target, inputs, { ...tested, receive }, session);
        if (verdict)
            verdicts.push(verdict);
        return verdict?.passed ?? true;
    };
    const targets = functionTargets(inputs, tested);
    let passed = await allPass(targets, passes);
    if (passed)
        passed = await allPass(await otherVersions(inputs, tested, verdicts[0], targets), passes);
    if (passed)
        await passes(await urlTarget(inputs, tested, session));
    const note = (0,before/* openShiftSentence */.Ey)(await tested.alias);
    if (note)
        session.info(note);
    const response = inputs.outputResponse ? await responseOf(received, session) : undefined;
    return { ...(await resultOf(inputs, tested, verdicts, note)), response };
}
/**
 * The versions that share the traffic of the alias with the one that answered through it, by their numbers: which of them
 * answers through the alias is chance. An event that is only queued is not queued for each of them.
 */
async function otherVersions(inputs, tested, answered, targets) {
    if (inputs.alias === undefined || answered?.isQueued)
        return [];
    const versions = (await tested.versions) ?? [];
    return versions
        .filter((version) => version !== answered?.executedVersion)
        .flatMap((version) => targets.map((target) => ({ ...target, qualifier: version, versions: [version] })));
}
async function testTarget(target, { smokeTest: options }, { secrets, receive, ...tested }, { aws, phase, warning }) {
    if (!target)
        return undefined;
    try {
        return await phase(`Test ${(0,run_smoke_test/* subjectOf */.e)(target)}`, () => (0,run_smoke_test/* runSmokeTest */.p)(target, optionsFor(target, options), { aws, warning, secrets, receive }));
    }
    catch (error) {
        throw target.kind === 'function' ? await explainMissing(tested, error) : error;
    }
}
/** The function with each of the events. */
function functionTargets({ functionName, smokeTest }, { qualifier, versions }) {
    const { tenantId, invocationType } = smokeTest;
    if (functionName === undefined)
        return [];
    return (0,smoke_test/* functionTestsOf */.hL)(smokeTest).map((test) => ({
        kind: 'function',
        functionName,
        qualifier,
        versions,
        tenantId,
        invocationType,
        ...test,
    }));
}
async function allPass(targets, passes) {
    for (const target of targets)
        if (!(await passes(target)))
            return false;
    return true;
}
function optionsFor(target, options) {
    return 'expected' in target ? { ...options, expected: target.expected } : options;
}
async function urlTarget({ smokeTest: { url, expected } }, { functionUrl }, { warning }) {
    if (!url)
        return undefined;
    const own = await functionUrl;
    if (own?.authType === 'AWS_IAM' && expected.status !== 403)
        warning(SIGNED_URL);
    const address = url.address === 'function-url' ? own?.address : url.address;
    return address && { kind: 'url', address: (0,http/* withPath */.iD)(address, url.path), request: url };
}
const SIGNED_URL = 'The function URL lets only signed requests through (auth type AWS_IAM), and those of a smoke test are not signed. Without `url` the function is invoked with the permissions of this job.';
/** @param version the version that the result names */
function arnsOf(alias, configuration, version) {
    const { FunctionArn, Version, CodeSha256 } = configuration ?? {};
    return {
        functionArn: FunctionArn && (0,model_configuration/* unqualifiedArn */.X2)(FunctionArn),
        aliasArn: alias?.arn,
        // While an alias moves, the configuration may be that of the version before.
        codeSha256: Version === version ? CodeSha256 : undefined,
    };
}
/** The answer as an output; a warning says why there is none. */
async function responseOf(received, { aws, warning }) {
    if (!received)
        return '';
    const output = responseOutput(received, (await aws.sessionSecrets?.()) ?? []);
    if ('text' in output)
        return output.text;
    warning(output.refused);
    return '';
}
async function resultOf({ functionName, region, alias, version }, { versions, functionUrl, alias: found, configuration }, verdicts, note) {
    const failed = verdicts.find(({ passed }) => !passed);
    const [served, ...others] = (await versions) ?? [];
    const executed = verdicts.find(({ executedVersion }) => executedVersion)?.executedVersion;
    // If several versions share the traffic, the result names the main one, whichever answered first.
    const answered = (others.length > 0 ? served : (executed ?? served)) ?? version;
    const own = await functionUrl;
    return {
        kind: 'smoke-test',
        result: failed ? 'failed' : 'passed',
        functionName,
        region,
        changed: false,
        verdicts,
        alias,
        version: answered,
        ...arnsOf(await found, await configuration, answered),
        functionUrl: own?.address.href,
        note,
        failure: failed && (0,test_failure/* failureOf */.g5)(failed, { kind: 'smoke-test', testedAlias: alias }),
        served: failed && (0,after_failure/* afterFailedTest */.QV)(await found, note),
    };
}


/***/ }),

/***/ 1171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   a9: () => (/* binding */ layersToSet),
/* harmony export */   c_: () => (/* binding */ refuseTooLargeTogether),
/* harmony export */   fL: () => (/* binding */ changesPlatform),
/* harmony export */   hp: () => (/* binding */ layerWarnings)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _model_limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9688);


/** The ARNs of all layers that the function will have, in order; empty if the plan does not change them. */
function layersToSet({ slots: { create, configure } }) {
    const members = (create ?? configure)?.members;
    return members?.['Layers'] ?? [];
}
/**
 * Refuses code and layers whose known sizes exceed the limit together.
 *
 * @param code uncompressed size of the code in bytes; undefined if it is not known
 * @throws Failure with all sizes
 */
function refuseTooLargeTogether(layers, code) {
    const parts = [
        ['the code', code],
        ...layers.map(({ arn, unzippedSize }) => [nameOf(arn), unzippedSize]),
    ];
    const total = parts.reduce((sum, [, size]) => sum + (size ?? 0), 0);
    if (total <= _model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .UNZIPPED_LIMIT */ .My)
        return;
    const sizes = parts.map(([name, size]) => `${name} ${size === undefined ? '(unknown)' : (0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .megabytes */ .ix)(size)}`);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The code and the layers of the function would be ${(0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .megabytes */ .ix)(total)} unzipped; Lambda allows ${(0,_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .megabytes */ .ix)(_model_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .UNZIPPED_LIMIT */ .My)} in total: ${sizes.join(', ')}.`, 'Remove what the function does not need from the code and the layers, drop layers that it no longer uses (`layers-strategy: replace`), or deploy a container image.');
}
/** Whether a plan makes the function run on another runtime or architecture, which its layers have to fit. */
function changesPlatform({ slots: { configure, code } }, latest) {
    if (!latest)
        return false;
    const { Runtime, Architectures: [architecture] = ['x86_64'] } = latest;
    const { [0]: wanted = architecture } = code?.architectures ?? [];
    return (configure?.members['Runtime'] ?? Runtime) !== Runtime || wanted !== architecture;
}
/**
 * Warnings, as full sentences, about layers for another runtime or architecture. Those that the function has already
 * count only where it changes one of the two.
 */
function layerWarnings(layers, { configuration, architectures }, latest, platformChanges = false) {
    const runtime = configuration.Runtime ?? latest?.Runtime;
    const [architecture = 'x86_64'] = architectures ?? latest?.Architectures ?? [];
    return layers
        .filter(({ isNew }) => isNew || platformChanges)
        .flatMap(({ arn, version }) => {
        const { architectures: builtFor, runtimes } = version ?? {};
        return [
            ...misfit(arn, builtFor, architecture),
            ...(runtime === undefined ? [] : misfit(arn, runtimes, runtime)),
        ];
    });
}
function misfit(arn, compatible = [], own) {
    if (compatible.length === 0 || compatible.includes(own))
        return [];
    return [
        `The layer ${nameOf(arn)} is published for ${compatible.join(', ')}, but the function runs on ${own}. Compiled code in the layer may not load.`,
    ];
}
/** The name and version of a layer: `orders-deps:7`. */
function nameOf(arn) {
    return arn.split(':').slice(-2).join(':');
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

/***/ 5555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ey: () => (/* binding */ openShiftSentence),
/* harmony export */   Ns: () => (/* binding */ packageLine),
/* harmony export */   jb: () => (/* binding */ startingPoint)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8706);
/* harmony import */ var _model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3656);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(271);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(178);
/* harmony import */ var _plan_attached_layers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1171);





/** The state before a release, as lines for the log. */
function startingPoint({ functionName, region, alias, layers }, current, code) {
    const name = `${functionName} in ${region}`;
    const served = current?.alias?.traffic;
    const state = !current
        ? `${name} does not exist yet.`
        : !alias
            ? `${name} exists; no alias will be moved.`
            : served
                ? `${name}: the alias ${alias} serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .servedText */ .fy)(served)}.`
                : `${name} has no alias ${alias} yet.`;
    if (!code)
        return [state];
    const kept = layers ? [] : keptLayersLine(current);
    return [state, packageLine(code), ...(code.notes ?? []), ...kept];
}
/**
 * The layers that new code meets although no input names them. GitHub gives an expression that came out empty and an input
 * that is left out as the same empty text, and functions whose layers another tool manages are common: so this is no warning.
 */
function keptLayersLine(current) {
    const names = (current?.latest.Layers ?? []).flatMap(({ Arn }) => (Arn ? [(0,_plan_attached_layers_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(Arn)] : []));
    return names.length === 0 ? [] : [`Layers: ${names.join(', ')} stay, because \`layers\` is empty.`];
}
/** The size of a package, or which image it is. */
function packageLine(code) {
    if (code.kind === 'image') {
        const { image, tag, sha256, index } = code;
        const [place = ''] = image.split('@');
        const named = tag
            ? `${place}:${tag}, currently sha256:${index ?? sha256}`
            : `${place}@sha256:${index ?? sha256}`;
        return `Image: ${named}${index ? `, an image index, whose image for this function is sha256:${sha256}` : ''}.`;
    }
    if (code.kind === 's3-object') {
        const { bucket, key, version } = code.object;
        const pinned = version ? `, version ${version}` : '';
        return `Package: s3://${bucket}/${key}${pinned}, ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(code.size)} zipped.`;
    }
    const { files, unzippedSize } = code;
    return `Package: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeText */ .lP)(unzippedSize)}.`;
}
/**
 * What has become of a shift by CodeDeploy whose end no run has recorded yet, as far as the alias tells; undefined if there is
 * none. Only CodeDeploy could tell more, and a smoke test asks it nothing (docs/decisions/0024).
 */
function openShiftSentence(alias) {
    const { history } = alias ?? {};
    if (!alias || !history?.next || !history.deployment)
        return undefined;
    const { name, traffic } = alias;
    const shift = `from version ${history.current} to version ${history.next} (deployment ${history.deployment})`;
    const tests = `This run tests ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .versionName */ .sh)(traffic.version)}.`;
    if ((0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_4__/* .isFinishedShift */ .Fo)(alias))
        return `CodeDeploy has moved the alias ${name} ${shift}. The history of the alias does not record that yet; the next release or rollback does. ${tests}`;
    if ((0,_model_shift_shift_under_way_js__WEBPACK_IMPORTED_MODULE_4__/* .recordsEndedShift */ .pU)(alias))
        return `The alias ${name} sends no traffic to version ${history.next}: CodeDeploy has not begun to shift it ${shift}, or has taken the traffic back. The next release or rollback records how the deployment ended. ${tests}`;
    return undefined;
}


/***/ })

};
