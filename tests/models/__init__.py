"""Small model providers that speak real HTTP, for tests.

`tests/models/fixtures.py` has the fixtures: `claude`, `openai_fake`, `compatible_fake`. Without one of them
no test asks a model, whatever keys the machine has.
"""
