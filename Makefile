# `make demo` and `make test` need Python 3.10 or later, make and a package registry; all that they make stands in .venv.
# Debian packages that a test needs are installed by apt-get where that is allowed, and otherwise that test is left out.

VENV ?= .venv
PYTHON ?= $(shell for name in python3 python python3.14 python3.13 python3.12 python3.11 python3.10; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null && { echo $$name; break; }; done)
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input --no-warn-script-location --root-user-action=ignore
APT := $(shell command -v apt-get >/dev/null && { [ "$$(id -u)" = 0 ] && echo apt-get || { sudo -n true 2>/dev/null && echo 'sudo -n apt-get'; }; })
APT_INSTALL = DEBIAN_FRONTEND=noninteractive $(APT) install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0
CORPUS ?= $(VENV)/corpus
PYTEST := $(BIN)/python -m pytest -q --no-header

.PHONY: help demo install test lint neovim bench bench-memory bench-rules bench-noise parity soak clean
.DEFAULT_GOAL := help

help: ## Say what can be made.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

demo: $(VENV)/.installed ## Replay an editing session against the real server.
	@$(BIN)/python -m tests.demo

install: $(VENV)/.installed ## Make .venv with `vetline` in it.
	@echo "$(BIN)/vetline"

test: $(VENV)/.tested neovim ## Run all that the gate runs.
	@status=0; $(MAKE) --no-print-directory lint || status=1; \
	VETLINE_REQUIRED="$(if $(APT),neovim)" $(PYTEST) $(ARGS) || status=1; exit $$status

parity: $(VENV)/.tested ## Compare with Semgrep in the long form.
	@VETLINE_LONG=1 VETLINE_PARITY_LINES=1000000 $(PYTEST) --timeout 0 tests/parity $(ARGS)

soak: $(VENV)/.tested ## Edit real files at random for a long time, and compare with fresh opens.
	@VETLINE_LONG=1 VETLINE_EDIT_ROUNDS=3000 $(PYTEST) --timeout 0 tests/unit/test_incremental.py tests/lsp/test_endurance.py $(ARGS)

bench: $(VENV)/.tested ## Measure latency, beside `ruff server` in the same run, and scanning.
	@$(BIN)/python -m tests.benchmarks.latency $(ARGS)
	@$(BIN)/python -m tests.benchmarks.scan

bench-memory: $(VENV)/.tested ## Measure memory over 50,000 edits.
	@$(BIN)/python -m tests.benchmarks.latency --sizes 1000 --memory 50000

bench-rules: $(VENV)/.tested ## Measure what each rule costs a keystroke.
	@$(BIN)/python -m tests.benchmarks.rulecost $(ARGS)

bench-noise: $(VENV)/.tested ## Download well-kept packages and count what is found in them.
	@$(BIN)/python -m tests.benchmarks.corpus $(CORPUS)
	@$(BIN)/python -m tests.benchmarks.noise $(ARGS) $(CORPUS)/*

lint: $(VENV)/.tested
	@$(BIN)/ruff check --output-format concise

neovim:
	@if ! command -v nvim >/dev/null && [ -n "$(APT)" ]; then \
		echo "installing neovim"; \
		log=$$({ $(APT_INSTALL) neovim || { $(APT) update -qq && $(APT_INSTALL) neovim; }; } 2>&1) || echo "$$log"; fi

# The virtual environment. The stamps are remade when the dependencies change; the code itself is read from the checkout.

$(VENV)/.created:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.10 or later is needed; name it: make PYTHON=/path/to/python" >&2; exit 1; }
	@echo "making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1 || { \
		[ -n "$(APT)" ] && { $(APT) update -qq; $(APT_INSTALL) python3-venv; } >/dev/null && $(PYTHON) -m venv --clear $(VENV); }
	@touch $@

$(VENV)/.installed: $(VENV)/.created pyproject.toml
	@echo "installing vetline into $(VENV)"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed pyproject.toml
	@echo "installing what the tests need"
	@$(PIP) --editable '.[test]'
	@touch $@

clean: ## Remove the virtual environment and what tools keep.
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
