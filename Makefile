# Two commands: `make` sets up and builds, `make test` proves it. Debian 12 is what they are made
# for. System packages are named in requirements/debian-*.txt, Python's in requirements/*.txt.

PYTHON ?= python3
BIN := .venv/bin
LIBRARIES := $(shell cat requirements/debian-base.txt)
TOOLS := $(shell cat requirements/debian-test.txt)
DICTIONARIES := $(shell cat requirements/debian-bench.txt)
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--no-emit-index-url --custom-compile-command "make lock"

.DELETE_ON_ERROR:
.PHONY: all test soak bench-proofreading lint fix lock clean help

all: .venv/.installed .make/libraries ## set up, build every edition, and say where they are (the default)
	$(BIN)/communique build
	@echo "Open $(CURDIR)/build/index.html"

test: lint ## install what tests need, and run them all
	$(BIN)/pytest -n auto --dist worksteal

soak: .venv/.tested .make/libraries .make/tools ## run the long forms of tests that have one
	$(BIN)/pytest -n auto --dist worksteal -m soak --hypothesis-profile=soak

bench-proofreading: .venv/.benched .make/libraries .make/dictionaries ## measure the proofreader on texts with known faults; ARGS=--help tells more
	PYTHONPATH=tests $(BIN)/python -m benchmarks.proofreading $(ARGS)

lint: .venv/.tested .make/libraries .make/tools ## check layout, types and who imports whom
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy src
	$(BIN)/lint-imports

fix: .venv/.tested ## lay out the code as `lint` wants it; write schema and docs/rules.md anew
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/communique schema --write
	$(BIN)/communique rules --format markdown > docs/rules.md

lock: .venv/.installed ## choose the versions in requirements/ anew
	$(BIN)/python -m pip install --quiet --upgrade uv
	$(LOCK) --upgrade --group install pyproject.toml -o requirements/base.txt
	$(LOCK) --upgrade --group install --group test -c requirements/base.txt pyproject.toml \
		-o requirements/test.txt
	$(LOCK) --upgrade --group bench -c requirements/test.txt pyproject.toml -o requirements/bench.txt

clean: ## remove all that can be made again
	rm -rf build .venv .make .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 20

# --- what the targets stand on; each file is touched when its work is done -----------------------

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "communique needs Python 3.11 or newer; this is $$($(PYTHON) -V 2>&1)." >&2; \
		echo "Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(call debian,python3-venv); }
	$(PYTHON) -m venv .venv

.venv/.installed: requirements/base.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/base.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.tested: requirements/test.txt .venv/.installed
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/test.txt
	@touch $@

.venv/.benched: requirements/bench.txt .venv/.tested
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/bench.txt
	@touch $@

.make/libraries: requirements/debian-base.txt
	@$(call debian,$(LIBRARIES))
	@mkdir -p .make && touch $@

.make/tools: requirements/debian-test.txt
	@$(call debian,$(TOOLS))
	@mkdir -p .make && touch $@

.make/dictionaries: requirements/debian-bench.txt
	@$(call debian,$(DICTIONARIES))
	@mkdir -p .make && touch $@

# Install Debian packages that are missing, or print the command that does and stop.
define debian
if ! command -v dpkg-query >/dev/null; then \
	echo "This is no Debian: install what it calls $(1) yourself." >&2; exit 0; fi; \
missing=""; for each in $(1); do \
	dpkg-query -W -f '$${Status}\n' $$each 2>/dev/null | grep -q ' installed$$' \
		|| missing="$$missing $$each"; done; \
if [ -z "$$missing" ]; then exit 0; fi; \
if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as=sudo; else \
	echo "Some system packages are missing. Run this, then make again:" >&2; \
	echo "    sudo apt-get update && sudo apt-get install --no-install-recommends$$missing" >&2; \
	exit 1; fi; \
echo "Installing$$missing"; \
$$as apt-get update -qq && $$as env DEBIAN_FRONTEND=noninteractive \
	apt-get install -qq --no-install-recommends $$missing >/dev/null
endef
