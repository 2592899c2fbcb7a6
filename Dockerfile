# Build with everything, run with what production needs, as nobody in particular.
FROM node:20.20-bookworm-slim AS build
WORKDIR /flashmap
COPY package.json package-lock.json .npmrc ./
RUN ["npm", "ci", "--ignore-scripts", "--include=dev"]
COPY tsconfig.json tsconfig.server.json vite.config.ts svelte.config.js ./
COPY scripts ./scripts
COPY shared ./shared
COPY server ./server
COPY client ./client
RUN ["node", "scripts/build.mjs"]

FROM node:20.20-bookworm-slim AS packages
WORKDIR /flashmap
COPY package.json package-lock.json .npmrc ./
RUN ["npm", "ci", "--ignore-scripts", "--omit=dev"]

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# Mount a volume here to keep the embedded store. With REDIS_URL nothing is written to it.
RUN ["install", "-d", "-o", "node", "-g", "node", "/data"]
WORKDIR /flashmap
COPY package.json ./
COPY --from=packages /flashmap/node_modules ./node_modules
COPY --from=build /flashmap/dist ./dist
USER node
EXPOSE 3000
# The server spreads goodbyes out and is gone within 9 s: give it 15 before it is killed.
STOPSIGNAL SIGTERM
# Whether the process lives, not whether it is ready: some engines end what is unhealthy, and a Redis that is away for a
# minute is no reason to end the servers that wait for it. /readyz is for balancers.
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
