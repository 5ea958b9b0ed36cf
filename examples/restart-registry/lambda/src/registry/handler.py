"""What Lambda calls: set the function's handler to registry.handler.handler."""

import os

from mangum import Mangum

from registry.api import create_app
from registry.settings import Settings

app = create_app(Settings.from_environment(os.environ))
handler = Mangum(app, lifespan="off")
