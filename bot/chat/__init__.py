"""How we talk: commands, and the text they answer with."""
