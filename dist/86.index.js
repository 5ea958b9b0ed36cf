export const id = 86;
export const ids = [86];
export const modules = {

/***/ 2086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assumeRole: () => (/* binding */ assumeRole),
/* harmony export */   callerIdentity: () => (/* binding */ callerIdentity)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1695);
/* harmony import */ var _client_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(405);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7348);



/**
 * Exchanges an identity token for the credentials of a role. This call needs no credentials.
 * @throws the SDK's error, for explainRefusal
 */
function assumeRole({ region, waitScale }, { arn, durationSeconds }, sessionName, token) {
    const client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM((0,_client_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfiguration */ .k)(region, waitScale));
    return client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .AssumeRoleWithWebIdentityCommand */ .WH({
        RoleArn: arn,
        RoleSessionName: sessionName,
        DurationSeconds: durationSeconds,
        WebIdentityToken: token,
    }));
}
/**
 * Asks who the default credentials belong to; no policy can deny that (STS API reference, GetCallerIdentity).
 * @throws AwsFailure
 */
async function callerIdentity({ region, waitScale }) {
    const client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM((0,_client_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .clientConfiguration */ .k)(region, waitScale));
    try {
        const { Account = '', Arn = '' } = await client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .GetCallerIdentityCommand */ .zI({}));
        return { account: Account, arn: Arn };
    }
    catch (error) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .explainStsError */ .ce)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .sdkFacts */ .aP)(error), 'Asking AWS who the credentials belong to failed');
    }
}


/***/ })

};
