# Every target sets itself up from nothing: a virtual environment in .venv with the exact versions of
# constraints.txt, and the package installed from this folder (Python files are used where they lie).
# Needed: Python >= 3.11, a C++20 compiler and make. CMake and Ninja come from the environment.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
JOBS ?= 2
WERROR ?= OFF
SANITIZE_GAMES ?= 5000

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
RLLIB := .venv-rllib
BIN := $(CURDIR)/$(VENV)/bin
export PATH := $(BIN):$(PATH)
export CMAKE_BUILD_PARALLEL_LEVEL := $(JOBS)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

CPP_FILES = $(shell find engine benchmarks tests/engine tests/trust -name '*.cpp' -o -name '*.hpp')
PACKAGE_SOURCES := CMakeLists.txt pyproject.toml \
    $(shell find engine cards_data hsenv/cards -type f -not -path '*/__pycache__/*' -not -name '*.md')
CONFIGURE := cmake -S . -G Ninja -DPython_EXECUTABLE=$(BIN)/python -DHSENV_WERROR=$(WERROR)

.PHONY: help train play test bench lint format stubs check-stubs test-rllib sanitize mutation rules-doc observations-doc errors-doc golden install clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

train: install ## train an agent, print its results, draw its learning curve (about ten minutes)
	python agents/train_ppo.py --preset quick

play: install ## play against an agent or a bot in this terminal
	hsenv play

test: install doctest ## run the C++ and the Python tests
	$(CONFIGURE) -B build/cpp -DHSENV_TESTS=ON -DHSENV_ASSERT=ON -DHSENV_LTO=OFF
	cmake --build build/cpp
	build/cpp/engine_tests
	python -m pytest -n $(JOBS)

bench: install ## measure the speed; the signature tells whether behaviour changed
	$(CONFIGURE) -B build/bench -DHSENV_BENCH=ON
	cmake --build build/bench
	python -m hsenv.bench

lint: $(VENV)/.packages ## check style and types, change nothing
	ruff check
	ruff format --check
	clang-format --dry-run -Werror $(CPP_FILES)
	mypy

format: $(VENV)/.packages ## put every file into the project's format
	ruff check --quiet --fix-only
	ruff format
	clang-format -i $(CPP_FILES)

stubs: install ## write hsenv/_engine.pyi anew from the compiled module
	pybind11-stubgen hsenv._engine --output-dir build/stubs
	cp build/stubs/hsenv/_engine.pyi hsenv/_engine.pyi

check-stubs: install ## check that hsenv/_engine.pyi is what `make stubs` would write
	pybind11-stubgen hsenv._engine --output-dir build/stubs
	diff -u hsenv/_engine.pyi build/stubs/hsenv/_engine.pyi || { echo "run: make stubs"; exit 1; }

sanitize: $(VENV)/.packages doctest ## run the C++ tests and checked random games under ASan and UBSan
	$(CONFIGURE) -B build/asan -DCMAKE_BUILD_TYPE=RelWithDebInfo -DHSENV_SANITIZE=address,undefined \
	    -DHSENV_ASSERT=ON -DHSENV_TESTS=ON -DHSENV_BENCH=ON
	cmake --build build/asan --target engine_tests random_games
	build/asan/engine_tests
	build/asan/random_games --games $(SANITIZE_GAMES) --check

test-rllib: install ## run the test of the RLlib example, in an environment of its own (.venv-rllib, 2 GB)
	test -x $(RLLIB)/bin/python || $(PYTHON) -m venv $(RLLIB)
	grep -v '^gymnasium==' constraints.txt > $(RLLIB)/constraints.txt
	python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir $(RLLIB)/wheels .
	$(RLLIB)/bin/python -m pip install --quiet --constraint $(RLLIB)/constraints.txt \
	    "ray[rllib]" torch hearthstone pettingzoo pytest pytest-timeout
	$(RLLIB)/bin/python -m pip install --quiet --no-deps --force-reinstall $(RLLIB)/wheels/hsenv-*.whl
	$(RLLIB)/bin/pytest tests/rllib

rules-doc: $(VENV)/.packages ## write docs/rules.md from the tests that hold the rules
	python tests/tools/rules_doc.py

errors-doc: install ## write docs/errors.md from the tests of bad input
	python tests/tools/errors_doc.py

observations-doc: install ## write docs/observations.md from engine/learn/features.def
	python tests/tools/observations_doc.py

mutation: install ## blank each card's behaviour in turn and see that its tests notice
	python tests/tools/mutation.py --shards $(JOBS)

golden: install ## write the golden games of tests/golden anew; review with git diff
	python tests/tools/golden.py

install: $(VENV)/.installed ## set up .venv with everything, and the package in it

clean: ## remove what was built; the environment in .venv stays
	rm -rf build dist $(VENV)/.installed
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

# ---- set-up ----

$(VENV)/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	touch $@

# All that the package, its extras and its build need, but not the package: it is built below.
define REQUIREMENTS
import tomllib
with open("pyproject.toml", "rb") as file:
    config = tomllib.load(file)
project = config["project"]
lists = [config["build-system"]["requires"], project["dependencies"], *project["optional-dependencies"].values()]
print(*(r for requirements in lists for r in requirements if not r.startswith("hsenv[")), "cmake", "ninja", sep="\n")
endef
export REQUIREMENTS

$(VENV)/.packages: constraints.txt pyproject.toml | $(VENV)/.created
	python -c "$$REQUIREMENTS" > $(VENV)/requirements.txt
	@echo "Installing the packages of constraints.txt into $(VENV)"
	python -m pip install --quiet --constraint constraints.txt --requirement $(VENV)/requirements.txt
	touch $@

$(VENV)/.installed: $(VENV)/.packages $(PACKAGE_SOURCES)
	@echo "Building the engine and the card pack (a minute or two when new)"
	python -m pip install --quiet --no-deps --no-build-isolation --editable . \
	    --config-settings=cmake.define.HSENV_WERROR=$(WERROR)
	touch $@

.PHONY: doctest
doctest:
	@has_doctest() { echo '#include <doctest/doctest.h>' | $${CXX:-c++} -fsyntax-only -x c++ - 2>/dev/null; }; \
	has_doctest && exit; \
	if command -v apt-get >/dev/null; then \
	    if [ "$$(id -u)" = 0 ]; then root=; \
	    elif sudo -n true 2>/dev/null; then root=sudo; \
	    else root=none; fi; \
	    if [ "$$root" != none ]; then \
	        echo "Installing doctest-dev, the C++ test framework"; \
	        { $$root apt-get -qq update && $$root apt-get -qq install --yes --no-install-recommends doctest-dev; } || true; \
	    fi; \
	fi; \
	has_doctest || { echo "The C++ tests need doctest. Please install it (Debian and Ubuntu:" \
	    "apt-get install doctest-dev; macOS: brew install doctest) and run this again."; exit 1; }
