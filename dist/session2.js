export { t as openSession } from "./session.js";
