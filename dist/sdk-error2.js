export { t as NO_CREDENTIALS, n as isExpired, r as saysTooMany, i as sdkErrorDetails } from "./sdk-error.js";
