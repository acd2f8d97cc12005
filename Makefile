# The front door. Each target installs what it needs first; nothing else has to be set up by hand.
#   make run     serve the page on http://localhost:8080 (PORT and MODEL_DIR as in README.md)
#   make check   lint, and every test that needs neither TensorFlow nor a browser: what to run before each commit
#   make test    all tests, those in browsers included
#   make lint    ruff, mypy, Biome, tsc
#   make format  rewrite the sources as `make lint` wants them
#   make coverage  all tests, and which lines of app/, training/ and static/js/ they ran
#   make bench   timings and sizes, as tables and as JSON under bench/results/
#   make teach   from annotated pictures of your own to a model for the page, in one go (DATA=teach.zip or folders, MINUTES=12)
#   make model   train the shipped model again from annotated pictures (DATA=folders)
#   make report  measure the model on pictures that it was never trained, selected or chosen on (REPORT=folders)
#   make vendor  bundle TensorFlow.js again from npm into static/vendor/
#   make bundle  join the page's files into static/bundle/ again, after a change in static/js/, static/css/ or static/sw.js
#   make screenshots  take docs/screenshots/ again, after a change of the page or of the shipped model
#   make lock    resolve all requirements anew into constraints.txt, after a change of one of them
#   make hooks   let git run the linters before each commit

PYTHON ?= python3
PORT ?= 8080
# A Chromium or a TensorFlow each, and either wants a core.
TEST_PROCESSES ?= 2
VENV := .venv
BIN := $(VENV)/bin
# Whatever is installed first, what is installed later fits it: constraints.txt is one resolution of all requirements.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
REQUIREMENTS := requirements.txt tests/requirements.txt training/requirements.txt
PYTEST := $(BIN)/python -m pytest --numprocesses $(TEST_PROCESSES) --dist loadfile --no-loadscope-reorder

