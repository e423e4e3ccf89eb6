"""Reports to Origins: copies, reposts, wire credits, publisher families."""
