"""Keeps what Python compiles of the packages of functions.

Every version of a function is unpacked into a directory of its own, so that Python finds none of its sources compiled:
for a web framework, that is half of a cold start. What was compiled is kept by the content of the source instead.
"""

import os
import sys

# Runs in the process of a function, before its sources are loaded. What is short is compiled as fast as it is found.
SCRIPT = '''
def _keep_compiled_sources():
    import _imp
    import importlib.machinery
    import marshal
    import os
    import sys

    kept, shortest, home = __KEPT__, 2048, os.path.dirname(os.path.abspath(__file__)) + os.sep
    own = importlib.machinery.SourceFileLoader.get_code

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        if not path.startswith(home):
            return own(self, fullname)
        source = self.get_data(path)
        if len(source) < shortest:
            return self.source_to_code(source, path)
        name = f"{_imp.source_hash(0, source).hex()}-{len(source)}.{sys.implementation.cache_tag}"
        file = os.path.join(kept, name)
        try:
            with open(file, "rb") as found:
                code = marshal.load(found)
            _imp._fix_co_filename(code, path)
        except (OSError, EOFError, ValueError, TypeError):
            code = self.source_to_code(source, path)
            keep(code, file)
        return code

    def keep(code, file):
        try:
            os.makedirs(kept, exist_ok=True)
            with open(f"{file}.{os.getpid()}", "wb") as draft:
                marshal.dump(code, draft)
            os.replace(draft.name, file)
        except OSError:
            # Then it is compiled again the next time.
            pass

    importlib.machinery.SourceFileLoader.get_code = get_code


_keep_compiled_sources()
del _keep_compiled_sources
'''


def mend(lambda_runtime) -> None:
    kept = os.path.join(sys.prefix, "compiled-sources")
    script = SCRIPT.replace("__KEPT__", repr(kept))
    lambda_runtime._PYTHON_WORKER_SCRIPT = script + lambda_runtime._PYTHON_WORKER_SCRIPT
