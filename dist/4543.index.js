export const id = 4543;
export const ids = [4543];
export const modules = {

/***/ 987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   h_: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);

/** The timeout of one request, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;
/** The package reads the URL of the API from GITHUB_API_URL, and the proxy from the environment. */
function openRepository(environment, token) {
    const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { log: silent });
    octokit.hook.before('request', (options) => {
        options.request = { ...options.request, signal: AbortSignal.timeout(REQUEST_TIMEOUT) };
    });
    return { octokit, owner, repo };
}
/** The status of an answer; undefined for a request without one, which Octokit gives the status 500. */
function statusOf(error) {
    const { status, response } = error;
    return response ? status : undefined;
}
/** Characters of GitHub's message that an error quotes. */
const LONGEST_QUOTE = 300;
function messageOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
}


/***/ }),

/***/ 4543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnPullRequest: () => (/* binding */ commentOnPullRequest)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(987);


/** The most comments that GitHub lists at once (GitHub docs, "List issue comments"). */
const PAGE = 100;
/** The conversation of a pull request. In GitHub's API, a pull request is an issue. */
class Conversation {
    #octokit;
    #issue;
    constructor(environment, token, number) {
        const { octokit, owner, repo } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .openRepository */ .h_)(environment, token);
        this.#octokit = octokit;
        this.#issue = { owner, repo, issue_number: number };
    }
    /** The oldest comment of the token's owner that begins with the marker. */
    async find(marker) {
        let isOwner;
        const pages = this.#octokit.paginate.iterator(this.#octokit.rest.issues.listComments, {
            ...this.#issue,
            per_page: PAGE,
        });
        for await (const { data } of pages) {
            for (const comment of data) {
                if (firstLine(comment.body) !== marker)
                    continue;
                isOwner ??= await this.#ownerCheck();
                if (isOwner(comment.user))
                    return comment;
            }
        }
        return undefined;
    }
    async post(body) {
        return (await this.#octokit.rest.issues.createComment({ ...this.#issue, body })).data.html_url;
    }
    async update(comment_id, body) {
        const { owner, repo } = this.#issue;
        await this.#octokit.rest.issues.updateComment({ owner, repo, comment_id, body });
    }
    /**
     * Returns a function that recognizes comments of the token's owner, because other people may quote a comment with its
     * marker. Tokens of apps, such as the job's own, cannot look up their user; their comments are those of bots.
     */
    async #ownerCheck() {
        try {
            const { data } = await this.#octokit.rest.users.getAuthenticated();
            return (author) => author?.login === data.login;
        }
        catch (error) {
            if ((0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 403 || isRateLimit(error))
                throw error;
            return (author) => author?.type === 'Bot';
        }
    }
}
/**
 * Posts a comment to a pull request, or updates the comment with the same marker. An unchanged text is not written.
 * @throws Failure when GitHub refuses the comment for another reason than missing permissions
 */
async function commentOnPullRequest(environment, token, pullRequest, { marker, body }) {
    const conversation = new Conversation(environment, token, pullRequest.number);
    try {
        const found = await conversation.find(marker);
        if (!found)
            return { kind: 'posted', url: await conversation.post(body) };
        if (sameText(found.body, body))
            return { kind: 'unchanged', url: found.html_url };
        await conversation.update(found.id, body);
        return { kind: 'updated', url: found.html_url };
    }
    catch (error) {
        const isRefused = [403, 404].includes((0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) ?? 0) && !isRateLimit(error);
        if (isRefused)
            return { kind: 'refused', failure: explainRefusal(pullRequest, error) };
        throw explainFailure(pullRequest, error);
    }
}
function firstLine(body) {
    return body?.split(/\r?\n/, 1)[0];
}
/** Ignores line endings, which GitHub may change. */
function sameText(found, wanted) {
    return found?.replaceAll('\r\n', '\n').trimEnd() === wanted.trimEnd();
}
/** GitHub docs, "Rate limits for the REST API". */
function isRateLimit(error) {
    const { 'retry-after': wait, 'x-ratelimit-remaining': remaining } = headersOf(error);
    const status = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error);
    return status === 429 || (status === 403 && (wait !== undefined || String(remaining) === '0'));
}
function headersOf(error) {
    return error.response?.headers ?? {};
}
function explainRefusal({ number, fork }, error) {
    const answer = `GitHub answered ${(0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error)}: ${(0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
    if (fork !== undefined)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The comment was not posted: pull request #${number} comes from the fork ${fork}, and the tokens of such runs are read-only. (${answer})`, 'No action is needed.');
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`The comment was not posted: the token in \`github-token\` is not allowed to comment on pull request #${number}. (${answer})`, 'To have it posted, add `pull-requests: write` to the existing `permissions:` of the job. If that is there already, check that the conversation of the pull request is not locked.');
}
function explainFailure({ number }, error) {
    const problem = `The comment could not be posted to pull request #${number}: ${reasonOf(error)}`;
    const advice = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) === 401
        ? 'Set `github-token` to a valid token, such as the token of the job, `github.token`.'
        : 'The next run tries again.';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(problem, advice, { cause: error });
}
function reasonOf(error) {
    if (isRateLimit(error))
        return `the token has used up GitHub's rate limit${whenOver(headersOf(error))}.`;
    const status = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error);
    if (status === undefined)
        return `GitHub's API did not answer (${(0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}).`;
    return `GitHub answered ${status} (${(0,_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}).`;
}
/** `retry-after` is in seconds; `x-ratelimit-reset` in seconds since 1970. */
function whenOver(headers) {
    const { 'retry-after': wait, 'x-ratelimit-reset': reset } = headers;
    if (wait !== undefined)
        return ` for ${Number(wait)} seconds`;
    const time = new Date(Number(reset) * 1000);
    return Number.isNaN(time.getTime()) ? '' : ` until ${time.toISOString().slice(11, 19)} UTC`;
}


/***/ })

};
