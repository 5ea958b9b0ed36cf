import "./rolldown-runtime.js";
// src/post.ts
/** The post step. GitHub runs it at the end of the job, even when the step itself was killed. */
if (process.env["STATE_unproven_move"]) await import("./index.js");
export {};
