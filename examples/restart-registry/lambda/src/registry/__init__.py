"""The Restart Registry: a small registry of items behind Amazon API Gateway."""

__version__ = "1.0.3"
