"""What a language does: words read and printed, dates, numbers, sentences. One YAML file each."""
