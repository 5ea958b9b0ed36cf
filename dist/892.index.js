export const id = 892;
export const ids = [892];
export const modules = {

/***/ 892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseNewerServed: () => (/* binding */ refuseNewerServed)
/* harmony export */ });
/* harmony import */ var _plan_changes_newer_served_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8303);

/**
 * Refuses to overwrite a release of a newer commit. The checkout tells which one is newer, and where it does not have the
 * history, GitHub does.
 * @param commit the commit that is released
 * @returns warnings, as full sentences
 * @throws Failure if the served release is newer, or if that cannot be told
 */
async function refuseNewerServed({ tools, isAncestorOnGitHub }, served, commit, token) {
    const { sha } = served;
    if (sha === undefined)
        return [(0,_plan_changes_newer_served_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutOrigin */ .bj)(served)];
    const compare = async () => {
        if (commit === undefined)
            return 'Nothing records where this release comes from.';
        if ((0,_plan_changes_newer_served_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameCommit */ .sw)(sha, commit))
            return false;
        const known = await isAncestorInCheckout(tools, commit, sha);
        if (typeof known === 'boolean')
            return known;
        if (token === undefined)
            return `${known} Without \`github-token\`, this action cannot ask GitHub.`;
        const answer = await isAncestorOnGitHub(token, commit, sha);
        return typeof answer === 'string' ? `${known} ${answer}` : answer;
    };
    const failure = (0,_plan_changes_newer_served_js__WEBPACK_IMPORTED_MODULE_0__/* .newerServed */ .Rj)(served, commit, await compare());
    if (failure)
        throw failure;
    return [];
}
/** @returns why the checkout does not tell, as a full sentence, where it does not */
async function isAncestorInCheckout({ execute, workspace }, ancestor, descendant) {
    // In a container, the checkout belongs to another user, which git refuses otherwise.
    const git = (...args) => execute('git', ['-c', 'safe.directory=*', ...args], workspace);
    const compared = await git('merge-base', '--is-ancestor', ancestor, descendant);
    if (!compared)
        return 'There is no git on the runner.';
    if (compared.exitCode === 0)
        return true;
    if (compared.exitCode !== 1)
        return 'The workspace is not a Git checkout that has both commits.';
    // Where a shallow history ends, nothing seems to have ancestors.
    const shallow = await git('rev-parse', '--is-shallow-repository');
    return shallow?.stdout.trim() === 'false'
        ? false
        : 'The checkout is shallow, so it does not have the history.';
}


/***/ })

};
