"""Accounts: who may log in, with which role; sessions and tokens. Off unless asked for."""
