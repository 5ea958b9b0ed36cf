"""Changes modules of ministack as they are loaded."""

import importlib.util
import sys
from importlib.abc import MetaPathFinder


class Mender(MetaPathFinder):
    """Mends a module when it is loaded, which is when somebody calls CloudFormation: loading it takes a while."""

    def __init__(self, name, mend):
        self.name, self.mend = name, mend

    def find_spec(self, name, path, target=None):
        if name != self.name:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        load = spec.loader.exec_module

        def load_and_mend(module):
            load(module)
            self.mend(module)

        spec.loader.exec_module = load_and_mend
        return spec
