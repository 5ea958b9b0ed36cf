export const id = 8912;
export const ids = [8912];
export const modules = {

/***/ 8912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyFromEnvironment: () => (/* binding */ ProxyFromEnvironment)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var agent_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2700);
/* harmony import */ var http_proxy_agent__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8947);
/* harmony import */ var https_proxy_agent__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1566);





/** Connections at once, as in the SDK's own agents. */
const CONNECTIONS = { keepAlive: true, maxSockets: 50 };
/** Sends each request of the SDK through the proxy that the environment names for its host, or directly. */
class ProxyFromEnvironment extends agent_base__WEBPACK_IMPORTED_MODULE_2__/* .Agent */ .g6 {
    #agents = new Map();
    #proxyFor;
    constructor(proxyFor) {
        super(CONNECTIONS);
        this.#proxyFor = proxyFor;
    }
    connect(_request, { host = 'localhost', port, secureEndpoint }) {
        const protocol = secureEndpoint ? 'https' : 'http';
        const address = new URL(`${protocol}://${host.includes(':') ? `[${host}]` : host}:${port}`);
        const proxy = this.#proxyFor(address)?.href;
        const key = `${protocol} ${proxy}`;
        const agent = this.#agents.get(key) ?? agentFor(secureEndpoint, proxy);
        this.#agents.set(key, agent);
        return agent;
    }
}
function agentFor(isSecure, proxy) {
    if (proxy === undefined)
        return isSecure ? new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(CONNECTIONS) : new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(CONNECTIONS);
    return isSecure ? new https_proxy_agent__WEBPACK_IMPORTED_MODULE_4__/* .HttpsProxyAgent */ .b(proxy, CONNECTIONS) : new http_proxy_agent__WEBPACK_IMPORTED_MODULE_3__/* .HttpProxyAgent */ .s(proxy, CONNECTIONS);
}


/***/ })

};
