# The commands of the project. `make` alone lists them.

TARGET := $(or $(CARGO_TARGET_DIR),target)

.PHONY: help run test bench assets setup fmt lint clean
.DEFAULT_GOAL := help

help: ## List what make can do here
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1|/' \
		| while IFS='|' read -r name what; do printf '  make %-8s %s\n' "$$name" "$$what"; done

run: setup assets ## Build Aspire and start it with invented councils on http://127.0.0.1:8080
	@cargo build --release --package web --bin aspire
	@mkdir -p var
	@exec $(TARGET)/release/aspire serve --demo

test: ## Everything that must hold, on SQLite and PostgreSQL, in a browser too
	@scripts/test

bench: setup assets ## Measure the release build over HTTP and print a table
	@scripts/bench

assets: setup ## Build the style sheet and scripts into web/dist
	@scripts/assets

setup: ## Check what building needs, and install it where that is possible
	@scripts/setup

fmt: ## Format all Rust code
	@cargo fmt --all

lint: ## Check the formatting, and clippy with warnings as errors
	@cargo fmt --all -- --check
	@cargo clippy --workspace --all-targets -- --deny warnings

clean: ## Remove what was built; the data in var/ stays
	@cargo clean
	@rm -rf web/dist web/node_modules tests/browser/node_modules
