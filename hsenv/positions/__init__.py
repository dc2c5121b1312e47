"""Positions: a game between two actions as JSON, by hand, from a log or from `Game.to_position`.

`position_schema.json` describes every field; docs/positions.md tells what they mean. Beneath `hsenv/game/`: what is read and
written here are the engine's games.
"""
