export { t as explainAwsError, n as explainRenewedSession, r as explainStsError } from "./explain.js";
