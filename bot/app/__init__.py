"""The wiring: settings to database, archive, commands and scheduler; a running bot."""
