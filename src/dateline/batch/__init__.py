"""One Engine interface: how the work is spread over processes."""
