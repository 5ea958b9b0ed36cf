import { o as __toESM } from "./rolldown-runtime.js";
import { Gn as require__node_fs, Hn as require_promises, Kn as require__node_crypto, On as shownName, Un as require__node_path, cn as withoutUndefined, en as distance, gn as Failure, jn as withoutSlashes, l as misplacedAdvice, ln as Cancelled } from "./main.js";
import { A as GetLayerVersionByArn$, An as require__node_zlib, B as ListFunctions$, V as ListLayerVersions$, W as PublishLayerVersion$, a as orUndefined, c as AddLayerVersionPermission$, j as GetLayerVersionPolicy$, k as GetLayerVersion$, o as send, vr as require__node_stream, vt as complete, y as DeleteLayerVersion$, yt as completePolicy } from "./session.js";
import { A as digestFiles, Bt as decodeName, D as writeZip, Ft as TemporaryFile, Gr as _ep0, Gt as sortedByName, Hn as downloadCode, Hr as pagesOf, Ht as requireUnpackable, It as fileReader, Jt as refuseTooLargeForRequest, Kr as _mw0, L as HeaderSample, Lt as piecesOf, M as readSourceTree, Mt as checkedBytes, N as Turns, Nt as keepArchive, O as compressFiles, P as import__node_zlib$1, Pt as PIECE, Rt as sharedPieces, Ur as layerContentIn, Ut as shownNames, Wr as layerVersionIn, Wt as shownPath, Xt as tooLargeForRequest, Zt as unzippedProblem, _n as sendsCode, gn as releasesVersion, k as ContentDigest, kn as groupBy, qr as command, qt as fitsInRequest, vn as stages, zt as codeOf } from "./common.js";
// node_modules/@aws-sdk/client-lambda/dist-es/commands/AddLayerVersionPermissionCommand.js
var AddLayerVersionPermissionCommand = class extends command(_ep0, _mw0, "AddLayerVersionPermission", AddLayerVersionPermission$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/DeleteLayerVersionCommand.js
var DeleteLayerVersionCommand = class extends command(_ep0, _mw0, "DeleteLayerVersion", DeleteLayerVersion$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetLayerVersionByArnCommand.js
var GetLayerVersionByArnCommand = class extends command(_ep0, _mw0, "GetLayerVersionByArn", GetLayerVersionByArn$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetLayerVersionCommand.js
var GetLayerVersionCommand = class extends command(_ep0, _mw0, "GetLayerVersion", GetLayerVersion$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetLayerVersionPolicyCommand.js
var GetLayerVersionPolicyCommand = class extends command(_ep0, _mw0, "GetLayerVersionPolicy", GetLayerVersionPolicy$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/ListFunctionsCommand.js
var ListFunctionsCommand = class extends command(_ep0, _mw0, "ListFunctions", ListFunctions$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/ListLayerVersionsCommand.js
var ListLayerVersionsCommand = class extends command(_ep0, _mw0, "ListLayerVersions", ListLayerVersions$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/PublishLayerVersionCommand.js
var PublishLayerVersionCommand = class extends command(_ep0, _mw0, "PublishLayerVersion", PublishLayerVersion$) {};
// src/package/content-warnings.ts
var import_promises = /* @__PURE__ */ __toESM(require_promises(), 1);
function contentWarnings(files) {
	const warnings = [];
	const environments = files.map(({ name }) => name).filter(isEnvironmentFile);
	if (environments.length > 0) warnings.push(`The package contains ${shownNames(environments)}: anyone who can read the function's code can read its content. Leave it out unless the function needs it.`);
	const bootstrap = files.find(({ name }) => name === "bootstrap");
	if (bootstrap && !bootstrap.executable) warnings.push(`The file ${shownName(bootstrap.name)} is not executable, so a custom runtime cannot start it. Run \`chmod +x bootstrap\` on Linux or macOS before the package is built.`);
	return warnings;
}
function isEnvironmentFile(name) {
	const base = name.slice(name.lastIndexOf("/") + 1);
	return /^\.env(\.|$)/.test(base) && !/^\.env\.(example|sample|template|dist)$/.test(base);
}
// src/package/zip/directory.ts
var import__node_crypto = /* @__PURE__ */ __toESM(require__node_crypto(), 1);
var import__node_fs = /* @__PURE__ */ __toESM(require__node_fs(), 1);
var import__node_path = /* @__PURE__ */ __toESM(require__node_path(), 1);
var import__node_stream = require__node_stream();
var import__node_zlib = /* @__PURE__ */ __toESM(require__node_zlib(), 1);
var UnreadableDirectory = class extends Error {};
const END_RECORD = 22;
const LONGEST_COMMENT = 65535;
const CENTRAL_HEADER = 46;
const LOCAL_HEADER = 30;
const IN_ZIP64 = 4294967295;
async function readZipDirectory(reader) {
	const { offset, length, count, shift } = findDirectory(reader);
	if (offset + length > reader.size) throw new UnreadableDirectory();
	const bytes = reader.read(offset, length);
	const entries = [];
	const turns = new Turns();
	for (let at = 0; at < bytes.length && entries.length < count;) {
		if (bytes.length - at < CENTRAL_HEADER || bytes.readUInt32LE(at) !== 33639248) break;
		const nameEnd = at + CENTRAL_HEADER + bytes.readUInt16LE(at + 28);
		const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
		const end = extraEnd + bytes.readUInt16LE(at + 32);
		if (end > bytes.length) break;
		const [size = 0, compressedSize = 0, offset = 0] = withLongNumbers([
			24,
			20,
			42
		].map((field) => bytes.readUInt32LE(at + field)), bytes.subarray(nameEnd, extraEnd));
		entries.push({
			rawName: bytes.subarray(at + CENTRAL_HEADER, nameEnd),
			madeBy: bytes.readUInt16LE(at + 4),
			attributes: bytes.readUInt32LE(at + 38),
			flags: bytes.readUInt16LE(at + 8),
			method: bytes.readUInt16LE(at + 10),
			crc: bytes.readUInt32LE(at + 16),
			compressedSize,
			size,
			offset: offset + shift
		});
		at = end;
		await turns.pass();
	}
	if (entries.length !== count) throw new UnreadableDirectory();
	return entries;
}
function contentOffset(reader, { offset }) {
	const header = reader.read(offset, LOCAL_HEADER);
	if (header.length < LOCAL_HEADER || header.readUInt32LE(0) !== 67324752) throw new UnreadableDirectory();
	return offset + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28);
}
function findDirectory(reader) {
	const start = Math.max(0, reader.size - END_RECORD - LONGEST_COMMENT);
	const tail = reader.read(start, reader.size - start);
	for (let at = tail.length - END_RECORD; at >= 0; at--) {
		if (tail[at] !== 80 || tail.readUInt32LE(at) !== 101010256) continue;
		const length = tail.readUInt32LE(at + 12);
		const offset = tail.readUInt32LE(at + 16);
		const count = tail.readUInt16LE(at + 10);
		const isLong = count === 65535 || length === IN_ZIP64 || offset === IN_ZIP64;
		const record = start + at;
		return isLong && findLongDirectory(reader, record) || shifted(reader, {
			offset,
			length,
			count
		}, record);
	}
	throw new UnreadableDirectory();
}
function shifted(reader, { offset, ...place }, end) {
	const shift = end - place.length - offset;
	const isThere = shift > 0 && place.count > 0 && startsEntry(reader, offset + shift);
	return {
		...place,
		offset: isThere ? offset + shift : offset,
		shift: isThere ? shift : 0
	};
}
function startsEntry(reader, position) {
	const bytes = reader.read(position, 4);
	return bytes.length === 4 && bytes.readUInt32LE(0) === 33639248;
}
function findLongDirectory(reader, endRecord) {
	const locator = endRecord < 20 ? Buffer.alloc(0) : reader.read(endRecord - 20, 20);
	if (locator.length < 20 || locator.readUInt32LE(0) !== 117853008) return void 0;
	for (const position of [Number(locator.readBigUInt64LE(8)), endRecord - 76]) {
		const record = position < 0 ? Buffer.alloc(0) : reader.read(position, 56);
		if (record.length < 56 || record.readUInt32LE(0) !== 101075792) continue;
		const [count = 0, length = 0, offset = 0] = [
			32,
			40,
			48
		].map((at) => Number(record.readBigUInt64LE(at)));
		return shifted(reader, {
			offset,
			length,
			count
		}, position);
	}
	throw new UnreadableDirectory();
}
function withLongNumbers(short, extra) {
	if (!short.includes(IN_ZIP64)) return [...short];
	const long = longNumbers(extra);
	return short.map((number) => number === IN_ZIP64 ? long.shift() ?? number : number);
}
function longNumbers(extra) {
	for (let at = 0; at + 4 <= extra.length;) {
		const end = at + 4 + extra.readUInt16LE(at + 2);
		if (extra.readUInt16LE(at) === 1 && end <= extra.length) {
			const count = Math.floor((end - at - 4) / 8);
			return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)));
		}
		at = end;
	}
	return [];
}
// src/package/zip/entries.ts
async function readZipEntries(reader, where) {
	const entries = await listEntries(reader, where);
	const raw = entries.filter(({ rawName }) => rawName.at(-1) !== SLASH);
	if (raw.length === 0) throw new Failure(`${where} contains no files.`, "Check the step that builds it, and the directory that it runs in.");
	const size = raw.reduce((bytes, entry) => bytes + entry.size, 0);
	const tooLarge = unzippedProblem(where, size);
	if (tooLarge) throw tooLarge;
	const turns = new Turns();
	const files = [];
	const directories = [];
	const hiddenDirectories = /* @__PURE__ */ new Set();
	for (const entry of entries) {
		if (entry.rawName.at(-1) !== SLASH) files.push(readEntry(reader, entry, where));
		else {
			directories.push(entry.rawName.toString());
			if (isHidden(entry, READ_AND_ENTER) && !isTop(entry)) hiddenDirectories.add(`${nameOf(entry, where)}/`);
		}
		await turns.pass();
	}
	const sorted = sortedByName(files);
	refuseNamesTwice(sorted.map(({ name }) => name), directories, where);
	return {
		files: sorted,
		hiddenDirectories: sortedByName([...hiddenDirectories].map((name) => ({ name }))).map(({ name }) => name)
	};
}
function isTop({ rawName }) {
	return /^[./]*$/.test(rawName.toString("latin1"));
}
const SLASH = 47;
function refuseNamesTwice(files, directories, where) {
	const names = new Set(files);
	const parents = new Set(directories.map(withoutSlashes));
	for (const file of files) for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
		const parent = file.slice(0, end);
		if (parents.has(parent)) break;
		parents.add(parent);
	}
	for (const parent of parents) {
		if (!names.has(parent)) continue;
		throw new Failure(`${where} contains ${shownName(parent)} as a file and as a directory, so Lambda cannot unpack it.`, "Delete the old archive before you build it again: `zip` adds to an archive that exists.");
	}
}
async function listEntries(reader, where) {
	try {
		return await readZipDirectory(reader);
	} catch (error) {
		throw error instanceof Failure ? error : unreadableZip(reader, where, error);
	}
}
const UNIX_SYSTEMS = [3, 19];
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const READ = 4;
const READ_AND_ENTER = 5;
function unixAttributes({ madeBy, attributes }) {
	return UNIX_SYSTEMS.includes(madeBy >>> 8) ? attributes >>> 16 : 0;
}
function isHidden(entry, needed) {
	const attributes = unixAttributes(entry);
	return attributes !== 0 && (attributes & needed) !== needed;
}
function nameOf({ rawName }, where) {
	const written = decodeName(rawName, where);
	requireUnpackable(written, where);
	return written.split("/").filter((segment) => segment !== "" && segment !== ".").join("/");
}
function readEntry(reader, entry, where) {
	const name = nameOf(entry, where);
	requireReadable(name, entry, where);
	const attributes = unixAttributes(entry);
	const executable = (attributes & 64) !== 0;
	const isLink = (attributes & 61440) === 40960;
	return {
		name,
		kind: isLink ? "link" : executable ? "executable" : "file",
		executable,
		isHidden: !isLink && isHidden(entry, READ),
		size: entry.size,
		hash: (sample) => hashContent({
			reader,
			entry,
			name,
			where
		}, sample)
	};
}
function requireReadable(name, { flags, method }, where) {
	if ((flags & ENCRYPTED) !== 0) throw new Failure(`${where} is encrypted: ${shownName(name)}. Lambda has no password to unpack it with.`, "Build it without a password.");
	if (method !== STORED && method !== DEFLATED) throw new Failure(`${where} contains ${shownName(name)} in a compression (method ${method}) that this action cannot read.`, "Build it with the usual method, deflate, for instance with `zip -r`.");
}
async function hashContent({ reader, entry, name, where }, sample) {
	const hash = (0, import__node_crypto.createHash)("sha256");
	let crc = 0;
	let cause;
	try {
		let remaining = entry.size;
		for await (const piece of inflated(reader, entry)) {
			remaining -= piece.length;
			if (remaining < 0) break;
			hash.update(piece);
			crc = (0, import__node_zlib$1.crc32)(piece, crc);
			sample.add(piece);
		}
		if (remaining === 0 && crc === entry.crc) return hash.digest();
	} catch (error) {
		if (error instanceof Failure) throw error;
		cause = error;
	}
	throw new Failure(`${where} is damaged: the content of ${shownName(name)} does not match its checksum.`, "Build it again, and check that it was transferred completely. `unzip -t` checks an archive.", { cause });
}
function inflated(reader, entry) {
	const { method, compressedSize, size } = entry;
	const start = contentOffset(reader, entry);
	if (method === STORED || compressedSize === 0) return sharedPieces(reader, start, compressedSize);
	if (Math.max(size, compressedSize) > 1048576) return inflatedPieces(piecesOf(reader, start, compressedSize));
	const chunkSize = Math.min(65536, Math.max(64, size + 1));
	const compressed = reader.read(start, compressedSize);
	return [import__node_zlib.default.inflateRawSync(compressed, {
		chunkSize,
		maxOutputLength: Math.max(1, size)
	})];
}
async function* inflatedPieces(compressed) {
	const input = import__node_stream.Readable.from(compressed);
	const inflate = import__node_zlib.default.createInflateRaw({ chunkSize: 65536 });
	input.on("error", (error) => inflate.destroy(error)).pipe(inflate);
	yield* inflate;
}
const LOOKALIKES = [
	[
		"PK",
		"is damaged: it begins like a zip archive, but the table of contents at its end is missing or broken",
		"Check that it was built and transferred completely."
	],
	[
		"\u008B",
		"is compressed with gzip, not a zip archive",
		"Build it with `zip -r`, or unpack it and give the directory as `source-dir`."
	],
	[
		"version https://git-lfs",
		"is a Git LFS pointer, not the archive itself",
		"Set `lfs: true` on actions/checkout."
	]
];
function unreadableZip(reader, where, cause) {
	const beginning = reader.read(0, 32).toString("latin1");
	const [, problem, advice] = LOOKALIKES.find(([start]) => beginning.startsWith(start)) ?? [
		"",
		"is not a zip archive",
		"Build it with `zip -r`, or give the directory as `source-dir`."
	];
	return new Failure(`${where} ${problem}.`, advice, { cause });
}
// src/package/zip/links.ts
var LinkTarget = class {
	#text = "";
	add(piece) {
		this.#text += piece.toString();
	}
	get text() {
		return this.#text;
	}
};
function refuseCircles(links, where) {
	for (const name of links.keys()) {
		const passed = /* @__PURE__ */ new Set();
		for (let at = name; at !== void 0; at = nextOf(at, links)) {
			if (passed.has(at)) throw new Failure(`${where} contains the symbolic link ${shownName(name)}, which leads back to itself, so Lambda cannot unpack it.`, "Delete it, or replace it by what it should point to.");
			passed.add(at);
		}
	}
}
function nextOf(name, links) {
	const target = import__node_path.posix.join(import__node_path.posix.dirname(name), links.get(name) ?? "");
	return links.get(name)?.startsWith("/") || !links.has(target) ? void 0 : target;
}
// src/package/zip/file.ts
async function openZipFile(path) {
	const where = `The archive \`${shownPath(path)}\``;
	const { size } = requireSize(requireFile(path, where), where);
	const descriptor = openFile(path, where);
	try {
		const content = await readArchive(fileReader(descriptor, size, where), where);
		const archive = (keeping) => sendFile(path, where, content.sha256, keeping);
		const text = (name) => textIn(path, where, name).catch(() => void 0);
		return {
			kind: "package",
			...content,
			text,
			archive
		};
	} finally {
		(0, import__node_fs.closeSync)(descriptor);
	}
}
async function readArchive(reader, where) {
	const { files: entries, hiddenDirectories } = await readZipEntries(reader, where);
	const digest = new ContentDigest();
	const turns = new Turns();
	const compiled = [];
	const links = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const sample = entry.kind === "link" ? new LinkTarget() : new HeaderSample(entry.name, entry.size);
		digest.add(entry.name, entry.kind, await entry.hash(sample), entry.isHidden);
		if (sample instanceof LinkTarget) links.set(entry.name, sample.text);
		else compiled.push(...sample.compiled());
		await turns.pass();
	}
	refuseCircles(links, where);
	for (const name of hiddenDirectories) digest.addHiddenDirectory(name);
	const hash = (0, import__node_crypto.createHash)("sha256");
	for (const piece of sharedPieces(reader)) {
		hash.update(piece);
		await turns.pass();
	}
	const repeated = repeatedNames(entries);
	return {
		sha256: hash.digest("base64"),
		digest: digest.digest(),
		files: [...new Set(entries.map(({ name }) => name))],
		executables: entries.filter(({ executable }) => executable).map(({ name }) => name),
		compiled,
		unzippedSize: entries.reduce((bytes, { size }) => bytes + size, 0),
		...withoutUndefined({ repeated: repeated.length > 0 ? repeated : void 0 }),
		warnings: [
			...duplicateWarnings(repeated),
			...unreadableWarnings(entries, hiddenDirectories),
			...contentWarnings(entries)
		]
	};
}
async function textIn(path, where, name) {
	const descriptor = openFile(path, where);
	try {
		const { files } = await readZipEntries(fileReader(descriptor, (0, import__node_fs.statSync)(path).size, where), where);
		const entry = files.find((each) => each.name === name);
		if (!entry || entry.size > 5242880) return void 0;
		const pieces = [];
		await entry.hash({ add: (piece) => pieces.push(Buffer.from(piece)) });
		return Buffer.concat(pieces).toString();
	} finally {
		(0, import__node_fs.closeSync)(descriptor);
	}
}
async function sendFile(path, where, sha256, keeping) {
	const changed = () => new Failure(`${where} changed while this step ran.`, "Make sure that nothing writes to it while this step runs.");
	const read = () => checkedBytes((0, import__node_fs.createReadStream)(path, { highWaterMark: PIECE }), sha256, changed);
	if (keeping === "in memory") return keepArchive(read(), keeping);
	const archive = {
		sha256,
		size: (0, import__node_fs.statSync)(path).size
	};
	return keeping === "nowhere" ? archive : {
		...archive,
		open: () => import__node_stream.Readable.from(read())
	};
}
function repeatedNames(entries) {
	const twice = entries.filter(({ name }, index) => name === entries[index - 1]?.name);
	return [...new Set(twice.map(({ name }) => name))];
}
function duplicateWarnings(repeated) {
	if (repeated.length === 0) return [];
	return [`The archive contains ${shownNames(repeated)} more than once, and the tool that unpacks it decides which one counts. Delete the old archive before you build it again, and add each file once.`];
}
function unreadableWarnings(entries, directories) {
	const hidden = [...directories, ...entries.filter(({ isHidden }) => isHidden).map(({ name }) => name)];
	if (hidden.length === 0) return [];
	return [`Only the owner can read ${shownNames(hidden)} in the package, so the function cannot. Run \`chmod -R a+rX\` on the content before you zip it.`];
}
function requireSize(stats, where) {
	if (stats.size === 0) throw new Failure(`${where} is empty (0 bytes).`, "Check the step that builds it: its output may have been cut off.");
	const tooLarge = unzippedProblem(where, stats.size);
	if (tooLarge) throw tooLarge;
	return stats;
}
function openFile(path, where) {
	try {
		return (0, import__node_fs.openSync)(path, "r");
	} catch (error) {
		throw new Failure(`${where} cannot be read (${codeOf(error)}).`, "Check its permissions.", { cause: error });
	}
}
function requireFile(path, where) {
	let stats;
	try {
		stats = (0, import__node_fs.statSync)(path);
	} catch (error) {
		if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") throw missing(path, where);
		throw new Failure(`${where} cannot be read (${codeOf(error)}).`, "Check its permissions.", { cause: error });
	}
	if (stats.isFile()) return stats;
	throw stats.isDirectory() ? new Failure(`${where.replace("The archive ", "")}, given as \`zip-file\`, is a directory.`, "Give it as `source-dir` instead, and it is zipped for you.") : new Failure(`${where} is not a regular file.`, "Give the path of a .zip file.");
}
function missing(path, where) {
	const problem = `${where} does not exist.`;
	const folder = shownPath((0, import__node_path.dirname)(path));
	const here = folder === "." ? "the workspace" : `\`${folder}\``;
	let others;
	try {
		others = (0, import__node_fs.readdirSync)((0, import__node_path.dirname)(path)).filter((name) => name.toLowerCase().endsWith(".zip"));
	} catch {
		return new Failure(`${problem} ${folder === "." ? "The workspace cannot be read." : `There is no directory ${here} either.`}`, misplacedAdvice(path, "zip-file") ?? "Check `zip-file`, which is relative to the workspace, and that the step that builds the archive ran before this one, in the same job.");
	}
	const elsewhere = misplacedAdvice(path, "zip-file");
	if (elsewhere) return new Failure(problem, elsewhere);
	if (others.length > 0) return new Failure(`${problem} In ${here} there is ${shownNames(others.sort())}.`, "Correct `zip-file`.");
	return new Failure(`${problem} There is no other .zip file in ${here}.`, `Check that the step that builds ${(0, import__node_path.basename)(path)} ran before this one, in the same job; to use an archive from another job, run actions/download-artifact.`);
}
// src/package/open-package.ts
async function openPackage(source) {
	switch (source.kind) {
		case "zip-file": return openZipFile(source.path);
		case "source-dir": return packDirectory(source.path, source.exclude);
		case "none": return;
	}
}
async function packDirectory(path, exclude) {
	const { files, notes } = await readSourceTree(path, exclude);
	const unzippedSize = files.reduce((bytes, { size }) => bytes + size, 0);
	const tooLarge = unzippedProblem(`The content of the directory \`${shownPath(path)}\``, unzippedSize);
	if (tooLarge) throw tooLarge;
	const { digest, files: digested, compiled } = await digestFiles(files);
	return {
		kind: "package",
		digest,
		files: files.map(({ name }) => name),
		executables: files.filter(({ executable }) => executable).map(({ name }) => name),
		compiled,
		unzippedSize,
		warnings: contentWarnings(files),
		...notes.length > 0 && { notes },
		text: async (name) => {
			const file = digested.find((each) => each.name === name);
			return file && file.size <= 5242880 ? (0, import_promises.readFile)(file.path, "utf8").catch(() => void 0) : void 0;
		},
		archive: (keeping) => keepArchive(writeZip(compressFiles(digested)), keeping)
	};
}
// src/model/compiled/amazon-linux.ts
const AMAZON_LINUX_2 = 26;
const AMAZON_LINUX_2023 = 34;
const ON_AMAZON_LINUX_2 = /^(python3\.([6-9]|1[01])|nodejs1[0-8]\.x|java(8\.al2|11|17)|dotnet(6|core3\.1)|ruby(2\.7|3\.2)|provided\.al2)$/;
const ON_AMAZON_LINUX_2023 = /^(python3\.1[2-4]|nodejs2[024]\.x|java(21|25)|dotnet(8|10)|ruby(3\.[34]|4\.0)|provided\.al2023)$/;
function glibcOf(runtime) {
	if (runtime === void 0 || ON_AMAZON_LINUX_2023.test(runtime)) return AMAZON_LINUX_2023;
	return ON_AMAZON_LINUX_2.test(runtime) ? AMAZON_LINUX_2 : void 0;
}
// src/plan/package/compiled-files.ts
function misfitOf(file, { runtime, architecture }, brought) {
	const { system = "Linux", processors = [], library, glibc } = file;
	if (system !== "Linux") return `for ${system}`;
	if (processors.length > 0 && !processors.some((each) => isRun(each, architecture))) return `for ${processors.join(", ")}`;
	if ((library ?? libraryInName(file.name)) === "musl" && !brought.has("musl")) return "for musl, as on Alpine Linux";
	const available = glibcOf(runtime);
	if (glibc !== void 0 && available !== void 0 && glibc > available && !brought.has("glibc")) return `needs glibc 2.${glibc}`;
	const wanted = /^python(\d+\.\d+)$/.exec(runtime ?? "")?.[1];
	if (file.python !== void 0 && wanted !== void 0 && file.python !== wanted) return `for Python ${file.python}`;
}
function libraryInName(name) {
	return /[-_.](linux)?musl[-_./]/.test(name) && /\.(node|so)$/.test(name) ? "musl" : void 0;
}
function isRun(processor, architecture) {
	return architecture === void 0 ? /^(x86_64|arm64)$/.test(processor) : processor === architecture;
}
function compiledFileWarnings(subject, content, targets) {
	const brought = librariesIn(content);
	const groups = groupBy(candidates(content), ({ name }) => withoutPlatform(name));
	const warnings = targets.flatMap((target) => {
		const unfit = [...groups.values()].flatMap((files) => {
			const reasons = files.map((file) => misfitOf(file, target, brought));
			const [first] = files;
			return first === void 0 || reasons.includes(void 0) ? [] : [{
				name: first.name,
				reason: reasons[0] ?? ""
			}];
		});
		if (unfit.length === 0) return [];
		return [`${subject} contains compiled files that the function cannot load on ${shownTarget(target)}: ${shownMisfits(unfit)}. ${adviceFor$1(unfit[0]?.name ?? "", target)}`];
	});
	return [...new Set(warnings)];
}
function librariesIn({ files }) {
	return /* @__PURE__ */ new Set([...files.some((file) => /(^|\/)libc\.so\.6$/.test(file)) ? ["glibc"] : [], ...files.some((file) => /(^|\/)(ld-musl-|libc\.musl-)[^/]+$/.test(file)) ? ["musl"] : []]);
}
function refuseUnrunnable(where, content, programs, target) {
	const brought = librariesIn(content);
	for (const file of content.compiled ?? []) {
		const reason = programs.includes(file.name) && misfitOf(file, target, brought);
		if (!reason) continue;
		throw new Failure(`${where} contains the file ${shownName(file.name)}, which Lambda cannot run on ${shownTarget(target)}: it is compiled ${reason.startsWith("for") ? reason : `so that it ${reason}`}.`, compileAdvice(target));
	}
}
function shownMisfits(unfit) {
	return `${unfit.slice(0, 3).map(({ name, reason }) => `${shownName(name)} (${reason})`).join(", ")}${unfit.length > 3 ? ` and ${unfit.length - 3} more` : ""}`;
}
function shownTarget({ runtime, architecture }) {
	const glibc = glibcOf(runtime);
	return `${architecture === void 0 ? "Linux" : `${architecture} Linux`}${glibc === void 0 ? "" : ` with glibc 2.${glibc}`}${runtime === void 0 ? "" : ` (${runtime})`}`;
}
function adviceFor$1(name, target) {
	const { runtime = "", architecture = "x86_64" } = target;
	if (/(^|\/)node_modules\/|\.node$/.test(name)) return `Install the packages for Lambda: \`npm ci --os=linux --cpu=${architecture === "arm64" ? "arm64" : "x64"} --libc=glibc\`. What npm compiles itself has to be installed on such a machine.`;
	if (/^python/.test(runtime) || /\.(pyd|abi3\.so)$|\.cpython-/.test(name)) {
		const tag = glibcOf(runtime) === 26 ? "manylinux2014" : "manylinux_2_28";
		const processor = architecture === "arm64" ? "aarch64" : "x86_64";
		const version = /^python(\d+\.\d+)$/.exec(runtime)?.[1];
		return `Install wheels for Lambda: \`pip install --only-binary=:all: --platform ${tag}_${processor}${version === void 0 ? "" : ` --python-version ${version}`} --target DIRECTORY\`, or publish a layer with \`requirements\`.`;
	}
	return compileAdvice(target);
}
function compileAdvice({ runtime, architecture = "x86_64" }) {
	return `Compile it for Linux on ${architecture} (Go: \`CGO_ENABLED=0 GOOS=linux GOARCH=${architecture === "arm64" ? "arm64" : "amd64"}\`), in a container of ${glibcOf(runtime) === 26 ? "Amazon Linux 2" : "Amazon Linux 2023"} or without a dynamic C library.`;
}
function candidates({ files, compiled = [] }) {
	const read = new Map(compiled.map((file) => [file.name, file]));
	const modules = files.flatMap((name) => {
		const byName = pythonModule$1(name);
		return byName ? [{
			...byName,
			...read.get(name)
		}] : [];
	});
	const named = new Set(modules.map(({ name }) => name));
	return [...modules, ...compiled.filter((file) => !named.has(file.name) && isLoadable(file))];
}
function isLoadable({ name, system }) {
	if (/(^|\/)fsevents\/|fsevents\.node$/.test(name)) return false;
	const base = name.slice(name.lastIndexOf("/") + 1);
	return system !== "Windows" || /\.(node|pyd)$/.test(base) || !base.includes(".") || isWindowsPackage(name);
}
function isWindowsPackage(name) {
	return /(^|\/)node_modules\/(@[^/]+\/)?[^/]*win32-/.test(name);
}
function pythonModule$1(name) {
	const [, ...rest] = name.slice(name.lastIndexOf("/") + 1).split(".");
	const tag = rest.join(".");
	if (!/^(cpython-\d.*\.so|cp\d.*\.pyd)$/.test(tag)) return void 0;
	const [, major = "", minor = ""] = /^(?:cpython-|cp)(\d)(\d+)/.exec(tag) ?? [];
	const processor = /-(x86_64|aarch64)-linux/.exec(tag)?.[1];
	return {
		name,
		python: `${major}.${minor}`,
		system: tag.endsWith(".pyd") ? "Windows" : tag.includes("-darwin") ? "macOS" : "Linux",
		...processor !== void 0 && { processors: [processor === "aarch64" ? "arm64" : processor] },
		...tag.includes("-musl") && { library: "musl" }
	};
}
const PLATFORM_WORDS = new Set(`linux linuxmusl linuxglibc musllinux manylinux musl gnu glibc gnueabihf musleabihf eabi darwin macos macosx osx mac apple
   win win32 win64 windows mingw msvc pc unknown x64 x86 amd64 ia32 i386 i686 386 arm arm64 armv6 armv7 armv7l armv8
   aarch64 universal universal2 riscv64 riscv64gc ppc64 ppc64le powerpc64le s390x loong64 loongarch64 mips64el freebsd openbsd netbsd
   sunos android wasm rhel debian alpine openssl cpython abi3 so dylib dll node exe pyd bin x
   baseline`.split(/\s+/));
function withoutPlatform(name) {
	return name.replaceAll(/x86[_-]64/g, "x64").split(/[-_.+/]/).filter((word) => !PLATFORM_WORDS.has(word.toLowerCase()) && !/^(v|cp|python)?\d+[a-z]?$/.test(word)).join("/");
}
// src/plan/package/similar-file.ts
function inFolder(candidates, files) {
	return candidates.flatMap((wanted) => files.filter((file) => file.endsWith(`/${wanted}`)).map((file) => ({
		file,
		wanted
	}))).toSorted((a, b) => depth(a.file) - depth(b.file) || (a.file < b.file ? -1 : 1)).map(({ file, wanted }) => ({
		file,
		folder: file.slice(0, -wanted.length)
	}))[0];
}
function depth(file) {
	return file.split("/").length;
}
function similarFile(wanted, files) {
	const close = files.map((file) => ({
		file,
		steps: distance(wanted, file)
	})).filter(({ steps }) => steps <= 2).toSorted((a, b) => a.steps - b.steps)[0];
	const base = wanted.slice(wanted.lastIndexOf("/") + 1);
	return close?.file ?? files.find((file) => file === base || file.endsWith(`/${base}`));
}
// src/plan/package/class-handler.ts
function javaHandlerWarning(handler, files) {
	const [name = ""] = handler.split("::");
	const wanted = `${name.replaceAll(".", "/")}.class`;
	if (files.includes(wanted) || files.some((file) => /^lib\/[^/]+\.jar$/.test(file))) return void 0;
	return `The handler \`${shownName(handler)}\` needs the class ${shownName(wanted)}, which the package does not contain. ${javaAdvice(wanted, files)}`;
}
function javaAdvice(wanted, files) {
	if (files.some((file) => file.startsWith("BOOT-INF/"))) return "This is an executable jar of Spring Boot, whose classes are in BOOT-INF/, where Lambda does not look: build it with the Shade plugin of Maven or Shadow of Gradle, or a zip with the classes at the top level and the dependencies in lib/.";
	const jar = files.find((file) => /^[^/]+\.jar$/.test(file));
	if (jar) return `There is ${shownName(jar)} at the top level, but Lambda looks for jars in lib/ only: give the jar itself as \`zip-file\`, or move it into lib/.`;
	return fileAdvice(wanted, files);
}
function dotnetHandlerWarning(handler, files) {
	const [assembly = ""] = handler.split("::");
	const wanted = `${assembly}.dll`;
	if (!files.includes(wanted)) return `The handler \`${shownName(handler)}\` needs the file ${shownName(wanted)}, which the package does not contain. ${fileAdvice(wanted, files)}`;
	const missing = [`${assembly}.deps.json`, `${assembly}.runtimeconfig.json`].filter((file) => !files.includes(file));
	if (missing.length === 0) return void 0;
	const others = files.filter((file) => /^[^/]+\.deps\.json$/.test(file));
	const other = others.length > 0 ? ` There is ${shownName(others[0] ?? "")}, of another assembly.` : "";
	return `The package contains ${shownName(wanted)}, but not ${missing.map(shownName).join(" and ")}, without which Lambda does not start it.${other} Package all of the output of \`dotnet publish\` (with \`GenerateRuntimeConfigurationFiles\` in the project), and check the name of the assembly in \`handler\`.`;
}
function fileAdvice(wanted, files) {
	const nested = inFolder([wanted], files);
	if (nested) return `There is ${shownName(nested.file)}: package the contents of ${shownName(nested.folder)}.`;
	const similar = similarFile(wanted, files);
	return similar ? `There is ${shownName(similar)}: correct \`handler\`.` : "Check `handler`.";
}
// src/plan/package/handler.ts
function handlerWarning(runtime, handler, files, hasWrapper = false) {
	if (runtime?.startsWith("provided")) return bootstrapWarning(files);
	if (!handler || hasWrapper && files.includes(handler)) return void 0;
	if (hasWrapper && handler.endsWith(".sh")) return scriptWarning(handler, files);
	if (runtime?.startsWith("java")) return unlessLayer(javaHandlerWarning(handler, files));
	if (runtime?.startsWith("dotnet")) return unlessLayer(dotnetHandlerWarning(handler, files));
	const language = languageOf(runtime);
	if (!language) return void 0;
	const wanted = handlerModule(language, handler);
	if (!wanted) return `The handler \`${shownName(handler)}\` does not name a function in a module: the runtime ${runtime} expects \`module.function\`.`;
	if (filesOf(wanted, files).length > 0) return void 0;
	return `${`The handler \`${shownName(handler)}\` needs the file ${shownName(wanted.file)}, which the package does not contain.`} ${adviceFor(wanted, handler, files)} ${UNLESS_LAYER}`;
}
function handlerFiles(runtime, handler, files) {
	if (runtime?.startsWith("provided")) return files.filter((file) => file === "bootstrap");
	const language = languageOf(runtime);
	const wanted = language && handler ? handlerModule(language, handler) : void 0;
	return wanted ? filesOf(wanted, files) : [];
}
function languageOf(runtime = "") {
	return /^(python|nodejs|ruby)/.exec(runtime)?.[1];
}
function filesOf({ candidates, alsoIn }, files) {
	return files.filter((file) => candidates.includes(file) || alsoIn?.(file));
}
function unlessLayer(warning) {
	return warning && `${warning} ${UNLESS_LAYER}`;
}
function scriptWarning(handler, files) {
	const nested = inFolder([handler], files)?.file ?? similarFile(handler, files);
	const advice = nested ? `There is ${shownName(nested)}: correct \`handler\`.` : "Check `handler`.";
	return `The program in AWS_LAMBDA_EXEC_WRAPPER starts the file ${shownName(handler)}, which the package does not contain. ${advice} ${UNLESS_LAYER}`;
}
const UNLESS_LAYER = "Unless a layer provides that file, the function cannot start, and every invocation fails.";
function bootstrapWarning(files) {
	if (files.includes("bootstrap")) return void 0;
	const nested = inFolder(["bootstrap"], files)?.file;
	return `The custom runtime starts the file bootstrap, which is not at the top level of the package.${nested ? ` There is ${shownName(nested)}: move it to the top level.` : ""} ${UNLESS_LAYER}`;
}
function handlerModule(language, handler) {
	if (language === "python") return pythonModule(handler);
	return language === "nodejs" ? nodeModule(handler) : rubyModule(handler);
}
function pythonModule(handler) {
	const split = /^(.+)\.[^./]+$/.exec(handler)?.[1];
	if (!split) return void 0;
	const module = split.replaceAll(".", "/");
	return {
		file: `${module}.py`,
		candidates: [
			".py",
			"/__init__.py",
			".pyc",
			"/__init__.pyc",
			".so"
		].map((ending) => module + ending),
		alsoIn: (file) => file.startsWith(`${module}.`) && file.endsWith(".so")
	};
}
function nodeModule(handler) {
	const module = /^((?:.*\/)?[^./]+)\.[^/]+$/.exec(handler.replace(/^\.\//, ""))?.[1];
	if (!module) return void 0;
	return {
		file: `${module}.js`,
		candidates: [
			".js",
			".mjs",
			".cjs",
			"",
			"/index.js"
		].map((ending) => module + ending),
		alsoIn: (file) => file.startsWith(`node_modules/${module}/`),
		sources: [
			".ts",
			".mts",
			".cts"
		].map((ending) => module + ending)
	};
}
function rubyModule(handler) {
	const module = /^([^.]+)\.[^/]+$/.exec(handler)?.[1];
	return module ? {
		file: `${module}.rb`,
		candidates: [`${module}.rb`]
	} : void 0;
}
function adviceFor(wanted, handler, files) {
	const nested = inFolder(wanted.candidates, files);
	if (nested) {
		const { file, folder } = nested;
		return `There is ${shownName(file)}: package the contents of ${shownName(folder)}, or set \`handler\` to \`${shownName(folder + handler)}\`.`;
	}
	const sources = wanted.sources ?? [];
	const source = files.find((file) => sources.includes(file)) ?? inFolder(sources, files)?.file;
	if (source) return `There is ${shownName(source)}, but the runtime needs JavaScript: compile it and package the output.`;
	const similar = similarFile(wanted.file, files);
	if (!similar) return "Check `handler`.";
	const inputs = isOtherLanguage(similar, wanted.file) ? "`runtime`, `handler`" : "`handler`";
	return `There is ${shownName(similar)}: correct ${inputs} or the name of the file.`;
}
function isOtherLanguage(file, wanted) {
	const [, ending] = /\.(py|rb|[cm]?js)$/.exec(file) ?? [];
	return ending !== void 0 && ending.slice(-2) !== wanted.slice(-2);
}
// src/plan/package-checks.ts
function packageWarnings({ warnings, files, compiled }, inputs, latest) {
	if (!files) return warnings;
	const { handler: _, ...target } = runsOn(inputs, latest);
	return [...warnings, ...compiledFileWarnings("The package", {
		files,
		compiled
	}, [target])];
}
function missingHandler({ files }, inputs, latest) {
	if (!files) return void 0;
	const { runtime, handler } = runsOn(inputs, latest);
	return handlerWarning(runtime, handler, files, Boolean(variable("AWS_LAMBDA_EXEC_WRAPPER", inputs, latest)));
}
function refuseUnrunnableHandler(plan, { files, compiled }, inputs, latest) {
	if (!files || !releasesVersion(plan)) return;
	const { handler, ...target } = runsOn(inputs, latest);
	const found = handlerFiles(target.runtime, handler, files);
	if (found.length === 1) refuseUnrunnable("The package", {
		files,
		compiled
	}, found, target);
}
function variable(name, { environment }, latest) {
	const isKept = environment?.strategy !== "replace" && !environment?.remove.includes(name);
	return environment?.set[name] ?? (isKept ? latest?.Environment?.Variables?.[name] : void 0);
}
function runsOn({ configuration, architectures }, latest) {
	const [architecture] = architectures ?? latest?.Architectures ?? ["x86_64"];
	return {
		runtime: configuration.Runtime ?? latest?.Runtime,
		handler: configuration.Handler ?? latest?.Handler,
		architecture: architecture === "arm64" ? "arm64" : "x86_64"
	};
}
function refuseUnsendable(plan, size) {
	if (sendsCode(plan) && !stages(plan)) refuseTooLargeForRequest(size);
}
function refuseTooLargeWithLayers(plan, unzippedSize, { Layers = [] }) {
	if (!sendsCode(plan)) return;
	const wanted = plan.slots.configure?.members["Layers"];
	const kept = Layers.filter(({ Arn = "" }) => !wanted || wanted.includes(Arn));
	const zipped = kept.reduce((bytes, { CodeSize = 0 }) => bytes + CodeSize, 0);
	if (zipped === 0) return;
	const subject = `The package together with the function's layers (${kept.map(({ Arn }) => Arn).join(", ")}, counted by their zipped size)`;
	const problem = unzippedProblem(subject, unzippedSize + Math.floor(zipped * .95));
	if (problem) throw problem;
}
function requireSendable({ size }, staging) {
	if (staging || fitsInRequest(size)) return;
	throw new Failure(tooLargeForRequest("The layer", size), "Give `s3-bucket`: Lambda fetches a larger one from a bucket in the layer's region. Or split it into several layers, which may have 250 MB unzipped in total.");
}
// src/aws/layer-version.ts
const LAYER_VERSION = ["Version", "LayerVersionArn"];
async function* listLayerVersions(aws, name) {
	const pages = pagesOf(aws, "ListLayerVersions", name, (Marker) => aws.client.send(new ListLayerVersionsCommand({
		LayerName: name,
		Marker
	})), ({ LayerVersions = [] }) => LayerVersions.map((each) => layerVersionIn(complete(each, ...LAYER_VERSION))).sort((left, right) => right.number - left.number));
	while (true) {
		const page = await orUndefined(pages.next());
		if (page === void 0 || page.done) return;
		yield page.value;
	}
}
function getLayerVersion(aws, name, version) {
	const input = {
		LayerName: name,
		VersionNumber: version
	};
	return orUndefined(send(aws, "GetLayerVersion", `${name}:${version}`, async () => layerContentIn(await aws.client.send(new GetLayerVersionCommand(input)))));
}
function getLayerVersionByArn(aws, arn) {
	return orUndefined(send(aws, "GetLayerVersion", arn, async () => layerContentIn(await aws.client.send(new GetLayerVersionByArnCommand({ Arn: arn })))));
}
function publishLayerVersion(aws, input) {
	const command = new PublishLayerVersionCommand(input);
	command.middlewareStack.add((next) => (args) => next(args).catch(async (error) => {
		const { saysTooMany, sdkErrorDetails } = await import("./sdk-error2.js");
		throw saysTooMany(sdkErrorDetails(error)) ? error : new Unrepeated(error);
	}), {
		step: "finalizeRequest",
		priority: "low",
		name: "unrepeated"
	});
	return send(aws, "PublishLayerVersion", input.LayerName ?? "", () => aws.client.send(command).then((answer) => complete(answer, ...LAYER_VERSION), (error) => {
		throw error instanceof Unrepeated ? error.error : error;
	}));
}
var Unrepeated = class extends Error {
	error;
	constructor(error) {
		super("Not repeated.");
		this.error = error;
	}
};
async function deleteLayerVersion(aws, name, version) {
	const input = {
		LayerName: name,
		VersionNumber: version
	};
	await orUndefined(send(aws, "DeleteLayerVersion", `${name}:${version}`, () => aws.client.send(new DeleteLayerVersionCommand(input))));
}
function getLayerVersionPolicy(aws, name, version) {
	const input = {
		LayerName: name,
		VersionNumber: version
	};
	return orUndefined(send(aws, "GetLayerVersionPolicy", `${name}:${version}`, async () => completePolicy(await aws.client.send(new GetLayerVersionPolicyCommand(input)))));
}
async function addLayerVersionPermission(aws, input) {
	await send(aws, "AddLayerVersionPermission", `${input.LayerName}:${input.VersionNumber}`, () => aws.client.send(new AddLayerVersionPermissionCommand(input)));
}
async function listUsedLayerVersions(aws) {
	const pages = pagesOf(aws, "ListFunctions", "*", (Marker) => aws.client.send(new ListFunctionsCommand({
		FunctionVersion: "ALL",
		Marker
	})), ({ Functions = [] }) => Functions);
	const used = /* @__PURE__ */ new Set();
	for await (const functions of pages) for (const { Layers = [] } of functions) for (const { Arn } of Layers) if (Arn) used.add(Arn);
	return used;
}
// src/read/code/same-content.ts
const CHEAP_TO_PACK = 16e6;
async function compareContent(aws, stored, code, temporary) {
	const { codeSha256 } = stored;
	if (codeSha256 === void 0) return "unknown";
	const sha256 = (code.unzippedSize ?? 0) <= CHEAP_TO_PACK ? await archiveHash(code) : code.sha256;
	if (sha256 === codeSha256) return "same";
	const digest = await storedDigest(aws, stored, temporary);
	if (digest !== void 0) return digest === code.digest ? "same" : "different";
	return sha256 === void 0 && await archiveHash(code) === codeSha256 ? "same" : "unknown";
}
async function archiveHash(code) {
	if (code.kind === "s3-object") return code.sha256;
	return code.sha256 ?? (await code.archive("nowhere")).sha256;
}
async function storedDigest(aws, { name, codeSha256, location }, temporary) {
	if (location === void 0) return void 0;
	aws.log(`Downloading the archive of ${name} to compare its files.`);
	try {
		const file = new TemporaryFile(temporary);
		for await (const piece of downloadCode(aws, location, name)) file.add(piece);
		const { sha256, digest } = await readArchive(file.reader(`The archive of ${name}`), `The archive of ${name}`);
		return sha256 === codeSha256 ? digest : void 0;
	} catch (error) {
		if (!(error instanceof Failure) || error instanceof Cancelled) throw error;
		aws.log(`${error.message} It is not compared.`);
		return;
	}
}
export { openZipFile as C, packDirectory as S, readZipDirectory as T, variable as _, getLayerVersionByArn as a, refuseUnrunnable as b, listUsedLayerVersions as c, packageWarnings as d, refuseTooLargeWithLayers as f, runsOn as g, requireSendable as h, getLayerVersion as i, publishLayerVersion as l, refuseUnsendable as m, addLayerVersionPermission as n, getLayerVersionPolicy as o, refuseUnrunnableHandler as p, deleteLayerVersion as r, listLayerVersions as s, compareContent as t, missingHandler as u, handlerFiles as v, readArchive as w, openPackage as x, compiledFileWarnings as y };
