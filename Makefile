# Recoupe: `make demo` shows it, `make test` checks it; both set everything up first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEMO := demo

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench gate lock clean

help: ## list what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

setup: $(STAMP) ## install Recoupe and its locked dependencies into .venv

demo: $(STAMP) ## cross-check the shipped example corpus and say where to look
	$(BIN)/recoupe check examples/articles -o $(DEMO)
	@echo "Open $(DEMO)/index.html in a browser."

test: $(STAMP) ## run every test
	$(BIN)/python -m pytest

lint: $(STAMP) ## check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(STAMP) ## time reading against the bare parser, and the cross-check at up to 30,000 articles
	$(BIN)/python -m quality.bench
	$(BIN)/python -m quality.bench_crosscheck

gate: $(STAMP) ## hold the quality floors on the gold sets in ../shared
	$(BIN)/python -m quality.gate

lock: ## resolve dependencies anew and write requirements.lock (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --generate-hashes --no-header --output-file requirements.lock

clean: ## remove what was built
	rm -rf $(VENV) $(DEMO) build dist
