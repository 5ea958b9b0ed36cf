import { Lt as AwsFailure } from "./session.js";
// src/apply/code-storage.ts
async function storingCode({ log }, store, room) {
	try {
		return await store();
	} catch (error) {
		if (!room || !isStorageFull(error)) throw error;
		log("The account's storage for code is full: deleting old versions now, as `keep-versions` allows.");
		const pruned = await room.prune();
		if (pruned.deleted.length === 0) throw stillFull(error, room, pruned);
		return await store().catch((again) => {
			throw isStorageFull(again) ? stillFull(again, room, pruned) : again;
		});
	}
}
function isStorageFull(error) {
	return error instanceof AwsFailure && error.code === "CodeStorageExceededException";
}
function stillFull(error, { keep, name }, { deleted, problem }) {
	const outcome = deleted.length === 0 ? `\`keep-versions: ${keep}\` leaves no old version of ${name} to delete.` : `Deleting ${deleted.length === 1 ? "version" : "versions"} ${deleted.join(", ")} of ${name}, as \`keep-versions: ${keep}\` allows, did not free enough.`;
	return new AwsFailure(error, [
		error.message,
		outcome,
		problem
	].filter(Boolean).join(" "), "Delete unused functions, layers and versions in this region, lower `keep-versions`, or ask AWS for a higher quota (Service Quotas, AWS Lambda, \"Function and layer storage\").");
}
export { storingCode as t };
