"""What a build leaves: the files, the manifest, and the swap that leaves the last good output whole."""
