"""What pages and API show: a store and a filter go in, views come out. No HTTP here."""
