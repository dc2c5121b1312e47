# Every target sets itself up from nothing: a virtual environment in .venv with the exact versions of
# constraints.txt, and the package installed from this folder (Python files are used where they lie).
# Needed: Python >= 3.11, a C++20 compiler and make. CMake and Ninja come from the environment.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
JOBS ?= 2
WERROR ?= OFF
SANITIZE_GAMES ?= 5000
MINUTES ?= 30
RUNS ?= ppo_quick

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
OLDEST := .venv-gym-oldest
BIN := $(CURDIR)/$(VENV)/bin
export PATH := $(BIN):$(PATH)
export CMAKE_BUILD_PARALLEL_LEVEL := $(JOBS)
export PIP_DISABLE_PIP_VERSION_CHECK := 1

CPP_FILES = $(shell find engine benchmarks tests/engine tests/trust -name '*.cpp' -o -name '*.hpp')
PACKAGE_SOURCES := CMakeLists.txt pyproject.toml \
    hsenv/errors.py $(shell find engine cards_data hsenv/cards -type f -not -path '*/__pycache__/*' -not -name '*.md')
CONFIGURE := cmake -S . -G Ninja -DPython_EXECUTABLE=$(BIN)/python -DHSENV_WERROR=$(WERROR)

.PHONY: help train play results test bench speed lint format stubs check-stubs test-libraries test-gymnasium sanitize soak trust mutation rules-doc observations-doc errors-doc pack-doc architecture-doc picture golden install clean position-schema numbers card

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

results: install ## write the results of finished runs into agents/README.md: make results RUNS="ppo_quick dqn_quick"
	hsenv results $(RUNS) --write agents/README.md

bench: install ## measure the speed, beside other environments; the signature tells whether behaviour changed
	$(CONFIGURE) -B build/bench -DHSENV_BENCH=ON
	cmake --build build/bench
	python -m hsenv.bench --compare

speed: install ## measure as bench does, on a quiet machine, and write the table into README.md
	python -m hsenv.bench --compare --write README.md

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

test-gymnasium: install ## run the tests of the environments with the oldest gymnasium and numpy that are allowed
	test -x $(OLDEST)/bin/python || python -m venv $(OLDEST)
	python -c "$$OLDEST_PACKAGES" > $(OLDEST)/requirements.txt
	$(OLDEST)/bin/python -m pip install --quiet --constraint $(OLDEST)/requirements.txt gymnasium numpy hearthstone pettingzoo \
	    pillow pytest pytest-timeout pytest-xdist
	python tests/tools/share_package.py $(OLDEST)
	$(OLDEST)/bin/python -m pytest -n $(JOBS) -rs tests/hsenv/test_env_*.py

test-libraries: install ## run a short example of each training library against the package, each in an environment of its own
	python tests/tools/libraries.py $(LIBRARIES)

# Threads share only the cards and the batch: the tests of those are what TSan has to see.
sanitize: $(VENV)/.packages doctest ## run the C++ tests, checked games and fuzzers under ASan and UBSan, threads under TSan
	$(CONFIGURE) -B build/asan -DCMAKE_BUILD_TYPE=RelWithDebInfo -DHSENV_SANITIZE=address,undefined \
	    -DHSENV_ASSERT=ON -DHSENV_TESTS=ON -DHSENV_BENCH=ON -DHSENV_TRUST=ON
	cmake --build build/asan --target engine_tests random_games fuzz
	build/asan/engine_tests
	build/asan/random_games --games $(SANITIZE_GAMES) --check
	build/asan/fuzz all --inputs $(SANITIZE_GAMES) --seed 1000000
	$(CONFIGURE) -B build/tsan -DCMAKE_BUILD_TYPE=RelWithDebInfo -DHSENV_SANITIZE=thread -DHSENV_TESTS=ON
	cmake --build build/tsan --target engine_tests
	build/tsan/engine_tests --test-case='*thread*'

soak: $(VENV)/.packages ## play random games with all checks on all cores: make soak MINUTES=30
	$(CONFIGURE) -B build/soak -DHSENV_TRUST=ON -DHSENV_ASSERT=ON
	cmake --build build/soak --target soak
	build/soak/soak --minutes $(MINUTES)

trust: install doctest ## print what was checked and how much of the code it covers, with zero failures
	python tests/tools/trust.py --jobs $(JOBS)

rules-doc: $(VENV)/.packages ## write docs/rules.md from the tests that hold the rules
	python tests/tools/rules_doc.py

errors-doc: install ## write docs/errors.md from the tests of bad input
	python tests/tools/errors_doc.py

architecture-doc: install ## draw the pictures of docs/architecture.md from includes and imports
	python tests/tools/architecture_doc.py

pack-doc: install ## write the generated parts of docs/pack-format.md from engine/vocabulary
	python tests/tools/pack_format_doc.py

picture: install ## draw docs/images/board.png
	python tests/tools/board_picture.py

observations-doc: install ## write docs/observations.md from engine/learn/features.def
	python tests/tools/observations_doc.py

position-schema: install ## write hsenv/positions/position_schema.json from the fields that are read
	python tests/tools/position_schema.py

mutation: install ## blank each card's behaviour in turn and see that its tests notice
	python tests/tools/mutation.py --shards $(JOBS)

card: ## try a card while it is written, without an install (a few seconds): make card CARD=CS2_029
	@test -e $(VENV)/.installed || $(MAKE) install
	@python tests/tools/card.py $(CARD) $(if $(DATA),--data $(DATA))

numbers: install ## write tests/cards/numbers.csv, what is printed on every card, from the reference data
	python tests/tools/card_numbers.py

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

# The least versions of pyproject.toml for gymnasium and numpy; those of constraints.txt for the rest.
define OLDEST_PACKAGES
import re, tomllib
with open("pyproject.toml", "rb") as file:
    ranges = tomllib.load(file)["project"]["dependencies"]
least = dict(re.match(r"([\w-]+)>=([\d.]+)", one).groups() for one in ranges if one.startswith(("gymnasium", "numpy")))
least = {name: version + ".0" * (2 - version.count(".")) for name, version in least.items()}
with open("constraints.txt") as file:
    rest = [line.strip() for line in file if line.partition("==")[0] not in least]
print(*(f"{name}=={version}" for name, version in least.items()), *rest, sep="\n")
endef
export OLDEST_PACKAGES

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
