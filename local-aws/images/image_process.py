"""The process that an image starts, in the directory that stands for the image's file system."""

import os
import signal
import subprocess
import tempfile
import threading
from dataclasses import dataclass

#: What Docker gives an image that sets no PATH.
DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


class CannotStart(Exception):
    """Why a process was not started: Lambda's errorType, and the words of its errorMessage."""

    def __init__(self, error_type, message):
        super().__init__(message)
        self.error_type = error_type


@dataclass
class Image:
    """What runs. The front made it of the image's configuration and of the function's ImageConfig (manifest.ts)."""

    #: The directory that stands for `/` of the image.
    file_system: str
    command: list[str]
    #: NAME=value.
    env: list[str]
    #: Absolute in the image.
    working_directory: str

    def here(self, path: str) -> str:
        """Where a path of the image is: in the directory, or else on this machine, which stands for the base image."""
        inside = os.path.join(self.file_system, path.lstrip("/"))
        return inside if os.path.exists(inside) else path

    def variables(self) -> dict[str, str]:
        """The variables of the image. PATH leads to programs in the directory first, then to those of this machine."""
        variables = dict(each.split("=", 1) for each in self.env)
        entries = variables.get("PATH", DEFAULT_PATH).split(os.pathsep)
        inside = [self.here(entry) for entry in entries if self.here(entry) != entry]
        machine = os.environ.get("PATH", DEFAULT_PATH).split(os.pathsep)
        variables["PATH"] = os.pathsep.join(dict.fromkeys([*inside, *machine]))
        return variables


class ImageProcess:
    """A running process, in a group of its own; what it prints goes into a file."""

    def __init__(self, image: Image, variables: dict[str, str], on_exit):
        self._read = 0
        environment = {**image.variables(), **variables}
        working_directory = image.here(image.working_directory)
        if not os.path.isdir(working_directory):
            message = f"chdir {image.working_directory}: no such file or directory"
            raise CannotStart("Runtime.InvalidWorkingDir", message)
        program = program_of(image, environment["PATH"])
        output, self._output = tempfile.mkstemp(prefix="image-output-")
        try:
            self._process = subprocess.Popen(
                [program, *image.command[1:]],
                cwd=working_directory,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                **({"process_group": 0} if hasattr(os, "killpg") else {}),
            )
        except OSError as error:
            message = f"fork/exec {image.command[0]}: {(error.strerror or str(error)).lower()}"
            raise CannotStart("Runtime.InvalidEntrypoint", message) from error
        finally:
            os.close(output)
        threading.Thread(target=lambda: on_exit(self._process.wait()), daemon=True).start()

    @property
    def is_running(self) -> bool:
        return self._process.poll() is None

    def printed(self) -> str:
        """What it has printed since the last look."""
        with open(self._output, "rb") as output:
            output.seek(self._read)
            printed = output.read()
        self._read += len(printed)
        return printed.decode(errors="replace").rstrip("\n")

    def kill(self) -> None:
        """Ends it with all that it started, and returns when it has ended."""
        try:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        except ProcessLookupError:
            pass
        self._process.wait()


def program_of(image: Image, path: str) -> str:
    """The file that the first word of the command names. Error messages are those of Go, as in Lambda."""
    if not image.command or not image.command[0]:
        raise CannotStart("Runtime.InvalidEntrypoint", "the image has neither ENTRYPOINT nor CMD")
    [program, *_] = image.command
    if "/" in program:
        return image.here(program) if program.startswith("/") else program
    for directory in path.split(os.pathsep):
        candidate = os.path.join(directory, program)
        if os.path.isfile(candidate) and os.access(candidate, os.X_OK):
            return candidate
    raise CannotStart("Runtime.InvalidEntrypoint", f'exec: "{program}": executable file not found in $PATH')