# What `make model` starts from: folders of annotated pictures, and where their sources and licences are told. What REPORT names
# is never trained, selected or chosen on: `make report` measures the model that is there on it.
SHARED ?= ../shared/data
REPORT ?= $(wildcard $(SHARED)/strangers $(SHARED)/extra/ksumor)
DATA ?= $(wildcard $(SHARED)) $(filter-out $(REPORT),$(wildcard $(SHARED)/extra/*))
SOURCES ?= $(wildcard $(SHARED)/SOURCES.md)
BUILD ?= build
CONFIG ?= training/configs/mask.toml
CHECKPOINT ?= $(BUILD)/checkpoint
LEAVE_OUT ?= training/configs/leave-out.txt
# make model ALLOW=CC0-1.0,CC-BY-4.0,MIT takes only pictures whose licence is stated and allows it.
LICENCES ?= $(SHARED)/LICENCES.tsv
ALLOW ?=

.PHONY: run check test coverage lint format bench teach model report vendor bundle screenshots lock hooks clean need-python need-tensorflow need-node need-teach-data need-model-data need-report-data
.DELETE_ON_ERROR:

run: need-python $(VENV)/.server
	PORT=$(PORT) $(BIN)/gunicorn

check: need-python need-node lint
	npm test --silent
	$(PYTEST) --quick

test: need-tensorflow need-node $(VENV)/.training $(VENV)/.tests node_modules/.installed .chromium .firefox-and-webkit
	npm test --silent
	$(PYTEST)

coverage: need-tensorflow need-node $(VENV)/.training $(VENV)/.tests node_modules/.installed .chromium .firefox-and-webkit
	npm run --silent coverage
	$(PYTEST) --cov --cov-report term:skip-covered --cov-report html

lint: need-python need-node $(VENV)/.tests node_modules/.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent lint
	npm run --silent types

format: need-python need-node $(VENV)/.tests node_modules/.installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	npm run --silent format
	npm run --silent bundle

bench: need-tensorflow need-node $(VENV)/.training $(VENV)/.tests node_modules/.installed .chromium
	$(BIN)/python -m bench

bundle: need-node node_modules/.installed
	npm run --silent bundle

screenshots: need-python $(VENV)/.tests .chromium
	$(BIN)/python -m tests.browser.screenshots

vendor: need-node node_modules/.installed
	npm run --silent vendor

# All stages for pictures of one's own; Ctrl-C and the same command go on (docs/train.md). Defaults above are the shipped model's,
# so only what was given counts here.
given = $(if $(filter command environment,$(origin $1)),$2)
TEACH = $(call given,DATA,$(DATA))
TEACH_CONFIG = $(call given,CONFIG,--config $(CONFIG))
teach: need-teach-data need-tensorflow $(VENV)/.training
	$(BIN)/python -m training teach $(TEACH) $(BUILD)/model_web $(if $(MINUTES),--minutes $(MINUTES)) $(TEACH_CONFIG)

# Every stage of the training package, in order. Training resumes where it was stopped; the other stages start anew.
model: need-model-data need-tensorflow need-node $(VENV)/.training node_modules/.installed
	$(BIN)/python -m training checkpoint $(BUILD)/checkpoint
	$(BIN)/python -m training records $(DATA) $(BUILD)/records --labels mask,no_mask,incorrect --whole-sources 100 \
		$(if $(ALLOW),--licences $(LICENCES) --allow $(ALLOW),--leave-out $(LEAVE_OUT))
	$(BIN)/python -m training train $(BUILD)/records $(BUILD)/model --config $(CONFIG) --checkpoint $(CHECKPOINT)
	$(BIN)/python -m training evaluate $(BUILD)/model $(BUILD)/records --choose-thresholds --out $(BUILD)/evaluation
	$(BIN)/python -m training export $(BUILD)/model $(BUILD)/saved_model
	$(BIN)/python -m training convert $(BUILD)/saved_model model_web --weights uint8 --name "Mask or No Mask" \
		--evaluation $(BUILD)/evaluation/metrics.json $(if $(SOURCES),--data-sources $(SOURCES))
	$(BIN)/python -m training evaluate model_web $(BUILD)/records --runtime page --photos --films --harsh \
		--look-alikes no_mask --repaint mask --publish $(if $(SOURCES),--data-sources $(SOURCES)) --out $(BUILD)/evaluation-page

# What the model in model_web says of people whom it has never seen, into its card; AGAINST=FOLDER compares with another model.
report: need-report-data need-tensorflow need-node $(VENV)/.training node_modules/.installed
	$(BIN)/python -m training records $(REPORT) $(BUILD)/report --labels mask,no_mask,incorrect --report
	$(BIN)/python -m training evaluate model_web $(BUILD)/report --part report --runtime page --films --publish \
		$(if $(AGAINST),--against $(AGAINST)) --out $(BUILD)/evaluation-report

# For every Python that is supported at once, and with one version of each package for all of them.
lock: $(VENV)/.tests
	$(BIN)/uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 --no-annotate \
		--custom-compile-command "make lock" --output-file constraints.txt $(REQUIREMENTS)

hooks: $(VENV)/.tests node_modules/.installed
	$(BIN)/pre-commit install

clean:
	rm -rf $(BUILD) $(VENV) node_modules .chromium .firefox-and-webkit

# One sentence about a Python or Node.js that is too old or missing, before anything is installed.
need-python:
	@.ci/need python $(PYTHON) $(VENV)

need-tensorflow:
	@.ci/need tensorflow $(PYTHON) $(VENV)

need-node:
	@.ci/need node

need-teach-data:
	@.ci/need data "make teach DATA" $(TEACH)

need-model-data:
	@.ci/need data "make model DATA" $(DATA)

need-report-data:
	@.ci/need data "make report REPORT" $(REPORT)

$(VENV)/bin/python: | need-python
	$(PYTHON) -m venv $(VENV)

$(VENV)/.server: requirements.txt constraints.txt | $(VENV)/bin/python
	$(PIP) -r requirements.txt
	touch $@

$(VENV)/.training: training/requirements.txt constraints.txt | need-tensorflow $(VENV)/bin/python
	$(PIP) -r training/requirements.txt
	touch $@

$(VENV)/.tests: requirements.txt tests/requirements.txt constraints.txt | $(VENV)/bin/python
	$(PIP) -r requirements.txt -r tests/requirements.txt
	touch $@

node_modules/.installed: package.json package-lock.json | need-node
	npm ci --silent --no-audit --no-fund
	touch $@

# A Chromium for the browser tests: one that is there, else Debian's, else Playwright's own.
.chromium: $(VENV)/.tests
	@if command -v chromium >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; \
	else $(BIN)/python -m playwright install chromium; fi
	touch $@

# Debian's Firefox and WebKit, where they can be installed. Elsewhere their tests are skipped, and say why; asked again next time.
.firefox-and-webkit:
	-@if command -v firefox-esr && command -v WebKitWebDriver && command -v Xvfb; then touch $@; \
	elif command -v apt-get && [ "$$(id -u)" = 0 ]; then \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
			firefox-esr webkit2gtk-driver xvfb gstreamer1.0-plugins-good gstreamer1.0-plugins-bad && touch $@; \
	fi >/dev/null
