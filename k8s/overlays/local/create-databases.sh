#!/bin/bash
# One database for each service, owned by a role of the same name. The PostgreSQL image runs this on the first start;
# docker-compose.yml mounts the same file. Passwords come as files, so that no environment shows them.
set -euo pipefail
for name in membership pledge sanctions keycloak; do
    psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        --set=name="$name" --set=password="$(<"/run/secrets/$name-database-password")" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
