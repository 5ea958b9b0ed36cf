export const id = 4282;
export const ids = [4282];
export const modules = {

/***/ 4282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isAncestorOnGitHub: () => (/* binding */ isAncestorOnGitHub)
/* harmony export */ });
/* harmony import */ var _octokit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(987);

/**
 * Asks GitHub whether a commit is an ancestor of another one.
 * @param token secret; needs the permission `contents: read`
 * @returns why GitHub does not tell, as a full sentence, where it does not
 */
async function isAncestorOnGitHub(environment, token, ancestor, descendant) {
    const { octokit, owner, repo } = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_0__/* .openRepository */ .h_)(environment, token);
    try {
        // The first page has all changed files, which nobody needs here (GitHub docs, "Compare two commits").
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            ...{ owner, repo, per_page: 1, page: 2 },
            basehead: `${ancestor}...${descendant}`,
        });
        return data.status === 'ahead' || data.status === 'identical';
    }
    catch (error) {
        const status = (0,_octokit_js__WEBPACK_IMPORTED_MODULE_0__/* .statusOf */ .c2)(error);
        if (status === 404)
            return `GitHub knows one of the two commits not in ${owner}/${repo}, or the token in \`github-token\` may not read it.`;
        return status === undefined
            ? `GitHub's API did not answer (${(0,_octokit_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}).`
            : `GitHub answered ${status} (${(0,_octokit_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}).`;
    }
}


/***/ }),

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


/***/ })

};
