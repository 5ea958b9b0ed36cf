export const id = 7218;
export const ids = [7218];
export const modules = {

/***/ 7218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assumeRole: () => (/* binding */ assumeRole),
/* harmony export */   callerIdentity: () => (/* binding */ callerIdentity)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1695);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9874);
/* harmony import */ var _client_cancellable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2434);
/* harmony import */ var _client_configuration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5038);
/* harmony import */ var _client_typed_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3538);
/* harmony import */ var _errors_explain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7141);
/* harmony import */ var _errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9341);
/* harmony import */ var _errors_sdk_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(723);








/**
 * Exchanges an identity token for the credentials of a role. This call needs no credentials.
 * @throws the SDK's error, for explainRefusal
 */
function assumeRole(sts, { arn, durationSeconds }, sessionName, token) {
    return open(sts).send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_7__/* .AssumeRoleWithWebIdentityCommand */ .WH({
        RoleArn: arn,
        RoleSessionName: sessionName,
        DurationSeconds: durationSeconds,
        WebIdentityToken: token,
    }));
}
/**
 * Gets the owner of the default credentials; no policy can deny that (STS API reference, GetCallerIdentity).
 * @throws AwsFailure
 */
async function callerIdentity(sts) {
    try {
        const answer = await open(sts).send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_7__/* .GetCallerIdentityCommand */ .zI({}));
        const { Account, Arn } = (0,_errors_incomplete_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .complete */ .My)(answer, 'Account', 'Arn');
        return { account: Account, arn: Arn };
    }
    catch (error) {
        if (error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            throw error;
        throw (0,_errors_explain_js__WEBPACK_IMPORTED_MODULE_4__.explainStsError)((0,_errors_sdk_error_js__WEBPACK_IMPORTED_MODULE_6__.sdkErrorDetails)(error), 'Getting the caller identity from AWS STS failed');
    }
}
/** STS answers within a second. An STS that does not is given up after a minute: three attempts, or four to connect. */
const LIMITS = { attempts: 4, throttled: 4, idle: 18_000 };
function open({ region, waitScale, cancellation }) {
    const client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_7__/* .STSClient */ .iM((0,_client_configuration_js__WEBPACK_IMPORTED_MODULE_2__/* .clientConfiguration */ .k)(region, waitScale, LIMITS));
    return (0,_client_cancellable_js__WEBPACK_IMPORTED_MODULE_1__/* .stopWith */ .V)((0,_client_typed_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .checkAnswers */ .U)(client), cancellation);
}


/***/ })

};
