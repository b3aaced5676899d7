# The bot as an image: docs/docker.md says how it is run.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# What dependencies would run on their installation is not needed; the build is a step of its own.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
# The words are read once, now, instead of at every start.
COPY glossary glossary
RUN npm run build && npm prune --omit=dev --ignore-scripts
RUN mkdir data

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json manifest.yml LICENSE NOTICE.md ./
COPY glossary glossary
# All that is ever written; the rest may be read-only.
COPY --from=build --chown=node:node /app/data data
VOLUME /app/data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/bin/start.js"]
