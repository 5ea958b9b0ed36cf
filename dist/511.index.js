export const id = 511;
export const ids = [511];
export const modules = {

/***/ 7511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTags: () => (/* binding */ parseTags)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6790);

/** Lambda's limits for a tag, in characters. */
const longestKey = 128;
const longestValue = 256;
/** Tags from a map of strings in YAML or JSON. */
async function parseTags(text, problems) {
    const [{ parseMap }, { stringEntries }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(174)]).then(__webpack_require__.bind(__webpack_require__, 174)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(724)]).then(__webpack_require__.bind(__webpack_require__, 5724)),
    ]);
    const map = parseMap(text, '`tags`', 'strings', problems);
    if (map === undefined)
        return undefined;
    const tags = stringEntries(map, { label: '`tags`', variables: false, secret: false }, problems);
    if (tags.size === 0)
        problems.add('`tags` is an empty map, and tags are only added, never removed.', 'Leave the input out.');
    for (const [key, value] of tags) {
        if (key === '' || key.length > longestKey)
            problems.add(`\`tags\` has a key of ${key.length} characters: ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key)}.`, `A key has 1 to ${longestKey} characters.`);
        if (key.toLowerCase().startsWith('aws:'))
            problems.add(`\`tags\` has the key ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key)}, but AWS keeps keys with \`aws:\` for itself.`, 'Choose another.');
        if (value.length > longestValue)
            problems.add(`\`tags\` has a value of ${value.length} characters at the key ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(key)}.`, `A value has at most ${longestValue} characters.`);
    }
    return Object.fromEntries(tags);
}


/***/ })

};
