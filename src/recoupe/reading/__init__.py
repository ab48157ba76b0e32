"""One article in, one `Reading` out: pure, language by data, every fact with its characters."""
