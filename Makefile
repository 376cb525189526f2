# Everything this project does, in two commands: `make run` and `make test`.
# Needed: Python 3.11 or later, make, git. All else is installed into .venv.

PYTHON ?= python3
PORT ?= 8501
# More than there are cores: half of the time a test in a browser waits.
WORKERS ?= 4
BIN := .venv/bin

# Where this is set, every process would compile all libraries anew: servers, workers, commands; seconds each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test check tidy format lock bench pictures sample clean

help:
	@echo "make run       install and start the dashboard on this computer"
	@echo "make test      install, then check and test everything, in a real browser too"
	@echo "make check     the fast inner loop: format, lint, types, contracts, unit tests"
	@echo "make format    put the code into its usual form"
	@echo "make lock      write requirements.lock and requirements-dev.lock anew"
	@echo "make bench     measure speed, as ratios in one run"
	@echo "make pictures  draw the pictures of the README anew"
	@echo "make sample    write the sample library into sample_data/ anew"

run: .venv/.run
	$(BIN)/impact serve --port $(PORT)

test: tidy
	$(BIN)/python scripts/find_browser.py
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder tests

check: tidy
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "not browser and not shared and not slow" tests

# Format, lint, types and the layers.
tidy: .venv/.dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: .venv/.dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: .venv/.dev
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.rerun
	$(BIN)/python -m benchmarks.cold_start

pictures: .venv/.dev
	$(BIN)/python scripts/screenshots.py

sample: .venv/.dev
	$(BIN)/impact sample --out sample_data

lock: .venv/.uv
	$(BIN)/uv lock --quiet
	$(BIN)/uv export --quiet --no-dev --no-emit-project --no-header --format requirements.txt > requirements.lock
	$(BIN)/uv export --quiet --no-emit-project --no-header --format requirements.txt > requirements-dev.lock
	rm -f uv.lock

clean:
	rm -rf .venv

.venv/.uv:
	$(PYTHON) scripts/python_is_new_enough.py
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.9"
	@touch $@

# The programme alone, as a manager installs it.
.venv/.run: .venv/.uv requirements.lock pyproject.toml
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

# And all that its tests need.
.venv/.dev: .venv/.uv requirements-dev.lock pyproject.toml
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@ .venv/.run
