import { o as __toESM } from "./rolldown-runtime.js";
import { Hn as require_promises, Kn as require__node_crypto, Un as require__node_path } from "./main.js";
import { Qr as getHomeDir } from "./session.js";
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFilepath.js
var import__node_crypto = /* @__PURE__ */ __toESM(require__node_crypto());
var import__node_path = /* @__PURE__ */ __toESM(require__node_path());
const getSSOTokenFilepath = (id) => {
	const cacheName = (0, import__node_crypto.createHash)("sha1").update(id).digest("hex");
	return (0, import__node_path.join)(getHomeDir(), ".aws", "sso", "cache", `${cacheName}.json`);
};
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFromFile.js
var import_promises = /* @__PURE__ */ __toESM(require_promises());
const tokenIntercept = {};
const getSSOTokenFromFile = async (id) => {
	if (tokenIntercept[id]) return tokenIntercept[id];
	const ssoTokenFilepath = getSSOTokenFilepath(id);
	const ssoTokenText = await (0, import_promises.readFile)(ssoTokenFilepath, "utf8");
	return JSON.parse(ssoTokenText);
};
export { tokenIntercept as n, getSSOTokenFilepath as r, getSSOTokenFromFile as t };
