"""The API as it describes itself, and asked at random what it says it answers."""
