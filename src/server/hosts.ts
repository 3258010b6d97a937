/** The names under which a server may be asked: any other name may be a foreign site's that leads here (DNS rebinding). */
import { isIP } from 'node:net';

export interface HostRules {
  /** the address that the server was told to listen on */
  host: string;
  /** further names, as the option `--allowed-host` gives them */
  allowedHosts?: readonly string[] | undefined;
}

/** Of this machine only, as a host of an address writes it or as an address to listen on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || bare(host) === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Tells of the host of an address whether it is ours: on loopback, what is loopback; beyond it, addresses in numbers,
 * which nobody can point elsewhere, the name that the server was told to listen on, and the names that are allowed.
 */
export function hostCheck({ host, allowedHosts = [] }: HostRules): (hostname: string) => boolean {
  const named = new Set([host, ...allowedHosts].map((name) => bare(name.toLowerCase()).replace(/\.$/, '')));
  const open = !isLoopback(host);
  return (hostname) => {
    const asked = bare(hostname.toLowerCase()).replace(/\.$/, '');
    return isLoopback(asked) || named.has(asked) || (open && isIP(asked) > 0);
  };
}

function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}
