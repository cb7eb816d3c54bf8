# Two commands: `make run` and `make test`. Both set themselves up.
PYTHON = .venv/bin/python

.PHONY: run test bench check setup

run: setup
	@exec $(PYTHON) -m scripts.run

test: setup
	@exec $(PYTHON) -m scripts.test $(ARGS)

bench: setup
	@exec $(PYTHON) -m tests.bench $(ARGS)

check: setup
	@exec $(PYTHON) -m scripts.check $(ARGS)

setup:
	@python=$$(sh scripts/find_python.sh) && exec "$$python" scripts/setup.py
