# Two commands set a fresh machine up: `make demo` and `make test`. Only Python and pip are needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLE := corpora/articles/observer-mission-el-en

.PHONY: demo test reports golden clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.tested: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test,lint]'
	touch $@ $(VENV)/.installed

demo: $(VENV)/.installed  ## check an article with tqa; findings are what it is for, so its exit code 1 is no failure
	$(BIN)/tqa check $(ARTICLE)/raw.txt --source $(ARTICLE)/source.txt --from el --to en || test $$? -eq 1
	$(BIN)/tqa fix $(ARTICLE)/raw.txt --source $(ARTICLE)/source.txt --from el --to en || test $$? -eq 1

test: $(VENV)/.tested  ## lint, types, tests: all that CI runs
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	PYTHONWARNDEFAULTENCODING=1 $(BIN)/pytest

reports: $(VENV)/.tested  ## write reports/ anew from corpora/
	$(BIN)/python tests/bench/corpora_report.py
	$(BIN)/python tests/bench/glossaries_report.py
	$(BIN)/python tests/bench/accuracy_report.py

golden: $(VENV)/.tested  ## write tests/golden/ anew; review the diff as code
	$(BIN)/pytest --update-golden

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis dist build
