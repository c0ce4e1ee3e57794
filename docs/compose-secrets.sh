#!/bin/sh
# Makes the secret files that docker-compose.yml mounts, once; files that exist are kept, so running it again is harmless.
# Usage, from the root of the checkout: docs/compose-secrets.sh [FOLDER]
set -eu
folder=${1:-.local/compose-secrets}
mkdir -p "$folder" "$folder/receipt-public-keys" "$folder/evidence-public-keys"
chmod 700 "$folder" # nobody else on this machine gets past the folder ...

for name in postgres-password \
    membership-database-password pledge-database-password sanctions-database-password keycloak-database-password \
    membership-idempotency-secret pledge-idempotency-secret sanctions-idempotency-secret \
    keycloak-admin-password console-client-secret; do
    [ -s "$folder/$name" ] || od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$folder/$name"
done
for name in membership-sealing-key pledge-sealing-key sanctions-sealing-key sanctions-subjects-key gateway-session-key; do
    [ -s "$folder/$name" ] || openssl rand -base64 32 >"$folder/$name"
done
for name in evidence-signing-key receipt-signing-key; do
    [ -s "$folder/$name.pem" ] || openssl genpkey -algorithm ed25519 -out "$folder/$name.pem"
done

# Read by the applications beside their secrets: weighs the files above application.properties, where the local profile
# has the passwords of ./dta up, and below the environment.
printf 290 >"$folder/config_ordinal"

find "$folder" -type f -exec chmod 644 {} + # ... while the containers, which run as users of their own, can read the files mounted into them.
