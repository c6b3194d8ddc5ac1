import { createServer, type IncomingMessage, type Server } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import type { Duplex } from "node:stream";

/** Only this machine can reach the world. */
export const LOOPBACK = "127.0.0.1";

export interface Proxy {
  server: Server;
  /** Hosts that were asked for and are not in the world, in order, with repeats. */
  refused: string[];
}

/** Listens on a free port of the loopback interface. */
export async function listen(server: {
  listen(port: number, host: string, done: () => void): unknown;
  address(): AddressInfo | string | null;
}): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, LOOPBACK, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}

/**
 * A proxy for CONNECT and plain http. `secure` is the port of the TLS server that plays all hosts; http addresses of known hosts
 * are sent on to https, as sites do.
 */
export function createProxy(secure: number, isKnown: (host: string) => boolean): Proxy {
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const url = URL.canParse(request.url ?? "") ? new URL(request.url ?? "") : null;
    if (url !== null && isKnown(url.hostname)) {
      response.writeHead(301, { location: url.href.replace(/^http:/, "https:") }).end();
      return;
    }
    refused.push(url?.hostname ?? request.url ?? "");
    response.writeHead(502).end();
  });
  server.on("connect", (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const [host = "", port] = (request.url ?? "").split(":");
    client.on("error", () => client.destroy());
    if (!isKnown(host) || port !== "443") {
      refused.push(host);
      client.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    tunnel(client, head, secure);
  });
  return { server, refused };
}

function tunnel(client: Duplex, head: Buffer, port: number): void {
  const upstream: Socket = connect(port, LOOPBACK, () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on("error", () => client.destroy());
  upstream.on("close", () => client.destroy());
  client.on("close", () => upstream.destroy());
}
