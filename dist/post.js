import "./rolldown-runtime.js";
// src/post.ts
if (process.env["STATE_unproven_move"]) await import("./index.js");
export {};
