"""What a communiqué is: frozen, typed, without input or output."""
