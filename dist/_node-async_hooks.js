import { i as __require, t as __commonJSMin } from "./rolldown-runtime.js";
// \0node-async_hooks
var require__node_async_hooks = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:async_hooks");
}));
export default require__node_async_hooks();
export {};
