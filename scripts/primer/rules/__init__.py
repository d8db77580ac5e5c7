"""What must hold beyond the shape of a file: each rule reads values and gives problems."""
