#!/bin/sh
# Compiles the TypeScript client in folder $1 as strictly as a partner may.
set -eu
command -v npm >/dev/null || {
  echo "npm is missing. Only the TypeScript client needs it: install Node.js 20 or newer, or leave the profile 'clients' out." >&2
  exit 1
}
cp "$(dirname "$0")"/*.json "$(dirname "$0")"/*.ts "$1"
cd "$1"
npm install --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error
npm run --silent compile
