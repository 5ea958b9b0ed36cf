export { t as isInBraces, n as parseList, r as parseMap } from "./yaml.js";
