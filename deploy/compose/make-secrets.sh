#!/bin/sh
# Writes the secrets of compose.yaml into ./secrets (or the folder named as the first argument), each one at random.
# What is there already stays: running it again adds what is missing. Needs a shell and openssl.
set -eu
umask 077
dir=${1:-$(dirname "$0")/secrets}
mkdir -p "$dir"
chmod 700 "$dir"

# Containers read these files as users of their own: the folder keeps others out, the files are readable.
write() {
  if [ ! -s "$dir/$1" ]; then
    cat > "$dir/$1.new"
    chmod 444 "$dir/$1.new"
    mv "$dir/$1.new" "$dir/$1"
    echo "  $1"
  fi
}
word() { openssl rand -hex 24; }
content() { cat "$dir/$1"; }

echo "Secrets in $dir:"
for name in token_secret password_pepper encryption_key; do openssl rand -base64 48 | tr -d '\n' | write "$name"; done
for name in postgres_password metrics_token admin_password grafana_password clickhouse_password redis_password storage_key storage_secret; do
  word | tr -d '\n' | write "$name"
done

printf 'postgres://datavizpro:%s@postgres:5432/datavizpro' "$(content postgres_password)" | write database_url
printf 'redis://:%s@redis:6379' "$(content redis_password)" | write redis_url
printf 's3://%s:%s@datavizpro/?endpoint=http://storage:8333' "$(content storage_key)" "$(content storage_secret)" | write storage_url

write redis.conf <<CONF
bind 0.0.0.0
port 6379
protected-mode yes
requirepass $(content redis_password)
maxmemory 512mb
maxmemory-policy allkeys-lru
save ""
appendonly no
CONF

write s3.json <<CONF
{
  "identities": [
    {
      "name": "datavizpro",
      "credentials": [{ "accessKey": "$(content storage_key)", "secretKey": "$(content storage_secret)" }],
      "actions": ["Admin", "Read", "Write", "List", "Tagging"]
    }
  ]
}
CONF
echo "Keep a copy of encryption_key and password_pepper apart from the backups."
