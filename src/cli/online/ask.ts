import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/** What a server said to one request. */
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** As much of it as was asked for. */
  body: Buffer;
  /** Whether the body is all there. */
  whole: boolean;
}

/** Why a request had no answer. */
export type Silence = 'unknown-host' | 'refused' | 'broken' | 'slow' | 'certificate' | 'private' | 'other';

/** A request that had no answer. */
export class NoAnswer extends Error {
  readonly reason: Silence;

  constructor(reason: Silence, message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * Sends one request and follows nothing.
 * @param most bytes of the body that are read; 0 for none
 * @throws NoAnswer
 */
export type Ask = (url: URL, method: 'HEAD' | 'GET', most: number) => Promise<Answer>;

/** Says what asks and why, and nothing of who. */
const AGENT = 'DossierLinkCheck/0.1 (asks once whether a cited page is still there)';

export interface AskOptions {
  /** Ends a request that takes too long. */
  limit(): AbortSignal;
  /** Whether an address may be asked: content comes from strangers, and may name machines of one's own. */
  isAllowed(address: string): boolean;
  /** The addresses of a host; default those that the machine finds. */
  resolve?(host: string): Promise<LookupAddress[]>;
}

/** Requests over the network. */
export function asker({ limit, isAllowed, resolve: addressesOf = allAddresses }: AskOptions): Ask {
  return async (url, method, most) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isAllowed(host)) throw notAllowed(host);
    const signal = limit();
    const send = url.protocol === 'https:' ? https.request : http.request;
    return new Promise((resolve, reject) => {
      const request = send(
        url,
        {
          method,
          signal,
          agent: false,
          lookup: allowedOnly(isAllowed, addressesOf),
          headers: { 'user-agent': AGENT, accept: '*/*', 'accept-encoding': 'identity' },
        },
        (response) => {
          const { statusCode: status = 0 } = response;
          const headers = Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          );
          const chunks: Buffer[] = [];
          let size = 0;
          const done = (whole: boolean): void => {
            request.destroy();
            resolve({ status, headers, body: Buffer.concat(chunks).subarray(0, most), whole });
          };
          if (method === 'HEAD' || most === 0) return done(false);
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size > most) done(false);
          });
          response.on('end', () => done(true));
          response.on('error', (error) => reject(silenceOf(error, signal)));
        },
      );
      request.on('error', (error) => reject(silenceOf(error, signal)));
      request.end();
    });
  };
}

function notAllowed(address: string): NoAnswer {
  return new NoAnswer('private', `${address} is not an address of the public network`);
}

const allAddresses = (host: string): Promise<LookupAddress[]> => lookup(host, { all: true });

/** Looks a name up and refuses what is not allowed, at the moment of connecting: names may change what they mean. */
function allowedOnly(
  isAllowed: AskOptions['isAllowed'],
  addressesOf: (host: string) => Promise<LookupAddress[]>,
): LookupFunction {
  return (host, options, done) => {
    const found = addressesOf(host).then((addresses) => {
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (refused) throw notAllowed(refused.address);
      return addresses;
    });
    found.then(
      (addresses) => {
        const [first] = addresses;
        if (options.all) done(null, addresses);
        else done(first ? null : notAllowed(host), first?.address ?? '', first?.family);
      },
      (error) => done(error, ''),
    );
  };
}

const certificate = /^(?:CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

function silenceOf(error: Error, signal: AbortSignal): NoAnswer {
  if (error instanceof NoAnswer) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (signal.aborted) return new NoAnswer('slow', 'no answer in time');
  if (code === 'ENOTFOUND') return new NoAnswer('unknown-host', 'no such host');
  if (code === 'ECONNREFUSED') return new NoAnswer('refused', 'the host refuses the connection');
  if (certificate.test(code)) return new NoAnswer('certificate', `its certificate is not valid (${code})`);
  if (/^(?:ECONNRESET|EPIPE|HPE_|UND_ERR)/.test(code))
    return new NoAnswer('broken', 'the host broke off the connection');
  return new NoAnswer('other', error.message);
}
