# make            builds the program            make run      builds it and opens ./journeys
# make test       runs the tests                make check    everything that a change has to pass
# make install    PREFIX=/usr/local, DESTDIR    make help     all targets

PREFIX ?= /usr/local
SWIFT ?= swift
# One set of flags for everything that is released: changing flags builds the world again.
RELEASE = -c release --static-swift-stdlib
PROGRAM = .build/release/sojourn
# The phone page is a program of its own: its server brings all of Foundation, which the workbench does without.
HOST = .build/release/sojourn-host
SWIFT_FILES = Package.swift Sources Tests
GENERATED = docs/sojourn.1 docs/command-line.md docs/format.md docs/keys.md

.DEFAULT_GOAL := release
.PHONY: help run release test test-workshop torture fuzz test-engines check-web check lint doors fresh bench dist check-dist install uninstall format docs clean needs needs-tests

help:
	@echo 'run      build and open ./journeys'
	@echo 'release  build the programs: $(PROGRAM) and $(HOST)'
	@echo 'test     run the tests'
	@echo 'test-workshop  a whole workshop: five at terminals, three browsers (Chromium and PyPI where they are there), a facilitator'
	@echo 'torture  break everything that could lose work, for an hour; ARGUMENTS=--quick for minutes'
	@echo 'fuzz     give every reader SECONDS (60) of what libFuzzer thinks up'
	@echo 'test-engines  compare the SQL of funnels on DuckDB, ClickHouse, PostgreSQL and Spark (needs PyPI, Java, PostgreSQL)'
	@echo 'check-web  exported pages in a real browser: axe-core, keyboard, contrast, reflow, paper (needs Chromium, PyPI)'
	@echo 'check    format, doors between rooms, release build, generated documents, tests'
	@echo 'bench    run the benchmarks'
	@echo 'dist     a tarball and a .deb in ./dist'
	@echo 'check-dist  use them in a clean Debian without Swift (as root, with debootstrap)'
	@echo 'install  programs, manual page and completions under PREFIX (now $(PREFIX)), within DESTDIR'
	@echo 'uninstall  take them away again'
	@echo 'format   format the sources'
	@echo 'docs     write the generated documents: $(GENERATED)'
	@echo 'clean    remove what was built'

needs:
	@.ci/need $(SWIFT) ncurses zlib

# Without python3 one test is left out, and says so.
needs-tests: needs
	@.ci/need tmux
	@.ci/need python3 || true

release: needs
	$(SWIFT) build $(RELEASE) --product sojourn
	$(SWIFT) build $(RELEASE) --product sojourn-host

run: release
	$(PROGRAM) journeys

test: needs-tests
	@.ci/test $(SWIFT) test --disable-xctest

# The same without a browser is one of the tests.
test-workshop: release
	@.ci/need tmux python3
	Tests/workshop/run --sojourn $(PROGRAM)

# Not part of the other tests: it takes an hour, and parts of it need the superuser and strace.
torture: release
	Tests/torture/run --sojourn $(PROGRAM) $(ARGUMENTS)

# Not part of the other tests: SECONDS for each reader, by libFuzzer, in a build of its own.
SECONDS ?= 60
fuzz:
	Tests/fuzz/run --seconds $(SECONDS)

# Not part of the other tests: it fetches engines. LOGS=FILE.csv… compares those too.
test-engines: release
	Tests/engines/run --sojourn $(PROGRAM) $(LOGS)

# Not part of the other tests: it drives a browser, for minutes. The last result stands in docs/accessibility.md.
check-web: release
	@.ci/need chromium
	Tests/web/run --sojourn $(PROGRAM)

check: lint doors release fresh test

lint: needs
	$(SWIFT) format lint --strict --recursive --parallel --configuration .swift-format $(SWIFT_FILES)

# A room may import only what the manifest lists as its doors. The same flags as the release, so that nothing is built twice.
doors: needs
	$(SWIFT) build $(RELEASE) --product sojourn --explicit-target-dependency-import-check error
	$(SWIFT) build $(RELEASE) --product sojourn-host --explicit-target-dependency-import-check error

# The generated documents are what the program now says.
fresh: release
	@for document in $(GENERATED); do \
	  $(PROGRAM) manual $$document | cmp -s - $$document || { echo "$$document is out of date: make docs"; exit 1; }; \
	done

docs: release
	@for document in $(GENERATED); do $(PROGRAM) manual $$document > $$document.tmp && mv $$document.tmp $$document; done

bench: release
	@if [ -x Benchmarks/run ]; then Benchmarks/run; else echo 'make: there is no Benchmarks/run'; exit 1; fi

dist: release
	.ci/dist $(PROGRAM) dist $(HOST)

check-dist: dist
	.ci/check-dist dist

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/sojourn
	install -m 755 $(HOST) $(DESTDIR)$(PREFIX)/bin/sojourn-host
	$(PROGRAM) manual docs/sojourn.1 > $(DESTDIR)$(PREFIX)/share/man/man1/sojourn.1
	$(PROGRAM) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/sojourn
	$(PROGRAM) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sojourn
	$(PROGRAM) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sojourn.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/sojourn $(DESTDIR)$(PREFIX)/bin/sojourn-host \
	  $(DESTDIR)$(PREFIX)/share/man/man1/sojourn.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/sojourn \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_sojourn \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/sojourn.fish

format: needs
	$(SWIFT) format format --in-place --recursive --parallel --configuration .swift-format $(SWIFT_FILES)

clean:
	rm -rf .build
