# The front door. Each target installs what it needs first; nothing else has to be set up by hand.
#   make run     serve the page on http://localhost:8080 (PORT and MODEL_DIR as in README.md)
#   make test    all tests, the browser's included
#   make lint    ruff, mypy, tsc
#   make bench   timings and sizes, as tables and as JSON under bench/results/
#   make model   train the shipped model again from annotated pictures (DATA=folders)
#   make report  measure the model on pictures that it was never trained, selected or chosen on (REPORT=folders)
#   make vendor  bundle TensorFlow.js again from npm into static/vendor/
#   make bundle  join the page's files into static/bundle/ again, after a change in static/js/, static/css/ or static/sw.js
#   make screenshots  take docs/screenshots/ again, after a change of the page or of the shipped model

PYTHON ?= python3
PORT ?= 8080
# A Chromium or a TensorFlow each: more than two want more memory than a laptop spares.
TEST_PROCESSES ?= 2
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# What `make model` starts from: folders of annotated pictures, and where their sources and licences are told. What REPORT names
# is never trained, selected or chosen on: `make report` measures the model that is there on it.
SHARED ?= ../shared/data
REPORT ?= $(SHARED)/strangers $(SHARED)/extra/ksumor
DATA ?= $(SHARED) $(filter-out $(REPORT),$(wildcard $(SHARED)/extra/*))
SOURCES ?= $(SHARED)/SOURCES.md
BUILD ?= build
CONFIG ?= training/configs/mask.toml
LEAVE_OUT ?= training/configs/leave-out.txt
# make model ALLOW=CC0-1.0,CC-BY-4.0,MIT takes only pictures whose licence is stated and allows it.
LICENCES ?= $(SHARED)/LICENCES.tsv
ALLOW ?=

.PHONY: run test lint bench model report vendor bundle screenshots clean
.DELETE_ON_ERROR:

run: $(VENV)/.server
	PORT=$(PORT) $(BIN)/gunicorn

test: $(VENV)/.training $(VENV)/.tests node_modules/.installed .chromium
	npm test --silent
	$(BIN)/python -m pytest --numprocesses $(TEST_PROCESSES) --dist loadfile

lint: $(VENV)/.server $(VENV)/.tests node_modules/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent check

bench: $(VENV)/.training $(VENV)/.tests node_modules/.installed .chromium
	$(BIN)/python -m bench

bundle: node_modules/.installed
	npm run --silent bundle

screenshots: $(VENV)/.tests .chromium
	$(BIN)/python -m tests.browser.screenshots

vendor: node_modules/.installed
	npm run --silent vendor

# Every stage of the training package, in order. Training resumes where it was stopped; the other stages start anew.
model: $(VENV)/.training node_modules/.installed
	$(BIN)/python -m training checkpoint $(BUILD)/checkpoint
	$(BIN)/python -m training records $(DATA) $(BUILD)/records --labels mask,no_mask,incorrect --whole-sources 100 \
		$(if $(ALLOW),--licences $(LICENCES) --allow $(ALLOW),--leave-out $(LEAVE_OUT))
	$(BIN)/python -m training train $(BUILD)/records $(BUILD)/model --config $(CONFIG) --checkpoint $(BUILD)/checkpoint
	$(BIN)/python -m training evaluate $(BUILD)/model $(BUILD)/records --choose-thresholds --out $(BUILD)/evaluation
	$(BIN)/python -m training export $(BUILD)/model $(BUILD)/saved_model
	$(BIN)/python -m training convert $(BUILD)/saved_model model_web --weights uint8 --name "Mask or No Mask" \
		--evaluation $(BUILD)/evaluation/metrics.json --data-sources $(SOURCES)
	$(BIN)/python -m training evaluate model_web $(BUILD)/records --runtime page --photos --films --harsh \
		--look-alikes no_mask --repaint mask --publish --data-sources $(SOURCES) --out $(BUILD)/evaluation-page

# What the model in model_web says of people whom it has never seen, into its card; AGAINST=FOLDER compares with another model.
report: $(VENV)/.training node_modules/.installed
	$(BIN)/python -m training records $(REPORT) $(BUILD)/report --labels mask,no_mask,incorrect --report
	$(BIN)/python -m training evaluate model_web $(BUILD)/report --part report --runtime page --films --publish \
		$(if $(AGAINST),--against $(AGAINST)) --out $(BUILD)/evaluation-report

clean:
	rm -rf $(BUILD) $(VENV) node_modules .chromium

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.server: requirements.txt | $(VENV)/bin/python
	$(PIP) -r requirements.txt
	touch $@

$(VENV)/.training: training/requirements.txt | $(VENV)/bin/python
	$(PIP) -r training/requirements.txt
	touch $@

$(VENV)/.tests: requirements.txt tests/requirements.txt | $(VENV)/bin/python
	$(PIP) -r requirements.txt -r tests/requirements.txt
	touch $@

node_modules/.installed: package.json package-lock.json
	npm ci --silent --no-audit --no-fund
	touch $@

# A Chromium for the browser tests: one that is there, else Debian's, else Playwright's own.
.chromium: $(VENV)/.tests
	@if command -v chromium >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; \
	else $(BIN)/python -m playwright install chromium; fi
	touch $@
