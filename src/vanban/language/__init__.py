"""The ground: what is true of the Vietnamese language and of nobody's document."""
