export const id = 243;
export const ids = [243];
export const modules = {

/***/ 82624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTags: () => (/* binding */ parseTags)
/* harmony export */ });
/* harmony import */ var _parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35713);
/* harmony import */ var _parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16799);


/** Lambda's limits for a tag, in characters. */
const longestKey = 128;
const longestValue = 256;
/** Tags from a map of strings in YAML or JSON. */
async function parseTags(text, problems) {
    const [{ parseMap }, { stringEntries }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(880)]).then(__webpack_require__.bind(__webpack_require__, 93880)),
        Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(345)]).then(__webpack_require__.bind(__webpack_require__, 97345)),
    ]);
    const map = parseMap(text, '`tags`', 'strings', problems);
    if (map === undefined)
        return undefined;
    const tags = stringEntries(map, { label: '`tags`', variables: false, secret: false }, problems);
    if (tags.size === 0)
        problems.add('`tags` is an empty map, and tags are only added, never removed.', 'Leave the input out.');
    for (const [key, value] of tags) {
        (0,_parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfPlaceholder */ .t)(value, `\`tags\`: the value of ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(key)}`, problems);
        if (key === '' || key.length > longestKey)
            problems.add(`\`tags\` has a key of ${key.length} characters: ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(key)}.`, `A key has 1 to ${longestKey} characters.`);
        if (key.toLowerCase().startsWith('aws:'))
            problems.add(`\`tags\` has the key ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(key)}, but AWS reserves keys that begin with \`aws:\`.`, 'Choose another key.');
        if (value.length > longestValue)
            problems.add(`\`tags\` has a value of ${value.length} characters at the key ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(key)}.`, `A value has at most ${longestValue} characters.`);
    }
    return Object.fromEntries(tags);
}


/***/ })

};
