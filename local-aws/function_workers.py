"""Runs functions as Lambda does: an error ends the invocation, not the process, and a log ends where the function says so.

ministack starts a new process after every error, and listens for 50 ms whether a function prints something.
"""

import json
import queue
import subprocess
import threading
import time

#: What a worker prints when an invocation has ended.
END_OF_LOG = "\x1eend of log\x1e"
#: Seconds until what a function printed counts as all: a process that it started may hold the pipe.
LONGEST_LOG = 1.0
#: Lines that are no answer, after which none is expected.
MOST_LINES = 200

PYTHON_ANSWER = "        _real_stdout.flush()\n\nrun()"
NODE_STDERR = "const _stderrWrite = process.stderr.write.bind(process.stderr);\n"
NODE_ANSWERS = "const settle = (err, res)"


def mend(lambda_runtime) -> None:
    python, node = lambda_runtime._PYTHON_WORKER_SCRIPT, lambda_runtime._NODEJS_WORKER_SCRIPT
    if PYTHON_ANSWER not in python or NODE_STDERR not in node or NODE_ANSWERS not in node:
        raise RuntimeError("This release of ministack runs functions in another way.")
    ends = f"        os.write(2, {(END_OF_LOG + chr(10)).encode()!r})\n"
    flush = "        sys.stderr.flush()\n"
    lambda_runtime._PYTHON_WORKER_SCRIPT = python.replace(PYTHON_ANSWER, flush + ends + PYTHON_ANSWER)
    answer = f"const _answer = (text) => {{ _stderrWrite({json.dumps(END_OF_LOG)} + '\\n'); _realStdoutWrite(text); }};\n"
    beginning, _, rest = node.replace(NODE_STDERR, NODE_STDERR + answer).partition(NODE_ANSWERS)
    rest = rest.replace("_realStdoutWrite(", "_answer(")
    lambda_runtime._NODEJS_WORKER_SCRIPT = beginning + NODE_ANSWERS + rest
    lambda_runtime.Worker.invoke = invoke


def invoke(self, event: dict, request_id: str) -> dict:
    """In the place of ministack's Worker.invoke."""
    with self._lock:
        cold = self._proc is None or self._proc.poll() is not None
        if cold:
            start(self)
        process, answers, timeout = self._proc, queue.Queue(), self.config.get("Timeout", 30)
        asked = json.dumps({**event, "_request_id": request_id}) + "\n"
        threading.Thread(target=lambda: answers.put(ask(process, asked)), daemon=True).start()
        try:
            answer = answers.get(timeout=timeout)
        except queue.Empty:
            end(self)
            answer = {"status": "error", "error": f"Task timed out after {timeout}.00 seconds"}
            return {**answer, "cold_start": cold, "log": self._drain_stderr()}
        log = log_of(self)
        if answer is None:
            end(self)
            answer = {"status": "error", "error": "Worker process died"}
        return {**answer, "cold_start": cold, "log": log}


def start(self) -> None:
    try:
        self._spawn()
    except BaseException:
        # A process whose function cannot be loaded would answer the next invocation.
        end(self)
        raise


def end(self) -> None:
    if self._proc is not None:
        self._proc.kill()
    self._proc = None


def ask(process: subprocess.Popen, asked: str) -> dict | None:
    """The answer of a worker; None where it has ended without one."""
    try:
        process.stdin.write(asked)
        process.stdin.flush()
        for _ in range(MOST_LINES):
            line = process.stdout.readline()
            if not line:
                return None
            answer = answer_in(line)
            if answer is not None:
                return answer
    except (OSError, ValueError):
        pass
    return None


def answer_in(line: str) -> dict | None:
    try:
        answer = json.loads(line)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and answer.get("status") in ("ok", "error") else None


def log_of(self) -> str:
    """What the function has printed until its invocation ended."""
    lines, latest = [], time.monotonic() + LONGEST_LOG
    while time.monotonic() < latest:
        try:
            line = self._stderr_queue.get(timeout=0.05)
        except queue.Empty:
            if not self._stderr_thread.is_alive() and self._stderr_queue.empty():
                break
            continue
        if line.endswith(END_OF_LOG):
            rest = line.removesuffix(END_OF_LOG)
            return "\n".join([*lines, *([rest] if rest else [])])
        lines.append(line)
    return "\n".join(lines)
