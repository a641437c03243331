# docker build -t signalmama . && docker run -p 8787:8787 -v signalmama:/data signalmama
# Runs as any user (`--user 12345:12345`, if /data is theirs) and with --read-only --cap-drop ALL.

FROM node:22-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /build
# The dependencies are a layer of their own: a changed source file does not fetch them again.
COPY package.json bun.lock bunfig.toml ./
COPY bin/bootstrap.sh bin/
RUN printf '#!/bin/sh\n. "$(dirname -- "$0")/bootstrap.sh"\n' > bin/prepare && sh bin/prepare
COPY . .
RUN bin/build

FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="signalmama" \
      org.opencontainers.image.description="Watches the public web for the companies you sell to and says why now." \
      org.opencontainers.image.licenses="MIT"
# TLS needs the certificate authorities; /data is writable for whatever user the container is given.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
RUN mkdir -p /data /config && chmod 0777 /data
COPY --from=build /build/dist/signalmama /usr/local/bin/signalmama
# The native part of SQLite is unpacked here; a read-only root has no /tmp, and a tmpfs is mounted noexec by default.
ENV BUN_TMPDIR=/data
ENV SIGNALMAMA_SERVER_HOST=0.0.0.0 SIGNALMAMA_DATA_DIR=/data
WORKDIR /
USER 65532:65532
VOLUME /data
EXPOSE 8787
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["signalmama", "healthcheck"]
ENTRYPOINT ["signalmama"]
CMD ["serve"]
