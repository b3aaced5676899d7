/**
 * The page before its script runs.
 *
 * @param loadedAt the workspace's time of this loading: private answers from before it are gone
 */
export const pageHtml = (loadedAt: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="loaded-at" content="${loadedAt}">
<meta name="color-scheme" content="light dark">
<title>Practice workspace</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'%3E%3Crect width='36' height='36' rx='9' fill='%234b2e6b'/%3E%3Cpath d='M9 10h13a5 5 0 0 1 5 5v6a5 5 0 0 1-5 5h-6l-5 4v-4a2 2 0 0 1-2-2z' fill='%23fff'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/page.css">
</head>
<body>
<div id="page"><p class="loading">Opening the practice workspace…</p></div>
<noscript><p>This page needs JavaScript.</p></noscript>
<script type="module" src="/page.js"></script>
</body>
</html>
`;
