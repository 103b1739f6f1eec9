"""What a digest tells, and how it reads."""
