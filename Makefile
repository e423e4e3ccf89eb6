# make demo: set up, read the example reports, print the incidents, write demo/digest.html
# make test: set up what tests need; lint, types, import order and the whole suite

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
DEMO_DB := demo/mosul-2017.db
# the development corpora, where they lie beside the project
export DATELINE_CORPORA ?= $(wildcard $(abspath ../shared/corpora))

.PHONY: demo demo-run test lint types imports pages check install docs bench clean

# reading the reports and building the pages take a core each
demo: $(VENV)/.install-base
	@mkdir -p demo
	@$(MAKE) --no-print-directory --jobs=2 demo-run pages
	$(BIN)/dateline incidents --db $(DEMO_DB)
	$(BIN)/dateline digest --db $(DEMO_DB) --format html --out demo/digest.html
	@echo "The evidence of one incident: $(BIN)/dateline why ID --db $(DEMO_DB), with an ID from above"
	@echo "The situation report is in demo/digest.html"
	@echo "Look at the map, the evidence and the review queue: $(BIN)/dateline serve --db $(DEMO_DB)"

demo-run: $(VENV)/.install-base
	$(BIN)/dateline run examples/mosul-2017 --db $(DEMO_DB)

test: install lint types imports
	$(BIN)/python scripts/build_pages.py --test
	$(BIN)/pytest --numprocesses=2 --dist=worksteal --cov --cov-report=term:skip-covered

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: install
	$(BIN)/mypy

imports: install
	$(BIN)/lint-imports

# the scripts and styles of the web pages, built where their sources have changed
pages: $(VENV)/.install-base
	@$(BIN)/python scripts/build_pages.py

docs: install
	$(BIN)/mkdocs build --strict

bench: install
	$(BIN)/dateline bench all

install: $(VENV)/.install-all

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.install-base: requirements/base.txt pyproject.toml | $(BIN)/python
	test -e $(VENV)/.install-all || $(PIP) install --quiet --no-deps --no-compile --require-hashes -r requirements/base.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.install-all: requirements/all.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --no-deps --require-hashes -r requirements/all.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	touch $@ $(VENV)/.install-base

clean:
	rm -rf frontend/node_modules src/dateline/web/static/build
	rm -rf $(VENV) demo site .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
