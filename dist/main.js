import { createRequire as requireFor } from "node:module";
const __WEBPACK_EXTERNAL_MODULE__undici_cjs_819c67ae__ = requireFor(import.meta.url)("./undici.cjs");
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
exports.debug = debug; // for test


/***/ }),

/***/ 5641:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_MODULE__undici_cjs_819c67ae__;

/***/ }),

/***/ 2472:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("./undici.cjs");

/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8152:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/win32");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ shiftAgainAdvice),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   bB: () => (/* binding */ rerunAdvice),
/* harmony export */   cJ: () => (/* binding */ Cancelled),
/* harmony export */   dP: () => (/* binding */ rollBackAgainAdvice),
/* harmony export */   ep: () => (/* binding */ POST_STEP),
/* harmony export */   nZ: () => (/* binding */ cancellable)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9874);


/** Shows a cancellation that reached no process: see post-step-claim.ts. */
const POST_STEP = 'its post step has begun';
const IF_TIMED_OUT = 'If the step or job timed out, raise `timeout-minutes` first.';
const IF_REPLACED = 'If a newer run replaced this run, no action is needed.';
/**
 * What to do after a run was cancelled, whatever cancelled it: that is not known.
 * @param to what rerunning does, such as `finish`
 */
function rerunAdvice(to = 'finish') {
    return `To ${to}, rerun the workflow. ${IF_TIMED_OUT} ${IF_REPLACED}`;
}
/** The same, if a traffic shift had begun. It waits, so that its time is the likely cause. */
function shiftAgainAdvice(duration) {
    return `To finish, rerun the workflow: it starts the traffic shift again. If the step or job timed out, first raise \`timeout-minutes\` above the duration of the shift (${duration}). ${IF_REPLACED}`;
}
/**
 * The same of a rollback. A newer run, such as a release that waited, need not undo what the rollback was to undo.
 * @param version the target, if it is known: without it, another run goes further back if this one has moved the alias
 * @param served what the alias serves now, such as `version 42`, if it is known
 */
function rollBackAgainAdvice(version, served) {
    const to = version !== undefined && served === `version ${version}` ? 'finish' : 'roll back';
    const named = version === undefined ? '' : ` with \`version: ${version}\``;
    const replaced = served === undefined ? 'moved the alias' : `replaced ${served}`;
    return `To ${to}, run the rollback again${named}, unless a newer run has already ${replaced}. ${IF_TIMED_OUT}`;
}
/** The run was cancelled: the reason of everything that ends because of it. */
class Cancelled extends _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR {
    how;
    /** @param how the signal, or what else showed it */
    constructor(how, advice = rerunAdvice()) {
        super(`The run was cancelled (${how}): somebody cancelled the workflow, a newer run replaced this run, or the step or job timed out (\`timeout-minutes\`).`, advice);
        this.name = 'Cancelled';
        this.how = how;
    }
}
/**
 * Milliseconds after the signal. GitHub sends SIGINT, then SIGTERM 7.5 seconds later, and kills the process 2.5 seconds
 * after that (GitHub docs, "Workflow cancellation reference"). Everything ends in less than 7 seconds.
 */
const TIMES = {
    /** How long a write in progress may still be answered, so that its outcome is known. */
    writes: 2000,
    /** How long undoing may take. */
    undoing: 5200,
    /** When the run reports what it knows by then. */
    reporting: 6200,
};
/** Milliseconds after a write is answered in which its outcome is noticed. */
const NOTICE = 100;
/** Makes a run that can be cancelled. */
function cancellable() {
    const stop = new AbortController();
    const writes = new Set();
    const after = (milliseconds) => {
        const over = new AbortController();
        const end = () => setTimeout(() => over.abort(stop.signal.reason), milliseconds);
        stop.signal.addEventListener('abort', end, { once: true });
        return over.signal;
    };
    const writesOver = after(TIMES.writes);
    const answered = async () => {
        while (writes.size > 0) {
            await Promise.allSettled(writes);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(NOTICE);
        }
    };
    const settled = async () => {
        // Work that ends by itself at this moment reports first.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(0);
        await Promise.race([answered(), aborted(writesOver).catch(() => { })]);
    };
    return {
        stop: stop.signal,
        writesOver,
        undoingOver: after(TIMES.undoing),
        lastMoment: after(TIMES.reporting),
        writing: (write) => {
            const done = () => writes.delete(write);
            writes.add(write);
            write.then(done, done);
        },
        until: (work) => {
            stop.signal.throwIfAborted();
            const stopped = aborted(stop.signal).catch(async (reason) => {
                await settled();
                throw reason;
            });
            return Promise.race([work(), stopped]);
        },
        cancel: (how) => {
            if (!stop.signal.aborted)
                stop.abort(new Cancelled(how));
        },
    };
}
/** Rejects with the signal's reason once it is aborted. */
function aborted(signal) {
    return new Promise((_, reject) => {
        if (signal.aborted)
            reject(signal.reason);
        else
            signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
}


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ insteadOfRerun),
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Xk: () => (/* binding */ TokenEndpointFailure),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   qE: () => (/* binding */ NotFinished)
/* harmony export */ });
/**
 * An error that a user can act on: what was wrong and where, and what to do about it. Everything that the
 * action refuses or gives up on is thrown as one of these; any other error is a defect of the action.
 */
class Failure extends Error {
    /** What to do, as one or more full sentences. */
    advice;
    /** The member of a function's configuration that the cause lies in: whatever shares it fails, too. */
    setting;
    /**
     * @param problem what was wrong and where, as one or more full sentences
     * @param advice what the user can do about it
     * @param options the error behind this one, kept for debug logging, and the setting that it lies in
     */
    constructor(problem, advice, options) {
        super(problem, options);
        this.name = 'Failure';
        this.advice = advice;
        this.setting = options?.setting;
    }
}
/** Any error as one that can be told: what nobody foresaw is a defect of the action, and says so. */
function asFailure(error) {
    if (error instanceof Failure)
        return error;
    return new Failure(`Unexpected error: ${error instanceof Error ? error.message : String(error)}`, 'This is a defect of the action. Run again with debug logging and report it with that log.', { cause: error });
}
/** GitHub answered without a token, or not at all; asking again may help. */
class TokenEndpointFailure extends Failure {
    /** Whether there was no answer in time. */
    isSilent;
    constructor(problem, advice, isSilent = false) {
        super(problem, advice);
        this.isSilent = isSilent;
    }
}
/** A change in AWS that was not finished in time. */
class NotFinished extends Failure {
}
const THEN_RERUN = /(?:,? (then)|\. (Then)) run the workflow again\./;
/**
 * The advice about a failure that ends a run, where running the workflow again is not what comes next.
 * @param then what does, as the rest of a sentence; absent: nothing
 */
function insteadOfRerun(advice, then) {
    return advice.replace(THEN_RERUN, (_, inSentence) => {
        if (then === undefined)
            return '.';
        return inSentence ? `, then ${then}` : `. Then ${then}`;
    });
}


/***/ }),

/***/ 3888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ actionsRunner)
});

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __nccwpck_require__(6928);
// EXTERNAL MODULE: external "http"
var external_http_ = __nccwpck_require__(8611);
var external_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_http_, 2);
// EXTERNAL MODULE: external "https"
var external_https_ = __nccwpck_require__(5692);
var external_https_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_https_, 2);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map
// EXTERNAL MODULE: ./node_modules/tunnel/index.js
var tunnel = __nccwpck_require__(770);
// EXTERNAL MODULE: external "./undici.cjs"
var external_undici_cjs_ = __nccwpck_require__(5641);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/index.js
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function lib_getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new external_undici_cjs_.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var auth_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
// EXTERNAL MODULE: external "child_process"
var external_child_process_ = __nccwpck_require__(5317);
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_.dirname(filePath);
                        const upperName = external_path_.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
// EXTERNAL MODULE: ./build/processes/child-environment.js
var child_environment = __nccwpck_require__(4160);
;// CONCATENATED MODULE: ./build/processes/execute.js

/**
 * Runs a program to its end.
 *
 * @returns undefined when the program is not on PATH
 * @throws the reason of the signal
 */
async function execute(program, args, { environment, directory, log, stop }) {
    stop.throwIfAborted();
    // Loaded on first use.
    const { execa } = await __nccwpck_require__.e(/* import() */ 6993).then(__nccwpck_require__.bind(__nccwpck_require__, 6993));
    log(withoutPasswords(`$ ${[program, ...args].join(' ')}`));
    const child = execa(program, args, {
        cwd: directory,
        env: (0,child_environment/* childEnvironment */.Q)(environment),
        extendEnv: false,
        stdin: 'ignore',
        all: true,
        reject: false,
        // In its own process group, so that a signal reaches its child processes, too.
        detached: HAS_GROUPS,
    });
    const end = (signal) => {
        if (child.pid === undefined)
            return;
        try {
            if (HAS_GROUPS)
                process.kill(-child.pid, signal);
            else
                child.kill();
        }
        catch {
            // The process has already ended.
        }
    };
    const stopGently = () => end('SIGTERM');
    const stopForGood = () => end('SIGKILL');
    stop.addEventListener('abort', stopGently, { once: true });
    process.once('exit', stopForGood);
    try {
        for await (const line of child.iterable({ from: 'all' }))
            log(withoutPasswords(line));
        const { code, exitCode = -1, stdout, stderr, shortMessage = '' } = await child;
        stop.throwIfAborted();
        if (code === 'ENOENT')
            return undefined;
        const errors = exitCode === -1 ? `${stderr}\n${shortMessage}` : stderr;
        return { exitCode, stdout: withoutPasswords(stdout), stderr: withoutPasswords(errors) };
    }
    finally {
        stop.removeEventListener('abort', stopGently);
        process.off('exit', stopForGood);
    }
}
/** Windows has no process groups for signals. */
const HAS_GROUPS = process.platform !== 'win32';
/** URLs of package registries may contain a password. */
function withoutPasswords(text) {
    return text.replace(/(:\/\/)[^/@\s]+@/g, '$1***@');
}

// EXTERNAL MODULE: ./build/text/without-controls.js
var without_controls = __nccwpck_require__(9941);
// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/github/pull-request.js

/** The event that started the run; undefined when it cannot be read. */
async function readEvent(path) {
    if (!path)
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** The full name of the fork that a pull request comes from; undefined when it comes from the repository itself. */
function forkOf(event) {
    const { pull_request: pull } = (event ?? {});
    if (!pull?.head)
        return undefined;
    const fork = pull.head.repo?.full_name ?? '(deleted)';
    return fork === pull.base?.repo?.full_name ? undefined : fork;
}
/** The pull request of a run that the event pull_request started. */
async function pullRequestOf(environment) {
    if (environment['GITHUB_EVENT_NAME'] !== 'pull_request')
        return undefined;
    const event = await readEvent(environment['GITHUB_EVENT_PATH']);
    const { pull_request: pull } = (event ?? {});
    if (typeof pull?.number !== 'number')
        return undefined;
    return { number: pull.number, headCommit: pull.head?.sha, fork: forkOf(event) };
}

;// CONCATENATED MODULE: ./build/github/identity-token.js


/**
 * Requests an identity token of this job from GitHub.
 * @param patience milliseconds until a silent endpoint counts as one that does not answer
 * @param request calls the endpoint, such as getIDToken of @actions/core, which retries after 502, 503 and 504
 * @throws Failure when the job has no permission, TokenEndpointFailure when GitHub does not return a token
 */
async function identityToken(environment, audience, patience, request) {
    if (!mayRequest(environment)) {
        throw explainNoToken(environment, forkOf(await readEvent(environment['GITHUB_EVENT_PATH'])));
    }
    try {
        return await withinTime(request(audience), patience);
    }
    catch (error) {
        if (error instanceof failure/* TokenEndpointFailure */.Xk)
            throw error;
        throw explainEndpoint(error instanceof Error ? error.message : String(error));
    }
}
/** The toolkit itself waits for minutes, and has no limit to set. Its request ends with the process. */
async function withinTime(token, patience) {
    let timer;
    const silence = new Promise((_resolve, reject) => {
        timer = setTimeout(() => reject(silentEndpoint(patience)), patience);
    });
    try {
        return await Promise.race([token, silence]);
    }
    finally {
        clearTimeout(timer);
    }
}
function silentEndpoint(patience) {
    return new failure/* TokenEndpointFailure */.Xk(`GitHub issued no OIDC token for this job: its token endpoint did not answer within ${patience / 1000} seconds.`, 'Run the job again; https://www.githubstatus.com shows known incidents. On a self-hosted runner, check that it reaches the host in ACTIONS_ID_TOKEN_REQUEST_URL, through the proxy in HTTPS_PROXY if there is one.', true);
}
/** The runner sets both variables when the job has the permission (GitHub docs, "OpenID Connect"). */
function mayRequest(environment) {
    return Boolean(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] && environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN']);
}
/**
 * Explains why a job cannot get identity tokens.
 * @param fork the repository of the pull request, when it is a fork
 */
function explainNoToken(environment, fork) {
    if (environment['GITHUB_ACTIONS'] !== 'true')
        return new failure/* Failure */.HR('`role-to-assume` exchanges an identity token that only GitHub Actions issues, and this process does not run there (GITHUB_ACTIONS is not `true`).', 'Leave `role-to-assume` out here: the action then uses the default credentials of the AWS SDKs, such as a profile or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
    if (fork !== undefined)
        return new failure/* Failure */.HR(`This run is for a pull request from the fork ${fork}, and GitHub issues no OIDC token for such runs: otherwise, anyone who can open a pull request could sign in to AWS. \`permissions: id-token: write\` does not change that.`, [
            'Do not sign in for pull requests of forks. Skip the job for them, and deploy after the merge, in a workflow on `push`:',
            '    if: github.event.pull_request.head.repo.full_name == github.repository',
            'To test a contribution before the merge, review it and push its branch to this repository, with a job whose `environment:` requires approval.',
        ].join('\n'));
    return new failure/* Failure */.HR('`role-to-assume` needs an OIDC token from GitHub, but this job may not request one: the permission `id-token: write` is missing (ACTIONS_ID_TOKEN_REQUEST_URL is not set).', [
        'Give the job, or the whole workflow, these permissions; in a reusable workflow also the job that calls it:',
        '    permissions:',
        '      contents: read',
        '      id-token: write',
    ].join('\n'));
}
/** Characters of an endpoint's message that an error quotes. */
const LONGEST_QUOTE = 300;
/** @param error the message of getIDToken, which contains the status as "Error Code : 500" */
function explainEndpoint(error) {
    const status = /Error Code\s*:\s*(\d{3})/.exec(error)?.[1];
    const message = (/Error Message\s*:\s*(.*)/s.exec(error)?.[1] ?? error).replace(/\s+/g, ' ').trim();
    const answer = status ? `answered HTTP ${status}` : 'gave none';
    return new failure/* TokenEndpointFailure */.Xk(`GitHub issued no OIDC token for this job: its token endpoint ${answer} (${message.slice(0, LONGEST_QUOTE)}).`, status === '401' || status === '403'
        ? 'GitHub no longer accepts token requests of this job: run the job again. On a self-hosted runner, check that nothing changes the variables that begin with ACTIONS_ID_TOKEN_REQUEST.'
        : status?.startsWith('5')
            ? 'The problem is on the side of GitHub. Run the job again in a few minutes; https://www.githubstatus.com shows known incidents.'
            : 'Run the job again; https://www.githubstatus.com shows known incidents. On a self-hosted runner, check that it reaches the host in ACTIONS_ID_TOKEN_REQUEST_URL.');
}

;// CONCATENATED MODULE: ./build/github/limits.js
/** Characters of an annotation; the runner cuts the rest off, in the log as well. Its limit is 4,096. */
const LONGEST_ANNOTATION = 4000;
/** Characters of the end of a long annotation, which says what is served and what to do. */
const END = 1200;
/** The text of an annotation in full, or its beginning and its end. */
function fitAnnotation(text) {
    if (text.length <= LONGEST_ANNOTATION)
        return text;
    const note = (left) => `… (${left} more characters are in the log of this step) …`;
    const room = LONGEST_ANNOTATION - END - note(text.length).length;
    const left = text.length - room - END;
    return `${text.slice(0, room).toWellFormed()}${note(left)}${text.slice(-END).toWellFormed()}`;
}
/** Bytes of a summary; GitHub shows nothing of a summary above 1 MiB (GitHub docs, "Job summaries"). */
const LARGEST_SUMMARY = 1_000_000;
/** A summary in full, or as many of its first lines as GitHub takes. What the last of them begin is ended. */
function fitSummary(markdown) {
    if (Buffer.byteLength(markdown) <= LARGEST_SUMMARY)
        return markdown;
    // Cut at the end of a line, and never in the middle of a character.
    const part = Buffer.from(markdown).subarray(0, LARGEST_SUMMARY).toString();
    const shown = part.slice(0, part.lastIndexOf('\n')) || part.slice(0, -1);
    const fences = shown.match(/^(`{3,}|~{3,})/gm) ?? [];
    const ends = [
        ...(fences.length % 2 === 1 ? [fences.at(-1)] : []),
        ...Array.from({ length: count(shown, '<details>') - count(shown, '</details>') }, () => '</details>'),
    ];
    const note = '> [!NOTE]\n> This summary is longer than GitHub shows. The log of this step has the rest.\n';
    return [shown, ...ends, '', note].join('\n');
}
function count(text, part) {
    return text.split(part).length - 1;
}

;// CONCATENATED MODULE: ./build/github/actions-runner.js






/** GitHub's runner, described by the environment variables that it sets. */
function actionsRunner(environment) {
    return {
        input: (name) => getInput(name, { trimWhitespace: false }),
        environment,
        workspace: environment['GITHUB_WORKSPACE'] || process.cwd(),
        origin: originOf(environment),
        identityToken: (audience, patience) => identityToken(environment, audience, patience, getIDToken),
        secret: setSecret,
        info: (line) => info(withoutCommands(line)),
        debug: (line) => {
            if (isDebug())
                debug((0,without_controls/* withoutControls */.D)(line));
        },
        notice: (message) => notice(annotation(message)),
        warning: (message) => warning(annotation(message)),
        error: (message, title) => error(annotation(message), { title: (0,without_controls/* withoutControls */.D)(title) }),
        group: (title, work) => group((0,without_controls/* withoutControls */.D)(title), work),
        setOutput: (name, value) => setOutput(name, value),
        saveState: (name, value) => {
            // Without this file, the toolkit would print the value.
            if (environment['GITHUB_STATE'])
                saveState(name, value);
        },
        state: getState,
        summarize: async (markdown) => {
            if (!environment['GITHUB_STEP_SUMMARY'])
                return;
            await summary.addRaw(fitSummary(markdown), true).write();
        },
        pullRequest: () => pullRequestOf(environment),
        comment: async (token, pullRequest, comment) => {
            // Loaded on first use.
            const { commentOnPullRequest } = await Promise.all(/* import() */[__nccwpck_require__.e(2413), __nccwpck_require__.e(4543)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4543));
            return commentOnPullRequest(environment, token, pullRequest, comment);
        },
        isAncestor: async (token, ancestor, descendant) => {
            const { isAncestorOnGitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(2413), __nccwpck_require__.e(4282)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4282));
            return isAncestorOnGitHub(environment, token, ancestor, descendant);
        },
        execute: (program, args, directory, stop) => {
            const log = (line) => info(withoutCommands(line));
            return execute(program, args, { environment, directory, log, stop });
        },
    };
}
function originOf(environment) {
    const { GITHUB_SHA: commit, GITHUB_REF_NAME: refName, GITHUB_RUN_ID: runId } = environment;
    const { GITHUB_RUN_ATTEMPT: attempt } = environment;
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
    const runUrl = server && repository && runId && `${server}/${repository}/actions/runs/${runId}`;
    return {
        commit: commit || undefined,
        refName: refName || undefined,
        runId: runId || undefined,
        isRerun: Number(attempt) > 1,
        runUrl: runUrl || undefined,
    };
}
/** The text of an annotation. One that the runner would cut stands in the log in full, before the annotation. */
function annotation(message) {
    const text = (0,without_controls/* withoutControls */.D)(message);
    const shown = fitAnnotation(text);
    if (shown !== text)
        info(withoutCommands(text));
    return shown;
}
/**
 * Prevents text from AWS or from file names from giving commands: the runner reads lines that begin with `::`, and `##[`
 * anywhere, as commands (GitHub docs, "Workflow commands").
 */
function withoutCommands(text) {
    return (0,without_controls/* withoutControls */.D)(text)
        .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1: ')
        .replaceAll('##[', '## [');
}


/***/ }),

/***/ 4917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runnerInRegion)
/* harmony export */ });
/* harmony import */ var _text_commands_in_region_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3817);

/**
 * A runner that names the region in the commands of annotations, the summary, comments and the output `plan`.
 * @param regionOf the region of the run; undefined before the inputs are read
 */
function runnerInRegion(runner, regionOf) {
    const located = (text) => (0,_text_commands_in_region_js__WEBPACK_IMPORTED_MODULE_0__/* .withCommandsInRegion */ .C)(text, regionOf());
    return {
        ...runner,
        notice: (message) => runner.notice(located(message)),
        warning: (message) => runner.warning(located(message)),
        error: (message, title) => runner.error(located(message), title),
        // Other outputs are nobody's message: the response of a function is passed on as it is.
        setOutput: (name, value) => runner.setOutput(name, name === 'plan' ? located(value) : value),
        summarize: (markdown) => runner.summarize(located(markdown)),
        comment: (token, pullRequest, comment) => runner.comment(token, pullRequest, { ...comment, body: located(comment.body) }),
    };
}


/***/ }),

/***/ 2624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readTagsToRemove),
/* harmony export */   parseTags: () => (/* binding */ parseTags)
/* harmony export */ });
/* harmony import */ var _parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5713);
/* harmony import */ var _parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6799);


/** Lambda's limits for a tag, in characters. */
const longestKey = 128;
const longestValue = 256;
/** Keys of tags to remove. */
function readTagsToRemove(given, set) {
    const keys = given.read('tags-remove', tagKeys);
    for (const key of keys ?? []) {
        if (set && Object.hasOwn(set, key))
            given.problems.add(`The tag ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} is both in \`tags\` and in \`tags-remove\`.`, 'Name it once.');
        if (key.toLowerCase().startsWith('aws:'))
            given.problems.add(`\`tags-remove\` has the key ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}, but only AWS removes tags whose keys begin with \`aws:\`.`, 'Leave it out.');
    }
    return keys;
}
/** Separated by commas or line ends: a key may contain blanks. */
const tagKeys = (text) => [
    ...new Set(text
        .split(/[,\n]/)
        .map((key) => key.trim())
        .filter((key) => key !== '')),
];
/** Tags from a map of strings in YAML or JSON. */
async function parseTags(text, problems) {
    const [{ parseMap }, { stringEntries }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3880)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3880)),
        Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(7345)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7345)),
    ]);
    const map = parseMap(text, '`tags`', 'strings', problems);
    if (map === undefined)
        return undefined;
    const tags = stringEntries(map, { label: '`tags`', variables: false, secret: false }, problems);
    if (tags.size === 0)
        problems.add('`tags` is an empty map, which changes nothing.', 'Leave the input out, or set `tags-remove`.');
    for (const [key, value] of tags) {
        (0,_parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfPlaceholder */ .t)(value, `\`tags\`: the value of ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}`, problems);
        if (key === '' || key.length > longestKey)
            problems.add(`\`tags\` has a key of ${key.length} characters: ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}.`, `A key has 1 to ${longestKey} characters.`);
        if (key.toLowerCase().startsWith('aws:'))
            problems.add(`\`tags\` has the key ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}, but AWS reserves keys that begin with \`aws:\`.`, 'Choose another key.');
        if (value.length > longestValue)
            problems.add(`\`tags\` has a value of ${value.length} characters at the key ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)}.`, `A value has at most ${longestValue} characters.`);
    }
    return Object.fromEntries(tags);
}


/***/ }),

/***/ 582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _d: () => (/* binding */ everyModeInputs),
  RV: () => (/* binding */ readEveryMode),
  XP: () => (/* binding */ readRegion)
});

// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __nccwpck_require__(3025);
// EXTERNAL MODULE: ./build/inputs/parsers/problems.js
var parsers_problems = __nccwpck_require__(6799);
// EXTERNAL MODULE: ./build/inputs/parsers/words.js
var words = __nccwpck_require__(8990);
// EXTERNAL MODULE: ./build/model/partition.js
var model_partition = __nccwpck_require__(1064);
// EXTERNAL MODULE: ./build/inputs/given-inputs.js
var given_inputs = __nccwpck_require__(5467);
;// CONCATENATED MODULE: ./build/inputs/role.js




const roleInputs = {
    'role-to-assume': { absent: "none: the AWS SDK's default credentials" },
    'role-session-name': { absent: '`lambda-deploy-` and the ID of the run' },
    'role-duration-seconds': { default: 3600 },
    audience: { default: 'sts.amazonaws.com' },
};
/** The role to assume, and how; undefined when none is given. */
function readRole(given, { region, account }) {
    const role = given.read('role-to-assume', roleReference);
    const written = given.read('role-session-name', sessionName);
    const durationSeconds = given.read('role-duration-seconds', duration) ?? roleInputs['role-duration-seconds'].default;
    const forAudience = given.read('audience', audience) ?? roleInputs.audience.default;
    if (!given.has('role-to-assume'))
        refuseWithoutRole(given);
    if (role === undefined)
        return undefined;
    if (region)
        checkPartition(given, role, region);
    if (account !== undefined && account !== role.account)
        given.problems.add(`\`role-to-assume\` is a role in the account ${role.account}, but the ARN in \`function-name\` is in the account ${account}.`, `Name a role in the account ${account}, or give the function by its name alone to use the role's account.`);
    return { ...role, sessionName: written, durationSeconds, audience: forAudience };
}
/** Arn, path and RoleName in the IAM API. */
const roleForm = /^arn:(?<partition>aws[a-z-]*):iam::(?<account>\d{12}):role\/(?:[\x21-\x7e]*\/)?(?<name>[\w+=,.@-]{1,64})$/;
const roleReference = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const { partition, account, name: roleName } = roleForm.exec(text)?.groups ?? {};
    if (partition !== undefined && account !== undefined && roleName !== undefined)
        return { arn: text, partition, account, name: roleName };
    const isSession = text.includes(':assumed-role/');
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which is ${isSession ? "the ARN of a role's session, not of the role" : 'not the ARN of a role'}.`, 'It looks like `arn:aws:iam::123456789012:role/deploy-orders-api`, in other partitions with `aws-cn` or `aws-us-gov`; a name is not enough.');
    return undefined;
});
/** RoleSessionName of AssumeRoleWithWebIdentity in the STS API. */
const sessionName = (0,given_inputs/* matching */.wC)(/^[\w+=,.@-]{2,64}$/, 'a session name of STS: 2 to 64 letters, digits and characters from `_+=,.@-`', 'Write one such as `orders-api-deploy`; CloudTrail shows it.');
/** DurationSeconds of AssumeRoleWithWebIdentity in the STS API. */
const duration = (0,words/* wholeNumber */.rD)({ unit: 'seconds', least: 900, most: 43_200, example: 3600 });
/** A client ID of an OIDC provider in the IAM API. */
const audience = (0,given_inputs/* matching */.wC)(/^\S{1,255}$/, 'an audience without spaces, at most 255 characters', 'Write an audience that the IAM identity provider lists. For `sts.amazonaws.com`, the default, leave the input out.');
function refuseWithoutRole(given) {
    for (const name of ['role-session-name', 'role-duration-seconds', 'audience'])
        if (given.has(name))
            given.problems.add(`\`${name}\` is given without \`role-to-assume\`, the role that it applies to.`, `Set \`role-to-assume\`, or leave \`${name}\` out: without a role, the action itself does not sign in.`);
}
function checkPartition({ problems }, { partition }, region) {
    const there = (0,model_partition/* partitionOf */.i)(region);
    if (partition === there || !(0,model_partition/* isKnownPartition */.O)(partition))
        return;
    problems.add(`\`role-to-assume\` is a role in the partition ${partition}, but the region ${region} is in the partition ${there}: a role works only in its own partition.`, `Name a role whose ARN begins with \`arn:${there}:\`, or set \`aws-region\` to a region in ${partition}.`);
}

;// CONCATENATED MODULE: ./build/inputs/every-mode.js




const accountInputs = {
    'allowed-account-ids': { absent: 'any' },
};
/**
 * The accounts that the credentials may belong to; undefined when any account is allowed. Accounts in the ARNs of role
 * and function are checked here, before any call.
 */
function readAllowedAccounts(given, role, { account }) {
    const allowed = given.read('allowed-account-ids', accountIds);
    const named = [
        { input: 'role-to-assume', id: role?.account },
        { input: 'function-name', id: account },
    ];
    for (const { input, id } of named)
        if (allowed !== undefined && id !== undefined && !allowed.includes(id))
            given.problems.add(`\`${input}\` is in the account ${id}, which is not in \`allowed-account-ids\` (${allowed.join(', ')}).`, `Correct \`${input}\`, or add the account to \`allowed-account-ids\`.`);
    return allowed;
}
const accountIds = (0,words/* listOf */.c3)({
    pattern: /^\d{12}$/,
    what: 'the ID of an AWS account',
    advice: 'An account ID has 12 digits, such as `123456789012`; put one that begins with 0 in quotes, because YAML reads it as a number otherwise.',
});
/** Region names become part of host names, so nothing else is allowed: eu-central-1, us-gov-west-1, eusc-de-east-1. */
const regionForm = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
const zoneForm = /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/;
/** The AWS region: from `aws-region`, else the function's ARN, else AWS_REGION or AWS_DEFAULT_REGION. */
function readRegion(given, regionOfArn) {
    const written = given.text('aws-region')?.trim();
    if (written !== undefined && regionOfArn !== undefined && written !== regionOfArn) {
        given.problems.add(`\`aws-region\` is ${(0,parsers_problems/* quoted */.TL)(written)}, but the ARN in \`function-name\` is in the region ${(0,parsers_problems/* quoted */.TL)(regionOfArn)}.`, 'Leave `aws-region` out or make the two agree.');
        return undefined;
    }
    const sources = [
        ['`aws-region`', written],
        ['The ARN in `function-name`', regionOfArn],
        ['The variable AWS_REGION', given.environment['AWS_REGION']?.trim()],
        ['The variable AWS_DEFAULT_REGION', given.environment['AWS_DEFAULT_REGION']?.trim()],
    ];
    for (const [source, region] of sources) {
        if (!region)
            continue;
        if (regionForm.test(region))
            return region;
        given.problems.add(source.startsWith('`')
            ? `${source} is ${(0,parsers_problems/* quoted */.TL)(region)}, which is not the name of an AWS region.`
            : `${source} names the region ${(0,parsers_problems/* quoted */.TL)(region)}, which is not the name of an AWS region.`, zoneForm.test(region)
            ? `That is an availability zone: leave out its last letter, as in \`${region.slice(0, -1)}\`.`
            : 'Write the name of a region, such as `eu-central-1`.');
        return undefined;
    }
    given.problems.add('`aws-region` is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.', 'Set `aws-region`, such as `aws-region: eu-central-1`, or run aws-actions/configure-aws-credentials, which sets AWS_REGION, before this step.');
    return undefined;
}
const everyModeInputs = {
    mode: { required: true },
    'aws-region': { absent: "the region in the function's ARN, else `AWS_REGION`, else `AWS_DEFAULT_REGION`" },
    ...roleInputs,
    ...accountInputs,
    'wait-timeout': { default: 600 },
};
const seconds = (0,words/* wholeNumber */.rD)({ unit: 'seconds', least: 1, most: 86_400, example: 600 });
/**
 * The inputs of every mode, apart from `mode` and `aws-region`.
 * @param expected the region and account that the mode's other inputs name, to check roles and accounts against
 */
function readEveryMode(given, expected) {
    const role = readRole(given, expected);
    const allowedAccountIds = readAllowedAccounts(given, role, expected);
    return {
        waitTimeout: given.read('wait-timeout', seconds) ?? everyModeInputs['wait-timeout'].default,
        ...(0,without_undefined/* withoutUndefined */.r)({ role, allowedAccountIds }),
    };
}


/***/ }),

/***/ 5467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JP: () => (/* binding */ frozen),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   n8: () => (/* binding */ line),
/* harmony export */   os: () => (/* binding */ shortText),
/* harmony export */   rq: () => (/* binding */ GivenInputs),
/* harmony export */   wC: () => (/* binding */ matching)
/* harmony export */ });
/* harmony import */ var _parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5713);
/* harmony import */ var _parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6799);


/** The inputs of a step by name; an empty input counts as absent. */
class GivenInputs {
    problems;
    environment;
    workspace;
    #step;
    constructor(step, problems) {
        this.#step = step;
        this.problems = problems;
        this.environment = step.environment;
        this.workspace = step.workspace;
    }
    has(name) {
        return this.text(name) !== undefined;
    }
    /** The text exactly as written; undefined when there is nothing but white space. */
    text(name) {
        const text = this.#step.input(name);
        return text.trim() === '' ? undefined : text;
    }
    /**
     * Parses the trimmed text of a name, a number, an ARN, a path or a URL; undefined when the input is absent or invalid,
     * or has a placeholder that nothing resolved.
     */
    read(name, parse) {
        const text = this.text(name)?.trim();
        if (text === undefined)
            return undefined;
        if ((0,_parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .refusePlaceholder */ .c)(text, `\`${name}\``, MAY_BE_SECRET.has(name), this.problems))
            return undefined;
        return parse(text, name, this.problems);
    }
    /** Parses the trimmed text of a description, in which a placeholder is only a warning. */
    readProse(name, parse) {
        const text = this.text(name)?.trim();
        if (text === undefined)
            return undefined;
        (0,_parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfPlaceholder */ .t)(text, `\`${name}\``, this.problems);
        return parse(text, name, this.problems);
    }
}
/** Inputs whose text is never shown: the query of a URL may contain a token. */
const MAY_BE_SECRET = new Set(['github-token', 'url', 'http-path']);
/** Text of one line without control characters. */
const line = (text, name, problems) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
    if (!/[\u0000-\u001f\u007f]/.test(text))
        return text;
    problems.add(`\`${name}\` is ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}: it has to be one line without control characters.`, 'Write it on one line; in YAML, use `>-` or quotes instead of `|`.');
    return undefined;
};
/** A parser of text that has to be one line. */
function lineOf(parse) {
    return (text, name, problems) => {
        const single = line(text, name, problems);
        return single === undefined ? undefined : parse(single, name, problems);
    };
}
/** One line that matches a pattern; `what` completes "it has to be …", the advice shows a valid value. */
function matching(pattern, what, advice) {
    return lineOf((text, name, problems) => {
        if (pattern.test(text))
            return text;
        problems.add(`\`${name}\` is ${(0,_parsers_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)}: it has to be ${what}.`, advice);
        return undefined;
    });
}
/** One line of at most `longest` characters. */
function shortText(longest) {
    return lineOf((text, name, problems) => {
        const length = [...text].length;
        if (length <= longest)
            return text;
        problems.add(`\`${name}\` has ${length} characters: Lambda takes at most ${longest}.`, `Shorten it to ${longest} characters.`);
        return undefined;
    });
}
/** Freezes a value of plain objects and arrays all the way down. */
function frozen(value) {
    if (typeof value !== 'object' || value === null)
        return value;
    for (const member of Object.values(value))
        frozen(member);
    return Object.freeze(value);
}


/***/ }),

/***/ 5713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ refusePlaceholder),
/* harmony export */   t: () => (/* binding */ warnOfPlaceholder)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6799);

/**
 * Placeholders of shells, templates and documents that nothing resolves in `with:`. GitHub resolves only its own
 * expressions. `$LATEST` and `$default` (a stage of API Gateway) are names of AWS.
 */
const forms = [
    [/\{\{[^{}]*\}\}/, 'a template or a CloudFormation dynamic reference'],
    [/\$\{[^{}]*\}/, 'a shell or a template'],
    [/\$\([^()]*\)/, 'a shell or a pipeline'],
    [/#\{[^{}]*\}/, 'a template'],
    [/<[A-Za-z][\w .-]*>/, 'a document'],
    [/%[A-Z][A-Z0-9_]{2,}%/, 'a Windows shell'],
    [/\$(?!LATEST\b)[A-Z][A-Z0-9_]*\b/, 'a shell'],
];
/** The first placeholder in a name, an ARN, a path or a URL. */
function placeholderIn(text) {
    for (const [form, whose] of forms) {
        const [found] = form.exec(text) ?? [];
        if (found !== undefined)
            return { text: found, whose };
    }
    return undefined;
}
/**
 * The first placeholder in a free text, in which most of the forms can be content: only dynamic references, `${NAME}`, and
 * a text that is nothing but a placeholder count.
 */
function placeholderInValue(text) {
    const [found] = /\{\{resolve:[^{}]*\}\}|\$\{[A-Za-z_][\w.:-]*\}/.exec(text) ?? [];
    if (found !== undefined)
        return placeholderIn(found);
    const whole = text.trim();
    const only = placeholderIn(whole);
    return only?.text === whole ? only : undefined;
}
/**
 * Refuses a placeholder where no real value has one.
 * @param where begins the sentence, such as an input's name in backticks
 * @param secret whether the text may contain a secret: then none of it is shown
 * @returns whether there is one
 */
function refusePlaceholder(text, where, secret, problems) {
    const found = placeholderIn(text);
    if (!found)
        return false;
    problems.add(`${where} contains ${described(found, secret)}, which nothing has resolved.`, `In \`with:\`, GitHub resolves only its own expressions: write one, such as ${EXAMPLE}, or the value itself.`);
    return true;
}
/**
 * Warns about a placeholder in a free text, which is passed on as it is.
 * @param where begins the sentence; the text itself may be secret and is never shown
 */
function warnOfPlaceholder(text, where, problems) {
    const found = placeholderInValue(text);
    if (found)
        problems.warn(`${where} contains ${described(found, true)}, and it is passed on as it is: GitHub resolves only its own expressions. If it should be resolved, write one, such as ${EXAMPLE}.`);
}
// biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
const EXAMPLE = '`${{ vars.NAME }}`';
function described({ text, whose }, secret) {
    return `a placeholder of ${whose}${secret ? ` (\`${outline(text)}\`)` : `, ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(text)}`}`;
}
/** The signs of a placeholder without what it names. */
function outline(text) {
    if (text.startsWith('{{resolve:'))
        return '{{resolve:…}}';
    const [, open = '', close = ''] = /^(\{\{|\$\{|\$\(|#\{|<|%|\$).*?(\}\}|[})>%]|)$/s.exec(text) ?? [];
    return `${open}…${close}`;
}


/***/ }),

/***/ 6799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   Zw: () => (/* binding */ Problems),
/* harmony export */   qc: () => (/* binding */ placedProblems)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/** The most problems that an error lists in the log, which has about a megabyte then: more of them have the same cause. */
const MOST_LISTED = 10_000;
/** Collects all problems with the inputs, so that one error reports all of them. */
class Problems {
    #found = [];
    #warnings = [];
    /**
     * @param problem what is wrong with which input, as full sentences; never a value of an environment variable
     * @param advice what to do about it, as full sentences
     */
    add(problem, advice) {
        this.#found.push({ problem, advice });
    }
    /** Notes what is probably a mistake, as full sentences; never a value of an environment variable. */
    warn(warning) {
        this.#warnings.push(warning);
    }
    get warnings() {
        return this.#warnings;
    }
    get found() {
        return this.#found.length > 0;
    }
    /** All problems as one error: a single one reads as a sentence, several are listed line by line. */
    failure() {
        const [first, ...others] = this.#found;
        if (first === undefined)
            throw new Error('There is no problem to report.');
        if (others.length === 0)
            return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(first.problem, first.advice);
        // A long advice that all of them share is said once.
        const isShared = first.advice.length > 40 && this.#found.every(({ advice }) => advice === first.advice);
        const same = isShared ? first.advice : undefined;
        const lines = this.#found
            .slice(0, MOST_LISTED)
            .map(({ problem, advice }) => `- ${problem}${same ? '' : ` ${advice}`}`);
        const count = this.#found.length;
        const more = count > MOST_LISTED ? `\n- and ${(count - MOST_LISTED).toLocaleString('en-US')} more` : '';
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`There are ${count.toLocaleString('en-US')} problems with the inputs:\n${lines.join('\n')}${more}`, same ?? 'Fix these and run the workflow again.');
    }
}
/** Problems of a part of an input, each of which begins with its place. */
function placedProblems(problems, place) {
    const placed = new Problems();
    placed.add = (problem, advice) => problems.add(`${place}${problem}`, advice);
    placed.warn = (warning) => problems.warn(`${place}${warning}`);
    return placed;
}
/** A value the way messages show it: on one line, in quotes, cut to a readable length. */
function quoted(value) {
    return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value);
}


/***/ }),

/***/ 4690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   m: () => (/* binding */ checkVariableName)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6799);

/** Lambda's rule for names of environment variables (EnvironmentVariableName in the API). */
const form = /^[a-zA-Z][a-zA-Z0-9_]+$/;
/**
 * Names that Lambda sets itself and refuses in a configuration ("Reserved environment variables" in the developer
 * guide). Other names that begin with AWS_LAMBDA_, such as AWS_LAMBDA_EXEC_WRAPPER, are allowed.
 */
const reserved = new Set([
    '_HANDLER',
    '_X_AMZN_TRACE_ID',
    'AWS_DEFAULT_REGION',
    'AWS_REGION',
    'AWS_EXECUTION_ENV',
    'AWS_LAMBDA_FUNCTION_NAME',
    'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
    'AWS_LAMBDA_FUNCTION_VERSION',
    'AWS_LAMBDA_INITIALIZATION_TYPE',
    'AWS_LAMBDA_LOG_GROUP_NAME',
    'AWS_LAMBDA_LOG_STREAM_NAME',
    'AWS_ACCESS_KEY',
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_LAMBDA_RUNTIME_API',
    'LAMBDA_TASK_ROOT',
    'LAMBDA_RUNTIME_DIR',
    'AWS_LAMBDA_MAX_CONCURRENCY',
    'AWS_LAMBDA_METADATA_API',
    'AWS_LAMBDA_METADATA_TOKEN',
]);
/**
 * Whether Lambda accepts the name of an environment variable; adds a problem when it does not.
 *
 * @param label how messages name the place
 * @param isName whether it is certainly meant as a name: otherwise it may be part of a secret and is not shown
 */
function checkVariableName(variable, label, problems, isName = isWord(variable)) {
    if (reserved.has(variable)) {
        problems.add(`${label} names ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(variable)}, which Lambda reserves for itself.`, 'Leave it out, or give the variable another name and read that one in the function.');
        return false;
    }
    if (form.test(variable))
        return true;
    problems.add(`${label} names ${isName ? (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .TL)(variable) : 'something'}, which Lambda does not accept as the name of a variable.`, 'A name begins with a letter and has at least two letters, digits or underscores.');
    return false;
}
/** Whether a text has the form of a name. */
function isWord(text) {
    return /^[A-Za-z0-9_.-]{1,64}$/.test(text);
}


/***/ }),

/***/ 8990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Q0: () => (/* binding */ listWithBlanks),
/* harmony export */   Wy: () => (/* binding */ strategies),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   kp: () => (/* binding */ closest),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1916);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(271);
/* harmony import */ var _given_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5467);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6799);




/** One of a few words. */
function oneOf(choices) {
    return (0,_given_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)((text, name, problems) => {
        const choice = choices.find((each) => each === text);
        if (choice !== undefined)
            return choice;
        const close = closest(text, choices);
        problems.add(`\`${name}\` is ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(text)}: it has to be ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(choices, 'or')}.`, close === undefined ? `Write one of these words.` : `Did you mean \`${close}\`?`);
        return undefined;
    });
}
/** How an input changes the current values: see Strategy. */
const strategies = oneOf(['merge', 'replace']);
/**
 * The name that the user probably meant: it differs in at most two letters, and in fewer than half of its letters, so
 * that short words do not match each other. Case, hyphens and underscores make no difference.
 */
function closest(written, names) {
    const plain = normalized(written);
    let best;
    for (const name of names) {
        const away = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(plain, normalized(name));
        if (away > 2 || away * 2 >= name.length)
            continue;
        if (best === undefined || away < best.away)
            best = { name, away };
    }
    return best?.name;
}
function normalized(name) {
    return name.toLowerCase().replaceAll(/[-_]/g, '');
}
/** The spellings of YAML 1.2's core schema, which GitHub's toolkit accepts, too. */
const spellings = new Map([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
]);
const boolean = (0,_given_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)((text, name, problems) => {
    const value = spellings.get(text);
    if (value === undefined)
        problems.add(`\`${name}\` is ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(text)}: it has to be true or false.`, `Write \`${name}: true\` or \`${name}: false\`.`);
    return value;
});
/** The largest number in Lambda's API: its integers have 32 bits. */
const largest = 2 ** 31 - 1;
/** A whole number in decimal digits, without a unit. */
function wholeNumber({ unit, least, most, example, also }) {
    const range = most === undefined ? `of at least ${least}` : `from ${least} to ${most}`;
    const counted = unit === undefined ? '' : ` of ${unit}`;
    return (0,_given_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .lineOf */ .cA)((text, name, problems) => {
        const value = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
        if (value >= least && value <= (most ?? largest))
            return value;
        problems.add(`\`${name}\` is ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(text)}: it has to be a whole number${counted} ${range}${also ? `, or \`${also}\`` : ''}.`, 
        // An input of a workflow with the type number is 0 when the caller leaves it out.
        text === '0'
            ? `If it comes from a workflow input of the type \`number\` that can be left out, write \`${name}: \${{ inputs.${name} || '' }}\`.`
            : unit === undefined
                ? `Write one number in digits, such as \`${name}: ${example}\`, not a range or a pattern.`
                : `Write digits only, without a unit, such as \`${name}: ${example}\`.`);
        return undefined;
    });
}
/**
 * Items separated by commas, line breaks or blanks, or an array in JSON, as toJSON gives it; `[]` is the empty list. For
 * items that have no blanks in them.
 */
const list = (text, name, problems) => itemsOf(text, /[\s,]+/, name, problems);
/** Like `list`, for items in which blanks can be: those do not separate them. */
const listWithBlanks = (text, name, problems) => itemsOf(text, /[,\r\n]/, name, problems);
function itemsOf(text, separator, name, problems) {
    const isArray = text.startsWith('[');
    // The composite action adds the layer that it has published to the layers that it is given.
    const end = isArray ? text.lastIndexOf(']') + 1 : 0;
    const first = isArray ? jsonItems(text.slice(0, end)) : [];
    const others = text
        .slice(end)
        .split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const items = first && [...first, ...others];
    if (items?.length === 0 && isArray)
        return [];
    if (text === 'null') {
        problems.add(`\`${name}\` is null, as toJSON writes a value that is not set.`, 'Check that the value in the expression exists, or leave the input out.');
        return undefined;
    }
    if (!items || items.length === 0 || items.some((item) => /^(-\s|-$)/.test(item))) {
        problems.add(`\`${name}\` is not a list of items separated by commas or line breaks.`, 'Write one item a line, without dashes, brackets or quotes, or an array in JSON.');
        return undefined;
    }
    return items;
}
/** The items of an array in JSON that has only texts and numbers. */
function jsonItems(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const isPlain = (item) => (typeof item === 'string' && item.trim() !== '') || typeof item === 'number';
    return Array.isArray(value) && value.every(isPlain) ? value.map((item) => String(item).trim()) : undefined;
}
/** A list whose items all match a pattern, none of them twice. */
function listOf({ pattern, what, advice, clearable = false }) {
    return (text, name, problems) => {
        const items = list(text, name, problems);
        if (items === undefined)
            return undefined;
        if (items.length === 0 && !clearable) {
            problems.add(`\`${name}\` is \`[]\`, but this input has nothing to clear.`, 'Leave the input out.');
            return undefined;
        }
        const wrong = items.filter((item) => !pattern.test(item));
        for (const item of wrong)
            problems.add(`\`${name}\` has the item ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(item)}, which is not ${what}.`, advice);
        const repeated = new Set(items.filter((item, index) => items.indexOf(item) !== index));
        for (const item of repeated)
            problems.add(`\`${name}\` names ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(item)} more than once.`, 'Name it once.');
        return wrong.length + repeated.size === 0 ? items : undefined;
    };
}
/** Non-empty lines as written; for patterns, in which commas and spaces can matter. */
const lines = (text) => text.split(/\r?\n/).filter((each) => each.trim() !== '');


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isObject)
/* harmony export */ });
/** Whether a value is an object with members: no list, and not null. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 9479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2529);
/* harmony import */ var _github_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3888);
/* harmony import */ var _post_step_state_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1451);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2331);




const runner = (0,_github_actions_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .actionsRunner */ .A)(process.env);
// Warnings of Node and the AWS SDK, such as those about the version of Node, are nothing that a user could act on.
process.removeAllListeners('warning').on('warning', ({ name, message }) => {
    runner.debug(`${name}: ${message}`);
});
const cancellation = (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .cancellable */ .nZ)();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => cancellation.cancel(signal));
}
const exitCode = (0,_post_step_state_js__WEBPACK_IMPORTED_MODULE_2__/* .hasMove */ .K$)(runner)
    ? await (await Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(6668), __nccwpck_require__.e(7141), __nccwpck_require__.e(5516), __nccwpck_require__.e(6131)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6131))).cleanUp(runner, cancellation)
    : await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(runner, cancellation);
// Exits even while the SDK still retries a call whose result is no longer needed. Output is flushed first.
process.stdout.write('', () => process.exit(exitCode));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ misplacedAdvice)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(271);



/** How many directories are looked into, and how deep. */
const MOST_DIRECTORIES = 500;
const DEEPEST = 4;
/** How many paths a message names. */
const MOST_NAMED = 3;
/**
 * Where in the workspace a path exists that was looked for at its top: the usual cause is `working-directory`, which
 * GitHub applies to `run` steps only.
 *
 * @param path that does not exist, absolute
 * @param input the name of the input that gives it
 * @param workspace absolute; the directory of the process, as the runner starts actions there
 * @param written how the input is written for a path, such as `zip-file: PATH`
 * @returns advice as full sentences; undefined if there is nothing
 */
function misplacedAdvice(path, input, workspace = process.cwd(), written = (found) => `${input}: ${found}`) {
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path);
    if (wanted === '' || wanted.startsWith('..'))
        return undefined;
    const found = directoriesIn(workspace)
        .filter((directory) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, wanted)))
        .map((directory) => (0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shownName */ .HD)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, wanted))));
    const [first] = found;
    if (first === undefined)
        return undefined;
    const more = found.length > MOST_NAMED ? `, and ${found.length - MOST_NAMED} more` : '';
    const write = found.length > 1 ? `Write the one that you mean in \`${input}\`.` : `Write \`${written(first)}\`.`;
    return `There is ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(found.slice(0, MOST_NAMED))}${more}. Paths are relative to the workspace: \`working-directory\` and \`defaults.run\` apply only to \`run\` steps. ${write}`;
}
/** Directories of the workspace, the nearest first, without installed dependencies. */
function directoriesIn(workspace) {
    const found = [];
    let level = [workspace];
    for (let depth = 0; depth < DEEPEST && found.length < MOST_DIRECTORIES; depth++) {
        level = level.flatMap((directory) => subdirectories(directory)).slice(0, MOST_DIRECTORIES - found.length);
        found.push(...level);
    }
    return found;
}
function subdirectories(directory) {
    let entries;
    try {
        entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true });
    }
    catch {
        return [];
    }
    return entries
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.'))
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, entry.name))
        .sort();
}


/***/ }),

/***/ 8706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ withHistory),
/* harmony export */   AR: () => (/* binding */ sharesOf),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Lq: () => (/* binding */ heldOn),
/* harmony export */   W5: () => (/* binding */ sharesText),
/* harmony export */   W8: () => (/* binding */ isSameTraffic),
/* harmony export */   aw: () => (/* binding */ servedVersion),
/* harmony export */   cX: () => (/* binding */ isAfterMove),
/* harmony export */   fy: () => (/* binding */ servedText),
/* harmony export */   hu: () => (/* binding */ badVersions),
/* harmony export */   jT: () => (/* binding */ allTo),
/* harmony export */   nR: () => (/* binding */ trafficText),
/* harmony export */   wP: () => (/* binding */ isWhole),
/* harmony export */   xu: () => (/* binding */ serves),
/* harmony export */   yF: () => (/* binding */ isManaged)
/* harmony export */ });
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6322);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(178);


/** All traffic to one version. */
function allTo(version) {
    return { version, shares: {} };
}
/** The additional versions with their share of the traffic, from 0 to 1. */
function sharesOf({ shares }) {
    return Object.entries(shares);
}
/** Whether all traffic goes to one version. */
function isWhole(traffic) {
    return sharesOf(traffic).length === 0;
}
/**
 * The version that gets all of the traffic although the alias is on another one: the alias has one weight, and that is 1.
 * AWS itself sets such a weight while it moves provisioned concurrency; settled-alias.ts tells it from somebody's.
 */
function heldOn(traffic) {
    const [first, ...more] = sharesOf(traffic);
    return first && more.length === 0 && first[1] === 1 ? first[0] : undefined;
}
/**
 * Whether traffic is as a move leaves it: as intended or, while AWS moves provisioned concurrency, still on the version
 * that had it before.
 */
function isAfterMove(found, before, after) {
    if (isSameTraffic(found, after))
        return true;
    const held = heldOn(found);
    const isHeld = held !== undefined && (held === before.version || held === heldOn(before));
    return isHeld && isWhole(after) && found.version === after.version;
}
/** Whether an alias sends all of its traffic to the version. */
function serves({ traffic }, version) {
    return traffic.version === version && isWhole(traffic);
}
function isSameTraffic(left, right) {
    const [leftShares, rightShares] = [sharesOf(left), sharesOf(right)];
    return (left.version === right.version &&
        leftShares.length === rightShares.length &&
        leftShares.every(([version, share]) => right.shares[version] === share));
}
/** The version with a number that an alias serves; undefined if the alias does not exist or serves another one. */
function servedVersion(alias) {
    return alias && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumber */ .Et)(alias.traffic.version) ? alias.traffic.version : undefined;
}
/** Where an alias sends its traffic, in words: `version 41 (10% to version 42)`. */
function trafficText(traffic) {
    const shares = sharesOf(traffic).map(([version, share]) => `${percent(share)} to ${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionName */ .sh)(version)}`);
    return `${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionName */ .sh)(traffic.version)}${shares.length > 0 ? ` (${shares.join(', ')})` : ''}`;
}
/** What an alias serves, after "serves": `version 41, and sends 10% to version 42`. */
function servedText(traffic) {
    return `${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionName */ .sh)(traffic.version)}${sharesText(traffic)}`;
}
/** The shares of additional versions, after what an alias serves. Empty if there are none. */
function sharesText(traffic) {
    return sharesOf(traffic)
        .map(([version, share]) => `, and sends ${percent(share)} to ${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .versionName */ .sh)(version)}`)
        .join('');
}
/** A share of the traffic to two decimals, such as `10%` or `0.5%`. */
function percent(share) {
    return `${Number((share * 100).toFixed(2))}%`;
}
/** Whether this action manages the description of an alias: it is empty or a history. */
function isManaged({ description, history }) {
    return description === '' || history !== undefined;
}
/** The versions that are marked bad in the history of an alias. */
function badVersions(alias) {
    return alias?.history?.bad ?? [];
}
/** The alias with another history, in its description as well. */
function withHistory(alias, history) {
    return { ...alias, history, description: (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .formatAliasHistory */ .GR)(history) };
}


/***/ }),

/***/ 8237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ FailedAllocation)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/** A move of an alias whose provisioned concurrency AWS could not allocate, so that it never sent traffic to the version. */
class FailedAllocation extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
    /** Whether the version itself fails while it starts. */
    failsAtStart;
    constructor(problem, advice, failsAtStart) {
        super(problem, advice);
        this.name = 'FailedAllocation';
        this.failsAtStart = failsAtStart;
    }
}


/***/ }),

/***/ 3076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YN: () => (/* binding */ knownDigest),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   mc: () => (/* binding */ versionsClaiming)
/* harmony export */ });
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6736);

/**
 * The versions that record, in their descriptions, that the code with this SHA-256 has a content. Whoever publishes a
 * version writes its description, so a record is a reason to compare the code, and no proof (docs/decisions/0025).
 */
function versionsClaiming(codeSha256, digest, versions) {
    return versions.filter(({ configuration, record }) => digest !== undefined && configuration.CodeSha256 === codeSha256 && record?.digest === digest);
}
/** The content digest of code with this SHA-256, if a version records it. For records of further versions only. */
function knownDigest(sha256, versions) {
    const withCode = versions.filter(({ configuration }) => configuration.CodeSha256 === sha256);
    return withCode.map(({ record }) => record?.digest).find((digest) => digest !== undefined);
}
/**
 * Whether two states of a function have the same code and the same whole configuration. Environment variables that
 * cannot be read count as different.
 */
function isSameRelease(left, right) {
    if (left.Environment?.Error || right.Environment?.Error)
        return false;
    return (left.CodeSha256 === right.CodeSha256 &&
        (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(sorted((0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(left)), sorted((0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .comparableConfiguration */ .V4)(right))));
}
function sorted(configuration) {
    return Object.entries(configuration).sort(([left], [right]) => (left < right ? -1 : 1));
}


/***/ }),

/***/ 4177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ keepingFor),
/* harmony export */   N5: () => (/* binding */ codeMembers),
/* harmony export */   oG: () => (/* binding */ isImageDigest)
/* harmony export */ });
/** Whether a CodeSha256 is the digest of an image. That of an archive is in base64. */
function isImageDigest(codeSha256) {
    return typeof codeSha256 === 'string' && /^[0-9a-f]{64}$/.test(codeSha256);
}
/** @param storage how Lambda stores the archive until now, which stays */
function codeMembers(code, { sourceKmsKeyArn: SourceKMSKeyArn, referenced } = {}) {
    switch (code?.kind) {
        case 'image':
            return { ImageUri: code.image };
        case 's3-object': {
            const { bucket, key, version } = code.object;
            const S3ObjectStorageMode = referenced && 'REFERENCE';
            return { S3Bucket: bucket, S3Key: key, S3ObjectVersion: version, S3ObjectStorageMode, SourceKMSKeyArn };
        }
        case 'package':
            return { ZipFile: code.zip, SourceKMSKeyArn };
        case undefined:
            return {};
    }
}
/**
 * Where to keep an archive: on disk when it goes through S3, and nowhere when it is only planned.
 * @param directory for what goes through S3
 */
function keepingFor({ dryRun, staging }, directory) {
    if (dryRun)
        return 'nowhere';
    return staging === undefined ? 'in memory' : { directory };
}


/***/ }),

/***/ 6736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ew: () => (/* binding */ membersOfOthers),
/* harmony export */   Ft: () => (/* binding */ isSame),
/* harmony export */   H3: () => (/* binding */ unkeptMembers),
/* harmony export */   HA: () => (/* binding */ defaultOf),
/* harmony export */   HR: () => (/* binding */ unexpectedMembers),
/* harmony export */   V4: () => (/* binding */ comparableConfiguration),
/* harmony export */   kV: () => (/* binding */ unknownMembers),
/* harmony export */   n3: () => (/* binding */ REPLACED_WHOLE),
/* harmony export */   nd: () => (/* binding */ withoutDefaults),
/* harmony export */   r2: () => (/* binding */ comparableMember),
/* harmony export */   wB: () => (/* binding */ isAsWritten)
/* harmony export */ });
/* harmony import */ var _is_object_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1412);
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3025);


/** Members of GetFunction that are not configuration: identity, code, states and their reasons. */
const NOT_CONFIGURATION = new Set([
    'FunctionName',
    'FunctionArn',
    'MasterArn',
    'Version',
    'Description',
    'RevisionId',
    'LastModified',
    'CodeSha256',
    'CodeSize',
    'ConfigSha256',
    'SigningProfileVersionArn',
    'SigningJobArn',
    'State',
    'StateReason',
    'StateReasonCode',
    'LastUpdateStatus',
    'LastUpdateStatusReason',
    'LastUpdateStatusReasonCode',
    'RuntimeVersionConfig',
]);
/** Lists whose order has no meaning. */
const SETS = new Set(['SubnetIds', 'SecurityGroupIds', 'Architectures']);
/** Structures that Lambda replaces as a whole, without members of its own. */
const REPLACED_WHOLE = new Set(['Environment', 'ImageConfig']);
/** Lambda's defaults (Lambda API reference, CreateFunction). */
const DEFAULTS = {
    Timeout: 3,
    MemorySize: 128,
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    TracingConfig: { Mode: 'PassThrough' },
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None' },
    LoggingConfig: { LogFormat: 'Text' },
};
/** The whole configuration of a function or version, in the members of UpdateFunctionConfiguration. */
function comparableConfiguration(configuration) {
    const members = Object.entries(configuration).flatMap(([name, value]) => {
        // The SDK adds $metadata.
        if (NOT_CONFIGURATION.has(name) || name.startsWith('$'))
            return [];
        const member = comparableMember(memberName(name), value, configuration.FunctionName);
        return member === undefined ? [] : [[memberName(name), member]];
    });
    return Object.fromEntries(members);
}
/**
 * The normal form of a member; undefined if it is absent, empty or Lambda's default.
 * @param name the member's name in UpdateFunctionConfiguration
 */
function comparableMember(name, value, functionName) {
    const normal = normalForm(name, withoutWhatLambdaAdds(name, value, functionName));
    return isSame(normal, DEFAULTS[name]) ? undefined : normal;
}
/** A structure in normal form without the members that have Lambda's default: `LogFormat` beside a log group. */
function withoutDefaults(name, structure) {
    const defaults = Object(DEFAULTS[name]);
    return Object.fromEntries(Object.entries(structure).filter(([key, value]) => !isSame(value, defaults[key])));
}
/** Lambda's default of a member, or of a member of a structure such as `TracingConfig.Mode`; undefined: it has none that is known. */
function defaultOf(field) {
    const [member = '', name] = field.split('.');
    const whole = DEFAULTS[member];
    return name === undefined ? whole : Object(whole)[name];
}
/** Whether two normal forms are equal. */
function isSame(left, right) {
    return JSON.stringify(left) === JSON.stringify(right);
}
/**
 * Whether the current member equals the written one. In a structure, only the written members are compared, because
 * Lambda adds others. Lists, environment variables and ImageConfig are compared as a whole.
 */
function isAsWritten(name, current, written, functionName) {
    if (isSame(current, comparableMember(name, written, functionName)))
        return true;
    if (REPLACED_WHOLE.has(name) || !(0,_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(written))
        return false;
    const present = (0,_is_object_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .G)(current) ? current : {};
    return Object.entries(written).every(([key, value]) => value === undefined ||
        isAsWritten(key, present[key], value) ||
        // Normal forms do not contain defaults, such as Text for LogFormat.
        (present[key] === undefined && comparableMember(name, { [key]: value }, functionName) === undefined));
}
function memberName(name) {
    return name === 'ImageConfigResponse' ? 'ImageConfig' : name;
}
function withoutWhatLambdaAdds(name, value, functionName) {
    if (name === 'Layers' && Array.isArray(value)) {
        return value.map((layer) => typeof layer === 'string' ? layer : layer.Arn);
    }
    if (name === 'FileSystemConfigs' && Array.isArray(value))
        return value.map((each) => withoutDefaultReads(each));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const members = { ...value };
    if (name === 'ImageConfig')
        return members['ImageConfig'] ?? members;
    if (name === 'SnapStart')
        delete members['OptimizationStatus'];
    if (name === 'VpcConfig') {
        delete members['VpcId'];
        if (members['Ipv6AllowedForDualStack'] === false)
            delete members['Ipv6AllowedForDualStack'];
    }
    if (name === 'LoggingConfig' && members['LogGroup'] === `/aws/lambda/${functionName}`)
        delete members['LogGroup'];
    if (name === 'Environment' && members['Error'] !== undefined) {
        return { Unreadable: members['Error'].ErrorCode ?? 'unknown' };
    }
    return members;
}
/** By default, a file system of S3 Files reads directly where possible. */
function withoutDefaultReads(fileSystem) {
    const { S3FilesConfig: reads, ...rest } = fileSystem;
    return reads?.DirectS3Read === 'AUTO' ? rest : fileSystem;
}
function normalForm(name, value) {
    if (value === undefined || value === null || value === '')
        return undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return value;
    if (Array.isArray(value)) {
        const items = value.map((item) => normalForm('', item)).filter((item) => item !== undefined);
        if (items.length === 0)
            return undefined;
        return SETS.has(name) ? [...items].sort() : items;
    }
    const entries = Object.entries(value)
        // An empty environment variable still exists.
        .map(([key, member]) => [key, name === 'Variables' ? member : normalForm(key, member)])
        .filter((entry) => entry[1] !== undefined)
        .sort(([left], [right]) => (left < right ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
/** Members that Lambda may drop together with another one: a key without variables encrypts nothing. */
const DROPPED_WITH = { KMSKeyArn: 'Environment' };
/**
 * The names of the members, sorted, in which $LATEST differs from its earlier state plus the sent change. If there are
 * any, somebody else changed the function, or the sent change did not take effect.
 */
function unexpectedMembers(before, sent, after) {
    const expected = comparableConfiguration(before);
    const found = comparableConfiguration(after);
    const written = {
        ...sent.members,
        ...(0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUndefined */ .r)({ Architectures: sent.architectures }),
    };
    const names = new Set([...Object.keys(expected), ...Object.keys(found), ...Object.keys(written)]);
    // A description is not compared, except for a description that was sent.
    const description = written['Description'] ?? after.Description;
    names.delete('Description');
    const members = [...names].filter((name) => name in written
        ? !isAsWritten(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name)
        : !isSame(expected[name], found[name]) && !isDropped(name, written, found));
    if (description !== after.Description)
        members.push('Description');
    const code = (sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ['CodeSha256'];
    return [...code, ...members].sort();
}
/**
 * The sent members, sorted, that AWS accepted and did not keep: they still have their earlier value, so nobody changed
 * them. True only once AWS has confirmed the write: before that, a write that did not arrive looks the same.
 */
function unkeptMembers(before, sent, after) {
    const [earlier, found] = [comparableConfiguration(before), comparableConfiguration(after)];
    return unexpectedMembers(before, sent, after).filter((name) => name in (sent.members ?? {}) &&
        (name === 'Description'
            ? before.Description === after.Description
            : isSame(earlier[name], found[name])));
}
/** The members, sorted, that somebody else changed: AWS has confirmed the sent change, and they differ from it. */
function membersOfOthers(before, sent, after) {
    const unkept = unkeptMembers(before, sent, after);
    return unexpectedMembers(before, sent, after).filter((name) => !unkept.includes(name));
}
/**
 * The names of the members, sorted, in which $LATEST is in none of the known states, with or without the change that was
 * sent from there. A change may have taken effect in part, so each member counts by itself.
 */
function unknownMembers(known, found) {
    const differences = known.flatMap(({ state, sent = {} }) => [
        unexpectedMembers(state, {}, found),
        unexpectedMembers(state, sent, found),
    ]);
    const [first = [], ...others] = differences;
    return first.filter((name) => others.every((names) => names.includes(name)));
}
/** Environment variables that the role may write but not read cannot be compared. */
function isUnreadable(after, name) {
    return name === 'Environment' && after.Environment?.Error !== undefined;
}
/** Whether Lambda dropped a member because the member that it belongs to was cleared. */
function isDropped(name, written, found) {
    const owner = DROPPED_WITH[name];
    if (owner === undefined || !(owner in written))
        return false;
    return found[name] === undefined && comparableMember(owner, written[owner]) === undefined;
}


/***/ }),

/***/ 8657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p2: () => (/* binding */ TestFailure),
  g5: () => (/* binding */ failureOf)
});

// UNUSED EXPORTS: reasonOf

// EXTERNAL MODULE: ./build/failure.js
var failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: ./build/model/smoke-test.js
var smoke_test = __nccwpck_require__(6272);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __nccwpck_require__(271);
;// CONCATENATED MODULE: ./build/model/failed-test/advice.js

/** What Lambda itself writes into the log of a function. */
const OF_LAMBDA = /^(START|END|REPORT|INIT_START|INIT_REPORT|RESTORE_START|RESTORE_REPORT|XRAY) |Task timed out after/;
/** The last line that the function itself printed; undefined if there is none. */
function lastLineOf({ log }) {
    return log.findLast((line) => !OF_LAMBDA.test(line));
}
/** Where the log is, if the function printed anything. */
function whereLogIs(verdict) {
    return lastLineOf(verdict) === undefined
        ? ''
        : "The job summary shows the last lines of the function's log.";
}
/**
 * What to do about errors that Lambda and its runtimes report and that the code of the function did not raise itself. The
 * types are those in the answers of Lambda (Lambda developer guide, "Troubleshoot invocation issues in Lambda").
 */
const ADVICE_BY_TYPE = {
    'Sandbox.Timedout': 'Increase `timeout` if the function needs longer, for example because every new version starts cold. Otherwise, find out what it waits for. In a VPC, it can reach the internet only through a NAT gateway.',
    'Runtime.OutOfMemory': 'Increase `memory-size`, or make the function use less memory.',
    'Runtime.ExitError': 'The process of the function ended. Look for what ended it: `sys.exit`, a crash, a wrapper script or a missing library. If its log says `signal: killed` or its REPORT line shows that it used all of its memory, increase `memory-size`.',
    'Runtime.ImportModuleError': 'Check that `handler` names a module of the package, and that the package or a layer contains everything that the module imports, built for the runtime and the architecture of the function.',
    'Runtime.HandlerNotFound': 'Check that `handler` names a function that its module has.',
    'Runtime.MalformedHandlerName': 'Write `handler` in the form of the runtime, such as `module.function`.',
    'Runtime.UserCodeSyntaxError': 'Fix the syntax error, or check that `runtime` supports the syntax of the code.',
    'Runtime.InvalidEntrypoint': 'Correct ENTRYPOINT and CMD of the image, or `ImageConfig` in `function-configuration`, which replaces them. The program must exist in the image and be built for the architecture of the function.',
    'Runtime.InvalidWorkingDir': 'Correct WORKDIR of the image, or `WorkingDirectory` of `ImageConfig` in `function-configuration`, which replaces it.',
    'Function.ResponseSizeTooLarge': 'Test with a request that gets a smaller response, or make the function return less: Lambda returns at most 6 MB.',
};
/** Errors that a wrong handler, or a layer for another runtime, has. */
const LOADING = /^Runtime\.(ImportModuleError|HandlerNotFound|MalformedHandlerName|ExitError|InvalidEntrypoint)$/;
/** What to do about a failed test, as full sentences. */
function adviceFor(verdict, circumstances) {
    const { suspicions = [], serves } = circumstances;
    const back = serves ? rollBackTo(serves) : '';
    const cause = causeAdvice(verdict, suspicions);
    const evidence = verdict.answer === undefined ? '' : evidenceAt(verdict);
    return [back, ...adviceIn(circumstances, cause, verdict.answer !== undefined), evidence]
        .filter(Boolean)
        .join(' ');
}
/** What to do about the cause, by what the test was for. */
function adviceIn({ kind, version = '', otherVersion, testedAlias }, cause, isAnswered) {
    const atFault = `If version ${version} itself is at fault, run \`mode: rollback\`.`;
    switch (kind) {
        case 'release':
            return [cause];
        case 'promotion':
            return [cause, UNCHANGEABLE];
        case 'rollback':
            return [otherTarget(version, otherVersion)];
        case 'smoke-test':
            return [cause, testedAlias !== undefined && isAnswered ? GO_BACK : ''];
        case 'unchanged':
            return [DEPENDENCIES, cause === FIX ? '' : cause, isAnswered ? atFault : ''];
    }
}
function otherTarget(version, other) {
    const elsewhere = other === undefined ? '' : `, or roll back to another version, such as \`version: ${other}\``;
    return `If version ${version} is good and the test is wrong, set \`version: ${version}\` and leave out the test (\`payload\`, \`http-path\` or \`url\`). Otherwise, release a fix with \`mode: deploy\`${elsewhere}.`;
}
function rollBackTo({ before, functionName, alias }) {
    if (before === undefined)
        return '';
    return functionName
        ? `To serve version ${before} again at once, run this with credentials that are allowed to: \`aws lambda update-alias --function-name ${functionName} --name ${alias} --function-version ${before} --routing-config '{}'\`.`
        : `To serve version ${before} again at once, run \`mode: rollback\` with \`version: ${before}\`.`;
}
const DEPENDENCIES = 'Callers may be affected, too. As this run changed nothing, look first at what the function depends on, such as a database or a permission.';
const GO_BACK = 'If the version before passed this test, run `mode: rollback` to serve it meanwhile.';
const FIX = 'Fix the error in the function.';
const UNCHANGEABLE = 'A published version cannot be changed: release the fix with `mode: deploy`, then promote the new version.';
function causeAdvice(verdict, suspicions) {
    const { answer, functionError, errorType = '' } = verdict;
    if (functionError !== undefined) {
        const known = LOADING.test(errorType) && suspicions.length > 0;
        if (known)
            return suspicions.join(' ');
        return missingModuleAdvice(verdict) ?? missingFunctionAdvice(verdict) ?? adviceByType(errorType);
    }
    return answer === undefined ? noAnswerAdvice(verdict) : wrongAnswerAdvice(verdict);
}
/** Where the answer and the log are shown; empty if there is nothing to see. */
function evidenceAt(verdict) {
    if (verdict.functionError !== undefined)
        return whereLogIs(verdict);
    const more = whereLogIs(verdict) && " and the last lines of the function's log";
    return `The job summary shows the response${more}.`;
}
/** What a runtime says of a package that it does not find: not of a file, which `handler` may name. */
const MISSING_MODULE = /No module named '([\w.]+)'|Cannot find (?:module|package) '([\w@][^'\s]*)'/;
/** What to do about a module that cannot be imported; undefined where the error names none. */
function missingModuleAdvice({ errorType, mismatches }) {
    if (errorType !== 'Runtime.ImportModuleError')
        return undefined;
    const sentences = mismatches.map(({ sentence }) => sentence);
    const [, python, node] = sentences.map((sentence) => MISSING_MODULE.exec(sentence)).find((found) => found !== null) ?? [];
    const name = python ?? node;
    if (name === undefined)
        return undefined;
    // In Python, the error names the module of the handler, too.
    const mayBeHandler = node ?? sentences.some((each) => each.includes(`Unable to import module '${name}'`));
    const how = python
        ? `\`pip install ${name}\` with the directory of the package as \`--target\``
        : `\`npm install ${name}\``;
    return [
        `\`${name}\` seems to be missing from the package and its layers.`,
        `Either add it to the package before this step (${how}), or publish a layer that contains it, built for the runtime and the architecture of the function, and name that version in \`layers\`.`,
        ...(mayBeHandler ? [`If \`handler\` names \`${name}\`, correct \`handler\`.`] : []),
    ].join(' ');
}
/** What to do about a module without the function of the handler; undefined where the error does not name both. */
function missingFunctionAdvice({ errorType, mismatches }) {
    if (errorType !== 'Runtime.HandlerNotFound')
        return undefined;
    const [, name, module] = mismatches
        .map(({ sentence }) => /Handler '([^']+)' missing on module '([^']+)'/.exec(sentence))
        .find((found) => found !== null) ?? [];
    return (name && `The module \`${module}\` has no function \`${name}\`: correct \`handler\`, or add the function.`);
}
function adviceByType(errorType) {
    return Object.hasOwn(ADVICE_BY_TYPE, errorType) ? String(ADVICE_BY_TYPE[errorType]) : FIX;
}
function noAnswerAdvice({ isUrl, advice }) {
    if (advice)
        return advice;
    return isUrl
        ? 'Check that the address in `url` is right, that a server listens there, and that this runner can reach it.'
        : 'Increase `smoke-timeout` if the function needs longer. Otherwise, its log in CloudWatch Logs shows what it waits for.';
}
const CONCURRENT = 'Somebody else moved the alias during the test. Run the workflow again to test what it serves now.';
const NEEDS_TIME = 'If it only needs time to start, set `attempts` and `interval`.';
const LATENCY = 'Every new version starts cold, so its first response takes longer. Increase `max-latency-ms`, or set `attempts`: a later attempt finds the function warm. Otherwise, make the function faster.';
function wrongAnswerAdvice(verdict) {
    const { isUrl, mismatches } = verdict;
    const reported = mismatches.find(({ subject, actual }) => subject === 'status' && /^5\d\d$/.test(actual));
    const subjects = mismatches.map(({ subject }) => subject);
    if (subjects.includes('version'))
        return CONCURRENT;
    if (subjects.length > 0 && subjects.every((subject) => subject === 'latency'))
        return LATENCY;
    const inputs = [
        ...(subjects.includes('status') ? ['expected-status'] : []),
        ...(subjects.some((subject) => subject.startsWith('body')) ? ['expected-body'] : []),
        ...(subjects.includes('latency') ? ['max-latency-ms'] : []),
    ];
    const what = isUrl ? 'what answers at this URL' : 'the function';
    if (reported)
        return `Status ${reported.actual} means that ${what} failed or is not ready: find the cause in its response${whereLogIs(verdict) && ' and its log'}, and fix it. ${NEEDS_TIME} Change ${(0,model_text/* listed */.KE)(inputs)} only if this is the response you want.`;
    if (subjects.includes('batchItemFailures'))
        return "The function's log shows why it reported a record as failed. If the function is wrong, fix it. If the record in the payload is wrong, correct the payload.";
    if (inputs.length === 0)
        return `Fix ${what}.`;
    return `Fix ${what}. ${NEEDS_TIME} If the response is right, change ${(0,model_text/* listed */.KE)(inputs)}.`;
}

;// CONCATENATED MODULE: ./build/model/failed-test/test-failure.js



/** Why a test failed, as full sentences on one line. */
function reasonOf(verdict, { passedByNumber } = {}) {
    const { subject, attempts, mismatches } = verdict;
    const times = attempts > 1 ? `, ${attempts} times in a row` : '';
    const start = `The smoke test of ${subject} failed${times}.`;
    return [
        start,
        ...(0,smoke_test/* sentencesOf */.cj)(mismatches),
        ...lastLine(verdict),
        ...difference(verdict, passedByNumber),
    ].join(' ');
}
/** What a function that timed out did last, as far as its log tells. */
function lastLine(verdict) {
    if (verdict.errorType !== 'Sandbox.Timedout')
        return [];
    const line = lastLineOf(verdict);
    return [line === undefined ? 'It printed nothing before that.' : `The last line of its log: ${line}`];
}
/** That the same version had passed: then something else is the cause. */
function difference({ isUrl, mismatches, answer }, passedByNumber) {
    const isOther = mismatches.some(({ subject }) => subject === 'version');
    if (passedByNumber === undefined || isOther)
        return [];
    const passed = `Version ${passedByNumber} passed its test when invoked by its number`;
    // Without an answer, nothing says that the code is different behind the alias.
    if (answer === undefined)
        return [`${passed}.`];
    return [
        isUrl
            ? `${passed}, so look at the way from the URL to the function first: the API, its permissions and its cache.`
            : `${passed}, so look for code that depends on the alias, such as on \`invoked_function_arn\`, which ends with the name of the alias.`,
    ];
}
/** The failure for a failed smoke test. */
function failureOf(verdict, circumstances) {
    return new failure/* Failure */.HR(reasonOf(verdict, circumstances), adviceFor(verdict, circumstances));
}
/** A smoke test of a release that failed. */
class TestFailure extends failure/* Failure */.HR {
    verdict;
    constructor(verdict, circumstances = { kind: 'release' }) {
        const { message, advice } = failureOf(verdict, circumstances);
        super(message, advice);
        this.name = 'TestFailure';
        this.verdict = verdict;
    }
    /**
     * Whether there was an answer of the tested version, and it was wrong. If there was none, the network or AWS may be the cause: the release
     * fails, but the version is not marked bad.
     */
    get isAnswered() {
        return this.verdict.answer !== undefined && !this.isOfOtherVersion;
    }
    /** Whether another version than the expected one answered, as when somebody else moves the alias. */
    get isOfOtherVersion() {
        return this.verdict.mismatches.some(({ subject }) => subject === 'version');
    }
}


/***/ }),

/***/ 9644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ urlChanges),
/* harmony export */   g: () => (/* binding */ hasSettings)
/* harmony export */ });
/* harmony import */ var _without_undefined_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3025);
/* harmony import */ var _comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6736);


/** The members to send so that a URL with some settings gets others; none if Lambda treats them as equal. */
function urlChanges(from, to) {
    return (0,_without_undefined_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUndefined */ .r)({
        AuthType: from?.authType === to.authType ? undefined : to.authType,
        Cors: (0,_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .isSame */ .Ft)(comparableCors(from?.cors), comparableCors(to.cors)) ? undefined : (to.cors ?? {}),
        InvokeMode: (from?.invokeMode ?? 'BUFFERED') === to.invokeMode ? undefined : to.invokeMode,
    });
}
/** Whether two URLs have the same settings. */
function hasSettings(url, settings) {
    return Object.keys(urlChanges(url, settings)).length === 0;
}
/** The order in lists has no meaning, and neither has the case of header names. False, 0 and empty lists are the defaults. */
function comparableCors(cors = {}) {
    return Object.entries(cors)
        .map(([name, value]) => {
        if (!Array.isArray(value))
            return [name, value];
        const texts = value.map(String);
        return [
            name,
            (name.endsWith('Headers') ? texts.map((text) => text.toLowerCase()) : texts).sort(),
        ];
    })
        .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
        .sort(([left], [right]) => (left < right ? -1 : 1));
}


/***/ }),

/***/ 6322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ parseVersionRecord),
/* harmony export */   GR: () => (/* binding */ formatAliasHistory),
/* harmony export */   GW: () => (/* binding */ gitReference),
/* harmony export */   Gy: () => (/* binding */ formatVersionDescription),
/* harmony export */   K3: () => (/* binding */ historyWithBad),
/* harmony export */   SM: () => (/* binding */ parseAliasHistory),
/* harmony export */   UE: () => (/* binding */ historyDuringShift),
/* harmony export */   W$: () => (/* binding */ historyAfterMove),
/* harmony export */   jO: () => (/* binding */ historyAfterRollback),
/* harmony export */   oh: () => (/* binding */ textBeforeRecord)
/* harmony export */ });
/** Lambda's limit for descriptions of functions, versions, aliases and layers, in characters. */
const DESCRIPTION_LIMIT = 256;
const HISTORY = /^lda1 cur=(\d+)(?: tag=([\x21-\x7e]+))?(?: next=(\d+)(?: dep=(d-[A-Z0-9]+))?)?(?: prev=(\d+(?:,\d+)*))?(?: bad=(\d+(?:,\d+)*))?( made)?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?$/;
/** Parses a history; undefined if the description is empty or not managed by this action. */
function parseAliasHistory(description) {
    const match = HISTORY.exec(description ?? '');
    if (!match?.[1])
        return undefined;
    const [, current, tag, next, deployment, previous, bad, made, sha, run, ref] = match;
    return {
        current,
        ...(tag && { tag }),
        ...(next && { next }),
        ...(deployment && { deployment }),
        previous: previous?.split(',') ?? [],
        bad: bad?.split(',') ?? [],
        ...(made && { made: true }),
        git: gitReference(sha, run, ref),
    };
}
/**
 * Formats a history in at most 256 characters. It omits, in this order: the ref, the oldest previous versions, the run
 * and the commit, the oldest bad marks. The current, the next and the latest previous version, the tag and `made` always
 * fit.
 */
function formatAliasHistory(history) {
    const { git } = history;
    let previous = [...history.previous];
    let bad = [...history.bad];
    const line = (...end) => [
        'lda1',
        `cur=${history.current}`,
        field('tag', history.tag),
        field('next', history.next),
        field('dep', history.next && history.deployment),
        list('prev', previous),
        list('bad', bad),
        history.made ? 'made' : '',
        ...end,
    ]
        .filter(Boolean)
        .join(' ');
    const origin = [field('sha', git.sha), field('run', git.run)];
    const whole = line(...origin, field('ref', git.ref));
    if (whole.length <= DESCRIPTION_LIMIT)
        return whole;
    while (line(...origin).length > DESCRIPTION_LIMIT && previous.length > 1)
        previous = previous.slice(0, -1);
    if (line(...origin).length <= DESCRIPTION_LIMIT)
        return line(...origin);
    while (line().length > DESCRIPTION_LIMIT && bad.length > 0)
        bad = bad.slice(0, -1);
    return line();
}
/**
 * The history after the alias moved to `version`.
 * @param before the history of the alias, undefined if it has none
 * @param served the version that the alias served before the move, undefined if the alias is new or served $LATEST
 */
function historyAfterMove(before, served, version, git) {
    const bad = (before?.bad ?? []).filter((marked) => marked !== version);
    // Somebody else moved the alias: only the served version is certain.
    const earlier = before?.current === served ? (before?.previous ?? []) : [];
    const previous = [...(served === undefined ? [] : [served]), ...earlier];
    return {
        current: version,
        previous: [...new Set(previous)].filter((target) => target !== version && !bad.includes(target)),
        bad,
        made: before?.made,
        git,
    };
}
/**
 * The history while traffic shifts to another version: that of the served version, which stays the current one.
 * @param before the history of the alias, undefined if it has none
 * @param served the version that the alias serves
 * @param next the version that the traffic shifts to
 */
function historyDuringShift(before, served, next) {
    const known = before?.current === served ? before : undefined;
    return {
        current: served,
        next,
        previous: known?.previous ?? [],
        bad: before?.bad ?? [],
        made: before?.made,
        git: known?.git ?? {},
    };
}
/**
 * The history after a rollback: versions older than the target remain, and the version that is rolled back from is
 * marked bad.
 * @param before the history of the alias, undefined if it has none
 * @param served the version that the alias served before the rollback, undefined if it was $LATEST
 * @param rolledBackFrom the version that is rolled back from; during a traffic shift, the newer version
 */
function historyAfterRollback(before, served, rolledBackFrom, target, git) {
    const bad = [...new Set([rolledBackFrom, ...(before?.bad ?? [])])].filter((marked) => marked !== target);
    const isTrusted = before !== undefined && (before.current === served || before.current === rolledBackFrom);
    const recorded = isTrusted ? before.previous : [];
    return {
        current: target,
        previous: olderThan(target, recorded, before?.current).filter((version) => !bad.includes(version)),
        bad,
        made: before?.made,
        git,
    };
}
/** The versions that the alias served before the target. If the history does not contain it, those with lower numbers. */
function olderThan(target, recorded, current) {
    // The rollback ends a traffic shift from the current version, which remains.
    if (target === current)
        return recorded;
    return recorded.includes(target)
        ? recorded.slice(recorded.indexOf(target) + 1)
        : recorded.filter((version) => Number(version) < Number(target));
}
/**
 * The history with a version marked bad that the alias does not serve.
 * @param before the history of the alias before the release, undefined if it has none
 * @param served the version that the alias serves
 */
function historyWithBad(before, served, failed) {
    const known = before?.current === served ? before : undefined;
    return {
        current: served,
        previous: (known?.previous ?? []).filter((target) => target !== failed),
        bad: [...new Set([failed, ...(before?.bad ?? [])])].filter((marked) => marked !== served),
        made: before?.made,
        git: known?.git ?? {},
    };
}
/** A git reference of the parts that are known and that a description can contain. */
function gitReference(sha, run, ref) {
    return {
        sha: matching(sha, /^[0-9a-f]{7,40}$/),
        run: matching(run, /^\d+$/),
        ref: matching(ref, /^\S+$/),
    };
}
function matching(text, pattern) {
    return text !== undefined && pattern.test(text) ? text : undefined;
}
function list(name, versions) {
    return versions.length > 0 ? `${name}=${versions.join(',')}` : '';
}
function field(name, value) {
    return value ? `${name}=${value}` : '';
}
const RECORD = /\[lda1(?: d=([\w-]{43}))?(?: prev=([\w-]{1,128}):(\d+))?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?\]$/;
/** Parses the record at the end of a version's description; undefined if there is none. */
function parseVersionRecord(description) {
    const match = RECORD.exec(description ?? '');
    if (!match)
        return undefined;
    const [, digest, alias, version, sha, run, ref] = match;
    return {
        digest,
        predecessor: alias && version ? { alias, version } : undefined,
        git: gitReference(sha, run, ref),
    };
}
/** The text before the record in a version's description; undefined if there is no record, or if the text was cut. */
function textBeforeRecord(description) {
    const match = RECORD.exec(description ?? '');
    const text = match?.input.slice(0, match.index).trimEnd();
    return text?.endsWith('…') ? undefined : text;
}
/**
 * Formats the description of a version in at most 256 characters. The user's text is shortened first, then the ref is
 * omitted. The digest and the predecessor always fit.
 */
function formatVersionDescription(text, record) {
    const { digest, predecessor, git } = record;
    const certain = [
        'lda1',
        digest && `d=${digest}`,
        predecessor && `prev=${predecessor.alias}:${predecessor.version}`,
        git.sha && `sha=${git.sha}`,
        git.run && `run=${git.run}`,
    ].filter(Boolean);
    const withRef = git.ref ? `[${[...certain, `ref=${git.ref}`].join(' ')}]` : undefined;
    const bracket = withRef && withRef.length <= DESCRIPTION_LIMIT ? withRef : `[${certain.join(' ')}]`;
    const room = DESCRIPTION_LIMIT - bracket.length - 1;
    const cut = cutText(text?.trim() ?? '', room);
    return cut ? `${cut} ${bracket}` : bracket;
}
/** The first characters of a text, never half of a surrogate pair. */
function cutText(text, room) {
    if (text.length <= room)
        return text;
    if (room < 2)
        return '';
    const head = text.slice(0, room - 1);
    const lastUnit = head.charCodeAt(head.length - 1);
    const whole = lastUnit >= 0xd800 && lastUnit <= 0xdbff ? head.slice(0, -1) : head;
    return `${whole.trimEnd()}…`;
}


/***/ }),

/***/ 1064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isKnownPartition),
/* harmony export */   i: () => (/* binding */ partitionOf)
/* harmony export */ });
/** Partitions by the prefix of their regions (partitions.json of the AWS SDKs). */
const partitions = [
    [/^cn-/, 'aws-cn'],
    [/^us-gov-/, 'aws-us-gov'],
    [/^eusc-/, 'aws-eusc'],
    [/^us-iso-/, 'aws-iso'],
    [/^us-isob-/, 'aws-iso-b'],
    [/^eu-isoe-/, 'aws-iso-e'],
    [/^us-isof-/, 'aws-iso-f'],
    [/^/, 'aws'],
];
/** The partition of a region, such as `aws-us-gov` for `us-gov-west-1`. */
function partitionOf(region) {
    return partitions.find(([regions]) => regions.test(region))?.[1] ?? 'aws';
}
/** Whether a partition is in this list. */
function isKnownPartition(partition) {
    return partitions.some(([, known]) => known === partition);
}


/***/ }),

/***/ 5502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ isReleaseAliasOf),
/* harmony export */   bl: () => (/* binding */ releaseAliasName),
/* harmony export */   mg: () => (/* binding */ tagIn),
/* harmony export */   tT: () => (/* binding */ recordedTag),
/* harmony export */   uz: () => (/* binding */ recordedTagOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/** Lambda's limit for the name of an alias (CreateAlias, Name), in characters. */
const LONGEST_NAME = 128;
/**
 * The name of the release alias for a tag or another text: `lambda/v1.0.4` becomes `lambda-v1-0-4`. Every character
 * that an alias name cannot contain becomes a hyphen. The prefixes `refs/tags/` and `refs/heads/` are removed.
 * @returns undefined if the name would be empty, only digits (like the number of a version), or too long
 */
function releaseAliasName(text) {
    const name = tagIn(text).replace(/[^a-zA-Z0-9_-]/gu, '-');
    return name === '' || /^[0-9]+$/.test(name) || name.length > LONGEST_NAME ? undefined : name;
}
/** A tag or another text without the prefixes that GitHub gives refs. */
function tagIn(text) {
    return text.replace(/^refs\/(tags|heads)\//, '');
}
/** The maximum length of a tag in a description, in characters. The numbers of versions need room, too. */
const LONGEST_TAG = 128;
/** A tag as descriptions record it: one word of ASCII characters. A long one is replaced by its hash. */
function recordedTag(tag) {
    const word = tag.toWellFormed().replace(/[^\x21-\x7e]|%/gu, encodeURIComponent);
    if (word.length <= LONGEST_TAG)
        return word;
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(word).digest('base64url')}`;
}
/**
 * The tag of a release alias, as recorded; undefined for every other alias. Earlier versions of this action recorded only
 * the ref of the run. It counts if the name was derived from it: an alias for traffic may be named like its branch.
 */
function recordedTagOf({ name, history }) {
    if (history?.tag !== undefined)
        return history.tag;
    const ref = history?.git.ref;
    return ref !== undefined && ref !== name && releaseAliasName(ref) === name ? recordedTag(ref) : undefined;
}
/** Whether an alias is the release alias of this tag, and not another alias with the same name. */
function isReleaseAliasOf({ tag }, alias) {
    return recordedTagOf(alias) === recordedTag(tag);
}


/***/ }),

/***/ 7628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ NEW_RUNTIME_MANAGEMENT),
/* harmony export */   l: () => (/* binding */ isUpdateMode)
/* harmony export */ });
/** The runtime management of a new function (Lambda API reference, UpdateRuntimeOn). */
const NEW_RUNTIME_MANAGEMENT = { latest: 'Auto' };
/** Whether it is a mode of updates, and not the ARN of a runtime version. */
function isUpdateMode(to) {
    return to === 'Auto' || to === 'FunctionUpdate';
}


/***/ }),

/***/ 726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ errorPercent),
/* harmony export */   N: () => (/* binding */ sumOfCounts)
/* harmony export */ });
/**
 * The errors in percent of the calls, to two significant digits and without an exponent or separators, such as `0.23`.
 * Undefined if there were no calls.
 */
function errorPercent({ calls, errors }) {
    if (calls === 0)
        return undefined;
    return ((errors / calls) * 100).toLocaleString('en-US', { maximumSignificantDigits: 2, useGrouping: false });
}
/** The calls and errors of several minutes. */
function sumOfCounts(counts) {
    return {
        calls: counts.reduce((sum, { calls }) => sum + calls, 0),
        errors: counts.reduce((sum, { errors }) => sum + errors, 0),
    };
}


/***/ }),

/***/ 9190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ ShiftFailure)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/** A traffic shift that the new version did not get through. */
class ShiftFailure extends _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR {
    /** Whether evidence speaks against the version; otherwise nobody knows how good it is. */
    isCondemned;
    constructor(problem, advice, isCondemned) {
        super(problem, advice);
        this.name = 'ShiftFailure';
        this.isCondemned = isCondemned;
    }
}


/***/ }),

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ lastShare)
/* harmony export */ });
/** The share that the new version had last; undefined if it had all traffic, or none. */
function lastShare(record) {
    return record?.isComplete ? undefined : record?.changes.at(-1)?.share;
}


/***/ }),

/***/ 45:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   jn: () => (/* binding */ linearSchedule),
/* harmony export */   lH: () => (/* binding */ scheduleText)
/* harmony export */ });
/* harmony import */ var _alias_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8706);

/** All traffic in equal steps: so much more each time, until the rest is no more than that. */
function linearSchedule(percent, seconds) {
    const steps = Math.ceil(100 / percent) - 1;
    return Array.from({ length: steps }, (_, index) => ({ share: (percent * (index + 1)) / 100, seconds }));
}
/** How long a shift takes from the first share to the last move, in seconds. */
function secondsOf(schedule) {
    return schedule.reduce((sum, { seconds }) => sum + seconds, 0);
}
/** A duration in its largest whole unit, such as `90 seconds`, `1 minute` or `2 hours`. */
function durationText(seconds) {
    const [size, unit] = seconds % 3600 === 0 ? [3600, 'hour'] : seconds % 60 === 0 ? [60, 'minute'] : [1, 'second'];
    const count = seconds / size;
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
/** The number of equal steps from which they are described as one. */
const MANY_STEPS = 4;
/** What a schedule does, such as `10% for 5 minutes, then all traffic`, or `10% more every minute, until …`. */
function scheduleText(schedule) {
    const [first] = schedule;
    if (!first)
        return 'all traffic at once';
    const isEven = ({ share, seconds }, index) => seconds === first.seconds && Math.abs(share - first.share * (index + 1)) < 1e-9;
    if (schedule.length >= MANY_STEPS && schedule.every(isEven))
        return `${(0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(first.share)} more every ${durationText(first.seconds).replace(/^1 /, '')}, until all traffic has moved`;
    const steps = schedule.map(({ share, seconds }) => `${(0,_alias_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(share)} for ${durationText(seconds)}`);
    return [...steps, 'then all traffic'].join(', ');
}


/***/ }),

/***/ 6272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ environmentSecrets),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   cj: () => (/* binding */ sentencesOf),
/* harmony export */   hL: () => (/* binding */ functionTestsOf)
/* harmony export */ });
/** The events that the function is invoked with, in order; empty if only the URL is tested. */
function functionTestsOf({ invocation, payloads, expected }) {
    if (payloads)
        return payloads.map((test) => ({ ...test, expected: { ...expected, ...test.expected } }));
    return invocation ? [{ invocation, expected }] : [];
}
function sentencesOf(mismatches) {
    return mismatches.map(({ sentence }) => sentence);
}
/** The answer and the log of a failed test, as lines for the log. The runner cannot mistake them for commands. */
function evidenceOf({ answer, trace = [], log, history = [] }) {
    return [
        ...(answer === undefined ? [] : [`The response: ${answer}`]),
        ...(trace.length === 0 ? [] : ['Where the function failed:', ...trace.map((line) => `  | ${line}`)]),
        ...(log.length === 0 ? [] : ["The end of the function's log:", ...log.map((line) => `  | ${line}`)]),
        ...(history.length === 0
            ? []
            : ['The last events of the durable execution:', ...history.map((line) => `  | ${line}`)]),
    ];
}
/** The values of the environment variables of the configurations. */
function environmentSecrets(configurations) {
    if (configurations.some(({ Environment }) => Environment?.Error))
        return 'unknown';
    return configurations.flatMap(({ Environment }) => Object.values(Environment?.Variables ?? {}));
}


/***/ }),

/***/ 271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ withoutSlashes),
/* harmony export */   HD: () => (/* binding */ shownName),
/* harmony export */   It: () => (/* binding */ commandForEach),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   YZ: () => (/* binding */ millisecondsText),
/* harmony export */   h5: () => (/* binding */ uncapitalised),
/* harmony export */   lP: () => (/* binding */ sizeText)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

/** Characters of an answer that are printed. */
const HEAD = 300;
/**
 * The beginning of untrusted text on one line, without secrets, colors and invisible characters.
 * @param length the maximum number of characters; longer text ends in `…`
 */
function excerpt(text, redaction, length = HEAD) {
    const shown = redaction.hide(visible(withoutSecrets(text, redaction)));
    return shown.length <= length ? shown : `${shown.slice(0, length).toWellFormed()}…`;
}
/** Text without secrets, also those that colors interrupt, while its lines can still be told apart. */
function withoutSecrets(text, { hide }, cut) {
    const shown = hide(text, cut);
    const plain = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(shown);
    return plain === shown ? shown : hide(plain, cut);
}
/** The number of log lines that are printed. */
const LOG_LINES = 20;
const LOG_LINE_LENGTH = 500;
/** The maximum number of log bytes that Lambda returns (Invoke, LogType=Tail). */
const TAIL_BYTES = 4096;
/** The last lines of a function's log, without secrets, colors and invisible characters. */
function logLines(tail, redaction) {
    // A full tail can begin in the middle of a line, and of a secret.
    const isFull = tail.byteLength >= TAIL_BYTES;
    const text = withoutSecrets(new TextDecoder().decode(tail), redaction, { start: isFull });
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
    const whole = isFull ? lines.slice(1) : lines;
    return whole.slice(-LOG_LINES).map((line) => excerpt(line, redaction, LOG_LINE_LENGTH));
}
/** Control characters, marks that change the direction of text, and characters without width. */
const INVISIBLE = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: this expression searches for them
/[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Text without terminal escape sequences and with invisible characters written out. */
function visible(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text.toWellFormed()).replace(INVISIBLE, (character) => {
        if (character === '\t')
            return ' ';
        if (character === '\n')
            return '\\n';
        if (character === '\r')
            return '\\r';
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
}
/** A number of bytes in bytes, kB or MB. */
function sizeText(bytes) {
    if (bytes < 1024)
        return `${bytes} bytes`;
    return bytes < 1_048_576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
/** Milliseconds, rounded up so that a value above a limit is also printed above it. */
function millisecondsText(milliseconds) {
    return `${Math.ceil(milliseconds)} ms`;
}
/** A list of names for messages: `a`, `b` and `c`. */
function listed(names, conjunction = 'and') {
    const ticked = names.map((name) => `\`${name}\``);
    const last = ticked.pop() ?? '';
    return ticked.length === 0 ? last : `${ticked.join(', ')} ${conjunction} ${last}`;
}
/**
 * A name for a message. Control characters, which could break or forge a log line, are written as \xNN; marks that change
 * the direction of text, which could make it read as another name, as \uNNNN.
 */
function shownName(name) {
    return name
        .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
        .replace(INVISIBLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** A path without slashes, or `./`, at its beginning, and without slashes at its end. */
function withoutSlashes(path) {
    let start = 0;
    while (path[start] === '/' || path.startsWith('./', start))
        start += path[start] === '/' ? 1 : 2;
    let end = path.length;
    while (end > start && path[end - 1] === '/')
        end--;
    return path.slice(start, end);
}
/** A text that begins a sentence. */
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** The text with a small letter at its beginning, for the middle of a sentence. */
function uncapitalised(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
/**
 * One line for a shell that carries a command out for each ID.
 * @param ids what a shell takes literally; those that are not known are left out
 */
function commandForEach(ids, command) {
    const known = ids.filter((id) => id !== undefined);
    const [only = 'ID', ...others] = known;
    return others.length === 0 ? command(only) : `for id in ${known.join(' ')}; do ${command('$id')}; done`;
}


/***/ }),

/***/ 178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ isNumber),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   k0: () => (/* binding */ LATEST),
/* harmony export */   sh: () => (/* binding */ versionName),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/** The qualifier of the unpublished version. */
const LATEST = '$LATEST';
/**
 * Whether a version has a number: neither `$LATEST` nor `$LATEST.PUBLISHED` of functions on managed instances, which the
 * next publication replaces.
 */
function isNumber(version) {
    return /^[1-9][0-9]*$/.test(version);
}
/** The git ref or commit that a version was released from, if its description contains one. */
function originOf(version) {
    const git = version?.record?.git;
    return git?.ref ?? git?.sha;
}
/** Finds a version by its number. */
function numbered(versions, number) {
    return versions.find((version) => version.number === number);
}
/** A version as part of a sentence: `version 41` or `$LATEST`. */
function versionName(version) {
    return version === '$LATEST' ? '$LATEST' : `version ${version}`;
}


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ ownMember)
/* harmony export */ });
/**
 * The member of a table by a name that anybody may have written; undefined where the table has none. Every object inherits
 * members such as `constructor`.
 */
function ownMember(table, name) {
    return Object.hasOwn(table, name) ? table[name] : undefined;
}


/***/ }),

/***/ 7282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ startPhases)
/* harmony export */ });
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2529);

function startPhases(runner, { stop, until, undoingOver }) {
    const timings = [];
    const timed = async (title, work) => {
        const start = performance.now();
        try {
            return await runner.group(title, work);
        }
        finally {
            timings.push({ title, milliseconds: performance.now() - start });
        }
    };
    return {
        phase: async (title, work) => {
            stop.throwIfAborted();
            return timed(title, () => until(work));
        },
        undoingPhase: (title, work) => timed(title, () => Promise.race([work(), (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_0__/* .aborted */ .QH)(undoingOver)])),
        timings,
    };
}


/***/ }),

/***/ 7181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ haveEffect),
/* harmony export */   UT: () => (/* binding */ STEPS)
/* harmony export */ });
/* unused harmony export EFFECTS */
/** What a step changes, in the words of docs/release.md. */
const EFFECTS = {
    package: 'the bucket',
    latest: '`$LATEST`',
    baseline: 'aliases on `$LATEST`',
    version: 'versions',
    readiness: 'nothing',
    test: 'nothing',
    callers: 'who can call the alias',
    signing: 'which code the function accepts',
    runtime: 'how Lambda updates the runtime',
    invocations: 'how Lambda invokes the alias asynchronously',
    shares: 'how the alias shares its traffic',
    traffic: 'what the alias serves',
    capacity: 'concurrency',
    tags: 'tags',
    // Callers do not notice it: a plan with only these steps counts as unchanged.
    upkeep: 'release aliases and old versions',
};
/** Every step that a release can have. */
const STEPS = {
    'stage-code': {
        title: 'Upload the package to S3',
        effect: 'package',
        does: 'Uploads the package. Its key is the SHA-256 of the archive, so the same package is uploaded only once. If the upload fails, nothing else has changed.',
    },
    'create-function': {
        title: 'Create function',
        effect: 'latest',
        does: 'Creates the function with its code, configuration and tags, and waits until it is active.',
    },
    'pin-aliases': {
        title: 'Pin aliases',
        effect: 'baseline',
        does: 'Publishes the current state and moves the aliases that serve `$LATEST` to that version. Callers of an alias no longer receive changes of `$LATEST` before they are tested.',
    },
    'update-configuration': {
        title: 'Update configuration',
        effect: 'latest',
        does: 'Sends the settings that change, with the RevisionId that was read, and waits. If the function then differs in anything else, somebody else changed it, and the release stops.',
    },
    'update-code': {
        title: 'Update code',
        effect: 'latest',
        does: 'Sends the code in the same way and waits.',
    },
    'publish-version': {
        title: 'Publish version',
        effect: 'version',
        does: 'Publishes exactly this state and waits until the version is active. If an earlier run already published this state, its version is used.',
    },
    'wake-version': {
        title: 'Activate the version',
        effect: 'readiness',
        does: 'Invokes the inactive version until Lambda has activated it.',
    },
    'test-version': {
        title: 'Test the version before it takes traffic',
        effect: 'test',
        does: 'Invokes the version by its number. A version that fails gets no traffic: the alias stays on its version, the failed version is marked bad in the history, and `$LATEST` is restored.',
    },
    'test-traffic': {
        title: 'Test through the alias',
        effect: 'test',
        does: 'Invokes the function through the alias, then requests the `url`. If a test fails, the alias moves back, including its weights, the version is marked bad, and `$LATEST` is restored.',
    },
    'restore-latest': {
        title: 'Restore $LATEST',
        effect: 'latest',
        does: 'Restores `$LATEST` to the code and configuration of the served version.',
    },
    'end-traffic-shift': {
        title: 'Take back the traffic shift',
        effect: 'shares',
        does: 'Sends all traffic to the version that serves, because a run of this action began to shift it and did not end.',
    },
    'record-traffic-shift': {
        title: 'Record the traffic shift',
        effect: 'upkeep',
        does: 'Records in the history of the alias that CodeDeploy has finished the traffic shift that an earlier run began.',
    },
    'stop-deployment': {
        title: 'Stop the deployment',
        effect: 'shares',
        does: 'Stops the deployment of CodeDeploy that shifts the traffic of the alias.',
    },
    'deploy-with-codedeploy': {
        title: 'Shift traffic with CodeDeploy',
        effect: 'traffic',
        does: 'Records the shift in the history of the alias, has CodeDeploy shift the traffic (`traffic-shift-engine: codedeploy`), and follows its deployment until it ends.',
    },
    'shift-traffic': {
        title: 'Shift traffic',
        effect: 'shares',
        does: 'Sends a growing share of the traffic to the version, as `traffic-shift` says, and watches alarms and errors. If the version does not prove itself, the alias gets its former state back, the version is marked bad, and `$LATEST` is restored ([Traffic shifts](traffic-shifts.md)).',
    },
    'create-alias': {
        title: 'Create alias',
        effect: 'traffic',
        does: 'Creates the alias with the version.',
    },
    'update-alias': {
        title: 'Move alias',
        effect: 'traffic',
        does: 'Moves the alias to the version, checked by its RevisionId, and writes its history in the same call.',
    },
    'add-permissions': {
        title: 'Add invoke permissions',
        effect: 'callers',
        does: 'Adds the missing statements to the resource policy of the alias ([Callers](callers.md)).',
    },
    'set-function-url': {
        title: 'Configure the function URL',
        effect: 'callers',
        does: 'Creates the function URL of the alias, or changes its auth type, CORS and invoke mode.',
    },
    'set-code-signing': {
        title: 'Set the code signing configuration',
        effect: 'signing',
        does: 'Attaches the code signing configuration to the function, or detaches it, before new code is sent ([Code signing](code-signing.md)).',
    },
    'set-runtime-management': {
        title: 'Set the runtime management',
        effect: 'runtime',
        does: 'Sets how Lambda updates the runtime, if it differs ([Runtime updates](runtime-updates.md)).',
    },
    'set-event-invoke': {
        title: 'Configure asynchronous invocations',
        effect: 'invocations',
        does: 'Sets the retries, the maximum age and the destinations of asynchronous invocations of the alias ([Callers](callers.md#asynchronous-invocations)).',
    },
    'set-reserved-concurrency': {
        title: 'Set reserved concurrency',
        effect: 'capacity',
        does: 'Sets the reserved concurrency of the function, or removes it ([Capacity](capacity.md)).',
    },
    'set-provisioned-concurrency': {
        title: 'Set provisioned concurrency',
        effect: 'capacity',
        does: 'Sets the provisioned concurrency of the alias, or removes it, and waits until Lambda has allocated it for the new version ([Capacity](capacity.md)).',
    },
    'untag-resource': {
        title: 'Remove tags',
        effect: 'tags',
        does: 'Removes the tags in `tags-remove` that the function has.',
    },
    'tag-resource': {
        title: 'Tag function',
        effect: 'tags',
        does: 'Writes the tags that differ. Tags need no new version. They come before the move, so that a missing permission to tag is known before traffic changes.',
    },
    'name-release': {
        title: 'Set the release alias',
        effect: 'upkeep',
        does: 'Creates the alias named after the release, or moves it to the version. The next release leaves it there.',
    },
    'prune-versions': {
        title: 'Delete old versions',
        effect: 'upkeep',
        does: 'Deletes old versions that are not in use.',
    },
};
/** Whether any step has one of the effects. */
function haveEffect(steps, ...effects) {
    return steps.some(({ type }) => effects.includes(STEPS[type].effect));
}


/***/ }),

/***/ 1451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ hasMove),
/* harmony export */   Xz: () => (/* binding */ recallMove),
/* harmony export */   b6: () => (/* binding */ rememberMove)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9874);

/** The name of the state. It is written in src/post.ts, too, which loads nothing before it is known to be set. */
const STATE = 'unproven_move';
/**
 * Writes down a move for the post step of the job, which outlives this process, or that there is none. A release does
 * not depend on it: where it cannot be written, a run that is killed leaves the alias as it is.
 */
function rememberMove(runner, left) {
    try {
        runner.saveState(STATE, left ? JSON.stringify(left) : '');
    }
    catch (error) {
        runner.debug(`The state of the step could not be saved: ${error instanceof Error ? error.message : error}`);
    }
}
/** Whether an earlier process of this step wrote down a move. */
function hasMove(runner) {
    return runner.state(STATE) !== '';
}
/**
 * The move that an earlier process of this step wrote down.
 * @throws Failure when the saved text is broken
 */
function recallMove(runner) {
    const saved = parsed(runner.state(STATE));
    if (isUnverifiedMove(saved))
        return saved;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('The step was ended before its new version was verified, and what it saved for the post step is broken, so the alias was not moved back.', 'Look at what the alias serves; `mode: rollback` moves it back. On a self-hosted runner, check that no other step writes to the file in GITHUB_STATE.');
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isUnverifiedMove(saved) {
    const { functionName, region, move } = (saved ?? {});
    const isText = typeof functionName === 'string' && typeof region === 'string';
    return isText && typeof move?.before?.name === 'string' && typeof move.after?.version === 'string';
}


/***/ }),

/***/ 4160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment),
/* harmony export */   S: () => (/* binding */ npmSetting)
/* harmony export */ });
/** Variables for finding files, for network access, and for starting on Windows. */
const MACHINE = [
    'PATH',
    'HOME',
    /^XDG_\w+$/,
    'LANG',
    ...['TMPDIR', 'TEMP', 'TMP'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    ...[/^SSL_CERT_\w+$/, 'NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE'],
    ...['SYSTEMROOT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'PATHEXT'],
];
/** Package registries and their credentials. Other variables of uv could make it build or run code. */
const REGISTRIES = ['UV_INDEX', /^UV_INDEX_\w+$/, 'UV_DEFAULT_INDEX', 'NODE_AUTH_TOKEN', 'NPM_TOKEN'];
/** Settings of npm that name a program to run or code to load. The action sets them itself. */
const PROGRAMS_OF_NPM = ['node-options', 'script-shell', 'git', 'ignore-scripts'];
/**
 * The environment variables of a program that the action runs. It is an allow-list, because other variables of the step
 * may be secret, or make a program run code of the repository.
 */
function childEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => value !== undefined && isAllowed(name) ? [[name, value]] : []));
}
/** Case does not matter: variables for proxies have both, and Windows ignores case. */
function isAllowed(name) {
    const setting = npmSetting(name);
    if (setting !== undefined)
        return !PROGRAMS_OF_NPM.includes(setting);
    const upper = name.toUpperCase();
    return [...MACHINE, ...REGISTRIES].some((each) => typeof each === 'string' ? each === upper : each.test(upper));
}
/**
 * The npm setting of a variable, in the spelling of .npmrc; undefined for other variables. npm accepts any case, and `_`
 * for `-` (npm docs, "config").
 */
function npmSetting(variable) {
    const [, setting] = /^npm_config_(.+)$/i.exec(variable) ?? [];
    if (setting === undefined || setting.startsWith('//'))
        return setting;
    return setting.toLowerCase().replaceAll('_', '-');
}


/***/ }),

/***/ 9222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ planLines),
/* harmony export */   r: () => (/* binding */ linesWhileShifting)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8706);
/* harmony import */ var _model_code_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4177);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6736);
/* harmony import */ var _model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(45);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(178);
/* harmony import */ var _plan_output_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2540);






/** A plan as lines for people: `+` new, `~` changed, `-` removed, `!` failed. */
function planLines(plan) {
    const actions = (0,_plan_output_js__WEBPACK_IMPORTED_MODULE_1__/* .actionsIn */ .jS)(plan);
    if (actions.length === 0)
        return ['Nothing to do.'];
    const failedSteps = plan.failedSteps ?? [];
    const steps = actions.flatMap((action) => {
        const lines = 'environment' in plan && isEnvironment(action) ? environmentLines(plan) : [actionLine(action)];
        const isDone = !failedSteps.some(({ type, field = action.field }) => type === action.type && field === action.field);
        return isDone ? lines : lines.map((line) => `!${line.slice(1)} (failed: see the warning)`);
    });
    return 'changes' in plan ? [...steps, ...alongLines(plan)] : steps;
}
/** The lines of a plan whose end this run leaves to CodeDeploy: what the run has done, and what CodeDeploy still does. */
function linesWhileShifting(plan) {
    const created = plan.steps.findIndex(({ type }) => type === 'deploy-with-codedeploy') + 1;
    return {
        done: planLines({ ...plan, steps: plan.steps.slice(0, created) }),
        toCome: plan.steps.slice(created).map(actionLine),
    };
}
/**
 * What callers will notice without a step of its own, because it is in $LATEST or in an existing version: `!` marks
 * what this step does not ask for.
 */
function alongLines({ steps: actions, changes, environment }) {
    if (actions.some(({ type }) => type === 'create-function'))
        return [];
    const sent = new Set([
        ...actions.filter(({ type }) => SENDING.test(type)).map(({ field = '' }) => field),
        ...Object.values(environment).flatMap((names) => names.map((name) => `Environment.${name}`)),
    ]);
    const isSent = (field) => sent.has(field) || (!field.startsWith('Environment.') && sent.has(memberOf(field)));
    const along = changes.filter(({ field, requested }) => !requested || !isSent(field));
    if (along.length === 0)
        return [];
    const isPublished = actions.some(({ type }) => type === 'publish-version');
    return [
        isPublished ? '# Already in $LATEST, new for callers:' : '# What changes for callers:',
        ...along.map(alongLine),
    ];
}
function alongLine({ what, field, from, to, requested }) {
    const shown = (value) => value === undefined ? defaultText(field) : what === 'code' ? shortHash(value) : shownValue(value);
    const values = from === undefined && to === undefined ? '' : `: ${shown(from)} → ${shown(to)}`;
    return `${requested ? '~' : '!'} ${field}${values}${requested ? '' : ' (not requested)'}`;
}
const DEFAULT = "Lambda's default";
/** Lambda's default of a field as a value, if it is known. */
function defaultText(field) {
    const value = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultOf */ .HA)(field);
    return value === undefined ? DEFAULT : shownValue(value);
}
function memberOf(field) {
    return field.split('.')[0] ?? '';
}
const SENDING = /^(set|update)-(configuration|code)$/;
/** Aliases and tags may have the same name. */
function isEnvironment({ type, field }) {
    return type.endsWith('-configuration') && field === 'Environment';
}
const NOUNS = {
    'stage-code': 'package in',
    'create-function': 'function',
    'publish-version': 'version',
    'pin-alias': 'alias',
    'create-alias': 'alias',
    'update-alias': 'alias',
    'create-function-url': 'function URL of alias',
    'update-function-url': 'function URL of alias',
    'put-provisioned-concurrency': 'provisioned concurrency of alias',
    'delete-provisioned-concurrency': 'provisioned concurrency of alias',
    'delete-function-url': 'function URL of alias',
    'remove-permission': 'permission',
    'delete-event-invoke-config': 'asynchronous invocations of alias',
    'delete-version': 'version',
    'delete-alias': 'alias',
    'put-function-concurrency': 'reserved concurrency',
    'delete-function-concurrency': 'reserved concurrency',
    'restore-latest': '$LATEST',
    'wake-version': 'state of version',
    'put-code-signing-config': 'code signing configuration',
    'delete-code-signing-config': 'code signing configuration',
    'put-event-invoke-config': 'asynchronous invocations of alias',
    'tag-resource': 'tag',
    'untag-resource': 'tag',
    'publish-layer-version': 'layer version',
    'add-layer-version-permission': 'share with',
};
function actionLine({ type, field, from, to }) {
    if (type === 'test-version')
        return `? test ${to === _plan_output_js__WEBPACK_IMPORTED_MODULE_1__/* .NEW_VERSION */ .ev ? `the ${to}` : `version ${to}`} before it takes traffic`;
    if (type === 'test-traffic')
        return `? test through ${to === _plan_output_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_ALIAS */ .NM ? to : `the alias ${to}`}`;
    if (type === 'prune-versions')
        return `- versions: all but the newest ${shownValue(to)} and those that an alias or its history refers to`;
    if (type === 'prune-layer-versions')
        return `- layer versions: all but the newest ${shownValue(to)} and those that a function has`;
    if (type === 'publish-layer-version' && field === 'Content')
        return '~ layer version Content';
    if (type === 'clear-weights')
        return `- share of the traffic of alias ${field}: ${shares(from)}`;
    if (type === 'clear-shift-record')
        return `- record of a traffic shift of alias ${field} to version ${from}`;
    if (type === 'record-traffic-shift')
        return `~ history of alias ${field}: version ${to} has got all traffic`;
    if (type === 'stop-deployment')
        return `- deployment ${from} of CodeDeploy, which shifts the traffic of alias ${field}`;
    if (type === 'deploy-with-codedeploy')
        return `~ traffic of alias ${field}: CodeDeploy shifts it (${to})`;
    if (type === 'shift-traffic')
        return `~ traffic of alias ${field}: ${(0,_model_shift_traffic_shift_js__WEBPACK_IMPORTED_MODULE_2__/* .scheduleText */ .lH)(to)}, unless the new version fails`;
    if (type === 'mark-version')
        return `! mark version ${field} as ${to}: rollbacks skip it`;
    if (type === 'add-permission')
        return `+ permission ${field}: ${permissionText(to)}`;
    if (type === 'vacate-version')
        return `~ alias ${field}: ${from} → ${to}, until it is deleted`;
    const isCode = type === 'update-code' && field === 'CodeSha256';
    const noun = isCode ? ((0,_model_code_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageDigest */ .oG)(to) ? 'image' : 'code') : nounOf(type, field);
    const shown = isCode ? shortHash : shownValue;
    if (from === undefined && to === undefined)
        return `- ${noun}`;
    if (from === undefined)
        return `+ ${noun}: ${shown(to)}`;
    if (to === undefined && (type.startsWith('delete-') || type === 'untag-resource'))
        return `- ${noun}: ${shown(from)}`;
    return to === undefined
        ? `- ${noun}: ${shown(from)} → ${DEFAULT}`
        : `~ ${noun}: ${shown(from)} → ${shown(to)}`;
}
function nounOf(type, field) {
    if (type === 'put-runtime-management')
        return `runtime management of ${field === _plan_output_js__WEBPACK_IMPORTED_MODULE_1__/* .NEW_VERSION */ .ev ? `the ${field}` : (0,_model_version_js__WEBPACK_IMPORTED_MODULE_4__/* .versionName */ .sh)(field)}`;
    return [NOUNS[type], field].filter(Boolean).join(' ');
}
/** Names only: values are secret. */
function environmentLines({ environment }) {
    const lines = [
        ...environment.added.map((name) => `+ Environment ${name}`),
        ...environment.changed.map((name) => `~ Environment ${name}`),
        ...environment.removed.map((name) => `- Environment ${name}`),
    ];
    // The names of variables that cannot be read are unknown.
    return lines.length > 0 ? lines : ['~ Environment'];
}
/** Who may do what, and under which conditions: `sns.amazonaws.com may lambda:InvokeFunction (SourceArn arn:…)`. */
function permissionText(members) {
    const { Principal, Action, ...conditions } = members;
    const listed = Object.entries(conditions).map(([name, value]) => `${name} ${shownValue(value)}`);
    const who = Principal === '*' ? 'everyone' : Principal;
    return `${who} may ${Action}${listed.length > 0 ? ` (${listed.join(', ')})` : ''}`;
}
/** Weights of an alias as `10% to version 41`. */
function shares(weights) {
    return Object.entries(weights)
        .map(([version, share]) => `${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_5__/* .percent */ .KN)(share)} to version ${version}`)
        .join(', ');
}
/** Enough to tell two hashes apart. An image's as Amazon ECR writes it. */
function shortHash(hash) {
    return `${(0,_model_code_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageDigest */ .oG)(hash) ? 'sha256:' : ''}${String(hash).slice(0, 12)}`;
}
/** A list that reads the same without brackets and quotes, such as architectures or IDs. */
function isNames(value) {
    return (Array.isArray(value) &&
        value.length > 0 &&
        value.every((item) => typeof item === 'string' && /^[\w:./@-]+$/.test(item)));
}
function shownValue(value) {
    if (isNames(value))
        return value.join(', ');
    if (typeof value !== 'string')
        return JSON.stringify(value);
    // Keeps text with line breaks or other control characters on one line.
    return /\p{Cc}/u.test(value) ? JSON.stringify(value) : value || '(empty)';
}


/***/ }),

/***/ 2540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ withFailures),
/* harmony export */   KY: () => (/* binding */ withVersions),
/* harmony export */   NM: () => (/* binding */ NO_ALIAS),
/* harmony export */   aU: () => (/* binding */ layerPlanOutput),
/* harmony export */   ev: () => (/* binding */ NEW_VERSION),
/* harmony export */   iY: () => (/* binding */ planJson),
/* harmony export */   jS: () => (/* binding */ actionsIn),
/* harmony export */   pp: () => (/* binding */ planOutput),
/* harmony export */   zv: () => (/* binding */ removalPlanOutput)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8706);
/* harmony import */ var _model_function_url_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9644);
/* harmony import */ var _plan_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7181);



/** What a plan does, in order. */
function actionsIn(plan) {
    return 'steps' in plan ? plan.steps : plan.actions;
}
/** A plan as the output `plan`. */
function planJson(plan) {
    const { failedSteps: _failedSteps, ...known } = plan;
    if (!('steps' in known))
        return JSON.stringify(known);
    const { environment: _environment, ...shown } = known;
    return JSON.stringify(shown);
}
/** The plan of a run that has ended, with the failures that did not end it. */
function withFailures(plan, { warnings = [], failedSteps, }) {
    return { ...plan, warnings: [...plan.warnings, ...warnings], ...(failedSteps && { failedSteps }) };
}
/** Stands for the number of a version that is not published yet. */
const NEW_VERSION = 'new version';
/** Stands for the alias in a test of traffic without an alias. */
const NO_ALIAS = 'the URL';
/** Stands for the number of the version that aliases are pinned to, until it is published. */
const BASELINE = 'present state, published first';
/** The public form of a plan. */
function planOutput(plan, codeSha256, warnings) {
    const releases = (0,_plan_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .haveEffect */ .G$)(plan.steps, 'version');
    const to = plan.to ?? (releases ? NEW_VERSION : (plan.from ?? ''));
    return {
        schema: 2,
        function: plan.functionName,
        alias: plan.alias ? { name: plan.alias, from: plan.from ?? null, to } : null,
        changes: (plan.changes ?? []).map((change) => change.what === 'code' ? { ...change, to: change.to ?? codeSha256 } : change),
        steps: plan.steps.flatMap((step) => actionsOf(step, plan, to, codeSha256)),
        environment: plan.environment,
        warnings: [...plan.warnings, ...warnings],
    };
}
/**
 * The plan once its versions have their numbers.
 * @param version the version that was released
 * @param baseline the version that aliases on $LATEST were pinned to
 */
function withVersions(plan, version, baseline) {
    const numberOf = (to) => (to === NEW_VERSION ? version : to === BASELINE ? baseline : undefined);
    return {
        ...plan,
        alias: plan.alias && { ...plan.alias, to: numberOf(plan.alias.to) ?? plan.alias.to },
        steps: plan.steps.map((action) => {
            const to = numberOf(action.to);
            // A tag may have any name.
            const field = action.type === 'put-runtime-management' ? numberOf(action.field) : undefined;
            return { ...action, ...(to !== undefined && { to }), ...(field !== undefined && { field }) };
        }),
    };
}
function actionsOf(step, plan, to, codeSha256) {
    switch (step.type) {
        case 'stage-code':
            return [stagingAction(step.staging)];
        case 'create-function': {
            const tags = Object.entries((step.members['Tags'] ?? {}));
            return [
                { type: step.type, to: plan.functionName },
                ...step.changes.map((change) => actionOf('set-configuration', change)),
                ...tags.map(([field, tag]) => ({ type: 'tag-resource', field, to: tag })),
            ];
        }
        case 'update-configuration':
            return step.changes.map((change) => actionOf(step.type, change));
        case 'update-code': {
            const changes = step.changes.map((change) => actionOf(step.type, change));
            // The architecture changes only together with the code, which may be the same.
            if (step.from === codeSha256 && changes.length > 0)
                return changes;
            return [{ type: step.type, field: 'CodeSha256', from: step.from, to: codeSha256 }, ...changes];
        }
        case 'pin-aliases': {
            const version = step.existing ?? BASELINE;
            if (step.aliases.length === 0)
                return [{ type: 'publish-version', field: 'to go back to', to: version }];
            return step.aliases.map(({ name }) => ({
                type: 'pin-alias',
                field: name,
                from: '$LATEST',
                to: version,
            }));
        }
        case 'restore-latest':
            return [
                {
                    type: step.type,
                    from: latestContent(step),
                    to: step.version.number,
                },
            ];
        case 'wake-version':
            return [
                {
                    type: step.type,
                    field: step.version.number,
                    from: step.version.configuration.State,
                    to: 'Active',
                },
            ];
        case 'test-version':
            return [{ type: step.type, to }];
        case 'test-traffic':
            return [{ type: step.type, to: plan.alias ?? NO_ALIAS }];
        case 'publish-version':
            return step.existing === undefined ? [{ type: step.type, to: NEW_VERSION }] : [];
        case 'end-traffic-shift': {
            const { name: field, traffic } = step.alias;
            return (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhole */ .wP)(traffic)
                ? [{ type: 'clear-shift-record', field, from: step.alias.history?.next }]
                : [{ type: 'clear-weights', field, from: traffic.shares }];
        }
        case 'record-traffic-shift':
            return [{ type: step.type, field: step.alias.name, to: step.alias.traffic.version }];
        case 'stop-deployment':
            return [{ type: step.type, field: step.alias.name, from: step.deployment }];
        case 'deploy-with-codedeploy': {
            const { alias, shift, follows } = step;
            const how = follows ?? shift?.codeDeploy?.configuration;
            return [
                { type: step.type, field: alias.name, to: how },
                { type: 'update-alias', field: alias.name, from: alias.traffic.version, to },
            ];
        }
        case 'shift-traffic': {
            const { alias, shift } = step;
            const shares = shift.schedule.map(({ share, seconds }) => ({ share, seconds }));
            return [{ type: step.type, field: alias.name, to: shares }];
        }
        case 'create-alias':
            return [{ type: step.type, field: step.alias, to }];
        case 'update-alias': {
            const { name: field, traffic } = step.alias;
            const { version: from, shares } = traffic;
            return [
                ...(from === to ? [] : [{ type: step.type, field, from, to }]),
                ...(step.clearsWeights ? [{ type: 'clear-weights', field, from: shares }] : []),
                // The mark goes into the alias's description, which the action writes only when it manages it.
                ...(step.rolledBackFrom && (0,_model_alias_js__WEBPACK_IMPORTED_MODULE_2__/* .isManaged */ .yF)(step.alias)
                    ? [{ type: 'mark-version', field: step.rolledBackFrom, to: 'bad' }]
                    : []),
            ];
        }
        case 'add-permissions':
            return step.permissions.map(({ StatementId, ...members }) => ({
                type: 'add-permission',
                field: StatementId,
                to: members,
            }));
        case 'set-function-url': {
            const { alias, from, to } = step;
            const type = from === undefined ? 'create-function-url' : 'update-function-url';
            const { AuthType, Cors, InvokeMode } = (0,_model_function_url_js__WEBPACK_IMPORTED_MODULE_0__/* .urlChanges */ .d)(from, to);
            return [
                ...(AuthType ? [{ type, field: alias, ...(from && { from: from.authType }), to: AuthType }] : []),
                ...(Cors
                    ? [
                        {
                            type,
                            field: `${alias}, CORS`,
                            ...(from?.cors && { from: from.cors }),
                            ...(Object.keys(Cors).length > 0 && { to: Cors }),
                        },
                    ]
                    : []),
                ...(InvokeMode
                    ? [{ type, field: `${alias}, invoke mode`, ...(from && { from: from.invokeMode }), to: InvokeMode }]
                    : []),
            ];
        }
        case 'set-code-signing': {
            const { from, to } = step;
            const type = to ? 'put-code-signing-config' : 'delete-code-signing-config';
            return [{ type, ...(from && { from }), ...(to && { to }) }];
        }
        case 'set-runtime-management': {
            const { version = to, from } = step;
            return [{ type: 'put-runtime-management', field: version, ...(from && { from }), to: step.to }];
        }
        case 'set-event-invoke': {
            const { alias: field, from, to } = step;
            const type = to ? 'put-event-invoke-config' : 'delete-event-invoke-config';
            return [{ type, field, ...(from && { from }), ...(to && { to }) }];
        }
        case 'set-reserved-concurrency': {
            const { from, to } = step;
            const before = from === undefined ? {} : { from };
            return to === 'none'
                ? [{ type: 'delete-function-concurrency', ...before }]
                : [{ type: 'put-function-concurrency', ...before, to }];
        }
        case 'set-provisioned-concurrency': {
            const { alias: field, from, to, sends } = step;
            if (!sends)
                return [];
            const before = from === undefined ? {} : { from };
            return to === 0
                ? [{ type: 'delete-provisioned-concurrency', field, ...before }]
                : [{ type: 'put-provisioned-concurrency', field, ...before, to }];
        }
        case 'untag-resource':
            return step.changes.map(({ member, from }) => ({ type: step.type, field: member, from }));
        case 'tag-resource':
            // A tag may be named Environment. Its value is not secret.
            return step.changes.map(({ member, ...change }) => ({ type: step.type, field: member, ...change }));
        case 'name-release': {
            const from = step.existing?.traffic.version;
            const type = from === undefined ? 'create-alias' : 'update-alias';
            return [{ type, field: step.name, ...(from !== undefined && { from }), to }];
        }
        case 'prune-versions':
            return [{ type: step.type, field: 'newest to keep', to: step.keep }];
    }
}
/** What $LATEST contains before it is restored. */
function latestContent({ holds, discards }) {
    if (discards)
        return 'changes that were not released';
    return holds ? `version ${holds}` : 'a version that failed';
}
/** A member of the configuration. Environment values are secret: the plan lists their names separately. */
function actionOf(type, { member, from, to }) {
    if (member === 'Environment')
        return { type, field: member };
    return { type, field: member, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
/** Where a package is uploaded for Lambda to fetch. */
function stagingAction({ bucket, prefix }) {
    return { type: 'stage-code', field: 'S3', to: `s3://${[bucket, prefix].filter(Boolean).join('/')}` };
}
/** The public form of the plan of a removal. */
function removalPlanOutput({ functionName, alias }, steps) {
    const { version: from } = alias.traffic;
    return {
        schema: 2,
        function: functionName,
        alias: { name: alias.name, from, to: null },
        changes: [],
        steps: steps.flatMap((step) => removalActionsOf(step, alias.name, from)),
        environment: { added: [], changed: [], removed: [] },
        warnings: [],
    };
}
function removalActionsOf(step, alias, served) {
    switch (step.type) {
        case 'delete-function-url':
            return [{ type: step.type, field: alias, from: step.address }];
        case 'remove-permissions':
            return step.ids.map((id) => ({ type: 'remove-permission', field: id }));
        case 'delete-event-invoke-config':
        case 'delete-provisioned-concurrency':
            return [{ type: step.type, field: alias }];
        case 'delete-versions':
            return step.versions.map((version) => ({ type: 'delete-version', field: version }));
        case 'vacate-version':
            return [{ type: step.type, field: alias, from: served, to: step.to }];
        case 'delete-alias':
            return [{ type: step.type, field: alias }];
    }
}
/** @param published the number of the new version, once it has one */
function layerPlanOutput(plan, warnings, published) {
    const { layerName: layer, newest } = plan;
    const to = published === undefined ? NEW_VERSION : String(published);
    return {
        schema: 1,
        layer,
        actions: plan.steps.flatMap((step) => layerActionsOf(step, newest?.number, to)),
        warnings,
    };
}
function layerActionsOf(step, newest, to) {
    switch (step.type) {
        case 'stage-code':
            return [stagingAction(step.staging)];
        case 'publish-layer-version': {
            const from = newest === undefined ? {} : { from: String(newest) };
            const changes = step.changes.map(({ member, ...change }) => ({
                type: step.type,
                field: member,
                ...change,
            }));
            return [{ type: step.type, ...from, to }, ...changes];
        }
        case 'add-layer-version-permission':
            return [{ type: step.type, field: step.grantee.kind, to: step.grantee.id }];
        case 'prune-layer-versions':
            return [{ type: step.type, field: 'newest to keep', to: step.keep }];
    }
}


/***/ }),

/***/ 9934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ refusalParts),
/* harmony export */   EZ: () => (/* binding */ servedUntilNow),
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   Xl: () => (/* binding */ failureParts),
/* harmony export */   k3: () => (/* binding */ servedAlias),
/* harmony export */   wr: () => (/* binding */ adviceOf),
/* harmony export */   x9: () => (/* binding */ NO_FAILURE)
/* harmony export */ });
/* harmony import */ var _model_failed_test_test_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8657);
/* harmony import */ var _model_shift_shift_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9190);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(178);
/* harmony import */ var _sentences_after_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6631);




/** What to do after a failure, in full sentences; empty after a success. */
function adviceOf({ failure, advice = failure?.advice }) {
    return advice ?? '';
}
/** The members of a result that did not fail. */
const NO_FAILURE = {
    failure: undefined,
    served: undefined,
    failedVersion: undefined,
    verdicts: [],
};
/** The plan of a result. A smoke test and a run that was refused early have none. */
function planOf(result) {
    return result.kind === 'smoke-test' || result.kind === 'refused' ? undefined : result.plan;
}
/** The results of a run's smoke tests, in order. */
function verdictsOf(result) {
    return 'verdicts' in result ? result.verdicts : [];
}
/**
 * What a failure adds to a result.
 * @param version the number of the version that was released
 */
function failureParts(failure, version) {
    const verdict = failure instanceof _model_failed_test_test_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .TestFailure */ .p2 ? failure.verdict : undefined;
    const isCondemned = failure instanceof _model_shift_shift_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .ShiftFailure */ .D && failure.isCondemned;
    return {
        result: 'failed',
        failure,
        failedVersion: verdict || isCondemned ? version : undefined,
        verdicts: verdict ? [verdict] : [],
    };
}
/**
 * What a refusal adds to a result: nothing was changed, and nothing was planned.
 * @param wanted the name of the alias that the inputs give
 * @param alias the alias as it was read; undefined when there is none
 */
function refusalParts(failure, wanted, alias) {
    return {
        ...failureParts(failure, undefined),
        changed: false,
        served: (0,_sentences_after_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingWritten */ .F2)(wanted, alias),
        previousVersion: undefined,
        previousOrigin: undefined,
        functionUrl: undefined,
        plan: undefined,
    };
}
/** What a result says about an alias and the version that it serves. */
function servedAlias({ functionName, region, alias }, { versions }, found) {
    const version = found?.traffic.version;
    const served = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .numbered */ .jN)(versions, version);
    return {
        functionName,
        region,
        alias,
        aliasArn: found?.arn,
        version,
        shares: found?.traffic.shares,
        origin: (0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .yv)(served),
        codeSha256: served?.configuration.CodeSha256,
    };
}
/** What a result says about the version that was served before. */
function servedUntilNow({ versions }, previous) {
    return { previousVersion: previous, previousOrigin: (0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .originOf */ .yv)((0,_model_version_js__WEBPACK_IMPORTED_MODULE_3__/* .numbered */ .jN)(versions, previous)) };
}


/***/ }),

/***/ 6631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ NOTHING_CHANGED),
/* harmony export */   F2: () => (/* binding */ nothingWritten),
/* harmony export */   Fl: () => (/* binding */ latestUnchanged),
/* harmony export */   Q3: () => (/* binding */ leftVersion),
/* harmony export */   QV: () => (/* binding */ afterFailedTest),
/* harmony export */   VB: () => (/* binding */ NOTHING_WAS_CHANGED),
/* harmony export */   Xy: () => (/* binding */ markedVersion),
/* harmony export */   h4: () => (/* binding */ servedSentence),
/* harmony export */   hC: () => (/* binding */ nothingUndone),
/* harmony export */   iY: () => (/* binding */ leftInLatest)
/* harmony export */ });
/* harmony import */ var _model_alias_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8706);
/* harmony import */ var _model_code_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3076);
/* harmony import */ var _model_comparable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6736);
/* harmony import */ var _model_version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(178);




/**
 * What an alias serves after a failed run, as a sentence.
 * @param movedBack what the alias was moved back from
 * @param own.movedTo the version that this run moved the alias to, as far as it knows
 * @param own.isUnmoved whether this run certainly did not move it
 * @param own.movedBefore the version that this run had moved the alias to before somebody else moved it
 */
function servedSentence(name, before, alias, movedBack, { movedTo, isUnmoved = false, movedBefore } = {}) {
    if (movedBack) {
        const moved = movedBackText(name, movedBack);
        if (alias?.found && alias.found.traffic.version === before)
            return movedBack.share === 0
                ? `${moved}: it serves ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(before)}, as before.`
                : `${moved}: it serves ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(before)} again.`;
        return `${moved}. ${servedSentence(name, before, alias)}`;
    }
    if (!alias && movedTo !== undefined)
        return `This run moved the alias ${name} ${before ? `from ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(before)} ` : ''}to version ${movedTo}. It still serves that version unless somebody else has moved it since, which could not be checked.`;
    if (!alias && before && isUnmoved)
        return `This run did not move the alias ${name}: it still serves ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(before)}, unless somebody else has moved it since, which could not be checked.`;
    if (!alias)
        return before
            ? `What the alias ${name} serves could not be read. It served ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(before)}.`
            : `Whether the alias ${name} exists could not be read.`;
    const traffic = alias.found?.traffic;
    if (!traffic)
        return before
            ? `The alias ${name} no longer exists. It served ${(0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(before)}. Calls to it now fail.`
            : `There is no alias ${name} yet.`;
    if (traffic.version === before)
        return `The alias ${name} still serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .servedText */ .fy)(traffic)}.`;
    if (movedBefore !== undefined)
        return `This run had moved the alias ${name} to version ${movedBefore}. Somebody else has moved it since: it now serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .servedText */ .fy)(traffic)}.`;
    return `The alias ${name} now serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .servedText */ .fy)(traffic)}${before ? ` (before: ${before})` : ''}.`;
}
function movedBackText(name, { version, share, byCodeDeploy }) {
    if (byCodeDeploy)
        return `CodeDeploy had shifted traffic of the alias ${name} to version ${version}, and a second deployment took it back`;
    if (share === 0)
        return `No traffic of the alias ${name} reached version ${version}, and the alias was moved back`;
    return share === undefined
        ? `The alias ${name} had moved to version ${version} and was moved back`
        : `The alias ${name} was sending ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(share)} of its traffic to version ${version} and was moved back`;
}
/** What is served after a run that changed nothing and whose test failed, as a sentence. */
function nothingUndone(alias) {
    const nothing = 'This run changed nothing, so there was nothing to undo.';
    if (!alias)
        return nothing;
    return `The alias ${alias.name} serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .servedText */ .fy)(alias.traffic)}, as before. ${nothing}`;
}
/** What is served after a run that was refused before it knew the alias. */
const NOTHING_CHANGED = 'Nothing was changed in AWS. Traffic is unaffected.';
/** What is served after a smoke test that failed in its own mode, as sentences. */
function afterFailedTest(alias, note) {
    const served = alias && `The alias ${alias.name} serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .servedText */ .fy)(alias.traffic)}, and its callers may be affected.`;
    return ['A smoke test changes nothing in AWS.', served, note].filter(Boolean).join(' ');
}
/** Stands before what is served. */
const NOTHING_WAS_CHANGED = 'Nothing was changed in AWS.';
/**
 * That $LATEST is as it was before, as a sentence.
 * @param isSettled whether no request can be under way that still changes it
 */
function latestUnchanged(isSettled) {
    return isSettled
        ? '$LATEST is as it was before this run.'
        : '$LATEST was unchanged when this run last read it, but the cancelled request may still change it. The next release then includes that change, unless it sets `unreleased-changes: discard`.';
}
/**
 * What is left of a failed run whose version serves nobody, as a sentence.
 * @param failsAtStart whether the version itself cannot start
 */
function leftVersion(version, failsAtStart) {
    return failsAtStart
        ? `Version ${version} stays published: rerunning this workflow with the same code fails again.`
        : `Version ${version} stays published, and rerunning this workflow reuses it.`;
}
/**
 * That a version that failed is not chosen again by itself, as a sentence.
 * @param again whether it was marked before this run
 */
function markedVersion(version, again) {
    const is = again ? 'had already failed or been rolled back, and stays' : 'is';
    return `Version ${version} ${is} marked as bad: rollbacks and promotions use it only if you set \`version: ${version}\`.`;
}
/**
 * What is served after a run that was refused before anything was written, as a sentence.
 * @param wanted the name of the alias that the inputs give
 * @param alias the alias as it was read; undefined when there is none
 */
function nothingWritten(wanted, alias) {
    if (!alias)
        return wanted ? `${NOTHING_WAS_CHANGED} There is no alias ${wanted} yet.` : NOTHING_CHANGED;
    const { name, traffic } = alias;
    return `${NOTHING_WAS_CHANGED} The alias ${name} still serves ${(0,_model_alias_js__WEBPACK_IMPORTED_MODULE_3__/* .servedText */ .fy)(traffic)}.`;
}
/** The members of a configuration by AWS's names; its code has none. */
function membersText(members) {
    return members.map((name) => (name === 'CodeSha256' ? 'the code' : name)).join(', ');
}
/** What $LATEST contains after a failed release, and what to do before the next run. Empty when $LATEST was not changed. */
function leftInLatest(left) {
    const { functionName, before, now: latest, sent, restored, isPartly, released, isRepeatable } = left;
    const only = (state) => ({ state, advice: '' });
    if (!latest)
        return only('$LATEST may still have changes of this run: the plan of the next run shows them.');
    const now = latest.found;
    if (!now)
        return only(before
            ? `The function ${functionName} no longer exists.`
            : `The function ${functionName} was not created.`);
    if (!before)
        return {
            state: `The function ${functionName} has been created.`,
            advice: isRepeatable ? 'Run the workflow again to continue from there.' : '',
        };
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .HR)(before, {}, now);
    if (restored && isAsRestored(restored, now))
        return only(isPartly && members.length === 0
            ? 'The code and the configuration of $LATEST were restored to their state before this run.'
            : restoredSentence(restored, members));
    if (members.length === 0)
        return only('');
    if (released && (0,_model_code_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRelease */ ._M)(released.configuration, now))
        return only('');
    const others = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownMembers */ .kV)([{ state: before, sent }], now);
    const own = members.filter((name) => !others.includes(name));
    return { state: changedText(own, others), advice: adviceOnChanges(functionName, others, isRepeatable) };
}
/** @param others the members that somebody else changed */
function changedText(own, others) {
    const ofOthers = `changes of somebody else (${membersText(others)})`;
    if (own.length === 0)
        return `$LATEST has ${ofOthers}.`;
    const ofRun = `the changes of this run (${membersText(own)})`;
    return `$LATEST still has ${ofRun}${others.length > 0 ? `, and ${ofOthers}` : ''}.`;
}
/** How the changes of $LATEST are released, or kept out of the next release. */
function adviceOnChanges(functionName, others, isRepeatable) {
    if (others.length > 0)
        return `The next release of ${functionName} includes what somebody else changed in $LATEST (${membersText(others)}), unless it sets a value of its own. To release without it, set \`unreleased-changes: discard\`, which restores $LATEST to the served version first.`;
    const set = isRepeatable ? 'If you do not run this workflow again, set' : 'Set';
    return `${set} \`unreleased-changes: discard\` in the next release of ${functionName}, so that it does not include these changes of $LATEST.`;
}
function isAsRestored({ configuration, code }, now) {
    const members = (0,_model_comparable_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedMembers */ .HR)(configuration, {}, now).filter((name) => name !== 'CodeSha256');
    const codes = [configuration.CodeSha256, code?.configuration.CodeSha256];
    return members.length === 0 && codes.includes(now.CodeSha256);
}
/** @param members the members in which the restored $LATEST is not as it was before the release */
function restoredSentence({ configuration, code }, members) {
    if (members.length === 0)
        return '$LATEST was restored to its state before this run.';
    const from = (0,_model_version_js__WEBPACK_IMPORTED_MODULE_2__/* .versionName */ .sh)(code?.number);
    const more = members.filter((name) => name !== 'CodeSha256');
    const others = more.length > 0 ? ` (and ${more.join(', ')})` : '';
    return configuration.CodeSha256 === code?.configuration.CodeSha256
        ? `$LATEST was restored to ${from}. Before this run, it contained a failed version or a part of this release (${membersText(members)}).`
        : `$LATEST was restored to its state before this run, except for its code${others}: no published version has that code, so $LATEST contains the code of ${from}.`;
}


/***/ }),

/***/ 2331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/cancellation.js
var build_cancellation = __nccwpck_require__(2529);
// EXTERNAL MODULE: ./build/failure.js
var build_failure = __nccwpck_require__(9874);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/text/without-controls.js
var without_controls = __nccwpck_require__(9941);
;// CONCATENATED MODULE: ./build/report/markdown.js

/** Text from AWS, file names or tags, made harmless for a Markdown page: it can neither format nor link to a page. */
function escapeMarkdown(text) {
    return (0,without_controls/* withoutControls */.D)(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replace(/[\\`*_{}[\]!|~@$]/g, entity)
        .replace(/(:)(?=\/\/)|(?<=\bwww)(\.)/gi, entity)
        .replace(/\s+/g, ' ');
}
/**
 * The same for a comment, where names after `@` would be told, and numbers after `#` or `GH-` linked, even when the
 * sign is written as an entity: a space without width keeps them apart.
 */
function escapeComment(text) {
    return escapeMarkdown(text)
        .replace(/&#64;|(?<!&)#(?=\d)/g, '$&&#8203;')
        .replace(/\b(GH-)(?=\d)/gi, '$1&#8203;');
}
/**
 * The same for text of several lines, such as a list of problems: a line that begins with `- ` is an item, and lines
 * that are indented by four spaces are something to copy, a code block.
 */
function escapeLines(text, escaped = escapeMarkdown) {
    const shown = [];
    let toCopy = [];
    const endBlock = () => {
        if (toCopy.length > 0)
            shown.push('', codeBlock(toCopy), '');
        toCopy = [];
    };
    for (const line of (0,without_controls/* withoutControls */.D)(text).split(/\r\n|\r|\n/)) {
        if (line.startsWith(INDENT))
            toCopy.push(line.slice(INDENT.length));
        else {
            endBlock();
            const item = line.startsWith('- ') ? escapeLine(line.slice(2), escaped) : '';
            shown.push(item ? `- ${item}` : escapeLine(line, escaped));
        }
    }
    endBlock();
    return shown.join('\n').trim();
}
/**
 * Text of several lines after a label. A code block begins on a line of its own.
 * @param label Markdown, such as `**What to do:**`
 */
function labelled(label, text, escaped = escapeMarkdown) {
    const lines = escapeLines(text, escaped);
    return `${label}${lines.startsWith('```') ? '\n\n' : ' '}${lines}`;
}
/** Escaped text in which what stands between single backticks, such as the name of an input, stays code. */
function withCode(line, escaped) {
    const isPaired = !line.includes('``') && line.split('`').length % 2 === 1;
    if (!isPaired)
        return escaped(line);
    const parts = line.split('`');
    return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : codeSpan(part, escaped))).join('');
}
/** Code that nothing inside can end, and that reads the same for everything that shows Markdown. */
function codeSpan(text, escaped) {
    const isPlain = /^\S(.*\S)?$/u.test(text) && !/[<>&\p{Cc}]/u.test(text);
    return isPlain ? `\`${text}\`` : escaped(`\`${text}\``);
}
const INDENT = ' '.repeat(4);
/** What begins a heading, a list, a rule or a code block begins a line of plain text. */
function escapeLine(line, escaped) {
    return withCode(line, escaped)
        .trim()
        .replace(/^([#+=-]|\d+(?=[.)]))/, entity);
}
function entity(text) {
    return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join('');
}
/** Lines as a code block that no text inside can end, without characters that nobody sees. */
function codeBlock(lines, language = '') {
    const text = (0,without_controls/* withoutControls */.D)(lines.join('\n'));
    let longest = 2;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
/** A table of two or more columns; cells are escaped. */
function table(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [
        line(header),
        line(header.map(() => '---')),
        ...rows.map((row) => line(row.map(escapeMarkdown))),
    ].join('\n');
}

// EXTERNAL MODULE: ./build/report/plan-lines.js
var plan_lines = __nccwpck_require__(9222);
// EXTERNAL MODULE: ./build/report/plan-output.js
var plan_output = __nccwpck_require__(2540);
// EXTERNAL MODULE: ./build/report/result.js
var report_result = __nccwpck_require__(9934);
;// CONCATENATED MODULE: ./build/report/plan-comment.js





/** GitHub takes no longer comment, in characters. */
const LONGEST = 65_536;
/** A plan of more lines is folded. */
const MOST_LINES_OPEN = 20;
const SHORT_COMMIT = 7;
/**
 * The plan of a dry run, or why it failed, as a comment in a pull request, for those who review it. The same plan of
 * the same commit and run is the same text. The marker follows from the inputs alone, so that the comment is found
 * again whatever becomes of the plan.
 */
function planComment(inputs, result, origin) {
    const marker = markerOf('plan', inputs);
    let body = '';
    for (let room = LONGEST; body === '' || body.length > LONGEST; room = Math.floor(room / 2)) {
        const content = result.failure ? failureParts(result, room) : planParts(inputs, result, room);
        const shown = [heading(inputs, result), ...content].map(withoutAccounts);
        body = [marker, ...shown, footer(origin)].join('\n\n');
    }
    return { marker, body: body.replace('\n\n', '\n').toWellFormed() };
}
/** In public repositories, everybody reads the comment. IDs of accounts are 12 digits, in ARNs and in names of hosts. */
function withoutAccounts(text) {
    return text.replace(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g, '…');
}
/** None of the names can end an HTML comment: all are made of letters, digits, `-` and `_`. */
function markerOf(kind, inputs) {
    const account = inputs.role?.account ?? ('functionAccount' in inputs ? inputs.functionAccount : undefined);
    const names = [kind, inputs.mode, inputs.region, account ? nameOf(account) : '-', ...subjectOf(inputs)];
    return `<!-- lambda-deploy-action ${names.join(' ')} -->`;
}
/** Tells accounts with functions of the same name apart. Many accounts share it, so that it does not give one away. */
function nameOf(account) {
    return (0,external_node_crypto_.createHash)('sha256').update(account).digest('hex').slice(0, 4);
}
/** The layer, or the function with its alias. */
function subjectOf(inputs) {
    if (inputs.mode === 'publish-layer')
        return [inputs.layerName];
    return [inputs.functionName, ...(inputs.alias ? [inputs.alias] : [])];
}
function heading(inputs, result) {
    const verb = inputs.mode === 'deploy' && inputs.removesAlias ? 'remove' : inputs.mode;
    const what = escapeComment(`${verb} ${subjectOf(inputs).join(' · ')}`);
    if (result.failure)
        return `### ❌ No plan: ${what}: the dry run failed`;
    const plan = (0,report_result/* planOf */.XC)(result);
    return plan && (0,plan_output/* actionsIn */.jS)(plan).length === 0
        ? `### ⏸️ Plan: ${what}: nothing would change`
        : `### 📝 Plan: ${what}`;
}
function failureParts(result, room) {
    const { failure, served } = result;
    const text = (label, said) => labelled(`**${label}:**`, cut(said, room / 4), escapeComment);
    return [
        text('What went wrong', failure?.message ?? ''),
        ...(served ? [text('Current state', served)] : []),
        text('What to do', (0,report_result/* adviceOf */.wr)(result)),
    ];
}
function planParts(inputs, result, room) {
    const plan = (0,report_result/* planOf */.XC)(result);
    if (!plan)
        return [];
    const warnings = fitting(plan.warnings.map((each) => `⚠️ ${escapeComment(cut(each, room / 16))}`), room / 4);
    const some = (0,plan_output/* actionsIn */.jS)(plan).length > 0;
    return [
        escapeLines([startOf(inputs, result), some ? 'This would change:' : ''].filter(Boolean).join(' '), escapeComment),
        ...warnings.shown,
        ...(warnings.left > 0 ? [`⚠️ ${warnings.left} more warnings are in the run's log.`] : []),
        ...(some ? [changes((0,plan_lines/* planLines */.H)(plan), room)] : []),
    ];
}
/** What is there now, in a sentence. */
function startOf(inputs, result) {
    switch (result.kind) {
        case 'promotion':
        case 'rollback':
        case 'removal':
            return result.note ?? '';
        case 'layer':
            return result.version
                ? `Version ${result.version} of the layer in ${inputs.region} already has this content.`
                : `No version of the layer in ${inputs.region} has this content.`;
        case 'release':
            return inputs.mode === 'deploy' ? startOfRelease(inputs, result) : '';
        default:
            return '';
    }
}
function startOfRelease({ region, functionName, alias }, { functionArn, version, origin }) {
    if (!functionArn)
        return `The function ${functionName} does not exist in ${region} yet.`;
    if (!alias)
        return `In ${region}, no alias would be moved.`;
    if (!version)
        return `The function ${functionName} in ${region} has no alias ${alias} yet.`;
    const served = version === '$LATEST' ? version : `version ${version}${origin ? ` (${origin})` : ''}`;
    return `The alias ${alias} in ${region} serves ${served} now.`;
}
/** The lines of the plan, folded when there are many, and as many as there is room for. */
function changes(lines, room) {
    const { shown, left } = fitting(lines.map((line) => cut(line, room / 16)), room / 2);
    const more = left > 0 ? [`# ${left} more lines are in the run's log and summary`] : [];
    const block = codeBlock([...shown, ...more], 'diff');
    if (lines.length <= MOST_LINES_OPEN)
        return block;
    return `<details><summary>${lines.length} changes</summary>\n\n${block}\n\n</details>`;
}
function footer(origin) {
    return `<sub>Dry run${originText(origin)}: nothing was changed in AWS. Later pushes update this comment.</sub>`;
}
/** The commit and the run that a comment comes from: ` of 3f2c1ab by [this run](…)`, as far as they are known. */
function originText({ commit, runUrl }) {
    const of = commit && /^[0-9a-f]+$/.test(commit) ? ` of ${commit.slice(0, SHORT_COMMIT)}` : '';
    const run = runUrl && /^https?:\/\/[\w.:/-]+$/.test(runUrl) ? ` by [this run](${runUrl})` : '';
    return `${of}${run}`;
}
/** As many of the first texts as have room, in characters, and how many are left. */
function fitting(texts, room) {
    let used = 0;
    const end = texts.findIndex((text) => {
        used += text.length + 1;
        return used > room;
    });
    const shown = end < 0 ? texts : texts.slice(0, end);
    return { shown, left: texts.length - shown.length };
}
function cut(text, longest) {
    return text.length <= longest ? text : `${text.slice(0, Math.floor(longest)).toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./build/report/preview-comment.js


/**
 * The function URL that a release gave its alias, or that the alias is removed, as a comment in a pull request. The marker is
 * that of the alias, so that the comment follows it from the first release to the removal.
 * @returns undefined if there is nothing to say: another run, or one that failed
 */
function previewComment(inputs, result, origin) {
    if (inputs.mode !== 'deploy' || inputs.dryRun || result.failure)
        return undefined;
    const told = inputs.removesAlias ? removed(result) : served(inputs, result);
    if (told === undefined)
        return undefined;
    const marker = markerOf('preview', inputs);
    const what = escapeComment(subjectOf(inputs).join(' · '));
    const footer = `<sub>Run${originText(origin)}. Later runs update this comment.</sub>`;
    const body = [`${marker}\n### ${told.sign} Preview: ${what}${told.state}`, told.text, footer].join('\n\n');
    return { marker, body: body.toWellFormed() };
}
function removed(result) {
    if (result.kind !== 'removal' || result.result !== 'removed')
        return undefined;
    return { sign: '🗑️', state: ' is removed', text: 'The alias and its function URL no longer exist.' };
}
/** Only a step that sets the function URL has a preview. */
function served({ functionUrlAuthType }, result) {
    if (result.kind !== 'release' && result.kind !== 'promotion')
        return undefined;
    const { functionUrl, version } = result;
    if (functionUrlAuthType === undefined || functionUrl === undefined)
        return undefined;
    const signed = functionUrlAuthType === 'AWS_IAM' ? ' It accepts only signed requests.' : '';
    return { sign: '🔗', state: '', text: `<${new URL(functionUrl).href}> serves version ${version}.${signed}` };
}

;// CONCATENATED MODULE: ./build/comment-on-run.js



const DONE = {
    posted: (what) => `Posted ${what} as a comment`,
    updated: (what) => `Updated the comment with ${what}`,
    unchanged: (what) => `The comment with ${what} is up to date`,
};
/**
 * Comments on the pull request that the run is for: the plan of a dry run, or why there is none; the function URL that a
 * release gave its alias, or that the alias is removed. A comment that cannot be written is reported and does not make the
 * run fail.
 */
async function commentOnRun(runner, inputs, result) {
    if (inputs.mode === 'smoke-test' || !inputs.githubToken)
        return;
    const pullRequest = await runner.pullRequest();
    const { commit, runUrl } = runner.origin;
    const origin = { commit: pullRequest?.headCommit ?? commit, runUrl };
    const comment = inputs.dryRun ? planComment(inputs, result, origin) : previewComment(inputs, result, origin);
    if (!pullRequest || !comment) {
        runner.debug(NO_COMMENT);
        return;
    }
    try {
        const outcome = await runner.comment(inputs.githubToken, pullRequest, comment);
        const what = inputs.dryRun ? 'the plan' : 'the preview';
        if (outcome.kind === 'refused')
            runner.notice(told(outcome.failure, inputs.dryRun));
        else
            runner.info(`${DONE[outcome.kind](what)}: ${outcome.url}`);
    }
    catch (error) {
        runner.warning(told((0,build_failure/* asFailure */.h_)(error), inputs.dryRun));
    }
}
const NO_COMMENT = 'There is no comment: `github-token` is for the event pull_request, for dry runs, `function-url-auth-type` and `remove-alias`.';
/** What became of a comment, and of the run without it. */
function told({ message, advice }, isPlan) {
    const without = isPlan
        ? 'The plan is in the log and in the summary of this run.'
        : 'Only the comment is missing: what this run did is in its log and summary.';
    return `${message}\n${without} ${advice}`;
}

// EXTERNAL MODULE: ./build/github/runner-in-region.js
var runner_in_region = __nccwpck_require__(4917);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __nccwpck_require__(271);
// EXTERNAL MODULE: ./build/inputs/every-mode.js + 1 modules
var every_mode = __nccwpck_require__(582);
// EXTERNAL MODULE: ./build/model/release-alias.js
var release_alias = __nccwpck_require__(5502);
// EXTERNAL MODULE: ./build/inputs/given-inputs.js
var given_inputs = __nccwpck_require__(5467);
// EXTERNAL MODULE: ./build/inputs/parsers/problems.js
var parsers_problems = __nccwpck_require__(6799);
// EXTERNAL MODULE: ./build/inputs/parsers/words.js
var words = __nccwpck_require__(8990);
;// CONCATENATED MODULE: ./build/inputs/function.js





/**
 * The forms of the Lambda API's FunctionName: a name, `ACCOUNT:function:NAME` or a full ARN. The API allows a qualifier
 * at the end of each, which is refused here. The API's limit of 64 characters applies to the name alone.
 */
const function_form = /^(?:(?:arn:aws[a-z-]*:lambda:(?<region>[a-z0-9-]+):)?(?<account>\d{12}):function:)?(?<name>[a-zA-Z0-9-_]{1,64})(?<qualifier>:.*)?$/;
/** The name of a function, bare or in an ARN, without a qualifier. */
const functionReference = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const parts = function_form.exec(text)?.groups;
    if (parts?.['name'] === undefined || looksLikeArn(parts['name'], parts['qualifier'])) {
        problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which is neither a function's name nor its ARN.`, 'A name has up to 64 letters, digits, hyphens and underscores, such as `orders-api`; an ARN looks like ' +
            '`arn:aws:lambda:eu-central-1:123456789012:function:orders-api`.');
        return undefined;
    }
    if (parts['qualifier'] !== undefined) {
        const qualifier = parts['qualifier'].slice(1);
        problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which ends in the qualifier ${(0,parsers_problems/* quoted */.TL)(qualifier)}.`, 'Leave the qualifier out; the input `alias` names an alias.');
        return undefined;
    }
    const { region, account } = parts;
    return { name: parts['name'], region, account };
});
/** An invalid ARN must not be read as a short name and its qualifier. */
function looksLikeArn(name, qualifier) {
    return (qualifier !== undefined && (name === 'arn' || name === 'function' || qualifier.slice(1).includes(':')));
}
/** The name of an alias: Lambda's rule is (?!^[0-9]+$)([a-zA-Z0-9-_]+), at most 128 characters. */
const aliasName = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const refuse = (why, advice = 'Give the alias a name such as `live`.') => {
        problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}: ${why}.`, advice);
        return undefined;
    };
    if (text === '$LATEST')
        return refuse('`$LATEST` is the unpublished version, not an alias', 'Name an alias such as `live`, or leave the input out.');
    if (/^[0-9]+$/.test(text))
        return refuse('an alias of digits alone would look like a version number');
    if (!/^[a-zA-Z0-9-_]+$/.test(text))
        return refuse('an alias has only letters, digits, hyphens and underscores');
    if (text.length > 128)
        return refuse(`an alias has at most 128 characters, this one has ${text.length}`);
    return text;
});
/** Reads the inputs by which a mode that changes a function finds it. */
function readChangedFunction(given) {
    const fn = given.read('function-name', functionReference);
    // A misspelled name is reported as that.
    if (!given.has('function-name') && !given.environment['INPUT_FUNCTION_NAME']?.trim())
        given.problems.add('`function-name` is missing.', "Set it to the function's name or ARN.");
    const region = (0,every_mode/* readRegion */.XP)(given, fn?.region);
    const everyMode = (0,every_mode/* readEveryMode */.RV)(given, { region, account: fn?.account });
    return { fn, region, everyMode };
}
/** The alias of a release, given as its name or as the tag that the name is made from. */
const releaseAlias = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const alias = (0,release_alias/* releaseAliasName */.bl)(text);
    if (alias !== undefined)
        return { name: alias, tag: (0,release_alias/* tagIn */.mg)(text) };
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which cannot become the name of an alias: a name has at most 128 characters, and digits alone would look like a version number.`, 'Give a tag or a name such as `lambda/v1.0.4` or `v42`.');
    return undefined;
});
const dryRunInputs = {
    'dry-run': { default: false },
    'github-token': {
        absent: 'none: the plan is not posted as a comment, and GitHub is not asked which commit is newer',
    },
};
/** Reads the inputs of every mode that has a plan. */
function readDryRun(given) {
    const dryRun = given.read('dry-run', words/* boolean */.zM) ?? dryRunInputs['dry-run'].default;
    const githubToken = given.read('github-token', token);
    return { dryRun, githubToken };
}
/** GitHub changes the length and format of tokens ("About authentication to GitHub"), so no format is checked. */
const token = (text, name, problems) => {
    if (/^[\x21-\x7e]{20,}$/.test(text))
        return text;
    // The value is not shown: it may be a secret anyway.
    problems.add(`\`${name}\` is not a GitHub token: it has to be a single word of at least 20 characters.`, 
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    'Write `github-token: ${{ github.token }}`.');
    return undefined;
};

// EXTERNAL MODULE: ./build/without-undefined.js
var without_undefined = __nccwpck_require__(3025);
;// CONCATENATED MODULE: ./build/inputs/callers/callers.js



/** The inputs that say who may call the alias. */
const callerInputs = {
    'invoke-permissions': { absent: 'unchanged' },
    'function-url-auth-type': { absent: 'unchanged' },
    'function-url-cors': { absent: 'unchanged' },
    'function-event-invoke-configuration': { absent: 'unchanged' },
    'function-url-invoke-mode': { absent: 'unchanged, `BUFFERED` for a new URL' },
};
const authType = (0,words/* oneOf */.yL)(['AWS_IAM', 'NONE']);
const invokeMode = (0,words/* oneOf */.yL)(['BUFFERED', 'RESPONSE_STREAM']);
/** Reads who may call the alias. */
async function readCallers(given) {
    const written = Object.keys(callerInputs).filter((name) => given.has(name));
    if (written.length > 0 && !given.has('alias'))
        given.problems.add(`${(0,model_text/* listed */.KE)(written)} ${written.length === 1 ? 'is' : 'are'} given without \`alias\`, but this action sets permissions and function URLs only on an alias.`, 'Add the alias, such as `alias: live`.');
    const functionUrlAuthType = given.read('function-url-auth-type', authType);
    const expectsRefusal = given.text('expected-status')?.trim() === '403';
    if (functionUrlAuthType === 'AWS_IAM' && given.text('url')?.trim() === 'function-url' && !expectsRefusal)
        given.problems.add('`url` is `function-url`, but with `function-url-auth-type: AWS_IAM` the URL accepts only signed requests, and the smoke test does not sign its requests.', 'Test with `payload` or `http-path` instead: they invoke the function through the Lambda API. With `expected-status: 403`, the test checks only that the URL refuses unsigned requests, and does not run the function.');
    return (0,without_undefined/* withoutUndefined */.r)({
        invokePermissions: await readPermissions(given),
        functionUrlAuthType,
        functionUrlCors: await readCors(given),
        eventInvoke: await readEventInvoke(given),
        functionUrlInvokeMode: given.read('function-url-invoke-mode', invokeMode),
    });
}
async function readCors(given) {
    const text = given.text('function-url-cors');
    if (text === undefined)
        return undefined;
    const { parseFunctionUrlCors } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2164), __nccwpck_require__.e(4343), __nccwpck_require__.e(2045)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2045));
    return parseFunctionUrlCors(text, given.problems);
}
async function readEventInvoke(given) {
    const text = given.text('function-event-invoke-configuration');
    if (text === undefined)
        return undefined;
    const { parseEventInvoke } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2164), __nccwpck_require__.e(4343), __nccwpck_require__.e(6560)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6560));
    return parseEventInvoke(text, given.problems);
}
async function readPermissions(given) {
    const text = given.text('invoke-permissions');
    if (text === undefined)
        return undefined;
    const { parseInvokePermissions } = await __nccwpck_require__.e(/* import() */ 5222).then(__nccwpck_require__.bind(__nccwpck_require__, 5222));
    return parseInvokePermissions(text.trim(), given.problems);
}

;// CONCATENATED MODULE: ./build/inputs/capacity.js


/** The inputs for concurrency. */
const capacityInputs = {
    'provisioned-concurrency': { absent: 'unchanged' },
    'reserved-concurrency': { absent: 'unchanged' },
};
const provisioned = (0,words/* wholeNumber */.rD)({ least: 0, example: 5 });
const number = (0,words/* wholeNumber */.rD)({ least: 0, example: 50, also: 'none' });
const reserved = (text, name, problems) => text === 'none' ? 'none' : number(text, name, problems);
/** Reads the wanted concurrency. Upper limits are those of the account, which AWS reports. */
function readCapacity(given) {
    if (given.has('provisioned-concurrency') && !given.has('alias'))
        given.problems.add('`provisioned-concurrency` is given without `alias`, but provisioned concurrency belongs to an alias.', 'Name the alias, such as `live`.');
    return (0,without_undefined/* withoutUndefined */.r)({
        provisionedConcurrency: given.read('provisioned-concurrency', provisioned),
        reservedConcurrency: given.read('reserved-concurrency', reserved),
    });
}

;// CONCATENATED MODULE: ./build/inputs/code/image.js



const imageInputs = {
    'image-uri': { absent: 'none' },
};
/** The other inputs that name code. */
const otherCode = ['zip-file', 'source-dir', 's3-key'];
/** Inputs for zip archives only: an image contains these settings itself (Lambda API reference, CreateFunction). */
const archiveInputs = [
    'exclude',
    's3-object-version',
    's3-bucket',
    's3-prefix',
    'runtime',
    'runtime-management',
    'handler',
    'layers',
];
/**
 * A container image in ECR; undefined when `image-uri` is missing or invalid.
 * @param region of the function; undefined when it is invalid
 * @param written the members of `function-configuration`
 */
function readImage(given, region, written) {
    const image = given.read('image-uri', imageUri);
    if (!given.has('image-uri'))
        return undefined;
    refuseConflictsWithImage(given, written);
    if (image && region !== undefined && image.region !== region)
        given.problems.add(`\`image-uri\` names a repository in ${image.region}, but the function is in ${region}: Lambda takes images only from its own region.`, `Push the image to a repository in ${region}, or let ECR replicate it there, and name that image.`);
    return image;
}
function refuseConflictsWithImage(given, written) {
    for (const name of otherCode.filter((each) => given.has(each)))
        given.problems.add(`\`image-uri\` and \`${name}\` are both given, but a release deploys only one of them.`, 'Keep one of them.');
    const members = ['Runtime', 'Handler', 'Layers'].filter((member) => written.includes(member));
    const names = [...archiveInputs.filter((name) => given.has(name)), ...members];
    if (names.length > 0)
        given.problems.add(`${(0,model_text/* listed */.KE)(names)} ${names.length === 1 ? 'is' : 'are'} given together with \`image-uri\`, but ${names.length === 1 ? 'applies' : 'apply'} only to zip archives: a container image contains its runtime, its handler and its dependencies.`, `Leave ${names.length === 1 ? 'it' : 'them'} out. To change what the image starts, set \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`);
}
/**
 * The address of an image: the registry's host, which names account and region, the name of the repository (Amazon ECR
 * API reference, CreateRepository), and tag and digest as Docker writes them.
 */
const image_form = /^(?<host>(?<account>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|[a-z0-9.]+\.gov))\/(?<repository>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>\w[\w.-]{0,127}))?(?:@sha256:(?<digest>[0-9a-f]{64}))?$/;
const imageUri = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const { host, account, region, repository, tag, digest } = image_form.exec(text)?.groups ?? {};
    if (!host || !account || !region || !repository) {
        problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which is not the address of an image in a private repository of Amazon ECR.`, adviceFor(text));
        return undefined;
    }
    if (tag === undefined && digest === undefined) {
        problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which names neither a tag nor a digest.`, `Name the image, such as \`${text}:1.4.0\`.`);
        return undefined;
    }
    return { kind: 'image', host, account, region, repository, tag, digest };
});
const EXAMPLE = '`123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders-api:1.4.0`, or with `@sha256:` and the digest';
function adviceFor(text) {
    if (/^[a-z]+:\/\//.test(text))
        return `Remove everything before the host: the address looks like ${EXAMPLE}.`;
    if (/\.dkr(\.ecr-fips|-ecr|-ecr-fips)\./.test(text))
        return `Name the standard endpoint of the registry, not a FIPS or dual-stack endpoint: the address looks like ${EXAMPLE}.`;
    if (/\.dkr\.ecr\./.test(text))
        return `It looks like ${EXAMPLE}; repositories have lower-case names.`;
    return `Lambda takes images only from private repositories in ECR: push the image to one in the function's region. The address looks like ${EXAMPLE}.`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/inputs/code/package.js



const codeInputs = {
    'zip-file': { absent: 'none' },
    'source-dir': { absent: 'none' },
    exclude: { absent: 'none' },
};
/**
 * Where the code comes from. Packing checks whether it exists.
 * @param isBuilt whether the action makes the content itself, so that `exclude` applies to it
 */
function readCodeSource(given, isBuilt = false) {
    const zipFile = given.read('zip-file', given_inputs/* line */.n8);
    const sourceDir = given.read('source-dir', given_inputs/* line */.n8);
    const exclude = isBuilt ? [] : readExclude(given);
    if (given.has('zip-file') && given.has('source-dir'))
        given.problems.add('`zip-file` and `source-dir` are both given, but only one of them can be released.', 'Keep the one that holds the code.');
    if (given.has('exclude') && !given.has('source-dir') && !isBuilt)
        given.problems.add('`exclude` is given without `source-dir`, the directory that its patterns apply to.', given.has('zip-file')
            ? 'Leave it out: a `zip-file` is sent as it is.'
            : 'Set `source-dir`, or leave `exclude` out.');
    if (zipFile !== undefined)
        return { kind: 'zip-file', path: (0,external_node_path_.resolve)(given.workspace, zipFile) };
    if (sourceDir !== undefined)
        return { kind: 'source-dir', path: (0,external_node_path_.resolve)(given.workspace, sourceDir), exclude };
    return { kind: 'none' };
}
/** Patterns in the syntax of .gitignore, one a line. A comma in a pattern is almost always a mistake. */
function readExclude(given) {
    const text = given.text('exclude');
    if (text === undefined)
        return [];
    const patterns = (0,words/* lines */.Mn)(text, 'exclude', given.problems) ?? [];
    if (patterns.some((pattern) => pattern.includes(',')))
        given.problems.add('`exclude` has a pattern with a comma, but takes one pattern a line.', 'Write each pattern on a line of its own; `?` matches a comma in a file name.');
    return patterns;
}

;// CONCATENATED MODULE: ./build/inputs/code/s3.js




const objectInputs = {
    's3-key': { absent: 'none' },
    's3-object-version': { absent: 'the newest' },
};
/**
 * A package that is already in S3; undefined when `s3-key` is missing or invalid.
 * @param bucket the value of `s3-bucket`
 */
function readCodeObject(given, bucket) {
    const key = given.read('s3-key', objectKey);
    const version = given.read('s3-object-version', given_inputs/* line */.n8);
    if (given.has('s3-object-version') && !given.has('s3-key'))
        given.problems.add('`s3-object-version` is given without `s3-key`, the object that it is a version of.', 'Set `s3-key`, or leave `s3-object-version` out.');
    if (given.has('s3-key') && !given.has('s3-bucket'))
        given.problems.add('`s3-key` is given without `s3-bucket`, the bucket that the object is in.', 'Set `s3-bucket` to the name of the bucket.');
    for (const local of ['zip-file', 'source-dir']) {
        if (given.has('s3-key') && given.has(local))
            given.problems.add(`\`s3-key\` and \`${local}\` are both given, but only one of them can be released.`, `To upload what is in \`${local}\`, leave \`s3-key\` out: the hash of the package becomes the key, under \`s3-prefix\`. To release the object, leave \`${local}\` out.`);
    }
    if (bucket === undefined || key === undefined)
        return undefined;
    return { kind: 's3-object', bucket, key, ...(0,without_undefined/* withoutUndefined */.r)({ version }) };
}
/** The longest key in S3, in bytes ("Naming Amazon S3 objects"). */
const LONGEST_KEY = 1024;
const objectKey = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    if (/^(s3:\/\/|arn:|https?:\/\/)/.test(text)) {
        problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which is an address, not a key.`, 'Write the bucket in `s3-bucket`, and the key alone in `s3-key`, such as `orders-api/1.4.0.zip`.');
        return undefined;
    }
    if (Buffer.byteLength(text) <= LONGEST_KEY)
        return text;
    problems.add(`\`${name}\` has ${Buffer.byteLength(text)} bytes, but the key of an object has at most ${LONGEST_KEY}.`, 'Write the key that the object was uploaded to.');
    return undefined;
});
const stagingInputs = {
    's3-bucket': { absent: 'none' },
    's3-prefix': { absent: 'none' },
};
/** The bucket for packages; undefined when none is given. */
function readStaging(given) {
    const bucket = given.read('s3-bucket', bucketName);
    const prefix = given.read('s3-prefix', keyPrefix);
    if (given.has('s3-prefix') && !given.has('s3-bucket'))
        given.problems.add('`s3-prefix` is given without `s3-bucket`, the bucket that it belongs to.', 'Set `s3-bucket`, or leave `s3-prefix` out.');
    return bucket === undefined ? undefined : { bucket, ...(0,without_undefined/* withoutUndefined */.r)({ prefix: prefix || undefined }) };
}
/** S3Bucket in the Lambda API, and what S3 allows for new buckets ("Bucket naming rules"). */
const bucketName = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text))
        return text;
    const isAddress = text.startsWith('s3://') || text.startsWith('arn:');
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which is not the name of a bucket.`, isAddress
        ? 'Write the bare name, such as `deployments-123456789012`; set `s3-prefix` to a path in the bucket.'
        : 'A name has 3 to 63 lower-case letters, digits, dots and hyphens, such as `deployments-123456789012`.');
    return undefined;
});
/** In bytes: leaves room for the name of the object in a key of 1,024 bytes. */
const LONGEST_PREFIX = 900;
const keyPrefix = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const prefix = (0,model_text/* withoutSlashes */.C2)(text);
    if (Buffer.byteLength(prefix) <= LONGEST_PREFIX)
        return prefix;
    problems.add(`\`${name}\` has ${Buffer.byteLength(prefix)} bytes, but a prefix has at most ${LONGEST_PREFIX}.`, 'Write a shorter one, such as `lambda/orders-api`.');
    return undefined;
});

;// CONCATENATED MODULE: ./build/inputs/code/storage.js




/** The inputs that say how Lambda stores an archive. */
const storageInputs = {
    'source-kms-key-arn': { absent: 'unchanged' },
    's3-object-storage-mode': { absent: 'unchanged, `COPY` for a new function' },
};
/** SourceKMSKeyArn in the API. */
const KEY_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:\S+$/;
const keyOrNone = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    if (text === 'none' || KEY_ARN.test(text))
        return text;
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}: it has to be the ARN of a key of AWS KMS, or \`none\`.`, /^alias\/[\w/-]+$/.test(text)
        ? `Write the ARN of the key: \`aws kms describe-key --key-id ${text} --query KeyMetadata.Arn\` prints it.`
        : 'Write an ARN such as `arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`. With `none`, Lambda uses a key that AWS owns.');
    return undefined;
});
/** Reads how Lambda stores the archive; undefined if no input says so. */
function readStorage(given) {
    const written = Object.keys(storageInputs).filter((name) => given.has(name));
    if (written.length === 0)
        return undefined;
    if (given.has('image-uri'))
        given.problems.add(`\`${written[0]}\` is given together with \`image-uri\`, but it says how Lambda stores a zip archive: an image stays in Amazon ECR, with the encryption of its repository.`, `Remove \`${written[0]}\`.`);
    else if (given.has('s3-object-storage-mode') && !given.has('s3-key'))
        given.problems.add('`s3-object-storage-mode` is given without `s3-key`, the object that Lambda copies or uses in place.', 'Set `s3-bucket` and `s3-key`, or leave it out.');
    return (0,without_undefined/* withoutUndefined */.r)({
        sourceKmsKeyArn: given.read('source-kms-key-arn', keyOrNone),
        mode: given.read('s3-object-storage-mode', (0,words/* oneOf */.yL)(['COPY', 'REFERENCE'])),
    });
}

// EXTERNAL MODULE: ./build/own-member.js
var own_member = __nccwpck_require__(511);
// EXTERNAL MODULE: ./build/inputs/parsers/placeholders.js
var placeholders = __nccwpck_require__(5713);
// EXTERNAL MODULE: ./build/inputs/parsers/variable-names.js
var variable_names = __nccwpck_require__(4690);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/misplaced.js
var misplaced = __nccwpck_require__(7790);
;// CONCATENATED MODULE: ./build/inputs/parsers/workspace-file.js





/** In bytes: far more than any configuration has. Lambda limits environment variables to 4 KB. */
const largestConfiguration = 1024 * 1024;
/**
 * The content of an input: its text, or the content of the file that `@path` names.
 *
 * @param largest the most bytes that a file may have
 */
function textOrFile(text, name, workspace, problems, largest = largestConfiguration) {
    const written = text.trim();
    if (!written.startsWith('@'))
        return text;
    const path = written.slice(1);
    const found = readInside(path, name, workspace, largest);
    if (typeof found === 'string')
        return found;
    problems.add(`\`${name}\` names the file ${(0,parsers_problems/* quoted */.TL)(path)}, ${found.problem}.`, found.advice);
    return undefined;
}
function readInside(path, name, workspace, largest) {
    const place = locate(path, name, workspace);
    if (typeof place !== 'string')
        return place;
    try {
        const { size } = (0,external_node_fs_.statSync)(place);
        if (size > largest)
            return {
                problem: `which has ${size} bytes; at most ${largest} are read`,
                advice: 'Check that it is the right file.',
            };
        const bytes = (0,external_node_fs_.readFileSync)(place);
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            return { problem: 'which is not text in UTF-8', advice: 'Save it as UTF-8.' };
        // Drops a byte order mark.
        return new TextDecoder().decode(bytes);
    }
    catch {
        return { problem: 'which cannot be read', advice: 'Check its permissions.' };
    }
}
/** The real path of a file inside the workspace. Links are resolved first, so that none can lead outside. */
function locate(path, name, workspace) {
    try {
        const root = (0,external_node_fs_.realpathSync)(workspace);
        const place = (0,external_node_fs_.realpathSync)((0,external_node_path_.resolve)(root, path));
        const way = (0,external_node_path_.relative)(root, place);
        if (way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way))
            return { problem: 'which is outside the workspace', advice: 'Give a path inside the workspace.' };
        if ((0,external_node_fs_.statSync)(place).isFile())
            return place;
        return { problem: 'which is not a file', advice: 'Give the path of a file, relative to the workspace.' };
    }
    catch {
        return {
            problem: 'which does not exist in the workspace',
            advice: (0,misplaced/* misplacedAdvice */.D)((0,external_node_path_.resolve)(workspace, path), name, workspace, (found) => `${name}: '@${found}'`) ??
                'Check the path, which is relative to the workspace, and that an earlier step created the file.',
        };
    }
}

;// CONCATENATED MODULE: ./build/inputs/parsers/wrapped-value.js
/** The fewest characters of a line that may be one of several of a wrapped value. Encoders wrap after 60 to 76. */
const SHORTEST_LINE = 16;
/**
 * Whether a NAME=VALUE line may be the end of the value before it: base64 that is wrapped to several lines ends in one
 * or two `=`. The name is then a piece of a secret, which must neither be shown nor released as a variable.
 * @param before the line before, if there is one
 */
function mayEndValue(line, before) {
    if (before === undefined || !/^[A-Za-z0-9_]+==?$/.test(line))
        return false;
    const value = before.slice(before.indexOf('=') + 1);
    return value.length >= SHORTEST_LINE && /^[A-Za-z0-9+/_-]+$/.test(value);
}

;// CONCATENATED MODULE: ./build/inputs/configuration/environment.js








const environmentInputs = {
    environment: { absent: 'none' },
    'environment-from': { absent: 'none' },
    'environment-remove': { absent: 'none' },
    'environment-strategy': { default: 'merge' },
};
/** Lambda's limit for the names and values of all variables together, in bytes. */
const largest = 4096;
/**
 * The change of the environment variables; undefined when no input sets or removes any.
 *
 * @param general the variables in `function-configuration`, which take part in the same change
 */
async function readEnvironment(given, general) {
    const { problems } = given;
    const strategy = given.read('environment-strategy', words/* strategies */.Wy) ?? environmentInputs['environment-strategy'].default;
    const written = (await readVariables(given)) ?? general;
    const passed = passedOn(given);
    const remove = given.read('environment-remove', variableNames) ?? [];
    for (const name of passed?.keys() ?? [])
        if (written?.has(name))
            problems.add(`The variable ${(0,parsers_problems/* quoted */.TL)(name)} is set by \`environment\` and by \`environment-from\`.`, 'Name it in one of them.');
    const set = new Map([...(written ?? []), ...(passed ?? [])]);
    for (const [name, value] of set)
        (0,placeholders/* warnOfPlaceholder */.t)(value, `The value of the environment variable ${(0,parsers_problems/* quoted */.TL)(name)}`, problems);
    for (const name of remove)
        if (set.has(name))
            problems.add(`The variable ${(0,parsers_problems/* quoted */.TL)(name)} is set, and \`environment-remove\` removes it.`, 'Set it or remove it, not both.');
    checkSize(set, problems);
    const isSet = given.has('environment') || given.has('environment-from') || general !== undefined;
    checkStrategy(given, strategy, { isSet, isEmpty: written?.size === 0 && !given.has('environment-from') });
    if (!isSet && remove.length === 0)
        return undefined;
    return { strategy, set: Object.fromEntries(set), remove };
}
async function readVariables(given) {
    const text = given.text('environment');
    if (text === undefined)
        return undefined;
    const content = textOrFile(text, 'environment', given.workspace, given.problems);
    if (content === undefined)
        return undefined;
    if (content.trim() !== '')
        return await parseEnvironment(content, '`environment`', given.problems);
    given.problems.add('`environment` names a file that is empty.', 'Write variables into it, or leave the input out.');
    return undefined;
}
/** Names of variables. A message shows only the name of an item that has a value, too. */
const variableNames = (text, name, problems) => {
    const items = (0,words/* list */.p_)(text, name, problems);
    if (items === undefined)
        return undefined;
    if (items.length === 0) {
        problems.add(`\`${name}\` is \`[]\`, which names no variable.`, 'Leave the input out.');
        return undefined;
    }
    const names = items.filter((item) => isName(item, name, problems));
    for (const repeated of new Set(names.filter((item, index) => names.indexOf(item) !== index)))
        problems.add(`\`${name}\` names ${(0,parsers_problems/* quoted */.TL)(repeated)} more than once.`, 'Name it once.');
    return names;
};
function isName(item, input, problems) {
    const [before] = item.split(/[=:]/, 1);
    if (before === item)
        return (0,variable_names/* checkVariableName */.m)(item, `\`${input}\``, problems);
    problems.add(`\`${input}\` has the item ${(0,parsers_problems/* quoted */.TL)(before ?? '')} with a value after it.`, "It takes names only; the values come from the step's `env:`, or from the input `environment`.");
    return false;
}
/** The variables of the step's own environment that `environment-from` passes on. */
function passedOn(given) {
    const names = given.read('environment-from', variableNames);
    if (names === undefined)
        return undefined;
    const passed = new Map();
    for (const name of names) {
        const value = (0,own_member/* ownMember */.n)(given.environment, name);
        if (value)
            passed.set(name, value);
        else
            given.problems.add(`\`environment-from\` names ${(0,parsers_problems/* quoted */.TL)(name)}, which is ${value === '' ? 'empty' : 'not set'} in the step's environment.`, `Set it in the step's \`env:\`, and check that the secret or variable it comes from is set and that this workflow may read it.`);
    }
    return passed;
}
function checkSize(set, problems) {
    const size = [...set].reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
    if (size > largest)
        problems.add(`The environment variables have ${size} bytes in names and values: Lambda takes at most ${largest} (4 KB) in all.`, 'Keep large values in AWS Secrets Manager, Parameter Store or a file of the package.');
}
function checkStrategy(given, strategy, { isSet, isEmpty }) {
    if (strategy === 'merge' && isEmpty)
        given.problems.add('The environment is given as an empty map, and merging an empty map changes nothing.', 'Leave it out, or set `environment-strategy: replace` to remove all variables.');
    if (strategy === 'merge')
        return;
    if (!isSet)
        given.problems.add('`environment-strategy` is `replace`, but no input gives the new variables.', 'Set `environment` or `environment-from`; `environment: {}` removes all variables. An input whose expression is empty counts as not set.');
    if (given.has('environment-remove'))
        given.problems.add(`\`environment-remove\` has no effect when \`environment-strategy\` is \`replace\`, which already removes all variables that are not given.`, `Leave out one of ${(0,model_text/* listed */.KE)(['environment-remove', 'environment-strategy'])}.`);
}
/**
 * Reads environment variables from a map in YAML or JSON, or from NAME=VALUE lines, whose values are taken literally.
 * The first line that is neither empty nor a comment decides. Messages contain lines and names, never values.
 *
 * @param label how messages name the text
 */
async function parseEnvironment(text, label, problems) {
    if (cliNotation.test(text)) {
        problems.add(`${label} is in the notation of the AWS CLI, which puts the variables into \`Variables\`.`, 'Write the variables alone: one `NAME: value` a line, or JSON such as `{"NAME": "value"}`.');
        return undefined;
    }
    return isRaw(text) ? rawEntries(text, label, problems) : await mapEntries(text, label, problems);
}
/** `Variables={…}`, `{"Variables": {…}}`, or the same in YAML: --environment of `aws lambda`. */
const cliNotation = /^\s*(?:\{\s*)?["']?Variables["']?\s*(=\s*\{|:\s*\{|:[ \t]*\r?\n[ \t]+\S)/;
/** Whether the first line with content has an `=` before any colon; a quote or a brace begins YAML or JSON. */
function isRaw(text) {
    const lines = text.split(/\r?\n/).map((line) => line.trimStart());
    const first = lines.find((line) => line !== '' && !line.startsWith('#'));
    return first !== undefined && /^(?![{["'])[^=:]*=/.test(first);
}
async function mapEntries(text, label, problems) {
    const [{ parseMap }, { stringEntries }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3880)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3880)),
        Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(7345)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7345)),
    ]);
    const map = parseMap(text, label, 'strings', problems);
    return map && stringEntries(map, { label, variables: true, secret: true }, problems);
}
/** NAME=VALUE lines. The value is everything after the first `=`, without the line break (LF or CRLF). */
function rawEntries(text, label, problems) {
    const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
    const written = lines.filter(({ line }) => line.trim() !== '');
    const stray = written.filter(({ line }, index) => !/^[A-Za-z][A-Za-z0-9_]*=/.test(line) || mayEndValue(line, written[index - 1]?.line));
    for (const { line, number } of stray)
        problems.add(`${label}, line ${number}: ${strayProblem(line)}.`, strayAdvice);
    const entries = new Map();
    for (const { line, number } of written.filter((each) => !stray.includes(each))) {
        const name = line.slice(0, line.indexOf('='));
        const value = line.slice(name.length + 1);
        // Among stray lines, this may be part of a secret with line breaks, so no part of it is shown.
        const where = `${label}, line ${number}${stray.length === 0 ? ` (${(0,parsers_problems/* quoted */.TL)(name)})` : ''}`;
        if (entries.has(name))
            problems.add(`${where}: the name is given a second time.`, 'Give every name once.');
        if (value === '')
            problems.add(`${where}: the value is empty, as it is when a secret or variable is not set.`, `Check that the secret or variable is set and that this job can read it: those of a GitHub environment need \`jobs.<job_id>.environment\`. For an empty value, write the input as YAML, ${stray.length === 0 ? `with \`${name}: ''\`` : "with `''`"}.`);
        if (stray.length === 0)
            (0,variable_names/* checkVariableName */.m)(name, `${label}, line ${number}`, problems);
        if (stray.length === 0)
            warnOfNotation(value, { where, isAlone: written.length === 1 }, problems);
        entries.set(name, value);
    }
    return entries;
}
/**
 * Warns about values in the notation of another tool: several variables on one line, as `aws lambda` and
 * appleboy/lambda-action take them, and the quotes of a shell or a .env file. Everything after `NAME=` is the value here.
 */
function warnOfNotation(value, { where, isAlone }, problems) {
    if (isAlone && /[,;\s][A-Za-z][A-Za-z0-9_]+=/.test(value))
        problems.warn(`${where}: this is one variable, whose value is everything after the first \`=\`, although it looks like several. Write one NAME=VALUE a line. If it is one value, write the input as YAML, with the value in quotes.`);
    if (/^"[^"]*"$|^'[^']*'$/.test(value))
        problems.warn(`${where}: the quotes are part of the value, because NAME=VALUE lines are taken as they are. Leave them out; if they belong to the value, write the input as YAML.`);
}
const strayAdvice = 'After a first line with `NAME=` every line has to be NAME=VALUE. For a value of several lines, or comments, write ' +
    'the input as YAML or JSON, or pass the variable through `environment-from`.';
function strayProblem(line) {
    if (line.trimStart().startsWith('#'))
        return 'comments are not possible between NAME=VALUE lines';
    if (/^\w+==?$/.test(line))
        return 'the line has nothing after the `=`: a secret or variable that is not set, or the end of the wrapped value before it';
    if (/^\s/.test(line))
        return 'the line begins with white space, so it is not NAME=VALUE';
    return 'the line is not NAME=VALUE';
}

;// CONCATENATED MODULE: ./build/inputs/configuration/layers.js


const layersInputs = {
    layers: { absent: 'unchanged' },
    'layers-strategy': { default: 'merge' },
};
/** arn:PARTITION:lambda:REGION:ACCOUNT:layer:NAME, and the version (LayerVersionArn in the API). */
const layers_form = /^(?<key>arn:[a-zA-Z0-9-]+:lambda:(?<place>[a-zA-Z0-9-]+):\d{12}:layer:[a-zA-Z0-9-_]+)(?::(?<version>[0-9]+))?$/;
/** Lambda's limit of layers for a function. */
const most = 5;
/**
 * The change of the function's layers; undefined when no input names any.
 *
 * @param general the layers in `function-configuration`
 * @param region of the function; undefined when it is invalid
 */
function readLayers(given, general, region) {
    const strategy = given.read('layers-strategy', words/* strategies */.Wy) ?? layersInputs['layers-strategy'].default;
    const arns = given.read('layers', words/* list */.p_) ?? general;
    if (arns === undefined) {
        if (given.has('layers-strategy') && !given.has('layers'))
            refuseMissingLayers(given, strategy);
        return undefined;
    }
    if (arns.length === 0 && strategy === 'merge')
        given.problems.add('The layers are given as an empty list, and merging an empty list changes nothing.', 'Leave it out, or set `layers-strategy: replace` to remove all layers.');
    checkLayers(arns, region, given.problems);
    return { strategy, arns };
}
/** In a dry run, an earlier step that publishes a layer has no ARN to give yet. */
function refuseMissingLayers(given, strategy) {
    const problem = `\`layers-strategy\` is \`${strategy}\`, but no input gives the ${strategy === 'replace' ? 'new ' : ''}layers.`;
    const why = 'An expression that is empty counts as not set: GitHub drops a job output that contains a masked value, such as an account ID.';
    if (given.text('dry-run')?.trim() === 'true')
        given.problems.warn(`${problem} ${why}`);
    else
        given.problems.add(problem, `Set \`layers\`; with \`layers-strategy: replace\`, \`layers: []\` removes all of them. ${why}`);
}
function checkLayers(arns, region, problems) {
    const keys = new Set();
    for (const arn of arns) {
        const { key, version, place } = layers_form.exec(arn)?.groups ?? {};
        if (key === undefined)
            problems.add(`\`layers\` has the item ${(0,parsers_problems/* quoted */.TL)(arn)}, which is not the ARN of a layer version.`, 'It looks like `arn:aws:lambda:eu-central-1:123456789012:layer:dependencies:7`.');
        else if (version === undefined)
            problems.add(`\`layers\` has the item ${(0,parsers_problems/* quoted */.TL)(arn)}, an ARN without a version.`, `Add the version of the layer, such as \`${key}:7\`.`);
        else if (keys.has(key))
            problems.add(`\`layers\` names the layer ${(0,parsers_problems/* quoted */.TL)(key)} more than once.`, 'Name one version of it.');
        if (place !== undefined && region !== undefined && place !== region)
            problems.add(`\`layers\` has the item ${(0,parsers_problems/* quoted */.TL)(arn)}, a layer in ${place}, but the function is in ${region}.`, 'A function can use only layers in its own region: publish the layer there, too, and give that ARN.');
        if (key !== undefined)
            keys.add(key);
    }
    if (arns.length > most)
        problems.add(`\`layers\` names ${arns.length} layers: Lambda takes at most ${most}.`, 'Combine some of them into one.');
}

;// CONCATENATED MODULE: ./build/inputs/configuration/network.js



const networkInputs = {
    'vpc-subnet-ids': { absent: 'unchanged' },
    'vpc-security-group-ids': { absent: 'unchanged' },
    'file-system-arn': { absent: 'unchanged' },
    'file-system-mount-path': { absent: 'unchanged' },
};
const subnets = (0,words/* listOf */.c3)({
    pattern: /^subnet-[0-9a-z]+$/,
    what: 'the ID of a subnet',
    advice: 'It looks like `subnet-0a1b2c3d4e5f60718`.',
    clearable: true,
});
const securityGroups = (0,words/* listOf */.c3)({
    pattern: /^sg-[0-9a-z]+$/,
    what: 'the ID of a security group',
    advice: 'It looks like `sg-0a1b2c3d4e5f60718`; a name is not enough.',
    clearable: true,
});
/** The VPC of the function. A list that is not given stays as it is. */
function readVpc(given) {
    const SubnetIds = given.read('vpc-subnet-ids', subnets);
    const SecurityGroupIds = given.read('vpc-security-group-ids', securityGroups);
    if (SubnetIds === undefined && SecurityGroupIds === undefined)
        return undefined;
    if ((SubnetIds?.length === 0) !== (SecurityGroupIds?.length === 0))
        given.problems.add('Only one of `vpc-subnet-ids` and `vpc-security-group-ids` is `[]`.', 'To take the function out of its VPC, set both to `[]`.');
    return (0,without_undefined/* withoutUndefined */.r)({ SubnetIds, SecurityGroupIds });
}
/** An access point of EFS or of S3 Files (FileSystemArn in the API). */
const accessPoint = (0,given_inputs/* matching */.wC)(/^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]+:\d{12}:(\S+\/)?access-point\/[a-zA-Z0-9-]+$/, 'the ARN of an access point of a file system, not of the file system itself', 'It looks like `arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0a1b2c3d4e5f60718`.');
/** LocalMountPath in the API, at most 160 characters. */
const mountPath = (0,given_inputs/* matching */.wC)(/^(?=.{1,160}$)\/mnt\/[a-zA-Z0-9-_.]+$/, 'a directory directly under /mnt/', 'Write a path such as `/mnt/data`.');
/** The one file system that a function can mount; both inputs belong together. */
function readFileSystems(given) {
    const Arn = given.read('file-system-arn', accessPoint);
    const LocalMountPath = given.read('file-system-mount-path', mountPath);
    if (given.has('file-system-arn') !== given.has('file-system-mount-path')) {
        const missing = given.has('file-system-arn') ? 'file-system-mount-path' : 'file-system-arn';
        const present = given.has('file-system-arn') ? 'file-system-arn' : 'file-system-mount-path';
        given.problems.add(`\`${present}\` is given without \`${missing}\`.`, `Set \`${missing}\` too.`);
    }
    return Arn !== undefined && LocalMountPath !== undefined ? [{ Arn, LocalMountPath }] : undefined;
}

// EXTERNAL MODULE: ./build/model/settings/runtime-management.js
var runtime_management = __nccwpck_require__(7628);
;// CONCATENATED MODULE: ./build/inputs/configuration/runtime-management.js


const runtimeManagementInputs = {
    'runtime-management': { absent: 'unchanged' },
};
/**
 * How Lambda updates the runtime.
 * @param region of the function; undefined when it is invalid
 */
function readRuntimeManagement(given, region) {
    const read = given.read('runtime-management', runtimeManagement);
    if (read === undefined || region === undefined || (0,runtime_management/* isUpdateMode */.l)(read))
        return read;
    const [, , , of] = read.split(':');
    if (of !== region)
        given.problems.add(`\`runtime-management\` names a runtime version in ${of}, but the function is in ${region}: every region has ARNs of its own.`, `Take the ARN from the line INIT_START in the logs of a function in ${region}.`);
    return read;
}
/** RuntimeVersionArn in the API. */
const runtimeVersionArn = (0,given_inputs/* matching */.wC)(/^arn:aws[a-z-]*:lambda:[a-z0-9-]+::runtime:\S+$/, '`Auto`, `FunctionUpdate` or the ARN of a runtime version', 'The ARN looks like `arn:aws:lambda:eu-central-1::runtime:` with 64 hexadecimal digits after it. The line INIT_START in the logs of the function has it.');
const runtimeManagement = (text, name, problems) => (0,runtime_management/* isUpdateMode */.l)(text) ? text : runtimeVersionArn(text, name, problems);

// EXTERNAL MODULE: ./build/inputs/configuration/tags.js
var configuration_tags = __nccwpck_require__(2624);
;// CONCATENATED MODULE: ./build/inputs/origin.js


/** The inputs that say what is released, where that is not what started the run. */
const originInputs = {
    'release-ref': { absent: 'the ref that started the run, unless `release-sha` is given' },
    'release-sha': { absent: 'the commit that started the run, unless `release-ref` is given' },
};
const ref = (0,given_inputs/* matching */.wC)(/^\S{1,255}$/, 'the name of a tag or branch, without spaces', 'Write one such as `lambda/v1.0.4`; `refs/tags/` and `refs/heads/` may stand before it.');
const sha = (0,given_inputs/* matching */.wC)(/^[0-9a-f]{7,40}$/i, 'a commit: 7 to 40 hexadecimal digits', 'Write one such as `3f2c1ab`, for example the output `commit` of actions/checkout. A tag or branch belongs in `release-ref`.');
/**
 * Where the release comes from; undefined where no input says so, and it is what started the run.
 * @param compares whether the commit is compared with the one that is served
 */
function readOrigin(given, compares = false) {
    const releaseRef = given.read('release-ref', ref)?.replace(/^refs\/(tags|heads)\//, '');
    const releaseSha = given.read('release-sha', sha)?.toLowerCase();
    if (compares && given.has('release-ref') && !given.has('release-sha'))
        given.problems.add('`if-newer-is-served` is `stop`, and `release-ref` is given without `release-sha`, the commit to compare.', 
        // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
        'Set `release-sha` too, for example to the output `commit` of actions/checkout: `${{ steps.checkout.outputs.commit }}`.');
    if (releaseRef === undefined && releaseSha === undefined)
        return undefined;
    return (0,without_undefined/* withoutUndefined */.r)({ ref: releaseRef, sha: releaseSha });
}

;// CONCATENATED MODULE: ./build/inputs/smoke-test/payload.js


/** The event to invoke the function with, as JSON text; undefined when the input is absent or invalid. */
async function readPayload(given) {
    const text = readPayloadText(given, 'payload')?.trim();
    if (text === undefined)
        return undefined;
    try {
        JSON.parse(text);
        return text;
    }
    catch {
        const { positionOfSyntaxError } = await __nccwpck_require__.e(/* import() */ 4326).then(__nccwpck_require__.bind(__nccwpck_require__, 4326));
        const { line, column } = positionOfSyntaxError(text);
        given.problems.add(`\`payload\` is not valid JSON: the error is at line ${line}, column ${column}.`, 'Put names and strings in double quotes; JSON has no trailing commas and no comments.');
        return undefined;
    }
}
/** Lambda's limit for the payload of a synchronous invocation, in each direction: 6 MB. */
const payload_largest = 6 * 1024 * 1024;
/** The text of an input that becomes a payload of Lambda or a part of one. It may be secret: never print it. */
function readPayloadText(given, name) {
    const { problems, workspace } = given;
    const written = given.text(name);
    const text = written && textOrFile(written, name, workspace, problems, payload_largest);
    if (text === undefined)
        return undefined;
    const size = Buffer.byteLength(text);
    if (size > payload_largest)
        problems.add(`\`${name}\` has ${size} bytes: Lambda takes at most ${payload_largest} (6 MB) in one invocation.`, 'Shorten it.');
    if (text.trim() === '')
        problems.add(`\`${name}\` names a file that is empty.`, 'Write something into it, or leave the input out.');
    (0,placeholders/* warnOfPlaceholder */.t)(text, `\`${name}\``, problems);
    return text;
}

;// CONCATENATED MODULE: ./build/inputs/smoke-test/expectation.js



const expectationInputs = {
    'expected-status': { absent: 'below 400' },
    'expected-body': { absent: 'any' },
    'max-latency-ms': { absent: 'any' },
};
/** Levels of nested lists and maps: more than any answer has, and few enough for recursion. */
const deepest = 200;
const expectation_status = (0,words/* wholeNumber */.rD)({ least: 100, most: 599, example: 200 });
const milliseconds = (0,words/* wholeNumber */.rD)({ unit: 'milliseconds', least: 1, example: 500 });
/** What the answer has to match. */
function readExpectation(given) {
    const body = readPayloadText(given, 'expected-body')?.trim();
    return (0,without_undefined/* withoutUndefined */.r)({
        status: given.read('expected-status', expectation_status),
        body: body === undefined ? undefined : expectedBody(body, given.problems),
        maxLatency: given.read('max-latency-ms', milliseconds),
    });
}
/** A list or map of JSON is compared by its members; everything else is text. */
function expectedBody(text, problems) {
    const value = parsed(text);
    if (value === undefined && /^[{[]/.test(text))
        problems.warn('`expected-body` begins like JSON and is not valid JSON, so the response has to contain it as text, character for character. In JSON, names and texts are in double quotes, and no comma stands before a closing bracket.');
    if (typeof value !== 'object' || value === null)
        return { kind: 'text', text };
    if (!isDeeper(value, deepest))
        return { kind: 'json', value };
    problems.add(`\`expected-body\` nests lists or maps more than ${deepest} levels deep.`, 'Name only the members that matter.');
    return undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isDeeper(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}

;// CONCATENATED MODULE: ./build/inputs/smoke-test/payloads.js




const label = '`payloads`';
/** The most events of one test: each is sent to each version that is tested. */
const MOST = 50;
/** The members of an item, which are inputs of a step with one payload, and a name. */
const MEMBERS = ['name', 'payload', ...Object.keys(expectationInputs)];
const payloadsInputs = { payloads: { absent: 'none' } };
const payloads_name = (0,given_inputs/* shortText */.os)(100);
/**
 * Reads several events, each with what is expected of its answer: a list of maps in YAML or JSON, whose members are read as the
 * inputs of the same names.
 * @returns undefined when the input is absent or invalid
 */
async function readPayloads(given) {
    const { problems } = given;
    const text = given.text('payloads');
    if (text === undefined)
        return undefined;
    const { parseList } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3880)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3880));
    const items = parseList(text, label, problems);
    if (items === undefined)
        return undefined;
    if (items.length === 0 || items.length > MOST)
        problems.add(`${label} has ${items.length} items: it has to have 1 to ${MOST}.`, 'Write one map for each event, with `payload` in it.');
    const tests = [];
    for (const [index, { item, line }] of items.entries()) {
        const place = `${label}, item ${index + 1} (line ${line}): `;
        if ('text' in item)
            problems.add(`${place}this is not a map.`, 'Write a map with `payload`, such as `- payload: {"action": "ping"}`.');
        else {
            const own = (0,parsers_problems/* placedProblems */.qc)(problems, place);
            const members = membersOf(item.map.map, item.map.text, own);
            const test = await readItem(inItem(given, members, own), index);
            if (test)
                tests.push(test);
        }
    }
    return tests.length === items.length ? tests : undefined;
}
async function readItem(given, index) {
    const payload = await readPayload(given);
    const expected = readExpectation(given);
    const label = given.read('name', payloads_name) ?? `payload ${index + 1}`;
    if (payload !== undefined)
        return { label, invocation: { kind: 'payload', payload }, expected };
    if (!given.has('payload'))
        given.problems.add('`payload` is missing.', 'Set it to the event, as JSON.');
    return undefined;
}
/** An item as inputs of a step. */
function inItem({ environment, workspace }, members, problems) {
    return new given_inputs/* GivenInputs */.rq({ input: (each) => members.get(each) ?? '', environment, workspace }, problems);
}
/** The members as texts. Lists and maps are taken as they are written, so that JSON stays as it is. */
function membersOf(map, text, problems) {
    const members = new Map();
    for (const { key, value } of map.items) {
        const member = String(key?.value ?? '');
        if (!MEMBERS.some((each) => each === member))
            problems.add(`there is no member ${(0,parsers_problems/* quoted */.TL)(member)}.`, `An item has ${MEMBERS.map((each) => `\`${each}\``).join(', ')}.`);
        else if (members.has(member))
            problems.add(`\`${member}\` is given a second time.`, 'Give every member once.');
        members.set(member, textOf(value, text));
    }
    return members;
}
function textOf(node, text) {
    if (typeof node?.value === 'string')
        return node.value;
    const [start, end] = node?.range ?? [0, 0];
    return text.slice(start, end);
}

;// CONCATENATED MODULE: ./build/inputs/smoke-test/request.js




const requestInputs = {
    'http-path': { absent: 'none' },
    'http-method': { absent: '`GET`, with `http-body` `POST`' },
    'http-headers': { absent: 'none' },
    'http-body': { absent: 'none' },
};
/** The request that the `http-` inputs describe; without any, a GET. */
async function readRequest(given) {
    const path = given.read('http-path', requestPath);
    const body = readPayloadText(given, 'http-body');
    const method = given.read('http-method', requestMethod) ?? (given.has('http-body') ? 'POST' : 'GET');
    if (given.has('http-body') && (method === 'GET' || method === 'HEAD'))
        given.problems.add(`\`http-body\` is given, but a request with the method ${method} has no body.`, 'Leave one of `http-body` and `http-method` out; with `http-body` alone the method is POST.');
    const headers = await readHeaders(given);
    return { method, headers, ...(0,without_undefined/* withoutUndefined */.r)({ path, body }) };
}
async function readHeaders(given) {
    const text = given.text('http-headers');
    if (text === undefined)
        return {};
    (0,placeholders/* warnOfPlaceholder */.t)(text, '`http-headers`', given.problems);
    const { parseHeaders } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(66)]).then(__nccwpck_require__.bind(__nccwpck_require__, 66));
    return await parseHeaders(text, given.problems);
}
/** The methods that API Gateway and function URLs support. */
const knownMethod = (0,words/* oneOf */.yL)(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const requestMethod = (text, name, problems) => knownMethod(text.toUpperCase(), name, problems);
/** The path of a request. Messages do not show it, because its query may contain a token. */
const requestPath = (text, name, problems) => {
    const refuse = (why, advice) => {
        problems.add(`\`${name}\` ${why}.`, advice);
        return undefined;
    };
    if (/^https?:/i.test(text))
        return refuse('is a URL, not a path', 'Give the URL as `url`, or its path alone, such as `/health`.');
    if (!text.startsWith('/'))
        return refuse('does not begin with `/`', 'Write a path such as `/health`.');
    const invalid = text.search(/[^\x21-\x7e]/);
    if (invalid >= 0)
        return refuse(`has a space, a control character or one beyond ASCII, at character ${invalid + 1}`, 'Write it percent-encoded: `%20` for a space.');
    const percent = text.search(/%(?![0-9a-fA-F]{2})/);
    if (percent >= 0)
        return refuse(`has a \`%\` without two hexadecimal digits after it, at character ${percent + 1}`, 'Write `%25` for the sign itself.');
    if (text.includes('#'))
        return refuse('has a fragment (`#`), which is never part of a request', 'Leave it out, or write `%23` for the sign itself.');
    return text;
};
/** The value of `url` that means the function's own URL. */
const functionUrl = 'function-url';
/** The URL to request. Messages do not show it, because its query may contain a token. */
const url = (text, name, problems) => {
    const refuse = (why, advice) => {
        problems.add(`\`${name}\` ${why}.`, advice);
        return undefined;
    };
    if (text === functionUrl)
        return functionUrl;
    // The URL parser would drop line breaks and tabs, and add a missing slash.
    if (!/^https?:\/\/[^/?#\\\s][^\s]*$/i.test(text) || !URL.canParse(text))
        return refuse('is not the absolute URL of an HTTP server', `Write one such as \`https://api.example.com/prod\`, or \`${functionUrl}\` for the function's own.`);
    const [, label = '', api] = /^https?:\/\/([^/.:?#]+)\.(execute-api|lambda-url)\./i.exec(text) ?? [];
    if (api !== undefined && !/^[a-z0-9]+(-vpce-[0-9a-f]+)?$/.test(label))
        return refuse(`names a host of AWS that does not exist: the first part of the host has to be the ID of the ${api === 'lambda-url' ? 'function URL' : 'API'}, not a name or the logical ID of a template`, 'An ID has only lower-case letters and digits, such as `a1b2c3d4e5`.');
    const address = new URL(text);
    if (address.username !== '' || address.password !== '')
        return refuse('contains a user name or password', 'Leave it out, and send what the server asks for in `http-headers`.');
    if (address.hash !== '')
        return refuse('has a fragment (`#`), which is never part of a request', 'Leave the fragment out.');
    return address;
};

;// CONCATENATED MODULE: ./build/inputs/smoke-test/smoke-test.js









/** The inputs for the request to a function or URL and for the expected answer, in every mode. */
const smokeInputs = {
    payload: { absent: '`{}`, unless `http-path` or `url` is given' },
    ...payloadsInputs,
    ...requestInputs,
    'event-format': { default: 'apigw-v2' },
    'tenant-id': { absent: 'none' },
    'invocation-type': { default: 'RequestResponse' },
    url: { absent: 'none' },
    ...expectationInputs,
    attempts: { default: 1 },
    interval: { default: 2 },
    'smoke-timeout': { default: 60 },
};
/** Whether any input of the smoke test is given. */
function asksForSmokeTest(given) {
    return Object.keys(smokeInputs).some((name) => given.has(name));
}
/** The test that the smoke inputs describe; without any, an invocation with `{}`. */
async function readSmokeTest(given, use) {
    const payload = await readPayload(given);
    const payloads = await readPayloads(given);
    const request = await readRequest(given);
    const format = given.read('event-format', eventFormat) ?? smokeInputs['event-format'].default;
    const address = given.read('url', url);
    const type = given.read('invocation-type', invocationType);
    if (payload !== undefined)
        refuseLargeEvent(given, type, payload);
    if (payloads)
        checkPayloads(given, type, payloads);
    refuseContradictions(given, use);
    return {
        ...(0,without_undefined/* withoutUndefined */.r)({
            invocation: given.has('payloads') ? undefined : invocation(given, use, { payload, format, request }),
            payloads,
            tenantId: given.read('tenant-id', tenantId),
            invocationType: type,
            url: address && { address, ...request },
        }),
        expected: readExpectation(given),
        attempts: given.read('attempts', attempts) ?? smokeInputs.attempts.default,
        interval: given.read('interval', interval) ?? smokeInputs.interval.default,
        timeout: given.read('smoke-timeout', timeout) ?? smokeInputs['smoke-timeout'].default,
    };
}
const eventFormat = (0,words/* oneOf */.yL)(['apigw-v1', 'apigw-v2', 'alb']);
const invocationType = (0,words/* oneOf */.yL)(['RequestResponse', 'Event']);
const attempts = (0,words/* wholeNumber */.rD)({ unit: 'attempts', least: 1, most: 100, example: 3 });
const timeout = (0,words/* wholeNumber */.rD)({ unit: 'seconds', least: 1, most: 900, example: 30 });
/** Seconds between attempts, the only duration that may have a fraction. */
const interval = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const value = /^(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value <= 3600)
        return value;
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}: it has to be a number of seconds from 0 to 3600.`, `Write it without a unit, such as \`${name}: 2\` or \`${name}: 0.5\`.`);
    return undefined;
});
/** Lambda API reference, Invoke: TenantId. */
const tenantId = (0,given_inputs/* matching */.wC)(/^[a-zA-Z0-9._:/=+\-@ ]{1,256}$/, 'the ID of a tenant: at most 256 letters, digits, blanks and `. _ : / = + - @`', 'Write one such as `tenant-id: tenant-a`.');
const requestNames = Object.keys(requestInputs);
/** Whether `http-path` makes an event. With a URL instead of the function, it makes only the request. */
function makesEvent(given, use) {
    return given.has('http-path') && (!given.has('url') || use === 'in addition');
}
/** Whether the function is invoked: a URL alone invokes nothing. */
function invokes(given, use) {
    return !given.has('url') || given.has('payload') || given.has('payloads') || makesEvent(given, use);
}
/** The event to invoke the function with. A URL alone invokes nothing, because web handlers fail with `{}`. */
function invocation(given, use, { payload, format, request }) {
    if (payload !== undefined)
        return { kind: 'payload', payload };
    if (makesEvent(given, use))
        return { kind: 'http', format, request: { path: '/', ...request } };
    return given.has('url') ? undefined : { kind: 'payload', payload: '{}' };
}
function refuseContradictions(given, use) {
    const { problems } = given;
    const shaping = requestNames.filter((name) => name !== 'http-path' && given.has(name));
    if (given.has('payload') && given.has('url') && use === 'instead')
        problems.add('`payload` and `url` are both given, but in this mode the URL is requested instead of invoking the function.', 'Leave one of them out; to send a body to the URL, set `http-body`.');
    else if (given.has('payload') && given.has('http-path'))
        problems.add('`payload` and `http-path` are both given, but the function is invoked with one event.', 'Keep `http-path` for a web handler, or `payload` for any other handler.');
    for (const name of ['payload', 'http-path'])
        if (given.has('payloads') && given.has(name))
            problems.add(`\`payloads\` and \`${name}\` are both given.`, name === 'payload' ? 'Make `payload` an item of `payloads`.' : 'Leave one of them out.');
    if (given.has('payloads') && given.has('url') && use === 'instead')
        problems.add('`payloads` and `url` are both given, but in this mode the URL is requested instead of invoking the function.', 'Leave one of them out.');
    if (shaping.length > 0 && !given.has('http-path') && !given.has('url'))
        problems.add(`${(0,model_text/* listed */.KE)(shaping)} ${shaping.length === 1 ? 'is' : 'are'} given without \`http-path\`, and without \`url\`.`, 'Set `http-path`, such as `/`, to make the event of a web request, or `url` to send the request there.');
    if (given.has('event-format') && !makesEvent(given, use))
        refuseEventFormat(given, use);
    for (const name of ['tenant-id', 'invocation-type'])
        if (given.has(name) && !invokes(given, use))
            problems.add(`\`${name}\` is given, but only \`url\` is tested, so the function is not invoked.`, use === 'instead'
                ? `Leave \`url\` out to invoke the function, or leave \`${name}\` out.`
                : `Set \`payload\` or \`http-path\` to invoke the function as well, or leave \`${name}\` out.`);
    if (given.text('invocation-type')?.trim() === 'Event')
        refuseForEvents(given);
}
/** Bytes of the payload of an asynchronous invocation: 1 MB (Lambda API reference, Invoke: Payload). */
const LARGEST_EVENT = 1024 * 1024;
/** An event that is only queued has no answer. With a URL, the expectations are for that. */
function refuseForEvents(given) {
    const expectations = Object.keys(expectationInputs).filter((name) => given.has(name));
    if (expectations.length > 0 && !given.has('url'))
        given.problems.add(`${(0,model_text/* listed */.KE)(expectations)} ${expectations.length === 1 ? 'is' : 'are'} given with \`invocation-type: Event\`, which only queues the event: there is no response to compare.`, `Leave ${(0,model_text/* listed */.KE)(expectations)} out, or leave \`invocation-type\` out to wait for the response.`);
}
function checkPayloads(given, type, payloads) {
    for (const { invocation, expected } of payloads) {
        if (invocation.kind === 'payload')
            refuseLargeEvent(given, type, invocation.payload);
        if (type === 'Event' && Object.keys(expected).length > 0)
            given.problems.add('An item of `payloads` expects a response with `invocation-type: Event`, which only queues the event.', 'Leave the expectations out, or leave `invocation-type` out to wait for the responses.');
    }
}
/** @param payload JSON */
function refuseLargeEvent({ problems }, type, payload) {
    const size = Buffer.byteLength(payload);
    if (type === 'Event' && size > LARGEST_EVENT)
        problems.add(`An event in \`payload\` or \`payloads\` has ${size} bytes: Lambda takes at most ${LARGEST_EVENT} (1 MB) in an asynchronous invocation.`, 'Shorten it, or leave `invocation-type` out.');
}
function refuseEventFormat(given, use) {
    const goesToUrl = given.has('url') && use === 'instead';
    if (goesToUrl || given.has('payload'))
        given.problems.add(goesToUrl
            ? '`event-format` is given, but the request goes to `url`, so no event is made.'
            : '`event-format` is given, but `payload` is the event, so none is made.', 'Leave `event-format` out.');
    else
        given.problems.add('`event-format` is given without `http-path`, so no event is made.', 'Set `http-path`, or leave `event-format` out.');
}

;// CONCATENATED MODULE: ./build/inputs/traffic-shift/alarms.js


/** How many alarms one call describes (CloudWatch API, DescribeAlarms). */
const MOST_ALARMS = 100;
/** How long the name of an alarm may be (CloudWatch API, PutMetricAlarm). */
const LONGEST_NAME = 255;
const arnForm = /^arn:aws[a-z-]*:cloudwatch:(?<region>[a-z0-9-]+):\d{12}:alarm:(?<name>.+)$/;
/**
 * Names or ARNs of alarms, separated by commas or line breaks.
 * @param region the function's, in which its alarms have to be; undefined while it is not known
 */
function alarmsIn(region) {
    return (text, name, problems) => {
        const items = (0,words/* listWithBlanks */.Q0)(text, name, problems);
        if (items === undefined)
            return undefined;
        const refuse = (problem, advice) => {
            problems.add(`\`${name}\` ${problem}.`, advice);
            return undefined;
        };
        if (items.length === 0)
            return refuse('is `[]`, but this input has nothing to clear', 'Leave the input out.');
        if (items.length > MOST_ALARMS)
            return refuse(`names ${items.length} alarms, but at most ${MOST_ALARMS} can be watched`, 'Combine them in a composite alarm and name that one.');
        const found = items.map((item) => {
            const parts = item.startsWith('arn:') ? arnForm.exec(item)?.groups : { name: item, region };
            const alarm = parts?.['name'] ?? '';
            if (alarm === '' || alarm.length > LONGEST_NAME)
                return refuse(`has the item ${(0,parsers_problems/* quoted */.TL)(item)}, which is not the name or ARN of an alarm`, 'An ARN looks like `arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders-errors`; its last part is the name.');
            if (region !== undefined && parts?.['region'] !== region)
                return refuse(`names an alarm in ${parts?.['region']}, but the function is in ${region}`, 'Name alarms in the region of the function; a composite alarm has to be there, too.');
            return { name: alarm, arn: item.startsWith('arn:') ? item : undefined };
        });
        const alarms = found.filter((alarm) => alarm !== undefined);
        const names = alarms.map((alarm) => alarm.name);
        const repeated = names.find((each, index) => names.indexOf(each) !== index);
        if (repeated !== undefined)
            return refuse(`names ${(0,parsers_problems/* quoted */.TL)(repeated)} more than once`, 'Name it once.');
        return alarms.length === found.length ? alarms : undefined;
    };
}

// EXTERNAL MODULE: ./build/model/shift/traffic-shift.js
var traffic_shift = __nccwpck_require__(45);
;// CONCATENATED MODULE: ./build/inputs/traffic-shift/code-deploy.js





const codeDeployInputs = {
    'traffic-shift-engine': { default: 'runner' },
    'codedeploy-application': { absent: 'none' },
    'codedeploy-deployment-group': { absent: 'none' },
    'before-allow-traffic': { absent: 'none' },
    'after-allow-traffic': { absent: 'none' },
    'traffic-shift-wait': { default: true },
};
/** The schedules that CodeDeploy has a deployment configuration for (CodeDeploy user guide, "Deployment configurations on an AWS Lambda compute platform"). */
const PREDEFINED = [
    'AllAtOnce',
    ...[5, 10, 15, 30].map((minutes) => `Canary10Percent${minutes}Minutes`),
    'Linear10PercentEvery1Minute',
    ...[2, 3, 10].map((minutes) => `Linear10PercentEvery${minutes}Minutes`),
];
/** How many minutes may lie between the first and the last shift of a configuration (CodeDeploy quotas). */
const code_deploy_LONGEST = 2880;
const code_deploy_name = (0,given_inputs/* matching */.wC)(/^[^\s/]{1,100}$/, 'a name of at most 100 characters without spaces', 'Write it as the CodeDeploy console shows it.');
/** The name of a function or its ARN, with or without a version or an alias. */
const hook = (0,given_inputs/* matching */.wC)(/^[a-zA-Z0-9:_$-]{1,300}$/, 'the name or the ARN of a Lambda function', 'Write one such as `CodeDeployHook_orders-before`.');
/**
 * Reads how CodeDeploy shifts the traffic; undefined when this run does it itself.
 * @param schedule undefined if `traffic-shift` is absent or invalid
 */
function readCodeDeploy(given, schedule) {
    const engine = given.read('traffic-shift-engine', (0,words/* oneOf */.yL)(['runner', 'codedeploy']));
    const application = given.read('codedeploy-application', code_deploy_name);
    const group = given.read('codedeploy-deployment-group', code_deploy_name);
    const beforeAllowTraffic = given.read('before-allow-traffic', hook);
    const afterAllowTraffic = given.read('after-allow-traffic', hook);
    const waits = given.read('traffic-shift-wait', words/* boolean */.zM) ?? codeDeployInputs['traffic-shift-wait'].default;
    if (engine !== 'codedeploy') {
        if (engine === 'runner' || !given.has('traffic-shift-engine'))
            refuseMisplaced(given);
        return undefined;
    }
    for (const each of ['codedeploy-application', 'codedeploy-deployment-group', 'traffic-shift'])
        if (!given.has(each))
            given.problems.add(`\`traffic-shift-engine\` is \`codedeploy\`, but \`${each}\` is missing.`, each === 'traffic-shift'
                ? 'Set it to the schedule, such as `Canary10Percent5Minutes`, or to `AllAtOnce`.'
                : 'Set it to the one that shifts the traffic of this alias.');
    if (schedule)
        refuseSchedule(given, schedule);
    if (given.has('error-rate-threshold') && given.text('error-rate-threshold')?.trim() !== 'off')
        given.problems.add('`error-rate-threshold` is given with `traffic-shift-engine: codedeploy`, but CodeDeploy compares no error rates.', 'Leave it out, and let `alarms` or the alarms of the deployment group stop the deployment.');
    if (application === undefined || group === undefined)
        return undefined;
    return {
        application,
        group,
        configuration: configurationName(given.text('traffic-shift')?.trim() ?? ''),
        beforeAllowTraffic,
        afterAllowTraffic,
        waits,
    };
}
function refuseMisplaced(given) {
    const names = Object.keys(codeDeployInputs);
    const misplaced = names.filter((input) => input !== 'traffic-shift-engine' && given.has(input));
    if (misplaced.length === 0)
        return;
    const [are, them] = misplaced.length === 1 ? ['is', 'it'] : ['are', 'them'];
    given.problems.add(`${(0,model_text/* listed */.KE)(misplaced)} ${are} given, but only CodeDeploy uses ${them}, and this run shifts the traffic itself.`, `Set \`traffic-shift-engine: codedeploy\`, or leave ${them} out.`);
}
function refuseSchedule(given, schedule) {
    const text = given.text('traffic-shift')?.trim() ?? '';
    const refuse = (why, advice) => given.problems.add(`\`traffic-shift\` is ${(0,parsers_problems/* quoted */.TL)(text)} with \`traffic-shift-engine: codedeploy\`, but ${why}.`, advice);
    if (/^[0-9.]/.test(text))
        refuse('CodeDeploy takes no list of steps', 'Write a canary or a linear shift, such as `Canary10Percent5Minutes`.');
    else if (schedule.some(({ seconds }) => seconds % 60 !== 0))
        refuse('CodeDeploy counts in whole minutes', 'Write whole minutes, such as `Canary10Percent5Minutes`.');
    else if ((0,traffic_shift/* secondsOf */.TM)(schedule) > code_deploy_LONGEST * 60)
        refuse(`CodeDeploy shifts for at most ${code_deploy_LONGEST.toLocaleString('en-US')} minutes`, 'Write a shorter schedule.');
}
/** A configuration that is not predefined has the name that `traffic-shift` gives. */
function configurationName(text) {
    return PREDEFINED.includes(text) ? `CodeDeployDefault.Lambda${text}` : text;
}

;// CONCATENATED MODULE: ./build/inputs/traffic-shift/error-rate-threshold.js


/** `off`, or percentage points from 0 to below 100 as a number from 0 to 1: `0.5` becomes 0.005. */
const errorRateThreshold = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    if (text === 'off')
        return 'off';
    const points = /^[0-9]{1,2}(\.[0-9]{1,3})?$/.test(text) ? Number(text) : undefined;
    if (points !== undefined)
        return points / 100;
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}: it has to be a number of percentage points from 0 to below 100, or \`off\`.`, error_rate_threshold_adviceFor(text, name));
    return undefined;
});
function error_rate_threshold_adviceFor(text, name) {
    const [, number] = /^([0-9]{1,2}(?:\.[0-9]{1,3})?)\s*(?:%|percent|pp|points)$/i.exec(text) ?? [];
    if (number !== undefined)
        return `Did you mean \`${number}\`?`;
    if (/^(off|false|no|none|never|disabled)$/i.test(text))
        return 'Did you mean `off`?';
    return `Write \`${name}: 1\` to accept up to one percentage point more errors than the old version has.`;
}

// EXTERNAL MODULE: ./build/model/alias.js
var alias = __nccwpck_require__(8706);
;// CONCATENATED MODULE: ./build/inputs/traffic-shift/schedule.js




/** The longest that a job can run, on a self-hosted runner (GitHub Docs, "Actions limits"): 5 days, in seconds. */
const schedule_LONGEST = 5 * 24 * 3600;
/** `Linear1PercentEvery…` has 99. */
const MOST_STEPS = 100;
const UNITS = { s: 1, m: 60, h: 3600 };
const UNIT_NAMES = { s: 'Second', m: 'Minute', h: 'Hour' };
/** The names of CodeDeploy's deployment configurations without their prefix, with any percentage, and seconds and hours too. */
const named = /^(?<kind>Canary|Linear)(?<percent>[1-9][0-9]?)Percent(?<every>Every)?(?<count>[1-9][0-9]*)(?<unit>[SMH])(?:econd|inute|our)s?$/;
/** One step of a list: `5% 2m`. */
const step = /^(?<percent>[0-9]+(?:\.[0-9]{1,2})?)% *(?<count>[1-9][0-9]*)(?<unit>[smh])$/;
const FORMS = 'Write a canary such as `Canary10Percent5Minutes` or a linear shift such as `Linear10PercentEvery1Minute`, with any percentage and time, a list of steps such as `5% 2m, 25% 10m`, or `AllAtOnce`.';
/** `AllAtOnce`, a canary, a linear shift, or a list of steps, separated by commas or line breaks. */
const trafficShift = (text, name, problems) => {
    const schedule = scheduleIn(text);
    const refuse = (why, advice) => {
        problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}: ${why}.`, advice);
        return undefined;
    };
    if (schedule === undefined) {
        const meant = meantBy(text);
        const why = isList(text) ? wrongStepOf(text) : 'this is neither a named shift nor a list of steps';
        return refuse(why, meant === undefined ? FORMS : `Did you mean \`${meant}\`? ${FORMS}`);
    }
    const problem = problemOf(schedule);
    return problem === undefined ? schedule : refuse(problem.why, problem.advice);
};
function isList(text) {
    return /^[0-9.]/.test(text);
}
/** Undefined when the text does not have the form of a schedule; its numbers may still make no sense. */
function scheduleIn(text) {
    if (text === 'AllAtOnce')
        return [];
    if (!isList(text))
        return namedSchedule(text);
    const steps = itemsOf(text).map(stepIn);
    return steps.every((each) => each !== undefined) ? steps : undefined;
}
function namedSchedule(text) {
    const { kind, percent = '', every, count = '', unit = '' } = named.exec(text)?.groups ?? {};
    if (kind === undefined || (kind === 'Linear') !== (every !== undefined))
        return undefined;
    const seconds = Number(count) * UNITS[unit.toLowerCase()];
    const portion = Number(percent);
    if (kind === 'Canary')
        return [{ share: portion / 100, seconds }];
    return (0,traffic_shift/* linearSchedule */.jn)(portion, seconds);
}
function itemsOf(text) {
    return text
        .split(/[,\r\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
function stepIn(item) {
    const { percent, count, unit } = step.exec(item)?.groups ?? {};
    if (percent === undefined)
        return undefined;
    return { share: Number(percent) / 100, seconds: Number(count) * UNITS[unit] };
}
function wrongStepOf(text) {
    const wrong = itemsOf(text).find((item) => stepIn(item) === undefined) ?? text;
    return `the step ${(0,parsers_problems/* quoted */.TL)(wrong)} is not a percentage and a duration`;
}
/** What is wrong with the numbers of a schedule. */
function problemOf(schedule) {
    const whole = schedule.find(({ share }) => share >= 1 || share <= 0);
    if (whole !== undefined)
        return {
            why: `a step of ${(0,alias/* percent */.KN)(whole.share)} shifts ${whole.share > 0 ? 'everything' : 'nothing'}`,
            advice: 'Give shares above 0% and below 100%. After the last step, all traffic moves by itself.',
        };
    if (schedule.length > MOST_STEPS)
        return { why: `it has ${schedule.length} steps`, advice: `Give at most ${MOST_STEPS} steps.` };
    const falling = schedule.findIndex(({ share }, index) => share <= (schedule[index - 1]?.share ?? 0));
    if (falling >= 0) {
        const [before, after] = [schedule[falling - 1]?.share ?? 0, schedule[falling]?.share ?? 0];
        return {
            why: `${(0,alias/* percent */.KN)(after)} does not come after ${(0,alias/* percent */.KN)(before)}`,
            advice: 'Each step has to send more traffic to the new version than the one before it.',
        };
    }
    if ((0,traffic_shift/* secondsOf */.TM)(schedule) <= schedule_LONGEST)
        return undefined;
    return {
        why: `this takes longer than ${(0,traffic_shift/* durationText */.S5)(schedule_LONGEST)}, the longest that a job can run`,
        advice: 'Give shorter or fewer steps.',
    };
}
/** The valid text that was probably meant; undefined when nobody can say. */
function meantBy(text) {
    const meant = isList(text) ? meantList(text) : meantName(text);
    const schedule = meant === undefined ? undefined : scheduleIn(meant);
    return schedule && problemOf(schedule) === undefined ? meant : undefined;
}
function meantList(text) {
    const loose = /^(?<percent>[0-9.]{1,9}) {0,9}(?:%|percent)?[^0-9a-z]{0,9}(?:for|after)? {0,9}(?<count>[0-9]{1,9}) {0,9}(?<unit>[smh])[a-z]{0,9}$/i;
    const items = itemsOf(text).map((item) => {
        const { percent, count, unit } = loose.exec(item)?.groups ?? {};
        return percent === undefined ? undefined : `${percent}% ${count}${unit?.toLowerCase()}`;
    });
    return items.every((item) => item !== undefined) ? items.join(', ') : undefined;
}
/** Knows the names as CodeDeploy and SAM write them, other spellings, and units that are cut short or left out. */
function meantName(text) {
    const plain = text.replace(/^(CodeDeployDefault\.)?(Lambda)?/i, '').replaceAll(/[\s_-]/g, '');
    if ((0,words/* closest */.kp)(plain, ['AllAtOnce']))
        return 'AllAtOnce';
    // The time is missing.
    const [, canary, linear] = /^(?:(canary\d{1,2}percent)|(linear\d{1,2}percent)(?:every)?)$/i.exec(plain) ?? [];
    if (canary ?? linear)
        return meantName(canary ? `${canary}5Minutes` : `${linear}Every1Minute`);
    const loose = /^(?<kind>[a-z]{1,40})(?<percent>[0-9]{1,9})[a-z%]{0,40}?(?<count>[0-9]{1,9})(?<unit>[smh]?)[a-z]{0,40}$/i;
    const { kind: word = '', percent, count, unit } = loose.exec(plain)?.groups ?? {};
    const kind = (0,words/* closest */.kp)(word, ['Canary', 'Linear']);
    if (kind === undefined)
        return undefined;
    const unitName = UNIT_NAMES[(unit?.toLowerCase() || 'm')];
    const end = count === '1' && kind === 'Linear' ? unitName : `${unitName}s`;
    return `${kind}${percent}Percent${kind === 'Linear' ? 'Every' : ''}${count}${end}`;
}

;// CONCATENATED MODULE: ./build/inputs/traffic-shift/traffic-shift.js




const trafficShiftInputs = {
    'traffic-shift': { default: 'AllAtOnce' },
    alarms: { absent: 'none' },
    'error-rate-threshold': { default: 0 },
    ...codeDeployInputs,
};
/**
 * Reads how traffic moves; undefined when it moves at once.
 * @param region the function's, if it is known
 */
function readTrafficShift(given, region) {
    const { problems } = given;
    const schedule = given.read('traffic-shift', trafficShift);
    const alarms = given.read('alarms', alarmsIn(region));
    const threshold = given.read('error-rate-threshold', errorRateThreshold);
    const codeDeploy = readCodeDeploy(given, schedule);
    if (schedule === undefined && given.has('traffic-shift'))
        return undefined;
    if (schedule?.length === 0 && !codeDeploy)
        return undefined;
    if (schedule === undefined) {
        // CodeDeploy without a schedule is refused already.
        if (given.text('traffic-shift-engine')?.trim() === 'codedeploy')
            return undefined;
        for (const name of ['alarms', 'error-rate-threshold'])
            if (given.has(name))
                problems.add(`\`${name}\` is given, but all traffic moves at once: there is nothing to watch meanwhile.`, `Give \`traffic-shift\`, such as \`Canary10Percent5Minutes\`, or leave \`${name}\` out.`);
        return undefined;
    }
    if (!given.has('alias'))
        problems.add('`traffic-shift` is given without `alias`: traffic shifts between two versions of an alias.', 'Set `alias` to the alias that callers use, or leave `traffic-shift` out.');
    if (given.text('auto-rollback')?.trim().toLowerCase() === 'false')
        problems.add('`auto-rollback: false` is given with `traffic-shift`: a shift that fails cannot stop half-way.', 'Remove one of the two inputs.');
    return {
        schedule,
        alarms: alarms ?? [],
        threshold: threshold === 'off' ? undefined : (threshold ?? trafficShiftInputs['error-rate-threshold'].default),
        mustCompare: typeof threshold === 'number',
        codeDeploy,
    };
}

;// CONCATENATED MODULE: ./build/inputs/modes/alias-removal.js



const removalInputs = {
    'remove-alias': { default: false },
};
/** What a removal takes beside the inputs of every mode. */
const ALLOWED = new Set([
    'function-name',
    'alias',
    'remove-alias',
    ...Object.keys(dryRunInputs),
]);
/**
 * Reads the inputs of a removal; throws one Failure that names everything that is wrong with them.
 * @param deployInputs the inputs of the mode deploy, most of which a removal cannot be combined with
 */
function readAliasRemoval(given, deployInputs) {
    const { problems } = given;
    const { fn, region, everyMode } = readChangedFunction(given);
    const dryRun = readDryRun(given);
    const alias = given.read('alias', aliasName);
    if (!given.has('alias'))
        problems.add('`remove-alias` is given without `alias`, the alias to remove.', 'Set `alias`, such as `pr-12`.');
    const misplaced = deployInputs.filter((name) => !ALLOWED.has(name) && given.has(name));
    if (misplaced.length > 0)
        problems.add(`${(0,model_text/* listed */.KE)(misplaced)} ${misplaced.length === 1 ? 'is' : 'are'} given together with \`remove-alias: true\`, but that only removes the alias: it does not release, test or change anything else.`, `Leave ${misplaced.length === 1 ? 'it' : 'them'} out, or leave \`remove-alias\` out to release.`);
    if (fn === undefined || region === undefined || alias === undefined || problems.found)
        throw problems.failure();
    return {
        mode: 'deploy',
        removesAlias: true,
        functionName: fn.name,
        region,
        ...everyMode,
        ...dryRun,
        alias,
        ...(0,without_undefined/* withoutUndefined */.r)({ functionAccount: fn.account }),
    };
}

;// CONCATENATED MODULE: ./build/inputs/modes/promotion.js




/** The inputs that name an existing version. */
const promotionInputs = {
    version: { absent: 'none' },
    'source-alias': { absent: 'none' },
};
/**
 * The version to promote, and the alias that will serve it; undefined when none is named.
 * @param alias the value of `alias`; undefined when it is missing or invalid
 * @param excluded the inputs that a promotion cannot be combined with
 */
function readPromotionSource(given, alias, excluded) {
    const { problems } = given;
    const written = Object.keys(promotionInputs).filter((name) => given.has(name));
    const [first] = written;
    if (first === undefined)
        return undefined;
    if (written.length > 1)
        problems.add('`version` and `source-alias` are both given, but a promotion takes one version.', 'Keep `source-alias` to promote what another alias serves, or `version` to promote a specific version.');
    const misplaced = excluded.filter((name) => given.has(name));
    if (misplaced.length > 0)
        problems.add(`${(0,model_text/* listed */.KE)(misplaced)} ${misplaced.length === 1 ? 'is' : 'are'} given together with \`${first}\`, but a promotion takes a version as it is: it builds, uploads and configures nothing, and does not change $LATEST.`, `Leave ${misplaced.length === 1 ? 'it' : 'them'} out, or leave \`${first}\` out to release a new version.`);
    if (!given.has('alias'))
        problems.add(`\`${first}\` is given without \`alias\`, the alias that will serve the version.`, 'Set `alias`, such as `PROD`.');
    const promotion = given.read('version', promotedVersion) ?? readSourceAlias(given, alias);
    return promotion && alias !== undefined ? { promotion, alias } : undefined;
}
function readSourceAlias(given, alias) {
    const source = given.read('source-alias', aliasName);
    if (source === undefined)
        return undefined;
    if (source === alias)
        given.problems.add(`\`source-alias\` and \`alias\` are both ${(0,parsers_problems/* quoted */.TL)(source)}, so there is nothing to promote.`, 'Set `source-alias` to the alias through which the version was tested, such as `STAGE`.');
    return { kind: 'source-alias', alias: source };
}
const promotedVersion = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    if (/^[1-9][0-9]*$/.test(text))
        return { kind: 'version', version: text };
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, but it has to be the number of a published version.`, text === '$LATEST'
        ? 'To publish $LATEST and release that, leave `version` out and set `unreleased-changes: release`; or write the number of a version, such as `41`.'
        : 'Write one such as `41`; to promote what another alias serves, set `source-alias`.');
    return undefined;
});

;// CONCATENATED MODULE: ./build/inputs/modes/deploy.js






















const unchanged = { absent: 'unchanged' };
/** Inputs that build a version or change the function. A promotion takes none of them. */
const configuringInputs = {
    ...codeInputs,
    ...objectInputs,
    ...storageInputs,
    'code-signing-config-arn': unchanged,
    ...imageInputs,
    ...stagingInputs,
    runtime: unchanged,
    ...runtimeManagementInputs,
    handler: unchanged,
    'execution-role': unchanged,
    'memory-size': unchanged,
    timeout: unchanged,
    description: unchanged,
    architectures: unchanged,
    ...layersInputs,
    ...networkInputs,
    'ephemeral-storage': unchanged,
    tags: unchanged,
    'tags-remove': { absent: 'none' },
    'function-configuration': unchanged,
    ...environmentInputs,
    'version-description': { absent: 'the description of the function' },
    ...originInputs,
};
/** The inputs of the mode deploy, in the order in which the README lists them. */
const deployInputs = {
    'function-name': { required: true },
    alias: { absent: 'none' },
    ...configuringInputs,
    ...promotionInputs,
    'release-alias': { absent: 'none' },
    'keep-versions': { absent: 'all versions stay' },
    ...removalInputs,
    ...dryRunInputs,
    'smoke-test': { absent: '`true` when an input of the smoke test is given, else `false`' },
    'auto-rollback': { default: true },
    'restore-latest': { default: true },
    'unreleased-changes': {
        absent: 'other code in `$LATEST` stops a release without code; other differences are released, with a warning',
    },
    'if-newer-is-served': { default: 'release' },
    ...trafficShiftInputs,
    ...capacityInputs,
    ...callerInputs,
    ...smokeInputs,
};
/** Reads the inputs of the mode deploy; throws one Failure that names everything that is wrong with them. */
async function readDeployInputs(given) {
    const { problems } = given;
    if (given.read('remove-alias', words/* boolean */.zM))
        return readAliasRemoval(given, Object.keys(deployInputs));
    const { fn, region, everyMode } = readChangedFunction(given);
    const dryRun = readDryRun(given);
    const autoRollback = given.read('auto-rollback', words/* boolean */.zM) ?? deployInputs['auto-rollback'].default;
    const restoreLatest = given.read('restore-latest', words/* boolean */.zM) ?? deployInputs['restore-latest'].default;
    const staging = readStaging(given);
    const object = readCodeObject(given, staging?.bucket);
    const local = readCodeSource(given);
    const general = await readGeneral(given);
    const code = readImage(given, region, general?.members ?? []) ?? (local.kind === 'none' && object ? object : local);
    const configuration = { ...general?.configuration, ...readConfiguration(given) };
    const alias = given.read('alias', aliasName);
    const promotion = readPromotionSource(given, alias, [
        ...Object.keys(configuringInputs),
        'restore-latest',
        'unreleased-changes',
    ]);
    const tags = await readTags(given);
    const changed = (0,without_undefined/* withoutUndefined */.r)({
        architectures: given.read('architectures', architectures),
        layers: readLayers(given, general?.layers, region),
        environment: await readEnvironment(given, general?.variables),
        tags,
        tagsToRemove: (0,configuration_tags/* readTagsToRemove */.h)(given, tags),
        versionDescription: given.readProse('version-description', prose),
        staging,
        codeStorage: readStorage(given),
        codeSigning: given.read('code-signing-config-arn', codeSigningConfig),
        runtimeManagement: readRuntimeManagement(given, region),
        releaseOrigin: readOrigin(given, given.text('if-newer-is-served')?.trim() === 'stop'),
        unreleasedChanges: given.read('unreleased-changes', (0,words/* oneOf */.yL)(['release', 'stop', 'discard'])),
    });
    const optional = (0,without_undefined/* withoutUndefined */.r)({
        releaseAlias: readReleaseAlias(given),
        keepVersions: given.read('keep-versions', (0,words/* wholeNumber */.rD)({ least: 2, example: 5 })),
        functionAccount: fn?.account,
        ifNewerIsServed: given.read('if-newer-is-served', (0,words/* oneOf */.yL)(['release', 'stop'])),
        smokeTest: await readTest(given),
        trafficShift: readTrafficShift(given, region),
        ...readCapacity(given),
        ...(await readCallers(given)),
    });
    // Another problem may be the reason why nothing is left.
    if (!promotion && !problems.found)
        refuseNothing(given);
    if (fn === undefined || region === undefined || problems.found)
        throw problems.failure();
    const release = { functionName: fn.name, region, ...everyMode, ...dryRun, autoRollback, ...optional };
    if (promotion)
        return { mode: 'deploy', ...release, ...promotion };
    return {
        mode: 'deploy',
        ...release,
        ...(0,without_undefined/* withoutUndefined */.r)({ alias }),
        restoreLatest,
        code,
        configuration,
        ...changed,
    };
}
/** Inputs that change nothing by themselves, only how others do. */
const options = new Set([
    'exclude',
    's3-bucket',
    's3-prefix',
    's3-object-version',
    'layers-strategy',
    'environment-strategy',
    'version-description',
    'release-ref',
    'release-sha',
]);
/** Inputs that give a release something to do. */
const content = [
    ...Object.keys(configuringInputs).filter((name) => !options.has(name)),
    ...Object.keys(promotionInputs),
    ...Object.keys(capacityInputs),
    ...Object.keys(callerInputs),
    'unreleased-changes',
];
/**
 * Refuses a step that says nothing about what to release. The usual cause is an expression that came out empty; what lies
 * in $LATEST would go live otherwise, or nothing would happen at all.
 */
function refuseNothing(given) {
    if (content.some((name) => given.has(name))) {
        warnOfMissingCode(given);
        return;
    }
    given.problems.add('No input says what to deploy: no code, no configuration and no version to promote. An input whose expression is empty counts as not set.', 
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
    'Check the expressions in `with:`, such as `zip-file: ${{ steps.build.outputs.zip }}`: a step has to have this `id` and set this output. GitHub drops a job output that contains a masked value. To release what is in $LATEST, set `unreleased-changes: release`.');
}
/** A bucket for packages without a package: its key or file probably came out empty. */
function warnOfMissingCode(given) {
    const hasCode = ['zip-file', 'source-dir', 's3-key', 'image-uri', ...promotionOnly].some((name) => given.has(name));
    if (given.has('s3-bucket') && !hasCode)
        given.problems.warn('`s3-bucket` is given, but no input names code, so only the configuration is released. If code should be released, check that the expression in `zip-file`, `source-dir` or `s3-key` is not empty.');
}
const promotionOnly = ['version', 'source-alias'];
/** The release needs an alias of its own, because the alias in `alias` moves to the next release. */
function readReleaseAlias(given) {
    const read = given.read('release-alias', releaseAlias);
    const name = read?.name;
    if (name !== undefined && name === given.text('alias')?.trim())
        given.problems.add(`\`release-alias\` and \`alias\` are both ${(0,parsers_problems/* quoted */.TL)(name)}, but one stays on this release and the other moves to the next.`, 'Give the release a name of its own, such as its tag.');
    return read;
}
/** Text of any length: it is cut where it is written. */
const prose = (text) => text;
/** Runtimes come and go, so only the form is checked. */
const runtime = (0,given_inputs/* matching */.wC)(/^[a-z][a-z0-9.-]*$/, "the identifier of a runtime, in Lambda's spelling", 'Write one such as `python3.13` or `nodejs24.x`.');
/** Handler in the API. */
const handler = (0,given_inputs/* matching */.wC)(/^\S{1,128}$/, 'the name of a handler without spaces, at most 128 characters', 'Write one such as `app.handler`.');
/** RoleArn in the API. */
const roleArn = (0,given_inputs/* matching */.wC)(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, 'the ARN of a role', 'It looks like `arn:aws:iam::123456789012:role/orders-api`; a name is not enough.');
/** CodeSigningConfigArn in the API. */
const codeSigningArn = (0,given_inputs/* matching */.wC)(/^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:code-signing-config:csc-[a-z0-9]{17}$/, 'the ARN of a code signing configuration, or `none`', 'It looks like `arn:aws:lambda:eu-central-1:123456789012:code-signing-config:csc-0a1b2c3d4e5f60718`; `none` detaches it.');
const codeSigningConfig = (text, name, problems) => text === 'none' ? 'none' : codeSigningArn(text, name, problems);
const architecture = (0,words/* listOf */.c3)({
    pattern: /^(x86_64|arm64)$/,
    what: 'an architecture of Lambda',
    advice: 'Write `x86_64` (Intel, AMD) or `arm64` (Graviton).',
});
const architectures = (text, name, problems) => {
    const items = architecture(text, name, problems);
    if (items !== undefined && items.length > 1)
        problems.add('`architectures` names more than one architecture, but a function has one.', 'Write one of them.');
    return items;
};
/** The members of the configuration that have an input of their own. */
function readConfiguration(given) {
    // No upper limits for memory, time and storage: AWS raises them from time to time, and reports a value above them.
    const Size = given.read('ephemeral-storage', (0,words/* wholeNumber */.rD)({ unit: 'megabytes', least: 512, example: 1024 }));
    return (0,without_undefined/* withoutUndefined */.r)({
        Runtime: given.read('runtime', (0,given_inputs/* lineOf */.cA)(runtime)),
        Handler: given.read('handler', handler),
        Role: given.read('execution-role', roleArn),
        MemorySize: given.read('memory-size', (0,words/* wholeNumber */.rD)({ unit: 'megabytes', least: 128, example: 512 })),
        Timeout: given.read('timeout', (0,words/* wholeNumber */.rD)({ unit: 'seconds', least: 1, example: 30 })),
        Description: given.readProse('description', (0,given_inputs/* shortText */.os)(256)),
        VpcConfig: readVpc(given),
        FileSystemConfigs: readFileSystems(given),
        EphemeralStorage: Size === undefined ? undefined : { Size },
    });
}
async function readGeneral(given) {
    const written = given.text('function-configuration');
    if (written === undefined)
        return undefined;
    const text = textOrFile(written, 'function-configuration', given.workspace, given.problems);
    if (text === undefined)
        return undefined;
    const { parseFunctionConfiguration } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2164), __nccwpck_require__.e(4343), __nccwpck_require__.e(2624)]).then(__nccwpck_require__.bind(__nccwpck_require__, 243));
    return parseFunctionConfiguration(text, (input) => given.has(input), given.problems);
}
async function readTags(given) {
    const text = given.text('tags');
    if (text === undefined)
        return undefined;
    const { parseTags } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 2624));
    return parseTags(text, given.problems);
}
/** The smoke test of the release: as `smoke-test` says; without it, when any other input of the test is given. */
async function readTest(given) {
    const wanted = given.read('smoke-test', words/* boolean */.zM) ?? asksForSmokeTest(given);
    const test = await readSmokeTest(given, 'in addition');
    return wanted ? test : undefined;
}

;// CONCATENATED MODULE: ./build/inputs/code/layer.js





const layerSourceInputs = {
    ...codeInputs,
    requirements: { absent: 'none' },
    'python-version': { absent: 'that of the Python runtime in `compatible-runtimes`' },
    'python-package': { absent: 'the project of the pyproject.toml' },
    'python-groups': { absent: 'none' },
    'python-extras': { absent: 'none' },
    'package-lock': { absent: 'none' },
};
const sources = ['zip-file', 'source-dir', 'requirements', 'package-lock'];
/** Where the content of the layer comes from; undefined when that is invalid. Packing checks whether it exists. */
function readLayerSource(given, runtimes) {
    const { problems, workspace } = given;
    const named = sources.filter((name) => given.has(name));
    const [kind] = named;
    if (named.length > 1)
        problems.add(`${(0,model_text/* listed */.KE)(named)} are given, but the content of a layer comes from one of them.`, 'Keep one of them.');
    if (kind === undefined)
        problems.add('The layer has no content.', `Set ${(0,model_text/* listed */.KE)(sources, 'or')}.`);
    const requirements = given.read('requirements', given_inputs/* line */.n8);
    const packageLock = given.read('package-lock', given_inputs/* line */.n8);
    const pythonVersion = readPythonVersion(given, runtimes);
    const selection = readSelection(given);
    // Two inputs with content are one problem, which is noted above.
    const isBuilt = kind === 'requirements' || kind === 'package-lock';
    const code = named.length > 1 ? undefined : readCodeSource(given, isBuilt);
    const patterns = isBuilt ? readExclude(given) : [];
    const exclude = patterns.length > 0 ? { exclude: patterns } : {};
    if (kind === 'requirements' && requirements !== undefined && pythonVersion !== undefined)
        return {
            kind,
            path: (0,external_node_path_.resolve)(workspace, requirements),
            pythonVersion,
            ...(selection && { selection }),
            ...exclude,
        };
    if (kind === 'package-lock' && packageLock !== undefined)
        return { kind, path: (0,external_node_path_.resolve)(workspace, packageLock), ...exclude };
    return code?.kind === 'zip-file' || code?.kind === 'source-dir' ? code : undefined;
}
const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/;
const projectName = (0,given_inputs/* matching */.wC)(NAME, 'the name of a Python project', 'Write the `name` in the pyproject.toml of a member, such as `api`.');
const names = (0,words/* listOf */.c3)({
    pattern: NAME,
    what: 'the name of a group or an extra',
    advice: 'Write names as they are in pyproject.toml, separated by commas or line ends, such as `layer, aws`.',
});
/** The inputs that select from a uv.lock. */
const selecting = ['python-package', 'python-groups', 'python-extras'];
function readSelection(given) {
    for (const name of given.has('requirements') ? [] : selecting) {
        if (given.has(name))
            given.problems.add(`\`${name}\` is given without \`requirements\`, the input that it belongs to.`, 'Leave it out.');
    }
    const member = given.read('python-package', projectName);
    const groups = given.read('python-groups', names) ?? [];
    const extras = given.read('python-extras', names) ?? [];
    if (member === undefined && groups.length + extras.length === 0)
        return undefined;
    return { ...(member !== undefined && { package: member }), groups, extras };
}
const pythonVersions = (0,given_inputs/* matching */.wC)(/^3\.([6-9]|[1-9]\d)$/, 'a version of Python as Lambda names it, with two numbers', "Write one such as `python-version: '3.13'`, in quotes, because YAML reads 3.10 as 3.1.");
/** The Python version to install packages for: `python-version`, else that of the only Python runtime named. */
function readPythonVersion(given, runtimes) {
    const { problems } = given;
    const written = given.read('python-version', pythonVersions);
    if (!given.has('requirements')) {
        if (given.has('python-version'))
            problems.add('`python-version` is given without `requirements`, the input that it belongs to.', 'Leave it out.');
        return undefined;
    }
    const named = runtimes.flatMap((runtime) => /^python(3\.\d+)$/.exec(runtime)?.[1] ?? []);
    if (written !== undefined && runtimes.length > 0 && !named.includes(written))
        problems.add(`\`python-version\` is ${written}, but \`compatible-runtimes\` does not name \`python${written}\`.`, 'Make the two agree, or leave one of them out.');
    if (given.has('python-version'))
        return written;
    if (named.length === 1)
        return named[0];
    problems.add(named.length === 0
        ? '`python-version` is not set, but `requirements` needs it: packages are installed for one version of Python.'
        : '`compatible-runtimes` names more than one version of Python, but packages are installed for one.', "Set `python-version` to the version of the functions that use the layer, such as `python-version: '3.13'`.");
    return undefined;
}

;// CONCATENATED MODULE: ./build/inputs/modes/publish-layer.js









/** The inputs of the mode publish-layer, in the order in which the README lists them. */
const publishLayerInputs = {
    'layer-name': { required: true },
    ...layerSourceInputs,
    ...stagingInputs,
    'compatible-runtimes': { absent: 'none; with `requirements`, the Python that it is built for' },
    'compatible-architectures': {
        absent: 'none; with `requirements` or `package-lock`, `x86_64`',
    },
    description: { absent: 'none' },
    license: { absent: 'none' },
    ...originInputs,
    'share-with': { absent: 'nobody' },
    'keep-versions': { absent: 'all versions stay' },
    ...dryRunInputs,
};
/** Reads the inputs of the mode publish-layer; throws one Failure that names everything that is wrong with them. */
async function readPublishLayerInputs(given) {
    const { problems } = given;
    const layerName = given.read('layer-name', nameOfLayer);
    if (!given.has('layer-name'))
        problems.add('`layer-name` is missing.', 'Set it to the name of the layer, such as `dependencies`.');
    const region = (0,every_mode/* readRegion */.XP)(given);
    const everyMode = (0,every_mode/* readEveryMode */.RV)(given, { region });
    const dryRun = readDryRun(given);
    const runtimes = readRuntimes(given);
    const architectures = given.read('compatible-architectures', architectureList) ?? [];
    const source = readLayerSource(given, runtimes);
    const sharing = readSharing(given);
    const optional = (0,without_undefined/* withoutUndefined */.r)({
        description: given.readProse('description', (0,given_inputs/* shortText */.os)(256)),
        license: given.readProse('license', (0,given_inputs/* shortText */.os)(512)),
        keepVersions: given.read('keep-versions', (0,words/* wholeNumber */.rD)({ least: 2, example: 5 })),
        staging: readStaging(given),
        releaseOrigin: readOrigin(given),
    });
    if (layerName === undefined || region === undefined || source === undefined || problems.found)
        throw problems.failure();
    const isBuilt = source.kind === 'requirements' || source.kind === 'package-lock';
    return {
        mode: 'publish-layer',
        layerName,
        region,
        ...everyMode,
        ...dryRun,
        source,
        runtimes: source.kind === 'requirements' && runtimes.length === 0 ? [`python${source.pythonVersion}`] : runtimes,
        architectures: isBuilt && architectures.length === 0 ? ['x86_64'] : architectures,
        sharing,
        ...optional,
    };
}
/** LayerName in the Lambda API, without the form of an ARN. */
const nameOfLayer = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    if (/^[a-zA-Z0-9-_]{1,140}$/.test(text))
        return text;
    const [, inArn] = /^arn:[\w-]+:lambda:[^:]*:[^:]*:layer:([\w-]+)/.exec(text) ?? [];
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which is not the name of a layer.`, inArn === undefined
        ? 'A name has up to 140 letters, digits, hyphens and underscores, such as `dependencies`.'
        : `Write the name alone, \`${inArn}\`; the region and account are those of the step.`);
    return undefined;
});
/** Runtimes come and go, so only the form is checked. */
const runtimeList = (0,words/* listOf */.c3)({
    pattern: /^[a-z][a-z0-9.-]*$/,
    what: "the identifier of a runtime, in Lambda's spelling",
    advice: 'Write one such as `python3.13` or `nodejs24.x`.',
});
/** CompatibleRuntimes in the API: at most 15 items. */
const MOST_RUNTIMES = 15;
function readRuntimes(given) {
    const runtimes = given.read('compatible-runtimes', runtimeList) ?? [];
    if (runtimes.length > MOST_RUNTIMES)
        given.problems.add(`\`compatible-runtimes\` names ${runtimes.length} runtimes: Lambda takes at most ${MOST_RUNTIMES}.`, 'Name those that the layer is tested with.');
    return runtimes;
}
const architectureList = (0,words/* listOf */.c3)({
    pattern: /^(x86_64|arm64)$/,
    what: 'an architecture of Lambda',
    advice: 'Write `x86_64` (Intel, AMD) or `arm64` (Graviton).',
});
const shareList = (0,words/* listOf */.c3)({
    pattern: /^(\d{12}|o-[a-z0-9]{10,32}|\*)$/,
    what: 'the ID of an account or an organization',
    advice: 'An account has 12 digits, such as `111122223333`; an organization looks like `o-a1b2c3d4e5`; `*` is everybody.',
});
/** OrganizationId in the API: o-[a-z0-9]{10,32}. */
function readSharing(given) {
    const ids = given.read('share-with', shareList) ?? [];
    const everybody = ids.includes('*');
    if (everybody && ids.length > 1)
        given.problems.add('`share-with` names everybody (`*`) and others, who are part of everybody.', "Write `share-with: '*'` if the layer is to be public, or remove `*`.");
    return {
        accounts: ids.filter((id) => /^\d/.test(id)),
        organizations: ids.filter((id) => id.startsWith('o-')),
        ...(everybody && { everybody }),
    };
}

;// CONCATENATED MODULE: ./build/inputs/modes/rollback.js








/** The inputs of the mode rollback, in the order in which the README lists them. */
const rollbackInputs = {
    'function-name': { required: true },
    alias: { required: true },
    version: { absent: 'none' },
    'release-alias': { absent: 'none' },
    'git-ref': { absent: 'none' },
    'expected-version': { absent: 'any' },
    ...dryRunInputs,
    'restore-latest': { default: true },
    ...stagingInputs,
    ...smokeInputs,
};
/** Reads the inputs of the mode rollback; throws one Failure that names everything that is wrong with them. */
async function readRollbackInputs(given) {
    const { problems } = given;
    const { fn, region, everyMode } = readChangedFunction(given);
    const alias = given.read('alias', aliasName);
    if (!given.has('alias'))
        problems.add('`alias` is missing.', 'Set it to the alias to roll back, such as `live`.');
    const target = readTarget(given);
    const expectedVersion = given.read('expected-version', servedVersion);
    const dryRun = readDryRun(given);
    const restoreLatest = given.read('restore-latest', words/* boolean */.zM) ?? rollbackInputs['restore-latest'].default;
    const staging = readStaging(given);
    const smokeTest = await readSmokeTest(given, 'in addition');
    if (fn === undefined || region === undefined || alias === undefined || problems.found)
        throw problems.failure();
    return {
        mode: 'rollback',
        functionName: fn.name,
        region,
        ...everyMode,
        alias,
        target,
        ...dryRun,
        restoreLatest,
        ...(0,without_undefined/* withoutUndefined */.r)({
            functionAccount: fn.account,
            expectedVersion,
            staging,
            smokeTest: asksForSmokeTest(given) ? smokeTest : undefined,
        }),
    };
}
const TARGETS = ['version', 'release-alias', 'git-ref'];
/** The target of the rollback. Invalid inputs add a problem; the target has no meaning then. */
function readTarget(given) {
    const written = TARGETS.filter((name) => given.has(name));
    if (written.length > 1)
        given.problems.add(`${(0,model_text/* listed */.KE)(written)} are ${written.length === 2 ? 'both' : 'all'} given, but a rollback goes to one version.`, 'Keep one of them. Without either, the alias goes back to the version that it served before.');
    const targets = [
        given.read('version', targetVersion),
        rollback_readReleaseAlias(given),
        given.read('git-ref', gitRef),
    ];
    return targets.find((target) => target !== undefined) ?? { kind: 'previous' };
}
function rollback_readReleaseAlias(given) {
    const written = given.text('release-alias')?.trim() ?? '';
    if (written === '$LATEST') {
        given.problems.add('`release-alias` is "$LATEST", which is not an alias.', 'Give the alias of a release, or the tag that it was made from, such as `lambda/v1.0.4`.');
        return undefined;
    }
    const alias = given.read('release-alias', releaseAlias);
    const name = alias?.name;
    if (name !== undefined && name === given.text('alias')?.trim())
        given.problems.add(`\`release-alias\` and \`alias\` are both ${(0,parsers_problems/* quoted */.TL)(name)}, but an alias cannot go back to itself.`, 'Give the alias of a release, such as `lambda-v1-0-4`, or leave `release-alias` out to go back to the version that was served before.');
    return alias && { kind: 'release-alias', alias };
}
const VERSION = /^[1-9][0-9]*$/;
const targetVersion = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    if (VERSION.test(text))
        return { kind: 'version', version: text };
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, but a rollback goes to a published version, which has a number.`, text === '$LATEST'
        ? 'Every release changes `$LATEST` first, so it is not a version to go back to. Give the number of a version, such as `41`, or leave `version` out to go back to the version that was served before.'
        : 'Write one such as `41`; for a tag or branch, set `git-ref`, and for the alias of a release, `release-alias`.');
    return undefined;
});
const servedVersion = (0,given_inputs/* matching */.wC)(VERSION, 'the number of the version that the alias is expected to serve', "Write one such as `42`, for instance the output `version` of the deploy's step; or leave it out.");
const gitRef = (0,given_inputs/* lineOf */.cA)((text, name, problems) => {
    const ref = text.replace(/^refs\/(tags|heads)\//, '');
    if (/^\S+$/.test(ref))
        return { kind: 'git-ref', ref };
    problems.add(`\`${name}\` is ${(0,parsers_problems/* quoted */.TL)(text)}, which is not the name of a tag, branch or commit.`, 'Write one such as `lambda/v1.0.4`, `main` or `3f2c1ab`.');
    return undefined;
});

;// CONCATENATED MODULE: ./build/inputs/modes/smoke-test.js







/** The inputs of the mode smoke-test, in the order in which the README lists them. */
const smokeTestInputs = {
    'function-name': { absent: 'required, unless `url` is a URL' },
    alias: { absent: 'none' },
    version: { absent: '`$LATEST`, unless `alias` is given' },
    ...smokeInputs,
    'output-response': { default: false },
};
/** Reads the inputs of the mode smoke-test; throws one Failure that names everything that is wrong with them. */
async function readSmokeTestInputs(given) {
    const { problems } = given;
    const fn = given.read('function-name', functionReference);
    const url = given.text('url')?.trim();
    const testsFunction = url === undefined || url === functionUrl;
    const { AWS_REGION, AWS_DEFAULT_REGION } = given.environment;
    // A URL alone needs no region. With a function, its environment variables are read, to hide them in the answer.
    const known = fn && (fn.region ?? (AWS_REGION || AWS_DEFAULT_REGION));
    const region = testsFunction || given.has('aws-region') ? (0,every_mode/* readRegion */.XP)(given, fn?.region) : (known ?? '');
    const everyMode = (0,every_mode/* readEveryMode */.RV)(given, { region, account: fn?.account });
    const alias = given.read('alias', aliasName);
    const version = given.read('version', versionNumber);
    checkTarget(given, testsFunction);
    const smokeTest = await readSmokeTest(given, 'instead');
    const outputResponse = given.read('output-response', words/* boolean */.zM) ?? smokeTestInputs['output-response'].default;
    if (outputResponse && smokeTest.invocationType === 'Event')
        problems.add('`output-response` is given with `invocation-type: Event`, which only queues the event: there is no response.', 'Leave one of them out.');
    if (outputResponse && given.has('payloads'))
        problems.add('`output-response` is given with `payloads`, which have several responses.', 'Leave `output-response` out, or test with one `payload`.');
    if (region === undefined || problems.found)
        throw problems.failure();
    return {
        mode: 'smoke-test',
        region,
        ...everyMode,
        ...(0,without_undefined/* withoutUndefined */.r)({
            functionName: fn?.name,
            functionAccount: fn?.account,
            alias,
            version: version === '$LATEST' ? undefined : version,
        }),
        smokeTest,
        outputResponse,
    };
}
/** Version in the API, but not the name of an alias: a published version has a number. */
const versionNumber = (0,given_inputs/* matching */.wC)(/^(\$LATEST|[1-9][0-9]*)$/, 'the number of a published version, or `$LATEST`', 'Write one such as `42`; the input `alias` names an alias.');
/** Refuses inputs that do not name exactly one thing to test. */
function checkTarget(given, testsFunction) {
    const { problems } = given;
    const version = given.text('version')?.trim();
    if (given.has('alias') && version !== undefined)
        problems.add('`alias` and `version` are both given, but only one of them is tested.', 'Leave one out; without both, `$LATEST` is tested.');
    if (given.text('url')?.trim() === functionUrl && version !== undefined && version !== '$LATEST')
        problems.add('`url` is `function-url`, and `version` is given, but only a function or an alias can have a function URL.', 'Give `alias` instead, or leave `url` out to invoke the version.');
    if (given.has('function-name'))
        return;
    if (testsFunction)
        problems.add('`function-name` is missing.', "Set it to the function's name or ARN. Only a test of a URL needs no function.");
    for (const name of ['alias', 'version'])
        if (!testsFunction && given.has(name))
            problems.add(`\`${name}\` is given without \`function-name\`, the function that it belongs to.`, 'Set `function-name`, or leave it out.');
}

;// CONCATENATED MODULE: ./build/inputs/other-tools.js

/** Inputs of other tools, and the inputs of this action with the same purpose and the same values. */
const renamed = {
    'code-artifacts-dir': ['source-dir'],
    source: ['source-dir'],
    src: ['source-dir'],
    'zip-path': ['zip-file'],
    role: ['execution-role'],
    'role-arn': ['execution-role'],
    'function-description': ['description'],
    'lambda-function-name': ['function-name'],
    function: ['function-name'],
    region: ['aws-region'],
    'alias-name': ['alias'],
    'auto-publish-alias': ['alias'],
    architecture: ['architectures'],
    'layer-arns': ['layers'],
    'environment-variables': ['environment'],
    'env-vars': ['environment'],
    'vpc-config': ['vpc-subnet-ids', 'vpc-security-group-ids'],
    subnets: ['vpc-subnet-ids'],
    'subnet-ids': ['vpc-subnet-ids'],
    'security-groups': ['vpc-security-group-ids'],
    'security-group-ids': ['vpc-security-group-ids'],
    'file-system-configs': ['file-system-arn', 'file-system-mount-path'],
    'exclude-file': ['exclude'],
    'health-check-timeout': ['smoke-timeout'],
    'health-check-payload': ['payload'],
    'health-check-expected-status': ['expected-status'],
    'provisioned-concurrency-config': ['provisioned-concurrency'],
    'provisioned-concurrent-executions': ['provisioned-concurrency'],
    'reserved-concurrent-executions': ['reserved-concurrency'],
    'function-concurrency': ['reserved-concurrency'],
    'deployment-group': ['codedeploy-deployment-group'],
    'deployment-group-name': ['codedeploy-deployment-group'],
    'application-name': ['codedeploy-application'],
    'pre-traffic-hook': ['before-allow-traffic'],
    'post-traffic-hook': ['after-allow-traffic'],
    'function-url-config': ['function-url-auth-type'],
    cors: ['function-url-cors'],
    'invoke-mode': ['function-url-invoke-mode'],
};
/** Inputs of other tools that are a member of `function-configuration` here. */
const members = {
    'dead-letter-config': 'DeadLetterConfig',
    'kms-key-arn': 'KMSKeyArn',
    'tracing-config': 'TracingConfig',
    'tracing-mode': 'TracingConfig',
    'tenancy-config': 'TenancyConfig',
    'durable-config': 'DurableConfig',
    'image-config': 'ImageConfig',
    'snap-start': 'SnapStart',
    'logging-config': 'LoggingConfig',
    'ipv6-dual-stack': 'VpcConfig',
};
const TRAFFIC_SHIFT = 'Set `traffic-shift` to the way that traffic moves to the new version, such as `Canary10Percent5Minutes` or `5% 2m, 50% 10m`; without it, all traffic moves at once.';
const IN_ENV = 'Do not pass it as an input: set it in `env:` of the step, or name a role in `role-to-assume`.';
const KEYS = 'Do not pass keys as inputs: name a role in `role-to-assume`, or run aws-actions/configure-aws-credentials before this step.';
const GUARDED = 'Leave it out: the action itself guards against concurrent changes of the function.';
/** Inputs of other tools that are done in another way here, or not at all. */
const otherwise = {
    strategy: TRAFFIC_SHIFT,
    'canary-weight': TRAFFIC_SHIFT,
    'canary-type': TRAFFIC_SHIFT,
    'canary-steps': TRAFFIC_SHIFT,
    'canary-interval': TRAFFIC_SHIFT,
    'canary-auto-promote': TRAFFIC_SHIFT,
    'deployment-preference': TRAFFIC_SHIFT,
    'deployment-preference-type': TRAFFIC_SHIFT,
    'deployment-preference-enabled': TRAFFIC_SHIFT,
    'deployment-strategy': TRAFFIC_SHIFT,
    'deployment-config': TRAFFIC_SHIFT,
    'deployment-config-name': TRAFFIC_SHIFT,
    'routing-config': TRAFFIC_SHIFT,
    'traffic-weight': TRAFFIC_SHIFT,
    'deployment-preference-alarms': 'Set `alarms`, together with `traffic-shift`.',
    'deployment-preference-hooks-pre-traffic': 'Test the new version with `payload` or `http-path`; with CodeDeploy, set `before-allow-traffic`.',
    'deployment-preference-hooks-post-traffic': 'Test what is served with `payload`, `http-path` or `url`; with CodeDeploy, set `after-allow-traffic`.',
    'deployment-preference-passthrough-condition': 'Leave it out: no template declares a resource of CodeDeploy.',
    'deployment-preference-role': 'Leave it out: the role of this step moves the traffic, or the service role of the deployment group of CodeDeploy.',
    'deployment-preference-trigger-configurations': 'Notify from the workflow, for example in a step with `if: failure()`.',
    'health-check-enabled': 'Set `smoke-test: true`, with what is sent in `payload` or `http-path` and what is expected in `expected-status` or `expected-body`.',
    'health-check-error-threshold': 'Set `error-rate-threshold`, in percentage points, together with `traffic-shift`.',
    'rollback-on-failure': 'Leave it out, or set `auto-rollback`: a release whose test fails is rolled back.',
    'publish-to': 'Leave it out: every release publishes a numbered version, which the alias serves.',
    'alias-to-latest': 'Name an `alias`: it moves to a published version, never to $LATEST.',
    'alias-description': 'Leave it out: the description of the alias records its history, for rollbacks.',
    'skip-archive': 'Set `s3-bucket` and `s3-key` to release an archive that is already in S3.',
    'skip-function': 'Leave the inputs of code and configuration out; set what should change, such as `provisioned-concurrency`.',
    'function-url': 'Set `function-url-auth-type` to give the alias a function URL, and `invoke-permissions` for who may call it.',
    'delete-version': 'Set `keep-versions` in `deploy`: a rollback marks the version that it leaves.',
    ignore: 'Leave it out: what you do not name is not changed.',
    envfile: "Set `environment: '@.env'` with the path of the file.",
    'env-file': "Set `environment: '@.env'` with the path of the file.",
    'max-attempts': 'Set `wait-timeout`, in seconds.',
    'version-deletion-policy': 'Set `keep-versions`, or leave it out to keep all versions.',
    'auto-publish-code-sha256': 'Leave it out: the same content never makes a new version.',
    'auto-publish-alias-all-properties': 'Leave it out: a change of code or configuration makes a new version.',
    'working-directory': 'Paths are relative to the workspace: write the whole path, such as `source-dir: app/build`.',
    'package-type': 'Leave it out: it follows from the input that names the code.',
    publish: 'Leave it out: every release publishes a version.',
    'revision-id': GUARDED,
    'reversion-id': GUARDED,
    'aws-access-key-id': KEYS,
    'aws-secret-access-key': KEYS,
    'aws-session-token': KEYS,
    'aws-profile': IN_ENV,
    profile: IN_ENV,
    endpoint: 'Do not pass it as an input: set `AWS_ENDPOINT_URL_LAMBDA` in `env:` of the step.',
    tfstate: 'Pass what Terraform knows as variables of the repository, or as outputs of a step.',
    'prefixed-tfstate': 'Pass what Terraform knows as variables of the repository, or as outputs of a step.',
    'ext-str': 'Evaluate Jsonnet in an earlier step, and name its result in `function-configuration`.',
    'ext-code': 'Evaluate Jsonnet in an earlier step, and name its result in `function-configuration`.',
};
/**
 * What to write instead of an input of another tool that changes what is released, how safely, or where; undefined for
 * all other names. Case, hyphens, underscores and dots make no difference: `DeploymentPreference.Type` is known, too.
 */
function replacementFor(name) {
    const key = keyOf(name);
    const here = RENAMED.get(key);
    if (here)
        return { problem: `\`${name}\` is called ${(0,model_text/* listed */.KE)(here)} here.`, advice: 'Rename it.' };
    const member = other_tools_MEMBERS.get(key);
    if (member)
        return {
            problem: `\`${name}\` is the member \`${member}\` of \`function-configuration\` here.`,
            advice: `Write \`function-configuration\` as a map with \`${member}\`.`,
        };
    const advice = OTHERWISE.get(key);
    return advice === undefined ? undefined : { problem: `There is no input \`${name}\`.`, advice };
}
function keyOf(name) {
    return name.toLowerCase().replaceAll(/[-_.]/g, '');
}
function byKey(table) {
    return new Map(Object.entries(table).map(([name, value]) => [keyOf(name), value]));
}
const RENAMED = byKey(renamed);
const other_tools_MEMBERS = byKey(members);
const OTHERWISE = byKey(otherwise);

;// CONCATENATED MODULE: ./build/inputs/unknown-inputs.js



/**
 * Refuses inputs that are probably mistakes: misspelled, of other tools, or of another mode. GitHub itself warns of other
 * unknown inputs.
 *
 * @param mode undefined when it is missing or invalid
 * @param everyMode the inputs that all modes have
 */
function refuseUnknownInputs(environment, mode, everyMode, inputsOfModes, problems) {
    const known = new Set([...everyMode, ...Object.values(inputsOfModes).flat()]);
    for (const name of givenNames(environment)) {
        if (!known.has(name))
            refuseUnknown(name, [...known], problems);
        else if (mode !== undefined && !everyMode.includes(name) && !inputsOfModes[mode]?.includes(name)) {
            const modes = Object.keys(inputsOfModes).filter((each) => inputsOfModes[each]?.includes(name));
            problems.add(`\`${name}\` is an input of the mode ${(0,model_text/* listed */.KE)(modes, 'or')}, but \`mode\` is \`${mode}\`.`, 'Remove it, or correct `mode`.');
        }
    }
}
/** Inputs that have a value, as GitHub passes them: `function-name` becomes the variable INPUT_FUNCTION-NAME. */
function givenNames(environment) {
    return Object.entries(environment)
        .filter(([variable, value]) => /^INPUT_./.test(variable) && value?.trim())
        .map(([variable]) => variable.slice('INPUT_'.length).toLowerCase());
}
function refuseUnknown(name, known, problems) {
    const hyphened = name.replaceAll('_', '-');
    const replacement = replacementFor(name);
    const close = (0,words/* closest */.kp)(name, known);
    if (known.includes(hyphened))
        problems.add(`\`${name}\` is called \`${hyphened}\` here.`, 'Rename it.');
    else if (replacement !== undefined)
        problems.add(replacement.problem, replacement.advice);
    else if (close !== undefined)
        problems.add(`Unknown input \`${name}\`.`, `Did you mean \`${close}\`?`);
}

;// CONCATENATED MODULE: ./build/inputs/read-inputs.js











/** The modes, each with its inputs and the function that reads them. */
const modes = {
    deploy: { inputs: deployInputs, read: readDeployInputs },
    'publish-layer': { inputs: publishLayerInputs, read: readPublishLayerInputs },
    rollback: { inputs: rollbackInputs, read: readRollbackInputs },
    'smoke-test': { inputs: smokeTestInputs, read: readSmokeTestInputs },
};
/**
 * Reads and checks the inputs of the step.
 *
 * @returns a value frozen all the way down
 * @throws Failure, one that names everything that is wrong with the inputs
 */
async function readInputs(step) {
    const problems = new parsers_problems/* Problems */.Zw();
    const given = new given_inputs/* GivenInputs */.rq(step, problems);
    const names = Object.keys(modes);
    const mode = given.read('mode', (0,words/* oneOf */.yL)(names));
    if (!given.has('mode'))
        problems.add('`mode` is missing.', `Set it to ${(0,model_text/* listed */.KE)(names, 'or')}.`);
    const inputsOfModes = Object.fromEntries(names.map((name) => [name, Object.keys(modes[name].inputs)]));
    refuseUnknownInputs(step.environment, mode, Object.keys(every_mode/* everyModeInputs */._d), inputsOfModes, problems);
    if (mode === undefined) {
        (0,every_mode/* readEveryMode */.RV)(given, {});
        throw problems.failure();
    }
    const inputs = await modes[mode].read(given);
    const { warnings } = problems;
    return (0,given_inputs/* frozen */.JP)(warnings.length > 0 ? { ...inputs, warnings } : inputs);
}
/** The function or layer of a step whose inputs are not valid; undefined if nothing names one, or if that is not valid either. */
function nameIn(step) {
    const given = new given_inputs/* GivenInputs */.rq(step, new parsers_problems/* Problems */.Zw());
    return given.read('function-name', functionReference)?.name ?? given.read('layer-name', nameOfLayer);
}

// EXTERNAL MODULE: ./build/phases.js
var build_phases = __nccwpck_require__(7282);
// EXTERNAL MODULE: ./build/model/capacity/failed-allocation.js
var failed_allocation = __nccwpck_require__(8237);
// EXTERNAL MODULE: ./build/model/shift/shift-failure.js
var shift_failure = __nccwpck_require__(9190);
// EXTERNAL MODULE: ./build/model/shift/shift-record.js
var shift_record = __nccwpck_require__(1743);
;// CONCATENATED MODULE: ./build/report/headline.js








/** The outcome in one line of plain text. */
function headline(result) {
    switch (result.kind) {
        case 'release':
            return releaseHeadline(result);
        case 'promotion':
            return promotionHeadline(result);
        case 'rollback':
            return rollbackHeadline(result);
        case 'removal':
            return removalHeadline(result);
        case 'layer':
            return layerHeadline(result);
        case 'smoke-test':
            return smokeTestHeadline(result);
        case 'refused':
            return refusedHeadline(result);
    }
}
function releaseHeadline(result) {
    const { functionName: name, version = '', previousVersion } = result;
    const what = headline_subjectOf(result);
    const moved = previousVersion && previousVersion !== version;
    const versions = `${moved ? `${previousVersion} → ` : ''}${version}`;
    switch (result.result) {
        case 'created':
            return `🆕 Created ${what}: version ${versions}`;
        case 'deployed':
            return result.released ? `✅ Deployed ${what}: version ${versions}` : updatedHeadline(result);
        case 'published':
            return `✅ Published ${name}: version ${versions}`;
        case 'shifting':
            return shiftingHeadline(result);
        case 'unchanged':
            return `⏸️ Unchanged ${what}: version ${versions} ${result.alias ? 'already serves' : 'already is'} this release${besides(result)}`;
        case 'planned':
            return plannedHeadline(result, what);
        case 'rolled-back':
            return undoneHeadline(result);
        case 'failed':
            return failedHeadline(result);
    }
}
function promotionHeadline(result) {
    const { from, previousVersion, previousOrigin, version, origin } = result;
    const what = headline_subjectOf(result);
    switch (result.result) {
        case 'promoted': {
            const before = previousVersion ? `${versionWithOrigin(previousVersion, previousOrigin)} → ` : '';
            const source = from ? `, as ${from} serves it` : '';
            return `✅ Promoted ${what}: version ${before}${versionWithOrigin(version, origin)}${source}`;
        }
        case 'deployed':
            return updatedHeadline(result);
        case 'shifting':
            return shiftingHeadline(result);
        case 'unchanged':
            return servedAsBefore(result);
        case 'planned':
            return plannedHeadline(result, what);
        case 'rolled-back':
            return undoneHeadline(result);
        case 'failed':
            return failedHeadline(result);
    }
}
function rollbackHeadline(result) {
    const { previousVersion, previousOrigin, version, origin } = result;
    const what = headline_subjectOf(result);
    const to = versionWithOrigin(version, origin);
    switch (result.result) {
        case 'rolled-back':
            return previousVersion && previousVersion !== version
                ? `↩️ Rolled back ${what}: version ${versionWithOrigin(previousVersion, previousOrigin)} → ${to}`
                : `↩️ Rolled back ${what}: version ${to} has all of the traffic`;
        case 'unchanged':
            return servedAsBefore(result);
        case 'planned':
            return plannedHeadline(result, what);
        case 'failed':
            return failedHeadline(result);
    }
}
function removalHeadline(result) {
    const what = headline_subjectOf(result);
    switch (result.result) {
        case 'removed':
            return `🗑️ Removed ${what}: it served version ${result.previousVersion}`;
        case 'unchanged':
            return `⏸️ Unchanged ${what}: there is no such alias`;
        case 'planned':
            return `📝 Planned the removal of ${what}: nothing was changed`;
        case 'failed':
            return `${failedOrStopped(result)} ${what}: ${result.changed ? 'partly removed' : 'not removed'}`;
    }
}
function layerHeadline(result) {
    const { layerName: name, version, changed } = result;
    switch (result.result) {
        case 'published':
            return `✅ Published layer ${name}: version ${version}`;
        case 'unchanged':
            return changed
                ? `✅ Shared layer ${name}: version ${version} already has this content`
                : `⏸️ Unchanged layer ${name}: version ${version} already has this content`;
        case 'planned':
            return plannedHeadline(result, `layer ${name}`);
        case 'failed':
            return `${failedOrStopped(result)} layer ${name}: ${outcomeOf(result)}`;
    }
}
function smokeTestHeadline({ result, verdicts, functionName }) {
    if (result === 'failed')
        return `❌ Failed: ${verdicts.find(({ passed }) => !passed)?.subject}`;
    return `✅ Passed: ${verdicts.map(({ subject }) => subject).join(' and ') || (functionName ?? '')}`;
}
function refusedHeadline(result) {
    const { subject } = result;
    const what = subject.mode === 'publish-layer'
        ? `layer ${subject.layerName}`
        : subject.mode
            ? headline_subjectOf({ ...subject, functionName: subject.functionName ?? '' })
            : subject.name;
    return `${[failedOrStopped(result), what].filter(Boolean).join(' ')}: ${outcomeOf(result)}`;
}
/** The function with its alias. */
function headline_subjectOf({ functionName, alias, }) {
    return `${functionName}${alias ? ` · ${alias}` : ''}`;
}
function updatedHeadline({ functionName }) {
    return `✅ Updated ${functionName}: no new version was needed`;
}
function servedAsBefore(result) {
    return `⏸️ Unchanged ${headline_subjectOf(result)}: version ${versionWithOrigin(result.version, result.origin)} is served, as before${besides(result)}`;
}
/** The shares of the traffic that other versions get: ` (10% of the traffic goes to version 42)`. */
function besides({ shares = {} }) {
    const others = Object.entries(shares).map(([version, share]) => `${(0,alias/* percent */.KN)(share)} of the traffic goes to version ${version}`);
    return others.length > 0 ? ` (${others.join(', ')})` : '';
}
function shiftingHeadline(result) {
    return `⏳ Shifting ${headline_subjectOf(result)}: CodeDeploy (${result.deploymentId}) moves the traffic away from version ${result.version}`;
}
function plannedHeadline({ plan }, what) {
    return `📝 Planned ${what}: ${plan && (0,plan_output/* actionsIn */.jS)(plan).length === 0 ? 'nothing would change' : 'nothing was changed'}`;
}
const PARTLY = ', but not everything could be undone';
function undoneHeadline(result) {
    const { failedVersion = '', version = '', shift } = result;
    const share = (0,shift_record/* lastShare */.K)(shift);
    const at = share === undefined ? '' : ` at ${(0,alias/* percent */.KN)(share)} of the traffic`;
    const became = isUnverified(result) ? 'was not verified' : 'failed';
    const start = isStopped(result) ? '⏹️ Stopped' : '↩️ Rolled back';
    const partly = result.isPartlyUndone ? PARTLY : '';
    const served = `${version} is served${result.failure instanceof failed_allocation/* FailedAllocation */.S ? ', as before' : ' again'}`;
    return `${start} ${headline_subjectOf(result)}: version ${failedVersion} ${became}${at}, ${served}${partly}`;
}
/**
 * Whether the version did not fail: the run was cancelled, its shift ended for another reason, AWS was not ready in time, or
 * its test had no answer, for which the network may be the cause.
 */
function isUnverified(result) {
    const { failure } = result;
    if (failure instanceof shift_failure/* ShiftFailure */.D)
        return !failure.isCondemned;
    if (failure instanceof build_failure/* NotFinished */.qE)
        return true;
    return isStopped(result) || (0,report_result/* verdictsOf */.W5)(result).some(({ passed, answer }) => !passed && answer === undefined);
}
/** What failed, and what the alias serves now or, where that is not known, what was not done. */
function failedHeadline(result) {
    const { alias, version, failedVersion, changed, aliasIs, isRefusedPlan } = result;
    const start = `${isRefusedPlan ? '❌ Refused (dry run)' : failedOrStopped(result)} ${headline_subjectOf(result)}`;
    if (aliasIs === 'unmoved')
        return `${start}: ${outcomeOf(result)}, and the alias was not moved`;
    if (aliasIs === 'unread')
        return `${start}: ${changed ? `moved to version ${version}, but not finished` : 'what is served could not be read'}`;
    if (aliasIs === 'gone')
        return `${start}: somebody else deleted the alias`;
    if (aliasIs === 'moved-by-others')
        return `${start}: somebody else moved the alias to ${version === '$LATEST' ? version : `version ${version}`}${besides(result)}`;
    if (!alias || !version)
        return `${start}: ${isRefusedPlan ? `would not be ${doneIn(result)}` : outcomeOf(result)}`;
    const number = version === '$LATEST' ? version : `version ${version}`;
    const how = version === failedVersion ? ' and failed its test' : changed ? ' now' : ', as before';
    const partly = result.isPartlyUndone ? PARTLY : '';
    return `${start}: ${number} is served${how}${besides(result)}${partly}`;
}
/** A version with its git ref or commit. */
function versionWithOrigin(version, origin) {
    return origin ? `${version} (${origin})` : (version ?? '');
}
/** Whether a run ended early because it was cancelled, not because anything failed. */
function isStopped({ failure }) {
    return failure instanceof build_cancellation/* Cancelled */.cJ;
}
function failedOrStopped(result) {
    return isStopped(result) ? '⏹️ Stopped' : '❌ Failed';
}
/** The title of a failure: what the run was about, and how it ended. */
function failureTitle(result) {
    return `${titleSubject(result)}: ${titleOutcome(result)}`;
}
function titleSubject(result) {
    const action = 'lambda-deploy-action';
    switch (result.kind) {
        case 'layer':
            return result.layerName;
        case 'refused':
            if (result.subject.mode === 'publish-layer')
                return result.subject.layerName;
            return (result.subject.mode ? result.subject.functionName : result.subject.name) || action;
        default:
            return result.functionName || action;
    }
}
function titleOutcome(result) {
    const outcome = outcomeOf(result);
    return isStopped(result) ? `cancelled, ${outcome}` : outcome;
}
function outcomeOf(result) {
    if (result.kind === 'refused' && result.isCutShort)
        return 'outcome unknown';
    if (result.kind === 'refused' && result.subject.mode === undefined)
        return 'inputs are not valid';
    const done = doneIn(result);
    if ('isRefusedPlan' in result && result.isRefusedPlan)
        return `dry run, would not be ${done}`;
    const isTested = (0,report_result/* verdictsOf */.W5)(result).length > 0;
    if (result.result === 'rolled-back') {
        const back = 'isPartlyUndone' in result && result.isPartlyUndone ? 'only partly rolled back' : 'rolled back';
        return isTested ? `test failed, ${back}` : back;
    }
    if (result.kind === 'removal')
        return result.changed ? 'partly removed' : 'not removed';
    if (result.changed)
        return isTested ? `test failed, still ${done}` : `${done}, but not finished`;
    const plan = (0,report_result/* planOf */.XC)(result);
    const planned = plan !== undefined && (0,plan_output/* actionsIn */.jS)(plan).length > 0;
    if (isTested)
        return planned ? `test failed, not ${done}` : 'test failed';
    return `not ${done}`;
}
function doneIn(result) {
    const kind = result.kind === 'refused' ? result.subject.mode : result.kind;
    switch (kind) {
        case 'layer':
        case 'publish-layer':
            return 'published';
        case 'promotion':
            return 'promoted';
        case 'removal':
            return 'removed';
        case 'rollback':
            return 'rolled back';
        case 'smoke-test':
            return 'tested';
        default:
            return 'released';
    }
}

;// CONCATENATED MODULE: ./build/report/outputs.js


/** The outputs of the action, as action.yml describes them. */
const OUTPUTS = [
    'result',
    'function-name',
    'function-arn',
    'alias',
    'alias-arn',
    'version',
    'previous-version',
    'failed-version',
    'function-url',
    'code-sha256',
    'layer-arn',
    'layer-version',
    'layer-version-arn',
    'deployment-id',
    'changed',
    'plan',
    'response',
];
/** The outputs of a run. Unknown values are empty strings. */
function outputsOf(result) {
    const plan = (0,report_result/* planOf */.XC)(result);
    const known = {
        ...ofKind(result),
        result: result.result,
        changed: String(result.changed),
        plan: plan && (0,plan_output/* planJson */.iY)(plan),
    };
    const outputs = OUTPUTS.map((name) => [name, known[name] ?? '']);
    return Object.fromEntries(outputs);
}
function ofKind(result) {
    switch (result.kind) {
        case 'release':
        case 'promotion':
        case 'rollback':
            return ofFunction(result);
        case 'removal':
            return {
                'function-name': result.functionName,
                'function-arn': result.functionArn,
                alias: result.alias,
                version: result.version,
                'previous-version': result.previousVersion,
            };
        case 'layer':
            return {
                'code-sha256': result.codeSha256,
                'layer-arn': result.layerArn,
                'layer-version': result.version,
                'layer-version-arn': result.versionArn,
            };
        case 'smoke-test': {
            const { alias, version, response } = result;
            return {
                'function-name': result.functionName,
                'function-arn': result.functionArn,
                alias,
                'alias-arn': result.aliasArn,
                version,
                'function-url': result.functionUrl,
                'code-sha256': result.codeSha256,
                response,
            };
        }
        case 'refused': {
            const { subject } = result;
            if (subject.mode === undefined || subject.mode === 'publish-layer')
                return {};
            return { 'function-name': subject.functionName, alias: subject.alias };
        }
    }
}
function ofFunction(result) {
    return {
        'function-name': result.functionName,
        'function-arn': result.functionArn,
        alias: result.alias,
        'alias-arn': result.aliasArn,
        version: result.version,
        'previous-version': result.previousVersion,
        'failed-version': result.failedVersion,
        'function-url': result.functionUrl,
        'deployment-id': result.deploymentId,
        'code-sha256': result.codeSha256,
    };
}

// EXTERNAL MODULE: ./build/report/sentences/after-failure.js
var after_failure = __nccwpck_require__(6631);
// EXTERNAL MODULE: ./build/model/code.js
var code = __nccwpck_require__(4177);
;// CONCATENATED MODULE: ./build/report/sentences/after-success.js




/** What is served now and whether to act, as full sentences. Empty when nothing is known. */
function standing(result) {
    if (result.failure)
        return result.served ?? '';
    return [servedNow(result), toDo(result)].filter(Boolean).join(' ');
}
function servedNow(result) {
    switch (result.kind) {
        case 'release':
            return afterRelease(result);
        case 'promotion':
        case 'rollback':
            if (result.result === 'planned' || result.result === 'unchanged')
                return result.note ?? '';
            if (result.kind === 'promotion' && result.result === 'shifting')
                return afterBegin(result);
            return result.result === 'deployed' ? after_success_servedAsBefore(result) : servesNow(result);
        case 'removal':
            return result.note ?? '';
        case 'layer':
            return afterLayer(result);
        case 'smoke-test':
            return afterSmokeTest(result);
        case 'refused':
            return '';
    }
}
function afterRelease(result) {
    switch (result.result) {
        case 'planned':
        case 'unchanged':
            return [after_success_servedAsBefore(result), result.note].filter(Boolean).join(' ');
        case 'shifting':
            return afterBegin(result);
        case 'published':
            return `${(0,model_text/* capitalised */.Iu)(after_success_nameOf(result))} is published. No alias was given, so none was moved.`;
        case 'deployed':
            return result.released ? servesNow(result) : after_success_servedAsBefore(result);
        default:
            return result.alias ? servesNow(result) : `${(0,model_text/* capitalised */.Iu)(after_success_nameOf(result))} is published.`;
    }
}
function afterSmokeTest(result) {
    return [afterTests(result), result.note].filter(Boolean).join(' ');
}
function afterTests({ version, verdicts }) {
    const tested = [...new Set(verdicts.flatMap(({ executedVersion = [] }) => executedVersion))];
    if (verdicts.length > 0 && verdicts.every(({ isQueued }) => isQueued))
        return 'Lambda queued the event. What the function does with it was not tested.';
    if (tested.length > 1)
        return `Versions ${tested.join(' and ')} share the traffic, and answer as expected.`;
    return version
        ? `${(0,model_text/* capitalised */.Iu)(after_success_nameOf({ version, origin: undefined }))} answers as expected.`
        : 'The response is as expected.';
}
function afterLayer({ result, layerName: name, version }) {
    if (result === 'planned')
        return '';
    return result === 'published'
        ? `Version ${version} of the layer ${name} can be used. Functions keep their version until you attach this one.`
        : `Version ${version} of the layer ${name} can be used.`;
}
function servesNow(result) {
    return `The alias ${result.alias} serves ${after_success_nameOf(result)}${sharesOf(result)} now.`;
}
/** CodeDeploy goes on after the run. */
function afterBegin({ alias, deploymentId }) {
    return `CodeDeploy shifts the traffic of the alias ${alias} (deployment ${deploymentId}). The next run records how it ended.`;
}
function after_success_servedAsBefore(result) {
    return result.alias && result.version
        ? `The alias ${result.alias} serves ${after_success_nameOf(result)}${sharesOf(result)}, as before.`
        : '';
}
function after_success_nameOf({ version, origin }) {
    return version === '$LATEST' ? version : `version ${versionWithOrigin(version, origin)}`;
}
/** The shares of other versions, after the version that the alias serves. */
function sharesOf({ version = '', shares = {} }) {
    return (0,alias/* sharesText */.W5)({ version, shares });
}
/** After a success, only warnings need attention. */
function toDo(result) {
    const count = (0,report_result/* planOf */.XC)(result)?.warnings.length ?? 0;
    if (count > 0)
        return count === 1 ? 'Read the warning below.' : `Read the ${count} warnings below.`;
    // A rollback that was not carried out may still be needed.
    const isKept = result.kind === 'rollback' && result.result === 'unchanged';
    if (result.result === 'planned' || isKept)
        return '';
    // That there is no alias may be a mistake, which the sentence before says.
    return result.kind === 'removal' && result.result === 'unchanged'
        ? 'Otherwise, no action is needed.'
        : 'No action is needed.';
}

// EXTERNAL MODULE: ./build/model/shift/error-rate.js
var error_rate = __nccwpck_require__(726);
;// CONCATENATED MODULE: ./build/report/shift/shift-chart.js



/** More points would have labels that overlap: the number of minutes can have four digits. */
const MOST_POINTS = 30;
/** How many minutes a point may cover; longer shifts take whole hours. */
const SPANS = [1, 2, 3, 5, 10, 15, 20, 30];
const HOUR = 60;
/** Where the axis of percentages ends. */
const TOPS = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80, 100];
/** Of the bars, the old and the new version: to be read on a light and a dark page, the bars half transparent. */
const COLORS = ['#8b949e66', '#2f81f7', '#e16f24'];
const SETTINGS = {
    xyChart: { width: 900, height: 360, xAxis: { labelFontSize: 12 } },
    themeVariables: { xyChart: { plotColorPalette: COLORS.join(', ') } },
};
/**
 * A chart of the share of the new version and the error rates of both versions over time: Markdown blocks with a diagram
 * that GitHub draws with Mermaid, and the legend that such a diagram cannot have. It holds nothing but numbers and fixed
 * words. There are no blocks for fewer than two minutes.
 */
function shiftChart(record) {
    const first = beginOf(record);
    if (first === undefined)
        return [];
    const ordinals = record.minutes.map(({ start }) => ordinalOf(start, first, record.minute));
    if (ordinals.filter((ordinal) => ordinal >= 0).length < 2)
        return [];
    const count = Math.max(...ordinals) + 1;
    const span = spanOf(count);
    const points = Array.from({ length: Math.ceil(count / span) }, (_, index) => pointAt(record, first, index * span, span));
    return [codeBlock(diagramLines(points), 'mermaid'), legend(record, points, span)];
}
/** The start of the minute in which the shift began, in milliseconds since 1970; undefined before the first step. */
function beginOf({ changes: [change], minute }) {
    return change && Math.floor(change.at / minute) * minute;
}
/** How many minutes after the first one a minute begins. */
function ordinalOf(start, first, minute) {
    return Math.round((start - first) / minute);
}
function spanOf(minutes) {
    const fits = SPANS.find((span) => minutes <= span * MOST_POINTS);
    return fits ?? Math.ceil(minutes / MOST_POINTS / HOUR) * HOUR;
}
/** @param from minutes since the shift began */
function pointAt(record, first, from, span) {
    const { minute, minutes, changes } = record;
    const isWithin = ({ start }) => {
        const ordinal = ordinalOf(start, first, minute);
        return ordinal >= from && ordinal < from + span;
    };
    const within = minutes.filter(isWithin);
    const end = first + (from + span) * minute;
    const begun = changes.findLast(({ at }) => at < end);
    return {
        minute: from,
        share: begun?.share ?? 0,
        old: (0,error_rate/* sumOfCounts */.N)(within.map((each) => each.old)),
        new: (0,error_rate/* sumOfCounts */.N)(within.map((each) => each.new)),
    };
}
/** Mermaid's `xychart-beta` takes no gaps and no exponents: https://mermaid.js.org/syntax/xyChart.html */
function diagramLines(points) {
    const shares = points.map(({ share }) => String(Number((share * 100).toFixed(2))));
    const before = points.map((point) => (0,error_rate/* errorPercent */.A)(point.old) ?? '0');
    const after = points.map((point) => (0,error_rate/* errorPercent */.A)(point.new) ?? '0');
    const largest = Math.max(...[...shares, ...before, ...after].map(Number));
    const top = TOPS.find((each) => each >= largest) ?? 100;
    return [
        `%%{init: ${JSON.stringify(SETTINGS)}}%%`,
        'xychart-beta',
        `  x-axis "minutes since the shift began" [${points.map(({ minute }) => minute).join(', ')}]`,
        `  y-axis "percent" 0 --> ${top}`,
        `  bar [${shares.join(', ')}]`,
        `  line [${before.join(', ')}]`,
        `  line [${after.join(', ')}]`,
    ];
}
function legend({ versions }, points, span) {
    const [before, after] = [escapeMarkdown(versions.old), escapeMarkdown(versions.new)];
    const hasGaps = points.some((point) => point.old.calls === 0 || point.new.calls === 0);
    const sentences = [
        `Bars: share of version ${after}.`,
        `Blue line: error rate of version ${before}.`,
        `Orange line: error rate of version ${after}.`,
        ...(span > 1 ? [`Each point covers ${(0,traffic_shift/* durationText */.S5)(span * 60)}.`] : []),
        ...(hasGaps ? ['Where a version has no calls, its line is at 0%.'] : []),
    ];
    return `<sub>${sentences.join(' ')}</sub>`;
}

;// CONCATENATED MODULE: ./build/report/shift/shift-summary.js





/**
 * What a traffic shift did, for the job summary: Markdown blocks to be joined by empty lines. The first one says how it
 * ended; then follow the steps with the calls and errors of both versions, and a chart of the minutes.
 */
function shiftSummary(record) {
    return [headlineOf(record), ...stepsTable(record), ...shiftChart(record)];
}
/** How far a shift came, such as `all steps done`, `undone at 25%` or `not begun`. */
function shiftOutcome({ changes, isComplete, isUndone, ended }) {
    if (isComplete)
        return isUndone ? 'undone after all steps' : 'all steps done';
    const last = changes.at(-1);
    if (last === undefined)
        return 'not begun';
    return `${lastState({ isUndone, ended })} at ${(0,alias/* percent */.KN)(last.share)}`;
}
/** What became of the step that was under way last. */
function lastState({ isUndone, ended }) {
    if (isUndone)
        return 'undone';
    return ended === undefined ? 'under way' : 'ended';
}
function headlineOf(record) {
    const { versions } = record;
    const title = `Traffic shift from version ${versions.old} to ${versions.new}: ${shiftOutcome(record)}.`;
    const few = record.hadTooFewCalls
        ? ' There were too few calls to compare the errors of the two versions.'
        : '';
    return `**${escapeMarkdown(title)}**${few}`;
}
/** One row for each step. */
function stepsTable(record) {
    const { schedule, versions, comparesErrors, changes } = record;
    if (schedule.length === 0)
        return [];
    const [before, after] = [escapeMarkdown(versions.old), escapeMarkdown(versions.new)];
    const counted = comparesErrors
        ? [after, before].flatMap((version) => [`version ${version}: calls`, `version ${version}: errors`])
        : [];
    const rows = schedule.map((step, index) => rowOf(record, step, index));
    return [
        table([`share of version ${after}`, 'duration', 'state', ...counted], rows),
        ...(comparesErrors && changes.length > 1
            ? ['<sub>A minute in which the share changes counts for the later step.</sub>']
            : []),
    ];
}
function rowOf(record, { share, seconds }, index) {
    const facts = [(0,alias/* percent */.KN)(share), (0,traffic_shift/* durationText */.S5)(seconds), stateOf(record, index)];
    if (!record.comparesErrors)
        return facts;
    const minutes = record.minutes.filter((minute) => minute.share === share);
    if (index >= record.changes.length)
        return [...facts, '', '', '', ''];
    // Without a minute of its own, such as a step of some seconds, nothing is known of the step.
    if (minutes.length === 0)
        return [...facts, '–', '–', '–', '–'];
    return [
        ...facts,
        ...countCells((0,error_rate/* sumOfCounts */.N)(minutes.map((minute) => minute.new))),
        ...countCells((0,error_rate/* sumOfCounts */.N)(minutes.map((minute) => minute.old))),
    ];
}
function stateOf(record, index) {
    const begun = record.changes.length;
    if (index >= begun)
        return 'not begun';
    if (record.isComplete || index < begun - 1)
        return 'done';
    const state = lastState(record);
    return state === 'under way' ? state : `${state} here`;
}
/** The calls, and the errors with their rate. */
function countCells(counts) {
    const percent = (0,error_rate/* errorPercent */.A)(counts);
    const errors = percent === undefined ? '–' : `${counts.errors.toLocaleString('en-US')} (${percent}%)`;
    return [counts.calls.toLocaleString('en-US'), errors];
}

;// CONCATENATED MODULE: ./build/report/summary.js








/**
 * The job summary of a run as Markdown, for the person on call: the outcome, then what is served and whether to act.
 */
function summaryOf(result, timings) {
    const plan = (0,report_result/* planOf */.XC)(result);
    return [
        `### ${escapeMarkdown(headline(result))}`,
        ...standingParts(result),
        ...factsTable(result),
        ...('shift' in result && result.shift ? shiftSummary(result.shift) : []),
        ...testParts(result),
        ...summary_planParts(result),
        ...(plan?.warnings ?? []).map((warning) => labelled('⚠️', warning)),
        ...undo(result),
        ...timingLine(timings),
    ].join('\n\n');
}
function standingParts(result) {
    const { failure } = result;
    const stands = standing(result);
    return [
        ...(failure ? [labelled('**What went wrong:**', failure.message)] : []),
        ...(stands ? [labelled('**Current state:**', stands)] : []),
        ...(failure ? [labelled('**What to do:**', withoutPointers((0,report_result/* adviceOf */.wr)(result)))] : []),
    ];
}
/** An annotation points to what the summary shows, which the summary itself need not. */
function withoutPointers(advice) {
    return advice.replaceAll(/(?:^| )The job summary shows [^.]+\./g, '').trim() || advice;
}
/** Facts beyond the headline, and those that people copy. */
function factsTable(result) {
    const known = factRows(result).filter((row) => Boolean(row[1]));
    return known.length > 0 ? [table(['', ''], known)] : [];
}
function factRows(result) {
    const { region } = result;
    const named = (name) => name && `${name} (${region})`;
    switch (result.kind) {
        case 'release':
        case 'promotion':
        case 'rollback':
            return functionRows(result);
        case 'removal':
            return [
                ['Function', named(result.functionName)],
                ['Deleted versions', result.deleted.join(', ')],
            ];
        case 'layer':
            return [
                ['Layer', named(result.layerName)],
                ['Layer version', result.versionArn],
                codeRow(result.codeSha256),
            ];
        case 'smoke-test':
            return [
                ['Function', named(result.functionName)],
                ['Version', result.version],
                ['Function URL', result.functionUrl],
            ];
        case 'refused': {
            const { subject } = result;
            if (subject.mode === undefined)
                return [];
            return subject.mode === 'publish-layer'
                ? [['Layer', named(subject.layerName)]]
                : [['Function', named(subject.functionName)]];
        }
    }
}
function functionRows(result) {
    return [
        ['Function', `${result.functionName} (${result.region})`],
        ['Version', versionWithOrigin(result.version, result.origin)],
        [
            'Promoted from',
            result.kind === 'promotion' && result.from && !result.failure ? `the alias ${result.from}` : undefined,
        ],
        ['Previous version', versionWithOrigin(result.previousVersion, result.previousOrigin)],
        [isUnverified(result) ? 'Unverified version' : 'Version that failed', result.failedVersion],
        ['Function URL', result.functionUrl],
        codeRow(result.codeSha256),
    ];
}
function codeRow(sha256) {
    return (0,code/* isImageDigest */.oG)(sha256) ? ['Image', `sha256:${sha256}`] : ['CodeSha256', sha256];
}
/** The evidence of a test; what went wrong says already what was expected. An error of the function is in its log, too. */
function testParts(result) {
    return (0,report_result/* verdictsOf */.W5)(result).flatMap(verdictParts);
}
function verdictParts(verdict) {
    if (verdict.passed) {
        const subject = escapeMarkdown(verdict.subject);
        const time = `${Math.round(verdict.latency)} ms`;
        return [
            `**Tested:** ${verdict.isQueued ? `Lambda queued an event for ${subject}` : `${subject} answered`} in ${time}.`,
        ];
    }
    const isInLog = verdict.functionError !== undefined && verdict.log.length > 0;
    return [
        ...(verdict.answer && !isInLog
            ? [`**The response of ${escapeMarkdown(verdict.subject)}**`, codeBlock([verdict.answer])]
            : []),
        ...(verdict.trace && verdict.trace.length > 0
            ? ['**Where the function failed**', codeBlock(verdict.trace)]
            : []),
        ...(verdict.log.length > 0 ? ["**The end of the function's log**", codeBlock(verdict.log)] : []),
        ...(verdict.history && verdict.history.length > 0
            ? ['**The last events of the durable execution**', codeBlock(verdict.history)]
            : []),
    ];
}
function summary_planParts(result) {
    const plan = (0,report_result/* planOf */.XC)(result);
    if (!plan || (0,plan_output/* actionsIn */.jS)(plan).length === 0)
        return [];
    if (result.result === 'shifting' && 'changes' in plan) {
        const { done, toCome } = (0,plan_lines/* linesWhileShifting */.r)(plan);
        const then = ['**What CodeDeploy does after this run**', codeBlock(toCome, 'diff')];
        return [changesTitle(result), codeBlock(done, 'diff'), ...then];
    }
    return [changesTitle(result), codeBlock((0,plan_lines/* planLines */.H)(plan), 'diff')];
}
function changesTitle({ result, failure }) {
    if (result === 'planned')
        return '**What would change**';
    return failure ? '**What was planned**' : '**What was done**';
}
function undo(result) {
    if (result.kind !== 'release' && result.kind !== 'promotion')
        return [];
    const { alias, previousVersion, version, functionName, region } = result;
    const moved = result.result === 'deployed' || result.result === 'promoted';
    if (!alias || !previousVersion || previousVersion === version || !moved)
        return [];
    // With the action, not the AWS CLI: this records the rollback in the alias's history and marks the version as bad.
    const step = [
        '- uses: org/lambda-deploy-action@v1',
        '  with:',
        '    mode: rollback',
        `    aws-region: ${region}`,
        `    function-name: ${functionName}`,
        `    alias: ${alias}`,
        `    expected-version: ${version}`,
        // $LATEST may belong to the release that another alias tests.
        ...(result.kind === 'promotion' ? ['    restore-latest: false'] : []),
    ];
    return [`**To serve version ${previousVersion} again**`, codeBlock(step, 'yaml')];
}
/** Omits parts that took almost no time. */
function timingLine(timings) {
    const parts = timings
        .filter(({ milliseconds }) => milliseconds >= 50)
        .map(({ title, milliseconds }) => `${escapeMarkdown(title)} ${seconds(milliseconds)}`);
    const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    return timings.length > 0 ? [`<sub>${[...parts, `total ${seconds(total)}`].join(' · ')}</sub>`] : [];
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./build/run.js











/**
 * Runs the action: reads the inputs, carries out the mode, reports. The one place that turns an error into an
 * exit code.
 * @returns the exit code of the process
 */
async function run(given, cancellation) {
    const { stop, lastMoment } = cancellation;
    const known = {};
    const runner = (0,runner_in_region/* runnerInRegion */.E)(given, () => known.inputs?.region);
    const phases = (0,build_phases/* startPhases */.T)(runner, cancellation);
    const announce = () => runner.info(STOPPING);
    stop.addEventListener('abort', announce, { once: true });
    const result = await Promise.race([
        carryOut(runner, phases, cancellation, known),
        (0,build_cancellation/* aborted */.QH)(lastMoment).catch((reason) => cutShort(runner, known.inputs, reason)),
    ]);
    stop.removeEventListener('abort', announce);
    tell(runner, result);
    if (known.inputs && !stop.aborted)
        await commentOnRun(runner, known.inputs, result);
    await summarize(runner, result, phases.timings);
    return writeOutputs(runner, result) && !result.failure ? 0 : 1;
}
const STOPPING = 'Cancelled. Starting nothing new, and undoing what has not been verified.';
/** @param known receives the inputs once they are read */
async function carryOut(runner, phases, cancellation, known) {
    try {
        const inputs = await readInputs(runner);
        known.inputs = inputs;
        if ('githubToken' in inputs && inputs.githubToken)
            runner.secret(inputs.githubToken);
        for (const each of inputs.warnings ?? [])
            runner.warning(each);
        return await carryOutMode(inputs, runner, phases, cancellation);
    }
    catch (error) {
        return failedBeforePlan(runner, known.inputs, error);
    }
}
/** A mode and the AWS SDK are loaded here, so that a wrong input is reported without waiting for them. */
async function carryOutMode(inputs, runner, phases, cancellation) {
    const opening = Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(6668), __nccwpck_require__.e(7141), __nccwpck_require__.e(5516)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5516));
    const open = async () => (await opening).openSession(runner, inputs, phases, cancellation);
    switch (inputs.mode) {
        case 'deploy': {
            if (inputs.removesAlias) {
                const { removeAlias } = await Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(8692), __nccwpck_require__.e(4206), __nccwpck_require__.e(2057)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6641));
                return removeAlias(inputs, await open());
            }
            if (inputs.promotion) {
                const { promote } = await Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(8692), __nccwpck_require__.e(1878), __nccwpck_require__.e(7742), __nccwpck_require__.e(5495), __nccwpck_require__.e(6893)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6893));
                return promote(inputs, await open());
            }
            const { deploy } = await Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(8692), __nccwpck_require__.e(1878), __nccwpck_require__.e(7742), __nccwpck_require__.e(9935), __nccwpck_require__.e(2326), __nccwpck_require__.e(5495), __nccwpck_require__.e(1877)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1877));
            return deploy(inputs, await open());
        }
        case 'publish-layer': {
            const { publishLayer } = await Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(9935), __nccwpck_require__.e(2326), __nccwpck_require__.e(7899)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5961));
            return publishLayer(inputs, await open());
        }
        case 'rollback': {
            const { rollback } = await Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(8692), __nccwpck_require__.e(1878), __nccwpck_require__.e(1660)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1660));
            return rollback(inputs, await open());
        }
        case 'smoke-test': {
            const { smokeTest } = await Promise.all(/* import() */[__nccwpck_require__.e(1696), __nccwpck_require__.e(6129), __nccwpck_require__.e(6668), __nccwpck_require__.e(8692), __nccwpck_require__.e(5782), __nccwpck_require__.e(9003)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9003));
            return smokeTest(inputs, await open());
        }
    }
}
function tell(runner, result) {
    const { failure, served } = result;
    if (!failure) {
        runner.info(headline(result));
        return;
    }
    for (let error = failure; error instanceof Error; error = error.cause) {
        runner.debug(error.stack ?? error.message);
    }
    runner.error([failure.message, served, (0,report_result/* adviceOf */.wr)(result)].filter(Boolean).join('\n'), failureTitle(result));
}
/** A summary that cannot be written does not make a release fail. */
async function summarize(runner, result, timings) {
    try {
        await runner.summarize(summaryOf(result, timings));
    }
    catch (error) {
        runner.warning(`The summary could not be written: ${messageOf(error)}`);
    }
}
/** @returns whether the outputs were written. Later steps would read empty values otherwise. */
function writeOutputs(runner, result) {
    const outputs = outputsOf(result);
    try {
        for (const name of OUTPUTS)
            runner.setOutput(name, outputs[name]);
        return true;
    }
    catch (error) {
        runner.error(`The outputs could not be written: ${messageOf(error)}\nEverything else was done, as the log shows. Check the file that the runner names in GITHUB_OUTPUT.`, 'Outputs not written');
        return false;
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The result of a run that ended before anything could be written. */
function failedBeforePlan(runner, inputs, error) {
    return {
        kind: 'refused',
        result: 'failed',
        region: inputs?.region ?? '',
        changed: false,
        subject: run_subjectOf(runner, inputs),
        failure: toldFailure(inputs, error),
        served: inputs?.mode === 'smoke-test' ? (0,after_failure/* afterFailedTest */.QV)(undefined, undefined) : after_failure/* NOTHING_CHANGED */.Dh,
    };
}
function toldFailure(inputs, error) {
    return error instanceof build_cancellation/* Cancelled */.cJ && inputs?.mode === 'rollback'
        ? new build_cancellation/* Cancelled */.cJ(error.how, (0,build_cancellation/* rollBackAgainAdvice */.dP)(undefined, undefined))
        : (0,build_failure/* asFailure */.h_)(error);
}
/** The result of a run that was cancelled and did not end in time. */
function cutShort(runner, inputs, reason) {
    const served = inputs && 'There was no time to read what is served now. Check the alias in AWS.';
    return { ...failedBeforePlan(runner, inputs, reason), served, isCutShort: true };
}
/** What a run was about. */
function run_subjectOf(runner, inputs) {
    if (!inputs)
        return { mode: undefined, name: nameIn(runner) };
    if (inputs.mode === 'publish-layer')
        return { mode: inputs.mode, layerName: inputs.layerName };
    const { functionName, alias } = inputs;
    const mode = inputs.mode === 'deploy' && inputs.removesAlias ? 'removal' : inputs.mode;
    return { mode, functionName, alias };
}


/***/ }),

/***/ 3817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ withCommandsInRegion)
/* harmony export */ });
/** A command of the AWS CLI up to its first option. A mention of an operation has no options. */
const REGIONAL_COMMAND = /\baws (deploy|ecr|kms|lambda)(?: [a-z][a-z0-9-]*){1,2}(?= --(?!region ))/g;
/** Gives every command in a text the region of the run: without it, the reader's default region decides. */
function withCommandsInRegion(text, region) {
    return region ? text.replace(REGIONAL_COMMAND, `$& --region ${region}`) : text;
}


/***/ }),

/***/ 9941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withoutControls)
/* harmony export */ });
/**
 * Text without control characters, which could change what a terminal shows, and without marks that change the direction
 * of text, which could make it read as another one. Line breaks stay. The runner reads U+0085 as white space.
 */
function withoutControls(text) {
    return text.replace(/[^\P{Cc}\t\r\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
}


/***/ }),

/***/ 3025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withoutUndefined)
/* harmony export */ });
/** The members that have a value: absent inputs leave no trace, because only what was written is sent. */
function withoutUndefined(members) {
    const written = Object.entries(members).filter(([, value]) => value !== undefined);
    return Object.fromEntries(written);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
