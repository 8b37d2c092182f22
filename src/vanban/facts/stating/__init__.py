"""What is stated that can be checked, and what the checks come to."""
