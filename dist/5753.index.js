export const id = 5753;
export const ids = [5753];
export const modules = {

/***/ 5753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseTests: () => (/* binding */ releaseTests)
});

// EXTERNAL MODULE: ./build/aws/function-url.js
var function_url = __webpack_require__(6392);
// EXTERNAL MODULE: ./build/failure.js
var failure = __webpack_require__(9874);
// EXTERNAL MODULE: ./build/model/smoke-test.js
var smoke_test = __webpack_require__(6272);
// EXTERNAL MODULE: ./build/smoke-test/http.js + 1 modules
var http = __webpack_require__(9825);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: ./build/aws/client/proxy.js
var proxy = __webpack_require__(1740);
;// CONCATENATED MODULE: ./build/smoke-test/resolve-host.js



/** Milliseconds until a name that was not found is looked up again. */
const PAUSE = 1000;
/**
 * Looks up the host of a URL that a release tests after it moved the alias. Only an answer that there is no such name
 * counts: a lookup that fails for another reason may succeed later. A proxy looks the name up itself.
 * @throws Failure if there is no such name, before anything is written
 */
async function refuseUnknownHost({ clock }, address) {
    const { hostname } = address;
    const isAddress = hostname.startsWith('[');
    if (isAddress || (0,proxy/* proxyFor */.iJ)(address) || (await exists(hostname)))
        return;
    await clock.sleep(PAUSE);
    if (await exists(hostname))
        return;
    throw new failure/* Failure */.HR(`\`url\` cannot be tested: the name ${hostname} does not exist (DNS: ENOTFOUND).`, 'Check the spelling of the host. If the name is created by the same workflow, create it in an earlier step, and wait until it can be found.');
}
async function exists(hostname) {
    try {
        await (0,promises_.lookup)(hostname);
        return true;
    }
    catch (error) {
        return error.code !== 'ENOTFOUND';
    }
}

// EXTERNAL MODULE: ./build/smoke-test/run-smoke-test.js + 2 modules
var run_smoke_test = __webpack_require__(3459);
// EXTERNAL MODULE: ./build/smoke-test/try-function.js + 8 modules
var try_function = __webpack_require__(5509);
;// CONCATENATED MODULE: ./build/smoke-test/release-tests.js







/**
 * The tests of a release.
 * @param secrets values that a test never prints
 * @param setsUrl whether the release configures the function URL, so that it is read only when it is tested
 * @throws Failure if the function URL to test does not exist or requires signed requests, or the host of the URL does not
 *   exist, before anything is written
 */
async function releaseTests({ aws, warning }, { smokeTest, functionName, alias, functionUrlInvokeMode, url: before }, secrets, setsUrl) {
    const { tenantId, invocationType, url } = smokeTest;
    const tests = (0,smoke_test/* functionTestsOf */.hL)(smokeTest);
    const [first] = tests;
    const readFunctionUrl = async () => {
        const { address, authType, invokeMode } = await (0,function_url/* getFunctionUrl */.Y1)(aws, functionName, alias);
        if (authType === 'AWS_IAM' && smokeTest.expected.status !== 403)
            throw signedUrl(address);
        return { address, invokeMode };
    };
    const found = url?.address === 'function-url' && !setsUrl ? await readFunctionUrl() : undefined;
    const functionUrl = found?.address;
    const isStreamed = (functionUrlInvokeMode ?? (found ?? before)?.invokeMode) === 'RESPONSE_STREAM';
    if (url && url.address !== 'function-url')
        await refuseUnknownHost(aws, url.address);
    const tools = { aws, warning, secrets };
    const testFunction = async (qualifier, version, before) => {
        const target = { kind: 'function', functionName, qualifier, versions: [version], before };
        let verdict;
        for (const { expected, ...test } of tests) {
            const tested = { ...target, ...test, tenantId, invocationType, isStreamed };
            verdict = await (0,run_smoke_test/* runSmokeTest */.p)(tested, { ...smokeTest, expected }, tools);
            if (!verdict.passed)
                return verdict;
        }
        return verdict;
    };
    const testUrl = async () => {
        if (!url)
            return undefined;
        const address = url.address === 'function-url' ? (functionUrl ?? (await readFunctionUrl()).address) : url.address;
        return (0,run_smoke_test/* runSmokeTest */.p)({ kind: 'url', address: (0,http/* withPath */.iD)(address, url.path), request: url }, smokeTest, tools);
    };
    return {
        functionUrl,
        event: first && (() => ({ payload: (0,try_function/* payloadOf */.Md)(first.invocation, aws.region), tenantId })),
        version: async (version) => testFunction(version, version),
        served: async (versions) => {
            const verdicts = [];
            for (const version of versions) {
                const verdict = await testFunction(version, version);
                if (verdict)
                    verdicts.push(verdict);
                if (verdict?.passed === false)
                    return verdicts;
            }
            const verdict = await testUrl();
            return verdict ? [...verdicts, verdict] : verdicts;
        },
        traffic: async (version, before) => {
            const verdict = await testFunction(alias ?? version, version, before);
            return verdict && !verdict.passed ? verdict : ((await testUrl()) ?? verdict);
        },
    };
}
function signedUrl(address) {
    return new failure/* Failure */.HR(`\`url\` is \`function-url\`, but the function URL ${address.href} accepts only signed requests (auth type AWS_IAM), and the requests of a smoke test are not signed.`, 'Test with `payload` or `http-path` instead: they invoke the function through the Lambda API. With `expected-status: 403`, the test checks only that the URL refuses unsigned requests, and does not run the function.');
}


/***/ })

};
