export { t as adviceOnEmptyValue, n as isCertainlyName, r as stringEntries } from "./string-map2.js";
