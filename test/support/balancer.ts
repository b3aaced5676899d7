import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request met behind the balancer. */
export interface Passed {
  readonly replica: string;
  readonly body: string;
  /** `undefined` while it is not answered, and for ever when the connection broke off. */
  status?: number;
}

export interface Balancer {
  readonly url: string;
  /** All requests that reached a replica, in their order. */
  readonly passed: readonly Passed[];
  add(replica: string): void;
  /** Whether it sends requests there. */
  isInUse(replica: string): boolean;
  stop(): Promise<void>;
}

const CHECK_EVERY_MS = 50;

/**
 * Sends each request to the next replica that says that it can answer. Where a connection is refused it tries the next one,
 * for nothing was done yet; a request that broke off in the middle is answered with 502.
 */
export async function startBalancer(): Promise<Balancer> {
  const replicas = new Map<string, { isInUse: boolean }>();
  const agent = new http.Agent({ keepAlive: true });
  const passed: Passed[] = [];
  let turn = 0;

  const check = (replica: string) =>
    new Promise<boolean>((resolve) => {
      http
        .get(`${replica}/health`, { agent }, (answer) => resolve(answer.resume().statusCode === 200))
        .on('error', () => resolve(false));
    });
  const checking = setInterval(() => {
    for (const [url, replica] of replicas)
      void check(url).then((isInUse) => {
        replica.isInUse = isInUse;
      });
  }, CHECK_EVERY_MS);

  const pass = (from: http.IncomingMessage, body: Buffer, to: http.ServerResponse, refusals = 0): void => {
    const inUse = [...replicas.keys()].filter((url) => replicas.get(url)?.isInUse);
    const replica = inUse[turn++ % inUse.length];
    if (replica === undefined || refusals > inUse.length) return void to.writeHead(503).end();
    const request = http.request(replica + from.url, { method: from.method ?? 'POST', headers: from.headers, agent });
    const met: Passed = { replica, body: body.toString() };
    request.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') pass(from, body, to, refusals + 1);
      else {
        passed.push(met);
        to.writeHead(502).end();
      }
    });
    request.on('response', (answer) => {
      passed.push(met);
      met.status = answer.statusCode ?? 0;
      to.writeHead(met.status, { 'content-type': answer.headers['content-type'] ?? 'text/plain' });
      answer.on('error', () => to.destroy()).pipe(to);
    });
    request.end(body);
  };
  const server = http.createServer(async (from, to) => {
    const body: Buffer[] = [];
    for await (const chunk of from) body.push(chunk as Buffer);
    pass(from, Buffer.concat(body), to);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    add: (replica) => void replicas.set(replica, { isInUse: false }),
    isInUse: (replica) => replicas.get(replica)?.isInUse === true,
    stop: async () => {
      clearInterval(checking);
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
