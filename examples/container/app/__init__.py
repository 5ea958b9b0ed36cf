"""When payments in euros settle, as a web app."""
