"""What the slides of a lesson hold, how it is shared out over them, and how they are drawn."""
