export const id = 5516;
export const ids = [5516];
export const modules = {

/***/ 8438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   Kp: () => (/* binding */ whenClaimed),
/* harmony export */   dz: () => (/* binding */ newClaim),
/* harmony export */   n$: () => (/* binding */ waitForStep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8500);




/** Milliseconds between two looks for the file, and between two looks for the process. */
const LOOK = 100;
/** Milliseconds that a cancelled step may still run. */
const LONGEST_WAIT = 8000;
/** @param directory that lives as long as the job; undefined: there is none, and nobody can be told */
function newClaim(directory) {
    return directory
        ? { file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `lambda-deploy-action-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`), process: process.pid }
        : undefined;
}
/** Claims the decision. @returns who decides; undefined when the file cannot be written */
function claim({ file }, owner) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, owner, { flag: 'wx' });
        return owner;
    }
    catch {
        return ownerOf(file);
    }
}
function ownerOf(file) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'utf8');
        return text === 'step' || text === 'post step' ? text : undefined;
    }
    catch {
        return undefined;
    }
}
/** Calls back once when the post step claims the decision. @returns stops looking */
function whenClaimed({ file }, taken) {
    const timer = setInterval(() => {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
            return;
        clearInterval(timer);
        taken();
    }, LOOK);
    timer.unref();
    return () => clearInterval(timer);
}
/** Waits until the process of the step ends, for a limited time. @returns whether it still ran at first */
async function waitForStep({ process: id }) {
    const wasRunning = isRunning(id);
    for (let waited = 0; waited < LONGEST_WAIT && isRunning(id); waited += LOOK)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(LOOK);
    return wasRunning;
}
function isRunning(id) {
    try {
        // Signal 0 only asks whether there is such a process.
        return process.kill(id, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


/***/ }),

/***/ 5516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSession: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/aws/client/aws.js + 1 modules
var aws = __webpack_require__(4900);
// EXTERNAL MODULE: ./build/aws/client/wait.js
var wait = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/aws/sign-in/account.js

/**
 * Checks the account of the credentials, if the inputs expect one.
 * @throws Failure when it is another account, or when there are no credentials
 */
async function checkAccount(sts, expected, log) {
    if (!expected.allowedAccountIds && !expected.functionAccount)
        return;
    const { callerIdentity } = await Promise.all(/* import() */[__webpack_require__.e(1695), __webpack_require__.e(7218)]).then(__webpack_require__.bind(__webpack_require__, 7218));
    const identity = await callerIdentity(sts);
    log(`Using the credentials of ${identity.arn} in the account ${identity.account}.`);
    const refusal = wrongAccount(identity, expected);
    if (refusal)
        throw refusal;
}
/** Explains that the credentials belong to a wrong account; undefined when the account is right. */
function wrongAccount({ account, arn }, { allowedAccountIds, functionAccount }) {
    const belongTo = `The AWS credentials belong to the account ${account} (${arn})`;
    if (allowedAccountIds && !allowedAccountIds.includes(account))
        return new build_failure/* Failure */.HR(`${belongTo}, but \`allowed-account-ids\` allows only ${allowedAccountIds.join(', ')}.`, 'Sign in with credentials of an allowed account, or correct `allowed-account-ids`.');
    if (functionAccount && functionAccount !== account)
        return new build_failure/* Failure */.HR(`${belongTo}, but the ARN in \`function-name\` is in the account ${functionAccount}.`, `Sign in with credentials of the account ${functionAccount}, or correct \`function-name\`.`);
    return undefined;
}

// EXTERNAL MODULE: ./build/aws/errors/sdk-error.js + 1 modules
var sdk_error = __webpack_require__(723);
// EXTERNAL MODULE: ./build/aws/errors/explain.js + 8 modules
var explain = __webpack_require__(7141);
// EXTERNAL MODULE: ./build/aws/errors/words.js
var words = __webpack_require__(4565);
;// CONCATENATED MODULE: ./build/aws/sign-in/web-identity.js
/** The identity provider of github.com. */
const GITHUB = 'token.actions.githubusercontent.com';
/** Reads the payload of a token; AWS verifies the signature. */
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
 * The subject of a job in both formats, that of its token first: a repository can change from one to the other. A custom
 * subject of an organization has one format.
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

;// CONCATENATED MODULE: ./build/aws/sign-in/refusal.js





/**
 * Explains an error of AssumeRoleWithWebIdentity (STS API reference, "AssumeRoleWithWebIdentity", Errors). Errors that the
 * SDK itself retries, such as throttling and IDPCommunicationError, are final here. One name covers several causes, which
 * only AWS's words tell apart.
 */
function explainRefusal(details, context) {
    const { message } = details;
    const code = details.code.replace(/Exception$/, '');
    const final = (failure) => ({ failure, retryable: false });
    const temporary = (failure) => ({ failure, retryable: true });
    if (code === 'AccessDenied' && words/* WORDS */.q.deniedExplicitly.test(message))
        return final(deniedByPolicy(message, context));
    if (code === 'AccessDenied')
        return temporary(notTrusted(message, context));
    if (code === 'InvalidIdentityToken') {
        if (words/* WORDS */.q.wrongAudience.test(message))
            return final(wrongAudience(message, context));
        if (words/* WORDS */.q.noProvider.test(message))
            return final(noProvider(message, context));
        if (words/* WORDS */.q.keysNotFetched.test(message))
            return temporary(keysNotFetched(message, context));
        if (words/* WORDS */.q.thumbprint.test(message))
            return temporary(otherThumbprint(message, context));
        return final(tokenNotValid(message, context));
    }
    if (code === 'ExpiredToken')
        return temporary(tokenTooOld(message));
    if (code === 'IDPCommunicationError')
        return final(keysNotFetched(message, context));
    if (code === 'ValidationError' && words/* WORDS */.q.sessionTooLong.test(message))
        return final(tooLong(message, context));
    if (code === 'RegionDisabled')
        return final(regionDisabled(message, context));
    if ((0,sdk_error.saysTooMany)(details))
        return final(throttled(message, context));
    return final((0,explain.explainStsError)(details, `Signing in to ${context.role.arn} failed`));
}
function notTrusted(message, { role, claims }) {
    return new build_failure/* Failure */.HR([
        `AWS does not let this job assume ${role.arn} (${message}): the role does not exist, or its trust policy does not match the job's identity token, which contains:`,
        `    sub: ${claims.subject}`,
        `    aud: ${claims.audience}`,
    ].join('\n'), [
        `First check that the role exists in the account ${role.account} (\`aws iam get-role --role-name ${role.name}\`) and the spelling of \`role-to-assume\`. If it exists, compare its trust policy with these values, character by character. A statement that trusts this job:`,
        indented(trustStatement(role, claims)),
        ...(subjectFormats(claims).length > 1 ? [IMMUTABLE_SUBJECT] : []),
        ...(claims.subject.endsWith(':pull_request') ? [PULL_REQUESTS] : []),
        `${subjectAdvice(claims)} If everything matches, look for a service control policy.`,
    ].join('\n'));
}
const IMMUTABLE_SUBJECT = 'Keep both subjects: GitHub can change the subject of a repository to the form with the IDs of the owner and the repository.';
/** What decides the end of the subject, for the job of this run. */
function subjectAdvice({ subject }) {
    const [, environment] = /:environment:(.+)$/.exec(subject) ?? [];
    return environment
        ? `Because this job has the environment \`${environment}\`, its \`sub\` ends in \`:environment:${environment}\`: a trust policy for a branch (\`:ref:refs/heads/…\`) does not match it.`
        : 'The `sub` of a job without an environment ends in `:ref:refs/heads/` and the branch, `:ref:refs/tags/` and the tag, or `:pull_request`. With an environment, it ends in `:environment:` and its name.';
}
const PULL_REQUESTS = 'It trusts every pull request from a branch of the repository, even one that changes the workflow. It is safer to give the job an `environment:` that requires approval, and to trust that environment.';
/** Indents text to copy: see escapeLines of the report. */
function indented(text) {
    return text.replace(/^/gm, '    ');
}
function wrongAudience(message, { role, claims }) {
    const { audience, provider } = claims;
    const providerArn = `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}`;
    return new build_failure/* Failure */.HR(`The identity provider ${provider} of the account ${role.account} does not accept the token's audience ${JSON.stringify(audience)} (${message}).`, [
        `Set the input \`audience\` to one in its ClientIdList (aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${providerArn}), or add this audience to the list:`,
        `    aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${providerArn} --client-id ${audience}`,
        `The trust policy of ${role.name} must have the same audience: "StringEquals": {${JSON.stringify(`${provider}:aud`)}: ${JSON.stringify(audience)}}.`,
    ].join('\n'));
}
function noProvider(message, { role, claims }) {
    const { audience, provider } = claims;
    return new build_failure/* Failure */.HR(`The account ${role.account} of the role has no OIDC identity provider for ${provider} (${message}).`, [
        'Create it once for the account: infra/set-up-oidc of this action creates it together with a role. To create it manually:',
        `    aws iam create-open-id-connect-provider --url https://${provider} --client-id-list ${audience}`,
        'If it exists, check that `role-to-assume` names the right account.',
    ].join('\n'));
}
function tokenNotValid(message, { claims }) {
    return new build_failure/* Failure */.HR(`AWS does not accept the identity token of the job, which ${claims.provider} issued for the subject ${claims.subject} (${message}).`, 'Compare the URL of the identity provider in IAM with that issuer; run the job again if they are the same.');
}
function keysNotFetched(message, { claims: { provider } }) {
    return new build_failure/* Failure */.HR(`AWS could not verify the identity token: it could not fetch the keys of ${provider}, several times in a row (${message}).`, provider === GITHUB
        ? 'Run the job again: the problem is usually temporary. https://www.githubstatus.com and https://health.aws.amazon.com show known incidents.'
        : `AWS fetches them over the internet: check that https://${provider}/.well-known/openid-configuration and the address that it names as \`jwks_uri\` can be reached from outside your network, with a certificate that AWS trusts.`);
}
function otherThumbprint(message, { role, claims: { provider } }) {
    const arn = `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}`;
    return new build_failure/* Failure */.HR(`The certificate of ${provider} does not match the thumbprints of the identity provider in the account ${role.account}, several times in a row (${message}).`, provider === GITHUB
        ? 'Run the job again: AWS does not need the thumbprints of GitHub, so this usually passes. https://health.aws.amazon.com shows known incidents.'
        : [
            'Was the certificate of that server replaced? Then set the new thumbprint, the SHA-1 fingerprint of the certificate authority that signed it, without colons:',
            `    aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn ${arn} --thumbprint-list THUMBPRINT`,
        ].join('\n'));
}
function deniedByPolicy(message, { role }) {
    return new build_failure/* Failure */.HR(`A policy explicitly denies the sign-in to ${role.arn} (${message}).`, 'An explicit deny overrides the trust policy of the role. If AWS names a service control policy or a resource control policy, whoever manages the organization has to change it; otherwise look for a Deny in the trust policy.');
}
function tokenTooOld(message) {
    return new build_failure/* Failure */.HR(`AWS reports that the identity token has expired, although it was new (${message}).`, 'Run the job again. On a self-hosted runner, check that the server at ACTIONS_ID_TOKEN_REQUEST_URL does not cache tokens, which are valid for five minutes.');
}
function tooLong(message, { role: { durationSeconds, name } }) {
    return new build_failure/* Failure */.HR(`\`role-duration-seconds\` is ${durationSeconds}, which is more than the role ${name} allows (${message}).`, [
        'Leave `role-duration-seconds` out, or lower it: the session is renewed before it ends, so a short session is enough for a long release. Or increase the maximum session duration of the role:',
        `    aws iam update-role --role-name ${name} --max-session-duration ${Math.max(durationSeconds, 3600)}`,
    ].join('\n'));
}
function regionDisabled(message, { role, region }) {
    return new build_failure/* Failure */.HR(`AWS STS is not active in ${region} for the account ${role.account} (${message}).`, 'Activate it in the IAM console (Account settings, Security Token Service), enable the region for the account, or correct `aws-region`.');
}
function throttled(message, { role }) {
    return new build_failure/* Failure */.HR(`AWS STS throttled the sign-in to ${role.arn}, several times in a row (${message}).`, 'Run the job again later, or run fewer jobs of the matrix at once (`max-parallel`).');
}

;// CONCATENATED MODULE: ./build/aws/sign-in/sign-in.js





/** Milliseconds before the end of a session at which it is renewed; the SDK asks for a new one from then on, too. */
const RENEWED_BEFORE = 300_000;
/** Milliseconds from a failed renewal to the next attempt, while the current session is still valid. */
const RENEWAL_PAUSE = 30_000;
/** Milliseconds before each retry: AWS accepts a new role, or one of many parallel jobs, after some seconds. */
const PAUSES = [1000, 2000, 4000, 8000];
/**
 * Signs in to a role with identity tokens of GitHub. All clients share one session, and concurrent requests share one
 * sign-in. After the first sign-in has failed, or the session has expired, every further call fails with the same error.
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
        const { message, advice } = (0,build_failure/* asFailure */.h_)(error);
        if (!isRefused && Date.now() < session.expiration.getTime()) {
            options.warning(`The session could not be renewed yet. It is valid until ${endOf(session)}. ${message}`);
            return { session, renewAt: Date.now() + RENEWAL_PAUSE * options.waitScale };
        }
        throw new build_failure/* Failure */.HR(`The session of ${options.role.arn} has expired and could not be renewed. ${message}`, advice);
    }
}
/** Milliseconds until the token endpoint counts as silent; it usually answers within a second. */
const TOKEN_PATIENCE = 18_000;
/** The most times that a silent token endpoint is asked. */
const SILENT_ATTEMPTS = 3;
/** Retries until the sign-in succeeds, or fails with an error that a retry does not change. */
async function assume(options) {
    let silent = 0;
    for (const [index, longest] of PAUSES.entries()) {
        const outcome = await signInOnce(options);
        if (!('failure' in outcome))
            return outcome;
        if (isSilence(outcome.failure))
            silent += 1;
        if (!outcome.retryable || silent === SILENT_ATTEMPTS)
            throw outcome.failure;
        // Random, so that jobs that began together do not retry together.
        const pause = longest * (0.75 + Math.random() / 2);
        const attempts = silent > index ? SILENT_ATTEMPTS : PAUSES.length + 1;
        options.log(`Signing in failed: ${outcome.reason.replace(/\.$/, '')}. ${(0,wait/* tryingAgain */.gy)(pause, index + 2, attempts)}`);
        await options.clock.sleep(pause);
    }
    const outcome = await signInOnce(options);
    if ('failure' in outcome)
        throw outcome.failure;
    return outcome;
}
function isSilence(failure) {
    return failure instanceof build_failure/* TokenEndpointFailure */.Xk && failure.isSilent;
}
/** Signs in once, with a new token, because tokens are valid for only five minutes. */
async function signInOnce(options) {
    const { role, region, sessionName, identityToken, secret, waitScale } = options;
    let token;
    try {
        token = await identityToken(role.audience, (0,wait/* answerLimit */.Ey)(TOKEN_PATIENCE, waitScale));
    }
    catch (error) {
        if (!(error instanceof build_failure/* TokenEndpointFailure */.Xk))
            throw error;
        return { failure: error, retryable: true, reason: error.message };
    }
    const sts = await Promise.all(/* import() */[__webpack_require__.e(1695), __webpack_require__.e(7218)]).then(__webpack_require__.bind(__webpack_require__, 7218));
    try {
        const answer = await sts.assumeRole(options, role, sessionName, token);
        const session = sessionOf(answer.Credentials);
        secret(session.secretAccessKey);
        secret(session.sessionToken);
        return [answer.AssumedRoleUser?.Arn ?? role.arn, { session, renewAt: renewalOf(session) }];
    }
    catch (error) {
        if (error instanceof build_failure/* Failure */.HR)
            throw error;
        const details = (0,sdk_error.sdkErrorDetails)(error, [token]);
        const refusal = explainRefusal(details, { role, region, claims: claimsOf(token) });
        return { ...refusal, reason: `${details.code}: ${details.message}` };
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
    throw new build_failure/* Failure */.HR('AWS STS accepted the sign-in, but its response contains no credentials.', 'Run the workflow again. If the error persists, look for a proxy between the runner and AWS.');
}
/** Sessions of AWS last 15 minutes or more; a shorter one is renewed after two thirds of its time. */
function renewalOf({ expiration }) {
    const end = expiration.getTime();
    return end - Math.min(RENEWED_BEFORE, (end - Date.now()) / 3);
}
function endOf({ expiration }) {
    return `${expiration.toISOString().slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length)} UTC`;
}

// EXTERNAL MODULE: ./build/cancellation.js
var build_cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
// EXTERNAL MODULE: ./build/post-step-claim.js
var post_step_claim = __webpack_require__(8438);
// EXTERNAL MODULE: ./build/post-step-state.js
var post_step_state = __webpack_require__(1451);
;// CONCATENATED MODULE: ./build/session.js









/** Factor on every wait, for tests. It is not an input: no workflow needs it. */
const WAIT_SCALE = 'LAMBDA_DEPLOY_ACTION_WAIT_SCALE';
/** How many digits of a commit descriptions hold. */
const SHORT_COMMIT = 7;
/**
 * Opens AWS: begins to sign in, or checks that the present credentials belong to the right account.
 * @throws Failure when they do not
 */
async function openSession(runner, inputs, { phase, undoingPhase }, cancellation) {
    const { runId, isRerun = false } = runner.origin;
    const { ref, sha: commit } = releasedFrom(runner, inputs);
    const { region, waitTimeout } = inputs;
    const waitScale = Number(runner.environment[WAIT_SCALE]) || 1;
    const credentials = roleSession(runner, inputs, waitScale, cancellation);
    if (callsAws(inputs)) {
        // The first call that needs the credentials fails when there are none.
        if (credentials)
            credentials().catch(() => { });
        else
            await checkAccount({ region, waitScale, cancellation }, inputs, runner.info);
    }
    return {
        aws: (0,aws/* openAws */.eF)({
            region,
            waitTimeout,
            waitScale,
            cancellation,
            ...(credentials && { credentials }),
            log: runner.info,
            debug: runner.debug,
        }),
        phase,
        undoingPhase,
        git: (0,model_history/* gitReference */.GW)(commit?.slice(0, SHORT_COMMIT), runId, ref),
        isRerun,
        commit,
        isAncestorOnGitHub: runner.isAncestor,
        info: runner.info,
        notice: runner.notice,
        warning: runner.warning,
        tools: {
            execute: (program, args, directory) => runner.execute(program, args, directory, cancellation.stop),
            environment: runner.environment,
            workspace: runner.workspace,
            temporary: runner.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        },
        remember: remembering(runner, region, cancellation),
    };
}
function remembering(runner, region, cancellation) {
    let current;
    const begin = () => {
        const made = (0,post_step_claim/* newClaim */.dz)(runner.environment['RUNNER_TEMP']);
        return made && { claim: made, stopLooking: (0,post_step_claim/* whenClaimed */.Kp)(made, () => cancellation.cancel(build_cancellation/* POST_STEP */.ep)) };
    };
    return (left) => {
        if (left) {
            current ??= begin();
            (0,post_step_state/* rememberMove */.b6)(runner, { ...left, region, claim: current?.claim });
            return undefined;
        }
        const ended = current;
        current = undefined;
        ended?.stopLooking();
        (0,post_step_state/* rememberMove */.b6)(runner, undefined);
        if (!ended || (0,post_step_claim/* claim */.B7)(ended.claim, 'step') !== 'post step')
            return undefined;
        cancellation.cancel(build_cancellation/* POST_STEP */.ep);
        return cancellation.stop.reason;
    };
}
/** What the inputs say, or else what started the run: never a mixture of the two, which would belong to no commit. */
function releasedFrom({ origin: { commit, refName } }, { releaseOrigin }) {
    return releaseOrigin ?? { ref: refName, sha: commit };
}
/** The credentials of `role-to-assume`; undefined without it. */
function roleSession(runner, { role, region }, waitScale, cancellation) {
    if (!role)
        return undefined;
    const { runId } = runner.origin;
    return signIn({
        role,
        sessionName: role.sessionName ?? ['lambda-deploy', runId].filter(Boolean).join('-'),
        region,
        waitScale,
        clock: (0,wait/* scaledClock */.vs)(waitScale, cancellation.stop),
        cancellation,
        identityToken: runner.identityToken,
        secret: runner.secret,
        log: runner.info,
        warning: runner.warning,
    });
}
/** A test of only a URL makes no call to AWS. */
function callsAws({ mode, functionName }) {
    return mode !== 'smoke-test' || functionName !== undefined;
}


/***/ })

};
