"""What a chat wants, and the moments that means; words to wishes and back."""
