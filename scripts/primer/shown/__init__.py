"""What pupils see of a lesson: the one selection that slides and the teach view are both made from."""
