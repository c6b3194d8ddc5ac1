import { request } from "node:http";
import type { Socket } from "node:net";
import { connect } from "node:tls";
import { LOOPBACK } from "./proxy.ts";

/** What came back through the proxy. */
export interface Reply {
  status: number;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
}

/** Opens a tunnel through the proxy; rejects with the proxy's status when it refuses. */
function openTunnel(proxyPort: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: LOOPBACK, port: proxyPort, method: "CONNECT", path: `${host}:443` });
    asking.on("connect", (response, socket) => {
      if (response.statusCode === 200) resolve(socket);
      else reject(new Error(`proxy says ${response.statusCode}`));
    });
    asking.on("error", reject);
    asking.end();
  });
}

/** Fetches an https address through the world's proxy, as a browser would, without checking the certificate. */
export async function fetchThrough(
  proxyPort: number,
  address: string,
  {
    method = "GET",
    headers = {},
    signal,
  }: { method?: string; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Reply> {
  const url = new URL(address);
  const socket = await openTunnel(proxyPort, url.hostname);
  const secure = connect({ socket, servername: url.hostname, rejectUnauthorized: false });
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        createConnection: () => secure,
        host: url.hostname,
        path: url.pathname + url.search,
        method,
        headers: { host: url.hostname, connection: "close", ...headers },
        ...(signal === undefined ? {} : { signal }),
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => void chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(flat),
            body: Buffer.concat(chunks).toString(),
          });
        });
      },
    );
    asking.on("error", reject);
    asking.end();
  });
}
