# Two doors for a newcomer. Each makes .venv by itself; everything else is `.venv/bin/inv --list`.

PYTHON ?= python3
VENV := .venv
READY := $(VENV)/.ready
INV := $(VENV)/bin/inv

.PHONY: build test serve check lint clean help

build: $(READY)
	@$(INV) build

test: $(READY)
	@$(INV) test

serve: $(READY)
	@$(INV) serve

check: $(READY)
	@$(INV) check

lint: $(READY)
	@$(INV) lint

clean: $(READY)
	@$(INV) clean

help:
	@echo "make build   build the clinic's site into output/"
	@echo "make serve   build it, show it on this machine, and build again after each change"
	@echo "make check   look for mistakes in content/ without building"
	@echo "make test    run all tests"
	@echo "All other tasks: $(INV) --list"

$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".\nInstall it, or say where it is: make build PYTHON=python3.12" if sys.version_info < (3, 11) else 0)'
	@echo "Setting up $(VENV) (once; about a minute) ..."
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make $(VENV). On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(VENV)/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $(READY)
