export const id = 516;
export const ids = [516];
export const modules = {

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
// EXTERNAL MODULE: ./build/aws/client/aws.js
var aws = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/aws/client/wait.js
var wait = __webpack_require__(2235);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
;// CONCATENATED MODULE: ./build/aws/sign-in/account.js

/**
 * Asks who the credentials belong to, where the inputs expect an account.
 * @throws Failure when it is another one, or when there are no credentials
 */
async function checkAccount(sts, expected, log) {
    if (!expected.allowedAccountIds && !expected.functionAccount)
        return;
    const { callerIdentity } = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(218)]).then(__webpack_require__.bind(__webpack_require__, 7218));
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
        return new failure/* Failure */.HR(`${theirs}, but \`allowed-account-ids\` allows only ${allowedAccountIds.join(', ')}.`, 'Sign in with credentials of an allowed account, or correct `allowed-account-ids`.');
    if (functionAccount && functionAccount !== account)
        return new failure/* Failure */.HR(`${theirs}, but the ARN in \`function-name\` is of the account ${functionAccount}.`, `Sign in with credentials of the account ${functionAccount}, or correct \`function-name\`.`);
    return undefined;
}

// EXTERNAL MODULE: ./build/aws/errors/errors.js + 5 modules
var errors = __webpack_require__(8014);
;// CONCATENATED MODULE: ./build/aws/sign-in/web-identity.js
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

;// CONCATENATED MODULE: ./build/aws/sign-in/refusal.js



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
    return new failure/* Failure */.HR([
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
    return new failure/* Failure */.HR(`The identity provider ${provider} of the account ${role.account} does not accept the token's audience ${JSON.stringify(audience)} (${said}).`, [
        `Set the input \`audience\` to one that its ClientIdList holds (aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${providerArn}), or add this one to it:`,
        `    aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${providerArn} --client-id ${audience}`,
        `The trust policy of ${role.name} has to say the same: "StringEquals": {${JSON.stringify(`${provider}:aud`)}: ${JSON.stringify(audience)}}.`,
    ].join('\n'));
}
function noProvider(said, { role, claims }) {
    const { audience, provider } = claims;
    return new failure/* Failure */.HR(`The account ${role.account} of the role has no OIDC identity provider for ${provider} (${said}).`, [
        'Create it once for the account; infra/github-oidc.yml of this action does that together with a role, or by hand:',
        `    aws iam create-open-id-connect-provider --url https://${provider} --client-id-list ${audience}`,
        'If there is one, see whether `role-to-assume` names the right account.',
    ].join('\n'));
}
function tokenNotValid(said, { claims }) {
    return new failure/* Failure */.HR(`AWS does not accept the identity token of the job, which ${claims.provider} issued for the subject ${claims.subject} (${said}).`, 'Compare the URL of the identity provider in IAM with that issuer; run the job again if they are the same.');
}
function keysNotFetched(said) {
    return new failure/* Failure */.HR(`AWS could not check the identity token: it did not get GitHub's keys, several times in a row (${said}).`, 'Run the job again: this passes, as a rule. https://www.githubstatus.com and https://health.aws.amazon.com show known incidents.');
}
function tokenTooOld(said) {
    return new failure/* Failure */.HR(`AWS says that the identity token has expired, though it was new (${said}).`, 'Run the job again. On a runner of your own, see that what answers at ACTIONS_ID_TOKEN_REQUEST_URL does not keep tokens: they live five minutes.');
}
function tooLong(said, { role: { durationSeconds, name } }) {
    return new failure/* Failure */.HR(`\`role-duration-seconds\` is ${durationSeconds}, which is more than the role ${name} allows (${said}).`, [
        'Leave `role-duration-seconds` out, or lower it: the session is renewed before it ends, so a short one does for a long release. Or raise the maximum of the role:',
        `    aws iam update-role --role-name ${name} --max-session-duration ${Math.max(durationSeconds, 3600)}`,
    ].join('\n'));
}
function regionDisabled(said, { role, region }) {
    return new failure/* Failure */.HR(`AWS STS is not active in ${region} for the account ${role.account} (${said}).`, 'Activate it in the IAM console (Account settings, Security Token Service), or enable the region for the account; otherwise correct `aws-region`.');
}
function throttled(said, { role }) {
    return new failure/* Failure */.HR(`AWS STS throttled signing in to ${role.arn}, several times in a row (${said}).`, 'Run the job again when less is going on, or let fewer jobs of the matrix run at once (`max-parallel`).');
}

;// CONCATENATED MODULE: ./build/aws/sign-in/sign-in.js




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
        const { message, advice } = (0,failure/* asFailure */.h_)(error);
        if (!isRefused && Date.now() < session.expiration.getTime()) {
            options.warning(`The session could not be renewed yet, and lasts until ${endOf(session)}: ${message}`);
            return { session, renewAt: Date.now() + RENEWAL_PAUSE * options.waitScale };
        }
        throw new failure/* Failure */.HR(`The session of ${options.role.arn} has ended and could not be renewed. ${message}`, advice);
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
        if (!(error instanceof failure/* TokenEndpointFailure */.Xk))
            throw error;
        return { failure: error, again: true, reason: error.message };
    }
    const sts = await Promise.all(/* import() */[__webpack_require__.e(695), __webpack_require__.e(218)]).then(__webpack_require__.bind(__webpack_require__, 7218));
    try {
        const answer = await sts.assumeRole(options, role, sessionName, token);
        const session = sessionOf(answer.Credentials);
        secret(session.secretAccessKey);
        secret(session.sessionToken);
        return [answer.AssumedRoleUser?.Arn ?? role.arn, { session, renewAt: renewalOf(session) }];
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
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
    throw new failure/* Failure */.HR('AWS STS let the job sign in, but its answer holds no credentials.', 'Run again; if it stays, look for a proxy between the runner and AWS.');
}
/** AWS's sessions last 15 minutes or more; a shorter one is renewed when two thirds of it are over. */
function renewalOf({ expiration }) {
    const end = expiration.getTime();
    return end - Math.min(RENEWED_BEFORE, (end - Date.now()) / 3);
}
function endOf({ expiration }) {
    return expiration.toISOString().replace(/^.*T(.*)\.\d+Z$/, '$1 UTC');
}

// EXTERNAL MODULE: ./build/model/history.js
var model_history = __webpack_require__(6322);
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
    const { commit, runId, refName } = runner.origin;
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
        git: (0,model_history/* gitReference */.GW)(commit?.slice(0, SHORT_COMMIT), runId, refName),
        info: runner.info,
        warning: runner.warning,
        tools: {
            execute: (program, args, directory) => runner.execute(program, args, directory, cancellation.stop),
            environment: runner.environment,
            workspace: runner.workspace,
            temporary: runner.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        },
        remember: (left) => (0,post_step_state/* rememberMove */.b)(runner, left && { ...left, region }),
    };
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
